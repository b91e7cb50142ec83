//! A JSON body: its type, syntax and shape checked, in this order. Size, encoding and depth are the business of
//! [`input_validation`](crate::middleware::input_validation), which comes first.

use std::fmt;
use std::marker::PhantomData;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::problem::Problem;

/// A JSON body read into `T`.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Body<T>, Problem> {
        parse(&read(request, "application/json").await?).map(Body)
    }
}

/// The whole body of a request that is to be of this media type.
pub(crate) async fn read(request: Request, media_type: &str) -> Result<Bytes, Problem> {
    if !is(&request, media_type) {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "content_type_unsupported",
            format!("Send the body as {media_type}."),
        ));
    }
    Bytes::from_request(request, &()).await.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => crate::middleware::input_validation::too_large(),
        _ => {
            Problem::new(StatusCode::BAD_REQUEST, "body_unreadable", "The body could not be read to its end.")
        }
    })
}

fn is(request: &Request, media_type: &str) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case(media_type)
}

/// A value that has to be written as a JSON object: by themselves, serde's structs are read from arrays too.
pub(crate) struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object<T>, D::Error> {
        deserializer.deserialize_map(Members(PhantomData)).map(Object)
    }
}

/// For a field that is an object.
pub(crate) fn object<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Object::deserialize(deserializer).map(|Object(value)| value)
}

struct Members<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map))
    }
}

/// Reads JSON text into `T`, or says what is wrong and where.
pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let bad = |code, detail: String| Problem::new(StatusCode::BAD_REQUEST, code, detail);
    let text = std::str::from_utf8(bytes)
        .map_err(|e| bad("body_not_utf8", format!("The body is not UTF-8 at byte {}.", e.valid_up_to())))?;
    // A syntax error is told apart from a wrong shape, wherever in the body the shape goes wrong first.
    if let Err(e) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        return Err(bad("json_malformed", format!("The body is not JSON: {e}.")));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut deserializer).map(|Object(value)| value).map_err(|e| {
        let pointer = pointer(e.path());
        let detail = format!("{}.", without_position(&e.inner().to_string()));
        Problem::field(StatusCode::UNPROCESSABLE_ENTITY, pointer, "json_shape", detail)
    })
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => "/?".to_owned(),
        })
        .collect()
}

/// serde_json ends its messages with the line and column; the pointer says it better.
fn without_position(message: &str) -> &str {
    message.rfind(" at line ").map_or(message, |end| &message[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shape {
        #[expect(dead_code, reason = "only its type matters here")]
        place: Inner,
    }

    #[derive(Debug, serde::Deserialize)]
    struct Inner {
        #[expect(dead_code, reason = "only its type matters here")]
        latitude: f64,
    }

    fn problem(body: &[u8]) -> (u16, &'static str, String) {
        match parse::<Shape>(body) {
            Ok(_) => (200, "", String::new()),
            Err(p) => (p.status, p.code, p.errors.first().map(|e| e.pointer.clone()).unwrap_or_default()),
        }
    }

    #[test]
    fn each_fault_has_its_code() {
        let deep = "[".repeat(100_000);
        let cases: [(&[u8], u16, &str, &str); 10] = [
            (br#"{"place":{"latitude":1.5}}"#, 200, "", ""),
            (br#"{"place":{"latitude":NaN}}"#, 400, "json_malformed", ""),
            (br#"{"place":{"latitude":"NaN"}}"#, 422, "json_shape", "/place/latitude"),
            (br#"{"place":{"latitude":1e999}}"#, 422, "json_shape", "/place/latitude"),
            (br#"{"place":{}}"#, 422, "json_shape", "/place"),
            (br#"[{"latitude":1}]"#, 422, "json_shape", ""),
            (br#"{"place":{"latitude":1},"x":1}"#, 422, "json_shape", "/x"),
            (b"{\"place\":\xff}", 400, "body_not_utf8", ""),
            (b"", 400, "json_malformed", ""),
            (deep.as_bytes(), 400, "json_malformed", ""),
        ];
        for (body, status, code, pointer) in cases {
            let shown = String::from_utf8_lossy(&body[..body.len().min(60)]);
            assert_eq!(problem(body), (status, code, pointer.to_owned()), "{shown}");
        }
    }
}
