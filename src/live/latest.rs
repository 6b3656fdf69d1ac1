//! The value of what is asked about now, computed on a thread of its own; the one before it, marked stale, meanwhile.
//!
//! Knows nothing of what is computed.

use std::sync::Arc;

use crate::jobs::{Cancelled, Job, Poll, Progress};

/// What followed from the last key whose work came to an end.
#[derive(Debug)]
pub struct Latest<K, T> {
    /// What was asked about last.
    key: Option<K>,
    job: Option<Job<Result<T, Cancelled>>>,
    value: Option<Arc<T>>,
    /// Why the last key has no value, where it has none and none is on its way.
    without: Option<Without>,
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// The work panicked: asked again, it would again.
    Lost,
    /// A person stopped it.
    Stopped,
}

impl<K, T> Default for Latest<K, T> {
    fn default() -> Self {
        Self { key: None, job: None, value: None, without: None }
    }
}

impl<K: PartialEq, T: Send + 'static> Latest<K, T> {
    /// Starts `work` on a thread called `name` when this is another key than the last. Work on that one is cancelled.
    pub fn follow(
        &mut self,
        key: K,
        name: &str,
        wake: impl FnOnce() + Send + 'static,
        work: impl FnOnce(&Progress) -> Result<T, Cancelled> + Send + 'static,
    ) {
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.key = Some(key);
        self.without = None;
        self.job = Some(Job::spawn(name, wake, work));
    }

    /// Takes in what has come to an end; true when there is news. Never waits.
    pub fn poll(&mut self) -> bool {
        let ended = match self.job.as_ref().map(Job::poll) {
            None | Some(Poll::Running { .. }) => return false,
            Some(Poll::Done(Ok(value))) => Some(value),
            Some(Poll::Done(Err(Cancelled)) | Poll::Lost) => None,
        };
        self.job = None;
        self.without = ended.is_none().then_some(Without::Lost);
        if let Some(value) = ended {
            self.value = Some(Arc::new(value));
        }
        true
    }

    pub fn value(&self) -> Option<&Arc<T>> {
        self.value.as_ref()
    }

    /// Done and total of the work under way.
    pub fn figures(&self) -> Option<(u64, u64)> {
        self.job.as_ref().map(Job::figures)
    }

    /// Whether the value is not that of the last key.
    pub fn is_stale(&self) -> bool {
        self.job.is_some() || self.without.is_some()
    }

    /// Why there is no value of the last key, and none on its way.
    pub fn without(&self) -> Option<Without> {
        self.without
    }

    /// Cancels the work under way. The same key is not worked on again until [`Self::again`].
    pub fn stop(&mut self) {
        if self.job.take().is_some() {
            self.without = Some(Without::Stopped);
        }
    }

    /// Lets work that was stopped or lost start again.
    pub fn again(&mut self) {
        if self.without.is_some() {
            self.key = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Sender, channel};

    use super::*;

    fn wake(tx: &Sender<()>) -> impl FnOnce() + Send + use<> {
        let tx = tx.clone();
        move || {
            tx.send(()).ok();
        }
    }

    #[test]
    fn the_old_value_stays_until_the_new_one_is_there() {
        let (tx, rx) = channel();
        let mut latest = Latest::default();
        latest.follow(1, "one", wake(&tx), |_| Ok("one"));
        rx.recv().unwrap();
        assert!(latest.poll());
        assert_eq!((latest.value().map(|it| **it), latest.is_stale()), (Some("one"), false));
        latest.follow(1, "again", wake(&tx), |_| panic!("the same key is not worked on again"));
        assert!(!latest.poll());
        let (go, wait) = channel::<()>();
        latest.follow(2, "two", wake(&tx), move |_| {
            wait.recv().ok();
            Ok("two")
        });
        assert!(!latest.poll());
        assert_eq!((latest.value().map(|it| **it), latest.is_stale()), (Some("one"), true));
        go.send(()).unwrap();
        rx.recv().unwrap();
        assert!(latest.poll());
        assert_eq!((latest.value().map(|it| **it), latest.is_stale()), (Some("two"), false));
    }

    #[test]
    fn work_that_panics_is_lost_and_the_old_value_says_so() {
        let (tx, rx) = channel();
        let mut latest = Latest::<u8, u8>::default();
        latest.follow(1, "panic", wake(&tx), |_| panic!("a worker may fail"));
        rx.recv().unwrap();
        assert!(latest.poll());
        assert_eq!((latest.without(), latest.is_stale()), (Some(Without::Lost), true));
        assert!(latest.value().is_none());
    }

    #[test]
    fn work_that_was_stopped_starts_only_when_asked_again() {
        let (tx, rx) = channel();
        let mut latest = Latest::<u8, u8>::default();
        let endless = |progress: &Progress| {
            loop {
                progress.advance(1)?;
                std::thread::yield_now();
            }
        };
        latest.follow(1, "endless", wake(&tx), endless);
        latest.stop();
        rx.recv().unwrap();
        latest.follow(1, "not yet", wake(&tx), |_| panic!("it was stopped"));
        assert!(!latest.poll());
        assert_eq!(latest.without(), Some(Without::Stopped));
        latest.again();
        latest.follow(1, "again", wake(&tx), |_| Ok(7));
        rx.recv().unwrap();
        assert!(latest.poll());
        assert_eq!((latest.value().map(|it| **it), latest.without()), (Some(7), None));
    }
}
