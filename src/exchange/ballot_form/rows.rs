//! The file of a form as rows of text, whatever a spreadsheet made of it. Knows no form but the word it is told by.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};

use super::read_mark;
use crate::{
    exchange::{Charset, Error, Separator, Source, dialect},
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
    let (mut input, n_bytes) = source.open()?;
    if MAX_BYTES < n_bytes {
        return Ok(Rows::new());
    }
    let mut bytes = vec![0; n_bytes as usize];
    let n = source.read_full(&mut *input, &mut bytes)?;
    bytes.truncate(n);
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(of_workbook(bytes).unwrap_or_default());
    }
    let charset = Charset::detect(source, progress)?;
    for separator in Separator::ALL {
        let rows = dialect::head(source, charset, separator, MAX_ROWS, progress);
        // Split at the wrong sign, the word never stands alone.
        if let Ok(rows) = rows
            && rows.iter().any(|(_, cells)| cells.iter().any(|it| read_mark(it).is_some()))
        {
            return Ok(rows);
        }
    }
    Ok(Rows::new())
}

/// The first sheet with the word; `None` for what is no workbook that can be read.
fn of_workbook(bytes: Vec<u8>) -> Option<Rows> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).ok()?;
    let names = workbook.sheet_names();
    names.iter().find_map(|name| {
        let mut cells = workbook.worksheet_cells_reader(name).ok()?;
        let mut rows = Rows::new();
        while let Ok(Some(cell)) = cells.next_cell() {
            let (row, column) = cell.get_position();
            let (row, column) = (row as usize, column as usize);
            if MAX_ROWS <= row || MAX_COLUMNS <= column {
                continue;
            }
            while rows.len() <= row {
                rows.push((rows.len() as u64 + 1, Vec::new()));
            }
            let line = &mut rows[row].1;
            line.resize(line.len().max(column + 1), String::new());
            line[column] = text(cell.get_value());
        }
        let is_form = rows.iter().any(|(_, it)| it.iter().any(|it| read_mark(it).is_some()));
        is_form.then_some(rows)
    })
}

fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::String(it) => it.trim().to_owned(),
        DataRef::SharedString(it) => it.trim().to_owned(),
        DataRef::Int(it) => it.to_string(),
        // Whole numbers show without a point.
        DataRef::Float(it) => it.to_string(),
        DataRef::Bool(it) => it.to_string(),
        DataRef::DateTimeIso(it) | DataRef::DurationIso(it) => it.clone(),
        DataRef::DateTime(it) => it.as_f64().to_string(),
        _ => String::new(),
    }
}
