//! A text that is to be held against a chart, as it comes in at any door.

use crate::input::{Field, FieldError, Invalid};

/// The longest text, in characters: a whole reading is a tenth of it.
pub const LONGEST_TEXT: usize = 100_000;

/// The text, if there is one and it is not too long.
pub fn text(given: &str) -> Result<&str, Invalid> {
    let error = |code, message: String| Err(Invalid(vec![FieldError::new(Field::Text, code, message)]));
    if given.trim().is_empty() {
        return error("text_missing", "Give the text that is to be held against the chart.".to_owned());
    }
    // No character is longer than four bytes: what is longer in bytes need not be counted.
    let long = given.len() > 4 * LONGEST_TEXT || given.chars().count() > LONGEST_TEXT;
    if long {
        let message = format!("The text may have at most {LONGEST_TEXT} characters. Send it in parts.");
        return error("text_too_long", message);
    }
    Ok(given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_neither_blank_nor_endless() {
        let code = |given: &str| text(given).err().map(|invalid| invalid.0[0].code);
        assert_eq!(code("Your Sun is in Leo."), None);
        assert_eq!(code(" \n\u{3000}"), Some("text_missing"));
        assert_eq!(code(&"☉".repeat(LONGEST_TEXT)), None);
        assert_eq!(code(&"☉".repeat(LONGEST_TEXT + 1)), Some("text_too_long"));
        assert_eq!(code(&"x".repeat(5 * LONGEST_TEXT)), Some("text_too_long"));
    }
}
