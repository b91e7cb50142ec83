//! How new a caller's reads have to be: the position in PostgreSQL's log (LSN) behind the caller's last write.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

tokio::task_local! {
    static CURRENT: Fresh;
}

/// What one caller has to see. Clones share it: what one writes, the others read.
///
/// Make one for a request, [`read`](Fresh::from_token) it from what the caller carries, do the request's work in
/// its [`scope`](Fresh::scope), and give the caller [`token`](Fresh::token) with the answer. It need not be carried
/// longer than [`Fresh::LIFE`]: a replica that is further behind than that serves nobody.
///
/// It is carried by the task and not by an argument, as a trace is: a function that forgot to hand it on would
/// show people yesterday's state, and no test would notice.
#[derive(Clone, Debug, Default)]
pub struct Fresh {
    position: Arc<AtomicU64>,
    brought: u64,
}

/// A position no replica ever reaches: read from the primary. It fits into a column.
const BEYOND: u64 = i64::MAX as u64;

impl Fresh {
    /// How long a token has to be carried after the write it stands for.
    pub const LIFE: Duration = Duration::from_secs(120);

    /// What a caller brought; a token that cannot be read counts as none.
    pub fn from_token(token: &str) -> Fresh {
        Fresh::at(if token.len() == 16 { u64::from_str_radix(token, 16).unwrap_or(0) } else { 0 })
    }

    pub(crate) fn at(position: u64) -> Fresh {
        let position = position.min(BEYOND);
        Fresh { position: Arc::new(AtomicU64::new(position)), brought: position }
    }

    /// Does work whose reads see at least this, and whose writes move it on. Tasks spawned within are on their own.
    pub async fn scope<T>(&self, work: impl Future<Output = T>) -> T {
        CURRENT.scope(self.clone(), work).await
    }

    /// That of the scope we are in.
    pub(crate) fn current() -> Option<Fresh> {
        CURRENT.try_with(Fresh::clone).ok()
    }

    /// Whether there was a write since it was made.
    pub fn has_moved(&self) -> bool {
        self.position() > self.brought
    }

    /// What the caller is to bring with its next request: 16 hexadecimal digits, nothing when any replica will do.
    pub fn token(&self) -> Option<String> {
        match self.position() {
            0 => None,
            position => Some(format!("{position:016x}")),
        }
    }

    pub(crate) fn position(&self) -> u64 {
        self.position.load(Ordering::Acquire)
    }

    /// After a write that ends at `position`.
    pub(crate) fn advance(&self, position: u64) {
        self.position.fetch_max(position, Ordering::AcqRel);
    }

    /// After a write that ended nobody knows where.
    pub(crate) fn beyond(&self) {
        self.advance(BEYOND);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_its_journey_and_never_goes_back() {
        let fresh = Fresh::default();
        assert_eq!(fresh.token(), None);
        fresh.advance(0x0300_0060);
        fresh.advance(0x0100_0000);
        let token = fresh.token().expect("there was a write");
        assert_eq!(token, "0000000003000060");
        assert_eq!(Fresh::from_token(&token).position(), 0x0300_0060);
        assert!(fresh.has_moved() && !Fresh::from_token(&token).has_moved());
        for wrong in ["", "x", "3000060", "zzzzzzzzzzzzzzzz", "00000000030000600"] {
            assert_eq!(Fresh::from_token(wrong).token(), None, "{wrong}");
        }
    }
}
