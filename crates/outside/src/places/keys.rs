//! The sorted index of folded names: from a prefix to the references of every key that begins with it.

use std::ops::Range;

use super::file::unsigned;
use super::layout::{BLOCK, COUNT_HIGH};

/// The front-coded keys and what they refer to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys {
    pub(super) blocks: &'static [u8],
    pub(super) entries: &'static [u8],
    pub(super) references: &'static [u8],
}

/// The references of a prefix, as ranges of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Matches {
    /// Those of the key that equals it; a head of `all`.
    pub(super) exact: Range<usize>,
    /// Those of all keys that begin with it.
    pub(super) all: Range<usize>,
}

impl Keys {
    /// The references of keys that begin with `prefix`.
    pub(super) fn starting_with(&self, prefix: &str) -> Matches {
        let exact = self.at_or_after(prefix.as_bytes());
        // No key has the byte 0xFF: this sorts after all that begin with the prefix.
        let beyond = [prefix.as_bytes(), &[0xff]].concat();
        let end = self.at_or_after(&beyond).start;
        Matches { all: exact.start..end, exact }
    }

    /// The references of `probe`; an empty range where they would stand if it is not a key.
    fn at_or_after(&self, probe: &[u8]) -> Range<usize> {
        let block = self.block_of(probe);
        let mut first = self.first_reference(block);
        let mut entry = Entry::default();
        let mut at = self.entry_offset(block);
        for _ in 0..BLOCK {
            let Some(next) = entry.read(self.entries, at) else { break };
            at = next;
            match entry.key.as_slice().cmp(probe) {
                std::cmp::Ordering::Less => first += entry.count,
                std::cmp::Ordering::Equal => return first..first + entry.count,
                std::cmp::Ordering::Greater => return first..first,
            }
        }
        first..first
    }

    /// The last block whose first key is not after `probe`.
    fn block_of(&self, probe: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.blocks.len() / 6);
        while low < high {
            let middle = low.midpoint(high);
            if self.first_key(middle) <= probe { low = middle + 1 } else { high = middle }
        }
        low.saturating_sub(1)
    }

    fn entry_offset(&self, block: usize) -> usize {
        unsigned(self.blocks, 3, 2 * block) as usize
    }

    fn first_reference(&self, block: usize) -> usize {
        unsigned(self.blocks, 3, 2 * block + 1) as usize
    }

    /// The first key of a block, which is stored whole.
    fn first_key(&self, block: usize) -> &'static [u8] {
        let at = self.entry_offset(block);
        head(self.entries, at).map(|(_, own, _, _)| own).unwrap_or_default()
    }
}

/// The entry last read, its key put together from what it shares with those before it.
#[derive(Default)]
struct Entry {
    key: Vec<u8>,
    count: usize,
}

impl Entry {
    /// Reads the entry at `at` and returns where the next one begins.
    fn read(&mut self, entries: &'static [u8], at: usize) -> Option<usize> {
        let (shared, own, count, next) = head(entries, at)?;
        self.key.truncate(shared);
        self.key.extend_from_slice(own);
        self.count = count;
        Some(next)
    }
}

/// The parts of the entry at `at`: bytes shared, own bytes, references, offset of the next entry.
fn head(entries: &'static [u8], at: usize) -> Option<(usize, &'static [u8], usize, usize)> {
    let entry = entries.get(at..)?;
    let (&[shared, own, count], rest) = entry.split_first_chunk()?;
    let (count, before) = match count.checked_sub(COUNT_HIGH) {
        None => (usize::from(count), 3),
        Some(high) => (usize::from(high) << 8 | usize::from(*rest.first()?), 4),
    };
    let own = entry.get(before..before + usize::from(own))?;
    Some((usize::from(shared), own, count, at + before + own.len()))
}
