//! Numbers, amounts, shares and days as each language writes them.

use super::{Language, Tr};
use crate::model::{Attribute, Day, Relationship, Span, Timestamp, Unit, Value};

impl Tr {
    /// A whole number with the separators of the language.
    pub fn count(&self, n: usize) -> String {
        grouped(n as f64, 0, self.language)
    }

    /// A number with at most two digits after the decimal sign.
    pub fn number(&self, x: f64) -> String {
        grouped(x, 2, self.language)
    }

    /// A share as percent: 0.123 is `12 %`, or `12%` where no space is usual.
    pub fn percent(&self, share: f64) -> String {
        let digits = usize::from(0.0 < share.abs() && share.abs() < 0.01);
        let number = grouped(share * 100.0, digits, self.language);
        match self.language {
            Language::Russian => format!("{number}\u{a0}%"),
            _ => format!("{number}%"),
        }
    }

    /// A number short enough for an axis or a chip: `1.2M`, `1.2亿`, `1,2 млн`.
    pub fn short(&self, x: f64) -> String {
        let steps: &[(f64, &str)] = match self.language {
            Language::English => &[(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")],
            Language::SimplifiedChinese => &[(1e12, "万亿"), (1e8, "亿"), (1e4, "万")],
            Language::TraditionalChinese => &[(1e12, "兆"), (1e8, "億"), (1e4, "萬")],
            Language::Russian => &[
                (1e12, "\u{a0}трлн"),
                (1e9, "\u{a0}млрд"),
                (1e6, "\u{a0}млн"),
                (1e3, "\u{a0}тыс."),
            ],
        };
        // From ten thousand on: 9,500 is as short as 9.5k, and exact.
        match steps.iter().find(|(step, _)| 1e4 <= x.abs() && *step <= x.abs()) {
            Some((step, name)) => {
                let scaled = x / step;
                let digits = usize::from(scaled.abs() < 100.0);
                format!("{}{name}", grouped(scaled, digits, self.language))
            }
            None => grouped(x, 2, self.language),
        }
    }

    /// A bound or a recorded number with its unit.
    pub fn measure(&self, x: f64, unit: &Unit) -> String {
        match unit {
            Unit::None | Unit::People => self.short(x),
            Unit::Share => self.percent(x),
            Unit::Year => format!("{x:.0}"),
            Unit::Days => self.format("common-days", &[("n", x.into())]),
            Unit::Money(code) => {
                let number = self.short(x);
                match symbol(code) {
                    Some(symbol) => format!("{symbol}{number}"),
                    None if code.is_empty() => number,
                    None => format!("{number}\u{a0}{code}"),
                }
            }
        }
    }

    /// A number in full, to be changed in a field: `1,250.5`, a share as `12.5%`.
    pub fn exact(&self, x: f64, unit: &Unit) -> String {
        match (unit, self.language) {
            (Unit::Share, Language::Russian) => {
                format!("{}\u{a0}%", grouped(x * 100.0, 8, self.language))
            }
            (Unit::Share, _) => format!("{}%", grouped(x * 100.0, 8, self.language)),
            _ => grouped(x, 10, self.language),
        }
    }

    /// `50–400`, `50 and more`, `up to 400`.
    pub fn span(&self, lo: Option<f64>, hi: Option<f64>, unit: &Unit) -> String {
        match (lo, hi) {
            (Some(lo), Some(hi)) if lo == hi => self.measure(lo, unit),
            (Some(lo), Some(hi)) => {
                format!("{}\u{2009}–\u{2009}{}", self.measure(lo, unit), self.measure(hi, unit))
            }
            (Some(lo), None) => {
                self.format("common-at-least", &[("bound", self.measure(lo, unit).into())])
            }
            (None, Some(hi)) => {
                self.format("common-at-most", &[("bound", self.measure(hi, unit).into())])
            }
            (None, None) => self.text("common-any-value").into_owned(),
        }
    }

    /// A recorded value, as a table cell shows it.
    pub fn value(&self, value: &Value, attribute: &Attribute) -> String {
        match value {
            Value::Category(text) | Value::Text(text) => text.clone(),
            Value::Tags(tags) => tags.join(self.list_separator()),
            Value::Number(span) => self.recorded(*span, &attribute.unit),
            Value::Date(day) => self.day(*day),
            Value::Flag(yes) => {
                self.text(if *yes { "common-yes" } else { "common-no" }).into_owned()
            }
        }
    }

    /// A recorded number: exact ones in full.
    fn recorded(&self, span: Span, unit: &Unit) -> String {
        if span.is_exact() && matches!(unit, Unit::None | Unit::People) {
            return self.number(span.lo());
        }
        let side = |x: f64| x.is_finite().then_some(x);
        self.span(side(span.lo()), side(span.hi()), unit)
    }

    pub const fn list_separator(&self) -> &'static str {
        match self.language {
            Language::SimplifiedChinese | Language::TraditionalChinese => "、",
            _ => ", ",
        }
    }

    pub fn day(&self, day: Day) -> String {
        let (year, month, number) = day.ymd();
        match self.language {
            Language::English => format!("{number}\u{a0}{}\u{a0}{year}", month_name(month)),
            Language::SimplifiedChinese | Language::TraditionalChinese => {
                format!("{year}年{month}月{number}日")
            }
            Language::Russian => format!("{number:02}.{month:02}.{year}"),
        }
    }

    /// The time of day, `14:02:31`, in a time zone given as its distance from UTC.
    pub fn clock(at: Timestamp, utc_offset_secs: i32) -> String {
        let secs = (at.0.div_euclid(1000) + i64::from(utc_offset_secs)).rem_euclid(86_400);
        format!("{:02}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60)
    }

    pub fn relationship(&self, relationship: Option<Relationship>) -> String {
        let key = match relationship {
            Some(Relationship::Prospect) => "common-prospect",
            Some(Relationship::Open) => "common-open",
            Some(Relationship::Customer) => "common-customer",
            Some(Relationship::Churned) => "common-churned",
            Some(Relationship::Lost) => "common-lost",
            None => "common-unknown",
        };
        self.text(key).into_owned()
    }
}

fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    usize::try_from(month - 1).ok().and_then(|it| NAMES.get(it)).copied().unwrap_or("")
}

fn symbol(currency: &str) -> Option<&'static str> {
    Some(match currency {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "CNY" | "JPY" => "¥",
        "RUB" => "₽",
        "KRW" => "₩",
        "INR" => "₹",
        _ => return None,
    })
}

