//! Whether an address has an account shows nowhere but in its letters.

use std::time::{Duration, Instant};

use model::account::{Client, HashCost};

use crate::support::*;

/// Somewhere new each time, so that no wait is in the way.
fn anywhere(n: u32) -> Client {
    Client { address: Some(std::net::Ipv4Addr::from(0x0a00_0000 + n).into()), agent: String::new() }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Medians of interleaved samples lie within a twentieth, or two milliseconds.
fn alike(there: Vec<Duration>, not: Vec<Duration>, what: &str) {
    let (a, b) = (median(there), median(not));
    let apart = a.abs_diff(b);
    assert!(
        apart <= Duration::from_millis(2) || apart <= a.max(b) / 20,
        "{what}: {a:?} with an account, {b:?} without"
    );
}

both_engines! {
    async fn every_answer_is_the_same_and_a_letter_goes_out(t: Test) {
        t.person("ada@example.com").await;
        for (n, email) in ["ada@example.com", "nobody@example.com"].into_iter().enumerate() {
            app::accounts::register(&t.app, email, OTHER).await.unwrap();
            assert_eq!(t.letters().await.len(), 1);
            app::accounts::forgot_password(&t.app, email).await.unwrap();
            assert_eq!(t.letters().await.len(), 1);
            app::accounts::resend_confirmation(&t.app, email).await.unwrap();
            assert_eq!(t.letters().await.len(), 1);
            let client = elsewhere(u8::try_from(n).unwrap());
            for _ in 0..5 {
                let failed = t.sign_in(email, "wrong horse entirely here", &client).await.unwrap_err().to_string();
                assert_eq!(failed, app::Refusal::SignInFailed.to_string());
            }
            assert_eq!(code(t.sign_in(email, "wrong horse entirely here", &client).await), "too_many_attempts");
        }
    }
}

/// On one engine and one thread: what is measured is the work, and that is the same on both.
#[tokio::test]
async fn answers_take_the_same_time() {
    let file = File::new();
    let t = Test::on(file.open().await).await;
    let app = t.app.clone().with_accounts(app::AccountSettings { cost: HashCost::DEFAULT, ..settings() });
    app::accounts::create(&app, "ada@example.com", PASSWORD, model::account::Role::Person, None)
        .await
        .unwrap();
    let t = Test { app, ..t };
    let (mut there, mut not) = (Vec::new(), Vec::new());
    for n in 0..40 {
        for (email, times) in [("ada@example.com", &mut there), ("eve@example.com", &mut not)] {
            let start = Instant::now();
            assert_eq!(code(t.sign_in(email, OTHER, &anywhere(n)).await), "sign_in_failed");
            times.push(start.elapsed());
        }
        // Neither may run into the bound on guesses from everywhere.
        t.pass(jiff::SignedDuration::from_mins(16));
    }
    println!("a wrong password takes {:?}", median(there.clone()));
    alike(there, not, "signing in");

    let (mut there, mut not) = (Vec::new(), Vec::new());
    for _ in 0..40 {
        for (email, times) in [("ada@example.com", &mut there), ("eve@example.com", &mut not)] {
            let start = Instant::now();
            app::accounts::forgot_password(&t.app, email).await.unwrap();
            times.push(start.elapsed());
        }
        t.pass(jiff::SignedDuration::from_mins(16));
    }
    alike(there, not, "a forgotten password");
    t.app.db.close().await;
}

/// A password nobody can have is answered as slowly as any other.
#[tokio::test]
async fn an_endless_password_is_no_short_cut() {
    let file = File::new();
    let t = Test::on(file.open().await).await;
    t.person("ada@example.com").await;
    let endless = "x".repeat(1_000_000);
    assert_eq!(code(t.sign_in("ada@example.com", &endless, &home()).await), "sign_in_failed");
    t.app.db.close().await;
}
