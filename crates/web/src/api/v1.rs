//! Version 1: a file an endpoint group.

pub mod batch;
pub mod charts;
pub mod folders;
pub mod listing;
pub mod places;
pub mod sharing;
pub mod view;
