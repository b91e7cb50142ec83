//! Personal API keys.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::Scopes;
use crate::input::{Field, FieldError, Invalid};

/// The most keys a person has at a time.
pub const MOST: u32 = 50;
/// The longest name of a key, in characters.
const LONGEST_NAME: usize = 100;
/// The longest life of a key.
const LONGEST_LIFE: SignedDuration = SignedDuration::from_hours(366 * 24);
/// How long a key lives when nobody says.
const USUAL_LIFE: SignedDuration = SignedDuration::from_hours(90 * 24);

/// A key as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// Identifier; no secret.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// How the key begins, to tell it from others: prefix and four characters.
    pub hint: String,
    /// What it may do.
    pub scopes: Scopes,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was last used, to within a minute.
    pub used_at: Option<Timestamp>,
}

/// A key that somebody asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyDraft {
    /// What it shall be called.
    pub name: String,
    /// What it shall be able to do, by [`Scope::id`](super::Scope::id).
    pub scopes: Vec<String>,
    /// When it shall end; in 90 days when nobody says.
    pub expires_at: Option<Timestamp>,
}

/// A key that was asked for rightly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// When it ends.
    pub expires_at: Timestamp,
}

impl KeyDraft {
    /// Reads every field; names all that are wrong.
    pub fn parse(&self, now: Timestamp) -> Result<NewKey, Invalid> {
        let mut errors = Vec::new();
        let name = self.name.trim().to_owned();
        if name.is_empty() {
            let message = "Give the key a name, such as the program that will use it.";
            errors.push(FieldError::new(Field::Name, "key_name_missing", message));
        }
        if name.chars().count() > LONGEST_NAME {
            let message = format!("At most {LONGEST_NAME} characters, please.");
            errors.push(FieldError::new(Field::Name, "text_too_long", message));
        }
        if name.chars().any(char::is_control) {
            let message = "Line breaks and control characters cannot be kept here.";
            errors.push(FieldError::new(Field::Name, "text_control_character", message));
        }
        let expires_at = self.expires_at.unwrap_or(now + USUAL_LIFE);
        if expires_at <= now {
            let message = "The key would have ended already. Give a moment that lies ahead.";
            errors.push(FieldError::new(Field::ExpiresAt, "expiry_past", message));
        }
        if expires_at > now + LONGEST_LIFE {
            let message = "A key lives a year at most.";
            errors.push(FieldError::new(Field::ExpiresAt, "expiry_too_far", message));
        }
        match Scopes::for_key(&self.scopes) {
            Ok(scopes) if errors.is_empty() => Ok(NewKey { name, scopes, expires_at }),
            Ok(_) => Err(Invalid(errors)),
            Err(error) => {
                errors.push(error);
                Err(Invalid(errors))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_a_name_a_scope_and_an_end() {
        let now = Timestamp::from_second(1_800_000_000).expect("in range");
        let good =
            KeyDraft { name: " notebook ".into(), scopes: vec!["charts:read".into()], expires_at: None };
        let new = good.parse(now).expect("good");
        assert_eq!((new.name.as_str(), new.expires_at), ("notebook", now + USUAL_LIFE));

        let far =
            KeyDraft { expires_at: Some(now + LONGEST_LIFE + SignedDuration::from_secs(1)), ..good.clone() };
        let past = KeyDraft { expires_at: Some(now), ..good };
        let codes = |draft: &KeyDraft| -> Vec<&str> {
            draft.parse(now).err().map(|e| e.0.iter().map(|e| e.code).collect()).unwrap_or_default()
        };
        assert_eq!(codes(&far), ["expiry_too_far"]);
        assert_eq!(codes(&past), ["expiry_past"]);
        assert_eq!(codes(&KeyDraft::default()), ["key_name_missing", "scopes_missing"]);
    }
}
