//! How far people agree about one thing that each put on a scale.
//!
//! Agreement A after van der Eijk (2001), *Measuring agreement in ordered rating scales*, Quality & Quantity 35(3):
//! 1 when all choose the same step, 0 when they spread evenly over all steps, −1 when they stand in two camps at the
//! ends. Unlike a deviation it tells a camp apart from a scatter.

/// Agreement of counts over the steps of a scale; `None` where fewer than two people chose.
pub fn agreement(counts: &[u32]) -> Option<f64> {
    let n: u32 = counts.iter().sum();
    if n < 2 || counts.len() < 3 {
        return None;
    }
    // The counts are taken apart into layers, each as high as its lowest step, and each layer counts by its size.
    let mut left = counts.to_vec();
    let mut res = 0.0;
    while let Some(height) = left.iter().copied().filter(|it| 0 < *it).min() {
        let layer: Vec<bool> = left.iter().map(|it| 0 < *it).collect();
        let width = layer.iter().filter(|it| **it).count();
        res += of_layer(&layer, width) * f64::from(height) * width as f64;
        for it in &mut left {
            *it = it.saturating_sub(height);
        }
    }
    Some(res / f64::from(n))
}

/// Agreement of a layer that holds some steps and leaves out others.
fn of_layer(layer: &[bool], width: usize) -> f64 {
    let k = layer.len() as f64;
    let (mut n_one_hill, mut n_two_hills) = (0_u32, 0_u32);
    for i in 0..layer.len() {
        for j in i + 1..layer.len() {
            for l in j + 1..layer.len() {
                match (layer[i], layer[j], layer[l]) {
                    (true, true, false) | (false, true, true) => n_one_hill += 1,
                    (true, false, true) => n_two_hills += 1,
                    _ => (),
                }
            }
        }
    }
    let (one, two) = (f64::from(n_one_hill), f64::from(n_two_hills));
    let unimodality = if n_one_hill + n_two_hills == 0 {
        1.0
    } else {
        ((k - 2.0) * one - (k - 1.0) * two) / ((k - 2.0) * (one + two))
    };
    unimodality * (1.0 - (width as f64 - 1.0) / (k - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(counts: &[u32], expected: f64) {
        let found = agreement(counts).unwrap();
        assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
    }

    #[test]
    fn one_camp_no_camp_two_camps() {
        check(&[0, 0, 0, 0, 0, 7], 1.0);
        check(&[1, 1, 1, 1, 1, 1], 0.0);
        check(&[5, 0, 0, 0, 0, 5], -1.0);
        assert_eq!(agreement(&[0, 0, 1, 0, 0, 0]), None);
    }

    /// The first is the example in the manual of the R package agrmt; the others from an implementation in Python.
    #[test]
    fn published_and_second_implementation() {
        check(&[30, 40, 210, 130, 530, 50, 10], 0.611_333_3);
        check(&[0, 0, 0, 0, 3, 4], 0.828_571_4);
        check(&[3, 0, 0, 0, 0, 4], -0.714_285_7);
        check(&[1, 0, 2, 1, 2, 1], 0.114_285_7);
        check(&[2, 0, 0, 1, 2, 2], -0.157_142_9);
        check(&[7, 5, 0, 0, 3, 1], 0.275);
    }
}
