//! Writing down who changed what, and finding out whether it was tampered with since.

use std::time::Duration;

use jiff::Timestamp;
use model::audit::{Entry, Head, Seal};
use model::secret::Secret;
use store::Db;
use tokio::sync::{mpsc, oneshot};

use crate::{App, Caller, Error};

/// Entries that may wait to be written; beyond that requests wait too.
const WAITING: usize = 1024;
/// The most entries in one transaction.
const BATCH: usize = 256;
/// How long a request waits for a place in the queue, and the program for the last entries when it stops.
const PATIENCE: Duration = Duration::from_secs(5);
/// The first and the longest pause between two attempts to write.
const PAUSES: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(2));
/// Entries read at once when the chain is verified.
const PAGE: u32 = 1000;

/// The way into the audit trail: a bounded queue, and one task that writes in batches what has come in.
///
/// A request pays for a place in the queue only. An entry is on the disk some milliseconds later; a process that
/// is killed in between loses what was still in the queue, a process that is asked to stop loses nothing.
#[derive(Clone)]
pub struct Trail {
    queue: mpsc::Sender<Message>,
}

enum Message {
    Write(Entry),
    Flush(oneshot::Sender<()>),
}

impl Trail {
    /// Starts the writer, which lives as long as the last copy of this.
    pub(crate) fn start(db: Db, secret: Secret) -> Trail {
        let (queue, incoming) = mpsc::channel(WAITING);
        tokio::spawn(Writer { db, secret, incoming }.run());
        Trail { queue }
    }

    /// Writes an entry down. When the queue is full this waits; an entry that finds no place in five seconds goes
    /// to the log, whole, as an error.
    pub async fn record(&self, entry: Entry) {
        let place = tokio::time::timeout(PATIENCE, self.queue.reserve()).await;
        match place {
            Ok(Ok(place)) => place.send(Message::Write(entry)),
            _ => lost(&entry),
        }
    }

    /// Returns when everything recorded so far is stored, or after five seconds.
    pub async fn flush(&self) {
        let (done, waiting) = oneshot::channel();
        let flushed = async {
            if self.queue.send(Message::Flush(done)).await.is_ok() {
                let _ = waiting.await;
            }
        };
        if tokio::time::timeout(PATIENCE, flushed).await.is_err() {
            tracing::error!("the last audit entries could not be stored in time");
        }
    }
}

/// The log keeps what the table could not.
fn lost(entry: &Entry) {
    tracing::error!(?entry, "an audit entry could not be stored");
}

struct Writer {
    db: Db,
    secret: Secret,
    incoming: mpsc::Receiver<Message>,
}

impl Writer {
    async fn run(mut self) {
        let mut messages = Vec::with_capacity(BATCH);
        while self.incoming.recv_many(&mut messages, BATCH).await > 0 {
            let (mut entries, mut flushed) = (Vec::new(), Vec::new());
            for message in messages.drain(..) {
                match message {
                    Message::Write(entry) => entries.push(entry),
                    Message::Flush(done) => flushed.push(done),
                }
            }
            if !entries.is_empty() {
                self.write(&entries).await;
            }
            for done in flushed {
                let _ = done.send(());
            }
        }
    }

    /// Tries until the database takes them. Meanwhile the queue fills, and those who record wait.
    async fn write(&self, entries: &[Entry]) {
        let mut pause = PAUSES.0;
        while let Err(error) = store::audit::append(&self.db, &self.secret, entries).await {
            tracing::warn!(%error, waiting = entries.len(), "audit entries cannot be stored just now");
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(PAUSES.1);
        }
    }
}

/// Appends an entry to the audit trail.
pub async fn record(app: &App, entry: Entry) {
    app.audit.record(entry).await;
}

/// What the trail says of the caller, newest first, at most `limit` entries. What was done a moment ago is in it.
pub(crate) async fn of(app: &App, caller: Caller, limit: u32) -> Result<Vec<Entry>, Error> {
    app.audit.flush().await;
    let rows = store::audit::newest(&app.db, Some(caller.person()), None, limit).await?;
    Ok(rows.into_iter().filter_map(|row| row.entry).collect())
}

/// What is wrong with the chain, and where it begins to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// The entry was changed, or its seal was, or something was put in or taken out just before it.
    Entry(i64),
    /// The entry is missing.
    Missing(i64),
    /// The end was cut off: there is no entry with this number, which was once the last.
    End(i64),
    /// The kept head was not signed by this instance.
    NotOurHead,
}

/// A chain that was found whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Number of its last entry.
    pub entries: i64,
}

/// Goes through the whole chain, and holds it against heads that were kept elsewhere. Names the first entry that
/// is not as it was written.
pub async fn verify(db: &Db, secret: &Secret, kept: &[Head]) -> Result<Result<Whole, Break>, Error> {
    if kept.iter().any(|head| !head.is_of(secret)) {
        return Ok(Err(Break::NotOurHead));
    }
    // Read first: entries that are appended meanwhile are beyond it.
    let (last, noted) = store::audit::head(db).await?;
    let (mut seq, mut seal) = (0, Seal::NOTHING);
    loop {
        let page = store::audit::after(db, seq, PAGE).await?;
        if page.is_empty() {
            break;
        }
        for row in page {
            if row.seq != seq + 1 {
                return Ok(Err(Break::Missing(seq + 1)));
            }
            let expected = row.entry.map(|entry| seal.next(secret, row.seq, &entry));
            if expected.is_none() || expected != row.seal {
                return Ok(Err(Break::Entry(row.seq)));
            }
            (seq, seal) = (row.seq, expected.unwrap_or(seal));
            let noted_differs = seq == last && noted != Some(seal);
            let kept_differs = kept.iter().any(|head| head.seq == seq && head.seal != seal);
            if noted_differs || kept_differs {
                return Ok(Err(Break::Entry(seq)));
            }
        }
    }
    let once = kept.iter().map(|head| head.seq).chain([last]).max().unwrap_or(0);
    if once > seq {
        return Ok(Err(Break::End(once)));
    }
    Ok(Ok(Whole { entries: seq }))
}

/// The end of the chain, signed, to be kept elsewhere.
pub async fn head(db: &Db, secret: &Secret, now: Timestamp) -> Result<Head, Error> {
    let (seq, seal) = store::audit::head(db).await?;
    let seal = seal.ok_or_else(|| store::Error::Corrupt("the head of the audit trail".to_owned()))?;
    Ok(Head::sign(secret, seq, seal, now))
}
