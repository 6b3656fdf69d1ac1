//! Many tables made one: the accounts of later batches laid over those of earlier ones.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{AccountId, Column, Numbers, Table, TagSets, Texts};

/// Collects parts, earliest first. A later known value wins over an earlier one; an unknown one wins over none.
#[derive(Debug, Default)]
pub struct Merge {
    table: Table,
    /// The row of each account, as soon as a part does not simply go on where the last one ended.
    rows: Option<FxHashMap<AccountId, u32>>,
}

impl Merge {
    pub fn add(&mut self, part: Table) {
        let rises = part.ids.is_sorted_by(|a, b| a < b);
        let goes_on = match (self.table.ids.last(), part.ids.first()) {
            (Some(last), Some(first)) => last < first,
            _ => true,
        };
        match &self.rows {
            None if self.table.is_empty() && rises => self.table = part,
            None if rises && goes_on => append(&mut self.table, part),
            _ => self.lay(&part),
        }
    }

    pub fn finish(self) -> Table {
        self.table
    }

    fn lay(&mut self, part: &Table) {
        let table = &mut self.table;
        let known = self.rows.get_or_insert_with(|| {
            table.ids.iter().enumerate().map(|(row, id)| (*id, row as u32)).collect()
        });
        let mut rows = Vec::with_capacity(part.len());
        for id in &part.ids {
            rows.push(*known.entry(*id).or_insert_with(|| {
                table.ids.push(*id);
                table.ids.len() as u32 - 1
            }));
        }
        let n_rows = table.ids.len();
        for (texts, part) in [
            (&mut table.names, &part.names),
            (&mut table.domains, &part.domains),
            (&mut table.record_ids, &part.record_ids),
        ] {
            let texts = Arc::make_mut(texts);
            texts.grow(n_rows);
            texts.lay(part, Some(&rows));
        }
        let relationships = Arc::make_mut(&mut table.relationships);
        relationships.resize(n_rows, 0);
        for (row, code) in rows.iter().zip(part.relationships.iter()) {
            if *code != 0 {
                relationships[*row as usize] = *code;
            }
        }
        for (attribute, column) in &part.columns {
            let own = table
                .columns
                .entry(*attribute)
                .or_insert_with(|| Arc::new(Column::unknown(column.kind(), 0)));
            let own = Arc::make_mut(own);
            own.grow(n_rows);
            own.lay(column, Some(&rows));
        }
        for column in table.columns.values_mut().filter(|it| it.len() < n_rows) {
            Arc::make_mut(column).grow(n_rows);
        }
    }
}

/// Puts the rows of `part` behind those of `table`; no account is in both.
fn append(table: &mut Table, part: Table) {
    let n_before = table.len();
    table.ids.extend_from_slice(&part.ids);
    let n_rows = table.len();
    Arc::make_mut(&mut table.names).append(&part.names);
    Arc::make_mut(&mut table.domains).append(&part.domains);
    Arc::make_mut(&mut table.record_ids).append(&part.record_ids);
    Arc::make_mut(&mut table.relationships).extend_from_slice(&part.relationships);
    for (attribute, column) in part.columns {
        match table.columns.get_mut(&attribute) {
            Some(own) => Arc::make_mut(own).append(&column),
            None => {
                let mut own = Column::unknown(column.kind(), n_before);
                own.append(&column);
                table.columns.insert(attribute, Arc::new(own));
            }
        }
    }
    for column in table.columns.values_mut().filter(|it| it.len() < n_rows) {
        Arc::make_mut(column).grow(n_rows);
    }
}

