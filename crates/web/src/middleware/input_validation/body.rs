//! The body: read whole, bounded in size and time, unpacked, and looked through.

use std::io::Read;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::{Fault, LARGEST_BODY, encoded_text, json};
use crate::middleware::signature::Expected;
use crate::problem::Problem;

/// How long a body may take to arrive: a whole one at half a megabit a second.
const DEADLINE: Duration = Duration::from_secs(20);

/// What a body may be.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Json,
    /// JSON a line; each line is looked through by its handler, so that a bad one spoils no other.
    Lines,
    Form,
}

/// The request with its body read and found fit, or the answer to one that is not.
pub(super) async fn checked(request: Request) -> Result<Request, Box<Response>> {
    let signed = request.extensions().get::<Expected>().cloned();
    let as_signed = |bytes: &[u8]| signed.as_ref().map_or(Ok(()), |digests| digests.check(bytes));
    if request.body().is_end_stream() {
        return as_signed(&[]).map(|()| request).map_err(|problem| Box::new(refusal(problem)));
    }
    let (mut parts, body) = request.into_parts();
    let read = async {
        let kind = kind(&parts.headers).ok_or_else(unsupported_type)?;
        let packed = packed(&parts.headers)?;
        let bytes = read(body).await?;
        as_signed(&bytes)?;
        let bytes = if packed { unpack(&bytes)? } else { bytes };
        look_through(kind, &bytes).map(|()| bytes)
    };
    match read.await {
        Ok(bytes) => {
            parts.headers.remove(header::CONTENT_ENCODING);
            parts.headers.remove(header::TRANSFER_ENCODING);
            parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
            Ok(Request::from_parts(parts, Body::from(bytes)))
        }
        Err(problem) => Err(Box::new(refusal(problem))),
    }
}

/// The rest of a body that was not read to its end is not waited for.
fn refusal(problem: Problem) -> Response {
    let unsupported = problem.code == "content_encoding_unsupported";
    let mut response = problem.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    if unsupported {
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}

fn bad(code: &'static str, detail: impl Into<String>) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, code, detail)
}

fn kind(headers: &HeaderMap) -> Option<Kind> {
    let text = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let essence = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/json" | "application/merge-patch+json" => Some(Kind::Json),
        "application/x-ndjson" => Some(Kind::Lines),
        "application/x-www-form-urlencoded" => Some(Kind::Form),
        _ => None,
    }
}

fn unsupported_type() -> Problem {
    Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "content_type_unsupported",
        "Send the body as application/json, or a form as application/x-www-form-urlencoded.",
    )
}

/// Whether it is packed with gzip; nothing else is unpacked, nor gzip twice.
fn packed(headers: &HeaderMap) -> Result<bool, Problem> {
    let mut encodings = headers.get_all(header::CONTENT_ENCODING).iter();
    match (encodings.next().map(HeaderValue::as_bytes), encodings.next()) {
        (None | Some(b"identity"), None) => Ok(false),
        (Some(name), None) if name.eq_ignore_ascii_case(b"gzip") => Ok(true),
        _ => Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "content_encoding_unsupported",
            "Send the body as it is, or packed with gzip.",
        )),
    }
}

/// The answer to a body beyond the limit.
pub(crate) fn too_large() -> Problem {
    Problem::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "body_too_large",
        format!("A body may have at most {LARGEST_BODY} bytes, before and after unpacking."),
    )
}

/// A body that says beforehand that it is too large is not read at all.
async fn read(body: Body) -> Result<Bytes, Problem> {
    if body.size_hint().lower() > LARGEST_BODY as u64 {
        return Err(too_large());
    }
    match tokio::time::timeout(DEADLINE, Limited::new(body, LARGEST_BODY).collect()).await {
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large()),
        Ok(Err(_)) => Err(bad("body_unreadable", "The body could not be read to its end.")),
        Err(_) => Err(Problem::new(
            StatusCode::REQUEST_TIMEOUT,
            "body_too_slow",
            format!("The body did not arrive within {} s.", DEADLINE.as_secs()),
        )),
    }
}

/// What says itself that it is too large (RFC 1952: the last four bytes are the length) is not unpacked at all;
/// what says less than it holds is unpacked up to the limit.
fn unpack(bytes: &[u8]) -> Result<Bytes, Problem> {
    let said = bytes.last_chunk::<4>().map_or(0, |tail| u32::from_le_bytes(*tail) as usize);
    if bytes.len() > 18 && said > LARGEST_BODY && is_gzip(bytes) {
        return Err(too_large());
    }
    let mut out = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes)
        .take(LARGEST_BODY as u64 + 1)
        .read_to_end(&mut out)
        .map_err(|_| bad("body_unreadable", "The body is not whole gzip."))?;
    if out.len() > LARGEST_BODY { Err(too_large()) } else { Ok(out.into()) }
}

