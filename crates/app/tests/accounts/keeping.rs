//! What is kept for a while: answers to requests that may be repeated, and charts in the bin.

use jiff::SignedDuration;
use model::account::key::KeyDraft;
use model::charts::{ChartDraft, Expected, NewChart};
use model::idempotency::{Answer, Request};

use crate::support::*;

fn birth() -> NewChart {
    let draft = ChartDraft {
        date: "1990-07-04".into(),
        time: Some("14:30".into()),
        latitude: Some(38.7167),
        longitude: Some(-9.1333),
        zone: Some("Europe/Lisbon".into()),
        ..ChartDraft::default()
    };
    draft.parse().unwrap()
}

fn told(text: String) -> Answer {
    Answer { status: 201, headers: Vec::new(), body: text.into_bytes() }
}

both_engines! {
    async fn a_repeated_request_is_answered_alike_for_a_day_and_done_anew_after(t: Test) {
        for email in ["ada@example.com", "bob@example.com"] {
            t.person(email).await;
        }
        let (ada, bob) = (t.caller("ada@example.com").await, t.caller("bob@example.com").await);
        let request = Request::new(&t.app.secret, "k", "POST /charts", b"birth");
        let create = async |caller| {
            app::charts::create_once(&t.app, caller, birth(), &request, |saved| told(saved.id.to_string())).await.unwrap()
        };
        let (first, again, theirs) = (create(ada).await, create(ada).await, create(bob).await);
        assert_eq!((first.again, again.again, theirs.again), (false, true, false));
        assert_eq!(first.answer, again.answer);
        assert_ne!(first.answer, theirs.answer, "a key is a person's own");
        t.pass(SignedDuration::from_hours(24) - SignedDuration::from_millis(1));
        app::sweep::once(&t.app).await.unwrap();
        assert!(create(ada).await.again);
        t.pass(SignedDuration::from_millis(1));
        let later = create(ada).await;
        assert!(!later.again && later.answer != first.answer);
    }

    async fn a_token_in_an_answer_is_the_same_again_and_the_key_works(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        let draft = KeyDraft { name: "x".into(), scopes: vec!["charts:read".into()], ..KeyDraft::default() };
        let request = Request::new(&t.app.secret, "k", "POST /keys", b"x");
        let create = async || {
            app::api_keys::create_once(&t.app, caller, &draft, &request, |_, handed| told(handed.token().unwrap().reveal())).await.unwrap()
        };
        let (first, again) = (create().await, create().await);
        assert!(again.again && again.answer == first.answer);
        assert_eq!(app::api_keys::list(&t.app, caller).await.unwrap().len(), 1);

        let saved = app::charts::create(&t.app, caller, birth()).await.unwrap();
        let request = Request::new(&t.app.secret, "l", "POST /share", b"");
        let share = async || app::charts::share_once(&t.app, caller, saved.id, &request, told).await.unwrap();
        let (first, again) = (share().await, share().await);
        assert!(again.again && again.answer == first.answer);
        let token = String::from_utf8(again.answer.body).unwrap();
        assert_eq!(app::charts::shared(&t.app, &token).await.unwrap().saved, saved);
    }

    async fn the_bin_is_emptied_after_thirty_days(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        let [thrown, kept] = [
            app::charts::create(&t.app, caller, birth()).await.unwrap(),
            app::charts::create(&t.app, caller, birth()).await.unwrap(),
        ];
        app::charts::delete(&t.app, caller, thrown.id, &Expected::Any).await.unwrap();
        let in_bin = async || app::charts::bin(&t.app, caller, 10, None).await.unwrap().charts.len();
        t.pass(SignedDuration::from_hours(30 * 24));
        app::sweep::once(&t.app).await.unwrap();
        assert_eq!(in_bin().await, 1, "on the last moment it can still be restored");
        t.pass(SignedDuration::from_millis(1));
        app::sweep::once(&t.app).await.unwrap();
        assert_eq!(in_bin().await, 0);
        assert_eq!(app::charts::get(&t.app, caller, kept.id).await.unwrap(), kept);
    }
}
