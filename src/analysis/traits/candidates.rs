//! What is asked of an attribute, and of which there is nothing to ask.

use std::sync::Arc;

use super::{Found, Why, cells::cells};
use crate::{
    analysis::{
        groups::Groups,
        sample::{Bits, Feature, Values, conditions},
    },
    model::{Attribute, Column, Condition, Id, Quantifier},
};

/// All that is asked of one attribute.
#[derive(Clone, Debug)]
pub(super) struct Inquiry {
    pub(super) attribute: Id<Attribute>,
    pub(super) known: Arc<Bits>,
    /// The cell of each row: those of one cell answer everything alike.
    pub(super) cells: Vec<u32>,
    pub(super) questions: Vec<Question>,
    /// Values of a category that may be joined, with the customers that hold each; rarer ones than are asked singly.
    pub(super) values: Vec<(String, Bits)>,
    /// A union or its complement is met by no fewer.
    pub(super) least: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Question {
    pub(super) condition: Condition,
    pub(super) found: Found,
    pub(super) pass: Bits,
    pub(super) known: Arc<Bits>,
    /// How much better it has to be than a plainer one, in units of −ln p.
    pub(super) cost: f64,
}

/// What a second end of an interval costs.
const SECOND_END: f64 = 0.7;

/// What each further value of a union, or the second tag of a pair, costs.
pub(super) const FURTHER_VALUE: f64 = 1.5;

/// Values that can be joined: the most frequent.
const MAX_VALUES: usize = 64;

/// Tags that can be paired: the most frequent.
const MAX_TAGS: usize = 16;

pub(super) fn ask(feature: &Feature, least: usize) -> Inquiry {
    let n_known = feature.known.count();
    let mut questions: Vec<Question> = conditions(feature, least)
        .into_iter()
        .map(|it| {
            let (found, cost) = plainness(&it.condition);
            Question { condition: it.condition, found, pass: it.pass, known: it.known, cost }
        })
        .filter(|it| least <= it.known.count() - it.pass.count())
        .collect();
    if let Values::Flag(_) = feature.values {
        // No is the other side of yes: one question.
        questions.reverse();
        questions.truncate(1);
    }
    if let Values::Tags { .. } = feature.values {
        let pairs = pairs(&questions, &feature.known, least, n_known);
        questions.extend(pairs);
    }
    let values = match &feature.values {
        Values::Category { codes, names } if 2 < names.len() => joinable(codes, names, least),
        _ => Vec::new(),
    };
    Inquiry {
        attribute: feature.attribute,
        known: Arc::clone(&feature.known),
        cells: cells(feature),
        questions,
        values,
        least,
    }
}

impl Inquiry {
    pub(super) fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.values.is_empty()
    }
}

fn plainness(condition: &Condition) -> (Found, f64) {
    match condition {
        Condition::Between { lo: Some(_), hi: Some(_), .. }
        | Condition::Dates { from: Some(_), to: Some(_) } => (Found::Interval, SECOND_END),
        Condition::Between { .. } | Condition::Dates { .. } => (Found::Interval, 0.0),
        _ => (Found::Single, 0.0),
    }
}

/// The values held by at least half as many as a condition has to be met by, the most frequent first.
fn joinable(codes: &[u32], names: &[String], least: usize) -> Vec<(String, Bits)> {
    let mut n_of = vec![0; names.len()];
    codes.iter().filter(|it| **it != 0).for_each(|it| n_of[*it as usize - 1] += 1);
    let mut order: Vec<usize> =
        (0..names.len()).filter(|it| least.div_ceil(2).max(2) <= n_of[*it]).collect();
    order.sort_by(|a, b| n_of[*b].cmp(&n_of[*a]).then_with(|| names[*a].cmp(&names[*b])));
    order.truncate(MAX_VALUES);
    let holders = |it: &usize| Bits::of(codes.len(), |row| codes[row] as usize == it + 1);
    order.iter().map(|it| (names[*it].clone(), holders(it))).collect()
}

