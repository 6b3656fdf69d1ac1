//! The project file: what is saved is there, whatever happens to the program, the file or the disk.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
};

use icp_workbench::{
    jobs::Progress,
    model::{
        AccountId, AccountKind, Attribute, Batch, Chunk, ChunkCell, Condition, Criterion, Day,
        HistoryStep, Id, Kind, Message, Moment, Overlay, Profile, Project, Purpose, Relationship,
        Role, Span, TableKind, Timestamp, Unit, Value, Way, Weight,
    },
    store::{self, Access, BatchColumn, Error, Opened, SaveStatus, Saver},
};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;

const NOW: Timestamp = Timestamp(1_800_000_000_000);

fn attribute(name: &str, kind: Kind) -> Attribute {
    Attribute {
        name: name.to_owned(),
        kind,
        unit: Unit::None,
        purpose: Purpose::Trait,
        standard: None,
    }
}

/// A new project file in a folder of its own.
fn new_file() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Clients.icp");
    (dir, path)
}

fn created(path: &Path) -> Opened {
    store::create(path, &Project::new("Clients", NOW)).unwrap()
}

fn opened(path: &Path) -> Opened {
    store::open(path, Access::Write).unwrap()
}

/// The next moment: a step that `edit` makes.
fn edited(moment: &Moment, edit: impl FnOnce(&mut Project)) -> Moment {
    let mut res = moment.clone();
    edit(&mut res.project);
    let seq = moment.past.iter().chain(&moment.future).map(|it| it.seq).max().unwrap_or(0) + 1;
    res.at = Timestamp(moment.at.0 + 1000);
    res.future.clear();
    res.past.push(Arc::new(HistoryStep {
        seq,
        label: Message::new("edit-something").count("n", seq as usize),
        at: res.at,
        before: moment.project.clone(),
        after: res.project.clone(),
    }));
    res
}

fn undone(moment: &Moment) -> Moment {
    let mut res = moment.clone();
    if let Some(step) = res.past.pop() {
        res.project = step.before.clone();
        res.future.push(step);
    }
    res
}

fn redone(moment: &Moment) -> Moment {
    let mut res = moment.clone();
    if let Some(step) = res.future.pop() {
        res.project = step.after.clone();
        res.past.push(step);
    }
    res
}

fn add_attribute(moment: &Moment, name: &str) -> Moment {
    edited(moment, |project| {
        let id = project.fresh_id();
        project.attributes.put(id, attribute(name, Kind::Number));
    })
}

#[track_caller]
fn save(saver: Option<&Saver>, moment: &Moment) {
    let saver = saver.unwrap();
    saver.save(moment.clone());
    assert_eq!(saver.flush(), SaveStatus::Saved { at: moment.at });
}

#[track_caller]
fn same(a: &Moment, b: &Moment) {
    let seqs = |it: &[Arc<HistoryStep>]| it.iter().map(|it| it.seq).collect::<Vec<_>>();
    assert_eq!(a.project, b.project);
    assert_eq!((seqs(&a.past), seqs(&a.future)), (seqs(&b.past), seqs(&b.future)));
    assert_eq!(a.past, b.past);
    assert_eq!(a.future, b.future);
    assert_eq!(a.at, b.at);
}

#[test]
fn what_is_saved_is_loaded() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let mut moment = add_attribute(&file.moment, "Employees");
    moment = add_attribute(&moment, "Веб-сайт");
    moment = undone(&add_attribute(&moment, "Undone"));
    save(file.saver.as_ref(), &moment);
    drop(file);
    same(&opened(&path).moment, &moment);
    let left: Vec<_> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .filter(|it| !it.ends_with("backups"))
        .collect();
    assert_eq!(left, ["Clients.icp"], "nothing is left lying about");
}

