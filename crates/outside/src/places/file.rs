//! Reading the file of places in place: no copy, no parsing beyond its header.

use super::layout::{MAGIC, SECTIONS, Section};

/// Why bytes are not a file of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// The magic number or the layout's version is another.
    Magic,
    /// The sections do not fit into the file.
    Sections,
    /// A section's length does not agree with the number of places.
    Length(Section),
}

impl std::fmt::Display for BadFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            BadFile::Magic => write!(f, "not a file of places, or of another version"),
            BadFile::Sections => write!(f, "the sections of the file of places do not fit into it"),
            BadFile::Length(section) => write!(f, "the file of places has a wrong length of {section:?}"),
        }
    }
}

impl std::error::Error for BadFile {}

/// The bytes of each section.
pub(super) fn sections(bytes: &'static [u8]) -> Result<[&'static [u8]; SECTIONS], BadFile> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(BadFile::Magic)?;
    let (table, _) = rest.split_at_checked(4 * (SECTIONS + 1)).ok_or(BadFile::Sections)?;
    let offset = |i: usize| unsigned(table, 4, i) as usize;
    let mut sections = [&[][..]; SECTIONS];
    for (i, section) in sections.iter_mut().enumerate() {
        *section = bytes.get(offset(i)..offset(i + 1)).ok_or(BadFile::Sections)?;
    }
    Ok(sections)
}

/// The `i`-th little-endian integer of `width` (at most 4) bytes; 0 beyond the end.
pub(super) fn unsigned(bytes: &[u8], width: usize, i: usize) -> u32 {
    let Some(bytes) = bytes.get(i * width..(i + 1) * width) else { return 0 };
    bytes.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte))
}

/// A table of texts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts {
    count: usize,
    offsets: &'static [u8],
    text: &'static [u8],
}

impl Texts {
    /// The table in a section; `None` if it is cut short.
    pub(super) fn open(section: &'static [u8]) -> Option<Texts> {
        let (count, rest) = section.split_at_checked(4)?;
        let count = unsigned(count, 4, 0) as usize;
        let (offsets, text) = rest.split_at_checked(3 * count.checked_add(1)?)?;
        Some(Texts { count, offsets, text })
    }

    /// How many texts there are.
    pub(super) fn len(self) -> usize {
        self.count
    }

    /// The `i`-th text; empty beyond the end.
    pub(super) fn get(self, i: usize) -> &'static str {
        let (from, to) = (unsigned(self.offsets, 3, i) as usize, unsigned(self.offsets, 3, i + 1) as usize);
        self.text.get(from..to).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default()
    }

    /// All texts in order.
    pub(super) fn iter(self) -> impl Iterator<Item = &'static str> {
        (0..self.count).map(move |i| self.get(i))
    }
}
