//! Section `[accounts]`.

use app::AccountSettings;
use jiff::SignedDuration;
use model::account::letters::Site;
use model::account::{HashCost, SessionPolicy};
use serde::Deserialize;

use crate::exit::Failure;

/// How accounts are kept in a service. Every key is also `OUTERSKIES__ACCOUNTS__…`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accounts {
    /// What the site is called in letters and in authenticators.
    pub site_name: String,
    /// Who may open an account.
    pub registration: Registration,
    /// Memory that hashing one password takes, KiB.
    pub hash_memory_kib: u32,
    /// Passes over that memory.
    pub hash_passes: u32,
    /// Passwords hashed at once; 0 for as many as there are cores.
    pub hashers: usize,
    /// Hours after which a session that nobody used is over.
    pub session_idle_hours: u32,
    /// Hours after which a session is over in any case.
    pub session_hours: u32,
    /// Minutes an access token of the API is good.
    pub access_token_minutes: u32,
}

/// Who may open an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Registration {
    /// Everybody who can read mail at their address.
    Open,
    /// Nobody by themselves; `outerskies account create` makes one.
    Closed,
}

impl Accounts {
    /// The settings of the use-cases; an error names the setting, never its value. `url` is where the site is.
    pub fn settings(&self, url: &str) -> Result<AccountSettings, Failure> {
        let cost = HashCost::new(self.hash_memory_kib, self.hash_passes, 1);
        let cost = cost.filter(|cost| cost.is_strong()).ok_or_else(|| {
            wrong(
                "hash_memory_kib and accounts.hash_passes",
                "make hashes too weak, or more than can be borne",
            )
            .hint("take 19456 and 2, or more of either; at most 1048576 and 16")
        })?;
        let between = |setting, value: u32, least, most| {
            if (least..=most).contains(&value) {
                Ok(i64::from(value))
            } else {
                Err(wrong(setting, &format!("is not between {least} and {most}")))
            }
        };
        let policy = SessionPolicy {
            idle: SignedDuration::from_hours(between("session_idle_hours", self.session_idle_hours, 1, 720)?),
            absolute: SignedDuration::from_hours(between("session_hours", self.session_hours, 1, 2160)?),
            access: SignedDuration::from_mins(between(
                "access_token_minutes",
                self.access_token_minutes,
                1,
                60,
            )?),
            ..SessionPolicy::DEFAULT
        };
        if policy.idle > policy.absolute {
            return Err(wrong("session_idle_hours", "is above accounts.session_hours"));
        }
        if self.site_name.trim().is_empty() || self.site_name.chars().any(char::is_control) {
            return Err(wrong("site_name", "is empty, or more than a line"));
        }
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Ok(AccountSettings {
            site: Site { name: self.site_name.trim().to_owned(), url: url.trim_end_matches('/').to_owned() },
            open: self.registration == Registration::Open,
            cost,
            hashers: if self.hashers == 0 { cores } else { self.hashers.min(256) },
            policy,
        })
    }
}

fn wrong(setting: &str, why: &str) -> Failure {
    Failure::wrong(format!("accounts.{setting} {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;

    fn accounts() -> Accounts {
        config::load(None).expect("the example is whole").accounts
    }

    #[test]
    fn the_example_names_the_defaults() {
        let settings = accounts().settings("https://sky.example.com/").expect("sound");
        assert_eq!((settings.cost, settings.policy), (HashCost::DEFAULT, SessionPolicy::DEFAULT));
        assert_eq!(settings.site.url, "https://sky.example.com");
        assert!(settings.open && settings.hashers > 0);
    }

    #[test]
    fn what_is_weak_is_refused_by_name() {
        for (wrong, setting) in [
            (Accounts { hash_memory_kib: 8192, hash_passes: 1, ..accounts() }, "accounts.hash_memory_kib"),
            (Accounts { hash_memory_kib: 1, ..accounts() }, "accounts.hash_memory_kib"),
            (Accounts { session_idle_hours: 0, ..accounts() }, "accounts.session_idle_hours"),
            (
                Accounts { session_idle_hours: 100, session_hours: 99, ..accounts() },
                "accounts.session_idle_hours",
            ),
            (Accounts { session_hours: 9999, ..accounts() }, "accounts.session_hours"),
            (Accounts { access_token_minutes: 61, ..accounts() }, "accounts.access_token_minutes"),
            (Accounts { site_name: "a\nb".into(), ..accounts() }, "accounts.site_name"),
        ] {
            let failure = format!("{:?}", wrong.settings("https://sky.example.com").expect_err(setting));
            assert!(failure.contains(setting), "{failure}");
        }
    }
}
