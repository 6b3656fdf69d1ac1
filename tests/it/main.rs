//! The one test binary, as linking egui once is slow enough. Every file beside this one is named here; `tidy` checks.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod ballots;
mod catalogue;
mod cli;
mod cli_analysis;
mod document;
mod ftl;
mod fuzz;
mod i18n;
mod journey;
mod rollup;
mod samples;
mod statement;
mod store;
mod support;
mod tables;
mod tidy;
mod traits;
mod ui;
mod widgets;
