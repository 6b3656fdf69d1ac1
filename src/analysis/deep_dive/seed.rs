//! What a profile made from one account asks: its traits as conditions, numbers as bands around its own.

use super::alike::middle;
use crate::{
    jobs::{Cancelled, Progress},
    model::{Attribute, Column, Condition, Day, Id, Kind, Project, Purpose, Quantifier, Table},
};

/// So many are chosen at first.
pub const WANTED: usize = 6;

/// A trait as a condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Seed {
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    /// Accounts that meet it, of those of whom it is known.
    pub n_meet: usize,
    pub n_known: usize,
}

impl Seed {
    pub fn share(&self) -> f64 {
        self.n_meet as f64 / self.n_known.max(1) as f64
    }
}

/// A band reaches so far to either side of the account, as a share of all ranks.
const REACH: f64 = 0.15;

/// Fewer values than this tell no ranks: the band is from half of its own to twice that.
const FEW: usize = 20;

/// A trait that fewer other accounts share is a name rather than a trait.
const LEAST_SHARING: usize = 2;

/// A trait of fewer accounts than this leaves too few to sell to.
const LEAST_SHARE: f64 = 0.02;

/// The traits of the account that a profile could ask, the most telling first: held by the fewest, but by others too; what all
/// accounts meet comes last.
pub fn seeds(
    table: &Table,
    row: usize,
    project: &Project,
    progress: &Progress,
) -> Result<Vec<Seed>, Cancelled> {
    let mut res = Vec::new();
    for (attribute, it) in project.attributes.iter() {
        progress.advance(1)?;
        let column = table.columns.get(&attribute).filter(|_| it.purpose == Purpose::Trait);
        if let Some((condition, n_meet)) = column.and_then(|it| condition(it, row)) {
            let n_known = column.map_or(0, |it| it.n_known());
            res.push(Seed { attribute, condition, n_meet, n_known });
        }
    }
    // A list of a few accounts tells little of what is rare.
    let is_name = |it: &Seed| FEW <= it.n_known && it.n_meet < LEAST_SHARING;
    let is_blank = |it: &Seed| 2 * it.n_known < table.len();
    res.retain(|it| !is_name(it));
    res.sort_by(|a, b| {
        let order = |it: &Seed| {
            let is_narrow = FEW <= it.n_known && it.share() < LEAST_SHARE;
            (is_blank(it), it.n_meet == it.n_known, is_narrow)
        };
        order(a).cmp(&order(b)).then(a.share().total_cmp(&b.share()))
    });
    Ok(res)
}

/// The condition that the account meets, and how many accounts meet it.
fn condition(column: &Column, row: usize) -> Option<(Condition, usize)> {
    if column.len() <= row || !column.is_known(row) {
        return None;
    }
    Some(match column {
        Column::Category(it) => {
            let own = it.codes[row];
            let values = vec![it.get(row)?.to_owned()];
            let n = it.codes.iter().filter(|code| **code == own).count();
            (Condition::OneOf { values }, n)
        }
        Column::Tags(it) => {
            let own = it.set_of(it.codes[row]);
            let values: Vec<String> = it.get(row).map(ToOwned::to_owned).collect();
            if values.is_empty() {
                return None;
            }
            let meets: Vec<bool> = (0..=it.sets.len() as u32)
                .map(|code| code != 0 && it.set_of(code).iter().any(|tag| own.contains(tag)))
                .collect();
            let n = it.codes.iter().filter(|code| meets[**code as usize]).count();
            (Condition::Has { quantifier: Quantifier::Any, values }, n)
        }
        Column::Number(it) => {
            let value = |row| it.get(row).map_or(f64::NAN, |it| middle(it.lo(), it.hi()));
            let values: Vec<f64> = (0..column.len()).map(value).collect();
            let (lo, hi) = band(&values, values[row])?;
            let (lo, hi) = rounded(lo, hi);
            let n = values.iter().filter(|it| (lo..=hi).contains(*it)).count();
            let mut res = Condition::blank(Kind::Number);
            if let Condition::Between { lo: from, hi: to, .. } = &mut res {
                (*from, *to) = (Some(lo), Some(hi));
            }
            (res, n)
        }
        Column::Date(it) => {
            let day = |day: &i32| if *day == Column::NO_DAY { f64::NAN } else { f64::from(*day) };
            let values: Vec<f64> = it.iter().map(day).collect();
            let own = values[row];
            // Twice the number of a day means nothing.
            let (lo, hi) = ranks(&values, own).unwrap_or((own - 365.0, own + 365.0));
            let n = values.iter().filter(|it| (lo..=hi).contains(*it)).count();
            let day = |it: f64| Day::from_number(it as i32);
            (Condition::Dates { from: day(lo), to: day(hi) }, n)
        }
        Column::Flag(it) => {
            let own = it[row];
            let n = (0..it.len()).filter(|row| it[*row] == own).count();
            (Condition::Is { yes: own == 2 }, n)
        }
        Column::Text(_) => return None,
    })
}

/// From where to where numbers are like this one.
fn band(values: &[f64], own: f64) -> Option<(f64, f64)> {
    if !own.is_finite() {
        return None;
    }
    let (lo, hi) = ranks(values, own).unwrap_or((own / 2.0, own * 2.0));
    Some((lo.min(hi), lo.max(hi)))
}

/// The values so many ranks below and above it; `None` where there are too few.
fn ranks(values: &[f64], own: f64) -> Option<(f64, f64)> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|it| it.is_finite()).collect();
    if sorted.len() < FEW {
        return None;
    }
    sorted.sort_by(f64::total_cmp);
    let reach = (sorted.len() as f64 * REACH).ceil() as usize;
    let from = sorted.partition_point(|it| *it < own).saturating_sub(reach);
    let to = (sorted.partition_point(|it| *it <= own) + reach).min(sorted.len()) - 1;
    Some((sorted[from], sorted[to]))
}

/// Outwards to the hundredth of the width, by powers of ten, so that it can be said aloud.
fn rounded(lo: f64, hi: f64) -> (f64, f64) {
    if hi <= lo || !(hi - lo).is_finite() {
        return (lo, hi);
    }
    let step = 10_f64.powf((hi - lo).log10().floor() - 1.0);
    // 0.29000000000000004 is 0.29.
    let clean = |x: f64| (x * 1e9).round() / 1e9;
    (clean((lo / step).floor() * step), clean((hi / step).ceil() * step))
}
