//! Letters on their way.

use jiff::SignedDuration;
use model::mail::MailError;

use crate::support::*;

fn later() -> MailError {
    MailError { temporary: true, reason: "the server is away".into() }
}

both_engines! {
    async fn a_letter_that_cannot_be_sent_is_tried_again(t: Test) {
        *t.postman.refuse.lock().unwrap() = Some(later());
        app::accounts::register(&t.app, "ada@example.com", PASSWORD).await.unwrap();
        assert!(t.letters().await.is_empty());
        *t.postman.refuse.lock().unwrap() = None;
        assert!(t.letters().await.is_empty(), "not before its time");
        t.pass(SignedDuration::from_mins(1));
        assert_eq!(t.letters().await.len(), 1);
        t.pass(SignedDuration::from_hours(1));
        assert!(t.letters().await.is_empty(), "once");
    }

    async fn a_letter_nobody_takes_is_given_up(t: Test) {
        *t.postman.refuse.lock().unwrap() = Some(MailError { temporary: false, reason: "no such box".into() });
        app::accounts::register(&t.app, "ada@example.com", PASSWORD).await.unwrap();
        assert_eq!(store::outbox::waiting(&t.app.db).await.unwrap(), 1);
        t.letters().await;
        assert_eq!(store::outbox::waiting(&t.app.db).await.unwrap(), 0);
        *t.postman.refuse.lock().unwrap() = Some(later());
        app::accounts::register(&t.app, "bob@example.com", PASSWORD).await.unwrap();
        for _ in 0..10 {
            t.letters().await;
            t.pass(SignedDuration::from_hours(5));
        }
        assert_eq!(store::outbox::waiting(&t.app.db).await.unwrap(), 0, "after ten tries");
    }

    async fn a_sender_that_died_leaves_its_letter_to_the_next(t: Test) {
        app::accounts::register(&t.app, "ada@example.com", PASSWORD).await.unwrap();
        let lease = SignedDuration::from_mins(2);
        let claimed = store::outbox::claim(&t.app.db, t.now(), lease).await.unwrap();
        assert!(claimed.is_some());
        assert!(t.letters().await.is_empty(), "somebody has it in hand");
        t.pass(lease);
        assert_eq!(t.letters().await.len(), 1);
    }

    async fn several_senders_send_each_letter_once(t: Test) {
        for n in 0..10 {
            app::accounts::register(&t.app, &format!("ada{n}@example.com"), PASSWORD).await.unwrap();
        }
        let senders: Vec<_> = (0..4).map(|_| {
            let (app, postman) = (t.app.clone(), t.postman.clone());
            tokio::spawn(async move { app::outbox::send_waiting(&app, postman.as_ref()).await.unwrap() })
        }).collect();
        let mut sent = 0;
        for one in senders {
            sent += one.await.unwrap();
        }
        assert_eq!((sent, t.postman.letters.lock().unwrap().len()), (10, 10));
    }

    async fn nobody_is_buried_in_letters(t: Test) {
        for _ in 0..12 {
            app::accounts::forgot_password(&t.app, "ada@example.com").await.unwrap();
        }
        assert_eq!(t.letters().await.len(), 6);
        t.pass(SignedDuration::from_hours(1));
        app::accounts::forgot_password(&t.app, "ADA@example.com").await.unwrap();
        assert_eq!(t.letters().await.len(), 1);
    }
}
