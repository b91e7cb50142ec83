//! Keeping what is dear to compute: in this process always, in a shared cache when there is one.
//!
//! Keep a value only when a hit costs less than computing it; docs/PERFORMANCE.md has the figures. What is asked for
//! is counted by kind as `cache_requests_total`; what was not in this process, as `cache_fills_total`.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use model::Clock;
use model::cache::{Kept, Key, LARGEST, SharedCache};
use moka::Expiry;

/// Bytes kept in this process.
const CAPACITY: u64 = 32 * 1024 * 1024;
/// What an entry weighs beside its bytes.
const OVERHEAD: usize = 200;

/// How long a value lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// How long it is given out as it is; each value a tenth more or less, so that not all end at once.
    pub fresh: Duration,
    /// How long afterwards it is still given out while a new one is computed.
    pub stale: Duration,
}

/// The cache. Cheap to clone.
#[derive(Clone)]
pub struct Cache {
    local: moka::future::Cache<Key, Arc<Held>>,
    shared: Option<Arc<dyn SharedCache>>,
    clock: Arc<dyn Clock>,
    random: RandomState,
}

struct Held {
    bytes: Arc<[u8]>,
    fresh_until_ms: i64,
    ends_ms: i64,
    refreshing: AtomicBool,
}

impl Cache {
    /// A cache in this process, in front of a shared one when there is one.
    pub fn new(clock: Arc<dyn Clock>, shared: Option<Arc<dyn SharedCache>>) -> Cache {
        let local = moka::future::Cache::builder()
            .max_capacity(CAPACITY)
            .weigher(|key: &Key, held: &Arc<Held>| held.weight(key))
            .expire_after(Ending(clock.clone()))
            .build();
        Cache { local, shared, clock, random: RandomState::new() }
    }

    /// The value of this name: what is kept, or what `compute` makes. Of many who ask at once one computes, and
    /// all get the same. A failure is kept nowhere.
    pub async fn get<E, F>(
        &self,
        key: Key,
        life: Life,
        compute: impl FnOnce() -> F + Send + 'static,
    ) -> Result<Arc<[u8]>, Arc<E>>
    where
        E: fmt::Display + Send + Sync + 'static,
        F: Future<Output = Result<Vec<u8>, E>> + Send + 'static,
    {
        metrics::counter!("cache_requests_total", "kind" => key.kind()).increment(1);
        let now = self.now_ms();
        if let Some(held) = self.local.get(&key).await {
            if now >= held.ends_ms {
                // The clock was set forward; by its own count the map would keep it longer.
                self.local.invalidate(&key).await;
                return self.fill(key, life, compute).await;
            }
            if now >= held.fresh_until_ms && !held.refreshing.swap(true, Ordering::Relaxed) {
                tokio::spawn(self.clone().refresh(key, life, compute, held.clone()));
            }
            return Ok(held.bytes.clone());
        }
        self.fill(key, life, compute).await
    }

    /// Values kept in this process, and the bytes they take.
    pub fn size(&self) -> (u64, u64) {
        (self.local.entry_count(), self.local.weighted_size())
    }

    /// Whether the shared cache is there just now; `None` when there is none to be had.
    pub fn shared_is_there(&self) -> Option<bool> {
        self.shared.as_ref().map(|shared| shared.is_there())
    }

    /// Of many who come here at once one loads or computes.
    async fn fill<E, F>(&self, key: Key, life: Life, compute: impl FnOnce() -> F) -> Result<Arc<[u8]>, Arc<E>>
    where
        E: Send + Sync + 'static,
        F: Future<Output = Result<Vec<u8>, E>>,
    {
        let held = self.local.try_get_with(key.clone(), self.load(&key, life, compute)).await?;
        Ok(held.bytes.clone())
    }

