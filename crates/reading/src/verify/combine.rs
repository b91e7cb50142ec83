//! Terms that are one thing together: “ruler of your seventh house”, “four of the ten planets”, “you are a Leo”.

use chart::PointId;
use chart::Sign;
use chart::options::AspectType;

use super::claim::{Cmp, Kinds, Who};
use super::lexicon::{Node, Term};

/// The nodes with what belongs together made one. `first_person` says that nobody is addressed as “you”, so that
/// “my” is the chart's owner.
pub(super) fn combine(nodes: &[Node], first_person: bool) -> Vec<Node> {
    let plain: Vec<Node> = nodes.iter().map(|n| Node { term: person(n.term, first_person), ..*n }).collect();
    let mut found = Vec::with_capacity(plain.len());
    let mut at = 0;
    while at < plain.len() {
        let terms = Terms { nodes: &plain, at };
        let (made, taken) = terms.made(&found).unwrap_or_else(|| (vec![plain[at].term], 1));
        for (i, term) in made.into_iter().enumerate() {
            found.push(Node { term, joined: i == 0 && plain[at].joined });
        }
        at += taken;
    }
    found
}

fn person(term: Term, first_person: bool) -> Term {
    match term {
        Term::My if first_person => Term::Your,
        Term::My => Term::Theirs,
        other => other,
    }
}

/// The terms from a place on.
struct Terms<'a> {
    nodes: &'a [Node],
    at: usize,
}

