//! Personal API keys.

use jiff::{SignedDuration, Timestamp};
use model::account::key::{self, ApiKey, Handed, KeyDraft, Kind};
use model::account::{Scope, Token, TokenKind};
use model::idempotency::{Answer, Request};
use model::signature::{SharedSecret, Verifier};
use store::Tx;
use uuid::Uuid;

use crate::idempotency::{Answered, Begun, begin};
use crate::{App, Caller, Error, Refusal, random, signatures};

/// How often the last use of a key is written down.
const TOUCH_EVERY: SignedDuration = SignedDuration::from_secs(60);
/// How much of a key is kept in clear to tell it from others: its prefix and four characters, 24 of 256 bits.
const HINT: usize = 8;

/// Makes a key for the caller. Its token or secret is in the answer and nowhere else in clear.
pub async fn create(app: &App, caller: Caller, draft: &KeyDraft) -> Result<(ApiKey, Handed), Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    let mut tx = app.db.begin().await?;
    let made = insert(app, caller, draft, &mut tx).await?;
    tx.commit().await?;
    Ok(made)
}

/// The same, done once however often the request is sent; `answer` is what it is answered then and later. The
/// token in it is kept sealed, for as long as the answer.
pub async fn create_once(
    app: &App,
    caller: Caller,
    draft: &KeyDraft,
    request: &Request,
    answer: impl FnOnce(ApiKey, Handed) -> Answer + Send,
) -> Result<Answered, Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    let mut attempt = match begin(app, caller, request).await? {
        Begun::Again(answered) => return Ok(answered),
        Begun::First(attempt) => attempt,
    };
    let (key, handed) = insert(app, caller, draft, attempt.tx()).await?;
    attempt.finish(app, answer(key, handed)).await
}

async fn insert(app: &App, caller: Caller, draft: &KeyDraft, tx: &mut Tx) -> Result<(ApiKey, Handed), Error> {
    let now = app.clock.now();
    let new = draft.parse(now)?;
    // A key that signs has a token too, which nobody is given: it opens nothing.
    let token = Token::new(TokenKind::ApiKey, random::bytes());
    let hint = match new.kind {
        Kind::Token => token.reveal().chars().take(HINT).collect(),
        Kind::Secret | Kind::Public(_) => String::new(),
    };
    let key = ApiKey {
        id: Uuid::now_v7(),
        name: new.name,
        hint,
        signs: new.kind.algorithm(),
        scopes: new.scopes,
        created_at: now,
        expires_at: new.expires_at,
        used_at: None,
    };
    if store::api_keys::how_many(tx, caller.person()).await? >= key::MOST {
        return Err(Refusal::TooManyKeys.into());
    }
    store::api_keys::insert(tx, caller.person(), &key, &token.hash()).await?;
    let handed = match &new.kind {
        Kind::Token => Handed::Token(token),
        Kind::Public(public) => {
            signatures::keep(app, tx, key.id, public).await?;
            Handed::Nothing
        }
        Kind::Secret => {
            let secret = SharedSecret::new(random::bytes());
            signatures::keep(app, tx, key.id, &Verifier::HmacSha256(secret.clone())).await?;
            Handed::Secret(secret)
        }
    };
    Ok((key, handed))
}

/// The caller's keys, ended ones too, newest first.
pub async fn list(app: &App, caller: Caller) -> Result<Vec<ApiKey>, Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    Ok(store::api_keys::list(&app.db, caller.person()).await?)
}

/// Revokes one of the caller's keys.
pub async fn revoke(app: &App, caller: Caller, id: Uuid) -> Result<(), Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    if store::api_keys::delete(&app.db, caller.person(), id).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Who a key speaks for.
pub(crate) async fn caller(app: &App, key: &str) -> Result<Caller, Error> {
    let token = Token::parse(TokenKind::ApiKey, key).ok_or(Refusal::CredentialRefused)?;
    let now = app.clock.now();
    let found = store::api_keys::by_token(&app.db, &token.hash(), now).await?;
    let found = found.ok_or(Refusal::CredentialRefused)?;
    touch(app, found.key.id, found.key.used_at).await?;
    Ok(Caller::with_key(found.person, found.key.scopes, found.key.id))
}

/// Writes down now and then that a key is used.
pub(crate) async fn touch(app: &App, key: Uuid, used_at: Option<Timestamp>) -> Result<(), Error> {
    let now = app.clock.now();
    if used_at.is_none_or(|at| now.duration_since(at) >= TOUCH_EVERY) {
        store::api_keys::touch(&app.db, key, now).await?;
    }
    Ok(())
}
