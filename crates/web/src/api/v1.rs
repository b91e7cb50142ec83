//! Version 1: a file an endpoint group.

pub mod batch;
pub mod charts;
pub mod places;
pub mod view;