/// What a person may do next, in a form that chance can choose.
#[derive(Clone, Debug)]
enum Act {
    Put { id: u64, name: String, number: f64 },
    Remove { id: u64 },
    Say { account: u64, note: String },
    Undo,
    Redo,
    Save,
    Reopen,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (2..9_u64, "\\PC{0,6}", any::<f64>())
            .prop_map(|(id, name, number)| Act::Put { id, name, number }),
        1 => (2..9_u64).prop_map(|id| Act::Remove { id }),
        2 => (1..5_u64, "\\PC{0,9}").prop_map(|(account, note)| Act::Say { account, note }),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        2 => Just(Act::Save),
        1 => Just(Act::Reopen),
    ];
    prop::collection::vec(act, 1..40)
}

fn act(moment: &Moment, act: &Act) -> Moment {
    match act {
        Act::Put { id, name, number } => edited(moment, |project| {
            project.attributes.put(Id::new(*id), attribute(name, Kind::Number));
            let lo = number.is_finite().then_some(*number);
            let condition = Condition::Between { lo, hi: None, tolerance: 0.1 };
            let (role, weight) = (Role::Prefer, Weight::default());
            let criterion = Criterion::new(Id::new(*id), condition, role, weight);
            project.criteria.put(Id::new(100 + id), criterion);
            let mut profile = Profile::new("Profile".to_owned(), Way::TopDown);
            profile.criteria = project.criteria.iter().map(|(id, _)| id).collect();
            project.profiles.put(Id::new(50), profile);
        }),
        Act::Remove { id } => edited(moment, |project| {
            project.attributes.remove(Id::new(*id));
            project.criteria.remove(Id::new(100 + id));
            let left = project.criteria.iter().map(|(id, _)| id).collect();
            if let Some(profile) = project.profiles.get_mut(Id::new(50)) {
                profile.criteria = left;
            }
        }),
        Act::Say { account, note } => edited(moment, |project| {
            let overlay = Overlay { note: note.clone(), ..Overlay::default() };
            project.overlays.put(AccountId(AccountId::BY_HAND + account).overlay(), overlay);
        }),
        Act::Undo => undone(moment),
        Act::Redo => redone(moment),
        Act::Save | Act::Reopen => moment.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_the_file_holds_the_moment(acts in acts()) {
        let (_dir, path) = new_file();
        let mut file = created(&path);
        let mut moment = file.moment.clone();
        for it in &acts {
            moment = act(&moment, it);
            match it {
                Act::Save => save(file.saver.as_ref(), &moment),
                Act::Reopen => {
                    save(file.saver.as_ref(), &moment);
                    drop(file);
                    file = opened(&path);
                    same(&file.moment, &moment);
                    moment = file.moment.clone();
                }
                _ => file.saver.as_ref().unwrap().save(moment.clone()),
            }
        }
        drop(file);
        let file = opened(&path);
        prop_assert_eq!(&file.repairs, &[]);
        same(&file.moment, &moment);
    }
}

#[test]
fn undo_goes_on_after_reopening_and_keeps_200_steps() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let mut moment = file.moment.clone();
    for i in 0..230 {
        moment = add_attribute(&moment, &format!("Attribute {i}"));
        if 200 < moment.past.len() {
            moment.past.remove(0);
        }
        // No faster than a person: what memory drops must have reached the file before.
        save(file.saver.as_ref(), &moment);
    }
    drop(file);
    let file = opened(&path);
    same(&file.moment, &moment);
    assert_eq!(file.moment.past.len(), 200);
    let mut back = file.moment.clone();
    while !back.past.is_empty() {
        back = undone(&back);
    }
    assert_eq!(back.project.attributes.len(), 30);
    save(file.saver.as_ref(), &back);
    drop(file);
    // The file kept what memory did not: thirty steps more, behind the two hundred.
    let file = opened(&path);
    assert_eq!(file.moment.past.len(), 30);
    assert_eq!(file.moment.future.len(), 200);
    assert_eq!(file.moment.project, back.project);
}

#[test]
fn a_step_that_grows_stays_one_step() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let mut moment = add_attribute(&file.moment, "a");
    save(file.saver.as_ref(), &moment);
    let mut step = HistoryStep::clone(&moment.past.pop().unwrap());
    step.after.about_mut().name = "Dragged".to_owned();
    moment.project = step.after.clone();
    moment.past.push(Arc::new(step));
    save(file.saver.as_ref(), &moment);
    drop(file);
    same(&opened(&path).moment, &moment);
}

