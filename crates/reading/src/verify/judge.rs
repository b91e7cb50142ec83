//! A claim against the chart: true, false, or beyond what is known.

use chart::document::{AspectPhase, CalendarKind, Dignity, PhaseId};
use chart::patterns::{Gathering, Pattern, PatternKind, figures, patterns};
use chart::zodiac::{dms, wrap};
use chart::{Chart, PointId, Sign};

use super::claim::{Cmp, Degree, Half, Kinds, Place, State, What, Who};
use super::sky::{Meant, Sky, Spot};
use crate::facts;

/// What the chart says to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Holds,
    Fails,
    Unknown,
}

use Truth::{Fails, Holds, Unknown};

/// The truth of a claim with the ids that show it; nothing when the chart has no such thing to compare.
pub(super) fn judge(sky: &Sky, what: &What) -> Option<(Truth, Vec<String>)> {
    match what {
        What::At(Who::Cusp(n), place) => Some(cusp(sky, *n, *place)),
        What::At(Who::Count(n, cmp), place) => Some(count(sky, *n, *cmp, *place)),
        What::At(Who::Figure(kind), place) => gathering(sky, *kind, *place),
        What::At(who, place) => each(sky, *who, |spot| at(sky, spot, *place)),
        What::State(Who::Count(n, cmp), state) => Some(count_state(sky, *n, *cmp, *state)),
        What::State(who, state) => each(sky, *who, |spot| condition(sky, spot, *state)),
        What::Dignity(who, mask) => each(sky, *who, |spot| dignity(sky, spot, *mask)),
        What::Aspect(a, b, kinds) => pair(sky, *a, *b, |x, y| aspect(sky, x, y, *kinds)),
        What::Orb(a, b, orb, within) => pair(sky, *a, *b, |x, y| orb_is(sky, x, y, *orb, *within)),
        What::Closing(a, b, closing) => pair(sky, *a, *b, |x, y| closes(sky, x, y, *closing)),
        What::Is(described, named) => is(sky, *described, *named),
        What::Figure(kind, members, apex) => figure(sky, *kind, members, *apex),
        What::Phase(mask) => Some(phase(sky, *mask)),
        What::Sect(diurnal) => Some(match sky.chart.sect {
            Some(sect) => (truth(sect.diurnal == *diurnal), vec![sect_id(sect.diurnal)]),
            None => hour(),
        }),
        What::Born(month, day, year) => born(sky, *month, *day, *year),
        What::Heaviest(element) => {
            let shares = &sky.chart.distributions.elements;
            let ids = shares.iter().map(|s| facts::element_id(s.id)).collect();
            Some((heaviest(shares.iter().map(|s| (s.id == *element, s.percent, s.count))), ids))
        }
        What::HeaviestModality(modality) => {
            let shares = &sky.chart.distributions.modalities;
            let ids = shares.iter().map(|s| facts::modality_id(s.id)).collect();
            Some((heaviest(shares.iter().map(|s| (s.id == *modality, s.percent, s.count))), ids))
        }
    }
}

fn truth(holds: bool) -> Truth {
    if holds { Holds } else { Fails }
}

fn hour() -> (Truth, Vec<String>) {
    (Unknown, vec!["T:unknown".to_owned()])
}

fn sect_id(diurnal: bool) -> String {
    if diurnal { "S:diurnal" } else { "S:nocturnal" }.to_owned()
}

/// Whether it holds at every moment, at none, or at some.
fn always(moments: impl Iterator<Item = bool>) -> Truth {
    let (mut some, mut all) = (false, true);
    for holds in moments {
        some |= holds;
        all &= holds;
    }
    match (some, all) {
        (_, true) => Holds,
        (false, _) => Fails,
        _ => Unknown,
    }
}

/// The best of several readings.
fn best(readings: impl IntoIterator<Item = (Truth, Vec<String>)>) -> Option<(Truth, Vec<String>)> {
    let rank = |t: &Truth| match t {
        Holds => 0,
        Unknown => 1,
        Fails => 2,
    };
    readings.into_iter().min_by_key(|(truth, _)| rank(truth))
}

