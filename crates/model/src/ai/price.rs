//! What a call costs, in millionths of a US dollar.

use std::fmt;

/// Millionths of a US dollar. Another type than [`crate::billing::money::Money`], which is what people pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Micros(pub u64);

impl fmt::Display for Micros {
    /// `$0.001250`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "${}.{:06}", self.0 / 1_000_000, self.0 % 1_000_000)
    }
}

/// What a call used, as the provider counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Of the prompt.
    pub input: u64,
    /// Of the answer.
    pub output: u64,
}

/// What a model costs, in [`Micros`] for a million tokens: a price list's dollars for a million, times a million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// For tokens of prompts.
    pub input: u64,
    /// For tokens of answers.
    pub output: u64,
}

/// Bytes of a prompt that a provider adds by itself at most: names of roles, marks of the template.
const ADDED: u64 = 256;

impl Price {
    /// What so many tokens cost, rounded up to a whole micro-dollar.
    pub fn of(self, tokens: Tokens) -> Micros {
        let whole = u128::from(self.input) * u128::from(tokens.input)
            + u128::from(self.output) * u128::from(tokens.output);
        Micros(u64::try_from(whole.div_ceil(1_000_000)).unwrap_or(u64::MAX))
    }

    /// The most that a call can cost whose prompt has so many bytes and whose answer may have so many tokens: no token
    /// is shorter than a byte.
    pub fn most(self, prompt_bytes: usize, answer_tokens: u32) -> Micros {
        let input = u64::try_from(prompt_bytes).unwrap_or(u64::MAX).saturating_add(ADDED);
        self.of(Tokens { input, output: answer_tokens.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn costs_are_those_of_a_price_list() {
        // $0.15 and $0.60 for a million.
        let price = Price { input: 150_000, output: 600_000 };
        assert_eq!(price.of(Tokens { input: 1_000_000, output: 0 }), Micros(150_000));
        assert_eq!(price.of(Tokens { input: 1_200, output: 400 }), Micros(420));
        assert_eq!(price.of(Tokens { input: 1, output: 0 }), Micros(1), "never less than it costs");
        assert_eq!(price.of(Tokens::default()), Micros(0));
        assert_eq!(Micros(1_250).to_string(), "$0.001250");
        assert_eq!(
            Price { input: u64::MAX, output: u64::MAX }.of(Tokens { input: u64::MAX, output: 1 }),
            Micros(u64::MAX)
        );
    }

    proptest! {
        #[test]
        fn no_call_costs_more_than_its_most(
            input in 0_u64..100_000_000, output in 0_u64..100_000_000,
            bytes in 0_usize..100_000, most in 0_u32..10_000, used in 0.0_f64..1.0,
        ) {
            let price = Price { input, output };
            let tokens = Tokens {
                input: (bytes as f64 * used) as u64 + 200,
                output: (f64::from(most) * used) as u64,
            };
            prop_assert!(price.of(tokens) <= price.most(bytes, most));
        }
    }
}
