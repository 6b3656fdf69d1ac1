//! Text to records: cells between separators, quoted or not.
//!
//! A quote that is never closed does not swallow the table: it is then a letter like any other. Knows nothing of
//! headers; every line counts, so that row numbers are those a spreadsheet shows.

use super::{Charset, Error, Separator, Source, source::TextStream};
use crate::jobs::Progress;

/// The limits of a table. Beyond them it is not a table but a mistake about its separator.
pub(super) const MAX_COLUMNS: usize = 2_000;
pub(super) const MAX_CELL: usize = 1 << 20;

/// The records of a source, one after another.
pub(super) struct Records<'a> {
    stream: TextStream<'a>,
    splitter: Splitter,
    /// Where the next record starts in the text of the stream.
    at: usize,
    n_rows: u64,
}

/// A record, and what it is cut from.
pub(super) struct Record<'a> {
    /// Counted from 1; empty lines count too.
    pub(super) row: u64,
    /// A quote was opened and never closed.
    pub(super) has_open_quote: bool,
    text: &'a str,
    scratch: &'a str,
    cells: &'a [Cell],
}

#[derive(Clone, Copy)]
struct Cell {
    start: usize,
    end: usize,
    /// Whether the range lies in the scratch: the cell had doubled quotes, or letters behind a closing one.
    is_rewritten: bool,
}

impl Record<'_> {
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The cell, trimmed; empty beyond the end of a short record.
    pub(super) fn get(&self, idx: usize) -> &str {
        let Some(cell) = self.cells.get(idx) else { return "" };
        let text = if cell.is_rewritten { self.scratch } else { self.text };
        trim(text.get(cell.start..cell.end).unwrap_or(""))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|idx| self.get(idx))
    }

    pub(super) fn is_blank(&self) -> bool {
        self.iter().all(str::is_empty)
    }
}

/// Trimmed of white space and of the marks that copying leaves behind.
fn trim(text: &str) -> &str {
    let is_clean = |byte: Option<&u8>| byte.is_none_or(|it| (b'!'..=b'~').contains(it));
    let bytes = text.as_bytes();
    if is_clean(bytes.first()) && is_clean(bytes.last()) {
        return text;
    }
    text.trim_matches(|it: char| {
        it.is_whitespace() || it.is_control() || matches!(it, '\u{feff}' | '\u{200b}'..='\u{200f}')
    })
}

impl<'a> Records<'a> {
    pub(super) fn open(
        source: &'a Source,
        charset: Charset,
        separator: Separator,
        progress: &'a Progress,
    ) -> Result<Self, Error> {
        let stream = TextStream::open(source, charset, progress)?;
        Ok(Self { stream, splitter: Splitter::new(separator), at: 0, n_rows: 0 })
    }

    pub(super) fn has_broken(&self) -> bool {
        self.stream.has_broken
    }

    /// The next record; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Record<'_>>, Error> {
        let row = self.n_rows + 1;
        let end = loop {
            let is_over = self.stream.is_over;
            match self.splitter.split(&self.stream.text, self.at, is_over) {
                Split::Record { end } => break end,
                Split::End => return Ok(None),
                Split::NeedMore => {
                    self.stream.more(self.at)?;
                    self.at = 0;
                }
                Split::TooManyColumns => {
                    return Err(Error::TooManyColumns { row, max: MAX_COLUMNS });
                }
                Split::CellTooLong => return Err(Error::CellTooLong { row, max: MAX_CELL }),
            }
        };
        self.at = end;
        self.n_rows = row;
        Ok(Some(Record {
            row,
            has_open_quote: self.splitter.has_open_quote,
            text: &self.stream.text,
            scratch: &self.splitter.scratch,
            cells: &self.splitter.cells,
        }))
    }
}

enum Split {
    Record { end: usize },
    NeedMore,
    End,
    TooManyColumns,
    CellTooLong,
}

struct Splitter {
    /// Whether a byte ends an unquoted cell.
    ends_cell: [bool; 256],
    cells: Vec<Cell>,
    scratch: String,
    has_open_quote: bool,
}

