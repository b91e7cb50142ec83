//! The cookie of a browser's session: bound to this host over TLS, out of reach of scripts, and not sent along
//! by pages of others.

use axum::http::{HeaderMap, HeaderValue, header};
use model::account::Token;

/// Its name. Browsers take a cookie called `__Host-…` only when it is `Secure`, for `/`, and for no other host.
const NAME: &str = "__Host-session";
/// How long browsers keep it, seconds; the session itself may end before.
const KEPT: u32 = 30 * 24 * 3600;

/// The session's token as the browser sent it.
pub fn read(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == NAME)
        .map(|(_, value)| value)
}

/// `Set-Cookie` for a session that has begun.
pub fn set(token: &Token) -> Option<HeaderValue> {
    let text = format!("{NAME}={}; Path=/; Max-Age={KEPT}; Secure; HttpOnly; SameSite=Lax", token.reveal());
    let mut value = HeaderValue::from_str(&text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// `Set-Cookie` for a session that has ended.
pub fn clear() -> HeaderValue {
    HeaderValue::from_static("__Host-session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::account::TokenKind;

    #[test]
    fn what_is_set_is_read_again() {
        let token = Token::new(TokenKind::Session, [7; Token::BYTES]);
        let set = set(&token).expect("a token is ASCII");
        let text = set.to_str().expect("ASCII");
        for flag in ["__Host-session=", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
            assert!(text.contains(flag), "{text}");
        }
        assert!(!text.contains("Domain"));
        let pair = text.split(';').next().expect("a pair");
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("theme=dark; session=forged"));
        headers.append(header::COOKIE, HeaderValue::from_str(pair).expect("ASCII"));
        assert_eq!(read(&headers), Some(token.reveal().as_str()));
        assert_eq!(read(&HeaderMap::new()), None);
    }
}
