//! One test binary: linking egui once is slow enough.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod samples;
mod store;
mod support;
mod widgets;
