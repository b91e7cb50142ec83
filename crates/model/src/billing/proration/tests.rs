use super::super::Currency;
use super::*;
use proptest::prelude::*;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

fn held(minor: i64, anchor: &str, interval: Interval) -> Held {
    let cycle = Cycle { anchor: at(anchor), interval };
    Held { rate: Rate::of(usd(minor)), cycle, period: cycle.period(0) }
}

fn amounts(change: &Change) -> [i64; 3] {
    [change.lines[0].amount.minor, change.lines[1].amount.minor, change.total.minor]
}

#[test]
fn half_a_month_of_each() {
    let held = held(999, "2026-04-01T00:00:00Z", Interval::Month);
    let change = change(&held, Rate::of(usd(1999)), Interval::Month, at("2026-04-16T00:00:00Z"));
    // 999/2 = 499.5 and 1999/2 = 999.5: halves go away from zero.
    assert_eq!(amounts(&change.expect("in the period")), [-500, 1000, 500]);
}

#[test]
fn another_interval_begins_anew() {
    let held = held(999, "2026-04-30T12:00:00Z", Interval::Month);
    let moment = at("2026-05-15T12:00:00Z");
    let change = change(&held, Rate::of(usd(19_999)), Interval::Year, moment).expect("in the period");
    assert_eq!(amounts(&change), [-500, 19_999, 19_499]);
    assert_eq!((change.held.period.start, change.held.period.end), (moment, at("2027-05-15T12:00:00Z")));
}

#[test]
fn a_change_at_the_first_second_is_the_difference_and_at_the_last_nearly_nothing() {
    let held = held(999, "2028-02-29T00:00:00Z", Interval::Month);
    let to = Rate::of(usd(1999));
    let first = change(&held, to, Interval::Month, held.period.start).expect("in the period");
    assert_eq!(first.total, usd(1000));
    let last = change(&held, to, Interval::Month, at("2028-03-28T23:59:59Z")).expect("in the period");
    assert_eq!(last.total, usd(0));
    assert_eq!(change(&held, to, Interval::Month, held.period.end), Err(ProrationError::Outside));
}

#[test]
fn what_was_not_paid_is_not_given_back() {
    let mut held = held(1000, "2026-06-01T00:00:00Z", Interval::Month);
    let moment = at("2026-06-16T00:00:00Z");
    for (off, back) in [
        (Off::Part(2_500), -375),
        (Off::Part(10_000), 0),
        (Off::Amount(usd(400)), -300),
        (Off::Amount(usd(4_000)), 0),
    ] {
        held.rate.off = Some(off);
        let change = change(&held, Rate::of(usd(1000)), Interval::Month, moment).expect("in the period");
        assert_eq!(amounts(&change)[..2], [back, 500], "{off:?}");
    }
    held.rate.off = Some(Off::Part(10_001));
    assert_eq!(change(&held, held.rate, Interval::Month, moment), Err(ProrationError::Rate));
}

#[test]
fn yen_have_no_hundredths() {
    let cycle = Cycle { anchor: at("2026-06-01T00:00:00Z"), interval: Interval::Month };
    let yen = |minor| Rate::of(Money::new(minor, Currency::Jpy));
    let held = Held { rate: yen(1_500), cycle, period: cycle.period(0) };
    let change = change(&held, yen(3_000), Interval::Month, at("2026-06-11T00:00:00Z")).expect("inside");
    assert_eq!((amounts(&change), change.total.to_string()), ([-1000, 2000, 1000], "1000 JPY".to_owned()));
    let mixed = super::change(&held, Rate::of(usd(1)), Interval::Month, at("2026-06-11T00:00:00Z"));
    assert_eq!(mixed, Err(ProrationError::Money(MoneyError::Currencies(Currency::Jpy, Currency::Usd))));
}

proptest! {
    /// What is charged for a chain of changes is the integral of the rates, within a unit a change.
    #[test]
    fn a_chain_adds_up(
        first in 0_i64..100_000,
        changes in prop::collection::vec((0_i64..2_592_000, 0_i64..100_000, 1_u32..20, 0_u32..=WHOLE), 0..12),
    ) {
        let mut now = held(first, "2026-06-01T00:00:00Z", Interval::Month);
        let (start, whole) = (now.period.start.as_second(), now.period.seconds());
        let mut moments = changes.clone();
        moments.sort_by_key(|c| c.0);
        let mut charged = first;
        // The integral, in parts of WHOLE minor units times seconds.
        let mut integral = 0_i128;
        let mut since = 0;
        for &(moment, minor, quantity, off) in &moments {
            let (net, scale) = now.rate.net().expect("sound");
            integral += net * i128::from(WHOLE) / scale * i128::from(moment - since);
            since = moment;
            let to = Rate { unit: usd(minor), quantity, off: Some(Off::Part(off)) };
            let when = Timestamp::from_second(start + moment).expect("in range");
            let change = change(&now, to, Interval::Month, when).expect("in the period");
            charged += change.total.minor;
            now = change.held;
        }
        let (net, scale) = now.rate.net().expect("sound");
        integral += net * i128::from(WHOLE) / scale * i128::from(whole - since);
        let unit = i128::from(whole) * i128::from(WHOLE);
        let difference = (i128::from(charged) * unit - integral).abs();
        prop_assert!(difference <= unit * moments.len() as i128, "{difference} of {unit}");
    }
}
