//! One cell to a value, under the reading of its column. Knows no other cell; what a column is, is decided in
//! [`super::guess`].

mod date;
mod number;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

pub(super) use self::{
    date::{DateHint, read_compact, read_date},
    number::{Amount, NumberHint, read_number, read_plain},
};
use super::ProblemKind;
use crate::model::{Attribute, ChunkCell, Day, Kind, Span, Unit};

/// How the cells of a column are written, where that is not plain to see.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    #[default]
    Plain,
    Number {
        decimal: Decimal,
        /// What a number without a scale of its own is multiplied by: 10,000 under «注册资本(万元)», 0.01 under
        /// «Discount %».
        #[serde(default = "one")]
        times: f64,
        /// The currency of the column; amounts in another are not converted but reported.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        currency: Option<String>,
    },
    Date {
        order: DateOrder,
        /// A bare number counts days since 1899-12-30, as spreadsheets do.
        #[serde(default)]
        serial: bool,
    },
    Tags {
        separator: TagSeparator,
    },
    Flag {
        /// Only a mark says yes, and where there is none the answer is no.
        #[serde(default)]
        blank_is_no: bool,
    },
    /// Upper-case codes stand for words: `COMPUTER_SOFTWARE`.
    Codes,
}

fn one() -> f64 {
    1.0
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decimal {
    /// 1,234.5
    #[default]
    Point,
    /// 1.234,5
    Comma,
}

/// Only for dates without a four-digit year in front and without a month in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    #[default]
    DayFirst,
    MonthFirst,
    YearFirst,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TagSeparator {
    #[default]
    Semicolon,
    Comma,
    Pipe,
    /// 、
    Enumeration,
    /// ┋
    Bar,
    /// A line break within the cell.
    Line,
}

impl TagSeparator {
    pub const ALL: [Self; 6] =
        [Self::Bar, Self::Line, Self::Semicolon, Self::Pipe, Self::Enumeration, Self::Comma];

    /// The signs that part two tags.
    pub(super) fn signs(self) -> &'static [char] {
        match self {
            Self::Semicolon => &[';', '；'],
            Self::Comma => &[',', '，'],
            Self::Pipe => &['|', '｜'],
            Self::Enumeration => &['、'],
            Self::Bar => &['┋'],
            Self::Line => &['\n', '\r'],
        }
    }

    pub(super) fn split(self, text: &str) -> impl Iterator<Item = &str> {
        text.split(self.signs()).map(str::trim).filter(|it| !is_blank(it))
    }
}

/// Whether the cell says that nothing is known.
pub(super) fn is_blank(text: &str) -> bool {
    const WORDS: [&str; 20] = [
        "-",
        "--",
        "---",
        "–",
        "—",
        "n/a",
        "n.a.",
        "#n/a",
        "null",
        "\\n",
        "nan",
        "#ref!",
        "#value!",
        "#div/0!",
        "#name?",
        "#null!",
        "#num!",
        "н/д",
        "(blank)",
        "нет данных",
    ];
    let Some(first) = text.as_bytes().first() else { return true };
    if !matches!(first, b'-' | b'n' | b'N' | b'#' | b'\\' | b'(' | 0x80..) || 24 < text.len() {
        return false;
    }
    WORDS.contains(&text) || WORDS.contains(&&*text.to_lowercase())
}

/// Not a code but nothing, where a number, a date or a flag is expected: `NA` may be a region, but no amount.
fn is_blank_amount(text: &str) -> bool {
    matches!(text, "NA" | "na" | "?" | "." | "…" | "None" | "none")
}

/// What a cell is by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    Number,
    Date,
    Text,
}

pub(super) fn probe(text: &str) -> Read {
    if read_plain(text).is_some() || read_number(text, Decimal::Point).is_some() {
        return Read::Number;
    }
    match read_date(text, DateOrder::DayFirst) {
        Some(_) => Read::Date,
        None => Read::Text,
    }
}

