//! The thread that saves: it owns the only connection that writes, and nobody waits for it but who asks to.
//!
//! The newest moment replaces any that still waits. Imported rows come through a short queue, a chunk at a time; a
//! waiting moment goes first between two chunks. Knows no clock: the time is [`Moment::at`].

use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError,
        mpsc::{SyncSender, sync_channel},
    },
    thread::{self, JoinHandle},
};

use super::{BatchColumn, Error, worker::Worker};
use crate::model::{AccountId, Chunk, Message, Moment, Timestamp};

/// Chunks that wait at most; more would only take memory.
const MAX_QUEUE: usize = 2;

/// Whether what people did is in the file.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveStatus {
    Saved {
        at: Timestamp,
    },
    Saving,
    /// Why not. The next save tries again; until then the value in memory is the only copy.
    Failed(Message),
}

/// Saves a project, for as long as it lives. Dropping it waits for what is not saved yet.
#[derive(Debug)]
pub struct Saver {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
pub(super) struct Shared {
    path: PathBuf,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    waiting: Option<Moment>,
    /// What could not be saved, kept for another try.
    unsaved: Option<Moment>,
    busy: bool,
    saved_at: Timestamp,
    failed: Option<Message>,
    work: VecDeque<Work>,
    /// Emptied chunks, to be filled again.
    free: Vec<Chunk>,
    quit: bool,
    /// The thread is gone.
    ended: bool,
}

/// Work on imported rows.
#[derive(Debug)]
pub(super) enum Work {
    Start {
        columns: Vec<BatchColumn>,
        failed: Failure,
        reply: SyncSender<Result<u64, Error>>,
    },
    Rows {
        number: u64,
        chunk: Chunk,
    },
    Finish {
        number: u64,
        reply: SyncSender<Result<u64, Error>>,
    },
    Abandon {
        number: u64,
    },
    #[cfg(test)]
    Limit {
        n_pages: u32,
        reply: SyncSender<()>,
    },
}

/// Set once, when a chunk cannot be written.
pub(super) type Failure = Arc<OnceLock<Error>>;

pub(super) enum Task {
    Save(Moment),
    Work(Work),
    /// Nothing to do: time for what can wait.
    Idle,
    End,
}

impl Saver {
    pub(super) fn start(worker: Worker, path: &Path, saved_at: Timestamp) -> Result<Self, Error> {
        let state = State {
            waiting: None,
            unsaved: None,
            busy: false,
            saved_at,
            failed: None,
            work: VecDeque::new(),
            free: Vec::new(),
            quit: false,
            ended: false,
        };
        let shared = Arc::new(Shared {
            path: path.to_owned(),
            state: Mutex::new(state),
            changed: Condvar::new(),
        });
        let mine = Arc::clone(&shared);
        let thread = thread::Builder::new()
            .name("saver".to_owned())
            .spawn(move || {
                let end = End(mine);
                worker.run(&end.0);
            })
            .map_err(|err| Error::io(path, &err))?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Never waits. Replaces whatever still waits to be saved.
    pub fn save(&self, moment: Moment) {
        let mut state = self.shared.lock();
        let older = (state.waiting.replace(moment), state.unsaved.take());
        drop(state);
        self.shared.changed.notify_all();
        // Freed outside of the lock.
        drop(older);
    }

    pub fn status(&self) -> SaveStatus {
        self.shared.lock().status(&self.shared.path)
    }

    /// Waits until everything is saved or cannot be; tries once more what failed before.
    pub fn flush(&self) -> SaveStatus {
        let mut state = self.shared.lock();
        if state.waiting.is_none() {
            state.waiting = state.unsaved.take();
            self.shared.changed.notify_all();
        }
        while (state.waiting.is_some() || state.busy) && !state.ended {
            state = self.shared.wait(state);
        }
        state.status(&self.shared.path)
    }

    /// Starts an import: makes the table that its rows go to. Waits for the thread; not for the ui.
    pub fn start_batch(&self, columns: &[BatchColumn]) -> Result<BatchWriter, Error> {
        let failed = Failure::default();
        let (reply, answer) = sync_channel(1);
        let work = Work::Start { columns: columns.to_vec(), failed: Arc::clone(&failed), reply };
        self.shared.queue(work)?;
        let number = answer.recv().unwrap_or_else(|_| Err(self.shared.stopped()))?;
        Ok(BatchWriter {
            shared: Arc::clone(&self.shared),
            number,
            n_values: columns.len(),
            failed,
            finished: false,
        })
    }

    /// As if the disk held no more than so many pages.
    #[cfg(test)]
    pub(super) fn limit(&self, n_pages: u32) {
        let (reply, answer) = sync_channel(1);
        self.shared.queue(Work::Limit { n_pages, reply }).unwrap();
        answer.recv().unwrap();
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.flush();
        self.shared.lock().quit = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was told by `status`.
            thread.join().ok();
        }
    }
}

/// Where the rows of one import go. Dropped before [`BatchWriter::finish`], it takes its rows along.
#[derive(Debug)]
pub struct BatchWriter {
    shared: Arc<Shared>,
    number: u64,
    n_values: usize,
    failed: Failure,
    finished: bool,
}

impl BatchWriter {
    /// Hands on the rows and returns an empty chunk to fill. Waits while the thread is behind.
    pub fn push(&mut self, chunk: Chunk) -> Result<Chunk, Error> {
        self.check()?;
        let strange = |it: &AccountId| it.0 == 0 || AccountId::BY_HAND <= it.0;
        if !chunk.is_complete(self.n_values) || chunk.accounts.iter().any(strange) {
            let detail = "a chunk does not fit its batch".to_owned();
            return Err(Error::Io(self.shared.path.clone(), detail));
        }
        self.shared.queue(Work::Rows { number: self.number, chunk })?;
        Ok(self.shared.lock().free.pop().unwrap_or_default())
    }

