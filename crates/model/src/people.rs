//! The people who own what is stored.

use uuid::Uuid;

/// Identifies a person. Every stored row of a person is fetched together with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PersonId(pub Uuid);

impl PersonId {
    /// The single owner of a personal instance, which has no accounts.
    pub const LOCAL_OWNER: PersonId = PersonId(Uuid::from_u128(1));
}
