//! Signing in for programs: a short access token and a chain of refresh tokens.

use app::sessions::{Carrier, SignIn, Started, Step};
use app::{App, Caller};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use model::account::{Session, SessionKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::account::CredentialsIn;
use crate::extract::{Body, By, From as Client, Id};
use crate::problem::{self, Problem};

/// The second factor of signing in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeIn {
    /// The `challenge` of the answer to the password.
    #[schema(max_length = 200)]
    challenge: String,
    /// The authenticator's code, or a recovery code.
    #[schema(max_length = 100)]
    code: String,
}

/// A refresh token.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshIn {
    /// The token.
    #[schema(max_length = 200)]
    refresh_token: String,
}

/// A session's tokens. A refresh token is good once: each answer brings the next.
#[derive(Serialize, ToSchema)]
pub struct TokensOut {
    /// Always `signed_in`.
    status: &'static str,
    /// Always `Bearer`: how the access token is sent.
    token_type: &'static str,
    /// Good for minutes.
    access_token: String,
    /// When the access token ends, RFC 3339.
    expires_at: String,
    /// For the next access token.
    refresh_token: String,
    /// Identifier of the session.
    session: Uuid,
}

/// The password was right; a second factor is wanted.
#[derive(Serialize, ToSchema)]
pub struct ChallengeOut {
    /// Always `second_factor`.
    status: &'static str,
    /// To be sent with the code.
    challenge: String,
    /// Until when, RFC 3339.
    expires_at: String,
}

/// A session.
#[derive(Serialize, ToSchema)]
pub struct SessionOut {
    id: Uuid,
    /// `browser` or `api`.
    kind: &'static str,
    /// How it was begun, such as `password` or `password_and_code`.
    method: &'static str,
    /// When it was begun, RFC 3339.
    created_at: String,
    /// When it was last used, to within a minute.
    seen_at: String,
    /// What the browser or program called itself.
    agent: String,
    /// From what address it was begun.
    address: String,
    /// Whether it is the one that asks.
    current: bool,
}

impl SessionOut {
    pub(super) fn new(session: Session, caller: Caller) -> SessionOut {
        SessionOut {
            id: session.id,
            kind: session.kind.id(),
            method: session.method.id(),
            created_at: session.created_at.to_string(),
            seen_at: session.seen_at.to_string(),
            agent: session.agent,
            address: session.address,
            current: caller.session() == Some(session.id),
        }
    }
}

/// Sessions, newest first.
#[derive(Serialize, ToSchema)]
pub struct SessionsOut {
    sessions: Vec<SessionOut>,
}

/// Sign in
#[utoipa::path(post, path = "/api/v1/sessions", tag = "sessions", request_body = CredentialsIn, responses(
    (status = 200, body = ChallengeOut, description = "A second factor is wanted"),
    (status = 201, body = TokensOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Address and password do not belong together"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The account was shut out"),
    (status = 429, body = Problem, content_type = "application/problem+json", description = "Too many attempts")
))]
pub async fn sign_in(
    State(app): State<App>,
    Client(client): Client,
    Body(body): Body<CredentialsIn>,
) -> Result<Response, Problem> {
    let with = SignIn { email: body.email, password: body.password, kind: SessionKind::Api };
    match app::sessions::sign_in(&app, with, &client).await? {
        Step::Done(started) => begun(*started),
        Step::SecondFactor(challenge) => Ok(Json(ChallengeOut {
            status: "second_factor",
            challenge: challenge.token.reveal(),
            expires_at: challenge.expires_at.to_string(),
        })
        .into_response()),
    }
}

/// Go on with the second factor
#[utoipa::path(post, path = "/api/v1/sessions/second-factor", tag = "sessions", request_body = CodeIn, responses(
    (status = 201, body = TokensOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Begin again with the password"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The account was shut out"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The code is refused"),
    (status = 429, body = Problem, content_type = "application/problem+json", description = "Too many attempts")
))]
pub async fn second_factor(
    State(app): State<App>,
    Client(client): Client,
    Body(body): Body<CodeIn>,
) -> Result<Response, Problem> {
    let kind = SessionKind::Api;
    begun(app::sessions::second_factor(&app, &body.challenge, &body.code, kind, &client).await?)
}

/// Exchange a refresh token for the next pair
#[utoipa::path(post, path = "/api/v1/sessions/refresh", tag = "sessions", request_body = RefreshIn, responses(
    (status = 200, body = TokensOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "The token is not good; used twice, it ends its session")
))]
pub async fn refresh(
    State(app): State<App>,
    Body(body): Body<RefreshIn>,
) -> Result<Json<TokensOut>, Problem> {
    let started = app::sessions::refresh(&app, &body.refresh_token).await?;
    Ok(Json(tokens(&started).ok_or_else(problem::internal)?))
}

pub(super) fn begun(started: Started) -> Result<Response, Problem> {
    let tokens = tokens(&started).ok_or_else(problem::internal)?;
    let mut response = (StatusCode::CREATED, Json(tokens)).into_response();
    response.extensions_mut().insert(started.caller);
    Ok(response)
}

fn tokens(started: &Started) -> Option<TokensOut> {
    let Carrier::Tokens { access, refresh } = &started.carrier else { return None };
    Some(TokensOut {
        status: "signed_in",
        token_type: "Bearer",
        access_token: access.token.clone(),
        expires_at: access.expires_at.to_string(),
        refresh_token: refresh.reveal(),
        session: started.session.id,
    })
}

/// The caller's sessions
#[utoipa::path(get, path = "/api/v1/sessions", operation_id = "list_sessions", tag = "sessions", responses(
    (status = 200, body = SessionsOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this")
))]
pub async fn list(State(app): State<App>, By(caller): By) -> Result<Json<SessionsOut>, Problem> {
    let sessions = app::sessions::list(&app, caller).await?;
    let sessions = sessions.into_iter().map(|s| SessionOut::new(s, caller)).collect();
    Ok(Json(SessionsOut { sessions }))
}

/// End every session but the one that asks
#[utoipa::path(delete, path = "/api/v1/sessions", operation_id = "end_other_sessions", tag = "sessions", responses(
    (status = 204, description = "They are ended"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this")
))]
pub async fn end_others(State(app): State<App>, By(caller): By) -> Result<StatusCode, Problem> {
    app::sessions::revoke_others(&app, caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sign out
#[utoipa::path(delete, path = "/api/v1/sessions/current", tag = "sessions", responses(
    (status = 204, description = "Its tokens are worth nothing from now on"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in")
))]
pub async fn sign_out(State(app): State<App>, By(caller): By) -> Result<StatusCode, Problem> {
    app::sessions::sign_out(&app, caller).await.map_err(nothing)?;
    Ok(StatusCode::NO_CONTENT)
}

/// End one of the caller's sessions
#[utoipa::path(delete, path = "/api/v1/sessions/{id}", operation_id = "end_session", tag = "sessions", params(("id" = uuid::Uuid, Path)), responses(
    (status = 204, description = "It is ended"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such session")
))]
pub async fn end(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<StatusCode, Problem> {
    app::sessions::revoke(&app, caller, id).await.map_err(nothing)?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is not there is no chart here.
pub(super) fn nothing(error: app::Error) -> Problem {
    match error {
        app::Error::NotFound => Problem::nothing(),
        other => other.into(),
    }
}
