//! Intervals of shares, of their differences and of their ratios that keep their coverage where counts are small.
//!
//! Shares and ratios have score intervals: the values that a score test at the same level does not refuse. Wald's are not
//! good enough below some hundreds. `cargo bench --bench honesty` measures what they cover.

use super::Count;

/// From `lo` to `hi`, both included; may be open at infinity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub lo: f64,
    pub hi: f64,
}

/// What is added to each cell before odds are taken: Gart (1966), so that no cell is empty.
pub const ODDS_FROM: f64 = 0.5;

/// The interval of a share. Wilson (1927), *Probable inference*, JASA 22. `z` is the normal quantile of the level.
pub fn wilson(count: Count, z: f64) -> Interval {
    wilson_of(count.k as f64, count.n as f64, z)
}

/// The same of counts that are no whole numbers, as means over several splits are.
pub fn wilson_of(k: f64, n: f64, z: f64) -> Interval {
    if n <= 0.0 {
        return Interval { lo: 0.0, hi: 1.0 };
    }
    let p = k / n;
    let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let lo = if k <= 0.0 { 0.0 } else { (middle - half).max(0.0) };
    let hi = if n <= k { 1.0 } else { (middle + half).min(1.0) };
    Interval { lo, hi }
}

/// The interval of p₁ − p₂. Newcombe (1998), *Interval estimation for the difference between independent proportions*,
/// Statistics in Medicine 17, method 10: Wilson's intervals of the two shares, squared and added. It keeps its coverage
/// where one group is of eight.
pub fn difference(a: Count, b: Count, z: f64) -> Interval {
    if a.n == 0 || b.n == 0 {
        return Interval { lo: -1.0, hi: 1.0 };
    }
    let (of_a, of_b) = (wilson(a, z), wilson(b, z));
    let (a, b) = (a.share(), b.share());
    Interval {
        lo: a - b - (a - of_a.lo).hypot(of_b.hi - b),
        hi: a - b + (of_a.hi - a).hypot(b - of_b.lo),
    }
}

/// The interval of p₁ / p₂. Miettinen and Nurminen (1985); without their n / (n − 1) it is Koopman's (1984).
pub fn ratio(a: Count, b: Count, z: f64) -> Interval {
    if a.n == 0 || b.n == 0 || (a.k == 0 && b.k == 0) {
        return Interval { lo: 0.0, hi: f64::INFINITY };
    }
    let (p1, p2) = (a.share(), b.share());
    let refuses = |phi: f64| {
        let (q1, q2) = shares_under_ratio(a, b, phi);
        let n = (a.n + b.n) as f64;
        let spread = q1 * (1.0 - q1) / a.n as f64 + phi * phi * q2 * (1.0 - q2) / b.n as f64;
        z * z * spread * n / (n - 1.0) < (p1 - phi * p2).powi(2)
    };
    // Searched on the angle, so that infinity is as near as zero.
    let angle = p1.atan2(p2);
    let refuses = |it: f64| refuses(it.tan());
    let lo = if a.k == 0 { 0.0 } else { edge(angle, 0.0, refuses).tan() };
    let top = std::f64::consts::FRAC_PI_2;
    let hi = if b.k == 0 { f64::INFINITY } else { edge(angle, top, refuses).tan() };
    Interval { lo, hi }
}

/// The likeliest p₁ and p₂ with p₁ = φ p₂: the smaller root of a quadratic.
fn shares_under_ratio(a: Count, b: Count, phi: f64) -> (f64, f64) {
    let (n1, n2) = (a.n as f64, b.n as f64);
    let (x1, x2) = (a.k as f64, b.k as f64);
    let (square, linear, constant) = (phi * (n1 + n2), -(phi * (n1 + x2) + x1 + n2), x1 + x2);
    let root = (linear * linear - 4.0 * square * constant).max(0.0).sqrt();
    // The form that does not cancel: constant / the larger root.
    let p2 = (2.0 * constant / (root - linear)).clamp(0.0, 1.0);
    ((phi * p2).min(1.0), p2)
}

/// The odds ratio with its interval: Gart (1966), a half added to each cell, and Woolf's (1955) interval of its logarithm.
/// It keeps its coverage where cells are small (Agresti 1999, Biometrics 55).
pub fn odds_ratio(a: Count, b: Count, z: f64) -> (f64, Interval) {
    let cells = [a.k, a.n - a.k, b.k, b.n - b.k].map(|it| it as f64 + ODDS_FROM);
    let log = (cells[0] * cells[3] / (cells[1] * cells[2])).ln();
    let half = z * cells.iter().map(|it| 1.0 / it).sum::<f64>().sqrt();
    (log.exp(), Interval { lo: (log - half).exp(), hi: (log + half).exp() })
}

