//! Personal API keys.

use jiff::SignedDuration;
use model::account::key::KeyDraft;
use model::account::{Method, Role, Scope, Token, TokenKind};
use model::charts::Expected;
use uuid::Uuid;

use crate::support::*;

fn draft() -> KeyDraft {
    KeyDraft { name: "notebook".into(), scopes: vec!["charts:read".into()], ..KeyDraft::default() }
}

both_engines! {
    async fn a_key_is_shown_once_and_does_what_it_may(t: Test) {
        let account = t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        let (key, token) = app::api_keys::create(&t.app, caller, &draft()).await.unwrap();
        let token = token.token().unwrap();
        let text = token.reveal();
        assert!(text.starts_with(&key.hint) && key.hint.len() == 8);
        let with_key = app::sessions::by_bearer(&t.app, &text).await.unwrap();
        assert_eq!((with_key.person(), with_key.method(), with_key.role()), (account.person, Method::ApiKey, Role::Person));
        assert!(with_key.may(Scope::ChartsRead).is_ok() && with_key.may(Scope::ChartsWrite).is_err());
        let listed = app::api_keys::list(&t.app, caller).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert!(listed[0].used_at.is_some());
        // What is stored is of no use.
        let stolen = Token::new(TokenKind::ApiKey, token.hash().0).reveal();
        assert_eq!(code(app::sessions::by_bearer(&t.app, &stolen).await), "credential_refused");
        app::api_keys::revoke(&t.app, caller, key.id).await.unwrap();
        assert_eq!(code(app::sessions::by_bearer(&t.app, &text).await), "credential_refused");
    }

    async fn a_key_ends(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        let expires_at = Some(t.now() + SignedDuration::from_hours(1));
        let (_, token) = app::api_keys::create(&t.app, caller, &KeyDraft { expires_at, ..draft() }).await.unwrap();
        let token = token.token().unwrap();
        t.pass(SignedDuration::from_mins(59));
        assert_eq!(code(app::sessions::by_bearer(&t.app, &token.reveal()).await), "ok");
        t.pass(SignedDuration::from_mins(1));
        assert_eq!(code(app::sessions::by_bearer(&t.app, &token.reveal()).await), "credential_refused");
    }

    async fn a_key_has_no_power_over_the_account_even_an_admins(t: Test) {
        app::accounts::create(&t.app, "ada@example.com", PASSWORD, Role::Admin, None).await.unwrap();
        let admin = t.caller("ada@example.com").await;
        let scopes = vec!["charts:read".into(), "charts:write".into(), "profile:read".into(), "profile:write".into()];
        let (key, token) = app::api_keys::create(&t.app, admin, &KeyDraft { scopes, ..draft() }).await.unwrap();
        let token = token.token().unwrap();
        let program = app::sessions::by_bearer(&t.app, &token.reveal()).await.unwrap();
        assert_eq!(code(app::api_keys::create(&t.app, program, &draft()).await), "scope_missing");
        assert_eq!(code(app::api_keys::list(&t.app, program).await), "scope_missing");
        assert_eq!(code(app::api_keys::revoke(&t.app, program, key.id).await), "scope_missing");
        assert_eq!(code(app::sessions::list(&t.app, program).await), "scope_missing");
        assert_eq!(code(app::sessions::revoke_others(&t.app, program).await), "scope_missing");
        assert_eq!(code(app::accounts::change_password(&t.app, program, PASSWORD, OTHER, &home()).await), "scope_missing");
        assert_eq!(code(app::accounts::change_email(&t.app, program, PASSWORD, "x@example.com", &home()).await), "scope_missing");
        assert_eq!(code(app::accounts::export(&t.app, program).await), "scope_missing");
        assert_eq!(code(app::accounts::erase(&t.app, program, PASSWORD, &home()).await), "scope_missing");
        assert_eq!(code(app::factors::enrol(&t.app, program, PASSWORD, &home()).await), "scope_missing");
        assert_eq!(code(app::people::list(&t.app, program, "", None, 10).await), "role_missing");
        assert_eq!(code(app::profile::get(&t.app, program).await), "ok");
    }

    async fn a_key_reaches_charts_by_its_scopes(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        let scoped = |scope: &'static str| KeyDraft { scopes: vec![scope.into()], ..draft() };
        let page = model::charts::PageRequest { limit: 1, before: None };
        for (scope, read, write) in
            [("charts:read", "ok", "scope_missing"), ("charts:write", "scope_missing", "not_found"), ("profile:read", "scope_missing", "scope_missing")]
        {
            let (_, token) = app::api_keys::create(&t.app, caller, &scoped(scope)).await.unwrap();
        let token = token.token().unwrap();
            let program = app::sessions::by_bearer(&t.app, &token.reveal()).await.unwrap();
            assert_eq!(code(app::charts::list(&t.app, program, page).await), read, "{scope}");
            assert_eq!(code(app::charts::delete(&t.app, program, Uuid::now_v7(), &Expected::Any).await), write, "{scope}");
        }
    }

    async fn keys_are_their_owners(t: Test) {
        t.person("ada@example.com").await;
        t.person("bob@example.com").await;
        let (ada, bob) = (t.caller("ada@example.com").await, t.caller("bob@example.com").await);
        let (key, token) = app::api_keys::create(&t.app, ada, &draft()).await.unwrap();
        let token = token.token().unwrap();
        assert_eq!(code(app::api_keys::revoke(&t.app, bob, key.id).await), "not_found");
        assert_eq!(code(app::api_keys::revoke(&t.app, bob, Uuid::now_v7()).await), "not_found");
        assert!(app::api_keys::list(&t.app, bob).await.unwrap().is_empty());
        assert_eq!(code(app::sessions::by_bearer(&t.app, &token.reveal()).await), "ok");
    }

    async fn there_are_only_so_many(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        for _ in 0..50 {
            app::api_keys::create(&t.app, caller, &draft()).await.unwrap();
        }
        assert_eq!(code(app::api_keys::create(&t.app, caller, &draft()).await), "too_many_keys");
    }
}
