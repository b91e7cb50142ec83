//! What fills a template of each class: the facts of the chart, and the same with one of them changed.

use chart::document::{Aspect, AspectPhase, Cusp, PhaseId, Point};
use chart::options::AspectType;
use chart::point::PointId;
use chart::zodiac::{Element, Sign, dms};
use chart::{Chart, dignities};

type Values = Vec<(&'static str, String)>;

/// Split-mix, so that the set stays the same.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        if list.is_empty() { None } else { Some(list[self.below(list.len())]) }
    }

    fn other<T: Copy + PartialEq>(&mut self, list: &[T], than: &[T]) -> Option<T> {
        let rest: Vec<T> = list.iter().copied().filter(|x| !than.contains(x)).collect();
        self.pick(&rest)
    }
}

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
const NUMBERS: [&str; 11] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const MAJOR: [AspectType; 5] = [
    AspectType::Conjunction,
    AspectType::Sextile,
    AspectType::Square,
    AspectType::Trine,
    AspectType::Opposition,
];

/// The true values of a class and the changed ones; nothing when this chart has none.
pub(crate) fn values(class: &str, chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    match class {
        "sign" | "house" | "both" | "two" | "degree" | "notsign" => placed(class, chart, dice),
        "aspect" | "aspectsign" | "aspecthouse" | "aspectfrom" | "orb" | "closing" => {
            joined(class, chart, dice)
        }
        "notaspect" => not_joined(chart, dice),
        "retro" | "notretro" | "unaspected" | "dignity" => standing(class, chart, dice),
        "rising" | "mc" | "ruler" | "houseruler" | "rulerplace" | "cusp" => turned(class, chart, dice),
        _ => counted(class, chart, dice),
    }
}

fn the(id: PointId) -> String {
    match id {
        PointId::TrueNode => "North Node".to_owned(),
        other => other.name().to_owned(),
    }
}

fn planet<'a>(chart: &'a Chart, dice: &mut Dice) -> Option<&'a Point> {
    chart.point(PointId::TEN[dice.below(10)])
}

fn sign(sign: Sign) -> String {
    sign.name().to_owned()
}

fn house_values(house: u8) -> Values {
    let ending = match house {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    vec![
        ("h", ORDINALS[usize::from(house) - 1].to_owned()),
        ("n", format!("{house}{ending}")),
        ("d", house.to_string()),
    ]
}

fn with(base: &Values, change: Values) -> Values {
    let mut values = base.clone();
    for (key, value) in change {
        match values.iter_mut().find(|(k, _)| *k == key) {
            Some(slot) => slot.1 = value,
            None => values.push((key, value)),
        }
    }
    values
}

fn placed(class: &str, chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    let point = planet(chart, dice)?;
    let second = chart.point(dice.other(&PointId::TEN, &[point.id])?)?;
    let (degree, minute, _) = dms(point.longitude);
    let house = point.house?;
    let mut base = vec![
        ("p", the(point.id)),
        ("s", sign(point.sign)),
        ("q", the(second.id)),
        ("t", sign(second.sign)),
        ("x", sign(dice.other(&Sign::ALL, &[point.sign])?)),
    ];
    base.extend(if class == "degree" {
        vec![("d", degree.to_string()), ("m", format!("{minute:02}"))]
    } else {
        house_values(house)
    });
    let wrong_sign = vec![("s", sign(dice.other(&Sign::ALL, &[point.sign])?))];
    let wrong_house = house_values(dice.other(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], &[house])?);
    let change = match (class, dice.below(2)) {
        ("house", _) | ("both", 0) => wrong_house,
        ("two", 0) => vec![("t", sign(dice.other(&Sign::ALL, &[second.sign])?))],
        ("degree", 0) => vec![("d", ((u32::from(degree) + 2 + dice.below(26) as u32) % 30).to_string())],
        ("notsign", _) => vec![("x", sign(point.sign))],
        _ => wrong_sign,
    };
    Some((base.clone(), with(&base, change)))
}

fn ends(chart: &Chart, a: PointId) -> Option<(Sign, u8)> {
    let point = chart.point(a)?;
    Some((point.sign, point.house?))
}

fn aspect_values(aspect: &Aspect, kind: AspectType) -> Values {
    let verb = match kind {
        AspectType::Conjunction => "conjoins",
        AspectType::Sextile => "sextiles",
        AspectType::Square => "squares",
        AspectType::Trine => "trines",
        _ => "opposes",
    };
    vec![("a", the(aspect.a)), ("b", the(aspect.b)), ("k", kind.name().to_owned()), ("v", verb.to_owned())]
}

