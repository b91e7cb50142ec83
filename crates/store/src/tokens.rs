//! Tables `mailed_tokens` and `challenges`: what is good once and for a short while. Used is deleted.

use jiff::Timestamp;
use model::PersonId;
use model::account::{EmailAddress, TokenHash};
use uuid::Uuid;

use crate::columns::{bytes, email};
use crate::{Db, Error, Tx};

/// Nothing is written for somebody without an account; the work is the same.
const INSERT: &str =
    "INSERT INTO mailed_tokens (token_hash, person_id, purpose, email, created_at, expires_at)
    SELECT $1, person_id, $3, $4, $5, $6 FROM accounts WHERE person_id = $2";
const TAKE: &str = "DELETE FROM mailed_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3
    RETURNING person_id, email";
const PEEK: &str =
    "SELECT person_id, email FROM mailed_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3";
const FORGET: &str = "DELETE FROM mailed_tokens WHERE person_id = $1";
const SWEEP: &str = "DELETE FROM mailed_tokens WHERE expires_at <= $1";

const CHALLENGE: &str = "INSERT INTO challenges (token_hash, person_id, purpose, state, expires_at)
    VALUES ($1, $2, $3, $4, $5)";
const FIND_CHALLENGE: &str =
    "SELECT person_id, state FROM challenges WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3";
const TAKE_CHALLENGE: &str =
    "DELETE FROM challenges WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3
    RETURNING person_id, state";
const FORGET_CHALLENGES: &str = "DELETE FROM challenges WHERE person_id = $1";
const SWEEP_CHALLENGES: &str = "DELETE FROM challenges WHERE expires_at <= $1";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[
    INSERT,
    TAKE,
    PEEK,
    FORGET,
    SWEEP,
    CHALLENGE,
    FIND_CHALLENGE,
    TAKE_CHALLENGE,
    FORGET_CHALLENGES,
    SWEEP_CHALLENGES,
];

/// What a mailed token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Choosing a new password.
    ResetPassword,
    /// Taking another address.
    ConfirmEmail,
}

impl Purpose {
    const fn id(self) -> &'static str {
        match self {
            Purpose::ResetPassword => "reset_password",
            Purpose::ConfirmEmail => "confirm_email",
        }
    }
}

/// What a challenge waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// The second factor of somebody whose password was right.
    SecondFactor,
    /// A new passkey of somebody who is signed in.
    NewPasskey,
    /// A passkey that opens an account.
    PasskeySignIn,
}

impl Awaited {
    const fn id(self) -> &'static str {
        match self {
            Awaited::SecondFactor => "second_factor",
            Awaited::NewPasskey => "passkey_new",
            Awaited::PasskeySignIn => "passkey_sign_in",
        }
    }
}

/// A token that was mailed.
#[derive(Clone, Debug)]
pub struct Mailed {
    /// Whose it is.
    pub person: PersonId,
    /// The address it is about.
    pub email: EmailAddress,
}

/// Something that was begun and waits to be finished.
#[derive(Clone, Debug)]
pub struct Challenge {
    /// Who began it, when that is known.
    pub person: Option<PersonId>,
    /// What has to be remembered, sealed.
    pub state: Option<Vec<u8>>,
}

/// Writes down a token that is about to be mailed. For somebody without an account nothing is written, in the
/// same time.
pub async fn insert(
    tx: &mut Tx,
    token: &TokenHash,
    purpose: Purpose,
    mailed: &Mailed,
    now: Timestamp,
    end: Timestamp,
) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(bytes(token))
        .bind(mailed.person.0)
        .bind(purpose.id())
        .bind(mailed.email.as_str())
        .bind(now.as_millisecond())
        .bind(end.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// Uses a token up: of any number that try at once, one is answered.
pub async fn take(
    tx: &mut Tx,
    token: &TokenHash,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Mailed>, Error> {
    let row: Option<(Uuid, String)> = on_tx!(tx, c => sqlx::query_as(TAKE)
        .bind(bytes(token))
        .bind(purpose.id())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(mailed).transpose()
}

/// Looks at a token without using it up.
pub async fn peek(
    db: &Db,
    token: &TokenHash,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Mailed>, Error> {
    let row: Option<(Uuid, String)> = on_primary!(db, c => sqlx::query_as(PEEK)
        .bind(bytes(token))
        .bind(purpose.id())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(mailed).transpose()
}

fn mailed((person, address): (Uuid, String)) -> Result<Mailed, Error> {
    Ok(Mailed { person: PersonId(person), email: email(&address)? })
}

/// Forgets every mailed token and every unfinished challenge of a person.
pub async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(FORGET).bind(person.0).execute(c).await.map(drop))?;
    on_tx!(tx, c => sqlx::query(FORGET_CHALLENGES).bind(person.0).execute(c).await.map(drop))
}

/// Begins something that has to be finished before `end`.
pub async fn challenge(
    tx: &mut Tx,
    token: &TokenHash,
    awaited: Awaited,
    challenge: &Challenge,
    end: Timestamp,
) -> Result<(), Error> {
    let person = challenge.person.map(|p| p.0);
    on_tx!(tx, c => sqlx::query(CHALLENGE)
        .bind(bytes(token))
        .bind(person)
        .bind(awaited.id())
        .bind(challenge.state.as_deref())
        .bind(end.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// Looks at a challenge.
pub async fn find_challenge(
    db: &Db,
    token: &TokenHash,
    awaited: Awaited,
    now: Timestamp,
) -> Result<Option<Challenge>, Error> {
    let row: Option<(Option<Uuid>, Option<Vec<u8>>)> = on_primary!(db, c => sqlx::query_as(FIND_CHALLENGE)
        .bind(bytes(token))
        .bind(awaited.id())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    Ok(row.map(|(person, state)| Challenge { person: person.map(PersonId), state }))
}

/// Finishes a challenge: of any number that try at once, one is answered.
pub async fn take_challenge(
    tx: &mut Tx,
    token: &TokenHash,
    awaited: Awaited,
    now: Timestamp,
) -> Result<Option<Challenge>, Error> {
    let row: Option<(Option<Uuid>, Option<Vec<u8>>)> = on_tx!(tx, c => sqlx::query_as(TAKE_CHALLENGE)
        .bind(bytes(token))
        .bind(awaited.id())
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    Ok(row.map(|(person, state)| Challenge { person: person.map(PersonId), state }))
}

/// Forgets what was not used in time.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(SWEEP).bind(now.as_millisecond()).execute(c).await.map(drop))?;
    on_write!(db, c => sqlx::query(SWEEP_CHALLENGES).bind(now.as_millisecond()).execute(c).await.map(drop))
}
