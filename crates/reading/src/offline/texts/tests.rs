//! What the texts of every language have to keep, whatever chart they meet.

use std::collections::HashSet;

use chart::point::PointId;
use chart::zodiac::Sign;

use super::of;
use super::tongue::{Axis, Pair, Tongue};
use crate::language::Language;
use crate::offline::tables::{in_house, in_sign, pair};
use crate::offline::words::{forms, ordinal};

/// The points with a table of signs.
fn signed() -> impl Iterator<Item = PointId> {
    PointId::TEN.into_iter().chain([PointId::Asc, PointId::TrueNode, PointId::Chiron])
}

/// Every pair of points that is read.
fn pairs() -> Vec<[PointId; 2]> {
    let mut all = Vec::new();
    for (i, &a) in PointId::TEN.iter().enumerate() {
        all.extend(PointId::TEN[i + 1..].iter().map(|&b| [a, b]));
        all.extend([PointId::Asc, PointId::Mc].map(|b| [a, b]));
    }
    all
}

fn of_pair(pair: &Pair) -> [&'static str; 3] {
    [pair.conjunction, pair.flowing, pair.tense]
}

/// The whole texts of a language: sentences, and templates of sentences; not names, headings and phrases.
fn units(tongue: &'static Tongue) -> Vec<&'static str> {
    let mut all: Vec<&str> = Vec::new();
    all.extend(tongue.signs.iter().flat_map(|t| t.iter()).flat_map(|t| t.iter()));
    all.extend(tongue.houses.iter().flat_map(|t| t.iter()).flat_map(|t| t.iter()));
    all.extend(pairs().iter().filter_map(|[a, b]| pair(&tongue.pairs, *a, *b)).flat_map(of_pair));
    let c = &tongue.condition;
    all.extend(c.dignities.iter().flatten().chain(&c.modern).chain(&c.retrograde).chain(&c.stationary));
    all.extend(c.together.iter().flatten().chain(c.sect.iter().flatten()).chain(&c.hosts));
    all.extend([c.mercury_at_its_best, c.mercury_at_its_worst]);
    all.extend(tongue.moon.phases.iter().flat_map(|p| [p.seen, p.meant]));
    all.extend([tongue.moon.at_noon, tongue.moon.near_the_next]);
    let r = &tongue.rising;
    all.extend(r.rulers.iter().chain(&r.styles).chain(&r.midheaven));
    all.extend([r.ruler_at_home, r.ruler_in_sign, r.modern_ruler]);
    let p = &tongue.places;
    all.extend([p.untimed[1], p.untimed[2], p.perhaps, p.changed]);
    let a = &tongue.aspects;
    all.extend(a.leads.iter().chain(&a.leads_at_noon).chain([&a.at_noon]));
    let b = &tongue.balance;
    all.extend(b.strong_element.iter().chain(&b.missing_element));
    all.extend(b.strong_modality.iter().chain(&b.missing_modality));
    all.extend(b.clusters.iter().chain(&b.alone).chain(&b.receptions));
    all.extend([b.no_strong_element, b.by_day, b.by_night, b.above, b.below, b.east, b.west]);
    all.extend([b.counted_at_noon, b.last_host]);
    all.extend(tongue.node.node_house.iter().chain(&tongue.node.chiron_house));
    let h = &tongue.house_by_house;
    all.extend(h.empty.iter().chain(&h.occupied).chain(&h.own));
    let t = &tongue.threads;
    all.extend(t.counsel.iter().chain([&t.same_sign, &t.opposite, &t.same_element, &t.akin, &t.strange]));
    let s = &tongue.synthesis;
    all.extend(s.lead.iter().chain(&s.under).chain(&s.three).chain(&s.two_workshops));
    all.extend(s.friction.iter().chain(&s.support));
    let axis = |a: &'static Axis| a.both.iter().chain(&a.first).chain(&a.second);
    all.extend(s.axes.iter().flat_map(axis));
    all.extend([s.two, s.sun_alone, s.moon_alone, s.one_workshop, s.sun_rules, s.gathered, s.dignified]);
    all.extend([s.hinge_conjunction, s.hinge_tense, s.hinge_flowing, s.closing]);
    all
}

fn tongues() -> impl Iterator<Item = (Language, &'static Tongue)> {
    Language::ALL.into_iter().map(|l| (l, of(l)))
}

#[test]
fn no_text_is_written_twice() {
    let mut seen = HashSet::new();
    for (language, tongue) in tongues() {
        for text in units(tongue) {
            assert!(seen.insert(text), "{language:?}: {text:?}");
        }
    }
}

#[test]
fn texts_are_well_set() {
    for (language, tongue) in tongues() {
        for text in units(tongue) {
            let odd = ["'", "\"", "—", "--", "  ", " ,", " .", "..", " ;", "–,", "…"];
            let wrong = odd.iter().any(|o| text.contains(o))
                || !text.ends_with(['.', '?', '”', '“', '»', '}'])
                || text.trim() != text
                || text.matches('{').count() != text.matches('}').count();
            assert!(!wrong, "{language:?}: {text:?}");
        }
    }
}

#[test]
fn the_first_sentence_of_a_place_names_it() {
    for (language, tongue) in tongues() {
        for (point, sign) in signed().flat_map(|p| Sign::ALL.map(|s| (p, s))) {
            let texts = in_sign(tongue, point, sign);
            assert!((1..=4).contains(&texts.len()), "{language:?} {point:?} {sign:?}");
            assert!(names(tongue, texts[0], point), "{language:?} {point:?} {sign:?}: {:?}", texts[0]);
            let name = tongue.names.signs[sign.index()];
            let named = texts[0].contains(name.name) || texts[0].contains(name.inside);
            assert!(named, "{language:?} {point:?} {sign:?}: {:?}", texts[0]);
        }
        for (planet, house) in PointId::TEN.into_iter().flat_map(|p| (1..=12).map(move |h| (p, h))) {
            let texts = in_house(tongue, planet, house);
            assert!((1..=4).contains(&texts.len()), "{language:?} {planet:?} {house}");
            let named = texts[0].contains(ordinal(&tongue.names, house));
            assert!(
                named && names(tongue, texts[0], planet),
                "{language:?} {planet:?} {house}: {:?}",
                texts[0]
            );
        }
    }
}

#[test]
fn a_pair_names_both_points_first_and_no_other() {
    for (language, tongue) in tongues() {
        for [a, b] in pairs() {
            let texts = pair(&tongue.pairs, a, b).expect("a pair");
            assert!(std::ptr::eq(texts, pair(&tongue.pairs, b, a).expect("in either order")));
            for text in of_pair(texts) {
                let first = text.split_inclusive(['.', '?']).next().expect("a sentence");
                for point in [a, b] {
                    assert!(names(tongue, first, point), "{language:?} {a:?} {b:?}: {text:?}");
                }
                for other in PointId::TEN.into_iter().filter(|&other| other != a && other != b) {
                    assert!(!names(tongue, text, other), "{language:?} {a:?} {b:?} {other:?}: {text:?}");
                }
            }
        }
        assert!(pair(&tongue.pairs, PointId::Sun, PointId::Sun).is_none());
        assert!(pair(&tongue.pairs, PointId::Sun, PointId::Chiron).is_none());
        assert!(in_sign(tongue, PointId::Ceres, Sign::Leo).is_empty());
    }
}

/// Whether a text names a point, in any of its forms.
fn names(tongue: &Tongue, text: &str, point: PointId) -> bool {
    let forms = forms(&tongue.names, point);
    [forms.it, forms.of, forms.to, forms.acc].iter().any(|form| {
        let bare = form.rsplit([' ', '’']).next().unwrap_or(form);
        text.split(|c: char| !c.is_alphabetic()).any(|word| word == bare)
    })
}
