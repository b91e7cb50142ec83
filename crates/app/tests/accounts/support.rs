//! An instance with accounts, a clock moved by hand and a postman who keeps what he is given.

use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::sessions::{Carrier, SignIn, Started, Step};
use app::{AccountSettings, App, Caller, Error};
use jiff::{SignedDuration, Timestamp};
use model::account::letters::Site;
use model::account::{Account, Client, HashCost, SessionKind, SessionPolicy};
use model::mail::{Letter, MailError, Mailer, Sending};
use model::places::{FoundPlace, PlaceFinder};
use model::secret::Secret;
use sky::Ephemeris;
use store::{Db, Limits};

pub const PASSWORD: &str = "walnut drifts under copper";
pub const OTHER: &str = "seven lanterns by the quay";
pub const URL: &str = "https://sky.example.com";

/// `both_engines! { async fn name(t: Test) { … } … }`: every function becomes two tests.
macro_rules! both_engines {
    ($(async fn $name:ident($t:ident: Test) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test($t: crate::support::Test) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let file = crate::support::File::new();
                let t = crate::support::Test::on(file.open().await).await;
                let db = t.app.db.clone();
                test(t).await;
                db.close().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let t = crate::support::Test::on(crate::support::postgres().await).await;
                let db = t.app.db.clone();
                test(t).await;
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
        let dir = std::env::temp_dir().join(format!("outerskies-accounts-{}-{n}", std::process::id()));
        std::fs::create_dir(&dir).unwrap();
        File(dir)
    }

    pub async fn open(&self) -> Db {
        Db::open(&self.0.join("test.sqlite3")).await.unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub async fn postgres() -> Db {
    let limits = Limits { pool_min: 1, pool_max: 8, acquire: Duration::from_secs(20), ..Limits::default() };
    Db::connect(&testbed::shared().database(), &[], &limits).await.unwrap()
}

pub struct HandClock(AtomicI64);

impl model::Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap()
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

/// Keeps letters instead of carrying them; refuses them when told to.
#[derive(Default)]
pub struct Postman {
    pub letters: Mutex<Vec<Letter>>,
    pub refuse: Mutex<Option<MailError>>,
}

impl Mailer for Postman {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        Box::pin(async move {
            if let Some(error) = self.refuse.lock().unwrap().clone() {
                return Err(error);
            }
            self.letters.lock().unwrap().push(letter.clone());
            Ok(())
        })
    }
}

pub struct Test {
    pub app: App,
    pub clock: Arc<HandClock>,
    pub postman: Arc<Postman>,
}

/// As cheap as costs can be: most tests are not about hashing.
pub fn cheap() -> HashCost {
    HashCost::new(8 * 1024, 1, 1).unwrap()
}

pub fn settings() -> AccountSettings {
    AccountSettings {
        site: Site { name: "Outer Skies".into(), url: URL.into() },
        open: true,
        cost: cheap(),
        hashers: 2,
        policy: SessionPolicy::DEFAULT,
    }
}

pub fn home() -> Client {
    Client { address: "192.0.2.7".parse().ok(), agent: "a browser".into() }
}

pub fn elsewhere(n: u8) -> Client {
    Client { address: format!("198.51.100.{n}").parse().ok(), agent: "another".into() }
}

impl Test {
    pub async fn on(db: Db) -> Test {
        let clock = Arc::new(HandClock(AtomicI64::new(1_800_000_000_123)));
        let app =
            App::new(db, Ephemeris::embedded(), Arc::new(NoPlaces), clock.clone(), Secret::new([7; 32]))
                .await;
        let app = app.unwrap().with_accounts(settings());
        Test { app, clock, postman: Arc::default() }
    }

    pub fn pass(&self, time: SignedDuration) {
        self.clock.0.fetch_add(i64::try_from(time.as_millis()).unwrap(), Ordering::SeqCst);
    }

    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// Letters that were written since last asked.
    pub async fn letters(&self) -> Vec<Letter> {
        app::outbox::send_waiting(&self.app, self.postman.as_ref()).await.unwrap();
        std::mem::take(&mut *self.postman.letters.lock().unwrap())
    }

    /// The token in the one letter that was written.
    pub async fn mailed_token(&self) -> String {
        let letters = self.letters().await;
        assert_eq!(letters.len(), 1, "{letters:?}");
        token_in(&letters[0])
    }

    /// Somebody with an account and [`PASSWORD`].
    pub async fn person(&self, email: &str) -> Account {
        app::accounts::register(&self.app, email, PASSWORD).await.unwrap();
        let token = self.mailed_token().await;
        app::accounts::verify_email(&self.app, &token).await.unwrap()
    }

    pub async fn sign_in(&self, email: &str, password: &str, client: &Client) -> Result<Step, Error> {
        self.sign_in_as(email, password, SessionKind::Browser, client).await
    }

    pub async fn sign_in_as(
        &self,
        email: &str,
        password: &str,
        kind: SessionKind,
        client: &Client,
    ) -> Result<Step, Error> {
        let with = SignIn { email: email.into(), password: password.into(), kind };
        app::sessions::sign_in(&self.app, with, client).await
    }

    pub async fn started(&self, email: &str, kind: SessionKind) -> Started {
        match self.sign_in_as(email, PASSWORD, kind, &home()).await.unwrap() {
            Step::Done(started) => *started,
            Step::SecondFactor(_) => panic!("a second factor was asked for"),
        }
    }

    pub async fn caller(&self, email: &str) -> Caller {
        self.started(email, SessionKind::Browser).await.caller
    }
}

pub fn token_in(letter: &Letter) -> String {
    let (_, rest) = letter.text.split_once("token=").unwrap();
    rest.lines().next().unwrap().to_owned()
}

pub fn cookie(started: &Started) -> String {
    match &started.carrier {
        Carrier::Cookie(token) => token.reveal(),
        Carrier::Tokens { .. } => panic!("no cookie"),
    }
}

/// Access token and refresh token.
pub fn pair(started: &Started) -> (String, String) {
    match &started.carrier {
        Carrier::Tokens { access, refresh } => (access.token.clone(), refresh.reveal()),
        Carrier::Cookie(_) => panic!("no tokens"),
    }
}

/// The code of what went wrong.
pub fn code<T>(result: Result<T, Error>) -> &'static str {
    match result {
        Ok(_) => "ok",
        Err(Error::Invalid(invalid)) => invalid.0[0].code,
        Err(Error::NotFound) => "not_found",
        Err(Error::Refused(refusal)) => refusal.code(),
        Err(other) => panic!("{other}"),
    }
}
