//! Reads on a real streaming replica: never older than what the caller wrote, never older than the limit.

use std::time::{Duration, Instant};

use store::{Db, Fresh, Limits, Pool};
use testbed::{Cluster, Stop};
use uuid::Uuid;

use crate::support::{now, person, saved};

async fn until(what: &str, mut is: impl AsyncFnMut() -> bool) {
    let start = Instant::now();
    while !is().await {
        assert!(start.elapsed() < Duration::from_secs(15), "waited in vain until {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn replica(db: &Db) -> Pool {
    db.pools().into_iter().find(|p| p.replica.is_some()).unwrap()
}

fn serves(db: &Db) -> bool {
    replica(db).replica.unwrap().serves
}

/// Reads that the replica has answered.
fn answered(cluster: &Cluster) -> u64 {
    // Statistics are written when a session rests.
    let sql = "SELECT sum(idx_scan + seq_scan) FROM pg_stat_user_tables WHERE relname = 'charts'";
    cluster.sql("postgres", sql).parse().unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reads_follow_the_callers_writes_and_replicas_that_lag_are_left_out() {
    let primary = Cluster::start(&[]);
    let follower = primary.replica();
    let limits =
        Limits { pool_min: 1, pool_max: 5, replica_lag: Duration::from_secs(2), ..Limits::default() };
    let db = Db::connect(&primary.url("postgres"), &[follower.url("postgres")], &limits).await.unwrap();
    let ada = person(&db).await;
    until("the replica serves", async || serves(&db)).await;

    // A stranger without a token is served by the replica.
    let find = |fresh: Fresh, id: Uuid| {
        let db = &db;
        async move { fresh.scope(store::charts::find(db, ada, id)).await.unwrap() }
    };
    let stranger = Fresh::default;
    let before = answered(&follower);
    for _ in 0..20 {
        find(stranger(), Uuid::now_v7()).await;
    }
    until("the replica has answered", async || answered(&follower) >= before + 20).await;

    // Replay stops: the writer sees every own write, over what it carries from request to request.
    follower.sql("postgres", "SELECT pg_wal_replay_pause()");
    let mut token = String::new();
    let mut stale = 0;
    for n in 0..100 {
        let kept = saved(n);
        let fresh = Fresh::from_token(&token);
        fresh.scope(store::charts::insert(&db, ada, &kept)).await.unwrap();
        token = fresh.token().expect("a write leaves a token");

        assert_eq!(find(Fresh::from_token(&token), kept.id).await, Some(kept.clone()));
        if find(stranger(), kept.id).await.is_none() {
            stale += 1;
        }
    }
    assert!(stale > 0, "strangers were served by the paused replica");

    // What a person wrote is kept for them, for a while, and the later of two writes counts.
    let (earlier, later) = (Fresh::from_token("0000000000000010"), Fresh::from_token(&token));
    for fresh in [&later, &earlier] {
        store::people::note(&db, ada, fresh, now()).await.unwrap();
    }
    let kept = async |at| store::people::fresh(&db, ada, at).await.unwrap().token();
    assert_eq!(kept(now()).await, Some(token.clone()));
    assert_eq!(kept(now() + Fresh::LIFE).await, None);

    // Too far behind, it is left out, and strangers see everything again.
    until("the replica is left out", async || !serves(&db)).await;
    let kept = saved(200);
    store::charts::insert(&db, ada, &kept).await.unwrap();
    assert!(find(stranger(), kept.id).await.is_some());

    // Replay goes on: it comes back by itself, and serves the writer too.
    follower.sql("postgres", "SELECT pg_wal_replay_resume()");
    until("the replica serves again", async || serves(&db)).await;
    until("the replica has caught up", async || replica(&db).replica.unwrap().lag.is_zero()).await;
    let before = answered(&follower);
    let found = find(Fresh::from_token(&token), kept.id).await;
    assert!(found.is_some());
    until("the replica has answered", async || answered(&follower) > before).await;

    // It dies: reads go on at the primary, at once, and it comes back when it is there again.
    follower.stop(Stop::Kill);
    for _ in 0..10 {
        assert!(find(stranger(), kept.id).await.is_some());
    }
    follower.run();
    until("the replica serves again", async || serves(&db)).await;

    // Promoted, it is no replica any more.
    follower.promote();
    until("the promoted one is left out", async || !serves(&db)).await;
    db.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replica_is_refused_as_a_primary() {
    let primary = Cluster::start(&[]);
    let follower = primary.replica();
    let refused = Db::connect(&follower.url("postgres"), &[], &Limits::default()).await.unwrap_err();
    assert!(refused.to_string().contains("takes no writes"), "{refused}");
}