impl Terms<'_> {
    fn get(&self, n: usize) -> Option<Term> {
        self.nodes.get(self.at + n).map(|node| node.term)
    }

    /// The next term from `n` on that is no article, and its distance.
    fn noun(&self, n: usize) -> Option<(Term, usize)> {
        (n..n + 4).find_map(|i| self.get(i).filter(|t| !filler(*t)).map(|t| (t, i)))
    }

    /// What the terms here make together, and how many of them it takes.
    fn made(&self, before: &[Node]) -> Option<(Vec<Term>, usize)> {
        let first = self.get(0)?;
        match first {
            Term::Number(_) | Term::Compare(..) => self.count(before),
            Term::Not if self.get(1) == Some(Term::Planets) => Some((vec![none_of_them()], 2)),
            Term::Not => match (self.get(1), self.get(2)) {
                (Some(state @ Term::State(_)), Some(Term::Planets)) => Some((vec![none_of_them(), state], 3)),
                _ => None,
            },
            Term::House(n) => self.after_house(n),
            Term::Cusp => match (self.get(1), self.noun(2)?) {
                (Some(Term::Of), (Term::House(n) | Term::Ordinal(n), i)) => {
                    Some((vec![Term::Who(Who::Cusp(n))], i + 1))
                }
                (Some(Term::Of), (Term::Sign(_), i)) => Some((vec![Term::Other], i + 1)),
                _ => None,
            },
            Term::Ruler | Term::Dispositor => self.ruler_of(),
            Term::Chart if self.get(1) == Some(Term::Ruler) => Some((vec![Term::Who(Who::ChartRuler)], 2)),
            Term::Chart if self.get(1) == Some(Term::Possessive) && self.get(2) == Some(Term::Ruler) => {
                Some((vec![Term::Who(Who::ChartRuler)], 3))
            }
            Term::Who(who) => self.someones_ruler(who),
            Term::Sign(sign) if self.get(1) == Some(Term::Possessive) && self.get(2) == Some(Term::Ruler) => {
                Some((vec![Term::Who(Who::SignRuler(sign))], 3))
            }
            Term::Luminaries => {
                let [sun, moon] = [PointId::Sun, PointId::Moon].map(|id| Term::Who(Who::Point(id)));
                Some((vec![sun, Term::And, moon], 1))
            }
            // “Neptune on the Ascendant” is joined to it.
            Term::On => {
                let planet = matches!(before.last().map(|n| n.term), Some(Term::Who(Who::Point(id))) if PointId::TEN.contains(&id));
                let angle = matches!(self.noun(1), Some((Term::Who(who), _)) if angle_house(who).is_some());
                (planet && angle)
                    .then(|| (vec![Term::Aspect(Kinds::one(AspectType::Conjunction)), Term::To], 1))
            }
            Term::Across => {
                matches!(self.noun(1), Some((Term::House(_) | Term::Ordinal(_) | Term::Sign(_), _)))
                    .then(|| (vec![Term::Across, Term::In], 1))
            }
            // “neither your Sun nor your Moon” are denied together.
            Term::Nor => {
                let together = recent(before, |t| t == Term::Neither)
                    && before.last().is_some_and(|n| matches!(n.term, Term::Who(_)))
                    && matches!(self.noun(1), Some((Term::Who(_), _)));
                Some((vec![if together { Term::And } else { Term::Neither }], 1))
            }
            Term::You => self.you_are(),
            Term::AsA => match (self.get(1), self.get(2)) {
                (Some(Term::Sign(sign)), next) if !matches!(next, Some(Term::Who(_))) => {
                    Some((sun_in(sign), 2))
                }
                _ => Some((vec![Term::A], 1)),
            },
            Term::State(super::claim::State::Unaspected) if self.get(1) == Some(Term::Between) => {
                Some((vec![Term::Not, Term::Aspect(Kinds::ANY)], 1))
            }
            Term::Element(element, _) => match self.get(1) {
                Some(Term::Who(who @ Who::Figure(_))) => {
                    Some((vec![Term::Who(who), Term::In, Term::Element(element, true)], 2))
                }
                _ => None,
            },
            Term::Ordinal(n) => Some((vec![self.ordinal(n, before)], 1)),
            _ => None,
        }
    }

    /// `four planets`, `at least four of the ten`.
    fn count(&self, before: &[Node]) -> Option<(Vec<Term>, usize)> {
        let (cmp, shift, from) = match self.get(0)? {
            Term::Compare(cmp, shift) => (cmp, shift, 1),
            _ => (Cmp::Exactly, 0, 0),
        };
        let Term::Number(n) = self.get(from)? else { return None };
        let (state, from) = match self.get(from + 1) {
            Some(adjective @ (Term::State(_) | Term::Sign(_))) => (Some(adjective), from + 1),
            _ => (None, from),
        };
        if self.get(from + 1) != Some(Term::Planets) {
            return None;
        }
        // “the ten planets”, “these two planets” count nothing.
        if before.last().is_some_and(|node| matches!(node.term, Term::Article | Term::Your)) && n > 0 {
            return Some((vec![Term::Other], from + 2));
        }
        let who = Term::Who(Who::Count(n.saturating_add_signed(shift), cmp));
        let made = match state {
            Some(sign @ Term::Sign(_)) => vec![who, Term::In, sign],
            Some(state) => vec![who, state],
            None => vec![who],
        };
        Some((made, from + 2))
    }

    fn after_house(&self, n: u8) -> Option<(Vec<Term>, usize)> {
        let skip = usize::from(self.get(1) == Some(Term::Possessive));
        match self.get(1 + skip)? {
            Term::Cusp => Some((vec![Term::Who(Who::Cusp(n))], 2 + skip)),
            Term::Ruler => Some((vec![Term::Who(Who::HouseRuler(n))], 2 + skip)),
            _ => None,
        }
    }

    fn ruler_of(&self) -> Option<(Vec<Term>, usize)> {
        if self.get(1) != Some(Term::Of) {
            return None;
        }
        let (noun, i) = self.noun(2)?;
        let who = match noun {
            Term::House(n) | Term::Ordinal(n) => Who::HouseRuler(n),
            Term::Chart | Term::Who(Who::Point(PointId::Asc)) => Who::ChartRuler,
            Term::Who(who) if angle_house(who).is_some() => Who::HouseRuler(angle_house(who)?),
            Term::Sign(sign) => {
                // “ruler of your Leo Ascendant” rules the chart.
                let rising = self.get(i + 1) == Some(Term::Who(Who::Point(PointId::Asc)));
                // “ruler of your Leo Ascendant” says two things.
                return Some(if rising {
                    (vec![Term::Rising(sign), Term::Who(Who::ChartRuler)], i + 2)
                } else {
                    (vec![Term::Who(Who::SignRuler(sign))], i + 1)
                });
            }
            Term::Who(Who::Point(id)) if PointId::TEN.contains(&id) => Who::Dispositor(id),
            _ => return None,
        };
        Some((vec![Term::Who(who)], i + 1))
    }

    /// `Ascendant ruler`, `Mars’s dispositor`.
    fn someones_ruler(&self, who: Who) -> Option<(Vec<Term>, usize)> {
        let skip = usize::from(self.get(1) == Some(Term::Possessive));
        let ruler = matches!(self.get(1 + skip)?, Term::Ruler | Term::Dispositor);
        match who {
            Who::Point(PointId::Asc) if ruler => Some((vec![Term::Who(Who::ChartRuler)], 2 + skip)),
            _ if ruler && angle_house(who).is_some() => {
                Some((vec![Term::Who(Who::HouseRuler(angle_house(who)?))], 2 + skip))
            }
            Who::Point(id) if ruler && skip == 1 && PointId::TEN.contains(&id) => {
                Some((vec![Term::Who(Who::Dispositor(id))], 3))
            }
            _ => None,
        }
    }

    /// `you are a Leo`: the Sun's sign.
    fn you_are(&self) -> Option<(Vec<Term>, usize)> {
        if (self.get(1)?, matches!(self.get(2), Some(Term::Sign(_)))) == (Term::A, true) {
            return self.called();
        }
        if !matches!(self.get(1)?, Term::Is | Term::Were) {
            return None;
        }
        let not = self.get(2) == Some(Term::Not);
        let from = 2 + usize::from(not);
        let from = from + usize::from(self.get(from) == Some(Term::A));
        let Term::Sign(sign) = self.get(from)? else { return None };
        if matches!(self.get(from + 1), Some(Term::Who(_))) {
            return None;
        }
        let mut made = vec![Term::You, Term::Who(Who::Point(PointId::Sun)), Term::Is];
        made.extend(not.then_some(Term::Not));
        made.extend([Term::In, Term::Sign(sign)]);
        Some((made, from + 1))
    }

    /// `call you a Leo`
    fn called(&self) -> Option<(Vec<Term>, usize)> {
        let Some(Term::Sign(sign)) = self.get(2) else { return None };
        let person =
            !matches!(self.get(3), Some(Term::Who(_) | Term::House(_) | Term::Degree(_) | Term::Sign(_)));
        let sun = Term::Who(Who::Point(PointId::Sun));
        person.then(|| (vec![Term::You, sun, Term::Is, Term::In, Term::Sign(sign)], 3))
    }

    /// An ordinal as a house whose noun was left out, or as nothing.
    fn ordinal(&self, n: u8, before: &[Node]) -> Term {
        let lead = before.iter().rev().map(|node| node.term).find(|t| !filler(*t));
        let listed = matches!(self.get(1), Some(Term::And | Term::Or | Term::Comma))
            && matches!(self.noun(2), Some((Term::House(_) | Term::Ordinal(_), _)));
        let ends = match self.get(1) {
            None => true,
            Some(next) => {
                !matches!(next, Term::Other | Term::Who(_) | Term::Sign(_) | Term::Ruler | Term::Planets)
            }
        };
        let house = matches!(lead, Some(Term::In | Term::Rules | Term::House(_) | Term::And | Term::Or));
        // “Mars occupies the seventh and Jupiter the ninth”
        let gapped = matches!(lead, Some(Term::Who(_))) && recent(before, |t| matches!(t, Term::House(_)));
        if listed || (house || gapped) && ends { Term::House(n) } else { Term::Other }
    }
}

/// Whether such a term came not long ago; the look back is bounded.
fn recent(before: &[Node], test: impl Fn(Term) -> bool) -> bool {
    before.iter().rev().take(24).any(|n| test(n.term))
}

/// The house that an angle opens.
fn angle_house(who: Who) -> Option<u8> {
    match who {
        Who::Point(PointId::Asc) => Some(1),
        Who::Point(PointId::Ic) => Some(4),
        Who::Point(PointId::Dsc) => Some(7),
        Who::Point(PointId::Mc) => Some(10),
        _ => None,
    }
}

fn sun_in(sign: Sign) -> Vec<Term> {
    vec![Term::Who(Who::Point(PointId::Sun)), Term::In, Term::Sign(sign)]
}

fn none_of_them() -> Term {
    Term::Who(Who::Count(0, Cmp::Exactly))
}

/// Words that stand between a preposition and its noun.
pub(super) fn filler(term: Term) -> bool {
    matches!(term, Term::Article | Term::A | Term::Your | Term::Fluff)
}