impl Column {
    /// Puts the rows of `other` behind. Rows of another kind are unknown.
    pub fn append(&mut self, other: &Self) {
        let n_rows = self.len() + other.len();
        match (&mut *self, other) {
            (Self::Category(own), Self::Category(it)) => {
                let codes = own.codes_of(it);
                own.codes.extend(it.codes.iter().map(|code| codes[*code as usize]));
            }
            (Self::Tags(own), Self::Tags(it)) => {
                let codes = own.codes_of(it);
                own.codes.extend(it.codes.iter().map(|code| codes[*code as usize]));
            }
            (Self::Number(own), Self::Number(it)) => own.append(it),
            (Self::Date(own), Self::Date(it)) => own.extend_from_slice(it),
            (Self::Flag(own), Self::Flag(it)) => own.extend_from_slice(it),
            (Self::Text(own), Self::Text(it)) => own.append(it),
            _ => (),
        }
        self.grow(n_rows);
    }

    /// Puts the rows in this order.
    pub(super) fn reorder(&mut self, rows: &[u32]) {
        match self {
            Self::Category(it) => it.codes = gather(&it.codes, rows),
            Self::Tags(it) => it.codes = gather(&it.codes, rows),
            Self::Number(it) => {
                it.lo = gather(&it.lo, rows);
                if !it.hi.is_empty() {
                    it.hi = gather(&it.hi, rows);
                }
            }
            Self::Date(it) => *it = gather(it, rows),
            Self::Flag(it) => *it = gather(it, rows),
            Self::Text(it) => it.reorder(rows),
        }
    }

    /// Lays the known cells of `other` over the rows named; over the same rows where none are.
    pub fn lay(&mut self, other: &Self, rows: Option<&[u32]>) {
        match (self, other) {
            (Self::Category(own), Self::Category(it)) => {
                let codes = own.codes_of(it);
                lay(&mut own.codes, &it.codes, rows, |code| {
                    (*code != 0).then(|| codes[*code as usize])
                });
            }
            (Self::Tags(own), Self::Tags(it)) => {
                let codes = own.codes_of(it);
                lay(&mut own.codes, &it.codes, rows, |code| {
                    (*code != 0).then(|| codes[*code as usize])
                });
            }
            (Self::Number(own), Self::Number(it)) => {
                for row in 0..it.lo.len() {
                    if let Some(span) = it.get(row) {
                        own.set(target(rows, row), Some(span));
                    }
                }
            }
            (Self::Date(own), Self::Date(it)) => {
                lay(own, it, rows, |day| (*day != Self::NO_DAY).then_some(*day));
            }
            (Self::Flag(own), Self::Flag(it)) => {
                lay(own, it, rows, |flag| (*flag != 0).then_some(*flag));
            }
            (Self::Text(own), Self::Text(it)) => own.lay(it, rows),
            _ => (),
        }
    }

    /// The rows named, in that order.
    pub fn gather(&self, rows: &[u32]) -> Self {
        let mut res = self.clone();
        res.reorder(rows);
        res
    }
}

fn target(rows: Option<&[u32]>, row: usize) -> usize {
    rows.map_or(row, |it| it[row] as usize)
}

fn lay<T>(own: &mut [T], other: &[T], rows: Option<&[u32]>, known: impl Fn(&T) -> Option<T>) {
    for (row, value) in other.iter().enumerate() {
        if let Some(value) = known(value) {
            own[target(rows, row)] = value;
        }
    }
}

pub(super) fn gather<T: Copy>(values: &[T], rows: &[u32]) -> Vec<T> {
    rows.iter().map(|row| values[*row as usize]).collect()
}

impl TagSets {
    fn codes_of(&mut self, other: &Self) -> Vec<u32> {
        let tags = self.tags.codes_of(&other.tags);
        let set_of = |set: &[u32]| set.iter().map(|tag| tags[*tag as usize]).collect();
        std::iter::once(0)
            .chain(other.sets.iter().map(|set| self.intern_set(set_of(set))))
            .collect()
    }
}

impl Numbers {
    fn append(&mut self, other: &Self) {
        if !self.hi.is_empty() || !other.hi.is_empty() {
            let upper = |it: &Self| if it.hi.is_empty() { it.lo.clone() } else { it.hi.clone() };
            let mut hi = upper(self);
            hi.extend(upper(other));
            self.hi = hi;
        }
        self.lo.extend_from_slice(&other.lo);
    }
}

