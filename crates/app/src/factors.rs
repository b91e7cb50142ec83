//! The second factor: an authenticator and its recovery codes.

use model::PersonId;
use model::account::lockout::Lockout;
use model::account::totp::{CodeRefused, TotpSecret};
use model::account::{Client, Method, Scope, TokenHash, recovery};
use store::Tx;
use store::tokens::Awaited;

use crate::{App, Caller, Error, Refusal, outbox, passkeys, passwords, random};

const PURPOSE: &str = "authenticator";

/// What an authenticator is told, once.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret, to be typed by hand: base32.
    pub secret: String,
    /// The same as an `otpauth` address, to be shown as a QR code.
    pub uri: String,
}

/// Whether there is a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// Whether a code is asked for.
    pub on: bool,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
}

/// What was shown beside or instead of a password, was right, and is used up together with what it opens.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Proof {
    Step(u64),
    Recovery(TokenHash),
    Passkey(passkeys::Use),
}

impl Proof {
    pub(crate) fn method(self) -> Method {
        match self {
            Proof::Step(_) => Method::PasswordAndCode,
            Proof::Recovery(_) => Method::PasswordAndRecovery,
            Proof::Passkey(_) => Method::Passkey,
        }
    }

    /// What guesses at it are counted under.
    pub(crate) fn subject(self, app: &App, person: PersonId) -> TokenHash {
        match self {
            Proof::Step(_) | Proof::Recovery(_) => passwords::code_subject(app, person),
            Proof::Passkey(used) => used.subject,
        }
    }

    /// What the challenge was for that it answers.
    pub(crate) fn awaited(self) -> Awaited {
        match self {
            Proof::Step(_) | Proof::Recovery(_) => Awaited::SecondFactor,
            Proof::Passkey(_) => Awaited::PasskeySignIn,
        }
    }
}

/// Whether the caller has a second factor.
pub async fn status(app: &App, caller: Caller) -> Result<Status, Error> {
    caller.may(Scope::Account)?;
    app.accounts()?;
    let found = store::factors::find(&app.db, caller.person()).await?;
    let recovery_codes = store::factors::codes_left(&app.db, caller.person()).await?;
    Ok(Status { on: found.is_some_and(|f| f.confirmed_at.is_some()), recovery_codes })
}

/// Gives the caller a secret for an authenticator. It asks nobody before [`confirm`].
pub async fn enrol(app: &App, caller: Caller, password: &str, client: &Client) -> Result<Enrolment, Error> {
    caller.may(Scope::Account)?;
    let known = passwords::ask_again(app, caller.person(), password, client).await?;
    let secret = TotpSecret::new(random::bytes());
    let person = caller.person();
    let sealed = app.secret.seal(PURPOSE, person.0.as_bytes(), random::bytes(), secret.as_bytes());
    let mut tx = app.db.begin().await?;
    if !store::factors::enrol(&mut tx, person, &sealed, app.clock.now()).await? {
        return Err(Refusal::SecondFactorOn.into());
    }
    tx.commit().await?;
    let site = &app.accounts()?.settings.site.name;
    Ok(Enrolment { secret: secret.base32(), uri: secret.uri(site, known.account.email.as_str()) })
}

