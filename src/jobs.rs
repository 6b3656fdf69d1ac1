//! Long work on a thread of its own: progress, cancellation, and a worker that panics without taking the program along.
//!
//! Knows nothing of what the work is, nor of the window: `wake` is whatever the caller wants done when there is news.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{Receiver, TryRecvError, sync_channel},
    },
    thread,
};

/// The worker was told to stop. Passed up with `?`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// The worker's side: where it tells how far it is, and learns that nobody waits any more.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress {
    /// What `advance` counts up to.
    pub fn start(&self, total: u64) {
        self.shared.done.store(0, Ordering::Relaxed);
        self.shared.total.store(total, Ordering::Relaxed);
    }

    /// Reports `n` more done. Call it between pieces of work: it is the place where cancelling takes hold.
    pub fn advance(&self, n: u64) -> Result<(), Cancelled> {
        self.shared.done.fetch_add(n, Ordering::Relaxed);
        self.check()
    }

    pub fn check(&self) -> Result<(), Cancelled> {
        if self.shared.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }

    /// Done and total; total is 0 while unknown.
    pub fn figures(&self) -> (u64, u64) {
        (self.shared.done.load(Ordering::Relaxed), self.shared.total.load(Ordering::Relaxed))
    }

    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

/// Work under way. Dropping it cancels.
#[derive(Debug)]
pub struct Job<T> {
    progress: Progress,
    result: Receiver<T>,
}

/// What [`Job::poll`] finds.
#[derive(Debug, PartialEq, Eq)]
pub enum Poll<T> {
    Running {
        done: u64,
        total: u64,
    },
    Done(T),
    /// The worker panicked, or there was no thread to be had.
    Lost,
}

impl<T: Send + 'static> Job<T> {
    /// Runs `work` on a thread called `name`, and calls `wake` once when it has ended.
    pub fn spawn(
        name: &str,
        wake: impl FnOnce() + Send + 'static,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> Self {
        let progress = Progress::default();
        let (tx, result) = sync_channel(1);
        let worker = progress.clone();
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            if let Ok(res) = catch_unwind(AssertUnwindSafe(|| work(&worker))) {
                // Nobody waits any more: the job was dropped.
                tx.send(res).ok();
            }
            drop(tx);
            wake();
        });
        // Without a thread the closure is gone, the channel with it, and `poll` says `Lost`.
        drop(spawned);
        Self { progress, result }
    }
}

impl<T> Job<T> {
    /// Never waits. After `Done` or `Lost` the job is over.
    pub fn poll(&self) -> Poll<T> {
        match self.result.try_recv() {
            Ok(res) => Poll::Done(res),
            Err(TryRecvError::Disconnected) => Poll::Lost,
            Err(TryRecvError::Empty) => {
                let (done, total) = self.progress.figures();
                Poll::Running { done, total }
            }
        }
    }

    /// Waits for the end; `None` when the worker was lost. Not for the ui thread.
    pub fn join(self) -> Option<T> {
        self.result.recv().ok()
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_comes_back() {
        let job = Job::spawn("sum", || (), |progress| progress.advance(3).map(|()| 42));
        assert_eq!(job.join(), Some(Ok(42)));
    }

    #[test]
    fn a_panic_is_lost_and_the_program_lives() {
        let job = Job::spawn("panic", || (), |_| -> u32 { panic!("a worker may fail") });
        assert_eq!(job.join(), None);
    }

    #[test]
    fn dropping_cancels() {
        let (tx, rx) = sync_channel(0);
        let job = Job::spawn(
            "endless",
            || (),
            move |progress| {
                while progress.advance(1).is_ok() {
                    thread::yield_now();
                }
                tx.send("stopped").ok();
            },
        );
        drop(job);
        assert_eq!(rx.recv(), Ok("stopped"));
    }
}
