//! A source opened: how it is written, and its first rows. Knows no columns but their number.

use super::{
    Charset, Dialect, Error, Header, Overrides, Sheet, Source,
    records::{Cut, Held, LineEnds, MAX_COLUMNS, Paper, Records},
    sniff::{open_sheet, sniff_cut},
    workbook::{Grid, Workbook},
};
use crate::jobs::Progress;

/// Rows of data looked at.
const MAX_SAMPLE_ROWS: usize = 20_000;
const MAX_SAMPLE_CELLS: usize = 4_000_000;
const MAX_SAMPLE_BYTES: usize = 64 << 20;

/// A source whose text or sheet is at hand.
pub(super) enum Opened {
    Text,
    Sheet(Grid),
}

impl Opened {
    pub(super) fn paper<'a>(&'a self, source: &'a Source, dialect: &Dialect) -> Paper<'a> {
        match self {
            Self::Text => Paper::Text { source, charset: dialect.charset, cut: dialect.cut() },
            Self::Sheet(grid) => Paper::Sheet(grid),
        }
    }

    /// As a mapping says.
    pub(super) fn of(
        source: &Source,
        dialect: &Dialect,
        progress: &Progress,
    ) -> Result<Self, Error> {
        let Some(mut book) = Workbook::open(source, progress)? else { return Ok(Self::Text) };
        let (_, grid) = open_sheet(&mut book, dialect.sheet.as_deref(), progress)?;
        Ok(Self::Sheet(grid))
    }
}

pub(super) struct Found {
    pub(super) opened: Opened,
    pub(super) dialect: Dialect,
    pub(super) sheets: Vec<Sheet>,
}

/// Finds how the table is written, but for header and comments.
pub(super) fn find(
    source: &Source,
    overrides: &Overrides,
    progress: &Progress,
) -> Result<Found, Error> {
    let footer = overrides.footer.unwrap_or_default();
    if let Some(mut book) = Workbook::open(source, progress)? {
        let (sheet, grid) = open_sheet(&mut book, overrides.sheet.as_deref(), progress)?;
        let dialect = Dialect { sheet: Some(sheet), footer, ..Dialect::default() };
        return Ok(Found { opened: Opened::Sheet(grid), dialect, sheets: book.sheets().to_vec() });
    }
    let charset = match overrides.charset {
        Some(it) => it,
        None => Charset::detect(source, progress)?,
    };
    let cut = match (overrides.separator, overrides.quote, overrides.escape) {
        (Some(separator), Some(quote), Some(escape)) => Cut { separator, quote, escape },
        _ => sniff_cut(source, charset, overrides, progress)?,
    };
    let Cut { separator, quote, escape } = cut;
    let dialect = Dialect { charset, separator, quote, escape, footer, ..Dialect::default() };
    Ok(Found { opened: Opened::Text, dialect, sheets: Vec::new() })
}

/// The first rows that hold something.
pub(super) struct Sample {
    pub(super) rows: Vec<Held>,
    /// Whether there are more.
    pub(super) is_cut: bool,
    pub(super) n_broken: u64,
    pub(super) line_ends: LineEnds,
}

impl Sample {
    pub(super) fn of(paper: Paper<'_>, progress: &Progress) -> Result<Self, Error> {
        let mut records = Records::open(paper, progress)?;
        let (mut rows, mut n_cells, mut n_bytes) = (Vec::new(), 0, 0);
        let mut is_cut = false;
        while let Some(record) = records.next()? {
            if record.is_blank() {
                continue;
            }
            if MAX_SAMPLE_ROWS < rows.len()
                || MAX_SAMPLE_CELLS < n_cells
                || MAX_SAMPLE_BYTES < n_bytes
            {
                is_cut = true;
                break;
            }
            let held = record.hold();
            n_cells += record.len();
            n_bytes += held.n_bytes();
            rows.push(held);
        }
        let (n_broken, line_ends) = (records.n_broken(), records.line_ends());
        Ok(Self { rows, is_cut, n_broken, line_ends })
    }
}

/// As many as have a name, or values in more than a stray row.
pub(super) fn n_columns(names: &[String], header: Header, rows: &[Held]) -> usize {
    let n_named = names.iter().rposition(|it| !it.is_empty()).map_or(0, |it| it + 1);
    let body = rows.iter().map(Held::record).filter(|it| header.last_row() < it.row);
    let mut widths: Vec<usize> = body.map(|it| it.filled_width()).filter(|it| 0 < *it).collect();
    widths.sort_unstable();
    let n_stray = if n_named == 0 { 0 } else { widths.len() / 100 };
    let usual = widths.iter().rev().nth(n_stray).copied().unwrap_or(0);
    n_named.max(usual).clamp(1, MAX_COLUMNS)
}
