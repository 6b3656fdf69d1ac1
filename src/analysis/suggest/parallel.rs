//! Independent pieces of work on the cores there are; the results come in order, whatever the cores.

use std::{
    num::NonZero,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use crate::jobs::Cancelled;

/// More would not be noticed, and would leave the window less.
const MAX_THREADS: usize = 8;

pub(super) fn in_parallel<T: Send>(
    n: usize,
    work: impl Fn(usize) -> Result<T, Cancelled> + Sync,
) -> Result<Vec<T>, Cancelled> {
    let n_threads = thread::available_parallelism().map_or(1, NonZero::get).min(MAX_THREADS).min(n);
    if n_threads <= 1 {
        return (0..n).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let some = || {
        let taken = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let taken = taken.take_while(|it| *it < n);
        taken.map(|it| Ok((it, work(it)?))).collect::<Result<Vec<_>, Cancelled>>()
    };
    let mut res = thread::scope(|scope| {
        let others: Vec<_> = (1..n_threads).map(|_| scope.spawn(some)).collect();
        let mut res = some()?;
        for it in others {
            match it.join() {
                Ok(it) => res.extend(it?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(res)
    })?;
    res.sort_by_key(|it| it.0);
    Ok(res.into_iter().map(|it| it.1).collect())
}
