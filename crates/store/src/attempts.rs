//! Table `attempts`: guesses at accounts, counted before they are looked at.

use jiff::{SignedDuration, Timestamp};
use model::account::TokenHash;
use model::account::lockout::{Attempts, Lockout};

use crate::columns::{bytes, count, moment};
use crate::{Db, Error, Tx};

/// A guess after the wait begins a new count; one during the wait counts on but does not make it longer.
const COUNT: &str =
    "INSERT INTO attempts (subject, network, failures, last_at, known) VALUES ($1, $2, 1, $3, FALSE)
    ON CONFLICT (subject, network) DO UPDATE SET
        failures = CASE WHEN attempts.last_at <= $4 THEN 1 ELSE attempts.failures + 1 END,
        last_at = CASE WHEN attempts.last_at > $4 AND attempts.failures >= $5 THEN attempts.last_at
            ELSE excluded.last_at END
    RETURNING failures, last_at, known";

const EVERYWHERE: &str =
    "SELECT CAST(COALESCE(SUM(failures), 0) AS BIGINT) FROM attempts WHERE subject = $1 AND last_at > $2";

const SUCCEED: &str =
    "INSERT INTO attempts (subject, network, failures, last_at, known) VALUES ($1, $2, 0, $3, TRUE)
    ON CONFLICT (subject, network) DO UPDATE SET failures = 0, last_at = excluded.last_at, known = TRUE";

const FORGIVE: &str = "UPDATE attempts SET failures = 0 WHERE subject = $1 AND network = $2";
const FORGET: &str = "DELETE FROM attempts WHERE subject = $1";
const SWEEP: &str = "DELETE FROM attempts WHERE last_at <= $1 AND (known = FALSE OR last_at <= $2)";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[COUNT, EVERYWHERE, SUCCEED, FORGIVE, FORGET, SWEEP];

/// How long a network from which the owner came in is remembered.
const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(180 * 24);

/// Counts a guess from `network` at `subject` and says how many there are now.
pub async fn add(
    db: &Db,
    subject: &TokenHash,
    network: &str,
    policy: &Lockout,
    now: Timestamp,
) -> Result<Attempts, Error> {
    let since = (now - policy.wait).as_millisecond();
    let (here, last_here, known): (i64, i64, bool) = on_write!(db, c => sqlx::query_as(COUNT)
        .bind(bytes(subject))
        .bind(network)
        .bind(now.as_millisecond())
        .bind(since)
        .bind(i64::from(policy.here))
        .fetch_one(c)
        .await)?;
    let everywhere: i64 = on_primary!(db, c => sqlx::query_scalar(EVERYWHERE)
        .bind(bytes(subject))
        .bind(since)
        .fetch_one(c)
        .await)?;
    Ok(Attempts { here: count(here), last_here: moment(last_here)?, everywhere: count(everywhere), known })
}

/// The owner came in from `network`: guesses from there are forgiven, and it is known from now on.
pub async fn succeed(tx: &mut Tx, subject: &TokenHash, network: &str, now: Timestamp) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(SUCCEED)
        .bind(bytes(subject))
        .bind(network)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// The guess was right but there is another step to come: guesses are forgiven, the network is not known yet.
pub async fn forgive(tx: &mut Tx, subject: &TokenHash, network: &str) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(FORGIVE).bind(bytes(subject)).bind(network).execute(c).await.map(drop))
}

/// Forgets every guess at `subject`.
pub async fn forget(tx: &mut Tx, subject: &TokenHash) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(FORGET).bind(bytes(subject)).execute(c).await.map(drop))
}

/// Forgets what no longer counts.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<(), Error> {
    let (guesses, known) = (now - Lockout::PASSWORD.wait, now - KNOWN_FOR);
    on_write!(db, c => sqlx::query(SWEEP)
        .bind(guesses.as_millisecond())
        .bind(known.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}