/// Where a quoted cell ends.
enum Quoted {
    /// `at` is the separator, the line end or the end of the text.
    Cell(Cell, usize),
    NeedMore,
    Open,
}

impl Splitter {
    fn new(separator: Separator) -> Self {
        let mut ends_cell = [false; 256];
        for byte in [separator.byte(), b'\n', b'\r'] {
            ends_cell[usize::from(byte)] = true;
        }
        let (cells, scratch) = (Vec::new(), String::new());
        Self { ends_cell, cells, scratch, has_open_quote: false }
    }

    /// Cuts the record that starts at `start`.
    fn split(&mut self, text: &str, start: usize, is_over: bool) -> Split {
        let bytes = text.as_bytes();
        self.cells.clear();
        self.scratch.clear();
        self.has_open_quote = false;
        if bytes.len() <= start {
            return if is_over { Split::End } else { Split::NeedMore };
        }
        let mut at = start;
        loop {
            let (cell, end) = match self.cell(text, at, is_over) {
                Quoted::Cell(cell, end) => (cell, end),
                Quoted::NeedMore => return Split::NeedMore,
                Quoted::Open => {
                    self.has_open_quote = true;
                    self.plain(bytes, at)
                }
            };
            if MAX_CELL < cell.end - cell.start {
                return Split::CellTooLong;
            }
            if self.cells.len() == MAX_COLUMNS {
                return Split::TooManyColumns;
            }
            // A carriage return at the very end may be half of a line end.
            if !is_over && (end == bytes.len() || (bytes[end] == b'\r' && end + 1 == bytes.len())) {
                return Split::NeedMore;
            }
            self.cells.push(cell);
            match bytes.get(end) {
                None => return Split::Record { end },
                Some(b'\n') => return Split::Record { end: end + 1 },
                Some(b'\r') => {
                    let n = if bytes.get(end + 1) == Some(&b'\n') { 2 } else { 1 };
                    return Split::Record { end: end + n };
                }
                Some(_) => at = end + 1,
            }
        }
    }

    fn cell(&mut self, text: &str, at: usize, is_over: bool) -> Quoted {
        let bytes = text.as_bytes();
        if bytes.get(at).is_some_and(|it| *it != b'"' && *it != b' ') {
            let (cell, end) = self.plain(bytes, at);
            return Quoted::Cell(cell, end);
        }
        // `a, "b, c"` is meant as it looks.
        let n_spaces = bytes[at..].iter().take_while(|it| **it == b' ').count();
        match bytes.get(at + n_spaces) {
            Some(b'"') => self.quoted(text, at + n_spaces + 1, is_over),
            _ => {
                let (cell, end) = self.plain(bytes, at);
                Quoted::Cell(cell, end)
            }
        }
    }

    fn plain(&self, bytes: &[u8], at: usize) -> (Cell, usize) {
        let n = bytes[at..].iter().position(|it| self.ends_cell[usize::from(*it)]);
        let end = n.map_or(bytes.len(), |n| at + n);
        (Cell { start: at, end, is_rewritten: false }, end)
    }

    /// The cell whose opening quote is just before `start`.
    fn quoted(&mut self, text: &str, start: usize, is_over: bool) -> Quoted {
        let bytes = text.as_bytes();
        let limit = bytes.len().min(start + MAX_CELL + 2);
        let scratch_start = self.scratch.len();
        let (mut from, mut at) = (start, start);
        let close = loop {
            let Some(n) = bytes[at..limit].iter().position(|it| *it == b'"') else {
                self.scratch.truncate(scratch_start);
                let is_far = limit < bytes.len() || is_over;
                return if is_far { Quoted::Open } else { Quoted::NeedMore };
            };
            let quote = at + n;
            if bytes.get(quote + 1) != Some(&b'"') {
                break quote;
            }
            self.scratch.push_str(&text[from..=quote]);
            (from, at) = (quote + 2, (quote + 2).min(limit));
        };
        if close + 1 == bytes.len() && !is_over {
            return Quoted::NeedMore;
        }
        let (tail, end) = self.plain(bytes, close + 1);
        let tail = &text[tail.start..tail.end];
        if from == start && tail.trim().is_empty() {
            return Quoted::Cell(Cell { start, end: close, is_rewritten: false }, end);
        }
        self.scratch.push_str(&text[from..close]);
        self.scratch.push_str(tail.trim_end());
        let cell = Cell { start: scratch_start, end: self.scratch.len(), is_rewritten: true };
        Quoted::Cell(cell, end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, separator: Separator) -> Vec<Vec<String>> {
        let source = Source::Pasted(text.into());
        let progress = Progress::default();
        let mut records = Records::open(&source, Charset::UTF_8, separator, &progress).unwrap();
        let mut res = Vec::new();
        while let Some(record) = records.next().unwrap() {
            res.push(record.iter().map(str::to_owned).collect());
        }
        res
    }

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(read(text, Separator::Comma), expected);
    }

