//! What is analyzed: the customers of a project, or the rows of a bare table of which a column tells who counts.

use rustc_hash::FxHashMap;

use super::{
    Attribute, Error, Id, Message, Profile, Project, Session, Studied, Suggestion, Timestamp, Way,
};
use crate::{
    analysis::{
        groups::Groups,
        sample::Bits,
        suggest::{self, Case, Settings},
        traits::{Traits, sample},
    },
    exchange::{Mapping, Overrides, Preview, Source, preview, read_columns},
    jobs::{Cancelled, Progress},
    model::{
        AccountKind, ColumnTarget, Criterion, Kind, Purpose, Table, TableKind, Texts, Unit, fold,
    },
};

/// Values listed where one is to be chosen.
const MAX_CHOICES: usize = 12;

pub(super) struct Subject {
    /// Where it comes from: the name of the project, or of the file.
    pub(super) name: String,
    pub(super) project: Project,
    pub(super) table: std::sync::Arc<Table>,
    /// `None` where the customers of the project are asked about.
    pub(super) target: Option<Target>,
}

/// What a column of a bare table tells.
pub(super) struct Target {
    pub(super) column: String,
    pub(super) positive: String,
    /// The rows that are looked at, and those of them that count.
    rows: Vec<u32>,
    best: Bits,
    /// The group of each, where rows belong together.
    groups: Option<Vec<u32>>,
    /// Rows of which the column tells nothing.
    pub(super) n_blank: usize,
    /// Columns that were not read: what they name, or what people said.
    pub(super) ignored: Vec<String>,
    pub(super) n_problems: u64,
}

/// What a person says of a bare table.
pub(super) struct Asked<'a> {
    pub(super) target: &'a str,
    pub(super) positive: Option<&'a str>,
    pub(super) ignored: &'a [String],
    pub(super) group: Option<&'a str>,
}

impl Subject {
    pub(super) fn of_session(session: &Session) -> Result<Self, Error> {
        let project = session.project().clone();
        let table = session.table(AccountKind::Accounts)?;
        Ok(Self { name: project.name().to_owned(), project, table, target: None })
    }

    /// Reads the table as an import would, but row by row, every column as a trait.
    pub(super) fn of_table(
        source: &Source,
        asked: &Asked<'_>,
        now: Timestamp,
    ) -> Result<Self, Error> {
        let progress = Progress::default();
        let mut project = Project::new(&source.name(), now);
        let seen = look(source, &Overrides::default(), &project)?;
        let target = column(&seen, asked.target)?;
        let group = asked.group.map(|it| column(&seen, it)).transpose()?;
        let ignored: Vec<usize> =
            asked.ignored.iter().map(|it| column(&seen, it)).collect::<Result<_, _>>()?;
        let mut overrides = Overrides::default();
        let mut left_out = Vec::new();
        for (idx, it) in seen.columns.iter().enumerate() {
            let is_trait = idx != target && group != Some(idx) && !ignored.contains(&idx);
            let trait_of = |kind, unit| Attribute {
                name: it.header.clone(),
                kind,
                unit,
                purpose: Purpose::Trait,
                standard: None,
            };
            let becomes = match &it.target {
                _ if !is_trait => ColumnTarget::LeftOut,
                ColumnTarget::New(it) => ColumnTarget::New(trait_of(it.kind, it.unit.clone())),
                ColumnTarget::Name | ColumnTarget::Relationship => {
                    ColumnTarget::New(trait_of(Kind::Category, Unit::None))
                }
                _ => ColumnTarget::LeftOut,
            };
            if becomes == ColumnTarget::LeftOut && idx != target && group != Some(idx) {
                left_out.push(it.header.clone());
            }
            overrides.targets.insert(idx, becomes);
        }
        let mut mapping = look(source, &overrides, &project)?.mapping();
        take_attributes(&mut mapping, &mut project);
        let verbatim: Vec<usize> = std::iter::once(target).chain(group).collect();
        let read = read_columns(source, &mapping, &project, &verbatim, &progress)?;
        let mut res = Self { name: source.name(), project, table: read.table.into(), target: None };
        let said = &read.verbatim[0];
        let positive = positive(said, asked)?;
        let known = (0..said.len()).filter(|row| !said.get(*row).is_empty());
        let rows: Vec<u32> = known.map(|it| it as u32).collect();
        let best = Bits::of(rows.len(), |it| is_same(said.get(rows[it] as usize), &positive));
        let groups = read.verbatim.get(1).map(|it| numbered(it, &rows));
        res.target = Some(Target {
            column: seen.columns[target].header.clone(),
            positive,
            n_blank: said.len() - rows.len(),
            rows,
            best,
            groups,
            ignored: left_out,
            n_problems: read.problems.n_total,
        });
        Ok(res)
    }

    /// Groups and traits.
    pub(super) fn studied(&self) -> Result<Studied, Error> {
        let progress = Progress::default();
        let Some(target) = &self.target else {
            return done(Studied::of(&self.table, &self.project, &progress));
        };
        // Traits count every row once: of rows that belong together the first stands for all.
        let rows = target.firsts();
        let best = target.best.gather(&rows);
        let at = rows.iter().map(|it| target.rows[*it]).collect();
        let groups = Groups::of_target(at, best);
        let attributes = &self.project.attributes;
        let sample = sample(&self.table, &groups.rows, attributes);
        let seed = self.project.about().study.seed;
        let traits = done(Traits::of(&sample, &groups, attributes, seed, &progress))?;
        Ok(Studied { groups, sample, traits })
    }

