//! A table under its mapping becomes rows of a batch: typed, keyed, and handed on in chunks.
//!
//! Knows not where the chunks go. A row that cannot be taken as it stands is reported beside the result.

use rustc_hash::FxHashMap;

use super::{
    Error, Header, LeftOut, Mapping, ProblemKind, Problems, Source,
    body::Body,
    cell::{CellReader, is_blank},
    events,
    header::{header_names, joined_names},
    keys::{Accounts, Domain, Found, How, KeyReader, Keys},
    opened::Opened,
    preview::attribute_of,
    problem::Place,
    records::{Held, Record, Records},
    relationship::read_relationship,
};
use crate::{
    jobs::Progress,
    model::{
        AccountId, Chunk, ChunkCell, ColumnTarget, ProblemField, Project, Relationship, Table,
    },
};

/// What an import brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Rows handed on: those that brought a new account, updated one, or came again. Of deals and months, the
    /// accounts they became.
    pub n_rows: usize,
    /// Deals or months that were read.
    pub n_events: usize,
    pub n_new: usize,
    /// Accounts that were there already.
    pub n_updated: usize,
    /// Rows about an account that an earlier row of this table is about.
    pub n_doubled: usize,
    /// Records that are no rows.
    pub left_out: LeftOut,
    pub problems: Problems,
}

