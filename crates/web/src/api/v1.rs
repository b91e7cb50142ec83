//! Version 1: a file an endpoint group.

pub mod account;
pub mod charts;
pub mod factors;
pub mod keys;
pub mod people;
pub mod places;
pub mod sessions;
pub mod view;
