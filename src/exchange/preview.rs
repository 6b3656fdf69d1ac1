//! What was understood of a table, before anything is stored.

use std::{
    collections::{BTreeMap, BTreeSet},
    convert::Infallible,
};

use serde::{Deserialize, Serialize};

use super::{
    Charset, Comments, DateOrder, Decimal, Dialect, Error, Escape, Footer, Header, LeftOut,
    LineEnd, Origin, ProblemKind, Quote, Reading, RolledOutcome, Separator, Sheet, Source,
    body::Body,
    cell::{CellReader, is_blank, read_date, read_number},
    codes,
    events::{self, EventCell, EventReader},
    guess::{Decided, Given, SampleColumn, Stats, guess, proven_decimal, reading_of},
    header::{header_names, joined_names, sniff_header},
    keys::{Domain, read_domain},
    opened::{Found, Opened, Sample, find, n_columns},
    origin,
    problem::cut_short,
    records::{Held, Record},
    relationship::read_relationship,
    sniff::{sniff_comments, told_separator},
};
use crate::{
    jobs::Progress,
    model::{
        Attribute, ChunkCell, ColumnTarget, EventField, Kind, Message, Outcome, Project,
        SavedMapping, Span, TableKind, Value, fold,
    },
};

/// What a person decided against the guess. All empty: all is guessed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    pub sheet: Option<String>,
    pub charset: Option<Charset>,
    pub separator: Option<Separator>,
    pub quote: Option<Quote>,
    pub escape: Option<Escape>,
    pub header: Option<Header>,
    pub footer: Option<Footer>,
    pub comments: Option<Comments>,
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
    /// The sheets to choose from, where the table is a workbook.
    pub sheets: Vec<Sheet>,
    /// `None` for a workbook, and for a single line.
    pub line_end: Option<LineEnd>,
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
    /// Other rows left out.
    pub left_out: LeftOut,
    /// Places with bytes that are no text in this charset.
    pub n_broken: u64,
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
    /// Why it is read so, where cells are read at all.
    pub how: Option<Message>,
    /// What the cells do not decide: the reading then is a default to be confirmed.
    pub ambiguity: Option<Ambiguity>,
    /// The first cell that can be read in two ways; empty where none is.
    pub example: String,
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
            dialect: self.dialect.clone(),
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

/// Looks at a table and says what it understands: at all of a small one, at the first rows of a large one.
pub fn preview(
    source: &Source,
    overrides: &Overrides,
    project: &Project,
    progress: &Progress,
) -> Result<Preview, Error> {
    let Found { opened, mut dialect, sheets } = find(source, overrides, progress)?;
    let paper = opened.paper(source, &dialect);
    let sample = Sample::of(paper, progress)?;
    if sample.rows.is_empty() {
        return Err(Error::Empty);
    }
    let is_text = matches!(opened, Opened::Text);
    let is_told = |it: Record<'_>| is_text && told_separator(it, dialect.separator).is_some();
    dialect.header = overrides.header.unwrap_or_else(|| sniff_header(&sample.rows, &is_told));
    dialect.comments = overrides.comments.unwrap_or_else(|| sniff_comments(&sample.rows));
    let header_rows: Vec<_> =
        sample.rows.iter().map(Held::record).filter(|it| dialect.header.holds(it.row)).collect();
    let names = joined_names(&header_rows);
    let n_columns = n_columns(&names, dialect.header, &sample.rows);
    let first_names = header_rows.first().map(|it| it.iter().map(str::to_owned).collect());
    let mut body = Body::new(&dialect, first_names.unwrap_or_default(), n_columns);
    let mut columns: Vec<SampleColumn> = (0..n_columns).map(|_| SampleColumn::default()).collect();
    let mut row_numbers = Vec::new();
    let mut each = |record: Record<'_>| -> Result<(), Infallible> {
        row_numbers.push(record.row);
        for (idx, column) in columns.iter_mut().enumerate() {
            column.push(record.get(idx));
        }
        Ok(())
    };
    for row in &sample.rows {
        let Ok(()) = body.take(row.record(), &mut each);
    }
    if sample.is_cut {
        let Ok(()) = body.let_go(&mut each);
    }
    let left_out = body.finish();
    progress.check()?;
    let headers = header_names(names.iter().map(String::as_str), n_columns);
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
        n_title_rows: dialect.header.n_title_rows(),
        dialect,
        sheets,
        line_end: if is_text { sample.line_ends.usual() } else { None },
        origin,
        kind,
        n_rows: row_numbers.len(),
        is_sample: sample.is_cut,
        left_out,
        n_broken: sample.n_broken,
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
        let mut decided = match (&guessed.target, attribute_of(&guessed.target, project)) {
            (ColumnTarget::Event(field), _) => {
                events::event_reading(*field, header, stats, other, currencies)
            }
            (_, Some(it)) if it.kind == Kind::Category && codes::are_codes(column) => {
                Decided { reading: Reading::Codes, ..Decided::default() }
            }
            (_, Some(it)) => reading_of(header, it, stats, other),
            (_, None) => Decided::default(),
        };
        if let Some(it) = overrides.readings.get(&idx) {
            let how = Some(Message::new("import-reason-chosen"));
            decided = Decided { reading: it.clone(), how, ..Decided::default() };
        }
        let mut it = ColumnPreview {
            header: header.clone(),
            target: guessed.target,
            reading: decided.reading,
            reason: guessed.reason,
            how: decided.how,
            ambiguity: decided.ambiguity,
            example: decided.example,
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
    /// The ways in which an ambiguous column can be read, each with what its example then is.
    pub fn answers(&self) -> Vec<(Reading, Value)> {
        let example = self.example.as_str();
        match (&self.reading, self.ambiguity) {
            (Reading::Number { times, currency, .. }, Some(Ambiguity::Decimal)) => {
                [Decimal::Point, Decimal::Comma]
                    .into_iter()
                    .filter_map(|decimal| {
                        let it = read_number(example, decimal)?;
                        let (times, currency) = (*times, currency.clone());
                        let reading = Reading::Number { decimal, times, currency };
                        Some((reading, Value::Number(Span::new(it.lo, it.hi)?)))
                    })
                    .collect()
            }
            (Reading::Date { serial, .. }, Some(Ambiguity::DateOrder)) => {
                [DateOrder::DayFirst, DateOrder::MonthFirst]
                    .into_iter()
                    .filter_map(|order| {
                        let (day, _) = read_date(example, order)?;
                        Some((Reading::Date { order, serial: *serial }, Value::Date(day)))
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

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
                let is_known = matches!(self.reading, Reading::Flag { blank_is_no: true });
                self.n_known += usize::from(is_known && cell.is_empty());
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
        assert!(
            matches!(&it.columns[2].target, ColumnTarget::New(it) if it.name == "Staff 2"),
            "{:?}",
            it.columns[2]
        );
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
        let it = look("a,a,,\n1,2\n3,4,z\n5,6,w\n", &Overrides::default(), &Project::default());
        let headers: Vec<&str> = it.columns.iter().map(|it| it.header.as_str()).collect();
        assert_eq!(headers, ["a", "a 2", "C"]);
        assert_eq!(it.n_rows, 3);
        assert_eq!(crate::exchange::header::letter(26), "AA");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

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
