//! Who looks at a page, and what the head of every page says about it.

use std::any::Any;
use std::convert::Infallible;

use app::{App, Caller};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use model::account::Role;

/// What the head of a page says about accounts.
#[derive(Clone, Debug, Default)]
pub struct Nav {
    /// Whether there are accounts at all.
    pub accounts: bool,
    /// Who is signed in.
    pub who: Option<Who>,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Who {
    /// By which address.
    pub email: String,
    /// Whether they help people or run the instance.
    pub staff: bool,
}

impl askama::Value for Nav {
    fn ref_any(&self) -> Option<&dyn Any> {
        Some(self)
    }
}

impl Nav {
    /// A page under this head.
    pub fn page(&self, status: StatusCode, template: &impl Template) -> Response {
        super::rendered(status, template.render_with_values(&("nav", self)))
    }
}

/// Anybody, for pages that are open to all.
pub struct Viewer(pub Nav);

impl FromRequestParts<App> for Viewer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Viewer, Infallible> {
        let caller = parts.extensions.get::<Caller>().copied();
        Ok(Viewer(Nav { accounts: app.has_accounts(), who: who(app, caller).await }))
    }
}

/// Somebody whose charts these are: the owner of a personal instance, or somebody signed in. Anybody else is
/// led to the door, and from there back.
pub struct Visitor {
    /// Who acts.
    pub caller: Caller,
    /// The head of their pages.
    pub nav: Nav,
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Visitor, Response> {
        let Some(caller) = parts.extensions.get::<Caller>().copied() else {
            return Err(door(parts));
        };
        let nav = Nav { accounts: app.has_accounts(), who: who(app, Some(caller)).await };
        Ok(Visitor { caller, nav })
    }
}

fn door(parts: &Parts) -> Response {
    let here = parts.uri.path_and_query().map_or("/", |p| p.as_str());
    if parts.method != Method::GET || here == "/" {
        return Redirect::to("/login").into_response();
    }
    let query: String = here.bytes().map(escaped).collect();
    Redirect::to(&format!("/login?next={query}")).into_response()
}

/// A byte of a query's value.
pub(super) fn escaped(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    }
}

async fn who(app: &App, caller: Option<Caller>) -> Option<Who> {
    let account = app::accounts::me(app, caller?).await.ok()?;
    Some(Who { email: account.email.to_string(), staff: account.role >= Role::Support })
}
