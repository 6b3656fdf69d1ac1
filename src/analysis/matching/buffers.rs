//! Memory used again from run to run: fresh pages cost more than the judging itself.

use std::{collections::VecDeque, sync::Arc};

#[derive(Debug, Default)]
pub(super) struct Buffers {
    pub(super) groups: Pool<u16>,
    pub(super) ranked: Pool<u32>,
}

/// Results handed out, to be written again once nobody else holds them.
#[derive(Debug, Default)]
pub(super) struct Pool<T> {
    lent: VecDeque<Arc<Vec<T>>>,
}

impl<T: Copy + Default> Pool<T> {
    /// As many as are alive in a live view: the result shown, the one before, the one in the making.
    const MAX: usize = 3;

    /// As many as asked for, with anything in them.
    pub(super) fn take(&mut self, len: usize) -> Vec<T> {
        let is_free = |it: &Arc<Vec<T>>| Arc::strong_count(it) == 1 && it.len() == len;
        // The last used first: some of it may still be in a cache.
        let free = self.lent.iter().rposition(is_free);
        let free = free.and_then(|idx| self.lent.remove(idx)).and_then(Arc::into_inner);
        // Fresh memory is cleared by the system as it is first written, by the threads that write it.
        free.unwrap_or_else(|| vec![T::default(); len])
    }

    pub(super) fn lend(&mut self, it: Vec<T>) -> Arc<Vec<T>> {
        let res = Arc::new(it);
        self.lent.push_back(Arc::clone(&res));
        if Self::MAX < self.lent.len() {
            self.lent.pop_front();
        }
        res
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_held_is_never_written_again() {
        let mut pool: Pool<u32> = Pool::default();
        let held = pool.lend(vec![7]);
        drop(pool.lend(vec![8]));
        assert_eq!(pool.take(1), [8]);
        assert_eq!(pool.take(1), [0]);
        assert_eq!(*held, [7]);
    }
}
