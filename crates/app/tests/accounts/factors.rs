//! The second factor.

use app::sessions::Step;
use jiff::SignedDuration;
use model::account::{Method, SessionKind};
use totp_rs::{Builder, Secret};

use crate::support::*;

/// What an authenticator shows.
fn shown(t: &Test, secret: &str) -> String {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).unwrap()).build().unwrap();
    totp.generate(t.now().as_second().try_into().unwrap()).to_string()
}

/// Somebody with an authenticator: its secret and the recovery codes.
async fn with_factor(t: &Test) -> (String, Vec<String>) {
    t.person("ada@example.com").await;
    let caller = t.caller("ada@example.com").await;
    let enrolment = app::factors::enrol(&t.app, caller, PASSWORD, &home()).await.unwrap();
    assert!(enrolment.uri.contains(&enrolment.secret));
    let codes = app::factors::confirm(&t.app, caller, &shown(t, &enrolment.secret), &home()).await.unwrap();
    t.pass(SignedDuration::from_secs(60));
    t.letters().await;
    (enrolment.secret, codes)
}

async fn challenge(t: &Test) -> String {
    match t.sign_in("ada@example.com", PASSWORD, &home()).await.unwrap() {
        Step::SecondFactor(challenge) => challenge.token.reveal(),
        Step::Done(_) => panic!("let in with a password alone"),
    }
}

async fn second(t: &Test, challenge: &str, code: &str) -> Result<app::sessions::Started, app::Error> {
    app::sessions::second_factor(&t.app, challenge, code, SessionKind::Browser, &home()).await
}

both_engines! {
    async fn a_code_is_asked_for_and_good_once(t: Test) {
        let (secret, codes) = with_factor(&t).await;
        assert_eq!(codes.len(), 10);
        let first = challenge(&t).await;
        let code_now = shown(&t, &secret);
        assert_eq!(code(second(&t, &first, "000000").await), "code_wrong");
        let started = second(&t, &first, &code_now).await.unwrap();
        assert_eq!(started.caller.method(), Method::PasswordAndCode);
        assert_eq!(code(second(&t, &first, &code_now).await), "challenge_refused", "it was used up");
        let again = challenge(&t).await;
        assert_eq!(code(second(&t, &again, &code_now).await), "code_replayed");
        t.pass(SignedDuration::from_secs(30));
        assert_eq!(code(second(&t, &again, &code_now).await), "code_replayed", "the step before");
        assert_eq!(code(second(&t, &again, &shown(&t, &secret)).await), "ok");
    }

    async fn one_code_sent_at_once_opens_once(t: Test) {
        let (secret, _) = with_factor(&t).await;
        let code_now = shown(&t, &secret);
        let mut challenges = Vec::new();
        for _ in 0..4 {
            challenges.push(challenge(&t).await);
        }
        let tries: Vec<_> = challenges.into_iter().map(|challenge| {
            let (app, code) = (t.app.clone(), code_now.clone());
            tokio::spawn(async move {
                app::sessions::second_factor(&app, &challenge, &code, SessionKind::Browser, &home()).await.is_ok()
            })
        }).collect();
        let mut opened = 0;
        for one in tries {
            opened += usize::from(one.await.unwrap());
        }
        assert_eq!(opened, 1);
    }

    async fn codes_are_not_guessed(t: Test) {
        let (secret, _) = with_factor(&t).await;
        let challenge = challenge(&t).await;
        for _ in 0..5 {
            assert_eq!(code(second(&t, &challenge, "000000").await), "code_wrong");
        }
        assert_eq!(code(second(&t, &challenge, &shown(&t, &secret)).await), "too_many_attempts");
    }

    async fn a_recovery_code_opens_once(t: Test) {
        let (_, codes) = with_factor(&t).await;
        let typed = codes[3].to_lowercase().replace('-', " ");
        let first = challenge(&t).await;
        assert_eq!(second(&t, &first, &typed).await.unwrap().caller.method(), Method::PasswordAndRecovery);
        let again = challenge(&t).await;
        assert_eq!(code(second(&t, &again, &codes[3]).await), "code_wrong");
        let caller = second(&t, &again, &codes[4]).await.unwrap().caller;
        assert_eq!(app::factors::status(&t.app, caller).await.unwrap(), app::factors::Status { on: true, recovery_codes: 8 });
        let fresh = app::factors::new_recovery_codes(&t.app, caller, PASSWORD, &home()).await.unwrap();
        let again = challenge(&t).await;
        assert_eq!(code(second(&t, &again, &codes[5]).await), "code_wrong", "the old ones are void");
        assert_eq!(code(second(&t, &again, &fresh[0]).await), "ok");
    }

    async fn there_is_no_way_around_it(t: Test) {
        let (_, _) = with_factor(&t).await;
        let half = challenge(&t).await;
        assert_eq!(code(app::sessions::by_cookie(&t.app, &half).await), "credential_refused");
        assert_eq!(code(app::sessions::by_bearer(&t.app, &half).await), "credential_refused");
        assert_eq!(code(app::sessions::refresh(&t.app, &half).await), "credential_refused");
        // A new password does not switch it off, and ends what was begun with the old one.
        app::accounts::forgot_password(&t.app, "ada@example.com").await.unwrap();
        app::accounts::reset_password(&t.app, &t.mailed_token().await, OTHER).await.unwrap();
        assert_eq!(code(second(&t, &half, "000000").await), "challenge_refused");
        assert!(matches!(t.sign_in("ada@example.com", OTHER, &home()).await.unwrap(), Step::SecondFactor(_)));
    }

    async fn a_challenge_ends(t: Test) {
        let (secret, _) = with_factor(&t).await;
        let challenge = challenge(&t).await;
        t.pass(SignedDuration::from_mins(10));
        assert_eq!(code(second(&t, &challenge, &shown(&t, &secret)).await), "challenge_refused");
    }

    async fn it_asks_nobody_before_it_was_confirmed_and_goes_with_the_password(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        assert_eq!(code(app::factors::confirm(&t.app, caller, "000000", &home()).await), "second_factor_off");
        assert_eq!(code(app::factors::enrol(&t.app, caller, OTHER, &home()).await), "password_wrong");
        let first = app::factors::enrol(&t.app, caller, PASSWORD, &home()).await.unwrap();
        assert!(matches!(t.sign_in("ada@example.com", PASSWORD, &home()).await.unwrap(), Step::Done(_)));
        let second = app::factors::enrol(&t.app, caller, PASSWORD, &home()).await.unwrap();
        assert_eq!(code(app::factors::confirm(&t.app, caller, &shown(&t, &first.secret), &home()).await), "code_wrong");
        app::factors::confirm(&t.app, caller, &shown(&t, &second.secret), &home()).await.unwrap();
        assert_eq!(code(app::factors::enrol(&t.app, caller, PASSWORD, &home()).await), "second_factor_on");
        assert_eq!(app::sessions::list(&t.app, caller).await.unwrap().len(), 1, "other sessions ended");
        assert_eq!(code(app::factors::disable(&t.app, caller, OTHER, &home()).await), "password_wrong");
        app::factors::disable(&t.app, caller, PASSWORD, &home()).await.unwrap();
        assert_eq!(code(app::factors::disable(&t.app, caller, PASSWORD, &home()).await), "second_factor_off");
        assert!(matches!(t.sign_in("ada@example.com", PASSWORD, &home()).await.unwrap(), Step::Done(_)));
        let subjects: Vec<_> = t.letters().await.into_iter().map(|l| l.subject).collect();
        assert_eq!(subjects.len(), 2, "{subjects:?}");
    }
}
