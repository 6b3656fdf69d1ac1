//! What is inside an XLS file, walked before it is read: chains of sectors that end, sheets that fit in memory.
//!
//! The old format is a small file system whose chains a broken file can tie into a ring, and a sheet with two cells
//! in far corners is held as a full rectangle. Knows no values.

use super::Trouble;

/// Cells of all sheets as rectangles.
const MAX_CELLS: u64 = 8_000_000;
const END: u32 = 0xFFFF_FFFE;
/// From here on a number of a sector means something else.
const RESERVED: u32 = 0xFFFF_FFFA;

/// Refuses what is locked, knotted or would not fit.
pub(super) fn check(bytes: &[u8]) -> Result<(), Trouble> {
    let file = Container::open(bytes)?;
    if file.entries.iter().any(|it| it.name == "encryptedpackage") {
        return Err(Trouble::Password);
    }
    let find = |name: &str| file.entries.iter().find(|it| it.name == name);
    let book = find("workbook").or_else(|| find("book"));
    let book = book.ok_or_else(|| Trouble::Damaged("no workbook inside".to_owned()))?;
    check_sheets(&file.read(book)?)
}

fn damaged(what: &str) -> Trouble {
    Trouble::Damaged(what.to_owned())
}

struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    entries: Vec<Entry>,
    mini_fat: Vec<u32>,
    mini: Vec<u8>,
}

struct Entry {
    /// In lower case.
    name: String,
    start: u32,
    len: usize,
}

impl<'a> Container<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Trouble> {
        let sector = match read_u16(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(damaged("the size of its sectors")),
        };
        let mut res = Self {
            bytes,
            sector,
            fat: Vec::new(),
            entries: Vec::new(),
            mini_fat: Vec::new(),
            mini: Vec::new(),
        };
        res.read_fat()?;
        let word = |at| read_u32(bytes, at).ok_or_else(|| damaged("the header"));
        let n_max = bytes.len();
        let directory = res.chain(word(48)?, n_max)?;
        res.entries = directory.chunks_exact(128).filter_map(|it| entry(it, sector)).collect();
        let mini_fat = res.chain_or_none(word(60)?)?;
        res.mini_fat = words(&mini_fat).collect();
        if let Some(root) = res.entries.first().map(|it| it.start) {
            res.mini = res.chain_or_none(root)?;
        }
        // Every chain a reader might follow has an end.
        for it in &res.entries {
            if it.len < 4096 {
                walk(&res.mini_fat, it.start)?;
            } else {
                walk(&res.fat, it.start)?;
            }
        }
        Ok(res)
    }

    /// The table of sectors: named by the header, and beyond by a chain of their own.
    fn read_fat(&mut self) -> Result<(), Trouble> {
        let header = self.bytes.get(76..512).ok_or_else(|| damaged("the header"))?;
        let mut named: Vec<u32> = words(header).collect();
        let mut next = read_u32(self.bytes, 68).unwrap_or(END);
        let n_sectors = self.bytes.len() / self.sector + 1;
        let mut n = 0;
        while next < RESERVED {
            n += 1;
            if n_sectors < n {
                return Err(damaged("a ring of sectors"));
            }
            named.extend(words(self.at(next)?));
            next = named.pop().unwrap_or(END);
        }
        for id in named.into_iter().filter(|it| *it < RESERVED).take(n_sectors) {
            self.fat.extend(words(self.at(id)?));
        }
        Ok(())
    }

    fn at(&self, id: u32) -> Result<&'a [u8], Trouble> {
        let start = (id as usize).saturating_add(1).saturating_mul(self.sector);
        let rest = self.bytes.get(start..).filter(|it| !it.is_empty());
        let rest = rest.ok_or_else(|| damaged("a sector beyond the end"))?;
        Ok(&rest[..rest.len().min(self.sector)])
    }

    fn chain(&self, start: u32, n_max: usize) -> Result<Vec<u8>, Trouble> {
        walk(&self.fat, start)?;
        let (mut res, mut id) = (Vec::new(), start);
        while id != END && res.len() < n_max {
            res.extend_from_slice(self.at(id)?);
            id = self.fat.get(id as usize).copied().unwrap_or(END);
        }
        res.truncate(n_max);
        Ok(res)
    }

    fn chain_or_none(&self, start: u32) -> Result<Vec<u8>, Trouble> {
        if RESERVED <= start { Ok(Vec::new()) } else { self.chain(start, self.bytes.len()) }
    }

    fn read(&self, entry: &Entry) -> Result<Vec<u8>, Trouble> {
        if 4096 <= entry.len {
            return self.chain(entry.start, entry.len);
        }
        let (mut res, mut id) = (Vec::new(), entry.start);
        while id != END && res.len() < entry.len {
            let start = (id as usize).saturating_mul(64);
            let piece = self.mini.get(start..).ok_or_else(|| damaged("a sector beyond the end"))?;
            res.extend_from_slice(&piece[..piece.len().min(64)]);
            id = self.mini_fat.get(id as usize).copied().unwrap_or(END);
        }
        res.truncate(entry.len);
        Ok(res)
    }
}

/// Follows a chain to its end.
fn walk(fat: &[u32], start: u32) -> Result<(), Trouble> {
    let (mut id, mut n) = (start, 0);
    while id < RESERVED {
        n += 1;
        if fat.len() < n {
            return Err(damaged("a ring of sectors"));
        }
        id = fat.get(id as usize).copied().unwrap_or(END);
    }
    Ok(())
}

