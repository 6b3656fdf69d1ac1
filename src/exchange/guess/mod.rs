//! What each column of a table becomes: by its header, by what the project has, by its values.
//!
//! A guess comes with its reason. What a person decided wins over everything here.

mod header;
mod stats;

use std::collections::BTreeSet;

use self::header::HeaderUnit;
pub(super) use self::{
    header::name_of,
    stats::{SampleColumn, Stats},
};
use super::{
    Ambiguity, DateOrder, Decimal, Origin, Reading, STANDARD,
    cell::CellReader,
    events,
    origin::Told,
    standard::{Meaning, meaning},
};
use crate::model::{
    Attribute, ColumnTarget, Id, Kind, Message, Project, Purpose, SavedMapping, TableKind, Unit,
    fold,
};

/// A column as the guess sees it.
pub(super) struct Guessed {
    pub(super) target: ColumnTarget,
    pub(super) reason: Message,
}

/// What is known before guessing.
pub(super) struct Given<'a> {
    pub(super) project: &'a Project,
    pub(super) kind: TableKind,
    pub(super) origin: Option<Origin>,
    pub(super) headers: &'a [String],
    pub(super) columns: &'a [SampleColumn],
    pub(super) stats: &'a [Stats],
    /// What the person chose, by column.
    pub(super) chosen: &'a [Option<ColumnTarget>],
}

impl Given<'_> {
    /// What the header means, unless the program that wrote it means something else.
    fn meaning(&self, idx: usize) -> Option<(Meaning, usize)> {
        let header = self.headers.get(idx)?;
        match self.told(idx) {
            Some(_) => None,
            None => meaning(header),
        }
    }

    fn told(&self, idx: usize) -> Option<Told> {
        self.origin?.told(self.headers.get(idx)?)
    }
}

/// Guesses every column.
pub(super) fn guess(given: &Given<'_>) -> Vec<Guessed> {
    let saved = saved_mapping(given.project, given.headers, given.kind);
    let mut res: Vec<Option<Guessed>> = (0..given.headers.len()).map(|_| None).collect();
    for (idx, slot) in res.iter_mut().enumerate() {
        if let Some(Some(target)) = given.chosen.get(idx) {
            let target = resolve(given.project, target.clone());
            *slot = Some(Guessed { target, reason: Message::new("import-reason-chosen") });
        }
    }
    let mut taken: Vec<ColumnTarget> = res.iter().flatten().map(|it| it.target.clone()).collect();
    if let Some(saved) = saved {
        for (slot, target) in res.iter_mut().zip(&saved.targets).filter(|(it, _)| it.is_none()) {
            let target = resolve(given.project, target.clone());
            let is_gone = matches!(&target, ColumnTarget::Attribute(id)
                if !given.project.attributes.contains(*id));
            if !is_gone && !is_taken(&taken, &target) {
                taken.push(target.clone());
                *slot = Some(Guessed { target, reason: Message::new("import-reason-saved") });
            }
        }
    }
    if given.kind.is_rolled_up() {
        return events::guess(given, res);
    }
    let mut guesser = Guesser { given, taken, names: BTreeSet::new(), used: BTreeSet::new() };
    guesser.note_used();
    guesser.identities(&mut res, saved.is_some());
    res.into_iter()
        .enumerate()
        .map(|(idx, it)| it.unwrap_or_else(|| guesser.attribute(idx)))
        .collect()
}

/// What was decided for a table with these headers, the latest first.
fn saved_mapping<'a>(
    project: &'a Project,
    headers: &[String],
    kind: TableKind,
) -> Option<&'a SavedMapping> {
    let is_rolled_up = kind.is_rolled_up();
    let fits = |it: &&SavedMapping| {
        let same_kind = it.kind == kind || !(is_rolled_up || it.kind.is_rolled_up());
        same_kind && it.headers == headers && it.targets.len() == headers.len()
    };
    project.mappings.iter().map(|(_, it)| it).filter(fits).last()
}

/// A new attribute that the project has by now is that one.
fn resolve(project: &Project, target: ColumnTarget) -> ColumnTarget {
    let ColumnTarget::New(new) = &target else { return target };
    let same = project
        .attributes
        .iter()
        .find(|(_, it)| it.kind == new.kind && fold(&it.name) == fold(&new.name));
    same.map_or(target, |(id, _)| ColumnTarget::Attribute(id))
}

