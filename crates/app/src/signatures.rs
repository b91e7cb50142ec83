//! Signed requests: whose key signed them, and whether they come for the first time.

use model::account::TokenHash;
use model::secret::Secret;
use model::signature::{Algorithm, Fault, Message, REMEMBERED, Signed, Verifier};
use store::Tx;
use uuid::Uuid;

use crate::{App, Caller, Error, random};

const SEALING: &str = "signing secret";

/// Keeps what verifies a key's signatures; a shared secret sealed.
pub(crate) async fn keep(app: &App, tx: &mut Tx, key: Uuid, verifier: &Verifier) -> Result<(), Error> {
    let material = match verifier {
        Verifier::Ed25519(public) => public.to_bytes().to_vec(),
        Verifier::HmacSha256(secret) => {
            let nonce: [u8; Secret::NONCE] = random::bytes();
            app.secret.seal(SEALING, key.as_bytes(), nonce, secret.bytes())
        }
    };
    Ok(store::signatures::insert(tx, key, verifier.algorithm(), &material).await?)
}

/// Reads the signature of a request: what it says, before anybody has verified it.
pub fn read(app: &App, message: &Message<'_>) -> Result<Signed, Error> {
    app.accounts()?;
    Ok(Signed::read(message, app.clock.now())?)
}

/// Who a signed request speaks for. The nonce is taken last, so that nobody but the key's owner can use one up.
pub async fn caller(app: &App, signed: &Signed) -> Result<Caller, Error> {
    let now = app.clock.now();
    let signer = store::signatures::signer(&app.db, signed.key, now).await?.ok_or(Fault::KeyUnknown)?;
    let verifier = match signer.algorithm {
        Algorithm::Ed25519 => Verifier::from_public(&signer.material),
        Algorithm::HmacSha256 => {
            let secret = app.secret.open(SEALING, signed.key.as_bytes(), &signer.material);
            secret.and_then(|bytes| Verifier::from_secret(&bytes))
        }
    };
    let unreadable = || Error::Internal("the key of a signature does not open".to_owned());
    signed.verify(&verifier.ok_or_else(unreadable)?)?;
    let nonce = TokenHash(app.secret.digest("signature nonce", signed.nonce.as_bytes()));
    if !store::signatures::take(&app.db, signed.key, &nonce, signed.created + REMEMBERED).await? {
        return Err(Fault::NonceReused.into());
    }
    crate::api_keys::touch(app, signed.key, signer.used_at).await?;
    Ok(Caller::with_key(signer.person, signer.scopes, signed.key))
}