    /// From the shared cache, or computed.
    async fn load<E, F>(&self, key: &Key, life: Life, compute: impl FnOnce() -> F) -> Result<Arc<Held>, E>
    where
        F: Future<Output = Result<Vec<u8>, E>>,
    {
        if let Some(shared) = &self.shared
            && let Some(kept) = shared.get(key.as_str()).await.and_then(|bytes| Kept::decode(&bytes))
            && self.now_ms() < kept.fresh_until_ms
        {
            count_fill(key, "shared");
            return Ok(Held::new(&kept, life));
        }
        self.make(key, life, compute).await
    }

    async fn make<E, F>(&self, key: &Key, life: Life, compute: impl FnOnce() -> F) -> Result<Arc<Held>, E>
    where
        F: Future<Output = Result<Vec<u8>, E>>,
    {
        let bytes = compute().await?;
        count_fill(key, "computed");
        let now = self.now_ms();
        let kept = Kept { fresh_until_ms: now + self.jittered(key, life.fresh, now), bytes };
        let held = Held::new(&kept, life);
        if let Some(shared) = self.shared.clone()
            && let Some(encoded) = kept.encode()
        {
            let (key, ttl) = (key.clone(), (held.ends_ms - now).max(1) as u64);
            // Nobody waits for it to be kept.
            tokio::spawn(async move { shared.put(key.as_str(), &encoded, ttl).await });
        }
        Ok(held)
    }

    async fn refresh<E: fmt::Display, F>(
        self,
        key: Key,
        life: Life,
        compute: impl FnOnce() -> F,
        held: Arc<Held>,
    ) where
        F: Future<Output = Result<Vec<u8>, E>>,
    {
        match self.make(&key, life, compute).await {
            Ok(fresh) => self.local.insert(key, fresh).await,
            Err(error) => {
                tracing::warn!(%error, "a kept value could not be computed anew");
                held.refreshing.store(false, Ordering::Relaxed);
            }
        }
    }

    /// The duration in milliseconds, a tenth more or less.
    fn jittered(&self, key: &Key, fresh: Duration, now: i64) -> i64 {
        let fresh = i64::try_from(fresh.as_millis()).unwrap_or(i64::MAX / 4);
        let spread = (fresh / 5).max(1);
        fresh - spread / 2 + (self.random.hash_one((key, now)) % spread as u64) as i64
    }

    fn now_ms(&self) -> i64 {
        self.clock.now().as_millisecond()
    }
}

fn count_fill(key: &Key, from: &'static str) {
    metrics::counter!("cache_fills_total", "kind" => key.kind(), "from" => from).increment(1);
}

impl Held {
    fn new(kept: &Kept, life: Life) -> Arc<Held> {
        let stale = i64::try_from(life.stale.as_millis()).unwrap_or(i64::MAX / 4);
        let ends_ms = kept.fresh_until_ms.saturating_add(stale);
        let bytes = kept.bytes.as_slice().into();
        let refreshing = AtomicBool::new(false);
        Arc::new(Held { bytes, fresh_until_ms: kept.fresh_until_ms, ends_ms, refreshing })
    }

    /// What is too large weighs more than there is room for, so that it is given out but not kept.
    fn weight(&self, key: &Key) -> u32 {
        match self.bytes.len() {
            0..=LARGEST => (self.bytes.len() + key.as_str().len() + OVERHEAD) as u32,
            _ => u32::MAX,
        }
    }
}

/// Entries end by the clock of the program.
struct Ending(Arc<dyn Clock>);

impl Expiry<Key, Arc<Held>> for Ending {
    fn expire_after_create(&self, _: &Key, held: &Arc<Held>, _: Instant) -> Option<Duration> {
        let left = held.ends_ms - self.0.now().as_millisecond();
        Some(Duration::from_millis(u64::try_from(left).unwrap_or(0)))
    }

    fn expire_after_update(
        &self,
        key: &Key,
        held: &Arc<Held>,
        at: Instant,
        _: Option<Duration>,
    ) -> Option<Duration> {
        self.expire_after_create(key, held, at)
    }
}

#[cfg(test)]
mod tests;
