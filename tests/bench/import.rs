//! A large table from its bytes to judged accounts: read, keyed, written, read back, matched; and opened again.
#![expect(clippy::expect_used, reason = "a benchmark may panic")]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    time::Duration,
};

use icp_workbench::{
    analysis::table_view::Query,
    document::Document,
    exchange::{Overrides, Source, preview},
    import::{self, Order},
    jobs::Progress,
    live::{Memo, Wish},
    model::{AccountKind, Project, Table, Timestamp},
    store::{self, Access, Opened},
};
use tempfile::TempDir;

const NOW: Timestamp = Timestamp(1_800_000_000_000);
const N_ROWS: usize = 1_000_000;

fn main() {
    divan::main();
}

/// A table of a million companies in fifteen columns, about 140 MB.
fn table() -> &'static Path {
    static TABLE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = TABLE.get_or_init(|| {
        let dir = tempfile::tempdir().expect("a folder for the table");
        let path = dir.path().join("crm.csv");
        fs::write(&path, rows()).expect("room for the table");
        (dir, path)
    });
    path
}

fn rows() -> String {
    const INDUSTRIES: [&str; 10] = [
        "Medical devices",
        "Diagnostics supply",
        "Private clinics",
        "Pharma",
        "Dental",
        "Laboratories",
        "Veterinary",
        "Rehabilitation",
        "Home care",
        "Other",
    ];
    const STAGES: [&str; 4] = ["customer", "lead", "opportunity", "churned"];
    const TECHNOLOGIES: [&str; 6] = ["WeCom", "Kingdee", "SAP", "HubSpot", "Excel", "1C"];
    let mut res = String::from(
        "Record ID,Company name,Domain,Lifecycle Stage,Industry,Number of Employees,Annual Revenue,Country,City,\
         Funding stage,Technologies,Year Founded,Sells online,Create Date,Description\n",
    );
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |n: usize| {
        // SplitMix64: the same table on every machine.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n as u64) as usize
    };
    for row in 0..N_ROWS {
        let (a, b) = (next(6), next(6));
        let written = writeln!(
            res,
            "{},Company {} {row},c{row}.example,{},{},{},{},Country {},City {},Series {},{};{},{},{},20{:02}-{:02}-{:02},\
             Distributes devices of kind {} in region {}",
            70_000_000 + row,
            next(90_000),
            STAGES[next(4)],
            INDUSTRIES[next(10)],
            1 + next(5000),
            10_000 * (1 + next(90_000)),
            next(60),
            next(900),
            next(6),
            TECHNOLOGIES[a],
            TECHNOLOGIES[b],
            1950 + next(75),
            ["yes", "no"][next(2)],
            10 + next(16),
            1 + next(12),
            1 + next(28),
            next(500),
            next(40),
        );
        written.expect("a string takes what it is given");
    }
    res
}

fn import_into(path: &Path) -> Project {
    let opened = store::create(path, &Project::new("Bench", NOW)).expect("a new file");
    let Opened { moment, saver, reader, .. } = opened;
    let mut document = Document::new(moment, saver);
    let progress = Progress::default();
    let source = Source::Path(table().to_owned());
    let seen = preview(&source, &Overrides::default(), document.project(), &progress)
        .expect("a table that can be read");
    let order = Order {
        source,
        name: "crm.csv".to_owned(),
        mapping: seen.mapping(),
        project: document.project().clone(),
        existing: Arc::new(Table::default()),
        now: NOW,
    };
    let saver = Arc::clone(document.saver().expect("a file that can be written"));
    let written = import::write(&order, &reader, &saver, &progress).expect("the import");
    document.apply(&written.edit, NOW).expect("the batch");
    saver.flush();
    document.project().clone()
}

/// Preview, import, and the batch saved: the rows are part of the project.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn import_140_mb(bencher: divan::Bencher<'_, '_>) {
    table();
    bencher
        .with_inputs(|| tempfile::tempdir().expect("a folder"))
        .bench_values(|dir| (import_into(&dir.path().join("Bench.icp")), dir));
}

/// From the path to a table on the screen: opened, read into columns, sorted, judged.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn reopen_a_million(bencher: divan::Bencher<'_, '_>) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("Bench.icp");
    import_into(&path);
    bencher.bench_local(|| {
        let opened = store::open(&path, Access::Write).expect("the file");
        let wish = Wish {
            project: opened.moment.project.clone(),
            step: 0,
            profile: None,
            kind: AccountKind::Accounts,
            query: Query::default(),
            described: Vec::new(),
            today: opened.moment.project.reference_day(),
        };
        let derived =
            Memo::new(opened.reader.clone(), || Duration::ZERO).derive(&wish, &Progress::default());
        assert_eq!(derived.table().len(), N_ROWS);
        derived
    });
}
