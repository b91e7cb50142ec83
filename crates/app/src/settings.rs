//! How accounts are kept on this instance: settings from the configuration and what they need at run time.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use model::account::hash::{self, HashCost};
use model::account::letters::Site;
use model::account::{Password, SessionPolicy};
use tokio::sync::{Notify, RwLock, Semaphore};

use crate::tokens::Ring;
use crate::{App, Error, Refusal, random};

/// Settings of accounts.
#[derive(Clone, Debug)]
pub struct AccountSettings {
    /// In whose name letters are written, and to where their links lead.
    pub site: Site,
    /// Whether everybody may open an account.
    pub open: bool,
    /// What a password's hash costs.
    pub cost: HashCost,
    /// How many passwords are hashed at once; each needs the memory that the cost names.
    pub hashers: usize,
    /// How long sessions, tokens and links last.
    pub policy: SessionPolicy,
}

/// The same at work.
#[derive(Debug)]
pub(crate) struct Accounts {
    pub settings: AccountSettings,
    /// Who may hash now.
    pub hashers: Arc<Semaphore>,
    /// A hash nobody knows the password of, at the same cost: it is checked where there is no account.
    pub decoy: String,
    /// The keys that sign access tokens.
    pub ring: RwLock<Ring>,
    /// When the ring was last read, milliseconds since 1970.
    pub ring_read: AtomicI64,
    /// Rung when there is a letter to be sent.
    pub letters: Notify,
}

impl Accounts {
    fn new(settings: AccountSettings) -> Accounts {
        let nobody = Password::typed(&uuid::Uuid::from_bytes(random::bytes()).to_string());
        let decoy = nobody.map(|p| hash::hash(&p, random::bytes(), settings.cost)).unwrap_or_default();
        Accounts {
            hashers: Arc::new(Semaphore::new(settings.hashers.max(1))),
            decoy,
            ring: RwLock::default(),
            ring_read: AtomicI64::new(i64::MIN),
            letters: Notify::new(),
            settings,
        }
    }

    /// For whom access tokens are made.
    pub fn audience(&self) -> String {
        format!("{}/api", self.settings.site.url)
    }
}

impl App {
    /// The same with accounts: a service. Hashes one password, which takes as long as that takes.
    pub fn with_accounts(self, settings: AccountSettings) -> App {
        App { accounts: Some(Arc::new(Accounts::new(settings))), ..self }
    }

    /// Whether there are accounts: a service, not a personal instance.
    pub fn has_accounts(&self) -> bool {
        self.accounts.is_some()
    }

    pub(crate) fn accounts(&self) -> Result<&Accounts, Error> {
        self.accounts.as_deref().ok_or_else(|| Refusal::NoAccount.into())
    }
}
