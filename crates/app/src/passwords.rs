//! Hashing passwords off the threads that serve requests, a bounded number at once.

use std::time::Duration;

use model::PersonId;
use model::account::lockout::{self, Lockout};
use model::account::{Client, EmailAddress, Password, TokenHash, hash};
use tokio::time::timeout;

use crate::{App, Error, Refusal, random};

/// How long a request waits for its turn to hash.
const PATIENCE: Duration = Duration::from_secs(5);

/// The hash of a new password.
pub(crate) async fn hash(app: &App, password: Password) -> Result<String, Error> {
    let cost = app.accounts()?.settings.cost;
    let salt = random::bytes();
    run(app, move || hash::hash(&password, salt, cost)).await
}

/// Whether a password is an account's. Where there is no account, and where no password can be so long, the same
/// work is done, so that the answer does not come sooner.
pub(crate) async fn fits(app: &App, typed: &str, stored: Option<&str>) -> Result<bool, Error> {
    let password = Password::typed(typed);
    let there = stored.is_some() && password.is_some();
    let hash = stored.unwrap_or(&app.accounts()?.decoy).to_owned();
    let fits = run(app, move || hash::verify(&password.unwrap_or_default(), &hash)).await?;
    Ok(fits && there)
}

async fn run<T: Send + 'static>(app: &App, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let hashers = app.accounts()?.hashers.clone();
    let Ok(Ok(turn)) = timeout(PATIENCE, hashers.acquire_owned()).await else { return Err(Error::Busy) };
    let done = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    done.await.map_err(|e| Error::Internal(format!("hashing a password failed: {e}")))
}

/// What guesses at the password of an address are counted under.
pub(crate) fn subject(app: &App, email: &EmailAddress) -> TokenHash {
    TokenHash(app.secret.digest("attempts at a password", email.key().as_bytes()))
}

/// What guesses at the codes of a person are counted under.
pub(crate) fn code_subject(app: &App, person: PersonId) -> TokenHash {
    TokenHash(app.secret.digest("attempts at a code", person.0.as_bytes()))
}

/// Counts a guess, before it is looked at, and refuses it when there were too many.
pub(crate) async fn count(
    app: &App,
    subject: &TokenHash,
    client: &Client,
    policy: &Lockout,
) -> Result<(), Error> {
    let (network, now) = (lockout::network(client.address), app.clock.now());
    let attempts = store::attempts::add(&app.db, subject, &network, policy, now).await?;
    match policy.wait(&attempts, now) {
        None => Ok(()),
        Some(wait) => Err(Refusal::TooManyAttempts(wait).into()),
    }
}

/// Asks somebody who is signed in for the present password again; what it changes is worth that.
pub(crate) async fn ask_again(
    app: &App,
    person: PersonId,
    typed: &str,
    client: &Client,
) -> Result<store::accounts::Credentials, Error> {
    app.accounts()?;
    let known = store::accounts::by_person(&app.db, person).await?.ok_or(Refusal::NoAccount)?;
    let subject = subject(app, &known.account.email);
    count(app, &subject, client, &Lockout::PASSWORD).await?;
    if !fits(app, typed, Some(&known.hash)).await? {
        return Err(Refusal::PasswordWrong.into());
    }
    let mut tx = app.db.begin().await?;
    store::attempts::forgive(&mut tx, &subject, &lockout::network(client.address)).await?;
    tx.commit().await?;
    Ok(known)
}
