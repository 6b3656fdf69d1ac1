//! Where a table comes from, and its bytes as a stream of text.
//!
//! A file is never held whole: text passes through one buffer that a record is cut from. Knows no separators.

use std::{
    fs::File,
    io::{self, Cursor, Read, Seek, SeekFrom},
    path::PathBuf,
    sync::Arc,
};

use encoding_rs::{CoderResult, Decoder};
use memchr::{memchr, memmem};

use super::{Charset, Error};
use crate::jobs::Progress;

/// Where a table comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file of separated text, or a workbook.
    Path(PathBuf),
    /// The same, already in memory: a file dropped on the window.
    Bytes { name: String, bytes: Arc<[u8]> },
    /// Rows copied from a spreadsheet.
    Pasted(Arc<str>),
    /// The same text again and again: a file of any size without the file.
    #[cfg(test)]
    Repeated { text: &'static str, n_bytes: u64 },
}

/// The bytes of a source, from wherever they are wanted.
#[derive(Debug)]
pub(super) enum Bytes<'a> {
    File(File),
    Memory(Cursor<&'a [u8]>),
    #[cfg(test)]
    Repeated(tests::Repeated),
}

impl Read for Bytes<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(it) => it.read(buf),
            Self::Memory(it) => it.read(buf),
            #[cfg(test)]
            Self::Repeated(it) => Ok(it.read(buf)),
        }
    }
}

impl Seek for Bytes<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::File(it) => it.seek(to),
            Self::Memory(it) => it.seek(to),
            #[cfg(test)]
            Self::Repeated(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}

impl Source {
    /// The file name; empty for pasted rows.
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => {
                path.file_name().map_or_else(String::new, |it| it.to_string_lossy().into_owned())
            }
            Self::Bytes { name, .. } => name.clone(),
            Self::Pasted(_) => String::new(),
            #[cfg(test)]
            Self::Repeated { .. } => String::new(),
        }
    }

    /// The bytes from the start, and how many there are.
    pub(super) fn open(&self) -> Result<(Bytes<'_>, u64), Error> {
        Ok(match self {
            Self::Path(path) => {
                let file = File::open(path).map_err(|err| Error::io(path, err))?;
                let meta = file.metadata().map_err(|err| Error::io(path, err))?;
                if meta.is_dir() {
                    let err = io::Error::from(io::ErrorKind::IsADirectory);
                    return Err(Error::io(path, err));
                }
                (Bytes::File(file), meta.len())
            }
            Self::Bytes { bytes, .. } => (Bytes::Memory(Cursor::new(&**bytes)), bytes.len() as u64),
            Self::Pasted(text) => (Bytes::Memory(Cursor::new(text.as_bytes())), text.len() as u64),
            #[cfg(test)]
            Self::Repeated { text, n_bytes } => {
                (Bytes::Repeated(tests::Repeated::new(text, *n_bytes)), *n_bytes)
            }
        })
    }

    fn read_error(&self, err: io::Error) -> Error {
        match self {
            Self::Path(path) => Error::io(path, err),
            _ => Error::Io { path: self.name(), source: err },
        }
    }

    /// Reads until `buf` is full or the source ends; returns how much there was.
    pub(super) fn read_full(&self, input: &mut dyn Read, buf: &mut [u8]) -> Result<usize, Error> {
        let mut n = 0;
        while n < buf.len() {
            match input.read(&mut buf[n..]) {
                Ok(0) => break,
                Ok(more) => n += more,
                Err(err) if err.kind() == io::ErrorKind::Interrupted => (),
                Err(err) => return Err(self.read_error(err)),
            }
        }
        Ok(n)
    }
}

/// Text as it is read, with what is still needed in one buffer.
pub(super) struct TextStream<'a> {
    source: &'a Source,
    input: Bytes<'a>,
    progress: &'a Progress,
    /// `None` for UTF-8, which is checked where it lies.
    decoder: Option<Decoder>,
    /// Text read and not yet dropped.
    pub(super) text: String,
    /// The beginning of a UTF-8 character whose rest is not read yet.
    partial: Vec<u8>,
    block: Vec<u8>,
    /// How much is left to read, as far as is known.
    n_left: u64,
    pub(super) is_over: bool,
    /// Places with bytes that are not text in this charset; U+FFFD stands there.
    pub(super) n_broken: u64,
}

impl<'a> TextStream<'a> {
    const BLOCK: usize = 1 << 20;

    pub(super) fn open(
        source: &'a Source,
        charset: Charset,
        progress: &'a Progress,
    ) -> Result<Self, Error> {
        let (input, n_bytes) = source.open()?;
        progress.start(n_bytes);
        let decoder =
            (!charset.is_utf8()).then(|| charset.encoding().new_decoder_with_bom_removal());
        Ok(Self {
            source,
            input,
            progress,
            decoder,
            text: String::new(),
            partial: Vec::new(),
            block: Vec::new(),
            n_left: n_bytes,
            is_over: false,
            n_broken: 0,
        })
    }

    /// Drops the text before `at` and reads more behind it: at least as much again as is kept, so that looking
    /// at a long record anew each time stays linear.
    pub(super) fn more(&mut self, at: usize) -> Result<(), Error> {
        self.text.drain(..at);
        // One more than is left, so that the end is seen at once.
        let n_left = usize::try_from(self.n_left).unwrap_or(usize::MAX).saturating_add(1);
        let n_wanted = Self::BLOCK.max(self.text.len()).min(n_left.max(4096));
        match self.decoder {
            Some(_) => self.read_decoded(n_wanted)?,
            None => self.read_utf8(n_wanted)?,
        }
        // A byte order mark in the middle is where two files were put together; zeros are the rest of a wrong export.
        if memmem::find(self.text.as_bytes(), "\u{feff}".as_bytes()).is_some()
            || memchr(0, self.text.as_bytes()).is_some()
        {
            self.text.retain(|it| it != '\0' && it != '\u{feff}');
        }
        Ok(())
    }

