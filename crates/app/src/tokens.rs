//! Access tokens: the keys that sign them, and who they speak for.

use std::sync::atomic::Ordering;

use jiff::{SignedDuration, Timestamp};
use model::account::access::{self, Claims, Expected, PublicKey, Refused, SigningKey};
use store::sessions::Found;
use store::signing_keys::StoredKey;
use uuid::Uuid;

use crate::settings::Accounts;
use crate::{App, Error, Refusal, random};

const PURPOSE: &str = "signing key";
/// How long a key signs.
const SIGNS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long it is believed: as long as it signs, and a day.
const BELIEVED: SignedDuration = SignedDuration::from_hours(31 * 24);
/// How old the keys in memory may be.
const REREAD: SignedDuration = SignedDuration::from_mins(5);
/// How soon they are read again when a token names a key that is not among them: another program may have made
/// one. Not sooner, or strangers could have the table read at will.
const REREAD_UNKNOWN: SignedDuration = SignedDuration::from_secs(2);

/// The keys in memory.
#[derive(Debug, Default)]
pub(crate) struct Ring {
    signer: Option<(SigningKey, Timestamp)>,
    believed: Vec<PublicKey>,
}

/// An access token and when it ends.
#[derive(Clone, Debug)]
pub struct Access {
    /// The token, to be sent as `Authorization: Bearer`.
    pub token: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// The public keys, for whoever wants to check our tokens.
pub async fn public_keys(app: &App) -> Result<Vec<PublicKey>, Error> {
    let accounts = app.accounts()?;
    fresh(app, accounts).await?;
    Ok(accounts.ring.read().await.believed.clone())
}

/// An access token for a session.
pub(crate) async fn sign(app: &App, found: &Found) -> Result<Access, Error> {
    let accounts = app.accounts()?;
    fresh(app, accounts).await?;
    let now = app.clock.now();
    let end = now + accounts.settings.policy.access;
    let claims = Claims {
        issuer: accounts.settings.site.url.clone(),
        audience: accounts.audience(),
        person: found.person,
        session: found.session.id,
        id: Uuid::now_v7(),
        issued_at: now,
        expires_at: end,
    };
    let ring = accounts.ring.read().await;
    let (key, _) = ring.signer.as_ref().ok_or_else(|| Error::Internal("there is no signing key".into()))?;
    Ok(Access { token: key.sign(&claims), expires_at: end })
}

/// What an access token says, if it is ours and good.
pub(crate) async fn verify(app: &App, token: &str) -> Result<Claims, Error> {
    let accounts = app.accounts()?;
    fresh(app, accounts).await?;
    let verdict = check(app, accounts, token).await;
    let verdict = match verdict {
        Err(Refused::Key) if is_older(app, accounts, REREAD_UNKNOWN) => {
            reread(app, accounts).await?;
            check(app, accounts, token).await
        }
        other => other,
    };
    verdict.map_err(|why| {
        tracing::debug!(?why, "an access token was refused");
        Refusal::CredentialRefused.into()
    })
}

async fn check(app: &App, accounts: &Accounts, token: &str) -> Result<Claims, Refused> {
    let audience = accounts.audience();
    let expected =
        Expected { issuer: &accounts.settings.site.url, audience: &audience, now: app.clock.now() };
    access::verify(token, &accounts.ring.read().await.believed, &expected)
}

fn is_older(app: &App, accounts: &Accounts, than: SignedDuration) -> bool {
    let read = accounts.ring_read.load(Ordering::Acquire);
    app.clock.now().as_millisecond().saturating_sub(read) >= than.as_millis() as i64
}

/// Makes sure that the keys in memory are not too old and that one of them may sign.
async fn fresh(app: &App, accounts: &Accounts) -> Result<(), Error> {
    if is_older(app, accounts, REREAD) { reread(app, accounts).await } else { Ok(()) }
}

async fn reread(app: &App, accounts: &Accounts) -> Result<(), Error> {
    let mut ring = accounts.ring.write().await;
    if !is_older(app, accounts, REREAD_UNKNOWN) {
        return Ok(());
    }
    let now = app.clock.now();
    let mut stored = store::signing_keys::list(&app.db, now).await?;
    if stored.first().is_none_or(|newest| now.duration_since(newest.created_at) >= SIGNS) {
        store::signing_keys::sweep(&app.db, now).await?;
        stored.insert(0, make(app, now).await?);
    }
    let newest = stored.first().and_then(|key| Some((open(app, key)?, key.created_at)));
    let newest = newest.ok_or_else(|| {
        Error::Internal(
            "the newest signing key was sealed with another secret.key than this instance's".into(),
        )
    })?;
    *ring = Ring { signer: Some(newest), believed: stored.into_iter().map(|key| key.public).collect() };
    accounts.ring_read.store(now.as_millisecond(), Ordering::Release);
    Ok(())
}

async fn make(app: &App, now: Timestamp) -> Result<StoredKey, Error> {
    let key = SigningKey::new(random::bytes());
    let public = key.public();
    let sealed = app.secret.seal(PURPOSE, public.id().as_bytes(), random::bytes(), &key.seed());
    let stored = StoredKey { public, sealed, created_at: now };
    store::signing_keys::insert(&app.db, &stored, now + BELIEVED).await?;
    Ok(stored)
}

fn open(app: &App, stored: &StoredKey) -> Option<SigningKey> {
    let seed = app.secret.open(PURPOSE, stored.public.id().as_bytes(), &stored.sealed)?;
    let key = SigningKey::new(seed.try_into().ok()?);
    (key.public() == stored.public).then_some(key)
}