/// Why an import ended early: the table, or whoever takes the rows.
#[derive(Debug, thiserror::Error)]
pub enum Failed<E> {
    #[error(transparent)]
    Table(#[from] Error),
    #[error("the rows were not taken")]
    Sink(E),
}

/// Rows in one chunk, and the letters after which it is full all the same.
pub(super) const CHUNK_ROWS: usize = 20_000;
const CHUNK_BYTES: usize = 64 << 20;

/// Reads a table as `mapping` says. A full chunk goes to `sink`, which gives an emptied one back; the value columns
/// are those of [`Mapping::values`].
///
/// `existing` are the accounts there are: rows with their keys update them. New ones are numbered from
/// `next_account`. Of two rows about one account the later comes later in the batch.
pub fn import<E>(
    source: &Source,
    mapping: &Mapping,
    project: &Project,
    existing: &Table,
    next_account: u64,
    sink: &mut dyn FnMut(Chunk) -> Result<Chunk, E>,
    progress: &Progress,
) -> Result<Imported, Failed<E>> {
    check_targets(mapping, project)?;
    if mapping.kind.is_rolled_up() {
        return events::import(source, mapping, project, existing, next_account, sink, progress);
    }
    let mut importer = Importer::new(mapping, project, existing, next_account);
    let mut chunk = Chunk::default();
    let left_out = each_row(source, mapping, progress, &mut |record| {
        importer.row(record, &mut chunk);
        if chunk.n_rows() == CHUNK_ROWS || CHUNK_BYTES < importer.n_bytes {
            importer.n_bytes = 0;
            chunk = sink(std::mem::take(&mut chunk)).map_err(Failed::Sink)?;
        }
        Ok(())
    })?;
    importer.res.left_out = left_out;
    if 0 < chunk.n_rows() {
        drop(sink(chunk).map_err(Failed::Sink)?);
    }
    Ok(importer.res)
}

/// Every row of the table; returns what was left out of it.
pub(super) fn each_row<E>(
    source: &Source,
    mapping: &Mapping,
    progress: &Progress,
    row: &mut dyn FnMut(&Record<'_>) -> Result<(), Failed<E>>,
) -> Result<LeftOut, Failed<E>> {
    let dialect = &mapping.dialect;
    let opened = Opened::of(source, dialect, progress)?;
    let mut records = Records::open(opened.paper(source, dialect), progress)?;
    let (names, beyond) = read_header(mapping, &mut records)?;
    let mut body = Body::new(dialect, names, mapping.columns.len());
    let mut each = |it: Record<'_>| row(&it);
    if let Some(it) = beyond {
        body.take(it.record(), &mut each)?;
    }
    while let Some(record) = records.next()? {
        body.take(record, &mut each)?;
    }
    Ok(body.finish())
}

/// Each target once, attributes that exist, and at least one key.
fn check_targets(mapping: &Mapping, project: &Project) -> Result<(), Error> {
    for (idx, column) in mapping.columns.iter().enumerate() {
        let target = &column.target;
        if *target == ColumnTarget::LeftOut {
            continue;
        }
        if let ColumnTarget::Attribute(id) = target
            && !project.attributes.contains(*id)
        {
            return Err(Error::NoAttribute { column: column.header.clone() });
        }
        if let Some(other) = mapping.columns[..idx].iter().find(|it| it.target == *target) {
            let (first, second) = (other.header.clone(), column.header.clone());
            return Err(Error::SameTarget { first, second });
        }
    }
    let is_key = |target: &ColumnTarget| {
        matches!(target, ColumnTarget::Name | ColumnTarget::Domain | ColumnTarget::RecordId)
    };
    if !mapping.columns.iter().any(|it| is_key(&it.target)) {
        let rolled = mapping.kind.is_rolled_up();
        return Err(if rolled { Error::NoCompany } else { Error::NoKey });
    }
    events::check(mapping)
}

/// Reads up to the end of the header; returns its first row, and a record read beyond it: a sheet has none for its
/// empty rows.
fn read_header(
    mapping: &Mapping,
    records: &mut Records<'_>,
) -> Result<(Vec<String>, Option<Held>), Error> {
    let header = mapping.dialect.header;
    let (mut rows, mut beyond) = (Vec::new(), None);
    while records.n_read() < header.last_row()
        && let Some(record) = records.next()?
    {
        if header.holds(record.row) {
            rows.push(record.hold());
        } else if header.last_row() < record.row {
            beyond = Some(record.hold());
        }
    }
    let rows: Vec<Record<'_>> = rows.iter().map(Held::record).collect();
    if header != Header::None {
        check_headers(mapping, &joined_names(&rows))?;
    }
    let first = rows.first().map(|it| it.iter().map(str::to_owned).collect());
    Ok((first.unwrap_or_default(), beyond))
}

/// The table has the columns that the mapping speaks of.
fn check_headers(mapping: &Mapping, names: &[String]) -> Result<(), Error> {
    let n_columns = mapping.columns.len();
    let headers = header_names(names.iter().map(String::as_str).take(n_columns), n_columns);
    let mut pairs = mapping.columns.iter().zip(headers);
    match pairs.find(|(it, header)| it.header != *header) {
        None => Ok(()),
        Some((it, table)) => Err(Error::OtherColumns { mapping: it.header.clone(), table }),
    }
}

struct Importer<'a> {
    mapping: &'a Mapping,
    name: Option<usize>,
    domain: Option<usize>,
    record_id: Option<usize>,
    relationship: Option<usize>,
    /// The value columns.
    values: Vec<(usize, CellReader)>,
    accounts: Accounts,
    next_account: u64,
    /// Letters in the chunk, about.
    n_bytes: usize,
    keys: KeyReader,
    /// Relationships met: a handful of words, each many times.
    relationships: FxHashMap<Box<str>, Option<Relationship>>,
    res: Imported,
}

impl<'a> Importer<'a> {
    fn new(mapping: &'a Mapping, project: &Project, existing: &Table, next_account: u64) -> Self {
        let find = |target| mapping.columns.iter().position(|it| it.target == target);
        let columns = mapping.columns.iter().enumerate();
        let values = columns.filter_map(|(idx, it)| {
            let attribute = attribute_of(&it.target, project)?;
            Some((idx, CellReader::new(attribute, &it.reading)))
        });
        Self {
            mapping,
            name: find(ColumnTarget::Name),
            domain: find(ColumnTarget::Domain),
            record_id: find(ColumnTarget::RecordId),
            relationship: find(ColumnTarget::Relationship),
            values: values.collect(),
            accounts: Accounts::of(existing),
            next_account,
            n_bytes: 0,
            keys: KeyReader::default(),
            relationships: FxHashMap::default(),
            res: Imported::default(),
        }
    }

