//! How new a caller's reads have to be: the position in PostgreSQL's log (LSN) behind the caller's last write.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// What one caller has to see. Clones share it: what one writes, the others read.
///
/// Make one for a request, [`read`](Fresh::from_token) it from what the caller carries, hand it to
/// [`Db::read_at`](crate::Db::read_at), and give the caller [`token`](Fresh::token) with the answer. It need not
/// be carried longer than [`Fresh::LIFE`]: a replica that is further behind than that serves nobody.
#[derive(Clone, Debug, Default)]
pub struct Fresh(Arc<AtomicU64>);

/// A position no replica ever reaches: read from the primary.
const BEYOND: u64 = u64::MAX;

impl Fresh {
    /// How long a token has to be carried after the write it stands for.
    pub const LIFE: Duration = Duration::from_secs(120);

    /// What a caller brought; a token that cannot be read counts as none.
    pub fn from_token(token: &str) -> Fresh {
        let position = if token.len() == 16 { u64::from_str_radix(token, 16).unwrap_or(0) } else { 0 };
        Fresh(Arc::new(AtomicU64::new(position)))
    }

    /// What the caller is to bring with its next request: 16 hexadecimal digits, nothing when any replica will do.
    pub fn token(&self) -> Option<String> {
        match self.position() {
            0 => None,
            position => Some(format!("{position:016x}")),
        }
    }

    pub(crate) fn position(&self) -> u64 {
        self.0.load(Ordering::Acquire)
    }

    /// After a write that ends at `position`.
    pub(crate) fn advance(&self, position: u64) {
        self.0.fetch_max(position, Ordering::AcqRel);
    }

    /// After a write that ended nobody knows where.
    pub(crate) fn beyond(&self) {
        self.advance(BEYOND);
    }
}

impl fmt::Display for Fresh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.token().unwrap_or_default())
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
        for wrong in ["", "x", "3000060", "zzzzzzzzzzzzzzzz", "00000000030000600"] {
            assert_eq!(Fresh::from_token(wrong).token(), None, "{wrong}");
        }
    }
}