fn is_taken(taken: &[ColumnTarget], target: &ColumnTarget) -> bool {
    *target != ColumnTarget::LeftOut && taken.contains(target)
}

struct Guesser<'a> {
    given: &'a Given<'a>,
    /// Targets that a column has already.
    taken: Vec<ColumnTarget>,
    /// Folded names of attributes, of the project and new.
    names: BTreeSet<String>,
    /// Attributes of the project that a column already records.
    used: BTreeSet<Id<Attribute>>,
}

impl Guesser<'_> {
    fn note_used(&mut self) {
        let attributes = self.given.project.attributes.iter();
        self.names.extend(attributes.map(|(_, it)| fold(&it.name).into_owned()));
        for target in &self.taken {
            match target {
                ColumnTarget::New(it) => drop(self.names.insert(fold(&it.name).into_owned())),
                ColumnTarget::Attribute(id) => drop(self.used.insert(*id)),
                _ => (),
            }
        }
    }

    /// Name, domain, record id and relationship: by header, then by values.
    fn identities(&mut self, res: &mut [Option<Guessed>], is_saved: bool) {
        for (wanted, target, key) in [
            (Meaning::Name, ColumnTarget::Name, "import-field-name"),
            (Meaning::Domain, ColumnTarget::Domain, "import-field-domain"),
            (Meaning::RecordId, ColumnTarget::RecordId, "import-field-record-id"),
            (Meaning::Relationship, ColumnTarget::Relationship, "import-field-relationship"),
        ] {
            // A saved mapping without a domain was meant so.
            if is_saved || self.taken.contains(&target) {
                continue;
            }
            let by_header = (0..res.len())
                .filter(|idx| res[*idx].is_none())
                .filter_map(|idx| match self.given.meaning(idx) {
                    Some((found, rank)) if found == wanted && self.may_be(idx, wanted) => {
                        Some((rank, idx))
                    }
                    _ => None,
                })
                .min();
            let found = match by_header {
                Some((_, idx)) => {
                    Some((idx, Message::new("import-reason-header").key("field", key)))
                }
                None => (0..res.len())
                    .filter(|idx| res[*idx].is_none())
                    .find(|idx| self.looks_like(*idx, wanted))
                    .map(|idx| (idx, Message::new("import-reason-values").key("field", key))),
            };
            if let Some((idx, reason)) = found {
                self.taken.push(target.clone());
                res[idx] = Some(Guessed { target, reason });
            }
        }
    }

    /// Whether the values allow what the header says.
    fn may_be(&self, idx: usize, meaning: Meaning) -> bool {
        let it = &self.given.stats[idx];
        match meaning {
            Meaning::Name => 0 < it.n_known && it.dates() < 0.5,
            Meaning::Domain => 0.5 <= it.domains(),
            Meaning::RecordId => 0.95 <= it.distinct(),
            Meaning::Relationship => 0.5 <= it.relationships(),
            Meaning::Standard(_) => true,
        }
    }

    /// Whether the values say it by themselves.
    fn looks_like(&self, idx: usize, wanted: Meaning) -> bool {
        let it = &self.given.stats[idx];
        if it.n_known < 3 || self.given.meaning(idx).is_some() {
            return false;
        }
        match wanted {
            Meaning::Name => {
                0.7 <= it.distinct()
                    && it.mean_chars() <= 60.0
                    && it.numbers() < 0.1
                    && it.dates() < 0.1
                    && it.urls() < 0.1
                    && it.domains() < 0.5
                    && it.tag_separator().is_none()
            }
            Meaning::Domain => 0.8 <= it.domains() && 0.8 <= self.distinct_hosts(idx),
            Meaning::Relationship => 0.9 <= it.relationships() && 2 <= it.n_distinct,
            Meaning::RecordId | Meaning::Standard(_) => false,
        }
    }

    /// Links to pages of one site are no domains of companies.
    fn distinct_hosts(&self, idx: usize) -> f64 {
        let mut hosts = BTreeSet::new();
        let (mut n, mut host) = (0, String::new());
        for cell in self.given.columns[idx].iter().filter(|it| !it.is_empty()).take(1000) {
            super::keys::read_domain(cell, &mut host);
            n += 1;
            hosts.insert(host.clone());
        }
        hosts.len() as f64 / f64::from(n.max(1))
    }

    /// An attribute, or nothing.
    fn attribute(&mut self, idx: usize) -> Guessed {
        let (header, stats) = (&self.given.headers[idx], &self.given.stats[idx]);
        let left_out = |key| Guessed { target: ColumnTarget::LeftOut, reason: Message::new(key) };
        if stats.n_known == 0 {
            return left_out("import-reason-empty");
        }
        if self.given.told(idx) == Some(Told::LeftOut) {
            return left_out("import-reason-inner");
        }
        let standard = match self.given.meaning(idx) {
            Some((Meaning::Standard(it), _)) => STANDARD.get(it),
            _ => None,
        };
        if let Some(found) = self.existing(idx, standard.map(|it| it.key)) {
            return found;
        }
        if standard.is_none() && 0.9 <= stats.urls() {
            return left_out("import-reason-links");
        }
        let (kind, by_value) = kind_of(header, stats);
        let (kind, reason) = match standard {
            Some(it) if suits(it.kind, stats) => {
                (it.kind, Message::new("import-reason-standard").text("header", header))
            }
            _ => (kind, Message::new(by_value)),
        };
        let same_kind = standard.filter(|it| it.kind == kind);
        let unit = match kind {
            Kind::Number => unit_of(header, stats, same_kind.map(|it| &it.unit)),
            _ => Unit::None,
        };
        // A date that tells an outcome which is a number tells nothing of it.
        let purpose = same_kind.map_or(Purpose::Trait, |it| it.purpose);
        let key = standard.map(|it| it.key).filter(|key| !self.has_standard(key));
        let name = self.fresh_name(&standard.map_or_else(|| name_of(header), |it| it.name(header)));
        let target = ColumnTarget::New(Attribute {
            name,
            kind,
            unit,
            purpose,
            standard: key.map(str::to_owned),
        });
        self.taken.push(target.clone());
        Guessed { target, reason }
    }

    /// The attribute of the project that this column records: the same standard one, or one of this name.
    fn existing(&mut self, idx: usize, standard: Option<&str>) -> Option<Guessed> {
        let header = &self.given.headers[idx];
        let (raw, nice) = (fold(header), name_of(header));
        let is_it = |it: &Attribute| {
            (standard.is_some() && it.standard.as_deref() == standard)
                || fold(&it.name) == raw
                || fold(&it.name) == fold(&nice)
        };
        let attributes = self.given.project.attributes.iter();
        let mut fitting = attributes.filter(|(id, it)| is_it(it) && !self.used.contains(id));
        let (id, it) = fitting.find(|(_, it)| self.reads_as(idx, it))?;
        self.used.insert(id);
        let reason = Message::new("import-reason-existing").text("name", &it.name);
        Some(Guessed { target: ColumnTarget::Attribute(id), reason })
    }

    /// Whether at least half of the known cells can be read so.
    fn reads_as(&self, idx: usize, attribute: &Attribute) -> bool {
        let stats = &self.given.stats[idx];
        let decided = reading_of(&self.given.headers[idx], attribute, stats, None);
        let mut reader = CellReader::new(attribute, &decided.reading);
        let cells = self.given.columns[idx].iter().filter(|it| !it.is_empty()).take(500);
        let (mut n, mut n_read) = (0, 0);
        for cell in cells {
            n += 1;
            n_read += usize::from(reader.read(cell).is_ok());
        }
        n <= n_read * 2
    }

    fn has_standard(&self, key: &str) -> bool {
        let is_it = |it: &Attribute| it.standard.as_deref() == Some(key);
        self.given.project.attributes.iter().any(|(_, it)| is_it(it))
            || self.taken.iter().any(|it| matches!(it, ColumnTarget::New(it) if is_it(it)))
    }

    /// A name that no attribute has.
    fn fresh_name(&mut self, name: &str) -> String {
        let mut res = name.to_owned();
        let mut n = 2;
        while !self.names.insert(fold(&res).into_owned()) {
            res = format!("{name} {n}");
            n += 1;
        }
        res
    }
}