    fn row(&mut self, record: &Record<'_>, chunk: &mut Chunk) {
        let row = record.row;
        check_shape(record, self.mapping.columns.len(), &mut self.res.problems);
        let cell = |idx: Option<usize>| {
            idx.map(|idx| record.get(idx)).filter(|it| !is_blank(it)).unwrap_or("")
        };
        let (name, domain, record_id) = (cell(self.name), cell(self.domain), cell(self.record_id));
        let (keys, found) = self.keys.read(record_id, domain, name);
        if found == Domain::Unreadable && !domain.is_empty() {
            let place = self.place(row, self.domain, ProblemField::Domain);
            self.res.problems.add(place, ProblemKind::NotADomain, domain);
        }
        if keys == Keys::default() {
            self.res.problems.add(Place::row(row), ProblemKind::NoKey, record.get(0));
            return;
        }
        let found = self.accounts.find(keys, row, AccountId(self.next_account));
        self.note(row, found, name);
        let relationship = self.relationship(row, cell(self.relationship));
        chunk.start_row(found.id, relationship);
        let domain = self.keys.domain.as_str();
        // Every account has a name to be shown by; one that is there already has its own.
        let shown = if name.is_empty() && found.how == How::New {
            if domain.is_empty() { record_id } else { domain }
        } else {
            name
        };
        for text in [shown, domain, record_id] {
            self.n_bytes += text.len();
            chunk.push(ChunkCell::Text(text));
        }
        let headers = &self.mapping.columns;
        for (value, (idx, reader)) in self.values.iter_mut().enumerate() {
            let text = record.get(*idx);
            match reader.read(text) {
                Ok(it) => {
                    if let ChunkCell::Text(it) = it {
                        self.n_bytes += it.len();
                    }
                    chunk.push(it);
                }
                Err(kind) => {
                    chunk.push(ChunkCell::Blank);
                    let header = headers.get(*idx).map_or("", |it| &it.header);
                    let place = Place::cell(row, header, Some(ProblemField::Value(value)));
                    self.res.problems.add(place, kind, text);
                }
            }
        }
    }

    fn place(&self, row: u64, column: Option<usize>, field: ProblemField) -> Place<'a> {
        let header = column.and_then(|it| self.mapping.columns.get(it));
        Place::cell(row, header.map_or("", |it| &it.header), Some(field))
    }

    fn relationship(&mut self, row: u64, cell: &str) -> Option<Relationship> {
        const MAX_KNOWN: usize = 1000;
        if cell.is_empty() {
            return None;
        }
        let res = match self.relationships.get(cell) {
            Some(it) => *it,
            None => {
                let it = read_relationship(cell);
                if self.relationships.len() < MAX_KNOWN {
                    self.relationships.insert(cell.into(), it);
                }
                it
            }
        };
        if res.is_none() {
            let place = self.place(row, self.relationship, ProblemField::Relationship);
            self.res.problems.add(place, ProblemKind::NotARelationship, cell);
        }
        res
    }

    fn note(&mut self, row: u64, found: Found, name: &str) {
        self.res.n_rows += 1;
        let problems = &mut self.res.problems;
        problems.is_about(found.id, row);
        let place = Place::row(row);
        match found.how {
            How::New => {
                self.next_account += 1;
                self.res.n_new += 1;
            }
            How::Known => self.res.n_updated += 1,
            How::Again(earlier) => {
                self.res.n_doubled += 1;
                problems.add(place, ProblemKind::SameAccount { earlier }, name);
            }
        }
        if let Some(it) = found.conflict {
            problems.add_between(place, it.kind, name, it.other);
        }
    }
}

/// Cells beyond the last column, and quotes that never close; a new row begins.
pub(super) fn check_shape(record: &Record<'_>, n_columns: usize, problems: &mut Problems) {
    problems.is_about_nobody();
    let place = Place::row(record.row);
    let mut rest = (n_columns..record.len()).map(|idx| record.get(idx));
    if let Some(stray) = rest.find(|it| !it.is_empty()) {
        problems.add(place, ProblemKind::TooWide, stray);
    }
    if record.has_open_quote {
        problems.add(place, ProblemKind::OpenQuote, record.get(0));
    }
    if record.has_broken_text() {
        problems.add(place, ProblemKind::BrokenText, record.get(0));
    }
}

