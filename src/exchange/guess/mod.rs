//! What each column of a table becomes: by its header, by what the project has, by its values.
//!
//! A guess comes with its reason. What a person decided wins over everything here.

mod reading;
mod stats;

use std::collections::BTreeSet;

pub(super) use self::{
    reading::{Decided, proven_decimal, reading_of},
    stats::{SampleColumn, Stats},
};
use super::{
    Decimal, Origin, STANDARD, Standard,
    cell::{Amount, CellReader, read_number},
    events,
    origin::Told,
    standard::{Meaning, letters, meaning},
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
        let name = same_kind.map_or_else(|| name_of(header), |it| it.name(header));
        let name = self.fresh_name(&name);
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

impl Standard {
    /// What an attribute made of this header is called: as the header says, but for words that are run together.
    fn name(&self, header: &str) -> String {
        let bare = header.strip_prefix("property_").unwrap_or(header);
        let is_run_together = bare.bytes().all(|it| it.is_ascii_lowercase());
        let apart = |alias: &&str| alias.contains(' ') && letters(alias) == bare;
        match self.aliases.split('|').find(apart) {
            Some(alias) if is_run_together => name_of(alias),
            _ => name_of(header),
        }
    }
}

/// The header as a person would write it: `property_year_founded` is «Year founded», and «revenue ($M)» is
/// «Revenue», since its values are taken times a million.
pub(super) fn name_of(header: &str) -> String {
    let header = header.strip_prefix("property_").unwrap_or(header);
    let words = match UNIT_SIGNS.iter().filter_map(|it| header.rfind(*it)).max() {
        Some(at) if told_unit(header).is_some() => &header[..at],
        _ => header,
    };
    let is_snake = words.contains('_') && !words.contains(' ');
    let words = if is_snake { words.replace('_', " ") } else { words.to_owned() };
    let words = words.trim();
    if words.contains(char::is_uppercase) {
        return words.to_owned();
    }
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |it| it.to_uppercase().chain(chars).collect())
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

/// What stands in brackets behind a header: `($M)`, `(万元)`, `, млн руб.`
#[derive(Default)]
struct HeaderUnit {
    times: Option<f64>,
    currency: Option<&'static str>,
    is_percent: bool,
}

impl HeaderUnit {
    fn of(header: &str) -> Self {
        let told = told_unit(header)
            .or_else(|| read_number(&format!("1 {}", last_word(header)), Decimal::Point));
        let Some(it) = told.filter(|it| it.lo == it.hi) else {
            let is_percent = header.contains('%');
            return Self { times: is_percent.then_some(0.01), currency: None, is_percent };
        };
        let times = it.is_scaled.then_some(it.lo);
        Self { times, currency: it.currency.map(|it| it.code()), is_percent: it.is_percent }
    }
}

const UNIT_SIGNS: [char; 5] = ['(', '（', '[', ',', '，'];

/// What brackets or a comma set apart at the end of a header, read as the unit of one.
fn told_unit(header: &str) -> Option<Amount> {
    let inside = header.rfind(UNIT_SIGNS).map_or("", |at| &header[at..]);
    let inside = inside.trim_matches(|it: char| "()（）[], ，".contains(it));
    if inside.is_empty() {
        return None;
    }
    read_number(&format!("1 {inside}"), Decimal::Point)
}

/// `Revenue USD`: only currencies and `%` are taken so; a lone letter is no scale.
fn last_word(header: &str) -> &str {
    let last = header.rsplit([' ', '_']).next().unwrap_or("");
    if last == "%" || (last.len() == 3 && last.bytes().all(|it| it.is_ascii_uppercase())) {
        last
    } else {
        ""
    }
}
