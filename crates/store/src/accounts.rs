//! Tables `accounts` and `registrations`.

use jiff::Timestamp;
use model::PersonId;
use model::account::{Account, EmailAddress, Role, TokenHash};
use uuid::Uuid;

use crate::columns::{bytes, email, maybe_moment, moment, word};
use crate::{Db, Error, Tx};

const BY_EMAIL: &str =
    "SELECT a.person_id, a.email, a.password_hash, a.password_changed_at, a.role, a.created_at,
        a.disabled_at, (t.confirmed_at IS NOT NULL) AS second_factor
    FROM accounts a LEFT JOIN authenticators t ON t.person_id = a.person_id WHERE a.email_key = $1";

const BY_PERSON: &str =
    "SELECT a.person_id, a.email, a.password_hash, a.password_changed_at, a.role, a.created_at,
        a.disabled_at, (t.confirmed_at IS NOT NULL) AS second_factor
    FROM accounts a LEFT JOIN authenticators t ON t.person_id = a.person_id WHERE a.person_id = $1";

const LIST: &str =
    "SELECT a.person_id, a.email, a.password_hash, a.password_changed_at, a.role, a.created_at,
        a.disabled_at, (t.confirmed_at IS NOT NULL) AS second_factor
    FROM accounts a LEFT JOIN authenticators t ON t.person_id = a.person_id
    WHERE a.person_id < $1 AND a.email_key >= $2 AND a.email_key < $3 ORDER BY a.person_id DESC LIMIT $4";

const INSERT: &str =
    "INSERT INTO accounts (person_id, email, email_key, password_hash, password_changed_at, role, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $5)";

const SET_PASSWORD: &str =
    "UPDATE accounts SET password_hash = $2, password_changed_at = $3 WHERE person_id = $1";
const REHASH: &str = "UPDATE accounts SET password_hash = $3 WHERE person_id = $1 AND password_hash = $2";
const SET_EMAIL: &str = "UPDATE accounts SET email = $2, email_key = $3 WHERE person_id = $1";
const SET_ROLE: &str = "UPDATE accounts SET role = $2 WHERE person_id = $1";
const SET_DISABLED: &str = "UPDATE accounts SET disabled_at = $2 WHERE person_id = $1";
const OTHER_ADMINS: &str =
    "SELECT COUNT(*) FROM accounts WHERE role = 'admin' AND disabled_at IS NULL AND person_id <> $1";
const LOCK_ADMINS: &str = "UPDATE accounts SET role = role WHERE role = 'admin'";

const ASK: &str =
    "INSERT INTO registrations (token_hash, email, email_key, password_hash, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6)";
const LATEST_ASKED: &str = "SELECT password_hash FROM registrations WHERE email_key = $1 AND expires_at > $2
    ORDER BY created_at DESC LIMIT 1";
const TAKE_ASKED: &str =
    "DELETE FROM registrations WHERE token_hash = $1 AND expires_at > $2 RETURNING email, password_hash";
const FORGET_ASKED: &str = "DELETE FROM registrations WHERE email_key = $1";
const FORGET_OLD: &str = "DELETE FROM registrations WHERE expires_at <= $1";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[
    BY_EMAIL,
    BY_PERSON,
    LIST,
    INSERT,
    SET_PASSWORD,
    REHASH,
    SET_EMAIL,
    SET_ROLE,
    SET_DISABLED,
    OTHER_ADMINS,
    LOCK_ADMINS,
    ASK,
    LATEST_ASKED,
    TAKE_ASKED,
    FORGET_ASKED,
    FORGET_OLD,
];

/// An account with the hash of its password.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The account.
    pub account: Account,
    /// The password's hash, a PHC string.
    pub hash: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    person_id: Uuid,
    email: String,
    password_hash: String,
    password_changed_at: i64,
    role: String,
    created_at: i64,
    disabled_at: Option<i64>,
    second_factor: bool,
}

impl TryFrom<Row> for Credentials {
    type Error = Error;

    fn try_from(row: Row) -> Result<Credentials, Error> {
        let account = Account {
            person: PersonId(row.person_id),
            email: email(&row.email)?,
            role: word(Role::parse(&row.role), "accounts.role")?,
            created_at: moment(row.created_at)?,
            password_changed_at: moment(row.password_changed_at)?,
            disabled_at: maybe_moment(row.disabled_at)?,
            second_factor: row.second_factor,
        };
        Ok(Credentials { account, hash: row.password_hash })
    }
}

/// The account that uses an address.
pub async fn by_email(db: &Db, address: &EmailAddress) -> Result<Option<Credentials>, Error> {
    let key = address.key();
    let row: Option<Row> = on_primary!(db, c => sqlx::query_as(BY_EMAIL).bind(&key).fetch_optional(c).await)?;
    row.map(Credentials::try_from).transpose()
}

/// The same inside a transaction.
pub async fn by_email_in(tx: &mut Tx, address: &EmailAddress) -> Result<Option<Credentials>, Error> {
    let key = address.key();
    let row: Option<Row> = on_tx!(tx, c => sqlx::query_as(BY_EMAIL).bind(&key).fetch_optional(c).await)?;
    row.map(Credentials::try_from).transpose()
}

/// A person's account.
pub async fn by_person(db: &Db, person: PersonId) -> Result<Option<Credentials>, Error> {
    let row: Option<Row> =
        on_primary!(db, c => sqlx::query_as(BY_PERSON).bind(person.0).fetch_optional(c).await)?;
    row.map(Credentials::try_from).transpose()
}

