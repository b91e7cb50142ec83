//! Opening an account, its password and address, its profile, taking everything out of it, and erasing it.

use app::{App, Caller};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use model::account::{Account, Profile, ProfileDraft};
use model::charts::{ChartDraft, PageRequest};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::factors::FactorOut;
use super::keys::KeyOut;
use super::sessions::SessionOut;
use super::view::ChartOut;
use crate::extract::{Body, By, From as Client};
use crate::problem::Problem;

/// The most charts in one export; the rest are listed by the API from `charts_after` on.
const EXPORTED: usize = 2000;

/// An address and a password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "ada@example.com", "password": "walnut drifts under copper"}))]
pub struct CredentialsIn {
    /// The address.
    #[schema(max_length = 254)]
    pub(super) email: String,
    /// The password; 12 to 256 characters when it is chosen.
    #[schema(max_length = 256)]
    pub(super) password: String,
}

/// An address.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "ada@example.com"}))]
pub struct EmailIn {
    /// The address.
    #[schema(max_length = 254)]
    email: String,
}

/// The token of a letter's link.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenIn {
    /// What follows `token=` in the link.
    #[schema(max_length = 200)]
    token: String,
}

/// The password in use, asked for again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordIn {
    /// The password.
    pub(super) password: String,
}

/// The password in use and another.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChangeIn {
    /// The password in use.
    #[schema(max_length = 256)]
    password: String,
    /// The password from now on.
    #[schema(max_length = 256)]
    new_password: String,
}

/// A letter's token and a new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordResetIn {
    /// What follows `token=` in the link.
    #[schema(max_length = 200)]
    token: String,
    /// The password from now on.
    #[schema(max_length = 256)]
    new_password: String,
}

/// A letter is on its way, if the address can be written to. The same whether there is an account or not.
#[derive(Serialize, ToSchema)]
pub struct LetterOut {
    /// Always `letter_sent`.
    status: &'static str,
}

const LETTER: LetterOut = LetterOut { status: "letter_sent" };

/// An account.
#[derive(Serialize, ToSchema)]
pub struct AccountOut {
    /// Identifier of the person, a UUID.
    id: Uuid,
    /// The address.
    email: String,
    /// `person`, `support` or `admin`.
    role: &'static str,
    /// When the account was made, RFC 3339.
    created_at: String,
    /// Since when the account is shut out; absent when it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    disabled_at: Option<String>,
    /// Whether a code is asked for beside the password.
    second_factor: bool,
}

impl From<Account> for AccountOut {
    fn from(account: Account) -> AccountOut {
        AccountOut {
            id: account.person.0,
            email: account.email.to_string(),
            role: account.role.id(),
            created_at: account.created_at.to_string(),
            disabled_at: account.disabled_at.map(|at| at.to_string()),
            second_factor: account.second_factor,
        }
    }
}

/// What somebody tells about themselves. A birth is given whole or not at all.
#[derive(Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"name": "Ada", "zodiac": "tropical", "house_system": "placidus"}))]
pub struct ProfileShape {
    /// Name.
    #[schema(max_length = 200)]
    name: String,
    /// Date of birth, `YYYY-MM-DD`; empty without a birth.
    date: String,
    /// Clock time of birth.
    time: Option<String>,
    /// `gregorian` or `julian`.
    calendar: Option<String>,
    /// `earlier` or `later`.
    fold: Option<String>,
    /// Name of the birthplace.
    #[schema(max_length = 200)]
    place_name: String,
    /// Degrees, north positive.
    latitude: Option<f64>,
    /// Degrees, east positive.
    longitude: Option<f64>,
    /// Zone of the birthplace.
    zone: Option<String>,
    /// Preferred zodiac.
    zodiac: Option<String>,
    /// Preferred ayanamsa.
    ayanamsa: Option<String>,
    /// Preferred house system.
    house_system: Option<String>,
    /// Whether others may see the profile.
    public_profile: bool,
    /// Whether others may see which charts were cast.
    public_history: bool,
}

impl From<ProfileShape> for ProfileDraft {
    fn from(shape: ProfileShape) -> ProfileDraft {
        let chart = ChartDraft {
            name: shape.name,
            date: shape.date,
            time: shape.time,
            calendar: shape.calendar,
            fold: shape.fold,
            place_name: shape.place_name,
            latitude: shape.latitude,
            longitude: shape.longitude,
            zone: shape.zone,
            zodiac: shape.zodiac,
            ayanamsa: shape.ayanamsa,
            house_system: shape.house_system,
            delta_t_s: None,
        };
        ProfileDraft { chart, public_profile: shape.public_profile, public_history: shape.public_history }
    }
}

