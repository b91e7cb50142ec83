//! The Ascendant, the ruler of the chart, and the Midheaven.

use chart::point::PointId;
use chart::zodiac::Sign;

use crate::facts::position_id;
use crate::offline::page::Page;
use crate::offline::tables;
use crate::offline::words::{pick, rank};

/// What rises, who rules it, and where that ruler stands. Nothing when the time is unknown.
pub(super) fn ascendant(page: &mut Page) {
    let Some(sign) = page.rising() else { return };
    page.title(page.words().sign("rising", sign).fill(page.tongue.rising.title));
    for text in tables::in_sign(page.tongue, PointId::Asc, sign) {
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
    let texts = &page.tongue.rising;
    let template = match (point.sign == rising, house) {
        (true, 1) => texts.ruler_at_home,
        (true, _) => texts.ruler_in_sign,
        _ => pick(&format!("{}{house}", point.dms), &texts.rulers),
    };
    let words = page.words().point("ruler", point.id).sign("rising", rising).sign("sign", point.sign);
    let words = words.house("nth", house, "field");
    page.say(words.fill(template), ["R:chart-ruler".to_owned(), position_id(point.id)]);
    if let Some(style) = rank(point.id).and_then(|i| texts.styles.get(i)) {
        page.say(words.fill(style), ["R:chart-ruler"]);
    }
}

fn modern_ruler(page: &mut Page, sign: Sign) {
    let Some(point) = page.chart.rulers.chart_ruler_modern.and_then(|id| page.chart.point(id)) else {
        return;
    };
    let Some(house) = page.house(point).filter(|_| page.has("R:chart-ruler-modern")) else { return };
    let words = page.words().point("ruler", point.id).sign("rising", sign).house("nth", house, "field");
    let facts = ["R:chart-ruler-modern".to_owned(), position_id(point.id)];
    page.say(words.fill(page.tongue.rising.modern_ruler), facts);
}

fn midheaven(page: &mut Page) {
    let Some(longitude) = page.chart.longitude(PointId::Mc) else { return };
    page.say(page.tongue.rising.midheaven[Sign::of(longitude).index()], ["X:mc"]);
}
