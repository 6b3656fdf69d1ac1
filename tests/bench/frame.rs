//! Speed of one frame, layout and tessellation, of the Accounts table and of the Draft screen over 10 thousand to a
//! million accounts, and of a large journey map. A frame is to take 4 ms at most. `cargo bench --bench frame`.

#![expect(clippy::expect_used, reason = "a benchmark may panic")]

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use divan::{Bencher, black_box};
use eframe::App as _;
use egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, pos2};
use icp_workbench::{
    analysis::journey::lay_out,
    edit::{Edit, JourneyEdit, NewBatch, ProfileEdit},
    exchange::sheet,
    i18n::{Language, Tr},
    model::{
        AccountId, AccountKind, Attribute, Batch, Card, Chunk, ChunkCell, ColumnTarget, Condition,
        Criterion, Id, Journey, Kind, Lane, LaneKind, Map, Moment, Phase, Profile, Project,
        Purpose, Quantifier, Relationship, Role, Span, Stage, TableKind, Timestamp, Unit, Way,
        Weight,
    },
    store::{self, BatchColumn},
    ui::app::{App, Machine},
};
use tempfile::TempDir;

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
const NOW: Timestamp = Timestamp(1_800_000_000_000);
const SCREEN: Rect = Rect { min: Pos2::ZERO, max: pos2(1440.0, 900.0) };

const INDUSTRIES: [&str; 6] =
    ["Medical devices", "Diagnostics supply", "Private hospital", "Pharma", "Retail", "Logistics"];
const CITIES: [&str; 8] =
    ["Wuhan", "Chengdu", "Казань", "Berlin", "Austin", "Ningbo", "Xi'an", "北京"];
const TECHNOLOGY: [&str; 5] = ["WeCom", "Kingdee", "SAP", "1C", "HubSpot"];

const ATTRIBUTES: [(&str, Kind); 12] = [
    ("Industry", Kind::Category),
    ("Employees", Kind::Number),
    ("Annual revenue", Kind::Number),
    ("City", Kind::Category),
    ("Technology", Kind::Tags),
    ("Founded", Kind::Number),
    ("Locations", Kind::Number),
    ("Sales team", Kind::Number),
    ("Region", Kind::Category),
    ("Sells online", Kind::Flag),
    ("Funding stage", Kind::Category),
    ("Description", Kind::Text),
];

fn main() {
    divan::main();
}

/// The table, scrolled down a row with every frame.
#[divan::bench(args = SIZES, sample_count = 60, sample_size = 1)]
fn accounts_walked(bencher: Bencher<'_, '_>, n: usize) {
    let mut window = Window::open(n);
    window.go(Key::Num5);
    window.press(Key::Home, Modifiers::NONE);
    bencher.bench_local(|| black_box(window.press(Key::ArrowDown, Modifiers::NONE)));
}

/// The table at its end, the pointer moving over it.
#[divan::bench(args = SIZES, sample_count = 60, sample_size = 1)]
fn accounts_pointed_at(bencher: Bencher<'_, '_>, n: usize) {
    let mut window = Window::open(n);
    window.go(Key::Num5);
    window.press(Key::End, Modifiers::NONE);
    let y = AtomicUsize::new(0);
    bencher.bench_local(|| {
        let y = 250 + y.fetch_add(7, Ordering::Relaxed) % 500;
        black_box(window.frame(vec![Event::PointerMoved(pos2(500.0, y as f32))]))
    });
}

/// Everything selected.
#[divan::bench(args = SIZES, sample_count = 60, sample_size = 1)]
fn accounts_all_selected(bencher: Bencher<'_, '_>, n: usize) {
    let mut window = Window::open(n);
    window.go(Key::Num5);
    window.press(Key::Home, Modifiers::NONE);
    window.press(Key::A, Modifiers::COMMAND);
    window.frame(Vec::new());
    bencher.bench_local(|| black_box(window.frame(Vec::new())));
}

#[divan::bench(args = SIZES, sample_count = 60, sample_size = 1)]
fn draft(bencher: Bencher<'_, '_>, n: usize) {
    let mut window = Window::open(n);
    window.go(Key::Num4);
    bencher.bench_local(|| black_box(window.frame(Vec::new())));
}

/// A map of a hundred stages, twenty lanes and two thousand cards, at its beginning.
#[divan::bench(sample_count = 60, sample_size = 1)]
fn large_map(bencher: Bencher<'_, '_>) {
    let mut window = Window::open(1_000);
    window.go(Key::Num6);
    bencher.bench_local(|| black_box(window.frame(Vec::new())));
}

