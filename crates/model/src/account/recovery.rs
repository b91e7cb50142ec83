//! Recovery codes: what opens an account whose authenticator was lost, each once.

use super::TokenHash;
use crate::PersonId;
use crate::secret::Secret;

/// How many codes a person is given.
pub const COUNT: usize = 10;
/// Random bytes of a code: 80 bits, of which nobody guesses one.
pub const BYTES: usize = 10;
/// Crockford's base 32: no letters that look like digits.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of these random bytes, `XXXX-XXXX-XXXX-XXXX`.
pub fn code(bits: [u8; BYTES]) -> String {
    let number = bits.iter().fold(0u128, |n, b| n << 8 | u128::from(*b));
    let mut text = String::with_capacity(19);
    for place in (0..16).rev() {
        text.push(char::from(ALPHABET[(number >> (5 * place) & 31) as usize]));
        if place > 0 && place % 4 == 0 {
            text.push('-');
        }
    }
    text
}

/// What is kept of a code: its hash, keyed by the instance and the person. `None` when it is no code. Blanks,
/// dashes and case do not matter, nor do O for 0 and I or L for 1.
pub fn hash(secret: &Secret, person: PersonId, typed: &str) -> Option<TokenHash> {
    let mut plain = person.0.as_bytes().to_vec();
    for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let c = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        plain.push(*ALPHABET.iter().find(|a| char::from(**a) == c)?);
    }
    (plain.len() == 16 + 16).then(|| TokenHash(secret.digest("recovery code", &plain)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_again_however_it_is_typed() {
        let secret = Secret::new([1; 32]);
        let code = code([0x08, 0x42, 0x10, 0x84, 0x21, 0, 0xff, 0xff, 0xff, 0xff]);
        assert_eq!(code, "1111-1111-03ZZ-ZZZZ");
        let kept = hash(&secret, PersonId::LOCAL_OWNER, &code);
        assert!(kept.is_some());
        assert_eq!(hash(&secret, PersonId::LOCAL_OWNER, " lIi1 1111o3zz-zzzz"), kept);
        assert_ne!(hash(&secret, PersonId::LOCAL_OWNER, "1111-1111-03ZZ-ZZZY"), kept);
        for wrong in ["", "1111-1111-03ZZ-ZZZ", "1111-1111-03ZZ-ZZZZ-Z", "1111-1111-03ZZ-ZZZU"] {
            assert_eq!(hash(&secret, PersonId::LOCAL_OWNER, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_code_of_one_person_is_none_of_another() {
        let (secret, code) = (Secret::new([1; 32]), code([9; BYTES]));
        let other = PersonId(uuid::Uuid::from_u128(2));
        assert_ne!(hash(&secret, PersonId::LOCAL_OWNER, &code), hash(&secret, other, &code));
    }
}
