//! Reads the project and its history, and mends or refuses what does not hang together.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use rusqlite::{Connection, types::ValueRef};

use super::{Error, rows};
use crate::model::{
    AccountId, Change, HistoryStep, Id, Message, Moment, Profile, Project, Timestamp,
};

/// Steps kept as values; the file holds more.
const MAX_STEPS: usize = 200;

pub(super) struct Loaded {
    /// As the file has it.
    pub(super) stored: Project,
    /// As it is shown, mended where needed.
    pub(super) moment: Moment,
    /// What was mended, to be told.
    pub(super) repairs: Vec<Message>,
    /// The steps of the history that cannot be gone back to.
    pub(super) broken: Broken,
}

/// The history is of no use from here on backward, or forward.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Broken {
    /// Steps done, this one and all before it.
    pub(super) past: Option<i64>,
    /// Steps undone, this one and all after it.
    pub(super) future: Option<i64>,
}

pub(super) fn load(conn: &Connection, path: &Path) -> Result<Loaded, Error> {
    let fault = |err: rusqlite::Error| Error::sqlite(path, &err);
    let stored = project(conn, path)?;
    let batches = n_values_by_table(conn).map_err(fault)?;
    let at = conn
        .query_row("SELECT max(value) FROM counter WHERE name = 'saved_at'", (), |row| {
            row.get::<_, Option<i64>>(0)
        })
        .map_err(fault)?
        .map_or_else(|| stored.about().created_at, Timestamp);
    let (mended, repairs) = mend(&stored, &batches);
    let mut moment = Moment { project: mended, at, ..Moment::default() };
    // A mended project is not the one the steps lead to.
    if !repairs.is_empty() {
        let broken = Broken { past: Some(i64::MAX), future: Some(i64::MIN) };
        return Ok(Loaded { stored, moment, repairs, broken });
    }
    let (past, past_broken) = steps(conn, &stored, Direction::Back, &batches).map_err(fault)?;
    let (future, future_broken) =
        steps(conn, &stored, Direction::Forward, &batches).map_err(fault)?;
    moment.past = past.into_iter().rev().collect();
    moment.future = future.into_iter().rev().collect();
    let broken = Broken { past: past_broken, future: future_broken };
    Ok(Loaded { stored, moment, repairs, broken })
}

fn project(conn: &Connection, path: &Path) -> Result<Project, Error> {
    let fault = |err: rusqlite::Error| Error::sqlite(path, &err);
    let mut res = Project::default();
    for table in Project::TABLES {
        let mut statement =
            conn.prepare(&format!("SELECT id, body FROM {table}")).map_err(fault)?;
        let mut found = statement.query(()).map_err(fault)?;
        while let Some(row) = found.next().map_err(fault)? {
            let id: i64 = row.get(0).map_err(fault)?;
            let body = row.get_ref(1).map_err(fault)?.as_str().map_err(|err| fault(err.into()))?;
            let put = serde_json::from_str(body)
                .map_err(|err| err.to_string())
                .and_then(|body| put_row(&mut res, table, id, Some(body)));
            put.map_err(|reason| {
                Error::Damaged(path.to_owned(), format!("{table} row {id}: {reason}"))
            })?;
        }
    }
    let about = res.about();
    if MAX_NUMBER <= about.next_id || MAX_NUMBER <= about.next_account {
        return Err(Error::Damaged(path.to_owned(), "its numbers have run out".to_owned()));
    }
    Ok(res)
}

/// Numbers stay far below, so that counting on from them cannot overflow.
const MAX_NUMBER: u64 = 1 << 48;

fn put_row(
    project: &mut Project,
    table: &str,
    id: i64,
    row: Option<serde_json::Value>,
) -> Result<(), String> {
    let limit = if table == "overlay" { MAX_NUMBER } else { AccountId::BY_HAND };
    match u64::try_from(id) {
        Ok(id) if id < limit => {
            project.set_row(table, id, row).map_err(|err| err.reason)?;
            if table == "batch"
                && project.batches.get(Id::new(id)).is_some_and(|it| MAX_NUMBER <= it.n_rows as u64)
            {
                return Err("a number is out of range".to_owned());
            }
            Ok(())
        }
        _ => Err("a number is out of range".to_owned()),
    }
}

/// How many value columns each finished table of imported rows has.
fn n_values_by_table(conn: &Connection) -> rusqlite::Result<BTreeMap<u64, usize>> {
    let mut statement = conn.prepare("SELECT number FROM batch_table WHERE finished = 1")?;
    let numbers = statement.query_map((), |row| row.get::<_, i64>(0))?;
    let mut res = BTreeMap::new();
    for number in numbers {
        let number = number?.unsigned_abs();
        if let Some(n) = rows::n_values(conn, number)? {
            res.insert(number, n);
        }
    }
    Ok(res)
}

