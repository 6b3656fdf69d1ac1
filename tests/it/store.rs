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
        Role, Span, Timestamp, Unit, Value, Way, Weight,
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
    assert_eq!(a.project, b.project);
    assert_eq!(a.past, b.past);
    assert_eq!(a.future, b.future);
    assert_eq!(a.at, b.at);
}

/// Every check SQLite has, by a connection that knows nothing of us.
fn integrity(path: &Path) -> String {
    let conn = Connection::open(path).unwrap();
    conn.query_row("PRAGMA integrity_check", (), |row| row.get(0)).unwrap()
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