fn joined(class: &str, chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    let ten = |a: &&Aspect| a.kind.is_major() && PointId::TEN.contains(&a.a) && PointId::TEN.contains(&a.b);
    let list: Vec<&Aspect> = chart.aspects.iter().filter(ten).collect();
    let aspect = dice.pick(&list)?;
    let ((s, h), (t, i)) = (ends(chart, aspect.a)?, ends(chart, aspect.b)?);
    let minutes = (aspect.orb * 60.0).round() as u32;
    let closing = aspect.phase == AspectPhase::Applying;
    let words = |closing: bool| if closing { ("applying", "an") } else { ("separating", "a") };
    let ordinal = |n: u8| ORDINALS[usize::from(n) - 1].to_owned();
    let mut base = aspect_values(aspect, aspect.kind);
    base.extend([
        ("s", sign(s)),
        ("t", sign(t)),
        ("h", ordinal(h)),
        ("i", ordinal(i)),
        ("o", (minutes / 60).to_string()),
        ("om", format!("{:02}", minutes % 60)),
        ("c", words(closing).0.to_owned()),
        ("cart", words(closing).1.to_owned()),
    ]);
    let kind = dice.other(&MAJOR, &[aspect.kind])?;
    let houses: Vec<u8> = (1..=12).collect();
    let wrong_kind = aspect_values(aspect, kind);
    let change = match (class, dice.below(3)) {
        ("aspectsign", 0) => vec![("t", sign(dice.other(&Sign::ALL, &[t])?))],
        ("aspectsign", 1) => vec![("s", sign(dice.other(&Sign::ALL, &[s])?))],
        ("aspecthouse", 0) => vec![("i", ordinal(dice.other(&houses, &[i])?))],
        ("aspecthouse", 1) | ("aspectfrom", 0 | 1) => vec![("h", ordinal(dice.other(&houses, &[h])?))],
        ("orb", 0 | 1) => vec![("o", (minutes / 60 + 1 + dice.below(4) as u32).to_string())],
        ("closing", 0 | 1) => {
            vec![("c", words(!closing).0.to_owned()), ("cart", words(!closing).1.to_owned())]
        }
        ("aspect", 0) => vec![("b", the(stranger(chart, aspect, dice)?))],
        _ => wrong_kind,
    };
    Some((base.clone(), with(&base, change)))
}

/// A planet that has not this aspect to the first one.
fn stranger(chart: &Chart, aspect: &Aspect, dice: &mut Dice) -> Option<PointId> {
    let has = |id: PointId| {
        chart
            .aspects
            .iter()
            .any(|x| x.kind == aspect.kind && [(x.a, x.b), (x.b, x.a)].contains(&(aspect.a, id)))
    };
    let known: Vec<PointId> = PointId::TEN.into_iter().filter(|id| *id == aspect.a || has(*id)).collect();
    dice.other(&PointId::TEN, &known)
}

fn not_joined(chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    let ten = |a: &&Aspect| a.kind.is_major() && PointId::TEN.contains(&a.a) && PointId::TEN.contains(&a.b);
    let list: Vec<&Aspect> = chart.aspects.iter().filter(ten).collect();
    let aspect = dice.pick(&list)?;
    let kind = dice.other(&MAJOR, &[aspect.kind])?;
    Some((aspect_values(aspect, kind), aspect_values(aspect, aspect.kind)))
}

fn standing(class: &str, chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    let ten: Vec<&Point> = PointId::TEN.into_iter().filter_map(|id| chart.point(id)).collect();
    let alone = |p: &Point| {
        let major =
            |a: &&Aspect| a.kind.is_major() && PointId::TEN.contains(&a.a) && PointId::TEN.contains(&a.b);
        !chart.aspects.iter().filter(major).any(|a| a.a == p.id || a.b == p.id)
    };
    if class == "dignity" {
        let kept: Vec<&&Point> = ten.iter().filter(|p| p.dignities.len() == 1).collect();
        let point = dice.pick(&kept)?;
        let own = point.dignities[0];
        let all = dignities::dignities(point.id, point.sign);
        let name = |d: chart::document::Dignity| format!("{d:?}").to_lowercase();
        use chart::document::Dignity::*;
        let wrong = dice.other(&[Domicile, Exaltation, Detriment, Fall], &all)?;
        let base = vec![("p", the(point.id)), ("g", name(own))];
        return Some((base.clone(), with(&base, vec![("g", name(wrong))])));
    }
    let holds = |p: &Point| match class {
        "retro" => p.retrograde,
        "notretro" => !p.retrograde,
        _ => alone(p),
    };
    let (yes, no): (Vec<&Point>, Vec<&Point>) = ten.iter().partition(|p| holds(p));
    let (yes, no) = (dice.pick(&yes)?, dice.pick(&no)?);
    Some((vec![("p", the(yes.id))], vec![("p", the(no.id))]))
}

