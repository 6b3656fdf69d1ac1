//! One cell of a workbook as the text that a careful person would have typed: ISO days, full numbers, `12%`, `€5`.
//!
//! What a workbook knows of a cell (that it is a day, a share, an amount of euros) stands in the text, so that the
//! columns of a workbook are read as those of any table.

use std::fmt::Write as _;

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};

/// What the number format of a cell adds to its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Plain,
    Percent,
    /// With this sign before it.
    Money(&'static str),
}

impl Format {
    /// From a format code such as `0.0%` or `[$€-407] #,##0`.
    pub(super) fn of(code: &str) -> Self {
        const SIGNS: [&str; 24] = [
            "US$", "HK$", "NT$", "€", "£", "¥", "￥", "₽", "₩", "₹", "₺", "₴", "₸", "CHF", "USD",
            "EUR", "GBP", "CNY", "RUB", "JPY", "HKD", "TWD", "zł", "kr",
        ];
        // The first part is for numbers above zero.
        let code = code.split(';').next().unwrap_or("");
        if code.contains('%') {
            return Self::Percent;
        }
        // `[$-409]` is a language, `_($* #,##0_)` the currency of whoever looks.
        let told = code.split_once("[$").and_then(|(_, it)| it.split(['-', ']']).next());
        if told.is_some_and(str::is_empty) {
            return Self::Plain;
        }
        if let Some(told) = told {
            let known = SIGNS.iter().find(|it| it.trim() == told.trim());
            return match known {
                Some(sign) => Self::Money(sign),
                None if told.trim() == "$" => Self::Money("$"),
                None => Self::Plain,
            };
        }
        match SIGNS.iter().find(|it| code.contains(**it)) {
            Some(sign) => Self::Money(sign),
            None if code.contains('$') && !code.starts_with("_(") => Self::Money("$"),
            None => Self::Plain,
        }
    }
}

/// Writes a cell into `out`, which is emptied first.
pub(super) fn write_ref(cell: &DataRef<'_>, format: &Format, out: &mut String) {
    out.clear();
    match cell {
        DataRef::Empty => (),
        DataRef::Int(it) => write_number(*it as f64, format, out),
        DataRef::Float(it) => write_number(*it, format, out),
        DataRef::String(it) | DataRef::DurationIso(it) => out.push_str(it),
        DataRef::SharedString(it) => out.push_str(it),
        DataRef::Bool(it) => out.push_str(flag(*it)),
        DataRef::DateTime(it) => write_moment(it, out),
        DataRef::DateTimeIso(it) => out.push_str(iso(it)),
        DataRef::Error(it) => out.push_str(error(it)),
    }
}

/// The same for a cell that owns what it holds.
pub(super) fn write(cell: &Data, out: &mut String) {
    out.clear();
    match cell {
        Data::Empty => (),
        Data::Int(it) => write_number(*it as f64, &Format::Plain, out),
        Data::Float(it) => write_number(*it, &Format::Plain, out),
        Data::String(it) | Data::DurationIso(it) => out.push_str(it),
        Data::Bool(it) => out.push_str(flag(*it)),
        Data::DateTime(it) => write_moment(it, out),
        Data::DateTimeIso(it) => out.push_str(iso(it)),
        Data::Error(it) => out.push_str(error(it)),
    }
}

pub(super) fn flag(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// A cell whose formula failed: nothing is known.
fn error(_: &CellErrorType) -> &'static str {
    "#N/A"
}

/// A midnight is a day.
pub(super) fn iso(text: &str) -> &str {
    text.strip_suffix("T00:00:00").unwrap_or(text)
}

pub(super) fn write_number(x: f64, format: &Format, out: &mut String) {
    if !x.is_finite() {
        return;
    }
    match format {
        Format::Percent => {
            // 0.07 × 100 is 7.000000000000001 in binary.
            let percent = format!("{:.10}", x * 100.0);
            out.push_str(percent.trim_end_matches('0').trim_end_matches('.'));
            out.push('%');
        }
        Format::Money(sign) if 0.0 <= x => {
            out.push_str(sign);
            write_plain(x, out);
        }
        Format::Money(sign) => {
            out.push('-');
            out.push_str(sign);
            write_plain(-x, out);
        }
        Format::Plain => write_plain(x, out),
    }
}

/// In full: a reader of text would take 1.234 for a thousand and more, so such a number gets one more digit.
fn write_plain(x: f64, out: &mut String) {
    let start = out.len();
    // Nothing to write to can fail here.
    write!(out, "{x}").ok();
    let written = &out[start..];
    if let Some((whole, fraction)) = written.split_once('.')
        && fraction.len() == 3
        && !whole.trim_start_matches('-').starts_with('0')
    {
        out.push('0');
    }
}

/// A day, a day with its time, or a time alone.
fn write_moment(it: &ExcelDateTime, out: &mut String) {
    let serial = it.as_f64();
    if it.is_duration() || !(0.0..2_958_466.0).contains(&serial) {
        return write_plain(serial, out);
    }
    let (year, month, day, hour, minute, second, _) = it.to_ymd_hms_milli();
    let has_time = (hour, minute, second) != (0, 0, 0);
    let written = match (1.0 <= serial, has_time) {
        (true, false) => write!(out, "{year:04}-{month:02}-{day:02}"),
        (true, true) => {
            write!(out, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        (false, _) => write!(out, "{hour:02}:{minute:02}:{second:02}"),
    };
    written.ok();
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn shown(cell: &DataRef<'_>, code: &str) -> String {
        let mut res = "before".to_owned();
        write_ref(cell, &Format::of(code), &mut res);
        res
    }

    #[test]
    fn numbers_keep_what_they_are() {
        for (x, code, expected) in [
            (0.07, "0%", "7%"),
            (-0.324, "0.0%", "-32.4%"),
            (1.234, "General", "1.2340"),
            (0.125, "General", "0.125"),
            (1100.04, "#,##0.00", "1100.04"),
            (2_700_000_000.0, "#,##0", "2700000000"),
            (1e21, "General", "1000000000000000000000"),
            (1_600_000.0, "[$€-2] #,##0", "€1600000"),
            (-5.5, "\"$\"#,##0.00;[Red]-\"$\"#,##0.00", "-$5.5"),
            (5.0, "_($* #,##0.00_)", "5"),
            (5.0, "[$-409]0.00", "5"),
            (1.0 / 3.0, "0.00", "0.3333333333333333"),
        ] {
            assert_eq!(shown(&DataRef::Float(x), code), expected, "{code}");
        }
    }

    #[test]
    fn days_are_iso_and_errors_unknown() {
        let moment = |x| {
            let kind = ExcelDateTimeType::DateTime;
            shown(&DataRef::DateTime(ExcelDateTime::new(x, kind, false)), "")
        };
        assert_eq!(moment(46095.0), "2026-03-14");
        assert_eq!(moment(46095.75), "2026-03-14 18:00:00");
        assert_eq!(moment(0.5), "12:00:00");
        assert_eq!(moment(-1.0), "-1");
        assert_eq!(
            shown(&DataRef::DateTimeIso("2026-03-14T00:00:00".to_owned()), ""),
            "2026-03-14"
        );
        assert_eq!(shown(&DataRef::Error(CellErrorType::Div0), ""), "#N/A");
        assert_eq!(shown(&DataRef::Bool(true), ""), "true");
        assert_eq!(shown(&DataRef::Empty, ""), "");
    }
}
