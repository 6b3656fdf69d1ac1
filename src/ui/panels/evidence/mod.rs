//! Evidence wherever it is shown: the badge of a criterion, the rows of a list, the card of a claim.
//!
//! `rows` is the list that any screen can show of what it is about, `origin` the way to what a piece was made from; `claim` is how a criterion is put to the test;
//! `badge` and `words` are how a standing and a grade look.

mod badge;
mod claim;
mod origin;
mod rows;
mod words;

pub(in crate::ui) use badge::{badge_ui, badge_words, grades_ui, told};
pub(in crate::ui) use claim::ClaimForm;
pub(in crate::ui) use origin::way_to;
pub(in crate::ui) use rows::{About, rows_ui};
pub(in crate::ui) use words::{grade_key, stance_key, standing_icon};