fn each(sky: &Sky, who: Who, test: impl Fn(Spot) -> (Truth, Vec<String>)) -> Option<(Truth, Vec<String>)> {
    match sky.meant(who) {
        Meant::Spots(spots) => best(spots.into_iter().map(|spot| {
            let (truth, mut ids) = test(spot);
            ids.extend(described_by(who));
            (truth, ids)
        })),
        Meant::Hour => Some(hour()),
        Meant::Nobody => None,
    }
}

fn pair(
    sky: &Sky,
    a: Who,
    b: Who,
    test: impl Fn(Spot, Spot) -> (Truth, Vec<String>),
) -> Option<(Truth, Vec<String>)> {
    let (firsts, seconds) = match (sky.meant(a), sky.meant(b)) {
        (Meant::Spots(firsts), Meant::Spots(seconds)) => (firsts, seconds),
        (Meant::Nobody, _) | (_, Meant::Nobody) => return None,
        _ => return Some(hour()),
    };
    let (test, seconds) = (&test, &seconds);
    let pairs = firsts.into_iter().flat_map(|x| seconds.iter().map(move |y| test(x, *y)));
    best(pairs).map(|(truth, mut ids)| {
        ids.extend(described_by(a));
        ids.extend(described_by(b));
        (truth, ids)
    })
}

/// The fact that says whom a description means.
fn described_by(who: Who) -> Vec<String> {
    match who {
        Who::ChartRuler => vec!["R:chart-ruler".to_owned(), "R:chart-ruler-modern".to_owned()],
        Who::HouseRuler(n) => vec![format!("H:{n}")],
        Who::Dispositor(id) => vec![facts::position_id(id)],
        _ => Vec::new(),
    }
}

/// The fact that states where a spot is.
fn position(spot: Spot) -> String {
    match spot.id {
        PointId::Asc | PointId::Dsc => "X:asc".to_owned(),
        PointId::Mc | PointId::Ic => "X:mc".to_owned(),
        PointId::Vertex => "X:vertex".to_owned(),
        id => facts::position_id(id),
    }
}

fn at(sky: &Sky, spot: Spot, place: Place) -> (Truth, Vec<String>) {
    let id = position(spot);
    let signs = |fits: &dyn Fn(Sign) -> bool| {
        always(sky.moments().filter_map(|m| sky.longitude(spot, m)).map(|l| fits(Sign::of(l))))
    };
    match place {
        Place::Signs(mask) => uncertain(signs(&|s| mask & (1 << s.index()) != 0), id),
        Place::Element(element) => uncertain(signs(&|s| s.element() == element), id),
        Place::Modality(modality) => uncertain(signs(&|s| s.modality() == modality), id),
        Place::Degree(degree) => {
            let fits = sky.moments().filter_map(|m| sky.longitude(spot, m)).map(|l| degree_fits(degree, l));
            uncertain(always(fits), id)
        }
        Place::Houses(mask) => match sky.house(spot) {
            Some(n) => (truth(mask & (1 << n) != 0), house_ids(id, n, mask)),
            None => hour(),
        },
        Place::Half(half) => match (half, sky.chart.sect) {
            (Half::Above | Half::Below, Some(sect)) if spot.id == PointId::Sun => {
                (truth((half == Half::Above) == sect.diurnal), vec![id, sect_id(sect.diurnal)])
            }
            _ => match sky.house(spot) {
                Some(n) => (truth(half_has(half, n)), vec![id]),
                None => hour(),
            },
        },
    }
}

fn uncertain(truth: Truth, id: String) -> (Truth, Vec<String>) {
    let mut ids = vec![id];
    ids.extend((truth == Unknown).then(|| "T:unknown".to_owned()));
    (truth, ids)
}

fn house_ids(id: String, house: u8, claimed: u16) -> Vec<String> {
    let mut ids = vec![id, format!("H:{house}")];
    if claimed & (1 << house) == 0 && claimed.count_ones() == 1 {
        ids.push(format!("H:{}", claimed.trailing_zeros()));
    }
    ids
}

