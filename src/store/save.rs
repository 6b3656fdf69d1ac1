//! Writes the difference between two moments in one transaction: the rows that changed, and the steps of the history.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::load::Broken;
use crate::model::{HistoryStep, Moment};

/// The history is thinned to this many bytes, oldest steps first.
const MAX_HISTORY_BYTES: i64 = 20 << 20;

/// Writes what `new` changes over `saved`. All or nothing.
pub(super) fn save(conn: &Connection, saved: &Moment, new: &Moment) -> rusqlite::Result<()> {
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    write_rows(&tx, saved, new)?;
    write_history(&tx, saved, new)?;
    set_counter(&tx, "saved_at", new.at.0)?;
    tx.commit()
}

/// Notes a figure in the file.
pub(super) fn set_counter(conn: &Connection, name: &str, value: i64) -> rusqlite::Result<()> {
    let sql =
        "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value";
    conn.prepare_cached(sql)?.execute(params![name, value]).map(drop)
}

pub(super) fn counter(conn: &Connection, name: &str) -> rusqlite::Result<i64> {
    let mut statement = conn.prepare_cached("SELECT value FROM counter WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?.unwrap_or(0))
}

fn write_rows(conn: &Connection, saved: &Moment, new: &Moment) -> rusqlite::Result<()> {
    for change in new.project.changes_since(&saved.project) {
        let table = &change.table;
        match change.after {
            Some(body) => {
                let sql = format!(
                    "INSERT INTO {table} VALUES (?1, ?2) \
                     ON CONFLICT DO UPDATE SET body = excluded.body"
                );
                conn.prepare_cached(&sql)?
                    .execute(params![change.id.cast_signed(), body.to_string()])?;
            }
            None => {
                let sql = format!("DELETE FROM {table} WHERE id = ?1");
                conn.prepare_cached(&sql)?.execute([change.id.cast_signed()])?;
            }
        }
    }
    Ok(())
}

/// The steps by number, with whether they are undone.
fn by_seq(moment: &Moment) -> BTreeMap<u64, (&HistoryStep, bool)> {
    let past = moment.past.iter().map(|it| (it.seq, (it.as_ref(), false)));
    past.chain(moment.future.iter().map(|it| (it.seq, (it.as_ref(), true)))).collect()
}

fn write_history(conn: &Connection, saved: &Moment, new: &Moment) -> rusqlite::Result<()> {
    let (old_steps, new_steps) = (by_seq(saved), by_seq(new));
    let below = below(saved, new);
    let mut broken = Broken::default();
    if below == Below::Unreachable {
        broken.past = Some(new.past.first().map_or(i64::MAX, |it| it.seq.cast_signed() - 1));
    }
    let oldest = new.past.first().map_or(0, |it| it.seq);
    for (seq, (_, undone)) in &old_steps {
        let stays = below == Below::Left && !undone && *seq < oldest;
        if !stays && !new_steps.contains_key(seq) {
            conn.prepare_cached("DELETE FROM history WHERE seq = ?1")?
                .execute([seq.cast_signed()])?;
        }
    }
    let mut thinning_due = false;
    for (seq, (step, undone)) in &new_steps {
        let (step, undone) = (*step, *undone);
        match old_steps.get(seq) {
            Some((old, was)) if std::ptr::eq(*old, step) && *was == undone => continue,
            Some((old, _)) if std::ptr::eq(*old, step) => {
                let sql = "UPDATE history SET undone = ?2 WHERE seq = ?1";
                // None where the step was thinned out of the file meanwhile.
                if conn.prepare_cached(sql)?.execute(params![seq.cast_signed(), undone])? == 1 {
                    continue;
                }
            }
            _ => (),
        }
        let bytes = write_step(conn, step, undone)?;
        let seq = step.seq.cast_signed();
        match bytes <= MAX_HISTORY_BYTES {
            true => thinning_due |= seq % 64 == 0 || 1 << 16 < bytes,
            // Too large to keep, and nothing beyond it can be reached without it.
            false if undone => broken.future = broken.future.or(Some(seq)),
            false => broken.past = Some(seq),
        }
    }
    forget(conn, broken)?;
    if thinning_due { thin(conn) } else { Ok(()) }
}

/// How the file goes on below the oldest step of a moment. The value keeps fewer steps than the file does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    /// As before.
    Same,
    /// Steps of the moment saved before have left the value, and stay in the file.
    Left,
    /// Nothing in the file leads to where the past now begins.
    Unreachable,
}

fn below(saved: &Moment, new: &Moment) -> Below {
    let start = |it: &Moment| match it.past.first() {
        Some(step) => step.before.clone(),
        None => it.project.clone(),
    };
    let begin = start(new);
    if start(saved) == begin {
        return Below::Same;
    }
    match new.past.first() {
        Some(first) if saved.past.iter().any(|it| it.seq == first.seq) => Below::Left,
        Some(_) if saved.project == begin => Below::Left,
        _ => Below::Unreachable,
    }
}

/// Returns how many bytes the step takes. One that takes too many is not written.
fn write_step(conn: &Connection, step: &HistoryStep, undone: bool) -> rusqlite::Result<i64> {
    let json = |it: serde_json::Result<String>| {
        it.map_err(|err| rusqlite::Error::ToSqlConversionFailure(err.into()))
    };
    let changes = json(serde_json::to_string(&step.after.changes_since(&step.before)))?;
    let bytes = changes.len().cast_signed() as i64;
    if bytes <= MAX_HISTORY_BYTES {
        let label = json(serde_json::to_string(&step.label))?;
        let sql = "INSERT OR REPLACE INTO history VALUES (?1, ?2, ?3, ?4, ?5)";
        let row = params![step.seq.cast_signed(), step.at.0, label, changes, undone];
        conn.prepare_cached(sql)?.execute(row)?;
    }
    Ok(bytes)
}

/// Removes steps that cannot be reached.
pub(super) fn forget(conn: &Connection, broken: Broken) -> rusqlite::Result<()> {
    if let Some(seq) = broken.past {
        conn.execute("DELETE FROM history WHERE undone = 0 AND seq <= ?1", [seq])?;
    }
    if let Some(seq) = broken.future {
        conn.execute("DELETE FROM history WHERE undone = 1 AND ?1 <= seq", [seq])?;
    }
    Ok(())
}

/// Keeps the newest steps that fit; of steps undone, the ones redone first.
fn thin(conn: &Connection) -> rusqlite::Result<()> {
    // `octet_length` reads no text, so that this stays quick with thousands of steps.
    let sql = "SELECT total(octet_length(changes)) FROM history";
    let bytes: f64 = conn.prepare_cached(sql)?.query_row((), |row| row.get(0))?;
    if bytes <= MAX_HISTORY_BYTES as f64 {
        return Ok(());
    }
    let sql = "SELECT seq, undone FROM (
            SELECT seq, undone, sum(octet_length(changes))
                OVER (ORDER BY undone DESC, CASE undone WHEN 1 THEN seq ELSE -seq END) AS bytes
            FROM history
        ) WHERE ?1 < bytes ORDER BY bytes LIMIT 1";
    let (seq, undone): (i64, bool) =
        conn.query_row(sql, [MAX_HISTORY_BYTES], |row| Ok((row.get(0)?, row.get(1)?)))?;
    forget(conn, Broken { past: Some(if undone { i64::MAX } else { seq }), future: None })?;
    forget(conn, Broken { past: None, future: undone.then_some(seq) })
}
