//! Broken and hostile tables: whatever the bytes, the reader ends with a table or a sentence.
//!
//! Tables are made, then spoilt with a seeded source of chance, so that a run is the same on every machine.
//! `FUZZ_RUNS` says how many (a few hundred where it is not set): `FUZZ_RUNS=1000000 cargo test --release --test it fuzz`
//! runs for an hour. A failure names its run, and `FUZZ_FIRST` begins with that one.

use std::{
    io::{Cursor, Read as _, Write as _},
    path::Path,
};

use icp_workbench::{
    exchange::{Decimal, Overrides, Source, import, preview, typed},
    jobs::Progress,
    model::{Attribute, Chunk, Kind, Project, Purpose, Table, Unit},
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// `SplitMix64`: small, and the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

fn runs(usual: u64) -> std::ops::Range<u64> {
    let number = |name: &str| std::env::var(name).ok().and_then(|it| it.parse::<u64>().ok());
    let first = number("FUZZ_FIRST").unwrap_or(0);
    first..first + number("FUZZ_RUNS").unwrap_or(usual)
}

/// Pieces that mean something to one reader or another.
const PIECES: [&str; 48] = [
    "\"",
    "\"\"",
    "'",
    "\\\"",
    "\\",
    ",",
    ";",
    "\t",
    "|",
    "^",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u{feff}",
    "#",
    "sep=;\n",
    "=1+1",
    " ",
    "\u{a0}",
    "1,234",
    "1.234,5",
    "03/04/2026",
    "2026-03-14",
    "51-200",
    "¥1.2亿",
    "10人以下",
    "(5)",
    "-",
    "n/a",
    "#N/A",
    "99999999999999999999",
    "1e+308",
    "NaN",
    "<",
    ">",
    "&#0;",
    "&amp;",
    "<!--",
    "<![CDATA[",
    "r=\"XFD1048576\"",
    "s=\"999\"",
    "t=\"s\"",
    "number-columns-repeated=\"16384\"",
    "number-rows-repeated=\"1048576\"",
    "uniqueCount=\"9\"",
    "</row>",
    "<c><v>1</v></c>",
];

fn spoil(bytes: &mut Vec<u8>, others: &[Vec<u8>], chance: &mut Chance) {
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let to = (at + chance.below(24)).min(bytes.len());
        match chance.below(9) {
            0 | 1 if at < bytes.len() => bytes[at] = chance.next() as u8,
            2 => drop(bytes.drain(at..to)),
            3 => {
                let piece = bytes[at..to].to_vec();
                drop(bytes.splice(at..at, piece.repeat(1 + chance.below(30))));
            }
            4 => bytes.truncate(at),
            5 => {
                let other = chance.of(others);
                let from = chance.below(other.len() + 1);
                let to = (from + chance.below(200)).min(other.len());
                drop(bytes.splice(at..at, other[from..to].to_vec()));
            }
            6 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            _ => drop(bytes.splice(at..to, chance.of(&PIECES).bytes())),
        }
    }
}

/// Looks at the table and reads it as it was understood.
fn read(bytes: &[u8]) {
    let source = Source::Bytes { name: "fuzz".to_owned(), bytes: bytes.into() };
    let (project, progress) = (Project::default(), Progress::default());
    let Ok(seen) = preview(&source, &Overrides::default(), &project, &progress) else { return };
    for column in &seen.columns {
        assert!(column.n_known + column.n_unreadable <= seen.n_rows);
        assert!(column.ambiguity.is_none() || !column.answers().is_empty());
    }
    let mut n_rows = 0;
    let mut sink = |mut chunk: Chunk| -> Result<Chunk, std::convert::Infallible> {
        n_rows += chunk.n_rows();
        chunk.clear();
        Ok(chunk)
    };
    let existing = Table::default();
    let mapping = seen.mapping();
    if let Ok(it) = import(&source, &mapping, &project, &existing, 1, &mut sink, &progress) {
        assert_eq!(it.n_rows, n_rows);
        assert!(seen.is_sample || n_rows <= seen.n_rows);
    }
}