fn half_has(half: Half, house: u8) -> bool {
    match half {
        Half::Above => house >= 7,
        Half::Below => house <= 6,
        Half::East => house >= 10 || house <= 3,
        Half::West => (4..=9).contains(&house),
    }
}

/// Whether a longitude reads as this degree within its sign: truncated, minutes give or take one.
fn degree_fits(claimed: Degree, longitude: f64) -> bool {
    let within = wrap(longitude) % 30.0;
    let (degree, ..) = dms(longitude);
    if let Some(minutes) = claimed.minutes {
        let off = (within - (claimed.degrees + minutes / 60.0)).abs();
        return off <= if claimed.about { 1.0 } else { 2.0 / 60.0 };
    }
    if claimed.decimals > 0 {
        let step = 10f64.powi(-(claimed.decimals.min(6) as i32));
        return (within - claimed.degrees).abs() <= if claimed.about { 1.0 } else { step };
    }
    let off = (f64::from(degree) - claimed.degrees).abs();
    off < 0.5 || claimed.about && (within - claimed.degrees).abs() <= 1.0
}

fn cusp(sky: &Sky, n: u8, place: Place) -> (Truth, Vec<String>) {
    let Some(longitude) = sky.cusps.and_then(|c| c.get(usize::from(n).wrapping_sub(1)).copied()) else {
        return hour();
    };
    let sign = Sign::of(longitude);
    let holds = match place {
        Place::Signs(mask) => mask & (1 << sign.index()) != 0,
        Place::Element(element) => sign.element() == element,
        Place::Modality(modality) => sign.modality() == modality,
        Place::Degree(degree) => degree_fits(degree, longitude),
        Place::Houses(_) | Place::Half(_) => true,
    };
    (truth(holds), vec![format!("H:{n}")])
}

fn compare(count: usize, n: u8, cmp: Cmp) -> bool {
    let n = usize::from(n);
    match cmp {
        Cmp::Exactly => count == n,
        Cmp::AtLeast => count >= n,
        Cmp::AtMost => count <= n,
    }
}

fn ten(sky: &Sky) -> Vec<Spot> {
    PointId::TEN
        .into_iter()
        .filter(|id| sky.chart.point(*id).is_some())
        .map(|id| Spot { id, across: false })
        .collect()
}

/// So many of the ten in a place.
fn count(sky: &Sky, n: u8, cmp: Cmp, place: Place) -> (Truth, Vec<String>) {
    let spots = ten(sky);
    let in_sign = |fits: &dyn Fn(f64) -> bool| {
        always(sky.moments().map(|m| {
            compare(spots.iter().filter(|s| sky.longitude(**s, m).is_some_and(fits)).count(), n, cmp)
        }))
    };
    let members = |fits: &dyn Fn(Spot) -> bool| {
        spots.iter().filter(|s| fits(**s)).map(|s| position(*s)).collect::<Vec<_>>()
    };
    match place {
        Place::Signs(mask) => {
            let fits = |l: f64| mask & (1 << Sign::of(l).index()) != 0;
            let mut ids = members(&|s| sky.longitude(s, 0.5).is_some_and(fits));
            let signs = || Sign::ALL.into_iter().filter(|s| mask & (1 << s.index()) != 0);
            ids.extend(signs().map(facts::cluster_id));
            ids.extend(signs().map(|s| facts::element_id(s.element())));
            uncertain_of(in_sign(&fits), ids)
        }
        Place::Element(e) => {
            uncertain_of(in_sign(&|l| Sign::of(l).element() == e), vec![facts::element_id(e)])
        }
        Place::Modality(m) => {
            uncertain_of(in_sign(&|l| Sign::of(l).modality() == m), vec![facts::modality_id(m)])
        }
        Place::Degree(_) => uncertain_of(Unknown, Vec::new()),
        Place::Houses(_) | Place::Half(_) if !sky.timed() => hour(),
        Place::Houses(mask) => {
            let fits = |s: Spot| sky.house(s).is_some_and(|h| mask & (1 << h) != 0);
            let count = spots.iter().filter(|s| fits(**s)).count();
            let ids = (1..=12).filter(|h| mask & (1 << h) != 0).map(|h| format!("H:{h}")).collect();
            (truth(compare(count, n, cmp)), ids)
        }
        Place::Half(half) => {
            let count = spots.iter().filter(|s| sky.house(**s).is_some_and(|h| half_has(half, h))).count();
            let id = if matches!(half, Half::Above | Half::Below) { "Y:horizon" } else { "Y:meridian" };
            (truth(compare(count, n, cmp)), vec![id.to_owned()])
        }
    }
}

