//! Charts as people ask for them and keep them.

use chart::Chart;
use jiff::Timestamp;
use uuid::Uuid;

mod draft;
mod edit;
mod kept;
mod new;

pub use draft::ChartDraft;
pub use edit::{EditDraft, folder_name};
pub use kept::{
    BIN, Change, Edit, Expected, Filter, Folder, Kept, Listed, Listing, Marks, Order, Position, Stored,
};
pub use new::NewChart;

/// A chart that was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedChart {
    /// Identifier, a UUID version 7.
    pub id: Uuid,
    /// The name it was given; may be empty.
    pub name: String,
    /// When it was saved.
    pub created_at: Timestamp,
    /// The chart as it was cast.
    pub chart: Chart,
}

/// A line of a list of charts.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Identifier.
    pub id: Uuid,
    /// The name it was given; may be empty.
    pub name: String,
    /// When it was saved.
    pub created_at: Timestamp,
    /// Local time of birth, `YYYY-MM-DDTHH:MM:SS`.
    pub local_time: String,
    /// Whether the time of birth is known.
    pub time_known: bool,
    /// The birthplace; may be empty.
    pub place_name: String,
    /// English name of the Sun's sign.
    pub sun_sign: String,
    /// English name of the Moon's sign.
    pub moon_sign: String,
    /// English name of the rising sign, when the time is known.
    pub rising_sign: Option<String>,
}

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// The most charts to answer with, 1 to [`PageRequest::MOST`].
    pub limit: u16,
    /// Only charts older than this one.
    pub before: Option<Uuid>,
}

impl PageRequest {
    /// The most charts a page holds.
    pub const MOST: u16 = 100;
}

/// Part of a list of charts, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The charts.
    pub charts: Vec<Summary>,
    /// Where the next part begins, when there is one.
    pub next: Option<Uuid>,
}
