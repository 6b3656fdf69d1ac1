//! Copies of the project file in a folder beside it: one when it is opened, one every hour in which it changed,
//! thinned out as they grow older.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::{
    civil::DateTime,
    tz::{Offset, TimeZone},
};
use rusqlite::{Connection, backup::Backup as Copying};

use super::{Error, connection::sibling};
use crate::model::Timestamp;

/// The least time between two backups.
pub(super) const INTERVAL_MS: i64 = 3_600_000;

/// Two backups made on opening are at least so far apart: opening a file again and again makes no more of them.
const LEAST_MS: i64 = 300_000;

const DAY_MS: i64 = 86_400_000;

/// All of the last day are kept; then so many days, weeks and months, the newest backup of each.
const KEPT_DAYS: usize = 12;
const KEPT_WEEKS: usize = 10;
const KEPT_MONTHS: usize = 9;

const NAME_FORMAT: &str = "%Y-%m-%d %H-%M-%S";

/// A backup of a project file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// When what it holds was saved, to the second.
    pub at: Timestamp,
}

/// The backups of the project file at `path`, newest first. Each can be opened like any project file.
pub fn backups(path: &Path) -> Vec<Backup> {
    let prefix = format!("{} ", stem(path));
    let entries = fs::read_dir(folder(path)).into_iter().flatten().flatten();
    let mut res: Vec<Backup> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let time = name.strip_prefix(&prefix)?.strip_suffix(".icp")?;
            Some(Backup { path: entry.path(), at: parse_time(time)? })
        })
        .collect();
    res.sort_by_key(|it| std::cmp::Reverse(it.at));
    res
}

/// Makes the backup of a file last saved `at`, unless there is one as good, and thins out the older ones.
pub(super) fn make(conn: &Connection, path: &Path, at: Timestamp) -> Result<(), Error> {
    let there = backups(path);
    if there.iter().any(|it| it.at.0.abs_diff(at.0) < LEAST_MS.unsigned_abs()) {
        return Ok(());
    }
    let Some(time) = time_text(at) else { return Ok(()) };
    let folder = folder(path);
    fs::create_dir_all(&folder).map_err(|err| Error::io(&folder, &err))?;
    let to = folder.join(format!("{} {time}.icp", stem(path)));
    copy(conn, &to)?;
    let there = backups(path);
    let times: Vec<Timestamp> = there.iter().map(|it| it.at).collect();
    for idx in obsolete(&times) {
        if let Some(backup) = there.get(idx) {
            fs::remove_file(&backup.path).map_err(|err| Error::io(&backup.path, &err))?;
        }
    }
    Ok(())
}

/// Copies every page to a file of this name, which appears only when it is whole.
pub(super) fn copy(conn: &Connection, to: &Path) -> Result<(), Error> {
    let part = sibling(to, ".part");
    // Left behind by a crash.
    fs::remove_file(&part).ok();
    let fault = |err: rusqlite::Error| Error::sqlite(&part, &err);
    let res = Connection::open(&part).and_then(|mut target| {
        Copying::new(conn, &mut target)?.run_to_completion(4096, Duration::ZERO, None)?;
        // One file, not three.
        target.pragma_update(None, "journal_mode", "DELETE")?;
        target.close().map_err(|(_, err)| err)
    });
    if let Err(err) = res {
        fs::remove_file(&part).ok();
        return Err(fault(err));
    }
    fs::rename(&part, to).map_err(|err| Error::io(to, &err))
}

/// Which of the backups, newest first, are no longer wanted.
fn obsolete(newest_first: &[Timestamp]) -> Vec<usize> {
    let Some(newest) = newest_first.first() else { return Vec::new() };
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut res = Vec::new();
    for (i, at) in newest_first.iter().enumerate() {
        let day = i64::from(at.day().number());
        let (year, month, _) = at.day().ymd();
        let recent = newest.0.saturating_sub(at.0) < DAY_MS;
        let first_of =
            |set: &mut BTreeSet<i64>, it: i64, limit: usize| set.len() < limit && set.insert(it);
        // Days since 1970-01-01, a Thursday, to weeks that start on a Monday.
        let wanted = first_of(&mut days, day, KEPT_DAYS)
            | first_of(&mut weeks, (day + 3).div_euclid(7), KEPT_WEEKS)
            | first_of(&mut months, i64::from(year) * 12 + i64::from(month), KEPT_MONTHS);
        if !recent && !wanted {
            res.push(i);
        }
    }
    res
}

/// `Clients.icp` has its backups in `Clients backups`.
fn folder(path: &Path) -> PathBuf {
    path.with_file_name(format!("{} backups", stem(path)))
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

/// In UTC, so that two backups never take each other's name.
fn time_text(at: Timestamp) -> Option<String> {
    let time = jiff::Timestamp::from_millisecond(at.0).ok()?;
    Some(time.to_zoned(TimeZone::UTC).strftime(NAME_FORMAT).to_string())
}

fn parse_time(text: &str) -> Option<Timestamp> {
    let time = DateTime::strptime(NAME_FORMAT, text).ok()?;
    Some(Timestamp(Offset::UTC.to_timestamp(time).ok()?.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backups_thin_out_with_age() {
        let hour = 3_600_000;
        let now = 1_800_000_000_000;
        // Every hour for two years.
        let times: Vec<Timestamp> = (0..2 * 365 * 24).map(|i| Timestamp(now - i * hour)).collect();
        let gone: BTreeSet<usize> = obsolete(&times).into_iter().collect();
        let kept: Vec<i64> = (0..times.len())
            .filter(|it| !gone.contains(it))
            .map(|it| (now - times[it].0) / DAY_MS)
            .collect();
        assert_eq!(kept.iter().filter(|it| **it == 0).count(), 24, "{kept:?}");
        assert!((30..60).contains(&kept.len()), "{kept:?}");
        assert!(*kept.last().unwrap() < 31 * i64::try_from(KEPT_MONTHS).unwrap());
        assert!(kept.windows(2).all(|it| it[1] - it[0] <= 31), "{kept:?}");
    }

    #[test]
    fn a_name_tells_the_time() {
        let text = time_text(Timestamp(1_800_000_000_123)).unwrap();
        assert_eq!(text, "2027-01-15 08-00-00");
        assert_eq!(parse_time(&text), Some(Timestamp(1_800_000_000_000)));
    }
}
