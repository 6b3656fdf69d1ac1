//! Journey maps on paper: what a map shows, in words.
//!
//! Knows what things are called in a language; where they stand is `analysis::journey`.

mod mermaid;
mod outline;
mod sheet;
mod svg;
mod table;
mod templates;

pub use mermaid::mermaid;
pub use outline::outline;
pub use sheet::{journey_name, lane_name, sheet};
pub use svg::{Caption, light, svg};
pub use table::{NotAMap, map_csv, read_maps};
pub use templates::{Template, template};
