//! What people said of single accounts, laid over the imported table.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    AccountId, AccountKind, Column, Overlay, Patch, Project, Relationship, Table, Texts, fold,
    merge::gather,
};

impl Table {
    /// The table as people see it: cells they changed, accounts they added and removed; sorted by name.
    ///
    /// What nobody changed is shared with this table. Where this table is sorted, only what changed is sorted anew.
    pub fn with_overlays(&self, project: &Project, kind: AccountKind) -> Self {
        let mut res = self.clone();
        let overlays: BTreeMap<AccountId, &Overlay> = project
            .overlays
            .iter()
            // An imported account is of the kind of its table; only one added by hand has to say it.
            .filter(|(id, it)| it.kind == kind || id.get() < AccountId::BY_HAND)
            .map(|(id, it)| (AccountId(id.get()), it))
            .collect();
        let mut rows = self.rows_of(&overlays);
        res.add_by_hand(&overlays, &mut rows);
        let mut renamed = Vec::new();
        let mut removed = Vec::new();
        for (id, row) in &rows {
            let Some(overlay) = overlays.get(id) else { continue };
            if overlay.removed {
                removed.push(*row as u32);
                continue;
            }
            if overlay.name.is_some() || self.len() <= *row {
                renamed.push(*row as u32);
            }
            res.lay_over(*row, overlay, project);
        }
        if self.by_name.len() == self.len() {
            res.by_name = Arc::new(self.order_with(&res, renamed, &removed));
            res.drop_rows(&removed);
        } else {
            res.drop_rows(&removed);
            res.sort_by_name();
        }
        res
    }

    /// The rows of the accounts that people said something of.
    fn rows_of(&self, overlays: &BTreeMap<AccountId, &Overlay>) -> BTreeMap<AccountId, usize> {
        if overlays.is_empty() {
            return BTreeMap::new();
        }
        if self.ids.is_sorted() {
            let row = |id: &AccountId| Some((*id, self.ids.binary_search(id).ok()?));
            return overlays.keys().filter_map(row).collect();
        }
        let rows = self.ids.iter().enumerate();
        rows.filter(|(_, id)| overlays.contains_key(id)).map(|(row, id)| (*id, row)).collect()
    }

    /// Adds a row for each account that was added by hand.
    fn add_by_hand(
        &mut self,
        overlays: &BTreeMap<AccountId, &Overlay>,
        rows: &mut BTreeMap<AccountId, usize>,
    ) {
        let n_before = self.len();
        for (id, overlay) in overlays.range(AccountId(AccountId::BY_HAND)..) {
            if !overlay.removed && !rows.contains_key(id) {
                rows.insert(*id, self.ids.len());
                self.ids.push(*id);
            }
        }
        let n_rows = self.len();
        if n_before < n_rows {
            for texts in [&mut self.names, &mut self.domains, &mut self.record_ids] {
                Arc::make_mut(texts).grow(n_rows);
            }
            Arc::make_mut(&mut self.relationships).resize(n_rows, 0);
            for column in self.columns.values_mut() {
                Arc::make_mut(column).grow(n_rows);
            }
        }
    }

    fn lay_over(&mut self, row: usize, overlay: &Overlay, project: &Project) {
        for (texts, text) in [
            (&mut self.names, &overlay.name),
            (&mut self.domains, &overlay.domain),
            (&mut self.record_ids, &overlay.record_id),
        ] {
            if let Some(text) = text {
                Arc::make_mut(texts).set(row, text);
            }
        }
        let code = match overlay.relationship {
            Patch::Keep => None,
            Patch::Blank => Some(0),
            Patch::Set(it) => Some(Relationship::code(it)),
        };
        if let Some(code) = code
            && let Some(cell) = Arc::make_mut(&mut self.relationships).get_mut(row)
        {
            *cell = code;
        }
        let n_rows = self.len();
        for (id, value) in &overlay.values {
            // Of an attribute that was removed since, nothing is shown.
            let Some(attribute) = project.attributes.get(*id) else { continue };
            let column = self
                .columns
                .entry(*id)
                .or_insert_with(|| Arc::new(Column::unknown(attribute.kind, n_rows)));
            Arc::make_mut(column).set(row, value.as_ref());
        }
    }

    /// Our order, with the rows of `new` that got a name put where it belongs.
    fn order_with(&self, new: &Self, mut renamed: Vec<u32>, removed: &[u32]) -> Vec<u32> {
        let mut gone = vec![false; new.len()];
        for row in renamed.iter().chain(removed) {
            gone[*row as usize] = true;
        }
        let key = |row: &u32| (fold(new.names.get(*row as usize)), new.ids[*row as usize]);
        renamed.sort_by_cached_key(|row| (key(row).0.into_owned(), key(row).1));
        let mut rest: Vec<u32> =
            self.by_name.iter().copied().filter(|row| !gone[*row as usize]).collect();
        if renamed.is_empty() {
            return rest;
        }
        let mut res = Vec::with_capacity(rest.len() + renamed.len());
        // From the last on, so that what is left to look through gets ever shorter.
        for row in renamed.iter().rev() {
            let place = rest.partition_point(|it| key(it) < key(row));
            res.extend(rest.drain(place..).rev());
            res.push(*row);
        }
        res.extend(rest.into_iter().rev());
        res.reverse();
        res
    }