/// The number with at most `digits` after the decimal sign, trailing zeros left out.
pub(super) fn grouped(x: f64, digits: usize, language: Language) -> String {
    let (group, point) = match language {
        Language::Russian => ('\u{a0}', ','),
        _ => (',', '.'),
    };
    if !x.is_finite() {
        return if x.is_nan() { "–".to_owned() } else { "∞".to_owned() };
    }
    let plain = format!("{:.digits$}", x.abs());
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let part = part.trim_end_matches('0');
    let mut res = String::new();
    if x < 0.0 && plain.bytes().any(|it| (b'1'..=b'9').contains(&it)) {
        res.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        // Russian leaves numbers of four digits whole.
        let from = if language == Language::Russian { 5 } else { 4 };
        if 0 < i && from <= whole.len() && (whole.len() - i).is_multiple_of(3) {
            res.push(group);
        }
        res.push(digit);
    }
    if !part.is_empty() {
        res.push(point);
        res.push_str(part);
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let english = Tr::new(Language::English);
        let russian = Tr::new(Language::Russian);
        let chinese = Tr::new(Language::SimplifiedChinese);
        assert_eq!(english.number(-1_234_567.891), "−1,234,567.89");
        assert_eq!(russian.number(1234.5), "1234,5");
        assert_eq!(russian.count(12_480), "12\u{a0}480");
        assert_eq!(english.short(128_000_000.0), "128M");
        assert_eq!(chinese.short(128_000_000.0), "1.3亿");
        assert_eq!(russian.short(1_500_000.0), "1,5\u{a0}млн");
        assert_eq!(english.percent(0.123), "12%");
        assert_eq!(english.percent(0.004), "0.4%");
        assert_eq!(english.number(-0.0001), "0");
    }

    #[test]
    fn amounts_carry_their_currency() {
        let tr = Tr::new(Language::English);
        let money = |code: &str| Unit::Money(code.to_owned());
        assert_eq!(tr.measure(1.2e8, &money("CNY")), "¥120M");
        assert_eq!(tr.measure(5000.0, &money("CHF")), "5,000\u{a0}CHF");
        assert_eq!(tr.measure(5000.0, &money("")), "5,000");
        assert_eq!(tr.span(Some(50.0), None, &Unit::People), "50 and more");
    }

    #[test]
    fn the_clock_follows_the_zone() {
        let at = Timestamp(50_551_000);
        assert_eq!(Tr::clock(at, 0), "14:02:31");
        assert_eq!(Tr::clock(at, -15 * 3600), "23:02:31");
    }
}
