//! Money: an integer of minor units with its currency.

use std::fmt;

/// A currency in which something is sold (ISO 4217).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named by their ISO 4217 codes")]
pub enum Currency {
    Aud,
    Brl,
    Cad,
    Chf,
    Czk,
    Dkk,
    Eur,
    Gbp,
    Inr,
    Jpy,
    Krw,
    Mxn,
    Nok,
    Nzd,
    Pln,
    Sek,
    Sgd,
    Usd,
}

impl Currency {
    /// All of them, by code.
    pub const ALL: [Currency; 18] = [
        Currency::Aud,
        Currency::Brl,
        Currency::Cad,
        Currency::Chf,
        Currency::Czk,
        Currency::Dkk,
        Currency::Eur,
        Currency::Gbp,
        Currency::Inr,
        Currency::Jpy,
        Currency::Krw,
        Currency::Mxn,
        Currency::Nok,
        Currency::Nzd,
        Currency::Pln,
        Currency::Sek,
        Currency::Sgd,
        Currency::Usd,
    ];

    /// Its code in lower case, as it is stored and as the card processor writes it.
    pub const fn id(self) -> &'static str {
        match self {
            Currency::Aud => "aud",
            Currency::Brl => "brl",
            Currency::Cad => "cad",
            Currency::Chf => "chf",
            Currency::Czk => "czk",
            Currency::Dkk => "dkk",
            Currency::Eur => "eur",
            Currency::Gbp => "gbp",
            Currency::Inr => "inr",
            Currency::Jpy => "jpy",
            Currency::Krw => "krw",
            Currency::Mxn => "mxn",
            Currency::Nok => "nok",
            Currency::Nzd => "nzd",
            Currency::Pln => "pln",
            Currency::Sek => "sek",
            Currency::Sgd => "sgd",
            Currency::Usd => "usd",
        }
    }

    /// Reads a code in any case.
    pub fn parse(code: &str) -> Option<Currency> {
        Currency::ALL.into_iter().find(|currency| currency.id().eq_ignore_ascii_case(code))
    }

    /// Digits of the minor unit: a yen and a won have none.
    pub const fn digits(self) -> usize {
        match self {
            Currency::Jpy | Currency::Krw => 0,
            _ => 2,
        }
    }
}

/// An amount. What is owed to us is positive, what we owe negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units: cents of a dollar, whole yen.
    pub minor: i64,
    /// Of this currency.
    pub currency: Currency,
}

/// Two amounts that cannot be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// They are of two currencies.
    Currencies(Currency, Currency),
    /// The sum is more than can be counted.
    Overflow,
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MoneyError::Currencies(a, b) => write!(f, "amounts in {} and {} cannot be added", a.id(), b.id()),
            MoneyError::Overflow => f.write_str("the amount is too large to count"),
        }
    }
}

impl std::error::Error for MoneyError {}

impl Money {
    /// So many minor units.
    pub const fn new(minor: i64, currency: Currency) -> Money {
        Money { minor, currency }
    }

    /// Nothing.
    pub const fn zero(currency: Currency) -> Money {
        Money { minor: 0, currency }
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError`] for two currencies, and for sums beyond `i64`.
    pub fn plus(self, other: Money) -> Result<Money, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Currencies(self.currency, other.currency));
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Money { minor, ..self })
    }

    /// The same amount the other way.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] for the one amount that has no counterpart.
    pub fn negated(self) -> Result<Money, MoneyError> {
        self.minor.checked_neg().map(|minor| Money { minor, ..self }).ok_or(MoneyError::Overflow)
    }
}

/// `9.99 USD`, `-120 JPY`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.currency.id().to_ascii_uppercase();
        let sign = if self.minor < 0 { "-" } else { "" };
        let size = self.minor.unsigned_abs();
        match self.currency.digits() {
            0 => write!(f, "{sign}{size} {code}"),
            digits => {
                let unit = 10_u64.pow(digits as u32);
                write!(f, "{sign}{}.{:0digits$} {code}", size / unit, size % unit)
            }
        }
    }
}

/// The one rule by which amounts are rounded: to the nearest minor unit, a half away from zero. It is odd, so
/// that a charge and the credit of the same time cancel exactly.
///
/// `None` when `denominator` is not positive or the quotient does not fit.
pub fn rounded(numerator: i128, denominator: i128) -> Option<i64> {
    if denominator <= 0 {
        return None;
    }
    let whole = numerator / denominator;
    let rest = (numerator % denominator).unsigned_abs();
    let up = i128::from(rest >= denominator.unsigned_abs() - rest);
    i64::try_from(whole + up * numerator.signum()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_written_with_the_digits_of_their_currency() {
        for (minor, currency, text) in [
            (999, Currency::Usd, "9.99 USD"),
            (-5, Currency::Eur, "-0.05 EUR"),
            (0, Currency::Chf, "0.00 CHF"),
            (1200, Currency::Jpy, "1200 JPY"),
            (i64::MIN, Currency::Krw, "-9223372036854775808 KRW"),
        ] {
            assert_eq!(Money::new(minor, currency).to_string(), text);
        }
    }

    #[test]
    fn codes_are_read_in_any_case_and_each_is_its_own() {
        for currency in Currency::ALL {
            assert_eq!(Currency::parse(&currency.id().to_uppercase()), Some(currency));
        }
        assert_eq!(Currency::parse("xxx"), None);
    }

    #[test]
    fn currencies_do_not_mix_and_sums_do_not_wrap() {
        let (dollar, euro) = (Money::new(1, Currency::Usd), Money::new(1, Currency::Eur));
        assert_eq!(dollar.plus(euro), Err(MoneyError::Currencies(Currency::Usd, Currency::Eur)));
        assert_eq!(Money::new(i64::MAX, Currency::Usd).plus(dollar), Err(MoneyError::Overflow));
        assert_eq!(Money::new(i64::MIN, Currency::Usd).negated(), Err(MoneyError::Overflow));
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (numerator, denominator, quotient) in
            [(1, 2, 1), (-1, 2, -1), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (5, 2, 3), (0, 7, 0), (7, 1, 7)]
        {
            assert_eq!(rounded(numerator, denominator), Some(quotient), "{numerator}/{denominator}");
        }
        assert_eq!(rounded(1, 0), None);
        assert_eq!(rounded(i128::MAX, 1), None);
    }

    proptest! {
        #[test]
        fn rounding_is_odd_and_within_a_half(n in -1_000_000_000_i128..1_000_000_000, d in 1_i128..100_000) {
            let quotient = rounded(n, d).expect("small");
            prop_assert_eq!(rounded(-n, d), Some(-quotient));
            prop_assert!((2 * (n - i128::from(quotient) * d)).abs() <= d);
        }
    }
}
