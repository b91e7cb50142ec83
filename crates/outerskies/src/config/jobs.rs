//! Section `[jobs]`.

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::time::Duration;

use app::worker::{self, Kind};
use serde::Deserialize;

use crate::exit::Failure;

/// How work in the background is done.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jobs {
    /// `OUTERSKIES__JOBS__IN_SERVE`: whether the serving program works on jobs too.
    pub in_serve: bool,
    /// `OUTERSKIES__JOBS__PLACES`: jobs worked on at once; 0 for four a core.
    pub places: usize,
    /// `OUTERSKIES__JOBS__AT_ONCE__<KIND>`: jobs of one kind worked on at once.
    pub at_once: HashMap<String, NonZeroUsize>,
    /// `OUTERSKIES__JOBS__LEASE_SECONDS`: how long a job is held without a sign of life.
    pub lease_seconds: u64,
    /// `OUTERSKIES__JOBS__DRAIN_SECONDS`: how long jobs may go on when the program stops.
    pub drain_seconds: u64,
}

/// The most places: each may need a thread, of which there are 512.
const MOST_PLACES: usize = 256;
/// The shortest lease, in which a sign of life is given five times.
const SHORTEST_LEASE: u64 = 5;
/// The longest lease: takeover within half a minute is promised.
const LONGEST_LEASE: u64 = 25;
/// The longest a worker may go on when it is told to stop.
const LONGEST_DRAIN: u64 = 600;

impl Jobs {
    /// How a worker works.
    pub fn settings(&self) -> Result<worker::Settings, Failure> {
        if self.places > MOST_PLACES {
            return Err(Failure::wrong(format!("jobs.places must be at most {MOST_PLACES}")));
        }
        if !(SHORTEST_LEASE..=LONGEST_LEASE).contains(&self.lease_seconds) {
            return Err(Failure::wrong(format!(
                "jobs.lease_seconds must be between {SHORTEST_LEASE} and {LONGEST_LEASE}"
            )));
        }
        if self.drain_seconds > LONGEST_DRAIN {
            return Err(Failure::wrong(format!("jobs.drain_seconds must be at most {LONGEST_DRAIN}")));
        }
        let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Ok(worker::Settings {
            places: if self.places == 0 { (4 * cores).min(MOST_PLACES) } else { self.places },
            lease: Duration::from_secs(self.lease_seconds),
            drain: Duration::from_secs(self.drain_seconds),
        })
    }

    /// The kinds with the bounds that are set for them.
    pub fn bound(&self, mut kinds: Vec<Kind>) -> Result<Vec<Kind>, Failure> {
        for (name, most) in &self.at_once {
            let Some(kind) = kinds.iter_mut().find(|kind| kind.name == name) else {
                let known: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
                return Err(Failure::wrong(format!("jobs.at_once names {name}, which is no kind of jobs"))
                    .hint(format!("there are: {}", known.join(", "))));
            };
            kind.at_once = most.get();
        }
        Ok(kinds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jobs(places: usize, lease_seconds: u64, kind: &str) -> Jobs {
        let at_once = HashMap::from([(kind.to_owned(), NonZeroUsize::MIN.saturating_add(2))]);
        Jobs { in_serve: true, places, at_once, lease_seconds, drain_seconds: 5 }
    }

    #[test]
    fn bounds_are_kept_and_named() {
        let settings = jobs(3, 15, "sweep").settings().expect("within bounds");
        assert_eq!((settings.places, settings.lease), (3, Duration::from_secs(15)));
        assert!(jobs(0, 15, "sweep").settings().expect("within bounds").places >= 4);
        assert!(jobs(1000, 15, "sweep").settings().is_err());
        assert!(jobs(1, 60, "sweep").settings().is_err() && jobs(1, 0, "sweep").settings().is_err());
        let kinds = jobs(1, 15, "sweep").bound(app::jobs::kinds()).expect("it is known");
        assert!(kinds.iter().any(|kind| kind.name == "sweep" && kind.at_once == 3));
        assert!(jobs(1, 15, "anything").bound(app::jobs::kinds()).is_err());
    }
}
