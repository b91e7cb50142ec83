//! A write transaction on either engine.

use sqlx::{Postgres, Sqlite, Transaction};

use crate::Error;
use crate::db::Postgres as Server;

/// A write transaction: [`commit`](Tx::commit) it, or it is rolled back when it is dropped.
///
/// One use-case is one transaction, and no socket is opened inside it.
#[derive(Debug)]
#[must_use = "a transaction that is dropped is rolled back"]
pub struct Tx(Engine);

/// The open transaction; PostgreSQL's with the server that hears where its commit ended.
#[derive(Debug)]
pub(crate) enum Engine {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>, Server),
}

impl Tx {
    pub(crate) fn new(engine: Engine) -> Tx {
        Tx(engine)
    }

    pub(crate) fn engine(&mut self) -> &mut Engine {
        &mut self.0
    }

    /// Makes it last.
    pub async fn commit(self) -> Result<(), Error> {
        match self.0 {
            Engine::Sqlite(open) => Ok(open.commit().await?),
            Engine::Postgres(open, server) => {
                let done = server.within_transaction(open.commit()).await;
                server.wrote().await;
                done
            }
        }
    }
}
