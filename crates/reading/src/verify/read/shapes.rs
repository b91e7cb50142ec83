//! Figures of aspects, and what weighs most.

use super::*;

impl Reader<'_> {
    pub(super) fn figure(&mut self, kind: PatternKind, subject: Subject) {
        let makes = self.gap.others == 0
            && self.anchor == Anchor::Who
            && self.between_is(|t| {
                matches!(t, Term::Makes | Term::Is | Term::In | Term::Has | Term::Were | Term::Of)
            });
        let pointlike =
            |s: &Subject| matches!(s.who, Who::Point(_) | Who::NorthNode | Who::SouthNode | Who::Lilith);
        let members: Vec<Who> = if makes && self.near.iter().all(pointlike) {
            self.near.iter().map(|s| s.who).collect()
        } else {
            Vec::new()
        };
        let denied = self.denies();
        let foreign = subject.foreign || self.near.first().is_some_and(|s| s.foreign && makes);
        self.close();
        let index = self.claims.len();
        self.say_so(What::Figure(kind, members.clone(), None), foreign, denied);
        self.figure = (self.claims.len() > index).then_some(index);
        for adjective in std::mem::take(&mut self.adjectives) {
            if let Adjective::Place(place, no) = adjective {
                self.say_so(What::At(Who::Figure(kind), place), foreign, no);
            }
        }
        let first = std::mem::take(&mut self.first);
        let near = self.gap.others == 0;
        for (place, no, _) in first.into_iter().filter(|_| near) {
            self.say_so(What::At(Who::Figure(kind), place), foreign, no || denied);
        }
        if self.main.is_empty() {
            self.main = vec![Subject { foreign, ..subject }];
        }
        self.near = vec![Subject { foreign, ..subject }];
        self.object = false;
        self.aside = true;
        self.closed = true;
        self.collecting = self.figure.is_some() && members.is_empty();
        self.anchored(Anchor::Who);
        self.your = false;
    }

    /// Adds a member to the figure whose members are being named.
    pub(super) fn member(&mut self, who: Who) -> bool {
        let led =
            self.between_is(|t| matches!(t, Term::Of | Term::Between | Term::With | Term::Comma | Term::And));
        let point = matches!(who, Who::Point(_) | Who::NorthNode | Who::SouthNode | Who::Lilith);
        let begins = matches!(
            self.ahead(1),
            Some(Term::Is | Term::Were | Term::Has | Term::Sits | Term::Aspect(_) | Term::Other)
        );
        if !led || !point {
            return false;
        }
        let Some(i) = self.figure else { return false };
        let Some(Claim { what: What::Figure(_, members, _), .. }) = self.claims.get_mut(i) else {
            return false;
        };
        if begins && members.is_empty() && self.gap.comma {
            return false;
        }
        if members.len() < GROUP && !members.contains(&who) {
            members.push(who);
        }
        true
    }

    pub(super) fn apex(&mut self) {
        let who = |n: usize| match self.nodes.get(n).map(|node| node.term) {
            Some(Term::Who(who @ (Who::Point(_) | Who::NorthNode | Who::SouthNode))) => Some(who),
            _ => None,
        };
        let back = (1..5).filter_map(|n| self.at.checked_sub(n)).find_map(who);
        let forth = (1..4).find_map(|n| who(self.at + n));
        let Some(i) = self.figure else { return };
        if let Some(Claim { what: What::Figure(_, members, apex), .. }) = self.claims.get_mut(i)
            && let Some(found) = back.or(forth)
        {
            *apex = Some(found);
            if members.len() == 1 && members[0] == found {
                members.clear();
            }
        }
        self.collecting = false;
    }

    pub(super) fn most(&mut self) {
        let near = |n: usize| self.at.checked_sub(n).map(|i| self.nodes[i].term);
        let back =
            (1..5).find_map(|n| near(n).filter(|t| matches!(t, Term::Element(..) | Term::Modality(..))));
        let forth = (1..5)
            .find_map(|n| self.ahead(n).filter(|t| matches!(t, Term::Element(..) | Term::Modality(..))));
        match back.or(forth) {
            Some(Term::Element(element, _)) => self.say(What::Heaviest(element), false),
            Some(Term::Modality(modality, _)) => self.say(What::HeaviestModality(modality), false),
            _ => {}
        }
    }
}
