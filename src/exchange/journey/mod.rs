//! Journey maps on paper: what a map shows, in words.
//!
//! Knows what things are called in a language; where they stand is `analysis::journey`.

mod outline;
mod sheet;
mod templates;

pub use outline::outline;
pub use sheet::{journey_name, lane_name, sheet};
pub use templates::{Template, template};
