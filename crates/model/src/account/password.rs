//! Passwords: long enough, not guessable, and no rule about what they are made of.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zxcvbn::Score;
use zxcvbn::feedback::{Suggestion, Warning};

use crate::input::{Field, FieldError};

/// A password in Unicode normalisation form C (as RFC 8265, 4.2 asks), so that the same letters typed on two
/// keyboards are the same bytes. Nothing else is changed: blanks and case count. Never shown. The default is the empty one,
/// which nobody has.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Password(String);

/// Fewest characters of a new password.
pub const SHORTEST: usize = 12;
/// Most characters of a password.
pub const LONGEST: usize = 256;
/// From this estimate on a password is good enough: at least 10⁸ guesses.
const ENOUGH: Score = Score::Three;

impl Password {
    /// A password as somebody typed it to come in; `None` when it is longer than any can be.
    pub fn typed(text: &str) -> Option<Password> {
        // Normalising first would spend time on what cannot be a password.
        if text.chars().count() > LONGEST {
            return None;
        }
        Some(Password(text.nfc().collect()))
    }

    /// A password that somebody chooses. `context` are words an attacker tries first: parts of the address,
    /// the person's name, the name of the site.
    pub fn choose(field: Field, text: &str, context: &[&str]) -> Result<Password, FieldError> {
        let wrong = |code, message: String| Err(FieldError::new(field, code, message));
        let Some(password) = Password::typed(text) else {
            return wrong("password_too_long", format!("At most {LONGEST} characters, please."));
        };
        let length = password.0.chars().count();
        if length < SHORTEST {
            return wrong(
                "password_too_short",
                format!(
                    "A password has at least {SHORTEST} characters; this one has {length}. A few words that do not \
                     belong together are easy to keep in mind."
                ),
            );
        }
        if is_context(&password.0, context) {
            return wrong(
                "password_is_context",
                "Your name, your address and the name of this site are tried first. Choose something else."
                    .to_owned(),
            );
        }
        let estimate = zxcvbn::zxcvbn(&password.0, context);
        if estimate.score() >= ENOUGH {
            return Ok(password);
        }
        let warning = estimate.feedback().and_then(|f| f.warning());
        let advice = estimate.feedback().map(|f| f.suggestions()).unwrap_or_default();
        let code = match warning {
            Some(
                Warning::ThisIsATop10Password
                | Warning::ThisIsATop100Password
                | Warning::ThisIsACommonPassword
                | Warning::ThisIsSimilarToACommonlyUsedPassword,
            ) => "password_common",
            _ => "password_guessable",
        };
        let suggestions = advice.iter().map(|s| advise(*s).to_owned()).collect();
        Err(FieldError::new(field, code, explain(warning)).suggesting(suggestions))
    }

    /// The bytes to hash.
    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Whether the password is little more than words everybody would try: what is left of it without them is
/// shorter than half the shortest password.
fn is_context(password: &str, context: &[&str]) -> bool {
    let mut rest = password.to_lowercase();
    let mut words: Vec<String> = context.iter().map(|w| w.to_lowercase()).filter(|w| w.len() > 2).collect();
    words.sort_by_key(|w| std::cmp::Reverse(w.len()));
    let mut found = false;
    for word in words {
        if rest.contains(&word) {
            found = true;
            rest = rest.replace(&word, "");
        }
    }
    found && rest.chars().filter(|c| c.is_alphanumeric()).count() < SHORTEST / 2
}

fn explain(warning: Option<Warning>) -> &'static str {
    use Warning as W;
    match warning {
        Some(W::StraightRowsOfKeysAreEasyToGuess | W::ShortKeyboardPatternsAreEasyToGuess) => {
            "Neighbouring keys are among the first things tried."
        }
        Some(W::RepeatsLikeAaaAreEasyToGuess | W::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess) => {
            "Repeating something adds hardly anything."
        }
        Some(W::SequencesLikeAbcAreEasyToGuess) => "Sequences such as abc or 4321 are easy to guess.",
        Some(W::RecentYearsAreEasyToGuess | W::DatesAreOftenEasyToGuess) => {
            "Years and dates are easy to guess."
        }
        Some(W::ThisIsATop10Password | W::ThisIsATop100Password | W::ThisIsACommonPassword) => {
            "This password is on the lists that attackers begin with."
        }
        Some(W::ThisIsSimilarToACommonlyUsedPassword) => {
            "This is a small change to a password on the lists that attackers begin with."
        }
        Some(W::AWordByItselfIsEasyToGuess) => "A single word is easy to guess.",
        Some(W::NamesAndSurnamesByThemselvesAreEasyToGuess | W::CommonNamesAndSurnamesAreEasyToGuess) => {
            "Names are easy to guess."
        }
        None => "This password could be guessed too soon.",
    }
}

