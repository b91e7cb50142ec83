//! The Ascendant, the ruler of the chart, and the Midheaven.

use chart::point::PointId;
use chart::zodiac::Sign;

use crate::facts::position_id;
use crate::offline::page::{Page, Spare};
use crate::offline::texts::{fields, rising, tables};
use crate::offline::words::{fill, ordinal, pick, the};

/// What rises, who rules it, and where that ruler stands. Nothing when the time is unknown.
pub(super) fn ascendant(page: &mut Page) {
    let Some(sign) = page.rising() else { return };
    page.section("ascendant", &format!("{} rising", sign.name()));
    for text in tables::in_sign(PointId::Asc, sign) {
        page.say(*text, ["X:asc"]);
    }
    page.paragraph();
    ruler(page, sign);
    modern_ruler(page, sign);
    midheaven(page);
}

fn ruler(page: &mut Page, rising: Sign) {
    let Some(point) = page.chart.rulers.chart_ruler.and_then(|id| page.chart.point(id)) else { return };
    let Some(house) = page.house(point) else { return };
    let template = match (point.sign == rising, house) {
        (true, 1) => rising::RULER_AT_HOME,
        (true, _) => rising::RULER_IN_SIGN,
        _ => pick(&format!("{}{house}", point.dms), &rising::RULERS),
    };
    let values = [
        ("ruler", the(point.id)),
        ("rising", rising.name()),
        ("sign", point.sign.name()),
        ("nth", ordinal(house)),
        ("field", fields::field(house)),
    ];
    page.say(fill(template, &values), ["R:chart-ruler".to_owned(), position_id(point.id)]);
    page.spare(Spare::Early, fill(rising::style(point.id), &values), ["R:chart-ruler"]);
}

fn modern_ruler(page: &mut Page, sign: Sign) {
    let Some(point) = page.chart.rulers.chart_ruler_modern.and_then(|id| page.chart.point(id)) else {
        return;
    };
    let Some(house) = page.house(point).filter(|_| page.has("R:chart-ruler-modern")) else { return };
    let values = [("ruler", the(point.id)), ("rising", sign.name()), ("nth", ordinal(house))];
    let facts = ["R:chart-ruler-modern".to_owned(), position_id(point.id)];
    page.spare(Spare::Late, fill(rising::MODERN_RULER, &values), facts);
}

fn midheaven(page: &mut Page) {
    let Some(longitude) = page.chart.longitude(PointId::Mc) else { return };
    let sign = Sign::of(longitude);
    page.say(rising::midheaven(sign), ["X:mc"]);
}
