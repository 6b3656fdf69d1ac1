//! Columns that know the outcome: filled, or zero, almost only for one group; dated after it; as good as a copy of it; of a
//! pattern that only one group has, as a term that was cut short is no whole number of years; or computed from such.

use super::{Sample, search::Contrast};
use crate::{
    analysis::{
        groups::Groups,
        sample::{Bits, Feature, Values},
        statistics::{Count, area_under_curve, correlation, rank_correlation},
    },
    jobs::{Cancelled, Progress},
    model::{Attribute, Column, Id},
};

use super::figures::p_alone;

/// A column that cannot be a trait, as it is known only with the outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Leak {
    pub attribute: Id<Attribute>,
    pub telltale: Telltale,
}

/// What gave it away. Counts are of the group (the best, or the churned) and of those it is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Telltale {
    /// Filled for one group and hardly for the other.
    Filled { of: Outcome, inside: Count, outside: Count },
    /// Zero for one group and hardly for the other.
    Zero { of: Outcome, inside: Count, outside: Count },
    /// A whole number of `unit`s for one group, and mostly not for the other.
    Multiple { unit: u32, of: Outcome, inside: Count, outside: Count },
    /// It tells the two groups apart nearly without fault: so often is the one above the other.
    Separates { of: Outcome, area: f64 },
    /// It goes along with this outcome nearly one to one.
    Copy { outcome: Id<Attribute>, correlation: f64 },
    /// Dated on the day the customer left or later, for so many of those churned.
    After { n: Count },
    /// As good as computed from another leak.
    Computed { from: Id<Attribute> },
}

/// What the leak knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Who is among the best.
    Best,
    /// Who has left.
    Churned,
}

/// Chance makes so stark a pattern less often than this over all columns.
const LEVEL: f64 = 0.001;

/// Rank correlation that makes a copy, and one that makes a part of the formula.
const COPY: f64 = 0.95;
const NEAR: f64 = 0.8;

/// Area under the curve that no honest trait has.
const SEPARATES: f64 = 0.98;

/// Share of the spread explained by a leak and one column more that makes a sum of the two.
const SUM: f64 = 0.98;
const ALONG: f64 = 0.7;

/// Months of a year, days of a month, of a year of months, and of a year.
const UNITS: [u32; 4] = [12, 30, 360, 365];

/// Known of fewer pairs, nothing is a copy.
const LEAST_PAIRS: usize = 20;

/// Numbers with fewer values say nothing by their pattern or their sums.
const LEAST_VALUES: usize = 20;

/// Rows looked at for sums and copies, evenly spread.
const MOST_ROWS: usize = 4_000;

pub(super) fn find(
    sample: &Sample,
    groups: &Groups,
    progress: &Progress,
) -> Result<Vec<Leak>, Cancelled> {
    let stayed = groups.stayed();
    let contrasts = [
        (Outcome::Best, Contrast { group: &groups.best, others: &groups.rest }),
        (Outcome::Churned, Contrast { group: &groups.churned, others: &stayed }),
    ];
    let level = LEVEL / (2 * sample.features.len()).max(1) as f64;
    let mut res = Vec::new();
    for feature in &sample.features {
        progress.check()?;
        let telltale = after(feature, groups)
            .or_else(|| {
                contrasts.iter().find_map(|(of, it)| {
                    filled(feature, *of, *it, level)
                        .or_else(|| patterned(feature, *of, *it, level))
                        .or_else(|| separates(feature, *of, *it))
                })
            })
            .or_else(|| copy(feature, groups));
        res.extend(telltale.map(|it| Leak { attribute: feature.attribute, telltale: it }));
    }
    computed(sample, &mut res, progress)?;
    Ok(res)
}

/// Whether the attribute goes along with an outcome so closely that it may be part of how that is computed.
pub(super) fn is_near_outcome(sample: &Sample, groups: &Groups, attribute: Id<Attribute>) -> bool {
    let Some(feature) = sample.feature(attribute) else { return false };
    nearest_outcome(feature, groups).is_some_and(|(_, it)| NEAR <= it.abs())
}