#[test]
fn a_damaged_step_cuts_the_history_short_and_harms_nothing_else() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let mut moment = file.moment.clone();
    for i in 0..6 {
        moment = add_attribute(&moment, &format!("Attribute {i}"));
    }
    moment = undone(&undone(&moment));
    save(file.saver.as_ref(), &moment);
    drop(file);
    let conn = Connection::open(&path).unwrap();
    conn.execute("UPDATE history SET changes = '[{\"table\":\"x\"}]' WHERE seq IN (2, 6)", ())
        .unwrap();
    drop(conn);
    let file = opened(&path);
    assert_eq!(file.moment.project, moment.project);
    let seqs = |steps: &[Arc<HistoryStep>]| steps.iter().map(|it| it.seq).collect::<Vec<_>>();
    assert_eq!((seqs(&file.moment.past), seqs(&file.moment.future)), (vec![3, 4], vec![5]));
    drop(file);
    // What could not be reached is gone for good: a new step may take its number.
    let conn = Connection::open(&path).unwrap();
    let n: i64 = conn.query_row("SELECT count(*) FROM history", (), |row| row.get(0)).unwrap();
    assert_eq!(n, 3);
}

const COLUMNS: [(&str, Kind); 6] = [
    ("Industry", Kind::Category),
    ("Tools", Kind::Tags),
    ("Employees", Kind::Number),
    ("Founded", Kind::Date),
    ("Listed", Kind::Flag),
    ("About", Kind::Text),
];

fn columns() -> Vec<BatchColumn> {
    COLUMNS
        .iter()
        .map(|(name, kind)| BatchColumn { name: (*name).to_owned(), kind: *kind })
        .collect()
}

/// Adds the six attributes.
fn with_attributes(moment: &Moment) -> Moment {
    edited(moment, |project| {
        for (i, (name, kind)) in COLUMNS.iter().enumerate() {
            project.attributes.put(Id::new(10 + i as u64), attribute(name, *kind));
        }
    })
}

/// One row a line: account, name, then the values, `-` for a blank.
fn chunk(text: &str) -> Chunk {
    let mut res = Chunk::default();
    for line in text.lines() {
        let cells: Vec<&str> = line.trim().split(' ').collect();
        let cell = |i: usize| Some(cells[i]).filter(|it| *it != "-");
        res.start_row(AccountId(cells[0].parse().unwrap()), Some(Relationship::Customer));
        res.push(cell(1).map_or(ChunkCell::Blank, ChunkCell::Text));
        res.push(ChunkCell::Blank);
        res.push(ChunkCell::Blank);
        res.push(cell(2).map_or(ChunkCell::Blank, ChunkCell::Text));
        let tags = cell(3).unwrap_or("").replace(',', "\n");
        res.push(ChunkCell::Text(&tags));
        let span = |it: &str| match it.split_once("..") {
            Some((lo, hi)) => Span::new(lo.parse().unwrap(), hi.parse().unwrap()).unwrap(),
            None => Span::exact(it.parse().unwrap()).unwrap(),
        };
        res.push(cell(4).map_or(ChunkCell::Blank, |it| ChunkCell::Number(span(it))));
        let day = |it: &str| ChunkCell::Day(it.parse::<Day>().unwrap());
        res.push(cell(5).map_or(ChunkCell::Blank, day));
        res.push(cell(6).map_or(ChunkCell::Blank, |it| ChunkCell::Flag(it == "yes")));
        res.push(cell(7).map_or(ChunkCell::Blank, ChunkCell::Text));
    }
    res
}

/// Imports the rows and shows them.
fn imported(file: &Opened, moment: &Moment, text: &str) -> Moment {
    let mut writer = file.saver.as_ref().unwrap().start_batch(&columns()).unwrap();
    writer.push(chunk(text)).unwrap();
    let table = writer.finish().unwrap();
    edited(moment, |project| {
        let id = project.fresh_id();
        project.batches.put(id, batch(table, text.lines().count()));
    })
}

