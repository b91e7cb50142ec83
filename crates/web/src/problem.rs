//! Errors as RFC 9457 problems, with stable codes and JSON pointers.

pub mod codes;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::input::{FieldError, Invalid};
use serde::Serialize;
use utoipa::ToSchema;

/// What every failed call of the API answers, as `application/problem+json` (RFC 9457).
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({
    "type": "about:blank", "title": "Not Found", "status": 404, "code": "chart_not_found",
    "detail": "There is no chart with this id.", "request_id": "5b2a1c1e-7d1f-4d55-9c5a-2f2b6c0f5a11"
}))]
pub struct Problem {
    /// Always `about:blank`: the code says more than an address could.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The HTTP status in words.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// Stable code, such as `chart_not_found`.
    pub code: &'static str,
    /// What happened and what to do about it.
    pub detail: String,
    /// What is wrong field by field; empty when no field is to blame.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemField>,
    /// What the log knows the request by; also in the field `X-Request-Id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub request_id: Option<Box<str>>,
}

/// One field that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ProblemField {
    /// JSON pointer into the body (RFC 6901), or the name of a query parameter after `?`.
    pub pointer: String,
    /// Stable code, such as `zone_unknown`.
    pub code: &'static str,
    /// What is wrong and what would be right.
    pub detail: String,
    /// Values that would be accepted, or were perhaps meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
    /// For a clock time that happened twice or never: what it could mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ProblemChoice>,
}

/// One reading of a clock time that happened twice or never.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ProblemChoice {
    /// What to send as `birth.fold`: `earlier` or `later`.
    pub fold: &'static str,
    /// Offset from UTC, such as `-04:00`.
    pub offset: String,
    /// The instant in UTC.
    pub utc: String,
}

impl Problem {
    /// A problem that no field is to blame for.
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Problem {
        Problem {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            code,
            detail: detail.into(),
            errors: Vec::new(),
            request_id: None,
        }
    }

    /// The answer to an identifier that names nothing of the caller's.
    pub fn nothing() -> Problem {
        Problem::new(StatusCode::NOT_FOUND, "not_found", "There is nothing of yours with this id.")
    }

    /// A problem with one field or query parameter.
    pub fn field(
        status: StatusCode,
        pointer: impl Into<String>,
        code: &'static str,
        detail: impl Into<String>,
    ) -> Problem {
        let detail = detail.into();
        let field = ProblemField {
            pointer: pointer.into(),
            code,
            detail: detail.clone(),
            suggestions: Vec::new(),
            choices: Vec::new(),
        };
        Problem { errors: vec![field], ..Problem::new(status, code, detail) }
    }
}

impl From<Invalid> for Problem {
    fn from(invalid: Invalid) -> Problem {
        let code = match invalid.0.as_slice() {
            [only] => only.code,
            _ => "several_fields_invalid",
        };
        Problem {
            errors: invalid.0.iter().map(ProblemField::from).collect(),
            ..Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code, invalid.to_string())
        }
    }
}

impl From<&FieldError> for ProblemField {
    fn from(error: &FieldError) -> ProblemField {
        ProblemField {
            pointer: error.field.pointer().to_owned(),
            code: error.code,
            detail: error.message.clone(),
            suggestions: error.suggestions.clone(),
            choices: error
                .choices
                .iter()
                .map(|c| ProblemChoice { fold: c.fold, offset: c.offset.clone(), utc: c.utc.clone() })
                .collect(),
        }
    }
}

impl From<app::Error> for Problem {
    fn from(error: app::Error) -> Problem {
        match error {
            app::Error::Invalid(invalid) => invalid.into(),
            app::Error::NotFound => {
                Problem::new(StatusCode::NOT_FOUND, "chart_not_found", "There is no chart with this id.")
            }
            app::Error::Refused(refusal) => refused(&refusal),
            app::Error::Busy => {
                Problem::new(StatusCode::SERVICE_UNAVAILABLE, "busy", app::Error::Busy.to_string())
            }
            app::Error::Storage(e) => storage(&e),
            app::Error::Internal(what) => {
                tracing::error!(%what, "a use-case failed");
                internal()
            }
        }
    }
}

fn refused(refusal: &app::Refusal) -> Problem {
    Problem::new(status_of(refusal), refusal.code(), refusal.to_string())
}

/// Which status a refusal is.
pub(crate) fn status_of(refusal: &app::Refusal) -> StatusCode {
    use app::Refusal as R;
    match refusal {
        R::SignInFailed
        | R::CredentialRefused
        | R::Signature(_)
        | R::RefreshReused
        | R::ChallengeRefused
        | R::PasskeyRefused => StatusCode::UNAUTHORIZED,
        R::Stale => StatusCode::PRECONDITION_FAILED,
        R::FolderMissing => StatusCode::NOT_FOUND,
        R::InFlight | R::FolderExists | R::JobEnded(_) | R::JobAgain => StatusCode::CONFLICT,
        R::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
        R::TooManyAttempts(_) | R::TooManyStreams => StatusCode::TOO_MANY_REQUESTS,
        R::AccountDisabled | R::ScopeMissing(_) | R::RoleMissing | R::RegistrationClosed => {
            StatusCode::FORBIDDEN
        }
        R::LinkRefused | R::CodeWrong | R::CodeReplayed | R::PasswordWrong | R::PasskeyUnusable => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        R::NoAccount => StatusCode::NOT_FOUND,
        R::SecondFactorOn
        | R::SecondFactorOff
        | R::LastAdmin
        | R::TooManyKeys
        | R::PasskeyKnown
        | R::TooManyPasskeys => StatusCode::CONFLICT,
    }
}

/// The caller learns that storage failed; what exactly stands in the log only.
fn storage(error: &app::StorageError) -> Problem {
    tracing::error!(%error, "storage failed");
    match error {
        app::StorageError::Unavailable(_) => Problem::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "storage_unavailable",
            "The database does not answer just now. Nothing was changed; try again in a few seconds.",
        ),
        app::StorageError::Full(_) => Problem::new(
            StatusCode::INSUFFICIENT_STORAGE,
            "storage_full",
            "The disk is full. Nothing was changed; what is stored can still be read.",
        ),
        _ => internal(),
    }
}

/// Something is wrong with us, not with the request.
pub fn internal() -> Problem {
    Problem::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        "internal_error",
        "Something went wrong on our side. Nothing was changed.",
    )
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response =
            (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        let in_flight = self.code == app::Refusal::InFlight.code();
        let many_streams = self.code == app::Refusal::TooManyStreams.code();
        response.extensions_mut().insert(self);
        let wait = match status {
            StatusCode::SERVICE_UNAVAILABLE => Some("5"),
            StatusCode::CONFLICT if in_flight => Some("1"),
            StatusCode::TOO_MANY_REQUESTS if many_streams => Some("10"),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// Puts the request's identifier into the problem that answers it, whoever made the problem.
pub async fn identify(request: Request, next: Next) -> Response {
    let id =
        request.headers().get(crate::middleware::REQUEST_ID).and_then(|v| v.to_str().ok()).map(str::to_owned);
    let bodiless = request.method() == Method::HEAD;
    let mut response = next.run(request).await;
    if let Some(mut problem) = response.extensions_mut().remove::<Problem>() {
        problem.request_id = id.map(String::into_boxed_str);
        let bytes = serde_json::to_vec(&problem).unwrap_or_default();
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        *response.body_mut() = if bodiless { Body::empty() } else { bytes.into() };
    }
    response
}
