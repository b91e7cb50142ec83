//! People, charts, money and jobs as plain values with their rules. No SQL, no HTTP, no I/O: what must be
//! done outside is a trait here ([`Clock`], [`places::PlaceFinder`]).

pub mod account;
pub mod ai;
pub mod audit;
pub mod billing;
pub mod cache;
pub mod charts;
pub mod clock;
pub mod cursor;
pub mod idempotency;
pub mod input;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod people;
pub mod places;
pub mod readings;
pub mod secret;
pub mod signature;
pub mod trace;
pub mod verify;

pub use clock::Clock;
pub use people::PersonId;
