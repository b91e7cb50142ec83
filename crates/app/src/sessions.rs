//! Signing in, carrying a session on, and ending it.

use model::account::lockout::{self, Lockout};
use model::account::session::Refresh;
use model::account::{
    Account, Client, EmailAddress, Method, Role, Session, SessionKind, Token, TokenKind, hash,
};
use store::accounts::Credentials;
use store::sessions::Found;
use store::tokens::{Awaited, Challenge as Waiting};
use uuid::Uuid;

use crate::tokens::{self, Access};
use crate::{App, Caller, Error, Refusal, factors, passwords, random};

/// What somebody types to come in.
#[derive(Clone)]
pub struct SignIn {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// What shall carry the session.
    pub kind: SessionKind,
}

/// What comes after the password.
#[derive(Debug)]
pub enum Step {
    /// Nothing: the session has begun.
    Done(Box<Started>),
    /// A code of the authenticator, or a recovery code.
    SecondFactor(Challenge),
}

/// To be handed back together with the second factor.
#[derive(Clone, Debug)]
pub struct Challenge {
    /// The token that stands for the right password.
    pub token: Token,
    /// Until when.
    pub expires_at: jiff::Timestamp,
}

/// A session that has begun or goes on.
#[derive(Clone, Debug)]
pub struct Started {
    /// The session.
    pub session: Session,
    /// Who acts from now on.
    pub caller: Caller,
    /// What carries it.
    pub carrier: Carrier,
}

/// What the client keeps of a session. In clear, once.
#[derive(Clone, Debug)]
pub enum Carrier {
    /// The value of the session's cookie.
    Cookie(Token),
    /// A pair of tokens.
    Tokens {
        /// For the next minutes.
        access: Access,
        /// For the access token after that.
        refresh: Token,
    },
}

/// Begins a session with a password. Whether the address has an account shows neither in the answer nor in how
/// long it takes.
pub async fn sign_in(app: &App, with: SignIn, client: &Client) -> Result<Step, Error> {
    app.accounts()?;
    let Ok(email) = EmailAddress::parse(&with.email) else {
        // What is no address has no account, and no secret to keep about that.
        return Err(Refusal::SignInFailed.into());
    };
    passwords::count(app, &passwords::subject(app, &email), client, &Lockout::PASSWORD).await?;
    let known = store::accounts::by_email(&app.db, &email).await?;
    let fits = passwords::fits(app, &with.password, known.as_ref().map(|k| k.hash.as_str())).await?;
    let Some(known) = known.filter(|_| fits) else { return Err(Refusal::SignInFailed.into()) };
    if known.account.disabled_at.is_some() {
        return Err(Refusal::AccountDisabled.into());
    }
    renew_hash(app, &known, &with.password).await?;
    if known.account.second_factor {
        return challenge(app, &known.account, client).await.map(Step::SecondFactor);
    }
    let started = begin(app, &known.account, with.kind, client, None).await?;
    Ok(Step::Done(Box::new(started)))
}

/// Goes on with a code of the authenticator or a recovery code.
pub async fn second_factor(
    app: &App,
    challenge: &str,
    code: &str,
    kind: SessionKind,
    client: &Client,
) -> Result<Started, Error> {
    app.accounts()?;
    let token = Token::parse(TokenKind::Challenge, challenge).ok_or(Refusal::ChallengeRefused)?.hash();
    let waiting =
        store::tokens::find_challenge(&app.db, &token, Awaited::SecondFactor, app.clock.now()).await?;
    let person = waiting.and_then(|w| w.person).ok_or(Refusal::ChallengeRefused)?;
    passwords::count(app, &passwords::code_subject(app, person), client, &Lockout::CODE).await?;
    let proof = factors::read(app, person, code).await?;
    let known = store::accounts::by_person(&app.db, person).await?.ok_or(Refusal::ChallengeRefused)?;
    if known.account.disabled_at.is_some() {
        return Err(Refusal::AccountDisabled.into());
    }
    begin(app, &known.account, kind, client, Some((token, proof))).await
}

