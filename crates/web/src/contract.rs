//! What every address promises, checked in one place from the description of the API: which query parameters it
//! knows, in which form it answers, which methods it has.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use utoipa::openapi::path::ParameterIn;
use utoipa::openapi::{OpenApi, RefOr};

use crate::description::operations;
use crate::problem::Problem;

/// The version of the API that is spoken here.
const VERSION: &str = "v1";

/// What the operations of a description promise.
#[derive(Clone)]
pub(crate) struct Contract(Arc<HashMap<String, Vec<(Method, Promise)>>>);

struct Promise {
    parameters: BTreeSet<String>,
    /// The forms of a successful answer; none when it has no body.
    forms: Vec<String>,
}

impl Contract {
    /// The promises of a description.
    pub(crate) fn of(document: &mut OpenApi) -> Contract {
        let mut paths: HashMap<String, Vec<(Method, Promise)>> = HashMap::new();
        for (path, method, operation) in operations(document) {
            let parameters = operation.parameters.iter().flatten().filter_map(|p| match p {
                RefOr::T(p) if p.parameter_in == ParameterIn::Query => Some(p.name.clone()),
                _ => None,
            });
            let forms = operation.responses.responses.iter().filter(|(status, _)| status.starts_with('2'));
            let forms = forms.flat_map(|(_, response)| match response {
                RefOr::T(response) => response.content.keys().cloned().collect(),
                RefOr::Ref(_) => Vec::new(),
            });
            let promise = Promise { parameters: parameters.collect(), forms: forms.collect() };
            paths.entry(path.to_owned()).or_default().push((method, promise));
        }
        Contract(Arc::new(paths))
    }

    fn promise(&self, path: &str, method: &Method) -> Option<&Promise> {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        self.0.get(path)?.iter().find(|(m, _)| m == method).map(|(_, promise)| promise)
    }
}

/// Refuses what the address does not promise. Pages take any parameter and answer as HTML.
pub(crate) async fn run(State(contract): State<Contract>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let checked = match contract.promise(path, request.method()) {
        Some(promise) => parameters(promise, request.uri().query().unwrap_or_default())
            .and_then(|()| acceptable(request.headers(), promise.forms.iter().map(String::as_str))),
        None if path.starts_with("/assets/") => Ok(()),
        None if path == "/openapi.json" => acceptable(request.headers(), ["application/json"]),
        None => acceptable(request.headers(), ["text/html"]),
    };
    match checked {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

fn parameters(promise: &Promise, query: &str) -> Result<(), Problem> {
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let name = pair.split('=').next().unwrap_or_default();
        if !promise.parameters.contains(name) {
            let known: Vec<_> = promise.parameters.iter().map(String::as_str).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            let name: String = name.chars().take(60).collect();
            return Err(Problem::field(
                StatusCode::BAD_REQUEST,
                format!("?{name}"),
                "query_parameter_unknown",
                format!("There is no query parameter “{name}” here. Known: {known}."),
            ));
        }
    }
    Ok(())
}

/// RFC 9110, section 12.5.1: of the ranges that match a form, the most specific one decides.
fn acceptable<'a>(headers: &HeaderMap, forms: impl IntoIterator<Item = &'a str>) -> Result<(), Problem> {
    let accept: Vec<&str> = headers.get_all(header::ACCEPT).iter().filter_map(|v| v.to_str().ok()).collect();
    let mut ranges = accept.iter().flat_map(|v| v.split(',')).filter_map(range).peekable();
    let mut forms = forms.into_iter().peekable();
    if ranges.peek().is_none() || forms.peek().is_none() {
        return Ok(());
    }
    let ranges: Vec<_> = ranges.collect();
    let forms: Vec<_> = forms.collect();
    if forms.iter().any(|form| weight(&ranges, form) > 0.0) {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::NOT_ACCEPTABLE,
        "not_acceptable",
        format!("This address answers as {}, which Accept excludes.", forms.join(" or ")),
    ))
}

/// A media range in lower case, and its weight.
fn range(text: &str) -> Option<(String, f32)> {
    let mut parts = text.split(';').map(str::trim);
    let range = parts.next().filter(|range| range.contains('/'))?.to_ascii_lowercase();
    let weight = parts.find_map(|p| p.strip_prefix("q=").or(p.strip_prefix("Q=")));
    Some((range, weight.and_then(|w| w.parse().ok()).unwrap_or(1.0)))
}

fn weight(ranges: &[(String, f32)], form: &str) -> f32 {
    let kind = form.split('/').next().unwrap_or_default();
    let of = |wanted: &str| ranges.iter().find(|(range, _)| range == wanted).map(|(_, weight)| *weight);
    of(form).or_else(|| of(&format!("{kind}/*"))).or_else(|| of("*/*")).unwrap_or(0.0)
}

/// The answer to a method that an address does not have; OPTIONS is answered by the `Allow` that comes with it.
pub(crate) async fn wrong_method(method: Method) -> Response {
    if method == Method::OPTIONS {
        return StatusCode::NO_CONTENT.into_response();
    }
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "This address exists, but not for this method; see the Allow header.",
    )
    .into_response()
}

/// What is said below `/api/` where there is nothing.
pub(crate) fn nothing_here(path: &str) -> Problem {
    let version = path.strip_prefix("/api/").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let number = version.strip_prefix('v').unwrap_or_default();
    let other = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) && version != VERSION;
    if other {
        return Problem::new(
            StatusCode::NOT_FOUND,
            "api_version_unknown",
            format!("This server speaks version {VERSION} of the API, under /api/{VERSION}."),
        );
    }
    Problem::new(StatusCode::NOT_FOUND, "not_found", "There is nothing at this address.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(accept: &str, form: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().expect("a field"));
        acceptable(&headers, [form]).is_ok()
    }

    #[test]
    fn the_most_specific_range_decides() {
        for accept in [
            "*/*",
            "application/*",
            "application/json",
            "text/html, */*;q=0.1",
            "APPLICATION/JSON",
            "",
            "json",
        ] {
            assert!(accepts(accept, "application/json"), "{accept}");
        }
        for accept in [
            "text/html",
            "image/*",
            "application/json;q=0",
            "*/*, application/json; q=0",
            "application/*;q=0.0",
        ] {
            assert!(!accepts(accept, "application/json"), "{accept}");
        }
        assert!(acceptable(&HeaderMap::new(), ["application/json"]).is_ok());
    }

    #[test]
    fn another_version_is_told_apart_from_nothing() {
        for (path, code) in [
            ("/api/v2/charts", "api_version_unknown"),
            ("/api/v0", "api_version_unknown"),
            ("/api/v1/nothing", "not_found"),
            ("/api/version/charts", "not_found"),
            ("/nothing", "not_found"),
        ] {
            assert_eq!(nothing_here(path).code, code, "{path}");
        }
    }
}
