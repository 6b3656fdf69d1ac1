//! Journey maps on paper: what a map shows in words, the map as SVG, PNG, PDF, CSV and Mermaid, and maps from tables,
//! outlines and templates.
//!
//! Knows what things are called in a language; where they stand is `analysis::journey`.

mod colors;
mod format;
mod grid;
mod legend;
mod mermaid;
mod outline;
mod paper;
mod pen;
mod read;
mod sheet;
mod svg;
mod table;
mod templates;

pub use colors::{PAPER, PaperColors, PaperTone};
pub use format::{MapFormat, journey_bytes};
pub use mermaid::journey_mermaid;
pub use outline::outline;
pub use paper::{PaperError, Pixels, svg_pdf, svg_pixels, svg_png};
pub use read::{NotAMap, ReadMaps, read_journeys, unknown_names};
pub use sheet::{journey_name, lane_name, sheet};
pub use svg::journey_svg;
pub use table::write_journey_csv;
pub use templates::{Template, template};
