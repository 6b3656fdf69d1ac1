//! What was understood of a table, before anything is stored.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Charset, Decimal, Dialect, Error, Header, Origin, ProblemKind, Reading, RolledOutcome,
    Separator, Source,
    cell::{CellReader, is_blank},
    codes,
    dialect::{sniff_header, sniff_separator},
    events::{self, EventCell, EventReader},
    guess::{Given, SampleColumn, Stats, guess, proven_decimal, reading_of},
    keys::{Domain, read_domain},
    origin,
    problem::cut_short,
    records::{MAX_COLUMNS, Records},
    relationship::read_relationship,
};
use crate::{
    jobs::Progress,
    model::{
        Attribute, ChunkCell, ColumnTarget, EventField, Kind, Message, Outcome, Project,
        SavedMapping, TableKind, fold,
    },
};

/// What a person decided against the guess. All empty: all is guessed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    pub charset: Option<Charset>,
    pub separator: Option<Separator>,
    pub header: Option<Header>,
    /// What the rows are.
    pub kind: Option<TableKind>,
    /// By the number of the column, from 0.
    pub targets: BTreeMap<usize, ColumnTarget>,
    pub readings: BTreeMap<usize, Reading>,
    /// What the outcomes that follow from deals or months become.
    pub rolled: BTreeMap<Outcome, ColumnTarget>,
}

/// What was understood of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Preview {
    /// The file name; empty for pasted rows.
    pub source: String,
    pub dialect: Dialect,
    /// The program it was exported from, where that is plain to see.
    pub origin: Option<Origin>,
    /// What the rows are.
    pub kind: TableKind,
    /// Rows of data looked at.
    pub n_rows: usize,
    /// Whether there are more rows than were looked at.
    pub is_sample: bool,
    /// Rows above the header, left out.
    pub n_title_rows: u64,
    /// Bytes that are no text in this charset.
    pub has_broken_text: bool,
    pub columns: Vec<ColumnPreview>,
    /// What follows from deals or months; empty for accounts.
    pub rolled: Vec<RolledOutcome>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ColumnPreview {
    /// As in the table, made different where two are the same; a letter where the table has none.
    pub header: String,
    pub target: ColumnTarget,
    pub reading: Reading,
    /// Why it becomes this.
    pub reason: Message,
    /// What the cells do not decide: the reading then is a default to be confirmed.
    pub ambiguity: Option<Ambiguity>,
    pub n_known: usize,
    pub n_unreadable: usize,
    /// The first cells that cannot be read, with their rows.
    pub unreadable: Vec<(u64, String)>,
    /// The first different values.
    pub first: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ambiguity {
    /// `1,234`: one thousand, or one and a bit.
    Decimal,
    /// `03/04/2026`: March or April.
    DateOrder,
}

/// How a table is read: what `import` follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    pub dialect: Dialect,
    #[serde(default)]
    pub kind: TableKind,
    pub columns: Vec<ColumnMapping>,
    /// What the outcomes become that follow from deals or months; as usual where it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rolled: Vec<RolledOutcome>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnMapping {
    pub header: String,
    pub target: ColumnTarget,
    #[serde(default)]
    pub reading: Reading,
}

impl Preview {
    pub fn mapping(&self) -> Mapping {
        let columns = self.columns.iter().map(|it| ColumnMapping {
            header: it.header.clone(),
            target: it.target.clone(),
            reading: it.reading.clone(),
        });
        Mapping {
            dialect: self.dialect,
            kind: self.kind,
            columns: columns.collect(),
            rolled: self.rolled.clone(),
        }
    }
}

impl Mapping {
    /// What becomes a value column of the batch, in order.
    pub fn values(&self) -> impl Iterator<Item = &ColumnTarget> {
        let is_value =
            |it: &&ColumnTarget| matches!(it, ColumnTarget::Attribute(_) | ColumnTarget::New(_));
        let rolled = self.rolled.iter().map(|it| &it.target);
        self.columns.iter().map(|it| &it.target).chain(rolled).filter(is_value)
    }

