//! Reads a table of deals or months row by row, finds the company of each, and hands on one row a company.
//!
//! What is kept of a row is a few numbers, and the name of a company that was not known before.

use rustc_hash::FxHashMap;

use super::{
    deals::{Deal, Rolled},
    fields::{EventCell, EventReader},
    rolled,
    stage::State,
    usage::{Months, Use},
};
use crate::{
    exchange::{
        Error, Failed, Imported, Mapping, ProblemKind, Reading, Source,
        cell::is_blank,
        import::{CHUNK_ROWS, check_shape, each_row},
        keys::{Accounts, How, KeyReader, Keys},
        problem::Place,
        records::Record,
    },
    jobs::Progress,
    model::{
        AccountId, Chunk, ChunkCell, ColumnTarget, EventField, Outcome, Project, Relationship,
        Table, TableKind, Value,
    },
};

/// Rows of one table; a row takes some twenty bytes.
const MAX_EVENTS: usize = 10_000_000;
/// Letters of the names of new companies.
const MAX_NEW_BYTES: usize = 256 << 20;

/// As [`super::super::import`]: one row a company that the table names.
pub(in crate::exchange) fn import<E>(
    source: &Source,
    mapping: &Mapping,
    project: &Project,
    existing: &Table,
    next_account: u64,
    sink: &mut dyn FnMut(Chunk) -> Result<Chunk, E>,
    progress: &Progress,
) -> Result<Imported, Failed<E>> {
    let mut roller = Roller::new(mapping, existing, next_account);
    let mut row = |record: &Record<'_>| roller.row(record).map_err(Failed::Table);
    let left_out = each_row(source, mapping, progress, &mut row)?;
    progress.check().map_err(Error::from)?;
    let outcomes: Vec<Outcome> = mapping
        .outcomes(project)
        .into_iter()
        .filter(|it| it.target != ColumnTarget::LeftOut)
        .map(|it| it.outcome)
        .collect();
    let imported = roller.hand_on(&outcomes, sink, progress)?;
    Ok(Imported { left_out, ..imported })
}

impl Mapping {
    /// What follows from its rows; as usual where it does not say.
    pub fn outcomes(&self, project: &Project) -> Vec<super::RolledOutcome> {
        if self.rolled.is_empty() {
            rolled(self.kind, &self.columns, project, &std::collections::BTreeMap::new())
        } else {
            self.rolled.clone()
        }
    }
}

/// A company that the table is the first to name.
struct New {
    name: Box<str>,
    domain: Box<str>,
    record_id: Box<str>,
}

struct Roller<'a> {
    mapping: &'a Mapping,
    name: Option<usize>,
    domain: Option<usize>,
    record_id: Option<usize>,
    fields: Vec<(usize, EventField, EventReader)>,
    currency: Option<&'a str>,
    keys: KeyReader,
    accounts: Accounts,
    next_account: u64,
    new: FxHashMap<u32, New>,
    n_new_bytes: usize,
    deals: Vec<Deal>,
    uses: Vec<Use>,
    res: Imported,
}

/// What the cells of one row tell.
#[derive(Default)]
struct Told {
    stage: Option<State>,
    is_won: Option<bool>,
    is_closed: Option<bool>,
    amount: Option<f64>,
    is_foreign: bool,
    opened: Option<i32>,
    closed: Option<i32>,
    won_on: Option<i32>,
    lost_on: Option<i32>,
    days: Option<i32>,
    month: Option<i32>,
    used: Option<f64>,
}

impl<'a> Roller<'a> {
    fn new(mapping: &'a Mapping, existing: &Table, next_account: u64) -> Self {
        let find = |target| mapping.columns.iter().position(|it| it.target == target);
        let columns = mapping.columns.iter().enumerate();
        let fields = columns.filter_map(|(idx, it)| match it.target {
            ColumnTarget::Event(field) => Some((idx, field, EventReader::new(field, &it.reading))),
            _ => None,
        });
        let currency = mapping.columns.iter().find_map(|it| match (&it.target, &it.reading) {
            (ColumnTarget::Event(EventField::Amount), Reading::Number { currency, .. }) => {
                currency.as_deref()
            }
            _ => None,
        });
        Self {
            mapping,
            name: find(ColumnTarget::Name),
            domain: find(ColumnTarget::Domain),
            record_id: find(ColumnTarget::RecordId),
            fields: fields.collect(),
            currency,
            keys: KeyReader::default(),
            accounts: Accounts::of(existing),
            next_account,
            new: FxHashMap::default(),
            n_new_bytes: 0,
            deals: Vec::new(),
            uses: Vec::new(),
            res: Imported::default(),
        }
    }