fn batch(table: u64, n_rows: usize) -> Batch {
    Batch {
        source: "crm.csv".to_owned(),
        kind: AccountKind::Accounts,
        made_of: TableKind::Accounts,
        table,
        n_rows,
        n_new: n_rows,
        n_problems: 0,
        columns: (10..16).map(Id::new).collect(),
        readings: Vec::new(),
        imported_at: NOW,
    }
}

/// The accounts as lines.
fn shown(file: &Opened, project: &Project) -> String {
    let table = file.reader.base(project, AccountKind::Accounts, &Progress::default()).unwrap();
    let mut res = Vec::new();
    let mut rows: Vec<usize> = (0..table.len()).collect();
    rows.sort_by_key(|row| table.ids[*row]);
    for row in rows {
        let mut line = vec![table.ids[row].0.to_string(), table.names.get(row).to_owned()];
        line.extend((10..16).map(|id| match table.value(row, Id::new(id)) {
            None => "-".to_owned(),
            Some(Value::Category(it) | Value::Text(it)) => it,
            Some(Value::Tags(it)) => it.join(","),
            Some(Value::Number(it)) if it.is_exact() => it.lo().to_string(),
            Some(Value::Number(it)) => format!("{}..{}", it.lo(), it.hi()),
            Some(Value::Date(it)) => it.to_string(),
            Some(Value::Flag(it)) => if it { "yes" } else { "no" }.to_owned(),
        }));
        res.push(line.join(" "));
    }
    res.join("\n")
}

const ROWS: &str = "1 Acme steel erp,crm 51..200 1999-12-31 yes makes_steel
2 Бета - - 0.30000000000000004 - no -
3 北辰 Steel crm,erp -12 0001-01-01 - x";

#[test]
fn imported_rows_read_back_and_merge() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let moment = with_attributes(&file.moment);
    let moment = imported(&file, &moment, ROWS);
    assert_eq!(
        shown(&file, &moment.project),
        ROWS.replace("3 北辰 Steel crm,erp", "3 北辰 steel erp,crm")
    );
    assert_eq!(file.reader.next_account().unwrap(), 4);
    let update = "2 Beta wood - - - - -
        3 - - - - - yes -
        4 New - - - - - -";
    let second = imported(&file, &moment, update);
    let merged = "1 Acme steel erp,crm 51..200 1999-12-31 yes makes_steel
2 Beta wood - 0.30000000000000004 - no -
3 北辰 steel erp,crm -12 0001-01-01 yes x
4 New - - - - - -";
    assert_eq!(shown(&file, &second.project), merged);
    // An attribute that became of another kind is read as what it is now, or as unknown.
    let changed = edited(&second, |project| {
        project.attributes.put(Id::new(12), attribute("Employees", Kind::Text));
        project.attributes.put(Id::new(10), attribute("Industry", Kind::Number));
        project.attributes.remove(Id::new(11));
    });
    let lines = shown(&file, &changed.project);
    assert!(lines.starts_with("1 Acme - - 51..200 1999-12-31"), "{lines}");
    save(file.saver.as_ref(), &second);
    drop(file);
    let file = opened(&path);
    assert_eq!(shown(&file, &file.moment.project), merged);
    assert_eq!(file.reader.next_account().unwrap(), 5);
    file.reader.check().unwrap();
}

#[test]
fn anyone_can_read_a_batch_with_sqlite() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let moment = imported(&file, &with_attributes(&file.moment), ROWS);
    save(file.saver.as_ref(), &moment);
    drop(file);
    let conn = Connection::open(&path).unwrap();
    let row: (String, String, String, String, i64) = conn
        .query_row(
            "SELECT name, relationship, c2_employees, c3_founded, c4_listed FROM batch_1",
            (),
            |it| Ok((it.get(0)?, it.get(1)?, it.get(2)?, it.get(3)?, it.get(4)?)),
        )
        .unwrap();
    let text = |it: &str| it.to_owned();
    assert_eq!(row, (text("Acme"), text("customer"), text("51..200"), text("1999-12-31"), 1));
}

