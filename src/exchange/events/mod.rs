//! Tables of which many rows become one account: deals, and usage by month, rolled up to outcomes.
//!
//! A row finds its company by record id, domain or name, as a row of accounts does; a company that nobody knew is
//! added. One table makes one batch, in which each company it names has one row, so that undo, removal and a second
//! import work as for accounts: what a later table says of a company takes the place of what an earlier one said.
//! All deals therefore belong into one table, not each year into one of its own.
//!
//! **Deals** ([`deals`]). A deal is won, lost or open, by its flags, its dates, or the words of its stage.
//! - lifetime value: the sum of the amounts of the deals won;
//! - deal size: the median amount of the deals won;
//! - deals, won deals, won share: won out of those won or lost;
//! - days to close: the median of the days from opened to closed over the deals won;
//! - customer since, last won: the first and the last day on which a deal was won;
//! - relationship: customer with a deal won, else open with one open, else lost. It stands only where no table of
//!   accounts says otherwise, whichever came first (`store` lays it under).
//!
//! An amount in another currency than the rest is reported and not added. Nothing is said where nothing is known: a
//! company that never bought has no lifetime value, not a value of zero.
//!
//! **Usage** ([`usage`]). The last month is the newest of the whole table. From the first month of a company on, a
//! month without a row is a month without use.
//! - usage: the mean of its last three months;
//! - usage last month;
//! - usage trend: that mean over the mean of the three months before, less one; only with six months;
//! - active months: months with any use.

mod deals;
mod fields;
mod import;
mod stage;
mod usage;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(super) use self::{
    fields::{EventCell, EventReader, event_reading, guess, looks_like},
    import::import,
};
use super::{ColumnMapping, Error, Mapping, Reading, STANDARD, Standard};
use crate::model::{
    Attribute, ColumnTarget, EventField, Outcome, Project, Purpose, TableKind, Unit,
};

/// An outcome that follows from the rows, and the attribute it becomes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RolledOutcome {
    pub outcome: Outcome,
    /// What it counts.
    #[serde(default)]
    pub unit: Unit,
    /// An attribute, or left out.
    pub target: ColumnTarget,
}

/// What follows from columns that become this. What a person `chose` wins.
pub(super) fn rolled(
    kind: TableKind,
    columns: &[ColumnMapping],
    project: &Project,
    chosen: &BTreeMap<Outcome, ColumnTarget>,
) -> Vec<RolledOutcome> {
    let has = |field| columns.iter().any(|it| it.target == ColumnTarget::Event(field));
    let currency = columns.iter().find_map(|it| match (&it.target, &it.reading) {
        (ColumnTarget::Event(EventField::Amount), Reading::Number { currency, .. }) => {
            currency.clone()
        }
        _ => None,
    });
    let currency = currency.unwrap_or_default();
    let outcomes = match kind {
        TableKind::Accounts | TableKind::Market => Vec::new(),
        TableKind::Deals => deals::outcomes(&has),
        TableKind::Usage => usage::OUTCOMES.to_vec(),
    };
    let rolled = |outcome: Outcome| {
        let purpose = Purpose::Outcome(outcome);
        let standard = STANDARD.iter().find(|it| it.purpose == purpose);
        let unit = match standard.map_or(Unit::None, |it| it.unit.clone()) {
            Unit::Money(_) => Unit::Money(currency.clone()),
            it => it,
        };
        let usual = || usual_target(outcome, &unit, standard, project);
        let target = chosen.get(&outcome).cloned().unwrap_or_else(usual);
        RolledOutcome { outcome, unit, target }
    };
    outcomes.into_iter().map(rolled).collect()
}

/// The attribute of the project that records this outcome, or a new one, without a name yet.
fn usual_target(
    outcome: Outcome,
    unit: &Unit,
    standard: Option<&Standard>,
    project: &Project,
) -> ColumnTarget {
    let purpose = Purpose::Outcome(outcome);
    let is_it = |it: &Attribute| {
        it.purpose == purpose && it.kind == outcome.kind() && is_same_money(&it.unit, unit)
    };
    if let Some((id, _)) = project.attributes.iter().find(|(_, it)| is_it(it)) {
        return ColumnTarget::Attribute(id);
    }
    let key = standard.map(|it| it.key.to_owned());
    let is_free =
        |key: &String| !project.attributes.iter().any(|(_, it)| it.standard.as_ref() == Some(key));
    ColumnTarget::New(Attribute {
        name: String::new(),
        kind: outcome.kind(),
        unit: unit.clone(),
        purpose,
        standard: key.filter(is_free),
    })
}

/// Amounts in two currencies are two attributes; a currency that nobody told may be any.
fn is_same_money(a: &Unit, b: &Unit) -> bool {
    match (a, b) {
        (Unit::Money(a), Unit::Money(b)) => a == b || a.is_empty() || b.is_empty(),
        _ => true,
    }
}

/// Whether the mapping says enough, and nothing that does not belong to its kind.
pub(super) fn check(mapping: &Mapping) -> Result<(), Error> {
    let allowed = EventField::of(mapping.kind);
    for it in &mapping.columns {
        let suits = match &it.target {
            ColumnTarget::Event(field) => allowed.contains(field),
            ColumnTarget::Relationship | ColumnTarget::Attribute(_) | ColumnTarget::New(_) => {
                !mapping.kind.is_rolled_up()
            }
            _ => true,
        };
        if !suits {
            return Err(Error::WrongKind { column: it.header.clone() });
        }
    }
    let has = |field| mapping.columns.iter().any(|it| it.target == ColumnTarget::Event(field));
    let tells_end = [EventField::Stage, EventField::IsWon, EventField::WonOn].into_iter().any(has);
    match mapping.kind {
        TableKind::Deals if !tells_end => Err(Error::NoStage),
        TableKind::Usage if !has(EventField::Month) => Err(Error::NoMonth),
        TableKind::Usage if !has(EventField::Used) => Err(Error::NoUsage),
        _ => Ok(()),
    }
}
