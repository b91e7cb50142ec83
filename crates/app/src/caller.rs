//! Who acts. Asking for a [`Caller`] in a signature is the permission check.

use model::PersonId;

/// The person on whose behalf a use-case runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caller {
    person: PersonId,
}

impl Caller {
    /// The single owner of a personal instance, which listens on loopback only.
    pub fn local_owner() -> Caller {
        Caller { person: PersonId::LOCAL_OWNER }
    }

    /// The person.
    pub fn person(self) -> PersonId {
        self.person
    }
}