    /// How the cells of each value column are read, for whoever keeps them.
    pub fn readings(&self) -> Vec<serde_json::Value> {
        let is_value = |it: &&ColumnMapping| {
            matches!(it.target, ColumnTarget::Attribute(_) | ColumnTarget::New(_))
        };
        let columns = self.columns.iter().filter(is_value);
        columns.map(|it| serde_json::to_value(&it.reading).unwrap_or_default()).collect()
    }

    /// Gives the new attributes that outcomes become a name that no attribute has.
    pub fn name_outcomes(&mut self, project: &Project, word: &dyn Fn(Outcome) -> String) {
        let mut taken: BTreeSet<String> =
            project.attributes.iter().map(|(_, it)| fold(&it.name).into_owned()).collect();
        for it in &mut self.rolled {
            let ColumnTarget::New(attribute) = &mut it.target else { continue };
            if attribute.name.is_empty() {
                let first = word(it.outcome);
                attribute.name.clone_from(&first);
                let mut n = 2;
                while taken.contains(&*fold(&attribute.name)) {
                    attribute.name = format!("{first} {n}");
                    n += 1;
                }
            }
            taken.insert(fold(&attribute.name).into_owned());
        }
    }

    /// To be kept for the next table with these headers.
    pub fn saved(&self) -> SavedMapping {
        SavedMapping {
            kind: self.kind,
            headers: self.columns.iter().map(|it| it.header.clone()).collect(),
            targets: self.columns.iter().map(|it| it.target.clone()).collect(),
        }
    }
}

/// Rows of data looked at.
const MAX_SAMPLE_ROWS: usize = 20_000;
const MAX_SAMPLE_CELLS: usize = 4_000_000;
const MAX_SAMPLE_BYTES: usize = 64 << 20;

/// Looks at a table and says what it understands: at all of a small one, at the first rows of a large one.
pub fn preview(
    source: &Source,
    overrides: &Overrides,
    project: &Project,
    progress: &Progress,
) -> Result<Preview, Error> {
    let charset = match overrides.charset {
        Some(it) => it,
        None => Charset::detect(source, progress)?,
    };
    let separator = match overrides.separator {
        Some(it) => it,
        None => sniff_separator(source, charset, progress)?,
    };
    let (rows, is_sample, has_broken_text) = sample(source, charset, separator, progress)?;
    if rows.is_empty() {
        return Err(Error::Empty);
    }
    let header = overrides.header.unwrap_or_else(|| sniff_header(&rows));
    let dialect = Dialect { charset, separator, header };
    let header_row = match header {
        Header::Row(row) => row,
        Header::None => 0,
    };
    let names = rows.iter().find(|(row, _)| *row == header_row).map_or(&[][..], |(_, it)| it);
    let body: Vec<&(u64, Vec<String>)> = rows.iter().filter(|(row, _)| header_row < *row).collect();
    let n_columns = n_columns(names, &body);
    let headers = header_names(names.iter().map(String::as_str), n_columns);
    let mut columns: Vec<SampleColumn> = (0..n_columns).map(|_| SampleColumn::default()).collect();
    for (_, cells) in &body {
        for (idx, column) in columns.iter_mut().enumerate() {
            column.push(cells.get(idx).map_or("", String::as_str));
        }
    }
    progress.check()?;
    let row_numbers: Vec<u64> = body.iter().map(|(row, _)| *row).collect();
    let stats: Vec<Stats> = columns.iter().map(Stats::of).collect();
    let origin = origin::recognise(&headers);
    let kind =
        overrides.kind.unwrap_or_else(|| table_kind(project, origin, &headers, &columns, &stats));
    let chosen: Vec<Option<ColumnTarget>> =
        (0..headers.len()).map(|idx| overrides.targets.get(&idx).cloned()).collect();
    let (headers, columns, stats) = (&*headers, &*columns, &*stats);
    let given = Given { project, kind, origin, headers, columns, stats, chosen: &chosen };
    let columns = understand(&given, &row_numbers, overrides);
    let mut res = Preview {
        source: source.name(),
        dialect,
        origin,
        kind,
        n_rows: row_numbers.len(),
        is_sample,
        n_title_rows: header_row.saturating_sub(1),
        has_broken_text,
        columns,
        rolled: Vec::new(),
    };
    res.rolled = events::rolled(kind, &res.mapping().columns, project, &overrides.rolled);
    Ok(res)
}

