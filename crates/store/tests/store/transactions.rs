//! Transactions, uniqueness, and what cannot be undone.

use model::audit::{Entry, Seal};
use model::secret::Secret;
use store::{Db, Error};

use crate::support::{self, both_engines, now, person, saved};

both_engines! {
    async fn what_is_not_committed_never_was(db: Db) {
        let kept = saved(1);
        let ada = model::PersonId(uuid::Uuid::now_v7());
        for durable in [false, true] {
            let mut tx = if durable { db.begin_durable().await } else { db.begin().await }.unwrap();
            store::people::ensure_in(&mut tx, ada, now()).await.unwrap();
            drop(tx);
            let refused = store::charts::insert(&db, ada, &kept).await;
            assert!(matches!(refused, Err(Error::Other(_))), "there is no such person: {refused:?}");
        }
        let mut tx = db.begin_durable().await.unwrap();
        store::people::ensure_in(&mut tx, ada, now()).await.unwrap();
        tx.commit().await.unwrap();
        store::charts::insert(&db, ada, &kept).await.unwrap();
    }

    async fn the_same_twice_is_a_duplicate(db: Db) {
        let ada = person(&db).await;
        let kept = saved(1);
        store::charts::insert(&db, ada, &kept).await.unwrap();
        let again = store::charts::insert(&db, ada, &kept).await;
        assert!(matches!(again, Err(Error::Duplicate(_))), "{again:?}");
    }

    async fn fifty_writers_at_once_all_succeed(db: Db) {
        let ada = person(&db).await;
        let writers: Vec<_> = (0..50)
            .map(|n| {
                let db = db.clone();
                tokio::spawn(async move {
                    let mut tx = db.begin().await?;
                    store::people::ensure_in(&mut tx, ada, now()).await?;
                    tx.commit().await?;
                    store::charts::insert(&db, ada, &saved(n)).await
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
    }

    async fn the_audit_trail_is_one_chain_whoever_appends(db: Db) {
        let ada = person(&db).await;
        let secret = Secret::new([1; 32]);
        let writers: Vec<_> = (0..8_u16)
            .map(|n| {
                let (db, secret) = (db.clone(), secret.clone());
                tokio::spawn(async move {
                    let entries: Vec<Entry> = (0..5).map(|i| entry(Some(ada), n * 10 + i)).collect();
                    store::audit::append(&db, &secret, &entries).await
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
        store::audit::append(&db, &secret, &[entry(None, 999)]).await.unwrap();

        let mut seal = Seal::NOTHING;
        let rows = [
            store::audit::after(&db, 0, 30).await.unwrap(),
            store::audit::after(&db, 30, 30).await.unwrap(),
        ]
        .concat();
        assert_eq!(rows.len(), 41);
        for (n, row) in (1..).zip(&rows) {
            seal = seal.next(&secret, n, row.entry.as_ref().unwrap());
            assert_eq!((row.seq, row.seal), (n, Some(seal)));
        }
        assert_eq!(store::audit::head(&db).await.unwrap(), (41, Some(seal)));
        let last = rows.last().unwrap().entry.clone().unwrap();
        assert_eq!(last, entry(None, 999), "it comes back as it went in");
        let of_one: Vec<u16> = rows[..5].iter().map(|r| r.entry.as_ref().unwrap().outcome % 10).collect();
        assert_eq!(of_one, [0, 1, 2, 3, 4], "what was appended together stays together");
    }
}

fn entry(person: Option<model::PersonId>, outcome: u16) -> Entry {
    Entry {
        at: now(),
        person,
        action: "POST /x".into(),
        target: "/x".into(),
        outcome,
        request_id: "r".into(),
        address: "127.0.0.1".into(),
    }
}

#[tokio::test]
async fn the_audit_trail_cannot_be_changed_even_by_hand() {
    let cluster = testbed::shared();
    let url = cluster.database();
    let db = Db::connect(&url, &[], &support::few()).await.unwrap();
    let ada = person(&db).await;
    store::audit::append(&db, &Secret::new([1; 32]), &[entry(Some(ada), 201)]).await.unwrap();
    let server = sqlx::PgPool::connect(&url).await.unwrap();
    for statement in
        ["UPDATE audit_entries SET action = ''", "DELETE FROM audit_entries", "TRUNCATE audit_entries"]
    {
        let refused = sqlx::query(statement).execute(&server).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{statement}: {refused}");
    }
}
