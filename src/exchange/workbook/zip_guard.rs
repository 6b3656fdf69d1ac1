//! What is inside a workbook that is an archive, looked at before anything is unpacked into memory.
//!
//! A file of a few kilobytes can unpack to any size, and a single tag or text in it is held whole by whoever reads
//! XML. So every part is unpacked once into nothing, its size and its longest piece are measured, and a workbook
//! beyond the limits is refused. Knows nothing of cells.

use std::io::{Read, Seek};

use memchr::{memchr_iter, memmem};
use zip::{ZipArchive, result::ZipError};

use super::{Form, Trouble};
use crate::jobs::Progress;

/// Parts, their size together, and that of the table of strings, which is held in memory.
const MAX_PARTS: usize = 20_000;
const MAX_INFLATED: u64 = 3 << 30;
const MAX_STRINGS: u64 = 256 << 20;
/// The longest tag or text, and the size below which no part is looked at so closely.
const MAX_PIECE: u64 = 16 << 20;
/// Where the table of strings says how many it has.
const N_HEAD: usize = 64 << 10;

/// Which kind of workbook the archive is; `None` for another archive.
pub(super) fn form<R: Read + Seek>(zip: &mut ZipArchive<R>) -> Result<Option<Form>, Trouble> {
    if MAX_PARTS < zip.len() {
        return Err(Trouble::TooLarge);
    }
    let mut res = None;
    for name in zip.file_names() {
        let name = name.map_err(damaged)?.replace('\\', "/").to_ascii_lowercase();
        match &*name {
            "xl/workbook.bin" => return Ok(Some(Form::Xlsb)),
            _ if name.starts_with("xl/") => res = Some(Form::Xlsx),
            "content.xml" if res.is_none() => res = Some(Form::Ods),
            _ => (),
        }
    }
    if res != Some(Form::Ods) {
        return Ok(res);
    }
    let mut kind = String::new();
    match zip.by_name("mimetype") {
        Ok(part) => drop(part.take(200).read_to_string(&mut kind)),
        Err(ZipError::FileNotFound) => (),
        Err(err) => return Err(damaged(err)),
    }
    // A text document is written in the same way.
    Ok(res.filter(|_| kind.contains("opendocument.spreadsheet")))
}

/// Refuses what would not fit.
pub(super) fn check<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    progress: &Progress,
) -> Result<(), Trouble> {
    let mut n_declared = 0_u64;
    let mut parts = Vec::new();
    for idx in 0..zip.len() {
        let part = zip.by_index_raw(idx).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.replace('\\', "/").to_ascii_lowercase();
        if !is_read(&name) {
            continue;
        }
        if part.encrypted() {
            return Err(Trouble::Password);
        }
        let is_strings = name.ends_with("sharedstrings.xml") || name.ends_with("sharedstrings.bin");
        n_declared = n_declared.saturating_add(part.size());
        if MAX_INFLATED < n_declared || (is_strings && MAX_STRINGS < part.size()) {
            return Err(Trouble::TooLarge);
        }
        parts.push((idx, name, part.size(), is_strings));
    }
    let mut block = vec![0; 64 << 10];
    for (idx, name, n_said, is_strings) in parts {
        let mut part = zip.by_index(idx).map_err(damaged)?;
        // The names are in lower case.
        let is_xml = name.rsplit('.').next() != Some("bin");
        let mut measure = Measure { is_xml, ..Measure::default() };
        let mut head = Vec::new();
        loop {
            let n = part.read(&mut block).map_err(|err| damaged(err.into()))?;
            if n == 0 {
                break;
            }
            progress.check().map_err(Trouble::Cancelled)?;
            if is_strings && head.len() < N_HEAD {
                head.extend_from_slice(&block[..n]);
            }
            measure.feed(&block[..n])?;
            // What the archive said was the limit that was checked.
            if n_said < measure.n {
                return Err(Trouble::Damaged("a part is larger than the archive says".to_owned()));
            }
        }
        if is_strings && measure.is_xml {
            check_strings(&head, measure.n)?;
        }
    }
    Ok(())
}

/// Parts that readers unpack; pictures, and what other programs keep there, are not.
fn is_read(name: &str) -> bool {
    const ELSEWHERE: [&str; 6] =
        ["customxml/", "docprops/", "xl/printersettings/", "xl/media/", "xl/model/", "pictures/"];
    [".xml", ".rels", ".bin", "mimetype"].iter().any(|it| name.ends_with(it))
        && !ELSEWHERE.iter().any(|it| name.starts_with(it))
}

/// The size of a part and of its longest piece so far.
#[derive(Default)]
struct Measure {
    is_xml: bool,
    n: u64,
    last_open: u64,
    has_opaque: bool,
    is_after_open: bool,
}

impl Measure {
    fn feed(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        if !self.is_xml {
            self.n += bytes.len() as u64;
            return Ok(());
        }
        if self.n == 0 && bytes.iter().take(4).any(|it| matches!(it, 0 | 0xFE | 0xFF)) {
            return Err(Trouble::Damaged("a part in UTF-16".to_owned()));
        }
        let is_opaque = |it: u8| it == b'!' || it == b'?';
        if self.is_after_open && bytes.first().is_some_and(|it| is_opaque(*it)) {
            self.has_opaque = true;
        }
        for at in memchr_iter(b'<', bytes) {
            let here = self.n + at as u64;
            if MAX_PIECE < here - self.last_open {
                return Err(Trouble::TooLarge);
            }
            self.last_open = here;
            // `<?xml` at the very start is no matter.
            if 0 < here && bytes.get(at + 1).is_some_and(|it| is_opaque(*it)) {
                self.has_opaque = true;
            }
        }
        self.is_after_open = bytes.last() == Some(&b'<');
        self.n += bytes.len() as u64;
        let n_piece = if self.has_opaque { self.n } else { self.n - self.last_open };
        // A comment or the like may hold as many brackets as it wants.
        if MAX_PIECE < n_piece { Err(Trouble::TooLarge) } else { Ok(()) }
    }
}

/// The table of strings says in its first tag how many there are, and room is made for as many.
fn check_strings(head: &[u8], n_bytes: u64) -> Result<(), Trouble> {
    let damaged = || Trouble::Damaged("the table of strings".to_owned());
    let start = memmem::find(head, b"sst").ok_or_else(damaged)?;
    let tag = &head[start..];
    let end = memchr::memchr(b'>', tag).ok_or_else(damaged)?;
    let tag = &tag[..end];
    for at in memmem::find_iter(tag, b"uniqueCount") {
        let digits: Vec<u8> = tag[at + b"uniqueCount".len()..]
            .iter()
            .copied()
            .skip_while(|it| matches!(it, b'=' | b'"' | b'\'' | b' ' | b'\t' | b'\r' | b'\n'))
            .take_while(u8::is_ascii_digit)
            .collect();
        let n: u64 = String::from_utf8_lossy(&digits).parse().ok().ok_or_else(damaged)?;
        // Each takes five letters at the least: `<si/>`.
        if n_bytes < n {
            return Err(damaged());
        }
    }
    Ok(())
}

pub(super) fn damaged(err: ZipError) -> Trouble {
    match err {
        ZipError::Io(err) => Trouble::of_io(err),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Trouble::Password,
        err => Trouble::Damaged(err.to_string()),
    }
}