    /// A profile for those studied.
    pub(super) fn suggestion(&self, studied: &Studied) -> Result<Suggestion, Error> {
        let study = self.project.about().study;
        let progress = Progress::default();
        let Some(target) = self.target.as_ref().filter(|it| it.groups.is_some()) else {
            return done(suggest::of_customers(studied, &study, &progress));
        };
        let is_out = |it| studied.traits.left_out.iter().any(|out| out.attribute == it);
        let mut all = sample(&self.table, &target.rows, &self.project.attributes);
        all.features.retain(|it| !is_out(it.attribute));
        let groups = target.groups.as_deref();
        let case = Case { sample: &all, among: None, best: &target.best, churned: None, groups };
        let settings = Settings {
            max_criteria: usize::from(study.max_criteria),
            seed: study.seed,
            ..Settings::default()
        };
        done(suggest::suggest(&case, &settings, &progress))
    }

    /// The suggestion as a profile, so that rows can be scored with it.
    pub(super) fn add_profile(&mut self, suggestion: &Suggestion) -> Id<Profile> {
        let mut profile = Profile::new(self.name.clone(), Way::FromCustomers);
        for it in &suggestion.criteria {
            let id = self.project.fresh_id();
            let criterion = Criterion::new(it.attribute, it.condition.clone(), it.role, it.weight);
            self.project.criteria.put(id, criterion);
            profile.criteria.push(id);
        }
        let id = self.project.fresh_id();
        self.project.profiles.put(id, profile);
        id
    }
}

impl Target {
    /// Of each group the first row; all rows where none belong together.
    fn firsts(&self) -> Vec<usize> {
        let Some(groups) = &self.groups else { return (0..self.rows.len()).collect() };
        let mut seen = rustc_hash::FxHashSet::default();
        (0..self.rows.len()).filter(|it| seen.insert(groups[*it])).collect()
    }

    /// Rows that are looked at, and how many groups they form.
    pub(super) fn grouped(&self) -> Option<(usize, usize)> {
        self.groups.as_ref().map(|_| (self.rows.len(), self.firsts().len()))
    }
}

/// Nothing cancels a command.
fn done<T>(res: Result<T, Cancelled>) -> Result<T, Error> {
    res.map_err(|_cancelled| Error::failure(Message::new("store-cancelled")))
}

/// The table as rows of accounts, whatever it looks like.
pub(super) fn look(
    source: &Source,
    overrides: &Overrides,
    project: &Project,
) -> Result<Preview, Error> {
    let overrides = Overrides { kind: Some(TableKind::Accounts), ..overrides.clone() };
    Ok(preview(source, &overrides, project, &Progress::default())?)
}

/// The number of the column of this name.
pub(super) fn column(seen: &Preview, name: &str) -> Result<usize, Error> {
    let is_it = |wanted: &str, header: &str| wanted == header || fold(wanted) == fold(header);
    let exact = seen.columns.iter().position(|it| it.header == name);
    let found = exact.or_else(|| seen.columns.iter().position(|it| is_it(name, &it.header)));
    found.ok_or_else(|| {
        let headers: Vec<&str> = seen.columns.iter().map(|it| it.header.as_str()).collect();
        let error = Error::mistake(Message::new("cli-no-such-column").text("name", name));
        error.hinted(Message::new("cli-columns-are").text("names", headers.join(", ")))
    })
}

/// The project gets the attributes that the mapping would make.
fn take_attributes(mapping: &mut Mapping, project: &mut Project) {
    for it in &mut mapping.columns {
        if let ColumnTarget::New(attribute) = &it.target {
            let id = project.fresh_id();
            project.attributes.put(id, attribute.clone());
            it.target = ColumnTarget::Attribute(id);
        }
    }
}

/// The value of those that count: the one asked for, or the one that says yes.
fn positive(said: &Texts, asked: &Asked<'_>) -> Result<String, Error> {
    const YES: [&str; 4] = ["1", "yes", "true", "y"];
    let mut values: Vec<&str> = Vec::new();
    let mut n_values = FxHashMap::default();
    for value in (0..said.len()).map(|it| said.get(it)).filter(|it| !it.is_empty()) {
        let n = n_values.entry(value).or_insert(0_usize);
        if *n == 0 {
            values.push(value);
        }
        *n += 1;
    }
    let find = |wanted: &str| values.iter().find(|it| is_same(it, wanted));
    let found = match asked.positive {
        Some(wanted) => find(wanted),
        None => YES.into_iter().find_map(find).filter(|_| values.len() == 2),
    };
    if let Some(found) = found {
        return Ok((*found).to_owned());
    }
    values.sort_by_key(|it| std::cmp::Reverse(n_values.get(it)));
    let mut listed: Vec<&str> = values.iter().copied().take(MAX_CHOICES).collect();
    if MAX_CHOICES < values.len() {
        listed.push("…");
    }
    let message = match asked.positive {
        Some(value) => Message::new("cli-no-such-value").text("value", value),
        None => Message::new("cli-which-value").count("n", values.len()),
    };
    let error = Error::mistake(message.text("column", asked.target));
    Err(error.hinted(Message::new("cli-values-are").text("values", listed.join(", "))))
}

/// Compared as categories are, and numbers as numbers: `1` is `1.0`.
fn is_same(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
        || matches!((a.trim().parse::<f64>(), b.trim().parse::<f64>()), (Ok(a), Ok(b)) if a == b)
}

/// Equal texts get equal numbers; each blank is on its own.
fn numbered(texts: &Texts, rows: &[u32]) -> Vec<u32> {
    let mut known: FxHashMap<&str, u32> = FxHashMap::default();
    let mut n = 0;
    let mut next = || {
        n += 1;
        n - 1
    };
    rows.iter()
        .map(|row| match texts.get(*row as usize) {
            "" => next(),
            text => *known.entry(text).or_insert_with(&mut next),
        })
        .collect()
}
