//! What lies beyond the process: places, and later mail, money and AI.

pub mod places;