/// Magic number and method of a gzip member.
fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b, 8])
}

fn look_through(kind: Kind, bytes: &[u8]) -> Result<(), Problem> {
    let text = std::str::from_utf8(bytes)
        .map_err(|e| bad("body_not_utf8", format!("The body is not UTF-8 at byte {}.", e.valid_up_to())))?;
    match kind {
        Kind::Json => json::check(text),
        Kind::Lines => Ok(()),
        Kind::Form => encoded_text(bytes).map_err(|fault| match fault {
            Fault::Nul => has_nul(),
            Fault::NotUtf8 => bad("body_not_utf8", "The form is not UTF-8 once percent-decoded."),
            Fault::Malformed => {
                bad("form_malformed", "A percent sign must be followed by two hexadecimal digits.")
            }
        }),
    }
}

/// The answer to a NUL: no text of ours has one, and not every database can hold it.
pub(super) fn has_nul() -> Problem {
    bad("body_has_nul", "Text may not hold a NUL character.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(bytes).expect("memory");
        packer.finish().expect("memory")
    }

    async fn code(headers: &[(&str, &str)], body: impl Into<Body>) -> String {
        let mut request = Request::post("/");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        match checked(request.body(body.into()).expect("a request")).await {
            Ok(request) => {
                let length = request.headers()[header::CONTENT_LENGTH].to_str().expect("a number").to_owned();
                let bytes = request.into_body().collect().await.expect("whole").to_bytes();
                assert_eq!(bytes.len().to_string(), length);
                String::from_utf8(bytes.to_vec()).expect("text")
            }
            Err(refusal) => {
                let bytes = refusal.into_body().collect().await.expect("whole").to_bytes();
                let problem: serde_json::Value = serde_json::from_slice(&bytes).expect("a problem");
                problem["code"].as_str().expect("a code").to_owned()
            }
        }
    }

    const JSON: (&str, &str) = ("content-type", "application/json; charset=utf-8");
    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
    const GZIP: (&str, &str) = ("content-encoding", "gzip");

    #[tokio::test]
    async fn bodies_packed_and_plain() {
        assert_eq!(code(&[JSON], "{\"a\":1}").await, "{\"a\":1}");
        assert_eq!(code(&[JSON, GZIP], gzip(b"{\"a\":1}")).await, "{\"a\":1}");
        assert_eq!(code(&[JSON, GZIP], gzip(&vec![b' '; LARGEST_BODY])).await.len(), LARGEST_BODY);
        assert_eq!(code(&[JSON, GZIP], gzip(&vec![b' '; LARGEST_BODY + 1])).await, "body_too_large");
        assert_eq!(code(&[JSON, GZIP], gzip(&vec![0; 100_000_000])).await, "body_too_large");
        assert_eq!(code(&[JSON, GZIP], gzip(b"{\"a\":1}")[..10].to_vec()).await, "body_unreadable");
        assert_eq!(code(&[JSON, GZIP], "plain").await, "body_unreadable");
        assert_eq!(code(&[JSON, ("content-encoding", "br")], "x").await, "content_encoding_unsupported");
        assert_eq!(code(&[JSON, GZIP, GZIP], gzip(&gzip(b"1"))).await, "content_encoding_unsupported");
        assert_eq!(code(&[JSON], vec![b' '; LARGEST_BODY + 1]).await, "body_too_large");
        assert_eq!(code(&[("content-type", "text/xml")], "<a/>").await, "content_type_unsupported");
        assert_eq!(code(&[], "{}").await, "content_type_unsupported");
    }

    #[tokio::test]
    async fn forms() {
        assert_eq!(code(&[FORM], "name=L%27Aquila+d'Oro&x=%C3%B6").await, "name=L%27Aquila+d'Oro&x=%C3%B6");
        assert_eq!(code(&[FORM], "name=%00").await, "body_has_nul");
        assert_eq!(code(&[FORM], "name=%ff").await, "body_not_utf8");
        assert_eq!(code(&[FORM], "name=100%").await, "form_malformed");
        assert_eq!(code(&[FORM], &b"name=\xff"[..]).await, "body_not_utf8");
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_never_ends_is_cut() {
        let endless = Body::new(Never);
        assert_eq!(code(&[JSON], endless).await, "body_too_slow");
    }

    /// A stream that never yields.
    struct Never;

    impl HttpBody for Never {
        type Data = Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
            std::task::Poll::Pending
        }
    }
}