fn tables(path: &Path) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let sql = "SELECT name FROM sqlite_schema WHERE name LIKE 'batch!__%' ESCAPE '!' AND name <> 'batch_table'";
    let mut statement = conn.prepare(sql).unwrap();
    statement.query_map((), |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn rows_that_nothing_shows_are_swept_and_the_others_kept() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let saver = file.saver.as_ref();
    let first = with_attributes(&file.moment);
    // Undone, and can be redone.
    let shown_once = undone(&imported(&file, &first, ROWS));
    save(saver, &shown_once);
    // Finished and never shown, as when the program ends just then.
    let writer = saver.unwrap().start_batch(&columns()).unwrap();
    writer.finish().unwrap();
    // Cut short.
    let mut writer = saver.unwrap().start_batch(&columns()).unwrap();
    writer.push(chunk(ROWS)).unwrap();
    drop(writer);
    drop(file);
    let file = opened(&path);
    drop(file);
    assert_eq!(tables(&path), ["batch_1"]);
    let file = opened(&path);
    assert_eq!(shown(&file, &redone(&file.moment).project).lines().count(), 3);
    // A number is never given twice.
    assert_eq!(file.saver.as_ref().unwrap().start_batch(&columns()).unwrap().finish(), Ok(4));
    // Redo is gone, and the rows with it.
    save(file.saver.as_ref(), &add_attribute(&file.moment, "New"));
    drop(file);
    drop(opened(&path));
    assert_eq!(tables(&path), [""; 0]);
}

#[test]
fn a_second_window_reads_and_does_not_write() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let moment = imported(&file, &with_attributes(&file.moment), ROWS);
    save(file.saver.as_ref(), &moment);
    assert_eq!(store::open(&path, Access::Write).unwrap_err(), Error::Locked(path.clone()));
    let second = store::open(&path, Access::ReadOnly).unwrap();
    assert!(second.saver.is_none());
    same(&second.moment, &moment);
    assert_eq!(shown(&second, &moment.project).lines().count(), 3);
    // The first goes on saving meanwhile.
    save(file.saver.as_ref(), &add_attribute(&moment, "More"));
    drop(file);
    drop(opened(&path));
}

#[test]
fn a_lock_file_left_behind_does_no_harm() {
    let (dir, path) = new_file();
    drop(created(&path));
    fs::write(dir.path().join("Clients.icp.lock"), "stale").unwrap();
    drop(opened(&path));
}

#[test]
fn a_folder_that_cannot_be_written_says_so_and_can_be_read() {
    let (dir, path) = new_file();
    drop(created(&path));
    // A test may run as root, whom permissions do not stop; a folder under the name of the lock does.
    fs::create_dir(dir.path().join("Clients.icp.lock")).unwrap();
    assert!(store::open(&path, Access::Write).is_err());
    assert_eq!(store::open(&path, Access::ReadOnly).unwrap().moment.project.name(), "Clients");
    let nowhere = dir.path().join("no such folder").join("New.icp");
    let err = store::create(&nowhere, &Project::default()).unwrap_err();
    assert_eq!(err.message().key, "store-missing");
}

#[test]
fn nothing_is_overwritten_by_a_new_project() {
    let (_dir, path) = new_file();
    fs::write(&path, "mine").unwrap();
    let err = store::create(&path, &Project::default()).unwrap_err();
    assert_eq!(err, Error::Exists(path.clone()));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
}

/// What is said of a file that `spoil` has been at.
#[track_caller]
fn refused(spoil: impl FnOnce(&Path), key: &str) {
    let (_dir, path) = new_file();
    let file = created(&path);
    let moment = imported(&file, &with_attributes(&file.moment), ROWS);
    save(file.saver.as_ref(), &moment);
    drop(file);
    spoil(&path);
    for access in [Access::Write, Access::ReadOnly] {
        let err = store::open(&path, access).unwrap_err();
        assert_eq!(err.message().key, key, "{err}");
        assert!(err.hint().is_some() || key == "store-missing");
    }
}

