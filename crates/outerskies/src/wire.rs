//! Puts the parts of the program together.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::App;
use app::worker::Worker;
use jiff::Timestamp;
use model::Clock;
use model::secret::Secret;
use outside::Gazetteer;
use sky::Ephemeris;
use store::{Db, Place};

use crate::config::Settings;
use crate::config::jobs::Jobs;
use crate::data_dir;
use crate::exit::Failure;

/// The system's clock.
struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the clock is read")]
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }
}

/// The present moment.
pub fn now() -> Timestamp {
    SystemClock.now()
}

/// The use-cases on the database of this data directory.
pub async fn app(data: &Path, place: &Place) -> Result<App, Failure> {
    let (db, secret) = open(data, place).await?;
    let places = Arc::new(Gazetteer::embedded());
    Ok(App::new(db, Ephemeris::embedded(), places, Arc::new(SystemClock), secret).await?)
}

/// The database of this data directory, and the instance's secret.
pub async fn open(data: &Path, place: &Place) -> Result<(Db, Secret), Failure> {
    data_dir::prepare(data)?;
    let secret = data_dir::secret(data)?;
    let db = place.open().await.map_err(|e| match place {
        Place::File(path) => Failure::failed(format!("{} cannot be opened: {e}", path.display()))
            .hint("check that the directory is writable and that its disk has room"),
        Place::Server { .. } => {
            Failure::failed(format!("the PostgreSQL of database.url cannot be used: {e}"))
                .hint("check database.url, and that the server runs and lets this user in")
        }
    })?;
    Ok((db, secret))
}

/// The same with accounts, for a service known under `url`. Letters are sent in the background, until the program
/// ends.
pub fn with_accounts(app: App, url: &str, settings: &Settings, data: &Path) -> Result<App, Failure> {
    let accounts = settings.accounts.settings(url)?;
    let mailer = settings.mail.mailer(&accounts.site.name, data)?;
    let app = app.with_accounts(accounts);
    tokio::spawn(app::outbox::run(app.clone(), mailer));
    Ok(app)
}

/// A worker for every kind of jobs that this program knows.
pub fn worker(app: App, jobs: &Jobs) -> Result<Worker, Failure> {
    let name = format!("{} {}", std::process::id(), uuid::Uuid::now_v7().simple());
    let kinds = jobs.bound(app::jobs::kinds())?;
    Ok(Worker::new(app, name, jobs.settings()?, kinds, app::jobs::schedules()))
}

/// How long threads that do not end are waited for when everything else has ended.
const LEFT: Duration = Duration::from_secs(1);

/// Runs what a program does to its end, and leaves behind what does not end.
pub fn block_on(program: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failure::failed)?;
    let outcome = runtime.block_on(program);
    runtime.shutdown_timeout(LEFT);
    outcome
}
