//! The people of the instance, for those who help them and those who run it.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use model::PersonId;
use model::account::Role;
use model::input::{Field, FieldError};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::account::AccountOut;
use super::sessions::nothing;
use crate::extract::{Body, By, Id, Params};
use crate::problem::Problem;

/// Which part of the list.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct List {
    /// The beginning of an address.
    #[serde(default)]
    email: String,
    /// The `next` of the part before.
    before: Option<Uuid>,
    /// The most people to answer with, 1 to 100; 50 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
}

/// Part of a list of people.
#[derive(Serialize, ToSchema)]
pub struct PeopleOut {
    people: Vec<AccountOut>,
    /// Where the next part begins; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Uuid>,
}

/// Another role.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"role": "support"}))]
pub struct RoleIn {
    /// `person`, `support` or `admin`.
    role: String,
}

/// Whether somebody is shut out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"disabled": true}))]
pub struct DisabledIn {
    disabled: bool,
}

/// The people, newest first; for support and admins
#[utoipa::path(get, path = "/api/v1/admin/people", operation_id = "list_people", tag = "admin", params(List), responses(
    (status = 200, body = PeopleOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The role does not allow it")
))]
pub async fn list(
    State(app): State<App>,
    By(caller): By,
    Params(list): Params<List>,
) -> Result<Json<PeopleOut>, Problem> {
    let limit = list.limit.unwrap_or(50);
    if !(1..=app::people::MOST).contains(&limit) {
        let detail = format!("limit must be between 1 and {}.", app::people::MOST);
        return Err(Problem::field(StatusCode::BAD_REQUEST, "?limit", "limit_out_of_range", detail));
    }
    let people = app::people::list(&app, caller, &list.email, list.before.map(PersonId), limit).await?;
    let next = people.next.map(|p| p.0);
    Ok(Json(PeopleOut { people: people.accounts.into_iter().map(AccountOut::from).collect(), next }))
}

/// Somebody; for support and admins
#[utoipa::path(get, path = "/api/v1/admin/people/{id}", operation_id = "get_person", tag = "admin", params(("id" = uuid::Uuid, Path)), responses(
    (status = 200, body = AccountOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The role does not allow it"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "Nobody has this id")
))]
pub async fn get(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<Json<AccountOut>, Problem> {
    Ok(Json(app::people::get(&app, caller, PersonId(id)).await.map_err(nothing)?.into()))
}

/// Give somebody another role; for admins
#[utoipa::path(put, path = "/api/v1/admin/people/{id}/role", tag = "admin", params(("id" = uuid::Uuid, Path)),
    request_body = RoleIn, responses(
    (status = 204, description = "It counts from the next request on"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The role does not allow it"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "Nobody has this id"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody has to run the site"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "There is no such role")
))]
pub async fn set_role(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    Body(body): Body<RoleIn>,
) -> Result<StatusCode, Problem> {
    caller.must_be(Role::Admin)?;
    let role = Role::parse(&body.role).ok_or_else(|| {
        let known = Role::ALL.map(|r| r.id().to_owned()).to_vec();
        let message = format!("There is no such role. Known: {}.", known.join(", "));
        app::Error::from(FieldError::new(Field::Role, "role_unknown", message).suggesting(known))
    })?;
    app::people::set_role(&app, caller, PersonId(id), role).await.map_err(nothing)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Shut somebody out, or let them in again; for admins
#[utoipa::path(put, path = "/api/v1/admin/people/{id}/disabled", tag = "admin", params(("id" = uuid::Uuid, Path)),
    request_body = DisabledIn, responses(
    (status = 204, description = "Shut out, their sessions end at once"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The role does not allow it"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "Nobody has this id"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody has to run the site")
))]
pub async fn set_disabled(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    Body(body): Body<DisabledIn>,
) -> Result<StatusCode, Problem> {
    app::people::set_disabled(&app, caller, PersonId(id), body.disabled).await.map_err(nothing)?;
    Ok(StatusCode::NO_CONTENT)
}
