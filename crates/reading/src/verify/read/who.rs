//! Who is spoken of: groups, other names for the same, pronouns.

use super::*;

impl Reader<'_> {
    pub(super) fn who(&mut self, who: Who) {
        let subject = Subject { who, foreign: self.foreign(), signed: false };
        if let (Who::Figure(kind), false) =
            (who, self.anchor == Anchor::Who && self.ahead(1) == Some(Term::Possessive))
        {
            return self.figure(kind, subject);
        }
        if self.collecting && self.member(who) {
            self.anchored(Anchor::Who);
            return;
        }
        if let Some(rule) = self.ruled.take() {
            if let Some(described) = rule {
                self.say(What::Is(described, who), subject.foreign);
            }
            self.near = vec![subject];
            self.aside = true;
            return self.arrived();
        }
        if self.same_person(subject) {
            return;
        }
        if self.take_end(subject) {
            return self.arrived();
        }
        if self.counted(subject) {
            return;
        }
        if self.joins() {
            let foreign = self.near.first().is_some_and(|s| s.foreign);
            self.enter(Subject { foreign: foreign && (subject.foreign || !self.your), ..subject }, false);
        } else {
            self.begin(subject);
        }
        self.arrived();
    }

    /// “Three planets in Aries: Mercury, Venus and Saturn”: those who were counted are named.
    fn counted(&mut self, subject: Subject) -> bool {
        let of = |claim: &Claim| match claim.what {
            What::At(Who::Count(1.., _), place @ (Place::Signs(_) | Place::Houses(_))) if !claim.denied => {
                Some(place)
            }
            _ => None,
        };
        let first = self.anchor == Anchor::Place && self.gap.comma && !self.gap.and && self.naming.is_none();
        if first && self.gap.others == 0 && self.ends_or_lists() {
            self.naming = self.last_place.last().and_then(|i| self.claims.get(*i)).and_then(of);
        } else if self.anchor != Anchor::Who
            || self.gap.others > 0
            || !(self.gap.comma || self.gap.and)
            || !self.ends_or_lists()
        {
            self.naming = None;
        }
        let Some(place) = self.naming else { return false };
        self.say(What::At(subject.who, place), subject.foreign);
        self.near = vec![subject];
        self.closed = true;
        self.arrived();
        true
    }

    /// Whether the subject here is followed by another, or by nothing.
    fn ends_or_lists(&self) -> bool {
        matches!(self.ahead(1), None | Some(Term::Comma | Term::And | Term::Semicolon))
    }

    pub(super) fn arrived(&mut self) {
        self.your = false;
        self.anchored(Anchor::Who);
    }

    /// Whether this subject stands in one group with the last.
    pub(super) fn joins(&self) -> bool {
        let listed = self.gap.and
            || self.gap.comma
            || self.nodes[self.at].joined
            || self.ahead(0).is_some() && self.previous() == Some(Term::Neither);
        self.anchor == Anchor::Who
            && !self.closed
            && listed
            && self.gap.others == 0
            && !self.gap.verb_after
            && !self.near.is_empty()
            && self.near.len() < GROUP
            && !self.between_is(|t| {
                matches!(
                    t,
                    Term::With | Term::To | Term::From | Term::By | Term::But | Term::In | Term::Semicolon
                )
            })
    }

    /// Whether a term of this kind stands between the last subject and here; looks back a few terms.
    pub(super) fn between_is(&self, test: impl Fn(Term) -> bool) -> bool {
        let from = self.at.saturating_sub(8);
        let back = self.nodes[from..self.at].iter().rev().map(|n| n.term);
        back.take_while(|t| !matches!(t, Term::Who(_) | Term::Sign(_) | Term::House(_))).any(test)
    }

    /// A new group.
    pub(super) fn begin(&mut self, subject: Subject) {
        let aside =
            matches!(self.lead(), Some(Term::With | Term::To | Term::From | Term::By | Term::Between))
                && !self.main.is_empty();
        self.close();
        self.would = false;
        if !(self.sticky || matches!(self.lead(), Some(Term::Has | Term::Not)) || self.lead_is_denied()) {
            self.undeny();
        }
        self.near.clear();
        self.object = false;
        self.aside = aside;
        self.closed = false;
        self.shared.clear();
        self.as_its_ruler(subject);
        let same = self.gap_before_first();
        let first = std::mem::take(&mut self.first);
        let counts = matches!(subject.who, Who::Count(..));
        self.shared = first
            .into_iter()
            .filter(|(_, _, led)| same <= usize::from(*led) || counts)
            .map(|(place, denied, _)| (place, denied))
            .collect();
        self.enter(subject, true);
        if !aside {
            self.main = self.near.clone();
        }
    }

    /// “your second house has Mars as its ruler”: Mars rules it, and need not be in it.
    pub(super) fn as_its_ruler(&mut self, subject: Subject) {
        let as_ruler = (1..5).map_while(|n| self.ahead(n)).find(|t| !filler(*t) && *t != Term::It);
        if as_ruler != Some(Term::Ruler) {
            return;
        }
        for (place, denied, _) in std::mem::take(&mut self.first) {
            if let Place::Houses(mask) = place {
                let house = Who::HouseRuler(mask.trailing_zeros() as u8);
                self.say_so(What::Is(house, subject.who), subject.foreign, denied);
            }
        }
    }

    pub(super) fn lead_is_denied(&self) -> bool {
        self.denied && self.previous().is_some_and(|t| t == Term::Not || filler(t)) && self.gap.others == 0
    }

    /// How many idle words stand between a place named first and its subject.
    pub(super) fn gap_before_first(&self) -> usize {
        if self.anchor == Anchor::Place { self.gap.others } else { usize::MAX }
    }

    /// Takes a subject into the present group, with its adjectives and the places named first.
    pub(super) fn enter(&mut self, mut subject: Subject, _first: bool) {
        for adjective in std::mem::take(&mut self.adjectives) {
            match adjective {
                Adjective::Place(place, denied) => {
                    subject.signed |= matches!(place, Place::Signs(_) | Place::Degree(_));
                    self.say_so(What::At(subject.who, place), subject.foreign, denied);
                }
                Adjective::State(state, denied) => {
                    self.say_so(What::State(subject.who, state), subject.foreign, denied);
                }
                Adjective::Dignity(mask, denied) => {
                    self.say_so(What::Dignity(subject.who, mask), subject.foreign, denied);
                }
            }
        }
        for (place, denied) in self.shared.clone() {
            self.say_so(What::At(subject.who, place), subject.foreign, denied != self.untrue);
        }
        let at_main = self.main == self.near;
        self.near.push(subject);
        if at_main && !self.aside {
            self.main = self.near.clone();
        }
    }

    /// “your chart ruler, Mars”: one person under two names.
    pub(super) fn same_person(&mut self, subject: Subject) -> bool {
        let Some(last) = self.near.last().copied().filter(|_| self.anchor == Anchor::Who) else {
            return false;
        };
        let linked = self.gap.others == 0
            && (!self.gap.and || self.identified && !self.gap.verb_after)
            && !self.between_is(|t| {
                !filler(t)
                    && !matches!(t, Term::Comma | Term::Is | Term::Were | Term::Not | Term::And | Term::Makes)
            });
        let named = |who: Who| matches!(who, Who::Point(_) | Who::NorthNode | Who::SouthNode);
        let (described, name) = match (described(last.who), described(subject.who)) {
            (true, false) if named(subject.who) => (last.who, subject),
            (false, true) if named(last.who) => (subject.who, last),
            _ => return false,
        };
        let bare = !self.gap.comma && !self.gap.verb_after && !self.gap.and;
        if !linked || bare && named(last.who) && self.nodes[self.at].joined {
            return false;
        }
        if !matches!(described, Who::SignRuler(_)) {
            self.say(What::Is(described, name.who), name.foreign || subject.foreign);
        }
        let rename = |group: &mut Vec<Subject>| {
            if let Some(slot) = group.iter_mut().rev().find(|s| s.who == last.who) {
                slot.who = name.who;
            }
        };
        rename(&mut self.near);
        if !self.aside && !self.object {
            rename(&mut self.main);
        }
        self.identified = true;
        self.undeny();
        self.arrived();
        true
    }

    pub(super) fn it(&mut self) {
        self.collecting = false;
        let verb = matches!(
            self.ahead(1),
            Some(
                Term::Is
                    | Term::Were
                    | Term::Sits
                    | Term::Has
                    | Term::Makes
                    | Term::Aspect(_)
                    | Term::Fluff
                    | Term::Placed
                    | Term::In
                    | Term::Not
                    | Term::Rules
            )
        );
        let wants = (self.ahead(1), self.ahead(2)) == (Some(Term::Other), Some(Term::In));
        if !(verb || wants) {
            return;
        }
        if self.main.is_empty() {
            self.main.clone_from(&self.before.who);
        }
        self.close();
        if self.identified && self.aside && self.near.len() == 1 {
            // “makes Mars the ruler of your chart, and it stands …”
            self.main = self.near.clone();
        }
        self.near = self.main.clone();
        self.object = false;
        self.aside = false;
        self.closed = true;
        let first = std::mem::take(&mut self.first);
        let near = self.gap.others == 0;
        for subject in self.near.clone() {
            for (place, denied, _) in first.iter().filter(|_| near) {
                self.say_so(What::At(subject.who, *place), subject.foreign, *denied);
            }
        }
        self.would = false;
        self.undeny();
        self.anchored(Anchor::Who);
    }
}
