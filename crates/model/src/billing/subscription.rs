//! The life of a subscription: which state follows which event, and what has to be done then.
//!
//! The card processor is the authority on what was paid; what it says of a subscription arrives as
//! [`Event::Seen`] and is followed from any state, so that notices in any order end alike. Time and people have events
//! of their own, of which each state takes some and refuses the others.

use std::fmt;

/// Where a subscription stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Begun, and not yet paid for the first time.
    Incomplete,
    /// In its trial: everything is open, nothing is charged.
    Trialing,
    /// Paid.
    Active,
    /// Paid, and ending with the period.
    Ending,
    /// A payment failed and is tried again; everything stays open for a while.
    PastDue,
    /// A payment failed for good: what the plan opens is closed until it is paid.
    Unpaid,
    /// Put aside: nothing is charged and nothing is open.
    Paused,
    /// Over.
    Cancelled,
}

/// What happens to a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The card processor says that it stands so.
    Seen(State),
    /// Its person ends it with the period.
    CancelAtEnd,
    /// Its person ends it at once.
    CancelNow,
    /// Its person takes the ending back.
    Resume,
    /// The time for paying what is overdue is up.
    GraceEnded,
    /// The period is over.
    PeriodEnded,
}

/// What has to be done, in the transaction that writes the new state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Open what the plan opens.
    Grant,
    /// Close it: the person is on the free plan. What they have is kept.
    Restrict,
    /// Write to the person.
    Letter(Letter),
}

/// What a letter about a subscription says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Letter {
    /// It has begun.
    Welcome,
    /// A payment failed; please look at the card.
    PaymentFailed,
    /// What the plan opens is closed until it is paid.
    Restricted,
    /// It was paid, and all is open again.
    Restored,
    /// It ends with the period.
    WillEnd,
    /// It goes on after all.
    GoesOn,
    /// It is over.
    Ended,
}

/// An event that a state does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The state.
    pub state: State,
    /// The event.
    pub event: Event,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a subscription that is {} does not take {:?}", self.state.id(), self.event)
    }
}

impl std::error::Error for Refused {}

impl State {
    /// All of them.
    pub const ALL: [State; 8] = [
        State::Incomplete,
        State::Trialing,
        State::Active,
        State::Ending,
        State::PastDue,
        State::Unpaid,
        State::Paused,
        State::Cancelled,
    ];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            State::Incomplete => "incomplete",
            State::Trialing => "trialing",
            State::Active => "active",
            State::Ending => "ending",
            State::PastDue => "past_due",
            State::Unpaid => "unpaid",
            State::Paused => "paused",
            State::Cancelled => "cancelled",
        }
    }

    /// Reads [`State::id`]; an unknown state is none.
    pub fn parse(text: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.id() == text)
    }

    /// What the card processor calls `status` (Stripe API, the Subscription object), with its flag for ending with
    /// the period. An unknown status is none.
    pub fn of_stripe(status: &str, cancel_at_period_end: bool) -> Option<State> {
        Some(match (status, cancel_at_period_end) {
            ("incomplete", _) => State::Incomplete,
            ("trialing" | "active", true) => State::Ending,
            ("trialing", false) => State::Trialing,
            ("active", false) => State::Active,
            ("past_due", _) => State::PastDue,
            ("unpaid", _) => State::Unpaid,
            ("paused", _) => State::Paused,
            ("canceled" | "incomplete_expired", _) => State::Cancelled,
            _ => return None,
        })
    }

    /// Whether what the plan opens is open.
    pub const fn is_entitled(self) -> bool {
        match self {
            State::Trialing | State::Active | State::Ending | State::PastDue => true,
            State::Incomplete | State::Unpaid | State::Paused | State::Cancelled => false,
        }
    }

    /// Whether it is over for good, so that another may begin.
    pub const fn is_over(self) -> bool {
        matches!(self, State::Cancelled)
    }

    /// The state after an event, and what has to be done.
    ///
    /// # Errors
    /// [`Refused`] for an event that this state does not take; nothing changes then.
    pub fn after(self, event: Event) -> Result<(State, Vec<Effect>), Refused> {
        let next = match (self, event) {
            (_, Event::Seen(seen)) => seen,
            (State::Trialing | State::Active | State::PastDue, Event::CancelAtEnd) => State::Ending,
            (State::Ending, Event::Resume) => State::Active,
            (State::PastDue, Event::GraceEnded) => State::Unpaid,
            (State::Ending, Event::PeriodEnded) => State::Cancelled,
            // A period that ends otherwise is followed by a payment, and what becomes of that will be seen.
            (State::Trialing | State::Active | State::PastDue, Event::PeriodEnded) => self,
            (State::Cancelled, Event::CancelNow) => return Err(Refused { state: self, event }),
            (_, Event::CancelNow) => State::Cancelled,
            (_, Event::CancelAtEnd | Event::Resume | Event::GraceEnded | Event::PeriodEnded) => {
                return Err(Refused { state: self, event });
            }
        };
        Ok((next, effects(self, next)))
    }
}