/// From `found`, which is not refused, toward `end`: how far it goes until it is.
fn edge(found: f64, end: f64, refuses: impl Fn(f64) -> bool) -> f64 {
    // The end itself is often refused by 0 < 0 or not at all.
    let (mut inside, mut outside) = (found, end);
    if !refuses(end - (end - found) * 1e-12) {
        return end;
    }
    for _ in 0..60 {
        let middle = f64::midpoint(inside, outside);
        if refuses(middle) { outside = middle } else { inside = middle }
    }
    f64::midpoint(inside, outside)
}

/// P(Z > z) of the standard normal.
pub fn upper_tail(z: f64) -> f64 {
    libm::erfc(z / std::f64::consts::SQRT_2) / 2.0
}

/// The z that is exceeded with this probability, by bisection on the tail.
pub fn normal_quantile(upper: f64) -> f64 {
    let (mut lo, mut hi) = (-39.0, 39.0);
    for _ in 0..80 {
        let middle = f64::midpoint(lo, hi);
        if upper < upper_tail(middle) { lo = middle } else { hi = middle }
    }
    f64::midpoint(lo, hi)
}

#[cfg(test)]
mod tests {
    use super::{super::Z95, *};

    fn near(it: Interval, lo: f64, hi: f64, by: f64) {
        assert!((it.lo - lo).abs() < by && (it.hi - hi).abs() < by, "{it:?}, not {lo} to {hi}");
    }

    /// Newcombe (1998), *Two-sided confidence intervals for the single proportion*, table I, method 3.
    #[test]
    fn shares_as_published() {
        near(wilson(Count::new(81, 263), Z95), 0.2553, 0.3662, 5e-5);
        near(wilson(Count::new(15, 148), Z95), 0.0624, 0.1605, 5e-5);
        near(wilson(Count::new(0, 20), Z95), 0.0, 0.1611, 5e-5);
        near(wilson(Count::new(1, 29), Z95), 0.0061, 0.1718, 5e-5);
    }

    /// Newcombe (1998), *… difference between independent proportions*, table II, method 10.
    #[test]
    fn differences_as_published() {
        let of = |a, m, b, n| difference(Count::new(a, m), Count::new(b, n), Z95);
        near(of(56, 70, 48, 80), 0.0524, 0.3339, 5e-5);
        near(of(9, 10, 3, 10), 0.1705, 0.8090, 5e-5);
        near(of(6, 7, 2, 7), 0.0582, 0.8062, 5e-5);
        near(of(5, 56, 0, 29), -0.0381, 0.1926, 5e-5);
        near(of(0, 10, 0, 20), -0.1611, 0.2775, 5e-5);
    }

    /// statsmodels 0.15: `confint_proportions_2indep(…, compare="ratio", method="score", correction=True)`.
    #[test]
    fn ratios_agree_with_statsmodels() {
        for (a, m, b, n, lo, hi) in RATIOS {
            near(ratio(Count::new(a, m), Count::new(b, n), Z95), lo, hi, 2e-4 * hi);
        }
    }

    const RATIOS: [(usize, usize, usize, usize, f64, f64); 6] = [
        (46, 74, 90, 415, 2.195_541_736, 3.667_367_023),
        (5, 10, 4, 30, 1.242_884_558, 10.881_361_199),
        (33, 71, 78, 384, 1.640_182_858, 3.103_722_045),
        (9, 10, 3, 10, 1.327_956_573, 8.691_914_949),
        (2, 40, 1, 40, 0.268_633_047, 15.100_964_090),
        (1, 8, 6, 52, 0.174_036_418, 5.355_303_572),
    ];

    /// statsmodels 0.15: `Table2x2(table + 0.5).oddsratio_confint()`.
    #[test]
    fn odds_agree_with_statsmodels() {
        for (a, m, b, n, odds, lo, hi) in ODDS {
            let (found, it) = odds_ratio(Count::new(a, m), Count::new(b, n), Z95);
            assert!((found - odds).abs() < 1e-6 * odds);
            near(it, lo, hi, 1e-6 * hi);
        }
    }

    const ODDS: [(usize, usize, usize, usize, f64, f64, f64); 2] = [
        (46, 74, 90, 415, 5.868_275_662, 3.484_628_466, 9.882_447_892),
        (5, 10, 0, 30, 61.000_000_000, 2.935_195_688, 1_267.717_861_320),
    ];

    #[test]
    fn quantiles_and_tails_are_each_others_inverse() {
        assert!((normal_quantile(0.025) - Z95).abs() < 1e-12);
        for z in [-3.0, 0.0, 1.5, 6.0, 20.0] {
            assert!((normal_quantile(upper_tail(z)) - z).abs() < 1e-6);
        }
    }

    #[test]
    fn nothing_known_is_everything_possible() {
        let none = Count::default();
        assert_eq!(wilson(none, Z95), Interval { lo: 0.0, hi: 1.0 });
        assert_eq!(difference(none, Count::new(1, 2), Z95), Interval { lo: -1.0, hi: 1.0 });
        assert_eq!(ratio(Count::new(0, 5), Count::new(0, 9), Z95).hi, f64::INFINITY);
    }
}
