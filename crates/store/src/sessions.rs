//! Tables `sessions` and `refresh_tokens`. A session that ended is deleted, and with it every token.

use jiff::Timestamp;
use model::PersonId;
use model::account::session::RefreshLink;
use model::account::{Method, Role, Session, SessionKind, TokenHash};
use uuid::Uuid;

use crate::columns::{bytes, maybe_moment, moment, word};
use crate::{Db, Error, Tx};

const INSERT: &str =
    "INSERT INTO sessions (id, person_id, kind, method, token_hash, created_at, seen_at, agent, address)
    VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)";

const BY_TOKEN: &str =
    "SELECT s.id, s.person_id, s.kind, s.method, s.created_at, s.seen_at, s.agent, s.address, a.role
    FROM sessions s JOIN accounts a ON a.person_id = s.person_id
    WHERE s.token_hash = $1 AND a.disabled_at IS NULL";

const BY_ID: &str =
    "SELECT s.id, s.person_id, s.kind, s.method, s.created_at, s.seen_at, s.agent, s.address, a.role
    FROM sessions s JOIN accounts a ON a.person_id = s.person_id
    WHERE s.person_id = $1 AND s.id = $2 AND a.disabled_at IS NULL";

const BY_REFRESH: &str =
    "SELECT s.id, s.person_id, s.kind, s.method, s.created_at, s.seen_at, s.agent, s.address, a.role
    FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id JOIN accounts a ON a.person_id = s.person_id
    WHERE r.token_hash = $1 AND a.disabled_at IS NULL";

const LIST: &str =
    "SELECT s.id, s.person_id, s.kind, s.method, s.created_at, s.seen_at, s.agent, s.address, a.role
    FROM sessions s JOIN accounts a ON a.person_id = s.person_id
    WHERE s.person_id = $1 AND s.created_at > $2 AND s.seen_at > $3 ORDER BY s.id DESC";

const TOUCH: &str = "UPDATE sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2";
const LOCK: &str = "UPDATE sessions SET seen_at = seen_at WHERE id = $1";
const END: &str = "DELETE FROM sessions WHERE person_id = $1 AND id = $2";
const END_OTHERS: &str = "DELETE FROM sessions WHERE person_id = $1 AND id <> $2";
const SWEEP: &str = "DELETE FROM sessions WHERE seen_at <= $1 OR created_at <= $2";

const ADD_REFRESH: &str = "INSERT INTO refresh_tokens (token_hash, session_id) VALUES ($1, $2)";
const LINK: &str = "SELECT r.used_at, (n.used_at IS NOT NULL) AS successor_used
    FROM refresh_tokens r LEFT JOIN refresh_tokens n ON n.token_hash = r.successor WHERE r.token_hash = $1";
const USE_REFRESH: &str = "UPDATE refresh_tokens SET used_at = $2, successor = $3 WHERE token_hash = $1";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[
    INSERT,
    BY_TOKEN,
    BY_ID,
    BY_REFRESH,
    LIST,
    TOUCH,
    LOCK,
    END,
    END_OTHERS,
    SWEEP,
    ADD_REFRESH,
    LINK,
    USE_REFRESH,
];

/// A session with whose it is and what that person may do now.
#[derive(Clone, Debug)]
pub struct Found {
    /// The session.
    pub session: Session,
    /// Whose it is.
    pub person: PersonId,
    /// The person's role at this moment.
    pub role: Role,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    person_id: Uuid,
    kind: String,
    method: String,
    created_at: i64,
    seen_at: i64,
    agent: String,
    address: String,
    role: String,
}

impl TryFrom<Row> for Found {
    type Error = Error;

    fn try_from(row: Row) -> Result<Found, Error> {
        let session = Session {
            id: row.id,
            kind: word(SessionKind::parse(&row.kind), "sessions.kind")?,
            method: word(Method::parse(&row.method), "sessions.method")?,
            created_at: moment(row.created_at)?,
            seen_at: moment(row.seen_at)?,
            agent: row.agent,
            address: row.address,
        };
        Ok(Found {
            session,
            person: PersonId(row.person_id),
            role: word(Role::parse(&row.role), "accounts.role")?,
        })
    }
}

/// Begins a session. `token` is the hash of a browser's cookie or of an API's first refresh token.
pub async fn insert(
    tx: &mut Tx,
    person: PersonId,
    session: &Session,
    token: &TokenHash,
) -> Result<(), Error> {
    let cookie = (session.kind == SessionKind::Browser).then(|| bytes(token));
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(session.id)
        .bind(person.0)
        .bind(session.kind.id())
        .bind(session.method.id())
        .bind(cookie)
        .bind(session.created_at.as_millisecond())
        .bind(&session.agent)
        .bind(&session.address)
        .execute(c)
        .await
        .map(drop))?;
    match session.kind {
        SessionKind::Browser => Ok(()),
        SessionKind::Api => add_refresh(tx, session.id, token).await,
    }
}

