//! Version 1: a file an endpoint group.

pub mod charts;
pub mod places;
pub mod view;
