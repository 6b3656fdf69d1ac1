//! Days and instants as plain numbers. Knows no clock and no time zone.

use std::{fmt, str::FromStr};

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar day of the years 1 to 9999, counted from 1970-01-01. Written as `2026-03-14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The day in UTC.
    pub fn day(self) -> Day {
        Day::from_number(self.0.div_euclid(86_400_000) as i32).unwrap_or(Day(0))
    }
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

impl Day {
    /// `None` for a day the calendar does not have.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().filter(|it| 1 <= it.year()).map(Self::from_date)
    }

    /// The day `number` days after 1970-01-01; `None` outside the years 1 to 9999.
    pub fn from_number(number: i32) -> Option<Self> {
        let span = jiff::Span::new().try_days(number).ok()?;
        EPOCH.checked_add(span).ok().filter(|it| 1 <= it.year()).map(|_| Self(number))
    }

    pub const fn number(self) -> i32 {
        self.0
    }

    pub fn ymd(self) -> (i16, i8, i8) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// The same day `months` earlier, or the last day of that month where it is shorter.
    pub fn months_before(self, months: u32) -> Self {
        jiff::Span::new()
            .try_months(i64::from(months))
            .and_then(|span| self.date().checked_sub(span))
            .ok()
            .filter(|it| 1 <= it.year())
            .map_or_else(|| Self::from_date(jiff::civil::date(1, 1, 1)), Self::from_date)
    }

    /// The same day `months` later, or the last day of that month where it is shorter; `None` beyond the year 9999.
    pub fn months_after(self, months: u32) -> Option<Self> {
        let span = jiff::Span::new().try_months(i64::from(months)).ok()?;
        self.date().checked_add(span).ok().map(Self::from_date)
    }

    fn date(self) -> Date {
        EPOCH.saturating_add(jiff::Span::new().days(self.0))
    }

    fn from_date(date: Date) -> Self {
        Self(EPOCH.until(date).map_or(0, |it| it.get_days()))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        text.parse().ok().filter(|it: &Date| 1 <= it.year()).map(Self::from_date).ok_or(NotADay)
    }
}

/// The text is not a day written as `2026-03-14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day")]
pub struct NotADay;

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_number_name_the_same_day() {
        for text in ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"] {
            let day: Day = text.parse().unwrap();
            assert_eq!(day.to_string(), text);
            assert_eq!(Day::from_number(day.number()), Some(day));
        }
        assert_eq!(Day::new(2023, 2, 29), None);
        assert_eq!(Day::from_number(i32::MIN), None);
    }

    #[test]
    fn months_before_keeps_to_the_month() {
        let day = Day::new(2026, 3, 31).unwrap();
        assert_eq!(day.months_before(1), Day::new(2026, 2, 28).unwrap());
        assert_eq!(day.months_before(12), Day::new(2025, 3, 31).unwrap());
        assert_eq!(day.months_after(1), Day::new(2026, 4, 30));
        assert_eq!(day.months_after(u32::MAX), None);
    }
}
