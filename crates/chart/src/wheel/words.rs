//! What the wheel says to those who hear it rather than see it, and in the tips of its parts.

use crate::document::{Aspect, Chart, Point};
use crate::point::PointId;
use crate::zodiac::{Sign, dms};

/// What the wheel is called.
pub(super) fn title(chart: &Chart, name: Option<&str>) -> String {
    let mut parts = vec![match name {
        Some(name) => format!("Chart wheel of {name}"),
        None => "Chart wheel".to_owned(),
    }];
    parts.push(match &chart.input.time {
        Some(time) => format!("{}, {time}", chart.input.date),
        None => format!("{}, time unknown", chart.input.date),
    });
    if !chart.place.name.is_empty() {
        parts.push(chart.place.name.clone());
    }
    parts.join(" · ")
}

/// The placements as sentences.
pub(super) fn description(chart: &Chart, points: &[PointId]) -> String {
    let mut out = String::new();
    for id in [PointId::Asc, PointId::Mc] {
        if let Some(lon) = chart.longitude(id) {
            out.push_str(&format!("{} {}. ", id.name(), position(lon)));
        }
    }
    for point in chart.points.iter().filter(|p| points.contains(&p.id)) {
        out.push_str(&self::point(point));
        out.push_str(". ");
    }
    out.trim_end().to_owned()
}

/// `23°30′ Pisces`, truncated.
pub(super) fn position(lon: f64) -> String {
    let (degree, minute, _) = dms(lon);
    format!("{degree}°{minute:02}′ {}", Sign::of(lon).name())
}

/// One body.
pub(super) fn point(point: &Point) -> String {
    let mut out = format!("{} {}", point.id.name(), position(point.longitude));
    if let Some(house) = point.house {
        out.push_str(&format!(", house {house}"));
    }
    if point.retrograde {
        out.push_str(", retrograde");
    }
    if let Some([from, to]) = point.day_range {
        out.push_str(&format!(", on that day from {} to {}", position(from), position(to)));
    }
    out
}

/// One aspect.
pub(super) fn aspect(aspect: &Aspect) -> String {
    let minutes = (aspect.orb * 60.0 + 1e-6) as u32;
    format!(
        "{} {} {}, orb {}°{:02}′",
        aspect.a.name(),
        aspect.kind.name(),
        aspect.b.name(),
        minutes / 60,
        minutes % 60
    )
}
