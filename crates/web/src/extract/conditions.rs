//! Conditions of a request on the version of what it is about (RFC 9110, section 13).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};

use crate::problem::Problem;

/// The strong entity tag of a version.
pub(crate) fn entity_tag(version: i64) -> String {
    format!("\"{version}\"")
}

/// Whether `If-None-Match` names this tag: the caller has it already.
pub(crate) fn has_already(headers: &HeaderMap, tag: &str) -> bool {
    let fields = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
    fields.flat_map(|v| v.split(',')).map(str::trim).any(|t| t == "*" || t.trim_start_matches("W/") == tag)
}

/// The version that `If-Match` demands; `None` when any will do.
pub struct Expected(pub Option<i64>);

impl<S: Send + Sync> FromRequestParts<S> for Expected {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Expected, Problem> {
        expected(&parts.headers).map(Expected)
    }
}

/// Of several tags the highest version counts: what the caller has seen cannot be newer than what is. A tag that is
/// none of ours matches no version.
fn expected(headers: &HeaderMap) -> Result<Option<i64>, Problem> {
    let mut highest = None;
    for field in headers.get_all(header::IF_MATCH) {
        for tag in field.to_str().unwrap_or_default().split(',').map(str::trim) {
            if tag == "*" {
                return Ok(None);
            }
            let strong = !tag.starts_with("W/");
            let inner = tag.trim_start_matches("W/").strip_prefix('"').and_then(|t| t.strip_suffix('"'));
            let inner = inner.ok_or_else(|| {
                let detail = "If-Match must be an ETag as it came, with its quotes, or *.";
                Problem::new(StatusCode::BAD_REQUEST, "if_match_invalid", detail)
            })?;
            let version = inner.parse::<i64>().ok().filter(|v| strong && *v > 0).unwrap_or(0);
            highest = highest.max(Some(version));
        }
    }
    Ok(highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Result<Option<i64>, u16> {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_MATCH, value.parse().expect("a field"));
        expected(&headers).map_err(|problem| problem.status)
    }

    #[test]
    fn if_match() {
        assert_eq!(expected(&HeaderMap::new()).ok(), Some(None));
        assert_eq!(read("*"), Ok(None));
        assert_eq!(read("\"3\""), Ok(Some(3)));
        assert_eq!(read("\"3\", \"7\",\"5\""), Ok(Some(7)));
        for other in ["W/\"3\"", "\"abc\"", "\"\"", "\"-1\""] {
            assert_eq!(read(other), Ok(Some(0)), "{other} matches nothing");
        }
        for wrong in ["3", "", "\"3", "abc\""] {
            assert_eq!(read(wrong), Err(400), "{wrong}");
        }
    }

    #[test]
    fn if_none_match() {
        let mut headers = HeaderMap::new();
        assert!(!has_already(&headers, "\"3\""));
        headers.insert(header::IF_NONE_MATCH, "\"1\", W/\"3\"".parse().expect("a field"));
        assert!(has_already(&headers, "\"3\"") && !has_already(&headers, "\"4\""));
    }
}
