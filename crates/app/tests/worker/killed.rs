//! Workers in processes of their own, killed in the middle.

use std::time::Duration;

use model::jobs::{JobError, State};
use tokio::time::Instant;

use crate::support::{
    self, Base, SETTINGS, both_engines, effects, job, live, place_of_process, put, until, worker,
};

/// Not a test: a worker for the tests below, which run this program again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a worker for other tests"]
async fn a_worker_of_its_own() {
    let Some(place) = place_of_process() else { return };
    let app = support::app(place.open().await.unwrap()).await;
    let _ = worker(&app, SETTINGS).run(std::future::pending()).await;
    std::process::exit(1);
}

both_engines! {
    async fn however_often_workers_are_killed_each_job_takes_effect_once(on: &Base) {
        let app = on.app().await;
        let jobs: Vec<_> = (0..300).map(|_| model::jobs::NewJob { most_attempts: 20, ..job("effect") }).collect();
        put(&app, &jobs).await;
        let mut workers = [on.process(), on.process(), on.process()];
        let (mut kills, start) = (0, Instant::now());
        while live(&app).await > 0 {
            assert!(start.elapsed() < Duration::from_secs(120), "{} are left", live(&app).await);
            tokio::time::sleep(Duration::from_millis(700)).await;
            if kills < 6 {
                workers[kills % 3].kill();
                workers[kills % 3] = on.process();
                kills += 1;
            }
        }
        assert!(kills > 1, "somebody was killed");
        assert_eq!(effects(&app).await, 300);
        for asked in &jobs {
            assert_eq!(support::find(&app, asked.id).await.state, State::Done);
        }
        app.db.close().await;
    }

    async fn what_kills_its_worker_or_never_yields_is_put_away(on: &Base) {
        let app = on.app().await;
        let (killer, endless, other) = (job("abort"), job("loop"), job("effect"));
        put(&app, &[killer.clone(), endless.clone()]).await;
        let mut worker = on.process();
        let start = Instant::now();
        let codes = loop {
            if worker.has_ended() {
                worker = on.process();
            }
            let found = [support::find(&app, killer.id).await, support::find(&app, endless.id).await];
            if found.iter().all(|job| job.state == State::Dead) {
                break found.map(|job| job.error.unwrap().code);
            }
            assert!(start.elapsed() < Duration::from_secs(60), "{found:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        assert_eq!(codes[0], JobError::WORKER_LOST);
        assert!([JobError::TIMED_OUT, JobError::WORKER_LOST].contains(&codes[1].as_str()), "{codes:?}");
        put(&app, std::slice::from_ref(&other)).await;
        until(&app, other.id, State::Done, Duration::from_secs(20)).await;
        app.db.close().await;
    }
}
