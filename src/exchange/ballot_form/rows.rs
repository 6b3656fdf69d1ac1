//! The file of a form as rows of text, whatever a spreadsheet made of it. Knows no form but the word it is told by.

use super::read_mark;
use crate::{
    exchange::{
        Charset, Error, Separator, Source,
        records::{Cut, Paper},
        sniff::head,
        workbook::{Stop, Workbook},
    },
    jobs::Progress,
};

/// Each row with its number, as a spreadsheet counts from 1.
pub(super) type Rows = Vec<(u64, Vec<String>)>;

/// No form is larger.
const MAX_BYTES: u64 = 4 << 20;
const MAX_ROWS: usize = 2_000;
const MAX_COLUMNS: usize = 64;

/// The rows of the file; empty for a table that is no form.
pub(super) fn rows(source: &Source, progress: &Progress) -> Result<Rows, Error> {
    let (_, n_bytes) = source.open()?;
    if MAX_BYTES < n_bytes {
        return Ok(Rows::new());
    }
    match Workbook::open(source, progress) {
        Ok(None) => (),
        Ok(Some(book)) => return Ok(of_workbook(book, progress).unwrap_or_default()),
        Err(Error::Cancelled(err)) => return Err(err.into()),
        Err(_) => return Ok(Rows::new()),
    }
    let charset = Charset::detect(source, progress)?;
    for separator in Separator::ALL {
        let cut = Cut { separator, ..Cut::default() };
        // Split at the wrong sign, the word never stands alone.
        if let Ok(rows) = rows_of(Paper::Text { source, charset, cut }, progress)
            && is_form(&rows)
        {
            return Ok(rows);
        }
    }
    Ok(Rows::new())
}

/// The first sheet with the word.
fn of_workbook(mut book: Workbook<'_>, progress: &Progress) -> Option<Rows> {
    (0..book.sheets().len()).find_map(|sheet| {
        let grid = book.read(sheet, Stop::AfterRows(MAX_ROWS), progress).ok()?;
        rows_of(Paper::Sheet(&grid), progress).ok().filter(is_form)
    })
}

/// Empty rows included.
fn rows_of(paper: Paper<'_>, progress: &Progress) -> Result<Rows, Error> {
    let mut res = Rows::new();
    for held in head(paper, MAX_ROWS, progress)? {
        let record = held.record();
        if MAX_ROWS as u64 <= record.row {
            break;
        }
        while (res.len() as u64) + 1 < record.row {
            res.push((res.len() as u64 + 1, Vec::new()));
        }
        res.push((record.row, record.iter().take(MAX_COLUMNS).map(str::to_owned).collect()));
    }
    Ok(res)
}

fn is_form(rows: &Rows) -> bool {
    rows.iter().any(|(_, cells)| cells.iter().any(|it| read_mark(it).is_some()))
}
