//! The ephemeris file: what it must look like, and where its parts are.
//!
//! Layout (all little-endian; `data/README.md` says the same for other readers):
//!
//! | bytes | what |
//! |---|---|
//! | 0–7 | `OSKYEPH1` |
//! | 8–11, 12–15 | number of tables, bytes of one table's entry (336) |
//! | 16–23, 24–31 | first and last usable moment, TT days since J2000.0 |
//! | 64… | the entries, in the order of [`Series`] |
//! | then | the segments of each table, one after another; eight zero bytes at the end |
//!
//! An entry: components, terms, segments, bytes of a segment (`u32` each); offset of the first segment
//! (`u64`); first day, days of a segment, quantum (`f64` each); then for every coefficient, by degree and
//! component, its place in the segment: byte (16 bits), shift up (8), shift down (8).

use std::fmt;

const MAGIC: &[u8; 8] = b"OSKYEPH1";
const HEAD: usize = 64;
const ENTRY: usize = 336;
const FIELDS: usize = 48;
const MAX_FIELDS: usize = (ENTRY - FIELDS) / 4;

/// The tables of the file, in their order. Places are in au on axes parallel to the J2000.0 ecliptic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Series {
    Sun,
    /// Geocentric; all other places are barycentric.
    Moon,
    Mercury,
    Venus,
    EarthMoon,
    Mars,
    Jupiter,
    Saturn,
    Uranus,
    Neptune,
    Pluto,
    Ceres,
    Pallas,
    Juno,
    Vesta,
    Chiron,
    /// Δψ, Δε and the complementary terms of the equation of the equinoxes, radians.
    Nutation,
    /// TDB − TT, seconds.
    BarycentricTime,
    /// Unit vector to the mean equinox of date.
    Equinox,
    /// Unit vector to the north pole of the mean ecliptic of date.
    EclipticPole,
}

/// Components of each table.
const COMPONENTS: [u32; 20] = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 3, 3];

/// Why some bytes are not an ephemeris.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// The first bytes are not those of an ephemeris of this version.
    NotAnEphemeris,
    /// The file ends before its tables do.
    Truncated,
    /// A table contradicts itself or the file; its number in the file.
    BadTable(usize),
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FormatError::NotAnEphemeris => f.write_str("not an ephemeris file of this version"),
            FormatError::Truncated => f.write_str("the ephemeris file is cut short"),
            FormatError::BadTable(n) => write!(f, "table {n} of the ephemeris file is damaged"),
        }
    }
}

impl std::error::Error for FormatError {}

/// One table's entry, read on demand: the file is the only copy.
pub(crate) struct Table<'a> {
    entry: &'a [u8; ENTRY],
}

impl<'a> Table<'a> {
    /// The entry of `series` in a file that `check` accepted.
    #[inline(always)]
    pub(crate) fn of(bytes: &'a [u8], series: Series) -> Table<'a> {
        let at = HEAD + series as usize * ENTRY;
        Table { entry: bytes[at..].first_chunk().expect("the file was checked when it was opened") }
    }

    #[inline(always)]
    fn word(&self, at: usize) -> u32 {
        u32::from_le_bytes([self.entry[at], self.entry[at + 1], self.entry[at + 2], self.entry[at + 3]])
    }

    #[inline(always)]
    fn double(&self, at: usize) -> f64 {
        f64::from_bits(u64::from(self.word(at)) | u64::from(self.word(at + 4)) << 32)
    }

    #[inline(always)]
    pub(crate) fn segments(&self) -> usize {
        self.word(8) as usize
    }

    #[inline(always)]
    pub(crate) fn stride(&self) -> usize {
        self.word(12) as usize
    }

    #[inline(always)]
    pub(crate) fn offset(&self) -> usize {
        (u64::from(self.word(16)) | u64::from(self.word(20)) << 32) as usize
    }

    #[inline(always)]
    pub(crate) fn first_day(&self) -> f64 {
        self.double(24)
    }

    #[inline(always)]
    pub(crate) fn segment_days(&self) -> f64 {
        self.double(32)
    }

    /// What the integers count.
    #[inline(always)]
    pub(crate) fn quantum(&self) -> f64 {
        self.double(40)
    }

    /// Where the coefficients lie, four bytes for each, by degree and then by component: byte (16 bits), shift up,
    /// shift down.
    #[inline(always)]
    pub(crate) fn fields(&self) -> &'a [u8] {
        let count = (self.word(0) * self.word(4)) as usize;
        &self.entry[FIELDS..FIELDS + 4 * count]
    }

    /// Whether every read that this entry can lead to stays inside a file of `length` bytes.
    fn is_sound(&self, components: u32, length: usize, usable: (f64, f64)) -> bool {
        let fields = u64::from(self.word(0)) * u64::from(self.word(4));
        let end = self
            .segments()
            .checked_mul(self.stride())
            .and_then(|size| size.checked_add(self.offset()))
            .and_then(|end| end.checked_add(8));
        let covered = self.first_day() + self.segment_days() * self.segments() as f64;
        self.word(0) == components
            && (1..=MAX_FIELDS as u64).contains(&fields)
            && self.segments() > 0
            && end.is_some_and(|end| end <= length)
            && self
                .fields()
                .chunks_exact(4)
                .all(|f| usize::from(u16::from_le_bytes([f[0], f[1]])) < self.stride())
            && self.segment_days() > 0.0
            && self.quantum().is_finite()
            && self.first_day() <= usable.0
            && covered >= usable.1
    }
}

/// First and last usable moment, TT days since J2000.0, of a checked file.
#[inline(always)]
pub(crate) fn usable(bytes: &[u8]) -> (f64, f64) {
    let double = |at: usize| f64::from_le_bytes(std::array::from_fn(|i| bytes[at + i]));
    (double(16), double(24))
}

/// Checks all that later reads rely on.
pub(crate) fn check(bytes: &[u8]) -> Result<(), FormatError> {
    if bytes.len() < HEAD || &bytes[..8] != MAGIC {
        return Err(FormatError::NotAnEphemeris);
    }
    let word = |at: usize| u32::from_le_bytes(std::array::from_fn(|i| bytes[at + i])) as usize;
    if word(8) != COMPONENTS.len() || word(12) != ENTRY {
        return Err(FormatError::NotAnEphemeris);
    }
    if bytes.len() < HEAD + ENTRY * COMPONENTS.len() {
        return Err(FormatError::Truncated);
    }
    for (number, &components) in COMPONENTS.iter().enumerate() {
        let at = HEAD + number * ENTRY;
        let table = Table { entry: bytes[at..].first_chunk().expect("the length was checked just above") };
        if !table.is_sound(components, bytes.len(), usable(bytes)) {
            let end = table.offset().saturating_add(table.segments().saturating_mul(table.stride()));
            let truncated = end > bytes.len().saturating_sub(8);
            return Err(if truncated { FormatError::Truncated } else { FormatError::BadTable(number) });
        }
    }
    Ok(())
}
