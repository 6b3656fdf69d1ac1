//! Sheets of an ODS workbook, cell by cell.
//!
//! Read here and not by the reader of the other formats: that one holds every repetition that a file asks for, and a
//! sheet may ask for a cell to be repeated in every row and column.

use std::io::{BufRead, BufReader, Read, Seek};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{Grid, Sheet, Stop, Trouble, cells, zip_guard};
use crate::jobs::Progress;

/// Repetitions of an empty row or cell cost nothing; these are the most of one that says something.
const MAX_ROW: u32 = 1 << 20;
const MAX_COLUMN: u32 = 1 << 14;
const MAX_CELL: usize = 1 << 20;

/// The sheets by name, in their order.
pub(super) fn sheets<R: Read + Seek>(zip: &mut ZipArchive<R>) -> Result<Vec<Sheet>, Trouble> {
    check_lock(zip)?;
    let mut sheets = Vec::new();
    let mut hidden_styles = Vec::new();
    let mut style = String::new();
    walk(zip, &mut |event| {
        match event {
            Event::Start(it) | Event::Empty(it) => match it.name().0 {
                "style:style" => style = attribute(it, "style:name")?.unwrap_or_default(),
                "style:table-properties"
                    if attribute(it, "table:display")?.as_deref() == Some("false") =>
                {
                    hidden_styles.push(style.clone());
                }
                "table:table" => {
                    let name = attribute(it, "table:name")?.unwrap_or_default();
                    let style = attribute(it, "table:style-name")?;
                    let is_hidden = style.is_some_and(|it| hidden_styles.contains(&it));
                    if sheets.len() < Sheet::MAX {
                        sheets.push(Sheet { name, is_hidden });
                    }
                }
                _ => (),
            },
            _ => (),
        }
        Ok(true)
    })?;
    Ok(sheets)
}

/// The parts of a locked workbook are said to be so.
fn check_lock<R: Read + Seek>(zip: &mut ZipArchive<R>) -> Result<(), Trouble> {
    let Ok(mut part) = zip.by_name("META-INF/manifest.xml") else { return Ok(()) };
    let mut text = Vec::new();
    part.by_ref().take(1 << 20).read_to_end(&mut text).map_err(Trouble::of_io)?;
    match memchr::memmem::find(&text, b"encryption-data") {
        Some(_) => Err(Trouble::Password),
        None => Ok(()),
    }
}

/// The cells of one sheet, at most `stop` rows of it.
pub(super) fn read<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    sheet: usize,
    stop: Stop,
    progress: &Progress,
) -> Result<Grid, Trouble> {
    let mut reading = Reading::new(sheet, stop);
    walk(zip, &mut |event| {
        progress.check().map_err(Trouble::Cancelled)?;
        reading.take(event)
    })?;
    Ok(reading.grid)
}

/// Goes through the content until `take` has enough.
fn walk<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    take: &mut dyn FnMut(&Event<'_>) -> Result<bool, Trouble>,
) -> Result<(), Trouble> {
    let part = zip.by_name("content.xml").map_err(zip_guard::damaged)?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    events(&mut reader, take)
}