/// What the rows are: as last time, as the program says, or by what is in them.
fn table_kind(
    project: &Project,
    origin: Option<Origin>,
    headers: &[String],
    columns: &[SampleColumn],
    stats: &[Stats],
) -> TableKind {
    let saved = project.mappings.iter().filter(|(_, it)| it.headers == headers).last();
    let saved = saved.map(|(_, it)| it.kind).filter(|it| it.is_rolled_up());
    let told = || origin.map(Origin::kind).or_else(|| events::looks_like(headers, columns, stats));
    saved.or_else(told).unwrap_or_default()
}

type Rows = Vec<(u64, Vec<String>)>;

/// The first rows that hold something, whether there are more, and whether bytes were broken.
fn sample(
    source: &Source,
    charset: Charset,
    separator: Separator,
    progress: &Progress,
) -> Result<(Rows, bool, bool), Error> {
    let mut records = Records::open(source, charset, separator, progress)?;
    let (mut res, mut n_cells, mut n_bytes) = (Rows::new(), 0, 0);
    let mut is_sample = false;
    while let Some(record) = records.next()? {
        if record.is_blank() {
            continue;
        }
        if MAX_SAMPLE_ROWS < res.len() || MAX_SAMPLE_CELLS < n_cells || MAX_SAMPLE_BYTES < n_bytes {
            is_sample = true;
            break;
        }
        n_cells += record.len();
        n_bytes += record.iter().map(str::len).sum::<usize>();
        res.push((record.row, record.iter().map(str::to_owned).collect()));
    }
    Ok((res, is_sample, records.has_broken()))
}

/// As many as have a name, or values in more than a stray row.
fn n_columns(names: &[String], body: &[&(u64, Vec<String>)]) -> usize {
    let n_named = names.iter().rposition(|it| !it.is_empty()).map_or(0, |it| it + 1);
    let mut widths: Vec<usize> = body
        .iter()
        .filter_map(|(_, cells)| cells.iter().rposition(|it| !it.is_empty()))
        .map(|it| it + 1)
        .collect();
    widths.sort_unstable();
    let n_stray = if n_named == 0 { 0 } else { widths.len() / 100 };
    let usual = widths.iter().rev().nth(n_stray).copied().unwrap_or(0);
    n_named.max(usual).clamp(1, MAX_COLUMNS)
}

/// The names of the columns: as written, a letter where there is none, a number behind where they repeat.
pub(super) fn header_names<'a>(
    names: impl Iterator<Item = &'a str>,
    n_columns: usize,
) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut res: Vec<String> = names.map(|it| cut_short(&it.replace(['\n', '\r'], " "))).collect();
    res.resize(n_columns, String::new());
    for (idx, name) in res.iter_mut().enumerate() {
        if name.is_empty() {
            *name = letter(idx);
        }
        let first = name.clone();
        let mut n = 2;
        while !seen.insert(fold(name).into_owned()) {
            *name = format!("{first} {n}");
            n += 1;
        }
    }
    res
}

