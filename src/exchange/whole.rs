//! Small tables read whole: as rows of text, whatever a spreadsheet made of them. Knows no table but the word it is
//! told by.

use super::{
    Charset, Error, Overrides, Separator, Source, opened,
    records::{Cut, Held, Paper},
    sniff::{HEAD_BYTES, head},
    workbook::{Stop, Workbook},
};
use crate::jobs::Progress;

/// Each row with its number, as a spreadsheet counts from 1.
pub(super) type Rows = Vec<(u64, Vec<String>)>;

/// A table, or the beginning of one that is larger than it may be.
pub(super) struct Whole {
    pub(super) rows: Rows,
    pub(super) is_cut: bool,
}

/// No table read whole is larger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub(super) bytes: u64,
    pub(super) rows: usize,
    pub(super) columns: usize,
}

/// The rows of the first sheet, or of the text cut at the first sign, that `is_it` knows; `None` where there is none,
/// or the file is larger than it may be.
pub(super) fn known_rows(
    source: &Source,
    limits: Limits,
    is_it: impl Fn(&Rows) -> bool,
    progress: &Progress,
) -> Result<Option<Whole>, Error> {
    let is_it = |it: &Whole| is_it(&it.rows);
    let (_, n_bytes) = source.open()?;
    if limits.bytes < n_bytes {
        return Ok(None);
    }
    match Workbook::open(source, progress) {
        Ok(None) => (),
        Ok(Some(mut book)) => {
            let known = (0..book.sheets().len()).find_map(|sheet| {
                let grid = book.read(sheet, Stop::AfterRows(limits.rows), progress).ok()?;
                rows_of(Paper::Sheet(&grid), limits, progress).ok().filter(&is_it)
            });
            return Ok(known);
        }
        Err(Error::Cancelled(err)) => return Err(err.into()),
        Err(_) => return Ok(None),
    }
    let charset = Charset::detect(source, progress)?;
    for separator in Separator::ALL {
        let cut = Cut { separator, ..Cut::default() };
        // Split at the wrong sign, the word never stands alone.
        if let Ok(rows) = rows_of(Paper::Text { source, charset, cut }, limits, progress)
            && is_it(&rows)
        {
            return Ok(Some(rows));
        }
    }
    Ok(None)
}

/// The rows of any table, its sheet and its separator found as for every other.
pub(super) fn sniffed_rows(
    source: &Source,
    limits: Limits,
    progress: &Progress,
) -> Result<Whole, Error> {
    let found = opened::find(source, &Overrides::default(), progress)?;
    rows_of(found.opened.paper(source, &found.dialect), limits, progress)
}

/// Empty rows included.
fn rows_of(paper: Paper<'_>, limits: Limits, progress: &Progress) -> Result<Whole, Error> {
    let mut res = Rows::new();
    let all = head(paper, limits.rows, progress)?;
    let n_bytes: usize = all.iter().map(Held::n_bytes).sum();
    let mut is_cut = limits.rows <= all.len() || HEAD_BYTES <= n_bytes;
    for held in all {
        let record = held.record();
        if limits.rows as u64 <= record.row {
            is_cut = true;
            break;
        }
        while (res.len() as u64) + 1 < record.row {
            res.push((res.len() as u64 + 1, Vec::new()));
        }
        res.push((record.row, record.iter().take(limits.columns).map(str::to_owned).collect()));
    }
    Ok(Whole { rows: res, is_cut })
}
