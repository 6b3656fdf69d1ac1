//! Deals of a company to its outcomes. What each means stands in [`super`]. Knows no table and no names.

use super::stage::State;
use crate::model::{Day, EventField, Outcome, Relationship, Span, Value};

/// One deal; `NaN` and [`Deal::NO_DAY`] where nothing is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deal {
    pub(super) slot: u32,
    pub(super) state: Option<State>,
    pub(super) amount: f64,
    /// From opened to closed.
    pub(super) days: i32,
    pub(super) closed: i32,
}

impl Deal {
    pub(super) const NO_DAY: i32 = i32::MIN;
}

/// The outcomes that follow from a table with such columns.
pub(super) fn outcomes(has: &dyn Fn(EventField) -> bool) -> Vec<Outcome> {
    let has_close = has(EventField::Closed) || has(EventField::WonOn);
    let has_days = has(EventField::DaysToClose) || (has_close && has(EventField::Opened));
    let mut res = Vec::new();
    if has(EventField::Amount) {
        res.extend([Outcome::LifetimeValue, Outcome::DealSize]);
    }
    res.extend([Outcome::Deals, Outcome::WonDeals, Outcome::WonShare]);
    if has_days {
        res.push(Outcome::DaysToClose);
    }
    if has_close {
        res.extend([Outcome::CustomerSince, Outcome::LastWon]);
    }
    res
}

/// What the deals of one company come to.
#[derive(Debug, Default)]
pub(super) struct Rolled {
    n: usize,
    n_won: usize,
    n_lost: usize,
    n_open: usize,
    /// Of the deals won, in order: the same sum in whatever order the rows came.
    amounts: Vec<f64>,
    days: Vec<i32>,
    first_won: Option<i32>,
    last_won: Option<i32>,
}

impl Rolled {
    pub(super) fn of(deals: &[Deal]) -> Self {
        let mut res = Self { n: deals.len(), ..Self::default() };
        for deal in deals {
            match deal.state {
                None => (),
                Some(State::Open) => res.n_open += 1,
                Some(State::Lost) => res.n_lost += 1,
                Some(State::Won) => {
                    res.n_won += 1;
                    if !deal.amount.is_nan() {
                        res.amounts.push(deal.amount);
                    }
                    if deal.days != Deal::NO_DAY {
                        res.days.push(deal.days);
                    }
                    if deal.closed != Deal::NO_DAY {
                        let day = deal.closed;
                        res.first_won = Some(res.first_won.map_or(day, |it| it.min(day)));
                        res.last_won = Some(res.last_won.map_or(day, |it| it.max(day)));
                    }
                }
            }
        }
        res.amounts.sort_by(f64::total_cmp);
        res.days.sort_unstable();
        res
    }

    pub(super) fn relationship(&self) -> Option<Relationship> {
        match (self.n_won, self.n_open, self.n_lost) {
            (1.., _, _) => Some(Relationship::Customer),
            (_, 1.., _) => Some(Relationship::Open),
            (_, _, 1..) => Some(Relationship::Lost),
            _ => None,
        }
    }

    pub(super) fn value(&self, outcome: Outcome) -> Option<Value> {
        let number = |x: f64| Span::exact(x).map(Value::Number);
        let day = |it: Option<i32>| it.and_then(Day::from_number).map(Value::Date);
        let days = || self.days.iter().map(|it| f64::from(*it)).collect::<Vec<f64>>();
        match outcome {
            Outcome::LifetimeValue if !self.amounts.is_empty() => number(self.amounts.iter().sum()),
            Outcome::DealSize => number(median(&self.amounts)?),
            Outcome::Deals => number(self.n as f64),
            Outcome::WonDeals if 0 < self.n_won + self.n_lost => number(self.n_won as f64),
            Outcome::WonShare if 0 < self.n_won + self.n_lost => {
                number(self.n_won as f64 / (self.n_won + self.n_lost) as f64)
            }
            Outcome::DaysToClose => number(median(&days())?),
            Outcome::CustomerSince => day(self.first_won),
            Outcome::LastWon => day(self.last_won),
            _ => None,
        }
    }
}

/// Of sorted values; of an even number of them the mean of the two in the middle.
fn median(sorted: &[f64]) -> Option<f64> {
    let n = sorted.len();
    let upper = *sorted.get(n / 2)?;
    if n % 2 == 1 {
        return Some(upper);
    }
    Some(sorted.get(n / 2 - 1)?.midpoint(upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deal(state: State, amount: f64, days: i32, closed: i32) -> Deal {
        Deal { slot: 0, state: Some(state), amount, days, closed }
    }

    #[track_caller]
    fn check(deals: &[Deal], expected: &[(Outcome, Option<f64>)], stands: Option<Relationship>) {
        let it = Rolled::of(deals);
        for (outcome, expected) in expected {
            let found = match it.value(*outcome) {
                Some(Value::Number(span)) => Some(span.lo()),
                Some(Value::Date(day)) => Some(f64::from(day.number())),
                _ => None,
            };
            assert_eq!(found, *expected, "{outcome:?}");
        }
        assert_eq!(it.relationship(), stands);
    }

    #[test]
    fn won_lost_and_open() {
        let none = Deal::NO_DAY;
        check(
            &[
                deal(State::Won, 100.0, 30, 200),
                deal(State::Won, 50.0, 10, 100),
                deal(State::Won, f64::NAN, none, none),
                deal(State::Lost, 999.0, 1, 50),
                deal(State::Open, 777.0, none, 900),
            ],
            &[
                (Outcome::LifetimeValue, Some(150.0)),
                (Outcome::DealSize, Some(75.0)),
                (Outcome::Deals, Some(5.0)),
                (Outcome::WonDeals, Some(3.0)),
                (Outcome::WonShare, Some(0.75)),
                (Outcome::DaysToClose, Some(20.0)),
                (Outcome::CustomerSince, Some(100.0)),
                (Outcome::LastWon, Some(200.0)),
            ],
            Some(Relationship::Customer),
        );
    }

    #[test]
    fn what_is_not_known_is_not_zero() {
        let none = Deal::NO_DAY;
        let lost = deal(State::Lost, 5.0, 3, 7);
        check(
            &[lost],
            &[
                (Outcome::LifetimeValue, None),
                (Outcome::DealSize, None),
                (Outcome::WonDeals, Some(0.0)),
                (Outcome::WonShare, Some(0.0)),
                (Outcome::DaysToClose, None),
                (Outcome::CustomerSince, None),
            ],
            Some(Relationship::Lost),
        );
        let open = deal(State::Open, 5.0, none, none);
        let expected = [(Outcome::WonShare, None), (Outcome::WonDeals, None)];
        check(&[open, lost], &[(Outcome::WonShare, Some(0.0))], Some(Relationship::Open));
        check(&[open], &expected, Some(Relationship::Open));
        check(&[Deal { state: None, ..open }], &expected, None);
    }
}
