//! The North Node and Chiron, in brief.

use chart::document::Point;
use chart::point::PointId;

use crate::facts::position_id;
use crate::offline::page::{Page, Spare};
use crate::offline::planets::running;
use crate::offline::texts::{fields, node, tables};
use crate::offline::words::{fill, ordinal, pick};

/// Where the lunar node points, and where Chiron is tender.
pub(super) fn node_and_chiron(page: &mut Page) {
    let chart = page.chart;
    let lunar = chart
        .point(PointId::TrueNode)
        .or_else(|| chart.point(PointId::MeanNode))
        .filter(|p| !p.sign_uncertain);
    let chiron = chart.point(PointId::Chiron).filter(|p| !p.sign_uncertain);
    let title = match (lunar, chiron) {
        (Some(_), None) => "The North Node",
        (None, Some(_)) => "Chiron",
        _ => "The North Node and Chiron",
    };
    page.section("node", title);
    if let Some(point) = lunar {
        signs(page, point);
        house(page, point, &node::NODE_HOUSE);
    }
    page.paragraph();
    if let Some(point) = chiron {
        signs(page, point);
        house(page, point, &node::CHIRON_HOUSE);
        running(page, point);
    }
}

fn signs(page: &mut Page, point: &Point) {
    for text in tables::in_sign(point.id, point.sign) {
        page.say(*text, [position_id(point.id)]);
    }
}

fn house(page: &mut Page, point: &Point, templates: &[&str]) {
    let Some(house) = page.house(point) else { return };
    let values = [("nth", ordinal(house)), ("field", fields::field(house))];
    page.spare(Spare::Middle, fill(pick(&point.dms, templates), &values), [position_id(point.id)]);
}
