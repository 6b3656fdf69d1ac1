//! Paper: bytes to values and back, with what could not be read beside the result.
//!
//! A table comes in twice: [`preview`] says what was understood, [`import`] reads it all under the [`Mapping`] a
//! person agreed to. Knows no project file: rows leave through a sink.
//!
//! Reading order: [`source`] and [`charset`] (bytes to text), [`workbook`] (sheets), [`records`] (both to rows),
//! [`dialect`] and [`sniff`] (how the table is written), [`header`] and [`body`] (which rows are what), [`cell`] (one
//! cell to a value), [`origin`], [`standard`] and [`guess`] (what a column is), [`preview`], [`keys`] and [`import`]
//! (accounts), [`columns`] (rows that stay rows), [`events`] (deals and months), [`survey`] (answers to forms), [`rule`], [`list`], [`scores`] and [`show`] (out),
//! [`ballot_form`] and [`journey`] (out and in again).

mod ballot_form;
mod beside;
mod body;
mod cell;
mod charset;
mod codes;
mod columns;
mod dialect;
mod error;
mod events;
mod guess;
mod header;
mod import;
mod journey;
mod keys;
mod list;
mod open_problems;
mod opened;
mod origin;
mod pasted;
mod preview;
mod problem;
mod records;
mod relationship;
mod rule;
mod scores;
mod show;
mod sniff;
mod source;
mod standard;
mod survey;
mod telltale;
mod typed;
mod whole;
mod wished;
mod workbook;

pub use ballot_form::{
    Form, FormError, FormFile, FormFormat, FormProblem, FormProblemKind, ReadForm, Taken,
    read_form, take_forms, write_form,
};
pub use beside::write_beside;
pub use body::LeftOut;
pub use cell::{DateOrder, Decimal, Reading, TagSeparator};
pub use charset::Charset;
pub use columns::{Columns, read_columns};
pub use dialect::{Comments, Dialect, Escape, Footer, Header, LineEnd, Quote, Separator};
pub use error::Error;
pub use events::RolledOutcome;
pub use import::{Failed, Imported, import};
pub use journey::{
    MapFormat, NotAMap, PAPER, PaperColors, PaperError, PaperTone, Pixels, ReadMaps, Template,
    journey_bytes, journey_mermaid, journey_name, journey_svg, lane_name, outline, read_journeys,
    sheet, svg_pdf, svg_pixels, svg_png, template, unknown_names, write_journey_csv,
};
pub use list::{ListRow, ListVerdict, safe_cell, write_list_csv};
pub use open_problems::{ProblemRow, write_problems_csv};
pub use origin::Origin;
pub use pasted::pasted_rows;
pub use preview::{Ambiguity, ColumnMapping, ColumnPreview, Mapping, Overrides, Preview, preview};
pub use problem::Problems;
pub use rule::{
    CriterionError, RULE_VERSION, ReadCriterion, ReadRule, RuleAttribute, RuleCriterion, RuleError,
    RuleFile, RuleThresholds, read_rule, rule_of, write_rule,
};
pub use scores::{ScoredRow, write_scores_csv};
pub use show::{show_relationship, show_span, show_tier, show_value};
pub use source::Source;
pub use standard::{STANDARD, Standard};
pub use survey::{
    MAX_RESPONDENTS, QuestionPreview, Split, SurveyOrigin, SurveyPreview, read_survey,
};
pub use telltale::show_telltale;
pub use typed::{mended, mended_domain, mended_relationship, typed};
pub use wished::wished_condition;
pub use workbook::Sheet;

use crate::model::ProblemKind;
