//! The names of single accounts, looked up in a table once and then remembered for as long as the table stays.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use crate::model::{AccountId, Table};

#[derive(Default)]
pub(super) struct Names(RefCell<Known>);

#[derive(Default)]
struct Known {
    /// Two lists of accounts, of which the names are from.
    tables: Vec<Arc<Table>>,
    names: BTreeMap<AccountId, String>,
}

impl Names {
    /// Empty for an account that the table does not have.
    pub(super) fn of(&self, table: &Arc<Table>, id: AccountId) -> String {
        let known = &mut *self.0.borrow_mut();
        if !known.tables.iter().any(|it| Arc::ptr_eq(it, table)) {
            if 1 < known.tables.len() {
                *known = Known::default();
            }
            known.tables.push(Arc::clone(table));
            known.names.clear();
        }
        let find = || {
            let row = table.ids.iter().position(|it| *it == id);
            row.map_or("", |row| table.names.get(row)).to_owned()
        };
        known.names.entry(id).or_insert_with(find).clone()
    }
}
