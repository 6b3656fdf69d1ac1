//! A million accounts with 15 columns: written by the saving thread, and read back when a project is reopened.

#![expect(clippy::unwrap_used, reason = "a benchmark may panic")]
#![expect(clippy::print_stdout, reason = "it tells what it measured")]

use std::time::Instant;

use icp_workbench::{
    jobs::Progress,
    model::{
        AccountId, AccountKind, Attribute, Batch, Chunk, ChunkCell, Day, Id, Kind, Project,
        Purpose, Relationship, Span, TableKind, Timestamp, Unit,
    },
    store::{self, Access, BatchColumn},
};

const KINDS: [Kind; 15] = [
    Kind::Category,
    Kind::Category,
    Kind::Category,
    Kind::Category,
    Kind::Category,
    Kind::Tags,
    Kind::Number,
    Kind::Number,
    Kind::Number,
    Kind::Number,
    Kind::Date,
    Kind::Date,
    Kind::Flag,
    Kind::Flag,
    Kind::Text,
];

fn main() {
    for n_rows in [10_000, 100_000, 1_000_000] {
        measure(n_rows);
    }
}

fn measure(n_rows: u64) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Bench.icp");
    let mut project = Project::new("Bench", Timestamp(1));
    let mut columns = Vec::new();
    for (i, kind) in KINDS.into_iter().enumerate() {
        let name = format!("Attribute {i}");
        columns.push(BatchColumn { name: name.clone(), kind });
        let attribute =
            Attribute { name, kind, unit: Unit::None, purpose: Purpose::Trait, standard: None };
        project.attributes.put(Id::new(10 + i as u64), attribute);
    }
    let file = store::create(&path, &project).unwrap();
    let saver = file.saver.as_ref().unwrap();
    let chunks: Vec<Chunk> = (0..n_rows).step_by(20_000).map(|at| rows(at, n_rows)).collect();

    let start = Instant::now();
    let mut writer = saver.start_batch(&columns).unwrap();
    for chunk in chunks {
        writer.push(chunk).unwrap();
    }
    let table = writer.finish().unwrap();
    println!("{n_rows} rows written: {:?}", start.elapsed());

    let batch = Batch {
        source: "bench".to_owned(),
        kind: AccountKind::Accounts,
        made_of: TableKind::Accounts,
        table,
        n_rows: n_rows as usize,
        n_new: n_rows as usize,
        n_problems: 0,
        columns: (10..25).map(Id::new).collect(),
        readings: Vec::new(),
        imported_at: Timestamp(1),
    };
    let mut moment = file.moment.clone();
    moment.project.batches.put(Id::new(50), batch);
    saver.save(moment);
    let start = Instant::now();
    saver.flush();
    println!("{n_rows} rows shown: {:?}", start.elapsed());
    drop(file);
    println!("{n_rows} rows take {} MB", path.metadata().unwrap().len() >> 20);

    let start = Instant::now();
    let file = store::open(&path, Access::Write).unwrap();
    println!("{n_rows} rows, file opened: {:?}", start.elapsed());
    let base = file.reader.base(&file.moment.project, AccountKind::Accounts, &Progress::default());
    let base = base.unwrap();
    println!("{n_rows} rows, file opened, rows read and sorted: {:?}", start.elapsed());
    let mut again = base.clone();
    let start = Instant::now();
    again.sort_by_name();
    println!("{n_rows} rows sorted by name: {:?}", start.elapsed());
    let start = Instant::now();
    let shown = base.with_overlays(&file.moment.project, AccountKind::Accounts);
    println!("{n_rows} rows laid over with nothing: {:?}", start.elapsed());
    assert_eq!(shown.len() as u64, n_rows);
}

/// Up to 20,000 rows from `from` on.
fn rows(from: u64, n_rows: u64) -> Chunk {
    const WORDS: [&str; 8] = [
        "medical devices",
        "software",
        "Logistics",
        "energy",
        "retail",
        "北京市朝阳区",
        "Машиностроение",
        "agriculture",
    ];
    let mut res = Chunk::default();
    let word = |n: u64| WORDS[(n % 8) as usize];
    for i in from..n_rows.min(from + 20_000) {
        let n = i.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
        res.start_row(AccountId(i + 1), Some(Relationship::ALL[(n % 5) as usize]));
        res.push(ChunkCell::Text(&format!("{} {} {}", word(n), word(n >> 3), n % 100_000)));
        res.push(ChunkCell::Text(&format!("company{n}.example")));
        res.push(ChunkCell::Text(&format!("R{i}")));
        for (c, kind) in KINDS.into_iter().enumerate() {
            let n = n >> c;
            let blank = n % 11 == 0;
            match kind {
                _ if blank => res.push(ChunkCell::Blank),
                Kind::Category => res.push(ChunkCell::Text(word(n))),
                Kind::Tags => res.push(ChunkCell::Text(&format!("{}\n{}", word(n), word(n >> 4)))),
                Kind::Number => {
                    res.push(ChunkCell::Number(Span::exact((n % 9000) as f64).unwrap()));
                }
                Kind::Date => {
                    res.push(ChunkCell::Day(Day::from_number((n % 9000) as i32).unwrap()));
                }
                Kind::Flag => res.push(ChunkCell::Flag(n % 2 == 0)),
                Kind::Text => res.push(ChunkCell::Text(&format!("{} and more", word(n)))),
            }
        }
    }
    res
}
