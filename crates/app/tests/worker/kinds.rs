//! Kinds of jobs that behave and that misbehave.

use std::time::Duration;

use app::App;
use app::worker::{Kind, Outcome, Work};
use model::account::TokenHash;
use model::jobs::{Failure, Retry};

/// To whom the effects of `effect` are addressed.
pub const EFFECTS: TokenHash = TokenHash([7; 32]);

pub fn all() -> Vec<Kind> {
    let kinds = vec![
        Kind::new("nothing", 1, nothing),
        Kind::new("effect", 1, effect),
        Kind::new("sleep", 1, sleep),
        Kind::new("refuse", 1, refuse),
        Kind::new("fail", 1, fail),
        Kind::new("panic", 1, panics),
        Kind::new("abort", 1, abort),
        Kind { time: Duration::from_millis(300), ..Kind::new("loop", 1, endless) },
    ];
    let retry = Retry { attempts: 2, first: Duration::from_millis(100) };
    kinds.into_iter().map(|kind| Kind { retry, ..kind }).collect()
}

async fn nothing(_: App, _: Work) -> Result<Outcome, Failure> {
    Ok(Outcome::Done(None))
}

async fn sleep(_: App, work: Work) -> Result<Outcome, Failure> {
    work.progress(10, "lying down").await;
    tokio::time::sleep(Duration::from_secs(50)).await;
    Ok(Outcome::Done(None))
}

async fn refuse(_: App, _: Work) -> Result<Outcome, Failure> {
    Err(Failure::fail("refused", "never"))
}

async fn fail(_: App, _: Work) -> Result<Outcome, Failure> {
    Err(Failure::retry("failed", "perhaps later"))
}

async fn panics(_: App, _: Work) -> Result<Outcome, Failure> {
    panic!("a state it should never be in")
}

async fn abort(_: App, _: Work) -> Result<Outcome, Failure> {
    std::process::abort()
}

async fn endless(_: App, _: Work) -> Result<Outcome, Failure> {
    loop {
        std::hint::black_box(());
    }
}

/// Takes a while, then writes a row that nobody else writes, together with its end.
async fn effect(app: App, work: Work) -> Result<Outcome, Failure> {
    tokio::time::sleep(Duration::from_millis(30)).await;
    let trouble = |_| Failure::retry("storage", "it was away");
    let mut tx = app.db.begin_durable().await.map_err(trouble)?;
    store::outbox::insert(&mut tx, uuid::Uuid::now_v7(), &EFFECTS, b"done", app.clock.now())
        .await
        .map_err(trouble)?;
    work.commit(tx, Some(&serde_json::json!("done")))
        .await
        .map_err(|_| Failure::retry("storage", "it was away"))
}
