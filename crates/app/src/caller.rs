//! Who acts. Asking for a [`Caller`] in a signature is the permission check.

use model::PersonId;
use model::account::{Method, Role, Scope, Scopes};
use uuid::Uuid;

use crate::{Error, Refusal};

/// The person on whose behalf a use-case runs, and what they may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caller {
    person: PersonId,
    role: Role,
    scopes: Scopes,
    method: Method,
    session: Option<Uuid>,
    key: Option<Uuid>,
}

impl Caller {
    /// The single owner of a personal instance, which listens on loopback only.
    pub fn local_owner() -> Caller {
        Caller {
            person: PersonId::LOCAL_OWNER,
            role: Role::Admin,
            scopes: Scopes::ALL,
            method: Method::Local,
            session: None,
            key: None,
        }
    }

    /// Somebody who signed in themselves.
    pub(crate) fn in_session(person: PersonId, role: Role, method: Method, session: Uuid) -> Caller {
        Caller { person, role, scopes: Scopes::ALL, method, session: Some(session), key: None }
    }

    /// A program with somebody's key. It never has more than a person's role.
    pub(crate) fn with_key(person: PersonId, scopes: Scopes, key: Uuid) -> Caller {
        Caller { person, role: Role::Person, scopes, method: Method::ApiKey, session: None, key: Some(key) }
    }

    /// The person.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// The person's role at this moment; a person's for a key.
    pub fn role(self) -> Role {
        self.role
    }

    /// What the caller may do.
    pub fn scopes(self) -> Scopes {
        self.scopes
    }

    /// How the caller showed who they are.
    pub fn method(self) -> Method {
        self.method
    }

    /// The session, for somebody who signed in themselves.
    pub fn session(self) -> Option<Uuid> {
        self.session
    }

    /// The API key, for a program.
    pub fn key(self) -> Option<Uuid> {
        self.key
    }

    /// Whether the caller may do this.
    pub fn may(self, scope: Scope) -> Result<(), Error> {
        if self.scopes.holds(scope) { Ok(()) } else { Err(Refusal::ScopeMissing(scope).into()) }
    }

    /// Whether the caller has at least this role, and came in themselves.
    pub fn must_be(self, role: Role) -> Result<(), Error> {
        if self.role < role {
            return Err(Refusal::RoleMissing.into());
        }
        self.may(Scope::Administer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_never_administers() {
        let key = Caller::with_key(PersonId::LOCAL_OWNER, Scopes::of(&[Scope::ChartsRead]), Uuid::nil());
        assert!(key.may(Scope::ChartsRead).is_ok());
        assert!(key.may(Scope::ChartsWrite).is_err() && key.may(Scope::Account).is_err());
        assert!(key.must_be(Role::Person).is_err() && key.must_be(Role::Admin).is_err());
        assert!(Caller::local_owner().must_be(Role::Admin).is_ok());
        let support = Caller::in_session(PersonId::LOCAL_OWNER, Role::Support, Method::Password, Uuid::nil());
        assert!(support.must_be(Role::Support).is_ok() && support.must_be(Role::Admin).is_err());
    }
}
