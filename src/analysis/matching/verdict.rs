//! One condition asked of one value: the plain reading, for single accounts. Columns are read in `columns`.

use crate::model::{Condition, Day, Quantifier, Span, Value, fold};

/// What a criterion says of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Pass,
    /// A number outside, but within the tolerance.
    Near,
    Fail,
    Unknown,
}

impl Verdict {
    pub const ALL: [Self; 4] = [Self::Pass, Self::Near, Self::Fail, Self::Unknown];

    /// 0 to 3, in the order of [`Self::ALL`].
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// Only the lowest two bits count.
    pub const fn from_code(code: u8) -> Self {
        match code & 3 {
            0 => Self::Pass,
            1 => Self::Near,
            2 => Self::Fail,
            _ => Self::Unknown,
        }
    }

    fn pass_or_fail(passes: bool) -> Self {
        if passes { Self::Pass } else { Self::Fail }
    }
}

/// What the condition says of a value on record. A value of a kind it cannot be asked of is unknown.
pub fn verdict(condition: &Condition, value: Option<&Value>, reference_day: Day) -> Verdict {
    match (condition, value) {
        (Condition::OneOf { values }, Some(Value::Category(it))) => {
            let it = fold(it);
            if it.is_empty() {
                return Verdict::Unknown;
            }
            Verdict::pass_or_fail(values.iter().any(|value| fold(value) == it))
        }
        (Condition::Has { quantifier, values }, Some(Value::Tags(tags))) => {
            let tags: Vec<_> = tags.iter().map(|it| fold(it)).filter(|it| !it.is_empty()).collect();
            if tags.is_empty() {
                return Verdict::Unknown;
            }
            let mut wanted = values.iter().map(|it| fold(it)).filter(|it| !it.is_empty());
            Verdict::pass_or_fail(match quantifier {
                Quantifier::Any => wanted.any(|it| tags.contains(&it)),
                Quantifier::All => wanted.all(|it| tags.contains(&it)),
                Quantifier::None => !wanted.any(|it| tags.contains(&it)),
            })
        }
        (Condition::Between { lo, hi, tolerance }, Some(Value::Number(span))) => {
            Bounds::new(*lo, *hi, *tolerance).verdict(*span)
        }
        (Condition::Dates { .. } | Condition::WithinMonths { .. }, Some(Value::Date(day))) => {
            let (from, to) = days(condition, reference_day);
            Verdict::pass_or_fail((from..=to).contains(&day.number()))
        }
        (Condition::Is { yes }, Some(Value::Flag(it))) => Verdict::pass_or_fail(it == yes),
        (Condition::Contains { words }, Some(Value::Text(text))) => {
            if text.is_empty() {
                return Verdict::Unknown;
            }
            let text = fold(text);
            let mut words = words.iter().map(|it| fold(it)).filter(|it| !it.is_empty());
            Verdict::pass_or_fail(words.any(|it| text.contains(&*it)))
        }
        _ => Verdict::Unknown,
    }
}

/// The first and the last day that pass a condition on dates, as day numbers.
pub(super) fn days(condition: &Condition, reference_day: Day) -> (i32, i32) {
    match condition {
        Condition::Dates { from, to } => {
            (from.map_or(i32::MIN, Day::number), to.map_or(i32::MAX, Day::number))
        }
        Condition::WithinMonths { months } => {
            (reference_day.months_before(*months).number(), reference_day.number())
        }
        _ => (i32::MIN, i32::MAX),
    }
}

/// The bounds of a condition on numbers, and the wider ones that its tolerance allows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) lo: f64,
    pub(super) hi: f64,
    pub(super) near_lo: f64,
    pub(super) near_hi: f64,
}

impl Bounds {
    pub(super) fn new(lo: Option<f64>, hi: Option<f64>, tolerance: f64) -> Self {
        let lo = lo.filter(|it| !it.is_nan()).unwrap_or(f64::NEG_INFINITY);
        let hi = hi.filter(|it| !it.is_nan()).unwrap_or(f64::INFINITY);
        let tolerance = if tolerance.is_finite() { tolerance.max(0.0) } else { 0.0 };
        // A share of a negative bound would move it the wrong way, and of infinity it is no number.
        let widened = |bound: f64, factor: f64| {
            if 0.0 <= bound && bound.is_finite() { bound * factor } else { bound }
        };
        Self {
            lo,
            hi,
            near_lo: widened(lo, 1.0 - tolerance),
            near_hi: widened(hi, 1.0 + tolerance),
        }
    }

    fn verdict(self, span: Span) -> Verdict {
        let (lo, hi) = (span.lo(), span.hi());
        if self.lo <= lo && hi <= self.hi {
            return Verdict::Pass;
        }
        let near = self.near_lo <= lo && hi <= self.near_hi;
        if span.is_exact() {
            return if near { Verdict::Near } else { Verdict::Fail };
        }
        let outside = hi < self.near_lo || self.near_hi < lo;
        if outside { Verdict::Fail } else { Verdict::Unknown }
    }
}
