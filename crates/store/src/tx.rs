//! A write transaction on either engine.

use sqlx::{Postgres, Sqlite, Transaction};

use crate::Error;
use crate::db::Postgres as Server;

/// A write transaction: [`commit`](Tx::commit) it, or it is rolled back when it is dropped.
///
/// One use-case is one transaction, and no socket is opened inside it.
#[derive(Debug)]
#[must_use = "a transaction that is dropped is rolled back"]
pub struct Tx {
    engine: Engine,
    /// Who has to hear where the commit ended.
    server: Option<Server>,
}

/// The open transaction.
#[derive(Debug)]
pub(crate) enum Engine {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) fn new(engine: Engine) -> Tx {
        Tx { engine, server: None }
    }

    pub(crate) fn on(server: Server, transaction: Transaction<'static, Postgres>) -> Tx {
        Tx { engine: Engine::Postgres(transaction), server: Some(server) }
    }

    pub(crate) fn engine(&mut self) -> &mut Engine {
        &mut self.engine
    }

    /// Makes it last.
    pub async fn commit(self) -> Result<(), Error> {
        let done = match self.engine {
            Engine::Sqlite(open) => open.commit().await,
            Engine::Postgres(open) => open.commit().await,
        };
        if let Some(server) = self.server {
            server.wrote().await;
        }
        Ok(done?)
    }
}
