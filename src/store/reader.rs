//! Reads imported accounts into columns, on connections of its own, two halves at a time.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use rusqlite::{Connection, Row, types::ValueRef};
use rustc_hash::FxHashMap;

use super::{Access, Error, connection::connect, lock::Identity, rows, save::counter};
use crate::{
    jobs::Progress,
    model::{
        AccountId, AccountKind, Attribute, Batch, Column, Day, Id, Merge, Project, Relationship,
        Span, Table, Texts,
    },
};

/// Reads the file beside whoever writes it. Cheap to clone, and may go to another thread.
#[derive(Clone, Debug)]
pub struct Reader {
    path: PathBuf,
    identity: Identity,
    /// Open since the file was: still reads when the path names nothing any more. Closed with the saver.
    spare: Arc<Mutex<Option<Connection>>>,
}

/// Rows between two reports of progress.
const STRIDE: u64 = 8192;

impl Reader {
    pub(super) fn new(
        path: &Path,
        identity: Identity,
        spare: Arc<Mutex<Option<Connection>>>,
    ) -> Self {
        Self { path: path.to_owned(), identity, spare }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The number of the next account: above every account ever imported, visible or not.
    pub fn next_account(&self) -> Result<u64, Error> {
        let read = |conn: &Connection| {
            counter(conn, "account").map_err(|err| Error::sqlite(&self.path, &err))
        };
        let last = match self.connect() {
            Ok(conn) => read(&conn)?,
            Err(_) => self.with_spare(read)?,
        };
        match u64::try_from(last) {
            Ok(last) if last < AccountId::BY_HAND - 1 => Ok(last + 1),
            _ => Err(self.damaged("the account numbers have run out")),
        }
    }

    /// The accounts of one kind as they were imported: merged over batches, a later value over an earlier one, a
    /// blank over none. In the order of names; what people said of them is not in it.
    pub fn base(
        &self,
        project: &Project,
        kind: AccountKind,
        progress: &Progress,
    ) -> Result<Table, Error> {
        let batches: Vec<&Batch> =
            project.batches.iter().map(|(_, it)| it).filter(|it| it.kind == kind).collect();
        progress.start(batches.iter().map(|it| it.n_rows as u64).sum());
        let mut merge = Merge::default();
        let mut told_by_deals = FxHashMap::default();
        for batch in batches {
            for mut part in self.parts(project, batch, progress)? {
                if batch.made_of.is_rolled_up() {
                    take_relationships(&mut part, &mut told_by_deals);
                }
                merge.add(part);
                progress.check()?;
            }
        }
        let mut res = merge.finish();
        lay_under(&mut res, &told_by_deals);
        res.lay_in_order();
        Ok(res)
    }

    /// Runs every check SQLite has over the whole file. Takes its time.
    pub fn check(&self) -> Result<(), Error> {
        let conn = self.connect()?;
        let verdict: String = conn
            .query_row("PRAGMA integrity_check(1)", (), |row| row.get(0))
            .map_err(|err| Error::sqlite(&self.path, &err))?;
        if verdict == "ok" { Ok(()) } else { Err(self.damaged(&verdict)) }
    }

    /// Works on the connection that has been open all along; on a new one after the saver has ended.
    pub(super) fn with_spare<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
        match &*spare {
            Some(conn) => work(conn),
            None => work(&self.connect()?),
        }
    }

    fn connect(&self) -> Result<Connection, Error> {
        match Identity::at(&self.path) {
            Ok(it) if it == self.identity => connect(&self.path, Access::ReadOnly),
            Ok(_) => Err(Error::Replaced(self.path.clone())),
            Err(_) => Err(Error::Vanished(self.path.clone())),
        }
    }

    fn damaged(&self, detail: &str) -> Error {
        Error::Damaged(self.path.clone(), detail.to_owned())
    }

