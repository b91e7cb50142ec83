//! The North Node and Chiron, in brief.

use chart::document::Point;
use chart::point::PointId;

use crate::facts::position_id;
use crate::offline::page::Page;
use crate::offline::planets::running;
use crate::offline::tables;
use crate::offline::words::pick;

/// Where the lunar node points, and where Chiron is tender.
pub(super) fn node_and_chiron(page: &mut Page) {
    let (chart, texts) = (page.chart, &page.tongue.node);
    let lunar = chart
        .point(PointId::TrueNode)
        .or_else(|| chart.point(PointId::MeanNode))
        .filter(|p| !p.sign_uncertain);
    let chiron = chart.point(PointId::Chiron).filter(|p| !p.sign_uncertain);
    page.title(match (lunar, chiron) {
        (Some(_), None) => texts.node,
        (None, Some(_)) => texts.chiron,
        _ => texts.both,
    });
    if let Some(point) = lunar {
        signs(page, point);
        house(page, point, &texts.node_house);
    }
    page.paragraph();
    if let Some(point) = chiron {
        signs(page, point);
        house(page, point, &texts.chiron_house);
        running(page, point);
    }
}

fn signs(page: &mut Page, point: &Point) {
    for text in tables::in_sign(page.tongue, point.id, point.sign) {
        page.say(*text, [position_id(point.id)]);
    }
}

fn house(page: &mut Page, point: &Point, templates: &[&str]) {
    let Some(house) = page.house(point) else { return };
    let text = page.words().house("nth", house, "field").fill(pick(&point.dms, templates));
    page.say(text, [position_id(point.id)]);
}
