//! What is sold: plans, their prices, and what each allows.

use std::fmt;

use super::{Interval, Money};

/// How much of something a plan allows in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// So many.
    Count(u32),
    /// As many as one likes.
    Unlimited,
}

impl Limit {
    /// What is left after `used`; `None` where nothing is counted.
    pub fn left(self, used: u64) -> Option<u64> {
        match self {
            Limit::Count(count) => Some(u64::from(count).saturating_sub(used)),
            Limit::Unlimited => None,
        }
    }
}

/// What is counted against a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Metered {
    /// Charts that are cast and saved.
    Charts,
    /// Readings.
    Readings,
    /// Messages to the chat about a chart.
    ChatMessages,
    /// Requests with a personal key.
    ApiCalls,
}

impl Metered {
    /// All of them.
    pub const ALL: [Metered; 4] =
        [Metered::Charts, Metered::Readings, Metered::ChatMessages, Metered::ApiCalls];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Metered::Charts => "charts",
            Metered::Readings => "readings",
            Metered::ChatMessages => "chat_messages",
            Metered::ApiCalls => "api_calls",
        }
    }

    /// Reads [`Metered::id`].
    pub fn parse(text: &str) -> Option<Metered> {
        Metered::ALL.into_iter().find(|metered| metered.id() == text)
    }
}

/// The limit of each thing that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as what is counted")]
pub struct Allowances {
    pub charts: Limit,
    pub readings: Limit,
    pub chat_messages: Limit,
    pub api_calls: Limit,
}

impl Allowances {
    /// No limits: a personal instance.
    pub const UNLIMITED: Allowances = Allowances {
        charts: Limit::Unlimited,
        readings: Limit::Unlimited,
        chat_messages: Limit::Unlimited,
        api_calls: Limit::Unlimited,
    };

    /// The limit of one of them.
    pub fn of(&self, metered: Metered) -> Limit {
        match metered {
            Metered::Charts => self.charts,
            Metered::Readings => self.readings,
            Metered::ChatMessages => self.chat_messages,
            Metered::ApiCalls => self.api_calls,
        }
    }
}

/// What a plan opens, beyond numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Feature {
    /// The models that cost more.
    AdvancedModels,
    /// Readings older than those that everybody keeps.
    UnlimitedHistory,
    /// Export in the formats for other programs.
    Export,
    /// A place nearer to the front of the queue.
    Priority,
    /// The chat about a chart.
    Chat,
    /// Personal API keys.
    ApiKeys,
    /// Figures about one's own charts and readings.
    Analytics,
}

impl Feature {
    /// All of them.
    pub const ALL: [Feature; 7] = [
        Feature::AdvancedModels,
        Feature::UnlimitedHistory,
        Feature::Export,
        Feature::Priority,
        Feature::Chat,
        Feature::ApiKeys,
        Feature::Analytics,
    ];

    /// How it is configured, stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Feature::AdvancedModels => "advanced_models",
            Feature::UnlimitedHistory => "unlimited_history",
            Feature::Export => "export",
            Feature::Priority => "priority",
            Feature::Chat => "chat",
            Feature::ApiKeys => "api_keys",
            Feature::Analytics => "analytics",
        }
    }

    /// Reads [`Feature::id`].
    pub fn parse(text: &str) -> Option<Feature> {
        Feature::ALL.into_iter().find(|feature| feature.id() == text)
    }
}

/// A price of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// What it buys.
    pub interval: Interval,
    /// For how much, for one of it.
    pub amount: Money,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Identifier, such as `stellar`: lower-case letters, digits, hyphens.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Shown as the one that most take.
    pub popular: bool,
    /// Its prices, at most one for an interval and a currency; none for the free plan.
    pub prices: Vec<Price>,
    /// How much it allows in a period.
    pub allowances: Allowances,
    /// What it opens.
    pub features: Vec<Feature>,
}

impl Plan {
    /// Whether it costs nothing.
    pub fn is_free(&self) -> bool {
        self.prices.is_empty()
    }

    /// Its price for an interval in a currency.
    pub fn price(&self, interval: Interval, currency: super::Currency) -> Option<Money> {
        self.prices
            .iter()
            .find(|price| price.interval == interval && price.amount.currency == currency)
            .map(|price| price.amount)
    }

    /// Whether it opens something.
    pub fn has(&self, feature: Feature) -> bool {
        self.features.contains(&feature)
    }

    /// The key under which the card processor knows a price, such as `stellar_month_usd`.
    pub fn lookup_key(&self, price: &Price) -> String {
        format!("{}_{}_{}", self.id, price.interval.id(), price.amount.currency.id())
    }
}

/// The plans of an instance, the least first; the first is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plans(Vec<Plan>);

/// Why a list of plans is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlansError {
    /// The first plan is missing or has a price: nobody could begin.
    NoFreePlan,
    /// Another plan than the first has no price.
    Unpriced(String),
    /// Two plans share an identifier.
    Twice(String),
    /// An identifier is empty or has other characters than `a–z`, `0–9` and `-`.
    Identifier(String),
    /// Two prices of a plan are for the same interval and currency.
    PricedTwice(String),
    /// A price is not more than nothing.
    NotPositive(String),
}

