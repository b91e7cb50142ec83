//! A chart as the result page shows it: strings and numbers ready to print, no astronomy.

mod aspects;
mod balance;
mod houses;
mod moment;
mod positions;
mod reading;

pub(crate) use aspects::{AspectRow, aspects};
pub(crate) use balance::{Balance, balance};
pub(crate) use houses::{HouseRow, houses};
pub(crate) use moment::{Heading, heading, named, title};
pub(crate) use positions::{PositionRow, positions};
pub(crate) use reading::{SectionView, sections};

use chart::point::PointId;
use chart::wheel;
use chart::zodiac::{Element, Sign};

/// A point by its glyph and its name.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// Identifier, as the wheel names the body.
    pub(crate) id: &'static str,
    /// Id of its glyph in the sprite.
    pub(crate) glyph: String,
    /// English name.
    pub(crate) name: &'static str,
    /// Two letters that stand for an angle, which has no glyph.
    pub(crate) letters: Option<&'static str>,
}

impl From<PointId> for Named {
    fn from(id: PointId) -> Named {
        let letters = match id {
            PointId::Asc => Some("AC"),
            PointId::Mc => Some("MC"),
            PointId::Dsc => Some("DC"),
            PointId::Ic => Some("IC"),
            PointId::Vertex => Some("VX"),
            _ => None,
        };
        Named { id: id.id(), glyph: wheel::glyph_id(id), name: id.name(), letters }
    }
}

/// A sign by its glyph, its name and the ink of its element.
#[derive(Clone, Debug)]
pub(crate) struct SignView {
    /// Id of its glyph in the sprite.
    pub(crate) glyph: String,
    /// English name.
    pub(crate) name: &'static str,
    /// Class of its element: `fire`, `earth`, `air` or `water`.
    pub(crate) ink: &'static str,
}

impl From<Sign> for SignView {
    fn from(sign: Sign) -> SignView {
        SignView { glyph: wheel::sign_glyph_id(sign), name: sign.name(), ink: element_id(sign.element()) }
    }
}

/// The class of an element's ink.
pub(crate) fn element_id(element: Element) -> &'static str {
    match element {
        Element::Fire => "fire",
        Element::Earth => "earth",
        Element::Air => "air",
        Element::Water => "water",
    }
}
