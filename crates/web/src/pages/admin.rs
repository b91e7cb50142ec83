//! The people of an instance, for those who help them and those who run it.

use app::App;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use model::PersonId;
use model::account::{Account, Role};
use serde::Deserialize;
use uuid::Uuid;

use super::account::moment;
use super::ask::Posted;
use super::{Visitor, chart_id, not_found, trouble};

/// People on a page.
const LIMIT: u16 = 30;

#[derive(Template)]
#[template(path = "admin.html")]
struct AdminPage {
    people: Vec<PersonRow>,
    /// The beginning of an address that was looked for.
    q: String,
    /// The same, fit for an address.
    q_query: String,
    next: Option<Uuid>,
    /// Whether the viewer may change anything.
    admin: bool,
    /// Why what was asked for was not done.
    refusal: Option<String>,
}

struct PersonRow {
    id: Uuid,
    email: String,
    role: &'static str,
    roles: [(&'static str, bool); 3],
    since: String,
    second_factor: bool,
    disabled: Option<String>,
    me: bool,
}

/// Which part of the list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Part {
    q: String,
    before: Option<String>,
}

/// What the form for a role sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct NewRole {
    role: String,
}

/// `GET /admin`.
pub(super) async fn people(State(app): State<App>, visitor: Visitor, Query(part): Query<Part>) -> Response {
    show(&app, &visitor, part, None).await
}

async fn show(app: &App, visitor: &Visitor, part: Part, refusal: Option<app::Refusal>) -> Response {
    let before = match part.before.as_deref().map(chart_id).transpose() {
        Ok(before) => before.map(PersonId),
        Err(response) => return response,
    };
    match app::people::list(app, visitor.caller, &part.q, before, LIMIT).await {
        Ok(people) => {
            let me = visitor.caller.person();
            let page = AdminPage {
                people: people.accounts.iter().map(|a| row(a, a.person == me)).collect(),
                q_query: part.q.bytes().map(super::visitor::escaped).collect(),
                q: part.q,
                next: people.next.map(|p| p.0),
                admin: visitor.caller.must_be(Role::Admin).is_ok(),
                refusal: refusal.as_ref().map(ToString::to_string),
            };
            let status = refusal.map_or(StatusCode::OK, |r| crate::problem::status_of(&r));
            visitor.nav.page(status, &page)
        }
        Err(error) => trouble(error),
    }
}

fn row(account: &Account, me: bool) -> PersonRow {
    PersonRow {
        id: account.person.0,
        email: account.email.to_string(),
        role: account.role.id(),
        roles: Role::ALL.map(|role| (role.id(), role == account.role)),
        since: moment(account.created_at),
        second_factor: account.second_factor,
        disabled: account.disabled_at.map(moment),
        me,
    }
}

/// `POST /admin/people/{id}/disable`.
pub(super) async fn disable(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    set_disabled(&app, &visitor, &id, true).await
}

/// `POST /admin/people/{id}/enable`.
pub(super) async fn enable(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    set_disabled(&app, &visitor, &id, false).await
}

async fn set_disabled(app: &App, visitor: &Visitor, id: &str, disabled: bool) -> Response {
    let id = match chart_id(id) {
        Ok(id) => PersonId(id),
        Err(response) => return response,
    };
    let done = app::people::set_disabled(app, visitor.caller, id, disabled).await;
    answer(app, visitor, done).await
}

/// `POST /admin/people/{id}/role`.
pub(super) async fn role(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Posted(new): Posted<NewRole>,
) -> Response {
    let (Ok(id), Some(role)) = (chart_id(&id), Role::parse(&new.role)) else { return not_found() };
    let done = app::people::set_role(&app, visitor.caller, PersonId(id), role).await;
    answer(&app, &visitor, done).await
}

async fn answer(app: &App, visitor: &Visitor, done: Result<(), app::Error>) -> Response {
    match done {
        Ok(()) => Redirect::to("/admin").into_response(),
        Err(app::Error::Refused(why @ app::Refusal::LastAdmin)) => {
            show(app, visitor, Part::default(), Some(why)).await
        }
        Err(error) => trouble(error),
    }
}