    fn row(&mut self, record: &Record<'_>) -> Result<(), Error> {
        let row = record.row;
        check_shape(record, self.mapping.columns.len(), &mut self.res.problems);
        let cell = |idx: Option<usize>| {
            idx.map(|idx| record.get(idx)).filter(|it| !is_blank(it)).unwrap_or("")
        };
        // Of several companies of a deal, the first is the main one.
        let record_id = cell(self.record_id).split(';').next().unwrap_or("").trim();
        let (domain, name) = (cell(self.domain), cell(self.name));
        let (keys, _) = self.keys.read(record_id, domain, name);
        if keys == Keys::default() {
            self.res.problems.add(Place::row(row), ProblemKind::NoKey, record.get(0));
            return Ok(());
        }
        if MAX_EVENTS <= self.res.n_events || MAX_NEW_BYTES < self.n_new_bytes {
            return Err(Error::TooManyEvents { max: MAX_EVENTS });
        }
        let found = self.accounts.find(keys, row, AccountId(self.next_account));
        self.res.problems.is_about(found.id, row);
        if found.how == How::New {
            self.next_account += 1;
            let new = New {
                name: name.into(),
                domain: self.keys.domain.as_str().into(),
                record_id: record_id.into(),
            };
            self.n_new_bytes += new.name.len() + new.domain.len() + new.record_id.len();
            self.new.insert(found.slot, new);
        }
        if let Some(it) = found.conflict {
            self.res.problems.add_between(Place::row(row), it.kind, name, it.other);
        }
        self.res.n_events += 1;
        let told = self.told(record);
        match self.mapping.kind {
            TableKind::Usage => {
                if let (Some(month), Some(used)) = (told.month, told.used) {
                    self.uses.push(Use { slot: found.slot, month, used });
                }
            }
            _ => self.deal(row, found.slot, &told),
        }
        Ok(())
    }

    fn told(&mut self, record: &Record<'_>) -> Told {
        let mut res = Told::default();
        for (idx, field, reader) in &mut self.fields {
            let text = record.get(*idx);
            let cell = match reader.read(text) {
                Ok(it) => it,
                Err(kind) => {
                    let header = self.mapping.columns.get(*idx).map_or("", |it| &it.header);
                    let place = Place::cell(record.row, header, None);
                    self.res.problems.add(place, kind, text);
                    continue;
                }
            };
            match (field, cell) {
                (EventField::Stage, EventCell::State(it)) => res.stage = Some(it),
                (EventField::IsWon, EventCell::Flag(it)) => res.is_won = Some(it),
                (EventField::IsClosed, EventCell::Flag(it)) => res.is_closed = Some(it),
                (EventField::Amount, EventCell::Number(it)) => res.amount = Some(it),
                (EventField::Used, EventCell::Number(it)) => res.used = Some(it),
                (EventField::DaysToClose, EventCell::Number(it)) => res.days = Some(it as i32),
                (EventField::Opened, EventCell::Day(it)) => res.opened = Some(it.number()),
                (EventField::Closed, EventCell::Day(it)) => res.closed = Some(it.number()),
                (EventField::WonOn, EventCell::Day(it)) => res.won_on = Some(it.number()),
                (EventField::LostOn, EventCell::Day(it)) => res.lost_on = Some(it.number()),
                (EventField::Month, EventCell::Month(it)) => res.month = Some(it),
                (EventField::Currency, EventCell::Text(it)) => {
                    let wanted = self.currency;
                    res.is_foreign =
                        wanted.is_some_and(|wanted| !EventReader::is_currency(it, wanted));
                }
                _ => (),
            }
        }
        res
    }

    fn deal(&mut self, row: u64, slot: u32, told: &Told) {
        let problems = &mut self.res.problems;
        let state = told.state();
        if state.is_none() {
            problems.add(Place::row(row), ProblemKind::NoStage, "");
        }
        let is_won = state == Some(State::Won);
        let amount = told.amount.filter(|_| !(is_won && told.is_foreign));
        if amount != told.amount {
            let cell = told.amount.map_or(String::new(), |it| it.to_string());
            problems.add(Place::row(row), ProblemKind::OtherCurrency, &cell);
        }
        let closed = told.won_on.filter(|_| is_won).or(told.closed);
        let mut days = told.days.or_else(|| closed?.checked_sub(told.opened?)).filter(|_| is_won);
        if days.is_some_and(|it| it < 0) {
            problems.add(Place::row(row), ProblemKind::ClosedBeforeOpened, "");
            days = None;
        }
        self.deals.push(Deal {
            slot,
            state,
            amount: amount.unwrap_or(f64::NAN),
            days: days.unwrap_or(Deal::NO_DAY),
            closed: closed.unwrap_or(Deal::NO_DAY),
        });
    }

