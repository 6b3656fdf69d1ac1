//! The suggestion for the customers of a project: which rows and columns are asked.

use super::{Case, Settings, Suggestion, suggest};
use crate::{
    analysis::{sample::Sample, traits::Studied},
    jobs::{Cancelled, Progress},
    model::Study,
};

/// Proposes a profile that ranks the best customers before the rest and those who left. Attributes that know the
/// outcome, and those that the traits left out for another reason, are not asked.
pub fn of_customers(
    studied: &Studied,
    study: &Study,
    progress: &Progress,
) -> Result<Suggestion, Cancelled> {
    let Studied { groups, sample, traits } = studied;
    let members = groups.best.or(&groups.rest).or(&groups.churned);
    let is_out = |it| traits.left_out.iter().any(|out| out.attribute == it);
    let features = sample.features.iter().filter(|it| !is_out(it.attribute)).cloned();
    let asked = Sample { rows: sample.rows.clone(), features: features.collect() };
    let case = Case {
        sample: &asked,
        among: Some(&members),
        best: &groups.best,
        churned: Some(&groups.churned),
        groups: None,
    };
    let settings = Settings {
        max_criteria: usize::from(study.max_criteria),
        pinned: study.pinned.iter().copied().collect(),
        banned: study.banned.iter().copied().collect(),
        seed: study.seed,
    };
    suggest(&case, &settings, progress)
}
