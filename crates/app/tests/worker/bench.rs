//! How many jobs a second, and how long from asking to beginning:
//! `cargo test --release -p app --test worker -- --ignored --nocapture figures`.

use std::time::Duration;

use model::jobs::State;
use tokio::time::Instant;

use crate::support::{Base, SETTINGS, Working, job, live, put, until, worker};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures, and asserts nothing about time"]
async fn figures() {
    for (name, on) in [("SQLite", Base::sqlite()), ("PostgreSQL", Base::postgres())] {
        let app = on.app().await;
        let jobs: Vec<_> = (0..3000).map(|_| job("nothing")).collect();
        put(&app, &jobs).await;
        let start = Instant::now();
        let working = Working::start(worker(&app, app::worker::Settings { places: 8, ..SETTINGS }));
        while live(&app).await > 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let rate = jobs.len() as f64 / start.elapsed().as_secs_f64();
        let mut waits = Vec::new();
        for _ in 0..200 {
            let asked = job("nothing");
            put(&app, std::slice::from_ref(&asked)).await;
            let done = until(&app, asked.id, State::Done, Duration::from_secs(5)).await;
            waits.push(done.started_at.unwrap().duration_since(done.created_at).as_millis());
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        waits.sort();
        println!(
            "{name}: {rate:.0} jobs a second; from asking to beginning p50 {} ms, p99 {} ms",
            waits[100], waits[198]
        );
        working.stop().await;
        app.db.close().await;
    }
}
