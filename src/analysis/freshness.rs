//! How old knowledge is. Knows no clock: today comes in.

use crate::model::Day;

/// What is older than this many months is to be looked at again: half a year, in which a sales quarter or two, a price
/// list and a team have changed.
pub const FRESH_MONTHS: u32 = 6;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    Fresh,
    /// So many whole months old, and at least [`FRESH_MONTHS`].
    Old(u32),
    /// Nobody has said of which day it is.
    Undated,
}

pub fn freshness(day: Option<Day>, today: Day) -> Freshness {
    let Some(day) = day else { return Freshness::Undated };
    if today.months_before(FRESH_MONTHS) < day {
        return Freshness::Fresh;
    }
    let ((year, month, number), (then_year, then_month, then_number)) = (today.ymd(), day.ymd());
    let months = 12 * (i32::from(year) - i32::from(then_year)) + i32::from(month - then_month);
    let is_part = number < then_number && today.months_before(months.max(0) as u32) < day;
    Freshness::Old((months - i32::from(is_part)).max(0) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(day: &str, today: &str, expected: Freshness) {
        let day = day.parse().ok();
        assert_eq!(freshness(day, today.parse().unwrap()), expected);
    }

    #[test]
    fn half_a_year_is_fresh() {
        check("2026-03-15", "2026-09-14", Freshness::Fresh);
        check("2026-03-14", "2026-09-14", Freshness::Old(6));
        check("2026-03-15", "2026-10-14", Freshness::Old(6));
        check("2024-12-31", "2026-01-01", Freshness::Old(12));
        check("2025-08-31", "2026-02-28", Freshness::Fresh);
        check("2026-09-20", "2026-09-14", Freshness::Fresh);
        check("", "2026-09-14", Freshness::Undated);
    }
}
