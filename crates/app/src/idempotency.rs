//! Doing a request once, however often it is sent.
//!
//! The effect and its answer are written in one transaction, so that no crash can part them: either both are
//! there, or neither is and the request can be sent again at once. A second request is told to come again while the
//! first is being answered, in this program and, on PostgreSQL, in any other; SQLite lets one program write at a
//! time, so there it comes when the first is done, and gets its answer. Answers are stored sealed.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::SignedDuration;
use model::PersonId;
use model::idempotency::{Answer, KEPT_HOURS, Request};
use store::Tx;
use store::idempotency::Claim;

use crate::{App, Caller, Error, Refusal, random};

type Keys = Mutex<HashSet<(PersonId, [u8; 32])>>;

/// The keys whose first request is being answered by this program.
#[derive(Clone, Debug, Default)]
pub struct InFlight(Arc<Keys>);

impl InFlight {
    fn enter(&self, person: PersonId, key: [u8; 32]) -> Option<Guard> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.insert((person, key)).then(|| Guard { keys: self.0.clone(), entry: (person, key) })
    }
}

/// Gives the key back when the request is over, however it ended.
struct Guard {
    keys: Arc<Keys>,
    entry: (PersonId, [u8; 32]),
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.entry);
    }
}

/// What a request with a key is answered.
#[derive(Debug)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// Whether it is that of an earlier request.
    pub again: bool,
}

impl From<Answer> for Answered {
    fn from(answer: Answer) -> Answered {
        Answered { answer, again: false }
    }
}

/// A request that is done for the first time: everything it does goes into [`tx`](Attempt::tx).
pub(crate) struct Attempt {
    tx: Tx,
    person: PersonId,
    request: Request,
    _guard: Guard,
}

/// How a request with a key begins.
pub(crate) enum Begun {
    /// It was answered before.
    Again(Answered),
    /// It is to be done.
    First(Box<Attempt>),
}

/// Begins a request with a key.
pub(crate) async fn begin(app: &App, caller: Caller, request: &Request) -> Result<Begun, Error> {
    let person = caller.person();
    let guard = app.in_flight.enter(person, request.key).ok_or(Refusal::InFlight)?;
    let now = app.clock.now();
    let expires = now.saturating_add(SignedDuration::from_hours(KEPT_HOURS)).unwrap_or(now);
    let mut tx = app.db.begin().await?;
    match store::idempotency::claim(&mut tx, person, request, now, expires).await? {
        Claim::Taken => {
            let attempt = Attempt { tx, person, request: request.clone(), _guard: guard };
            Ok(Begun::First(Box::new(attempt)))
        }
        Claim::InFlight => Err(Refusal::InFlight.into()),
        Claim::Answered(stored) => {
            let answer = stored.opened(&app.secret, person, request);
            let answer = answer.ok_or_else(|| Error::Internal("a stored answer does not open".to_owned()))?;
            Ok(Begun::Again(Answered { answer, again: true }))
        }
        Claim::Other => Err(Refusal::KeyReused.into()),
    }
}

/// Forgets answers that are too old to be given again.
pub(crate) async fn sweep(app: &App) -> Result<(), Error> {
    Ok(store::idempotency::sweep(&app.db, app.clock.now()).await?)
}

impl Attempt {
    /// Where the effect is written.
    pub(crate) fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// Writes the answer down beside the effect and makes both last.
    pub(crate) async fn finish(mut self, app: &App, answer: Answer) -> Result<Answered, Error> {
        let sealed = answer.sealed(&app.secret, self.person, &self.request, random::bytes());
        store::idempotency::keep(&mut self.tx, self.person, &self.request, &sealed).await?;
        self.tx.commit().await?;
        Ok(Answered { answer, again: false })
    }
}
