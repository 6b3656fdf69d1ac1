//! Days as people write them. The time of day, where there is one, is dropped: the day is the one written.

use super::DateOrder;
use crate::model::Day;

/// What a date says about the order of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum DateHint {
    /// A year in front or a month in words: any reader gets it right.
    None,
    DayFirst,
    MonthFirst,
    /// `03/04/2026`
    Ambiguous(u8),
}

/// `2026-03-14`, with or without a time behind: the form of most cells.
pub(super) fn read_iso(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1, rest @ ..] = bytes else { return None };
    if !matches!(rest, [] | [b'T' | b' ', ..]) || !is_time(std::str::from_utf8(rest).ok()?) {
        return None;
    }
    let mut digits = [*y0, *y1, *y2, *y3, *m0, *m1, *d0, *d1];
    for byte in &mut digits {
        *byte = byte.checked_sub(b'0').filter(|it| *it <= 9)?;
    }
    let [y0, y1, y2, y3, m0, m1, d0, d1] = digits.map(i16::from);
    let (month, day) = ((m0 * 10 + m1) as i8, (d0 * 10 + d1) as i8);
    Day::new(y0 * 1000 + y1 * 100 + y2 * 10 + y3, month, day)
}

/// Reads a date in any of its forms.
pub(in crate::exchange) fn read_date(text: &str, order: DateOrder) -> Option<(Day, DateHint)> {
    const MAX_LEN: usize = 48;
    if MAX_LEN < text.len() || !text.contains(|it: char| it.is_ascii_digit()) {
        return None;
    }
    if let Some(day) = read_iso(text) {
        return Some((day, DateHint::None));
    }
    let text = text.to_lowercase();
    let mut rest = text.as_str();
    let mut parts = [Part::Number(0, 0); 3];
    let mut signs = [' '; 2];
    for (idx, slot) in parts.iter_mut().enumerate() {
        let (part, behind) = take_part(rest)?;
        *slot = part;
        rest = behind;
        if let Some(slot) = signs.get_mut(idx) {
            let sign = rest.chars().find(|it| *it != ' ').filter(|it| is_between(*it));
            *slot = sign.unwrap_or(' ');
            let trimmed = rest.trim_start_matches(|it| it == ' ' || is_between(it));
            // Two parts need something between them, and not much.
            if trimmed.len() == rest.len() || 6 < rest.len() - trimmed.len() {
                return None;
            }
            rest = trimmed;
        }
    }
    let rest = rest.trim_start().trim_start_matches(['日', '.', ',']).trim_start();
    let rest = rest.strip_prefix("г.").or_else(|| rest.strip_prefix('г')).unwrap_or(rest);
    if !is_time(rest) {
        return None;
    }
    assemble(parts, signs[0], order)
}

fn assemble(parts: [Part; 3], sign: char, order: DateOrder) -> Option<(Day, DateHint)> {
    use Part::{Month, Number};
    let day = |year: i16, month: u16, day: u16| {
        Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
    };
    match parts {
        [Number(d, 1..=2), Month(m), Number(y, n)] | [Month(m), Number(d, 1..=2), Number(y, n)] => {
            Some((day(year(y, n)?, m, d)?, DateHint::None))
        }
        [Number(y, 4), Month(m) | Number(m, 1..=2), Number(d, 1..=2)] => {
            Some((day(year(y, 4)?, m, d)?, DateHint::None))
        }
        [Number(first, 1..=2), Number(second, 1..=2), Number(last, n @ (2 | 4))] => {
            if (order == DateOrder::YearFirst || 31 < first) && n == 2 {
                return Some((day(year(first, 2)?, second, last)?, DateHint::None));
            }
            let hint = match (first, second) {
                (13.., _) => DateHint::DayFirst,
                (_, 13..) => DateHint::MonthFirst,
                _ if first == second => DateHint::None,
                _ => DateHint::Ambiguous(sign as u8),
            };
            let is_month_first = match hint {
                DateHint::DayFirst => false,
                DateHint::MonthFirst => true,
                _ => order == DateOrder::MonthFirst,
            };
            let (m, d) = if is_month_first { (first, second) } else { (second, first) };
            Some((day(year(last, n)?, m, d)?, hint))
        }
        _ => None,
    }
}

/// `20260314`, where a date is expected.
pub(in crate::exchange) fn read_compact(text: &str) -> Option<Day> {
    if text.len() != 8 || !text.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let year = text[..4].parse().ok().filter(|it| (1800..=2200).contains(it))?;
    Day::new(year, text[4..6].parse().ok()?, text[6..].parse().ok()?)
}

/// Days since 1899-12-30, as spreadsheets count; of the years 1954 to 2119.
pub(super) fn read_serial(text: &str) -> Option<Day> {
    const EPOCH: i32 = -25_569;
    let number: f64 = text.parse().ok()?;
    if !(20_000.0..80_500.0).contains(&number) {
        return None;
    }
    Day::from_number(number.floor() as i32 + EPOCH)
}