/// Who a browser's cookie speaks for.
pub async fn by_cookie(app: &App, cookie: &str) -> Result<Caller, Error> {
    app.accounts()?;
    let token = Token::parse(TokenKind::Session, cookie).ok_or(Refusal::CredentialRefused)?;
    let found = store::sessions::by_token(&app.db, &token.hash()).await?;
    live(app, found).await
}

/// Who an `Authorization: Bearer` speaks for: an access token or a personal key.
pub async fn by_bearer(app: &App, bearer: &str) -> Result<Caller, Error> {
    app.accounts()?;
    if bearer.starts_with(TokenKind::ApiKey.prefix()) {
        return crate::api_keys::caller(app, bearer).await;
    }
    let claims = tokens::verify(app, bearer).await?;
    // The token is good for minutes; a session that was ended, an account that was shut out and a role that was
    // taken away count at once.
    let found = store::sessions::by_id(&app.db, claims.person, claims.session).await?;
    live(app, found).await
}

/// Exchanges a refresh token for the next pair of tokens.
pub async fn refresh(app: &App, token: &str) -> Result<Started, Error> {
    let policy = app.accounts()?.settings.policy;
    let token = Token::parse(TokenKind::Refresh, token).ok_or(Refusal::CredentialRefused)?;
    let (now, next) = (app.clock.now(), token.successor(&app.secret));
    let mut tx = app.db.begin().await?;
    let found = store::sessions::by_refresh(&mut tx, &token.hash()).await?;
    let found = found.filter(|f| policy.is_live(f.session.created_at, f.session.seen_at, now));
    let found = found.ok_or(Refusal::CredentialRefused)?;
    let link = store::sessions::link(&mut tx, &token.hash()).await?.ok_or(Refusal::CredentialRefused)?;
    match policy.judge(&link, now) {
        Refresh::Rotate => {
            store::sessions::rotate(&mut tx, found.session.id, &token.hash(), &next.hash(), now).await?;
            store::sessions::touch_in(&mut tx, found.session.id, now).await?;
        }
        Refresh::Repeat => {}
        Refresh::Theft => {
            store::sessions::end(&mut tx, found.person, found.session.id).await?;
            tx.commit().await?;
            tracing::warn!(session = %found.session.id, "a refresh token was used twice; the session was ended");
            return Err(Refusal::RefreshReused.into());
        }
    }
    tx.commit().await?;
    let access = tokens::sign(app, &found).await?;
    Ok(Started {
        caller: caller(&found),
        session: found.session,
        carrier: Carrier::Tokens { access, refresh: next },
    })
}

/// Ends the caller's own session: its cookie and its tokens are worth nothing from now on.
pub async fn sign_out(app: &App, caller: Caller) -> Result<(), Error> {
    match caller.session() {
        Some(id) => revoke(app, caller, id).await,
        None => Err(Refusal::CredentialRefused.into()),
    }
}

/// The caller's sessions that are good, newest first.
pub async fn list(app: &App, caller: Caller) -> Result<Vec<Session>, Error> {
    caller.may(model::account::Scope::Account)?;
    let (policy, now) = (app.accounts()?.settings.policy, app.clock.now());
    Ok(store::sessions::list(&app.db, caller.person(), now - policy.absolute, now - policy.idle).await?)
}

