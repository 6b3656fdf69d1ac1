//! How an account is judged against a profile: three-valued, exact to the point, for a million accounts at once.
//!
//! A [`Rule`] is what a profile asks, free of the project. Each criterion turns a column into one [`Verdict`] a row
//! (`columns`). The verdicts of a row together are its *pattern*; there are few distinct ones, and each is judged once
//! (`points`). A [`Matcher`] does this over a table and keeps the verdicts, so that the next run judges only what
//! changed; the [`Matching`] that comes out is the result, and its figures come from counts of patterns (`figures`),
//! never from going over the rows again. Knows nothing of where tables come from, nor of what is shown.

mod buffers;
mod changes;
mod columns;
mod figures;
mod matcher;
mod patterns;
mod points;
mod ranking;
mod reach;
mod rule;
mod verdict;

pub use changes::{Changes, changes};
pub use columns::judge_column;
pub use figures::{Blank, Breadth, CriterionFigures, Figures};
pub use matcher::{Matcher, Matching};
pub use points::Fit;
pub use reach::{Reach, Step};
pub use rule::{Rule, RuleCriterion};
pub use verdict::{Verdict, verdict};

#[cfg(test)]
mod tests;
