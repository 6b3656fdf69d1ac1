//! Which accounts are selected, and which of them the keyboard stands on.
//!
//! A run of rows is kept as its two ends, so that selecting a million accounts costs nothing; only when the list
//! changes under it does it become a set. Knows no widget.

use std::{ops::RangeInclusive, sync::Arc};

use rustc_hash::FxHashSet;

use crate::model::{AccountId, AccountKind, Table};

#[derive(Default)]
pub(super) struct Selection {
    kind: AccountKind,
    what: Selected,
    cursor: Option<AccountId>,
    seen: Seen,
    /// Counts every change, for who keeps figures of what is selected.
    version: u64,
    /// Where the keyboard goes on once what was selected is gone from the list.
    stay: Option<usize>,
}

enum Selected {
    Set(FxHashSet<AccountId>),
    /// Positions in the list.
    Run(RangeInclusive<usize>),
}

impl Default for Selected {
    fn default() -> Self {
        Self::Set(FxHashSet::default())
    }
}

/// The list as it was last shown.
#[derive(Default)]
struct Seen {
    table: Arc<Table>,
    rows: Arc<Vec<u32>>,
    /// Where the cursor stands in the list.
    cursor: Option<usize>,
    /// Where a run begun with Shift starts.
    anchor: Option<usize>,
}

impl Selection {
    pub(super) fn of(kind: AccountKind) -> Self {
        Self { kind, ..Self::default() }
    }

    pub(super) fn is_of_other(&self, kind: AccountKind) -> bool {
        self.kind != kind
    }

    /// Takes over the list that is shown now. Costs nothing while it is the same.
    pub(super) fn follow(&mut self, table: &Arc<Table>, rows: &Arc<Vec<u32>>) {
        if Arc::ptr_eq(&self.seen.table, table) && Arc::ptr_eq(&self.seen.rows, rows) {
            return;
        }
        let anchor = self.seen.anchor.and_then(|it| self.seen.account(it));
        let mut set = match std::mem::take(&mut self.what) {
            Selected::Set(set) => set,
            Selected::Run(run) => {
                self.seen.part(&run).iter().map(|it| self.seen.table.ids[*it as usize]).collect()
            }
        };
        self.seen = Seen { table: Arc::clone(table), rows: Arc::clone(rows), ..Seen::default() };
        if 1 < set.len() {
            // Of several, those that are still shown; a single one stays though it left the list.
            let shown = rows.iter().map(|row| table.ids[*row as usize]);
            set = shown.filter(|it| set.contains(it)).collect();
        } else {
            set.retain(|it| row_of(table, *it).is_some());
        }
        self.cursor = self.cursor.filter(|it| set.contains(it));
        if let (None, 1) = (self.cursor, set.len()) {
            self.cursor = set.iter().next().copied();
        }
        self.what = Selected::Set(set);
        self.seen.cursor = self.cursor.and_then(|it| self.seen.position(it));
        self.seen.anchor = anchor.and_then(|it| self.seen.position(it));
        self.version += 1;
        if let Some(stay) = self.stay.take() {
            self.put(stay.min(self.seen.rows.len().saturating_sub(1)));
        }
    }

    pub(super) fn version(&self) -> u64 {
        self.version
    }