fn turned(class: &str, chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    let cusps: &[Cusp] = &chart.houses.as_ref()?.cusps;
    let cusp = &cusps[dice.below(12)];
    let on = match class {
        "rising" => Sign::of(chart.longitude(PointId::Asc)?),
        "mc" => Sign::of(chart.longitude(PointId::Mc)?),
        _ => cusp.sign,
    };
    let wrong = dice.other(&Sign::ALL, &[on])?;
    let ruled = if class == "ruler" { Sign::of(chart.longitude(PointId::Asc)?) } else { cusp.sign };
    let rulers = [dignities::ruler(ruled), dignities::modern_ruler(ruled)];
    let stranger = dice.other(&PointId::TEN, &rulers)?;
    let mut base = house_values(cusp.number);
    base.extend([("s", sign(on)), ("p", the(rulers[0]))]);
    let change = match class {
        "ruler" | "houseruler" => vec![("p", the(stranger))],
        "rulerplace" => {
            let places: Vec<Sign> = rulers.iter().filter_map(|r| chart.point(*r)).map(|p| p.sign).collect();
            base = with(&base, vec![("s", sign(places[0]))]);
            vec![("s", sign(dice.other(&Sign::ALL, &places)?))]
        }
        _ => vec![("s", sign(wrong))],
    };
    Some((base.clone(), with(&base, change)))
}

fn counted(class: &str, chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    let ten: Vec<&Point> = PointId::TEN.into_iter().filter_map(|id| chart.point(id)).collect();
    let element = [Element::Fire, Element::Earth, Element::Air, Element::Water][dice.below(4)];
    let point = dice.pick(&ten)?;
    let house = point.house?;
    let count = match class {
        "count" => ten.iter().filter(|p| p.sign.element() == element).count(),
        "countsign" => ten.iter().filter(|p| p.sign == point.sign).count(),
        "counthouse" => ten.iter().filter(|p| p.house == Some(house)).count(),
        "above" => ten.iter().filter(|p| p.house.is_some_and(|h| h >= 7)).count(),
        _ => return lights(class, chart, dice),
    };
    let wrong = dice.other(&[2, 3, 4, 5, 6, 7], &[count])?;
    let mut base = house_values(house);
    base.extend([
        ("c", NUMBERS[count].to_owned()),
        ("e", format!("{element:?}").to_lowercase()),
        ("s", sign(point.sign)),
    ]);
    (count > 1).then(|| (base.clone(), with(&base, vec![("c", NUMBERS[wrong].to_owned())])))
}

fn lights(class: &str, chart: &Chart, dice: &mut Dice) -> Option<(Values, Values)> {
    const PHASES: [(PhaseId, &str, &str); 8] = [
        (PhaseId::NewMoon, "a", "new moon"),
        (PhaseId::Crescent, "a", "crescent moon"),
        (PhaseId::FirstQuarter, "a", "first quarter moon"),
        (PhaseId::Gibbous, "a", "gibbous moon"),
        (PhaseId::FullMoon, "a", "full moon"),
        (PhaseId::Disseminating, "a", "disseminating moon"),
        (PhaseId::LastQuarter, "a", "last quarter moon"),
        (PhaseId::Balsamic, "a", "balsamic moon"),
    ];
    if class == "phase" {
        let own = PHASES.iter().position(|p| p.0 == chart.moon_phase.id)?;
        let wrong = (own + 1 + dice.below(7)) % 8;
        let of = |i: usize| vec![("part", PHASES[i].1.to_owned()), ("ph", PHASES[i].2.to_owned())];
        return Some((of(own), of(wrong)));
    }
    assert_eq!(class, "sect", "an unknown class");
    let day = chart.sect?.diurnal;
    let of = |day: bool| {
        let (by, name) = if day { ("by day", "day") } else { ("at night", "night") };
        vec![("sect", by.to_owned()), ("sectname", name.to_owned())]
    };
    Some((of(day), of(!day)))
}
