//! One worker in this process.

use std::time::Duration;

use app::schedule::Schedule;
use app::worker::{Settings, Worker};
use model::jobs::cron::Cron;
use model::jobs::{JobError, State};
use store::jobs::Whose;

use crate::support::{Base, SETTINGS, Working, both_engines, effects, find, job, live, put, until, worker};

const SOON: Duration = Duration::from_secs(20);

both_engines! {
    async fn jobs_are_done_and_take_effect_once(on: &Base) {
        let app = on.app().await;
        let working = Working::start(worker(&app, SETTINGS));
        let jobs = [job("effect"), job("nothing"), job("effect")];
        put(&app, &jobs).await;
        for asked in &jobs {
            let done = until(&app, asked.id, State::Done, SOON).await;
            assert_eq!((done.progress, done.attempts), (100, 1));
        }
        assert_eq!(find(&app, jobs[0].id).await.result, Some("done".into()));
        assert_eq!(effects(&app).await, 2);
        working.stop().await;
        app.db.close().await;
    }

    async fn what_fails_is_tried_again_and_then_put_away_and_hinders_nobody(on: &Base) {
        let app = on.app().await;
        let working = Working::start(worker(&app, SETTINGS));
        let jobs = [job("panic"), job("fail"), job("refuse"), job("nothing")];
        put(&app, &jobs).await;
        for (asked, code, attempts) in
            [(&jobs[0], JobError::PANICKED, 2), (&jobs[1], "failed", 2), (&jobs[2], "refused", 1)]
        {
            let dead = until(&app, asked.id, State::Dead, SOON).await;
            assert_eq!((dead.error.unwrap().code.as_str(), dead.attempts), (code, attempts));
        }
        until(&app, jobs[3].id, State::Done, SOON).await;
        working.stop().await;
        app.db.close().await;
    }

    async fn a_running_job_that_is_called_off_ends_and_leaves_its_place(on: &Base) {
        let app = on.app().await;
        let working = Working::start(worker(&app, Settings { places: 1, ..SETTINGS }));
        let (long, next) = (job("sleep"), job("nothing"));
        put(&app, std::slice::from_ref(&long)).await;
        until(&app, long.id, State::Running, SOON).await;
        put(&app, std::slice::from_ref(&next)).await;
        let mut tx = app.db.begin().await.unwrap();
        assert!(store::jobs::cancel(&mut tx, Whose::Anybodys, long.id).await.unwrap());
        tx.commit().await.unwrap();
        until(&app, next.id, State::Done, Duration::from_secs(5)).await;
        assert_eq!(find(&app, long.id).await.state, State::Cancelled);
        working.stop().await;
        app.db.close().await;
    }

    async fn what_is_not_done_when_the_worker_stops_is_given_back(on: &Base) {
        let app = on.app().await;
        let working = Working::start(worker(&app, SETTINGS));
        let long = job("sleep");
        put(&app, std::slice::from_ref(&long)).await;
        until(&app, long.id, State::Running, SOON).await;
        working.stop().await;
        let back = find(&app, long.id).await;
        assert_eq!((back.state, back.attempts), (State::Ready, 0), "the attempt does not count");
        app.db.close().await;
    }

    async fn a_schedule_queues_its_job_once(on: &Base) {
        let app = on.app().await;
        let due = Schedule { name: "test", cron: Cron::parse("0 0 1 1 *").unwrap(), job: || job("effect") };
        let new = || Worker::new(app.clone(), "w".into(), SETTINGS, crate::kinds::all(), vec![due]);
        let workers = [Working::start(new()), Working::start(new())];
        // Each looks once a second.
        tokio::time::sleep(Duration::from_millis(2500)).await;
        for working in workers {
            working.stop().await;
        }
        assert_eq!((effects(&app).await, live(&app).await), (1, 0), "never heard of, so it was due, once");
        app.db.close().await;
    }
}
