//! The bodies and points whose place can be asked for, and what is answered.

/// A body or computed point of the sky.
///
/// Mars to Pluto are the barycentres of their systems, as JPL DE440 gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Body {
    /// The Sun.
    Sun,
    /// The Moon.
    Moon,
    /// Mercury.
    Mercury,
    /// Venus.
    Venus,
    /// Mars (system barycentre).
    Mars,
    /// Jupiter (system barycentre).
    Jupiter,
    /// Saturn (system barycentre).
    Saturn,
    /// Uranus (system barycentre).
    Uranus,
    /// Neptune (system barycentre).
    Neptune,
    /// Pluto (system barycentre).
    Pluto,
    /// 1 Ceres.
    Ceres,
    /// 2 Pallas.
    Pallas,
    /// 3 Juno.
    Juno,
    /// 4 Vesta.
    Vesta,
    /// 2060 Chiron.
    Chiron,
    /// Mean ascending node of the lunar orbit.
    MeanNode,
    /// True (osculating) ascending node of the lunar orbit.
    TrueNode,
    /// Mean apogee of the lunar orbit, known as (mean) Black Moon Lilith.
    MeanApogee,
    /// Osculating apogee of the lunar orbit, known as true Black Moon Lilith.
    OsculatingApogee,
}

impl Body {
    /// Every body, in the order in which lists show them.
    pub const ALL: [Body; 19] = [
        Body::Sun,
        Body::Moon,
        Body::Mercury,
        Body::Venus,
        Body::Mars,
        Body::Jupiter,
        Body::Saturn,
        Body::Uranus,
        Body::Neptune,
        Body::Pluto,
        Body::Ceres,
        Body::Pallas,
        Body::Juno,
        Body::Vesta,
        Body::Chiron,
        Body::MeanNode,
        Body::TrueNode,
        Body::MeanApogee,
        Body::OsculatingApogee,
    ];
}

/// An apparent geocentric place, referred to the true ecliptic and equinox of date.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Position {
    /// Ecliptic longitude, degrees, `0 ≤ λ < 360`.
    pub longitude: f64,
    /// Ecliptic latitude, degrees, north positive.
    pub latitude: f64,
    /// True distance from the centre of the Earth, au. Zero for the mean node, which has none.
    pub distance: f64,
    /// Rate of longitude, degrees per day.
    pub longitude_speed: f64,
    /// Rate of latitude, degrees per day.
    pub latitude_speed: f64,
    /// Rate of distance, au per day.
    pub distance_speed: f64,
    /// Right ascension, degrees, `0 ≤ α < 360`, true equator and equinox of date.
    pub right_ascension: f64,
    /// Declination, degrees, north positive.
    pub declination: f64,
}
