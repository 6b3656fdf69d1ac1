//! What customers turned out to be worth, as one number a customer: the outcomes on record, and how long they have stayed.

use crate::{
    analysis::{
        groups::Groups,
        sample::Bits,
        statistics::{Interval, Z95},
    },
    model::{Attribute, Day, Id, Kind, Outcome, Purpose, Rows},
};

/// A number for each customer.
#[derive(Clone, Debug)]
pub struct Quantity {
    pub what: What,
    pub outcome: Outcome,
    /// NaN where it is not known.
    values: Vec<f64>,
}

/// Where the number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Recorded(Id<Attribute>),
    /// Days from the first day as a customer to the day they left, or to the reference day: where no tenure is recorded.
    Stayed,
}

/// The middle half, the mean and the sum of a quantity over some customers.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    pub n: usize,
    pub sum: f64,
    pub mean: f64,
    pub median: f64,
    /// The middle half of the customers: their quartiles.
    pub middle: Interval,
    /// 95 % intervals.
    pub mean_within: Interval,
    pub median_within: Interval,
}

/// Whether the sum over several customers means anything.
pub fn adds_up(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::LifetimeValue
            | Outcome::Renewals
            | Outcome::Referrals
            | Outcome::Usage
            | Outcome::UsageLastMonth
            | Outcome::SupportLoad
            | Outcome::RoomToExpand
            | Outcome::Deals
            | Outcome::WonDeals
    )
}

/// The quantities of which something is known, in the order of [`Outcome::ALL`].
pub(super) fn quantities(groups: &Groups, attributes: &Rows<Attribute>) -> Vec<Quantity> {
    let of = |outcome: Outcome| {
        groups.outcomes.iter().find(|it| {
            let attribute = attributes.get(it.yardstick.attribute);
            attribute.is_some_and(|it| it.purpose == Purpose::Outcome(outcome))
        })
    };
    let recorded = |outcome: Outcome| {
        let it = of(outcome).filter(|_| outcome.kind() == Kind::Number)?;
        let what = What::Recorded(it.yardstick.attribute);
        Some(Quantity { what, outcome, values: it.values.clone() })
    };
    let stayed = || {
        let came = &of(Outcome::CustomerSince)?.values;
        let today = groups.reference_day?;
        let stay = |came: &f64, left: &Option<Day>| {
            let stay = f64::from(left.unwrap_or(today).number()) - came;
            if 0.0 <= stay { stay } else { f64::NAN }
        };
        let values = came.iter().zip(&groups.left_on).map(|(came, left)| stay(came, left));
        let values = values.collect();
        Some(Quantity { what: What::Stayed, outcome: Outcome::Tenure, values })
    };
    Outcome::ALL
        .into_iter()
        .filter_map(|outcome| match recorded(outcome) {
            None if outcome == Outcome::Tenure => stayed(),
            other => other,
        })
        .filter(|it| it.values.iter().any(|it| !it.is_nan()))
        .collect()
}

impl Quantity {
    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// `sorted` is scratch.
    pub(super) fn summary(&self, rows: &Bits, sorted: &mut Vec<f64>) -> Summary {
        sorted.clear();
        sorted.extend(rows.iter().map(|row| self.values[row]).filter(|it| !it.is_nan()));
        sorted.sort_unstable_by(f64::total_cmp);
        Summary::of(sorted)
    }
}

impl Summary {
    const NONE: Self = {
        let nothing = Interval { lo: f64::NAN, hi: f64::NAN };
        let (mean, median) = (f64::NAN, f64::NAN);
        let (middle, mean_within, median_within) = (nothing, nothing, nothing);
        Self { n: 0, sum: 0.0, mean, median, middle, mean_within, median_within }
    };

    fn of(sorted: &[f64]) -> Self {
        let n = sorted.len();
        if n == 0 {
            return Self::NONE;
        }
        let sum: f64 = sorted.iter().sum();
        let mean = sum / n as f64;
        let at = |share: f64| {
            let place = (n - 1) as f64 * share;
            let (lo, hi) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
            lo + (hi - lo) * place.fract()
        };
        let (lo, hi) = median_ranks(n);
        Self {
            n,
            sum,
            mean,
            median: at(0.5),
            middle: Interval { lo: at(0.25), hi: at(0.75) },
            mean_within: mean_within(sorted, mean),
            median_within: Interval { lo: sorted[lo], hi: sorted[hi] },
        }
    }
}

