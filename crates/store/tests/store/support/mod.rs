//! Runs a test on both engines, on an empty migrated database each.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use chart::Chart;
use jiff::Timestamp;
use model::PersonId;
use model::charts::{ChartDraft, SavedChart};
use sky::Ephemeris;
use store::{Db, Limits};
use uuid::Uuid;

/// `both_engines! { async fn name(db: Db) { … } … }`: every function becomes two tests.
macro_rules! both_engines {
    ($(async fn $name:ident($db:ident: Db) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test($db: Db) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let file = support::File::new();
                let db = file.open().await;
                test(db.clone()).await;
                db.close().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let db = support::postgres().await;
                test(db.clone()).await;
                db.close().await;
            }
        }
    )*};
}
pub(crate) use both_engines;

/// A SQLite file that goes with the test.
pub struct File(PathBuf);

impl File {
    pub fn new() -> File {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("outerskies-store-{}-{n}", std::process::id()));
        std::fs::create_dir(&dir).unwrap();
        File(dir)
    }

    pub fn path(&self) -> PathBuf {
        self.0.join("test.sqlite3")
    }

    pub async fn open(&self) -> Db {
        Db::open(&self.path()).await.unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// An empty PostgreSQL database.
pub async fn postgres() -> Db {
    Db::connect(&testbed::shared().database(), &[], &few()).await.unwrap()
}

/// Bounds with few connections, since many tests share a server.
pub fn few() -> Limits {
    Limits { pool_min: 1, pool_max: 5, acquire: Duration::from_secs(10), ..Limits::default() }
}

pub fn now() -> Timestamp {
    Timestamp::from_millisecond(1_760_000_000_123).unwrap()
}

/// A person who exists.
pub async fn person(db: &Db) -> PersonId {
    let person = PersonId(Uuid::now_v7());
    store::people::ensure(db, person, now()).await.unwrap();
    person
}

/// A chart that was cast just now, its birth as many days after 1 January 1990 as the number says.
pub fn saved(n: u32) -> SavedChart {
    let draft = ChartDraft {
        name: format!("Ada {n}"),
        date: format!("{:04}-{:02}-{:02}", 1990 + n / 336, 1 + n / 28 % 12, 1 + n % 28),
        time: Some("14:30".into()),
        place_name: "Lisbon".into(),
        latitude: Some(38.7167),
        longitude: Some(-9.1333),
        zone: Some("Europe/Lisbon".into()),
        ..ChartDraft::default()
    };
    let new = draft.parse().unwrap();
    let chart: Chart = new.cast(&Ephemeris::embedded()).unwrap();
    SavedChart { id: Uuid::now_v7(), name: new.name, created_at: now(), chart }
}

/// A disk of 1 MiB under the directory of a [`File`], with a file `ballast` that can be removed to make room.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Only where this process may mount; the test that wants it says so by ending early.
    pub fn over(file: &File) -> Option<SmallDisk> {
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(&file.0)
            .output();
        if !mounted.is_ok_and(|o| o.status.success()) {
            eprintln!("skipped: a small disk cannot be mounted here");
            return None;
        }
        std::fs::write(file.0.join("ballast"), vec![0; 256 * 1024]).unwrap();
        Some(SmallDisk(file.0.clone()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}