fn advise(suggestion: Suggestion) -> &'static str {
    use Suggestion as S;
    match suggestion {
        S::UseAFewWordsAvoidCommonPhrases => "Take several words that do not make a known phrase.",
        S::NoNeedForSymbolsDigitsOrUppercaseLetters => "Digits, symbols and capitals are not needed.",
        S::AddAnotherWordOrTwo => "Add one or two words nobody would expect.",
        S::CapitalizationDoesntHelpVeryMuch | S::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase => {
            "Capitals hardly help."
        }
        S::ReversedWordsArentMuchHarderToGuess => "Words read backwards hardly help.",
        S::PredictableSubstitutionsDontHelpVeryMuch => "Writing 0 for o or @ for a hardly helps.",
        S::UseALongerKeyboardPatternWithMoreTurns => "Leave the patterns of the keyboard.",
        S::AvoidRepeatedWordsAndCharacters => "Do not repeat words or characters.",
        S::AvoidSequences => "Leave out sequences.",
        S::AvoidRecentYears | S::AvoidYearsThatAreAssociatedWithYou => "Leave out years.",
        S::AvoidDatesAndYearsThatAreAssociatedWithYou => "Leave out dates and years of your life.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Result<(), &'static str> {
        let context = ["ada.lovelace@example.com", "ada", "lovelace", "example", "Outer Skies", "outerskies"];
        Password::choose(Field::Password, text, &context).map(drop).map_err(|e| e.code)
    }

    #[test]
    fn length_counts_and_composition_does_not() {
        assert_eq!(code("short"), Err("password_too_short"));
        assert_eq!(code("elf letters"), Err("password_too_short"));
        assert_eq!(code("walnut drifts under copper"), Ok(()));
        assert_eq!(code("вода камень точит медленно сегодня"), Ok(()));
        assert_eq!(code("   spaces   at both ends, kept   "), Ok(()));
        let longest: String = "walnut drifts under copper rain ".chars().cycle().take(LONGEST).collect();
        assert_eq!(code(&longest), Ok(()));
        assert_eq!(code(&format!("{longest}x")), Err("password_too_long"));
        assert_eq!(code(&longest.chars().take(128).collect::<String>()), Ok(()));
    }

    #[test]
    fn what_is_tried_first_is_refused() {
        for guessable in [
            "123456789012",
            "qwertyuiop[]",
            "aaaaaaaaaaaaaa",
            "passwordpassword",
            "P@ssw0rd1234",
            "abcabcabcabcabc",
        ] {
            assert!(matches!(code(guessable), Err("password_common" | "password_guessable")), "{guessable}");
        }
        for context in ["outerskies2026", "Lovelace1815!", "ada.lovelace@example.com", "OuterSkies!!!!"] {
            assert_eq!(code(context), Err("password_is_context"), "{context}");
        }
    }

    #[test]
    fn the_same_letters_are_the_same_password() {
        let (composed, apart) =
            (Password::typed("caf\u{e9} at the harbour"), Password::typed("cafe\u{301} at the harbour"));
        assert_eq!(composed, apart);
        assert_ne!(Password::typed("Case counts here"), Password::typed("case counts here"));
        assert_eq!(format!("{composed:?}"), "Some(Password(…))");
    }

    #[test]
    fn a_refusal_says_what_to_do() {
        let error = Password::choose(Field::Password, "qwertyuiop12", &[]).expect_err("guessable");
        assert!(!error.message.is_empty() && !error.suggestions.is_empty(), "{error:?}");
    }
}
