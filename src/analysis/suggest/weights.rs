//! Whole weights from one to five that rank as the fractions of a regression would.

use super::logistic::{Logistic, Patterns};

/// Rounds the coefficients at several scales and moves single weights while that lowers the loss: a sparse integer score
/// as in Ustun and Rudin (*Learning optimized risk scores*, 2019), by rounding and descent.
pub(super) fn whole_weights(patterns: &Patterns, fit: &Logistic, max: u8) -> Vec<u8> {
    let beta = &fit.beta[1..];
    let greatest = beta.iter().fold(f64::MIN_POSITIVE, |a, b| a.max(*b));
    let rounded = |top: f64| -> Vec<u8> {
        beta.iter()
            .map(|it| (it / greatest * top).round().clamp(1.0, f64::from(max)) as u8)
            .collect()
    };
    // Beyond the greatest weight the strongest are cut off, and the weak are told apart better.
    let starts = (2..=14).map(|it| rounded(f64::from(it) / 2.0));
    let judged = starts.map(|it| (loss(patterns, &it), it));
    let first = judged.min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((mut least, mut res)) = first else { return Vec::new() };
    loop {
        let mut better = None;
        for at in 0..res.len() {
            for weight in [res[at].saturating_sub(1).max(1), (res[at] + 1).min(max)] {
                let before = std::mem::replace(&mut res[at], weight);
                let it = loss(patterns, &res);
                res[at] = before;
                if it < least - 1e-9 {
                    (least, better) = (it, Some((at, weight)));
                }
            }
        }
        match better {
            Some((at, weight)) => res[at] = weight,
            None => return res,
        }
    }
}

/// Earned half-points of a pattern.
pub(super) fn points(levels: &[u8], weights: &[u8]) -> u32 {
    levels.iter().zip(weights).map(|(level, weight)| u32::from(*level) * u32::from(*weight)).sum()
}

/// Twice the negative logarithm of the likelihood when the points alone tell the chance, by logistic regression.
fn loss(patterns: &Patterns, weights: &[u8]) -> f64 {
    let total: usize = weights.iter().map(|it| 2 * usize::from(*it)).sum();
    let mut by_points = vec![(0.0, 0.0); total + 1];
    for (pattern, count) in patterns.counts.iter().enumerate() {
        let at = &mut by_points[points(patterns.levels(pattern), weights) as usize];
        (at.0, at.1) = (at.0 + count.0, at.1 + count.1);
    }
    let (all, all_best) = patterns.total();
    let share = (all_best + 0.5) / (all + 1.0);
    let (mut intercept, mut slope) = ((share / (1.0 - share)).ln(), 0.0);
    let mut res = f64::INFINITY;
    for _ in 0..12 {
        let (mut now, mut rests, mut info) = (0.0, [0.0; 2], [1e-9, 0.0, 1e-9]);
        for (points, (n, n_best)) in by_points.iter().enumerate().filter(|(_, it)| 0.0 < it.0) {
            let x = points as f64 / total as f64 - 0.5;
            let eta: f64 = intercept + slope * x;
            let share = 1.0 / (1.0 + (-eta).exp());
            now += 2.0 * (n * (eta.max(0.0) + (-eta.abs()).exp().ln_1p()) - n_best * eta);
            let (rest, weight) = (n_best - n * share, n * (share * (1.0 - share)).max(1e-9));
            rests = [rests[0] + rest, rests[1] + rest * x];
            info = [info[0] + weight, info[1] + weight * x, info[2] + weight * x * x];
        }
        if res - now < 1e-4 {
            return res.min(now);
        }
        res = now;
        let det = info[0] * info[2] - info[1] * info[1];
        if det < 1e-12 {
            return res;
        }
        intercept += (info[2] * rests[0] - info[1] * rests[1]) / det;
        slope += (info[0] * rests[1] - info[1] * rests[0]) / det;
    }
    res
}
