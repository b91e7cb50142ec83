//! The use-cases, called alike by API, pages and command line: one file a word.
//!
//! [`App`] is everything they need, passed and never global.

pub mod audit;
pub mod cache;
mod caller;
pub mod charts;
mod error;
pub mod health;
pub mod places;
pub mod readings;

use std::sync::Arc;

use model::Clock;
use model::places::PlaceFinder;
use model::secret::Secret;
use sky::Ephemeris;
use store::Db;

pub use caller::Caller;
pub use error::Error;
pub use store::Error as StorageError;

/// What the use-cases work with. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The ephemeris.
    pub ephemeris: Ephemeris,
    /// The gazetteer.
    pub places: Arc<dyn PlaceFinder>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The instance's secret.
    pub secret: Secret,
    /// The way into the audit trail.
    pub audit: audit::Trail,
    /// What is dear to compute; in this process unless it is given a shared one.
    pub cache: cache::Cache,
}

impl App {
    /// Puts the parts together and makes sure that the local owner exists.
    pub async fn new(
        db: Db,
        ephemeris: Ephemeris,
        places: Arc<dyn PlaceFinder>,
        clock: Arc<dyn Clock>,
        secret: Secret,
    ) -> Result<App, Error> {
        store::people::ensure(&db, model::PersonId::LOCAL_OWNER, clock.now()).await?;
        let audit = audit::Trail::start(db.clone(), secret.clone());
        let cache = cache::Cache::new(clock.clone(), None);
        Ok(App { db, ephemeris, places, clock, secret, audit, cache })
    }
}