/// The same inside a transaction.
pub async fn by_person_in(tx: &mut Tx, person: PersonId) -> Result<Option<Credentials>, Error> {
    let row: Option<Row> = on_tx!(tx, c => sqlx::query_as(BY_PERSON).bind(person.0).fetch_optional(c).await)?;
    row.map(Credentials::try_from).transpose()
}

/// Accounts, newest first, whose address begins with `prefix` (in lower case), older than `before`.
pub async fn list(
    db: &Db,
    prefix: &str,
    before: Option<PersonId>,
    limit: u16,
) -> Result<Vec<Account>, Error> {
    // Addresses are ASCII: `~` is the last character one can begin or go on with.
    let (from, to) = (prefix.to_owned(), format!("{prefix}\u{7f}"));
    let before = before.map_or(Uuid::max(), |p| p.0);
    let rows: Vec<Row> = on_read!(db, c => sqlx::query_as(LIST)
        .bind(before)
        .bind(&from)
        .bind(&to)
        .bind(i64::from(limit))
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(|row| Ok(Credentials::try_from(row)?.account)).collect()
}

/// Gives a person an account. [`Error::Duplicate`] when the address or the person has one.
pub async fn insert(
    tx: &mut Tx,
    person: PersonId,
    address: &EmailAddress,
    hash: &str,
    role: Role,
    now: Timestamp,
) -> Result<(), Error> {
    let key = address.key();
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(person.0)
        .bind(address.as_str())
        .bind(&key)
        .bind(hash)
        .bind(now.as_millisecond())
        .bind(role.id())
        .execute(c)
        .await
        .map(drop))
}

/// Replaces a person's password.
pub async fn set_password(tx: &mut Tx, person: PersonId, hash: &str, now: Timestamp) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(SET_PASSWORD)
        .bind(person.0)
        .bind(hash)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// Replaces the hash of a password that stays the same, unless it was changed meanwhile.
pub async fn rehash(tx: &mut Tx, person: PersonId, old: &str, new: &str) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(REHASH).bind(person.0).bind(old).bind(new).execute(c).await.map(drop))
}

/// Gives an account another address. [`Error::Duplicate`] when it is in use.
pub async fn set_email(tx: &mut Tx, person: PersonId, address: &EmailAddress) -> Result<(), Error> {
    let key = address.key();
    on_tx!(tx, c => sqlx::query(SET_EMAIL)
        .bind(person.0)
        .bind(address.as_str())
        .bind(&key)
        .execute(c)
        .await
        .map(drop))
}

/// Gives an account another role; `false` when there is no such account.
pub async fn set_role(tx: &mut Tx, person: PersonId, role: Role) -> Result<bool, Error> {
    let rows = on_tx!(tx, c => sqlx::query(SET_ROLE)
        .bind(person.0)
        .bind(role.id())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Shuts an account out, or lets it in again; `false` when there is no such account.
pub async fn set_disabled(tx: &mut Tx, person: PersonId, since: Option<Timestamp>) -> Result<bool, Error> {
    let since = since.map(Timestamp::as_millisecond);
    let rows = on_tx!(tx, c => sqlx::query(SET_DISABLED)
        .bind(person.0)
        .bind(since)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// How many people beside this one could run the instance. Two transactions that ask cannot overlap.
pub async fn other_admins(tx: &mut Tx, person: PersonId) -> Result<u32, Error> {
    on_tx!(tx, c => sqlx::query(LOCK_ADMINS).execute(c).await.map(drop))?;
    let count: i64 = on_tx!(tx, c => sqlx::query_scalar(OTHER_ADMINS).bind(person.0).fetch_one(c).await)?;
    Ok(crate::columns::count(count))
}

/// An account that somebody asks for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The address to be confirmed.
    pub email: EmailAddress,
    /// The hash of the password it shall have.
    pub hash: String,
}

/// Writes down an account that somebody asks for.
pub async fn ask(
    tx: &mut Tx,
    token: &TokenHash,
    asked: &Asked,
    now: Timestamp,
    end: Timestamp,
) -> Result<(), Error> {
    let key = asked.email.key();
    on_tx!(tx, c => sqlx::query(ASK)
        .bind(bytes(token))
        .bind(asked.email.as_str())
        .bind(&key)
        .bind(&asked.hash)
        .bind(now.as_millisecond())
        .bind(end.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// The hash of the password somebody wanted last for an address that is not confirmed.
pub async fn latest_asked(
    tx: &mut Tx,
    address: &EmailAddress,
    now: Timestamp,
) -> Result<Option<String>, Error> {
    let key = address.key();
    on_tx!(tx, c => sqlx::query_scalar(LATEST_ASKED)
        .bind(&key)
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)
}

/// What was asked for with this token, which is then used up.
pub async fn take_asked(tx: &mut Tx, token: &TokenHash, now: Timestamp) -> Result<Option<Asked>, Error> {
    let row: Option<(String, String)> = on_tx!(tx, c => sqlx::query_as(TAKE_ASKED)
        .bind(bytes(token))
        .bind(now.as_millisecond())
        .fetch_optional(c)
        .await)?;
    row.map(|(address, hash)| Ok(Asked { email: email(&address)?, hash })).transpose()
}

/// Forgets whatever else was asked for with an address.
pub async fn forget_asked(tx: &mut Tx, address: &EmailAddress) -> Result<(), Error> {
    let key = address.key();
    on_tx!(tx, c => sqlx::query(FORGET_ASKED).bind(&key).execute(c).await.map(drop))
}

/// Forgets what nobody confirmed in time.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<(), Error> {
    on_write!(db, c => sqlx::query(FORGET_OLD).bind(now.as_millisecond()).execute(c).await.map(drop))
}
