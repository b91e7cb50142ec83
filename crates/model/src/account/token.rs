//! Opaque tokens: 256 random bits that mean nothing by themselves. Only their SHA-256 is kept, which is
//! enough to recognise them and of no use to whoever reads the database.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::secret::Secret;

/// What a token is good for. Its prefix lets people and scanners for leaked secrets tell it apart, and is part
/// of what is hashed: a token of one kind is never taken for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// The cookie of a browser's session.
    Session,
    /// Obtains the next access token of an API session.
    Refresh,
    /// A personal API key.
    ApiKey,
    /// Sent by mail, good for one thing once.
    Mailed,
    /// Between one step of signing in and the next.
    Challenge,
}

impl TokenKind {
    /// How its tokens begin.
    pub const fn prefix(self) -> &'static str {
        match self {
            TokenKind::Session => "oss_",
            TokenKind::Refresh => "osr_",
            TokenKind::ApiKey => "osk_",
            TokenKind::Mailed => "osm_",
            TokenKind::Challenge => "osc_",
        }
    }
}

/// A token. Never shown except by [`Token::reveal`].
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    kind: TokenKind,
    bits: [u8; Token::BYTES],
}

impl Token {
    /// Random bytes of a token.
    pub const BYTES: usize = 32;

    /// A token of these random bytes.
    pub fn new(kind: TokenKind, bits: [u8; Token::BYTES]) -> Token {
        Token { kind, bits }
    }

    /// Reads a token of this kind; `None` when it has another form.
    pub fn parse(kind: TokenKind, text: &str) -> Option<Token> {
        let bits = URL_SAFE_NO_PAD.decode(text.strip_prefix(kind.prefix())?).ok()?;
        Some(Token { kind, bits: bits.try_into().ok()? })
    }

    /// The token in clear, to be handed to its owner once: prefix and 43 characters of base64url.
    pub fn reveal(&self) -> String {
        format!("{}{}", self.kind.prefix(), URL_SAFE_NO_PAD.encode(self.bits))
    }

    /// The random bytes, for a passkey's device to sign.
    pub fn bits(&self) -> &[u8; Token::BYTES] {
        &self.bits
    }

    /// What is kept of it.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::new().chain_update(self.kind.prefix()).chain_update(self.bits).finalize().into())
    }

    /// The token that follows this one in a chain. Whoever lost the answer that carried it gets the very same
    /// again; nobody without the instance's secret can compute it.
    pub fn successor(&self, secret: &Secret) -> Token {
        Token { kind: self.kind, bits: secret.digest("token successor", &self.bits) }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({:?}, …)", self.kind)
    }
}

/// The SHA-256 of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back() {
        let token = Token::new(TokenKind::ApiKey, [0xfb; 32]);
        let text = token.reveal();
        assert_eq!(text.len(), 47);
        assert!(text.starts_with("osk_") && text.is_ascii());
        assert_eq!(Token::parse(TokenKind::ApiKey, &text), Some(token.clone()));
        for wrong in ["", "osk_", &text[..46], &format!("{text}A"), &text.replace("osk_", "oss_"), "osk_é"] {
            assert_eq!(Token::parse(TokenKind::ApiKey, wrong), None, "{wrong}");
        }
        assert_eq!(format!("{token:?}"), "Token(ApiKey, …)");
    }

    #[test]
    fn one_spelling_only() {
        // 43 characters carry 258 bits: the last two must be zero.
        let text = Token::new(TokenKind::Session, [0; 32]).reveal();
        let other = format!("{}B", &text[..46]);
        assert_eq!(Token::parse(TokenKind::Session, &other), None);
    }

    #[test]
    fn kinds_hash_apart() {
        let bits = [3; 32];
        let hashes = [TokenKind::Session, TokenKind::Refresh, TokenKind::ApiKey, TokenKind::Mailed]
            .map(|kind| Token::new(kind, bits).hash());
        for (i, hash) in hashes.iter().enumerate() {
            assert!(!hashes[..i].contains(hash));
        }
    }

    #[test]
    fn successors_depend_on_the_secret() {
        let token = Token::new(TokenKind::Refresh, [5; 32]);
        let (ours, other) = (Secret::new([1; 32]), Secret::new([2; 32]));
        assert_eq!(token.successor(&ours), token.successor(&ours));
        assert_ne!(token.successor(&ours), token.successor(&other));
        assert_ne!(token.successor(&ours), token);
    }
}
