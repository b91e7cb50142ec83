//! Sessions: how long they last and how they are carried on.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::TokenKind;

/// How somebody showed who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Nobody had to: the single owner of a personal instance.
    Local,
    /// Password.
    Password,
    /// Password and a code of the authenticator.
    PasswordAndCode,
    /// Password and a recovery code.
    PasswordAndRecovery,
    /// Passkey, whose device verified its owner: two factors in one.
    Passkey,
    /// Personal API key.
    ApiKey,
}

impl Method {
    const STORED: [Method; 4] =
        [Method::Password, Method::PasswordAndCode, Method::PasswordAndRecovery, Method::Passkey];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Method::Local => "local",
            Method::Password => "password",
            Method::PasswordAndCode => "password_and_code",
            Method::PasswordAndRecovery => "password_and_recovery",
            Method::Passkey => "passkey",
            Method::ApiKey => "api_key",
        }
    }

    /// Reads the method by which a session was begun.
    pub fn parse(text: &str) -> Option<Method> {
        Method::STORED.into_iter().find(|m| m.id() == text)
    }
}

/// What carries a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SessionKind {
    /// A cookie with an opaque token.
    Browser,
    /// Short access tokens and a chain of refresh tokens.
    Api,
}

impl SessionKind {
    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            SessionKind::Browser => "browser",
            SessionKind::Api => "api",
        }
    }

    /// Reads [`SessionKind::id`].
    pub fn parse(text: &str) -> Option<SessionKind> {
        [SessionKind::Browser, SessionKind::Api].into_iter().find(|k| k.id() == text)
    }

    /// The kind of its long-lived token.
    pub const fn token(self) -> TokenKind {
        match self {
            SessionKind::Browser => TokenKind::Session,
            SessionKind::Api => TokenKind::Refresh,
        }
    }
}

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Identifier, a UUID version 7; no secret.
    pub id: Uuid,
    /// What carries it.
    pub kind: SessionKind,
    /// How it was begun.
    pub method: Method,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last used, to within [`SessionPolicy::touch_every`].
    pub seen_at: Timestamp,
    /// What the browser or program called itself; may be empty.
    pub agent: String,
    /// From what address it was begun; may be empty.
    pub address: String,
}

/// How long things last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SessionPolicy {
    /// A session nobody used for so long is over.
    pub idle: SignedDuration,
    /// A session this old is over, used or not.
    pub absolute: SignedDuration,
    /// How often the last use is written down.
    pub touch_every: SignedDuration,
    /// How long an access token is good.
    pub access: SignedDuration,
    /// How long a refresh token whose answer was lost may be sent again.
    pub refresh_grace: SignedDuration,
    /// How long one may take from the password to the second factor.
    pub challenge: SignedDuration,
    /// How long a mailed link to confirm an address is good.
    pub confirm_link: SignedDuration,
    /// How long a mailed link to choose a new password is good.
    pub reset_link: SignedDuration,
}

impl SessionPolicy {
    /// Seven days idle, thirty days in all; access tokens for ten minutes.
    pub const DEFAULT: SessionPolicy = SessionPolicy {
        idle: SignedDuration::from_hours(7 * 24),
        absolute: SignedDuration::from_hours(30 * 24),
        touch_every: SignedDuration::from_secs(60),
        access: SignedDuration::from_mins(10),
        refresh_grace: SignedDuration::from_secs(20),
        challenge: SignedDuration::from_mins(10),
        confirm_link: SignedDuration::from_hours(24),
        reset_link: SignedDuration::from_mins(30),
    };

    /// Whether a session that was begun and last used then is still good.
    pub fn is_live(&self, created_at: Timestamp, seen_at: Timestamp, now: Timestamp) -> bool {
        now.duration_since(created_at) < self.absolute && now.duration_since(seen_at) < self.idle
    }

    /// Whether its use should be written down again.
    pub fn is_stale(&self, seen_at: Timestamp, now: Timestamp) -> bool {
        now.duration_since(seen_at) >= self.touch_every
    }

    /// What to make of a refresh token that somebody sends.
    pub fn judge(&self, link: &RefreshLink, now: Timestamp) -> Refresh {
        match link.used_at {
            None => Refresh::Rotate,
            Some(at) if !link.successor_used && now.duration_since(at) <= self.refresh_grace => {
                Refresh::Repeat
            }
            Some(_) => Refresh::Theft,
        }
    }
}

/// What is known of a refresh token that belongs to a live session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefreshLink {
    /// When it was first exchanged, if it was.
    pub used_at: Option<Timestamp>,
    /// Whether the token it was exchanged for was exchanged in turn. If so its owner had the answer.
    pub successor_used: bool,
}

/// The verdict over a refresh token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refresh {
    /// Exchange it.
    Rotate,
    /// Its answer was lost a moment ago: give the same again.
    Repeat,
    /// Two parties hold it: the session ends for both.
    Theft,
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: SessionPolicy = SessionPolicy::DEFAULT;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).expect("in range")
    }

    #[test]
    fn sessions_end_idle_and_end_old() {
        let (hour, day) = (3600, 24 * 3600);
        assert!(POLICY.is_live(at(0), at(0), at(7 * day - 1)));
        assert!(!POLICY.is_live(at(0), at(0), at(7 * day)));
        assert!(POLICY.is_live(at(0), at(30 * day - hour), at(30 * day - 1)));
        assert!(!POLICY.is_live(at(0), at(30 * day - hour), at(30 * day)));
        assert!(!POLICY.is_stale(at(0), at(59)) && POLICY.is_stale(at(0), at(60)));
    }

    #[test]
    fn a_lost_answer_is_no_theft_and_a_second_holder_is() {
        let link = |used_at, successor_used| RefreshLink { used_at, successor_used };
        assert_eq!(POLICY.judge(&link(None, false), at(0)), Refresh::Rotate);
        assert_eq!(POLICY.judge(&link(Some(at(0)), false), at(20)), Refresh::Repeat);
        assert_eq!(POLICY.judge(&link(Some(at(0)), false), at(21)), Refresh::Theft);
        assert_eq!(POLICY.judge(&link(Some(at(0)), true), at(1)), Refresh::Theft);
    }

    #[test]
    fn words_are_read_back() {
        for method in Method::STORED {
            assert_eq!(Method::parse(method.id()), Some(method));
        }
        assert_eq!(Method::parse("local"), None);
        assert_eq!(SessionKind::parse("api"), Some(SessionKind::Api));
        assert_eq!(SessionKind::parse("cookie"), None);
    }
}
