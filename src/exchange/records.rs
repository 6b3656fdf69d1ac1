//! A source to records: the cells of a sheet, or text cut at separators, quoted or not.
//!
//! A quote that is never closed does not swallow the table: it is then a letter like any other. Knows nothing of
//! headers; every line counts, so that row numbers are those a spreadsheet shows.

use memchr::{memchr, memchr2};

use super::{
    Charset, Error, Escape, LineEnd, Quote, Separator, Source, source::TextStream, workbook::Grid,
};
use crate::jobs::Progress;

/// The limits of a table. Beyond them it is not a table but a mistake about its separator.
pub(super) const MAX_COLUMNS: usize = 2_000;
pub(super) const MAX_CELL: usize = 1 << 20;
pub(super) const MAX_RECORD: usize = 16 << 20;

/// How text is cut into cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) separator: Separator,
    pub(super) quote: Quote,
    pub(super) escape: Escape,
}

/// What records are cut from.
#[derive(Clone, Copy)]
pub(super) enum Paper<'a> {
    Text { source: &'a Source, charset: Charset, cut: Cut },
    Sheet(&'a Grid),
}

/// The records of a source, one after another.
pub(super) struct Records<'a> {
    from: Origin<'a>,
    n_rows: u64,
    line_ends: LineEnds,
}

#[expect(clippy::large_enum_variant, reason = "there is one at a time, and it does not move")]
enum Origin<'a> {
    Text {
        stream: TextStream<'a>,
        splitter: Splitter,
        /// Where the next record starts in the text of the stream.
        at: usize,
    },
    Sheet {
        grid: &'a Grid,
        next: usize,
        cells: Vec<Cell>,
    },
}

/// How many records ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LineEnds {
    pub(super) lf: u64,
    pub(super) crlf: u64,
    pub(super) cr: u64,
}

impl LineEnds {
    /// The end of all lines but a stray one in a hundred; `None` where there is none.
    pub(super) fn usual(self) -> Option<LineEnd> {
        let all = self.lf + self.crlf + self.cr;
        if all == 0 {
            return None;
        }
        let is_usual = |n: u64| all * 99 <= n * 100;
        Some(match self {
            Self { lf, .. } if is_usual(lf) => LineEnd::Lf,
            Self { crlf, .. } if is_usual(crlf) => LineEnd::Crlf,
            Self { cr, .. } if is_usual(cr) => LineEnd::Cr,
            _ => LineEnd::Mixed,
        })
    }
}

/// A record, and what it is cut from.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    /// Counted from 1; empty lines count too.
    pub(super) row: u64,
    /// A quote was opened and never closed.
    pub(super) has_open_quote: bool,
    /// The text read so far has letters in place of bytes that are none.
    is_suspect: bool,
    text: &'a str,
    scratch: &'a str,
    cells: &'a [Cell],
}

/// A record kept for later.
#[derive(Clone, Default)]
pub(super) struct Held {
    row: u64,
    has_open_quote: bool,
    text: String,
    cells: Vec<Cell>,
}

impl Held {
    pub(super) fn record(&self) -> Record<'_> {
        Record {
            row: self.row,
            has_open_quote: self.has_open_quote,
            is_suspect: true,
            text: &self.text,
            scratch: "",
            cells: &self.cells,
        }
    }

    /// Letters and cells, about.
    pub(super) fn n_bytes(&self) -> usize {
        self.text.len() + self.cells.len() * size_of::<Cell>()
    }
}

#[derive(Clone, Copy)]
struct Cell {
    start: usize,
    end: usize,
    /// Whether the range lies in the scratch: the cell had doubled quotes, or letters behind a closing one.
    is_rewritten: bool,
}

impl<'a> Record<'a> {
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn hold(&self) -> Held {
        let (mut text, mut cells) = (String::new(), Vec::with_capacity(self.len()));
        for cell in self.iter() {
            let start = text.len();
            text.push_str(cell);
            cells.push(Cell { start, end: text.len(), is_rewritten: false });
        }
        Held { row: self.row, has_open_quote: self.has_open_quote, text, cells }
    }

    /// Letters in place of bytes that are none.
    pub(super) fn has_broken_text(&self) -> bool {
        self.is_suspect && self.iter().any(|it| it.contains('\u{fffd}'))
    }

    /// Up to the last cell that holds something.
    pub(super) fn filled_width(&self) -> usize {
        (0..self.len()).rev().find(|idx| !self.get(*idx).is_empty()).map_or(0, |it| it + 1)
    }

    /// How many cells hold something.
    pub(super) fn n_filled(&self) -> usize {
        self.iter().filter(|it| !it.is_empty()).count()
    }

