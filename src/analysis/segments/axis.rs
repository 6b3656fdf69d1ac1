//! An attribute cut into bands that a person can read: the values of a category, tags, yes and no, numbers between round
//! ends, years.

use std::collections::BTreeMap;

use crate::{
    analysis::sample::{Bits, Feature, Values, interval},
    model::{Attribute, Column, Condition, Day, Id, Quantifier},
};

/// The bands along one side of a cross table.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    pub attribute: Id<Attribute>,
    pub bands: Vec<Band>,
    /// Customers in no band: not known, or a recorded range across an end.
    pub n_outside: usize,
    /// A customer can stand in several bands.
    pub overlaps: bool,
}

/// What a condition asks, and the customers who meet it.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub condition: Condition,
    pub pass: Bits,
    /// More than one where the values that are left stand together.
    pub n_values: usize,
}

/// More bands than this are not told apart on a screen; further values stand together in one more.
const MAX_BANDS: usize = 7;
/// Numbers, and days of many years, are cut into so many.
const N_BANDS: usize = 5;
/// Numbers with so many different whole values, or fewer, are cut by value.
const FEW_VALUES: usize = 6;

/// Ends that mean something by themselves, such as those of the traits found, by attribute. A band begins at each.
pub type Ends = BTreeMap<Id<Attribute>, Vec<f64>>;

impl Axis {
    /// `None` where there are no two bands.
    pub fn of(feature: &Feature, ends: &Ends) -> Option<Self> {
        let bands = match &feature.values {
            Values::Category { codes, names } => {
                let mut holders = vec![Bits::none(codes.len()); names.len()];
                for (row, code) in codes.iter().enumerate().filter(|(_, it)| **it != 0) {
                    holders[*code as usize - 1].insert(row);
                }
                values(names, holders, |values| Condition::OneOf { values })
            }
            Values::Tags { names, holders } => {
                let has = |values| Condition::Has { quantifier: Quantifier::Any, values };
                values(names, holders.clone(), has)
            }
            Values::Flag(it) => [true, false]
                .map(|yes| {
                    let code = 1 + u8::from(yes);
                    let pass = Bits::of(it.len(), |row| it[row] == code);
                    Band { condition: Condition::Is { yes }, pass, n_values: 1 }
                })
                .into(),
            Values::Number { lo, hi } => {
                let given = ends.get(&feature.attribute).map_or(&[][..], Vec::as_slice);
                between(feature, &number_cuts(lo, hi, given, N_BANDS))
            }
            Values::Date(it) => between(feature, &day_cuts(it, N_BANDS)),
        };
        let bands: Vec<Band> = bands.into_iter().filter(|it| 0 < it.pass.count()).collect();
        if bands.len() < 2 {
            return None;
        }
        let n_rows = feature.known.n_rows();
        let all = bands.iter().fold(Bits::none(n_rows), |all, it| all.or(&it.pass));
        let n_in_bands: usize = bands.iter().map(|it| it.pass.count()).sum();
        let (n_outside, overlaps) = (n_rows - all.count(), all.count() < n_in_bands);
        Some(Self { attribute: feature.attribute, bands, n_outside, overlaps })
    }
}

/// Where bands begin so that one of them is this range of numbers, both ends included.
pub(super) fn starts(feature: &Feature, lo: Option<f64>, hi: Option<f64>) -> Vec<f64> {
    let Values::Number { lo: los, hi: his } = &feature.values else { return Vec::new() };
    let recorded = || los.iter().chain(his).copied().filter(|it| it.is_finite());
    let above = hi.map(|hi| recorded().filter(|it| hi < *it).fold(f64::INFINITY, f64::min));
    lo.into_iter().chain(above.filter(|it| it.is_finite())).collect()
}

/// Values, the most frequent first; those that there is no room for together at the end.
fn values(
    names: &[String],
    holders: Vec<Bits>,
    condition: impl Fn(Vec<String>) -> Condition,
) -> Vec<Band> {
    let mut all: Vec<(usize, &String, Bits)> =
        names.iter().zip(holders).map(|(name, it)| (it.count(), name, it)).collect();
    all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let n_alone = if all.len() <= MAX_BANDS + 1 { all.len() } else { MAX_BANDS };
    let rest = all.split_off(n_alone);
    let alone = all.into_iter().map(|(_, name, pass)| Band {
        condition: condition(vec![name.clone()]),
        pass,
        n_values: 1,
    });
    let mut res: Vec<Band> = alone.collect();
    if let Some((_, _, first)) = rest.first() {
        let pass = rest.iter().fold(Bits::none(first.n_rows()), |all, it| all.or(&it.2));
        let names = rest.iter().map(|it| it.1.clone()).collect();
        res.push(Band { condition: condition(names), pass, n_values: rest.len() });
    }
    res
}

/// Where one band ends and the next begins.
struct Cut {
    /// The last value of the band below.
    last: f64,
    /// The first value of the band above.
    first: f64,
}

