//! Signed requests (RFC 9421, RFC 9530): read before the handlers, while the body is still under way.
//!
//! What is signed is the digest of the body. It is noted on the request, and compared with the bytes that arrive by
//! [`input_validation`](super::input_validation), which reads them, before anything is unpacked.

use app::App;
use axum::body::HttpBody;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, header};
use model::signature::{Digest, Fault, Message, Signed, digests};

use crate::problem::Problem;
use crate::site::Site;

const INPUT: HeaderName = HeaderName::from_static("signature-input");
const SIGNATURE: HeaderName = HeaderName::from_static("signature");
const DIGEST: &str = "content-digest";

/// The digests that a signed request says its body has.
#[derive(Clone, Debug)]
pub struct Expected(Vec<Digest>);

impl Expected {
    /// Compares the body as it came with its digests.
    pub fn check(&self, body: &[u8]) -> Result<(), Problem> {
        if self.0.iter().all(|digest| digest.is_of(body)) {
            return Ok(());
        }
        Err(app::Error::from(Fault::DigestWrong).into())
    }
}

/// Whether a request is, or pretends to be, signed.
pub fn is_on(headers: &HeaderMap) -> bool {
    headers.contains_key(INPUT) || headers.contains_key(SIGNATURE)
}

/// Reads the signature of a request, and notes the digests that its body has to have.
pub fn read(app: &App, site: &Site, request: &mut Request) -> Result<Signed, app::Error> {
    if request.headers().contains_key(header::AUTHORIZATION) {
        return Err(Fault::WithToken.into());
    }
    let origin = match site {
        Site::Personal => "",
        Site::Service(service) => service.origin.as_str(),
    };
    let field = |name: &str| joined(request.headers(), name);
    let message = Message {
        method: request.method().as_str(),
        origin,
        path: request.uri().path(),
        query: request.uri().query(),
        has_body: !request.body().is_end_stream(),
        field: &field,
    };
    let signed = app::signatures::read(app, &message)?;
    let digest = field(DIGEST).map(|field| digests(&field)).transpose()?;
    if let Some(digest) = digest {
        request.extensions_mut().insert(Expected(digest));
    }
    Ok(signed)
}

/// The value of a field (RFC 9421, section 2.1); `None` when it is not there, or no text.
fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let values = headers.get_all(name).iter().map(|v| v.to_str().map(str::trim).ok());
    let values: Vec<&str> = values.collect::<Option<_>>()?;
    (!values.is_empty()).then(|| values.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_one_field_are_one_text() {
        let mut headers = HeaderMap::new();
        assert_eq!(joined(&headers, "x-a"), None);
        headers.append("x-a", " one ".parse().expect("a value"));
        headers.append("x-a", "two".parse().expect("a value"));
        assert_eq!(joined(&headers, "x-a").as_deref(), Some("one, two"));
        headers.append("x-a", axum::http::HeaderValue::from_bytes(b"\xff").expect("a value"));
        assert_eq!(joined(&headers, "x-a"), None);
    }
}
