//! The double-entry ledger: every amount that is charged, paid, given back or taken off, written twice.
//!
//! A posting adds to some accounts what it takes from others, so that all accounts together always hold nothing.
//! Amounts are debits when positive, credits when negative.

use std::fmt;

use super::Money;
use super::money::MoneyError;

/// An account of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Account {
    /// What people owe for invoices; below zero, what they have in credit.
    Receivable,
    /// What the card processor holds for us.
    Cash,
    /// What was sold, before discounts (a credit).
    Revenue,
    /// What coupons took off.
    Discounts,
    /// What was sold and given back.
    Refunds,
    /// What is held for the tax office (a credit).
    Tax,
    /// What banks have taken back while it is argued about.
    Disputes,
    /// What nobody will pay any more.
    WrittenOff,
}

impl Account {
    /// All of them.
    pub const ALL: [Account; 8] = [
        Account::Receivable,
        Account::Cash,
        Account::Revenue,
        Account::Discounts,
        Account::Refunds,
        Account::Tax,
        Account::Disputes,
        Account::WrittenOff,
    ];

    /// How it is stored and sent.
    pub const fn id(self) -> &'static str {
        match self {
            Account::Receivable => "receivable",
            Account::Cash => "cash",
            Account::Revenue => "revenue",
            Account::Discounts => "discounts",
            Account::Refunds => "refunds",
            Account::Tax => "tax",
            Account::Disputes => "disputes",
            Account::WrittenOff => "written_off",
        }
    }

    /// Reads [`Account::id`].
    pub fn parse(text: &str) -> Option<Account> {
        Account::ALL.into_iter().find(|account| account.id() == text)
    }
}

/// One side of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which account.
    pub account: Account,
    /// How much: debit above zero, credit below.
    pub amount: Money,
}

/// Entries of one currency whose sum is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting(Vec<Entry>);

/// What an invoice charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invoiced {
    /// Its lines, before discounts; below zero when more is given back than charged.
    pub subtotal: Money,
    /// What coupons took off.
    pub discount: Money,
    /// Tax on it.
    pub tax: Money,
}

/// Entries that do not cancel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerError {
    /// Their sum is this.
    Unbalanced(Money),
    /// There are none.
    Empty,
    /// They cannot be added.
    Money(MoneyError),
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedgerError::Unbalanced(rest) => {
                write!(f, "the entries of a posting do not cancel: {rest} is left")
            }
            LedgerError::Empty => f.write_str("a posting has no entries"),
            LedgerError::Money(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LedgerError {}

impl From<MoneyError> for LedgerError {
    fn from(error: MoneyError) -> LedgerError {
        LedgerError::Money(error)
    }
}

impl Posting {
    /// A posting of entries, without those of nothing.
    ///
    /// # Errors
    /// [`LedgerError`] when they do not cancel, are of two currencies, or are none at all.
    pub fn new(entries: impl IntoIterator<Item = (Account, Money)>) -> Result<Posting, LedgerError> {
        let entries: Vec<Entry> =
            entries.into_iter().map(|(account, amount)| Entry { account, amount }).collect();
        let currency = entries.first().ok_or(LedgerError::Empty)?.amount.currency;
        let sum = entries.iter().try_fold(Money::zero(currency), |sum, entry| sum.plus(entry.amount))?;
        if sum.minor != 0 {
            return Err(LedgerError::Unbalanced(sum));
        }
        Ok(Posting(entries.into_iter().filter(|entry| entry.amount.minor != 0).collect()))
    }

    /// An invoice: what was sold is owed.
    ///
    /// # Errors
    /// [`LedgerError::Money`] for mixed currencies and amounts beyond counting; so for all below.
    pub fn invoice(invoiced: Invoiced) -> Result<Posting, LedgerError> {
        let Invoiced { subtotal, discount, tax } = invoiced;
        let owed = subtotal.plus(discount.negated()?)?.plus(tax)?;
        Posting::new([
            (Account::Receivable, owed),
            (Account::Discounts, discount),
            (Account::Revenue, subtotal.negated()?),
            (Account::Tax, tax.negated()?),
        ])
    }

    /// What was owed is paid.
    pub fn payment(amount: Money) -> Result<Posting, LedgerError> {
        Posting::between(Account::Cash, Account::Receivable, amount)
    }

    /// What was paid is given back.
    pub fn refund(amount: Money) -> Result<Posting, LedgerError> {
        Posting::between(Account::Refunds, Account::Cash, amount)
    }

    /// A bank has taken a payment back.
    pub fn dispute(amount: Money) -> Result<Posting, LedgerError> {
        Posting::between(Account::Disputes, Account::Cash, amount)
    }

    /// A dispute was won: the payment is here again.
    pub fn dispute_won(amount: Money) -> Result<Posting, LedgerError> {
        Posting::between(Account::Cash, Account::Disputes, amount)
    }

    /// A dispute was lost: the payment is as good as refunded.
    pub fn dispute_lost(amount: Money) -> Result<Posting, LedgerError> {
        Posting::between(Account::Refunds, Account::Disputes, amount)
    }

    /// What is owed will not be paid.
    pub fn write_off(amount: Money) -> Result<Posting, LedgerError> {
        Posting::between(Account::WrittenOff, Account::Receivable, amount)
    }

    /// Its entries.
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    fn between(debit: Account, credit: Account, amount: Money) -> Result<Posting, LedgerError> {
        Posting::new([(debit, amount), (credit, amount.negated()?)])
    }
}

#[cfg(test)]
mod tests {
    use super::super::Currency;
    use super::*;

    fn usd(minor: i64) -> Money {
        Money::new(minor, Currency::Usd)
    }

    fn balance(postings: &[Posting], account: Account) -> i64 {
        let entries = postings.iter().flat_map(|posting| posting.entries());
        entries.filter(|entry| entry.account == account).map(|entry| entry.amount.minor).sum()
    }

    #[test]
    fn a_year_of_somebody_adds_up() {
        let invoiced = Invoiced { subtotal: usd(9999), discount: usd(1000), tax: usd(720) };
        let postings: Vec<Posting> = [
            Posting::invoice(invoiced),
            Posting::payment(usd(9719)),
            Posting::refund(usd(2000)),
            Posting::dispute(usd(7719)),
            Posting::dispute_won(usd(7719)),
            Posting::invoice(Invoiced { subtotal: usd(999), discount: usd(0), tax: usd(0) }),
            Posting::write_off(usd(999)),
        ]
        .into_iter()
        .collect::<Result<_, _>>()
        .expect("each balances");
        let balances = Account::ALL.map(|account| balance(&postings, account));
        assert_eq!(balances, [0, 7719, -10_998, 1000, 2000, -720, 0, 999]);
        assert_eq!(balances.iter().sum::<i64>(), 0);
    }

    #[test]
    fn credit_is_owed_by_us() {
        let posting = Posting::invoice(Invoiced { subtotal: usd(-500), discount: usd(0), tax: usd(0) });
        assert_eq!(balance(&[posting.expect("balances")], Account::Receivable), -500);
    }

    #[test]
    fn what_does_not_cancel_is_refused() {
        let lone = Posting::new([(Account::Cash, usd(1))]);
        assert_eq!(lone, Err(LedgerError::Unbalanced(usd(1))));
        assert_eq!(Posting::new([]), Err(LedgerError::Empty));
        let mixed =
            Posting::new([(Account::Cash, usd(1)), (Account::Revenue, Money::new(-1, Currency::Eur))]);
        assert_eq!(mixed, Err(LedgerError::Money(MoneyError::Currencies(Currency::Usd, Currency::Eur))));
    }
}