    fn read_utf8(&mut self, n_wanted: usize) -> Result<(), Error> {
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.append(&mut self.partial);
        let start = bytes.len();
        bytes.resize(start + n_wanted, 0);
        let n = self.source.read_full(&mut self.input, &mut bytes[start..])?;
        bytes.truncate(start + n);
        self.is_over = n < n_wanted;
        self.n_left = self.n_left.saturating_sub(n as u64);
        self.progress.advance(n as u64)?;
        self.text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(err) => {
                let at = err.utf8_error().valid_up_to();
                let is_cut = err.utf8_error().error_len().is_none() && !self.is_over;
                let mut bytes = err.into_bytes();
                if !is_cut {
                    // Broken somewhere; the end may be cut besides.
                    let n_cut = if self.is_over { 0 } else { n_cut_bytes(&bytes) };
                    self.partial = bytes.split_off(bytes.len() - n_cut);
                    let chunks = bytes.utf8_chunks();
                    self.n_broken += chunks.filter(|it| !it.invalid().is_empty()).count() as u64;
                    self.text = String::from_utf8_lossy(&bytes).into_owned();
                    return Ok(());
                }
                self.partial = bytes.split_off(at);
                // Checked just now up to here.
                String::from_utf8(bytes).unwrap_or_default()
            }
        };
        Ok(())
    }

    fn read_decoded(&mut self, n_wanted: usize) -> Result<(), Error> {
        self.block.resize(n_wanted, 0);
        let n = self.source.read_full(&mut self.input, &mut self.block)?;
        self.is_over = n < n_wanted;
        self.n_left = self.n_left.saturating_sub(n as u64);
        self.progress.advance(n as u64)?;
        let Some(decoder) = &mut self.decoder else { return Ok(()) };
        let mut done = 0;
        loop {
            let rest = &self.block[done..n];
            let room = decoder.max_utf8_buffer_length(rest.len()).unwrap_or(rest.len() * 3 + 16);
            self.text.reserve(room);
            let start = self.text.len();
            let (res, n_read, is_broken) =
                decoder.decode_to_string(rest, &mut self.text, self.is_over);
            if is_broken {
                self.n_broken += self.text[start..].matches('\u{fffd}').count() as u64;
            }
            done += n_read;
            if res == CoderResult::InputEmpty {
                return Ok(());
            }
        }
    }
}

/// How many bytes at the end begin a UTF-8 character that is not complete.
fn n_cut_bytes(bytes: &[u8]) -> usize {
    for n in 1..=bytes.len().min(3) {
        let byte = bytes[bytes.len() - n];
        if 0b1100_0000 <= byte {
            let len = match byte {
                0b1111_0000.. => 4,
                0b1110_0000.. => 3,
                _ => 2,
            };
            return if n < len { n } else { 0 };
        }
        if byte < 0b1000_0000 {
            return 0;
        }
    }
    0
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    #[derive(Debug)]
    pub(in crate::exchange) struct Repeated {
        text: &'static [u8],
        at: usize,
        n_left: u64,
    }

    impl Repeated {
        pub(super) fn new(text: &'static str, n_bytes: u64) -> Self {
            Self { text: text.as_bytes(), at: 0, n_left: n_bytes }
        }

        pub(super) fn read(&mut self, buf: &mut [u8]) -> usize {
            let rest = &self.text[self.at..];
            let n = rest.len().min(buf.len()).min(self.n_left as usize);
            buf[..n].copy_from_slice(&rest[..n]);
            self.at = (self.at + n) % self.text.len();
            self.n_left -= n as u64;
            n
        }
    }

    fn read_all(bytes: &[u8], charset: Charset) -> (String, u64) {
        let source = Source::Bytes { name: String::new(), bytes: bytes.into() };
        let progress = Progress::default();
        let mut stream = TextStream::open(&source, charset, &progress).unwrap();
        let mut res = String::new();
        while !stream.is_over {
            let n = stream.text.len();
            stream.more(n).unwrap();
            res.push_str(&stream.text);
        }
        (res, stream.n_broken)
    }

    #[test]
    fn a_character_across_two_blocks_is_whole() {
        for shift in 0..4 {
            let mut text = "a".repeat(TextStream::BLOCK - shift);
            text.push_str("北辰 и 😀");
            assert_eq!(read_all(text.as_bytes(), Charset::UTF_8), (text, 0));
        }
    }

    #[test]
    fn broken_bytes_do_not_take_the_rest_along() {
        let (text, n_broken) = read_all(b"a,\xFFb\0\n", Charset::UTF_8);
        assert_eq!((text.as_str(), n_broken), ("a,\u{fffd}b\n", 1));
        let mut long = "я".repeat(TextStream::BLOCK).into_bytes();
        long[1] = b'x';
        let (text, _) = read_all(&long, Charset::UTF_8);
        assert_eq!(text.chars().filter(|it| *it == '\u{fffd}').count(), 1);
        let (text, n_broken) =
            read_all(b"a\x81\xFF,b\xFF\n", Charset::from_label("gb18030").unwrap());
        assert_eq!((text.matches('\u{fffd}').count(), n_broken), (2, 2));
    }

    #[test]
    fn marks_within_a_file_are_no_text() {
        let bytes = "\u{feff}a,b\n\u{feff}\"c,d\",e\0\n".as_bytes();
        assert_eq!(read_all(bytes, Charset::UTF_8), ("a,b\n\"c,d\",e\n".to_owned(), 0));
    }
}