/// What has to be done between two states.
fn effects(from: State, to: State) -> Vec<Effect> {
    let mut effects = Vec::new();
    match (from.is_entitled(), to.is_entitled()) {
        (false, true) => effects.push(Effect::Grant),
        (true, false) => effects.push(Effect::Restrict),
        _ => {}
    }
    let letter = match (from, to) {
        (from, to) if from == to => None,
        (State::Incomplete, State::Cancelled) => None,
        (_, State::Cancelled) => Some(Letter::Ended),
        (State::Incomplete | State::Cancelled, State::Trialing | State::Active) => Some(Letter::Welcome),
        (_, State::Ending) => Some(Letter::WillEnd),
        (_, State::PastDue) => Some(Letter::PaymentFailed),
        (_, State::Unpaid) => Some(Letter::Restricted),
        (State::PastDue | State::Unpaid, State::Active) => Some(Letter::Restored),
        (State::Ending | State::Paused, State::Active | State::Trialing) => Some(Letter::GoesOn),
        _ => None,
    };
    effects.extend(letter.map(Effect::Letter));
    effects
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: [Event; 5] =
        [Event::CancelAtEnd, Event::CancelNow, Event::Resume, Event::GraceEnded, Event::PeriodEnded];

    #[test]
    fn every_state_and_event_has_its_answer() {
        use State::*;
        let none = None;
        // CancelAtEnd, CancelNow, Resume, GraceEnded, PeriodEnded
        for (state, answers) in [
            (Incomplete, [none, Some(Cancelled), none, none, none]),
            (Trialing, [Some(Ending), Some(Cancelled), none, none, Some(Trialing)]),
            (Active, [Some(Ending), Some(Cancelled), none, none, Some(Active)]),
            (Ending, [none, Some(Cancelled), Some(Active), none, Some(Cancelled)]),
            (PastDue, [Some(Ending), Some(Cancelled), none, Some(Unpaid), Some(PastDue)]),
            (Unpaid, [none, Some(Cancelled), none, none, none]),
            (Paused, [none, Some(Cancelled), none, none, none]),
            (Cancelled, [none, none, none, none, none]),
        ] {
            for (event, answer) in OURS.into_iter().zip(answers) {
                assert_eq!(state.after(event).ok().map(|(next, _)| next), answer, "{state:?} {event:?}");
            }
        }
    }

    /// Whatever comes in between, the last thing seen decides, and what is open follows from the state alone.
    #[test]
    fn notices_in_any_order_end_alike() {
        let seen = [State::Incomplete, State::Active, State::PastDue, State::Unpaid];
        for end in State::ALL {
            for first in seen {
                for second in seen {
                    let mut state = State::Incomplete;
                    let mut open = false;
                    for next in [first, second, end] {
                        let (after, effects) =
                            state.after(Event::Seen(next)).expect("what is seen is followed");
                        for effect in effects {
                            match effect {
                                Effect::Grant => open = true,
                                Effect::Restrict => open = false,
                                Effect::Letter(_) => {}
                            }
                        }
                        state = after;
                    }
                    assert_eq!((state, open), (end, end.is_entitled()));
                }
            }
        }
    }

    #[test]
    fn a_notice_that_comes_twice_does_nothing_the_second_time() {
        for state in State::ALL {
            assert_eq!(state.after(Event::Seen(state)), Ok((state, vec![])));
        }
    }

    #[test]
    fn dunning_takes_its_steps() {
        let mut state = State::Active;
        let mut done = Vec::new();
        for event in [Event::Seen(State::PastDue), Event::GraceEnded, Event::Seen(State::Active)] {
            let (next, effects) = state.after(event).expect("taken");
            state = next;
            done.extend(effects);
        }
        assert_eq!(
            done,
            [
                Effect::Letter(Letter::PaymentFailed),
                Effect::Restrict,
                Effect::Letter(Letter::Restricted),
                Effect::Grant,
                Effect::Letter(Letter::Restored),
            ]
        );
    }

    #[test]
    fn states_are_read_back_and_unknown_ones_refused() {
        for state in State::ALL {
            assert_eq!(State::parse(state.id()), Some(state));
        }
        assert_eq!((State::parse("expired"), State::of_stripe("brand_new", false)), (None, None));
        assert_eq!(State::of_stripe("active", true), Some(State::Ending));
    }
}
