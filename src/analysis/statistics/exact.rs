//! Exact tests of a table of two by two.

use super::Interval;

/// How far out a count lies among all that the margins allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tails {
    /// P(K < k), P(K = k), P(K > k).
    pub below: f64,
    pub at: f64,
    pub above: f64,
}

impl Tails {
    /// Two-sided, the count itself at half: twice the smaller tail. Lancaster (1961), *Significance tests in discrete
    /// distributions*, JASA 56; the mid-p keeps its level on average and loses less to the coarseness of small tables
    /// (Agresti 2013, *Categorical Data Analysis*, section 3.5.6).
    pub fn mid_p(self) -> f64 {
        (2.0 * (self.below.min(self.above) + self.at / 2.0)).min(1.0)
    }

    /// Two-sided, the count itself in full: twice the smaller tail; never below the level it claims.
    pub fn exact_p(self) -> f64 {
        (2.0 * (self.below.min(self.above) + self.at)).min(1.0)
    }
}

/// The tails of the hypergeometric distribution: `k` of the `n_drawn` are marked, where `n_marked` of all `n` are. Fisher's
/// exact test (1935) conditions so on both margins.
///
/// Terms follow from one another by their ratio, from the most likely one outward, so that nothing overflows; their sum
/// is scaled to one.
pub fn tails(k: usize, n_drawn: usize, n_marked: usize, n: usize) -> Tails {
    let lo = (n_drawn + n_marked).saturating_sub(n);
    let hi = n_drawn.min(n_marked);
    let k = k.clamp(lo, hi);
    let mode = ((n_drawn + 1) as f64 * (n_marked + 1) as f64 / (n + 2) as f64) as usize;
    let mode = mode.clamp(lo, hi);
    let mut res = Tails { below: 0.0, at: 0.0, above: 0.0 };
    let mut add = |it: usize, term: f64| match it.cmp(&k) {
        std::cmp::Ordering::Less => res.below += term,
        std::cmp::Ordering::Equal => res.at += term,
        std::cmp::Ordering::Greater => res.above += term,
    };
    add(mode, 1.0);
    let mut term = 1.0;
    for it in mode..hi {
        term *= up(it, n_drawn, n_marked, n);
        add(it + 1, term);
        if term < f64::MIN_POSITIVE && k <= it {
            break;
        }
    }
    term = 1.0;
    for it in (lo..mode).rev() {
        term /= up(it, n_drawn, n_marked, n);
        add(it, term);
        if term < f64::MIN_POSITIVE && it <= k {
            break;
        }
    }
    let sum = res.below + res.at + res.above;
    Tails { below: res.below / sum, at: res.at / sum, above: res.above / sum }
}

/// P(K = k + 1) / P(K = k).
fn up(k: usize, n_drawn: usize, n_marked: usize, n: usize) -> f64 {
    let left = (n_drawn - k) as f64 * (n_marked - k) as f64;
    left / ((k + 1) as f64 * (n + k + 1 - n_drawn - n_marked) as f64)
}

/// The least count that the margins allow, and for it and each above ln of the two-sided mid-p. Terms and their sums are
/// kept as logarithms, so that the farthest tail still has a size.
pub fn log_tails(n_drawn: usize, n_marked: usize, n: usize) -> (usize, Vec<f64>) {
    let lo = (n_drawn + n_marked).saturating_sub(n);
    let hi = n_drawn.min(n_marked);
    let mut terms = vec![0.0];
    let mut term = 0.0;
    for it in lo..hi {
        term += up(it, n_drawn, n_marked, n).ln();
        terms.push(term);
    }
    // ln of the sums of all terms up to and including each, and from each on.
    let sums = |terms: &mut dyn Iterator<Item = &f64>| -> Vec<f64> {
        let sum = |sum: &mut f64, term: &f64| {
            *sum = log_sum(*sum, *term);
            Some(*sum)
        };
        terms.scan(f64::NEG_INFINITY, sum).collect()
    };
    let below = sums(&mut terms.iter());
    let above = sums(&mut terms.iter().rev());
    let n_terms = terms.len();
    let all = below[n_terms - 1];
    let mid = |at: usize| {
        let outward = below[at].min(above[n_terms - 1 - at]);
        // A tail holds the term itself: half of it is taken off.
        let half = (-0.5 * (terms[at] - outward).exp()).ln_1p();
        (outward + half - all + std::f64::consts::LN_2).min(0.0)
    };
    (lo, (0..n_terms).map(mid).collect())
}

