//! Which charset the bytes of a table are written in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Error, Source};
use crate::jobs::Progress;

/// A charset, written as its label: `UTF-8`, `windows-1251`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charset(&'static Encoding);

impl Charset {
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);

    /// What a person can choose from, the likely ones first.
    pub const CHOICES: [Self; 15] = [
        Self::UTF_8,
        Self(encoding_rs::UTF_16LE),
        Self(encoding_rs::UTF_16BE),
        Self(encoding_rs::GB18030),
        Self(encoding_rs::BIG5),
        Self(encoding_rs::WINDOWS_1251),
        Self(encoding_rs::WINDOWS_1252),
        Self(encoding_rs::WINDOWS_1250),
        Self(encoding_rs::SHIFT_JIS),
        Self(encoding_rs::EUC_JP),
        Self(encoding_rs::EUC_KR),
        Self(encoding_rs::KOI8_R),
        Self(encoding_rs::IBM866),
        Self(encoding_rs::WINDOWS_1254),
        Self(encoding_rs::MACINTOSH),
    ];

    pub fn from_label(label: &str) -> Option<Self> {
        Encoding::for_label(label.as_bytes()).map(Self)
    }

    pub fn label(self) -> &'static str {
        self.0.name()
    }

    pub(super) fn encoding(self) -> &'static Encoding {
        self.0
    }

    pub(super) fn is_utf8(self) -> bool {
        self == Self::UTF_8
    }

    /// Finds the charset by looking at every byte: a foreign letter may come late in a long file.
    pub(super) fn detect(source: &Source, progress: &Progress) -> Result<Self, Error> {
        if let Source::Pasted(_) = source {
            return Ok(Self::UTF_8);
        }
        let (mut input, n_bytes) = source.open()?;
        progress.start(n_bytes);
        let mut block = vec![0; n_bytes.saturating_add(1).clamp(4096, 1 << 20) as usize];
        let mut evidence = Evidence::default();
        let mut is_first = true;
        loop {
            let n = source.read_full(&mut input, &mut block)?;
            let bytes = &block[..n];
            if is_first {
                is_first = false;
                if let Some(res) = from_first_bytes(bytes) {
                    return Ok(res);
                }
                if !looks_like_text(bytes) {
                    return Err(Error::NotText { name: source.name() });
                }
                if looks_like_markup(bytes) {
                    return Err(Error::Markup { name: source.name() });
                }
            }
            let is_over = n < block.len();
            evidence.feed(bytes, is_over);
            progress.advance(n as u64)?;
            if is_over {
                return Ok(evidence.verdict());
            }
        }
    }
}

/// A byte order mark, or the zeros that UTF-16 puts between Latin letters.
fn from_first_bytes(bytes: &[u8]) -> Option<Charset> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(Charset(encoding));
    }
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let count =
        |offset: usize| sample.iter().skip(offset).step_by(2).filter(|it| **it == 0).count();
    let (n_even, n_odd, n_pairs) = (count(0), count(1), sample.len() / 2);
    // A few zeros among Latin letters are dirt. Other scripts have bytes in UTF-16 that no plain text has.
    let is_plain = |it: &u8| matches!(it, 0 | b'\t' | b'\n' | b'\r' | b' '..=b'~');
    if (n_even + n_odd) * 2 < n_pairs && sample.iter().all(is_plain) {
        return None;
    }
    // Text without Latin letters still has its separators and line ends as pairs with a zero.
    let is_utf16 = |zeros: usize, others: usize| {
        4 <= n_pairs && others * 20 <= zeros && n_pairs <= zeros.saturating_mul(20)
    };
    if is_utf16(n_odd, n_even) {
        return Some(Charset(encoding_rs::UTF_16LE));
    }
    if is_utf16(n_even, n_odd) {
        return Some(Charset(encoding_rs::UTF_16BE));
    }
    None
}

/// Whether these bytes are no workbook, archive, document or picture.
fn looks_like_text(bytes: &[u8]) -> bool {
    const MAGIC: [&[u8]; 9] = [
        b"PK\x03\x04",
        b"\xD0\xCF\x11\xE0",
        b"%PDF-",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"\x1F\x8B",
        b"SQLite format 3\0",
        b"7z\xBC\xAF",
        b"PAR1",
    ];
    !MAGIC.iter().any(|it| bytes.starts_with(it))
}

