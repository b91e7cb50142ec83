//! The facts of a chart: their ids, their order, and what they may say without a time of birth.

mod charts;

use std::collections::HashSet;

use chart::PointId;
use charts::{samples, untimed};
use reading::{Fact, facts};

fn find<'a>(list: &'a [Fact], id: &str) -> &'a Fact {
    list.iter().find(|f| f.id == id).unwrap_or_else(|| panic!("no fact {id}"))
}

#[test]
fn ids_are_unique_and_the_weightiest_come_first() {
    for chart in (0..100).map(samples::random).flat_map(|c| [untimed(&c), c]) {
        let list = facts(&chart);
        let ids: HashSet<&str> = list.iter().map(|f| f.id.as_str()).collect();
        assert_eq!(ids.len(), list.len());
        assert!(list.windows(2).all(|w| w[0].weight >= w[1].weight));
        assert!(list.iter().all(|f| (0.0..=100.0).contains(&f.weight) && !f.text.is_empty()));
    }
}

#[test]
fn facts_say_what_the_chart_holds() {
    let list = facts(&samples::ulm());
    let text = |id| find(&list, id).text.as_str();
    assert_eq!(text("P:sun"), "Sun 23°30′ Pisces, 10th house");
    assert_eq!(text("P:uranus"), "Uranus 1°17′ Virgo, 3rd house, retrograde");
    assert_eq!(text("X:asc"), "Ascendant 11°39′ Cancer");
    assert_eq!(text("R:chart-ruler"), "Chart ruler Moon, ruler of the Ascendant in Cancer");
    assert_eq!(text("D:mars-exaltation"), "Mars in its exaltation");
    assert_eq!(text("A:mercury-conjunction-saturn"), "Mercury conjunction Saturn, orb 1°02′, applying");
    assert_eq!(
        text("Q:mutual-reception-mars-saturn"),
        "Mars and Saturn in mutual reception: each in the other’s domicile"
    );
    assert_eq!(text("S:diurnal"), "Day chart: the Sun above the horizon");
    assert_eq!(find(&list, "P:sun").house, Some(10));
}

#[test]
fn an_aspect_has_the_key_of_the_wheel() {
    let chart = samples::ulm();
    let list = facts(&chart);
    let fact = find(&list, "A:mercury-conjunction-saturn");
    assert_eq!(fact.aspect.as_deref(), Some("mercury-conjunction-saturn"));
    assert_eq!(fact.points, [PointId::Mercury, PointId::Saturn]);
    let wheel = chart::wheel::svg(&chart, &chart::wheel::Options::file(chart::wheel::Theme::Paper));
    for fact in list.iter().filter(|f| f.id.starts_with("A:")) {
        let key = fact.aspect.as_deref().expect("an aspect has a key");
        assert_eq!(fact.id, format!("A:{key}"));
        assert!(wheel.contains(&format!("data-aspect=\"{key}\"")), "{key}");
    }
    assert!(list.iter().all(|f| f.aspect.is_some() == f.id.starts_with("A:")));
}

#[test]
fn without_a_time_no_fact_hangs_on_the_hour() {
    for chart in (0..100).map(|seed| untimed(&samples::random(seed))) {
        for fact in facts(&chart) {
            let kind = fact.id.split(':').next().unwrap_or_default();
            assert!(["P", "A", "D", "Q", "E", "M", "L", "T"].contains(&kind), "{}", fact.id);
            assert!(fact.house.is_none() && !fact.text.contains("house"), "{}", fact.text);
            assert!(!fact.text.contains("applying") && !fact.text.contains("separating"), "{}", fact.text);
        }
    }
}