/// Whether the values of a column allow the kind of a standard attribute.
fn suits(kind: Kind, stats: &Stats) -> bool {
    match kind {
        Kind::Number => 0.5 <= stats.numbers(),
        Kind::Date => 0.5 <= stats.dates() + stats.serials().max(stats.compacts()),
        Kind::Flag => 0.8 <= stats.flags(),
        Kind::Category => stats.mean_chars() <= 80.0,
        Kind::Tags | Kind::Text => true,
    }
}

/// The kind of a column of which only the values are known, and the reason.
fn kind_of(header: &str, stats: &Stats) -> (Kind, &'static str) {
    const FEW: usize = 20;
    let is_code = is_code(header) && stats.n_distinct * 2 > stats.n_known;
    let bits = 0.99 <= stats.bits();
    if 0.95 <= stats.flags() && stats.n_distinct <= 12 && (!bits || stats.n_distinct == 2) {
        return (Kind::Flag, "import-reason-flag");
    }
    if stats.are_marks() {
        return (Kind::Flag, "import-reason-flag");
    }
    if 0.9 <= stats.numbers() && !is_code {
        return (Kind::Number, "import-reason-number");
    }
    // A date that a spreadsheet turned into a number among others that it did not.
    if 0.5 <= stats.dates() && 0.9 <= stats.dates() + stats.serials() {
        return (Kind::Date, "import-reason-date");
    }
    if stats.tag_separator().is_some() {
        return (Kind::Tags, "import-reason-tags");
    }
    let is_short = stats.mean_chars() <= 60.0;
    let returns = stats.distinct() <= 0.7 || stats.n_distinct <= FEW;
    if is_short && returns && !is_code {
        return (Kind::Category, "import-reason-category");
    }
    (Kind::Text, "import-reason-text")
}

