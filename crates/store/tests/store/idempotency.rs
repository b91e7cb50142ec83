//! A request with a key is done once, whatever happens around it.

use jiff::SignedDuration;
use model::idempotency::{Answer, Request};
use store::Db;
use store::idempotency::{Claim, claim, keep, sweep};

use crate::support::{self, both_engines, now, person};

fn request(key: u8, request: u8) -> Request {
    Request { key: [key; 32], request: [request; 32] }
}

both_engines! {
    async fn a_claim_is_kept_with_its_answer_or_not_at_all(db: Db) {
        let (ada, other) = (person(&db).await, person(&db).await);
        let (start, day) = (now(), SignedDuration::from_hours(24));
        let answer = Answer {
            status: 201,
            headers: vec![("location".to_owned(), "/x".to_owned())],
            body: vec![0, 255, 7],
        };
        let mut tx = db.begin().await.unwrap();
        let first = claim(&mut tx, ada, &request(1, 1), start, start + day).await.unwrap();
        assert!(matches!(first, Claim::Taken), "{first:?}");
        drop(tx);

        let mut tx = db.begin().await.unwrap();
        let again = claim(&mut tx, ada, &request(1, 1), start, start + day).await.unwrap();
        assert!(matches!(again, Claim::Taken), "what was rolled back left nothing: {again:?}");
        keep(&mut tx, ada, &request(1, 1), &answer).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = db.begin().await.unwrap();
        let known = claim(&mut tx, ada, &request(1, 1), start, start + day).await.unwrap();
        assert!(matches!(&known, Claim::Answered(a) if *a == answer), "{known:?}");
        let reused = claim(&mut tx, ada, &request(1, 2), start, start + day).await.unwrap();
        assert!(matches!(reused, Claim::Other), "{reused:?}");
        let theirs = claim(&mut tx, other, &request(1, 2), start, start + day).await.unwrap();
        assert!(matches!(theirs, Claim::Taken), "keys are a person's own: {theirs:?}");
        drop(tx);

        let mut tx = db.begin().await.unwrap();
        let later = claim(&mut tx, ada, &request(1, 2), start + day, start + day + day).await.unwrap();
        assert!(matches!(later, Claim::Taken), "after a day the key is free: {later:?}");
    }

    async fn an_open_claim_is_not_waited_for(db: Db) {
        // SQLite has one transaction that writes: there is nobody else.
        if matches!(db, Db::Sqlite(_)) {
            return;
        }
        let (ada, other) = (person(&db).await, person(&db).await);
        let (start, day) = (now(), SignedDuration::from_hours(24));
        let mut first = db.begin().await.unwrap();
        let taken = claim(&mut first, ada, &request(1, 1), start, start + day).await.unwrap();
        assert!(matches!(taken, Claim::Taken), "{taken:?}");
        for hash in [1, 2] {
            let mut second = db.begin().await.unwrap();
            let told = claim(&mut second, ada, &request(1, hash), start, start + day).await.unwrap();
            assert!(matches!(told, Claim::InFlight), "{told:?}");
        }
        let mut apart = db.begin().await.unwrap();
        for (person, key) in [(ada, 2), (other, 1)] {
            let free = claim(&mut apart, person, &request(key, 1), start, start + day).await.unwrap();
            assert!(matches!(free, Claim::Taken), "{free:?}");
        }
        drop((first, apart));
        let mut tx = db.begin().await.unwrap();
        let again = claim(&mut tx, ada, &request(1, 1), start, start + day).await.unwrap();
        assert!(matches!(again, Claim::Taken), "the lock goes with its transaction: {again:?}");
    }

    async fn what_is_too_old_is_swept(db: Db) {
        let ada = person(&db).await;
        let (start, day) = (now(), SignedDuration::from_hours(24));
        let answer = Answer { status: 201, headers: Vec::new(), body: vec![1] };
        for (key, from) in [(1, start), (2, start + SignedDuration::from_secs(1))] {
            let mut tx = db.begin().await.unwrap();
            claim(&mut tx, ada, &request(key, 1), from, from + day).await.unwrap();
            keep(&mut tx, ada, &request(key, 1), &answer).await.unwrap();
            tx.commit().await.unwrap();
        }
        sweep(&db, start + day).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let [gone, kept] = [
            claim(&mut tx, ada, &request(1, 1), start, start + day).await.unwrap(),
            claim(&mut tx, ada, &request(2, 1), start, start + day).await.unwrap(),
        ];
        assert!(matches!((&gone, &kept), (Claim::Taken, Claim::Answered(_))), "{gone:?} {kept:?}");
    }
}
