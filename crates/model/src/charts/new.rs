//! A chart request that was read and can be cast.

use chart::Chart;
use chart::natal::{CastError, Nativity, cast};
use sky::Ephemeris;

use super::draft;
use crate::input::{Field, FieldError, Invalid};

/// A chart to be cast.
#[derive(Clone, Debug, PartialEq)]
pub struct NewChart {
    /// The name it shall have; may be empty.
    pub name: String,
    /// What it is cast from.
    pub nativity: Nativity,
}

impl NewChart {
    /// Casts it. What cannot be cast is an error of the field to mend.
    pub fn cast(&self, ephemeris: &Ephemeris) -> Result<Chart, Invalid> {
        cast(ephemeris, &self.nativity).map_err(|error| {
            Invalid(vec![match error {
                CastError::Birth(e) => draft::from_birth(&e),
                CastError::OutOfRange(e) => FieldError::new(Field::Date, "date_out_of_range", e.to_string()),
            }])
        })
    }
}
