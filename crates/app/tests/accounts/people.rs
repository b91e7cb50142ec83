//! Running the instance.

use model::PersonId;
use model::account::key::KeyDraft;
use model::account::{Role, SessionKind};
use uuid::Uuid;

use crate::support::*;

both_engines! {
    async fn roles_count_at_once(t: Test) {
        app::accounts::create(&t.app, "root@example.com", PASSWORD, Role::Admin, None).await.unwrap();
        let ada = t.person("ada@example.com").await;
        let root = t.caller("root@example.com").await;
        let started = t.started("ada@example.com", SessionKind::Browser).await;
        for (role, list, set) in [(Role::Person, "role_missing", "role_missing"), (Role::Support, "ok", "role_missing"), (Role::Admin, "ok", "ok"), (Role::Person, "role_missing", "role_missing")] {
            app::people::set_role(&t.app, root, ada.person, role).await.unwrap();
            let caller = app::sessions::by_cookie(&t.app, &cookie(&started)).await.unwrap();
            assert_eq!(caller.role(), role);
            assert_eq!(code(app::people::list(&t.app, caller, "", None, 10).await), list);
            assert_eq!(code(app::people::get(&t.app, caller, ada.person).await), list);
            assert_eq!(code(app::people::set_role(&t.app, caller, ada.person, role).await), set);
            assert_eq!(code(app::people::set_disabled(&t.app, caller, ada.person, false).await), set);
        }
    }

    async fn who_is_shut_out_is_out_at_once(t: Test) {
        app::accounts::create(&t.app, "root@example.com", PASSWORD, Role::Admin, None).await.unwrap();
        let ada = t.person("ada@example.com").await;
        let root = t.caller("root@example.com").await;
        let browser = cookie(&t.started("ada@example.com", SessionKind::Browser).await);
        let (access, refresh) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        let caller = t.caller("ada@example.com").await;
        let draft = KeyDraft { name: "x".into(), scopes: vec!["charts:read".into()], ..KeyDraft::default() };
        let key = app::api_keys::create(&t.app, caller, &draft).await.unwrap().1.token().unwrap().reveal();
        app::people::set_disabled(&t.app, root, ada.person, true).await.unwrap();
        assert_eq!(code(app::sessions::by_cookie(&t.app, &browser).await), "credential_refused");
        assert_eq!(code(app::sessions::by_bearer(&t.app, &access).await), "credential_refused");
        assert_eq!(code(app::sessions::by_bearer(&t.app, &key).await), "credential_refused");
        assert_eq!(code(app::sessions::refresh(&t.app, &refresh).await), "credential_refused");
        assert_eq!(code(t.sign_in("ada@example.com", OTHER, &home()).await), "sign_in_failed", "only who knows the password hears why");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "account_disabled");
        app::people::set_disabled(&t.app, root, ada.person, false).await.unwrap();
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "ok");
        assert_eq!(code(app::sessions::by_bearer(&t.app, &key).await), "ok");
    }

    async fn somebody_always_runs_it(t: Test) {
        let root = app::accounts::create(&t.app, "root@example.com", PASSWORD, Role::Admin, None).await.unwrap();
        let caller = t.caller("root@example.com").await;
        assert_eq!(code(app::people::set_role(&t.app, caller, root.person, Role::Person).await), "last_admin");
        assert_eq!(code(app::people::set_disabled(&t.app, caller, root.person, true).await), "last_admin");
        assert_eq!(code(app::accounts::erase(&t.app, caller, PASSWORD, &home()).await), "last_admin");
        let nobody = PersonId(Uuid::now_v7());
        assert_eq!(code(app::people::set_role(&t.app, caller, nobody, Role::Admin).await), "not_found");
        assert_eq!(code(app::people::get(&t.app, caller, nobody).await), "not_found");
    }

    async fn two_admins_do_not_remove_each_other(t: Test) {
        let a = app::accounts::create(&t.app, "a@example.com", PASSWORD, Role::Admin, None).await.unwrap();
        let b = app::accounts::create(&t.app, "b@example.com", PASSWORD, Role::Admin, None).await.unwrap();
        let (ca, cb) = (t.caller("a@example.com").await, t.caller("b@example.com").await);
        let (app1, app2) = (t.app.clone(), t.app.clone());
        let one = tokio::spawn(async move { app::people::set_role(&app1, ca, b.person, Role::Person).await.is_ok() });
        let two = tokio::spawn(async move { app::people::set_role(&app2, cb, a.person, Role::Person).await.is_ok() });
        let (one, two) = (one.await.unwrap(), two.await.unwrap());
        assert!(one ^ two, "one of them stays: {one} {two}");
    }

    async fn people_are_listed_in_parts_and_found_by_their_address(t: Test) {
        app::accounts::create(&t.app, "root@example.com", PASSWORD, Role::Admin, None).await.unwrap();
        for name in ["ada", "adam", "bob"] {
            app::accounts::create(&t.app, &format!("{name}@example.com"), PASSWORD, Role::Person, None).await.unwrap();
        }
        let root = t.caller("root@example.com").await;
        let emails = |page: &app::people::People| page.accounts.iter().map(|a| a.email.to_string()).collect::<Vec<_>>();
        let first = app::people::list(&t.app, root, "", None, 3).await.unwrap();
        assert_eq!(emails(&first), ["bob@example.com", "adam@example.com", "ada@example.com"]);
        let rest = app::people::list(&t.app, root, "", first.next, 3).await.unwrap();
        assert_eq!((emails(&rest), rest.next), (vec!["root@example.com".to_owned()], None));
        let found = app::people::list(&t.app, root, " ADA", None, 10).await.unwrap();
        assert_eq!(emails(&found), ["adam@example.com", "ada@example.com"]);
        assert!(emails(&app::people::list(&t.app, root, "%", None, 10).await.unwrap()).is_empty());
    }
}