impl fmt::Display for PlansError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlansError::NoFreePlan => f.write_str("the first plan must be there and have no price"),
            PlansError::Unpriced(id) => write!(f, "the plan `{id}` has no price; only the first may be free"),
            PlansError::Twice(id) => write!(f, "there are two plans `{id}`"),
            PlansError::Identifier(id) => {
                write!(f, "`{id}` cannot name a plan: lower-case letters, digits and hyphens can")
            }
            PlansError::PricedTwice(id) => {
                write!(f, "the plan `{id}` has two prices for the same interval and currency")
            }
            PlansError::NotPositive(id) => {
                write!(f, "the plan `{id}` has a price that is not more than nothing")
            }
        }
    }
}

impl std::error::Error for PlansError {}

impl Plans {
    /// A list of plans, the least first.
    ///
    /// # Errors
    /// [`PlansError`] says what is wrong with it.
    pub fn new(plans: Vec<Plan>) -> Result<Plans, PlansError> {
        if !plans.first().is_some_and(Plan::is_free) {
            return Err(PlansError::NoFreePlan);
        }
        for (i, plan) in plans.iter().enumerate() {
            let named = !plan.id.is_empty()
                && plan.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if !named {
                return Err(PlansError::Identifier(plan.id.clone()));
            }
            if plans[..i].iter().any(|other| other.id == plan.id) {
                return Err(PlansError::Twice(plan.id.clone()));
            }
            if i > 0 && plan.is_free() {
                return Err(PlansError::Unpriced(plan.id.clone()));
            }
            check_prices(plan)?;
        }
        Ok(Plans(plans))
    }

    /// All of them, the least first.
    pub fn all(&self) -> &[Plan] {
        &self.0
    }

    /// The one that everybody has from the first second.
    pub fn free(&self) -> &Plan {
        &self.0[0]
    }

    /// The plan of an identifier.
    pub fn find(&self, id: &str) -> Option<&Plan> {
        self.0.iter().find(|plan| plan.id == id)
    }

    /// Whether `to` is more than `from`; `None` when either is unknown.
    pub fn is_upgrade(&self, from: &str, to: &str) -> Option<bool> {
        let place = |id: &str| self.0.iter().position(|plan| plan.id == id);
        Some(place(to)? > place(from)?)
    }
}

fn check_prices(plan: &Plan) -> Result<(), PlansError> {
    for (i, price) in plan.prices.iter().enumerate() {
        if price.amount.minor <= 0 {
            return Err(PlansError::NotPositive(plan.id.clone()));
        }
        let same = |other: &Price| {
            (other.interval, other.amount.currency) == (price.interval, price.amount.currency)
        };
        if plan.prices[..i].iter().any(same) {
            return Err(PlansError::PricedTwice(plan.id.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Currency;
    use super::*;

    fn plan(id: &str, prices: &[(Interval, i64)]) -> Plan {
        let price = |&(interval, minor)| Price { interval, amount: Money::new(minor, Currency::Usd) };
        Plan {
            id: id.to_owned(),
            name: id.to_owned(),
            popular: false,
            prices: prices.iter().map(price).collect(),
            allowances: Allowances { charts: Limit::Count(3), ..Allowances::UNLIMITED },
            features: vec![Feature::Chat],
        }
    }

    #[test]
    fn plans_are_found_ordered_and_priced() {
        let paid = plan("stellar", &[(Interval::Month, 999), (Interval::Year, 9999)]);
        let plans = Plans::new(vec![plan("free", &[]), paid]).expect("sound");
        assert_eq!((plans.free().id.as_str(), plans.is_upgrade("free", "stellar")), ("free", Some(true)));
        assert_eq!(
            (plans.is_upgrade("stellar", "free"), plans.is_upgrade("free", "gone")),
            (Some(false), None)
        );
        let stellar = plans.find("stellar").expect("is there");
        assert_eq!(stellar.price(Interval::Year, Currency::Usd), Some(Money::new(9999, Currency::Usd)));
        assert_eq!(stellar.price(Interval::Year, Currency::Eur), None);
        assert_eq!(stellar.lookup_key(&stellar.prices[0]), "stellar_month_usd");
        assert!(stellar.has(Feature::Chat) && !stellar.has(Feature::Export));
    }

    #[test]
    fn what_is_wrong_with_a_list_is_named() {
        let free = || plan("free", &[]);
        let month = [(Interval::Month, 100)];
        for (plans, error) in [
            (vec![], PlansError::NoFreePlan),
            (vec![plan("a", &month)], PlansError::NoFreePlan),
            (vec![free(), plan("b", &[])], PlansError::Unpriced("b".into())),
            (vec![free(), plan("free", &month)], PlansError::Twice("free".into())),
            (vec![free(), plan("B", &month)], PlansError::Identifier("B".into())),
            (vec![free(), plan("b", &[month[0], month[0]])], PlansError::PricedTwice("b".into())),
            (vec![free(), plan("b", &[(Interval::Month, 0)])], PlansError::NotPositive("b".into())),
        ] {
            assert_eq!(Plans::new(plans), Err(error));
        }
    }

    #[test]
    fn what_is_left_is_never_less_than_nothing() {
        assert_eq!(
            [Limit::Count(3).left(1), Limit::Count(3).left(9), Limit::Unlimited.left(9)],
            [Some(2), Some(0), None]
        );
    }
}
