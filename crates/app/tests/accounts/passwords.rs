//! Changing and replacing passwords and addresses, guessing them, and what a hash costs.

use app::{AccountSettings, Refusal};
use jiff::SignedDuration;
use model::account::HashCost;

use crate::support::*;

both_engines! {
    async fn a_forgotten_password_is_replaced_once(t: Test) {
        t.person("ada@example.com").await;
        let old = t.started("ada@example.com", model::account::SessionKind::Browser).await;
        app::accounts::forgot_password(&t.app, "ADA@example.com").await.unwrap();
        let letters = t.letters().await;
        assert!(letters[0].text.contains("https://sky.example.com/reset-password?token="));
        let token = token_in(&letters[0]);
        // A bad choice does not cost the link.
        assert_eq!(code(app::accounts::reset_password(&t.app, &token, "short").await), "password_too_short");
        app::accounts::reset_password(&t.app, &token, OTHER).await.unwrap();
        assert_eq!(code(app::accounts::reset_password(&t.app, &token, PASSWORD).await), "link_refused");
        assert_eq!(code(app::sessions::by_cookie(&t.app, &cookie(&old)).await), "credential_refused");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "sign_in_failed");
        assert_eq!(code(t.sign_in("ada@example.com", OTHER, &home()).await), "ok");
        assert!(t.letters().await[0].subject.contains("was changed"));
    }

    async fn twenty_who_use_one_link_at_once_are_one(t: Test) {
        t.person("ada@example.com").await;
        app::accounts::forgot_password(&t.app, "ada@example.com").await.unwrap();
        let token = t.mailed_token().await;
        let tries: Vec<_> = (0..20).map(|i| {
            let (app, token) = (t.app.clone(), token.clone());
            tokio::spawn(async move {
                app::accounts::reset_password(&app, &token, &format!("{OTHER} {i}")).await.is_ok()
            })
        }).collect();
        let mut done = 0;
        for one in tries {
            done += usize::from(one.await.unwrap());
        }
        assert_eq!(done, 1);
    }

    async fn links_end_with_time_with_the_password_and_with_the_address(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        let ask = || async {
            app::accounts::forgot_password(&t.app, "ada@example.com").await.unwrap();
            t.mailed_token().await
        };
        let token = ask().await;
        t.pass(SignedDuration::from_mins(30));
        assert_eq!(code(app::accounts::reset_password(&t.app, &token, OTHER).await), "link_refused");

        let token = ask().await;
        app::accounts::change_password(&t.app, caller, PASSWORD, OTHER, &home()).await.unwrap();
        t.letters().await;
        assert_eq!(code(app::accounts::reset_password(&t.app, &token, PASSWORD).await), "link_refused");

        let token = ask().await;
        app::accounts::change_email(&t.app, caller, OTHER, "countess@example.com", &home()).await.unwrap();
        let confirm = t.mailed_token().await;
        app::accounts::confirm_email(&t.app, &confirm).await.unwrap();
        assert_eq!(code(app::accounts::reset_password(&t.app, &token, PASSWORD).await), "link_refused");
        // A link of one kind is none of another.
        app::accounts::forgot_password(&t.app, "countess@example.com").await.unwrap();
        t.letters().await;
        assert_eq!(code(app::accounts::confirm_email(&t.app, &token).await), "link_refused");
        assert_eq!(code(app::accounts::verify_email(&t.app, &token).await), "link_refused");
    }

    async fn a_password_is_changed_by_who_knows_it(t: Test) {
        t.person("ada@example.com").await;
        let (here, there) = (t.caller("ada@example.com").await, t.started("ada@example.com", model::account::SessionKind::Browser).await);
        let change = |present: &'static str| app::accounts::change_password(&t.app, here, present, OTHER, &HOME);
        assert_eq!(code(change(OTHER).await), "password_wrong");
        change(PASSWORD).await.unwrap();
        assert_eq!(code(app::sessions::by_cookie(&t.app, &cookie(&there)).await), "credential_refused", "others end");
        assert_eq!(app::sessions::list(&t.app, here).await.unwrap().len(), 1, "one's own goes on");
        let letters = t.letters().await;
        assert_eq!((letters.len(), letters[0].to.as_str()), (1, "ada@example.com"));
    }

    async fn an_address_changes_when_the_new_one_says_so(t: Test) {
        t.person("ada@example.com").await;
        t.person("bob@example.com").await;
        let ada = t.caller("ada@example.com").await;
        app::accounts::change_email(&t.app, ada, PASSWORD, "bob@example.com", &home()).await.unwrap();
        let letters = t.letters().await;
        assert!(letters[0].subject.contains("in use") && letters[0].to.as_str() == "bob@example.com");
        app::accounts::change_email(&t.app, ada, PASSWORD, "countess@example.com", &home()).await.unwrap();
        let token = t.mailed_token().await;
        assert_eq!(app::accounts::me(&t.app, ada).await.unwrap().email.as_str(), "ada@example.com");
        app::accounts::confirm_email(&t.app, &token).await.unwrap();
        assert_eq!(app::accounts::me(&t.app, ada).await.unwrap().email.as_str(), "countess@example.com");
        assert_eq!(t.letters().await[0].to.as_str(), "ada@example.com", "the old address hears of it");
        assert_eq!(code(app::accounts::confirm_email(&t.app, &token).await), "link_refused");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "sign_in_failed");
    }

    async fn an_address_taken_meanwhile_makes_the_link_void(t: Test) {
        t.person("ada@example.com").await;
        let ada = t.caller("ada@example.com").await;
        app::accounts::change_email(&t.app, ada, PASSWORD, "new@example.com", &home()).await.unwrap();
        let token = t.mailed_token().await;
        t.person("new@example.com").await;
        assert_eq!(code(app::accounts::confirm_email(&t.app, &token).await), "link_refused");
        assert_eq!(app::accounts::me(&t.app, ada).await.unwrap().email.as_str(), "ada@example.com");
    }

    async fn guessing_is_slowed_where_it_comes_from(t: Test) {
        t.person("ada@example.com").await;
        t.caller("ada@example.com").await; // From home.
        for _ in 0..5 {
            assert_eq!(code(t.sign_in("ada@example.com", OTHER, &elsewhere(1)).await), "sign_in_failed");
        }
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &elsewhere(1)).await), "too_many_attempts");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "ok", "not for the owner");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &elsewhere(2)).await), "ok");
        // Trying on does not make the wait longer, and it ends when it was said to.
        t.pass(SignedDuration::from_mins(14));
        let Err(app::Error::Refused(Refusal::TooManyAttempts(wait))) =
            t.sign_in("ada@example.com", PASSWORD, &elsewhere(1)).await else { panic!("let in") };
        assert_eq!(wait, SignedDuration::from_mins(1));
        t.pass(wait);
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &elsewhere(1)).await), "ok");
    }

    async fn many_networks_do_not_shut_the_owner_out(t: Test) {
        t.person("ada@example.com").await;
        t.caller("ada@example.com").await;
        for n in 0..50 {
            assert_eq!(code(t.sign_in("ada@example.com", OTHER, &elsewhere(n)).await), "sign_in_failed");
        }
        assert_eq!(code(t.sign_in("ada@example.com", OTHER, &elsewhere(99)).await), "too_many_attempts");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "ok");
        // And who asks for a letter comes in from wherever they are.
        app::accounts::forgot_password(&t.app, "ada@example.com").await.unwrap();
        app::accounts::reset_password(&t.app, &t.mailed_token().await, OTHER).await.unwrap();
        assert_eq!(code(t.sign_in("ada@example.com", OTHER, &elsewhere(100)).await), "ok");
    }

    async fn guesses_sent_at_once_all_count(t: Test) {
        t.person("ada@example.com").await;
        let tries: Vec<_> = (0..30).map(|_| {
            let app = t.app.clone();
            tokio::spawn(async move {
                let with = app::sessions::SignIn { email: "ada@example.com".into(), password: OTHER.into(), kind: model::account::SessionKind::Browser };
                code(app::sessions::sign_in(&app, with, &elsewhere(1)).await)
            })
        }).collect();
        let mut looked_at = 0;
        for one in tries {
            looked_at += usize::from(one.await.unwrap() == "sign_in_failed");
        }
        assert_eq!(looked_at, 5);
    }

    async fn a_hash_is_renewed_at_the_next_sign_in(t: Test) {
        let account = t.person("ada@example.com").await;
        let hash = || async { store::accounts::by_person(&t.app.db, account.person).await.unwrap().unwrap().hash };
        let old = hash().await;
        let dearer = AccountSettings { cost: HashCost::new(9 * 1024, 1, 1).unwrap(), ..settings() };
        let app = t.app.clone().with_accounts(dearer);
        let with = app::sessions::SignIn { email: "ada@example.com".into(), password: PASSWORD.into(), kind: model::account::SessionKind::Browser };
        app::sessions::sign_in(&app, with, &home()).await.unwrap();
        let new = hash().await;
        assert!(old.contains("m=8192") && new.contains("m=9216"), "{old} {new}");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "ok");
    }
}

static HOME: std::sync::LazyLock<model::account::Client> = std::sync::LazyLock::new(home);
