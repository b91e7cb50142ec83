//! Opening an account.

use jiff::SignedDuration;

use crate::support::*;

both_engines! {
    async fn an_account_is_opened_by_its_letter_alone(t: Test) {
        app::accounts::register(&t.app, "Ada@example.com", PASSWORD).await.unwrap();
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "sign_in_failed");
        let letters = t.letters().await;
        assert_eq!(letters[0].to.as_str(), "Ada@example.com");
        assert!(letters[0].text.contains("https://sky.example.com/confirm-account?token=osm_"));
        let token = token_in(&letters[0]);
        let account = app::accounts::verify_email(&t.app, &token).await.unwrap();
        assert_eq!((account.email.as_str(), account.role), ("Ada@example.com", model::account::Role::Person));
        assert_eq!(code(app::accounts::verify_email(&t.app, &token).await), "link_refused");
        assert_eq!(code(t.sign_in("ada@EXAMPLE.com", PASSWORD, &home()).await), "ok");
    }

    async fn a_link_ends(t: Test) {
        app::accounts::register(&t.app, "ada@example.com", PASSWORD).await.unwrap();
        let token = t.mailed_token().await;
        t.pass(SignedDuration::from_hours(24));
        assert_eq!(code(app::accounts::verify_email(&t.app, &token).await), "link_refused");
        app::accounts::resend_confirmation(&t.app, "ada@example.com").await.unwrap();
        assert!(t.letters().await[0].subject.starts_with("No account"), "it was forgotten with its link");
    }

    async fn the_first_to_confirm_has_the_address(t: Test) {
        app::accounts::register(&t.app, "ada@example.com", OTHER).await.unwrap();
        let first = t.mailed_token().await;
        app::accounts::register(&t.app, "ADA@example.com", PASSWORD).await.unwrap();
        let second = t.mailed_token().await;
        app::accounts::verify_email(&t.app, &second).await.unwrap();
        assert_eq!(code(app::accounts::verify_email(&t.app, &first).await), "link_refused");
        assert_eq!(code(t.sign_in("ada@example.com", OTHER, &home()).await), "sign_in_failed");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "ok");
    }

    async fn a_second_account_for_an_address_changes_nothing(t: Test) {
        t.person("ada@example.com").await;
        app::accounts::register(&t.app, "ada@example.com", OTHER).await.unwrap();
        let letters = t.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].subject.contains("You have an account") && !letters[0].text.contains("token="));
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "ok");
    }

    async fn the_letter_comes_again_when_asked_for(t: Test) {
        app::accounts::register(&t.app, "ada@example.com", PASSWORD).await.unwrap();
        t.letters().await;
        app::accounts::resend_confirmation(&t.app, "ada@example.com").await.unwrap();
        let token = t.mailed_token().await;
        app::accounts::verify_email(&t.app, &token).await.unwrap();
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "ok");
    }

    async fn what_is_wrong_is_said_of_both_fields(t: Test) {
        let refused = app::accounts::register(&t.app, "ada", "short").await;
        let Err(app::Error::Invalid(invalid)) = refused else { panic!("{refused:?}") };
        let fields: Vec<_> = invalid.0.iter().map(|e| (e.field.pointer(), e.code)).collect();
        assert_eq!(fields, [("/email", "email_malformed"), ("/password", "password_too_short")]);
        assert_eq!(code(app::accounts::register(&t.app, "ada.lovelace@example.com", "lovelace2026!").await), "password_is_context");
        assert_eq!(code(app::accounts::register(&t.app, "ada@example.com", "OuterSkies2026").await), "password_is_context");
        assert!(t.letters().await.is_empty());
    }

    async fn twenty_who_confirm_at_once_are_one(t: Test) {
        app::accounts::register(&t.app, "ada@example.com", PASSWORD).await.unwrap();
        let token = t.mailed_token().await;
        let tries: Vec<_> = (0..20).map(|_| {
            let (app, token) = (t.app.clone(), token.clone());
            tokio::spawn(async move { app::accounts::verify_email(&app, &token).await.is_ok() })
        }).collect();
        let mut made = 0;
        for one in tries {
            made += usize::from(one.await.unwrap());
        }
        assert_eq!(made, 1);
    }

    async fn the_owner_of_a_personal_instance_takes_their_charts_along(t: Test) {
        let owner = model::PersonId::LOCAL_OWNER;
        let draft = model::account::ProfileDraft::default();
        app::profile::put(&t.app, app::Caller::local_owner(), draft).await.unwrap();
        let account = app::accounts::create(&t.app, "ada@example.com", PASSWORD, model::account::Role::Admin, Some(owner)).await.unwrap();
        assert_eq!(account.person, owner);
        assert_eq!(t.caller("ada@example.com").await.person(), owner);
        assert_eq!(code(app::accounts::create(&t.app, "bob@example.com", PASSWORD, model::account::Role::Person, Some(owner)).await), "link_refused");
    }
}
