//! What a map can be written as, and its bytes.

use super::{
    mermaid::journey_mermaid,
    paper::{PaperError, svg_pdf, svg_png},
    sheet::journey_name,
    svg::journey_svg,
    table::write_journey_csv,
};
use crate::{
    i18n::Tr,
    model::{Day, Id, Journey, Project},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapFormat {
    Svg,
    Png,
    Pdf,
    Csv,
    Mermaid,
}

impl MapFormat {
    pub const ALL: [Self; 5] = [Self::Svg, Self::Png, Self::Pdf, Self::Csv, Self::Mermaid];
    /// Pixels a point that a picture can have, and has unless told.
    pub const SCALES: [u8; 4] = [1, 2, 3, 4];
    pub const SCALE: u8 = 2;

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Mermaid => "mmd",
        }
    }

    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.ending().eq_ignore_ascii_case(ending))
    }
}

/// The map as a file. `today` decides which material has grown stale; `scale` is for PNG alone.
pub fn journey_bytes(
    project: &Project,
    id: Id<Journey>,
    (format, scale): (MapFormat, u8),
    today: Day,
    tr: &Tr,
) -> Result<Vec<u8>, PaperError> {
    let svg = || journey_svg(project, id, today, tr);
    match format {
        MapFormat::Svg => Ok(svg().into_bytes()),
        MapFormat::Png => svg_png(&svg(), f32::from(scale)),
        MapFormat::Pdf => {
            let title = project.journeys.get(id).map(|it| journey_name(project, it, tr));
            svg_pdf(&svg(), &title.unwrap_or_default())
        }
        MapFormat::Mermaid => Ok(journey_mermaid(project, id, today, tr).into_bytes()),
        MapFormat::Csv => {
            // The mark without which Excel takes the names for another charset.
            let mut out = "\u{feff}".as_bytes().to_vec();
            write_journey_csv(project, id, today, tr, &mut out)
                .map_err(|err| PaperError::NotDrawn(err.to_string()))?;
            Ok(out)
        }
    }
}