    /// One row a company, those there were first.
    fn hand_on<E>(
        mut self,
        outcomes: &[Outcome],
        sink: &mut dyn FnMut(Chunk) -> Result<Chunk, E>,
        progress: &Progress,
    ) -> Result<Imported, Failed<E>> {
        let (mut deals, mut uses) =
            (std::mem::take(&mut self.deals), std::mem::take(&mut self.uses));
        let mut chunk = Chunk::default();
        let mut hand =
            |this: &mut Self, slot: u32, what: &dyn Fn(Outcome) -> Option<Value>, stands| {
                this.account(slot, outcomes, what, stands, &mut chunk);
                if chunk.n_rows() == CHUNK_ROWS {
                    progress.check().map_err(Error::from)?;
                    chunk = sink(std::mem::take(&mut chunk)).map_err(Failed::Sink)?;
                }
                Ok::<(), Failed<E>>(())
            };
        deals.sort_unstable_by_key(|it| it.slot);
        for group in deals.chunk_by(|a, b| a.slot == b.slot) {
            let Some(first) = group.first() else { continue };
            let rolled = Rolled::of(group);
            hand(&mut self, first.slot, &|it| rolled.value(it), rolled.relationship())?;
        }
        // Parts of a month in the order of their size: the same sum in whatever order the rows came.
        uses.sort_unstable_by(|a, b| {
            (a.slot, a.month).cmp(&(b.slot, b.month)).then(a.used.total_cmp(&b.used))
        });
        let newest = uses.iter().map(|it| it.month).max().unwrap_or(0);
        for group in uses.chunk_by(|a, b| a.slot == b.slot) {
            let Some(first) = group.first() else { continue };
            let months = Months::of(group, newest);
            hand(&mut self, first.slot, &|it| months.value(it), None)?;
        }
        if 0 < chunk.n_rows() {
            drop(sink(chunk).map_err(Failed::Sink)?);
        }
        Ok(self.res)
    }

    fn account(
        &mut self,
        slot: u32,
        outcomes: &[Outcome],
        value: &dyn Fn(Outcome) -> Option<Value>,
        stands: Option<Relationship>,
        chunk: &mut Chunk,
    ) {
        let Some(id) = self.accounts.id(slot) else { return };
        self.res.n_rows += 1;
        chunk.start_row(id, stands);
        match self.new.get(&slot) {
            Some(New { name, domain, record_id }) => {
                self.res.n_new += 1;
                let shown = [name, domain, record_id].into_iter().find(|it| !it.is_empty());
                for text in [shown.map_or("", |it| it), domain, record_id] {
                    chunk.push(ChunkCell::Text(text));
                }
            }
            // A deal says nothing new about who a company is.
            None => {
                self.res.n_updated += 1;
                (0..Chunk::N_FIXED).for_each(|_| chunk.push(ChunkCell::Blank));
            }
        }
        for outcome in outcomes {
            chunk.push(match value(*outcome) {
                Some(Value::Number(it)) => ChunkCell::Number(it),
                Some(Value::Date(it)) => ChunkCell::Day(it),
                _ => ChunkCell::Blank,
            });
        }
    }
}

impl Told {
    /// By flags, then dates, then words.
    fn state(&self) -> Option<State> {
        match (self.is_won, self.is_closed) {
            (Some(true), _) => return Some(State::Won),
            (Some(false), Some(true)) => return Some(State::Lost),
            (_, Some(false)) => return Some(State::Open),
            _ => (),
        }
        if self.won_on.is_some() && self.lost_on.is_none() {
            return Some(State::Won);
        }
        if self.lost_on.is_some() && self.won_on.is_none() {
            return Some(State::Lost);
        }
        // A flag that says «not won» leaves lost and open.
        match self.stage {
            Some(State::Won) if self.is_won == Some(false) => Some(State::Lost),
            it => it,
        }
    }
}
