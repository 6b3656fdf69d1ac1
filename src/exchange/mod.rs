//! Paper: bytes to values and back, with what could not be read beside the result.
//!
//! A table comes in twice: [`preview`] says what was understood, [`import`] reads it all under the [`Mapping`] a
//! person agreed to. Knows no project file: rows leave through a sink.
//!
//! Reading order: [`source`] and [`charset`] (bytes to text), [`workbook`] (sheets), [`records`] (both to rows),
//! [`dialect`] and [`sniff`] (how the table is written), [`header`] and [`body`] (which rows are what), [`cell`] (one
//! cell to a value), [`standard`] and [`guess`] (what a column is), [`preview`], [`keys`] and [`import`] (accounts),
//! [`rule`], [`list`] and [`show`] (out).

mod body;
mod cell;
mod charset;
mod dialect;
mod error;
mod guess;
mod header;
mod import;
mod keys;
mod list;
mod preview;
mod problem;
mod records;
mod relationship;
mod rule;
mod show;
mod sniff;
mod source;
mod standard;
mod typed;
mod workbook;

pub use body::LeftOut;
pub use cell::{DateOrder, Decimal, Reading, TagSeparator};
pub use charset::Charset;
pub use dialect::{Comments, Dialect, Escape, Footer, Header, LineEnd, Quote, Separator};
pub use error::Error;
pub use import::{Failed, Imported, import};
pub use list::{ListRow, ListVerdict, safe_cell, write_list_csv};
pub use preview::{Ambiguity, ColumnMapping, ColumnPreview, Mapping, Overrides, Preview, preview};
pub use problem::{Problem, ProblemKind, Problems};
pub use rule::{
    CriterionError, RULE_VERSION, ReadCriterion, ReadRule, RuleAttribute, RuleCriterion, RuleError,
    RuleFile, RuleThresholds, read_rule, rule_of, write_rule,
};
pub use show::{show_relationship, show_span, show_tier, show_value};
pub use source::Source;
pub use standard::{STANDARD, Standard};
pub use typed::typed;
pub use workbook::Sheet;