/// The places, counted from 0, of the values between which the median lies with 95 % confidence, whatever the
/// distribution: the widest tails of Binomial(n, ½) below 2.5 % are cut off (Conover, Practical Nonparametric
/// Statistics, 3.2). Fewer than six values have no such interval: then all of them.
fn median_ranks(n: usize) -> (usize, usize) {
    let mut tail = 0.0;
    let mut ln_choose = 0.0;
    let mut n_cut = 0;
    for below in 0..n / 2 {
        // ln of C(n, below) / 2ⁿ, from one term to the next.
        if 0 < below {
            ln_choose += ((n - below + 1) as f64 / below as f64).ln();
        }
        tail += (ln_choose - n as f64 * std::f64::consts::LN_2).exp();
        if 0.025 < tail {
            break;
        }
        n_cut = below + 1;
    }
    let lo = n_cut.saturating_sub(1);
    if n_cut == 0 { (0, n - 1) } else { (lo, n - 1 - lo) }
}

/// 95 % interval of a mean of values that lean to one side: Student's, moved by the skewness (Johnson, Modified t tests
/// and confidence intervals for asymmetrical populations, JASA 1978).
fn mean_within(values: &[f64], mean: f64) -> Interval {
    let n = values.len() as f64;
    let moment = |power| values.iter().map(|it| (it - mean).powi(power)).sum::<f64>();
    let variance = moment(2) / (n - 1.0);
    if values.len() < 3 || variance <= 0.0 {
        return Interval { lo: mean, hi: mean };
    }
    let third = moment(3) * n / ((n - 1.0) * (n - 2.0));
    let moved = mean + third / (6.0 * variance * n);
    let half = student(n - 1.0) * (variance / n).sqrt();
    Interval { lo: moved - half, hi: moved + half }
}

/// The quantile of Student's t of a two-sided 95 %, by the expansion of Cornish and Fisher (Abramowitz and Stegun,
/// 26.7.5); right to three digits from four degrees of freedom on.
fn student(freedom: f64) -> f64 {
    let z = Z95;
    let terms = [
        (z.powi(3) + z) / 4.0,
        (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0,
        (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0,
        (79.0 * z.powi(9) + 776.0 * z.powi(7) + 1_482.0 * z.powi(5)
            - 1_920.0 * z.powi(3)
            - 945.0 * z)
            / 92_160.0,
    ];
    terms.iter().rev().fold(0.0, |sum, it| (sum + it) / freedom) + z
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_a_median_is_made_of_values() {
        // Conover's table of exact intervals: n = 6, 10, 15, 25.
        for (n, ranks) in [(6, (0, 5)), (10, (1, 8)), (15, (3, 11)), (25, (7, 17))] {
            assert_eq!(median_ranks(n), ranks, "{n}");
        }
        assert_eq!(median_ranks(3), (0, 2));
        let (lo, hi) = median_ranks(100_000);
        assert_eq!(lo + hi, 99_999);
        assert!((49_680..49_700).contains(&lo), "{lo}");
    }

    #[test]
    fn quantiles_of_student_are_those_of_the_tables() {
        for (freedom, wanted) in [(4.0, 2.776_45), (9.0, 2.262_16), (30.0, 2.042_27)] {
            assert!((student(freedom) - wanted).abs() < 2e-3, "{freedom}: {}", student(freedom));
        }
    }

    #[test]
    fn a_summary_is_what_it_says() {
        let it = Summary::of(&[1.0, 2.0, 3.0, 4.0, 10.0]);
        assert_eq!((it.n, it.sum, it.mean, it.median), (5, 20.0, 4.0, 3.0));
        // t(0.975; 4) = 2.776, s² = 12.5, third moment 75: 4 + 75/(6·12.5·5) ± 2.776·√2.5.
        let Interval { lo, hi } = it.mean_within;
        assert!((lo + 0.189_94).abs() < 2e-3 && (hi - 8.589_94).abs() < 2e-3, "{lo} {hi}");
        let within = |lo, hi| Interval { lo, hi };
        assert_eq!((it.middle, it.median_within), (within(2.0, 4.0), within(1.0, 10.0)));
        assert_eq!(Summary::of(&[]).n, 0);
    }
}
