//! Logistic regression on patterns: rows that answer every criterion alike are counted, not gone over again.

use super::{atoms::Atoms, shape::Shape};

/// The rows of a search, by what they earn from each criterion.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns {
    /// Half-points by pattern and criterion.
    pub(super) levels: Vec<u8>,
    pub(super) n_criteria: usize,
    /// Rows and positive rows by pattern.
    pub(super) counts: Vec<(f64, f64)>,
    pub(super) of_row: Vec<u32>,
}

impl Patterns {
    /// Nothing asked yet: one pattern.
    pub(super) fn blank(rows: &[u32], is_best: &[bool]) -> Self {
        let n_best = rows.iter().filter(|it| is_best[**it as usize]).count();
        Self {
            counts: vec![(rows.len() as f64, n_best as f64)],
            of_row: vec![0; rows.len()],
            ..Self::default()
        }
    }

    pub(super) fn of(atoms: &[Atoms], shapes: &[Shape], rows: &[u32], is_best: &[bool]) -> Self {
        let blank = Self::blank(rows, is_best);
        shapes.iter().fold(blank, |res, it| res.with(&atoms[it.feature], it, rows, is_best))
    }

    /// Asks one more.
    pub(super) fn with(
        &self,
        atoms: &Atoms,
        shape: &Shape,
        rows: &[u32],
        is_best: &[bool],
    ) -> Self {
        const NONE: u32 = u32::MAX;
        let mut found = vec![NONE; 3 * self.counts.len()];
        let mut res = Self {
            n_criteria: self.n_criteria + 1,
            of_row: Vec::with_capacity(rows.len()),
            ..Self::default()
        };
        for (row, before) in rows.iter().zip(&self.of_row) {
            let row = *row as usize;
            let level = shape.level(atoms, row);
            let pattern = &mut found[3 * *before as usize + usize::from(level)];
            if *pattern == NONE {
                *pattern = res.counts.len() as u32;
                res.counts.push((0.0, 0.0));
                res.levels.extend_from_slice(self.levels(*before as usize));
                res.levels.push(level);
            }
            let count = &mut res.counts[*pattern as usize];
            count.0 += 1.0;
            count.1 += f64::from(u8::from(is_best[row]));
            res.of_row.push(*pattern);
        }
        res
    }

    pub(super) fn levels(&self, pattern: usize) -> &[u8] {
        &self.levels[pattern * self.n_criteria..(pattern + 1) * self.n_criteria]
    }

    pub(super) fn total(&self) -> (f64, f64) {
        self.counts.iter().fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1))
    }
}

/// The fit of a logistic regression.
#[derive(Clone, Debug)]
pub(super) struct Logistic {
    /// The intercept first.
    pub(super) beta: Vec<f64>,
    /// Twice the negative logarithm of the likelihood, and of the prior.
    pub(super) loss: f64,
    /// Of each pattern.
    pub(super) p: Vec<f64>,
    /// The Cholesky factor of the information, row by row.
    pub(super) factor: Vec<f64>,
}

/// Maximum a posteriori by Newton's method (Hastie, Tibshirani and Friedman, *The Elements of Statistical Learning*,
/// 2nd ed., 4.4.1), with a normal prior of this precision on each coefficient but the intercept.
///
/// Begins at coefficients near by, where there are some: those it has are kept, further ones begin at nothing.
pub(super) fn fit(patterns: &Patterns, precision: f64, near: &[f64]) -> Logistic {
    let width = patterns.n_criteria + 1;
    let (n, n_best) = patterns.total();
    let share = (n_best + 0.5) / (n + 1.0);
    let mut beta = near.to_vec();
    beta.resize(width, 0.0);
    if near.is_empty() {
        beta[0] = (share / (1.0 - share)).ln();
    }
    let mut res = at(patterns, beta, precision);
    for _ in 0..25 {
        let mut step = gradient(patterns, &res, precision);
        solve(&res.factor, width, &mut step);
        let slope = step.iter().fold(0.0_f64, |a, b| a.max(b.abs()));
        let mut factor = 1.0;
        let next = loop {
            let moved = res.beta.iter().zip(&step).map(|(a, b)| a + factor * b).collect();
            let next = at(patterns, moved, precision);
            if next.loss <= res.loss + 1e-9 || factor < 0.01 {
                break next;
            }
            factor /= 2.0;
        };
        res = next;
        if slope < 1e-3 {
            break;
        }
    }
    res
}

fn at(patterns: &Patterns, beta: Vec<f64>, precision: f64) -> Logistic {
    let width = beta.len();
    let mut info = vec![0.0; width * width];
    let mut loss: f64 = beta[1..].iter().map(|it| it * it * precision).sum();
    let mut p = Vec::with_capacity(patterns.counts.len());
    let mut x = vec![1.0; width];
    for (pattern, (n, n_best)) in patterns.counts.iter().enumerate() {
        for (x, level) in x[1..].iter_mut().zip(patterns.levels(pattern)) {
            *x = f64::from(*level) / 2.0;
        }
        let eta: f64 = beta.iter().zip(&x).map(|(a, b)| a * b).sum();
        let share = 1.0 / (1.0 + (-eta).exp());
        // ln(1 + e^η), without overflow.
        let log1p = eta.max(0.0) + (-eta.abs()).exp().ln_1p();
        loss += 2.0 * (n * log1p - n_best * eta);
        let w = n * (share * (1.0 - share)).max(1e-9);
        for a in 0..width {
            for b in 0..=a {
                info[a * width + b] += w * x[a] * x[b];
            }
        }
        p.push(share);
    }
    for a in 0..width {
        info[a * width + a] += if a == 0 { 1e-9 } else { precision };
    }
    cholesky(&mut info, width);
    Logistic { beta, loss, p, factor: info }
}

fn gradient(patterns: &Patterns, fit: &Logistic, precision: f64) -> Vec<f64> {
    let mut res: Vec<f64> = fit.beta.iter().map(|it| -precision * it).collect();
    res[0] = 0.0;
    for (pattern, (n, n_best)) in patterns.counts.iter().enumerate() {
        let rest = n_best - n * fit.p[pattern];
        res[0] += rest;
        for (res, level) in res[1..].iter_mut().zip(patterns.levels(pattern)) {
            *res += rest * f64::from(*level) / 2.0;
        }
    }
    res
}

/// In place: the lower triangle becomes its Cholesky factor.
fn cholesky(a: &mut [f64], width: usize) {
    for i in 0..width {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| a[i * width + k] * a[j * width + k]).sum();
            let rest = a[i * width + j] - dot;
            a[i * width + j] =
                if i == j { rest.max(1e-12).sqrt() } else { rest / a[j * width + j] };
        }
    }
}

/// Solves L x = b.
pub(super) fn forward(factor: &[f64], width: usize, b: &mut [f64]) {
    for i in 0..width {
        let dot: f64 = (0..i).map(|k| factor[i * width + k] * b[k]).sum();
        b[i] = (b[i] - dot) / factor[i * width + i];
    }
}

/// Solves L Lᵀ x = b.
fn solve(factor: &[f64], width: usize, b: &mut [f64]) {
    forward(factor, width, b);
    for i in (0..width).rev() {
        let dot: f64 = (i + 1..width).map(|k| factor[k * width + i] * b[k]).sum();
        b[i] = (b[i] - dot) / factor[i * width + i];
    }
}