/// Two tags, both or either. What passes the very same customers as a single tag is left out.
fn pairs(singles: &[Question], known: &Arc<Bits>, least: usize, n_known: usize) -> Vec<Question> {
    let mut tags: Vec<(&String, &Bits)> = singles
        .iter()
        .filter_map(|it| match &it.condition {
            Condition::Has { values, .. } => Some((values.first()?, &it.pass)),
            _ => None,
        })
        .collect();
    tags.sort_by(|a, b| b.1.count().cmp(&a.1.count()).then_with(|| a.0.cmp(b.0)));
    tags.truncate(MAX_TAGS);
    let mut res = Vec::new();
    for (idx, (a, a_pass)) in tags.iter().enumerate() {
        for (b, b_pass) in &tags[idx + 1..] {
            for quantifier in [Quantifier::Any, Quantifier::All] {
                let pass = match quantifier {
                    Quantifier::All => a_pass.and(b_pass),
                    _ => a_pass.or(b_pass),
                };
                let n = pass.count();
                if n < least || n_known < n + least || pass == **a_pass || pass == **b_pass {
                    continue;
                }
                let values = vec![(*a).clone(), (*b).clone()];
                res.push(Question {
                    condition: Condition::Has { quantifier, values },
                    found: Found::Pair,
                    pass,
                    known: Arc::clone(known),
                    cost: FURTHER_VALUE,
                });
            }
        }
    }
    res
}

/// Why nothing is to be asked of the attribute.
pub(super) fn why_not(feature: &Feature, groups: &Groups) -> Option<Why> {
    let of = groups.stayed().or(&groups.churned);
    let rows: Vec<usize> = feature.known.and(&of).iter().collect();
    let n_known = rows.len();
    if n_known < LEAST_KNOWN || n_known * 20 < of.count() {
        return Some(Why::Blank { n_known });
    }
    let n_values = match &feature.values {
        Values::Category { codes, .. } => distinct(rows.iter().map(|it| u64::from(codes[*it]))),
        Values::Number { lo, hi } => {
            let n = distinct(
                rows.iter().map(|it| lo[*it].to_bits() ^ hi[*it].to_bits().rotate_left(1)),
            );
            if is_counted_through(lo, &rows, n) {
                return Some(Why::Unique { n_values: n });
            }
            n
        }
        Values::Date(days) => distinct(
            rows.iter().filter(|it| days[**it] != Column::NO_DAY).map(|it| days[*it] as u64),
        ),
        Values::Flag(it) => distinct(rows.iter().map(|row| u64::from(it[*row]))),
        Values::Tags { holders, .. } => {
            let is_held_by_some = |it: &&Bits| {
                let n = it.count_and(&of);
                0 < n && n < n_known
            };
            holders.iter().filter(is_held_by_some).count() + 1
        }
    };
    match (&feature.values, n_values) {
        (_, 0 | 1) => Some(Why::Constant),
        (Values::Category { .. }, n) if n_known * 7 <= n * 10 && 20 < n => {
            Some(Why::Unique { n_values: n })
        }
        _ => None,
    }
}

/// Known of fewer, nothing can be told.
const LEAST_KNOWN: usize = 10;

fn distinct(values: impl Iterator<Item = u64>) -> usize {
    let mut values: Vec<u64> = values.collect();
    values.sort_unstable();
    values.dedup();
    values.len()
}

/// Numbers such as an identifier has: whole, each once, and with few gaps.
fn is_counted_through(numbers: &[f64], rows: &[usize], n_values: usize) -> bool {
    let known = || rows.iter().map(|it| numbers[*it]).filter(|it| it.is_finite());
    if rows.len() < 30 || n_values < rows.len() || known().any(|it| it.fract() != 0.0) {
        return false;
    }
    let (lo, hi) =
        known().fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), it| (lo.min(it), hi.max(it)));
    hi - lo < 3.0 * rows.len() as f64
}
