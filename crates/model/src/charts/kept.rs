//! Charts as the service keeps them: marked, filed, searched, shared and thrown away.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{SavedChart, Summary};

/// How long a chart can be taken out of the bin again.
pub const BIN: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What a person noted about a saved chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// When anything about it was last changed.
    pub updated_at: Timestamp,
    /// Grows with every change, from 1; what If-Match compares.
    pub version: i64,
    /// Whether it is a favourite.
    pub favourite: bool,
    /// Whether everybody may see it.
    pub public: bool,
    /// Whether there is a link by which it can be seen.
    pub shared: bool,
    /// Whether those who see it by a link, or because it is public, see its name too.
    pub name_shown: bool,
    /// The folder it is in.
    pub folder: Option<Uuid>,
    /// Its tags in order, each 1 to 40 characters without a comma.
    pub tags: Vec<String>,
    /// When it was put into the bin.
    pub deleted_at: Option<Timestamp>,
}

/// A saved chart with its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The chart.
    pub saved: SavedChart,
    /// Its marks.
    pub marks: Marks,
}

/// A saved chart with its marks, the chart itself as the text in which it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Identifier.
    pub id: Uuid,
    /// The name it was given; may be empty.
    pub name: String,
    /// When it was saved.
    pub created_at: Timestamp,
    /// The chart: a JSON object.
    pub document: String,
    /// Its marks.
    pub marks: Marks,
}

/// A line of a list of charts, with its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// What the list shows.
    pub summary: Summary,
    /// Identifier of its zodiac.
    pub zodiac: String,
    /// Identifier of its house system.
    pub house_system: String,
    /// Its marks.
    pub marks: Marks,
}

/// Which charts are asked for: those that meet every condition given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Favourites, or the others.
    pub favourite: Option<bool>,
    /// Public ones, or the others.
    pub public: Option<bool>,
    /// With this tag.
    pub tag: Option<String>,
    /// In this folder.
    pub folder: Option<Uuid>,
    /// With this zodiac (its identifier).
    pub zodiac: Option<String>,
    /// With this house system (its identifier).
    pub house_system: Option<String>,
    /// Born on this date or later, `YYYY-MM-DD`.
    pub born_from: Option<String>,
    /// Born on this date or earlier, `YYYY-MM-DD`.
    pub born_to: Option<String>,
    /// With this in their name, in any case.
    pub name: Option<String>,
    /// In which order.
    pub order: Order,
}

/// The order of a list, always descending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest first.
    #[default]
    Created,
    /// The last changed first.
    Updated,
    /// The last born first.
    Born,
}

/// A place in a list: after this chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The chart.
    pub id: Uuid,
    /// What the list is ordered by, of that chart: nothing for [`Order::Created`], milliseconds since 1970 for
    /// [`Order::Updated`], `YYYY-MM-DD` for [`Order::Born`].
    pub key: Option<String>,
}

/// Part of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// The charts.
    pub charts: Vec<Listed>,
    /// Where the next part begins, when there is one.
    pub next: Option<Position>,
}

/// What is to be changed of a saved chart; `None` leaves it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// Its name.
    pub name: Option<String>,
    /// Whether it is a favourite.
    pub favourite: Option<bool>,
    /// Whether everybody may see it.
    pub public: Option<bool>,
    /// Whether others who may see it see its name too.
    pub name_shown: Option<bool>,
    /// The folder it is in; `Some(None)` takes it out.
    pub folder: Option<Option<Uuid>>,
    /// All its tags.
    pub tags: Option<Vec<String>>,
    /// The chart itself, cast anew.
    pub chart: Option<Box<chart::Chart>>,
}

/// Which versions of a chart a change is meant for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Expected {
    /// Whichever it has.
    #[default]
    Any,
    /// One of these, which the caller has seen.
    OneOf(Vec<i64>),
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was made; this is the version now.
    Made(i64),
    /// Somebody was faster: this is the version now, another than was expected.
    Stale(i64),
    /// There is no such chart of this person.
    Missing,
    /// There is no such folder of this person.
    NoFolder,
}

/// A folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Identifier.
    pub id: Uuid,
    /// Its name, 1 to 100 characters, unlike those of the person's other folders.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
}