/// Whether this is a web page or XML: what some programs write under the name of a table.
fn looks_like_markup(bytes: &[u8]) -> bool {
    const STARTS: [&[u8]; 6] =
        [b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<workbook"];
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let start = bytes.get(..bytes.len().min(16)).unwrap_or_default().to_ascii_lowercase();
    STARTS.iter().any(|it| start.starts_with(it))
}

#[derive(Default)]
struct Evidence {
    /// Made when the first byte beyond ASCII comes.
    detector: Option<EncodingDetector>,
    n_fed: usize,
    n_utf8_chars: usize,
    n_broken: usize,
    partial: Vec<u8>,
}

impl Evidence {
    /// What is enough for a guess; the detector is slow.
    const MAX_FED: usize = 256 << 10;

    fn feed(&mut self, bytes: &[u8], is_over: bool) {
        let Some(first) = bytes.iter().position(|it| !it.is_ascii()) else {
            self.n_broken += usize::from(!self.partial.is_empty());
            self.partial.clear();
            return;
        };
        if self.n_fed < Self::MAX_FED {
            // With a little of the ASCII before: separators are evidence too.
            let from = &bytes[first.saturating_sub(1024)..];
            let from = &from[..from.len().min(Self::MAX_FED)];
            self.detector
                .get_or_insert_with(|| EncodingDetector::new(Iso2022JpDetection::Deny))
                .feed(from, is_over);
            self.n_fed += from.len();
        }
        let mut rest = std::mem::take(&mut self.partial);
        rest.extend_from_slice(&bytes[if rest.is_empty() { first } else { 0 }..]);
        let mut rest = rest.as_slice();
        loop {
            let (valid, err) = match std::str::from_utf8(rest) {
                Ok(text) => (text, None),
                Err(err) => {
                    let valid = std::str::from_utf8(&rest[..err.valid_up_to()]).unwrap_or("");
                    (valid, Some(err))
                }
            };
            self.n_utf8_chars += (valid.len() - n_ascii(valid)) / 2;
            let Some(err) = err else { return };
            match err.error_len() {
                Some(n) => {
                    self.n_broken += 1;
                    // Enough to know that this is not UTF-8 with a scratch.
                    if 1000 < self.n_broken && self.n_utf8_chars < self.n_broken {
                        return;
                    }
                    rest = &rest[err.valid_up_to() + n..];
                }
                None => {
                    self.partial = rest[err.valid_up_to()..].to_vec();
                    return;
                }
            }
        }
    }

    fn verdict(self) -> Charset {
        let Some(detector) = self.detector else { return Charset::UTF_8 };
        let n_broken = self.n_broken + usize::from(!self.partial.is_empty());
        // A scratch in a long text does not make it another charset.
        if n_broken * 20 <= self.n_utf8_chars {
            return Charset::UTF_8;
        }
        match detector.guess(None, Utf8Detection::Deny) {
            // A superset, and what is meant by it today.
            it if it == encoding_rs::GBK => Charset(encoding_rs::GB18030),
            it => Charset(it),
        }
    }
}

fn n_ascii(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii).count()
}

impl Serialize for Charset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.label())
    }
}

impl<'de> Deserialize<'de> for Charset {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let label = String::deserialize(deserializer)?;
        Self::from_label(&label).ok_or_else(|| serde::de::Error::custom("no such charset"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(bytes: &[u8]) -> &'static str {
        let source = Source::Bytes { name: String::new(), bytes: bytes.into() };
        Charset::detect(&source, &Progress::default()).map_or("not text", Charset::label)
    }

    #[test]
    fn charsets_of_the_three_markets_are_told_apart() {
        let chinese = "公司名称,行业,城市\n北京医疗器械有限公司,医疗器械,北京\n上海科技股份有限公司,软件,上海\n";
        let russian = "Компания,Отрасль,Город\nООО «Ромашка»,Медицинские изделия,Москва\nАО Север,Торговля,Казань\n";
        let french = "Société,Ville\nCafé Générale,Orléans\nHôtel du Lac,Besançon\n";
        let encode = |text: &str, to: &'static Encoding| to.encode(text).0.into_owned();
        assert_eq!(detect(chinese.as_bytes()), "UTF-8");
        assert_eq!(detect(&encode(chinese, encoding_rs::GB18030)), "gb18030");
        assert_eq!(detect(&encode(russian, encoding_rs::WINDOWS_1251)), "windows-1251");
        assert_eq!(detect(&encode(french, encoding_rs::WINDOWS_1252)), "windows-1252");
        assert_eq!(detect(b"\xEF\xBB\xBFa,b"), "UTF-8");
        assert_eq!(detect(b"PK\x03\x04abc"), "not text");
        assert_eq!(detect(b"<html><table><tr><td>a"), "not text");
        assert_eq!(detect(b"a,b,c\n\0,2,3\n"), "UTF-8");
        for text in [chinese, russian, french] {
            let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!((detect(&le), detect(&be)), ("UTF-16LE", "UTF-16BE"));
        }
    }

    #[test]
    fn a_late_letter_counts_and_a_scratch_does_not() {
        let mut late = b"name,city\n".repeat(300_000);
        late.extend(encoding_rs::WINDOWS_1251.encode("Ромашка,Москва\nСевер,Казань\n").0.iter());
        assert_eq!(detect(&late), "windows-1251");
        let mut scratched = "Ромашка,Москва\n".repeat(100).into_bytes();
        scratched[1] = 0xFF;
        assert_eq!(detect(&scratched), "UTF-8");
    }
}
