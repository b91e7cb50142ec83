//! Whether the program is stopping, and how many requests are open.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// What the doors and the program tell each other about stopping. Cheap to clone; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Lifecycle(Arc<State>);

#[derive(Debug, Default)]
struct State {
    stopping: AtomicBool,
    open: AtomicUsize,
}

/// One open request; it counts until it is dropped.
#[derive(Debug)]
pub struct Open(Lifecycle);

impl Lifecycle {
    /// From now on the program is not ready for more.
    pub fn stop(&self) {
        self.0.stopping.store(true, Ordering::SeqCst);
    }

    /// Whether it was told to stop.
    pub fn is_stopping(&self) -> bool {
        self.0.stopping.load(Ordering::SeqCst)
    }

    /// Counts a request as open.
    pub fn enter(&self) -> Open {
        self.0.open.fetch_add(1, Ordering::Relaxed);
        Open(self.clone())
    }

    /// Requests that are open.
    pub fn open(&self) -> usize {
        self.0.open.load(Ordering::Relaxed)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.0.open.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_count_while_they_are_open() {
        let lifecycle = Lifecycle::default();
        let (one, two) = (lifecycle.enter(), lifecycle.clone().enter());
        assert_eq!(lifecycle.open(), 2);
        drop((one, two));
        assert_eq!((lifecycle.open(), lifecycle.is_stopping()), (0, false));
        lifecycle.clone().stop();
        assert!(lifecycle.is_stopping());
    }
}
