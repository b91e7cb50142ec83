//! The use-cases, called alike by API, pages and command line: one file a word.
//!
//! [`App`] is everything they need, passed and never global.

pub mod accounts;
pub mod api_keys;
pub mod audit;
pub mod cache;
mod caller;
mod changes;
pub mod charts;
mod derived;
mod error;
pub mod factors;
pub mod folders;
pub mod freshness;
pub mod health;
pub mod idempotency;
pub mod jobs;
mod lifecycle;
pub mod outbox;
pub mod passkeys;
mod passwords;
pub mod people;
pub mod places;
pub mod profile;
mod random;
pub mod readings;
pub mod schedule;
pub mod sessions;
mod settings;
pub mod signatures;
pub mod streams;
pub mod sweep;
pub mod tokens;
pub mod verify;
pub mod wheels;
pub mod worker;

use std::sync::Arc;

use model::Clock;
use model::places::PlaceFinder;
use model::secret::Secret;
use sky::Ephemeris;
use store::Db;

pub use caller::Caller;
pub use changes::Changes;
pub use error::{Error, Refusal};
pub use lifecycle::{Lifecycle, Open};
pub use settings::AccountSettings;
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
    /// Accounts, when the instance has them.
    accounts: Option<Arc<settings::Accounts>>,
    /// Requests with an Idempotency-Key that are being done for the first time.
    in_flight: idempotency::InFlight,
    /// Who hears of changes in the queue of jobs.
    pub changes: Changes,
    /// How many streams of events are open.
    pub streams: streams::Streams,
    /// Whether it is stopping, and how many requests are open.
    pub lifecycle: Lifecycle,
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
        let lifecycle = Lifecycle::default();
        Ok(App {
            db,
            ephemeris,
            places,
            clock,
            secret,
            audit,
            cache,
            changes: Changes::default(),
            streams: streams::Streams::default(),
            accounts: None,
            in_flight: idempotency::InFlight::default(),
            lifecycle,
        })
    }
}
