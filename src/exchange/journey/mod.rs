//! Journey maps on paper: what a map shows in words, and the map as SVG, PNG, PDF, CSV and Mermaid.
//!
//! Knows what things are called in a language; where they stand is `analysis::journey`.

mod colors;
mod legend;
mod mermaid;
mod paper;
mod pen;
mod sheet;
mod svg;
mod table;

pub use colors::{PAPER, PaperColors, PaperTone};
pub use mermaid::journey_mermaid;
pub use paper::{PaperError, Pixels, svg_pdf, svg_pixels, svg_png};
pub use sheet::{journey_name, lane_name, sheet};
pub use svg::journey_svg;
pub use table::write_journey_csv;
