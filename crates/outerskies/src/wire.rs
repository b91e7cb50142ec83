//! Puts the parts of the program together.

use std::path::Path;
use std::sync::Arc;

use app::App;
use jiff::Timestamp;
use model::Clock;
use outside::Gazetteer;
use sky::Ephemeris;
use store::Place;

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

/// The use-cases on the database of this data directory.
pub async fn app(data: &Path, place: &Place) -> Result<App, Failure> {
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
    let places = Arc::new(Gazetteer::embedded());
    Ok(App::new(db, Ephemeris::embedded(), places, Arc::new(SystemClock), secret).await?)
}
