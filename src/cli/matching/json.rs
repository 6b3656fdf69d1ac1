//! A matching for programs, as the README describes it. Fields are added, never renamed.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::{Shown, attribute_name, criterion_names, list_row};
use crate::{
    analysis::matching::{CriterionFigures, Figures},
    exchange::ListRow,
    model::{AccountKind, Condition, Project, Role, Tier},
};

pub(super) fn write(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Json::of(shown))?;
    writeln!(out)
}

#[derive(Serialize)]
struct Json<'a> {
    project: &'a str,
    profile: &'a str,
    kind: AccountKind,
    /// How long judging and ranking took, in microseconds.
    micros: u128,
    n_accounts: usize,
    tiers: TierCounts,
    /// In A or B.
    n_matches: usize,
    /// Of these, neither customer now nor before.
    n_new: usize,
    /// In, but with an unknown must or exclusion.
    n_check: usize,
    criteria: Vec<CriterionJson<'a>>,
    #[serde(serialize_with = "accounts_json")]
    accounts: &'a Shown<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "UPPERCASE")]
struct TierCounts {
    a: usize,
    b: usize,
    c: usize,
    d: usize,
    #[serde(rename = "out")]
    out: usize,
}

#[derive(Serialize)]
struct CriterionJson<'a> {
    attribute: String,
    condition: &'a Condition,
    role: Role,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<u8>,
    pass: usize,
    near: usize,
    fail: usize,
    unknown: usize,
    /// The marginal effect: accounts that would be in A or B without it.
    matches_without: usize,
}

#[derive(Serialize)]
struct AccountJson {
    rank: usize,
    #[serde(flatten)]
    row: ListRow,
    to_check: bool,
    by_hand: bool,
}

impl<'a> Json<'a> {
    fn of(shown: &'a Shown<'a>) -> Self {
        let figures = &shown.matching.figures;
        let criteria = figures.criteria.iter();
        Self {
            project: shown.project.name(),
            profile: &shown.profile.name,
            kind: shown.kind,
            micros: shown.took.as_micros(),
            n_accounts: figures.n_accounts,
            tiers: TierCounts::of(figures),
            n_matches: figures.n_matches(),
            n_new: figures.breadth.n_new,
            n_check: figures.n_check,
            criteria: criteria.filter_map(|it| CriterionJson::of(it, shown.project)).collect(),
            accounts: shown,
        }
    }
}

impl TierCounts {
    fn of(figures: &Figures) -> Self {
        let [a, b, c, d, out] = Tier::ALL.map(|it| figures.n_tier(it));
        Self { a, b, c, d, out }
    }
}

impl<'a> CriterionJson<'a> {
    fn of(figures: &CriterionFigures, project: &'a Project) -> Option<Self> {
        let criterion = project.criteria.get(figures.id)?;
        Some(Self {
            attribute: attribute_name(project, criterion),
            condition: &criterion.condition,
            role: criterion.role,
            weight: (criterion.role == Role::Prefer).then(|| criterion.weight.get()),
            pass: figures.n_pass,
            near: figures.n_near,
            fail: figures.n_fail,
            unknown: figures.n_unknown,
            matches_without: figures.n_matches_without,
        })
    }
}

/// One account after the other, so that a million take no more memory than one.
fn accounts_json<S: Serializer>(shown: &Shown<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let names = criterion_names(shown);
    let rows = shown.rows.iter().map(|it| *it as usize).enumerate();
    serializer.collect_seq(rows.filter_map(|(idx, row)| {
        let fit = shown.matching.fit(row)?;
        let (to_check, by_hand) = (fit.check, fit.overridden);
        Some(AccountJson { rank: idx + 1, row: list_row(shown, &names, row)?, to_check, by_hand })
    }))
}