    /// Waits until every row is written. Returns the number of the table, for [`crate::model::Batch::table`].
    pub fn finish(mut self) -> Result<u64, Error> {
        let (reply, answer) = sync_channel(1);
        self.shared.queue(Work::Finish { number: self.number, reply })?;
        let res = answer.recv().unwrap_or_else(|_| Err(self.shared.stopped()));
        self.finished = res.is_ok();
        res
    }

    fn check(&self) -> Result<(), Error> {
        self.failed.get().map_or(Ok(()), |err| Err(err.clone()))
    }
}

impl Drop for BatchWriter {
    fn drop(&mut self) {
        if !self.finished {
            // Without the thread, the next open drops the table.
            self.shared.queue(Work::Abandon { number: self.number }).ok();
        }
    }
}

impl State {
    fn status(&self, path: &Path) -> SaveStatus {
        match &self.failed {
            Some(message) => SaveStatus::Failed(message.clone()),
            None if self.ended && !self.quit => {
                SaveStatus::Failed(Error::Stopped(path.to_owned()).message())
            }
            None if self.waiting.is_some() || self.busy => SaveStatus::Saving,
            None => SaveStatus::Saved { at: self.saved_at },
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    fn stopped(&self) -> Error {
        Error::Stopped(self.path.clone())
    }

    fn queue(&self, work: Work) -> Result<(), Error> {
        let mut state = self.lock();
        while MAX_QUEUE <= state.work.len() && !state.ended {
            state = self.wait(state);
        }
        if state.ended {
            return Err(self.stopped());
        }
        state.work.push_back(work);
        drop(state);
        self.changed.notify_all();
        Ok(())
    }

    /// What the thread does next. With `may_idle`, there is something to do when there is nothing else.
    pub(super) fn next(&self, may_idle: bool) -> Task {
        let mut state = self.lock();
        loop {
            if let Some(moment) = state.waiting.take() {
                state.busy = true;
                return Task::Save(moment);
            }
            if let Some(work) = state.work.pop_front() {
                drop(state);
                self.changed.notify_all();
                return Task::Work(work);
            }
            if may_idle {
                return Task::Idle;
            }
            if state.quit {
                return Task::End;
            }
            state = self.wait(state);
        }
    }

    /// Tells how saving went; what could not be saved comes back.
    pub(super) fn saved(&self, res: Result<Timestamp, (Moment, Error)>) {
        let mut state = self.lock();
        state.busy = false;
        match res {
            Ok(at) => {
                state.saved_at = at;
                state.failed = None;
            }
            Err((moment, err)) => {
                state.failed = Some(err.message());
                if state.waiting.is_none() {
                    state.unsaved = Some(moment);
                }
            }
        }
        drop(state);
        self.changed.notify_all();
    }

    pub(super) fn recycle(&self, mut chunk: Chunk) {
        chunk.clear();
        let mut state = self.lock();
        if state.free.len() <= MAX_QUEUE {
            state.free.push(chunk);
        }
    }
}

/// Tells everyone who waits that the thread has ended, in whatever way.
struct End(Arc<Shared>);

impl Drop for End {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.ended = true;
        // Whoever waits for an answer learns that none will come.
        state.work.clear();
        drop(state);
        self.0.changed.notify_all();
    }
}
