//! Passkeys. What a browser needs and answers has the shapes of the standard (W3C Web Authentication, level 3:
//! `parseCreationOptionsFromJSON`, `parseRequestOptionsFromJSON`, `PublicKeyCredential.toJSON`), bytes in base64url.

use app::App;
use app::passkeys::{Answer, Offer, Question};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::account::SessionKind;
use model::account::passkey::{ALGORITHMS, Assertion, Passkey, Registration};
use model::idempotency;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

use super::account::PasswordIn;
use super::sessions::{begun, nothing};
use crate::extract::{self, Body, By, Id, Key, Once, answered, created};
use crate::problem::Problem;

/// How long a browser may take to ask its owner, milliseconds.
const PATIENCE_MS: u32 = 300_000;

/// Bytes that come in base64url without padding.
#[derive(Clone, Debug, Default)]
pub struct Bytes(Vec<u8>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        let wrong = |_| serde::de::Error::custom("not base64url without padding");
        URL_SAFE_NO_PAD.decode(text.as_ref()).map(Bytes).map_err(wrong)
    }
}

/// What a browser hands to `navigator.credentials`.
#[derive(Serialize, ToSchema)]
pub struct OptionsOut {
    /// To be given to `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`.
    #[serde(rename = "publicKey")]
    #[schema(value_type = Object)]
    public_key: Value,
    /// Until when the answer counts, RFC 3339.
    expires_at: String,
}

impl OptionsOut {
    /// What makes a passkey.
    pub fn creating(offer: &Offer) -> OptionsOut {
        let known: Vec<Value> =
            offer.known.iter().map(|id| json!({"type": "public-key", "id": text(id)})).collect();
        let public_key = json!({
            "rp": {"id": offer.site.rp_id, "name": offer.site_name},
            "user": {
                "id": text(offer.person.0.as_bytes()),
                "name": offer.email.as_str(),
                "displayName": offer.email.as_str(),
            },
            "challenge": text(offer.challenge.bits()),
            "pubKeyCredParams": ALGORITHMS.map(|alg| json!({"type": "public-key", "alg": alg})),
            "timeout": PATIENCE_MS,
            "excludeCredentials": known,
            "authenticatorSelection": {
                "residentKey": "required",
                "requireResidentKey": true,
                "userVerification": "required",
            },
            "attestation": "none",
        });
        OptionsOut { public_key, expires_at: offer.expires_at.to_string() }
    }

    /// What shows one. No passkey is named: devices keep them and know the site.
    fn showing(question: &Question) -> OptionsOut {
        let public_key = json!({
            "challenge": text(question.challenge.bits()),
            "rpId": question.site.rp_id,
            "timeout": PATIENCE_MS,
            "allowCredentials": [],
            "userVerification": "required",
        });
        OptionsOut { public_key, expires_at: question.expires_at.to_string() }
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A passkey that a browser made: `PublicKeyCredential.toJSON()`.
#[derive(Deserialize, ToSchema)]
pub struct CreatedIn {
    response: AttestationIn,
}

/// Its `response`.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AttestationIn {
    /// What the browser did.
    #[serde(rename = "clientDataJSON")]
    #[schema(value_type = String)]
    client_data_json: Bytes,
    /// What the device says.
    #[schema(value_type = String)]
    attestation_object: Bytes,
}

impl CreatedIn {
    /// The same for the use-case.
    pub fn registration(&self) -> Registration<'_> {
        Registration {
            client_data: &self.response.client_data_json.0,
            attestation: &self.response.attestation_object.0,
        }
    }
}

/// A passkey that a browser showed: `PublicKeyCredential.toJSON()`.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownIn {
    /// The device's identifier of it.
    #[schema(value_type = String)]
    raw_id: Bytes,
    response: AssertionIn,
}

/// Its `response`.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AssertionIn {
    /// What the browser did.
    #[serde(rename = "clientDataJSON")]
    #[schema(value_type = String)]
    client_data_json: Bytes,
    /// What the device says.
    #[schema(value_type = String)]
    authenticator_data: Bytes,
    /// The device's signature over both.
    #[schema(value_type = String)]
    signature: Bytes,
    /// Whose passkey it is.
    #[serde(default)]
    #[schema(value_type = String)]
    user_handle: Bytes,
}

impl ShownIn {
    /// The same for the use-case.
    pub fn answer(&self) -> Answer<'_> {
        let response = &self.response;
        Answer {
            credential: &self.raw_id.0,
            person: &response.user_handle.0,
            assertion: Assertion {
                client_data: &response.client_data_json.0,
                authenticator_data: &response.authenticator_data.0,
                signature: &response.signature.0,
            },
        }
    }
}

/// A passkey to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyIn {
    /// What it shall be called, at most 100 characters.
    #[schema(max_length = 100)]
    name: String,
    credential: CreatedIn,
}

/// Another name for a passkey.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyNameIn {
    /// What it shall be called, at most 100 characters.
    #[schema(max_length = 100)]
    name: String,
}

/// Whose passkey is wanted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyQuestionIn {
    /// The address of the account; left out, any account's passkey will do.
    #[serde(default)]
    #[schema(max_length = 254)]
    email: Option<String>,
}

/// A passkey that opens an account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeySignInIn {
    credential: ShownIn,
}

/// A passkey.
#[derive(Serialize, ToSchema)]
pub struct PasskeyOut {
    id: Uuid,
    /// What its owner calls it.
    name: String,
    /// When it was made, RFC 3339.
    created_at: String,
    /// When it last opened the account; absent when it never did.
    #[serde(skip_serializing_if = "Option::is_none")]
    used_at: Option<String>,
    /// Whether it is kept beyond its device.
    backed_up: bool,
}

