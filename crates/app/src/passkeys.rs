//! Passkeys: made, named, removed, and signed in with.
//!
//! The challenge that a device signs is a token: the database has its hash, once. That of a new passkey belongs to
//! the session that asked for it; that of signing in may belong to an account, named by its address, and then no
//! other account's passkey answers it. Devices are never told which passkeys an address has: they keep them
//! themselves, and whether there is an account shows nowhere.

use jiff::Timestamp;
use model::PersonId;
use model::account::lockout::Lockout;
use model::account::passkey::{self, Assertion, Attested, Passkey, Registration, Shown};
use model::account::{Client, EmailAddress, Scope, SessionKind, Token, TokenHash, TokenKind};
use model::idempotency;
use store::Tx;
use store::tokens::{Awaited, Challenge};
use uuid::Uuid;

use crate::factors::Proof;
use crate::idempotency::{Answered, Begun, begin};
use crate::sessions::Started;
use crate::{App, Caller, Error, Refusal, outbox, passwords, random};

/// What a device has to be told to make a passkey.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What it has to sign.
    pub challenge: Token,
    /// Until when.
    pub expires_at: Timestamp,
    /// Where the passkey shall count.
    pub site: passkey::Site,
    /// What the site is called.
    pub site_name: String,
    /// Whose it shall be.
    pub person: PersonId,
    /// The person's address.
    pub email: EmailAddress,
    /// The devices' identifiers of the passkeys there are: no device makes a second.
    pub known: Vec<Vec<u8>>,
}

/// What a device has to be told to show a passkey.
#[derive(Clone, Debug)]
pub struct Question {
    /// What it has to sign.
    pub challenge: Token,
    /// Until when.
    pub expires_at: Timestamp,
    /// Where the passkey counts.
    pub site: passkey::Site,
}

/// A passkey that was shown.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The device's identifier of it.
    pub credential: &'a [u8],
    /// Whose it is, by what the device keeps beside it.
    pub person: &'a [u8],
    /// What was signed.
    pub assertion: Assertion<'a>,
}

/// A passkey whose signature was right; written down together with what it opens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Use {
    id: Uuid,
    known: u32,
    shown: Shown,
    /// What guesses at it are counted under.
    pub subject: TokenHash,
}

/// A passkey that was made rightly, before anybody has it.
struct New {
    /// What its device signed.
    challenge: TokenHash,
    passkey: Passkey,
    attested: Attested,
    /// Who is told.
    email: EmailAddress,
}

/// Begins to make a passkey for the caller, who is asked for the password again.
pub async fn offer(app: &App, caller: Caller, password: &str, client: &Client) -> Result<Offer, Error> {
    caller.may(Scope::Account)?;
    let person = caller.person();
    let known = passwords::ask_again(app, person, password, client).await?;
    let session = caller.session().ok_or(Refusal::CredentialRefused)?;
    let waiting = Challenge { person: Some(person), state: Some(session.as_bytes().to_vec()) };
    let (challenge, expires_at) = challenge(app, Awaited::NewPasskey, &waiting).await?;
    Ok(Offer {
        challenge,
        expires_at,
        site: site(app)?,
        site_name: app.accounts()?.settings.site.name.clone(),
        person,
        email: known.account.email,
        known: store::passkeys::credentials(&app.db, person).await?,
    })
}

/// Adds the passkey that a device made, and tells its owner by letter.
pub async fn add(app: &App, caller: Caller, name: &str, made: &Registration<'_>) -> Result<Passkey, Error> {
    let new = read(app, caller, name, made).await?;
    let mut tx = app.db.begin().await?;
    insert(app, caller, &new, &mut tx).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(new.passkey)
}

/// The same, done once however often the request is sent; `answer` is what it is answered then and later.
pub async fn add_once(
    app: &App,
    caller: Caller,
    name: &str,
    made: &Registration<'_>,
    request: &idempotency::Request,
    answer: impl FnOnce(Passkey) -> idempotency::Answer + Send,
) -> Result<Answered, Error> {
    let new = read(app, caller, name, made).await?;
    let mut attempt = match begin(app, caller, request).await? {
        Begun::Again(answered) => return Ok(answered),
        Begun::First(attempt) => attempt,
    };
    insert(app, caller, &new, attempt.tx()).await?;
    let answered = attempt.finish(app, answer(new.passkey)).await?;
    outbox::ring(app);
    Ok(answered)
}

async fn read(app: &App, caller: Caller, name: &str, made: &Registration<'_>) -> Result<New, Error> {
    caller.may(Scope::Account)?;
    let name = passkey::name(name)?;
    let challenge = passkey::challenge_of(made.client_data).ok_or(Refusal::PasskeyUnusable)?;
    let attested = made.check(&challenge, &site(app)?).ok_or(Refusal::PasskeyUnusable)?;
    let known = store::accounts::by_person(&app.db, caller.person()).await?.ok_or(Refusal::NoAccount)?;
    let (id, created_at, backed_up) = (Uuid::now_v7(), app.clock.now(), attested.backed_up);
    let passkey = Passkey { id, name, created_at, used_at: None, backed_up };
    Ok(New { challenge: hash(challenge), passkey, attested, email: known.account.email })
}

