//! How somebody stands: motion, dignity, rulership.

use super::*;

impl Reader<'_> {
    pub(super) fn state(&mut self, state: State) {
        self.collecting = false;
        let lead = self.lead();
        let predicate =
            matches!(lead, Some(Term::Is | Term::Were | Term::Who(_) | Term::Makes)) && !self.near.is_empty();
        if matches!(self.ahead(1), Some(Term::Who(_) | Term::Sign(_))) && !predicate {
            self.adjectives.push(Adjective::State(state, self.denies()));
        } else if let Some(target) = self.condition_of(lead) {
            let denied = self.denies();
            for subject in target {
                self.say_so(What::State(subject.who, state), subject.foreign, denied);
            }
            self.closed = true;
        }
    }

    pub(super) fn dignity(&mut self, mask: u8) {
        self.collecting = false;
        if self.ahead(1) == Some(Term::Of)
            || matches!(self.ahead(1), Some(Term::And | Term::Fluff))
                && (1..6).any(|n| self.ahead(n) == Some(Term::Of))
        {
            // “Leo is the domicile of the Sun” holds for everybody.
            self.first.clear();
            self.near.clear();
            self.main.clear();
            return self.pass(Term::Other);
        }
        let lead = self.lead();
        if matches!(self.ahead(1), Some(Term::Who(_)))
            && !matches!(lead, Some(Term::Is | Term::Were | Term::Who(_)))
        {
            self.adjectives.push(Adjective::Dignity(mask, self.denies()));
            return;
        }
        if let Some(target) = self.condition_of(lead) {
            let denied = self.denies();
            for subject in target {
                self.say_so(What::Dignity(subject.who, mask), subject.foreign, denied);
            }
            self.closed = true;
        }
    }

    /// Of whom a condition is said.
    pub(super) fn condition_of(&self, lead: Option<Term>) -> Option<Vec<Subject>> {
        let gap = &self.gap;
        let parted = gap.comma || gap.and;
        let is = matches!(lead, Some(Term::Is | Term::Were));
        let nearby = if parted { gap.others_after == 0 } else { gap.others <= 1 };
        let linked = gap.others == 0 || is && nearby;
        if !linked || self.near.is_empty() {
            return None;
        }
        let turned = self.object && parted && gap.verb_after && !gap.which;
        Some(if turned || self.aside && gap.comma { self.main.clone() } else { self.near.clone() })
    }

    pub(super) fn phase(&mut self, mask: u8, named: bool) {
        let moon = self.near.iter().any(|s| s.who == Who::Point(PointId::Moon)) && self.gap.others == 0;
        if moon || named && self.personal {
            let foreign = moon && self.near.iter().any(|s| s.foreign);
            self.say(What::Phase(mask), foreign);
        }
        // “waxing Moon”: the Moon itself follows.
    }

    pub(super) fn rules(&mut self) {
        let listed: Vec<Term> = (1..12)
            .map_while(|n| self.ahead(n))
            .take_while(|t| {
                filler(*t)
                    || matches!(
                        t,
                        Term::House(_)
                            | Term::And
                            | Term::Comma
                            | Term::Sign(_)
                            | Term::Who(Who::Point(PointId::Asc))
                            | Term::Chart
                    )
            })
            .collect();
        let subjects = if self.gap.others == 0 { self.near.clone() } else { Vec::new() };
        let sign = self.first.last().and_then(|(place, _, led)| match place {
            Place::Signs(_) if !led && self.gap.others == 0 => Some(*place),
            _ => None,
        });
        let denied = self.denies();
        for (i, term) in listed.iter().enumerate() {
            let previous = i.checked_sub(1).map(|i| listed[i]);
            let (described, cusp) = match term {
                Term::House(n) => (Who::HouseRuler(*n), Who::Cusp(*n)),
                Term::Who(_) | Term::Chart => (Who::ChartRuler, Who::Point(PointId::Asc)),
                _ => continue,
            };
            if let (Term::Who(asc), Some(Term::Sign(sign))) = (*term, previous) {
                self.say_so(What::At(asc, Place::Signs(1 << sign.index())), self.foreign(), denied);
            }
            if let Some(place) = sign.filter(|_| subjects.is_empty()) {
                self.say_so(What::At(cusp, place), self.foreign(), denied);
            }
            for subject in subjects.iter().filter(|s| !described_who(s.who)) {
                self.say_so(What::Is(described, subject.who), subject.foreign, denied);
            }
        }
        self.first.clear();
        // What is ruled is nobody's place, and not spoken of next.
        let is_ruled = |t: &Term| matches!(t, Term::House(_) | Term::Who(_) | Term::Chart);
        if let Some(last) = listed.iter().rposition(is_ruled) {
            self.resume = self.at + last + 2;
        }
        self.closed = true;
    }

    pub(super) fn ruled_by(&mut self) {
        let house = self.first.last().and_then(|(place, _, led)| match place {
            Place::Houses(mask) if !led && mask.count_ones() == 1 => {
                Some(Who::HouseRuler(mask.trailing_zeros() as u8))
            }
            _ => None,
        });
        let chart = matches!(self.main[..], [Subject { who: Who::Point(PointId::Asc), .. }])
            .then_some(Who::ChartRuler);
        let from = self.at.saturating_sub(3);
        let chart = chart.or_else(|| {
            self.nodes[from..self.at].iter().any(|n| n.term == Term::Chart).then_some(Who::ChartRuler)
        });
        let cusp = match self.near[..] {
            [Subject { who: Who::Cusp(n), .. }] => Some(Who::HouseRuler(n)),
            _ => None,
        };
        self.ruled = Some(house.or(cusp).or(chart));
        self.pass(Term::RuledBy);
    }

    /// The day on which somebody who is addressed was born.
    pub(super) fn date(&mut self, month: u8, day: u8, year: u16) {
        let from = self.at.saturating_sub(8);
        let born = self.nodes[from..self.at].iter().any(|n| n.term == Term::Born);
        if born && self.addressed {
            self.say(What::Born(month, day, year), self.foreign());
        }
        self.pass(Term::Other);
    }

    pub(super) fn empty(&mut self) {
        let none = Who::Count(0, super::super::claim::Cmp::Exactly);
        let house = match (self.first.last(), self.ahead(1)) {
            (_, Some(Term::House(n))) => Some(Place::Houses(1 << n)),
            (Some((place @ Place::Houses(_), ..)), _) if self.gap.others == 0 => Some(*place),
            _ => None,
        };
        if let Some(place) = house {
            self.say(What::At(none, place), self.foreign());
        }
    }
}
