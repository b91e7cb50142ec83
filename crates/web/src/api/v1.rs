//! Version 1: a file an endpoint group.

pub mod account;
pub mod batch;
pub mod charts;
pub mod factors;
pub mod folders;
pub mod jobs;
pub mod keys;
pub mod listing;
pub mod options;
pub mod passkeys;
pub mod people;
pub mod places;
pub mod readings;
pub mod sessions;
pub mod sharing;
pub mod verify;
pub mod view;