fn run(sql: &str) -> impl FnOnce(&Path) {
    move |path| Connection::open(path).unwrap().execute_batch(sql).unwrap()
}

#[test]
fn files_that_are_no_project_are_refused_by_what_they_are() {
    refused(|path| fs::remove_file(path).unwrap(), "store-missing");
    refused(|path| fs::write(path, "name,domain\nAcme,acme.com\n").unwrap(), "store-not-a-project");
    refused(|path| fs::write(path, "").unwrap(), "store-not-a-project");
    refused(
        |path| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        },
        "store-not-a-project",
    );
    refused(run("PRAGMA application_id = 0"), "store-not-a-project");
    refused(run("PRAGMA application_id = 1196444487"), "store-another-program");
    refused(run("PRAGMA user_version = 999"), "store-newer");
    refused(run("PRAGMA user_version = 0"), "store-damaged");
}

#[test]
fn damage_is_told() {
    refused(
        |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        },
        "store-damaged",
    );
    refused(
        |path| {
            let mut bytes = fs::read(path).unwrap();
            let n = bytes.len();
            bytes[4096..n].fill(0xA5);
            fs::write(path, bytes).unwrap();
        },
        "store-damaged",
    );
    refused(run("UPDATE attribute SET body = '{}'"), "store-damaged");
    refused(run("UPDATE attribute SET id = -1 WHERE id = 10"), "store-damaged");
    refused(
        run("UPDATE about SET body = json_set(body, '$.next_id', 9223372036854775807)"),
        "store-damaged",
    );
    refused(run("DROP TABLE counter"), "store-damaged");
}

#[test]
fn what_no_project_holds_is_refused() {
    for sql in [
        "CREATE TRIGGER t AFTER INSERT ON about BEGIN DELETE FROM profile; END",
        "CREATE VIEW v AS SELECT * FROM about",
        "ALTER TABLE about RENAME TO a; CREATE VIEW about AS SELECT * FROM a",
        "CREATE TABLE other (x)",
        "CREATE VIRTUAL TABLE f USING fts5 (x)",
        "CREATE INDEX i ON history (abs(at))",
        "DROP TABLE mapping; CREATE TABLE mapping (id INTEGER PRIMARY KEY, body TEXT)",
        "CREATE TABLE batch_9 (row INTEGER PRIMARY KEY, account AS (abs(row)))",
        "ALTER TABLE batch_1 ADD COLUMN extra TEXT DEFAULT 'x'",
    ] {
        refused(run(sql), "store-unsafe");
    }
}

#[test]
fn an_oversized_row_is_refused() {
    refused(
        run("INSERT INTO mapping VALUES (1, json_quote(hex(zeroblob(40000000))))"),
        "store-unsafe",
    );
}

#[test]
fn what_refers_to_nothing_is_mended_and_told() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let mut moment = imported(&file, &with_attributes(&file.moment), ROWS);
    for id in 11..14 {
        moment = act(&moment, &Act::Put { id, name: "x".to_owned(), number: 1.0 });
    }
    save(file.saver.as_ref(), &moment);
    drop(file);
    run("DELETE FROM attribute WHERE id = 12; UPDATE batch_table SET finished = 0;")(&path);
    let file = opened(&path);
    let said: Vec<_> = file.repairs.iter().map(|it| it.key.as_ref()).collect();
    assert_eq!(said, ["store-mended-batch", "store-mended-criteria"]);
    let project = &file.moment.project;
    assert_eq!((project.batches.len(), project.criteria.len()), (0, 2));
    assert_eq!(project.profiles.get(Id::new(50)).unwrap().criteria.len(), 2);
    let mended = file.moment.clone();
    drop(file);
    let file = opened(&path);
    assert_eq!(file.repairs, []);
    same(&file.moment, &mended);
}

