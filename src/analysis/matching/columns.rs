//! One condition asked of a whole column: a table per category or tag set, plain loops over numbers and days.

use std::{array, ops::Range};

use crate::{
    analysis::search::Search,
    model::{Categories, Column, Condition, Day, Numbers, Quantifier, TagSets, Texts, fold},
};

use super::verdict::{Bounds, Verdict, days};

/// The [`Verdict::code`] of each row: what [`super::verdict`] says of its value.
pub fn judge_column(condition: &Condition, column: &Column, reference_day: Day) -> Vec<u8> {
    let mut res = vec![Verdict::Unknown.code(); column.len()];
    ColumnTest::new(condition, column, reference_day).judge(0..column.len(), &mut res);
    res
}

const PASS: u8 = Verdict::Pass.code();
const NEAR: u8 = Verdict::Near.code();
const FAIL: u8 = Verdict::Fail.code();
const UNKNOWN: u8 = Verdict::Unknown.code();

/// A condition made ready for one column.
pub(super) enum ColumnTest<'a> {
    /// The column holds nothing that the condition could be asked of.
    Unknown,
    /// Codes, and the verdict of each of at most 256 codes.
    Few(&'a [u32], Box<[u8; 256]>),
    Many(&'a [u32], Vec<u8>),
    Numbers(&'a Numbers, Bounds),
    Days(&'a [i32], i32, i32),
    /// The verdicts of no and of yes.
    Flags(&'a [u8], u8, u8),
    Texts(&'a Texts, Search),
}

impl<'a> ColumnTest<'a> {
    pub(super) fn new(condition: &Condition, column: &'a Column, reference_day: Day) -> Self {
        match (condition, column) {
            (Condition::OneOf { values }, Column::Category(it)) => {
                Self::of_codes(&it.codes, category_verdicts(it, values))
            }
            (Condition::Has { quantifier, values }, Column::Tags(it)) => {
                Self::of_codes(&it.codes, tag_set_verdicts(it, *quantifier, values))
            }
            (Condition::Between { lo, hi, tolerance }, Column::Number(it)) => {
                Self::Numbers(it, Bounds::new(*lo, *hi, *tolerance))
            }
            (Condition::Dates { .. } | Condition::WithinMonths { .. }, Column::Date(it)) => {
                let (from, to) = days(condition, reference_day);
                Self::Days(it, from, to)
            }
            (Condition::Is { yes }, Column::Flag(it)) => {
                let (no, yes) = if *yes { (FAIL, PASS) } else { (PASS, FAIL) };
                Self::Flags(it, no, yes)
            }
            (Condition::Contains { words }, Column::Text(it)) => {
                Self::Texts(it, Search::new(words))
            }
            _ => Self::Unknown,
        }
    }

    fn of_codes(codes: &'a [u32], verdicts: Vec<u8>) -> Self {
        if 256 < verdicts.len() {
            return Self::Many(codes, verdicts);
        }
        let mut few = Box::new([UNKNOWN; 256]);
        few[..verdicts.len()].copy_from_slice(&verdicts);
        Self::Few(codes, few)
    }

    /// Writes the verdicts of these rows; rows that the column does not reach are unknown.
    pub(super) fn judge(&self, rows: Range<usize>, res: &mut [u8]) {
        match self {
            Self::Unknown => res.fill(UNKNOWN),
            Self::Few(codes, few) => {
                map(codes, rows, res, |code| few[usize::from(code as u8)]);
            }
            Self::Many(codes, verdicts) => {
                map(codes, rows, res, |code| *verdicts.get(code as usize).unwrap_or(&UNKNOWN));
            }
            Self::Numbers(it, bounds) if it.hi.is_empty() => {
                let (res, lo) = (cut(&it.lo, &rows, res), part(&it.lo, &rows));
                map_numbers(lo, lo, res, |x, _| exact(*bounds, x));
            }
            Self::Numbers(it, bounds) => {
                let (res, lo) = (cut(&it.lo, &rows, res), part(&it.lo, &rows));
                map_numbers(lo, part(&it.hi, &rows), res, |lo, hi| range(*bounds, lo, hi));
            }
            Self::Days(it, from, to) => map(it, rows, res, |day| {
                let inside = u32::from(*from <= day) & u32::from(day <= *to);
                let known = u32::from(day != Column::NO_DAY);
                let verdict = u32::from(FAIL) - u32::from(FAIL - PASS) * inside;
                (verdict * known + u32::from(UNKNOWN) * (1 - known)) as u8
            }),
            Self::Flags(it, no, yes) => {
                let (no, yes) = (UNKNOWN - *no, UNKNOWN - *yes);
                // All ones where it holds.
                let mask = |holds: bool| 0_u8.wrapping_sub(u8::from(holds));
                map(it, rows, res, |flag| {
                    UNKNOWN - (no & mask(flag == 1)) - (yes & mask(flag == 2))
                });
            }
            Self::Texts(texts, search) => {
                let start = rows.start;
                let rows = start..rows.end.min(texts.len()).max(start);
                res.fill(UNKNOWN);
                for (row, res) in rows.clone().zip(res.iter_mut()) {
                    if !texts.get(row).is_empty() {
                        *res = FAIL;
                    }
                }
                search.rows(texts, rows, |row| res[row - start] = PASS);
            }
        }
    }
}

/// The part of the column that belongs to the rows.
fn part<'a, T>(column: &'a [T], rows: &Range<usize>) -> &'a [T] {
    column.get(rows.start..rows.end.min(column.len())).unwrap_or(&[])
}

/// The part of the result that the column reaches; the rest becomes unknown.
fn cut<'a, T>(column: &[T], rows: &Range<usize>, res: &'a mut [u8]) -> &'a mut [u8] {
    let n = part(column, rows).len().min(res.len());
    let (res, rest) = res.split_at_mut(n);
    rest.fill(UNKNOWN);
    res
}

#[inline]
fn map<T: Copy>(column: &[T], rows: Range<usize>, res: &mut [u8], verdict: impl Fn(T) -> u8) {
    let res = cut(column, &rows, res);
    for (res, it) in res.iter_mut().zip(part(column, &rows)) {
        *res = verdict(*it);
    }
}

/// Verdicts stay as wide as the numbers until several are narrowed together, so that the loop runs on several at a time.
fn map_numbers(lo: &[f64], hi: &[f64], res: &mut [u8], verdict: impl Fn(f64, f64) -> u64) {
    const N: usize = 16;
    let (lo, lo_rest) = lo.as_chunks::<N>();
    let (hi, hi_rest) = hi.as_chunks::<N>();
    let (res, res_rest) = res.as_chunks_mut::<N>();
    for ((res, lo), hi) in res.iter_mut().zip(lo).zip(hi) {
        let verdicts: [u64; N] = array::from_fn(|idx| verdict(lo[idx], hi[idx]));
        *res = verdicts.map(|it| it as u8);
    }
    for ((res, lo), hi) in res_rest.iter_mut().zip(lo_rest).zip(hi_rest) {
        *res = verdict(*lo, *hi) as u8;
    }
}

/// Without branches. NaN, with which nothing compares, is unknown.
#[inline]
fn exact(bounds: Bounds, x: f64) -> u64 {
    let inside = u64::from(bounds.lo <= x) & u64::from(x <= bounds.hi);
    let near = u64::from(bounds.near_lo <= x) & u64::from(x <= bounds.near_hi);
    // Whatever is inside is also within the tolerance, and whatever compares is known.
    let (pass, near) = (PASS_BELOW_NEAR * inside, NEAR_BELOW_FAIL * near);
    let fail = FAIL_BELOW_UNKNOWN * u64::from(!x.is_nan());
    u64::from(UNKNOWN) - fail - near - pass
}

const PASS_BELOW_NEAR: u64 = (NEAR - PASS) as u64;
const NEAR_BELOW_FAIL: u64 = (FAIL - NEAR) as u64;
const FAIL_BELOW_UNKNOWN: u64 = (UNKNOWN - FAIL) as u64;

/// A range half inside is unknown; so is NaN.
#[inline]
fn range(bounds: Bounds, lo: f64, hi: f64) -> u64 {
    let inside = u64::from(bounds.lo <= lo) & u64::from(hi <= bounds.hi);
    let near = u64::from(bounds.near_lo <= lo) & u64::from(hi <= bounds.near_hi);
    let near = near & u64::from(lo == hi);
    let outside = u64::from(hi < bounds.near_lo) | u64::from(bounds.near_hi < lo);
    let fail = FAIL_BELOW_UNKNOWN * outside;
    let beyond = u64::from(UNKNOWN) - fail - u64::from(UNKNOWN - NEAR) * near;
    u64::from(PASS) * inside + beyond * (1 - inside)
}

fn category_verdicts(column: &Categories, values: &[String]) -> Vec<u8> {
    let mut res = vec![FAIL; column.names.len() + 1];
    res[0] = UNKNOWN;
    for value in values.iter().filter(|it| !fold(it).is_empty()) {
        if let Some(res) = column.code(value).and_then(|it| res.get_mut(it as usize)) {
            *res = PASS;
        }
    }
    res
}

fn tag_set_verdicts(column: &TagSets, quantifier: Quantifier, values: &[String]) -> Vec<u8> {
    let wanted: Vec<Option<u32>> =
        values.iter().filter(|it| !fold(it).is_empty()).map(|it| column.tags.code(it)).collect();
    let mut res = vec![UNKNOWN; column.sets.len() + 1];
    for (res, set) in res[1..].iter_mut().zip(&column.sets) {
        let mut holds = wanted.iter().map(|tag| tag.is_some_and(|it| set.contains(&it)));
        let passes = match quantifier {
            Quantifier::Any => holds.any(|it| it),
            Quantifier::All => holds.all(|it| it),
            Quantifier::None => !holds.any(|it| it),
        };
        *res = if passes { PASS } else { FAIL };
    }
    res
}
