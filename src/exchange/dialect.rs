//! How a table is written: charset, separator, quotes, where its header stands, what is left out. Found by looking
//! ([`super::sniff`]), and changeable.

use serde::{Deserialize, Serialize};

use super::{Charset, records::Cut};
use crate::model::Message;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// The sheet, where the table is a workbook: its cells are cells already, and charset, separator, quote and
    /// escape say nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    pub charset: Charset,
    pub separator: Separator,
    #[serde(default)]
    pub quote: Quote,
    #[serde(default)]
    pub escape: Escape,
    pub header: Header,
    #[serde(default)]
    pub footer: Footer,
    #[serde(default)]
    pub comments: Comments,
}

impl Default for Dialect {
    fn default() -> Self {
        Self {
            sheet: None,
            charset: Charset::UTF_8,
            separator: Separator::default(),
            quote: Quote::default(),
            escape: Escape::default(),
            header: Header::Row(1),
            footer: Footer::default(),
            comments: Comments::default(),
        }
    }
}

impl Dialect {
    pub(super) fn cut(&self) -> Cut {
        Cut { separator: self.separator, quote: self.quote, escape: self.escape }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Separator {
    #[default]
    Comma,
    Semicolon,
    Tab,
    Pipe,
    Colon,
    Space,
    Caret,
    Tilde,
}

impl Separator {
    pub const ALL: [Self; 8] = [
        Self::Comma,
        Self::Semicolon,
        Self::Tab,
        Self::Pipe,
        Self::Colon,
        Self::Space,
        Self::Caret,
        Self::Tilde,
    ];

    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
            Self::Colon => b':',
            Self::Space => b' ',
            Self::Caret => b'^',
            Self::Tilde => b'~',
        }
    }

    /// The message that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comma => "collect-comma",
            Self::Semicolon => "collect-semicolon",
            Self::Tab => "collect-tab",
            Self::Pipe => "collect-pipe",
            Self::Colon => "table-colon",
            Self::Space => "table-space",
            Self::Caret => "table-caret",
            Self::Tilde => "table-tilde",
        }
    }
}

/// What stands around a cell that holds a separator or a line break.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quote {
    #[default]
    Double,
    Single,
    None,
}

impl Quote {
    pub const ALL: [Self; 3] = [Self::Double, Self::Single, Self::None];

    /// Zero for none: no text holds it.
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Double => b'"',
            Self::Single => b'\'',
            Self::None => 0,
        }
    }

    /// The message that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Double => "table-quote-double",
            Self::Single => "table-quote-single",
            Self::None => "table-quote-none",
        }
    }
}

/// How a quote is written within quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Escape {
    /// `""`
    #[default]
    Doubled,
    /// `\"`; doubled ones are understood too.
    Backslash,
}

impl Escape {
    pub const ALL: [Self; 2] = [Self::Doubled, Self::Backslash];

    /// The message that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Doubled => "table-escape-doubled",
            Self::Backslash => "table-escape-backslash",
        }
    }
}

/// Where the names of the columns stand. Rows above are titles and are skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Header {
    /// In this row, counted from 1.
    Row(u64),
    /// In this row and the one below: questions and their options, groups and their members.
    TwoRows(u64),
    /// Nowhere: the first row is data.
    None,
}

impl Header {
    /// The last row of the header; 0 where there is none.
    pub(super) const fn last_row(self) -> u64 {
        match self {
            Self::Row(row) => row,
            Self::TwoRows(row) => row.saturating_add(1),
            Self::None => 0,
        }
    }

    /// Whether this row is of the header.
    pub(super) const fn holds(self, row: u64) -> bool {
        self.n_title_rows() < row && row <= self.last_row()
    }

    /// How it is said.
    pub fn message(self) -> Message {
        match self {
            Self::Row(row) => Message::new("collect-header-row").text("row", row.to_string()),
            Self::TwoRows(row) => Message::new("table-header-rows")
                .text("first", row.to_string())
                .text("second", (row.saturating_add(1)).to_string()),
            Self::None => Message::new("collect-no-header"),
        }
    }

    /// Rows above the header.
    pub(super) const fn n_title_rows(self) -> u64 {
        match self {
            Self::Row(row) | Self::TwoRows(row) => row.saturating_sub(1),
            Self::None => 0,
        }
    }
}

/// What becomes of lines behind the table: the name of the report, a copyright, a sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Footer {
    #[default]
    LeftOut,
    Kept,
}

/// What becomes of rows that begin with `#`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comments {
    LeftOut,
    #[default]
    Kept,
}

/// How lines end: nothing to choose, all are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineEnd {
    Lf,
    Crlf,
    Cr,
    Mixed,
}

impl LineEnd {
    /// The message that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lf => "table-line-end-lf",
            Self::Crlf => "table-line-end-crlf",
            Self::Cr => "table-line-end-cr",
            Self::Mixed => "table-line-end-mixed",
        }
    }
}
