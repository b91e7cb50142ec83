//! Tells everybody in this program that something in the queue changed, whichever program changed it.

use std::sync::{Arc, Mutex, PoisonError};

use store::Db;
use tokio::sync::watch;

/// The one ear of this program, which listens while somebody wants to hear. Cheap to clone; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Changes(Arc<Mutex<Option<watch::Sender<()>>>>);

impl Changes {
    /// Hears of every change from now on, and once a second in any case.
    pub fn listen(&self, db: &Db) -> watch::Receiver<()> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = open.as_ref() {
            return open.subscribe();
        }
        let (sender, receiver) = watch::channel(());
        *open = Some(sender.clone());
        tokio::spawn(self.clone().pass_on(store::jobs::Changes::of(db), sender));
        receiver
    }

    async fn pass_on(self, mut changes: store::jobs::Changes, sender: watch::Sender<()>) {
        loop {
            tokio::select! {
                () = changes.next() => sender.send_replace(()),
                () = sender.closed() => {}
            }
            let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if sender.receiver_count() == 0 {
                *open = None;
                return;
            }
        }
    }
}