/// Runs one after another; a panic is told with the number of its run.
fn fuzz(name: &str, usual: u64, seeds: &[Vec<u8>], run: &dyn Fn(Vec<u8>, &mut Chance)) {
    for at in runs(usual) {
        let mut chance = Chance(at);
        let seed = chance.of(seeds).clone();
        let done =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(seed, &mut chance)));
        assert!(done.is_ok(), "{name}: FUZZ_FIRST={at} FUZZ_RUNS=1");
    }
}

fn files(folder: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(root).unwrap().map(|it| it.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .filter(|it| it.extension().is_some_and(|it| it != "md"))
        .map(|it| std::fs::read(it).unwrap())
        .collect()
}

fn texts() -> Vec<Vec<u8>> {
    let mut res = files("csv_spectrum/csvs");
    let crm = "Record ID,Company name,Domain,Employees,Revenue,Created,Tags,Partner\n\
               1,Acme,acme.com,51-200,\"$1,200\",03/04/2026,a;b,x\n\
               2,\"Globex, \"\"Inc\"\"\",globex.com,<10,€2M,31.12.2025,b,\n\nReport\nCopyright (c) 2026\n";
    let chinese =
        "公司名称\t员工人数\t注册资本(万元)\t成立时间\n北辰\t10人以下\t1,200\t2019年3月14日\n";
    let russian = "Компания;Выручка, млн руб.;Статус\nООО Ромашка;1,5;Клиент\nАО Север;12,25;Лид\n";
    res.extend([crm, chinese, russian].map(|it| it.as_bytes().to_vec()));
    res.push(chinese.encode_utf16().flat_map(u16::to_le_bytes).collect());
    res.push(crm.replace(',', ";").replace('"', "'").into_bytes());
    res
}

#[test]
fn texts_are_read_or_refused() {
    let seeds = texts();
    fuzz("texts", 400, &seeds, &|mut bytes, chance| {
        spoil(&mut bytes, &seeds, chance);
        read(&bytes);
    });
}

#[test]
fn cells_are_read_or_refused() {
    let seeds: Vec<Vec<u8>> = PIECES.iter().map(|it| it.as_bytes().to_vec()).collect();
    fuzz("cells", 3000, &seeds, &|mut bytes, chance| {
        spoil(&mut bytes, &seeds, chance);
        let text = String::from_utf8_lossy(&bytes);
        for kind in Kind::ALL {
            for unit in [Unit::None, Unit::Money("USD".to_owned()), Unit::Share, Unit::People] {
                let (name, purpose) = (String::new(), Purpose::Trait);
                let attribute = Attribute { name, kind, unit, purpose, standard: None };
                for decimal in [Decimal::Point, Decimal::Comma] {
                    drop(typed(&text, &attribute, decimal));
                }
            }
        }
    });
}

#[test]
fn workbooks_are_read_or_refused() {
    let seeds = files("workbooks");
    fuzz("workbooks", 150, &seeds, &|mut bytes, chance| {
        let repacked =
            if chance.below(4) == 0 { None } else { spoil_a_part(&bytes, &seeds, chance) };
        match repacked {
            Some(it) => bytes = it,
            None => spoil(&mut bytes, &seeds, chance),
        }
        read(&bytes);
    });
}

/// Spoils what is inside an archive and packs it again; `None` for what is no archive.
fn spoil_a_part(bytes: &[u8], others: &[Vec<u8>], chance: &mut Chance) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let spoilt = chance.below(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for idx in 0..archive.len() {
        let mut part = archive.by_index(idx).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        drop(part);
        let is_sheet = name.contains("sheet") || name == "content.xml";
        if idx == spoilt || (is_sheet && chance.below(2) == 0) {
            spoil(&mut content, others, chance);
        }
        writer.start_file(name, options).ok()?;
        writer.write_all(&content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
