//! The file of places: what is where in `data/places.bin`. Written by `cargo xtask gazetteer`, read in place.
//!
//! ```text
//! MAGIC · section offsets (u32 × (SECTIONS + 1), from the start of the file) · the sections in order
//! ```
//! All integers are little-endian. Places are numbered by falling population, so a smaller number is a
//! bigger place and no ranking needs to look a population up.
//!
//! - A *column* is one fixed-width integer for each place (or region).
//! - A *text table* is: count (u32) · offsets (u24 × (count + 1), into the text) · text (UTF-8).
//! - The *keys* are the folded names in byte order, in blocks of [`BLOCK`]. An entry is: bytes shared with the
//!   key before it (u8, 0 at the head of a block) · bytes of its own (u8) · number of references (one or two
//!   bytes, see [`COUNT_HIGH`]) · its own bytes. References follow one another in the order of the keys.
//! - A *reference* is u24: the place's number × 4 + its [`Kind`].

/// The first eight bytes of the file; the last of them is the version of the layout.
pub const MAGIC: &[u8; 8] = b"OSPLACE1";

/// Keys in a block.
pub const BLOCK: usize = 16;

/// A count below this is one byte; a greater one is `COUNT_HIGH | high bits`, then the low byte.
pub const COUNT_HIGH: u8 = 0x80;

/// The sections, in file order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Column u24: GeoNames id.
    Id,
    /// Column i32: latitude in 1e-5 degrees, north positive.
    Latitude,
    /// Column i32: longitude in 1e-5 degrees, east positive.
    Longitude,
    /// Column u32: inhabitants, 0 if unknown.
    Population,
    /// Column u16: index into `ZoneName`.
    Zone,
    /// Column u16: index into `RegionName`.
    Region,
    /// Text: the place's name.
    Name,
    /// Text: IANA zone names.
    ZoneName,
    /// Text: first-order divisions (states, provinces); empty when the name is not known.
    RegionName,
    /// Column u8, one for each region: index into `CountryCode`.
    RegionCountry,
    /// Text: folded names and codes that mean the region, separated by line feeds.
    RegionTerms,
    /// Text: ISO 3166-1 alpha-2 codes.
    CountryCode,
    /// Text: English country names.
    CountryName,
    /// Text: folded names and codes that mean the country, separated by line feeds.
    CountryTerms,
    /// For each block: offset of its first entry in `Keys` (u24) · number of its first reference (u24).
    Blocks,
    /// The key entries.
    Keys,
    /// Column u24: the references.
    References,
}

/// How many sections there are.
pub const SECTIONS: usize = Section::References as usize + 1;

/// How a key belongs to a place. A smaller kind is a better reason to show the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The name shown.
    Own = 0,
    /// A name in another language or spelling.
    Other = 1,
    /// A later word of the name, or a short code such as that of its airport.
    Part = 2,
}

impl Kind {
    /// Every kind, by number.
    pub const ALL: [Kind; 3] = [Kind::Own, Kind::Other, Kind::Part];
}

/// Packs a reference to `place` (its number).
pub fn reference(place: u32, kind: Kind) -> u32 {
    place << 2 | kind as u32
}

/// Unpacks a reference.
pub fn referred(reference: u32) -> (u32, Kind) {
    let kind = match reference & 3 {
        0 => Kind::Own,
        1 => Kind::Other,
        _ => Kind::Part,
    };
    (reference >> 2, kind)
}
