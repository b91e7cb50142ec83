//! What somebody is to the instance.

use std::fmt;

/// A role; each includes what the ones before it may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Uses it.
    #[default]
    Person,
    /// Helps people: sees accounts, changes none.
    Support,
    /// Runs it.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 3] = [Role::Person, Role::Support, Role::Admin];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Role::Person => "person",
            Role::Support => "support",
            Role::Admin => "admin",
        }
    }

    /// Reads [`Role::id`].
    pub fn parse(text: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.id() == text)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