/// Switches the authenticator on by its first code, and gives recovery codes, shown this once. Every other
/// session ends.
pub async fn confirm(app: &App, caller: Caller, code: &str, client: &Client) -> Result<Vec<String>, Error> {
    caller.may(Scope::Account)?;
    let (person, now) = (caller.person(), app.clock.now());
    let known = store::accounts::by_person(&app.db, person).await?.ok_or(Refusal::NoAccount)?;
    passwords::count(app, &passwords::code_subject(app, person), client, &Lockout::CODE).await?;
    let found = store::factors::find(&app.db, person).await?.ok_or(Refusal::SecondFactorOff)?;
    if found.confirmed_at.is_some() {
        return Err(Refusal::SecondFactorOn.into());
    }
    let step = secret(app, person, &found.sealed)?.check(code, now, None).map_err(refused)?;
    let (codes, hashes) = fresh_codes(app, person);
    let mut tx = app.db.begin().await?;
    if !store::factors::confirm(&mut tx, person, &found.sealed, step, now).await? {
        return Err(Refusal::SecondFactorOff.into());
    }
    store::factors::replace_codes(&mut tx, person, &hashes).await?;
    store::sessions::end_others(&mut tx, person, caller.session()).await?;
    store::attempts::forget(&mut tx, &passwords::code_subject(app, person)).await?;
    let letter = app.accounts()?.settings.site.second_factor(&known.account.email, true);
    outbox::put(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(codes)
}

/// Switches the second factor off. Every other session ends.
pub async fn disable(app: &App, caller: Caller, password: &str, client: &Client) -> Result<(), Error> {
    caller.may(Scope::Account)?;
    let known = passwords::ask_again(app, caller.person(), password, client).await?;
    let mut tx = app.db.begin().await?;
    if !store::factors::remove(&mut tx, caller.person()).await? {
        return Err(Refusal::SecondFactorOff.into());
    }
    store::sessions::end_others(&mut tx, caller.person(), caller.session()).await?;
    let letter = app.accounts()?.settings.site.second_factor(&known.account.email, false);
    outbox::put(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// New recovery codes in place of those left, shown this once.
pub async fn new_recovery_codes(
    app: &App,
    caller: Caller,
    password: &str,
    client: &Client,
) -> Result<Vec<String>, Error> {
    caller.may(Scope::Account)?;
    let known = passwords::ask_again(app, caller.person(), password, client).await?;
    if !known.account.second_factor {
        return Err(Refusal::SecondFactorOff.into());
    }
    let (codes, hashes) = fresh_codes(app, caller.person());
    let mut tx = app.db.begin().await?;
    store::factors::replace_codes(&mut tx, caller.person(), &hashes).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Looks at a code, of the authenticator or for recovery, without using it up.
pub(crate) async fn read(app: &App, person: PersonId, code: &str) -> Result<Proof, Error> {
    if let Some(hash) = recovery::hash(&app.secret, person, code) {
        return Ok(Proof::Recovery(hash));
    }
    let found = store::factors::find(&app.db, person).await?.ok_or(Refusal::ChallengeRefused)?;
    let step = secret(app, person, &found.sealed)?.check(code, app.clock.now(), found.last_step);
    Ok(Proof::Step(step.map_err(refused)?))
}

/// Uses it up: of any number that come at once, one opens.
pub(crate) async fn use_up(
    tx: &mut Tx,
    person: PersonId,
    proof: Proof,
    now: jiff::Timestamp,
) -> Result<(), Error> {
    match proof {
        Proof::Passkey(used) => passkeys::use_up(tx, person, used, now).await,
        Proof::Step(step) if !store::factors::use_step(tx, person, step).await? => {
            Err(Refusal::CodeReplayed.into())
        }
        Proof::Recovery(code) if !store::factors::use_code(tx, person, &code).await? => {
            Err(Refusal::CodeWrong.into())
        }
        _ => Ok(()),
    }
}

fn fresh_codes(app: &App, person: PersonId) -> (Vec<String>, Vec<TokenHash>) {
    let codes: Vec<String> = (0..recovery::COUNT).map(|_| recovery::code(random::bytes())).collect();
    let hashes = codes.iter().filter_map(|code| recovery::hash(&app.secret, person, code)).collect();
    (codes, hashes)
}

fn secret(app: &App, person: PersonId, sealed: &[u8]) -> Result<TotpSecret, Error> {
    let opened = app.secret.open(PURPOSE, person.0.as_bytes(), sealed);
    opened.and_then(|bytes| TotpSecret::from_bytes(&bytes)).ok_or_else(|| {
        Error::Internal("an authenticator was sealed with another secret.key than this instance's".into())
    })
}

fn refused(why: CodeRefused) -> Refusal {
    match why {
        CodeRefused::Wrong => Refusal::CodeWrong,
        CodeRefused::Replayed => Refusal::CodeReplayed,
    }
}