fn uncertain_of(truth: Truth, mut ids: Vec<String>) -> (Truth, Vec<String>) {
    ids.extend((truth == Unknown).then(|| "T:unknown".to_owned()));
    (truth, ids)
}

fn count_state(sky: &Sky, n: u8, cmp: Cmp, state: State) -> (Truth, Vec<String>) {
    let spots = ten(sky);
    let held: Vec<Spot> = spots.into_iter().filter(|s| condition(sky, *s, state).0 == Holds).collect();
    let mut ids: Vec<String> = held.iter().map(|s| position(*s)).collect();
    if ids.is_empty() {
        ids = PointId::TEN.into_iter().map(facts::position_id).collect();
    }
    (truth(compare(held.len(), n, cmp)), ids)
}

fn condition(sky: &Sky, spot: Spot, state: State) -> (Truth, Vec<String>) {
    let id = position(spot);
    let Some(point) = sky.chart.point(spot.id) else { return (truth(state == State::Direct), vec![id]) };
    let holds = match state {
        State::Retrograde => point.retrograde,
        State::Direct => !point.retrograde,
        State::Stationary => point.stationary,
        State::OutOfBounds => point.out_of_bounds,
        State::Unaspected => {
            let alone = unaspected(sky, spot);
            let mut ids = vec![id, format!("U:{}", spot.id.id())];
            if alone == Fails {
                let mine =
                    |a: &&chart::document::Aspect| a.kind.is_major() && (a.a == spot.id || a.b == spot.id);
                ids.extend(sky.chart.aspects.iter().filter(mine).map(facts::aspect_id));
            }
            return uncertain_of(alone, ids);
        }
    };
    (truth(holds), vec![id])
}

/// Whether no major aspect joins a spot to another of the ten.
fn unaspected(sky: &Sky, spot: Spot) -> Truth {
    let others: Vec<Spot> = ten(sky).into_iter().filter(|s| s.id != spot.id).collect();
    always(
        sky.moments().map(|m| {
            !others.iter().any(|o| sky.aspect(spot, *o, m).is_some_and(|(kind, _)| kind.is_major()))
        }),
    )
}

fn dignity(sky: &Sky, spot: Spot, mask: u8) -> (Truth, Vec<String>) {
    const ALL: [Dignity; 4] = [Dignity::Domicile, Dignity::Exaltation, Dignity::Detriment, Dignity::Fall];
    let in_sign = |longitude: f64| chart::dignities::dignities(spot.id, Sign::of(longitude));
    let holds = always(
        sky.moments()
            .filter_map(|m| sky.longitude(spot, m))
            .map(|l| !spot.across && in_sign(l).iter().any(|d| mask & (1 << *d as u8) != 0)),
    );
    let mut ids = vec![position(spot)];
    ids.extend(ALL.into_iter().map(|d| facts::dignity_id(spot.id, d)));
    uncertain_of(holds, ids)
}

fn aspect_ids(sky: &Sky, a: Spot, b: Spot) -> Vec<String> {
    let same = |x: &&chart::document::Aspect| (x.a, x.b) == (a.id, b.id) || (x.b, x.a) == (a.id, b.id);
    match sky.chart.aspects.iter().find(same) {
        Some(found) => vec![facts::aspect_id(found)],
        None => vec![position(a), position(b)],
    }
}

