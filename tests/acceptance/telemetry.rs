//! What the program tells those who run it: lines, figures, traces, readiness.

mod doctor;
mod lines;
mod metrics;
pub mod observed;
mod traces;