pub(super) fn read_flag(text: &str) -> Option<bool> {
    const YES: [&str; 19] = [
        "yes",
        "y",
        "true",
        "t",
        "1",
        "x",
        "х",
        "✓",
        "✔",
        "√",
        "●",
        "•",
        "+",
        "是",
        "有",
        "да",
        "д",
        "истина",
        "ja",
    ];
    const NO: [&str; 11] = ["no", "n", "false", "f", "0", "否", "无", "無", "нет", "н", "ложь"];
    if 16 < text.len() {
        return None;
    }
    let folded = crate::model::fold(text);
    match &*folded {
        it if YES.contains(&it) => Some(true),
        it if NO.contains(&it) => Some(false),
        _ => None,
    }
}

/// Reads the cells of one column.
pub(super) struct CellReader {
    what: What,
    /// Cells that took thought, and what they were; the same few are met again and again.
    known: FxHashMap<Box<str>, Result<Thought, ProblemKind>>,
    tags: String,
}

enum What {
    Text,
    Codes,
    Tags(TagSeparator),
    Number { decimal: Decimal, times: f64, currency: Option<String>, is_count: bool },
    Date { order: DateOrder, serial: bool },
    Flag { blank_is_no: bool },
}

#[derive(Clone, Copy)]
enum Thought {
    Number(Span),
    Day(Day),
}

impl CellReader {
    /// More than this many different cells are thought about anew.
    const MAX_KNOWN: usize = 8192;

    pub(super) fn new(attribute: &Attribute, reading: &Reading) -> Self {
        let what = match (attribute.kind, reading) {
            (Kind::Category, Reading::Codes) => What::Codes,
            (Kind::Category | Kind::Text, _) => What::Text,
            (Kind::Tags, Reading::Tags { separator }) => What::Tags(*separator),
            (Kind::Tags, _) => What::Tags(TagSeparator::default()),
            (Kind::Number, Reading::Number { decimal, times, currency }) => What::Number {
                decimal: *decimal,
                times: *times,
                currency: currency.clone(),
                is_count: attribute.unit == Unit::People,
            },
            (Kind::Number, _) => What::Number {
                decimal: Decimal::default(),
                times: 1.0,
                currency: None,
                is_count: attribute.unit == Unit::People,
            },
            (Kind::Date, Reading::Date { order, serial }) => {
                What::Date { order: *order, serial: *serial }
            }
            (Kind::Date, _) => What::Date { order: DateOrder::default(), serial: false },
            (Kind::Flag, Reading::Flag { blank_is_no }) => What::Flag { blank_is_no: *blank_is_no },
            (Kind::Flag, _) => What::Flag { blank_is_no: false },
        };
        Self { what, known: FxHashMap::default(), tags: String::new() }
    }

    pub(super) fn read<'a>(&'a mut self, text: &'a str) -> Result<ChunkCell<'a>, ProblemKind> {
        if is_blank(text) {
            // `n/a` is unknown in any case.
            let is_no = text.is_empty() && matches!(self.what, What::Flag { blank_is_no: true });
            return Ok(if is_no { ChunkCell::Flag(false) } else { ChunkCell::Blank });
        }
        match &self.what {
            What::Text => return Ok(ChunkCell::Text(text)),
            What::Codes => {
                super::codes::label(text, &mut self.tags);
                return Ok(ChunkCell::Text(&self.tags));
            }
            What::Tags(separator) => {
                let separator = *separator;
                return Ok(self.read_tags(text, separator));
            }
            What::Number { times: 1.0, .. } => {
                if let Some(x) = read_plain(text)
                    && let Some(span) = Span::exact(x)
                {
                    return Ok(ChunkCell::Number(span));
                }
            }
            What::Date { .. } => {
                if let Some(day) = date::read_iso(text) {
                    return Ok(ChunkCell::Day(day));
                }
            }
            What::Flag { .. } => {
                return match read_flag(text) {
                    Some(it) => Ok(ChunkCell::Flag(it)),
                    None if is_blank_amount(text) => Ok(ChunkCell::Blank),
                    None => Err(ProblemKind::NotAFlag),
                };
            }
            What::Number { .. } => (),
        }
        if is_blank_amount(text) {
            return Ok(ChunkCell::Blank);
        }
        if let Some(res) = self.known.get(text) {
            return res.map(Thought::cell);
        }
        let res = self.think(text);
        if self.known.len() < Self::MAX_KNOWN && text.len() <= 64 {
            self.known.insert(text.into(), res);
        }
        res.map(Thought::cell)
    }

