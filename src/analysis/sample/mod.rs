//! The observations that traits and profiles are looked for in: some rows of a table, taken out once, column by column.
//!
//! A [`Sample`] knows neither groups nor targets: those are sets of its rows ([`Bits`]). [`conditions`] lists what can be
//! asked of a column in words a person can read, each with the rows that meet it. Conditions are judged as
//! [`super::matching`] judges them; unknown is never no.

mod bits;
mod conditions;

pub use bits::Bits;
pub use conditions::{Asked, conditions, grid, interval};

use std::sync::Arc;

use crate::model::{Attribute, Column, Id, Kind, Table};

/// Observations in rows, attributes in columns.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    /// The row of the table that each observation is.
    pub rows: Vec<u32>,
    pub features: Vec<Feature>,
}

/// One attribute of every observation.
#[derive(Clone, Debug)]
pub struct Feature {
    pub attribute: Id<Attribute>,
    pub values: Values,
    /// The rows whose value is known.
    pub known: Arc<Bits>,
}

/// The values of the observations, in a form made for counting.
#[derive(Clone, Debug)]
pub enum Values {
    /// 0 unknown, or the index in `names` plus one.
    Category { codes: Vec<u32>, names: Vec<String> },
    /// For each tag that occurs, the rows that hold it.
    Tags { names: Vec<String>, holders: Vec<Bits> },
    /// The lower and upper bound of each row; NaN where unknown, equal where the number is exact.
    Number { lo: Vec<f64>, hi: Vec<f64> },
    /// [`crate::model::Day::number`], or [`Column::NO_DAY`].
    Date(Vec<i32>),
    /// 0 unknown, 1 no, 2 yes.
    Flag(Vec<u8>),
}

impl Sample {
    /// Takes these rows out of the table, with these attributes. Free text is left out: it holds no trait that could be
    /// counted.
    pub fn of(
        table: &Table,
        rows: &[u32],
        attributes: impl IntoIterator<Item = Id<Attribute>>,
    ) -> Self {
        let features = attributes.into_iter().filter_map(|attribute| {
            let column = table.columns.get(&attribute)?;
            Feature::of(attribute, column, rows)
        });
        Self { rows: rows.to_vec(), features: features.collect() }
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn feature(&self, attribute: Id<Attribute>) -> Option<&Feature> {
        self.features.iter().find(|it| it.attribute == attribute)
    }

    /// Some of the observations as a sample of their own, in the order given; a row named twice is there twice.
    pub fn gather(&self, rows: &[usize]) -> Self {
        let features = self.features.iter().map(|it| it.gather(rows)).collect();
        Self { rows: rows.iter().map(|it| self.rows[*it]).collect(), features }
    }
}

impl Feature {
    /// `None` for free text.
    pub fn of(attribute: Id<Attribute>, column: &Column, rows: &[u32]) -> Option<Self> {
        let known = Arc::new(Bits::of(rows.len(), |it| column.is_known(rows[it] as usize)));
        let at = || rows.iter().map(|it| *it as usize);
        let values = match column {
            Column::Category(it) => {
                let (codes, names) = compact(at().map(|row| it.codes[row]), |it_| it.name(it_));
                Values::Category { codes, names }
            }
            Column::Tags(it) => {
                let mut names = Vec::new();
                let mut holders: Vec<Bits> = Vec::new();
                let mut idx_of = vec![usize::MAX; it.tags.names.len() + 1];
                for (n, row) in at().enumerate() {
                    for tag in it.set_of(it.codes[row]) {
                        let idx = &mut idx_of[*tag as usize];
                        if *idx == usize::MAX {
                            *idx = names.len();
                            names.push(it.tags.name(*tag).unwrap_or_default().to_owned());
                            holders.push(Bits::none(rows.len()));
                        }
                        holders[*idx].insert(n);
                    }
                }
                Values::Tags { names, holders }
            }
            Column::Number(it) => {
                let lo: Vec<f64> = at().map(|row| it.lo[row]).collect();
                let hi = if it.hi.is_empty() {
                    lo.clone()
                } else {
                    at().map(|row| it.hi[row]).collect()
                };
                Values::Number { lo, hi }
            }
            Column::Date(it) => Values::Date(at().map(|row| it[row]).collect()),
            Column::Flag(it) => Values::Flag(at().map(|row| it[row]).collect()),
            Column::Text(_) => return None,
        };
        Some(Self { attribute, values, known })
    }

    pub fn kind(&self) -> Kind {
        match &self.values {
            Values::Category { .. } => Kind::Category,
            Values::Tags { .. } => Kind::Tags,
            Values::Number { .. } => Kind::Number,
            Values::Date(_) => Kind::Date,
            Values::Flag(_) => Kind::Flag,
        }
    }

    fn gather(&self, rows: &[usize]) -> Self {
        fn some<T: Copy>(all: &[T], rows: &[usize]) -> Vec<T> {
            rows.iter().map(|it| all[*it]).collect()
        }
        let bits = |it: &Bits| it.gather(rows);
        let values = match &self.values {
            Values::Category { codes, names } => {
                Values::Category { codes: some(codes, rows), names: names.clone() }
            }
            Values::Tags { names, holders } => {
                Values::Tags { names: names.clone(), holders: holders.iter().map(bits).collect() }
            }
            Values::Number { lo, hi } => Values::Number { lo: some(lo, rows), hi: some(hi, rows) },
            Values::Date(it) => Values::Date(some(it, rows)),
            Values::Flag(it) => Values::Flag(some(it, rows)),
        };
        Self { attribute: self.attribute, values, known: Arc::new(bits(&self.known)) }
    }
}

/// Codes renumbered in the order they occur, with the names of those that do; 0 stays 0.
fn compact<'a>(
    codes: impl Iterator<Item = u32>,
    name: impl Fn(u32) -> Option<&'a str>,
) -> (Vec<u32>, Vec<String>) {
    let mut names = Vec::new();
    let mut new = rustc_hash::FxHashMap::default();
    let codes = codes.map(|code| {
        if code == 0 {
            return 0;
        }
        *new.entry(code).or_insert_with(|| {
            names.push(name(code).unwrap_or_default().to_owned());
            names.len() as u32
        })
    });
    let codes = codes.collect();
    (codes, names)
}
