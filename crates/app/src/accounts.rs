//! Opening an account, its password and its address, taking everything out of it, and erasing it.

use model::PersonId;
use model::account::key::ApiKey;
use model::account::{
    Account, Client, EmailAddress, Password, Profile, Role, Scope, Session, Token, TokenKind,
};
use model::audit::Entry;
use model::input::Field;
use store::Tx;
use store::accounts::Asked;
use store::tokens::{Mailed, Purpose};
use uuid::Uuid;

use crate::{App, Caller, Error, Refusal, factors, outbox, passwords, random};

/// Asks for an account: a letter goes to the address, and its link makes the account. Whether there is one
/// already shows neither in the answer nor in how long it takes; the letter says it.
pub async fn register(app: &App, email: &str, password: &str) -> Result<(), Error> {
    if !app.accounts()?.settings.open {
        return Err(Refusal::RegistrationClosed.into());
    }
    let email = EmailAddress::parse(email).map_err(Error::from);
    let password = match &email {
        Ok(email) => choose(app, Field::Password, password, email),
        Err(_) => Password::choose(Field::Password, password, &[]).map_err(Error::from),
    };
    let (email, password) = both(email, password)?;
    let hash = passwords::hash(app, password).await?;
    let token = Token::new(TokenKind::Mailed, random::bytes());
    let settings = &app.accounts()?.settings;
    let (now, good_for) = (app.clock.now(), settings.policy.confirm_link);
    let mut tx = app.db.begin().await?;
    // A row is written in either case; where there is an account nobody is sent its token.
    let asked = Asked { email: email.clone(), hash };
    store::accounts::ask(&mut tx, &token.hash(), &asked, now, now + good_for).await?;
    let letter = match store::accounts::by_email_in(&mut tx, &email).await? {
        Some(known) => settings.site.account_exists(&known.account.email),
        None => settings.site.confirm_account(&email, &token, good_for),
    };
    outbox::put_unasked(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Asks for the letter of [`register`] again.
pub async fn resend_confirmation(app: &App, email: &str) -> Result<(), Error> {
    let settings = &app.accounts()?.settings;
    let email = EmailAddress::parse(email)?;
    let token = Token::new(TokenKind::Mailed, random::bytes());
    let (now, good_for) = (app.clock.now(), settings.policy.confirm_link);
    let mut tx = app.db.begin().await?;
    let asked = store::accounts::latest_asked(&mut tx, &email, now).await?;
    let letter = match (store::accounts::by_email_in(&mut tx, &email).await?, asked) {
        (Some(known), _) => settings.site.account_exists(&known.account.email),
        (None, Some(hash)) => {
            let asked = Asked { email: email.clone(), hash };
            store::accounts::ask(&mut tx, &token.hash(), &asked, now, now + good_for).await?;
            settings.site.confirm_account(&email, &token, good_for)
        }
        (None, None) => settings.site.no_account(&email),
    };
    outbox::put_unasked(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Makes the account whose link this token comes from. Nobody is signed in by that.
pub async fn verify_email(app: &App, token: &str) -> Result<Account, Error> {
    app.accounts()?;
    let token = Token::parse(TokenKind::Mailed, token).ok_or(Refusal::LinkRefused)?;
    let (now, person) = (app.clock.now(), PersonId(Uuid::now_v7()));
    let mut tx = app.db.begin().await?;
    let asked =
        store::accounts::take_asked(&mut tx, &token.hash(), now).await?.ok_or(Refusal::LinkRefused)?;
    store::people::ensure_in(&mut tx, person, now).await?;
    insert(&mut tx, person, &asked, Role::Person, now).await?;
    tx.commit().await?;
    account(app, person).await
}

/// Makes an account at once, without a letter: for the people who run the instance. `person` is who gets it, such
/// as the owner of an instance that had no accounts; somebody new when nobody is named.
pub async fn create(
    app: &App,
    email: &str,
    password: &str,
    role: Role,
    person: Option<PersonId>,
) -> Result<Account, Error> {
    let email = EmailAddress::parse(email)?;
    let password = choose(app, Field::Password, password, &email)?;
    let asked = Asked { hash: passwords::hash(app, password).await?, email };
    let (now, person) = (app.clock.now(), person.unwrap_or_else(|| PersonId(Uuid::now_v7())));
    let mut tx = app.db.begin().await?;
    store::people::ensure_in(&mut tx, person, now).await?;
    insert(&mut tx, person, &asked, role, now).await?;
    tx.commit().await?;
    account(app, person).await
}

/// The caller's account.
pub async fn me(app: &App, caller: Caller) -> Result<Account, Error> {
    caller.may(Scope::ProfileRead)?;
    app.accounts()?;
    account(app, caller.person()).await
}

/// Asks for a letter with a link to choose a new password. Whether there is an account shows in the letter alone.
pub async fn forgot_password(app: &App, email: &str) -> Result<(), Error> {
    let settings = &app.accounts()?.settings;
    let email = EmailAddress::parse(email)?;
    let token = Token::new(TokenKind::Mailed, random::bytes());
    let (now, good_for) = (app.clock.now(), settings.policy.reset_link);
    let mut tx = app.db.begin().await?;
    let known = store::accounts::by_email_in(&mut tx, &email).await?.map(|known| known.account);
    // Nobody has this identifier: where there is no account the same is done, and nothing written.
    let person = known.as_ref().map_or(PersonId(Uuid::nil()), |account| account.person);
    let to = known.as_ref().map_or(&email, |account| &account.email);
    let mailed = Mailed { person, email: to.clone() };
    store::tokens::insert(&mut tx, &token.hash(), Purpose::ResetPassword, &mailed, now, now + good_for)
        .await?;
    let letter = match known {
        Some(_) => settings.site.reset_password(to, &token, good_for),
        None => settings.site.no_account(to),
    };
    outbox::put_unasked(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Replaces a forgotten password. The link is good once; every session ends; a second factor stays on, and nobody
/// is signed in by this.
pub async fn reset_password(app: &App, token: &str, new: &str) -> Result<(), Error> {
    app.accounts()?;
    let token = Token::parse(TokenKind::Mailed, token).ok_or(Refusal::LinkRefused)?.hash();
    let now = app.clock.now();
    // A password that is refused must not cost the link.
    let mailed = store::tokens::peek(&app.db, &token, Purpose::ResetPassword, now).await?;
    let mailed = mailed.ok_or(Refusal::LinkRefused)?;
    let hash = passwords::hash(app, choose(app, Field::NewPassword, new, &mailed.email)?).await?;
    let mut tx = app.db.begin().await?;
    let mailed = store::tokens::take(&mut tx, &token, Purpose::ResetPassword, now).await?;
    let mailed = mailed.ok_or(Refusal::LinkRefused)?;
    replace_password(app, &mut tx, mailed.person, &mailed.email, &hash, None).await?;
    // The owner came in by their mail: guesses of strangers are no longer held against them.
    store::attempts::forget(&mut tx, &passwords::subject(app, &mailed.email)).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Changes the caller's password. Every other session ends, and every link that was mailed.
pub async fn change_password(
    app: &App,
    caller: Caller,
    present: &str,
    new: &str,
    client: &Client,
) -> Result<(), Error> {
    caller.may(Scope::Account)?;
    let known = passwords::ask_again(app, caller.person(), present, client).await?;
    let email = known.account.email;
    let hash = passwords::hash(app, choose(app, Field::NewPassword, new, &email)?).await?;
    let mut tx = app.db.begin().await?;
    replace_password(app, &mut tx, caller.person(), &email, &hash, caller.session()).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Asks for another address: a letter goes there, and its link makes it the account's.
pub async fn change_email(
    app: &App,
    caller: Caller,
    present: &str,
    new: &str,
    client: &Client,
) -> Result<(), Error> {
    caller.may(Scope::Account)?;
    let email = EmailAddress::parse(new)?;
    passwords::ask_again(app, caller.person(), present, client).await?;
    let settings = &app.accounts()?.settings;
    let token = Token::new(TokenKind::Mailed, random::bytes());
    let (now, good_for) = (app.clock.now(), settings.policy.confirm_link);
    let mut tx = app.db.begin().await?;
    let mailed = Mailed { person: caller.person(), email: email.clone() };
    store::tokens::insert(&mut tx, &token.hash(), Purpose::ConfirmEmail, &mailed, now, now + good_for)
        .await?;
    let letter = match store::accounts::by_email_in(&mut tx, &email).await? {
        Some(other) if other.account.person != caller.person() => settings.site.email_taken(&email),
        _ => settings.site.confirm_email(&email, &token, good_for),
    };
    outbox::put_unasked(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Makes the address whose link this token comes from the account's. Every other link that was mailed ends.
pub async fn confirm_email(app: &App, token: &str) -> Result<(), Error> {
    app.accounts()?;
    let token = Token::parse(TokenKind::Mailed, token).ok_or(Refusal::LinkRefused)?;
    let mut tx = app.db.begin().await?;
    let mailed = store::tokens::take(&mut tx, &token.hash(), Purpose::ConfirmEmail, app.clock.now()).await?;
    let mailed = mailed.ok_or(Refusal::LinkRefused)?;
    let old = store::accounts::by_person_in(&mut tx, mailed.person).await?.ok_or(Refusal::LinkRefused)?;
    store::accounts::set_email(&mut tx, mailed.person, &mailed.email).await.map_err(taken)?;
    store::accounts::forget_asked(&mut tx, &mailed.email).await?;
    store::tokens::forget(&mut tx, mailed.person).await?;
    let letter = app.accounts()?.settings.site.email_changed(&old.account.email);
    outbox::put(app, &mut tx, &letter).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Everything the instance knows about the caller, but for the charts, which come in parts
/// ([`charts::export`](crate::charts)), and what nobody can use, such as hashes.
#[derive(Clone, Debug)]
pub struct Export {
    /// The account, where there are accounts.
    pub account: Option<Account>,
    /// The profile.
    pub profile: Profile,
    /// Whether there is a second factor.
    pub second_factor: Option<factors::Status>,
    /// The sessions.
    pub sessions: Vec<Session>,
    /// The API keys, without the keys.
    pub keys: Vec<ApiKey>,
    /// What the audit trail says of the caller, where it is kept.
    pub audit: Vec<Entry>,
}

/// Takes everything about the caller out.
pub async fn export(app: &App, caller: Caller) -> Result<Export, Error> {
    caller.may(Scope::Account)?;
    let profile = crate::profile::get(app, caller).await?;
    let empty = Export {
        account: None,
        profile,
        second_factor: None,
        sessions: Vec::new(),
        keys: Vec::new(),
        audit: Vec::new(),
    };
    if !app.has_accounts() {
        return Ok(empty);
    }
    Ok(Export {
        account: Some(account(app, caller.person()).await?),
        second_factor: Some(factors::status(app, caller).await?),
        sessions: crate::sessions::list(app, caller).await?,
        keys: crate::api_keys::list(app, caller).await?,
        ..empty
    })
}

/// Erases the caller: account, charts, profile, sessions, keys, at once and for good. The audit trail keeps that
/// somebody of this identifier did things, and no more. In a personal instance the owner remains, with nothing.
pub async fn erase(app: &App, caller: Caller, password: &str, client: &Client) -> Result<(), Error> {
    caller.may(Scope::Account)?;
    if !app.has_accounts() {
        let mut tx = app.db.begin().await?;
        store::people::delete(&mut tx, caller.person()).await?;
        store::people::ensure_in(&mut tx, caller.person(), app.clock.now()).await?;
        return Ok(tx.commit().await?);
    }
    let known = passwords::ask_again(app, caller.person(), password, client).await?;
    let email = known.account.email;
    let mut tx = app.db.begin().await?;
    if known.account.role == Role::Admin
        && store::accounts::other_admins(&mut tx, caller.person()).await? == 0
    {
        return Err(Refusal::LastAdmin.into());
    }
    store::people::delete(&mut tx, caller.person()).await?;
    store::accounts::forget_asked(&mut tx, &email).await?;
    store::attempts::forget(&mut tx, &passwords::subject(app, &email)).await?;
    store::attempts::forget(&mut tx, &passwords::code_subject(app, caller.person())).await?;
    outbox::put(app, &mut tx, &app.accounts()?.settings.site.erased(&email)).await?;
    tx.commit().await?;
    outbox::ring(app);
    Ok(())
}

/// Forgets what ended: links, challenges, sessions, guesses. To be called now and then.
pub(crate) async fn sweep(app: &App) -> Result<(), Error> {
    let (policy, now) = (app.accounts()?.settings.policy, app.clock.now());
    store::accounts::sweep(&app.db, now).await?;
    store::tokens::sweep(&app.db, now).await?;
    store::signatures::sweep(&app.db, now).await?;
    store::sessions::sweep(&app.db, now - policy.idle, now - policy.absolute).await?;
    Ok(store::attempts::sweep(&app.db, now).await?)
}

/// A new password, judged with the words its owner is known by.
fn choose(app: &App, field: Field, text: &str, email: &EmailAddress) -> Result<Password, Error> {
    let site = &app.accounts()?.settings.site;
    let joined: String = site.name.split_whitespace().collect();
    let mut context = email.words();
    context.extend([site.name.as_str(), joined.as_str(), "outerskies", "outer skies"]);
    Ok(Password::choose(field, text, &context)?)
}

/// Both, or everything that is wrong with either.
fn both<A, B>(a: Result<A, Error>, b: Result<B, Error>) -> Result<(A, B), Error> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(Error::Invalid(mut a)), Err(Error::Invalid(b))) => {
            a.0.extend(b.0);
            Err(Error::Invalid(a))
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

async fn insert(
    tx: &mut Tx,
    person: PersonId,
    asked: &Asked,
    role: Role,
    now: jiff::Timestamp,
) -> Result<(), Error> {
    store::accounts::insert(tx, person, &asked.email, &asked.hash, role, now).await.map_err(taken)?;
    Ok(store::accounts::forget_asked(tx, &asked.email).await?)
}

/// An address that is in use by now makes its link void.
fn taken(error: store::Error) -> Error {
    match error {
        store::Error::Duplicate(_) => Refusal::LinkRefused.into(),
        other => other.into(),
    }
}

async fn replace_password(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    email: &EmailAddress,
    hash: &str,
    but: Option<Uuid>,
) -> Result<(), Error> {
    store::accounts::set_password(tx, person, hash, app.clock.now()).await?;
    store::sessions::end_others(tx, person, but).await?;
    store::tokens::forget(tx, person).await?;
    outbox::put(app, tx, &app.accounts()?.settings.site.password_changed(email)).await
}

async fn account(app: &App, person: PersonId) -> Result<Account, Error> {
    let known = store::accounts::by_person(&app.db, person).await?.ok_or(Refusal::NoAccount)?;
    Ok(known.account)
}
