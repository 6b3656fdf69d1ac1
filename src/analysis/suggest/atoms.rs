//! The sample cut into the pieces that conditions are made of: values, sets of tags, and short ranges of numbers or days.
//!
//! A row holds one *atom* of each attribute. Whatever sums a search needs are made once per atom; each of the many
//! conditions then costs a few additions. Knows no target.

use rustc_hash::FxHashMap;

use crate::{
    analysis::sample::{Feature, Sample, Values},
    model::{Attribute, Column, Day, Id},
};

/// Ranges that a number or date is cut into, at most.
const RANGES: usize = 20;

/// One attribute of every row, in pieces.
#[derive(Clone, Debug)]
pub(super) struct Atoms {
    pub(super) attribute: Id<Attribute>,
    /// The atom of each row; 0 unknown.
    pub(super) of_row: Vec<u16>,
    /// For recorded ranges, the atom of the upper end; empty where every number is exact.
    pub(super) of_upper: Vec<u16>,
    /// How many atoms there are, unknown not counted.
    pub(super) n: usize,
    pub(super) kind: AtomKind,
}

#[derive(Clone, Debug)]
pub(super) enum AtomKind {
    /// The values, by atom.
    Category(Vec<String>),
    Flag,
    Ordered(Vec<Piece>),
    /// Each atom is a set of tags.
    Tags {
        names: Vec<String>,
        sets: Vec<Vec<u16>>,
    },
}

/// A range of a number or date.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    /// The least and the greatest that was seen.
    pub(super) least: f64,
    pub(super) greatest: f64,
    /// Round bounds that say the same: nothing seen lies between them and what was seen.
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) is_day: bool,
    /// What a tolerance can add above an upper bound at `to`, and below a lower bound at `from`.
    pub(super) above: Vec<Near>,
    pub(super) below: Vec<Near>,
}

/// A wider bound that a tolerance gives: the outermost atom that is near, and the tolerance in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) atom: u16,
    pub(super) percent: u8,
}

impl Piece {
    /// What a tolerance can add above an upper bound at the end of this piece: those that end between two pieces.
    fn near_above(pieces: &[Self], at: usize) -> Vec<Near> {
        let bound = pieces[at].to;
        let ends = |it: &Self, next: Option<&Self>, percent| {
            let end = bound * (1.0 + f64::from(percent) / 100.0);
            it.greatest <= end && next.is_none_or(|next| end < next.least)
        };
        let above = (at + 1..pieces.len()).filter(|_| 0.0 < bound && !pieces[at].is_day);
        let near = above.map_while(|far| {
            let (it, next) = (&pieces[far], pieces.get(far + 1));
            (it.greatest <= bound * 2.0).then(|| {
                let percent = PERCENTS.into_iter().find(|percent| ends(it, next, *percent));
                percent.map(|percent| Near { atom: far as u16 + 1, percent })
            })
        });
        near.flatten().collect()
    }

    /// The same below a lower bound at the start of this piece.
    fn near_below(pieces: &[Self], at: usize) -> Vec<Near> {
        let bound = pieces[at].from;
        let ends = |it: &Self, next: Option<&Self>, percent| {
            let end = bound * (1.0 - f64::from(percent) / 100.0);
            end <= it.least && next.is_none_or(|next| next.greatest < end)
        };
        let below = (0..at).rev().filter(|_| 0.0 < bound && !pieces[at].is_day);
        let near = below.filter_map(|far| {
            let next = far.checked_sub(1).map(|it| &pieces[it]);
            let percent = PERCENTS.into_iter().find(|it| ends(&pieces[far], next, *it))?;
            Some(Near { atom: far as u16 + 1, percent })
        });
        near.collect()
    }
}

/// Tolerances that are tried, the roundest first.
const PERCENTS: [u8; 20] =
    [50, 25, 100, 20, 30, 40, 10, 60, 75, 80, 15, 35, 45, 70, 90, 5, 55, 65, 85, 95];