/// Takes out what refers to nothing, and says so.
fn mend(stored: &Project, batches: &BTreeMap<u64, usize>) -> (Project, Vec<Message>) {
    let mut res = stored.clone();
    let mut repairs = Vec::new();
    for (id, batch) in stored.batches.iter() {
        if batches.get(&batch.table) != Some(&batch.columns.len()) {
            res.batches.remove(id);
            repairs.push(Message::new("store-mended-batch").text("source", batch.source.as_str()));
        }
    }
    let mut n_criteria = 0;
    for (id, criterion) in stored.criteria.iter() {
        if !stored.attributes.contains(criterion.attribute) {
            res.criteria.remove(id);
            n_criteria += 1;
        }
    }
    // Each criterion belongs to exactly one profile.
    let mut homeless: std::collections::BTreeSet<_> =
        res.criteria.iter().map(|(id, _)| id).collect();
    let mut n_listed = 0;
    for (id, profile) in stored.profiles.iter() {
        let mut criteria = Vec::new();
        for criterion in &profile.criteria {
            if criteria.len() < Profile::MAX_CRITERIA && homeless.remove(criterion) {
                criteria.push(*criterion);
            } else {
                n_listed += 1;
            }
        }
        if criteria != profile.criteria {
            res.profiles.put(id, Profile { criteria, ..profile.clone() });
        }
    }
    for id in &homeless {
        res.criteria.remove(*id);
    }
    let n = (n_criteria + homeless.len()).max(n_listed);
    if n != 0 {
        repairs.push(Message::new("store-mended-criteria").count("n", n));
    }
    (res, repairs)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    Forward,
}

/// The steps from `present` on, nearest first, and the first that cannot be followed.
fn steps(
    conn: &Connection,
    present: &Project,
    direction: Direction,
    batches: &BTreeMap<u64, usize>,
) -> rusqlite::Result<(Vec<Arc<HistoryStep>>, Option<i64>)> {
    let mut statement = conn.prepare(match direction {
        Direction::Back => {
            "SELECT seq, at, label, changes FROM history WHERE undone = 0 ORDER BY seq DESC"
        }
        Direction::Forward => {
            "SELECT seq, at, label, changes FROM history WHERE undone = 1 ORDER BY seq"
        }
    })?;
    let mut found = statement.query(())?;
    let mut res = Vec::new();
    let mut here = present.clone();
    while res.len() < MAX_STEPS
        && let Some(row) = found.next()?
    {
        let seq: i64 = row.get(0)?;
        let Some(there) =
            follow(&here, row.get_ref(3)?, direction).filter(|it| mend_is_idle(it, &here, batches))
        else {
            return Ok((res, Some(seq)));
        };
        let label = row.get_ref(2)?.as_str().ok().and_then(|it| serde_json::from_str(it).ok());
        let (Some(label), Ok(number)) = (label, u64::try_from(seq)) else {
            return Ok((res, Some(seq)));
        };
        let (before, after) = match direction {
            Direction::Back => (there.clone(), here),
            Direction::Forward => (here, there.clone()),
        };
        let at = Timestamp(row.get(1)?);
        res.push(Arc::new(HistoryStep { seq: number, label, at, before, after }));
        here = there;
    }
    Ok((res, None))
}

/// The project one step further; `None` where the step cannot be read.
fn follow(here: &Project, changes: ValueRef<'_>, direction: Direction) -> Option<Project> {
    let mut changes: Vec<Change> = serde_json::from_str(changes.as_str().ok()?).ok()?;
    let mut res = here.clone();
    if direction == Direction::Back {
        changes.reverse();
    }
    for change in changes {
        let row = match direction {
            Direction::Back => change.before,
            Direction::Forward => change.after,
        };
        put_row(&mut res, &change.table, i64::try_from(change.id).ok()?, row).ok()?;
    }
    Some(res)
}

/// Whether the project hangs together, knowing that `known` does.
fn mend_is_idle(project: &Project, known: &Project, batches: &BTreeMap<u64, usize>) -> bool {
    let same = project.batches.same_as(&known.batches)
        && project.profiles.same_as(&known.profiles)
        && project.criteria.same_as(&known.criteria)
        && project.attributes.same_as(&known.attributes);
    same || mend(project, batches).1.is_empty()
}