/// A, B … Z, AA: as spreadsheets call their columns.
fn letter(idx: usize) -> String {
    let (mut rest, mut res) = (idx + 1, String::new());
    while 0 < rest {
        rest -= 1;
        res.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    res
}

fn understand(given: &Given<'_>, rows: &[u64], overrides: &Overrides) -> Vec<ColumnPreview> {
    let Given { project, headers, columns, stats, .. } = *given;
    let other = table_decimal(stats);
    let guessed = guess(given);
    let currencies = guessed
        .iter()
        .position(|it| it.target == ColumnTarget::Event(EventField::Currency))
        .and_then(|idx| columns.get(idx));
    let mut res = Vec::new();
    for (idx, guessed) in guessed.into_iter().enumerate() {
        let (header, column, stats) = (&headers[idx], &columns[idx], &stats[idx]);
        let (mut reading, mut ambiguity) =
            match (&guessed.target, attribute_of(&guessed.target, project)) {
                (ColumnTarget::Event(field), _) => {
                    events::event_reading(*field, header, stats, other, currencies)
                }
                (_, Some(it)) if it.kind == Kind::Category && codes::are_codes(column) => {
                    (Reading::Codes, None)
                }
                (_, Some(it)) => reading_of(header, it, stats, other),
                (_, None) => (Reading::Plain, None),
            };
        if let Some(it) = overrides.readings.get(&idx) {
            (reading, ambiguity) = (it.clone(), None);
        }
        let mut it = ColumnPreview {
            header: header.clone(),
            target: guessed.target,
            reading,
            reason: guessed.reason,
            ambiguity,
            n_known: 0,
            n_unreadable: 0,
            unreadable: Vec::new(),
            first: Vec::new(),
        };
        it.count(column, rows, project);
        res.push(it);
    }
    res
}

/// The decimal sign that some column proves and no other contradicts.
fn table_decimal(stats: &[Stats]) -> Option<Decimal> {
    let mut proven = stats.iter().filter_map(proven_decimal);
    let first = proven.next()?;
    proven.all(|it| it == first).then_some(first)
}

pub(super) fn attribute_of<'a>(
    target: &'a ColumnTarget,
    project: &'a Project,
) -> Option<&'a Attribute> {
    match target {
        ColumnTarget::New(it) => Some(it),
        ColumnTarget::Attribute(id) => project.attributes.get(*id),
        _ => None,
    }
}

impl ColumnPreview {
    const N_FIRST: usize = 5;
    const N_UNREADABLE: usize = 10;