    /// The cell, trimmed; empty beyond the end of a short record.
    pub(super) fn get(&self, idx: usize) -> &'a str {
        let Some(cell) = self.cells.get(idx) else { return "" };
        let text = if cell.is_rewritten { self.scratch } else { self.text };
        trim(text.get(cell.start..cell.end).unwrap_or(""))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let it = *self;
        (0..it.len()).map(move |idx| it.get(idx))
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
    pub(super) fn open(paper: Paper<'a>, progress: &'a Progress) -> Result<Self, Error> {
        let from = match paper {
            Paper::Text { source, charset, cut } => Origin::Text {
                stream: TextStream::open(source, charset, progress)?,
                splitter: Splitter::new(cut),
                at: 0,
            },
            Paper::Sheet(grid) => {
                progress.start(grid.n_rows() as u64);
                Origin::Sheet { grid, next: 0, cells: Vec::new() }
            }
        };
        Ok(Self { from, n_rows: 0, line_ends: LineEnds::default() })
    }

    /// Places so far that are no text in the charset.
    pub(super) fn n_broken(&self) -> u64 {
        match &self.from {
            Origin::Text { stream, .. } => stream.n_broken,
            Origin::Sheet { .. } => 0,
        }
    }

    /// The row of the last record.
    pub(super) fn n_read(&self) -> u64 {
        self.n_rows
    }

    pub(super) fn line_ends(&self) -> LineEnds {
        self.line_ends
    }

    /// The next record; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Record<'_>>, Error> {
        let (stream, splitter, at) = match &mut self.from {
            Origin::Text { stream, splitter, at } => (stream, splitter, at),
            Origin::Sheet { grid, next, cells } => {
                let record = sheet_record(grid, *next, cells)?;
                *next += 1;
                self.n_rows = record.map_or(self.n_rows, |it| it.row);
                return Ok(record);
            }
        };
        let row = self.n_rows + 1;
        let end = loop {
            let is_over = stream.is_over;
            match splitter.split(&stream.text, *at, is_over) {
                Split::Record { end } => break end,
                Split::End => return Ok(None),
                Split::NeedMore => {
                    stream.more(*at)?;
                    *at = 0;
                }
                Split::TooManyColumns => {
                    return Err(Error::TooManyColumns { row, max: MAX_COLUMNS });
                }
                Split::CellTooLong => return Err(Error::CellTooLong { row, max: MAX_CELL }),
                Split::RecordTooLong => return Err(Error::RowTooLong { row, max: MAX_RECORD }),
            }
        };
        *at = end;
        self.n_rows = row;
        match stream.text.as_bytes()[..end] {
            [.., b'\r', b'\n'] => self.line_ends.crlf += 1,
            [.., b'\n'] => self.line_ends.lf += 1,
            [.., b'\r'] => self.line_ends.cr += 1,
            _ => (),
        }
        Ok(Some(Record {
            row,
            has_open_quote: splitter.has_open_quote,
            is_suspect: 0 < stream.n_broken,
            text: &stream.text,
            scratch: &splitter.scratch,
            cells: &splitter.cells,
        }))
    }
}

/// A row of a sheet, with empty cells where it has none.
fn sheet_record<'a>(
    grid: &'a Grid,
    idx: usize,
    cells: &'a mut Vec<Cell>,
) -> Result<Option<Record<'a>>, Error> {
    let Some((row, filled)) = grid.row(idx) else { return Ok(None) };
    cells.clear();
    for (column, start, end) in filled {
        if MAX_COLUMNS <= column {
            return Err(Error::TooManyColumns { row, max: MAX_COLUMNS });
        }
        if MAX_CELL < end - start {
            return Err(Error::CellTooLong { row, max: MAX_CELL });
        }
        cells.resize(column, Cell { start, end: start, is_rewritten: false });
        cells.push(Cell { start, end, is_rewritten: false });
    }
    let text = grid.text();
    Ok(Some(Record { row, has_open_quote: false, is_suspect: false, text, scratch: "", cells }))
}

enum Split {
    Record { end: usize },
    NeedMore,
    End,
    TooManyColumns,
    CellTooLong,
    RecordTooLong,
}