impl From<Profile> for ProfileShape {
    fn from(profile: Profile) -> ProfileShape {
        let ProfileDraft { chart, public_profile, public_history } = profile.fields().clone();
        ProfileShape {
            name: chart.name,
            date: chart.date,
            time: chart.time,
            calendar: chart.calendar,
            fold: chart.fold,
            place_name: chart.place_name,
            latitude: chart.latitude,
            longitude: chart.longitude,
            zone: chart.zone,
            zodiac: chart.zodiac,
            ayanamsa: chart.ayanamsa,
            house_system: chart.house_system,
            public_profile,
            public_history,
        }
    }
}

/// Everything about somebody.
#[derive(Serialize, ToSchema)]
pub struct ExportOut {
    account: Option<AccountOut>,
    profile: ProfileShape,
    second_factor: Option<FactorOut>,
    sessions: Vec<SessionOut>,
    keys: Vec<KeyOut>,
    charts: Vec<ChartOut>,
    /// When there are more charts than one file holds: the last one in it. The list of charts goes on from there.
    #[serde(skip_serializing_if = "Option::is_none")]
    charts_after: Option<Uuid>,
}

/// Everything about the caller, charts included.
pub(crate) async fn export_of(app: &App, caller: Caller) -> Result<ExportOut, app::Error> {
    let all = app::accounts::export(app, caller).await?;
    let (charts, charts_after) = charts_of(app, caller).await?;
    Ok(ExportOut {
        account: all.account.map(AccountOut::from),
        profile: all.profile.into(),
        second_factor: all.second_factor.map(FactorOut::from),
        sessions: all.sessions.into_iter().map(|s| SessionOut::new(s, caller)).collect(),
        keys: all.keys.into_iter().map(KeyOut::from).collect(),
        charts,
        charts_after,
    })
}

async fn charts_of(app: &App, caller: Caller) -> Result<(Vec<ChartOut>, Option<Uuid>), app::Error> {
    let (mut charts, mut before) = (Vec::new(), None);
    loop {
        let request = PageRequest { limit: PageRequest::MOST, before };
        let page = app::charts::list(app, caller, request).await?;
        for summary in &page.charts {
            // One that was deleted a moment ago is not missed.
            match app::charts::read(app, caller, summary.id).await {
                Ok(stored) => charts.push(ChartOut::try_from(&stored)?),
                Err(app::Error::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        before = page.next;
        if before.is_none() || charts.len() >= EXPORTED {
            return Ok((charts, before));
        }
    }
}

/// Ask for an account
///
/// A letter goes to the address; its link makes the account. Nothing in the answer says whether there is one already.
#[utoipa::path(post, path = "/api/v1/accounts", tag = "accounts", request_body = CredentialsIn, responses(
    (status = 202, body = LetterOut),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "Accounts are made by an admin"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn register(
    State(app): State<App>,
    Body(body): Body<CredentialsIn>,
) -> Result<(StatusCode, Json<LetterOut>), Problem> {
    app::accounts::register(&app, &body.email, &body.password).await?;
    Ok((StatusCode::ACCEPTED, Json(LETTER)))
}

/// Ask for the letter again
#[utoipa::path(post, path = "/api/v1/accounts/resend", operation_id = "resend_letter", tag = "accounts", request_body = EmailIn, responses(
    (status = 202, body = LetterOut),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn resend(
    State(app): State<App>,
    Body(body): Body<EmailIn>,
) -> Result<(StatusCode, Json<LetterOut>), Problem> {
    app::accounts::resend_confirmation(&app, &body.email).await?;
    Ok((StatusCode::ACCEPTED, Json(LETTER)))
}

/// Make the account of a letter
#[utoipa::path(post, path = "/api/v1/accounts/confirm", operation_id = "confirm_account", tag = "accounts", request_body = TokenIn, responses(
    (status = 201, body = AccountOut),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The link is not good, or no longer")
))]
pub async fn confirm(
    State(app): State<App>,
    Body(body): Body<TokenIn>,
) -> Result<(StatusCode, Json<AccountOut>), Problem> {
    let account = app::accounts::verify_email(&app, &body.token).await?;
    Ok((StatusCode::CREATED, Json(account.into())))
}