    /// Reads every cell of the sample as the import would.
    fn count(&mut self, column: &SampleColumn, rows: &[u64], project: &Project) {
        let mut reader =
            attribute_of(&self.target, project).map(|it| CellReader::new(it, &self.reading));
        let mut event = match self.target {
            ColumnTarget::Event(field) => Some(EventReader::new(field, &self.reading)),
            _ => None,
        };
        let mut buffer = String::new();
        for (cell, row) in column.iter().zip(rows) {
            if is_blank(cell) {
                continue;
            }
            let found = match (&mut reader, &self.target) {
                (None, ColumnTarget::Event(_)) => match &mut event {
                    Some(event) => event.read(cell).map(|it| it != EventCell::Blank),
                    None => Ok(true),
                },
                (Some(reader), _) => reader.read(cell).map(|it| it != ChunkCell::Blank),
                (None, ColumnTarget::Relationship) => match read_relationship(cell) {
                    Some(_) => Ok(true),
                    None => Err(ProblemKind::NotARelationship),
                },
                (None, ColumnTarget::Domain) => match read_domain(cell, &mut buffer) {
                    Domain::Own => Ok(true),
                    Domain::Shared => Ok(false),
                    Domain::Unreadable => Err(ProblemKind::NotADomain),
                },
                (None, _) => Ok(true),
            };
            match found {
                Ok(is_known) => self.n_known += usize::from(is_known),
                Err(_) => {
                    self.n_unreadable += 1;
                    if self.unreadable.len() < Self::N_UNREADABLE {
                        self.unreadable.push((*row, cut_short(cell)));
                    }
                }
            }
            if self.first.len() < Self::N_FIRST {
                let cell = cut_short(cell);
                if !self.first.contains(&cell) {
                    self.first.push(cell);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Id, Purpose, Unit};

    fn look(text: &str, overrides: &Overrides, project: &Project) -> Preview {
        preview(&Source::Pasted(text.into()), overrides, project, &Progress::default()).unwrap()
    }

    fn draw(preview: &Preview) -> String {
        let mut res = String::new();
        for it in &preview.columns {
            let target = match &it.target {
                ColumnTarget::New(it) => {
                    let standard = it.standard.as_deref().unwrap_or("-");
                    format!("new {:?} {:?} {:?} {standard}", it.name, it.kind, it.unit)
                }
                it => format!("{it:?}"),
            };
            let reading = match &it.reading {
                Reading::Plain => String::new(),
                it => format!(" {it:?}"),
            };
            let ambiguity = it.ambiguity.map_or(String::new(), |it| format!(" ambiguous {it:?}"));
            let (header, n_known, n_not) = (&it.header, it.n_known, it.n_unreadable);
            writeln!(res, "{header}: {target}{reading}{ambiguity} {n_known}/{n_not}").unwrap();
        }
        res
    }

    #[track_caller]
    fn check(text: &str, expected: &Expect) {
        expected.assert_eq(&draw(&look(text, &Overrides::default(), &Project::default())));
    }

    #[test]
    fn a_crm_export() {
        let text = "\
Record ID,Company name,Company Domain Name,Lifecycle Stage,Number of Employees,Annual Revenue,Web Technologies,Create Date,Churn date
1,Acme,acme.com,Customer,51-200,\"$1,200,000\",HubSpot;Stripe,2024-01-31,
2,Globex,globex.com,Lead,380,$2M,Stripe,2024-02-01,
3,Initech,initech.com,Former customer,n/a,-,HubSpot,2024-02-02,2025-01-01
";
        check(
            text,
            &expect![[r#"
            Record ID: RecordId 3/0
            Company name: Name 3/0
            Company Domain Name: Domain 3/0
            Lifecycle Stage: Relationship 3/0
            Number of Employees: new "Number of Employees" Number People employees Number { decimal: Point, times: 1.0, currency: None } 2/0
            Annual Revenue: new "Annual Revenue" Number Money("USD") revenue Number { decimal: Point, times: 1.0, currency: Some("USD") } 2/0
            Web Technologies: new "Web Technologies" Tags None technologies Tags { separator: Semicolon } 3/0
            Create Date: new "Create Date" Date None created Date { order: DayFirst, serial: false } 3/0
            Churn date: new "Churn date" Date None churn-date Date { order: DayFirst, serial: false } 1/0
        "#]],
        );
    }

    #[test]
    fn chinese_and_russian_headers() {
        check(
            "公司名称\t行业\t员工人数\t注册资本(万元)\t成立时间\n北辰\t医疗\t10人以下\t1,200\t2019年3月14日\n南星\t软件\t51-200\t3000\t2020年1月1日\n",
            &expect![[r#"
                公司名称: Name 2/0
                行业: new "行业" Category None industry 2/0
                员工人数: new "员工人数" Number People employees Number { decimal: Point, times: 1.0, currency: None } 2/0
                注册资本(万元): new "注册资本" Number Money("CNY") registered-capital Number { decimal: Point, times: 10000.0, currency: Some("CNY") } ambiguous Decimal 2/0
                成立时间: new "成立时间" Date None founded Date { order: DayFirst, serial: false } 2/0
            "#]],
        );
        check(
            "Компания;ИНН;Отрасль;Выручка, млн руб.;Статус\nООО Ромашка;7701;Торговля;1,5;Клиент\nАО Север;7702;ИТ;12,25;Лид\n",
            &expect![[r#"
                Компания: Name 2/0
                ИНН: RecordId 2/0
                Отрасль: new "Отрасль" Category None industry 2/0
                Выручка, млн руб.: new "Выручка" Number Money("RUB") revenue Number { decimal: Comma, times: 1000000.0, currency: Some("RUB") } 2/0
                Статус: Relationship 2/0
            "#]],
        );
    }

    #[test]
    fn values_alone() {
        check(
            "x1,x2,x3,x4,x5,x6\n\
             Acme,acme.com,yes,03/04/2026,a|b,\"1,234\"\n\
             Globex,globex.de,no,05/06/2026,b|c,\"2,345\"\n\
             Initech,initech.fr,yes,07/08/2026,a|c,\"3,456\"\n",
            &expect![[r#"
                x1: Name 3/0
                x2: Domain 3/0
                x3: new "X3" Flag None - 3/0
                x4: new "X4" Date None - Date { order: MonthFirst, serial: false } ambiguous DateOrder 3/0
                x5: new "X5" Tags None - Tags { separator: Pipe } 3/0
                x6: new "X6" Number None - Number { decimal: Point, times: 1.0, currency: None } ambiguous Decimal 3/0
            "#]],
        );
    }

    #[test]
    fn an_attribute_of_the_project_is_found_again() {
        let mut project = Project::default();
        let attribute = Attribute {
            name: "Staff".to_owned(),
            kind: Kind::Number,
            unit: Unit::People,
            purpose: Purpose::Trait,
            standard: Some("employees".to_owned()),
        };
        project.attributes.put(Id::new(7), attribute);
        let it = look("company,headcount,staff\nA,5,x\nB,6,y\n", &Overrides::default(), &project);
        assert_eq!(it.columns[1].target, ColumnTarget::Attribute(Id::new(7)));
        assert!(matches!(&it.columns[2].target, ColumnTarget::New(it) if it.name == "Staff 2"));
    }

    #[test]
    fn a_saved_mapping_wins_over_the_guess_and_a_choice_over_both() {
        let text = "company,town\nA,Paris\nB,Rome\n";
        let mut project = Project::default();
        let mut overrides = Overrides::default();
        overrides.targets.insert(1, ColumnTarget::LeftOut);
        let saved = look(text, &overrides, &project).mapping().saved();
        project.mappings.put(Id::new(1), saved);
        let it = look(text, &Overrides::default(), &project);
        assert_eq!(it.columns[1].target, ColumnTarget::LeftOut);
        assert_eq!(it.columns[1].reason, Message::new("import-reason-saved"));
        overrides.targets.insert(1, ColumnTarget::Name);
        let it = look(text, &overrides, &project);
        assert_eq!(it.columns[1].target, ColumnTarget::Name);
        assert!(it.columns[0].target != ColumnTarget::Name);
    }

    #[test]
    fn ragged_rows_and_doubled_headers() {
        let it = look("a,a,,\n1,2\nx,y,z\nu,v,w\n", &Overrides::default(), &Project::default());
        let headers: Vec<&str> = it.columns.iter().map(|it| it.header.as_str()).collect();
        assert_eq!(headers, ["a", "a 2", "C"]);
        assert_eq!(it.n_rows, 3);
        assert_eq!(letter(26), "AA");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn any_bytes_can_be_looked_at(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let source = Source::Bytes { name: String::new(), bytes: bytes.into() };
            let progress = Progress::default();
            drop(preview(&source, &Overrides::default(), &Project::default(), &progress));
        }

        #[test]
        fn any_near_table_can_be_looked_at(
            text in "([a-z0-9$%€万年月-]{0,5}[,;\t|\"\n. ()<+/-]{1,2}){0,60}"
        ) {
            let source = Source::Pasted(text.into());
            let progress = Progress::default();
            drop(preview(&source, &Overrides::default(), &Project::default(), &progress));
        }
    }
}
