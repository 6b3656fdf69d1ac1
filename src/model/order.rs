//! The one order of names: as they fold, then by account.

use std::{
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use super::{AccountId, Column, Table, Texts, fold, merge::gather};

/// Fewer rows are not worth a second thread.
const WORTH_A_THREAD: usize = 50_000;

impl Table {
    /// Sorts by name and lays the rows themselves in that order: ranking then reads in sequence.
    pub fn lay_in_order(&mut self) {
        self.sort_by_name();
        let order = Arc::clone(&self.by_name);
        if order.is_sorted() {
            return;
        }
        let texts = [&mut self.names, &mut self.domains, &mut self.record_ids];
        // Texts take longest: they come first.
        let mut parts: Vec<Part<'_>> = self.columns.values_mut().map(Part::Column).collect();
        parts.extend(texts.map(Part::Texts));
        let parts = Mutex::new(parts);
        let work = || {
            while let Some(part) = next(&parts) {
                part.reorder(&order);
            }
        };
        thread::scope(|scope| {
            scope.spawn(work);
            work();
        });
        self.ids = gather(&self.ids, &order);
        let relationships = Arc::make_mut(&mut self.relationships);
        relationships.resize(order.len(), 0);
        *relationships = gather(relationships, &order);
        self.by_name = Arc::new((0..self.ids.len() as u32).collect());
    }
}

/// A part of a table that is laid in order by itself.
enum Part<'a> {
    Column(&'a mut Arc<Column>),
    Texts(&'a mut Arc<Texts>),
}

impl Part<'_> {
    fn reorder(self, order: &[u32]) {
        match self {
            Self::Column(it) => {
                let it = Arc::make_mut(it);
                it.grow(order.len());
                it.reorder(order);
            }
            Self::Texts(it) => {
                let it = Arc::make_mut(it);
                it.grow(order.len());
                it.reorder(order);
            }
        }
    }
}

fn next<'a>(parts: &Mutex<Vec<Part<'a>>>) -> Option<Part<'a>> {
    parts.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// The rows in the order of folded name, then id.
pub(super) fn order_of_names(names: &Texts, ids: &[AccountId]) -> Vec<u32> {
    let n_rows = ids.len();
    let mut keys = if n_rows < WORTH_A_THREAD {
        sorted_keys(names, 0, n_rows)
    } else {
        let middle = n_rows / 2;
        thread::scope(|scope| {
            let first = scope.spawn(|| sorted_keys(names, 0, middle));
            let second = sorted_keys(names, middle, n_rows);
            match first.join() {
                Ok(first) => merge(&first, &second),
                Err(_) => sorted_keys(names, 0, n_rows),
            }
        })
    };
    // Names that begin alike are told apart further on.
    let middle = boundary_near(&keys, n_rows / 2);
    let (first, second) = keys.split_at_mut(middle);
    if n_rows < WORTH_A_THREAD {
        refine_ties(first, names, ids, 1);
        refine_ties(second, names, ids, 1);
    } else {
        thread::scope(|scope| {
            scope.spawn(|| refine_ties(first, names, ids, 1));
            refine_ties(second, names, ids, 1);
        });
    }
    keys.into_iter().map(|(_, row)| row).collect()
}

/// The first place at or after `place` where another key begins.
fn boundary_near(keys: &[(u128, u32)], place: usize) -> usize {
    match keys.get(place) {
        Some((key, _)) => keys.partition_point(|it| it.0 <= *key),
        None => keys.len(),
    }
}

/// Sorts each run of equal keys by the next 16 bytes of its names, and so on to their ends; then by id.
fn refine_ties(keys: &mut [(u128, u32)], names: &Texts, ids: &[AccountId], depth: usize) {
    for alike in keys.chunk_by_mut(|a, b| a.0 == b.0).filter(|it| 1 < it.len()) {
        for (key, row) in &mut *alike {
            *key = prefix(names.get(*row as usize), depth * 16);
        }
        if alike.iter().all(|it| it.0 == 0) {
            alike.sort_unstable_by_key(|(_, row)| ids[*row as usize]);
        } else {
            alike.sort_unstable();
            refine_ties(alike, names, ids, depth + 1);
        }
    }
}

/// The start of each name as a number, sorted.
fn sorted_keys(names: &Texts, from: usize, to: usize) -> Vec<(u128, u32)> {
    let mut res: Vec<(u128, u32)> =
        (from..to).map(|row| (prefix(names.get(row), 0), row as u32)).collect();
    res.sort_unstable();
    res
}

fn merge(a: &[(u128, u32)], b: &[(u128, u32)]) -> Vec<(u128, u32)> {
    let mut res = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        res.extend(if x <= y { a.next() } else { b.next() });
    }
    res.extend(a.chain(b));
    res
}

/// 16 bytes of the folded name, from byte `at` on, as one number that sorts as they do.
fn prefix(name: &str, at: usize) -> u128 {
    let trimmed = name.trim();
    let head = trimmed.as_bytes().get(..trimmed.len().min(at + 16)).unwrap_or_default();
    // What is ASCII folds byte by byte, whatever follows.
    if head.is_ascii() {
        return number(head, at).unwrap_or(0);
    }
    number(fold(trimmed).as_bytes(), at).unwrap_or(0)
}

fn number(text: &[u8], at: usize) -> Option<u128> {
    let rest = text.get(at..)?;
    let mut bytes = [0; 16];
    let n = rest.len().min(16);
    bytes[..n].copy_from_slice(&rest[..n]);
    bytes.make_ascii_lowercase();
    Some(u128::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_threads_sort_as_one() {
        let (mut names, mut ids) = (Texts::default(), Vec::new());
        let mut seed: u32 = 7;
        for i in 0..WORTH_A_THREAD + 1000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let name = match seed >> 30 {
                0 => format!("Company {}", seed >> 20),
                1 => format!("  the long-named COMPANY number {}", seed >> 24),
                2 => format!("Ärzte {}", seed >> 22),
                _ => format!("北辰 {}", seed >> 24),
            };
            names.push(&name);
            ids.push(AccountId(i as u64 + 1));
        }
        let order = order_of_names(&names, &ids);
        let key = |row: &u32| (fold(names.get(*row as usize)).into_owned(), ids[*row as usize]);
        assert!(order.is_sorted_by_key(key));
        assert_eq!(order.len(), ids.len());
    }
}
