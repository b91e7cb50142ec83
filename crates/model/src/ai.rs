//! Language models that write: what a call costs, what may be spent, when a provider is left alone, and when it is
//! asked again. Arithmetic and states only; who calls them brings the clock, the dice and the network.

pub mod breaker;
pub mod budget;
pub mod calls;
pub mod price;

pub use breaker::Breaker;
pub use budget::Budget;
pub use calls::{Calls, Next, Trouble};
pub use price::{Micros, Price, Tokens};
