//! The queue, on both engines: who gets what, when, and that only the holder of the newest fence writes.

use std::collections::HashSet;
use std::time::Duration;

use model::PersonId;
use model::jobs::{Claimed, Job, JobError, NewJob, Priority, State};
use serde_json::json;
use store::jobs::{self, Queued, Wanted, Whose};
use store::{Db, Error, Tx};
use uuid::Uuid;

use crate::support::{self, both_engines, person};

const LONG: Duration = Duration::from_secs(60);
const ANY: &[Wanted] = &[Wanted { kind: "test", version: 1, most: 1000 }];

fn job() -> NewJob {
    NewJob::new(Uuid::now_v7(), "test", 1, json!({"n": 1}))
}

async fn put(db: &Db, job: &NewJob) -> Queued {
    let mut tx = db.begin().await.unwrap();
    let queued = jobs::insert(&mut tx, job).await.unwrap();
    tx.commit().await.unwrap();
    queued
}

async fn claim(db: &Db, wanted: &[Wanted], most: usize, lease: Duration) -> Vec<Claimed> {
    let mut tx = db.begin_durable().await.unwrap();
    let claimed = jobs::claim(&mut tx, "a test", wanted, most, lease).await.unwrap();
    tx.commit().await.unwrap();
    claimed
}

async fn one(db: &Db) -> Claimed {
    let mut claimed = claim(db, ANY, 1, LONG).await;
    assert_eq!(claimed.len(), 1);
    claimed.remove(0)
}

async fn find(db: &Db, id: Uuid) -> Job {
    jobs::find(db, Whose::Anybodys, id).await.unwrap().unwrap()
}

/// `within!(db, tx => …)`: the value of a future that is given a transaction, which is then committed.
macro_rules! within {
    ($db:expr, $tx:ident => $body:expr) => {{
        let mut open: Tx = $db.begin_durable().await.unwrap();
        let $tx = &mut open;
        let value = $body.await.unwrap();
        open.commit().await.unwrap();
        value
    }};
}

