//! What may be kept of a computed value, under which name, and in which shape.

use std::fmt::{self, Write as _};
use std::future::Future;
use std::pin::Pin;

use sha2::{Digest, Sha256};

/// The largest value that is kept, bytes before compression. A larger one is computed anew each time.
pub const LARGEST: usize = 512 * 1024;
/// Values of more bytes than this are compressed.
pub const COMPRESSED_ABOVE: usize = 1024;
/// zstd level: the fastest; the next ones save a few per cent for twice the time.
const LEVEL: i32 = 1;

/// First byte of a kept value: the shape of the rest. A byte that is none of these is from another version of
/// the program, and the value counts as absent.
const PLAIN: u8 = 1;
const ZSTD: u8 = 2;

/// The name of a value: its kind, the version of what computes it, and everything else that it depends on.
///
/// Parts are written with their length, so that no two lists of parts make the same name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    kind: &'static str,
    text: String,
}

impl Key {
    /// A name for values of this kind as this version computes them.
    pub fn new(kind: &'static str, version: &str) -> Key {
        Key { kind, text: String::from("os:cache") }.with(kind).with(version)
    }

    /// The same with one more thing that the value depends on.
    pub fn with(mut self, part: impl fmt::Display) -> Key {
        let part = part.to_string();
        // Writing to a String cannot fail.
        let _ = write!(self.text, ":{}.{part}", part.len());
        self
    }

    /// The same with the SHA-256 of something long, or of something that is nobody's business who sees the name.
    pub fn with_digest(self, bytes: &[u8]) -> Key {
        let mut hex = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            let _ = write!(hex, "{byte:02x}");
        }
        self.with(hex)
    }

    /// What kind of value it names.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// A value with the time until which it is fresh. Later it may still be given out while a new one is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Milliseconds since 1970.
    pub fresh_until_ms: i64,
    /// The value.
    pub bytes: Vec<u8>,
}

impl Kept {
    /// The shape in which it is kept elsewhere; `None` when it is larger than [`LARGEST`].
    pub fn encode(&self) -> Option<Vec<u8>> {
        if self.bytes.len() > LARGEST {
            return None;
        }
        let packed = (self.bytes.len() > COMPRESSED_ABOVE)
            .then(|| zstd::bulk::compress(&self.bytes, LEVEL).ok())
            .flatten()
            .filter(|packed| packed.len() < self.bytes.len());
        let (tag, body) = packed.as_ref().map_or((PLAIN, &self.bytes), |packed| (ZSTD, packed));
        let mut out = Vec::with_capacity(9 + body.len());
        out.push(tag);
        out.extend_from_slice(&self.fresh_until_ms.to_be_bytes());
        out.extend_from_slice(body);
        Some(out)
    }

    /// Reads what [`Kept::encode`] wrote; `None` when it is anything else, cut short, or too large unpacked.
    pub fn decode(bytes: &[u8]) -> Option<Kept> {
        let (head, body) = bytes.split_at_checked(9)?;
        let fresh_until_ms = i64::from_be_bytes(head[1..].try_into().ok()?);
        let bytes = match head[0] {
            PLAIN if body.len() <= LARGEST => body.to_vec(),
            ZSTD => zstd::bulk::decompress(body, LARGEST).ok()?,
            _ => return None,
        };
        Some(Kept { fresh_until_ms, bytes })
    }
}

/// A future of a [`SharedCache`].
pub type Shared<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A cache that several instances share. One that is away answers "nothing" at once or after a short time-out.
pub trait SharedCache: Send + Sync {
    /// Whether it is there just now.
    fn is_there(&self) -> bool;

    /// What is kept under this name.
    fn get<'a>(&'a self, key: &'a str) -> Shared<'a, Option<Vec<u8>>>;

    /// Keeps a value for so many milliseconds.
    fn put<'a>(&'a self, key: &'a str, value: &'a [u8], ttl_ms: u64) -> Shared<'a, ()>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_kept_comes_back(
            fresh_until_ms in any::<i64>(),
            bytes in prop_oneof![
                prop::collection::vec(any::<u8>(), 0..4000),
                (0..600_000_usize).prop_map(|n| vec![7_u8; n]),
            ],
        ) {
            let kept = Kept { fresh_until_ms, bytes };
            match kept.encode() {
                Some(encoded) => prop_assert_eq!(Kept::decode(&encoded), Some(kept)),
                None => prop_assert!(kept.bytes.len() > LARGEST),
            }
        }

        #[test]
        fn no_bytes_of_others_are_believed(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            if let Some(kept) = Kept::decode(&bytes) {
                prop_assert!(kept.bytes.len() <= LARGEST);
            }
        }
    }

    #[test]
    fn long_values_are_packed_and_bombs_refused() {
        let kept = Kept { fresh_until_ms: 1, bytes: b"house ".repeat(1000) };
        let encoded = kept.encode().expect("small enough");
        assert_eq!(encoded[0], ZSTD);
        assert!(encoded.len() < 200);
        let short = Kept { fresh_until_ms: 1, bytes: vec![7; COMPRESSED_ABOVE] };
        assert_eq!(short.encode().expect("small enough")[0], PLAIN);

        let bomb = zstd::bulk::compress(&vec![0; 50_000_000], 1).expect("packs");
        let bomb = [&[ZSTD][..], &[0; 8], &bomb].concat();
        assert_eq!(Kept::decode(&bomb), None);
    }

    #[test]
    fn no_two_lists_of_parts_share_a_name() {
        let one = Key::new("wheel", "1").with("a:1").with("b");
        let two = Key::new("wheel", "1").with("a").with("1:b");
        let three = Key::new("wheel", "1").with("a:1.1").with("b");
        assert!(one != two && two != three && one != three);
    }
}
