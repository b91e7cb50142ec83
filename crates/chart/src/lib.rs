//! What the lights form around a birth: local time, houses, aspects, dignities, the wheel.
//!
//! Pure and deterministic. [`document::Chart`] is the one value that leaves this crate: the JSON of the API,
//! the snapshot in the database, the wheel and the reading all start from it, so that no two of them can
//! disagree in the last digit.

pub mod aspects;
pub mod balance;
pub mod birth;
pub mod dignities;
pub mod document;
pub mod houses;
pub mod natal;
pub mod options;
pub mod patterns;
pub mod point;
pub mod wheel;
pub mod zodiac;
pub mod zone;

pub use document::Chart;
pub use options::Settings;
pub use point::PointId;
pub use zodiac::Sign;