#[cfg(test)]
mod tests {
    use std::{convert::Infallible, fmt::Write as _, sync::Arc};

    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::{
        exchange::{Overrides, preview},
        model::{Merge, Texts},
    };

    fn table(rows: &[(u64, &str, &str, &str)]) -> Table {
        let (mut names, mut domains, mut record_ids) =
            (Texts::default(), Texts::default(), Texts::default());
        let mut res = Table::default();
        for (id, name, domain, record_id) in rows {
            res.ids.push(AccountId(*id));
            names.push(name);
            domains.push(domain);
            record_ids.push(record_id);
        }
        (res.names, res.domains) = (Arc::new(names), Arc::new(domains));
        res.record_ids = Arc::new(record_ids);
        res
    }

    fn run(text: &str, existing: &Table) -> Result<(Imported, String), Error> {
        let (source, project) = (Source::Pasted(text.into()), Project::default());
        let progress = Progress::default();
        let mapping = preview(&source, &Overrides::default(), &project, &progress)?.mapping();
        let n_values = mapping.values().count();
        let mut rows = String::new();
        let mut sink = |mut chunk: Chunk| -> Result<Chunk, Infallible> {
            for row in 0..chunk.n_rows() {
                write!(rows, "{}", chunk.accounts[row].0).unwrap();
                if let Some(it) = chunk.relationships[row] {
                    write!(rows, " {it:?}").unwrap();
                }
                for cell in chunk.row(row, n_values) {
                    match cell {
                        ChunkCell::Blank => rows.push_str(" ·"),
                        ChunkCell::Text(it) => write!(rows, " {it:?}").unwrap(),
                        ChunkCell::Number(it) => write!(rows, " {}..{}", it.lo(), it.hi()).unwrap(),
                        ChunkCell::Day(it) => write!(rows, " {it}").unwrap(),
                        ChunkCell::Flag(it) => write!(rows, " {it}").unwrap(),
                    }
                }
                rows.push('\n');
            }
            chunk.clear();
            Ok(chunk)
        };
        match import(&source, &mapping, &project, existing, 100, &mut sink, &progress) {
            Ok(res) => Ok((res, rows)),
            Err(Failed::Table(err)) => Err(err),
            Err(Failed::Sink(never)) => match never {},
        }
    }

    #[track_caller]
    fn check(text: &str, existing: &Table, expected: &Expect) {
        let (it, mut rows) = run(text, existing).unwrap();
        let (n_new, n_updated, n_doubled) = (it.n_new, it.n_updated, it.n_doubled);
        writeln!(rows, "new {n_new} updated {n_updated} doubled {n_doubled}").unwrap();
        for it in &it.problems.first {
            let column = it.column.as_deref().unwrap_or("-");
            writeln!(rows, "row {} {column} {:?} {:?}", it.row, it.kind, it.cell).unwrap();
        }
        expected.assert_eq(&rows);
    }

