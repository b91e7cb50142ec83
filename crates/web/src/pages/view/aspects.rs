//! The tables of aspects.

use chart::Chart;
use chart::document::{Aspect, AspectPhase};
use chart::options::AspectType;
use chart::wheel::aspect_glyph_id;

use super::Named;
use crate::pages::words;

/// Length of the little line that shows an orb within what was allowed, in pixels.
const MARK: f64 = 44.0;

/// A row of a table of aspects.
#[derive(Clone, Debug)]
pub(crate) struct AspectRow {
    /// `mars-square-saturn`, as the wheel names the line.
    pub(crate) id: String,
    /// First point.
    pub(crate) a: Named,
    /// Second point.
    pub(crate) b: Named,
    /// Id of the aspect's glyph in the sprite.
    pub(crate) glyph: String,
    /// Name of the aspect.
    pub(crate) name: &'static str,
    /// Class of its ink.
    pub(crate) ink: &'static str,
    /// `1°02′`.
    pub(crate) orb: String,
    /// The orb that was allowed.
    pub(crate) limit: String,
    /// Length of the tightness mark, 2 to 44 pixels; the longer the tighter.
    pub(crate) mark: String,
    /// `applying`, `separating` or `exact`.
    pub(crate) phase: &'static str,
    /// Whether the signs do not fit.
    pub(crate) out_of_sign: bool,
}

/// Fewer aspects than this stay in one table.
const HALVED_FROM: usize = 8;

/// The aspects that are major (`true`) or minor, tightest first, in one table or in two to stand side by side.
pub(crate) fn aspects(chart: &Chart, major: bool) -> Vec<Vec<AspectRow>> {
    let rows: Vec<AspectRow> = chart.aspects.iter().filter(|a| a.kind.is_major() == major).map(row).collect();
    let height = if rows.len() < HALVED_FROM { rows.len() } else { rows.len().div_ceil(2) };
    rows.chunks(height.max(1)).map(<[AspectRow]>::to_vec).collect()
}

fn row(aspect: &Aspect) -> AspectRow {
    AspectRow {
        id: format!("{}-{}-{}", aspect.a.id(), aspect.kind.id(), aspect.b.id()),
        a: aspect.a.into(),
        b: aspect.b.into(),
        glyph: aspect_glyph_id(aspect.kind),
        name: aspect.kind.name(),
        ink: ink(aspect.kind),
        orb: words::angle(aspect.orb),
        limit: words::angle(aspect.orb_limit),
        mark: format!("{:.1}", (aspect.strength * MARK).clamp(2.0, MARK)),
        phase: match aspect.phase {
            AspectPhase::Applying => "applying",
            AspectPhase::Separating => "separating",
            AspectPhase::Exact => "exact",
        },
        out_of_sign: aspect.out_of_sign,
    }
}

/// The class of an aspect's ink, which the wheel shares.
fn ink(kind: AspectType) -> &'static str {
    match kind {
        AspectType::Square | AspectType::Opposition => "hard",
        AspectType::Trine => "soft",
        AspectType::Sextile => "sextile",
        AspectType::Conjunction => "conjunct",
        _ => "minor",
    }
}