#[derive(Clone, Copy)]
enum Part {
    /// And how many digits it had.
    Number(u16, usize),
    Month(u16),
}

fn take_part(text: &str) -> Option<(Part, &str)> {
    let n = text.bytes().take_while(u8::is_ascii_digit).count();
    if 0 < n {
        let number = text[..n].parse().ok().filter(|_| n <= 4)?;
        return Some((Part::Number(number, n), &text[n..]));
    }
    let n = text.find(|it: char| !it.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(n);
    Some((Part::Month(month(word)?), rest))
}

fn month(word: &str) -> Option<u16> {
    const NAMES: [(&str, u16); 36] = [
        ("january", 1),
        ("february", 2),
        ("march", 3),
        ("april", 4),
        ("may", 5),
        ("june", 6),
        ("july", 7),
        ("august", 8),
        ("september", 9),
        ("october", 10),
        ("november", 11),
        ("december", 12),
        ("января", 1),
        ("февраля", 2),
        ("марта", 3),
        ("апреля", 4),
        ("мая", 5),
        ("июня", 6),
        ("июля", 7),
        ("августа", 8),
        ("сентября", 9),
        ("октября", 10),
        ("ноября", 11),
        ("декабря", 12),
        ("январь", 1),
        ("февраль", 2),
        ("март", 3),
        ("апрель", 4),
        ("май", 5),
        ("июнь", 6),
        ("июль", 7),
        ("август", 8),
        ("сентябрь", 9),
        ("октябрь", 10),
        ("ноябрь", 11),
        ("декабрь", 12),
    ];
    if word.chars().count() < 3 {
        return None;
    }
    NAMES.iter().find(|(name, _)| name.starts_with(word)).map(|(_, month)| *month)
}

fn is_between(it: char) -> bool {
    matches!(it, '-' | '/' | '.' | ',' | '年' | '月' | '–')
}

/// Two digits are of the years 1970 to 2069.
fn year(number: u16, n_digits: usize) -> Option<i16> {
    let number = i16::try_from(number).ok()?;
    match n_digits {
        4 => Some(number),
        2 if number < 70 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

/// Nothing, or a time of day with what goes with it: halves of the day, zones.
fn is_time(text: &str) -> bool {
    const MAX_LETTERS: usize = 6;
    let text = text.trim_start_matches(['T', 't', ' ', ',', '上', '下', '午', '晚', '早']);
    text.is_empty()
        || (text.contains([':', '時', '时'])
            && text.starts_with(|it: char| it.is_ascii_digit())
            && text.chars().filter(|it| it.is_ascii_alphabetic()).count() <= MAX_LETTERS
            && text
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || ":.,+-() 上下午時时分秒".contains(it)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, order: DateOrder, expected: &str) {
        let found = read_date(text, order).map(|(day, _)| day.to_string());
        assert_eq!(found.as_deref().unwrap_or("none"), expected, "{text}");
    }

    #[test]
    fn dates() {
        for text in [
            "2026-03-14",
            "2026-03-14T10:30:00Z",
            "2026-03-14 3:15:52",
            "14.03.2026",
            "14/3/2026",
            "14-03-26",
            "2026年3月14日",
            "2026/03/14",
            "14 Mar 2026",
            "March 14, 2026",
            "14 марта 2026 г.",
            "14.03.2026 10:30",
            "2026-03-14 10:30:00+00:00",
            "2026.03.14",
            "14-мар-2026",
            "3/14/2026 10:30 PM",
            "Mar 14, 2026, 9:05 am",
            "2026/3/14 下午3:05:12",
            "2026-03-14 09:05:12 UTC",
            "14.03.2026 09:05 (GMT+3)",
            "2026年3月14日 10时30分",
            "2026 年 3 月 14 日",
        ] {
            check(text, DateOrder::DayFirst, "2026-03-14");
        }
        check("03/04/2026", DateOrder::DayFirst, "2026-04-03");
        check("03/04/2026", DateOrder::MonthFirst, "2026-03-04");
        check("26-03-14", DateOrder::YearFirst, "2026-03-14");
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "2026",
            "1.2.3",
            "31.02.2026",
            "10.0.0.1",
            "2026-13-01",
            "12-2026",
            "marvel 3 2026",
            "2026-03-14 and later",
            "555-123-4567",
            "14032026",
        ] {
            check(text, DateOrder::DayFirst, "none");
        }
    }

    #[test]
    fn spreadsheet_serials_and_compact_days() {
        assert_eq!(read_serial("46095").unwrap().to_string(), "2026-03-14");
        assert_eq!(read_serial("46095.75").unwrap().to_string(), "2026-03-14");
        assert_eq!(read_serial("2026"), None);
        assert_eq!(read_compact("20260314").unwrap().to_string(), "2026-03-14");
        assert_eq!(read_compact("20261314"), None);
    }
}