    #[test]
    fn line_ends_of_all_systems() {
        check("a,b\r\nc,d\re\n\nf,", &[&["a", "b"], &["c", "d"], &["e"], &[""], &["f", ""]]);
    }

    #[test]
    fn quotes() {
        check("\"a,\n b\",\"say \"\"hi\"\"\",\"\"\n", &[&["a,\n b", "say \"hi\"", ""]]);
        check("a, \"b, c\" ,5\" pipe", &[&["a", "b, c", "5\" pipe"]]);
        check("\"a\"b,c", &[&["ab", "c"]]);
    }

    /// The files and what they mean are others' work, see `tests/data/csv_spectrum`.
    #[test]
    fn the_csv_spectrum_means_what_its_json_says() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/csv_spectrum");
        let mut n = 0;
        for file in std::fs::read_dir(root.join("csvs")).unwrap() {
            let path = file.unwrap().path();
            let rows = read(&std::fs::read_to_string(&path).unwrap(), Separator::Comma).into_iter();
            let mut rows = rows.filter(|it| it.iter().any(|it| !it.is_empty()));
            let headers = rows.next().unwrap();
            let objects: Vec<serde_json::Value> = rows
                .map(|row| {
                    headers
                        .iter()
                        .cloned()
                        .zip(row.into_iter().map(serde_json::Value::from))
                        .collect()
                })
                .collect();
            let json = root.join("json").join(path.file_stem().unwrap()).with_extension("json");
            let truth: Vec<serde_json::Value> =
                serde_json::from_str(&std::fs::read_to_string(json).unwrap()).unwrap();
            assert_eq!(objects, truth, "{}", path.display());
            n += 1;
        }
        assert_eq!(n, 11);
    }

    #[test]
    fn an_open_quote_is_a_letter() {
        check("a,\"b\nc,d\n", &[&["a", "\"b"], &["c", "d"]]);
        let long = format!("a,\"b\n{}", "c,d\n".repeat(MAX_CELL / 2));
        assert_eq!(read(&long, Separator::Comma).len(), 1 + MAX_CELL / 2);
    }

    #[test]
    fn limits_are_said() {
        let fails = |text: &str| {
            let source = Source::Pasted(text.into());
            let progress = Progress::default();
            let mut records =
                Records::open(&source, Charset::UTF_8, Separator::Comma, &progress).unwrap();
            records.next().err().map(|err| err.to_string())
        };
        assert_eq!(fails(&",".repeat(MAX_COLUMNS - 1)), None);
        assert_eq!(fails(&",".repeat(MAX_COLUMNS)).unwrap(), "row 1: more than 2000 columns");
        let long = "a".repeat(MAX_CELL + 1);
        assert_eq!(fails(&long).unwrap(), "row 1: a cell longer than 1048576 bytes");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(
            rows in prop::collection::vec(prop::collection::vec("[a-z\",; \n\r\u{4e2d}]{0,6}", 2..5), 1..6)
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let trimmed: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|it| trim(it).to_owned()).collect()).collect();
            prop_assert_eq!(read(&text, Separator::Comma), trimmed);
        }
    }
}