fn aspect(sky: &Sky, a: Spot, b: Spot, kinds: Kinds) -> (Truth, Vec<String>) {
    if kinds == Kinds::RECEPTION {
        return reception(sky, a, b);
    }
    let holds = always(sky.moments().map(|m| sky.aspect(a, b, m).is_some_and(|(kind, _)| kinds.has(kind))));
    let mut ids = aspect_ids(sky, a, b);
    if holds != Holds && ids.len() == 1 {
        ids.extend([position(a), position(b)]);
    }
    uncertain_of(holds, ids)
}

fn reception(sky: &Sky, a: Spot, b: Spot) -> (Truth, Vec<String>) {
    let rules = |planet: PointId, sign: Sign| {
        chart::dignities::ruler(sign) == planet || chart::dignities::modern_ruler(sign) == planet
    };
    let each_others = |m: f64| {
        let sign = |s| sky.longitude(s, m).map(Sign::of);
        sign(a).is_some_and(|s| rules(b.id, s)) && sign(b).is_some_and(|s| rules(a.id, s))
    };
    let ids =
        vec![facts::reception_id([a.id, b.id]), facts::reception_id([b.id, a.id]), position(a), position(b)];
    uncertain_of(always(sky.moments().map(each_others)), ids)
}

fn orb_is(sky: &Sky, a: Spot, b: Spot, claimed: Degree, within: bool) -> (Truth, Vec<String>) {
    let fits = |orb: f64| match claimed.minutes {
        _ if within => orb <= claimed.degrees + claimed.minutes.unwrap_or(0.0) / 60.0 + 1e-9,
        Some(minutes) => {
            (orb - claimed.degrees - minutes / 60.0).abs() <= if claimed.about { 1.0 } else { 1.5 / 60.0 }
        }
        None if claimed.about => (orb - claimed.degrees).abs() <= 1.0,
        None if claimed.decimals > 0 => {
            (orb - claimed.degrees).abs() <= 10f64.powi(-(claimed.decimals.min(6) as i32))
        }
        None => orb.floor() == claimed.degrees || orb.round() == claimed.degrees,
    };
    let orbs: Vec<f64> = sky.moments().filter_map(|m| sky.aspect(a, b, m)).map(|(_, orb)| orb).collect();
    let noon = sky.aspect(a, b, 0.5).is_some_and(|(_, orb)| fits(orb));
    let ids = aspect_ids(sky, a, b);
    if orbs.is_empty() {
        return (Fails, ids);
    }
    let holds = always(orbs.into_iter().map(fits));
    if holds == Unknown && noon { (Holds, ids) } else { uncertain_of(holds, ids) }
}

fn closes(sky: &Sky, a: Spot, b: Spot, closing: bool) -> (Truth, Vec<String>) {
    if !sky.timed() {
        return hour();
    }
    let ids = aspect_ids(sky, a, b);
    let same = |x: &&chart::document::Aspect| (x.a, x.b) == (a.id, b.id) || (x.b, x.a) == (a.id, b.id);
    let phase = sky.chart.aspects.iter().find(same).filter(|_| !a.across && !b.across).map(|x| x.phase);
    let holds = match phase {
        Some(AspectPhase::Applying) => closing,
        Some(AspectPhase::Separating) => !closing,
        Some(AspectPhase::Exact) => true,
        None => return (if sky.aspect(a, b, 0.5).is_none() { Fails } else { Unknown }, ids),
    };
    (truth(holds), ids)
}

/// A date of birth in the calendar in which it was given; the Sun's place stands for it among the facts.
fn born(sky: &Sky, month: u8, day: u8, year: u16) -> Option<(Truth, Vec<String>)> {
    let input = &sky.chart.input;
    let mut given = input.date.rsplit('-').map(|part| part.parse::<u16>().ok());
    let (given_day, given_month, given_year) = (given.next()??, given.next()??, given.next()??);
    let holds =
        (given_month, given_day) == (u16::from(month), u16::from(day)) && (year == 0 || year == given_year);
    let sure = holds || input.calendar == CalendarKind::Gregorian;
    sure.then(|| (truth(holds), vec![facts::position_id(PointId::Sun)]))
}

