//! The same statement on both engines: each macro compiles its body once an engine, chosen by one `match`.
//!
//! The body is an expression of type `Result<T, sqlx::Error>` that may `.await`; the macro's value is
//! `Result<T, store::Error>`. It is written once and compiled several times, so bind references and copies: a
//! value that is moved into the body is gone for the second attempt.

/// A statement that only reads. With replicas it goes to one of them, unless the caller has to see a write that
/// the replica has not replayed yet; a replica that fails gives way to the primary.
///
/// ```ignore
/// let row: Option<ChartRow> = on_read!(db, c => sqlx::query_as(FIND).bind(owner.0).fetch_optional(c).await)?;
/// ```
macro_rules! on_read {
    ($db:expr, $c:ident => $body:expr) => {
        match $db {
            $crate::Db::Sqlite(sqlite) => {
                let $c = sqlite.reader();
                $body.map_err($crate::Error::from)
            }
            $crate::Db::Postgres(postgres) => {
                let route = postgres.route();
                let $c = route.pool();
                match postgres.within(async { $body }).await {
                    Err(error) if route.gives_way(&error) => {
                        let $c = postgres.primary();
                        postgres.within(async { $body }).await
                    }
                    answered => answered,
                }
            }
        }
    };
}

/// A statement that only reads, and never from a replica: what was revoked a moment ago must not be found.
///
/// ```ignore
/// let row: Option<Row> = on_primary!(db, c => sqlx::query_as(BY_TOKEN).bind(hash).fetch_optional(c).await)?;
/// ```
macro_rules! on_primary {
    ($db:expr, $c:ident => $body:expr) => {
        match $db {
            $crate::Db::Sqlite(sqlite) => {
                let $c = sqlite.reader();
                $body.map_err($crate::Error::from)
            }
            $crate::Db::Postgres(postgres) => {
                let $c = postgres.primary();
                postgres.within(async { $body }).await
            }
        }
    };
}

/// One statement that changes something, in a transaction of its own.
///
/// ```ignore
/// let rows = on_write!(db, c => sqlx::query(DELETE).bind(id).execute(c).await.map(|d| d.rows_affected()))?;
/// ```
macro_rules! on_write {
    ($db:expr, $c:ident => $body:expr) => {
        match $db {
            $crate::Db::Sqlite(sqlite) => {
                let $c = sqlite.writer();
                $body.map_err($crate::Error::from)
            }
            $crate::Db::Postgres(postgres) => {
                let $c = postgres.primary();
                let done = postgres.within(async { $body }).await;
                postgres.wrote().await;
                done
            }
        }
    };
}

/// A statement inside a transaction that [`Db::begin`](crate::Db::begin) opened: `tx` is a `&mut Tx`.
///
/// ```ignore
/// on_tx!(tx, c => sqlx::query(SPEND).bind(person.0).execute(c).await)?;
/// ```
macro_rules! on_tx {
    ($tx:expr, $c:ident => $body:expr) => {
        match $tx.engine() {
            $crate::tx::Engine::Sqlite(open) => {
                let $c = &mut **open;
                $body.map_err($crate::Error::from)
            }
            $crate::tx::Engine::Postgres(open, server) => {
                let $c = &mut **open;
                server.within_transaction(async { $body }).await
            }
        }
    };
}
