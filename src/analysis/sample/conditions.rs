//! What can be asked of a column in words a person can read: single values, tags, flags, and intervals between round
//! ends near the quantiles.
//!
//! Unions of values and pairs of tags are not listed here: which are worth asking depends on a target, and a search for
//! them has to be paid for by whoever makes it.

use std::sync::Arc;

use super::{Bits, Feature, Values};
use crate::model::{Attribute, Column, Condition, Day, Id, Quantifier};

/// A condition on an attribute, and what the observations answer.
#[derive(Clone, Debug)]
pub struct Asked {
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    /// The rows that meet it.
    pub pass: Bits,
    /// The rows of which it can be told whether they meet it.
    pub known: Arc<Bits>,
}

/// Ends that an interval can have: at most this many quantiles.
const GRID: usize = 16;

/// Everything simple that can be asked of the feature and is met by at least `least` rows, and not by all that are known.
pub fn conditions(feature: &Feature, least: usize) -> Vec<Asked> {
    let asked = |condition, pass: Bits| Asked {
        attribute: feature.attribute,
        condition,
        pass,
        known: Arc::clone(&feature.known),
    };
    let all: Vec<Asked> = match &feature.values {
        Values::Category { codes, names } => {
            let mut holders = vec![Bits::none(codes.len()); names.len()];
            for (row, code) in codes.iter().enumerate().filter(|(_, it)| **it != 0) {
                holders[*code as usize - 1].insert(row);
            }
            let each = names.iter().zip(holders);
            each.map(|(name, it)| asked(Condition::OneOf { values: vec![name.clone()] }, it))
                .collect()
        }
        Values::Tags { names, holders } => {
            let each = names.iter().zip(holders);
            let has = |name: &String| Condition::Has {
                quantifier: Quantifier::Any,
                values: vec![name.clone()],
            };
            each.map(|(name, it)| asked(has(name), it.clone())).collect()
        }
        Values::Flag(it) => [false, true]
            .map(|yes| {
                let code = 1 + u8::from(yes);
                asked(Condition::Is { yes }, Bits::of(it.len(), |row| it[row] == code))
            })
            .into(),
        Values::Number { .. } | Values::Date(_) => {
            let ends = grid(feature);
            let from: Vec<Asked> =
                ends.iter().map(|it| interval(feature, Some(*it), None)).collect();
            let to: Vec<Asked> = ends.iter().map(|it| interval(feature, None, Some(*it))).collect();
            let both = |lo: usize, hi: usize| between(&from[lo], &to[hi]);
            let pairs = (0..ends.len()).flat_map(|lo| (lo..ends.len()).map(move |hi| (lo, hi)));
            let closed: Vec<Asked> = pairs.map(|(lo, hi)| both(lo, hi)).collect();
            closed.into_iter().chain(from).chain(to).collect()
        }
    };
    all.into_iter()
        .filter(|it| {
            let n = it.pass.count();
            least.max(1) <= n && n < it.known.count()
        })
        .collect()
}

/// From the one's lower end to the other's upper end. Whoever is known to fail either fails both.
fn between(from: &Asked, to: &Asked) -> Asked {
    let condition = match (&from.condition, &to.condition) {
        (Condition::Dates { from, .. }, Condition::Dates { to, .. }) => {
            Condition::Dates { from: *from, to: *to }
        }
        (Condition::Between { lo, .. }, Condition::Between { hi, .. }) => {
            Condition::Between { lo: *lo, hi: *hi, tolerance: 0.0 }
        }
        (other, _) => other.clone(),
    };
    let pass = from.pass.and(&to.pass);
    let known = if Arc::ptr_eq(&from.known, &to.known) {
        Arc::clone(&from.known)
    } else {
        let fails = from.known.minus(&from.pass).or(&to.known.minus(&to.pass));
        Arc::new(pass.or(&fails))
    };
    Asked { attribute: from.attribute, condition, pass, known }
}

/// The ends that intervals over the feature can have, rising, at most sixteen: where it has few values, those; otherwise
/// near its quantiles, of numbers the roundest within a quarter of the way to the next. Empty for what is neither a
/// number nor a date.
pub fn grid(feature: &Feature) -> Vec<f64> {
    let mut values: Vec<f64> = match &feature.values {
        Values::Number { lo, hi } => {
            let ends = lo.iter().chain(hi).copied();
            ends.filter(|it| it.is_finite()).collect()
        }
        Values::Date(it) => {
            it.iter().filter(|it| **it != Column::NO_DAY).map(|it| f64::from(*it)).collect()
        }
        _ => return Vec::new(),
    };
    values.sort_unstable_by(f64::total_cmp);
    if values.is_empty() {
        return values;
    }
    let mut distinct = values.clone();
    distinct.dedup();
    if distinct.len() <= GRID {
        return distinct;
    }
    let at = |it: usize| values[(values.len() - 1) * it / (GRID + 1)];
    let mut res: Vec<f64> = (1..=GRID).map(at).collect();
    res.dedup();
    if let Values::Number { .. } = feature.values {
        let ends = [values[0], values[values.len() - 1]];
        let near = |it: usize| {
            let below = it.checked_sub(1).map_or(ends[0], |it| res[it]);
            let above = res.get(it + 1).copied().unwrap_or(ends[1]);
            let middle = res[it];
            roundest(middle - (middle - below) / 4.0, middle, middle + (above - middle) / 4.0)
        };
        res = (0..res.len()).map(near).collect();
        res.dedup();
    }
    res
}

