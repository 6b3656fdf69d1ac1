//! Memory used again from run to run: fresh pages cost more than the judging itself.

use std::{collections::VecDeque, sync::Arc};

use super::patterns::Codes;

#[derive(Debug, Default)]
pub(super) struct Buffers {
    pub(super) codes: Pool<Codes>,
    pub(super) ranked: Pool<Vec<u32>>,
    pub(super) counts: [Vec<u32>; 2],
    pub(super) ranks: Vec<u16>,
}

/// Results handed out, to be written again once nobody else holds them.
#[derive(Debug, Default)]
pub(super) struct Pool<T> {
    lent: VecDeque<Arc<T>>,
}

impl<T: Default> Pool<T> {
    /// As many as are alive in a live view: the result shown, the one before, the one in the making.
    const MAX: usize = 3;

    pub(super) fn take(&mut self) -> T {
        let free = self.lent.iter().position(|it| Arc::strong_count(it) == 1);
        free.and_then(|idx| self.lent.remove(idx)).and_then(Arc::into_inner).unwrap_or_default()
    }

    pub(super) fn lend(&mut self, it: T) -> Arc<T> {
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
        let mut pool: Pool<Vec<u32>> = Pool::default();
        let held = pool.lend(vec![7]);
        drop(pool.lend(vec![8]));
        assert_eq!(pool.take(), [8]);
        assert!(pool.take().is_empty());
        assert_eq!(*held, [7]);
    }
}
