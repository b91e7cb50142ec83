//! What those do who help people and run the instance.

use model::PersonId;
use model::account::{Account, Role};
use store::Tx;

use crate::{App, Caller, Error, Refusal};

/// The most accounts a list answers with.
pub const MOST: u16 = 100;

/// Part of a list of accounts.
#[derive(Clone, Debug)]
pub struct People {
    /// The accounts, newest first.
    pub accounts: Vec<Account>,
    /// Where the next part begins, when there is one.
    pub next: Option<PersonId>,
}

/// Accounts whose address begins with `email`, the newest first. For support and admins.
pub async fn list(
    app: &App,
    caller: Caller,
    email: &str,
    before: Option<PersonId>,
    limit: u16,
) -> Result<People, Error> {
    caller.must_be(Role::Support)?;
    app.accounts()?;
    let limit = limit.clamp(1, MOST);
    let prefix = email.trim().to_ascii_lowercase();
    let mut accounts = store::accounts::list(&app.db, &prefix, before, limit + 1).await?;
    let more = accounts.len() > usize::from(limit);
    accounts.truncate(usize::from(limit));
    let next = accounts.last().filter(|_| more).map(|a| a.person);
    Ok(People { accounts, next })
}

/// One account. For support and admins.
pub async fn get(app: &App, caller: Caller, person: PersonId) -> Result<Account, Error> {
    caller.must_be(Role::Support)?;
    app.accounts()?;
    Ok(store::accounts::by_person(&app.db, person).await?.ok_or(Error::NotFound)?.account)
}

/// Gives somebody another role. For admins; the last of them stays one.
pub async fn set_role(app: &App, caller: Caller, person: PersonId, role: Role) -> Result<(), Error> {
    caller.must_be(Role::Admin)?;
    app.accounts()?;
    let mut tx = app.db.begin().await?;
    if role != Role::Admin {
        keeps_an_admin(&mut tx, person).await?;
    }
    if !store::accounts::set_role(&mut tx, person, role).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

/// Shuts somebody out, or lets them in again. Shut out, their sessions end at once and their keys are worth
/// nothing. For admins; the last of them cannot be shut out.
pub async fn set_disabled(app: &App, caller: Caller, person: PersonId, disabled: bool) -> Result<(), Error> {
    caller.must_be(Role::Admin)?;
    app.accounts()?;
    let mut tx = app.db.begin().await?;
    if disabled {
        keeps_an_admin(&mut tx, person).await?;
    }
    let since = disabled.then(|| app.clock.now());
    if !store::accounts::set_disabled(&mut tx, person, since).await? {
        return Err(Error::NotFound);
    }
    if disabled {
        store::sessions::end_others(&mut tx, person, None).await?;
        store::tokens::forget(&mut tx, person).await?;
    }
    Ok(tx.commit().await?)
}

async fn keeps_an_admin(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    let known = store::accounts::by_person_in(tx, person).await?.ok_or(Error::NotFound)?;
    if known.account.role == Role::Admin && store::accounts::other_admins(tx, person).await? == 0 {
        return Err(Refusal::LastAdmin.into());
    }
    Ok(())
}