fn between(feature: &Feature, cuts: &[Cut]) -> Vec<Band> {
    let starts = std::iter::once(None).chain(cuts.iter().map(|it| Some(it.first)));
    let stops = cuts.iter().map(|it| Some(it.last)).chain([None]);
    let bands = starts.zip(stops).filter(|(lo, hi)| lo.is_some() || hi.is_some());
    bands
        .map(|(lo, hi)| {
            let asked = interval(feature, lo, hi);
            Band { condition: asked.condition, pass: asked.pass, n_values: 1 }
        })
        .collect()
}

/// Where numbers or days can be cut in two at ends that are easy to say: the last value below and the first above, so
/// that about each of `n` parts begins at one.
pub(in crate::analysis) fn cuts(feature: &Feature, n_parts: usize) -> Vec<(f64, f64)> {
    let cuts = match &feature.values {
        Values::Number { lo, hi } => number_cuts(lo, hi, &[], n_parts),
        Values::Date(it) => day_cuts(it, n_parts),
        _ => Vec::new(),
    };
    cuts.into_iter().map(|it| (it.last, it.first)).collect()
}

fn number_cuts(lo: &[f64], hi: &[f64], given: &[f64], n_parts: usize) -> Vec<Cut> {
    let mut sorted: Vec<f64> = lo.iter().chain(hi).copied().filter(|it| it.is_finite()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let (Some(min), Some(max)) = (sorted.first().copied(), sorted.last().copied()) else {
        return Vec::new();
    };
    let step = step(&sorted);
    let mut distinct = sorted.clone();
    distinct.dedup();
    let mut starts: Vec<f64> = if distinct.len() <= FEW_VALUES && given.is_empty() {
        distinct.split_first().map_or_else(Vec::new, |(_, rest)| rest.to_vec())
    } else {
        // Parts of equal size, each begun at a round number near by, but not next to an end that is given.
        let starts = (1..n_parts).map(|it| sorted[(sorted.len() - 1) * it / n_parts]);
        let rank = |x: f64| sorted.partition_point(|it| *it < x);
        let is_near = |a: f64, b: f64| rank(a).abs_diff(rank(b)) * 10 < sorted.len();
        let is_apart = |it: &f64| !given.iter().any(|given| is_near(*given, *it));
        starts.map(round).filter(is_apart).chain(given.iter().copied()).collect()
    };
    starts.retain(|it| min < *it && *it <= max);
    starts.sort_unstable_by(f64::total_cmp);
    starts.dedup();
    starts
        .into_iter()
        .map(|first| {
            let last = ((first - step) / step).round() * step;
            // What was recorded with so many digits keeps the very numbers: 0.3, not 0.30000000000000004.
            let last = if last < first { (last * 1e6).round() / 1e6 } else { first.next_down() };
            Cut { last: if last < first { last } else { first.next_down() }, first }
        })
        .collect()
}

/// The unit in the last place that these numbers are recorded to.
fn step(values: &[f64]) -> f64 {
    let is_whole = |x: f64| (x - x.round()).abs() <= 1e-9 * x.abs().max(1.0);
    let steps = [(1.0, 1.0), (10.0, 0.1), (100.0, 0.01), (1e3, 1e-3), (1e4, 1e-4)];
    let fits = |times: f64| values.iter().all(|it| is_whole(it * times));
    steps.into_iter().find(|(times, _)| fits(*times)).map_or(1e-6, |(_, step)| step)
}

/// The nearest number that is easy to say.
fn round(x: f64) -> f64 {
    const DIGITS: [f64; 10] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let size = x.abs();
    let power = size.log10().floor();
    if !power.is_finite() {
        return x;
    }
    let tens = 10_f64.powi(power.abs() as i32);
    let scaled = |it: f64| if power < 0.0 { it / tens } else { it * tens };
    let distance = |it: f64| (scaled(it) / size).ln().abs();
    let near = DIGITS.into_iter().min_by(|a, b| distance(*a).total_cmp(&distance(*b)));
    near.map_or(x, |it| scaled(it).copysign(x))
}

/// Years begin bands, at most [`MAX_BANDS`] of them; quarters where the days span less than three years.
fn day_cuts(days: &[i32], n_parts: usize) -> Vec<Cut> {
    let mut sorted: Vec<i32> = days.iter().copied().filter(|it| *it != Column::NO_DAY).collect();
    sorted.sort_unstable();
    let ends = sorted.first().copied().zip(sorted.last().copied());
    let ends = ends.and_then(|(lo, hi)| Some((Day::from_number(lo)?, Day::from_number(hi)?)));
    let Some((min, max)) = ends else { return Vec::new() };
    let ((first, ..), (last, ..)) = (min.ymd(), max.ymd());
    let months: &[i8] = if last - first < 2 { &[1, 4, 7, 10] } else { &[1] };
    let starts = (first..=last).flat_map(|year| months.iter().map(move |it| (year, *it)));
    let starts = starts.filter_map(|(year, month)| Day::new(year, month, 1)).map(Day::number);
    let mut starts: Vec<i32> =
        starts.filter(|it| min.number() < *it && *it <= max.number()).collect();
    if MAX_BANDS <= starts.len() {
        // The beginnings of the years in which each part of the customers begins.
        let parts = (1..n_parts).map(|it| sorted[(sorted.len() - 1) * it / n_parts]);
        let years = parts.map(|day| starts.partition_point(|it| *it <= day).saturating_sub(1));
        let mut chosen: Vec<i32> = years.filter_map(|it| starts.get(it).copied()).collect();
        chosen.dedup();
        starts = chosen;
    }
    starts.iter().map(|it| Cut { last: f64::from(it - 1), first: f64::from(*it) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Span, Value};

    fn axis(kind: Kind, values: &[Option<Value>]) -> Axis {
        let mut column = Column::unknown(kind, values.len());
        values.iter().enumerate().for_each(|(row, it)| column.set(row, it.as_ref()));
        let rows: Vec<u32> = (0..values.len() as u32).collect();
        let feature = Feature::of(Id::new(1), &column, &rows).unwrap();
        Axis::of(&feature, &Ends::new()).unwrap()
    }

    fn numbers(values: impl Iterator<Item = f64>) -> Axis {
        let values: Vec<_> = values.map(|it| Span::exact(it).map(Value::Number)).collect();
        axis(Kind::Number, &values)
    }

    fn said(axis: &Axis) -> Vec<String> {
        let text = |it: &Band| match &it.condition {
            Condition::Between { lo, hi, .. } => {
                let end = |it: &Option<f64>| it.map(|it| it.to_string()).unwrap_or_default();
                format!("{}..{}: {}", end(lo), end(hi), it.pass.count())
            }
            Condition::Dates { from, to } => {
                let end = |it: &Option<Day>| it.map(|it| it.to_string()).unwrap_or_default();
                format!("{}..{}: {}", end(from), end(to), it.pass.count())
            }
            Condition::OneOf { values } | Condition::Has { values, .. } => {
                format!("{}: {}", values.join("|"), it.pass.count())
            }
            other => format!("{other:?}: {}", it.pass.count()),
        };
        axis.bands.iter().map(text).collect()
    }

    #[test]
    fn whole_numbers_are_cut_at_round_ends_and_nobody_stands_in_two_bands() {
        let axis = numbers((1..=1000).map(f64::from));
        let bands = ["..199: 199", "200..399: 200", "400..599: 200", "600..799: 200", "800..: 201"];
        assert_eq!(said(&axis), bands);
        assert!(!axis.overlaps && axis.n_outside == 0);
    }

    #[test]
    fn cents_and_few_values_keep_the_numbers_as_recorded() {
        let axis = numbers((0..500).map(|it| f64::from(it) / 100.0));
        assert_eq!(said(&axis)[0], "..0.99: 100");
        let axis = numbers([1.0, 2.0, 2.0, 3.0].into_iter());
        assert_eq!(said(&axis), ["..1: 1", "2..2: 2", "3..: 1"]);
    }

    #[test]
    fn values_beyond_the_room_stand_together() {
        let letters = "aaaaaaaaabbbbbbbbccccccccdddddeeeeffffggghhijj";
        let values: Vec<_> =
            letters.chars().map(|it| Some(Value::Category(it.to_string()))).collect();
        let axis = axis(Kind::Category, &values);
        let rest = axis.bands.last().unwrap();
        assert_eq!((axis.bands.len(), rest.n_values, rest.pass.count()), (8, 3, 5));
    }

    #[test]
    fn tags_overlap_and_blanks_are_counted() {
        let tags = |it: &[&str]| Some(Value::Tags(it.iter().map(|it| (*it).to_owned()).collect()));
        let axis = axis(Kind::Tags, &[tags(&["a", "b"]), None, tags(&["a"])]);
        assert_eq!(said(&axis), ["a: 2", "b: 1"]);
        assert!(axis.overlaps);
        assert_eq!(axis.n_outside, 1);
    }

    #[test]
    fn days_are_cut_by_year_or_quarter() {
        let day = |text: &str| Some(Value::Date(text.parse().unwrap()));
        let years = axis(Kind::Date, &[day("2020-05-01"), day("2021-01-01"), day("2023-06-30")]);
        assert_eq!(
            said(&years),
            ["..2020-12-31: 1", "2021-01-01..2021-12-31: 1", "2023-01-01..: 1"]
        );
        let quarters = axis(Kind::Date, &[day("2024-05-01"), day("2024-11-01")]);
        assert_eq!(said(&quarters), ["..2024-06-30: 1", "2024-10-01..: 1"]);
    }
}
