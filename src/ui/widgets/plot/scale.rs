//! Where numbers stand along an axis, and which of them are written beside it.

/// An axis on which twice and half are equally far: for ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogScale {
    /// The ends, as powers of two.
    from: i32,
    to: i32,
}

impl LogScale {
    /// The widest there is: 1/64 to 64.
    const MOST: i32 = 6;

    /// Wide enough for all of these, and at least from a half to twice; no wider than a plot can show.
    pub fn over(values: impl IntoIterator<Item = f64>) -> Self {
        let mut res = Self { from: -1, to: 1 };
        for it in values.into_iter().filter(|it| it.is_finite() && 0.0 < *it) {
            let log = it.log2();
            res.from = res.from.min(log.floor() as i32);
            res.to = res.to.max(log.ceil() as i32);
        }
        Self { from: res.from.max(-Self::MOST), to: res.to.min(Self::MOST) }
    }

    /// Where `x` stands, 0 at the lower end and 1 at the upper; what is beyond an end stands at it.
    pub fn at(self, x: f64) -> f32 {
        let (from, to) = (f64::from(self.from), f64::from(self.to));
        let log = if x.is_nan() { 0.0 } else { x.max(0.0).log2() };
        ((log - from) / (to - from)).clamp(0.0, 1.0) as f32
    }

    /// Whether `x` lies beyond an end.
    pub fn is_beyond(self, x: f64) -> bool {
        let (lo, hi) = (f64::from(self.from).exp2(), f64::from(self.to).exp2());
        !(lo..=hi).contains(&x)
    }

    /// The values written beside the axis.
    pub fn ticks(self) -> impl Iterator<Item = f64> {
        (self.from..=self.to).map(|it| f64::from(it).exp2())
    }
}

/// Round values, at most about `n`, that reach around everything from `lo` to `hi`.
pub(super) fn round_ticks(lo: f64, hi: f64, n: usize) -> Vec<f64> {
    let (lo, hi) = if lo.is_finite() && hi.is_finite() && lo <= hi { (lo, hi) } else { (0.0, 1.0) };
    let span = if hi - lo < 1e-9 { lo.abs().max(1.0) } else { hi - lo };
    let rough = span / n.max(1) as f64;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|it| it * power);
    let step = step.into_iter().find(|it| rough <= it * 1.000_001).unwrap_or(10.0 * power);
    let (first, last) = ((lo / step + 1e-9).floor() as i64, (hi / step - 1e-9).ceil() as i64);
    let last = last.max(first + 1).min(first + 100);
    (first..=last).map(|it| it as f64 * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_and_half_are_equally_far() {
        let scale = LogScale::over([0.4, 3.1, f64::NAN, 0.0, f64::INFINITY]);
        assert_eq!(scale.ticks().collect::<Vec<_>>(), [0.25, 0.5, 1.0, 2.0, 4.0]);
        assert_eq!([0.25, 0.5, 1.0, 4.0].map(|it| scale.at(it)), [0.0, 0.25, 0.5, 1.0]);
        assert_eq!([0.0, f64::INFINITY].map(|it| scale.at(it)), [0.0, 1.0]);
        assert!(scale.is_beyond(5.0) && !scale.is_beyond(4.0) && scale.is_beyond(f64::NAN));
        assert_eq!(LogScale::over([]).ticks().count(), 3);
    }

    #[test]
    fn ticks_are_round_and_reach_around() {
        let rounded = |lo, hi, n| -> Vec<f64> {
            round_ticks(lo, hi, n).into_iter().map(|it| (it * 1e6).round() / 1e6).collect()
        };
        assert_eq!(rounded(0.93, 2.81, 4), [0.5, 1.0, 1.5, 2.0, 2.5, 3.0]);
        assert_eq!(rounded(0.5, 0.5, 4), [0.5, 0.75]);
        assert_eq!(rounded(f64::NAN, 1.0, 2), [0.0, 0.5, 1.0]);
    }
}
