//! Ranks, and how far two rankings go along.

/// The place of each value among those known, from 0 to 1: (rank − ½) / n, with ties at the mean of their ranks. NaN
/// stays NaN.
pub fn percentile_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).filter(|it| !values[*it].is_nan()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let n = order.len() as f64;
    let mut res = vec![f64::NAN; values.len()];
    let mut at = 0;
    for tied in order.chunk_by(|a, b| values[*a] == values[*b]) {
        // The mean of the ranks at + 1 … at + t, less a half.
        let rank = (at as f64 + tied.len() as f64 / 2.0) / n;
        for row in tied {
            res[*row] = rank;
        }
        at += tied.len();
    }
    res
}

/// Pearson's correlation over the pairs both of which are known, and how many there are; 0 where one does not vary.
pub fn correlation(a: &[f64], b: &[f64]) -> (f64, usize) {
    let pairs: Vec<(f64, f64)> = a
        .iter()
        .copied()
        .zip(b.iter().copied())
        .filter(|(a, b)| a.is_finite() && b.is_finite())
        .collect();
    let n = pairs.len();
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n as f64;
    let (a_mean, b_mean) = (mean(|it| it.0), mean(|it| it.1));
    let (mut aa, mut bb, mut ab) = (0.0, 0.0, 0.0);
    for (a, b) in pairs {
        let (a, b) = (a - a_mean, b - b_mean);
        aa += a * a;
        bb += b * b;
        ab += a * b;
    }
    let spread = (aa * bb).sqrt();
    (if 0.0 < spread { ab / spread } else { 0.0 }, n)
}

/// Spearman's (1904) rank correlation over the pairs both of which are known, and how many there are.
pub fn rank_correlation(a: &[f64], b: &[f64]) -> (f64, usize) {
    let (a, b): (Vec<f64>, Vec<f64>) =
        a.iter().zip(b).filter(|(a, b)| !a.is_nan() && !b.is_nan()).unzip();
    correlation(&percentile_ranks(&a), &percentile_ranks(&b))
}

/// How often a number of the first is above one of the second, ties counted half: the area under the curve, Mann and
/// Whitney (1947). NaN where either is empty.
pub fn area_under_curve(above: &[f64], below: &[f64]) -> f64 {
    let all: Vec<f64> = above.iter().chain(below).copied().collect();
    let n = all.len() as f64;
    let (n_above, n_below) = (above.len() as f64, below.len() as f64);
    let ranks = percentile_ranks(&all);
    let sum: f64 = ranks[..above.len()].iter().map(|it| it * n + 0.5).sum();
    (sum - n_above * (n_above + 1.0) / 2.0) / (n_above * n_below)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From scipy 1.17: `spearmanr`, `pearsonr`, and `mannwhitneyu(a, b).statistic / 20`.
    #[test]
    fn ranks_agree_with_scipy() {
        let a = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0, f64::NAN];
        let b = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0, 5.0];
        // The example of Wikipedia, "Spearman's rank correlation coefficient": −29/165.
        assert!((rank_correlation(&a, &b).0 + 29.0 / 165.0).abs() < 1e-12);
        assert!((correlation(&a, &b).0 + 0.070_216_326_059).abs() < 1e-9);
        assert!(
            (area_under_curve(&[1.0, 2.0, 3.0, 3.0], &[0.0, 1.0, 3.0, 2.0, 0.0]) - 0.75).abs()
                < 1e-12
        );
        assert_eq!(percentile_ranks(&[5.0, 1.0, f64::NAN, 5.0])[..2], [2.0 / 3.0, 1.0 / 6.0]);
    }
}
