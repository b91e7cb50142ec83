//! Sessions: begun, carried on, listed, ended, stolen.

use jiff::SignedDuration;
use model::account::{Method, Role, SessionKind};
use uuid::Uuid;

use crate::support::*;

both_engines! {
    async fn a_cookie_is_worth_nothing_after_signing_out(t: Test) {
        let account = t.person("ada@example.com").await;
        let started = t.started("ada@example.com", SessionKind::Browser).await;
        let cookie = cookie(&started);
        let caller = app::sessions::by_cookie(&t.app, &cookie).await.unwrap();
        assert_eq!((caller.person(), caller.role(), caller.method()), (account.person, Role::Person, Method::Password));
        app::sessions::sign_out(&t.app, caller).await.unwrap();
        assert_eq!(code(app::sessions::by_cookie(&t.app, &cookie).await), "credential_refused");
        assert_eq!(code(app::sessions::sign_out(&t.app, caller).await), "not_found");
    }

    async fn what_is_no_cookie_of_ours_is_refused(t: Test) {
        t.person("ada@example.com").await;
        let api = t.started("ada@example.com", SessionKind::Api).await;
        let (access, refresh) = pair(&api);
        for wrong in ["", "oss_", &access, &refresh, &refresh.replace("osr_", "oss_"), "oss_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
            assert_eq!(code(app::sessions::by_cookie(&t.app, wrong).await), "credential_refused", "{wrong}");
            if wrong != access {
                assert_eq!(code(app::sessions::by_bearer(&t.app, wrong).await), "credential_refused", "{wrong}");
            }
        }
    }

    async fn every_sign_in_is_a_session_of_its_own(t: Test) {
        t.person("ada@example.com").await;
        let (a, b) = (t.started("ada@example.com", SessionKind::Browser).await, t.started("ada@example.com", SessionKind::Browser).await);
        assert_ne!(cookie(&a), cookie(&b));
        assert_ne!(a.session.id, b.session.id);
    }

    async fn sessions_end_when_idle_and_when_old(t: Test) {
        t.person("ada@example.com").await;
        let idle = cookie(&t.started("ada@example.com", SessionKind::Browser).await);
        let used = cookie(&t.started("ada@example.com", SessionKind::Browser).await);
        for _ in 0..4 {
            t.pass(SignedDuration::from_hours(7 * 24 - 1));
            assert_eq!(code(app::sessions::by_cookie(&t.app, &used).await), "ok");
        }
        assert_eq!(code(app::sessions::by_cookie(&t.app, &idle).await), "credential_refused");
        t.pass(SignedDuration::from_hours(2 * 24 + 4));
        assert_eq!(code(app::sessions::by_cookie(&t.app, &used).await), "credential_refused");
        app::sweep::once(&t.app).await.unwrap();
    }

    async fn sessions_are_listed_and_revoked_by_their_owner_alone(t: Test) {
        t.person("ada@example.com").await;
        t.person("bob@example.com").await;
        let (one, two) = (t.started("ada@example.com", SessionKind::Browser).await, t.started("ada@example.com", SessionKind::Api).await);
        let bob = t.caller("bob@example.com").await;
        let listed = app::sessions::list(&t.app, one.caller).await.unwrap();
        let ids: Vec<Uuid> = listed.iter().map(|s| s.id).collect();
        assert_eq!(ids, [two.session.id, one.session.id]);
        assert_eq!((listed[1].agent.as_str(), listed[1].address.as_str()), ("a browser", "192.0.2.7"));
        assert_eq!(code(app::sessions::revoke(&t.app, bob, one.session.id).await), "not_found");
        assert_eq!(code(app::sessions::revoke(&t.app, bob, Uuid::now_v7()).await), "not_found");
        app::sessions::revoke(&t.app, one.caller, two.session.id).await.unwrap();
        assert_eq!(code(app::sessions::by_bearer(&t.app, &pair(&two).0).await), "credential_refused", "at once");
        assert_eq!(code(app::sessions::refresh(&t.app, &pair(&two).1).await), "credential_refused");
        let third = t.started("ada@example.com", SessionKind::Browser).await;
        assert_eq!(app::sessions::revoke_others(&t.app, one.caller).await.unwrap(), 1);
        assert_eq!(code(app::sessions::by_cookie(&t.app, &cookie(&third)).await), "credential_refused");
        assert_eq!(code(app::sessions::by_cookie(&t.app, &cookie(&one)).await), "ok");
        assert_eq!(app::sessions::list(&t.app, bob).await.unwrap().len(), 1);
    }

    async fn refresh_tokens_are_exchanged_and_a_thief_ends_the_session(t: Test) {
        t.person("ada@example.com").await;
        let (access, first) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        assert_eq!(code(app::sessions::by_bearer(&t.app, &access).await), "ok");
        t.pass(SignedDuration::from_mins(11));
        assert_eq!(code(app::sessions::by_bearer(&t.app, &access).await), "credential_refused", "it ended");
        let (access, second) = pair(&app::sessions::refresh(&t.app, &first).await.unwrap());
        assert_ne!(first, second);
        assert_eq!(code(app::sessions::by_bearer(&t.app, &access).await), "ok");
        // The answer was lost: the same again, for a moment.
        t.pass(SignedDuration::from_secs(20));
        assert_eq!(pair(&app::sessions::refresh(&t.app, &first).await.unwrap()).1, second);
        let (_, third) = pair(&app::sessions::refresh(&t.app, &second).await.unwrap());
        // Now its owner had the answer, so whoever brings the first again is somebody else.
        assert_eq!(code(app::sessions::refresh(&t.app, &first).await), "refresh_token_reused");
        for token in [&first, &second, &third] {
            assert_eq!(code(app::sessions::refresh(&t.app, token).await), "credential_refused");
        }
        assert_eq!(code(app::sessions::by_bearer(&t.app, &access).await), "credential_refused");
    }

    async fn after_the_grace_a_used_token_is_theft(t: Test) {
        t.person("ada@example.com").await;
        let (_, first) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        let (_, second) = pair(&app::sessions::refresh(&t.app, &first).await.unwrap());
        t.pass(SignedDuration::from_secs(21));
        assert_eq!(code(app::sessions::refresh(&t.app, &first).await), "refresh_token_reused");
        assert_eq!(code(app::sessions::refresh(&t.app, &second).await), "credential_refused");
    }

    async fn ten_who_refresh_at_once_get_one_successor(t: Test) {
        t.person("ada@example.com").await;
        let (_, first) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        let tries: Vec<_> = (0..10).map(|_| {
            let (app, first) = (t.app.clone(), first.clone());
            tokio::spawn(async move { pair(&app::sessions::refresh(&app, &first).await.unwrap()).1 })
        }).collect();
        let mut successors = std::collections::HashSet::new();
        for one in tries {
            successors.insert(one.await.unwrap());
        }
        assert_eq!(successors.len(), 1);
        assert_eq!(code(app::sessions::refresh(&t.app, successors.iter().next().unwrap()).await), "ok");
    }

    async fn a_chain_ends_with_its_session(t: Test) {
        t.person("ada@example.com").await;
        let started = t.started("ada@example.com", SessionKind::Api).await;
        let mut token = pair(&started).1;
        for _ in 0..4 {
            t.pass(SignedDuration::from_hours(7 * 24 - 1));
            token = pair(&app::sessions::refresh(&t.app, &token).await.unwrap()).1;
        }
        t.pass(SignedDuration::from_hours(2 * 24 + 4));
        assert_eq!(code(app::sessions::refresh(&t.app, &token).await), "credential_refused", "thirty days are over");
    }

    async fn what_the_database_holds_opens_nothing(t: Test) {
        t.person("ada@example.com").await;
        let started = t.started("ada@example.com", SessionKind::Browser).await;
        let text = cookie(&started);
        let token = model::account::Token::parse(model::account::TokenKind::Session, &text).unwrap();
        // Whoever reads the hash and brings it as a token is nobody.
        let stolen = model::account::Token::new(model::account::TokenKind::Session, token.hash().0).reveal();
        assert_eq!(code(app::sessions::by_cookie(&t.app, &stolen).await), "credential_refused");
    }
}