fn is(sky: &Sky, described: Who, named: Who) -> Option<(Truth, Vec<String>)> {
    // Angles rule nothing: named as a ruler, one was misread.
    if matches!(named, Who::Point(PointId::Asc | PointId::Mc | PointId::Dsc | PointId::Ic | PointId::Vertex))
    {
        return None;
    }
    let (a, b) = match (sky.meant(described), sky.meant(named)) {
        (Meant::Hour, _) | (_, Meant::Hour) => return Some(hour()),
        (Meant::Spots(a), Meant::Spots(b)) => (a, b),
        _ => return None,
    };
    let mut ids = described_by(described);
    ids.extend(b.iter().map(|s| position(*s)));
    Some((truth(a.iter().any(|s| b.contains(s))), ids))
}

/// A stellium in a place, or a grand trine in an element.
fn gathering(sky: &Sky, kind: PatternKind, place: Place) -> Option<(Truth, Vec<String>)> {
    match (kind, place) {
        (PatternKind::Stellium, _) => Some(count(sky, 3, Cmp::AtLeast, place)),
        (PatternKind::GrandTrine, Place::Element(element)) => {
            let found = all_figures(sky.chart).into_iter().filter(|p| p.kind == kind).collect::<Vec<_>>();
            let (of_it, others): (Vec<Pattern>, Vec<Pattern>) = found
                .into_iter()
                .partition(|p| p.element == Some(element) || p.element.is_none() && mostly(sky, p, element));
            let shown = if of_it.is_empty() { &others } else { &of_it };
            let mut ids: Vec<String> = shown.iter().flat_map(|p| figure_ids(sky, p)).collect();
            ids.extend(none_or_all(sky, shown.is_empty()));
            Some((truth(!of_it.is_empty()), ids))
        }
        _ => None,
    }
}

/// Whether all corners but one stand in the element.
fn mostly(sky: &Sky, pattern: &Pattern, element: chart::zodiac::Element) -> bool {
    let stands = |id: PointId| sky.chart.longitude(id).is_some_and(|l| Sign::of(l).element() == element);
    pattern.members().filter(|id| !stands(*id)).count() <= 1
}

/// Every figure among all the points that take part in aspects.
fn all_figures(chart: &Chart) -> Vec<Pattern> {
    let mut points: Vec<PointId> = chart.aspects.iter().flat_map(|a| [a.a, a.b]).collect();
    points.sort();
    points.dedup();
    figures(chart, &points)
}

fn figure(sky: &Sky, kind: PatternKind, members: &[Who], apex: Option<Who>) -> Option<(Truth, Vec<String>)> {
    let ids_of = |who: &Who| match sky.meant(*who) {
        Meant::Spots(spots) => Some(spots.into_iter().map(|s| s.id).collect::<Vec<_>>()),
        Meant::Hour => Some(Vec::new()),
        Meant::Nobody => None,
    };
    let wanted: Vec<Vec<PointId>> = members.iter().map(ids_of).collect::<Option<_>>()?;
    let apex = match &apex {
        Some(who) => Some(ids_of(who)?),
        None => None,
    };
    if wanted.iter().chain(&apex).any(Vec::is_empty) {
        return Some(hour());
    }
    if kind == PatternKind::Stellium {
        return Some(stellium(sky, &wanted));
    }
    let mut found = all_figures(sky.chart);
    found.retain(|p| p.kind == kind);
    let fits = |p: &&Pattern| {
        let has = |ids: &Vec<PointId>| p.members().any(|m| ids.contains(&m));
        let leans = |ids: &Vec<PointId>| p.apex.as_ref().is_some_and(|a| a.iter().any(|m| ids.contains(m)));
        wanted.iter().all(has) && apex.as_ref().is_none_or(leans)
    };
    let hit = found.iter().find(fits);
    let mut ids: Vec<String> = match hit {
        Some(pattern) => figure_ids(sky, pattern),
        None => found.iter().take(3).flat_map(|p| figure_ids(sky, p)).collect(),
    };
    ids.extend(none_or_all(sky, hit.is_none()));
    ids.extend(wanted.iter().flatten().map(|id| position(Spot { id: *id, across: false })));
    let moons = |p: &Pattern| p.members().any(|m| m == PointId::Moon);
    if !sky.timed() && (hit.is_some_and(moons) || hit.is_none() && wanted.is_empty()) {
        return Some(hour());
    }
    Some((truth(hit.is_some()), ids))
}

