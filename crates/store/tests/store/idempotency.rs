//! A request with a key is done once, whatever happens around it.

use jiff::SignedDuration;
use model::idempotency::{Answer, Request};
use store::Db;
use store::idempotency::{Claim, claim, keep};

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
}
