//! Systems that divide the time a degree takes from horizon to meridian: Placidus and Koch.
//!
//! A point of the ecliptic with right ascension α has tan δ = sin α tan ε. Its ascensional difference is
//! asin(tan φ tan δ); it stands above the horizon for an hour angle of 90° plus that on either side of the
//! meridian. Callers make sure that |tan φ tan ε| < 1, so that this exists for every degree.

use super::Sky;
use super::angles::rising;

/// Placidus: each cusp has covered a third (or two) of its own semi-arc. Cusps 11, 12, 2, 3.
pub(super) fn placidus(sky: &Sky) -> [f64; 4] {
    // Meridian distance of the cusp: from the upper meridian a share of the semi-diurnal arc, beneath the
    // horizon from the lower one a share of the semi-nocturnal.
    let above = |share: f64| sky.longitude_at(share_of_arc(sky, sky.armc, share));
    let below = |share: f64| sky.longitude_at(share_of_arc(sky, sky.armc + 180.0, -share));
    [above(1.0 / 3.0), above(2.0 / 3.0), below(2.0 / 3.0), below(1.0 / 3.0)]
}

/// The right ascension α (degrees) with α − `meridian` = `share` · arc(α): the semi-diurnal arc when `share` is
/// positive, the semi-nocturnal when it is negative, both degrees.
///
/// The left side less the right grows with α (its slope is at least 1 − |share|), so there is one root, between
/// no arc and an arc of 180°. Newton's steps find it; one that leaves the bracket is replaced by its middle.
fn share_of_arc(sky: &Sky, meridian: f64, share: f64) -> f64 {
    let k = sky.sin_lat / sky.cos_lat * sky.sin_obl / sky.cos_obl;
    let (mut low, mut high) = if share > 0.0 { (0.0, 180.0 * share) } else { (180.0 * share, 0.0) };
    let mut distance = 90.0 * share;
    for _ in 0..100 {
        let (s, c) = (meridian + distance).to_radians().sin_cos();
        let difference = (k * s).clamp(-1.0, 1.0).asin().to_degrees();
        let rest = distance - share * 90.0 - share.abs() * difference;
        let slope = 1.0 - share.abs() * k * c / (1.0 - k * s * k * s).max(f64::MIN_POSITIVE).sqrt();
        if rest > 0.0 {
            high = distance
        } else {
            low = distance
        }
        let newton = distance - rest / slope;
        let next = if newton > low && newton < high { newton } else { (low + high) / 2.0 };
        let step = (next - distance).abs();
        distance = next;
        if step < 1e-12 {
            break;
        }
    }
    meridian + distance
}

/// Koch: the ascendants of the moments that cut in three the midheaven's way up from the horizon, and as much
/// again from now. Cusps 11, 12, 2, 3.
pub(super) fn koch(sky: &Sky) -> [f64; 4] {
    let tan_dec = sky.sin_armc * sky.sin_obl / sky.cos_obl;
    let difference = (tan_dec * sky.sin_lat / sky.cos_lat).clamp(-1.0, 1.0).asin().to_degrees();
    let third = (90.0 + difference) / 3.0;
    [-2.0, -1.0, 1.0, 2.0].map(|n| rising(&sky.turned(n * third)))
}
