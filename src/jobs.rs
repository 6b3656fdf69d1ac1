//! Long work on a thread of its own: progress, cancellation, and a worker that panics without taking the program along.
//!
//! Knows nothing of what the work is, nor of the window: `wake` is whatever the caller wants done when there is news.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
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

    /// How far the work is: done and total.
    pub fn figures(&self) -> (u64, u64) {
        self.progress.figures()
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

/// A thread that answers the newest question, again and again. Questions that come while it works replace each
/// other: only the last is answered. Dropping it cancels.
#[derive(Debug)]
pub struct Worker<Q, A> {
    desk: Arc<Desk<Q, A>>,
    progress: Progress,
}

#[derive(Debug)]
struct Desk<Q, A> {
    papers: Mutex<Papers<Q, A>>,
    news: Condvar,
}

#[derive(Debug)]
struct Papers<Q, A> {
    question: Option<Q>,
    answer: Option<A>,
    is_working: bool,
    is_closed: bool,
}

impl<Q, A> Desk<Q, A> {
    fn papers(&self) -> MutexGuard<'_, Papers<Q, A>> {
        // Nothing that can panic runs while it is held.
        self.papers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<Q: Send + 'static, A: Send + 'static> Worker<Q, A> {
    /// `work` answers a question; `wake` is called after each answer. A question whose work panics stays unanswered.
    pub fn spawn(
        name: &str,
        wake: impl Fn() + Send + 'static,
        mut work: impl FnMut(Q, &Progress) -> A + Send + 'static,
    ) -> Self {
        let papers = Papers { question: None, answer: None, is_working: false, is_closed: false };
        let desk = Arc::new(Desk { papers: Mutex::new(papers), news: Condvar::new() });
        let progress = Progress::default();
        let (at_desk, worker) = (Arc::clone(&desk), progress.clone());
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            while let Some(question) = at_desk.next() {
                let answer = catch_unwind(AssertUnwindSafe(|| work(question, &worker))).ok();
                let mut papers = at_desk.papers();
                papers.is_working = false;
                if answer.is_some() {
                    papers.answer = answer;
                }
                drop(papers);
                wake();
            }
        });
        drop(spawned);
        Self { desk, progress }
    }
}

impl<Q, A> Desk<Q, A> {
    /// Waits for the next question; `None` when the desk is closed.
    fn next(&self) -> Option<Q> {
        let mut papers = self.papers();
        loop {
            if papers.is_closed {
                return None;
            }
            if let Some(question) = papers.question.take() {
                papers.is_working = true;
                return Some(question);
            }
            papers = self.news.wait(papers).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl<Q, A> Worker<Q, A> {
    pub fn ask(&self, question: Q) {
        self.desk.papers().question = Some(question);
        self.desk.news.notify_one();
    }

    /// The newest answer, once. Never waits.
    pub fn poll(&self) -> Option<A> {
        self.desk.papers().answer.take()
    }

    /// Whether a question is open.
    pub fn is_busy(&self) -> bool {
        let papers = self.desk.papers();
        papers.is_working || papers.question.is_some()
    }

    pub fn progress(&self) -> &Progress {
        &self.progress
    }
}

impl<Q, A> Drop for Worker<Q, A> {
    fn drop(&mut self) {
        self.progress.cancel();
        self.desk.papers().is_closed = true;
        self.desk.news.notify_one();
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

    #[test]
    fn a_worker_answers_the_newest_question_and_survives_a_panic() {
        let (tx, rx) = sync_channel(10);
        let worker = Worker::spawn(
            "answers",
            move || {
                tx.send(()).ok();
            },
            |n: u32, _| if n == 0 { panic!("a worker may fail") } else { n * 2 },
        );
        worker.ask(0);
        rx.recv().unwrap();
        assert_eq!(worker.poll(), None);
        worker.ask(21);
        rx.recv().unwrap();
        assert_eq!(worker.poll(), Some(42));
        assert_eq!(worker.poll(), None);
    }
}
