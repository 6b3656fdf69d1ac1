//! Makes the sample tables: invented companies, the same bytes from the same seed on every machine.
//!
//! Whole numbers only: a fraction could be rounded differently elsewhere. Knows nothing of the workbench.

mod cells;
mod distributors;
mod gyms;
mod names;
mod outcomes;
mod places;
mod planted;
mod rng;

const SEED: u64 = 20_260_401;

/// Every table: its file name and its text.
pub(crate) fn files() -> [(&'static str, String); 2] {
    [
        ("device-distributors.csv", distributors::table(SEED)),
        ("gym-software.csv", gyms::table(SEED + 1)),
    ]
}