/// What a change of it costs besides: everything laid out anew.
#[divan::bench(sample_count = 60, sample_size = 1)]
fn large_map_laid_out(bencher: Bencher<'_, '_>) {
    let project = project(1, 0);
    let (id, _) = project.journeys.iter().next().expect("added with the project");
    let tr = Tr::new(Language::English);
    bencher.bench_local(|| black_box(lay_out(&sheet(&project, id, NOW.day(), &tr), 24.0)));
}

/// The program without a window around it.
struct Window {
    ctx: Context,
    frame: eframe::Frame,
    app: App,
    time: f64,
    _folder: TempDir,
}

impl Window {
    fn open(n_accounts: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Bench.icp");
        write(&path, n_accounts);
        let ctx = Context::default();
        let machine = Machine {
            now: || NOW,
            utc_offset_secs: 0,
            locale: "en".to_owned(),
            projects: folder.path().to_owned(),
            open: Some(path),
            reopen: false,
            ..Machine::real(None)
        };
        let app = App::new(&eframe::CreationContext::_new_kittest(ctx.clone()), machine);
        let frame = eframe::Frame::_new_kittest();
        let mut res = Self { ctx, frame, app, time: 0.0, _folder: folder };
        res.settle();
        res
    }

    /// Goes on until everything that follows from the project is known.
    fn settle(&mut self) {
        loop {
            self.frame(Vec::new());
            let live = self.app.workbench().map(|it| &it.live);
            if live.is_some_and(|it| it.latest().is_ready && !it.is_stale()) {
                break;
            }
            thread::yield_now();
        }
        for _ in 0..3 {
            self.frame(Vec::new());
        }
    }

    fn go(&mut self, key: Key) {
        self.press(key, Modifiers::COMMAND);
        self.settle();
    }

    fn press(&mut self, key: Key, modifiers: Modifiers) -> usize {
        self.frame(vec![Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        }])
    }

    /// One frame; returns the number of triangles' corners.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(SCREEN),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let Self { ctx, frame, app, .. } = self;
        let mut output = ctx.run_ui(input, |ui| {
            app.logic(ui.ctx(), frame);
            app.ui(ui, frame);
        });
        output.textures_delta.clear();
        let meshes = ctx.tessellate(output.shapes, output.pixels_per_point);
        let n_corners = meshes.iter().map(|it| match &it.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
            egui::epaint::Primitive::Callback(_) => 0,
        });
        n_corners.sum()
    }
}

/// Splitmix64: a fixed sequence of numbers from a seed.
struct Seed(u64);

