//! Segments: a cross table of two attributes over the customers, and what can be read from it: where value lies, who is
//! easy to sell to and to work with, how they buy.
//!
//! The groups are those of [`super::groups`]: a customer who is in none of them counts as one, and nothing else.

mod axis;
mod choice;
mod quantity;
mod rank;

pub(in crate::analysis) use axis::cuts;
pub use axis::{Axis, Band, Ends};
pub use quantity::{Quantity, Summary, What, adds_up};
pub use rank::{Concentration, Ease, Eased, Held, Standing};

use std::sync::Arc;

use crate::{
    analysis::{
        groups::Groups,
        sample::Bits,
        statistics::{Count, Interval, Z95, wilson},
        traits::{Finding, Studied, Verdict},
    },
    jobs::{Cancelled, Progress},
    model::{Attribute, Condition, Id, Rows},
};

/// Fewer customers than this tell nothing.
pub const TOO_FEW: usize = 5;

/// What is looked at: the customers, the groups they are in, and what is recorded of them.
#[derive(Clone, Copy, Debug)]
pub struct Customers<'a> {
    pub studied: &'a Arc<Studied>,
    pub attributes: &'a Rows<Attribute>,
}

/// Which two attributes are crossed; where one is not named, the data choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    pub rows: Option<Id<Attribute>>,
    pub columns: Option<Id<Attribute>>,
}

/// The customers of a cross table.
#[derive(Clone, Debug)]
pub struct Segments {
    /// What was crossed; every set of rows is one of its customers.
    pub studied: Arc<Studied>,
    /// What can be chosen, in the order of the attributes.
    pub offered: Vec<Id<Attribute>>,
    /// `None` where fewer than two attributes can be crossed.
    pub cross: Option<Cross>,
    pub n_customers: usize,
}

/// A cross table with everything that is shown of it.
#[derive(Clone, Debug)]
pub struct Cross {
    pub rows: Axis,
    pub columns: Axis,
    pub quantities: Vec<Quantity>,
    /// Row by row.
    pub cells: Vec<Cell>,
    pub row_totals: Vec<Cell>,
    pub column_totals: Vec<Cell>,
    pub total: Cell,
    pub concentration: Option<Concentration>,
    pub to_sell: Option<Ease>,
    pub to_work_with: Option<Ease>,
}

/// Some customers: how many, how many of them are best or have left, and each quantity over them.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub n: usize,
    /// The best among those who have stayed.
    pub best: Share,
    /// The churned among all who are in a group.
    pub churned: Share,
    /// In the order of [`Cross::quantities`].
    pub summaries: Vec<Summary>,
}

/// So many of so many, with a 95 % interval of the share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    pub count: Count,
    pub within: Interval,
}

/// Where a segment stands in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// `None` for all rows.
    pub row: Option<usize>,
    /// `None` for all columns.
    pub column: Option<usize>,
}

impl Share {
    pub fn new(k: usize, n: usize) -> Self {
        let count = Count::new(k, n);
        Self { count, within: wilson(count, Z95) }
    }
}

impl Segments {
    /// Crosses the attributes of the pair. `ends` are numbers at which bands are to begin.
    pub fn of(
        it: &Customers<'_>,
        pair: Pair,
        ends: &Ends,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        progress.start(4);
        let axes = choice::axes(it, ends, progress)?;
        let offered = axes.iter().map(|it| it.attribute).collect();
        progress.advance(1)?;
        let chosen = choice::choose(it, &axes, pair, progress)?;
        progress.advance(1)?;
        let cross = match chosen {
            Some((rows, columns)) => Some(Cross::of(it, rows, columns, progress)?),
            None => None,
        };
        progress.advance(2)?;
        let studied = Arc::clone(it.studied);
        Ok(Self { studied, offered, cross, n_customers: it.studied.sample.len() })
    }
}

