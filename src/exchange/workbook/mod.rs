//! Workbooks: XLSX, XLSM, XLSB, XLS and ODS, told by what is in them and never by their names.
//!
//! A sheet becomes rows of text like those of any table. What a stranger's file would take in memory is measured
//! before it is read ([`zip_guard`], [`xls_guard`]). Knows nothing of columns.

mod cells;
mod grid;
mod ods;
mod xls_guard;
mod zip_guard;

use std::{
    io::{self, BufReader, Cursor, Read as _},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Reader as _, SheetType, SheetVisible, Xls, Xlsb, Xlsx};
use serde::Serialize;
use zip::ZipArchive;

use self::cells::Format;
pub(super) use self::grid::Grid;
use super::{Error, Source, source::Bytes};
use crate::jobs::{Cancelled, Progress};

/// A sheet that a person can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
}

impl Sheet {
    /// More are not listed.
    const MAX: usize = 1000;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Xlsx,
    Xlsb,
    Ods,
}

/// How much of a sheet is wanted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stop {
    AfterRows(usize),
    Never,
}

impl Stop {
    fn is_reached(self, grid: &Grid) -> bool {
        match self {
            Self::AfterRows(n) => n < grid.n_rows(),
            Self::Never => false,
        }
    }
}

/// Why a workbook cannot be read.
#[derive(Debug)]
enum Trouble {
    TooLarge,
    Password,
    Damaged(String),
    Cancelled(Cancelled),
    Io(io::Error),
}

impl Trouble {
    fn of_io(err: io::Error) -> Self {
        match err.kind() {
            // Of what is packed, not of the file.
            io::ErrorKind::InvalidData
            | io::ErrorKind::InvalidInput
            | io::ErrorKind::UnexpectedEof
            | io::ErrorKind::Other => Self::Damaged(err.to_string()),
            _ => Self::Io(err),
        }
    }

    fn of_xml(err: impl std::fmt::Display) -> Self {
        Self::Damaged(err.to_string())
    }

    fn told_of(self, source: &Source) -> Error {
        let name = source.name();
        match self {
            Self::TooLarge => Error::WorkbookTooLarge { name },
            Self::Password => Error::Password { name },
            Self::Damaged(reason) => Error::Damaged { name, reason },
            Self::Cancelled(err) => Error::Cancelled(err),
            Self::Io(err) => Error::Io { path: name, source: err },
        }
    }
}

/// A workbook whose sheets are known.
pub(super) struct Workbook<'a> {
    source: &'a Source,
    book: Book<'a>,
    sheets: Vec<Sheet>,
}

type File<'a> = BufReader<Bytes<'a>>;

enum Book<'a> {
    Xlsx(Box<Xlsx<File<'a>>>),
    Xlsb(Box<Xlsb<File<'a>>>),
    Xls(Box<Xls<Cursor<Vec<u8>>>>),
    Ods(Box<ZipArchive<File<'a>>>),
}

impl<'a> Workbook<'a> {
    /// `None` when the source is no workbook.
    pub(super) fn open(source: &'a Source, progress: &Progress) -> Result<Option<Self>, Error> {
        if let Source::Pasted(_) = source {
            return Ok(None);
        }
        let (mut file, n_bytes) = source.open()?;
        let mut magic = [0; 8];
        let n = source.read_full(&mut file, &mut magic)?;
        let book = match &magic[..n] {
            [b'P', b'K', 3, 4, ..] => open_zip(source, n_bytes, progress),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] => open_xls(source, n_bytes).map(Some),
            _ => return Ok(None),
        };
        let Some(mut book) = book.map_err(|err| err.told_of(source))? else { return Ok(None) };
        let sheets = shielded(|| book.sheets()).map_err(|err| err.told_of(source))?;
        if sheets.is_empty() {
            return Err(Error::Empty);
        }
        Ok(Some(Self { source, book, sheets }))
    }

    pub(super) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The cells of the sheet with this index.
    pub(super) fn read(
        &mut self,
        sheet: usize,
        stop: Stop,
        progress: &Progress,
    ) -> Result<Grid, Error> {
        let name = self.sheets.get(sheet).map_or("", |it| it.name.as_str());
        let book = &mut self.book;
        let res = shielded(|| book.read(sheet, name, stop, progress));
        progress.check()?;
        res.map_err(|err| err.told_of(self.source))
    }
}

/// The readers index into what strangers wrote: what they trip over is a damaged workbook.
fn shielded<T>(work: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(Trouble::Damaged("it does not hold together".to_owned())))
}