/// The interval of the lift `E(k) · n / (n_drawn · n_marked)` at this two-sided level: of all odds that the exact test, mid-p,
/// does not refuse given both margins, the counts they lead to expect. Fisher (1935) for the distribution, Berry and
/// Armitage (1995), *Mid-P confidence intervals*, The Statistician 44.
pub fn expected_lift(k: usize, n_drawn: usize, n_marked: usize, n: usize, level: f64) -> Interval {
    let lo = (n_drawn + n_marked).saturating_sub(n);
    let hi = n_drawn.min(n_marked);
    let k = k.clamp(lo, hi);
    let mut terms = vec![0.0];
    for it in lo..hi {
        let last = terms[it - lo];
        terms.push(last + up(it, n_drawn, n_marked, n).ln());
    }
    // Below, at and above k, and the count expected, under these log odds.
    let under = |odds: f64| {
        let logs = || terms.iter().enumerate().map(|(at, it)| (at, it + at as f64 * odds));
        let most = logs().map(|(_, it)| it).fold(f64::NEG_INFINITY, f64::max);
        let (mut sum, mut below, mut at_k, mut mean) = (0.0, 0.0, 0.0, 0.0);
        for (at, it) in logs() {
            let term = (it - most).exp();
            sum += term;
            mean += term * (lo + at) as f64;
            match (lo + at).cmp(&k) {
                std::cmp::Ordering::Less => below += term,
                std::cmp::Ordering::Equal => at_k += term,
                std::cmp::Ordering::Greater => (),
            }
        }
        ((below + at_k / 2.0) / sum, mean / sum)
    };
    let to_lift = n as f64 / (n_drawn as f64 * n_marked as f64);
    // The share below, k at half, falls as the odds rise.
    let end = |share: f64| {
        let (mut from, mut to) = (-40.0, 40.0);
        for _ in 0..50 {
            let middle = f64::midpoint(from, to);
            if share < under(middle).0 { from = middle } else { to = middle }
        }
        under(f64::midpoint(from, to)).1 * to_lift
    };
    let least = if k == lo { lo as f64 * to_lift } else { end(1.0 - level / 2.0) };
    let most = if k == hi { hi as f64 * to_lift } else { end(level / 2.0) };
    Interval { lo: least, hi: most }
}

/// ln(eᵃ + eᵇ).
fn log_sum(a: f64, b: f64) -> f64 {
    let (least, most) = if a < b { (a, b) } else { (b, a) };
    if least == f64::NEG_INFINITY { most } else { most + (least - most).exp().ln_1p() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fisher's tea taster (1935): 3 of 4 cups right by chance in 16 of 70 ways, all 4 in 1.
    #[test]
    fn the_lady_tasting_tea() {
        let res = tails(3, 4, 4, 8);
        assert!((res.at - 16.0 / 70.0).abs() < 1e-12 && (res.above - 1.0 / 70.0).abs() < 1e-12);
        assert!((tails(4, 4, 4, 8).exact_p() - 2.0 / 70.0).abs() < 1e-12);
        assert!((tails(4, 4, 4, 8).mid_p() - 1.0 / 70.0).abs() < 1e-12);
    }

    /// Tails from scipy 1.17, `hypergeom(n, n_marked, n_drawn)`: cdf(k − 1), pmf(k), sf(k).
    #[test]
    fn tails_agree_with_scipy() {
        for (k, n_drawn, n_marked, n, below, at, above) in SCIPY {
            let res = tails(k, n_drawn, n_marked, n);
            let is_near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs() + 1e-300;
            assert!(is_near(res.below, below), "{res:?} {below}");
            assert!(is_near(res.at, at), "{res:?} {at}");
            assert!(is_near(res.above, above), "{res:?} {above}");
            let (lo, logs) = log_tails(n_drawn, n_marked, n);
            assert!((logs[k - lo] - res.mid_p().ln()).abs() < 1e-8, "{k} {n_drawn} {n_marked} {n}");
        }
    }

    const SCIPY: [(usize, usize, usize, usize, f64, f64, f64); 6] = [
        (3, 10, 8, 60, 8.796_942_909_296e-01, 9.937_040_906_114e-02, 2.093_530_000_925e-02),
        (12, 30, 15, 60, 9.923_341_891_513e-01, 6.601_532_215_877e-03, 1.064_278_632_817e-03),
        (46, 136, 75, 489, 9.999_999_999_716e-01, 2.360_166_898_733e-11, 4.785_264_934_265e-12),
        (2, 40, 9, 500, 8.428_618_380_359e-01, 1.286_853_946_435e-01, 2.845_276_732_055e-02),
        (300, 1200, 700, 5000, 1.000_000_000_000e+00, 3.620_331_380_019e-33, 1.952_096_357_428e-33),
        (0, 5, 20, 40, 0.000_000_000_000e+00, 2.356_202_356_202e-02, 9.764_379_764_380e-01),
    ];
}