impl Cross {
    fn of(
        it: &Customers<'_>,
        rows: Axis,
        columns: Axis,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let quantities = quantity::quantities(&it.studied.groups, it.attributes);
        let mut scratch = Vec::new();
        let mut cell = |among: &Bits| -> Result<Cell, Cancelled> {
            progress.check()?;
            Ok(Cell::of(it, &quantities, among, &mut scratch))
        };
        let mut cells = Vec::new();
        for row in &rows.bands {
            for column in &columns.bands {
                cells.push(cell(&row.pass.and(&column.pass))?);
            }
        }
        let row_totals = rows.bands.iter().map(|it| cell(&it.pass)).collect::<Result<_, _>>()?;
        let column_totals =
            columns.bands.iter().map(|it| cell(&it.pass)).collect::<Result<_, _>>()?;
        let total = cell(&Bits::all(it.studied.sample.len()))?;
        let mut res = Self {
            rows,
            columns,
            quantities,
            cells,
            row_totals,
            column_totals,
            total,
            concentration: None,
            to_sell: None,
            to_work_with: None,
        };
        res.concentration = Concentration::of(&res);
        res.to_sell = Ease::of(&res, rank::TO_SELL, progress)?;
        res.to_work_with = Ease::of(&res, rank::TO_WORK_WITH, progress)?;
        Ok(res)
    }

    pub fn cell(&self, place: Place) -> Option<&Cell> {
        match (place.row, place.column) {
            (Some(row), Some(column)) if column < self.columns.bands.len() => {
                self.cells.get(row * self.columns.bands.len() + column)
            }
            (Some(_), Some(_)) => None,
            (Some(row), None) => self.row_totals.get(row),
            (None, Some(column)) => self.column_totals.get(column),
            (None, None) => Some(&self.total),
        }
    }

    /// The customers at the place.
    pub fn members(&self, place: Place) -> Bits {
        let of = |axis: &Axis, at: Option<usize>| {
            at.and_then(|it| Some(axis.bands.get(it)?.pass.clone()))
        };
        match (of(&self.rows, place.row), of(&self.columns, place.column)) {
            (Some(a), Some(b)) => a.and(&b),
            (Some(it), None) | (None, Some(it)) => it,
            (None, None) => {
                self.rows.bands.first().map_or_else(Bits::default, |it| Bits::all(it.pass.n_rows()))
            }
        }
    }

    /// Every cell with its place, row by row.
    pub fn places(&self) -> impl Iterator<Item = (Place, &Cell)> {
        let n_columns = self.columns.bands.len().max(1);
        self.cells.iter().enumerate().map(move |(idx, cell)| {
            let place = Place { row: Some(idx / n_columns), column: Some(idx % n_columns) };
            (place, cell)
        })
    }

    /// What is asked at the place: the attributes and their bands.
    pub fn bands(&self, place: Place) -> Vec<(Id<Attribute>, &Band)> {
        let of = |axis: &'_ Axis, at: Option<usize>| at.map(|it| (axis.attribute, it));
        let row =
            of(&self.rows, place.row).and_then(|(id, at)| Some((id, self.rows.bands.get(at)?)));
        let column = of(&self.columns, place.column)
            .and_then(|(id, at)| Some((id, self.columns.bands.get(at)?)));
        row.into_iter().chain(column).collect()
    }
}

impl Cell {
    fn of(
        it: &Customers<'_>,
        quantities: &[Quantity],
        among: &Bits,
        scratch: &mut Vec<f64>,
    ) -> Self {
        let [best, rest, churned] = count_in(&it.studied.groups, among);
        Self {
            n: among.count(),
            best: Share::new(best, best + rest),
            churned: Share::new(churned, best + rest + churned),
            summaries: quantities.iter().map(|it| it.summary(among, scratch)).collect(),
        }
    }
}

/// How many of them are best, rest and churned.
fn count_in(groups: &Groups, among: &Bits) -> [usize; 3] {
    [&groups.best, &groups.rest, &groups.churned].map(|it| among.count_and(it))
}

/// Where the findings about numbers begin and end: a cross table is cut there, so that what was found can be seen in it.
pub fn ends(studied: &Studied) -> Ends {
    let mut res = Ends::new();
    let is_told =
        |it: &&Finding| matches!(it.verdict, Verdict::Strong | Verdict::Likely | Verdict::Avoid);
    for it in studied.traits.findings.iter().filter(is_told) {
        let Condition::Between { lo, hi, .. } = it.condition else { continue };
        if let Some(feature) = studied.sample.feature(it.attribute) {
            // The first of an attribute is the strongest.
            res.entry(it.attribute).or_insert_with(|| axis::starts(feature, lo, hi));
        }
    }
    res
}

#[cfg(test)]
mod tests;
