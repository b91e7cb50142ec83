//! The twelve houses one after another: who stands there, who answers for it, and from where.

use chart::document::Cusp;
use chart::point::PointId;

use crate::facts::position_id;
use crate::offline::page::Page;
use crate::offline::words::{pick, points};

/// A paragraph a house. Nothing when the time is unknown.
pub(super) fn houses(page: &mut Page) {
    if !page.known() {
        return;
    }
    page.title(page.tongue.house_by_house.title);
    for cusp in page.chart.houses.iter().flat_map(|h| &h.cusps) {
        page.paragraph();
        house(page, cusp);
    }
}

fn house(page: &mut Page, cusp: &Cusp) {
    let Some(ruler) = page.chart.point(cusp.ruler) else { return };
    let Some(other) = page.house(ruler) else { return };
    let texts = &page.tongue.house_by_house;
    let read = |id: &PointId| {
        PointId::TEN.contains(id) || matches!(id, PointId::TrueNode | PointId::MeanNode | PointId::Chiron)
    };
    let occupants: Vec<PointId> = cusp.occupants.iter().copied().filter(read).collect();
    let seed = format!("{}{}", cusp.number, ruler.dms);
    let template = match (other == cusp.number, cusp.occupants.is_empty(), occupants.is_empty()) {
        (true, _, _) => pick(&seed, &texts.own),
        (false, true, _) => pick(&seed, &texts.empty),
        (false, false, false) => pick(&seed, &texts.occupied),
        (false, false, true) => return, // only points that have no words
    };
    let words = page.words().house("nth", cusp.number, "field").house("other", other, "elsewhere");
    let words = words.sign("sign", cusp.sign).point("ruler", ruler.id);
    let text = words.text("names", points(&page.tongue.names, &occupants)).fill(template);
    page.say(text, [format!("H:{}", cusp.number), position_id(ruler.id)]);
}
