//! Personal API keys, and the public keys that sign access tokens.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use model::account::key::{ApiKey, Handed, KeyDraft, SignatureDraft};
use model::idempotency::Answer;
use model::input::{Field, FieldError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::sessions::nothing;
use crate::extract::{By, Id, Key, Object, Once, answered, created};
use crate::problem::Problem;

/// A key to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "my script", "scopes": ["charts:read"]}))]
pub struct KeyIn {
    /// What it shall be called.
    #[schema(max_length = 100)]
    name: String,
    /// Some of `charts:read`, `charts:write`, `profile:read`, `profile:write`.
    scopes: Vec<String>,
    /// When it shall end, RFC 3339; in 90 days when left out, in a year at most.
    #[serde(default)]
    expires_at: Option<String>,
    /// For a key that signs requests instead of being sent; a token when left out.
    #[serde(default)]
    #[schema(value_type = Option<SignatureIn>)]
    signature: Option<Object<SignatureIn>>,
}

/// How a key signs requests (RFC 9421).
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatureIn {
    /// `ed25519`, with your public key, or `hmac-sha256`, with a secret that is made here.
    algorithm: String,
    /// The public key of `ed25519`: PEM as `openssl pkey -pubout` writes it, or its 32 bytes in base64.
    #[serde(default)]
    #[schema(max_length = 1000)]
    public_key: Option<String>,
}

impl From<SignatureIn> for SignatureDraft {
    fn from(body: SignatureIn) -> SignatureDraft {
        SignatureDraft { algorithm: body.algorithm, public_key: body.public_key }
    }
}

/// A key, without the key.
#[derive(Serialize, ToSchema)]
pub struct KeyOut {
    id: Uuid,
    name: String,
    /// How its token begins; empty for a key that signs.
    hint: String,
    /// How it signs: `ed25519` or `hmac-sha256`; absent for a token.
    #[serde(skip_serializing_if = "Option::is_none")]
    algorithm: Option<&'static str>,
    /// What it may do.
    scopes: Vec<&'static str>,
    /// RFC 3339.
    created_at: String,
    /// RFC 3339.
    expires_at: String,
    /// When it was last used, to within a minute; absent when never.
    #[serde(skip_serializing_if = "Option::is_none")]
    used_at: Option<String>,
}

impl From<ApiKey> for KeyOut {
    fn from(key: ApiKey) -> KeyOut {
        KeyOut {
            id: key.id,
            name: key.name,
            hint: key.hint,
            algorithm: key.signs.map(|algorithm| algorithm.id()),
            scopes: key.scopes.iter().map(|s| s.id()).collect(),
            created_at: key.created_at.to_string(),
            expires_at: key.expires_at.to_string(),
            used_at: key.used_at.map(|at| at.to_string()),
        }
    }
}

/// A new key, with its token or secret, this once.
#[derive(Serialize, ToSchema)]
pub struct NewKeyOut {
    /// To be sent as `Authorization: Bearer`; absent for a key that signs.
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<String>,
    /// The secret of `hmac-sha256`, 32 bytes in base64.
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
    #[serde(flatten)]
    key: KeyOut,
}

/// Keys, newest first.
#[derive(Serialize, ToSchema)]
pub struct KeysOut {
    keys: Vec<KeyOut>,
}

/// Make a key
///
/// With an `Idempotency-Key` the request can be sent again: the answer, sealed until then, holds the same token. With
/// `signature` the key is never sent: it signs each request (RFC 9421) and its body (RFC 9530), with its `id` as `keyid`;
/// docs/SIGNATURES.md says how.
#[utoipa::path(post, path = "/api/v1/account/keys", operation_id = "create_key", tag = "account", request_body = KeyIn, params(Key), responses(
    (status = 201, body = NewKeyOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "There are too many, or the first request with this key is still being answered"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn create(
    State(app): State<App>,
    By(caller): By,
    Once { body, request }: Once<KeyIn>,
) -> Result<Response, Problem> {
    let expires_at = body.expires_at.as_deref().map(str::parse).transpose().map_err(|_| {
        let message = "Write the moment as in RFC 3339, such as 2027-01-31T00:00:00Z.";
        app::Error::from(FieldError::new(Field::ExpiresAt, "date_malformed", message))
    })?;
    let signature = body.signature.map(|Object(signature)| signature.into());
    let draft = KeyDraft { name: body.name, scopes: body.scopes, expires_at, signature };
    let done = match request {
        None => {
            let (key, handed) = app::api_keys::create(&app, caller, &draft).await?;
            made(key, handed).into()
        }
        Some(request) => app::api_keys::create_once(&app, caller, &draft, &request, made).await?,
    };
    Ok(answered(done))
}

/// The answer to a key that was made.
fn made(key: ApiKey, handed: Handed) -> Answer {
    let (token, secret) = match handed {
        Handed::Token(token) => (Some(token.reveal()), None),
        Handed::Secret(secret) => (None, Some(secret.reveal())),
        Handed::Nothing => (None, None),
    };
    let shown = NewKeyOut { token, secret, key: key.into() };
    created(Vec::new(), serde_json::to_vec(&shown).unwrap_or_default())
}

/// The caller's keys
#[utoipa::path(get, path = "/api/v1/account/keys", operation_id = "list_keys", tag = "account", responses(
    (status = 200, body = KeysOut),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this")
))]
pub async fn list(State(app): State<App>, By(caller): By) -> Result<Json<KeysOut>, Problem> {
    let keys = app::api_keys::list(&app, caller).await?;
    Ok(Json(KeysOut { keys: keys.into_iter().map(KeyOut::from).collect() }))
}

/// Revoke a key
#[utoipa::path(delete, path = "/api/v1/account/keys/{id}", operation_id = "revoke_key", tag = "account", params(("id" = uuid::Uuid, Path)), responses(
    (status = 204, description = "It is worth nothing from now on"),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "Nobody is signed in"),
    (status = 403, body = Problem, content_type = "application/problem+json", description = "A key cannot do this"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such key")
))]
pub async fn revoke(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<StatusCode, Problem> {
    app::api_keys::revoke(&app, caller, id).await.map_err(nothing)?;
    Ok(StatusCode::NO_CONTENT)
}

/// A public key (RFC 8037).
#[derive(Serialize, ToSchema)]
pub struct JwkOut {
    kty: &'static str,
    crv: &'static str,
    alg: &'static str,
    #[serde(rename = "use")]
    use_: &'static str,
    kid: String,
    x: String,
}

/// Public keys (RFC 7517).
#[derive(Serialize, ToSchema)]
pub struct JwksOut {
    keys: Vec<JwkOut>,
}

/// The public keys that access tokens are signed with
#[utoipa::path(get, path = "/.well-known/jwks.json", tag = "sessions", responses(
    (status = 200, body = JwksOut),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "The instance has no accounts")
))]
pub async fn jwks(State(app): State<App>) -> Result<Json<JwksOut>, Problem> {
    let keys = app::tokens::public_keys(&app).await?;
    let keys = keys.iter().map(|key| JwkOut {
        kty: "OKP",
        crv: "Ed25519",
        alg: "EdDSA",
        use_: "sig",
        kid: key.id().to_owned(),
        x: key.x(),
    });
    Ok(Json(JwksOut { keys: keys.collect() }))
}
