//! Section `[redis]`.

use std::fmt;

use outside::redis::{Settings, Target};
use serde::Deserialize;

use crate::exit::Failure;

/// Where several instances share allowances and computed values; by default nowhere.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redis {
    /// `OUTERSKIES__REDIS__KIND`: what is there.
    pub kind: Kind,
    /// `OUTERSKIES__REDIS__URLS`: addresses such as `redis://127.0.0.1:6379/`; `rediss://` is with TLS.
    pub urls: Vec<String>,
    /// `OUTERSKIES__REDIS__MASTER`: the name under which Sentinels know the master.
    pub master: String,
    /// `OUTERSKIES__REDIS__USERNAME`: the user; empty for the default one.
    pub username: String,
    /// `OUTERSKIES__REDIS__PASSWORD`: the password; empty for none.
    pub password: String,
}

/// What kind of Redis there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// None: each instance for itself.
    None,
    /// One server.
    Single,
    /// A master and replicas under Sentinels.
    Sentinel,
    /// A cluster.
    Cluster,
}

/// Addresses may hold a password.
impl fmt::Debug for Redis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redis").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl Redis {
    /// Where it is; `None` when there is none.
    pub fn target(&self) -> Result<Option<Target>, Failure> {
        let given = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
        let settings = Settings {
            urls: self.urls.clone(),
            master: given(&self.master).filter(|_| self.kind == Kind::Sentinel),
            cluster: self.kind == Kind::Cluster,
            username: given(&self.username),
            password: given(&self.password),
        };
        if self.kind == Kind::None {
            return Ok(None);
        }
        if self.kind == Kind::Sentinel && settings.master.is_none() {
            return Err(Failure::wrong(
                "redis.master: Sentinels know the master by a name, which is missing",
            ));
        }
        Target::new(&settings).map(Some).map_err(|e| Failure::wrong(format!("redis: {e}")))
    }
}
