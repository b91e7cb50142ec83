//! How many streams of events may be open: each holds a connection for as long as its reader likes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use model::PersonId;

use crate::{Error, Refusal};

/// The most that one person may have open in this program.
const OF_ONE: usize = 10;
/// The most that may be open in this program.
const OF_ALL: usize = 1000;

/// The streams that are open. Cheap to clone; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Streams(Arc<Mutex<HashMap<PersonId, usize>>>);

/// An open stream; it counts until it is dropped.
#[derive(Debug)]
pub struct Stream {
    streams: Streams,
    person: PersonId,
}

impl Streams {
    /// Opens a stream for somebody, if one more may be.
    pub fn open(&self, person: PersonId) -> Result<Stream, Error> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (all, own) = (open.values().sum::<usize>(), open.get(&person).copied().unwrap_or(0));
        if own >= OF_ONE || all >= OF_ALL {
            return Err(Refusal::TooManyStreams.into());
        }
        open.insert(person, own + 1);
        metrics::gauge!("event_streams_open").set((all + 1) as f64);
        Ok(Stream { streams: self.clone(), person })
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        let mut open = self.streams.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = open.get_mut(&self.person) {
            *own -= 1;
            if *own == 0 {
                open.remove(&self.person);
            }
        }
        metrics::gauge!("event_streams_open").set(open.values().sum::<usize>() as f64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_counted_by_person_until_they_end() {
        let streams = Streams::default();
        let (one, other) = (PersonId::LOCAL_OWNER, PersonId(uuid::Uuid::max()));
        let mut open: Vec<_> = (0..OF_ONE).map(|_| streams.open(one).expect("there is room")).collect();
        assert!(streams.open(one).is_err());
        assert!(streams.open(other).is_ok());
        open.pop();
        assert!(streams.open(one).is_ok());
        open.clear();
        assert_eq!(streams.0.lock().expect("nobody panicked").len(), 0);
    }
}