impl From<Passkey> for PasskeyOut {
    fn from(passkey: Passkey) -> PasskeyOut {
        PasskeyOut {
            id: passkey.id,
            name: passkey.name,
            created_at: passkey.created_at.to_string(),
            used_at: passkey.used_at.map(|at| at.to_string()),
            backed_up: passkey.backed_up,
        }
    }
}

/// Passkeys, newest first.
#[derive(Serialize, ToSchema)]
pub struct PasskeysOut {
    passkeys: Vec<PasskeyOut>,
}

/// Begin to make a passkey; the password is asked for again
#[utoipa::path(post, path = "/api/v1/account/passkeys/options", operation_id = "passkey_creation_options", tag = "account", request_body = PasswordIn, responses(
    (status = 200, body = OptionsOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The password is wrong"),
    (status = 429, body = Problem, content_type = "application/problem+json", description = "Too many attempts")
))]
pub async fn offer(
    State(app): State<App>,
    By(caller): By,
    extract::From(client): extract::From,
    Body(body): Body<PasswordIn>,
) -> Result<Json<OptionsOut>, Problem> {
    let offer = app::passkeys::offer(&app, caller, &body.password, &client).await?;
    Ok(Json(OptionsOut::creating(&offer)))
}

/// Add the passkey that a device made; its owner is told by letter
#[utoipa::path(post, path = "/api/v1/account/passkeys", operation_id = "add_passkey", tag = "account", request_body = PasskeyIn, params(Key), responses(
    (status = 201, body = PasskeyOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "There are too many, it belongs to an account already, or the first request with this key is still being answered"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "It cannot be used, or the name is wrong")
))]
pub async fn add(
    State(app): State<App>,
    By(caller): By,
    Once { body, request }: Once<PasskeyIn>,
) -> Result<Response, Problem> {
    let device = body.credential.registration();
    let done = match request {
        None => made(app::passkeys::add(&app, caller, &body.name, &device).await?).into(),
        Some(request) => app::passkeys::add_once(&app, caller, &body.name, &device, &request, made).await?,
    };
    Ok(answered(done))
}

/// The answer to a passkey that was added.
fn made(passkey: Passkey) -> idempotency::Answer {
    created(Vec::new(), serde_json::to_vec(&PasskeyOut::from(passkey)).unwrap_or_default())
}

/// The caller's passkeys
#[utoipa::path(get, path = "/api/v1/account/passkeys", operation_id = "list_passkeys", tag = "account", responses(
    (status = 200, body = PasskeysOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this")
))]
pub async fn list(State(app): State<App>, By(caller): By) -> Result<Json<PasskeysOut>, Problem> {
    let passkeys = app::passkeys::list(&app, caller).await?;
    Ok(Json(PasskeysOut { passkeys: passkeys.into_iter().map(PasskeyOut::from).collect() }))
}

/// Give a passkey another name
#[utoipa::path(put, path = "/api/v1/account/passkeys/{id}", operation_id = "rename_passkey", tag = "account", params(("id" = uuid::Uuid, Path)), request_body = PasskeyNameIn, responses(
    (status = 200, body = PasskeyOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such passkey"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The name is wrong")
))]
pub async fn rename(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    Body(body): Body<PasskeyNameIn>,
) -> Result<Json<PasskeyOut>, Problem> {
    let passkey = app::passkeys::rename(&app, caller, id, &body.name).await.map_err(nothing)?;
    Ok(Json(PasskeyOut::from(passkey)))
}

/// Remove a passkey: it opens nothing from now on
#[utoipa::path(delete, path = "/api/v1/account/passkeys/{id}", operation_id = "remove_passkey", tag = "account", params(("id" = uuid::Uuid, Path)), responses(
    (status = 204, description = "It is removed"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such passkey")
))]
pub async fn remove(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<StatusCode, Problem> {
    app::passkeys::remove(&app, caller, id).await.map_err(nothing)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Begin to sign in with a passkey
#[utoipa::path(post, path = "/api/v1/sessions/passkey/options", operation_id = "passkey_request_options", tag = "sessions", request_body = PasskeyQuestionIn, responses(
    (status = 200, body = OptionsOut),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "The address is none"),
    (status = 429, body = Problem, content_type = "application/problem+json", description = "Too many attempts")
))]
pub async fn ask(
    State(app): State<App>,
    Body(body): Body<PasskeyQuestionIn>,
) -> Result<Json<OptionsOut>, Problem> {
    let question = app::passkeys::ask(&app, body.email.as_deref()).await?;
    Ok(Json(OptionsOut::showing(&question)))
}

/// Sign in with a passkey
#[utoipa::path(post, path = "/api/v1/sessions/passkey", operation_id = "passkey_sign_in", tag = "sessions", request_body = PasskeySignInIn, responses(
    (status = 201, body = super::sessions::TokensOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "The passkey does not open an account here"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "The account was shut out"),
    (status = 429, body = Problem, content_type = "application/problem+json", description = "Too many attempts")
))]
pub async fn sign_in(
    State(app): State<App>,
    extract::From(client): extract::From,
    Body(body): Body<PasskeySignInIn>,
) -> Result<Response, Problem> {
    let answer = body.credential.answer();
    begun(app::passkeys::sign_in(&app, &answer, SessionKind::Api, &client).await?)
}