both_engines! {
    async fn a_job_is_asked_for_run_and_done(db: Db) {
        let ada = person(&db).await;
        let asked = NewJob { person: Some(ada), ..job() };
        assert_eq!(put(&db, &asked).await, Queued::New);
        assert!(jobs::waits(&db).await.unwrap());
        let waiting = find(&db, asked.id).await;
        assert_eq!((waiting.state, waiting.person, waiting.attempts), (State::Ready, Some(ada), 0));

        let claimed = one(&db).await;
        assert_eq!((claimed.lease.job, claimed.attempt, claimed.person), (asked.id, 1, Some(ada)));
        assert_eq!((claimed.kind.as_str(), &claimed.payload), ("test", &asked.payload));
        assert!(!jobs::waits(&db).await.unwrap());
        assert!(within!(db, tx => jobs::progress(tx, claimed.lease, 40, "four of ten")));
        let running = find(&db, asked.id).await;
        assert_eq!((running.state, running.progress, running.message.as_str()), (State::Running, 40, "four of ten"));
        assert!(running.revision > waiting.revision && running.started_at >= Some(running.created_at));

        let result = json!({"reading": "x"});
        assert!(within!(db, tx => jobs::finish(tx, claimed.lease, Some(&result))));
        let done = find(&db, asked.id).await;
        assert_eq!((done.state, done.progress, done.result), (State::Done, 100, Some(result)));
        assert!(done.finished_at >= done.started_at);
        assert!(!within!(db, tx => jobs::finish(tx, claimed.lease, None)), "only once");
    }

    async fn what_is_rolled_back_was_never_asked_for(db: Db) {
        let asked = job();
        let mut tx = db.begin().await.unwrap();
        jobs::insert(&mut tx, &asked).await.unwrap();
        drop(tx);
        assert_eq!(jobs::find(&db, Whose::Anybodys, asked.id).await.unwrap(), None);
    }

    async fn nobody_is_given_what_another_has(db: Db) {
        let mut tx = db.begin().await.unwrap();
        for _ in 0..200 {
            jobs::insert(&mut tx, &job()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let workers: Vec<_> = (0..4).map(|_| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut mine = Vec::new();
                // PostgreSQL passes over rows that another is just taking: none now may be some in a moment.
                while mine.len() < 200 && jobs::waits(&db).await.unwrap() {
                    mine.extend(claim(&db, ANY, 7, LONG).await.into_iter().map(|c| c.lease.job));
                }
                mine
            })
        }).collect();
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.await.unwrap());
        }
        assert_eq!(all.len(), 200);
        assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), 200);
    }

    async fn an_expired_lease_is_taken_over_and_its_fence_is_worth_nothing(db: Db) {
        let asked = job();
        put(&db, &asked).await;
        let first = claim(&db, ANY, 1, Duration::ZERO).await.remove(0);
        tokio::time::sleep(Duration::from_millis(5)).await;
        assert_eq!(within!(db, tx => jobs::reap(tx)), (1, 0));
        assert!(!within!(db, tx => jobs::beat(tx, first.lease, LONG)), "it is lost before anybody else has it");
        let second = one(&db).await;
        assert_eq!((second.lease.job, second.attempt), (asked.id, 2));
        assert!(second.lease.fence > first.lease.fence);

        let error = JobError::new("late", "too late");
        assert!(!within!(db, tx => jobs::progress(tx, first.lease, 99, "late")));
        assert!(!within!(db, tx => jobs::finish(tx, first.lease, Some(&json!("late")))));
        assert!(!within!(db, tx => jobs::retry(tx, first.lease, &error, LONG)));
        assert!(!within!(db, tx => jobs::bury(tx, first.lease, &error)));
        assert!(!within!(db, tx => jobs::release(tx, first.lease)));
        assert!(within!(db, tx => jobs::beat(tx, second.lease, LONG)));
        assert_eq!(within!(db, tx => jobs::reap(tx)), (0, 0));
        assert!(within!(db, tx => jobs::finish(tx, second.lease, Some(&json!("mine")))));
        assert_eq!(find(&db, asked.id).await.result, Some(json!("mine")));
    }

    async fn a_job_whose_workers_vanish_is_put_away(db: Db) {
        let asked = NewJob { most_attempts: 2, ..job() };
        put(&db, &asked).await;
        for expected in [(1, 0), (0, 1)] {
            claim(&db, ANY, 1, Duration::ZERO).await;
            tokio::time::sleep(Duration::from_millis(5)).await;
            assert_eq!(within!(db, tx => jobs::reap(tx)), expected);
        }
        let dead = find(&db, asked.id).await;
        assert_eq!((dead.state, dead.attempts), (State::Dead, 2));
        assert_eq!(dead.error.unwrap().code, JobError::WORKER_LOST);
        assert_eq!(jobs::list_all(&db, Some(State::Dead), 10, None).await.unwrap().len(), 1);
        assert_eq!(jobs::list_all(&db, Some(State::Dead), 10, Some(asked.id)).await.unwrap().len(), 0);
        assert!(claim(&db, ANY, 1, LONG).await.is_empty());

        assert!(within!(db, tx => jobs::replay(tx, Whose::Anybodys, asked.id)));
        let again = one(&db).await;
        assert_eq!(again.attempt, 1, "replayed with all its attempts");
        assert!(within!(db, tx => jobs::finish(tx, again.lease, None)));
        assert!(!within!(db, tx => jobs::replay(tx, Whose::Anybodys, asked.id)), "what is done is done");
    }

    async fn of_a_key_one_is_live(db: Db) {
        let key = || NewJob { unique_key: Some("sweep".into()), ..job() };
        let (first, second) = (key(), key());
        assert_eq!(put(&db, &first).await, Queued::New);
        assert_eq!(put(&db, &second).await, Queued::Already(first.id));
        let claimed = one(&db).await;
        assert_eq!(put(&db, &second).await, Queued::Already(first.id), "also while it runs");
        assert!(within!(db, tx => jobs::bury(tx, claimed.lease, &JobError::new("x", "x"))));
        assert_eq!(put(&db, &second).await, Queued::New);
        let mut tx = db.begin().await.unwrap();
        let again = jobs::replay(&mut tx, Whose::Anybodys, first.id).await;
        assert!(matches!(again, Err(Error::Duplicate(_))), "{again:?}");
    }

    async fn twenty_at_once_with_one_key_are_one_job(db: Db) {
        let askers: Vec<_> = (0..20).map(|_| {
            let (db, job) = (db.clone(), NewJob { unique_key: Some("once".into()), ..job() });
            tokio::spawn(async move { put(&db, &job).await })
        }).collect();
        let mut new = 0;
        for asker in askers {
            new += usize::from(asker.await.unwrap() == Queued::New);
        }
        assert_eq!(new, 1);
    }

    async fn the_urgent_go_first_and_nobody_waits_for_another_persons_heap(db: Db) {
        let (ada, bob) = (person(&db).await, person(&db).await);
        let of = |who: PersonId, priority| NewJob { person: Some(who), priority, ..job() };
        let mut order = Vec::new();
        for (who, priority, count) in
            [(ada, Priority::Normal, 50), (bob, Priority::Normal, 2), (ada, Priority::High, 1), (bob, Priority::Low, 1)]
        {
            for _ in 0..count {
                put(&db, &of(who, priority)).await;
            }
        }
        for _ in 0..6 {
            let claimed = one(&db).await;
            order.push(claimed.person.unwrap());
        }
        assert_eq!(order, [ada, ada, bob, ada, bob, ada], "the urgent one, then by turns");
        put(&db, &of(bob, Priority::Normal)).await;
        assert_eq!(one(&db).await.person, Some(ada), "it is her turn");
        assert_eq!(one(&db).await.person, Some(bob), "and his before the rest of her heap");
        assert_eq!(claim(&db, ANY, 1000, LONG).await.last().unwrap().person, Some(bob), "the least urgent last");
    }

    async fn only_what_is_wanted_and_understood_is_taken(db: Db) {
        for (kind, version) in [("a", 1), ("a", 1), ("a", 2), ("b", 1), ("b", 1), ("c", 1)] {
            put(&db, &NewJob::new(Uuid::now_v7(), kind, version, json!(null))).await;
        }
        let want = |kind, most| Wanted { kind, version: 1, most };
        let kinds = |claimed: Vec<Claimed>| claimed.into_iter().map(|c| (c.kind, c.version)).collect::<Vec<_>>();
        let taken = kinds(claim(&db, &[want("a", 1), want("b", 0)], 10, LONG).await);
        assert_eq!(taken, [("a".to_owned(), 1)], "one of a at most, none of b");
        let taken = kinds(claim(&db, &[want("a", 9), want("b", 9)], 2, LONG).await);
        assert_eq!(taken, [("a".to_owned(), 1), ("b".to_owned(), 1)], "the oldest two");
        assert_eq!(claim(&db, &[want("a", 9), want("b", 9)], 9, LONG).await.len(), 1);
        assert!(claim(&db, &[], 9, LONG).await.is_empty());
    }

    async fn what_was_put_off_waits_for_its_hour(db: Db) {
        let later = NewJob { delay: Duration::from_millis(200), ..job() };
        put(&db, &later).await;
        assert_eq!(find(&db, later.id).await.state, State::Delayed);
        assert_eq!(within!(db, tx => jobs::promote(tx)), 0);
        assert!(claim(&db, ANY, 1, LONG).await.is_empty());
        tokio::time::sleep(Duration::from_millis(220)).await;
        assert_eq!(within!(db, tx => jobs::promote(tx)), 1);
        let claimed = one(&db).await;

        let error = JobError::new("provider_unavailable", "it did not answer");
        assert!(within!(db, tx => jobs::retry(tx, claimed.lease, &error, Duration::ZERO)));
        let waiting = find(&db, later.id).await;
        assert_eq!((waiting.state, waiting.error), (State::Delayed, Some(error)));
        assert_eq!(within!(db, tx => jobs::promote(tx)), 1);
        assert_eq!(one(&db).await.attempt, 2);
    }

    async fn what_is_called_off_has_no_effect_any_more(db: Db) {
        let (ada, bob) = (person(&db).await, person(&db).await);
        let (waiting, running) = (NewJob { person: Some(ada), ..job() }, NewJob { person: Some(ada), ..job() });
        put(&db, &running).await;
        let claimed = one(&db).await;
        put(&db, &waiting).await;
        for asked in [&waiting, &running] {
            assert!(!within!(db, tx => jobs::cancel(tx, Whose::Of(bob), asked.id)), "it is hers");
            assert!(within!(db, tx => jobs::cancel(tx, Whose::Of(ada), asked.id)));
            assert!(!within!(db, tx => jobs::cancel(tx, Whose::Of(ada), asked.id)), "once");
            assert_eq!(find(&db, asked.id).await.state, State::Cancelled);
        }
        assert!(!within!(db, tx => jobs::beat(tx, claimed.lease, LONG)), "so its worker learns of it");
        assert!(!within!(db, tx => jobs::finish(tx, claimed.lease, None)));
        assert!(claim(&db, ANY, 1, LONG).await.is_empty());
    }

    async fn what_is_given_back_was_not_begun(db: Db) {
        put(&db, &job()).await;
        let first = one(&db).await;
        assert!(within!(db, tx => jobs::release(tx, first.lease)));
        let second = one(&db).await;
        assert_eq!((second.lease.job, second.attempt), (first.lease.job, 1));
        assert!(second.lease.fence > first.lease.fence);
    }

    async fn jobs_are_their_owners_and_go_with_them(db: Db) {
        let (ada, bob) = (person(&db).await, person(&db).await);
        let mut hers = Vec::new();
        for _ in 0..5 {
            let asked = NewJob { person: Some(ada), ..job() };
            put(&db, &asked).await;
            hers.insert(0, asked.id);
        }
        put(&db, &NewJob { person: Some(bob), ..job() }).await;
        let ids = |jobs: Vec<Job>| jobs.into_iter().map(|job| job.id).collect::<Vec<_>>();
        assert_eq!(ids(jobs::list(&db, ada, None, 3, None).await.unwrap()), hers[..3]);
        assert_eq!(ids(jobs::list(&db, ada, None, 3, Some(hers[2])).await.unwrap()), hers[3..]);
        one(&db).await;
        assert_eq!(ids(jobs::list(&db, ada, Some(State::Running), 9, None).await.unwrap()), hers[4..]);
        assert_eq!(jobs::find(&db, Whose::Of(bob), hers[0]).await.unwrap(), None);
        let counted = jobs::waiting(&db).await.unwrap();
        let counted: Vec<_> = counted.iter().map(|(kind, state, n, _)| (kind.as_str(), *state, *n)).collect();
        assert_eq!(counted, [("test", State::Ready, 5), ("test", State::Running, 1)]);
    }

    async fn what_ended_long_ago_is_forgotten(db: Db) {
        let (done, dead) = (job(), job());
        for asked in [&done, &dead] {
            put(&db, asked).await;
            let claimed = one(&db).await;
            if asked.id == done.id {
                within!(db, tx => jobs::finish(tx, claimed.lease, None));
            } else {
                within!(db, tx => jobs::bury(tx, claimed.lease, &JobError::new("x", "x")));
            }
        }
        let (long_ago, soon) = (support::now(), jiff::Timestamp::MAX);
        assert_eq!(within!(db, tx => jobs::sweep(tx, long_ago, long_ago)), 0);
        assert_eq!(within!(db, tx => jobs::sweep(tx, soon, long_ago)), 1, "the dead are kept longer");
        assert_eq!(find(&db, dead.id).await.state, State::Dead);
        assert_eq!(within!(db, tx => jobs::sweep(tx, soon, soon)), 1);
    }

    async fn a_change_is_heard_of_at_once(db: Db) {
        let mut changes = jobs::Changes::of(&db);
        for _ in 0..2 {
            // It says so once by itself when it begins to listen; afterwards it is silent for a second.
            changes.next().await;
        }
        let (heard, said) = tokio::join!(
            async { changes.next().await; tokio::time::Instant::now() },
            async {
                tokio::time::sleep(Duration::from_millis(100)).await;
                put(&db, &job()).await;
                tokio::time::Instant::now()
            }
        );
        assert!(heard + Duration::from_millis(50) > said, "not before");
        assert!(heard < said + Duration::from_millis(500), "and long before it would have looked by itself");
    }

    async fn a_schedule_is_due_once_for_all(db: Db) {
        let following = |now: jiff::Timestamp| now.checked_add(jiff::SignedDuration::from_hours(1)).ok();
        assert!(within!(db, tx => store::schedules::take(tx, "sweep", following)), "never heard of");
        assert!(!within!(db, tx => store::schedules::take(tx, "sweep", following)), "not again");
        assert!(!within!(db, tx => store::schedules::take(tx, "never", |_| None)));
        let takers: Vec<_> = (0..8).map(|_| {
            let db = db.clone();
            tokio::spawn(async move {
                within!(db, tx => store::schedules::take(tx, "other", following))
            })
        }).collect();
        let mut taken = 0;
        for taker in takers {
            taken += usize::from(taker.await.unwrap());
        }
        assert_eq!(taken, 1);
    }
}
