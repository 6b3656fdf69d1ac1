//! Which accounts are like one: the mean likeness of the traits known of both.
//!
//! Gower (1971), *A general coefficient of similarity*, Biometrics 27; numbers and days by their ranks, as Podani (1999)
//! has it, so that one huge account does not make all others alike; tags by Jaccard's share of those in common.

use crate::{
    jobs::{Cancelled, Progress},
    model::{Attribute, Column, Id, Project, Purpose, Relationship, Table},
};

/// How many are named.
pub const N_ALIKE: usize = 8;

/// An account that is like another.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    pub row: usize,
    /// From 0 to 1, over the traits known of both.
    pub likeness: f64,
    pub n_known: usize,
    /// The traits in which both are the same or nearly.
    pub shared: Vec<Id<Attribute>>,
}

/// From here on a trait counts as shared.
const SHARED: f64 = 0.9;

/// How many of its traits have to be known of another, so that the two can be compared.
const LEAST_KNOWN: f64 = 0.5;

/// The likeness of every row to one in one attribute; NaN where one of the two is unknown.
struct Likeness {
    attribute: Id<Attribute>,
    by_row: Vec<f32>,
}

/// The nearest customers, and the nearest of all other accounts, the nearest first.
pub fn alike(
    table: &Table,
    row: usize,
    project: &Project,
    progress: &Progress,
) -> Result<[Vec<Alike>; 2], Cancelled> {
    let mut all = Vec::new();
    for (attribute, it) in project.attributes.iter() {
        progress.advance(1)?;
        let column = table.columns.get(&attribute).filter(|_| it.purpose == Purpose::Trait);
        if let Some(by_row) = column.and_then(|it| likeness(it, row)) {
            all.push(Likeness { attribute, by_row });
        }
    }
    let least = ((all.len() as f64 * LEAST_KNOWN).ceil() as usize).max(1);
    let mut res = [Vec::new(), Vec::new()];
    let mut ranked = [Vec::new(), Vec::new()];
    for other in (0..table.len()).filter(|it| *it != row) {
        let known = all.iter().map(|it| it.by_row[other]).filter(|it| !it.is_nan());
        let (sum, n) = known.fold((0.0, 0), |(sum, n), it| (sum + f64::from(it), n + 1));
        if least <= n {
            let is_customer = table.relationship(other) == Some(Relationship::Customer);
            ranked[usize::from(!is_customer)].push((sum / n as f64, n, other));
        }
    }
    for (res, mut ranked) in res.iter_mut().zip(ranked) {
        // The nearest first; of equals the better known, then the first.
        let order = |a: &(f64, usize, usize), b: &(f64, usize, usize)| {
            b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2))
        };
        if N_ALIKE < ranked.len() {
            ranked.select_nth_unstable_by(N_ALIKE, order);
            ranked.truncate(N_ALIKE);
        }
        ranked.sort_by(order);
        res.extend(ranked.into_iter().map(|(likeness, n_known, row)| {
            let shared = all.iter().filter(|it| SHARED <= f64::from(it.by_row[row]));
            let shared = shared.map(|it| it.attribute).collect();
            Alike { row, likeness, n_known, shared }
        }));
    }
    Ok(res)
}

/// `None` where the value of the account is unknown, where the column holds no trait, and where it tells nothing.
fn likeness(column: &Column, row: usize) -> Option<Vec<f32>> {
    if column.len() <= row || !column.is_known(row) {
        return None;
    }
    let same = |is_same: bool| if is_same { 1.0 } else { 0.0 };
    let rows = 0..column.len();
    Some(match column {
        Column::Category(it) => {
            let own = it.codes[row];
            let one = |code: &u32| if *code == 0 { f32::NAN } else { same(*code == own) };
            it.codes.iter().map(one).collect()
        }
        Column::Tags(it) => {
            let own = it.set_of(it.codes[row]);
            // Many accounts share a set: each is compared once.
            let by_set: Vec<f32> = (0..=it.sets.len() as u32)
                .map(|code| if code == 0 { f32::NAN } else { jaccard(own, it.set_of(code)) })
                .collect();
            it.codes.iter().map(|code| by_set[*code as usize]).collect()
        }
        Column::Number(it) => {
            let middle = |row| it.get(row).map_or(f64::NAN, |it| middle(it.lo(), it.hi()));
            by_rank(&rows.map(middle).collect::<Vec<_>>(), row)?
        }
        Column::Date(it) => {
            let day = |day: &i32| if *day == Column::NO_DAY { f64::NAN } else { f64::from(*day) };
            by_rank(&it.iter().map(day).collect::<Vec<_>>(), row)?
        }
        Column::Flag(it) => {
            let one = |flag: &u8| if *flag == 0 { f32::NAN } else { same(*flag == it[row]) };
            it.iter().map(one).collect()
        }
        Column::Text(_) => return None,
    })
}

fn jaccard(a: &[u32], b: &[u32]) -> f32 {
    let both = a.iter().filter(|it| b.contains(it)).count();
    let either = a.len() + b.len() - both;
    if either == 0 { f32::NAN } else { both as f32 / either as f32 }
}

pub(super) fn middle(lo: f64, hi: f64) -> f64 {
    match (lo.is_finite(), hi.is_finite()) {
        (true, true) => lo + (hi - lo) / 2.0,
        (true, false) => lo,
        (false, _) => hi,
    }
}

/// One less the distance of the ranks, as a share of all ranks; `None` where all values are equal.
fn by_rank(values: &[f64], row: usize) -> Option<Vec<f32>> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|it| it.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let own = *values.get(row).filter(|it| it.is_finite())?;
    if sorted.first() == sorted.last() {
        return None;
    }
    let n = sorted.len() as f64;
    // The middle of the ranks of all that are equal.
    let rank = |x: f64| {
        let below = sorted.partition_point(|it| *it < x);
        let to = sorted.partition_point(|it| *it <= x);
        (below + to) as f64 / 2.0
    };
    let own = rank(own);
    let one = |x: &f64| if x.is_finite() { 1.0 - (rank(*x) - own).abs() / n } else { f64::NAN };
    Some(values.iter().map(|it| one(it) as f32).collect())
}