struct Splitter {
    /// Whether a byte ends an unquoted cell.
    ends_cell: [bool; 256],
    /// Zero, which is in no text, where nothing quotes.
    quote: u8,
    is_backslash: bool,
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
    fn new(cut: Cut) -> Self {
        let mut ends_cell = [false; 256];
        for byte in [cut.separator.byte(), b'\n', b'\r'] {
            ends_cell[usize::from(byte)] = true;
        }
        Self {
            ends_cell,
            quote: cut.quote.byte(),
            is_backslash: cut.escape == Escape::Backslash,
            cells: Vec::new(),
            scratch: String::new(),
            has_open_quote: false,
        }
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
            if MAX_RECORD < end - start {
                return Split::RecordTooLong;
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
        if bytes.get(at).is_some_and(|it| *it != self.quote && *it != b' ') {
            let (cell, end) = self.plain(bytes, at);
            return Quoted::Cell(cell, end);
        }
        // `a, "b, c"` is meant as it looks; spaces that part cells are none of the cell.
        let is_inner = |it: &&u8| **it == b' ' && !self.ends_cell[usize::from(b' ')];
        let n_spaces = bytes[at..].iter().take_while(is_inner).count();
        match bytes.get(at + n_spaces) {
            Some(it) if *it == self.quote => self.quoted(text, at + n_spaces + 1, is_over),
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
            let found = if self.is_backslash {
                memchr2(self.quote, b'\\', &bytes[at..limit])
            } else {
                memchr(self.quote, &bytes[at..limit])
            };
            let Some(n) = found else {
                self.scratch.truncate(scratch_start);
                let is_far = limit < bytes.len() || is_over;
                return if is_far { Quoted::Open } else { Quoted::NeedMore };
            };
            let found = at + n;
            let next = bytes.get(found + 1);
            if bytes[found] == b'\\' {
                // `\"` and `\\` are a quote and a backslash; before anything else it stands for itself.
                if next.is_some_and(|it| *it == self.quote || *it == b'\\') {
                    self.scratch.push_str(&text[from..found]);
                    from = found + 1;
                    at = (found + 2).min(limit);
                } else {
                    at = found + 1;
                }
            } else if next == Some(&self.quote) {
                self.scratch.push_str(&text[from..=found]);
                (from, at) = (found + 2, (found + 2).min(limit));
            } else {
                break found;
            }
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
        read_as(text, Cut { separator, ..Cut::default() })
    }

    fn read_as(text: &str, cut: Cut) -> Vec<Vec<String>> {
        let source = Source::Pasted(text.into());
        let progress = Progress::default();
        let paper = Paper::Text { source: &source, charset: Charset::UTF_8, cut };
        let mut records = Records::open(paper, &progress).unwrap();
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

    /// Why the first record cannot be read.
    fn fails_on(source: &Source) -> Option<String> {
        let progress = Progress::default();
        let paper = Paper::Text { source, charset: Charset::UTF_8, cut: Cut::default() };
        let mut records = Records::open(paper, &progress).unwrap();
        records.next().err().map(|err| err.to_string())
    }

    #[test]
    fn other_quotes_and_escapes() {
        let cut = |quote, escape| Cut { quote, escape, ..Cut::default() };
        let rows = read_as("'a,b',\"c,'it''s'\n", cut(Quote::Single, Escape::Doubled));
        assert_eq!(rows, [["a,b", "\"c", "it's"]]);
        let text = r#""say \"hi\", you",a\"b,"c\\","d\n","e""f""#;
        let rows = read_as(text, cut(Quote::Double, Escape::Backslash));
        assert_eq!(rows, [[r#"say "hi", you"#, r#"a\"b"#, r"c\", r"d\n", "e\"f"]]);
        let rows = read_as("\"a,b\",c", cut(Quote::None, Escape::Doubled));
        assert_eq!(rows, [["\"a", "b\"", "c"]]);
        let spaced = Cut { separator: Separator::Space, ..Cut::default() };
        assert_eq!(read_as("a  \"b c\" d", spaced), [["a", "", "b c", "d"]]);
    }

    #[test]
    fn a_file_of_two_gigabytes_is_given_up_at_once() {
        for (text, expected) in [
            ("abc", "a cell longer than 1048576 bytes"),
            ("a,", "more than 2000 columns"),
            ("\"a\"\"", "a cell longer than 1048576 bytes"),
            ("\"\"", "a cell longer than 1048576 bytes"),
            ("\"", "a cell longer than 1048576 bytes"),
        ] {
            let found = fails_on(&Source::Repeated { text, n_bytes: 2 << 30 });
            assert_eq!(found.unwrap(), format!("row 1: {expected}"), "{text}");
        }
    }

    #[test]
    fn limits_are_said() {
        let fails = |text: &str| {
            let source = Source::Pasted(text.into());
            fails_on(&source)
        };
        assert_eq!(fails(&",".repeat(MAX_COLUMNS - 1)), None);
        assert_eq!(fails(&",".repeat(MAX_COLUMNS)).unwrap(), "row 1: more than 2000 columns");
        let long = "a".repeat(MAX_CELL + 1);
        assert_eq!(fails(&long).unwrap(), "row 1: a cell longer than 1048576 bytes");
        let long = format!("{},", "a".repeat(MAX_CELL)).repeat(20);
        assert_eq!(fails(&long).unwrap(), "row 1: more than 16777216 bytes");
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
