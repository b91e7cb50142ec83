//! Allowances in this process: a map in shards, bounded in memory.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};

use model::limits::{Key, Quota, Taken};

/// Shards; two requests seldom wait for one another.
const SHARDS: usize = 64;
/// Allowances in a shard before those at rest are forgotten: 128 k in all, about 10 MB.
const MOST: usize = 2048;
/// How many are looked at to find one to forget when none is at rest.
const LOOKED_AT: usize = 8;
/// Microseconds between two searches of a full shard for allowances at rest.
const SEARCH_EVERY: u64 = 1_000_000;

/// For each allowance in use the moment, microseconds since the start, at which its backlog will be gone.
#[derive(Debug)]
pub struct Local {
    shards: Vec<Mutex<Shard>>,
    hasher: RandomState,
}

#[derive(Debug, Default)]
struct Shard {
    until: HashMap<Key, u64>,
    search_after: u64,
}

impl Local {
    /// With nothing used up.
    pub fn new() -> Local {
        Local { shards: (0..SHARDS).map(|_| Mutex::default()).collect(), hasher: RandomState::new() }
    }

    /// Takes one request at `now_us`.
    pub fn take(&self, key: Key, quota: &Quota, now_us: u64) -> Taken {
        self.with(key, |shard| {
            let taken = quota.take(shard.backlog(&key, now_us));
            if taken.accepted {
                shard.put(key, now_us + taken.backlog_us, now_us);
            }
            taken
        })
    }

    /// The backlog at `now_us`, microseconds.
    pub fn backlog(&self, key: Key, now_us: u64) -> u64 {
        self.with(key, |shard| shard.backlog(&key, now_us))
    }

    /// Learns a backlog from a shared store; less than is known here changes nothing.
    pub fn learn(&self, key: Key, backlog_us: u64, now_us: u64) {
        self.with(key, |shard| {
            if backlog_us > shard.backlog(&key, now_us) {
                shard.put(key, now_us + backlog_us, now_us);
            }
        });
    }

    fn with<T>(&self, key: Key, work: impl FnOnce(&mut Shard) -> T) -> T {
        let index = self.hasher.hash_one(key) as usize % SHARDS;
        // A panic elsewhere leaves numbers behind that are still right.
        work(&mut self.shards[index].lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Shard {
    fn backlog(&self, key: &Key, now_us: u64) -> u64 {
        self.until.get(key).map_or(0, |until| until.saturating_sub(now_us))
    }

    fn put(&mut self, key: Key, until: u64, now_us: u64) {
        if self.until.len() >= MOST && !self.until.contains_key(&key) {
            self.make_room(now_us);
        }
        self.until.insert(key, until);
    }

    /// Forgets what is at rest, and when nothing is, the one of a few that is nearest to it.
    fn make_room(&mut self, now_us: u64) {
        if now_us >= self.search_after {
            self.until.retain(|_, until| *until > now_us);
            self.search_after = now_us + SEARCH_EVERY;
        }
        if self.until.len() >= MOST {
            let nearest = self.until.iter().take(LOOKED_AT).min_by_key(|(_, until)| **until).map(|(k, _)| *k);
            if let Some(key) = nearest {
                self.until.remove(&key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::limits::{Class, Quotas, Who};
    use std::net::{IpAddr, Ipv4Addr};

    fn key(n: u32) -> Key {
        Key { class: Class::Charts, who: Who::at(IpAddr::from(Ipv4Addr::from_bits(n))) }
    }

    #[test]
    fn each_client_has_its_own_allowance_and_earns_it_back() {
        let (local, quota) = (Local::new(), Quotas::USUAL.charts);
        for _ in 0..10 {
            assert!(local.take(key(1), &quota, 0).accepted);
        }
        assert!(!local.take(key(1), &quota, 0).accepted);
        assert!(local.take(key(2), &quota, 0).accepted);
        assert!(!local.take(key(1), &quota, 359_999_999).accepted);
        assert!(local.take(key(1), &quota, 360_000_000).accepted, "a tenth of an hour earns one back");
        assert!(!local.take(key(1), &quota, 360_000_000).accepted);
    }

    #[test]
    fn memory_is_bounded_and_a_refused_client_is_not_forgotten_for_those_at_rest() {
        let (local, quota) = (Local::new(), Quotas::USUAL.charts);
        for n in 0..400_000 {
            local.take(key(n), &quota, u64::from(n) * 1000);
        }
        let kept: usize = local.shards.iter().map(|s| s.lock().expect("whole").until.len()).sum();
        assert!(kept <= SHARDS * MOST, "{kept}");

        let (local, later) = (Local::new(), 400_000_000);
        for n in 0..200_000 {
            local.take(key(n), &quota, 0);
        }
        for _ in 0..10 {
            local.take(key(7), &quota, later);
        }
        for n in 0..50_000 {
            local.take(key(1_000_000 + n), &quota, later);
        }
        assert!(!local.take(key(7), &quota, later).accepted);
    }

    #[test]
    fn what_is_learnt_never_gives_anything_back() {
        let (local, quota) = (Local::new(), Quotas::USUAL.charts);
        local.learn(key(1), quota.capacity_us(), 0);
        assert!(!local.take(key(1), &quota, 0).accepted);
        local.learn(key(1), 0, 0);
        assert!(!local.take(key(1), &quota, 0).accepted);
    }
}
