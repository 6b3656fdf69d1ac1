//! Who came in and who went out between two results.

use rustc_hash::FxHashSet;

use crate::model::AccountId;

use super::Matching;

/// Accounts that entered and left tiers A and B together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Rows of the table now, in rank order.
    pub entered: Vec<u32>,
    /// Rows of the table before, in the rank order before. An account that is gone has left.
    pub left: Vec<u32>,
}

/// What changed from one result to the next; the tables may differ.
pub fn changes(before: &Matching, now: &Matching) -> Changes {
    let is_same = std::sync::Arc::ptr_eq(&before.table, &now.table)
        || std::sync::Arc::ptr_eq(&before.table.by_name, &now.table.by_name)
            && before.table.ids == now.table.ids;
    if is_same {
        Changes { entered: rows_beyond(now, before), left: rows_beyond(before, now) }
    } else {
        Changes { entered: accounts_beyond(now, before), left: accounts_beyond(before, now) }
    }
}

/// The matches of the first that are none of the second, over the same rows.
fn rows_beyond(of: &Matching, other: &Matching) -> Vec<u32> {
    let mut bits = vec![0_u64; other.table.len().div_ceil(64)];
    for row in other.matches() {
        bits[*row as usize / 64] |= 1 << (row % 64);
    }
    let is_other = |row: u32| bits[row as usize / 64] >> (row % 64) & 1 == 1;
    of.matches().iter().copied().filter(|row| !is_other(*row)).collect()
}

fn accounts_beyond(of: &Matching, other: &Matching) -> Vec<u32> {
    let ids: FxHashSet<AccountId> =
        other.matches().iter().map(|row| other.table.ids[*row as usize]).collect();
    let is_other = |row: u32| ids.contains(&of.table.ids[row as usize]);
    of.matches().iter().copied().filter(|row| !is_other(*row)).collect()
}