    fn read_tags<'a>(&'a mut self, text: &'a str, separator: TagSeparator) -> ChunkCell<'a> {
        if !text.contains(separator.signs()) {
            return ChunkCell::Text(text);
        }
        self.tags.clear();
        for tag in separator.split(text) {
            if !self.tags.is_empty() {
                self.tags.push('\n');
            }
            // A line feed parts two tags from here on.
            self.tags.extend(tag.chars().map(|it| if it == '\n' { ' ' } else { it }));
        }
        ChunkCell::Text(&self.tags)
    }

    fn think(&self, text: &str) -> Result<Thought, ProblemKind> {
        match &self.what {
            What::Number { decimal, times, currency, is_count } => {
                let it = read_number(text, *decimal).ok_or(ProblemKind::NotANumber)?;
                if let (Some(found), Some(wanted)) = (it.currency, currency)
                    && !found.may_be(wanted)
                {
                    return Err(ProblemKind::OtherCurrency);
                }
                let times = if it.is_scaled { 1.0 } else { *times };
                let lo = if *is_count { it.lo.max(0.0) } else { it.lo };
                let span = Span::new(lo * times, it.hi * times);
                span.map(Thought::Number).ok_or(ProblemKind::NotANumber)
            }
            What::Date { order, serial } => {
                let day = read_date(text, *order).map(|(day, _)| day);
                let day = day.or_else(|| read_compact(text));
                let day = day.or_else(|| if *serial { date::read_serial(text) } else { None });
                day.map(Thought::Day).ok_or(ProblemKind::NotADate)
            }
            What::Text | What::Codes | What::Tags(_) | What::Flag { .. } => {
                Err(ProblemKind::NotAFlag)
            }
        }
    }
}

impl Thought {
    fn cell<'a>(self) -> ChunkCell<'a> {
        match self {
            Self::Number(it) => ChunkCell::Number(it),
            Self::Day(it) => ChunkCell::Day(it),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks() {
        for text in ["", "-", "n/a", "N/A", "NULL", "null", "—", "#N/A", "Н/Д"] {
            assert!(is_blank(text), "{text}");
        }
        for text in ["unknown", "Nashville", "-5", "0", "no", "北辰", "NA"] {
            assert!(!is_blank(text), "{text}");
        }
    }

    #[test]
    fn tags_are_parted_by_line_feeds() {
        let attribute = Attribute {
            name: "Tags".to_owned(),
            kind: Kind::Tags,
            unit: Unit::None,
            purpose: crate::model::Purpose::Trait,
            standard: None,
        };
        let mut reader =
            CellReader::new(&attribute, &Reading::Tags { separator: TagSeparator::Enumeration });
        assert_eq!(reader.read("医疗、 软件、、-"), Ok(ChunkCell::Text("医疗\n软件")));
        assert_eq!(reader.read("n/a"), Ok(ChunkCell::Blank));
    }

    #[test]
    fn flags() {
        for (text, expected) in
            [("Yes", Some(true)), ("НЕТ", Some(false)), ("是", Some(true)), ("maybe", None)]
        {
            assert_eq!(read_flag(text), expected);
        }
        for text in ["y", "TRUE", "1", "X", "Х", "✓", "да", "Истина", "有"] {
            assert_eq!(read_flag(text), Some(true), "{text}");
        }
        for text in ["N", "false", "0", "нет", "否", "無"] {
            assert_eq!(read_flag(text), Some(false), "{text}");
        }
    }

    #[test]
    fn where_marks_say_yes_nothing_says_no() {
        let attribute = Attribute {
            name: "Partner".to_owned(),
            kind: Kind::Flag,
            unit: Unit::None,
            purpose: crate::model::Purpose::Trait,
            standard: None,
        };
        let mut reader = CellReader::new(&attribute, &Reading::Flag { blank_is_no: true });
        assert_eq!(reader.read("x"), Ok(ChunkCell::Flag(true)));
        assert_eq!(reader.read(""), Ok(ChunkCell::Flag(false)));
        assert_eq!(reader.read("n/a"), Ok(ChunkCell::Blank));
        let mut reader = CellReader::new(&attribute, &Reading::Plain);
        assert_eq!(reader.read(""), Ok(ChunkCell::Blank));
    }
}