#[test]
fn a_file_that_vanished_keeps_the_work_and_a_copy_rescues_it() {
    let (dir, path) = new_file();
    let file = created(&path);
    let saver = file.saver.as_ref().unwrap();
    let moment = imported(&file, &with_attributes(&file.moment), ROWS);
    save(Some(saver), &moment);
    let elsewhere = dir.path().join("moved.icp");
    fs::rename(&path, &elsewhere).unwrap();
    let moment = add_attribute(&moment, "After");
    saver.save(moment.clone());
    let SaveStatus::Failed(message) = saver.flush() else { panic!("there is no file") };
    assert_eq!(message.key, "store-vanished");
    let copy = dir.path().join("Copy.icp");
    assert_eq!(store::save_copy(&file.reader, &moment, &copy), Ok(None));
    let rescued = opened(&copy);
    same(&rescued.moment, &moment);
    assert_eq!(shown(&rescued, &moment.project).lines().count(), 3);
    // Another file in its place is not ours to write to.
    fs::write(&path, "someone else's").unwrap();
    saver.save(moment.clone());
    let SaveStatus::Failed(message) = saver.flush() else { panic!("it is another file") };
    assert_eq!(message.key, "store-replaced");
    // Back where it was, saving goes on by itself.
    fs::rename(&elsewhere, &path).unwrap();
    assert_eq!(saver.flush(), SaveStatus::Saved { at: moment.at });
    drop(file);
    same(&opened(&path).moment, &moment);
}

#[test]
fn a_copy_of_a_damaged_file_holds_what_can_be_read() {
    let (dir, path) = new_file();
    let file = created(&path);
    let moment = imported(&file, &with_attributes(&file.moment), ROWS);
    save(file.saver.as_ref(), &moment);
    // The rows are gone behind our back.
    run("DROP TABLE batch_1")(&path);
    let copy = dir.path().join("Copy.icp");
    fs::write(&copy, "an older copy, to be replaced").unwrap();
    let note = store::save_copy(&file.reader, &moment, &copy).unwrap().unwrap();
    assert_eq!(note, Message::new("store-copy-lacks-rows").count("n", 3));
    let rescued = opened(&copy);
    assert_eq!(rescued.repairs, []);
    same(&rescued.moment, &moment);
    assert_eq!(shown(&rescued, &moment.project), "");
}

#[test]
fn a_copy_holds_what_is_not_saved_yet_and_never_takes_the_place_of_its_original() {
    let (dir, path) = new_file();
    let file = created(&path);
    let moment = add_attribute(&file.moment, "Only in memory");
    let copy = dir.path().join("Копия 1.icp");
    assert_eq!(store::save_copy(&file.reader, &moment, &copy), Ok(None));
    same(&opened(&copy).moment, &moment);
    let err = store::save_copy(&file.reader, &moment, &path).unwrap_err();
    assert_eq!(err, Error::SameFile(path));
    let nowhere = dir.path().join("none").join("Copy.icp");
    assert!(store::save_copy(&file.reader, &moment, &nowhere).is_err());
}

#[test]
fn backups_are_made_on_opening_and_every_hour_of_work() {
    let (_dir, path) = new_file();
    let file = created(&path);
    let mut moment = file.moment.clone();
    for _ in 0..3 {
        moment = add_attribute(&moment, "a");
        moment.at = Timestamp(moment.at.0 + 1_900_000);
        save(file.saver.as_ref(), &moment);
        // The thread makes a backup when it has nothing else to do: asked for a batch, it has.
        drop(file.saver.as_ref().unwrap().start_batch(&[]).unwrap());
    }
    drop(file);
    drop(opened(&path));
    drop(opened(&path));
    let times: Vec<i64> = store::backups(&path).iter().map(|it| (it.at.0 - NOW.0) / 1000).collect();
    assert_eq!(times.first(), Some(&5703), "{times:?}");
    assert!((2..=4).contains(&times.len()), "{times:?}");
    let newest = &store::backups(&path)[0];
    same(&store::open(&newest.path, Access::ReadOnly).unwrap().moment, &moment);
}

