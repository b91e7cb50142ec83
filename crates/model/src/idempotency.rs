//! A request that may be sent again without being done again.

use crate::PersonId;
use crate::secret::Secret;

/// The longest `Idempotency-Key`, characters.
pub const LONGEST_KEY: usize = 255;

/// How long an answer is kept, hours.
pub const KEPT_HOURS: i64 = 24;

/// What a request with a key is known by: neither the key nor the request themselves are kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Request {
    /// Stands for the key that the caller gave.
    pub key: [u8; 32],
    /// Stands for method, address and body, to the byte: another request under the same key is told apart by it.
    pub request: [u8; 32],
}

impl Request {
    /// A request with this key. `target` is method and address.
    pub fn new(secret: &Secret, key: &str, target: &str, body: &[u8]) -> Request {
        let whole = [target.as_bytes(), &[0], body].concat();
        Request {
            key: secret.digest("idempotency key", key.as_bytes()),
            request: secret.digest("idempotent request", &whole),
        }
    }
}

/// What a request was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Fields of the answer that belong to it.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The answer as it is stored: its body sealed, since an answer may hold a token that is kept nowhere else.
    #[must_use]
    pub fn sealed(
        &self,
        secret: &Secret,
        person: PersonId,
        request: &Request,
        nonce: [u8; Secret::NONCE],
    ) -> Answer {
        let body = secret.seal(SEALING, &context(person, request), nonce, &self.body);
        Answer { status: self.status, headers: self.headers.clone(), body }
    }

    /// What [`Answer::sealed`] stored; `None` when it was not sealed here for this request.
    #[must_use]
    pub fn opened(self, secret: &Secret, person: PersonId, request: &Request) -> Option<Answer> {
        let body = secret.open(SEALING, &context(person, request), &self.body)?;
        Some(Answer { body, ..self })
    }
}

const SEALING: &str = "idempotent answer";

/// The row that an answer stands in.
fn context(person: PersonId, request: &Request) -> Vec<u8> {
    [person.0.as_bytes().as_slice(), &request.key].concat()
}

/// Whether text can be a key: 1 to 255 printable ASCII characters.
pub fn is_key(text: &str) -> bool {
    (1..=LONGEST_KEY).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() || b == b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_printable_and_not_too_long() {
        for (text, good) in
            [("a", true), ("8e03978e-40d5-43dd-bc93-6894a57f9324", true), ("", false), ("é", false)]
        {
            assert_eq!(is_key(text), good, "{text}");
        }
        assert!(is_key(&"k".repeat(255)) && !is_key(&"k".repeat(256)) && !is_key("a\tb"));
    }

    #[test]
    fn requests_differ_by_key_target_and_body() {
        let secret = Secret::new([7; 32]);
        let of = |key, target, body: &str| Request::new(&secret, key, target, body.as_bytes());
        let one = of("k", "POST /a", "b");
        assert_eq!(one, of("k", "POST /a", "b"));
        assert_ne!(one.key, of("l", "POST /a", "b").key);
        assert_ne!(one.request, of("k", "POST /b", "b").request);
        assert_ne!(one.request, of("k", "POST /a", "c").request);
        assert_eq!(one.key, of("k", "POST /b", "c").key);
    }

    #[test]
    fn a_stored_answer_opens_for_its_own_request_alone() {
        let secret = Secret::new([7; 32]);
        let (ada, eve) = (PersonId(uuid::Uuid::from_u128(1)), PersonId(uuid::Uuid::from_u128(2)));
        let [one, other] = ["k", "l"].map(|key| Request::new(&secret, key, "POST /a", b""));
        let answer = Answer { status: 201, headers: Vec::new(), body: b"a token".to_vec() };
        let stored = answer.sealed(&secret, ada, &one, [3; Secret::NONCE]);
        assert!(!stored.body.windows(5).any(|w| w == b"token"));
        assert_eq!(stored.clone().opened(&secret, ada, &one), Some(answer));
        assert_eq!(stored.clone().opened(&secret, eve, &one), None);
        assert_eq!(stored.opened(&secret, ada, &other), None);
    }
}
