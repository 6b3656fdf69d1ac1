//! `Rows<T>`: a table of the project as an immutable value that is cheap to copy.
//!
//! A copy shares everything; a change copies the spine of one table. Fine up to about 10,000 rows: what grows
//! beyond is kept in SQLite and referred to by batch.

use std::{
    cmp::Ordering, collections::BTreeMap, fmt, hash::Hash, hash::Hasher, marker::PhantomData,
    sync::Arc,
};

use serde::{Deserialize, Serialize};

/// The number of a row in the table of `T`.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Id<T> {
    number: u64,
    #[serde(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    pub const fn new(number: u64) -> Self {
        Self { number, of: PhantomData }
    }

    pub const fn get(self) -> u64 {
        self.number
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.number)
    }
}

/// A table: rows by id, in the order in which they were added.
pub struct Rows<T> {
    map: Arc<BTreeMap<Id<T>, Arc<T>>>,
}

impl<T> Rows<T> {
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Id<T>, &T)> {
        self.map.iter().map(|(id, row)| (*id, row.as_ref()))
    }

    pub fn len(&self) -> usize {
        self.map.len()
    }

    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.map.get(&id).map(|it| it.as_ref())
    }

    pub fn contains(&self, id: Id<T>) -> bool {
        self.map.contains_key(&id)
    }

    /// Adds the row, or replaces the one with this id.
    pub fn put(&mut self, id: Id<T>, row: T) {
        Arc::make_mut(&mut self.map).insert(id, Arc::new(row));
    }

    pub fn remove(&mut self, id: Id<T>) -> Option<Arc<T>> {
        Arc::make_mut(&mut self.map).remove(&id)
    }

    /// Whether both are the same copy, told without looking at a row.
    pub fn same_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.map, &other.map)
    }
}

impl<T: Clone> Rows<T> {
    /// The row, to be changed in place.
    pub fn get_mut(&mut self, id: Id<T>) -> Option<&mut T> {
        Arc::make_mut(&mut self.map).get_mut(&id).map(Arc::make_mut)
    }
}

impl<T: PartialEq> Rows<T> {
    /// Each row that differs from `old`: its id, what it was, what it is.
    pub fn changes_since<'a>(
        &'a self,
        old: &'a Self,
    ) -> Vec<(Id<T>, Option<&'a T>, Option<&'a T>)> {
        if self.same_as(old) {
            return Vec::new();
        }
        let mut res = Vec::new();
        for (id, row) in old.map.iter() {
            match self.map.get(id) {
                None => res.push((*id, Some(row.as_ref()), None)),
                Some(new) if Arc::ptr_eq(new, row) || new == row => (),
                Some(new) => res.push((*id, Some(row.as_ref()), Some(new.as_ref()))),
            }
        }
        for (id, row) in self.map.iter() {
            if !old.map.contains_key(id) {
                res.push((*id, None, Some(row.as_ref())));
            }
        }
        res.sort_by_key(|(id, ..)| *id);
        res
    }
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { map: Arc::default() }
    }
}
impl<T> Clone for Rows<T> {
    fn clone(&self) -> Self {
        Self { map: Arc::clone(&self.map) }
    }
}
impl<T: PartialEq> PartialEq for Rows<T> {
    fn eq(&self, other: &Self) -> bool {
        self.same_as(other) || self.map == other.map
    }
}
impl<T: fmt::Debug> fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.map.iter()).finish()
    }
}