/// A header that says that its numbers are no amounts.
fn is_code(header: &str) -> bool {
    let folded = fold(header);
    let last = folded.rsplit(|it: char| !it.is_alphanumeric()).find(|it| !it.is_empty());
    matches!(
        last,
        Some("id" | "ids" | "code" | "zip" | "phone" | "fax" | "код" | "телефон" | "индекс")
    ) || ["编号", "代码", "电话", "編號", "代碼", "電話"].iter().any(|it| folded.ends_with(it))
}

/// What the number counts: what the standard says, or what header and cells say.
fn unit_of(header: &str, stats: &Stats, standard: Option<&Unit>) -> Unit {
    let told = HeaderUnit::of(header);
    let currency = stats.currency().or(told.currency);
    match (standard, currency) {
        (Some(Unit::Money(_) | Unit::None) | None, Some(code)) => Unit::Money(code.to_owned()),
        (Some(it), _) if *it != Unit::None => it.clone(),
        _ if told.is_percent || 0.5 <= stats.percents() => Unit::Share,
        _ => Unit::None,
    }
}

/// How a column is read.
#[derive(Default)]
pub(super) struct Decided {
    pub(super) reading: Reading,
    /// Why.
    pub(super) how: Option<Message>,
    /// What the cells leave open, and the first of them that does.
    pub(super) ambiguity: Option<Ambiguity>,
    pub(super) example: String,
}

/// How the column is written, and what of it the cells do not decide. `other` is the decimal sign that the rest of
/// the table uses.
pub(super) fn reading_of(
    header: &str,
    attribute: &Attribute,
    stats: &Stats,
    other: Option<Decimal>,
) -> Decided {
    match attribute.kind {
        Kind::Number => {
            let told = HeaderUnit::of(header);
            let (decimal, how) = decimal_of(stats, &attribute.unit, other);
            let currency = match &attribute.unit {
                Unit::Money(code) if !code.is_empty() => Some(code.clone()),
                _ => None,
            };
            let times = told.times.filter(|_| stats.percents() < 0.5).unwrap_or(1.0);
            // Shares under a header with a percent sign may be written as such already.
            let times = if told.is_percent && stats.are_fractions() { 1.0 } else { times };
            let is_open = how == DecimalBy::Default;
            Decided {
                reading: Reading::Number { decimal, times, currency },
                how: how.message(stats),
                ambiguity: is_open.then_some(Ambiguity::Decimal),
                example: if is_open { stats.decimal.example.clone() } else { String::new() },
            }
        }
        Kind::Date => {
            let (order, how) = order_of(stats);
            let serial = 0.0 < stats.serials();
            let is_open = how == OrderBy::Default;
            Decided {
                reading: Reading::Date { order, serial },
                how: if 0.5 <= stats.serials() {
                    Some(Message::new("table-how-serial"))
                } else {
                    how.message(stats)
                },
                ambiguity: is_open.then_some(Ambiguity::DateOrder),
                example: if is_open { stats.order.example.clone() } else { String::new() },
            }
        }
        Kind::Tags => {
            let separator = stats.tag_separator().unwrap_or_else(|| stats.usual_separator());
            Decided { reading: Reading::Tags { separator }, ..Decided::default() }
        }
        Kind::Flag if stats.are_marks() => Decided {
            reading: Reading::Flag { blank_is_no: true },
            how: Some(Message::new("table-how-marks")),
            ..Decided::default()
        },
        Kind::Category | Kind::Flag | Kind::Text => Decided::default(),
    }
}

