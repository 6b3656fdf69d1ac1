//! Intervals of shares, of their differences and of their ratios that keep their coverage where counts are small.
//!
//! All are score intervals: the values that a score test at the same level does not refuse. Nam (1995) and Newcombe
//! (1998) measured them beside others; Wald's is not good enough below some hundreds.

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
    let n = count.n as f64;
    if count.n == 0 {
        return Interval { lo: 0.0, hi: 1.0 };
    }
    let p = count.share();
    let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let lo = if count.k == 0 { 0.0 } else { (middle - half).max(0.0) };
    let hi = if count.k == count.n { 1.0 } else { (middle + half).min(1.0) };
    Interval { lo, hi }
}

/// The interval of p₁ − p₂. Miettinen and Nurminen (1985), *Comparative analysis of two rates*, Statistics in Medicine 4,
/// the shares under the difference found by bisection in place of their cubic.
pub fn difference(a: Count, b: Count, z: f64) -> Interval {
    if a.n == 0 || b.n == 0 {
        return Interval { lo: -1.0, hi: 1.0 };
    }
    let found = a.share() - b.share();
    let refuses = |delta: f64| {
        let (p1, p2) = shares_under_difference(a, b, delta);
        let n = (a.n + b.n) as f64;
        let spread = p1 * (1.0 - p1) / a.n as f64 + p2 * (1.0 - p2) / b.n as f64;
        let score = (found - delta).powi(2);
        z * z * spread * n / (n - 1.0) < score
    };
    Interval { lo: edge(found, -1.0, refuses), hi: edge(found, 1.0, refuses) }
}

/// The likeliest p₁ and p₂ that are `delta` apart.
fn shares_under_difference(a: Count, b: Count, delta: f64) -> (f64, f64) {
    let (n1, n2) = (a.n as f64, b.n as f64);
    let (x1, x2) = (a.k as f64, b.k as f64);
    // The log-likelihood has the slope x1/(p+δ) − (n1−x1)/(1−p−δ) + x2/p − (n2−x2)/(1−p), which falls.
    let slope = |p: f64| {
        let q = p + delta;
        x1 / q - (n1 - x1) / (1.0 - q) + x2 / p - (n2 - x2) / (1.0 - p)
    };
    let (mut lo, mut hi) = ((-delta).max(0.0), (1.0 - delta).min(1.0));
    for _ in 0..60 {
        let middle = f64::midpoint(lo, hi);
        if 0.0 < slope(middle) { lo = middle } else { hi = middle }
    }
    let p = f64::midpoint(lo, hi);
    ((p + delta).clamp(0.0, 1.0), p)
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
