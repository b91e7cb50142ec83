//! Requests that may be sent again: with `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header).

use app::App;
use app::idempotency::Answered;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::idempotency::{self, Answer};
use serde::de::DeserializeOwned;
use utoipa::IntoParams;

use super::body::{parse, read};
use crate::problem::Problem;

/// The field that carries the key.
const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Says that an answer is that of an earlier request.
const AGAIN: HeaderName = HeaderName::from_static("idempotent-replayed");

/// A JSON body read into `T`, and what the request is known by when it carries a key.
pub struct Once<T> {
    /// The body.
    pub body: T,
    /// What the request is known by.
    pub request: Option<idempotency::Request>,
}

impl<T: DeserializeOwned> FromRequest<App> for Once<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Once<T>, Problem> {
        let key = key(request.headers())?;
        let target = format!("{} {}", request.method(), request.uri());
        let bytes = read(request, "application/json").await?;
        let known_by = key.map(|key| idempotency::Request::new(&app.secret, &key, &target, &bytes));
        Ok(Once { body: parse(&bytes)?, request: known_by })
    }
}

/// The same for a request without a body.
pub struct Again(pub Option<idempotency::Request>);

impl FromRequestParts<App> for Again {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Again, Problem> {
        let target = format!("{} {}", parts.method, parts.uri);
        let key = key(&parts.headers)?;
        Ok(Again(key.map(|key| idempotency::Request::new(&app.secret, &key, &target, &[]))))
    }
}

/// The field that makes a request repeatable.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it only describes; `Once` reads the field")]
pub struct Key {
    /// A name for this request, new for each: 1 to 255 printable characters, such as a UUID. Sent again with it within
    /// 24 hours, the request is done once and gets the same answer, with `Idempotent-Replayed: true`. It has to be the
    /// same to the byte.
    #[param(rename = "Idempotency-Key", min_length = 1, max_length = 255)]
    idempotency_key: Option<String>,
}

/// The key, which is a string of RFC 8941; the quotes may be left out.
fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut given = headers.get_all(KEY).iter();
    let Some(value) = given.next() else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    let text = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')).unwrap_or(text);
    if given.next().is_none() && idempotency::is_key(text) {
        return Ok(Some(text.to_owned()));
    }
    Err(Problem::new(
        StatusCode::BAD_REQUEST,
        "idempotency_key_invalid",
        format!(
            "Idempotency-Key must be given once and have 1 to {} printable characters.",
            idempotency::LONGEST_KEY
        ),
    ))
}

/// An answer of JSON that can be given again: something was made.
pub(crate) fn created(headers: Vec<(HeaderName, String)>, body: Vec<u8>) -> Answer {
    json(StatusCode::CREATED, headers, body)
}

/// The same: something will be made.
pub(crate) fn accepted(headers: Vec<(HeaderName, String)>, body: Vec<u8>) -> Answer {
    json(StatusCode::ACCEPTED, headers, body)
}

fn json(status: StatusCode, headers: Vec<(HeaderName, String)>, body: Vec<u8>) -> Answer {
    let json = (header::CONTENT_TYPE, "application/json".to_owned());
    let headers = [json].into_iter().chain(headers).map(|(name, value)| (name.to_string(), value));
    Answer { status: status.as_u16(), headers: headers.collect(), body }
}

/// The answer to a request with a key.
pub(crate) fn answered(answered: Answered) -> Response {
    let status = StatusCode::from_u16(answered.answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, answered.answer.body).into_response();
    for (name, value) in &answered.answer.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    if answered.again {
        response.headers_mut().insert(AGAIN, HeaderValue::from_static("true"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(values: &[&str]) -> Result<Option<String>, &'static str> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(KEY, value.parse().expect("a field"));
        }
        key(&headers).map_err(|problem| problem.code)
    }

    #[test]
    fn keys() {
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&["abc"]), Ok(Some("abc".to_owned())));
        assert_eq!(read(&["\"abc\""]), Ok(Some("abc".to_owned())));
        let (longest, longer) = ("k".repeat(255), "k".repeat(256));
        assert!(read(&[&longest]).is_ok());
        for wrong in [&[""][..], &["\"\""], &["a", "b"], &[&longer]] {
            assert_eq!(read(wrong), Err("idempotency_key_invalid"), "{wrong:?}");
        }
    }
}