/// What told the decimal sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DecimalBy {
    Cells,
    Grouping,
    Table,
    /// No cell has a sign that matters.
    Whole,
    Default,
}

impl DecimalBy {
    fn message(self, stats: &Stats) -> Option<Message> {
        let n_for = stats.decimal.point.max(stats.decimal.comma);
        match self {
            Self::Cells => Some(Message::new("table-how-decimal-cells").count("n", n_for)),
            Self::Grouping => Some(Message::new("table-how-decimal-grouping")),
            Self::Table => Some(Message::new("table-how-decimal-table")),
            Self::Whole => None,
            Self::Default => Some(Message::new("table-how-decimal-default")),
        }
    }
}

/// The decimal sign that the cells of a column prove.
pub(super) fn proven_decimal(stats: &Stats) -> Option<Decimal> {
    let votes = &stats.decimal;
    match votes.point.cmp(&votes.comma) {
        std::cmp::Ordering::Greater => Some(Decimal::Point),
        std::cmp::Ordering::Less => Some(Decimal::Comma),
        std::cmp::Ordering::Equal => None,
    }
}

fn decimal_of(stats: &Stats, unit: &Unit, other: Option<Decimal>) -> (Decimal, DecimalBy) {
    let votes = &stats.decimal;
    let (n_comma, n_point) = (votes.ambiguous_comma, votes.ambiguous_point);
    if let Some(it) = proven_decimal(stats) {
        return (it, DecimalBy::Cells);
    }
    if n_comma + n_point == 0 {
        return (other.unwrap_or_default(), DecimalBy::Whole);
    }
    // Signs before three digits each time, and larger numbers never without: they part thousands. People are whole.
    let is_grouped = *unit == Unit::People
        || (3 <= n_comma + n_point && 0 < votes.n_small && votes.n_large == 0);
    let grouped_by = if n_point < n_comma { Decimal::Point } else { Decimal::Comma };
    if is_grouped {
        return (grouped_by, DecimalBy::Grouping);
    }
    if let Some(it) = other {
        return (it, DecimalBy::Table);
    }
    let is_money = matches!(unit, Unit::Money(_));
    (if is_money { grouped_by } else { Decimal::Point }, DecimalBy::Default)
}

/// What told the order of day and month.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OrderBy {
    Cells,
    /// Every date says by itself which part is which.
    Plain,
    Default,
}

impl OrderBy {
    fn message(self, stats: &Stats) -> Option<Message> {
        let n_for = stats.order.day_first.max(stats.order.month_first);
        match self {
            Self::Cells => Some(Message::new("table-how-order-cells").count("n", n_for)),
            Self::Plain => None,
            Self::Default => Some(Message::new("table-how-order-default")),
        }
    }
}

fn order_of(stats: &Stats) -> (DateOrder, OrderBy) {
    let votes = &stats.order;
    if votes.day_first != votes.month_first {
        let is_day_first = votes.month_first < votes.day_first;
        let order = if is_day_first { DateOrder::DayFirst } else { DateOrder::MonthFirst };
        return (order, OrderBy::Cells);
    }
    // With slashes, exports are American more often than not; with points and hyphens they are not.
    let is_month_first = votes.ambiguous < votes.slashes * 2;
    let order = if is_month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    (order, if 0 < votes.ambiguous { OrderBy::Default } else { OrderBy::Plain })
}
