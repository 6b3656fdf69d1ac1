//! Columns that know the outcome: filled, or zero, almost only for one group, or as good as a copy of it.

use super::Sample;
use crate::{
    analysis::groups::Groups,
    jobs::{Cancelled, Progress},
    model::{Attribute, Id},
};

/// A column that cannot be a trait, as it is known only with the outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Leak {
    pub attribute: Id<Attribute>,
    pub telltale: Telltale,
}

/// What gave it away.
#[derive(Clone, Debug, PartialEq)]
pub enum Telltale {
    /// Filled for one group and hardly for the other.
    Filled,
}

pub(super) fn find(
    _sample: &Sample,
    _groups: &Groups,
    progress: &Progress,
) -> Result<Vec<Leak>, Cancelled> {
    progress.check()?;
    Ok(Vec::new())
}

pub(super) fn is_near_outcome(
    _sample: &Sample,
    _groups: &Groups,
    _attribute: Id<Attribute>,
) -> bool {
    false
}
