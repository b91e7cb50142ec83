//! Transactions, uniqueness, and what cannot be undone.

use model::audit::Entry;
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

    async fn the_audit_trail_takes_entries(db: Db) {
        let ada = person(&db).await;
        let entry = Entry {
            action: "DELETE /api/v1/charts/{id}".into(),
            target: "/api/v1/charts/1".into(),
            outcome: 204,
            request_id: "r".into(),
            address: "127.0.0.1".into(),
        };
        store::audit::append(&db, ada, now(), &entry).await.unwrap();
    }
}

#[tokio::test]
async fn the_audit_trail_cannot_be_changed_even_by_hand() {
    let cluster = testbed::shared();
    let url = cluster.database();
    let db = Db::connect(&url, &[], &support::few()).await.unwrap();
    let ada = person(&db).await;
    let entry = Entry {
        action: "POST /x".into(),
        target: "/x".into(),
        outcome: 201,
        request_id: "r".into(),
        address: "127.0.0.1".into(),
    };
    store::audit::append(&db, ada, now(), &entry).await.unwrap();
    let server = sqlx::PgPool::connect(&url).await.unwrap();
    for statement in ["UPDATE audit SET action = ''", "DELETE FROM audit", "TRUNCATE audit"] {
        let refused = sqlx::query(statement).execute(&server).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{statement}: {refused}");
    }
}
