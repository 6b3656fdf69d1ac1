//! Months of a company to its outcomes. What each means stands in [`super`]. Knows no table and no names.

use crate::model::{Outcome, Span, Value};

pub(super) const OUTCOMES: [Outcome; 4] =
    [Outcome::Usage, Outcome::UsageLastMonth, Outcome::UsageTrend, Outcome::ActiveMonths];

/// What a company used in a month, or in part of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Use {
    pub(super) slot: u32,
    /// Months since year 0.
    pub(super) month: i32,
    pub(super) used: f64,
}

/// The months of one company, up to the newest of the table.
#[derive(Debug)]
pub(super) struct Months {
    /// Month and use, rising, each month once.
    months: Vec<(i32, f64)>,
    newest: i32,
}

/// Months that a mean is taken over.
const WINDOW: i32 = 3;

impl Months {
    /// Of the uses of one company, in the order of their months.
    pub(super) fn of(uses: &[Use], newest: i32) -> Self {
        let mut months: Vec<(i32, f64)> = Vec::new();
        for it in uses {
            match months.last_mut() {
                Some((month, used)) if *month == it.month => *used += it.used,
                _ => months.push((it.month, it.used)),
            }
        }
        Self { months, newest }
    }

    /// How many months there are, from the first of the company to the newest of the table.
    fn n(&self) -> i32 {
        self.months.first().map_or(0, |(first, _)| self.newest - first + 1)
    }

    /// The use in the months from `first` to `last`, `last` included.
    fn sum(&self, first: i32, last: i32) -> f64 {
        let within = self.months.iter().filter(|(month, _)| (first..=last).contains(month));
        within.fold(0.0, |sum, (_, used)| sum + used)
    }

    pub(super) fn value(&self, outcome: Outcome) -> Option<Value> {
        let (n, newest) = (self.n(), self.newest);
        if n == 0 {
            return None;
        }
        let recent = || self.sum(newest - WINDOW + 1, newest) / f64::from(n.min(WINDOW));
        let value = match outcome {
            Outcome::Usage => recent(),
            Outcome::UsageLastMonth => self.sum(newest, newest),
            Outcome::UsageTrend if 2 * WINDOW <= n => {
                let before = self.sum(newest - 2 * WINDOW + 1, newest - WINDOW);
                let before = before / f64::from(WINDOW);
                if before <= 0.0 {
                    return None;
                }
                recent() / before - 1.0
            }
            Outcome::ActiveMonths => {
                self.months.iter().filter(|(_, used)| 0.0 < *used).count() as f64
            }
            _ => return None,
        };
        Span::exact(value).map(Value::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(months: &[(i32, f64)], newest: i32, expected: [Option<f64>; 4]) {
        let uses: Vec<Use> = months
            .iter()
            .map(|(month, used)| Use { slot: 0, month: *month, used: *used })
            .collect();
        let it = Months::of(&uses, newest);
        let found = OUTCOMES.map(|outcome| match it.value(outcome) {
            Some(Value::Number(span)) => Some(span.lo()),
            _ => None,
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn the_last_three_months_against_the_three_before() {
        let months = [(1, 10.0), (2, 10.0), (3, 10.0), (4, 20.0), (5, 10.0), (6, 15.0)];
        check(&months, 6, [Some(15.0), Some(15.0), Some(0.5), Some(6.0)]);
    }

    #[test]
    fn a_month_without_a_row_is_one_without_use() {
        check(&[(1, 30.0), (5, 3.0), (5, 3.0)], 6, [Some(2.0), Some(0.0), Some(-0.8), Some(2.0)]);
    }

    #[test]
    fn a_young_customer_is_taken_by_the_months_it_has() {
        check(&[(5, 8.0), (6, 4.0)], 6, [Some(6.0), Some(4.0), None, Some(2.0)]);
    }

    #[test]
    fn who_came_back_has_no_trend() {
        check(&[(1, 0.0), (6, 9.0)], 6, [Some(3.0), Some(9.0), None, Some(1.0)]);
        check(&[], 6, [None; 4]);
    }
}