/// One cycle of the test below, in a process of its own: edits and imports, one after the other, until it is killed.
/// Prints what it was told is saved.
#[test]
fn life_until_killed() {
    let Some(path) = std::env::var_os("ICP_STORE_LIFE") else { return };
    let path = PathBuf::from(path);
    let mut out = std::io::stdout();
    let file = opened(&path);
    let saver = file.saver.as_ref().unwrap();
    let mut moment = file.moment.clone();
    if moment.project.attributes.is_empty() {
        moment = with_attributes(&moment);
    }
    // A line of its own: the test harness has left one unfinished.
    writeln!(out).unwrap();
    let mut writer = saver.start_batch(&columns()).unwrap();
    let mut n_rows = 0;
    loop {
        let number = moment.project.about().next_account + 1;
        moment = edited(&moment, |project| {
            project.about_mut().next_account = number;
            let name = format!("Attribute {number}");
            project.attributes.put(Id::new(10), attribute(&name, Kind::Category));
        });
        moment = match number % 5 {
            0 => redone(&undone(&moment)),
            _ => moment,
        };
        saver.save(moment.clone());
        n_rows += 1;
        let mut rows = Chunk::default();
        for _ in 0..200 {
            rows.start_row(AccountId(n_rows), None);
            (0..9).for_each(|_| rows.push(ChunkCell::Blank));
        }
        writer.push(rows).unwrap();
        if n_rows % 4 == 0 {
            let table = writer.finish().unwrap();
            let mut batch = batch(table, 800);
            batch.source = format!("{number}");
            moment = edited(&moment, |project| {
                let old: Vec<_> = project.batches.iter().map(|(id, _)| id).collect();
                for id in old {
                    project.batches.remove(id);
                }
                let id = project.fresh_id();
                project.batches.put(id, batch);
            });
            saver.save(moment.clone());
            writer = saver.start_batch(&columns()).unwrap();
        }
        let status = if number.is_multiple_of(3) { saver.flush() } else { saver.status() };
        if let SaveStatus::Saved { at } = status {
            writeln!(out, "saved {}", at.0).unwrap();
            out.flush().unwrap();
        }
    }
}

#[test]
fn killed_at_any_moment_nothing_that_was_called_saved_is_lost() {
    // A process that is killed takes nothing of the system's memory along, so that needs no slow disk.
    let memory = Path::new("/dev/shm");
    let dir = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap();
    let mut path = PathBuf::new();
    let mut seed: u32 = 20_261_122;
    for cycle in 0..200 {
        if cycle % 20 == 0 {
            path = dir.path().join(format!("{cycle}.icp"));
            drop(created(&path));
        }
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let patience = (seed >> 16) % 8;
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::life_until_killed", "--nocapture"])
            .env("ICP_STORE_LIFE", &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut saved = None;
        for line in lines
            .map_while(Result::ok)
            .filter(|it| it.starts_with("saved "))
            .take(1 + patience as usize)
        {
            saved = line["saved ".len()..].parse().ok();
        }
        // Some more work, cut short wherever it happens to be.
        (0..(seed >> 8) % 40_000).for_each(|it| {
            std::hint::black_box(it);
        });
        child.kill().unwrap();
        child.wait().unwrap();
        let saved: i64 = saved.unwrap_or_else(|| panic!("cycle {cycle}: the child said nothing"));

        let file = store::open(&path, Access::ReadOnly).unwrap();
        assert_eq!(file.repairs, [], "cycle {cycle}");
        file.reader.check().unwrap();
        let moment = &file.moment;
        assert!(
            saved <= moment.at.0,
            "cycle {cycle}: {saved} was called saved, {} is there",
            moment.at.0
        );
        // The rows of one save belong together, and so do its steps.
        let project = &moment.project;
        let number = project.about().next_account;
        assert_eq!(
            project.attributes.get(Id::new(10)).unwrap().name,
            format!("Attribute {number}")
        );
        assert_eq!(moment.past.last().unwrap().at, moment.at);
        assert_eq!(moment.past.last().unwrap().after, *project);
        for (_, batch) in project.batches.iter() {
            let n = file
                .reader
                .base(project, AccountKind::Accounts, &Progress::default())
                .unwrap()
                .len();
            assert_eq!((n, batch.n_rows), (4, 800), "cycle {cycle}");
        }
    }
}
