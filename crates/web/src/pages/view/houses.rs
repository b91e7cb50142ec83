//! The table of houses.

use chart::document::{Cusp, Houses};

use super::{Named, SignView};
use crate::pages::words;

/// A row of the table of houses.
#[derive(Clone, Debug)]
pub(crate) struct HouseRow {
    /// 1 to 12.
    pub(crate) number: u8,
    /// `23°30′`.
    pub(crate) degree: String,
    /// Sign on the cusp.
    pub(crate) sign: SignView,
    /// Its traditional ruler.
    pub(crate) ruler: Named,
    /// Signs wholly inside.
    pub(crate) intercepted: Vec<SignView>,
    /// Points inside.
    pub(crate) occupants: Vec<Named>,
}

/// The twelve houses; empty when the time is unknown.
pub(crate) fn houses(houses: Option<&Houses>) -> Vec<HouseRow> {
    houses.iter().flat_map(|h| &h.cusps).map(row).collect()
}

fn row(cusp: &Cusp) -> HouseRow {
    HouseRow {
        number: cusp.number,
        degree: words::degree(cusp.longitude),
        sign: cusp.sign.into(),
        ruler: cusp.ruler.into(),
        intercepted: cusp.intercepted_signs.iter().map(|s| (*s).into()).collect(),
        occupants: cusp.occupants.iter().map(|p| (*p).into()).collect(),
    }
}