    /// The rows of a batch, in one or two parts.
    fn parts(
        &self,
        project: &Project,
        batch: &Batch,
        progress: &Progress,
    ) -> Result<Vec<Table>, Error> {
        let part = |conn: &Connection, first: i64, last: i64| {
            self.part(conn, project, batch, (first, last), progress)
        };
        let (Ok(one), Ok(two)) = (self.connect(), self.connect()) else {
            return self.with_spare(|conn| Ok(vec![part(conn, i64::MIN, i64::MAX)?]));
        };
        let middle = self.middle(&one, batch)?;
        let (a, b) = thread::scope(|scope| {
            // A connection cannot be shared, only handed over.
            let a = scope.spawn(move || part(&one, i64::MIN, middle));
            let b = scope.spawn(move || part(&two, middle.saturating_add(1), i64::MAX));
            (a.join(), b.join())
        });
        let lost = |_| self.damaged("reading its rows failed");
        Ok(vec![a.map_err(lost)??, b.map_err(lost)??])
    }

    /// The row number in the middle of the table, which must be there and as wide as the batch says.
    fn middle(&self, conn: &Connection, batch: &Batch) -> Result<i64, Error> {
        let fault = |err: rusqlite::Error| Error::sqlite(&self.path, &err);
        match rows::n_values(conn, batch.table).map_err(fault)? {
            Some(n) if n == batch.columns.len() => (),
            _ => return Err(Error::RowsGone(self.path.clone())),
        }
        let table = rows::table_name(batch.table);
        let ends = format!("SELECT (SELECT min(row) FROM {table}), (SELECT max(row) FROM {table})");
        let (first, last): (Option<i64>, Option<i64>) =
            conn.query_row(&ends, (), |row| Ok((row.get(0)?, row.get(1)?))).map_err(fault)?;
        Ok(first.unwrap_or(0).midpoint(last.unwrap_or(0)))
    }

    fn part(
        &self,
        conn: &Connection,
        project: &Project,
        batch: &Batch,
        (first, last): (i64, i64),
        progress: &Progress,
    ) -> Result<Table, Error> {
        let fault = |err: rusqlite::Error| Error::sqlite(&self.path, &err);
        let table = rows::table_name(batch.table);
        let mut statement = conn
            .prepare(&format!("SELECT * FROM {table} WHERE row BETWEEN ?1 AND ?2"))
            .map_err(fault)?;
        if statement.column_count() != rows::N_FIXED + batch.columns.len() {
            return Err(Error::RowsGone(self.path.clone()));
        }
        let mut part = Part::new(project, batch);
        let mut found = statement.query([first, last]).map_err(fault)?;
        let mut n = 0;
        while let Some(row) = found.next().map_err(fault)? {
            part.add(row).map_err(fault)?;
            n += 1;
            if n % STRIDE == 0 {
                progress.advance(STRIDE)?;
            }
        }
        progress.advance(n % STRIDE)?;
        part.finish().ok_or_else(|| self.damaged("an account number is out of range"))
    }
}

/// What deals tell of relationships is kept apart: it stands only where no list of companies says anything.
fn take_relationships(part: &mut Table, told: &mut FxHashMap<AccountId, u8>) {
    let codes = Arc::make_mut(&mut part.relationships);
    for (id, code) in part.ids.iter().zip(codes.iter_mut()).filter(|(_, it)| **it != 0) {
        told.insert(*id, std::mem::take(code));
    }
}

fn lay_under(table: &mut Table, told: &FxHashMap<AccountId, u8>) {
    if told.is_empty() {
        return;
    }
    let codes = Arc::make_mut(&mut table.relationships);
    for (id, code) in table.ids.iter().zip(codes).filter(|(_, it)| **it == 0) {
        *code = told.get(id).copied().unwrap_or(0);
    }
}

/// Some rows of a batch, on their way into columns.
#[derive(Default)]
struct Part {
    ids: Vec<AccountId>,
    names: Texts,
    domains: Texts,
    record_ids: Texts,
    relationships: Vec<u8>,
    /// One a value column; `None` where the attribute was removed since.
    slots: Vec<Option<Slot>>,
    strange: bool,
}

struct Slot {
    attribute: Id<Attribute>,
    column: Column,
    /// What a stored text came to: dates and tags repeat.
    met: FxHashMap<Box<str>, u32>,
}