impl Texts {
    fn lay(&mut self, other: &Self, rows: Option<&[u32]>) {
        for row in 0..other.len() {
            let text = other.get(row);
            if !text.is_empty() {
                self.set(target(rows, row), text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Attribute, Id, Kind, Span, Value};
    use super::*;

    const INDUSTRY: Id<Attribute> = Id::new(1);
    const STAFF: Id<Attribute> = Id::new(2);
    const TAGS: Id<Attribute> = Id::new(3);

    /// Rows as `id name industry staff tag,tag`, `-` for a blank.
    fn table(text: &str) -> Table {
        let mut res = Table::default();
        let (mut names, mut relationships) = (Texts::default(), Vec::new());
        let lines: Vec<Vec<&str>> = text.lines().map(|it| it.split(' ').collect()).collect();
        let mut columns = [Kind::Category, Kind::Number, Kind::Tags]
            .map(|kind| Column::unknown(kind, lines.len()));
        for (row, line) in lines.iter().enumerate() {
            let cell = |i: usize| Some(line[i]).filter(|it| *it != "-");
            res.ids.push(AccountId(line[0].parse().unwrap()));
            names.push(cell(1).unwrap_or(""));
            relationships.push(0);
            columns[0].set(row, cell(2).map(|it| Value::Category(it.to_owned())).as_ref());
            let span = |it: &str| Value::Number(Span::exact(it.parse().unwrap()).unwrap());
            columns[1].set(row, cell(3).map(span).as_ref());
            let tags = |it: &str| Value::Tags(it.split(',').map(str::to_owned).collect());
            columns[2].set(row, cell(4).map(tags).as_ref());
        }
        let mut domains = Texts::default();
        domains.grow(lines.len());
        res.names = Arc::new(names);
        (res.domains, res.record_ids) = (Arc::new(domains.clone()), Arc::new(domains));
        res.relationships = Arc::new(relationships);
        for (id, column) in [INDUSTRY, STAFF, TAGS].into_iter().zip(columns) {
            res.columns.insert(id, Arc::new(column));
        }
        res
    }

    fn show(table: &Table) -> String {
        let mut res = Vec::new();
        for row in 0..table.len() {
            let cell = |id| match table.value(row, id) {
                Some(Value::Category(it)) => it,
                Some(Value::Number(it)) => it.lo().to_string(),
                Some(Value::Tags(it)) => it.join(","),
                _ => "-".to_owned(),
            };
            let name = table.names.get(row);
            let (id, industry, staff, tags) =
                (table.ids[row].0, cell(INDUSTRY), cell(STAFF), cell(TAGS));
            res.push(format!("{id} {name} {industry} {staff} {tags}"));
        }
        res.join("\n")
    }

    #[track_caller]
    fn check(parts: &[&str], expected: &str) {
        let mut merge = Merge::default();
        for part in parts {
            merge.add(table(part));
        }
        assert_eq!(show(&merge.finish()), expected);
    }

    #[test]
    fn halves_of_a_batch_follow_each_other() {
        check(
            &["1 a steel 10 x,y\n2 b - - -", "3 c Glass 7 y\n4 d STEEL - y,x"],
            "1 a steel 10 x,y\n2 b - - -\n3 c Glass 7 y\n4 d steel - x,y",
        );
    }

    #[test]
    fn a_later_known_value_wins_and_a_blank_does_not() {
        check(
            &["1 a steel 10 x\n2 b wood - -", "2 B - 5 z\n9 n glass - x\n1 - iron - -"],
            "1 a iron 10 x\n2 B wood 5 z\n9 n glass - x",
        );
    }

    #[test]
    fn one_account_twice_in_a_batch_is_one_account() {
        check(&["1 a steel 10 -\n1 a2 - 11 -\n2 b - - -"], "1 a2 steel 11 -\n2 b - - -");
    }

    #[test]
    fn a_part_with_nothing_in_it_changes_nothing() {
        check(&["", "5 a steel 1 -", ""], "5 a steel 1 -");
    }
}
