//! Who asks: found out once, for all who want to know below.
//!
//! A personal instance has one owner and no login: whoever reaches it on this machine is that owner. A service
//! knows people by the cookie of their session, by an access token or API key in `Authorization: Bearer`, or by the
//! [`signature`] of an API key.
//! Nobody is turned away here; a handler that needs a caller asks for one ([`By`](crate::extract::By)).

use app::{App, Caller, Refusal};
use axum::extract::{Request, State};
use axum::http::{Extensions, HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::signature;
use crate::cookie;
use crate::problem::Problem;
use crate::site::Site;

/// Why nobody is known to ask; kept on the request for the handler that needs somebody.
#[derive(Clone, Debug)]
pub struct Stranger(Problem);

impl Stranger {
    /// The answer to a request that needs a caller and has none.
    pub fn of(extensions: &Extensions) -> Problem {
        extensions
            .get::<Stranger>()
            .map_or_else(|| app::Error::from(Refusal::CredentialRefused).into(), |s| s.0.clone())
    }
}

/// What a request shows.
enum Shown<'a> {
    Nothing,
    Cookie(&'a str),
    Bearer(&'a str),
}

/// Puts the [`Caller`] on the request, or why there is none.
pub async fn run(State((app, site)): State<(App, Site)>, mut request: Request, next: Next) -> Response {
    if !app.has_accounts() {
        request.extensions_mut().insert(Caller::local_owner());
        return next.run(request).await;
    }
    if needs_nobody(request.uri().path()) {
        return next.run(request).await;
    }
    if let Err(problem) = check(&request) {
        return problem.into_response();
    }
    if signature::is_on(request.headers()) {
        return match signature::read(&app, &site, &mut request) {
            Ok(signed) => {
                let known = app::signatures::caller(&app, &signed).await;
                next.run(noted(request, known)).await
            }
            Err(error) => next.run(noted(request, Err(error))).await,
        };
    }
    let known = match shown(request.headers()) {
        Shown::Nothing => Err(app::Error::from(Refusal::CredentialRefused)),
        Shown::Cookie(token) => app::sessions::by_cookie(&app, token).await,
        Shown::Bearer(token) => app::sessions::by_bearer(&app, token).await,
    };
    next.run(noted(request, known)).await
}

fn noted(mut request: Request, known: Result<Caller, app::Error>) -> Request {
    match known {
        Ok(caller) => request.extensions_mut().insert(caller).map(drop),
        Err(error) => request.extensions_mut().insert(Stranger(error.into())).map(drop),
    };
    request
}

/// Assets and signs of life are for everybody, and are not worth a look into the database.
fn needs_nobody(path: &str) -> bool {
    path.starts_with("/assets/") || path.starts_with("/health/")
}

/// `Authorization` goes before the cookie: who sends it means it.
fn shown(headers: &HeaderMap) -> Shown<'_> {
    let authorization = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
    match authorization {
        Some(text) => match text.split_once(' ') {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Shown::Bearer(token.trim()),
            _ => Shown::Bearer(""),
        },
        None => cookie::read(headers).map_or(Shown::Nothing, Shown::Cookie),
    }
}

fn check(request: &Request) -> Result<(), Problem> {
    if request.uri().query().is_some_and(holds_credential) {
        return Err(Problem::new(
            StatusCode::BAD_REQUEST,
            "credential_in_url",
            "Keys and tokens do not belong into an address, where logs and histories keep them. Revoke this one, \
             and send the next as Authorization: Bearer.",
        ));
    }
    if is_unsafe(request.method()) && by_browser(request) && says_no_origin(request.headers()) {
        return Err(Problem::new(
            StatusCode::FORBIDDEN,
            "origin_missing",
            "A change asked for with a cookie or a form must say from which page: send Origin or Sec-Fetch-Site.",
        ));
    }
    Ok(())
}

/// Tokens of a session, refresh tokens, keys and access tokens. Those of letters come in addresses.
fn holds_credential(query: &str) -> bool {
    let named = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default();
        ["access_token", "api_key", "apikey", "refresh_token", "authorization"].contains(&name)
    };
    ["oss_", "osr_", "osk_", "osc_"].iter().any(|prefix| query.contains(prefix))
        || query.split('&').any(named)
}

/// Whether anything here answers to the method that could change something; others are refused as unknown.
fn is_unsafe(method: &Method) -> bool {
    matches!(*method, Method::POST | Method::PUT | Method::PATCH | Method::DELETE)
}

/// Whether the request could only come from a browser: it brings the cookie, or is a form of ours.
fn by_browser(request: &Request) -> bool {
    let headers = request.headers();
    let is_form = !["/api/", "/.well-known/"].iter().any(|door| request.uri().path().starts_with(door));
    !headers.contains_key(header::AUTHORIZATION) && (is_form || cookie::read(headers).is_some())
}

/// Browsers say where a form was sent from; without that a foreign page could not be told from ours.
fn says_no_origin(headers: &HeaderMap) -> bool {
    !headers.contains_key(header::ORIGIN) && !headers.contains_key("sec-fetch-site")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_in_addresses_are_seen() {
        for bad in ["key=osk_abc", "a=1&access_token=x", "refresh_token=", "x=oss_1", "api_key=1"] {
            assert!(holds_credential(bad), "{bad}");
        }
        for good in ["token=osm_abc", "q=Koln", "cursor=abc", "next=/charts"] {
            assert!(!holds_credential(good), "{good}");
        }
    }
}
