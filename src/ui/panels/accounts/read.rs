//! Reads what was typed into a cell.

use crate::model::{Attribute, Day, Kind, Span, Unit, Value};

/// What was typed is no value of this attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// `None` for a blank.
pub(super) fn value(text: &str, attribute: &Attribute) -> Result<Option<Value>, Unreadable> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let value = match attribute.kind {
        Kind::Category => Some(Value::Category(text.to_owned())),
        Kind::Text => Some(Value::Text(text.to_owned())),
        Kind::Tags => {
            let tags = text.split([';', '；', '、', '\n']).map(str::trim);
            Some(Value::Tags(tags.filter(|it| !it.is_empty()).map(str::to_owned).collect()))
        }
        Kind::Number => number(text, &attribute.unit).map(Value::Number),
        Kind::Date => day(text).map(Value::Date),
        Kind::Flag => match text {
            "1" => Some(Value::Flag(true)),
            "0" => Some(Value::Flag(false)),
            _ => None,
        },
    };
    value.map(Some).ok_or(Unreadable)
}

/// `2026-03-14`, `14.3.2026`, `14/3/2026`
pub(super) fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['.', '/', '-', '年', '月', '日']).collect();
    let [a, b, c, ..] = parts.as_slice() else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, b, a) };
    Day::new(year.trim().parse().ok()?, month.trim().parse().ok()?, day.trim().parse().ok()?)
}

/// A number, or a range: `380`, `51–200`, `500+`, `<= 10`.
fn number(text: &str, unit: &Unit) -> Option<Span> {
    let side = |text: &str| amount(text, unit);
    if let Some(rest) = text.strip_suffix('+').or_else(|| text.strip_prefix(['>', '≥'])) {
        return Span::new(side(rest.trim_start_matches('='))?, f64::INFINITY);
    }
    if let Some(rest) = text.strip_prefix(['<', '≤']) {
        return Span::new(f64::NEG_INFINITY, side(rest.trim_start_matches('='))?);
    }
    let minus = text.char_indices().skip(1).find(|(_, it)| matches!(it, '–' | '—' | '-'));
    match minus {
        Some((at, sign)) => Span::new(side(&text[..at])?, side(&text[at + sign.len_utf8()..])?),
        None => Span::exact(side(text)?),
    }
}

fn amount(text: &str, unit: &Unit) -> Option<f64> {
    const SCALES: [(&str, f64); 14] = [
        ("%", 0.01),
        ("k", 1e3),
        ("тыс", 1e3),
        ("тыс.", 1e3),
        ("m", 1e6),
        ("млн", 1e6),
        ("b", 1e9),
        ("bn", 1e9),
        ("млрд", 1e9),
        ("万", 1e4),
        ("萬", 1e4),
        ("亿", 1e8),
        ("億", 1e8),
        ("", 1.0),
    ];
    let is_filler = |it: char| it.is_whitespace() || "$€£¥₽₩₹'\u{a0}\u{202f}\u{2009}".contains(it);
    let text: String = text.replace('−', "-").chars().filter(|it| !is_filler(*it)).collect();
    let end = text.find(|it: char| !(it.is_ascii_digit() || "+-.,".contains(it)));
    let (digits, scale) = text.split_at(end.unwrap_or(text.len()));
    let scale = scale.to_lowercase();
    let (_, times) = SCALES.iter().find(|(name, _)| *name == scale)?;
    let x: f64 = plain(digits)?.parse().ok()?;
    let is_bare_percent = *unit == Unit::Share && scale.is_empty() && 1.0 < x.abs();
    let x = x * if is_bare_percent { 0.01 } else { *times };
    x.is_finite().then_some(x)
}

/// Without separators of thousands, with a point before the decimals.
fn plain(digits: &str) -> Option<String> {
    let (commas, points) = (digits.matches(',').count(), digits.matches('.').count());
    let decimal = match (commas, points) {
        (0, 0 | 1) => '.',
        (1, 0) if digits.rsplit(',').next().is_some_and(|it| it.len() != 3) => ',',
        (_, 0) => '.',
        (0, _) => ',',
        _ if digits.rfind(',') < digits.rfind('.') => '.',
        _ => ',',
    };
    let group = if decimal == '.' { ',' } else { '.' };
    let res: String = digits.chars().filter(|it| *it != group).collect();
    (!res.is_empty()).then(|| res.replace(decimal, "."))
}
