//! Exact tests of a table of two by two.

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
