//! When the database is full, away, exhausted, or not what it should be.

use std::time::{Duration, Instant};

use sqlx::PgPool;
use store::{Db, Error, Limits};
use testbed::{Cluster, Stop};

use crate::support::{self, File, person, saved};

/// The file may not grow: as when its disk is full, which SQLite reports the same way.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_writes_keeps_reading_and_recovers() {
    let file = File::new();
    let Some(_disk) = support::SmallDisk::over(&file) else { return };
    let db = file.open().await;
    let ada = person(&db).await;
    let mut kept = Vec::new();
    let full = loop {
        let chart = saved(u32::try_from(kept.len()).unwrap());
        match store::charts::insert(&db, ada, &chart).await {
            Ok(()) => kept.push(chart),
            Err(error) => break error,
        }
        assert!(kept.len() < 500, "a disk of 1 MiB is full at last");
    };
    assert!(matches!(full, Error::Full(_)), "{full:?}");
    assert!(kept.len() > 2, "{}", kept.len());
    for chart in &kept {
        assert_eq!(store::charts::find(&db, ada, chart.id).await.unwrap().as_ref(), Some(chart));
    }
    // Room again: it goes on without a restart.
    std::fs::remove_file(file.path().with_file_name("ballast")).unwrap();
    let chart = saved(1000);
    store::charts::insert(&db, ada, &chart).await.unwrap();
    assert!(store::charts::find(&db, ada, chart.id).await.unwrap().is_some());
    db.close().await;
    let check = sqlx::SqlitePool::connect(&format!("sqlite://{}", file.path().display())).await.unwrap();
    let whole: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&check).await.unwrap();
    assert_eq!(whole, "ok");
    check.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_exhausted_pool_says_so_in_time_and_serves_again() {
    let limits =
        Limits { pool_min: 1, pool_max: 5, acquire: Duration::from_millis(300), ..Limits::default() };
    let db = Db::connect(&testbed::shared().database(), &[], &limits).await.unwrap();
    let ada = person(&db).await;
    let mut held = Vec::new();
    for _ in 0..5 {
        held.push(db.begin().await.unwrap());
    }
    let charts: Vec<_> = (0..7).map(saved).collect();
    let start = Instant::now();
    let waiting: Vec<_> = (0..200)
        .map(|n| {
            let db = db.clone();
            let chart = charts[n % 7].clone();
            tokio::spawn(async move { store::charts::insert(&db, ada, &chart).await })
        })
        .collect();
    db.ping().await.unwrap();
    for waiter in waiting {
        let refused = waiter.await.unwrap();
        assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    }
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    let pool = &db.pools()[0];
    assert_eq!((pool.open, pool.idle, pool.most), (5, 0, 5));
    drop(held);
    store::charts::insert(&db, ada, &saved(1)).await.unwrap();
    db.close().await;
}

/// What was acknowledged is there, what failed says that it may be tried again, nothing hangs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restarted_server_costs_time_and_nothing_else() {
    let cluster = Cluster::start(&[]);
    let limits = Limits { pool_min: 2, pool_max: 5, acquire: Duration::from_secs(1), ..Limits::default() };
    let db = Db::connect(&cluster.url("postgres"), &[], &limits).await.unwrap();
    let ada = person(&db).await;
    let mut kept = Vec::new();
    for how in [Stop::Fast, Stop::Kill] {
        let one = saved(1);
        store::charts::insert(&db, ada, &one).await.unwrap();
        kept.push(one.id);
        cluster.stop(how);
        // The children of a killed server serve on for a moment; what they acknowledge counts too.
        let start = Instant::now();
        loop {
            let one = saved(4);
            if store::charts::insert(&db, ada, &one).await.is_err() {
                break;
            }
            kept.push(one.id);
            assert!(start.elapsed() < Duration::from_secs(10), "{how:?}: it does not die");
        }
        for n in 0..3 {
            let start = Instant::now();
            let refused = store::charts::insert(&db, ada, &saved(n)).await;
            assert!(matches!(refused, Err(Error::Unavailable(_))), "{how:?}: {refused:?}");
            assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
        }
        cluster.run();
        let start = Instant::now();
        loop {
            let one = saved(2);
            match store::charts::insert(&db, ada, &one).await {
                Ok(()) => {
                    kept.push(one.id);
                    break;
                }
                Err(Error::Unavailable(_)) if start.elapsed() < Duration::from_secs(5) => {}
                Err(other) => panic!("{how:?}: {other:?}"),
            }
        }
        for id in &kept {
            assert!(store::charts::find(&db, ada, *id).await.unwrap().is_some(), "{how:?}");
        }
    }
    db.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lock_or_a_long_statement_ends_in_time() {
    let url = testbed::shared().database();
    let limits =
        Limits { lock: Duration::from_millis(200), statement: Duration::from_millis(400), ..support::few() };
    let db = Db::connect(&url, &[], &limits).await.unwrap();
    let ada = person(&db).await;
    let chart = saved(1);
    store::charts::insert(&db, ada, &chart).await.unwrap();
    let other = PgPool::connect(&url).await.unwrap();
    let mut long = other.begin().await.unwrap();
    sqlx::query("UPDATE charts SET name = name").execute(&mut *long).await.unwrap();
    let refused = store::charts::delete(&db, ada, chart.id).await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    sqlx::query("LOCK TABLE charts IN ACCESS EXCLUSIVE MODE").execute(&mut *long).await.unwrap();
    let refused = store::charts::find(&db, ada, chart.id).await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    long.rollback().await.unwrap();
    assert!(store::charts::delete(&db, ada, chart.id).await.unwrap());
    db.close().await;
}

/// A primary that is made read-only while we run takes no more writes from us, and none are lost in it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_primary_that_takes_no_writes_any_more_is_unavailable() {
    let cluster = Cluster::start(&[]);
    let db = Db::connect(&cluster.url("postgres"), &[], &support::few()).await.unwrap();
    let ada = person(&db).await;
    cluster.sql("postgres", "ALTER SYSTEM SET default_transaction_read_only = on");
    cluster.sql("postgres", "SELECT pg_reload_conf()");
    tokio::time::sleep(Duration::from_millis(500)).await;
    let refused = store::charts::insert(&db, ada, &saved(1)).await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    db.close().await;
    let refused = Db::connect(&cluster.url("postgres"), &[], &support::few()).await.unwrap_err();
    assert!(matches!(refused, Error::Unsupported(_)), "{refused:?}");
}

#[tokio::test]
async fn an_address_that_is_wrong_is_refused_without_being_repeated() {
    for url in ["postgres://u:hunter2@127.0.0.1:1/x", "postgres://u:hunter2@:port/x"] {
        let refused = Db::connect(url, &[], &support::few()).await.unwrap_err();
        assert!(!format!("{refused} {refused:?}").contains("hunter2"), "{refused:?}");
    }
}

/// Transaction pooling breaks prepared statements and time-outs: it is refused when the program starts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pooler_in_between_is_refused() {
    let Some(pooler) = testbed::Pooler::before(testbed::shared(), false) else { return };
    let refused = Db::connect(&pooler.url("postgres"), &[], &support::few()).await.unwrap_err();
    assert!(matches!(&refused, Error::Unsupported(why) if why.contains("PgBouncer")), "{refused:?}");
    // Nor does it help to have it swallow what it does not understand.
    let Some(pooler) = testbed::Pooler::before(testbed::shared(), true) else { return };
    let refused = Db::connect(&pooler.url("postgres"), &[], &support::few()).await.unwrap_err();
    assert!(matches!(&refused, Error::Unsupported(why) if why.contains("PgBouncer")), "{refused:?}");
}
