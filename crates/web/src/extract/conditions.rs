//! Conditions of a request on the version of what it is about (RFC 9110, section 13).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use model::charts::Expected;
use utoipa::IntoParams;

use crate::problem::Problem;

/// The strong entity tag of a version.
pub(crate) fn entity_tag(version: i64) -> String {
    format!("\"{version}\"")
}

/// An entity tag over the bytes: FNV-1a, 64 bits, a name and not a defence.
pub(crate) fn digest_tag(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("\"{hash:016x}\"")
}

/// Whether `If-None-Match` names this tag: the caller has it already.
pub(crate) fn has_already(headers: &HeaderMap, tag: &str) -> bool {
    let fields = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
    fields.flat_map(|v| v.split(',')).map(str::trim).any(|t| t == "*" || t.trim_start_matches("W/") == tag)
}

/// The versions that `If-Match` allows.
pub struct IfMatch(pub Expected);

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<IfMatch, Problem> {
        expected(&parts.headers).map(IfMatch)
    }
}

/// The field that makes a change conditional.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it only describes; `IfMatch` reads the field")]
pub struct Condition {
    /// The `ETag` that was read, or several of them, or `*` for whatever there is.
    #[param(rename = "If-Match", pattern = r#"^(\*|"[0-9]{1,18}"(, ?"[0-9]{1,18}"){0,9})$"#)]
    if_match: Option<String>,
}

/// A weak tag matches nothing (RFC 9110, section 13.1.1), nor does a tag that is none of ours.
fn expected(headers: &HeaderMap) -> Result<Expected, Problem> {
    let mut fields = headers.get_all(header::IF_MATCH).iter().peekable();
    if fields.peek().is_none() {
        return Ok(Expected::Any);
    }
    let mut versions = Vec::new();
    for field in fields {
        let text = field.to_str().unwrap_or_default().trim();
        if text == "*" {
            return Ok(Expected::Any);
        }
        for tag in tags(text).ok_or_else(unreadable)? {
            versions.extend(
                tag.parse::<i64>().ok().filter(|v| *v > 0 && entity_tag(*v).trim_matches('"') == tag),
            );
        }
    }
    Ok(Expected::OneOf(versions))
}

fn unreadable() -> Problem {
    let detail = "If-Match must be one or more ETags as they came, with their quotes, or *.";
    Problem::new(StatusCode::BAD_REQUEST, "if_match_invalid", detail)
}

/// What stands in the quotes of each strong tag of a list; `None` when it is no list of tags. Quoted text may hold
/// commas.
fn tags(list: &str) -> Option<Vec<&str>> {
    let (mut strong, mut rest) = (Vec::new(), list);
    loop {
        let tag = rest.strip_prefix("W/");
        let (inner, after) = tag.unwrap_or(rest).strip_prefix('"')?.split_once('"')?;
        if tag.is_none() {
            strong.push(inner);
        }
        let after = after.trim_start();
        if after.is_empty() {
            return Some(strong);
        }
        rest = after.strip_prefix(',')?.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Result<Vec<i64>, u16> {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_MATCH, value.parse().expect("a field"));
        match expected(&headers) {
            Ok(Expected::OneOf(versions)) => Ok(versions),
            Ok(Expected::Any) => Ok(vec![-1]),
            Err(problem) => Err(problem.status),
        }
    }

    #[test]
    fn if_match() {
        assert_eq!(expected(&HeaderMap::new()).ok(), Some(Expected::Any));
        assert_eq!(read("*"), Ok(vec![-1]));
        assert_eq!(read("\"3\""), Ok(vec![3]));
        assert_eq!(read("\"3\", \"7\",\"5\""), Ok(vec![3, 7, 5]));
        assert_eq!(read("\"a,b\", W/\"4\" , \"2\""), Ok(vec![2]));
        for other in ["W/\"3\"", "\"abc\"", "\"\"", "\"-1\"", "\"03\"", "\"+3\""] {
            assert_eq!(read(other), Ok(vec![]), "{other} matches nothing");
        }
        for wrong in ["3", "", "\"3", "abc\"", "\"3\" \"4\"", "\"3\",", "*, \"3\""] {
            assert_eq!(read(wrong), Err(400), "{wrong}");
        }
        let mut two = HeaderMap::new();
        two.append(header::IF_MATCH, "\"3\"".parse().expect("a field"));
        two.append(header::IF_MATCH, "\"4\"".parse().expect("a field"));
        assert_eq!(expected(&two).ok(), Some(Expected::OneOf(vec![3, 4])));
    }

    #[test]
    fn if_none_match() {
        let mut headers = HeaderMap::new();
        assert!(!has_already(&headers, "\"3\""));
        headers.insert(header::IF_NONE_MATCH, "\"1\", W/\"3\"".parse().expect("a field"));
        assert!(has_already(&headers, "\"3\"") && !has_already(&headers, "\"4\""));
    }
}
