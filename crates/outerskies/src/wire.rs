//! Puts the parts of the program together.

use std::path::Path;
use std::sync::Arc;

use app::App;
use jiff::Timestamp;
use model::Clock;
use outside::Gazetteer;
use sky::Ephemeris;
use store::Db;

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
pub async fn app(data: &Path) -> Result<App, Failure> {
    data_dir::prepare(data)?;
    let secret = data_dir::secret(data)?;
    let path = data.join("outerskies.sqlite3");
    let db = Db::open(&path).await.map_err(|e| {
        Failure::failed(format!("{} cannot be opened: {e}", path.display()))
            .hint("check that the directory is writable and that its disk has room")
    })?;
    let places = Arc::new(Gazetteer::embedded());
    Ok(App::new(db, Ephemeris::embedded(), places, Arc::new(SystemClock), secret).await?)
}