/// Ask for a letter to choose a new password
#[utoipa::path(post, path = "/api/v1/password/forgot", tag = "accounts", request_body = EmailIn, responses(
    (status = 202, body = LetterOut),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn forgot_password(
    State(app): State<App>,
    Body(body): Body<EmailIn>,
) -> Result<(StatusCode, Json<LetterOut>), Problem> {
    app::accounts::forgot_password(&app, &body.email).await?;
    Ok((StatusCode::ACCEPTED, Json(LETTER)))
}

/// Choose a new password by a letter; every session ends
#[utoipa::path(post, path = "/api/v1/password/reset", tag = "accounts", request_body = PasswordResetIn, responses(
    (status = 204, description = "The password is changed"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The link or the password is refused")
))]
pub async fn reset_password(
    State(app): State<App>,
    Body(body): Body<PasswordResetIn>,
) -> Result<StatusCode, Problem> {
    app::accounts::reset_password(&app, &body.token, &body.new_password).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The caller's account
#[utoipa::path(get, path = "/api/v1/account", operation_id = "get_account", tag = "account", responses(
    (status = 200, body = AccountOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in")
))]
pub async fn get(State(app): State<App>, By(caller): By) -> Result<Json<AccountOut>, Problem> {
    Ok(Json(app::accounts::me(&app, caller).await?.into()))
}

/// Change the password; every other session ends
#[utoipa::path(put, path = "/api/v1/account/password", tag = "account", request_body = PasswordChangeIn, responses(
    (status = 204, description = "The password is changed"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A password is refused")
))]
pub async fn change_password(
    State(app): State<App>,
    By(caller): By,
    Client(client): Client,
    Body(body): Body<PasswordChangeIn>,
) -> Result<StatusCode, Problem> {
    app::accounts::change_password(&app, caller, &body.password, &body.new_password, &client).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ask for another address; a letter goes there
#[utoipa::path(post, path = "/api/v1/account/email", tag = "account", request_body = CredentialsIn, responses(
    (status = 202, body = LetterOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn change_email(
    State(app): State<App>,
    By(caller): By,
    Client(client): Client,
    Body(body): Body<CredentialsIn>,
) -> Result<(StatusCode, Json<LetterOut>), Problem> {
    app::accounts::change_email(&app, caller, &body.password, &body.email, &client).await?;
    Ok((StatusCode::ACCEPTED, Json(LETTER)))
}

/// Use the address of a letter
#[utoipa::path(post, path = "/api/v1/account/email/confirm", tag = "accounts", request_body = TokenIn, responses(
    (status = 204, description = "The address is changed"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The link is not good, or no longer")
))]
pub async fn confirm_email(State(app): State<App>, Body(body): Body<TokenIn>) -> Result<StatusCode, Problem> {
    app::accounts::confirm_email(&app, &body.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The caller's profile
#[utoipa::path(get, path = "/api/v1/account/profile", operation_id = "get_profile", tag = "account", responses(
    (status = 200, body = ProfileShape),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in")
))]
pub async fn profile(State(app): State<App>, By(caller): By) -> Result<Json<ProfileShape>, Problem> {
    Ok(Json(app::profile::get(&app, caller).await?.into()))
}

/// Replace the caller's profile
#[utoipa::path(put, path = "/api/v1/account/profile", tag = "account", request_body = ProfileShape, responses(
    (status = 200, body = ProfileShape),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn put_profile(
    State(app): State<App>,
    By(caller): By,
    Body(body): Body<ProfileShape>,
) -> Result<Json<ProfileShape>, Problem> {
    Ok(Json(app::profile::put(&app, caller, body.into()).await?.into()))
}

/// Everything about the caller
#[utoipa::path(get, path = "/api/v1/account/export", operation_id = "export_account", tag = "account", responses(
    (status = 200, body = ExportOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this")
))]
pub async fn export(State(app): State<App>, By(caller): By) -> Result<Json<ExportOut>, Problem> {
    Ok(Json(export_of(&app, caller).await?))
}

/// Erase the caller: account, profile, charts, at once and for good
#[utoipa::path(post, path = "/api/v1/account/erase", operation_id = "erase_account", tag = "account", request_body = PasswordIn, responses(
    (status = 204, description = "Nothing is left"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "Somebody has to run the site"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The password is wrong")
))]
pub async fn erase(
    State(app): State<App>,
    By(caller): By,
    Client(client): Client,
    Body(body): Body<PasswordIn>,
) -> Result<StatusCode, Problem> {
    app::accounts::erase(&app, caller, &body.password, &client).await?;
    Ok(StatusCode::NO_CONTENT)
}
