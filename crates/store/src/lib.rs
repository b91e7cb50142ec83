//! SQL: migrations and one file a table, each with plain functions that take the owner of what they touch.

pub mod audit;
pub mod charts;
mod db;
mod error;
pub mod people;

pub use db::Db;
pub use error::Error;
