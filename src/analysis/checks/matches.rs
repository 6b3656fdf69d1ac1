//! Whom the criteria pick out: too many, too few, only customers; criteria that tell nothing apart; one big deal outside.

use super::{Check, CheckKind, Cx, Figure, Severity, check};
use crate::{
    analysis::{
        guide::Target,
        matching::{CriterionFigures, Matching},
    },
    model::{Arg, Attribute, Column, Id, Outcome, Project, Purpose, Relationship},
};

/// What speaks against a criterion over the accounts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Unknown for more than half of the accounts.
    MostlyEmpty,
    NoneMeets,
    EveryMeets,
}

/// The first thing that speaks against the criterion.
pub fn fault(figures: &CriterionFigures, n_accounts: usize) -> Option<Fault> {
    let mostly_empty = is_mostly_empty(figures, n_accounts).then_some(Fault::MostlyEmpty);
    mostly_empty.or_else(|| tells_nothing(figures))
}

fn is_mostly_empty(figures: &CriterionFigures, n_accounts: usize) -> bool {
    n_accounts < 2 * figures.n_unknown
}

/// No account meets it, or every account of which it is known.
fn tells_nothing(it: &CriterionFigures) -> Option<Fault> {
    let n_known = it.n_pass + it.n_near + it.n_fail;
    match () {
        () if n_known == 0 => None,
        () if it.n_pass + it.n_near == 0 => Some(Fault::NoneMeets),
        () if it.n_pass == n_known => Some(Fault::EveryMeets),
        () => None,
    }
}

pub(super) fn find(cx: &Cx<'_>, res: &mut Vec<Check>) {
    let Some(matching) = cx.matching else { return };
    breadth(cx, matching, res);
    for it in &matching.figures.criteria {
        criterion(cx, matching, it, res);
    }
    jump(cx, matching, res);
}

fn breadth(cx: &Cx<'_>, matching: &Matching, res: &mut Vec<Check>) {
    let figures = &matching.figures;
    let breadth = &figures.breadth;
    let (n, of) = (breadth.n_matches, figures.n_accounts);
    if breadth.too_broad {
        let figure = Figure::Share(n as f64 / of as f64);
        let ceiling = usize::from(cx.profile.ceiling);
        res.push(
            check(CheckKind::TooGeneric, Severity::Serious, figure)
                .because(|it| it.count("n", n).count("of", of).count("ceiling", ceiling)),
        );
    }
    if breadth.mostly_customers {
        let figure = Figure::Share(breadth.n_customers as f64 / n.max(1) as f64);
        let customers = breadth.n_customers;
        res.push(
            check(CheckKind::AllCustomers, Severity::Serious, figure)
                .because(|it| it.count("n", customers).count("of", n)),
        );
    } else if breadth.too_few_new {
        let floor = cx.profile.floor as usize;
        let found = check(CheckKind::TooNarrow, Severity::Serious, Figure::Count(breadth.n_new))
            .because(|it| it.count("n", breadth.n_new).count("floor", floor));
        // Fewer is worse.
        let badness = floor.saturating_sub(breadth.n_new) as f64;
        res.push(Check { badness, step: 2.5, ..found });
    }
}

fn criterion(cx: &Cx<'_>, matching: &Matching, it: &CriterionFigures, res: &mut Vec<Check>) {
    let n_accounts = matching.figures.n_accounts;
    let name = cx.name(it.id);
    if is_mostly_empty(it, n_accounts) {
        let figure = Figure::Share(it.n_unknown as f64 / n_accounts as f64);
        let found =
            check(CheckKind::MostlyEmpty, Severity::Warning, figure).about(&[it.id]).because(
                |why| why.text("attribute", name).count("n", it.n_unknown).count("of", n_accounts),
            );
        let attribute = cx.project.criteria.get(it.id).map(|it| it.attribute);
        res.push(Check { target: attribute.map_or(found.target, Target::FillBlank), ..found });
    }
    let n_known = it.n_pass + it.n_near + it.n_fail;
    let (kind, severity, n) = match tells_nothing(it) {
        Some(Fault::NoneMeets) => (CheckKind::NoneMeets, Severity::Serious, 0),
        Some(_) => (CheckKind::EveryMeets, Severity::Warning, n_known),
        None => return,
    };
    let found = check(kind, severity, Figure::Count(n))
        .about(&[it.id])
        .because(|why| why.text("attribute", name).count("n", n_known));
    // It cannot get worse.
    res.push(Check { badness: 1.0, ..found });
}

/// Customers with a value fewer than this say nothing of where value comes from.
const FEWEST: usize = 5;
/// One customer that brings this share of all value is a big deal.
const BIG: f64 = 0.2;

/// One customer outside the profile that carries a large share of the value of all customers: a jump into a foreign
/// field, or a field the profile has missed.
fn jump(cx: &Cx<'_>, matching: &Matching, res: &mut Vec<Check>) {
    let Some((attribute, Column::Number(values))) =
        value(cx.project).and_then(|id| Some((id, matching.table.columns.get(&id)?.as_ref())))
    else {
        return;
    };
    let table = &matching.table;
    let (mut sum, mut n, mut largest) = (0.0, 0_usize, (0.0, 0_usize));
    for (row, code) in table.relationships.iter().enumerate() {
        let relationship = Relationship::from_code(*code);
        let is_customer =
            matches!(relationship, Some(Relationship::Customer | Relationship::Churned));
        let Some(span) = is_customer.then(|| values.get(row)).flatten() else { continue };
        let value = f64::midpoint(span.lo(), span.hi());
        if !value.is_finite() || value <= 0.0 {
            continue;
        }
        (sum, n) = (sum + value, n + 1);
        if largest.0 < value && matching.fit(row).is_some_and(|it| !it.tier.matches()) {
            largest = (value, row);
        }
    }
    let share = largest.0 / sum;
    if n < FEWEST || !share.is_finite() || share < BIG {
        return;
    }
    let account = table.ids.get(largest.1).copied();
    let name = table.names.get(largest.1).to_owned();
    let outcome = cx.project.attributes.get(attribute).map_or("", |it| it.name.as_str());
    let found =
        check(CheckKind::ForeignJump, Severity::Warning, Figure::Share(share)).because(|it| {
            let it = it.text("account", name).text("outcome", outcome).count("n", n);
            it.arg("share", Arg::Share(share))
        });
    let key = format!("{}-{}", found.key, account.map_or(0, |it| it.0));
    let target = account.map_or(found.target, Target::ShowAccount);
    res.push(Check { key, target, ..found });
}

/// What tells how much a customer is worth: its lifetime value, else the size of its deals.
fn value(project: &Project) -> Option<Id<Attribute>> {
    [Outcome::LifetimeValue, Outcome::DealSize].into_iter().find_map(|wanted| {
        let is_it = |it: &Attribute| it.purpose == Purpose::Outcome(wanted);
        project.attributes.iter().find(|(_, it)| is_it(it)).map(|(id, _)| id)
    })
}
