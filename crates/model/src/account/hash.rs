//! Argon2id hashes of passwords (RFC 9106), as PHC strings that carry their own parameters.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc};
use argon2::{Algorithm, Argon2, Params, Version};

use super::Password;

/// What one hash costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// Random bytes of a salt (RFC 9106, 3.1 recommends 16).
pub const SALT: usize = 16;

impl HashCost {
    /// 19 MiB, two passes, one lane: the least that OWASP's password storage sheet (2025) recommends, and what
    /// two cores can bear beside serving charts.
    pub const DEFAULT: HashCost = HashCost { memory_kib: 19 * 1024, passes: 2, lanes: 1 };

    /// A cost of this much memory (KiB, 8 MiB to 1 GiB), passes (1 to 16) and lanes (1 to 16); `None` outside.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Option<HashCost> {
        let bearable = (8 * 1024..=1024 * 1024).contains(&memory_kib)
            && (1..=16).contains(&passes)
            && (1..=16).contains(&lanes);
        bearable.then_some(HashCost { memory_kib, passes, lanes })
    }

    /// Whether it is at least what [`HashCost::DEFAULT`] asks for: as much work, on as much memory or with more
    /// passes in its stead.
    pub fn is_strong(self) -> bool {
        let work = |c: HashCost| u64::from(c.memory_kib) * u64::from(c.passes);
        self.memory_kib >= 12 * 1024
            && work(self) >= work(HashCost { memory_kib: 12 * 1024, passes: 3, lanes: 1 })
    }

    fn params(self) -> Params {
        Params::new(self.memory_kib, self.passes, self.lanes, None)
            .expect("the bounds lie within Argon2's own")
    }
}

/// The hash of a password, with these random bytes as its salt. Takes tens of milliseconds and the memory
/// that the cost names.
pub fn hash(password: &Password, salt: [u8; SALT], cost: HashCost) -> String {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params())
        .hash_password_with_salt(password.bytes(), &salt)
        .expect("salt and output have lengths that Argon2 takes")
        .to_string()
}

/// Whether a password is the one that was hashed; a hash that cannot be read fits none. Takes as long as
/// hashing did.
pub fn verify(password: &Password, hash: &str) -> bool {
    phc::PasswordHash::new(hash)
        .is_ok_and(|h| Argon2::default().verify_password(password.bytes(), &h).is_ok())
}

/// Whether a hash was made at another cost or in another way than passwords are hashed at now.
pub fn is_outdated(hash: &str, cost: HashCost) -> bool {
    let Ok(hash) = phc::PasswordHash::new(hash) else { return true };
    let made_at = Params::try_from(&hash).ok().map(|p| (p.m_cost(), p.t_cost(), p.p_cost()));
    hash.algorithm.as_str() != "argon2id"
        || hash.version != Some(Version::V0x13 as u32)
        || made_at != Some((cost.memory_kib, cost.passes, cost.lanes))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: HashCost = HashCost { memory_kib: 64, passes: 1, lanes: 1 };

    fn password(text: &str) -> Password {
        Password::typed(text).expect("short enough")
    }

    #[test]
    fn the_right_password_alone_fits() {
        let made = hash(&password("walnut drifts under copper"), [7; SALT], CHEAP);
        assert!(made.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{made}");
        assert!(verify(&password("walnut drifts under copper"), &made));
        assert!(!verify(&password("walnut drifts under coppex"), &made));
        assert!(!verify(&password(""), &made));
        assert!(!verify(&password("anything"), "not a hash"));
        assert_ne!(made, hash(&password("walnut drifts under copper"), [8; SALT], CHEAP));
    }

    #[test]
    fn a_longer_password_is_not_cut_off() {
        let long = "a".repeat(255);
        let made = hash(&password(&format!("{long}x")), [7; SALT], CHEAP);
        assert!(!verify(&password(&format!("{long}y")), &made));
    }

    #[test]
    fn a_hash_is_renewed_when_the_cost_changes() {
        let made = hash(&password("x"), [7; SALT], CHEAP);
        assert!(!is_outdated(&made, CHEAP));
        assert!(is_outdated(&made, HashCost { passes: 2, ..CHEAP }));
        assert!(is_outdated(&made.replace("argon2id", "argon2i"), CHEAP));
        assert!(is_outdated("$2b$12$abcdefghijklmnopqrstuv", CHEAP));
    }

    #[test]
    fn costs_are_bounded() {
        assert_eq!(HashCost::new(19 * 1024, 2, 1), Some(HashCost::DEFAULT));
        assert_eq!(HashCost::new(64, 1, 1), None);
        assert_eq!(HashCost::new(4 * 1024 * 1024, 1, 1), None);
        assert!(HashCost::DEFAULT.is_strong());
        assert!(!HashCost::new(8 * 1024, 1, 1).is_some_and(HashCost::is_strong));
    }
}