fn events<B: BufRead>(
    reader: &mut Reader<B>,
    take: &mut dyn FnMut(&Event<'_>) -> Result<bool, Trouble>,
) -> Result<(), Trouble> {
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(Trouble::of_xml)? {
            Event::Eof => return Ok(()),
            event => {
                if !take(&event)? {
                    return Ok(());
                }
            }
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Trouble> {
    let found = start.try_get_attribute(name).map_err(Trouble::of_xml)?;
    let text = |it: quick_xml::events::attributes::Attribute<'_>| {
        it.normalized_value(quick_xml::XmlVersion::Implicit1_0).map(|it| it.into_owned())
    };
    found.map(text).transpose().map_err(Trouble::of_xml)
}

fn repetition(start: &BytesStart<'_>, name: &str, max: u32) -> Result<u32, Trouble> {
    Ok(attribute(start, name)?.and_then(|it| it.parse().ok()).unwrap_or(1).clamp(1, max))
}

struct Reading {
    wanted: usize,
    stop: Stop,
    grid: Grid,
    /// Sheets begun.
    n_sheets: usize,
    /// How deep in tables: one inside a cell is not this sheet.
    depth: usize,
    /// Not text of the cell: a note beside it.
    n_notes: usize,
    row: u32,
    n_row_times: u32,
    column: u32,
    /// The cells of this row that say something.
    cells: Vec<(u32, String)>,
    cell: Option<Cell>,
}

#[derive(Default)]
struct Cell {
    n_times: u32,
    /// What its attributes say; for text it is what stands in it.
    value: Option<String>,
    text: String,
    n_paragraphs: usize,
}

impl Reading {
    fn new(wanted: usize, stop: Stop) -> Self {
        Self {
            wanted,
            stop,
            grid: Grid::default(),
            n_sheets: 0,
            depth: 0,
            n_notes: 0,
            row: 0,
            n_row_times: 1,
            column: 0,
            cells: Vec::new(),
            cell: None,
        }
    }

    /// Takes one event; says whether more are wanted.
    fn take(&mut self, event: &Event<'_>) -> Result<bool, Trouble> {
        match event {
            Event::Start(it) => self.start(it)?,
            Event::Empty(it) => {
                self.start(it)?;
                return self.end(it.name().0);
            }
            Event::End(it) => return self.end(it.name().0),
            Event::Text(it) => self.text(&it.xml10_content())?,
            Event::CData(it) => self.text(&it.xml10_content())?,
            Event::GeneralRef(it) => {
                let resolved = match it.resolve_char_ref().map_err(Trouble::of_xml)? {
                    Some(it) => it.to_string(),
                    None => {
                        quick_xml::escape::resolve_predefined_entity(it).unwrap_or("").to_owned()
                    }
                };
                self.text(&resolved)?;
            }
            _ => (),
        }
        Ok(true)
    }

    fn is_wanted(&self) -> bool {
        self.depth == 1 && self.n_sheets == self.wanted + 1
    }

    fn start(&mut self, it: &BytesStart<'_>) -> Result<(), Trouble> {
        match it.name().0 {
            "table:table" => {
                self.n_sheets += usize::from(self.depth == 0);
                self.depth += 1;
            }
            _ if !self.is_wanted() => (),
            "table:table-row" => {
                self.n_row_times = repetition(it, "table:number-rows-repeated", MAX_ROW)?;
                self.column = 0;
                self.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let n_times = repetition(it, "table:number-columns-repeated", MAX_COLUMN)?;
                self.cell = Some(Cell { n_times, value: value(it)?, ..Cell::default() });
            }
            "office:annotation" => self.n_notes += 1,
            "text:p" => {
                if let Some(cell) = &mut self.cell
                    && self.n_notes == 0
                {
                    cell.n_paragraphs += 1;
                    if 1 < cell.n_paragraphs {
                        self.text("\n")?;
                    }
                }
            }
            "text:s" => {
                let n = repetition(it, "text:c", 1000)?;
                self.text(&" ".repeat(n as usize))?;
            }
            "text:tab" => self.text(" ")?,
            "text:line-break" => self.text("\n")?,
            _ => (),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Trouble> {
        let Some(cell) = self.cell.as_mut().filter(|it| 0 < it.n_paragraphs) else { return Ok(()) };
        if self.n_notes == 0 {
            cell.text.push_str(text);
        }
        if MAX_CELL < cell.text.len() { Err(Trouble::TooLarge) } else { Ok(()) }
    }

    fn end(&mut self, name: &str) -> Result<bool, Trouble> {
        match name {
            "table:table" => {
                let was_wanted = self.is_wanted();
                self.depth = self.depth.saturating_sub(1);
                return Ok(!was_wanted);
            }
            _ if !self.is_wanted() => (),
            "office:annotation" => self.n_notes = self.n_notes.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => {
                let Some(cell) = self.cell.take() else { return Ok(true) };
                let text = cell.value.unwrap_or(cell.text);
                if !text.is_empty() {
                    for idx in 0..cell.n_times.min(MAX_COLUMN.saturating_sub(self.column)) {
                        self.cells.push((self.column + idx, text.clone()));
                        // What one row may hold; the sheet has a limit of its own.
                        if MAX_CELL * 16 < self.cells.len() * text.len() {
                            return Err(Trouble::TooLarge);
                        }
                    }
                }
                self.column = self.column.saturating_add(cell.n_times);
            }
            "table:table-row" => {
                if !self.cells.is_empty() {
                    for idx in 0..self.n_row_times {
                        for (column, text) in &self.cells {
                            self.grid.push(self.row.saturating_add(idx), *column, text)?;
                        }
                        if self.stop.is_reached(&self.grid) {
                            return Ok(false);
                        }
                    }
                }
                self.row = self.row.saturating_add(self.n_row_times);
            }
            _ => (),
        }
        Ok(true)
    }
}

/// What the attributes of a cell say, if it is no text.
fn value(it: &BytesStart<'_>) -> Result<Option<String>, Trouble> {
    let get = |name| attribute(it, name);
    if get("calcext:value-type")?.as_deref() == Some("error") {
        return Ok(Some("#N/A".to_owned()));
    }
    let number = get("office:value")?.and_then(|it| it.parse::<f64>().ok());
    let (kind, mut res) = (get("office:value-type")?, String::new());
    match (kind.as_deref().unwrap_or(""), number) {
        ("percentage", Some(x)) => cells::write_number(x, &cells::Format::Percent, &mut res),
        ("currency", Some(x)) => {
            let code = get("office:currency")?.unwrap_or_default();
            cells::write_number(x, &cells::Format::of(&code), &mut res);
        }
        ("float", Some(x)) => cells::write_number(x, &cells::Format::Plain, &mut res),
        ("date", _) => {
            res.push_str(cells::iso(&get("office:date-value")?.unwrap_or_default()));
        }
        ("boolean", _) => {
            let yes =
                get("office:boolean-value")?.is_some_and(|it| it.eq_ignore_ascii_case("true"));
            res.push_str(cells::flag(yes));
        }
        _ => return get("office:string-value"),
    }
    Ok(Some(res))
}