fn stellium(sky: &Sky, wanted: &[Vec<PointId>]) -> (Truth, Vec<String>) {
    let found: Vec<Pattern> =
        patterns(sky.chart).into_iter().filter(|p| p.kind == PatternKind::Stellium).collect();
    let fits = |p: &&Pattern| wanted.iter().all(|ids| p.members().any(|m| ids.contains(&m)));
    let hit = found.iter().find(fits);
    let mut ids: Vec<String> = hit.iter().flat_map(|p| stellium_ids(p)).collect();
    ids.extend(PointId::TEN.into_iter().filter(|_| hit.is_none()).map(facts::position_id));
    let holds = match (hit, sky.timed()) {
        (Some(_), _) => Holds,
        (None, true) => Fails,
        (None, false) => Unknown,
    };
    uncertain_of(holds, ids)
}

fn stellium_ids(pattern: &Pattern) -> Vec<String> {
    let mut ids: Vec<String> = pattern.members().map(facts::position_id).collect();
    ids.extend(pattern.gathering.map(|g| match g {
        Gathering::Sign(sign) => facts::cluster_id(sign),
        Gathering::House(n) => format!("H:{n}"),
    }));
    ids
}

/// The figure's own fact, and its legs.
fn figure_ids(sky: &Sky, pattern: &Pattern) -> Vec<String> {
    let members: Vec<PointId> = pattern.members().collect();
    let inside = |a: &&chart::document::Aspect| members.contains(&a.a) && members.contains(&a.b);
    let legs = sky.chart.aspects.iter().filter(inside).map(facts::aspect_id);
    std::iter::once(facts::figure_id(pattern)).chain(legs).collect()
}

/// What shows that there is no such figure: the list of those there are.
fn none_or_all(sky: &Sky, missing: bool) -> Vec<String> {
    if !missing {
        return Vec::new();
    }
    let mut ids: Vec<String> = patterns(sky.chart).iter().map(facts::figure_id).collect();
    ids.push(facts::NO_FIGURE.to_owned());
    if !sky.timed() {
        ids.extend(PointId::TEN.into_iter().map(facts::position_id));
    }
    ids
}

fn phase(sky: &Sky, mask: u8) -> (Truth, Vec<String>) {
    const PHASES: [PhaseId; 8] = [
        PhaseId::NewMoon,
        PhaseId::Crescent,
        PhaseId::FirstQuarter,
        PhaseId::Gibbous,
        PhaseId::FullMoon,
        PhaseId::Disseminating,
        PhaseId::LastQuarter,
        PhaseId::Balsamic,
    ];
    let own = sky.chart.moon_phase.id;
    let ids = vec![facts::phase_id(own)];
    if sky.timed() {
        let bin = PHASES.iter().position(|p| *p == own).unwrap_or(0);
        return (truth(mask & (1 << bin) != 0), ids);
    }
    let spot = |id| Spot { id, across: false };
    let holds = always(sky.moments().filter_map(|m| {
        let ahead = sky.longitude(spot(PointId::Moon), m)? - sky.longitude(spot(PointId::Sun), m)?;
        Some(mask & (1 << ((wrap(ahead) / 45.0) as usize).min(7)) != 0)
    }));
    uncertain_of(holds, ids)
}

/// Whether the marked share is not outdone: by weight, or by number.
fn heaviest(shares: impl Iterator<Item = (bool, u8, u8)> + Clone) -> Truth {
    let most = shares.clone().map(|(_, percent, _)| percent).max().unwrap_or(0);
    let many = shares.clone().map(|(.., count)| count).max().unwrap_or(0);
    truth(shares.into_iter().any(|(mine, percent, count)| mine && (percent == most || count == many)))
}