impl Atoms {
    /// `None` where the feature could not hold more than one atom.
    pub(super) fn of(feature: &Feature) -> Option<Self> {
        let attribute = feature.attribute;
        let plain =
            |of_row: Vec<u16>, n, kind| Self { attribute, of_row, of_upper: Vec::new(), n, kind };
        let res = match &feature.values {
            Values::Category { codes, names } => {
                if usize::from(u16::MAX) <= names.len() {
                    return None;
                }
                let of_row = codes.iter().map(|it| *it as u16).collect();
                plain(of_row, names.len(), AtomKind::Category(names.clone()))
            }
            Values::Flag(it) => {
                plain(it.iter().map(|it| u16::from(*it)).collect(), 2, AtomKind::Flag)
            }
            Values::Tags { names, holders } => {
                let n_rows = feature.known.n_rows();
                let mut tags: Vec<Vec<u16>> = vec![Vec::new(); n_rows];
                for (tag, holders) in (0..u16::MAX).zip(holders) {
                    holders.iter().for_each(|row| tags[row].push(tag));
                }
                let mut sets: Vec<Vec<u16>> = Vec::new();
                let mut atom_of: FxHashMap<Vec<u16>, u16> = FxHashMap::default();
                let mut of_row = vec![0; n_rows];
                for row in feature.known.iter() {
                    let set = std::mem::take(&mut tags[row]);
                    of_row[row] = *atom_of.entry(set).or_insert_with_key(|set| {
                        // More kinds of sets than could ever be told apart: the rest counts as unknown.
                        if sets.len() + 1 == usize::from(u16::MAX) {
                            return 0;
                        }
                        sets.push(set.clone());
                        sets.len() as u16
                    });
                }
                plain(of_row, sets.len(), AtomKind::Tags { names: names.clone(), sets })
            }
            Values::Number { lo, hi } => {
                let pieces = pieces(lo, hi, false);
                let atom = |x: &f64| atom_of(&pieces, *x);
                let is_exact = lo.iter().zip(hi).all(|(lo, hi)| lo == hi || lo.is_nan());
                let of_upper = if is_exact { Vec::new() } else { hi.iter().map(atom).collect() };
                let of_row = lo.iter().map(atom).collect();
                let n = pieces.len();
                Self { attribute, of_row, of_upper, n, kind: AtomKind::Ordered(pieces) }
            }
            Values::Date(days) => {
                let number =
                    |it: &i32| if *it == Column::NO_DAY { f64::NAN } else { f64::from(*it) };
                let days: Vec<f64> = days.iter().map(number).collect();
                let pieces = pieces(&days, &days, true);
                let of_row = days.iter().map(|it| atom_of(&pieces, *it)).collect();
                plain(of_row, pieces.len(), AtomKind::Ordered(pieces))
            }
        };
        (1 < res.n).then_some(res)
    }

    pub(super) fn all(sample: &Sample) -> Vec<Self> {
        sample.features.iter().filter_map(Self::of).collect()
    }

    /// The single atom that a row lies in; 0 for a recorded range that spans several.
    pub(super) fn single(&self, row: usize) -> usize {
        let atom = self.of_row[row];
        match self.of_upper.get(row) {
            Some(upper) if *upper != atom => 0,
            _ => usize::from(atom),
        }
    }
}

fn atom_of(pieces: &[Piece], x: f64) -> u16 {
    if x.is_nan() { 0 } else { 1 + pieces.partition_point(|it| it.greatest < x) as u16 }
}

/// Cuts values into ranges of about equal frequency. Upper ends of recorded ranges count as values: brackets such as
/// 11–50 then fall into one piece each.
fn pieces(lo: &[f64], hi: &[f64], is_day: bool) -> Vec<Piece> {
    let is_exact = lo.iter().zip(hi).all(|(lo, hi)| lo == hi || lo.is_nan());
    let mut all: Vec<f64> = lo.iter().chain(if is_exact { &[] } else { hi }).copied().collect();
    all.retain(|it| it.is_finite());
    all.sort_unstable_by(f64::total_cmp);
    let mut values: Vec<f64> = all.clone();
    values.dedup();
    if values.is_empty() {
        return Vec::new();
    }
    // The last value of each piece.
    let mut ends: Vec<f64> = if !is_exact {
        let mut ends: Vec<f64> = hi.iter().filter(|it| it.is_finite()).copied().collect();
        ends.sort_unstable_by(f64::total_cmp);
        let mut distinct = ends.clone();
        distinct.dedup();
        if distinct.len() <= RANGES { distinct } else { quantiles(&ends) }
    } else if values.len() <= RANGES {
        values.clone()
    } else {
        quantiles(&all)
    };
    let last = values[values.len() - 1];
    if ends.last().is_none_or(|it| *it < last) {
        ends.push(last);
    }
    let mut res: Vec<Piece> = Vec::new();
    let mut at = 0;
    for end in ends {
        let next = values.partition_point(|it| *it <= end);
        if at < next {
            let (least, greatest) = (values[at], values[next - 1]);
            res.push(Piece {
                least,
                greatest,
                from: least,
                to: greatest,
                is_day,
                above: Vec::new(),
                below: Vec::new(),
            });
            at = next;
        }
    }
    for idx in 1..res.len() {
        let (below, above) = (res[idx - 1].greatest, res[idx].least);
        (res[idx - 1].to, res[idx].from) = between(below, above, is_day);
    }
    for idx in 0..res.len() {
        (res[idx].above, res[idx].below) =
            (Piece::near_above(&res, idx), Piece::near_below(&res, idx));
    }
    res
}