async fn insert(app: &App, caller: Caller, new: &New, tx: &mut Tx) -> Result<(), Error> {
    let (person, now) = (caller.person(), new.passkey.created_at);
    let asked = store::tokens::take_challenge(tx, &new.challenge, Awaited::NewPasskey, now).await?;
    let session = caller.session();
    let session = session.as_ref().map(|s| &s.as_bytes()[..]);
    let ours = |asked: &Challenge| asked.person == Some(person) && asked.state.as_deref() == session;
    asked.filter(ours).ok_or(Refusal::PasskeyUnusable)?;
    if store::passkeys::how_many(tx, person).await? >= passkey::MOST {
        return Err(Refusal::TooManyPasskeys.into());
    }
    store::passkeys::insert(tx, person, &new.passkey, &new.attested).await.map_err(|error| match error {
        store::Error::Duplicate(_) => Refusal::PasskeyKnown.into(),
        other => Error::from(other),
    })?;
    let letter = app.accounts()?.settings.site.passkey(&new.email, &new.passkey.name, true);
    outbox::put(app, tx, &letter).await
}

/// The caller's passkeys, newest first.
pub async fn list(app: &App, caller: Caller) -> Result<Vec<Passkey>, Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    Ok(store::passkeys::list(&app.db, caller.person()).await?)
}

/// Gives one of the caller's passkeys another name.
pub async fn rename(app: &App, caller: Caller, id: Uuid, name: &str) -> Result<Passkey, Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    let name = passkey::name(name)?;
    store::passkeys::rename(&app.db, caller.person(), id, &name).await?.ok_or(Error::NotFound)
}

/// Removes one of the caller's passkeys, and tells its owner by letter.
pub async fn remove(app: &App, caller: Caller, id: Uuid) -> Result<(), Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    let known = store::accounts::by_person(&app.db, caller.person()).await?.ok_or(Refusal::NoAccount)?;
    let mut tx = app.db.begin().await?;
    let gone = store::passkeys::delete(&mut tx, caller.person(), id).await?.ok_or(Error::NotFound)?;
    let letter = app.accounts()?.settings.site.passkey(&known.account.email, &gone.name, false);
    outbox::put(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Begins to sign in with a passkey: any, or one of the account of an address. The answer is the same for every
/// address.
pub async fn ask(app: &App, email: Option<&str>) -> Result<Question, Error> {
    app.accounts()?;
    let state = match email {
        None => None,
        Some(email) => Some(owner(app, &EmailAddress::parse(email)?.key())),
    };
    let waiting = Challenge { person: None, state };
    let (challenge, expires_at) = challenge(app, Awaited::PasskeySignIn, &waiting).await?;
    Ok(Question { challenge, expires_at, site: site(app)? })
}

/// Begins a session by a passkey. It was asked for a verified owner, so nothing else is asked for.
pub async fn sign_in(
    app: &App,
    answer: &Answer<'_>,
    kind: SessionKind,
    client: &Client,
) -> Result<Started, Error> {
    let site = site(app)?;
    let refused = Refusal::PasskeyRefused;
    let subject = TokenHash(app.secret.digest("attempts at a passkey", answer.credential));
    passwords::count(app, &subject, client, &Lockout::PASSWORD).await?;
    let challenge = passkey::challenge_of(answer.assertion.client_data).ok_or(refused.clone())?;
    let token = hash(challenge);
    let asked =
        store::tokens::find_challenge(&app.db, &token, Awaited::PasskeySignIn, app.clock.now()).await?;
    let asked = asked.ok_or(refused.clone())?;
    let found = store::passkeys::by_credential(&app.db, answer.credential).await?;
    let found = found.filter(|f| answer.person == f.person.0.as_bytes()).ok_or(refused.clone())?;
    let shown = answer.assertion.check(&challenge, &site, &found.public_key).ok_or(refused.clone())?;
    let known = store::accounts::by_person(&app.db, found.person).await?.ok_or(refused.clone())?;
    if asked.state.is_some_and(|owner_asked| owner_asked != owner(app, &known.account.email.key())) {
        return Err(refused.into());
    }
    if !shown.follows(found.sign_count) {
        tracing::warn!(passkey = %found.id, "a passkey counts backwards: there may be a copy of its device");
        return Err(refused.into());
    }
    if known.account.disabled_at.is_some() {
        return Err(Refusal::AccountDisabled.into());
    }
    let proof = Proof::Passkey(Use { id: found.id, known: found.sign_count, shown, subject });
    crate::sessions::begin(app, &known.account, kind, client, Some((token, proof))).await
}

/// Writes a use down: of any number that come at once, one opens.
pub(crate) async fn use_up(tx: &mut Tx, person: PersonId, used: Use, now: Timestamp) -> Result<(), Error> {
    if store::passkeys::used(tx, person, used.id, used.known, &used.shown, now).await? {
        Ok(())
    } else {
        Err(Refusal::PasskeyRefused.into())
    }
}

async fn challenge(app: &App, awaited: Awaited, waiting: &Challenge) -> Result<(Token, Timestamp), Error> {
    let expires_at = app.clock.now() + app.accounts()?.settings.policy.challenge;
    let token = Token::new(TokenKind::Challenge, random::bytes());
    let mut tx = app.db.begin().await?;
    store::tokens::challenge(&mut tx, &token.hash(), awaited, waiting, expires_at).await?;
    tx.commit().await?;
    Ok((token, expires_at))
}

/// What an address is remembered by, without keeping it.
fn owner(app: &App, key: &str) -> Vec<u8> {
    app.secret.digest("passkey of an address", key.as_bytes()).to_vec()
}

fn hash(challenge: [u8; 32]) -> TokenHash {
    Token::new(TokenKind::Challenge, challenge).hash()
}

fn site(app: &App) -> Result<passkey::Site, Error> {
    Ok(passkey::Site::at(&app.accounts()?.settings.site.url))
}