impl Part {
    fn new(project: &Project, batch: &Batch) -> Self {
        let slot = |id: &Id<Attribute>| {
            let kind = project.attributes.get(*id)?.kind;
            let column = Column::unknown(kind, 0);
            Some(Slot { attribute: *id, column, met: FxHashMap::default() })
        };
        Self { slots: batch.columns.iter().map(slot).collect(), ..Self::default() }
    }

    fn add(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        match row.get_ref(1)? {
            ValueRef::Integer(it) if 0 < it && it.cast_unsigned() < AccountId::BY_HAND => {
                self.ids.push(AccountId(it.cast_unsigned()));
            }
            _ => {
                self.strange = true;
                return Ok(());
            }
        }
        self.names.push(text(row.get_ref(2)?));
        self.domains.push(text(row.get_ref(3)?));
        self.record_ids.push(text(row.get_ref(4)?));
        self.relationships.push(relationship_code(row.get_ref(5)?));
        for (i, slot) in self.slots.iter_mut().enumerate() {
            if let Some(slot) = slot {
                slot.push(row.get_ref(rows::N_FIXED + i)?);
            }
        }
        Ok(())
    }

    /// `None` where an account has a number that no import gives.
    fn finish(self) -> Option<Table> {
        let mut res = Table {
            names: Arc::new(self.names),
            domains: Arc::new(self.domains),
            record_ids: Arc::new(self.record_ids),
            relationships: Arc::new(self.relationships),
            ids: self.ids,
            ..Table::default()
        };
        for slot in self.slots.into_iter().flatten() {
            match res.columns.get_mut(&slot.attribute) {
                // Two columns record the same attribute.
                Some(first) => Arc::make_mut(first).lay(&slot.column, None),
                None => drop(res.columns.insert(slot.attribute, Arc::new(slot.column))),
            }
        }
        (!self.strange).then_some(res)
    }
}

impl Slot {
    /// Reads a stored value as what the attribute is now, which need not be what it was.
    fn push(&mut self, value: ValueRef<'_>) {
        let met = &mut self.met;
        match &mut self.column {
            Column::Category(it) => it.push(text(value)),
            Column::Text(it) => match value {
                ValueRef::Integer(n) => it.push(&n.to_string()),
                ValueRef::Real(n) => it.push(&n.to_string()),
                _ => it.push(text(value)),
            },
            Column::Number(it) => match value {
                ValueRef::Real(n) => it.push(Span::exact(n)),
                ValueRef::Integer(n) => it.push(Span::exact(n as f64)),
                _ => it.push(number(text(value))),
            },
            Column::Flag(it) => it.push(match value {
                ValueRef::Integer(0) => 1,
                ValueRef::Integer(1) => 2,
                _ => 0,
            }),
            Column::Date(it) => {
                let day = recall(met, text(value), |text| {
                    text.parse().map_or(Column::NO_DAY, Day::number).cast_unsigned()
                });
                it.push(day.map_or(Column::NO_DAY, u32::cast_signed));
            }
            Column::Tags(it) => {
                let row = it.codes.len();
                let code = recall(met, text(value), |text| {
                    it.push(text.split('\n'));
                    it.codes.pop().unwrap_or(0)
                });
                it.codes.resize(row + 1, code.unwrap_or(0));
            }
        }
    }
}

/// What `make` makes of the text, made once; `None` for a blank.
fn recall(
    met: &mut FxHashMap<Box<str>, u32>,
    text: &str,
    make: impl FnOnce(&str) -> u32,
) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    if let Some(it) = met.get(text) {
        return Some(*it);
    }
    let res = make(text);
    met.insert(text.into(), res);
    Some(res)
}

fn number(text: &str) -> Option<Span> {
    rows::parse_span(text).or_else(|| Span::exact(text.parse().ok()?))
}

/// Blank where it is no text, or not in Unicode.
fn text(value: ValueRef<'_>) -> &str {
    value.as_str_or_null().ok().flatten().unwrap_or_default()
}

fn relationship_code(value: ValueRef<'_>) -> u8 {
    let text = text(value);
    let known = Relationship::ALL.into_iter().find(|it| rows::relationship_name(*it) == text);
    known.map_or(0, Relationship::code)
}