    fn drop_rows(&mut self, removed: &[u32]) {
        if removed.is_empty() {
            return;
        }
        let mut kept = vec![true; self.len()];
        for row in removed {
            kept[*row as usize] = false;
        }
        let rows: Vec<u32> = (0..self.len() as u32).filter(|row| kept[*row as usize]).collect();
        let mut new_rows = vec![0; self.len()];
        for (new, old) in rows.iter().enumerate() {
            new_rows[*old as usize] = new as u32;
        }
        self.ids = gather(&self.ids, &rows);
        let texts = |it: &Texts| Arc::new(it.gather(&rows));
        (self.names, self.domains, self.record_ids) =
            (texts(&self.names), texts(&self.domains), texts(&self.record_ids));
        self.relationships = Arc::new(gather(&self.relationships, &rows));
        for column in self.columns.values_mut() {
            *column = Arc::new(column.gather(&rows));
        }
        // A table that is not sorted yet has no order to keep.
        self.by_name = Arc::new(self.by_name.iter().map(|it| new_rows[*it as usize]).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Attribute, Id, Kind, Purpose, Unit, Value};
    use super::*;

    fn base(names: &[&str]) -> Table {
        let (mut texts, mut blanks) = (Texts::default(), Texts::default());
        for it in names {
            texts.push(it);
        }
        blanks.grow(names.len());
        let mut res = Table {
            ids: (1..=names.len() as u64).map(AccountId).collect(),
            names: Arc::new(texts),
            domains: Arc::new(blanks.clone()),
            record_ids: Arc::new(blanks),
            relationships: Arc::new(vec![0; names.len()]),
            ..Table::default()
        };
        let column = Column::unknown(Kind::Category, names.len());
        res.columns.insert(Id::new(5), Arc::new(column));
        res
    }

    fn project(overlays: Vec<(u64, Overlay)>) -> Project {
        let mut res = Project::default();
        let industry = Attribute {
            name: "Industry".to_owned(),
            kind: Kind::Category,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard: None,
        };
        res.attributes.put(Id::new(5), industry);
        for (id, overlay) in overlays {
            res.overlays.put(Id::new(id), overlay);
        }
        res
    }

    fn named(name: &str) -> Overlay {
        Overlay { name: Some(name.to_owned()), ..Overlay::default() }
    }

    #[track_caller]
    fn check(overlays: Vec<(u64, Overlay)>, expected: &[&str]) {
        let unsorted = base(&["delta", "Alpha", "charlie", "bravo"]);
        let mut sorted = unsorted.clone();
        sorted.sort_by_name();
        let project = project(overlays);
        for table in [unsorted, sorted] {
            let res = table.with_overlays(&project, AccountKind::Accounts);
            let names: Vec<&str> =
                res.by_name.iter().map(|row| res.names.get(*row as usize)).collect();
            assert_eq!(names, expected);
            assert!(res.columns.values().all(|it| it.len() == res.len()));
        }
    }

    #[test]
    fn nothing_said_is_the_table_itself_in_order() {
        check(vec![], &["Alpha", "bravo", "charlie", "delta"]);
    }

    #[test]
    fn renamed_added_and_removed_accounts_take_their_places() {
        check(
            vec![
                (1, named("aachen")),
                (3, Overlay { removed: true, ..Overlay::default() }),
                (AccountId::BY_HAND, named("Zulu")),
                (AccountId::BY_HAND + 1, named("bonn")),
                (AccountId::BY_HAND + 2, Overlay { removed: true, ..named("gone") }),
                // Of a batch whose import was undone.
                (99, named("nobody")),
                (AccountId::BY_HAND + 3, Overlay { kind: AccountKind::Market, ..named("market") }),
            ],
            &["aachen", "Alpha", "bonn", "bravo", "Zulu"],
        );
    }

    #[test]
    fn an_imported_account_of_the_market_list_changes_too() {
        let res = base(&["a"]).with_overlays(&project(vec![(1, named("b"))]), AccountKind::Market);
        assert_eq!(res.names.get(0), "b");
    }

    #[test]
    fn cells_change_and_the_imported_table_does_not() {
        let table = base(&["a", "b"]);
        let value = Value::Category("Steel".to_owned());
        let mut overlay =
            Overlay { relationship: Patch::Set(Relationship::Customer), ..Overlay::default() };
        overlay.values.insert(Id::new(5), Some(value.clone()));
        overlay.values.insert(Id::new(77), Some(value.clone()));
        let res = table.with_overlays(&project(vec![(2, overlay)]), AccountKind::Accounts);
        assert_eq!(res.value(1, Id::new(5)), Some(value));
        assert_eq!(res.relationship(1), Some(Relationship::Customer));
        assert_eq!(table.value(1, Id::new(5)), None);
        assert!(Arc::ptr_eq(&res.names, &table.names));
        assert_eq!(res.columns.len(), 1);
    }
}