/// The last values of ranges of about equal frequency, each moved by at most a quarter of a range to where a round
/// number separates.
fn quantiles(sorted: &[f64]) -> Vec<f64> {
    let n = sorted.len();
    let slack = n / (RANGES * 4);
    let mut res: Vec<f64> = (1..RANGES)
        .map(|it| {
            let at = n * it / RANGES;
            let (from, to) = (sorted[at - slack.min(at)], sorted[(at + slack).min(n - 1)]);
            let cut = roundest(from, to);
            // The greatest value that is not above the cut.
            sorted[sorted.partition_point(|it| *it <= cut).max(1) - 1]
        })
        .collect();
    res.dedup();
    res
}

/// A greatest and a least bound, as round as can be, that part `below` from `above`.
fn between(below: f64, above: f64, is_day: bool) -> (f64, f64) {
    if is_day {
        let from = roundest_day(below as i32 + 1, above as i32);
        return (f64::from(from - 1), f64::from(from));
    }
    let cut = roundest(below, above);
    let to = if cut < above { cut } else { below };
    let from = if below < cut { cut } else { above };
    (to, from)
}

/// The number with the fewest digits in `lo..=hi`, the greatest of them when there are several.
fn roundest(lo: f64, hi: f64) -> f64 {
    if hi <= lo {
        return lo;
    }
    if lo <= 0.0 && 0.0 <= hi {
        return 0.0;
    }
    let digits = hi.abs().max(lo.abs()).log10().ceil() as i32;
    for exponent in (digits - 16..=digits).rev() {
        for of in [5.0, 2.0, 1.0] {
            // Powers below one are divided by: 0.3 is 3 / 10, and not 3 × 0.1.
            let scale = 10_f64.powi(exponent.abs());
            let down = |x: f64| {
                if exponent < 0 {
                    (x * scale / of).floor() * of / scale
                } else {
                    (x / scale / of).floor() * of * scale
                }
            };
            let it = down(hi);
            if lo <= it && it <= hi {
                return it;
            }
        }
    }
    lo
}

/// A first day of a year, of a quarter or of a month in `lo..=hi`, or else `hi`.
fn roundest_day(lo: i32, hi: i32) -> i32 {
    let Some((year, month, _)) = Day::from_number(hi).map(Day::ymd) else { return hi };
    let quarter = 1 + (month - 1) / 3 * 3;
    let firsts = [1, quarter, month].into_iter().filter_map(|month| Day::new(year, month, 1));
    firsts.map(Day::number).find(|it| lo <= *it).unwrap_or(hi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_round_and_part_what_they_should() {
        assert_eq!(roundest(68.2, 71.9), 70.0);
        assert_eq!(roundest(0.492, 0.513), 0.5);
        assert_eq!(roundest(-13.0, -7.0), -10.0);
        assert_eq!(roundest(-3.0, 4.0), 0.0);
        assert_eq!(roundest(7.0, 7.0), 7.0);
        assert_eq!(between(10.0, 11.0, false), (10.0, 11.0));
        assert_eq!(between(48.0, 53.0, false), (50.0, 50.0));
        let day = |y, m, d| f64::from(Day::new(y, m, d).unwrap().number());
        let (to, from) = between(day(2019, 11, 20), day(2020, 2, 3), true);
        assert_eq!((to, from), (day(2019, 12, 31), day(2020, 1, 1)));
    }

    #[test]
    fn brackets_fall_into_one_piece_each() {
        let (lo, hi) = ([1.0, 11.0, 51.0, 11.0, f64::NAN], [10.0, 50.0, 200.0, 50.0, f64::NAN]);
        let pieces = pieces(&lo, &hi, false);
        assert_eq!(pieces.len(), 3);
        let atoms = |all: &[f64]| all.iter().map(|it| atom_of(&pieces, *it)).collect::<Vec<_>>();
        assert_eq!(atoms(&lo), [1, 2, 3, 2, 0]);
        assert_eq!(atoms(&hi), [1, 2, 3, 2, 0]);
    }

    #[test]
    fn many_numbers_become_few_ranges() {
        let all: Vec<f64> = (0..1000).map(|it| f64::from(it * it % 997) / 10.0).collect();
        let pieces = pieces(&all, &all, false);
        assert!((15..=RANGES).contains(&pieces.len()), "{}", pieces.len());
        assert!(pieces.iter().all(|it| it.from <= it.least && it.greatest <= it.to));
    }
}