/// Nearly all of the one and hardly any of the other, beyond chance.
fn is_stark(inside: Count, outside: Count, [few, many]: [f64; 2], level: f64) -> bool {
    let (a, b) = (inside.share(), outside.share());
    let (least, most) = (a.min(b), a.max(b));
    let is_stark = (least <= few && many <= most) || (1.0 - most <= few && many <= 1.0 - least);
    is_stark && p_alone(inside, outside) < level
}

fn filled(feature: &Feature, of: Outcome, contrast: Contrast<'_>, level: f64) -> Option<Telltale> {
    let all = Bits::all(feature.known.n_rows());
    let (inside, outside) = contrast.counts(&feature.known, &all);
    let found = is_stark(inside, outside, [0.1, 0.5], level);
    found.then_some(Telltale::Filled { of, inside, outside })
}

/// Zeros, and whole numbers of a unit.
fn patterned(
    feature: &Feature,
    of: Outcome,
    contrast: Contrast<'_>,
    level: f64,
) -> Option<Telltale> {
    let numbers = numbers(feature)?;
    let values = distinct(&numbers, LEAST_VALUES);
    if values.len() < 3 {
        return None;
    }
    let counts = |holds: &dyn Fn(f64) -> bool| {
        let pass = Bits::of(numbers.len(), |it| holds(numbers[it]));
        contrast.counts(&pass, &feature.known)
    };
    let (inside, outside) = counts(&|it| it == 0.0);
    if is_stark(inside, outside, [0.05, 0.8], level) {
        return Some(Telltale::Zero { of, inside, outside });
    }
    let is_whole = numbers.iter().all(|it| it.is_nan() || it.fract() == 0.0);
    if !is_whole || values.len() < LEAST_VALUES {
        return None;
    }
    let found = UNITS.into_iter().map(|unit| {
        let (inside, outside) = counts(&|it| it % f64::from(unit) == 0.0);
        ((inside.share() - outside.share()).abs(), unit, inside, outside)
    });
    let (apart, unit, inside, outside) = found.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let is_leak = 0.5 <= apart && p_alone(inside, outside) < level;
    is_leak.then_some(Telltale::Multiple { unit, of, inside, outside })
}

/// Numbers by their size, categories by the share of the group in each value that occurs often enough.
fn separates(feature: &Feature, of: Outcome, contrast: Contrast<'_>) -> Option<Telltale> {
    const LEAST: usize = 8;
    let scores: Vec<f64> = match &feature.values {
        Values::Category { codes, names } => {
            let mut counts = vec![Count::default(); names.len() + 1];
            for (of, is_in) in [(contrast.group, true), (contrast.others, false)] {
                for row in of.iter() {
                    let it = &mut counts[codes[row] as usize];
                    it.n += 1;
                    it.k += usize::from(is_in);
                }
            }
            let score = |code: &u32| match counts[*code as usize] {
                _ if *code == 0 => f64::NAN,
                it if it.n < 5 => 0.5,
                it => it.share(),
            };
            codes.iter().map(score).collect()
        }
        Values::Flag(it) => {
            it.iter().map(|it| if *it == 0 { f64::NAN } else { f64::from(*it) }).collect()
        }
        Values::Date(_) | Values::Number { .. } => numbers(feature)?,
        Values::Tags { .. } => return None,
    };
    let of_set = |set: &Bits| -> Vec<f64> {
        set.iter().map(|it| scores[it]).filter(|it| !it.is_nan()).collect()
    };
    let (above, below) = (of_set(contrast.group), of_set(contrast.others));
    if above.len() < LEAST || below.len() < LEAST {
        return None;
    }
    let area = area_under_curve(&above, &below);
    let area = area.max(1.0 - area);
    (SEPARATES <= area).then_some(Telltale::Separates { of, area })
}

fn copy(feature: &Feature, groups: &Groups) -> Option<Telltale> {
    let (outcome, correlation) = nearest_outcome(feature, groups)?;
    (COPY <= correlation.abs()).then_some(Telltale::Copy { outcome, correlation })
}

