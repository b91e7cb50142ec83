//! Which connections there are, and which of them can make room for another.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::sync::Notify;

/// How long an answer may take before its connection may be asked to make room as well: slow bodies.
const SLOW: Duration = Duration::from_secs(5);

/// The connections in the order in which they came to be what they are: waiting for a request, or busy with one.
pub struct Registry {
    most: usize,
    lists: Mutex<Lists>,
}

#[derive(Default)]
struct Lists {
    next: u64,
    waiting: BTreeMap<u64, Arc<Notify>>,
    busy: BTreeMap<u64, (Instant, Arc<Notify>)>,
}

impl Registry {
    /// For at most so many connections.
    pub fn new(most: usize) -> Registry {
        Registry { most, lists: Mutex::default() }
    }

    /// A place for a new connection, if need be that of the one that has waited longest.
    pub fn admit(self: &Arc<Registry>) -> Option<Place> {
        let mut lists = self.lists();
        if lists.waiting.len() + lists.busy.len() >= self.most && !lists.evict() {
            return None;
        }
        let notify = Arc::new(Notify::new());
        let ticket = lists.wait(notify.clone());
        drop(lists);
        Some(Place { registry: self.clone(), notify, ticket: Mutex::new(ticket) })
    }

    /// Cuts the connection that has waited longest.
    pub fn make_room(&self) {
        self.lists().evict();
    }

    fn lists(&self) -> MutexGuard<'_, Lists> {
        self.lists.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lists {
    fn ticket(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    fn wait(&mut self, notify: Arc<Notify>) -> u64 {
        let ticket = self.ticket();
        self.waiting.insert(ticket, notify);
        ticket
    }

    /// The longest waiting goes first, then the longest busy if it is slow; `false` when there is neither.
    fn evict(&mut self) -> bool {
        let slow = |since: &Instant| since.elapsed() >= SLOW;
        let evicted = match self.waiting.pop_first() {
            Some((_, notify)) => Some(notify),
            None if self.busy.first_key_value().is_some_and(|(_, (since, _))| slow(since)) => {
                self.busy.pop_first().map(|(_, (_, notify))| notify)
            }
            None => None,
        };
        evicted.map(|notify| notify.notify_one()).is_some()
    }

    fn forget(&mut self, ticket: u64) -> bool {
        self.waiting.remove(&ticket).is_some() || self.busy.remove(&ticket).is_some()
    }
}

/// The place of one connection, given back when it is dropped.
pub struct Place {
    registry: Arc<Registry>,
    notify: Arc<Notify>,
    ticket: Mutex<u64>,
}

impl Place {
    /// A request has come.
    pub fn busy(&self) {
        self.change(|lists, notify| {
            let ticket = lists.ticket();
            lists.busy.insert(ticket, (Instant::now(), notify));
            ticket
        });
    }

    fn waiting(&self) {
        self.change(Lists::wait);
    }

    /// Moves to another list, unless it was asked to make room in the meantime.
    fn change(&self, enter: impl FnOnce(&mut Lists, Arc<Notify>) -> u64) {
        let mut ticket = self.ticket.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lists = self.registry.lists();
        if lists.forget(*ticket) {
            *ticket = enter(&mut lists, self.notify.clone());
        }
    }

    /// Returns when another connection takes the place.
    pub async fn evicted(&self) {
        self.notify.notified().await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let ticket = *self.ticket.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.registry.lists().forget(ticket);
    }
}

/// A body after whose end its connection waits again.
pub struct Watched {
    body: Body,
    place: Arc<Place>,
}

impl Watched {
    /// Watches a body.
    pub fn new(body: Body, place: Arc<Place>) -> Watched {
        Watched { body, place }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.place.waiting();
    }
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_evicted(place: &Place) -> bool {
        let waker = std::task::Waker::noop();
        std::pin::pin!(place.evicted()).poll(&mut Context::from_waker(waker)).is_ready()
    }

    #[test]
    fn who_waits_longest_makes_room_and_who_is_served_stays() {
        let registry = Arc::new(Registry::new(3));
        let places = [(); 3].map(|()| registry.admit().expect("room"));
        places[0].busy();
        let fourth = registry.admit().expect("room is made");
        assert_eq!([0, 1, 2].map(|i| is_evicted(&places[i])), [false, true, false]);
        places[2].busy();
        fourth.busy();
        assert!(registry.admit().is_none(), "nobody who is being served is cut");
        drop(places);
        assert!(registry.admit().is_some());
        assert_eq!(registry.lists().busy.len(), 1);
    }

    #[test]
    fn an_answered_connection_waits_again() {
        let registry = Arc::new(Registry::new(1));
        let place = Arc::new(registry.admit().expect("room"));
        place.busy();
        assert!(registry.admit().is_none());
        drop(Watched::new(Body::empty(), place.clone()));
        assert!(registry.admit().is_some());
        place.busy();
        assert!(is_evicted(&place) && registry.lists().busy.is_empty(), "cut for good");
    }
}
