//! A database, jobs in it, workers on it.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use app::App;
use app::worker::{Settings, Worker};
use jiff::Timestamp;
use model::jobs::{Job, NewJob, State};
use model::places::{FoundPlace, PlaceFinder};
use model::secret::Secret;
use serde_json::Value;
use sky::Ephemeris;
use store::jobs::Whose;
use store::{Db, Limits, Place};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use uuid::Uuid;

use crate::kinds;

/// `both_engines! { async fn name(on: Place) { … } … }`: every function becomes two tests.
macro_rules! both_engines {
    ($(async fn $name:ident($on:ident: &Base) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test($on: &Base) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                test(&Base::sqlite()).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                test(&Base::postgres()).await;
            }
        }
    )*};
}
pub(crate) use both_engines;

/// A database, of SQLite with the directory that goes with it.
pub struct Base {
    pub place: Place,
    directory: Option<PathBuf>,
}

impl Base {
    pub fn sqlite() -> Base {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("outerskies-worker-{}-{n}", std::process::id()));
        std::fs::create_dir(&dir).unwrap();
        Base { place: Place::File(dir.join("test.sqlite3")), directory: Some(dir) }
    }

    pub fn postgres() -> Base {
        Base { place: server(testbed::shared().database()), directory: None }
    }

    pub async fn app(&self) -> App {
        app(self.place.open().await.unwrap()).await
    }

    /// A worker in a process of its own.
    pub fn process(&self) -> Process {
        let address = match &self.place {
            Place::File(path) => path.display().to_string(),
            Place::Server { url, .. } => url.clone(),
        };
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::a_worker_of_its_own", "--ignored", "--nocapture"])
            .env(ADDRESS, address)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Process(child.unwrap())
    }
}

impl Drop for Base {
    fn drop(&mut self) {
        if let Some(directory) = &self.directory {
            let _ = std::fs::remove_dir_all(directory);
        }
    }
}

fn server(url: String) -> Place {
    let limits = Limits { pool_min: 1, pool_max: 5, acquire: Duration::from_secs(20), ..Limits::default() };
    Place::Server { url, replicas: Vec::new(), limits }
}

/// What tells a process of this program to be a worker.
pub const ADDRESS: &str = "OUTERSKIES_TEST_WORKER";

/// The database that the environment names.
pub fn place_of_process() -> Option<Place> {
    let address = std::env::var(ADDRESS).ok()?;
    Some(if address.starts_with("postgres") { server(address) } else { Place::File(address.into()) })
}

/// A process that ends with the test.
pub struct Process(Child);

impl Process {
    /// SIGKILL.
    pub fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }

    pub fn has_ended(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

struct SystemClock;

impl model::Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "what is told apart here is a matter of milliseconds")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

struct NoPlaces;

impl PlaceFinder for NoPlaces {
    fn search(&self, _: &str, _: usize) -> Vec<FoundPlace> {
        Vec::new()
    }

    fn attribution(&self) -> &str {
        ""
    }
}

pub async fn app(db: Db) -> App {
    let (places, clock) = (Arc::new(NoPlaces), Arc::new(SystemClock));
    App::new(db, Ephemeris::embedded(), places, clock, Secret::new([7; 32])).await.unwrap()
}

pub const SETTINGS: Settings =
    Settings { places: 4, lease: Duration::from_secs(2), drain: Duration::from_millis(200) };

pub fn worker(app: &App, settings: Settings) -> Worker {
    Worker::new(app.clone(), "a test".to_owned(), settings, kinds::all(), Vec::new())
}

/// A worker in this process.
pub struct Working(oneshot::Sender<()>, JoinHandle<Result<(), app::worker::Stuck>>);

impl Working {
    pub fn start(worker: Worker) -> Working {
        let (stop, stopped) = oneshot::channel();
        let run = worker.run(async {
            let _ = stopped.await;
        });
        Working(stop, tokio::spawn(run))
    }

    pub async fn stop(self) {
        self.0.send(()).unwrap();
        self.1.await.unwrap().unwrap();
    }
}

pub fn job(kind: &'static str) -> NewJob {
    NewJob { most_attempts: 2, ..NewJob::new(Uuid::now_v7(), kind, 1, Value::Null) }
}

pub async fn put(app: &App, jobs: &[NewJob]) {
    let mut tx = app.db.begin_durable().await.unwrap();
    for job in jobs {
        store::jobs::insert(&mut tx, job).await.unwrap();
    }
    tx.commit().await.unwrap();
}

pub async fn find(app: &App, id: Uuid) -> Job {
    store::jobs::find(&app.db, Whose::Anybodys, id).await.unwrap().unwrap()
}

/// Waits until a job is in this state.
pub async fn until(app: &App, id: Uuid, state: State, most: Duration) -> Job {
    let start = Instant::now();
    loop {
        let job = find(app, id).await;
        if job.state == state {
            return job;
        }
        assert!(start.elapsed() < most, "{job:?}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Jobs that wait or run.
pub async fn live(app: &App) -> u32 {
    let counted = store::jobs::waiting(&app.db).await.unwrap();
    counted.iter().filter(|(_, state, ..)| !state.is_final()).map(|(_, _, jobs, _)| jobs).sum()
}

pub async fn effects(app: &App) -> u32 {
    let mut tx = app.db.begin().await.unwrap();
    store::outbox::written_since(&mut tx, &kinds::EFFECTS, Timestamp::UNIX_EPOCH).await.unwrap()
}
