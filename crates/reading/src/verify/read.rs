//! From terms to claims: one pass from left to right, which keeps who is spoken of.

mod aspects;
mod conditions;
mod places;
mod shapes;
mod who;

use chart::PointId;
use chart::options::AspectType;
use chart::patterns::PatternKind;

use super::claim::{Claim, Degree, Kinds, Place, State, What, Who};
use super::combine::filler;
use super::lexicon::{Node, Term};

/// How many claims of one sentence are kept; no honest sentence has more.
const MOST: usize = 64;
/// How many may be spoken of together.
const GROUP: usize = 12;

/// What one sentence leaves to the next: of whom it spoke, and of which pair.
#[derive(Clone, Debug, Default)]
pub(super) struct Topic {
    who: Vec<Subject>,
    pairs: Vec<(Who, Who)>,
}

/// Somebody spoken of.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Subject {
    who: Who,
    /// Not of this chart: a transit, somebody else's, everybody's, or supposed.
    foreign: bool,
    /// Its sign stood before it, as in “Leo Sun”.
    signed: bool,
}

/// An aspect that waits for those it joins.
struct Open {
    left: Vec<Subject>,
    right: Vec<Subject>,
    /// Whom it belongs to when “a square from Mars” names only one.
    fallback: Vec<Subject>,
    kinds: Kinds,
    denied: bool,
    /// Both ends come after it: “a square between Mars and Saturn”.
    pair: bool,
    /// Words in between that say nothing here.
    others: usize,
    /// A preposition that leads to the other end has come.
    led: bool,
    /// A comma has come.
    comma: bool,
}

/// What has come since the last subject, place or aspect.
#[derive(Clone, Copy, Default)]
struct Gap {
    others: usize,
    comma: bool,
    and: bool,
    others_after: usize,
    verb_after: bool,
    which: bool,
    others_of: bool,
}

/// What kind of thing came last.
#[derive(Clone, Copy, PartialEq)]
enum Anchor {
    None,
    Who,
    Place,
    Aspect,
}

/// The claims of a sentence, given what the one before was about; and its own topic.
pub(super) fn read(nodes: &[Node], before: &Topic) -> (Vec<Claim>, Topic) {
    let mut reader = Reader::new(nodes, before);
    for (at, node) in nodes.iter().enumerate() {
        reader.at = at;
        if at < reader.resume {
            continue;
        }
        reader.step(node.term);
    }
    reader.at = nodes.len();
    reader.close();
    reader.finish()
}

struct Reader<'a> {
    nodes: &'a [Node],
    at: usize,
    claims: Vec<Claim>,
    main: Vec<Subject>,
    near: Vec<Subject>,
    /// Near is the other end of an aspect.
    object: bool,
    /// Near came after “with” and its like, and is not what the sentence is about.
    aside: bool,
    /// Something has been said of near, so that the next subject begins anew.
    closed: bool,
    open: Option<Open>,
    /// Places named before their subject: the place, whether denied, whether after “in”.
    first: Vec<(Place, bool, bool)>,
    /// Places named before the present group, for those who join it.
    shared: Vec<(Place, bool)>,
    /// Adjectives of the next subject.
    adjectives: Vec<Adjective>,
    denied: bool,
    sticky: bool,
    untrue: bool,
    supposed: bool,
    would: bool,
    /// Since “people with”, “his”, until “you”.
    elsewhere: bool,
    /// The sentence speaks of transits.
    transits: bool,
    your: bool,
    gap: Gap,
    anchor: Anchor,
    /// The pairs of the last aspect.
    pairs: Vec<(Who, Who)>,
    orb_due: Option<(Degree, bool)>,
    closing_due: Option<bool>,
    /// The figure whose members are being named.
    figure: Option<usize>,
    collecting: bool,
    /// Whom the next subject is said to rule.
    ruled: Option<Option<Who>>,
    /// Claims made by the last place, for “Leo or Virgo”.
    last_place: Vec<usize>,
    identified: bool,
    /// Where those stand who are being named after they were counted.
    naming: Option<Place>,
    /// Somebody is spoken to as “you”.
    addressed: bool,
    personal: bool,
    /// Terms before this one have been read ahead.
    resume: usize,
    before: &'a Topic,
}

