//! Work that is done in the background: what is asked for, what has become of it, and what a failure means.
//!
//! A job is kept in the database from the transaction that asks for it until long after its end. It is run at
//! least once and takes effect once: who runs it holds a [`Lease`] with a fence, and only the holder of the newest
//! fence may write down what came of it.

pub mod cron;
mod retry;

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::PersonId;
use crate::trace::TraceContext;

pub use retry::Retry;

/// What has become of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It waits for its hour: it was put off, or failed and is tried again.
    Delayed,
    /// It waits for a free worker.
    Ready,
    /// Somebody works on it.
    Running,
    /// It was done.
    Done,
    /// It was given up; whoever runs the instance may have it tried again.
    Dead,
    /// Somebody called it off.
    Cancelled,
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] =
        [State::Delayed, State::Ready, State::Running, State::Done, State::Dead, State::Cancelled];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            State::Delayed => "delayed",
            State::Ready => "ready",
            State::Running => "running",
            State::Done => "done",
            State::Dead => "dead",
            State::Cancelled => "cancelled",
        }
    }

    /// Reads [`State::id`].
    pub fn parse(text: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.id() == text)
    }

    /// Whether nothing more happens by itself.
    pub const fn is_final(self) -> bool {
        matches!(self, State::Done | State::Dead | State::Cancelled)
    }
}

/// Which of two waiting jobs goes first, whoever asked for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// Nobody waits for it: tidying up.
    Low,
    /// Somebody will look for it.
    #[default]
    Normal,
    /// Somebody looks on.
    High,
}

impl Priority {
    /// How it is stored: the higher, the earlier.
    pub const fn rank(self) -> i64 {
        match self {
            Priority::Low => 0,
            Priority::Normal => 1,
            Priority::High => 2,
        }
    }
}

/// A job to be put into the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct NewJob {
    /// Identifier, a UUID version 7.
    pub id: Uuid,
    /// For whom; `None` for the instance itself. It goes with the person.
    pub person: Option<PersonId>,
    /// What is to be done: the name of a kind that the workers know.
    pub kind: &'static str,
    /// Of which make its payload is. Workers leave alone what is newer than they are.
    pub version: u32,
    /// What the kind needs to know.
    pub payload: Value,
    /// Of jobs with the same key only one is live at a time.
    pub unique_key: Option<String>,
    /// Which goes first.
    pub priority: Priority,
    /// How long it waits before it may be run, by the database's clock.
    pub delay: Duration,
    /// How often it is begun before it is given up.
    pub most_attempts: u32,
    /// The trace it belongs to.
    pub trace: Option<TraceContext>,
}

impl NewJob {
    /// A job for nobody in particular: at once, without a key, five attempts.
    pub fn new(id: Uuid, kind: &'static str, version: u32, payload: Value) -> NewJob {
        NewJob {
            id,
            person: None,
            kind,
            version,
            payload,
            unique_key: None,
            priority: Priority::Normal,
            delay: Duration::ZERO,
            most_attempts: 5,
            trace: None,
        }
    }
}

/// The right to work on a job, until it runs out or somebody else is given a newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lease {
    /// The job.
    pub job: Uuid,
    /// Grows with every time the job changes hands.
    pub fence: i64,
}

/// A job as a worker is given it.
#[derive(Clone, Debug, PartialEq)]
pub struct Claimed {
    /// The right to work on it.
    pub lease: Lease,
    /// For whom.
    pub person: Option<PersonId>,
    /// What is to be done.
    pub kind: String,
    /// Of which make its payload is.
    pub version: u32,
    /// What the kind needs to know.
    pub payload: Value,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// After how many it is given up.
    pub most_attempts: u32,
    /// How long it was ready before somebody took it.
    pub waited: Duration,
    /// The trace it belongs to.
    pub trace: Option<TraceContext>,
}

/// A job as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Identifier.
    pub id: Uuid,
    /// For whom.
    pub person: Option<PersonId>,
    /// What is to be done.
    pub kind: String,
    /// What has become of it.
    pub state: State,
    /// 0 to 100.
    pub progress: u8,
    /// What is being done, in words.
    pub message: String,
    /// Grows with every change: a reader who knows one sees whether there is anything new.
    pub revision: i64,
    /// How often it was begun.
    pub attempts: u32,
    /// After how many it is given up.
    pub most_attempts: u32,
    /// What came of it, once it is done.
    pub result: Option<Value>,
    /// Why it failed the last time.
    pub error: Option<JobError>,
    /// When it was asked for, by the database's clock, as the other two.
    pub created_at: Timestamp,
    /// When it was last begun.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
}

/// Why a job failed, for those who look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobError {
    /// Stable code.
    pub code: String,
    /// In words; without secrets, and without anybody's data.
    pub message: String,
}

impl JobError {
    /// Code of a job whose worker went away in the middle of its last attempt: perhaps the job kills its workers.
    pub const WORKER_LOST: &str = "worker_lost";
    /// Code of a job that met a state it should never be in.
    pub const PANICKED: &str = "panicked";
    /// Code of a job that ran longer than its kind allows.
    pub const TIMED_OUT: &str = "timed_out";

    /// A code with its sentence, which is made one line of bounded length.
    pub fn new(code: &str, message: impl AsRef<str>) -> JobError {
        JobError { code: code.to_owned(), message: crate::audit::one_line(message.as_ref()) }
    }
}

impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

/// An attempt that failed, and whether another could help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Trying again may help, not before `after` if somebody said so.
    Retry {
        /// What happened.
        error: JobError,
        /// The least time to wait, such as a `Retry-After` says.
        after: Option<Duration>,
    },
    /// Trying again cannot help.
    Fail(JobError),
}

impl Failure {
    /// What may pass by itself.
    pub fn retry(code: &str, message: impl AsRef<str>) -> Failure {
        Failure::Retry { error: JobError::new(code, message), after: None }
    }

    /// What will not.
    pub fn fail(code: &str, message: impl AsRef<str>) -> Failure {
        Failure::Fail(JobError::new(code, message))
    }

    /// What happened.
    pub fn error(&self) -> &JobError {
        match self {
            Failure::Retry { error, .. } | Failure::Fail(error) => error,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_read_back_and_the_last_three_are_final() {
        for state in State::ALL {
            assert_eq!(State::parse(state.id()), Some(state));
        }
        assert_eq!(State::parse("pending"), None);
        assert_eq!(State::ALL.map(State::is_final), [false, false, false, true, true, true]);
        assert!(Priority::High.rank() > Priority::Normal.rank() && Priority::Normal > Priority::Low);
    }
}