    pub(super) fn len(&self) -> usize {
        match &self.what {
            Selected::Set(set) => set.len(),
            Selected::Run(run) => run.end() + 1 - run.start(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the account at this position of the list is selected.
    pub(super) fn contains(&self, position: usize) -> bool {
        match &self.what {
            Selected::Set(set) => {
                !set.is_empty() && self.seen.account(position).is_some_and(|it| set.contains(&it))
            }
            Selected::Run(run) => run.contains(&position),
        }
    }

    /// The one account selected.
    pub(super) fn single(&self) -> Option<AccountId> {
        match &self.what {
            Selected::Set(set) if set.len() == 1 => set.iter().next().copied(),
            Selected::Run(run) if run.start() == run.end() => self.seen.account(*run.start()),
            _ => None,
        }
    }

    /// What is selected, in the order of the list.
    pub(super) fn accounts(&self) -> Vec<AccountId> {
        match self.single() {
            Some(account) => vec![account],
            None => self.rows().into_iter().map(|row| self.seen.table.ids[row as usize]).collect(),
        }
    }

    /// The rows of the table selected, in the order of the list.
    pub(super) fn rows(&self) -> Vec<u32> {
        if let Some(account) = self.single() {
            return row_of(&self.seen.table, account).map(|it| it as u32).into_iter().collect();
        }
        match &self.what {
            Selected::Run(run) => self.seen.part(run).to_vec(),
            Selected::Set(set) => {
                let ids = &self.seen.table.ids;
                let all = self.seen.rows.iter().copied();
                all.filter(|row| set.contains(&ids[*row as usize])).collect()
            }
        }
    }

    /// Where the keyboard stands in the list.
    pub(super) fn cursor(&self) -> Option<usize> {
        self.seen.cursor
    }

    pub(super) fn clear(&mut self) {
        self.what = Selected::default();
        self.cursor = None;
        (self.seen.cursor, self.seen.anchor) = (None, None);
        self.version += 1;
    }

    /// Nothing is selected, until the list changes: then what stands where the first of these stood.
    pub(super) fn step_aside(&mut self) {
        let stay = match &self.what {
            Selected::Run(run) => Some(*run.start()),
            Selected::Set(_) => self.seen.cursor,
        };
        self.clear();
        self.stay = stay;
    }

    /// Leaves only the account the keyboard stands on.
    pub(super) fn collapse(&mut self) {
        match self.cursor.filter(|_| 1 < self.len()) {
            Some(account) => self.select(account),
            None if 1 < self.len() => self.clear(),
            None => (),
        }
    }

    /// Selects one account, in the list or not.
    pub(super) fn select(&mut self, account: AccountId) {
        self.what = Selected::Set([account].into_iter().collect());
        self.cursor = Some(account);
        self.seen.cursor = self.seen.position(account);
        self.seen.anchor = self.seen.cursor;
        self.version += 1;
    }

    /// Selects the account at this position, and it alone.
    pub(super) fn put(&mut self, position: usize) {
        let Some(account) = self.seen.account(position) else { return };
        self.what = Selected::Run(position..=position);
        self.cursor = Some(account);
        (self.seen.cursor, self.seen.anchor) = (Some(position), Some(position));
        self.version += 1;
    }

    /// Adds the account at this position, or takes it out.
    pub(super) fn toggle(&mut self, position: usize) {
        let Some(account) = self.seen.account(position) else { return };
        let mut set: FxHashSet<AccountId> = self.accounts().into_iter().collect();
        if !set.remove(&account) {
            set.insert(account);
        }
        self.what = Selected::Set(set);
        self.cursor = Some(account);
        (self.seen.cursor, self.seen.anchor) = (Some(position), Some(position));
        self.version += 1;
    }

    /// Selects everything from where the run began to this position.
    pub(super) fn extend(&mut self, position: usize) {
        let Some(account) = self.seen.account(position) else { return };
        let anchor = *self.seen.anchor.get_or_insert(position);
        self.what = Selected::Run(anchor.min(position)..=anchor.max(position));
        self.cursor = Some(account);
        self.seen.cursor = Some(position);
        self.version += 1;
    }

    pub(super) fn all(&mut self) {
        let Some(last) = self.seen.rows.len().checked_sub(1) else { return };
        self.what = Selected::Run(0..=last);
        if self.seen.cursor.is_none() {
            self.cursor = self.seen.account(0);
            (self.seen.cursor, self.seen.anchor) = (Some(0), Some(0));
        }
        self.version += 1;
    }
}

impl Seen {
    fn account(&self, position: usize) -> Option<AccountId> {
        self.table.ids.get(*self.rows.get(position)? as usize).copied()
    }

    fn position(&self, account: AccountId) -> Option<usize> {
        let row = row_of(&self.table, account)? as u32;
        self.rows.iter().position(|it| *it == row)
    }

    fn part(&self, run: &RangeInclusive<usize>) -> &[u32] {
        self.rows.get(run.clone()).unwrap_or(&[])
    }
}

/// The row of the account in the table. At once where the table is sorted by account, as it is as a rule.
pub(super) fn row_of(table: &Table, account: AccountId) -> Option<usize> {
    let is_it = |row: &usize| table.ids.get(*row) == Some(&account);
    let guess = table.ids.binary_search(&account).ok().filter(is_it);
    guess.or_else(|| table.ids.iter().position(|it| *it == account))
}
