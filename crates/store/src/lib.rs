//! SQL: migrations and one file a table, each with plain functions that take the owner of what they touch.
//!
//! # How to write a function of a table
//!
//! One text of SQL serves SQLite and PostgreSQL. A file of a table holds its statements as `const`s, lists them in
//! `STATEMENTS` (a test prepares each on both engines; add a new file to the list in `statements`), reads rows
//! into `#[derive(sqlx::FromRow)]` structs, and calls sqlx through the macros of `db::macros`:
//!
//! ```ignore
//! const FIND: &str = "SELECT id, email FROM accounts WHERE person_id = $1";
//! pub(crate) const STATEMENTS: &[&str] = &[FIND];
//!
//! #[derive(sqlx::FromRow)]
//! struct Row { id: Uuid, email: String }
//!
//! pub async fn find(db: &Db, person: PersonId) -> Result<Option<Account>, Error> {
//!     let row: Option<Row> =
//!         on_read!(db, c => sqlx::query_as(FIND).bind(person.0).fetch_optional(c).await)?;
//!     row.map(Account::try_from).transpose()
//! }
//! ```
//!
//! - `on_read!` only reads, perhaps from a replica; `on_write!` is one statement that changes something.
//! - Several statements are one transaction: `let mut tx = db.begin().await?`, functions that take `&mut Tx` and
//!   use `on_tx!(tx, c => …)`, then `tx.commit().await?`. Dropped, it is rolled back. Money and audit begin with
//!   `db.begin_durable()`.
//! - `on_primary!` only reads, and never from a replica: who may come in, and what was just revoked.
//! - A read that decides a write belongs into the transaction, or it might come from a replica.
//! - The body is compiled once an engine and may run twice: bind references and copies. `execute` answers with a
//!   type of the engine: end it with `.map(drop)` or `.map(|done| done.rows_affected())`.
//! - Migrations: `migrations/sqlite/NNNN_name.sql` and `migrations/postgres/NNNN_name.sql`, equal numbers, names,
//!   tables, columns, nullability and unique keys (a test compares them).
//!
//! | value | SQLite (`STRICT`) | PostgreSQL | Rust |
//! |---|---|---|---|
//! | identifier | `BLOB CHECK (length(x) = 16)` | `UUID` | `Uuid` |
//! | time, ms since 1970 | `INTEGER` | `BIGINT` | `i64` |
//! | number | `INTEGER` | `BIGINT` (never `INTEGER`: `i64` alone fits both) | `i64` |
//! | real number | `REAL` | `DOUBLE PRECISION` | `f64` |
//! | yes or no | `INTEGER CHECK (x IN (0, 1))` | `BOOLEAN` | `bool` |
//! | text, enum | `TEXT` (`CHECK (x IN (…))`) | `TEXT` (`CHECK (x IN (…))`) | `String` |
//! | bytes | `BLOB` | `BYTEA` | `Vec<u8>` |
//! | JSON | `TEXT CHECK (json_valid(x))` | `JSON` | `sqlx::types::Json<T>` |
//!
//! Both engines know `$1`, `ON CONFLICT … DO …`, `RETURNING`, common table expressions, row values, window
//! functions, partial indexes and `TRUE`. Neither casts (`$1::x`), arrays, `now()` nor `ILIKE` are shared.

#[macro_use]
mod db;
pub mod accounts;
pub mod api_keys;
pub mod attempts;
pub mod audit;
pub mod charts;
mod columns;
mod error;
pub mod factors;
pub mod folders;
mod fresh;
pub mod idempotency;
pub mod jobs;
mod migrations;
pub mod outbox;
pub mod passkeys;
pub mod people;
pub mod profiles;
pub mod readings;
pub mod schedules;
pub mod sessions;
pub mod signatures;
pub mod signing_keys;
pub mod statements;
pub mod tokens;
mod tx;

pub use db::{Db, Limits, Place, Pool, Postgres, ReplicaState, Sqlite};
pub use error::Error;
pub use fresh::Fresh;
pub use migrations::State as Migrations;
pub use tx::Tx;