/// The session of a cookie. Sessions of disabled accounts are not found.
pub async fn by_token(db: &Db, token: &TokenHash) -> Result<Option<Found>, Error> {
    let row: Option<Row> =
        on_primary!(db, c => sqlx::query_as(BY_TOKEN).bind(bytes(token)).fetch_optional(c).await)?;
    row.map(Found::try_from).transpose()
}

/// A person's session. Sessions of disabled accounts are not found.
pub async fn by_id(db: &Db, person: PersonId, id: Uuid) -> Result<Option<Found>, Error> {
    let row: Option<Row> =
        on_primary!(db, c => sqlx::query_as(BY_ID).bind(person.0).bind(id).fetch_optional(c).await)?;
    row.map(Found::try_from).transpose()
}

/// The session that a refresh token, used or not, belongs to; held until the transaction ends, so that of two
/// that come with the same token one waits.
pub async fn by_refresh(tx: &mut Tx, token: &TokenHash) -> Result<Option<Found>, Error> {
    let row: Option<Row> =
        on_tx!(tx, c => sqlx::query_as(BY_REFRESH).bind(bytes(token)).fetch_optional(c).await)?;
    let Some(found) = row.map(Found::try_from).transpose()? else { return Ok(None) };
    let id = found.session.id;
    let rows = on_tx!(tx, c => sqlx::query(LOCK).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
    Ok((rows > 0).then_some(found))
}

/// A person's sessions that were begun and used since, newest first.
pub async fn list(
    db: &Db,
    person: PersonId,
    begun: Timestamp,
    used: Timestamp,
) -> Result<Vec<Session>, Error> {
    let rows: Vec<Row> = on_primary!(db, c => sqlx::query_as(LIST)
        .bind(person.0)
        .bind(begun.as_millisecond())
        .bind(used.as_millisecond())
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(|row| Ok(Found::try_from(row)?.session)).collect()
}

/// Writes down that a session was used.
pub async fn touch(db: &Db, id: Uuid, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(TOUCH).bind(id).bind(now.as_millisecond()).execute(c).await.map(drop))
}

/// The same inside a transaction.
pub async fn touch_in(tx: &mut Tx, id: Uuid, now: Timestamp) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(TOUCH).bind(id).bind(now.as_millisecond()).execute(c).await.map(drop))
}

/// Ends a person's session; `false` when there is none.
pub async fn end(tx: &mut Tx, person: PersonId, id: Uuid) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(END)
        .bind(person.0)
        .bind(id)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Ends every session of a person but one, or every one; says how many.
pub async fn end_others(tx: &mut Tx, person: PersonId, but: Option<Uuid>) -> Result<u64, Error> {
    let but = but.unwrap_or(Uuid::nil());
    on_tx!(tx, c => sqlx::query(END_OTHERS)
        .bind(person.0)
        .bind(but)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))
}

/// Adds a refresh token to a session.
pub async fn add_refresh(tx: &mut Tx, session: Uuid, token: &TokenHash) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(ADD_REFRESH).bind(bytes(token)).bind(session).execute(c).await.map(drop))
}

/// What is known of a refresh token.
pub async fn link(tx: &mut Tx, token: &TokenHash) -> Result<Option<RefreshLink>, Error> {
    let row: Option<(Option<i64>, bool)> =
        on_tx!(tx, c => sqlx::query_as(LINK).bind(bytes(token)).fetch_optional(c).await)?;
    row.map(|(used_at, successor_used)| Ok(RefreshLink { used_at: maybe_moment(used_at)?, successor_used }))
        .transpose()
}

/// Exchanges a refresh token for the next.
pub async fn rotate(
    tx: &mut Tx,
    session: Uuid,
    token: &TokenHash,
    next: &TokenHash,
    now: Timestamp,
) -> Result<(), Error> {
    add_refresh(tx, session, next).await?;
    on_tx!(tx, c => sqlx::query(USE_REFRESH)
        .bind(bytes(token))
        .bind(now.as_millisecond())
        .bind(bytes(next))
        .execute(c)
        .await
        .map(drop))
}

/// Deletes sessions last used or begun before.
pub async fn sweep(db: &Db, used: Timestamp, begun: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(SWEEP)
        .bind(used.as_millisecond())
        .bind(begun.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}
