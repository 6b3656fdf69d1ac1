//! What the saving thread does: moments, imported rows, and in quiet moments backups and sweeping.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::{
    BatchColumn, Error, backup,
    load::Broken,
    lock::{Identity, Lock},
    rows,
    save::{self, counter, set_counter},
    saver::{Failure, Shared, Task, Work},
};
use crate::model::{Chunk, Moment, Timestamp};

/// More columns than this SQLite does not hold in a table.
const MAX_COLUMNS: usize = 1900;

pub(super) struct Worker {
    // Dropped in this order: the lock is let go of last.
    pub(super) conn: Connection,
    /// The reader's spare connection: closed before ours, so that ours is the last and tidies up.
    pub(super) spare: Arc<Mutex<Option<Connection>>>,
    pub(super) _lock: Lock,
    pub(super) path: PathBuf,
    pub(super) identity: Identity,
    /// What the file holds.
    pub(super) saved: Moment,
    pub(super) broken: Broken,
    /// Tables of rows that no step of the history shows, to be dropped when there is time.
    pub(super) unneeded: Vec<u64>,
    pub(super) open: BTreeMap<u64, OpenBatch>,
    pub(super) backed_up: Option<Timestamp>,
    pub(super) opened: bool,
}

/// A batch that is being written.
pub(super) struct OpenBatch {
    n_values: usize,
    last_row: i64,
    failed: Failure,
}

impl Worker {
    pub(super) fn run(mut self, shared: &Shared) {
        loop {
            let may_idle = self.opened || !self.unneeded.is_empty() || self.backup_due();
            match shared.next(may_idle) {
                Task::Save(moment) => {
                    let res = self.save(&moment);
                    let res = match res {
                        Ok(()) => Ok(moment.at),
                        Err(err) => Err((moment.clone(), err)),
                    };
                    if res.is_ok() {
                        self.saved = moment;
                    }
                    shared.saved(res);
                }
                Task::Work(work) => self.work(work, shared),
                Task::Idle => self.tidy(),
                Task::End => break,
            }
        }
        let spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(spare);
    }

    /// The path must still name the file we opened: what is written to a file without a name is lost.
    fn still_there(&self) -> Result<(), Error> {
        match Identity::at(&self.path) {
            Err(_) => Err(Error::Vanished(self.path.clone())),
            Ok(it) if it != self.identity => Err(Error::Replaced(self.path.clone())),
            Ok(_) => Ok(()),
        }
    }

    fn save(&mut self, moment: &Moment) -> Result<(), Error> {
        self.still_there()?;
        let broken = std::mem::take(&mut self.broken);
        let res = self
            .conn
            .pragma_update(None, "synchronous", "FULL")
            .and_then(|()| save::forget(&self.conn, broken))
            .and_then(|()| save::save(&self.conn, &self.saved, moment));
        res.map_err(|err| {
            self.broken = broken;
            Error::sqlite(&self.path, &err)
        })
    }

    fn work(&mut self, work: Work, shared: &Shared) {
        match work {
            Work::Start { columns, failed, reply } => {
                let res = self.start(&columns, failed);
                // Whoever asked may be gone; then the table goes too.
                if let (Ok(number), Err(_)) = (&res, reply.send(res.clone())) {
                    self.abandon(*number);
                }
            }
            Work::Rows { number, chunk } => {
                if let Err(err) = self.add_rows(number, &chunk)
                    && let Some(batch) = self.open.get(&number)
                {
                    // Only the first failure is of interest.
                    batch.failed.set(err).ok();
                }
                shared.recycle(chunk);
            }
            Work::Finish { number, reply } => {
                reply.send(self.finish(number)).ok();
            }
            Work::Abandon { number } => self.abandon(number),
            #[cfg(test)]
            Work::Limit { n_pages, reply } => {
                self.conn
                    .pragma_update_and_check(None, "max_page_count", n_pages, |_| Ok(()))
                    .unwrap();
                reply.send(()).unwrap();
            }
        }
    }

    /// A transaction that need not be on the disk yet: the save that shows the rows brings them there.
    fn quick<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        self.still_there()?;
        let res = self.conn.pragma_update(None, "synchronous", "NORMAL").and_then(|()| {
            let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
            let res = work(&tx)?;
            tx.commit()?;
            Ok(res)
        });
        res.map_err(|err| Error::sqlite(&self.path, &err))
    }

    fn start(&mut self, columns: &[BatchColumn], failed: Failure) -> Result<u64, Error> {
        if MAX_COLUMNS < columns.len() {
            return Err(Error::TooLarge(self.path.clone()));
        }
        let number = self.quick(|conn| {
            let number = counter(conn, "table")?.max(0).unsigned_abs() + 1;
            set_counter(conn, "table", number.cast_signed())?;
            conn.execute("INSERT INTO batch_table VALUES (?1, 0)", [number.cast_signed()])?;
            conn.execute_batch(&rows::definition(number, columns))?;
            Ok(number)
        })?;
        let batch = OpenBatch { n_values: columns.len(), last_row: 0, failed };
        self.open.insert(number, batch);
        Ok(number)
    }

    fn add_rows(&mut self, number: u64, chunk: &Chunk) -> Result<(), Error> {
        let Some(batch) = self.open.get(&number).filter(|it| it.failed.get().is_none()) else {
            return Ok(());
        };
        let (n_values, last_row) = (batch.n_values, batch.last_row);
        let last_row = self.quick(|conn| {
            let last = rows::insert(conn, number, n_values, chunk, last_row)?;
            let highest = chunk.accounts.iter().map(|it| it.0.cast_signed()).max().unwrap_or(0);
            set_counter(conn, "account", highest.max(counter(conn, "account")?))?;
            Ok(last)
        })?;
        if let Some(batch) = self.open.get_mut(&number) {
            batch.last_row = last_row;
        }
        Ok(())
    }

    fn finish(&mut self, number: u64) -> Result<u64, Error> {
        let failed = self.open.get(&number).map(|it| it.failed.get().cloned());
        match failed {
            Some(None) => (),
            Some(Some(err)) => return Err(err),
            None => return Err(Error::Stopped(self.path.clone())),
        }
        self.quick(|conn| {
            let sql = "UPDATE batch_table SET finished = 1 WHERE number = ?1";
            conn.execute(sql, params![number.cast_signed()]).map(drop)
        })?;
        self.open.remove(&number);
        Ok(number)
    }

    fn abandon(&mut self, number: u64) {
        self.open.remove(&number);
        self.unneeded.push(number);
    }

    fn backup_due(&self) -> bool {
        let since = |it: Timestamp| self.saved.at.0.saturating_sub(it.0);
        self.backed_up.is_some_and(|it| backup::INTERVAL_MS <= since(it))
    }

    /// What can wait. None of it is a reason to trouble anybody: it is tried again at the next open.
    fn tidy(&mut self) {
        if let Some(number) = self.unneeded.pop() {
            self.drop_table(number).ok();
            return;
        }
        self.opened = false;
        self.backed_up = Some(self.saved.at);
        if self.still_there().is_ok() {
            backup::make(&self.conn, &self.path, self.saved.at).ok();
        }
    }

    fn drop_table(&self, number: u64) -> Result<(), Error> {
        self.quick(|conn| {
            conn.execute_batch(&format!("DROP TABLE IF EXISTS {}", rows::table_name(number)))?;
            conn.execute("DELETE FROM batch_table WHERE number = ?1", [number.cast_signed()])
                .map(drop)
        })
    }
}