#[derive(Clone, Copy)]
enum Adjective {
    Place(Place, bool),
    State(State, bool),
    Dignity(u8, bool),
}

impl<'a> Reader<'a> {
    fn new(nodes: &'a [Node], before: &'a Topic) -> Reader<'a> {
        let has = |test: fn(Term) -> bool| nodes.iter().any(|n| test(n.term));
        let addressed = has(|t| matches!(t, Term::You | Term::Your));
        let personal = addressed || has(|t| matches!(t, Term::Born | Term::Chart));
        Reader {
            nodes,
            at: 0,
            claims: Vec::new(),
            main: Vec::new(),
            near: Vec::new(),
            object: false,
            aside: false,
            closed: false,
            open: None,
            first: Vec::new(),
            shared: Vec::new(),
            adjectives: Vec::new(),
            denied: false,
            sticky: false,
            untrue: false,
            supposed: false,
            would: false,
            elsewhere: !addressed && general(nodes),
            // A day that is not the day of birth is a day of the sky's.
            transits: has(|t| t == Term::Transit)
                || has(|t| matches!(t, Term::Date(..))) && !has(|t| t == Term::Born),
            your: false,
            gap: Gap::default(),
            anchor: Anchor::None,
            pairs: Vec::new(),
            orb_due: None,
            closing_due: None,
            figure: None,
            collecting: false,
            ruled: None,
            last_place: Vec::new(),
            identified: false,
            naming: None,
            addressed,
            personal,
            resume: 0,
            before,
        }
    }

    fn finish(self) -> (Vec<Claim>, Topic) {
        let who = if self.main.is_empty() { self.before.who.clone() } else { self.main };
        (self.claims, Topic { who, pairs: self.pairs })
    }

    /// The term `n` places further on.
    fn ahead(&self, n: usize) -> Option<Term> {
        self.nodes.get(self.at + n).map(|node| node.term)
    }

    /// The next term that is no article.
    fn next_noun(&self) -> Option<Term> {
        (1..5).find_map(|n| self.ahead(n).filter(|t| !filler(*t)))
    }

    /// The last term that is neither an article nor a part of the same place.
    fn lead(&self) -> Option<Term> {
        let skip =
            |t: &Term| filler(*t) || matches!(t, Term::Not | Term::Degree(_) | Term::Of | Term::Possessive);
        let from = self.at.saturating_sub(8);
        self.nodes[from..self.at].iter().rev().map(|n| n.term).find(|t| !skip(t))
    }

    /// The term right before.
    fn previous(&self) -> Option<Term> {
        self.at.checked_sub(1).map(|i| self.nodes[i].term)
    }

    fn step(&mut self, term: Term) {
        match term {
            Term::Who(who) => self.who(who),
            Term::It => self.it(),
            Term::Sign(sign) => self.place(Place::Signs(1 << sign.index())),
            Term::House(n) => self.place(Place::Houses(1 << n)),
            Term::Class(mask) => self.class(mask),
            Term::Element(element, said) => self.element(Place::Element(element), said),
            Term::Modality(modality, said) => self.element(Place::Modality(modality), said),
            Term::Half(half) => self.place(Place::Half(half)),
            Term::Degree(degree) => self.degree(degree),
            Term::Aspect(kinds) => self.aspect(kinds),
            Term::State(state) => self.state(state),
            Term::Dignity(mask) => self.dignity(mask),
            Term::Phase(mask, named) => self.phase(mask, named),
            Term::Sect(diurnal) => self.say(What::Sect(diurnal), false),
            Term::Closing(closing) => self.closing(closing),
            Term::Rules => self.rules(),
            Term::RuledBy => self.ruled_by(),
            Term::Rising(sign) => {
                self.say(What::At(Who::Point(PointId::Asc), Place::Signs(1 << sign.index())), false);
            }
            Term::Empty => self.empty(),
            Term::Date(month, day, year) => self.date(month, day, year),
            Term::Across => self.across(),
            Term::Apex => self.apex(),
            Term::Most => self.most(),
            Term::Respectively => self.gap.others_of = false,
            _ => self.word(term),
        }
    }

    /// Words that steer.
    fn word(&mut self, term: Term) {
        match term {
            Term::Not => self.deny(),
            Term::NotTrue => self.untrue = true,
            Term::Neither => (self.denied, self.sticky) = (true, true),
            Term::You => self.addressed(),
            Term::Your => {
                self.addressed();
                self.your = true;
            }
            Term::Generally => self.elsewhere = true,
            Term::People => self.people(),
            Term::Theirs => self.theirs(),
            Term::Relative => self.relative(),
            Term::If => {
                self.close();
                self.supposed = true;
            }
            Term::Then => self.supposed = false,
            Term::Would => self.would = true,
            Term::Were => self.were(),
            Term::But => self.but(),
            Term::Comma => self.comma(),
            Term::Semicolon => {
                self.comma();
                self.close();
                self.first.clear();
                self.elsewhere = false;
            }
            Term::Transit => self.transit(),
            _ => {}
        }
        self.pass(term);
    }

    /// Keeps count of what lies between.
    fn pass(&mut self, term: Term) {
        let gap = &mut self.gap;
        match term {
            Term::Other
            | Term::Planets
            | Term::Houses
            | Term::Number(_)
            | Term::Ruler
            | Term::Links
            | Term::Rules => {
                let idle = term == Term::Other && self.at > 0 && self.nodes[self.at - 1].term == Term::Of;
                if !idle {
                    gap.others += 1;
                    gap.others_after += 1;
                }
                if let Some(open) = &mut self.open {
                    open.others += usize::from(term != Term::Links);
                }
                if term == Term::Other {
                    self.undeny();
                }
            }
            Term::And => {
                gap.and = true;
                gap.others_after = 0;
                gap.verb_after = false;
            }
            Term::Which => gap.which = true,
            Term::Is | Term::Were | Term::Sits | Term::Has | Term::Makes => gap.verb_after = true,
            Term::To | Term::With | Term::From | Term::Of | Term::By | Term::Between => {
                if let Some(open) = &mut self.open {
                    open.led = open.led || open.others <= 2;
                }
            }
            _ => {}
        }
        if !matches!(term, Term::And | Term::Comma | Term::Between | Term::Of | Term::With) && !filler(term) {
            self.collecting = false;
        }
    }

    /// A new anchor: what comes next is counted from here.
    fn anchored(&mut self, anchor: Anchor) {
        self.gap = Gap::default();
        self.anchor = anchor;
    }

    fn addressed(&mut self) {
        self.elsewhere = false;
    }

    fn deny(&mut self) {
        self.denied = true;
    }

    /// A denial reaches no further than to what it stands before.
    fn undeny(&mut self) {
        if !self.sticky {
            self.denied = false;
        }
    }

    fn comma(&mut self) {
        self.gap.comma = true;
        self.gap.others_after = 0;
        self.gap.verb_after = false;
        if let Some(open) = &mut self.open {
            open.comma = true;
        }
        self.undeny();
        self.would = false;
        if self.supposed {
            self.supposed = false;
            self.forget();
        }
    }

    fn but(&mut self) {
        self.close();
        self.sticky = false;
        self.denied = false;
        self.would = false;
        self.gap.comma = true;
        self.gap.others_after = 0;
        self.gap.verb_after = false;
    }

    fn forget(&mut self) {
        self.main.clear();
        self.near.clear();
        self.open = None;
        self.first.clear();
        self.anchor = Anchor::None;
    }

    /// “people with Venus in Leo”, but not “people notice”.
    fn people(&mut self) {
        let told = matches!(
            self.ahead(1),
            Some(Term::With | Term::Which | Term::Born | Term::Has | Term::In | Term::Placed | Term::Is)
        );
        self.elsewhere = self.elsewhere || told;
    }

    /// “his Moon”, but not “Mars in his detriment”.
    fn theirs(&mut self) {
        let owns = matches!(
            (self.ahead(1), self.ahead(2)),
            (Some(Term::Who(_) | Term::Sign(_) | Term::House(_) | Term::Relative), _)
                | (Some(Term::Your | Term::Chart), _)
                | (Some(Term::Fluff | Term::State(_)), Some(Term::Who(_)))
        );
        if owns {
            self.elsewhere = true;
        }
    }

    /// “your partner’s Moon”, “my friend has”, but not “your inner child”.
    fn relative(&mut self) {
        let feminine_or_plural = self.at == 0
            && matches!(self.ahead(1), Some(Term::Is | Term::Sits | Term::Aspect(_)))
            && !self.before.who.is_empty()
            && self.previous().is_none();
        let has =
            matches!(self.ahead(1), Some(Term::Possessive | Term::Has | Term::With | Term::Is | Term::Were));
        if has && !feminine_or_plural {
            self.elsewhere = true;
        } else if feminine_or_plural {
            self.it();
        }
    }

    /// “were” supposes something of one, and tells something of several.
    fn were(&mut self) {
        let you = self.nodes[self.at.saturating_sub(2)..self.at].iter().any(|n| n.term == Term::You);
        let one = matches!(self.near[..], [only] if !matches!(only.who, Who::Count(..)));
        self.would = self.would || one && !you && self.anchor == Anchor::Who;
    }

    fn transit(&mut self) {
        if self.anchor == Anchor::Who && self.gap.others == 0 && !self.your {
            for subject in self.near.iter_mut().chain(self.main.iter_mut()) {
                subject.foreign = true;
            }
        }
        // “Saturn is transiting your tenth house”.
        if self.anchor == Anchor::Who && self.gap.others == 0 {
            self.near.iter_mut().for_each(|s| s.foreign = true);
        }
    }

    fn foreign(&self) -> bool {
        self.supposed || self.elsewhere || self.transits && !self.your
    }

    fn denies(&self) -> bool {
        self.denied != self.untrue
    }

    /// Records a claim, unless it is supposed or about somebody else.
    fn say(&mut self, what: What, foreign: bool) {
        self.say_so(what, foreign, self.denies());
    }

    fn say_so(&mut self, what: What, foreign: bool, denied: bool) {
        let dropped = foreign || self.supposed || self.would || self.elsewhere;
        let claim = Claim { what, denied };
        if !dropped && self.claims.len() < MOST && !self.claims.contains(&claim) {
            self.claims.push(claim);
        }
    }
}

/// “A Moon in Leo …” without a “you”: true of everybody.
fn general(nodes: &[Node]) -> bool {
    let mut start = nodes.iter().take(4).map(|n| n.term);
    start.next() == Some(Term::A)
        && start
            .take_while(|t| !matches!(t, Term::Aspect(_)))
            .any(|t| matches!(t, Term::Who(who) if !matches!(who, Who::Figure(_) | Who::Count(..))))
}

/// Whether somebody is named by what they do.
fn described(who: Who) -> bool {
    described_who(who)
}

fn described_who(who: Who) -> bool {
    matches!(who, Who::ChartRuler | Who::HouseRuler(_) | Who::SignRuler(_) | Who::Dispositor(_))
}

/// Adds the alternatives of `more` to a place of the same kind.
fn widen(known: &mut Place, more: Place) -> bool {
    match (known, more) {
        (Place::Signs(mask), Place::Signs(other)) | (Place::Houses(mask), Place::Houses(other)) => {
            *mask |= other;
            true
        }
        _ => false,
    }
}
