//! Plans and money as plain values with their rules: what is sold, for how long, and to the minor unit how much.
//!
//! Amounts are integers of a currency's minor unit, moments are whole seconds, and every division rounds by the
//! one rule of [`money::rounded`]. Nothing here reads a clock or asks anybody.

pub mod coupon;
pub mod ledger;
pub mod money;
pub mod period;
pub mod plan;
pub mod proration;
pub mod quota;
pub mod subscription;

pub use coupon::Coupon;
pub use money::{Currency, Money};
pub use period::{Cycle, Interval, Period};
pub use plan::{Plan, Plans};