fn entry(bytes: &[u8], sector: usize) -> Option<Entry> {
    let units = bytes.get(..64)?.chunks_exact(2).map(|it| u16::from_le_bytes([it[0], it[1]]));
    let units: Vec<u16> = units.take_while(|it| *it != 0).collect();
    let low = read_u32(bytes, 120)? as usize;
    let high = if sector == 512 { 0 } else { read_u32(bytes, 124)? as usize };
    Some(Entry {
        name: String::from_utf16_lossy(&units).to_lowercase(),
        start: read_u32(bytes, 116)?,
        len: if high == 0 { low } else { usize::MAX },
    })
}

/// Measures the sheets as rectangles, the way they are held.
fn check_sheets(book: &[u8]) -> Result<(), Trouble> {
    const BOUND_SHEET: u16 = 0x0085;
    const LOCK: u16 = 0x002F;
    const MAX_SHEETS: usize = 1000;
    // What comes behind a lock is scrambled.
    if records(book)
        .take_while(|(kind, _)| *kind != EOF)
        .any(|(kind, data)| kind == LOCK && data.iter().any(|it| *it != 0))
    {
        return Err(Trouble::Password);
    }
    let starts: Vec<usize> = records(book)
        .take_while(|(kind, _)| *kind != EOF)
        .filter(|(kind, _)| *kind == BOUND_SHEET)
        .filter_map(|(_, data)| read_u32(data, 0).map(|it| it as usize))
        .collect();
    if MAX_SHEETS < starts.len() {
        return Err(Trouble::TooLarge);
    }
    let (mut n_cells, mut n_walked) = (0_u64, 0_usize);
    for start in starts {
        let sheet = book.get(start..).ok_or_else(|| damaged("a sheet beyond the end"))?;
        n_cells = n_cells.saturating_add(extent(sheet, &mut n_walked)?);
        // Sheets that all begin at the same place are walked again and again.
        if MAX_CELLS < n_cells || 1 << 30 < n_walked {
            return Err(Trouble::TooLarge);
        }
    }
    Ok(())
}

const EOF: u16 = 0x000A;

/// The cells of the rectangle that holds all cells of a sheet, twice where formulas are held beside.
fn extent(sheet: &[u8], n_walked: &mut usize) -> Result<u64, Trouble> {
    const DIMENSIONS: u16 = 0x0200;
    const BEGIN: u16 = 0x0809;
    const CELLS: [u16; 8] = [0x0203, 0x0204, 0x0205, 0x00D6, 0x027E, 0x00FD, 0x00BD, 0x0006];
    let mut bounds: Option<(u16, u16, u16, u16)> = None;
    let (mut depth, mut n_formulas) = (0_usize, 0_u64);
    for (kind, data) in records(sheet) {
        *n_walked += 4 + data.len();
        match kind {
            BEGIN => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            DIMENSIONS => {
                // Room is made for as many as are said here.
                let said = said_cells(data).ok_or_else(|| damaged("the size of a sheet"))?;
                if MAX_CELLS < said {
                    return Err(Trouble::TooLarge);
                }
            }
            kind if CELLS.contains(&kind) => {
                let (Some(row), Some(column)) = (read_u16(data, 0), read_u16(data, 2)) else {
                    continue;
                };
                // Several numbers in one record lie side by side.
                let n = if kind == 0x00BD { data.len().saturating_sub(6) / 6 } else { 1 };
                let last = column.saturating_add(u16::try_from(n).unwrap_or(u16::MAX));
                n_formulas += u64::from(kind == 0x0006);
                let it = bounds.get_or_insert((row, row, column, last));
                *it = (it.0.min(row), it.1.max(row), it.2.min(column), it.3.max(last));
            }
            _ => (),
        }
    }
    let Some((top, bottom, left, right)) = bounds else { return Ok(0) };
    let area = (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1);
    Ok(if 0 < n_formulas { area * 2 } else { area })
}

/// First and last row, first and last column, as numbers of two or four bytes.
fn said_cells(data: &[u8]) -> Option<u64> {
    let (top, bottom, left, right) = match data.len() {
        10 => (
            u32::from(read_u16(data, 0)?),
            u32::from(read_u16(data, 2)?),
            read_u16(data, 4)?,
            read_u16(data, 6)?,
        ),
        _ => (read_u32(data, 0)?, read_u32(data, 4)?, read_u16(data, 8)?, read_u16(data, 10)?),
    };
    // The last ones are behind the cells; some writers say nonsense about the first column.
    let left = if 0xFF < left || right < left { 0 } else { left };
    let rows = if bottom == 0 { 0 } else { bottom.checked_sub(top)? };
    Some(u64::from(rows) * u64::from(right - left))
}

/// Kind and content of each record.
fn records(bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let kind = read_u16(rest, 0)?;
        let len = usize::from(read_u16(rest, 2)?);
        let data = rest.get(4..4 + len)?;
        rest = &rest[4 + len..];
        Some((kind, data))
    })
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|it| u32::from_le_bytes([it[0], it[1], it[2], it[3]]))
}

fn read_u16(bytes: &[u8], at: usize) -> Option<u16> {
    let it = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes([it[0], it[1]]))
}

fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    words(bytes.get(at..at + 4)?).next()
}
