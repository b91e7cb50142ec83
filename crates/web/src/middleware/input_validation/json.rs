//! One pass over JSON text, without recursion, for what a parser would choke on or a database could not hold.
//! Whether it is JSON at all is for the parser to say.

use axum::http::StatusCode;

use super::body::has_nul;
use crate::problem::Problem;

/// The deepest nesting of arrays and objects. Our deepest body has four levels.
const DEEPEST: usize = 32;
/// The most members of one object. Our largest has about twenty.
const MOST_MEMBERS: u32 = 256;
/// The longest number, characters: no figure of ours has more than 17 digits that count.
const LONGEST_NUMBER: usize = 64;

/// Refuses what is nested too deep, has too many members or too long numbers, or holds a NUL.
pub(crate) fn check(text: &str) -> Result<(), Problem> {
    let bytes = text.as_bytes();
    let mut members = [0_u32; DEEPEST + 1];
    let (mut depth, mut number, mut i) = (0_usize, 0_usize, 0_usize);
    while let Some(&byte) = bytes.get(i) {
        number = if matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E') { number + 1 } else { 0 };
        match byte {
            b'"' => i = end_of_string(bytes, i + 1)?,
            b'{' | b'[' => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(bad(
                        "json_too_deep",
                        format!("JSON may be nested at most {DEEPEST} levels deep."),
                    ));
                }
                members[depth] = 0;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b':' => {
                members[depth] += 1;
                if members[depth] > MOST_MEMBERS {
                    let detail = format!("An object may have at most {MOST_MEMBERS} members.");
                    return Err(bad("json_too_many_keys", detail));
                }
            }
            0 => return Err(has_nul()),
            _ if number > LONGEST_NUMBER => {
                let detail = format!("A number may have at most {LONGEST_NUMBER} characters.");
                return Err(bad("json_number_too_long", detail));
            }
            _ => {}
        }
        i += 1;
    }
    Ok(())
}

/// Where the string that begins at `i` ends: the index of its closing quote, or of the end of the text.
fn end_of_string(bytes: &[u8], mut i: usize) -> Result<usize, Problem> {
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'"' => return Ok(i),
            b'\\' if bytes.get(i + 1..i + 6) == Some(b"u0000") => return Err(has_nul()),
            b'\\' => i += 2,
            0 => return Err(has_nul()),
            _ => i += 1,
        }
    }
    Ok(i)
}

fn bad(code: &'static str, detail: String) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, code, detail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(text: &str) -> &'static str {
        check(text).map_or_else(|problem| problem.code, |()| "")
    }

    #[test]
    fn each_fault_has_its_code() {
        let object =
            |n: usize| format!("{{{}}}", (0..n).map(|i| format!("\"{i}\":1")).collect::<Vec<_>>().join(","));
        for (text, expected) in [
            ("{\"name\":\"it's \\\"quoted\\\" [[[ 1:2:3 \\\\\"}".to_owned(), ""),
            ("[".repeat(32), ""),
            ("[".repeat(33), "json_too_deep"),
            ("{\"a\":".repeat(100_000), "json_too_deep"),
            (format!("\"{}\"", "[".repeat(100)), ""),
            (object(256), ""),
            (object(257), "json_too_many_keys"),
            (format!("[{}]", vec![object(200); 20].join(",")), ""),
            ("1".repeat(64), ""),
            ("1".repeat(65), "json_number_too_long"),
            (format!("{{\"a\":-0.{}e5}}", "0".repeat(100)), "json_number_too_long"),
            (format!("[{}1]", "1,".repeat(1000)), ""),
            (format!("\"{}\"", "1".repeat(1000)), ""),
            ("{\"a\":\"x\\u0000y\"}".to_owned(), "body_has_nul"),
            ("{\"x\\u0000y\":1}".to_owned(), "body_has_nul"),
            ("{\"a\":\"x\\\\u0000y\"}".to_owned(), ""),
            ("{\"a\":\"x\\\\\\u0000y\"}".to_owned(), "body_has_nul"),
            ("{\"a\":\"x\0y\"}".to_owned(), "body_has_nul"),
            ("\"unended \\".to_owned(), ""),
        ] {
            let shown: String = text.chars().take(40).collect();
            assert_eq!(code(&text), expected, "{shown}");
        }
    }

    proptest! {
        /// No text makes it panic, and whatever a parser reads as text with a NUL is refused.
        #[test]
        fn a_nul_never_passes(text in ".{0,40}", escape in prop::bool::ANY) {
            let _ = code(&text);
            let value = serde_json::Value::String(text.clone());
            let written = if escape { escaped(&text) } else { value.to_string() };
            let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
            prop_assert_eq!(&read, &value);
            prop_assert_eq!(code(&written) == "body_has_nul", text.contains('\0'));
        }
    }

    /// Every character as an escape.
    fn escaped(text: &str) -> String {
        let units: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        format!("\"{units}\"")
    }
}
