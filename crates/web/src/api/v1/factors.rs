//! The second factor.

use app::App;
use app::factors::Status;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::account::PasswordIn;
use crate::extract::{Body, By, From as Client};
use crate::problem::Problem;

/// Whether there is a second factor.
#[derive(Serialize, ToSchema)]
pub struct FactorOut {
    /// Whether a code is asked for.
    on: bool,
    /// How many recovery codes are left.
    recovery_codes: u32,
}

impl From<Status> for FactorOut {
    fn from(status: Status) -> FactorOut {
        FactorOut { on: status.on, recovery_codes: status.recovery_codes }
    }
}

/// What an authenticator is told, this once.
#[derive(Serialize, ToSchema)]
pub struct EnrolmentOut {
    /// The secret in base32.
    secret: String,
    /// The same as an `otpauth` address.
    uri: String,
}

/// A code of the authenticator.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstCodeIn {
    /// Six digits.
    #[schema(max_length = 100)]
    code: String,
}

/// Recovery codes, this once.
#[derive(Serialize, ToSchema)]
pub struct RecoveryOut {
    recovery_codes: Vec<String>,
}

/// Whether the caller has a second factor
#[utoipa::path(get, path = "/api/v1/account/second-factor", operation_id = "second_factor_status", tag = "account", responses(
    (status = 200, body = FactorOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this")
))]
pub async fn status(State(app): State<App>, By(caller): By) -> Result<Json<FactorOut>, Problem> {
    Ok(Json(app::factors::status(&app, caller).await?.into()))
}

/// Begin with an authenticator; it asks nobody before its first code came
#[utoipa::path(post, path = "/api/v1/account/second-factor", operation_id = "enrol_second_factor", tag = "account", request_body = PasswordIn, responses(
    (status = 201, body = EnrolmentOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "There is one already"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The password is wrong")
))]
pub async fn enrol(
    State(app): State<App>,
    By(caller): By,
    Client(client): Client,
    Body(body): Body<PasswordIn>,
) -> Result<(StatusCode, Json<EnrolmentOut>), Problem> {
    let told = app::factors::enrol(&app, caller, &body.password, &client).await?;
    Ok((StatusCode::CREATED, Json(EnrolmentOut { secret: told.secret, uri: told.uri })))
}

/// Switch the authenticator on by its first code
#[utoipa::path(post, path = "/api/v1/account/second-factor/confirm", operation_id = "confirm_second_factor", tag = "account", request_body = FirstCodeIn, responses(
    (status = 200, body = RecoveryOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "There is nothing to confirm"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The code is wrong")
))]
pub async fn confirm(
    State(app): State<App>,
    By(caller): By,
    Client(client): Client,
    Body(body): Body<FirstCodeIn>,
) -> Result<Json<RecoveryOut>, Problem> {
    let recovery_codes = app::factors::confirm(&app, caller, &body.code, &client).await?;
    Ok(Json(RecoveryOut { recovery_codes }))
}

/// Switch the second factor off
#[utoipa::path(post, path = "/api/v1/account/second-factor/disable", operation_id = "disable_second_factor", tag = "account", request_body = PasswordIn, responses(
    (status = 204, description = "It is off"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "There is none"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The password is wrong")
))]
pub async fn disable(
    State(app): State<App>,
    By(caller): By,
    Client(client): Client,
    Body(body): Body<PasswordIn>,
) -> Result<StatusCode, Problem> {
    app::factors::disable(&app, caller, &body.password, &client).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make new recovery codes in place of those left
#[utoipa::path(post, path = "/api/v1/account/second-factor/recovery-codes", operation_id = "new_recovery_codes", tag = "account", request_body = PasswordIn, responses(
    (status = 200, body = RecoveryOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "There is no second factor"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The password is wrong")
))]
pub async fn recovery_codes(
    State(app): State<App>,
    By(caller): By,
    Client(client): Client,
    Body(body): Body<PasswordIn>,
) -> Result<Json<RecoveryOut>, Problem> {
    let recovery_codes = app::factors::new_recovery_codes(&app, caller, &body.password, &client).await?;
    Ok(Json(RecoveryOut { recovery_codes }))
}