impl Seed {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let it = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((it ^ (it >> 31)) % n as u64) as usize
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// A project file with one batch of accounts and a profile of six criteria.
fn write(path: &std::path::Path, n_accounts: usize) {
    let opened = store::create(path, &Project::new("Bench", NOW)).expect("a new file");
    let saver = opened.saver.expect("a file to write");
    let columns = ATTRIBUTES.map(|(name, kind)| BatchColumn { name: name.to_owned(), kind });
    let mut writer = saver.start_batch(&columns).expect("a new batch");
    let mut seed = Seed(n_accounts as u64);
    let mut chunk = Chunk::default();
    for account in 1..=n_accounts {
        fill(&mut chunk, account, &mut seed);
        if chunk.n_rows() == 20_000 {
            chunk = writer.push(chunk).expect("a full disk is not tested here");
        }
    }
    writer.push(chunk).expect("a full disk is not tested here");
    let table = writer.finish().expect("a batch");
    let project = project(table, n_accounts);
    saver.save(Moment { project, at: NOW, ..opened.moment });
    saver.flush();
}

fn fill(chunk: &mut Chunk, account: usize, seed: &mut Seed) {
    let relationship = Relationship::ALL.get(seed.below(8)).copied();
    chunk.start_row(AccountId(account as u64), relationship);
    let name = format!("{} {} {account}", seed.one(&CITIES), seed.one(&INDUSTRIES));
    chunk.push(ChunkCell::Text(&name));
    chunk.push(ChunkCell::Text(&format!("company-{account}.example")));
    chunk.push(ChunkCell::Text(&account.to_string()));
    for (name, kind) in ATTRIBUTES {
        // One in eight is blank.
        if seed.below(8) == 0 {
            chunk.push(ChunkCell::Blank);
            continue;
        }
        match (kind, name) {
            (Kind::Number, _) => {
                let x = (seed.below(4000) + 1) as f64;
                let x = if name == "Annual revenue" { x * 1e5 } else { x };
                let span = Span::exact(x).expect("a number");
                chunk.push(ChunkCell::Number(span));
            }
            (Kind::Flag, _) => chunk.push(ChunkCell::Flag(seed.below(2) == 1)),
            (Kind::Tags, _) => {
                let tags = format!("{}\n{}", seed.one(&TECHNOLOGY), seed.one(&TECHNOLOGY));
                chunk.push(ChunkCell::Text(&tags));
            }
            (Kind::Text, _) => {
                let text = format!("Sells to {} in {}", seed.one(&INDUSTRIES), seed.one(&CITIES));
                chunk.push(ChunkCell::Text(&text));
            }
            (_, "Industry") => chunk.push(ChunkCell::Text(seed.one(&INDUSTRIES))),
            _ => chunk.push(ChunkCell::Text(seed.one(&CITIES))),
        }
    }
}

fn project(table: u64, n_rows: usize) -> Project {
    let mut res = Project::new("Bench", NOW);
    let values = ATTRIBUTES.map(|(name, kind)| {
        ColumnTarget::New(Attribute {
            name: name.to_owned(),
            kind,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard: None,
        })
    });
    let batch = Batch {
        source: "bench.csv".to_owned(),
        kind: AccountKind::Accounts,
        made_of: TableKind::Accounts,
        table,
        n_rows,
        n_new: n_rows,
        n_problems: 0,
        columns: Vec::new(),
        readings: Vec::new(),
        imported_at: NOW,
    };
    let new = NewBatch { batch, values: values.to_vec(), mapping: None, problems: Vec::new() };
    Edit::AddBatch(new).apply(&mut res).expect("attributes of its own");
    let add = ProfileEdit::Add { name: "Distributors".to_owned(), way: Way::FromCustomers };
    Edit::Profile(add).apply(&mut res).expect("a name");
    let (profile, _) = res.profiles.iter().next().expect("just added");
    for (name, condition, role) in criteria() {
        let (id, _) = res.attributes.iter().find(|(_, it)| it.name == name).expect("named above");
        let (attribute, weight): (Id<Attribute>, _) = (id, Weight::default());
        let criterion = Criterion::new(attribute, condition, role, weight);
        let add = ProfileEdit::AddCriterion(profile, criterion);
        Edit::Profile(add).apply(&mut res).expect("fewer than 32");
    }
    Edit::Journey(JourneyEdit::Add(Box::new(map(profile)))).apply(&mut res).expect("a profile");
    res
}

/// A hundred stages, twenty lanes, two thousand cards: one in every cell.
fn map(profile: Id<Profile>) -> Map {
    let (n_stages, n_lanes) = (100, 20);
    let stages =
        (0..n_stages).map(|n| Stage::new(Id::new(n), &format!("Stage {n}"), Phase::Before));
    let lanes = (0..n_lanes).map(|n| Lane::new(Id::new(n), LaneKind::Actions));
    let journey = Journey {
        profile: Some(profile),
        stages: stages.collect(),
        lanes: lanes.collect(),
        ..Journey::default()
    };
    let cells = (0..n_stages).flat_map(|stage| (0..n_lanes).map(move |lane| (stage, lane)));
    let card = |(stage, lane)| {
        let text = format!("Sales head misses the target of region {lane} in {stage}");
        Card::new(Id::new(lane), Id::new(stage), &text)
    };
    Map { journey, cards: cells.map(card).collect() }
}

fn criteria() -> [(&'static str, Condition, Role); 6] {
    let texts = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let between = |lo, hi| Condition::Between { lo: Some(lo), hi: Some(hi), tolerance: 0.25 };
    let any = Quantifier::Any;
    [
        ("Industry", Condition::OneOf { values: texts(&INDUSTRIES[..4]) }, Role::Must),
        ("Employees", between(50.0, 2000.0), Role::Prefer),
        ("Annual revenue", between(2e7, 3e8), Role::Prefer),
        ("City", Condition::OneOf { values: texts(&CITIES[..5]) }, Role::Prefer),
        (
            "Technology",
            Condition::Has { quantifier: any, values: texts(&TECHNOLOGY[..2]) },
            Role::Prefer,
        ),
        (
            "Sales team",
            Condition::Between { lo: None, hi: Some(5.0), tolerance: 0.0 },
            Role::Exclude,
        ),
    ]
}