fn nearest_outcome(feature: &Feature, groups: &Groups) -> Option<(Id<Attribute>, f64)> {
    let numbers = numbers(feature)?;
    let mut res: Option<(Id<Attribute>, f64)> = None;
    for it in &groups.outcomes {
        let (found, n) = rank_correlation(&spread(&numbers), &spread(&it.values));
        if LEAST_PAIRS <= n && res.is_none_or(|(_, best)| best.abs() < found.abs()) {
            res = Some((it.yardstick.attribute, found));
        }
    }
    res
}

/// Days that come after the customer has left.
fn after(feature: &Feature, groups: &Groups) -> Option<Telltale> {
    let Values::Date(days) = &feature.values else { return None };
    let mut n = Count::default();
    for row in groups.churned.iter().filter(|it| days[*it] != Column::NO_DAY) {
        if let Some(left) = groups.left_on[row] {
            n.n += 1;
            n.k += usize::from(left.number() <= days[row]);
        }
    }
    (5 <= n.n && n.n * 4 <= n.k * 5).then_some(Telltale::After { n })
}

/// Adds the numbers that are as good as a leak, or as the sum of a leak and another column.
fn computed(sample: &Sample, leaks: &mut Vec<Leak>, progress: &Progress) -> Result<(), Cancelled> {
    let columns: Vec<(Id<Attribute>, Vec<f64>)> = sample
        .features
        .iter()
        .filter_map(|it| Some((it.attribute, spread(&numbers(it)?))))
        .filter(|(_, it)| LEAST_VALUES <= distinct(it, LEAST_VALUES).len())
        .collect();
    let known: Vec<Id<Attribute>> = leaks.iter().map(|it| it.attribute).collect();
    let is_leak = |it: Id<Attribute>| known.contains(&it);
    for (attribute, column) in columns.iter().filter(|it| !is_leak(it.0)) {
        for (from, leak) in columns.iter().filter(|it| is_leak(it.0)) {
            progress.check()?;
            let (with_leak, n) = correlation(column, leak);
            // What hardly goes along with the leak may be what is left of a sum when the leak is taken off.
            if n < LEAST_PAIRS || with_leak.abs() < ALONG {
                continue;
            }
            let others = columns.iter().filter(|it| it.0 != *attribute && it.0 != *from);
            let is_sum = |(_, other): &(Id<Attribute>, Vec<f64>)| {
                let (with_other, n) = correlation(column, other);
                let (between, _) = correlation(leak, other);
                let both = both(with_leak, with_other, between);
                LEAST_PAIRS <= n && SUM <= both && with_other * with_other < SUM - 0.1
            };
            if COPY <= with_leak.abs() || others.into_iter().any(is_sum) {
                let telltale = Telltale::Computed { from: *from };
                leaks.push(Leak { attribute: *attribute, telltale });
                break;
            }
        }
    }
    Ok(())
}

/// The share of the spread that two columns explain together, from the three correlations (Yule 1907).
fn both(with_a: f64, with_b: f64, between: f64) -> f64 {
    let left = 1.0 - between * between;
    if left < 0.02 {
        return with_a * with_a;
    }
    (with_a * with_a + with_b * with_b - 2.0 * with_a * with_b * between) / left
}

/// Exact numbers, or days; NaN where unknown or a range.
fn numbers(feature: &Feature) -> Option<Vec<f64>> {
    match &feature.values {
        Values::Number { lo, hi } => {
            let exact = |(lo, hi): (&f64, &f64)| if lo == hi { *lo } else { f64::NAN };
            Some(lo.iter().zip(hi).map(exact).collect())
        }
        Values::Date(days) => {
            let day = |it: &i32| if *it == Column::NO_DAY { f64::NAN } else { f64::from(*it) };
            Some(days.iter().map(day).collect())
        }
        _ => None,
    }
}

/// At most so many values, evenly spread over the rows.
fn spread(values: &[f64]) -> Vec<f64> {
    values.iter().copied().step_by(values.len().div_ceil(MOST_ROWS).max(1)).collect()
}

/// The first values that differ, at most so many.
fn distinct(values: &[f64], most: usize) -> Vec<f64> {
    let mut res = Vec::new();
    for it in values.iter().filter(|it| !it.is_nan()) {
        if !res.contains(it) {
            res.push(*it);
        }
        if res.len() == most {
            break;
        }
    }
    res
}