/// The number from `lo` to `hi` that is written with the fewest digits, and of those the nearest to `middle`.
fn roundest(lo: f64, middle: f64, hi: f64) -> f64 {
    let largest = lo.abs().max(hi.abs()).max(f64::MIN_POSITIVE).log10().floor() as i32;
    for power in (largest - 8..=largest).rev() {
        for digits in [10.0, 5.0, 2.0, 1.0] {
            // Whole numbers times or over whole numbers are the very number that is written so.
            let tens = 10_f64.powi(power.abs());
            let rounded = if power < 0 {
                (middle * tens / digits).round() * digits / tens
            } else {
                (middle / tens / digits).round() * digits * tens
            };
            if lo <= rounded && rounded <= hi {
                return rounded;
            }
        }
    }
    middle
}

/// `lo ≤ x ≤ hi` asked of a number or a date, either side open, both ends included. A recorded range that lies partly
/// inside is not known.
pub fn interval(feature: &Feature, lo: Option<f64>, hi: Option<f64>) -> Asked {
    let (from, to) = (lo.unwrap_or(f64::NEG_INFINITY), hi.unwrap_or(f64::INFINITY));
    let n_rows = feature.known.n_rows();
    let (condition, pass, known) = match &feature.values {
        Values::Date(it) => {
            let day = |it: Option<f64>| it.and_then(|it| Day::from_number(it as i32));
            let inside =
                |row: usize| it[row] != Column::NO_DAY && (from..=to).contains(&f64::from(it[row]));
            let condition = Condition::Dates { from: day(lo), to: day(hi) };
            (condition, Bits::of(n_rows, inside), Arc::clone(&feature.known))
        }
        Values::Number { lo: los, hi: his } => {
            let pass = Bits::of(n_rows, |row| from <= los[row] && his[row] <= to);
            let is_exact = los.iter().zip(his).all(|(a, b)| a == b || a.is_nan());
            let known = if is_exact {
                Arc::clone(&feature.known)
            } else {
                Arc::new(Bits::of(n_rows, |row| {
                    pass.contains(row) || his[row] < from || to < los[row]
                }))
            };
            (Condition::Between { lo, hi, tolerance: 0.0 }, pass, known)
        }
        _ => {
            let none = Condition::Between { lo, hi, tolerance: 0.0 };
            (none, Bits::none(n_rows), Arc::new(Bits::none(n_rows)))
        }
    };
    Asked { attribute: feature.attribute, condition, pass, known }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Span, Value};

    fn number(values: &[f64]) -> Feature {
        let mut column = Column::unknown(Kind::Number, values.len());
        for (row, it) in values.iter().enumerate() {
            column.set(row, Span::exact(*it).map(Value::Number).as_ref());
        }
        let rows: Vec<u32> = (0..values.len() as u32).collect();
        Feature::of(Id::new(1), &column, &rows).unwrap()
    }

    #[test]
    fn ends_are_round_and_rise() {
        let skewed: Vec<f64> = (1..=400).map(|it| f64::from(it * it) * 1_237.3).collect();
        let res = grid(&number(&skewed));
        assert!(res.is_sorted_by(|a, b| a < b) && res.len() <= 16, "{res:?}");
        assert_eq!(res[..3], [1_000_000.0, 3_000_000.0, 6_000_000.0]);
        // Where many are zero, zero is an end.
        let zeros: Vec<f64> = (0..300).map(|it| f64::from((it - 150).max(0)) * 0.001).collect();
        let res = grid(&number(&zeros));
        assert_eq!(res[..3], [0.0, 0.01, 0.03]);
        assert_eq!(grid(&number(&[3.0, 1.0, 2.0, 1.0])), [1.0, 2.0, 3.0]);
    }

    #[test]
    fn an_interval_is_made_of_its_two_sides() {
        let mut column = Column::unknown(Kind::Number, 60);
        for row in 0..50 {
            let lo = (row * 7 % 50) as f64;
            let hi = lo + (row % 3 * 4) as f64;
            column.set(row, Span::new(lo, hi).map(Value::Number).as_ref());
        }
        let rows: Vec<u32> = (0..60).collect();
        let feature = Feature::of(Id::new(1), &column, &rows).unwrap();
        let asked = conditions(&feature, 5);
        assert!(100 < asked.len());
        for it in asked {
            let Condition::Between { lo, hi, .. } = it.condition else { panic!() };
            let wanted = interval(&feature, lo, hi);
            assert_eq!((it.pass, it.known), (wanted.pass, wanted.known), "{lo:?} {hi:?}");
        }
    }
}
