//! The part of CBOR (RFC 8949) that authenticators speak: the canonical form of CTAP2, of definite lengths, without
//! tags and floats, and nested no deeper than four.

/// As CTAP2 bounds it.
const DEEPEST: usize = 4;

/// A value, borrowed from the bytes it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cbor<'a> {
    Integer(i64),
    Bytes(&'a [u8]),
    Text(&'a str),
    Array(Vec<Cbor<'a>>),
    Map(Vec<(Cbor<'a>, Cbor<'a>)>),
    Bool(bool),
    Null,
}

impl<'a> Cbor<'a> {
    /// The value at the beginning, and what follows it. `None` for whatever is not of the form above, and for a
    /// map that has a key twice.
    pub(super) fn read(bytes: &'a [u8]) -> Option<(Cbor<'a>, &'a [u8])> {
        let mut reader = Reader(bytes);
        let value = reader.value(DEEPEST)?;
        Some((value, reader.0))
    }

    /// The value of a map at a key.
    pub(super) fn at(&self, key: &Cbor<'_>) -> Option<&Cbor<'a>> {
        match self {
            Cbor::Map(pairs) => pairs.iter().find(|(k, _)| k == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The bytes of a map at an integer key.
    pub(super) fn bytes(&self, key: i64) -> Option<&'a [u8]> {
        match self.at(&Cbor::Integer(key)) {
            Some(Cbor::Bytes(bytes)) => Some(bytes),
            _ => None,
        }
    }

    /// The integer of a map at an integer key.
    pub(super) fn integer(&self, key: i64) -> Option<i64> {
        match self.at(&Cbor::Integer(key)) {
            Some(Cbor::Integer(number)) => Some(*number),
            _ => None,
        }
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// Major type and argument; an argument that a shorter form could hold is not canonical.
    fn head(&mut self) -> Option<(u8, u64)> {
        let first = *self.take(1)?.first()?;
        let (major, short) = (first >> 5, first & 31);
        let width = match short {
            0..=23 => return Some((major, u64::from(short))),
            24..=27 => 1 << (short - 24),
            _ => return None,
        };
        let argument = self.take(width)?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        let least = [24, 1 << 8, 1 << 16, 1 << 32][usize::from(short - 24)];
        (argument >= least).then_some((major, argument))
    }

    fn value(&mut self, depth: usize) -> Option<Cbor<'a>> {
        let (major, argument) = self.head()?;
        let length = usize::try_from(argument).ok()?;
        match major {
            0 => i64::try_from(argument).ok().map(Cbor::Integer),
            1 => i64::try_from(argument).ok().map(|n| Cbor::Integer(-1 - n)),
            2 => self.take(length).map(Cbor::Bytes),
            3 => std::str::from_utf8(self.take(length)?).ok().map(Cbor::Text),
            4 => self.array(length, depth.checked_sub(1)?).map(Cbor::Array),
            5 => self.map(length, depth.checked_sub(1)?).map(Cbor::Map),
            7 => match argument {
                20 => Some(Cbor::Bool(false)),
                21 => Some(Cbor::Bool(true)),
                22 => Some(Cbor::Null),
                _ => None,
            },
            _ => None,
        }
    }

    /// Every item takes a byte at least: a length that the bytes cannot hold allocates nothing.
    fn fits(&self, length: usize) -> Option<()> {
        (length <= self.0.len()).then_some(())
    }

    fn array(&mut self, length: usize, depth: usize) -> Option<Vec<Cbor<'a>>> {
        self.fits(length)?;
        (0..length).map(|_| self.value(depth)).collect()
    }

    fn map(&mut self, length: usize, depth: usize) -> Option<Vec<(Cbor<'a>, Cbor<'a>)>> {
        self.fits(length)?;
        let mut pairs: Vec<(Cbor<'a>, Cbor<'a>)> = Vec::new();
        for _ in 0..length {
            let key = self.value(depth)?;
            if pairs.iter().any(|(known, _)| *known == key) {
                return None;
            }
            pairs.push((key, self.value(depth)?));
        }
        Some(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> Option<Cbor<'_>> {
        Cbor::read(bytes).filter(|(_, rest)| rest.is_empty()).map(|(value, _)| value)
    }

    #[test]
    fn the_examples_of_the_standard() {
        // RFC 8949, appendix A.
        assert_eq!(read(&[0x17]), Some(Cbor::Integer(23)));
        assert_eq!(read(&[0x19, 0x03, 0xe8]), Some(Cbor::Integer(1000)));
        assert_eq!(read(&[0x39, 0x03, 0xe7]), Some(Cbor::Integer(-1000)));
        assert_eq!(read(&[0x44, 1, 2, 3, 4]), Some(Cbor::Bytes(&[1, 2, 3, 4])));
        assert_eq!(read(&[0x64, b'I', b'E', b'T', b'F']), Some(Cbor::Text("IETF")));
        assert_eq!(read(&[0x82, 0x01, 0xf5]), Some(Cbor::Array(vec![Cbor::Integer(1), Cbor::Bool(true)])));
        let map = read(&[0xa2, 0x01, 0x02, 0x03, 0xf6]).expect("a map");
        assert_eq!((map.integer(1), map.at(&Cbor::Integer(3))), (Some(2), Some(&Cbor::Null)));
    }

    #[test]
    fn what_is_not_canonical_is_not_read() {
        for wrong in [
            &[0x18, 0x17][..],                                       // 23 in two bytes
            &[0x5f, 0x41, 0x00, 0xff],                               // of indefinite length
            &[0xa2, 0x01, 0x02, 0x01, 0x03],                         // a key twice
            &[0xc0, 0x60],                                           // a tag
            &[0xf9, 0x3c, 0x00],                                     // a float
            &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], // longer than memory
            &[0x81, 0x81, 0x81, 0x81, 0x81, 0x00],                   // too deep
            &[0x62, 0xff, 0xff],                                     // not UTF-8
            &[0x42, 0x00],                                           // cut short
            &[],
        ] {
            assert_eq!(read(wrong), None, "{wrong:02x?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_do_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Some((_, rest)) = Cbor::read(&bytes) {
                prop_assert!(bytes.ends_with(rest));
            }
        }
    }
}
