//! Letters: put aside in the transaction that asks for them, sent in the background.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use model::account::{EmailAddress, TokenHash};
use model::mail::{Letter, MailError, Mailer};
use store::Tx;
use uuid::Uuid;

use crate::{App, Error, random};

const PURPOSE: &str = "letter";
/// How long one sender has for a letter before another may try.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// How often a letter is tried: over about a day.
const TRIES: i64 = 10;
/// How often the sender looks by itself.
const PAUSE: Duration = Duration::from_secs(15);
/// How long it is remembered that somebody was written to.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(48);
/// The most letters that strangers can have sent to one address within an hour.
const MOST_UNASKED: u32 = 6;

/// Puts a letter aside until the transaction is done.
pub(crate) async fn put(app: &App, tx: &mut Tx, letter: &Letter) -> Result<(), Error> {
    let id = Uuid::now_v7();
    let parts = [letter.to.as_str(), &letter.subject, &letter.text, &letter.html];
    let sealed = app.secret.seal(PURPOSE, id.as_bytes(), random::bytes(), parts.join("\0").as_bytes());
    Ok(store::outbox::insert(tx, id, &recipient(app, &letter.to), &sealed, app.clock.now()).await?)
}

/// The same for a letter that anybody can ask for, knowing no more than the address: only so many an hour.
pub(crate) async fn put_unasked(app: &App, tx: &mut Tx, letter: &Letter) -> Result<(), Error> {
    let since = app.clock.now() - SignedDuration::from_hours(1);
    let written = store::outbox::written_since(tx, &recipient(app, &letter.to), since).await?;
    if written < MOST_UNASKED { put(app, tx, letter).await } else { Ok(()) }
}

/// Wakes the sender, once the transaction is done.
pub(crate) fn ring(app: &App) {
    if let Some(accounts) = &app.accounts {
        accounts.letters.notify_one();
    }
}

/// Sends letters until the program ends. Several programs may do so on one database.
pub async fn run(app: App, mailer: Arc<dyn Mailer>) {
    loop {
        if let Err(error) = send_waiting(&app, mailer.as_ref()).await {
            tracing::warn!(%error, "letters cannot be sent just now");
        }
        let bell = async {
            match &app.accounts {
                Some(accounts) => accounts.letters.notified().await,
                None => std::future::pending().await,
            }
        };
        let _ = tokio::time::timeout(PAUSE, bell).await;
    }
}

/// Sends every letter that waits and whose time has come; says how many were sent.
pub async fn send_waiting(app: &App, mailer: &dyn Mailer) -> Result<u32, Error> {
    let mut sent = 0;
    while let Some(claimed) = store::outbox::claim(&app.db, app.clock.now(), LEASE).await? {
        let Some(letter) = open(app, claimed.id, &claimed.sealed) else {
            store::outbox::failed(&app.db, claimed.id, "it was sealed by another instance").await?;
            continue;
        };
        match mailer.send(&letter).await {
            Ok(()) => {
                store::outbox::sent(&app.db, claimed.id).await?;
                sent += 1;
            }
            Err(error) => put_off(app, claimed.id, claimed.tries, &error).await?,
        }
    }
    store::outbox::sweep(&app.db, app.clock.now() - REMEMBERED).await?;
    Ok(sent)
}

async fn put_off(app: &App, id: Uuid, tries: i64, error: &MailError) -> Result<(), Error> {
    if !error.temporary || tries >= TRIES {
        tracing::error!(letter = %id, tries, %error, "a letter was given up");
        return Ok(store::outbox::failed(&app.db, id, &error.reason).await?);
    }
    tracing::warn!(letter = %id, tries, %error, "a letter could not be sent and is tried again");
    // 1, 2, 4 … 256 minutes.
    let wait = SignedDuration::from_mins(1 << (tries - 1).clamp(0, 8));
    Ok(store::outbox::later(&app.db, id, app.clock.now() + wait, &error.reason).await?)
}

fn recipient(app: &App, to: &EmailAddress) -> TokenHash {
    TokenHash(app.secret.digest("recipient", to.key().as_bytes()))
}

fn open(app: &App, id: Uuid, sealed: &[u8]) -> Option<Letter> {
    let plain = String::from_utf8(app.secret.open(PURPOSE, id.as_bytes(), sealed)?).ok()?;
    let mut parts = plain.split('\0').map(str::to_owned);
    let to = EmailAddress::parse(&parts.next()?).ok()?;
    Some(Letter { to, subject: parts.next()?, text: parts.next()?, html: parts.next()? })
}
