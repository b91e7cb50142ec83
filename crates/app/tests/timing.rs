//! Whether an address has an account does not show in how long an answer takes. In a program of its own, so that no
//! other test runs beside it.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "tests speak for themselves and may fail where they stand"
)]

use std::time::{Duration, Instant};

use app::sessions::SignIn;
use model::account::{Client, HashCost, SessionKind};
use support::*;

#[path = "accounts/support.rs"]
#[allow(dead_code, unused_macros, unused_imports, reason = "shared with the other tests of accounts")]
mod support;

/// Somewhere new each time, so that no wait is in the way.
fn anywhere(n: u32) -> Client {
    Client { address: Some(std::net::Ipv4Addr::from(0x0a00_0000 + n).into()), agent: String::new() }
}

/// What it takes while nothing else runs: the fastest tenth. Medians would measure the programs beside us.
fn undisturbed(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 10]
}

/// Interleaved samples lie within a twentieth of one another, or two milliseconds. Other programs share the machine,
/// so there are three chances; a difference of ours would show in each.
async fn alike<F: Future<Output = ()>>(t: &Test, what: &str, ask: impl Fn(&'static str, u32) -> F) {
    let mut seen = Vec::new();
    for round in 0..3 {
        let (mut there, mut not) = (Vec::new(), Vec::new());
        for n in 0..40 {
            let mut both = [("ada@example.com", &mut there), ("eve@example.com", &mut not)];
            if n % 2 == 1 {
                both.swap(0, 1);
            }
            for (email, times) in both {
                let start = Instant::now();
                ask(email, 100 * round + n).await;
                times.push(start.elapsed());
            }
            // Neither may run into the bounds on guesses and letters.
            t.pass(jiff::SignedDuration::from_mins(16));
        }
        let (a, b) = (undisturbed(there), undisturbed(not));
        println!("{what}: {a:?} with an account, {b:?} without");
        let apart = a.abs_diff(b);
        if apart <= Duration::from_millis(2) || apart <= a.max(b) / 20 {
            return;
        }
        seen.push((a, b));
    }
    panic!("{what}: with an account and without {seen:?}");
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
    let app = &t.app;
    alike(&t, "a wrong password", |email, n| async move {
        let with = SignIn { email: email.into(), password: OTHER.into(), kind: SessionKind::Browser };
        assert_eq!(code(app::sessions::sign_in(app, with, &anywhere(n)).await), "sign_in_failed");
    })
    .await;
    alike(&t, "a forgotten password", |email, _| async move {
        app::accounts::forgot_password(app, email).await.unwrap();
    })
    .await;
    alike(&t, "asking for an account", |email, _| async move {
        app::accounts::register(app, email, OTHER).await.unwrap();
    })
    .await;
    t.app.db.close().await;
}