    #[test]
    fn values_and_what_could_not_be_read() {
        check(
            "Company,Website,Status,Employees,Tags,Revenue\n\
             Acme,https://www.acme.com/x,customer,51-200,a; b,$1M\n\
             Globex,none,lead,many,a;c,€2M\n\
             \n\
             Initech,initech.com,partner,<10,-,$3M\n\
             Umbrella,umbrella.com,lead,7,b,$4M\n\
             Hooli,hooli.com,lead,8,b;c,$5M,stray\n",
            &Table::default(),
            &expect![[r#"
                100 Customer "Acme" "acme.com" · 51..200 "a\nb" 1000000..1000000 ·
                101 Prospect "Globex" · · · "a\nc" · ·
                102 "Initech" "initech.com" · 0..9 · 3000000..3000000 ·
                103 Prospect "Umbrella" "umbrella.com" · 7..7 "b" 4000000..4000000 ·
                104 Prospect "Hooli" "hooli.com" · 8..8 "b\nc" 5000000..5000000 "stray"
                new 5 updated 0 doubled 0
                row 3 Website NotADomain "none"
                row 3 Employees NotANumber "many"
                row 3 Revenue OtherCurrency "€2M"
                row 5 Status NotARelationship "partner"
            "#]],
        );
    }

    #[test]
    fn a_second_table_updates_by_key() {
        let existing = table(&[(1, "Acme Inc.", "acme.com", "A1"), (2, "Globex", "", "")]);
        check(
            "record id,company,domain\n\
             A1,New Acme,new-acme.com\n\
             ,Globex Ltd,globex.com\n\
             ,ACME,acme.org\n\
             ,,globex.com\n\
             ,,\n\
             ,-,initech.com\n",
            &existing,
            &expect![[r#"
                1 "New Acme" "new-acme.com" "A1"
                2 "Globex Ltd" "globex.com" ·
                100 "ACME" "acme.org" ·
                2 · "globex.com" ·
                101 "initech.com" "initech.com" ·
                new 2 updated 2 doubled 1
                row 5 - SameAccount { earlier: 3 } ""
            "#]],
        );
    }

    #[test]
    fn a_table_without_any_key_is_refused() {
        let source = Source::Pasted("a,b\n1,2\n".into());
        let (project, progress) = (Project::default(), Progress::default());
        let mapping =
            preview(&source, &Overrides::default(), &project, &progress).unwrap().mapping();
        let mut sink = |chunk: Chunk| -> Result<Chunk, Infallible> { Ok(chunk) };
        let res = import(&source, &mapping, &project, &Table::default(), 1, &mut sink, &progress);
        assert!(matches!(res, Err(Failed::Table(Error::NoKey))));
        let mut other = mapping;
        other.columns[0].target = ColumnTarget::Name;
        other.columns[1].header = "c".to_owned();
        let res = import(&source, &other, &project, &Table::default(), 1, &mut sink, &progress);
        assert!(matches!(res, Err(Failed::Table(Error::OtherColumns { .. }))));
    }

    #[test]
    fn cancelling_stops_it() {
        let source = Source::Pasted("company\nAcme\n".into());
        let (project, progress) = (Project::default(), Progress::default());
        let mapping =
            preview(&source, &Overrides::default(), &project, &progress).unwrap().mapping();
        progress.cancel();
        let mut sink = |chunk: Chunk| -> Result<Chunk, Infallible> { Ok(chunk) };
        let res = import(&source, &mapping, &project, &Table::default(), 1, &mut sink, &progress);
        assert!(matches!(res, Err(Failed::Table(Error::Cancelled(_)))));
    }

    /// What the rows handed on come to, laid over what there was.
    fn merged(text: &str, existing: &Table) -> (Imported, Table) {
        let (source, project) = (Source::Pasted(text.into()), Project::default());
        let progress = Progress::default();
        let keys = [ColumnTarget::RecordId, ColumnTarget::Domain, ColumnTarget::Name];
        let targets = keys.into_iter().enumerate().collect();
        let overrides = Overrides { targets, ..Overrides::default() };
        let mapping = preview(&source, &overrides, &project, &progress).unwrap().mapping();
        let n_values = mapping.values().count();
        let mut rows = Vec::new();
        let mut sink = |chunk: Chunk| -> Result<Chunk, Infallible> {
            for row in 0..chunk.n_rows() {
                let text = |cell: Option<ChunkCell<'_>>| match cell {
                    Some(ChunkCell::Text(it)) => it.to_owned(),
                    Some(ChunkCell::Number(it)) => it.lo().to_string(),
                    _ => String::new(),
                };
                let mut cells = chunk.row(row, n_values);
                let [name, domain, record_id, value] =
                    [cells.next(), cells.next(), cells.next(), cells.next()].map(text);
                rows.push((chunk.accounts[row].0, name, domain, record_id, value));
            }
            Ok(Chunk::default())
        };
        let next = existing.ids.iter().map(|it| it.0).max().unwrap_or(0) + 1;
        let Ok(res) = import(&source, &mapping, &project, existing, next, &mut sink, &progress)
        else {
            panic!("{text}");
        };
        let mut merge = Merge::default();
        merge.add(existing.clone());
        let mut values = Texts::default();
        let mut part =
            table(&rows.iter().map(|it| (it.0, &*it.1, &*it.2, &*it.3)).collect::<Vec<_>>());
        for row in &rows {
            values.push(&row.4);
        }
        part.relationships = Arc::new(vec![0; rows.len()]);
        part.columns.insert(crate::model::Id::new(1), Arc::new(crate::model::Column::Text(values)));
        merge.add(part);
        (res, merge.finish())
    }

    /// Every account by what it says, whatever its number.
    fn said(table: &Table) -> Vec<[String; 4]> {
        let value = |row| match table.value(row, crate::model::Id::new(1)) {
            Some(crate::model::Value::Text(it)) => it,
            _ => String::new(),
        };
        let texts = |row| {
            [&table.record_ids, &table.domains, &table.names].map(|it| it.get(row).to_owned())
        };
        let mut res: Vec<[String; 4]> = (0..table.len())
            .map(|row| {
                let [a, b, c] = texts(row);
                [a, b, c, value(row)]
            })
            .collect();
        res.sort();
        res
    }

    /// Record id, domain and name by number, 0 for none; employees.
    type Row = (u8, u8, u8, u16);

    fn csv(rows: &[Row]) -> String {
        let key = |front: &str, n: u8, back: &str| {
            if n == 0 { String::new() } else { format!("{front}{n}{back}") }
        };
        let mut res = "record id,domain,company,employees\n".to_owned();
        for (record_id, domain, name, value) in rows {
            let (record_id, domain, name) =
                (key("R", *record_id, ""), key("d", *domain, ".com"), key("Firm ", *name, ""));
            writeln!(res, "{record_id},{domain},{name},{value}").unwrap();
        }
        res
    }

    /// A table for which the guess is sure of its columns.
    fn with_mapping(rows: &[Row]) -> String {
        let sure = [(201, 201, 201, 1), (202, 202, 202, 2), (203, 203, 203, 3)];
        csv(&[sure.as_slice(), rows].concat())
    }

    /// Companies of which no key is another's, and the same in another order.
    fn companies() -> impl Strategy<Value = (Vec<Row>, Vec<Row>)> {
        prop::collection::vec((any::<bool>(), any::<bool>(), 1..1000_u16), 0..12).prop_flat_map(
            |them| {
                let row = |(idx, (id, domain, value)): (usize, (bool, bool, u16))| {
                    let n = idx as u8 + 1;
                    (u8::from(id) * n, u8::from(domain) * n, n, value)
                };
                let rows: Vec<Row> = them.into_iter().enumerate().map(row).collect();
                (Just(rows.clone()), Just(rows).prop_shuffle())
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_same_table_twice_changes_nothing(
            (rows, others) in companies(),
            doubles in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        ) {
            // Rows that come again with other values.
            let again = doubles.iter().filter(|_| !rows.is_empty()).map(|it| {
                let row = it.get(&others);
                (row.0, row.1, row.2, row.3 + 1)
            });
            let text = with_mapping(&rows.iter().copied().chain(again).collect::<Vec<Row>>());
            let (first, once) = merged(&text, &Table::default());
            let (second, twice) = merged(&text, &once);
            prop_assert_eq!(second.n_new, 0);
            prop_assert_eq!(second.n_doubled, first.n_doubled);
            prop_assert_eq!(said(&once), said(&twice));
        }

        // An account keeps one name, one domain and one record id. Where a table gives it two, a row that knows the
        // earlier one only is about nobody the next time; such rows are told the first time.
        #[test]
        fn what_changes_with_the_same_table_was_told(
            rows in prop::collection::vec((0..5_u8, 0..5_u8, 0..5_u8, 0..1000_u16), 0..6)
        ) {
            let text = with_mapping(&rows);
            let (first, once) = merged(&text, &Table::default());
            let (second, twice) = merged(&text, &once);
            if first.problems.n_total == 0 {
                prop_assert_eq!(second.n_new, 0);
                prop_assert_eq!(said(&once), said(&twice));
            }
        }

        #[test]
        fn the_order_of_rows_does_not_matter_where_none_speaks_of_another(
            (rows, shuffled) in companies()
        ) {
            let (first, table) = merged(&with_mapping(&rows), &Table::default());
            let (second, other) = merged(&with_mapping(&shuffled), &Table::default());
            prop_assert_eq!(first.problems.n_total + second.problems.n_total, 0);
            prop_assert_eq!(said(&table), said(&other));
        }
    }
}
