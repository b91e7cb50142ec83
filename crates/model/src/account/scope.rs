//! Scopes: what an API key may do of what its owner may.

use std::fmt;

use crate::input::{Field, FieldError};

/// One permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Read charts, wheels and readings.
    ChartsRead,
    /// Save, change and delete charts.
    ChartsWrite,
    /// Read the profile.
    ProfileRead,
    /// Change the profile.
    ProfileWrite,
    /// Security of the account: passwords, sessions, keys, export, erasing. Never given to a key.
    Account,
    /// What a role of support or admin allows. Never given to a key.
    Administer,
}

impl Scope {
    /// Every scope, in the order in which they are listed.
    pub const ALL: [Scope; 6] = [
        Scope::ChartsRead,
        Scope::ChartsWrite,
        Scope::ProfileRead,
        Scope::ProfileWrite,
        Scope::Account,
        Scope::Administer,
    ];

    /// Those that a key can have.
    pub const OF_KEYS: [Scope; 4] =
        [Scope::ChartsRead, Scope::ChartsWrite, Scope::ProfileRead, Scope::ProfileWrite];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Scope::ChartsRead => "charts:read",
            Scope::ChartsWrite => "charts:write",
            Scope::ProfileRead => "profile:read",
            Scope::ProfileWrite => "profile:write",
            Scope::Account => "account",
            Scope::Administer => "administer",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of scopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scopes(u8);

impl Scopes {
    /// None.
    pub const NONE: Scopes = Scopes(0);
    /// All: what somebody has who signed in themselves.
    pub const ALL: Scopes = Scopes(0b11_1111);

    /// The set of these.
    pub fn of(scopes: &[Scope]) -> Scopes {
        Scopes(scopes.iter().fold(0, |set, scope| set | scope.bit()))
    }

    /// Whether it holds one.
    pub fn holds(self, scope: Scope) -> bool {
        self.0 & scope.bit() != 0
    }

    /// Those it holds.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.into_iter().filter(move |scope| self.holds(*scope))
    }

    /// Reads the scopes that somebody wants a key to have: at least one, each known and fit for a key.
    pub fn for_key(names: &[String]) -> Result<Scopes, FieldError> {
        let known = || Scope::OF_KEYS.map(|s| s.id().to_owned()).to_vec();
        if names.is_empty() {
            let message = "Say what the key may do: at least one scope.";
            return Err(FieldError::new(Field::Scopes, "scopes_missing", message).suggesting(known()));
        }
        let mut set = Scopes::NONE;
        for name in names {
            let Some(scope) = Scope::OF_KEYS.into_iter().find(|s| s.id() == name.trim()) else {
                let message = format!("There is no such scope. Known: {}.", known().join(", "));
                return Err(FieldError::new(Field::Scopes, "scope_unknown", message).suggesting(known()));
            };
            set.0 |= scope.bit();
        }
        Ok(set)
    }

    /// Reads what [`Scopes`] displays; `None` when a word is unknown.
    pub fn parse(text: &str) -> Option<Scopes> {
        let mut set = Scopes::NONE;
        for word in text.split_ascii_whitespace() {
            set.0 |= Scope::ALL.into_iter().find(|s| s.id() == word)?.bit();
        }
        Some(set)
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, scope) in self.iter().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            f.write_str(scope.id())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_read_back() {
        let set = Scopes::of(&[Scope::ProfileRead, Scope::ChartsRead]);
        assert_eq!(set.to_string(), "charts:read profile:read");
        assert_eq!(Scopes::parse(&set.to_string()), Some(set));
        assert_eq!(Scopes::parse(""), Some(Scopes::NONE));
        assert_eq!(Scopes::parse("charts:read everything"), None);
        assert_eq!(Scopes::of(&Scope::ALL), Scopes::ALL);
        assert!(set.holds(Scope::ChartsRead) && !set.holds(Scope::ChartsWrite));
    }

    #[test]
    fn a_key_gets_no_power_over_the_account() {
        let names = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        assert_eq!(Scopes::for_key(&names(&["charts:read"])), Ok(Scopes::of(&[Scope::ChartsRead])));
        assert_eq!(Scopes::for_key(&[]).map_err(|e| e.code), Err("scopes_missing"));
        for wrong in ["account", "administer", "everything", ""] {
            assert_eq!(
                Scopes::for_key(&names(&["charts:read", wrong])).map_err(|e| e.code),
                Err("scope_unknown")
            );
        }
    }
}
