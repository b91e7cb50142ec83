//! Aspects: which two they join, how close, and whether closing.

use super::*;

impl Reader<'_> {
    pub(super) fn aspect(&mut self, kinds: Kinds) {
        self.collecting = false;
        let next = self.next_noun();
        if kinds == Kinds::ANY && next == Some(Term::Of)
            || kinds == Kinds::one(AspectType::Opposition) && matches!(next, Some(Term::Sign(_)))
        {
            return self.pass(Term::Other);
        }
        self.close();
        if self.lead() == Some(Term::By) && self.aside && !self.main.is_empty() {
            return self.joined_by(kinds);
        }
        let after = self.after_fluff();
        let possessed = self.previous() == Some(Term::Possessive);
        let pair = !possessed && matches!(after, Some(Term::Between | Term::Of | Term::From | Term::Links))
            || self.near.is_empty();
        let turned = self.object && !self.gap.which || self.aside && self.gap.comma;
        let owner = if turned { self.main.clone() } else { self.near.clone() };
        let fallback =
            if pair && matches!(after, Some(Term::From | Term::Of)) { owner.clone() } else { Vec::new() };
        self.open = Some(Open {
            left: if pair { Vec::new() } else { owner },
            right: Vec::new(),
            fallback,
            kinds,
            denied: self.denies(),
            pair,
            others: 0,
            led: false,
            comma: false,
        });
        self.closed = true;
        self.anchored(Anchor::Aspect);
    }

    /// “Mars is joined to Venus by a square”: both ends came before.
    pub(super) fn joined_by(&mut self, kinds: Kinds) {
        let denied = self.denies();
        self.pairs.clear();
        for a in self.main.clone() {
            for b in self.near.clone() {
                self.claim_aspect(a, b, kinds, denied);
            }
        }
        self.anchored(Anchor::Aspect);
    }

    /// “Jupiter opposes Uranus across the third and the ninth house”: both ends stand in these.
    pub(super) fn across(&mut self) {
        if let (Some((a, b)), Anchor::Who, 0) = (self.pairs.last().copied(), self.anchor, self.gap.others) {
            self.near = [a, b].map(|who| Subject { who, foreign: false, signed: false }).to_vec();
            self.object = false;
        }
    }

    /// The next term past plain adverbs.
    pub(super) fn after_fluff(&self) -> Option<Term> {
        (1..5).find_map(|n| {
            self.ahead(n).filter(|t| !matches!(t, Term::Fluff | Term::Closing(_) | Term::Comma))
        })
    }

    /// Takes a subject as an end of the open aspect.
    pub(super) fn take_end(&mut self, subject: Subject) -> bool {
        let begins_anew = self.begins_clause();
        let listed = self.gap.and || self.gap.comma || self.nodes[self.at].joined;
        let joined = self.anchor == Anchor::Who && self.gap.others == 0;
        let near_enough = self.anchor != Anchor::Who || self.gap.others == 0;
        let to = self.between_is(|t| matches!(t, Term::To | Term::With | Term::And));
        let opposite_verb = self.between_is(|t| t == Term::Sits);
        let Some(open) = &mut self.open else { return false };
        let accepted = if open.pair && open.left.is_empty() {
            open.others <= 3 && (open.led || !open.comma)
        } else if open.right.is_empty() {
            let reached = open.others <= 2 && (!open.comma || open.led && to);
            let linked = if open.pair { listed || to || opposite_verb } else { reached };
            linked && near_enough && !(open.pair && open.comma && begins_anew)
        } else {
            joined && listed && !begins_anew
        };
        if !accepted {
            return false;
        }
        if open.pair && open.left.is_empty() {
            open.left.push(subject);
            self.near = vec![subject];
            if self.main.is_empty() {
                self.main = self.near.clone();
            }
            self.object = true;
        } else {
            self.joined_to(subject);
        }
        self.closed = true;
        true
    }

    /// The other end has come: claims the aspect with each of the one end.
    pub(super) fn joined_to(&mut self, subject: Subject) {
        let Some(open) = &mut self.open else { return };
        let extends = !open.right.is_empty();
        let mut ends = open.left.clone();
        if open.pair {
            ends.extend(&open.right);
        }
        let (kinds, denied) = (open.kinds, open.denied);
        open.right.push(subject);
        if extends {
            self.near.push(subject);
        } else {
            self.near = vec![subject];
            self.pairs.clear();
        }
        self.near.truncate(GROUP);
        self.object = true;
        self.aside = false;
        for adjective in std::mem::take(&mut self.adjectives) {
            match adjective {
                Adjective::Place(place, no) => self.say_so(What::At(subject.who, place), subject.foreign, no),
                Adjective::State(state, no) => {
                    self.say_so(What::State(subject.who, state), subject.foreign, no)
                }
                Adjective::Dignity(mask, no) => {
                    self.say_so(What::Dignity(subject.who, mask), subject.foreign, no)
                }
            }
        }
        for end in ends {
            self.claim_aspect(end, subject, kinds, denied);
        }
        self.undeny();
    }

    pub(super) fn claim_aspect(&mut self, a: Subject, b: Subject, kinds: Kinds, denied: bool) {
        if a.who == b.who {
            return;
        }
        let foreign = a.foreign || b.foreign;
        self.say_so(What::Aspect(a.who, b.who, kinds), foreign, denied);
        if foreign || denied || kinds == Kinds::RECEPTION || self.would || self.supposed || self.elsewhere {
            return;
        }
        self.pairs.push((a.who, b.who));
        if let Some((orb, within)) = self.orb_due.take() {
            self.say_so(What::Orb(a.who, b.who, orb, within), false, false);
        }
        if let Some(closing) = self.closing_due.take() {
            self.say_so(What::Closing(a.who, b.who, closing), false, false);
        }
    }

    /// Whether the subject here begins a clause of its own: “…, and Saturn is …”.
    pub(super) fn begins_clause(&self) -> bool {
        let from = self.at.saturating_sub(4);
        let and = self.nodes[from..self.at]
            .iter()
            .rev()
            .map(|n| n.term)
            .take_while(|t| !matches!(t, Term::Who(_)))
            .any(|t| t == Term::And);
        match self.ahead(1) {
            Some(
                Term::Is
                | Term::Were
                | Term::Has
                | Term::Makes
                | Term::Sits
                | Term::Would
                | Term::Aspect(_)
                | Term::Rules
                | Term::Links,
            ) => true,
            Some(Term::In | Term::At | Term::Sign(_) | Term::Degree(_)) => !and,
            Some(Term::Other) => self.gap.comma || and,
            _ => false,
        }
    }

    /// Ends the open aspect: two named before it and none after are its ends.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        if !open.right.is_empty() {
            return;
        }
        let between: &[Subject] = if open.pair { &[] } else { &open.left };
        if open.pair && open.left.len() == 1 && !open.fallback.is_empty() {
            self.pairs.clear();
            for owner in &open.fallback {
                self.claim_aspect(*owner, open.left[0], open.kinds, open.denied);
            }
        } else if between.len() == 2 || between.len() > 2 && open.kinds == Kinds::one(AspectType::Conjunction)
        {
            self.pairs.clear();
            for (i, a) in between.iter().enumerate() {
                for b in &between[i + 1..] {
                    self.claim_aspect(*a, *b, open.kinds, open.denied);
                }
            }
        }
    }

    pub(super) fn orb(&mut self, degree: Degree, within: bool) {
        self.settle();
        let pairs = if self.pairs.is_empty() { self.before.pairs.clone() } else { self.pairs.clone() };
        if self.pairs.is_empty()
            && (self.open.is_some() || (1..10).any(|n| matches!(self.ahead(n), Some(Term::Aspect(_)))))
        {
            self.orb_due = Some((degree, within));
        } else if let [(a, b)] = pairs[..] {
            self.say_so(What::Orb(a, b, degree, within), false, false);
        }
    }

    pub(super) fn closing(&mut self, closing: bool) {
        if matches!(self.ahead(1), Some(Term::Aspect(_))) {
            self.closing_due = Some(closing);
            return;
        }
        self.settle();
        let pairs = if self.pairs.is_empty() { self.before.pairs.clone() } else { self.pairs.clone() };
        if self.pairs.is_empty() && self.open.is_some() {
            self.closing_due = Some(closing);
        } else if let [(a, b)] = pairs[..] {
            self.say(What::Closing(a, b, closing), false);
        }
    }

    /// An aspect whose ends both came before it is complete once more is said of it.
    pub(super) fn settle(&mut self) {
        if self
            .open
            .as_ref()
            .is_some_and(|o| !o.pair && o.right.is_empty() && o.left.len() == 2 && self.gap.comma)
        {
            self.close();
        }
    }
}
