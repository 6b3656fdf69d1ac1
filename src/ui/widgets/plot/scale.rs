//! Where numbers stand along an axis, and which of them are written beside it.

/// An axis on which twice and half are equally far: for ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogScale {
    lo: f64,
    hi: f64,
}

impl LogScale {
    /// The widest there is.
    const MOST: f64 = 64.0;

    /// Between powers of two, wide enough for all of these and at least from a half to twice; no wider than a plot can
    /// show.
    pub fn over(values: impl IntoIterator<Item = f64>) -> Self {
        let mut res = Self { lo: 0.5, hi: 2.0 };
        for it in values.into_iter().filter(|it| it.is_finite() && 0.0 < *it) {
            res.lo = res.lo.min(it.log2().floor().exp2());
            res.hi = res.hi.max(it.log2().ceil().exp2());
        }
        Self { lo: res.lo.max(1.0 / Self::MOST), hi: res.hi.min(Self::MOST) }
    }

    /// As close around these and 1 as round values are, for ratios that differ little.
    pub fn close(values: impl IntoIterator<Item = f64>) -> Self {
        let (mut lo, mut hi) = (0.95_f64, 1.05_f64);
        for it in values.into_iter().filter(|it| it.is_finite() && 0.0 < *it) {
            (lo, hi) = (lo.min(it), hi.max(it));
        }
        if 4.0 < hi / lo {
            return Self::over([lo, hi]);
        }
        let ticks = round_ticks(lo, hi, 4);
        let ends = ticks.first().zip(ticks.last()).filter(|(lo, _)| 0.0 < **lo);
        ends.map_or(Self { lo, hi }, |(lo, hi)| Self { lo: *lo, hi: *hi })
    }

    /// Where `x` stands, 0 at the lower end and 1 at the upper; what is beyond an end stands at it.
    pub fn at(self, x: f64) -> f32 {
        let (lo, hi) = (self.lo.log2(), self.hi.log2());
        let log = if x.is_nan() { 0.0 } else { x.max(0.0).log2() };
        ((log - lo) / (hi - lo)).clamp(0.0, 1.0) as f32
    }

    /// Whether `x` lies beyond an end.
    pub fn is_beyond(self, x: f64) -> bool {
        !(self.lo..=self.hi).contains(&x)
    }

    /// The values written beside the axis.
    pub fn ticks(self) -> Vec<f64> {
        if self.hi / self.lo < 4.0 {
            return round_ticks(self.lo, self.hi, 4);
        }
        let (from, to) = (self.lo.log2().ceil() as i32, self.hi.log2().floor() as i32);
        (from..=to).map(|it| f64::from(it).exp2()).collect()
    }
}

/// Whether the tick is where two are equal.
pub(super) fn is_one(tick: f64) -> bool {
    (tick - 1.0).abs() < 1e-9
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
    // 7 · 0.1 is not 0.7.
    let clean = |it: f64| (it / step * 1e6).round() / 1e6 * step;
    let per = (1.0 / step).round();
    let at = |it: i64| {
        if 1.0 <= per && (per * step - 1.0).abs() < 1e-9 {
            it as f64 / per
        } else {
            clean(it as f64 * step)
        }
    };
    (first..=last).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_and_half_are_equally_far() {
        let scale = LogScale::over([0.4, 3.1, f64::NAN, 0.0, f64::INFINITY]);
        assert_eq!(scale.ticks(), [0.25, 0.5, 1.0, 2.0, 4.0]);
        assert_eq!([0.25, 0.5, 1.0, 4.0].map(|it| scale.at(it)), [0.0, 0.25, 0.5, 1.0]);
        assert_eq!([0.0, f64::INFINITY].map(|it| scale.at(it)), [0.0, 1.0]);
        assert!(scale.is_beyond(5.0) && !scale.is_beyond(4.0) && scale.is_beyond(f64::NAN));
        assert_eq!(LogScale::over([]).ticks(), [0.5, 1.0, 2.0]);
    }

    #[test]
    fn little_differences_are_seen_close() {
        let scale = LogScale::close([0.82, 1.1]);
        let ticks: Vec<f64> =
            scale.ticks().into_iter().map(|it| (it * 1e6).round() / 1e6).collect();
        assert_eq!(ticks, [0.8, 0.9, 1.0, 1.1]);
        assert!(!scale.is_beyond(1.0) && LogScale::close([0.1, 9.0]) == LogScale::over([0.1, 9.0]));
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
