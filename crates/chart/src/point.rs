//! The points of a chart: bodies, computed points and angles, under one set of identifiers.

use serde::{Deserialize, Serialize};
use sky::Body;

/// A point of the chart, as the API names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PointId {
    Sun,
    Moon,
    Mercury,
    Venus,
    Mars,
    Jupiter,
    Saturn,
    Uranus,
    Neptune,
    Pluto,
    TrueNode,
    MeanNode,
    Chiron,
    Ceres,
    Pallas,
    Juno,
    Vesta,
    MeanLilith,
    TrueLilith,
    Asc,
    Mc,
    Dsc,
    Ic,
    Vertex,
}

/// What a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PointKind {
    Luminary,
    Planet,
    Asteroid,
    LunarNode,
    LunarApogee,
    Angle,
}

impl PointId {
    /// The points listed under `points` of a chart, in the order of the lists.
    pub const BODIES: [PointId; 19] = [
        PointId::Sun,
        PointId::Moon,
        PointId::Mercury,
        PointId::Venus,
        PointId::Mars,
        PointId::Jupiter,
        PointId::Saturn,
        PointId::Uranus,
        PointId::Neptune,
        PointId::Pluto,
        PointId::TrueNode,
        PointId::MeanNode,
        PointId::Chiron,
        PointId::Ceres,
        PointId::Pallas,
        PointId::Juno,
        PointId::Vesta,
        PointId::MeanLilith,
        PointId::TrueLilith,
    ];

    /// The ten planets of modern practice, the Sun and the Moon among them.
    pub const TEN: [PointId; 10] = [
        PointId::Sun,
        PointId::Moon,
        PointId::Mercury,
        PointId::Venus,
        PointId::Mars,
        PointId::Jupiter,
        PointId::Saturn,
        PointId::Uranus,
        PointId::Neptune,
        PointId::Pluto,
    ];

    /// The points a wheel draws unless asked otherwise.
    pub const WHEEL: [PointId; 13] = [
        PointId::Sun,
        PointId::Moon,
        PointId::Mercury,
        PointId::Venus,
        PointId::Mars,
        PointId::Jupiter,
        PointId::Saturn,
        PointId::Uranus,
        PointId::Neptune,
        PointId::Pluto,
        PointId::TrueNode,
        PointId::Chiron,
        PointId::MeanLilith,
    ];

    /// The identifier used in JSON and in fact ids, such as `true_node`.
    pub fn id(self) -> &'static str {
        use PointId::*;
        match self {
            Sun => "sun",
            Moon => "moon",
            Mercury => "mercury",
            Venus => "venus",
            Mars => "mars",
            Jupiter => "jupiter",
            Saturn => "saturn",
            Uranus => "uranus",
            Neptune => "neptune",
            Pluto => "pluto",
            TrueNode => "true_node",
            MeanNode => "mean_node",
            Chiron => "chiron",
            Ceres => "ceres",
            Pallas => "pallas",
            Juno => "juno",
            Vesta => "vesta",
            MeanLilith => "mean_lilith",
            TrueLilith => "true_lilith",
            Asc => "asc",
            Mc => "mc",
            Dsc => "dsc",
            Ic => "ic",
            Vertex => "vertex",
        }
    }

    /// English name, without article.
    pub fn name(self) -> &'static str {
        use PointId::*;
        match self {
            Sun => "Sun",
            Moon => "Moon",
            Mercury => "Mercury",
            Venus => "Venus",
            Mars => "Mars",
            Jupiter => "Jupiter",
            Saturn => "Saturn",
            Uranus => "Uranus",
            Neptune => "Neptune",
            Pluto => "Pluto",
            TrueNode => "True Node",
            MeanNode => "Mean Node",
            Chiron => "Chiron",
            Ceres => "Ceres",
            Pallas => "Pallas",
            Juno => "Juno",
            Vesta => "Vesta",
            MeanLilith => "Mean Lilith",
            TrueLilith => "True Lilith",
            Asc => "Ascendant",
            Mc => "Midheaven",
            Dsc => "Descendant",
            Ic => "Imum Coeli",
            Vertex => "Vertex",
        }
    }

    /// What kind of point this is.
    pub fn kind(self) -> PointKind {
        use PointId::*;
        match self {
            Sun | Moon => PointKind::Luminary,
            Mercury | Venus | Mars | Jupiter | Saturn | Uranus | Neptune | Pluto => PointKind::Planet,
            Chiron | Ceres | Pallas | Juno | Vesta => PointKind::Asteroid,
            TrueNode | MeanNode => PointKind::LunarNode,
            MeanLilith | TrueLilith => PointKind::LunarApogee,
            Asc | Mc | Dsc | Ic | Vertex => PointKind::Angle,
        }
    }

    /// The body to ask the ephemeris for; `None` for the angles, which the Earth's turning makes.
    pub fn body(self) -> Option<Body> {
        use PointId::*;
        Some(match self {
            Sun => Body::Sun,
            Moon => Body::Moon,
            Mercury => Body::Mercury,
            Venus => Body::Venus,
            Mars => Body::Mars,
            Jupiter => Body::Jupiter,
            Saturn => Body::Saturn,
            Uranus => Body::Uranus,
            Neptune => Body::Neptune,
            Pluto => Body::Pluto,
            TrueNode => Body::TrueNode,
            MeanNode => Body::MeanNode,
            Chiron => Body::Chiron,
            Ceres => Body::Ceres,
            Pallas => Body::Pallas,
            Juno => Body::Juno,
            Vesta => Body::Vesta,
            MeanLilith => Body::MeanApogee,
            TrueLilith => Body::OsculatingApogee,
            Asc | Mc | Dsc | Ic | Vertex => return None,
        })
    }
}