fn open_zip<'a>(
    source: &'a Source,
    n_bytes: u64,
    progress: &Progress,
) -> Result<Option<Book<'a>>, Trouble> {
    let file = || match source.open() {
        Ok((bytes, _)) => Ok(BufReader::new(bytes)),
        Err(Error::Io { source, .. }) => Err(Trouble::Io(source)),
        Err(err) => Err(Trouble::Damaged(err.to_string())),
    };
    progress.start(n_bytes);
    let mut zip = ZipArchive::new(file()?).map_err(zip_guard::damaged)?;
    let Some(form) = zip_guard::form(&mut zip)? else { return Ok(None) };
    zip_guard::check(&mut zip, progress)?;
    Ok(Some(match form {
        Form::Ods => Book::Ods(Box::new(zip)),
        Form::Xlsx => {
            let book = shielded(|| Xlsx::new(file()?).map_err(of_xlsx))?;
            Book::Xlsx(Box::new(book))
        }
        Form::Xlsb => {
            let book = shielded(|| Xlsb::new(file()?).map_err(of_xlsb))?;
            Book::Xlsb(Box::new(book))
        }
    }))
}

fn open_xls<'a>(source: &Source, n_bytes: u64) -> Result<Book<'a>, Trouble> {
    /// The format has room for 65,536 rows a sheet.
    const MAX_BYTES: u64 = 256 << 20;
    if MAX_BYTES < n_bytes {
        return Err(Trouble::TooLarge);
    }
    let mut bytes = Vec::new();
    match source.open() {
        Ok((file, _)) => {
            file.take(MAX_BYTES).read_to_end(&mut bytes).map_err(Trouble::of_io)?;
        }
        Err(err) => return Err(Trouble::Damaged(err.to_string())),
    }
    xls_guard::check(&bytes)?;
    let book = shielded(|| {
        Xls::new(Cursor::new(bytes)).map_err(|err| match err {
            calamine::XlsError::Password => Trouble::Password,
            err => Trouble::Damaged(err.to_string()),
        })
    })?;
    Ok(Book::Xls(Box::new(book)))
}

fn of_xlsx(err: calamine::XlsxError) -> Trouble {
    match err {
        calamine::XlsxError::Password => Trouble::Password,
        err => Trouble::Damaged(err.to_string()),
    }
}

fn of_xlsb(err: calamine::XlsbError) -> Trouble {
    match err {
        calamine::XlsbError::Password => Trouble::Password,
        err => Trouble::Damaged(err.to_string()),
    }
}

impl Book<'_> {
    fn sheets(&mut self) -> Result<Vec<Sheet>, Trouble> {
        let listed = match self {
            Self::Ods(zip) => return ods::sheets(zip),
            Self::Xlsx(it) => it.sheets_metadata(),
            Self::Xlsb(it) => it.sheets_metadata(),
            Self::Xls(it) => it.sheets_metadata(),
        };
        // Charts and macros hold no rows.
        let tables = listed.iter().filter(|it| it.typ == SheetType::WorkSheet);
        let sheets = tables.map(|it| Sheet {
            name: it.name.clone(),
            is_hidden: it.visible != SheetVisible::Visible,
        });
        Ok(sheets.take(Sheet::MAX).collect())
    }

    fn read(
        &mut self,
        idx: usize,
        name: &str,
        stop: Stop,
        progress: &Progress,
    ) -> Result<Grid, Trouble> {
        let mut grid = Grid::default();
        let mut text = String::new();
        match self {
            Self::Ods(zip) => return ods::read(zip, idx, stop, progress),
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(name).map_err(of_xlsx)?;
                let formats: Vec<Format> = cells
                    .styles()
                    .iter()
                    .map(|it| it.number_format.as_ref())
                    .map(|it| it.map_or(Format::Plain, |it| Format::of(&it.format_code)))
                    .collect();
                while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(of_xlsx)? {
                    let format = formats.get(style).unwrap_or(&Format::Plain);
                    cells::write_ref(cell.get_value(), format, &mut text);
                    let (row, column) = cell.get_position();
                    grid.push(row, column, &text)?;
                    progress.check().map_err(Trouble::Cancelled)?;
                    if stop.is_reached(&grid) {
                        break;
                    }
                }
            }
            Self::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(name).map_err(of_xlsb)?;
                while let Some(cell) = cells.next_cell().map_err(of_xlsb)? {
                    cells::write_ref(cell.get_value(), &Format::Plain, &mut text);
                    let (row, column) = cell.get_position();
                    grid.push(row, column, &text)?;
                    progress.check().map_err(Trouble::Cancelled)?;
                    if stop.is_reached(&grid) {
                        break;
                    }
                }
            }
            Self::Xls(book) => {
                let range = book.worksheet_range(name);
                let range = range.map_err(|err| Trouble::Damaged(err.to_string()))?;
                let (top, left) = range.start().unwrap_or_default();
                for (row, cells) in (top..).zip(range.rows()) {
                    for (column, cell) in (left..).zip(cells) {
                        cells::write(cell, &mut text);
                        grid.push(row, column, &text)?;
                    }
                    progress.check().map_err(Trouble::Cancelled)?;
                    if stop.is_reached(&grid) {
                        break;
                    }
                }
            }
        }
        Ok(grid)
    }
}
