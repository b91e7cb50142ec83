//! Elements, modalities, hemispheres, sect and the Moon's phase.

use chart::Chart;
use chart::document::Share;
use chart::zodiac::Modality;

use super::{Named, element_id};
use crate::pages::words;

/// How the ten planets are spread.
#[derive(Clone, Debug)]
pub(crate) struct Balance {
    /// The elements.
    pub(crate) elements: Vec<ShareRow>,
    /// The modalities.
    pub(crate) modalities: Vec<ShareRow>,
    /// `6 of ten planets above the horizon, 4 in the eastern half`, when the time is known.
    pub(crate) hemispheres: Option<String>,
    /// `By day, the Sun 42°10′ above the horizon`, when the time is known.
    pub(crate) sect: Option<String>,
    /// The ruler of the chart, when the time is known.
    pub(crate) ruler: Option<Named>,
    /// Its modern ruler, when it is another.
    pub(crate) modern_ruler: Option<Named>,
    /// Planets in each other's domicile.
    pub(crate) receptions: Vec<[Named; 2]>,
    /// Name of the phase of the Moon and how much of the disc is lit.
    pub(crate) phase: String,
    /// The lit part of the Moon's disc, an SVG path around the origin with radius 10.
    pub(crate) phase_path: String,
}

/// One element or modality.
#[derive(Clone, Debug)]
pub(crate) struct ShareRow {
    /// Its name.
    pub(crate) name: &'static str,
    /// Class of its ink; empty for a modality.
    pub(crate) ink: &'static str,
    /// Weighted share in per cent.
    pub(crate) percent: u8,
    /// The planets counted.
    pub(crate) members: Vec<Named>,
}

/// The balance of a chart.
pub(crate) fn balance(chart: &Chart) -> Balance {
    let spread = &chart.distributions;
    let rulers = &chart.rulers;
    Balance {
        elements: spread.elements.iter().map(|s| share(s, words_of_element(s), element_id(s.id))).collect(),
        modalities: spread.modalities.iter().map(|s| share(s, modality(s.id), "")).collect(),
        hemispheres: spread.above_horizon.zip(spread.eastern).map(|(above, east)| {
            format!("{above} of ten planets above the horizon, {east} in the eastern half")
        }),
        sect: chart.sect.map(|s| {
            let altitude = words::angle(s.sun_altitude);
            let (when, side) = if s.diurnal { ("By day", "above") } else { ("By night", "below") };
            format!("{when}, the Sun {altitude} {side} the horizon")
        }),
        ruler: rulers.chart_ruler.map(Named::from),
        modern_ruler: rulers.chart_ruler_modern.filter(|m| Some(*m) != rulers.chart_ruler).map(Named::from),
        receptions: rulers.mutual_receptions.iter().map(|pair| pair.map(Named::from)).collect(),
        phase: format!("{}, {:.0} % lit", chart.moon_phase.name, chart.moon_phase.illumination * 100.0),
        phase_path: phase_path(chart.moon_phase.elongation),
    }
}

fn share<T>(share: &Share<T>, name: &'static str, ink: &'static str) -> ShareRow {
    let members = share.members.iter().map(|p| (*p).into()).collect();
    ShareRow { name, ink, percent: share.percent, members }
}

fn words_of_element(share: &Share<chart::zodiac::Element>) -> &'static str {
    match element_id(share.id) {
        "fire" => "Fire",
        "earth" => "Earth",
        "air" => "Air",
        _ => "Water",
    }
}

fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Cardinal => "Cardinal",
        Modality::Fixed => "Fixed",
        Modality::Mutable => "Mutable",
    }
}

/// The lit part of a disc of radius 10, seen from the north: waxing lights the right-hand side.
fn phase_path(elongation: f64) -> String {
    let waxing = elongation < 180.0;
    let terminator = 10.0 * elongation.to_radians().cos().abs();
    let limb = u8::from(waxing);
    let crescent = elongation.to_radians().cos() > 0.0;
    let inner = if crescent { 1 - limb } else { limb };
    format!("M0 -10A10 10 0 0 {limb} 0 10A{terminator:.2} 10 0 0 {inner} 0 -10Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lit_side_and_the_terminator_follow_the_elongation() {
        assert_eq!(phase_path(45.0), "M0 -10A10 10 0 0 1 0 10A7.07 10 0 0 0 0 -10Z");
        assert_eq!(phase_path(135.0), "M0 -10A10 10 0 0 1 0 10A7.07 10 0 0 1 0 -10Z");
        assert_eq!(phase_path(315.0), "M0 -10A10 10 0 0 0 0 10A7.07 10 0 0 1 0 -10Z");
    }
}
