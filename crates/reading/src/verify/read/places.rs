//! Where somebody stands: which place belongs to whom.

use super::*;

impl Reader<'_> {
    pub(super) fn place(&mut self, place: Place) {
        self.collecting = false;
        let lead = self.lead();
        if self.person(place) {
            return self.pass(Term::Other);
        }
        if self.adjective(lead) {
            self.adjectives.push(Adjective::Place(place, self.denies()));
            return;
        }
        if self.alternative(place, lead) {
            return self.anchored(Anchor::Place);
        }
        if self.cusp_in(place, lead) {
            return self.anchored(Anchor::Place);
        }
        if let Some(target) = self.target(place, lead) {
            self.put(&target, place);
            self.closed = true;
        } else if self.begins(lead) {
            let led = matches!(lead, Some(Term::In | Term::At | Term::On));
            if self.gap.others > 0 {
                self.first.clear();
            }
            let denied = self.denied;
            self.first.push((place, denied, led));
        } else {
            return self.pass(Term::Other);
        }
        self.anchored(Anchor::Place);
    }

    /// “a Leo” is a person.
    pub(super) fn person(&self, place: Place) -> bool {
        matches!(place, Place::Signs(_))
            && self.previous() == Some(Term::A)
            && !matches!(
                self.ahead(1),
                Some(Term::Who(_) | Term::Degree(_) | Term::House(_) | Term::State(_))
            )
    }

    /// Whether the place stands before its subject like an adjective: “Leo Sun”, “tenth-house Mars”.
    pub(super) fn adjective(&self, lead: Option<Term>) -> bool {
        let mut n = 1;
        while matches!(self.ahead(n), Some(Term::House(_) | Term::Sign(_) | Term::State(_))) && n < 4 {
            n += 1;
        }
        let subject =
            matches!(self.ahead(n), Some(Term::Who(who)) if !matches!(who, Who::Count(..)) || n == 1);
        let predicate = matches!(lead, Some(Term::In | Term::At))
            || matches!(lead, Some(Term::Is | Term::Were | Term::Who(_)))
                && self.anchor == Anchor::Who
                && self.gap.others == 0
                && !self.near.is_empty()
                && !self.gap.comma;
        subject && !predicate
    }

    /// “in Leo or Virgo”: another chance for the claims just made.
    pub(super) fn alternative(&mut self, place: Place, lead: Option<Term>) -> bool {
        let several = self.near.len() > 1 && lead == Some(Term::And);
        let houses = matches!(place, Place::Houses(_)) && lead == Some(Term::And);
        let listed = several && matches!(lead, Some(Term::And | Term::Comma));
        if self.anchor != Anchor::Place || self.gap.others > 0 {
            return false;
        }
        if !(lead == Some(Term::Or) || listed || houses && self.near.len() > 1) {
            return false;
        }
        let mut widened = false;
        for &i in &self.last_place {
            if let Some(Claim { what: What::At(_, known), .. }) = self.claims.get_mut(i) {
                widened |= widen(known, place);
            }
        }
        for (known, ..) in &mut self.first {
            widened |= widen(known, place);
        }
        widened
    }

    /// “your tenth house is in Leo”: a claim about the cusp.
    pub(super) fn cusp_in(&mut self, place: Place, lead: Option<Term>) -> bool {
        let Place::Signs(_) = place else { return false };
        let says =
            matches!(lead, Some(Term::In | Term::Is | Term::Comma | Term::Has | Term::Sits | Term::House(_)));
        let Some((Place::Houses(mask), denied, false)) = self.first.last().copied() else { return false };
        let opens = lead == Some(Term::With) && (1..4).any(|n| self.ahead(n) == Some(Term::Cusp));
        if !(says || opens) || self.gap.others > 0 || mask.count_ones() != 1 {
            return false;
        }
        self.first.pop();
        let house = mask.trailing_zeros() as u8;
        let denied = denied || self.denied;
        self.say_so(What::At(Who::Cusp(house), place), self.foreign(), denied);
        self.main = vec![Subject { who: Who::Cusp(house), foreign: self.foreign(), signed: false }];
        self.near = self.main.clone();
        self.object = false;
        self.closed = true;
        true
    }

    /// Whom a place belongs to, when it says something of somebody.
    pub(super) fn target(&self, place: Place, lead: Option<Term>) -> Option<Vec<Subject>> {
        if self.near.is_empty() {
            return None;
        }
        let gap = &self.gap;
        let led = matches!(lead, Some(Term::In | Term::At | Term::From))
            || lead == Some(Term::On) && self.anchor == Anchor::Who;
        let parted = gap.comma || gap.and;
        let linked = if led {
            !parted || gap.others_after == 0 && !self.opens_anew()
        } else {
            let glue = matches!(
                lead,
                Some(
                    Term::Is
                        | Term::Were
                        | Term::Who(_)
                        | Term::Comma
                        | Term::But
                        | Term::Sign(_)
                        | Term::House(_)
                        | Term::Sits
                        | Term::Placed
                        | Term::Which
                )
            ) || self.previous() == Some(Term::Not)
                || lead == Some(Term::Has) && self.on_angle()
                || lead == Some(Term::And)
                    && self.anchor == Anchor::Place
                    && matches!(place, Place::Houses(_));
            glue && gap.others == 0
        };
        if !linked {
            return None;
        }
        let turned = self.object && parted && gap.verb_after && !gap.which;
        let main = lead == Some(Term::From) || turned || self.aside && gap.comma;
        Some(if main && !self.main.is_empty() { self.main.clone() } else { self.near.clone() })
    }

    /// Whether an angle or a cusp is spoken of, which “has” its sign.
    pub(super) fn on_angle(&self) -> bool {
        use PointId::{Asc, Dsc, Ic, Mc, Vertex};
        let angle = |s: &Subject| matches!(s.who, Who::Cusp(_) | Who::Point(Asc | Mc | Dsc | Ic | Vertex));
        self.near.len() == 1 && self.near.iter().all(angle)
    }

    /// “…, and in Leo you have the Moon”: the place belongs to what follows.
    pub(super) fn opens_anew(&self) -> bool {
        let noun = |n: usize| match self.ahead(n) {
            Some(t) if filler(t) => self.ahead(n + 1),
            other => other,
        };
        let named = matches!(self.ahead(2), Some(Term::Your | Term::Article))
            && matches!(self.ahead(3), Some(Term::Who(_)));
        let comma = self.ahead(1) == Some(Term::Comma);
        // “…, in the second house, where Mars stands”
        let there = self.gap.others > 0
            && self.ahead(2) == Some(Term::Which)
            && matches!(noun(3), Some(Term::Who(_)));
        self.ahead(1) == Some(Term::You) || comma && (self.gap.comma && named || there)
    }

    /// Whether a place may wait here for its subject.
    pub(super) fn begins(&self, lead: Option<Term>) -> bool {
        let fresh = self.near.is_empty() || self.gap.comma || self.gap.and;
        let plain = !matches!(lead, Some(Term::Other | Term::Of | Term::To | Term::From | Term::Between));
        fresh && plain || matches!(lead, Some(Term::With)) || self.near.is_empty()
    }

    /// Claims that these stand there.
    pub(super) fn put(&mut self, target: &[Subject], place: Place) {
        self.last_place.clear();
        let denied = self.denies();
        let crowd = target.len() > 1;
        let mut whole = target.to_vec();
        if let (Some(i), [Subject { who: Who::Figure(PatternKind::Stellium), foreign, .. }]) =
            (self.figure, target)
            && let Some(Claim { what: What::Figure(_, members, _), .. }) = self.claims.get(i)
        {
            whole.extend(members.iter().map(|who| Subject { who: *who, foreign: *foreign, signed: false }));
        }
        // Of an aspect's objects the last one has the place.
        let whole = if self.object && crowd { whole.split_off(whole.len() - 1) } else { whole };
        for subject in whole {
            if crowd && subject.signed && matches!(place, Place::Signs(_) | Place::Degree(_)) {
                continue;
            }
            let before = self.claims.len();
            self.say_so(What::At(subject.who, place), subject.foreign, denied);
            self.last_place.extend((self.claims.len() > before).then_some(before));
        }
    }

    pub(super) fn class(&mut self, mask: u16) {
        if self.ahead(1) == Some(Term::Houses) || self.lead() == Some(Term::Is) && !self.near.is_empty() {
            self.place(Place::Houses(mask));
        } else {
            self.pass(Term::Other);
        }
    }

    /// Elements are places when said as “a fire sign”, or of several.
    pub(super) fn element(&mut self, place: Place, said: bool) {
        let of_many = matches!(self.near[..], [Subject { who: Who::Count(..) | Who::Figure(_), .. }]);
        let first = self.ahead(1) == Some(Term::Most) || (2..5).any(|n| self.ahead(n) == Some(Term::Most));
        if said && self.previous() != Some(Term::Comma) || of_many && self.lead() == Some(Term::In) {
            self.place(place);
        } else if first && self.near.is_empty() {
            self.first.push((place, false, true));
            self.anchored(Anchor::Place);
        } else {
            self.pass(Term::Other);
        }
    }

    pub(super) fn degree(&mut self, degree: Degree) {
        let orb_after = (1..3).any(|n| self.ahead(n) == Some(Term::Orb));
        let lead = self.lead();
        let reach = if matches!(lead, Some(Term::Is | Term::Comma)) { 16 } else { 4 };
        let from = self.at.saturating_sub(reach);
        let orb_before = self.nodes[from..self.at].iter().any(|n| n.term == Term::Orb);
        let within = self.previous() == Some(Term::In) && !matches!(self.next_noun(), Some(Term::Sign(_)));
        let less = matches!(self.previous(), Some(Term::Compare(..)));
        if within || less {
            self.settle();
        }
        if orb_after || orb_before || (within || less) && !self.pairs.is_empty() {
            return self.orb(degree, within || less);
        }
        if degree.degrees >= 30.0 || degree.degrees == 0.0 && degree.minutes.is_none() {
            return self.pass(Term::Other);
        }
        let place = Place::Degree(degree);
        let sign_next = matches!(self.next_noun_of(), Some(Term::Sign(_)));
        let signed = matches!(lead, Some(Term::Sign(_)));
        let bracket = lead == Some(Term::Comma)
            && !sign_next
            && (self.object || self.anchor != Anchor::Who && self.anchor != Anchor::Place);
        if sign_next && self.adjective_degree() {
            self.adjectives.push(Adjective::Place(place, self.denies()));
        } else if bracket {
            self.pass(Term::Other);
        } else if let Some(target) = self
            .target(place, lead)
            .filter(|_| sign_next || signed || self.gap.others == 0 || matches!(lead, Some(Term::At)))
        {
            self.put(&target, place);
            self.closed = true;
        } else if sign_next && self.near.is_empty() {
            self.first.push((place, self.denied, true));
        } else {
            self.pass(Term::Other);
        }
    }

    /// The next term, past “of” and “degree of”.
    pub(super) fn next_noun_of(&self) -> Option<Term> {
        (1..5).find_map(|n| self.ahead(n).filter(|t| !filler(*t) && *t != Term::Of))
    }

    /// “your 23° Leo Sun”.
    pub(super) fn adjective_degree(&self) -> bool {
        matches!(self.ahead(2), Some(Term::Who(_)))
            && !matches!(self.lead(), Some(Term::In | Term::At | Term::Who(_)))
    }
}
