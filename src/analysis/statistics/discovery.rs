//! How many of the discoveries are false.

/// For each p-value the least false discovery rate at which it is still a discovery (q). Benjamini and Hochberg (1995),
/// *Controlling the false discovery rate*, J. R. Statist. Soc. B 57; in the form of adjusted values, Yekutieli and
/// Benjamini (1999).
pub fn discovery_rates(p: &[f64]) -> Vec<f64> {
    let n = p.len() as f64;
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*b].total_cmp(&p[*a]));
    let mut res = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (from_last, idx) in order.into_iter().enumerate() {
        let rank = n - from_last as f64;
        least = least.min(p[idx] * n / rank);
        res[idx] = least;
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fifteen p-values of the example in section 3.2 of Benjamini and Hochberg (1995), where four are found at 0.05;
    /// adjusted values from statsmodels 0.15, `multipletests(p, method="fdr_bh")`.
    #[test]
    fn the_published_example() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0,
        ];
        let q = discovery_rates(&p);
        let wanted = [
            0.0015,
            0.003,
            0.0095,
            0.035_625,
            0.0603,
            0.063_857_142_857,
            0.063_857_142_857,
            0.0645,
            0.0765,
            0.486,
            0.581_181_818_182,
            0.714_875,
            0.753_230_769_231,
            0.813_214_285_714,
            1.0,
        ];
        for (q, wanted) in q.iter().zip(wanted) {
            assert!((q - wanted).abs() < 1e-9, "{q} {wanted}");
        }
        assert_eq!(q.iter().filter(|it| **it < 0.05).count(), 4);
        assert_eq!(discovery_rates(&[]), [0.0; 0]);
    }
}
