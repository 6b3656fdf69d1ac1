//! An attribute split in two by a condition: every customer of whom it is known stands on one side, none on both.

use std::sync::Arc;

use crate::{
    analysis::{
        sample::{Bits, Feature, Values, interval},
        segments::cuts,
        traits::Finding,
    },
    model::{Attribute, Condition, Day, Id, Quantifier},
};

/// A factor: who meets the condition, and who does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    /// What those on the other side meet; `None` where only «not» says it.
    pub opposite: Option<Condition>,
    pub yes: Bits,
    pub no: Bits,
}

/// Tags that are offered, the most frequent first; each is a factor of its own.
const MAX_TAGS: usize = 10;
const MAX_VALUES: usize = 16;

impl Split {
    fn new(
        attribute: Id<Attribute>,
        condition: Condition,
        opposite: Option<Condition>,
        (pass, known): (Bits, &Bits),
    ) -> Self {
        let no = known.minus(&pass);
        Self { attribute, condition, opposite, yes: pass, no }
    }

    /// Whether nobody stands on one of the sides.
    pub fn is_empty(&self) -> bool {
        self.yes.count() == 0 || self.no.count() == 0
    }
}

/// The ways to split the attribute: single values against all others, tags held or not, yes and no, numbers and days at
/// round ends; and the conditions that were found to tell most.
pub fn splits(feature: &Feature, findings: &[Finding]) -> Vec<Split> {
    let id = feature.attribute;
    let known = &*feature.known;
    let mut res: Vec<Split> = match &feature.values {
        Values::Category { codes, names } => {
            let mut holders = vec![Bits::none(codes.len()); names.len()];
            for (row, code) in codes.iter().enumerate().filter(|(_, it)| **it != 0) {
                holders[*code as usize - 1].insert(row);
            }
            frequent(names, holders, MAX_VALUES)
                .map(|(name, pass)| {
                    let is = |values| Condition::OneOf { values };
                    // Of two values, the other one is said by its name.
                    let other = names.iter().find(|it| **it != name && names.len() == 2);
                    let opposite = other.map(|it| is(vec![it.clone()]));
                    Split::new(id, is(vec![name]), opposite, (pass, known))
                })
                .take(if names.len() == 2 { 1 } else { MAX_VALUES })
                .collect()
        }
        Values::Tags { names, holders } => frequent(names, holders.clone(), MAX_TAGS)
            .map(|(name, pass)| {
                let has = |quantifier| Condition::Has { quantifier, values: vec![name.clone()] };
                let (yes, no) = (has(Quantifier::Any), has(Quantifier::None));
                Split::new(id, yes, Some(no), (pass, known))
            })
            .collect(),
        Values::Flag(it) => {
            let pass = Bits::of(it.len(), |row| it[row] == 2);
            let is = |yes| Condition::Is { yes };
            vec![Split::new(id, is(true), Some(is(false)), (pass, known))]
        }
        Values::Number { .. } | Values::Date(_) => cuts(feature, 9)
            .into_iter()
            .map(|(last, first)| {
                let (above, below) =
                    (interval(feature, Some(first), None), interval(feature, None, Some(last)));
                let known = above.pass.or(&below.pass);
                let opposite = Some(below.condition);
                Split::new(id, above.condition, opposite, (above.pass, &known))
            })
            .collect(),
    };
    if !matches!(feature.values, Values::Tags { .. } | Values::Flag(_)) {
        for it in findings.iter().filter(|it| it.attribute == id) {
            let (condition, opposite) = (it.condition.clone(), opposite(feature, &it.condition));
            let new = Split::new(id, condition, opposite, (it.pass.clone(), &it.known));
            let is_there = |it: &Split| [&it.yes, &it.no].contains(&&new.yes);
            if !res.iter().any(is_there) {
                res.push(new);
            }
        }
    }
    res.retain(|it| !it.is_empty());
    res
}

/// What those meet who do not meet this: for ranges that are open on one side.
fn opposite(feature: &Feature, condition: &Condition) -> Option<Condition> {
    let numbers: Vec<f64> = match &feature.values {
        Values::Number { lo, hi } => lo.iter().chain(hi).copied().collect(),
        Values::Date(it) => it.iter().map(|it| f64::from(*it)).collect(),
        _ => return None,
    };
    let (lo, hi) = match condition {
        Condition::Between { lo, hi, .. } => (*lo, *hi),
        Condition::Dates { from, to } => {
            let number = |it: &Option<Day>| it.map(|it| f64::from(it.number()));
            (number(from), number(to))
        }
        _ => return None,
    };
    let recorded = || numbers.iter().copied().filter(|it| it.is_finite());
    let ends = match (lo, hi) {
        (Some(lo), None) => {
            (None, Some(recorded().filter(|it| *it < lo).fold(f64::NEG_INFINITY, f64::max)))
        }
        (None, Some(hi)) => {
            (Some(recorded().filter(|it| hi < *it).fold(f64::INFINITY, f64::min)), None)
        }
        _ => return None,
    };
    let is_real = |it: Option<f64>| it.is_none_or(f64::is_finite);
    (is_real(ends.0) && is_real(ends.1)).then(|| interval(feature, ends.0, ends.1).condition)
}

fn frequent(
    names: &[String],
    holders: Vec<Bits>,
    most: usize,
) -> impl Iterator<Item = (String, Bits)> {
    let mut all: Vec<(usize, &String, Bits)> =
        names.iter().zip(holders).map(|(name, it)| (it.count(), name, it)).collect();
    all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    all.truncate(most);
    let all: Vec<_> = all.into_iter().map(|(_, name, it)| (name.clone(), it)).collect();
    all.into_iter()
}

/// Customers of whom several values of the attribute are recorded at once, and those of whom any is.
pub(super) fn several(feature: &Feature) -> Option<(usize, usize)> {
    let Values::Tags { holders, .. } = &feature.values else { return None };
    let (mut once, mut twice) =
        (Bits::none(feature.known.n_rows()), Bits::none(feature.known.n_rows()));
    for it in holders {
        twice = twice.or(&once.and(it));
        once = once.or(it);
    }
    Some((twice.count(), Arc::clone(&feature.known).count()))
}