/// Ends one of the caller's sessions.
pub async fn revoke(app: &App, caller: Caller, id: Uuid) -> Result<(), Error> {
    caller.may(model::account::Scope::Account)?;
    app.accounts()?;
    let mut tx = app.db.begin().await?;
    if !store::sessions::end(&mut tx, caller.person(), id).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

/// Ends all of the caller's sessions but the one that asks; says how many.
pub async fn revoke_others(app: &App, caller: Caller) -> Result<u64, Error> {
    caller.may(model::account::Scope::Account)?;
    app.accounts()?;
    let mut tx = app.db.begin().await?;
    let ended = store::sessions::end_others(&mut tx, caller.person(), caller.session()).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Hashes a password anew when it was hashed at another cost than passwords are now.
async fn renew_hash(app: &App, known: &Credentials, typed: &str) -> Result<(), Error> {
    if !hash::is_outdated(&known.hash, app.accounts()?.settings.cost) {
        return Ok(());
    }
    let Some(password) = model::account::Password::typed(typed) else { return Ok(()) };
    let renewed = passwords::hash(app, password).await?;
    let mut tx = app.db.begin().await?;
    store::accounts::rehash(&mut tx, known.account.person, &known.hash, &renewed).await?;
    Ok(tx.commit().await?)
}

async fn challenge(app: &App, account: &Account, client: &Client) -> Result<Challenge, Error> {
    let expires_at = app.clock.now() + app.accounts()?.settings.policy.challenge;
    let token = Token::new(TokenKind::Challenge, random::bytes());
    let waiting = Waiting { person: Some(account.person), state: None };
    let mut tx = app.db.begin().await?;
    let network = lockout::network(client.address);
    store::attempts::forgive(&mut tx, &passwords::subject(app, &account.email), &network).await?;
    store::tokens::challenge(&mut tx, &token.hash(), Awaited::SecondFactor, &waiting, expires_at).await?;
    tx.commit().await?;
    Ok(Challenge { token, expires_at })
}

/// Begins a session, in one transaction with whatever proof is thereby used up.
pub(crate) async fn begin(
    app: &App,
    account: &Account,
    kind: SessionKind,
    client: &Client,
    used: Option<(model::account::TokenHash, factors::Proof)>,
) -> Result<Started, Error> {
    let now = app.clock.now();
    let method = used.map_or(Method::Password, |(_, proof)| proof.method());
    let session = Session {
        id: Uuid::now_v7(),
        kind,
        method,
        created_at: now,
        seen_at: now,
        agent: client.agent(),
        address: client.address.map(|a| a.to_canonical().to_string()).unwrap_or_default(),
    };
    let token = Token::new(kind.token(), random::bytes());
    let network = lockout::network(client.address);
    let mut tx = app.db.begin().await?;
    // Read again inside: the password may have been changed, or the account shut out, a moment ago.
    let still = store::accounts::by_person_in(&mut tx, account.person).await?;
    let still = still.filter(|s| {
        s.account.disabled_at.is_none() && s.account.password_changed_at == account.password_changed_at
    });
    let role = still.ok_or(Refusal::SignInFailed)?.account.role;
    if let Some((challenge, proof)) = used {
        store::tokens::take_challenge(&mut tx, &challenge, proof.awaited(), now)
            .await?
            .ok_or(Refusal::ChallengeRefused)?;
        factors::use_up(&mut tx, account.person, proof, now).await?;
        store::attempts::succeed(&mut tx, &proof.subject(app, account.person), &network, now).await?;
    }
    store::attempts::succeed(&mut tx, &passwords::subject(app, &account.email), &network, now).await?;
    store::sessions::insert(&mut tx, account.person, &session, &token.hash()).await?;
    tx.commit().await?;
    started(app, account, role, session, token).await
}

async fn started(
    app: &App,
    account: &Account,
    role: Role,
    session: Session,
    token: Token,
) -> Result<Started, Error> {
    let found = Found { session, person: account.person, role };
    let carrier = match found.session.kind {
        SessionKind::Browser => Carrier::Cookie(token),
        SessionKind::Api => Carrier::Tokens { access: tokens::sign(app, &found).await?, refresh: token },
    };
    Ok(Started { caller: caller(&found), session: found.session, carrier })
}

fn caller(found: &Found) -> Caller {
    Caller::in_session(found.person, found.role, found.session.method, found.session.id)
}

/// The caller of a session that is still good; its use is written down now and then.
async fn live(app: &App, found: Option<Found>) -> Result<Caller, Error> {
    let (policy, now) = (app.accounts()?.settings.policy, app.clock.now());
    let found = found.filter(|f| policy.is_live(f.session.created_at, f.session.seen_at, now));
    let found = found.ok_or(Refusal::CredentialRefused)?;
    if policy.is_stale(found.session.seen_at, now) {
        store::sessions::touch(&app.db, found.session.id, now).await?;
    }
    Ok(caller(&found))
}
