//! The rows of any table judged by a profile, in the order of the table. Columns are found by their headers, as an import
//! finds them; those that name the rows are carried along.

use std::{
    io::{self, Write},
    path::Path,
};

use serde_json::json;

use super::{
    super::matching::{check_out, is_same_file, verdict_word},
    Attribute, Cx, Error, Id, Message, Profile, Project, args,
    subject::{column, look},
};
use crate::{
    analysis::matching::{Matcher, Matching, Rule},
    exchange::{
        Columns, ListVerdict, Overrides, ScoredRow, Source, read_columns, show_tier, show_value,
        write_beside, write_scores_csv,
    },
    jobs::Progress,
    model::{ColumnTarget, Tier, fold},
};

pub(super) struct Scored {
    profile: String,
    matching: Matching,
    read: Columns,
    /// The headers of the columns that are carried along.
    keys: Vec<String>,
    /// What the criteria are called: after their attributes.
    criteria: Vec<String>,
    /// The attributes of criteria that the table lacks.
    missing: Vec<String>,
}

impl Scored {
    /// With what was suggested for another table; its target is carried along where this table has it.
    pub(super) fn of(
        source: &Source,
        project: &Project,
        profile: Id<Profile>,
        studied: &args::Studied,
    ) -> Result<Self, Error> {
        let seen = look(source, &Overrides::default(), project)?;
        let target = studied.target.iter().chain(&studied.group);
        let there: Vec<String> = target.filter(|it| column(&seen, it).is_ok()).cloned().collect();
        Self::new(source, project, profile, &[], &there)
    }

    /// `keep` in place of the columns that name the rows.
    pub(super) fn of_project(
        source: &Source,
        project: &Project,
        profile: Id<Profile>,
        keep: &[String],
    ) -> Result<Self, Error> {
        Self::new(source, project, profile, keep, &[])
    }

    fn new(
        source: &Source,
        project: &Project,
        profile: Id<Profile>,
        keep: &[String],
        besides: &[String],
    ) -> Result<Self, Error> {
        // Accounts of the project have nothing to do with the rows of this table, nor tiers set by hand.
        let rule = Rule { overrides: Vec::new(), ..Rule::of(project, profile) };
        let seen = look(source, &Overrides::default(), project)?;
        let name = |id| project.attributes.get(id).map_or("", |it: &Attribute| &it.name);
        let is_asked = |id: Id<Attribute>| rule.criteria.iter().any(|it| it.attribute == id);
        let by_header = |header: &str| {
            rule.criteria.iter().map(|it| it.attribute).find(|it| fold(name(*it)) == fold(header))
        };
        let mut overrides = Overrides::default();
        let mut found: Vec<Id<Attribute>> = Vec::new();
        for (idx, it) in seen.columns.iter().enumerate() {
            let guessed = match it.target {
                ColumnTarget::Attribute(id) if is_asked(id) => Some(id),
                _ => None,
            };
            let id = by_header(&it.header).or(guessed).filter(|it| !found.contains(it));
            found.extend(id);
            let target = id.map_or(ColumnTarget::LeftOut, ColumnTarget::Attribute);
            overrides.targets.insert(idx, target);
        }
        if found.is_empty() && !rule.criteria.is_empty() {
            let names: Vec<&str> = rule.criteria.iter().map(|it| name(it.attribute)).collect();
            let error = Error::mistake(Message::new("cli-no-criterion-found"));
            return Err(error.hinted(Message::new("cli-asked-of").text("names", names.join(", "))));
        }
        let mut kept: Vec<usize> = if keep.is_empty() {
            let is_key = |it: &ColumnTarget| {
                matches!(it, ColumnTarget::Name | ColumnTarget::Domain | ColumnTarget::RecordId)
            };
            let columns = seen.columns.iter().enumerate();
            columns.filter(|(_, it)| is_key(&it.target)).map(|(idx, _)| idx).collect()
        } else {
            keep.iter().map(|it| column(&seen, it)).collect::<Result<_, _>>()?
        };
        for it in besides {
            let idx = column(&seen, it)?;
            if !kept.contains(&idx) {
                kept.push(idx);
            }
        }
        let mapping = look(source, &overrides, project)?.mapping();
        let mut read = read_columns(source, &mapping, project, &kept, &Progress::default())?;
        let table = std::sync::Arc::new(std::mem::take(&mut read.table));
        let asked = || rule.criteria.iter().map(|it| it.attribute);
        let missing = asked().filter(|it| !found.contains(it)).map(|it| name(it).to_owned());
        let (criteria, missing) = (told_apart(asked().map(name)), missing.collect());
        Ok(Self {
            profile: project.profiles.get(profile).map(|it| it.name.clone()).unwrap_or_default(),
            matching: Matcher::default().run(&table, &rule),
            read,
            keys: kept.iter().map(|it| seen.columns[*it].header.clone()).collect(),
            criteria,
            missing,
        })
    }

    pub(super) fn len(&self) -> usize {
        self.read.rows.len()
    }

    /// What the table lacks: unknown for every row.
    pub(super) fn missing(&self) -> Vec<Message> {
        let message = |it: &String| Message::new("cli-criterion-missing").text("name", it);
        self.missing.iter().map(message).collect()
    }

    /// Never over what is read: the project, and these tables.
    pub(super) fn write_csv(
        &self,
        path: &Path,
        project: Option<&Path>,
        tables: &[&Path],
    ) -> Result<(), Error> {
        if let Some(project) = project {
            check_out(path, project)?;
        }
        if tables.iter().any(|it| is_same_file(path, it)) {
            return Err(Error::mistake(Message::new("cli-out-is-table")));
        }
        write_beside(path, |out| self.write(out)).map_err(|err| Error::file(path, &err))
    }

    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        write_scores_csv(&self.keys, &self.criteria, self.rows(), out)
    }

    pub(super) fn write_json(&self, cx: &mut Cx<'_>) -> Result<(), Error> {
        let rows: Vec<ScoredRow> = self.rows().collect();
        cx.json(&json!({
            "profile": self.profile,
            "keys": self.keys,
            "criteria": self.criteria,
            "missing": self.missing,
            "unreadable": self.read.problems.n_total,
            "rows": rows,
        }))
    }

    fn rows(&self) -> impl Iterator<Item = ScoredRow> {
        (0..self.len()).filter_map(|row| {
            let fit = self.matching.fit(row)?;
            let asked = self.matching.rule.criteria.iter().zip(self.matching.verdicts(row));
            let verdicts = asked.zip(&self.criteria).map(|((it, verdict), name)| ListVerdict {
                criterion: name.clone(),
                verdict: verdict_word(verdict).to_owned(),
                value: self
                    .matching
                    .table
                    .value(row, it.attribute)
                    .map(|it| show_value(&it))
                    .unwrap_or_default(),
            });
            let is_out = fit.tier == Tier::Out;
            Some(ScoredRow {
                row: self.read.rows[row],
                keys: self.read.verbatim.iter().map(|it| it.get(row).to_owned()).collect(),
                // Whoever ranks by the score finds what is out at the end.
                score: if is_out { 0 } else { fit.score },
                ceiling: if is_out { 0 } else { fit.ceiling },
                tier: show_tier(fit.tier).to_owned(),
                best: show_tier(fit.best).to_owned(),
                worst: show_tier(fit.worst).to_owned(),
                verdicts: verdicts.collect(),
            })
        })
    }
}

/// Names of which none is twice: «Industry», «Industry (2)».
fn told_apart<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut res: Vec<String> = Vec::new();
    for name in names {
        let again = (2..).map(|n| format!("{name} ({n})"));
        let mut tries = std::iter::once(name.to_owned()).chain(again);
        res.extend(tries.find(|it| !res.contains(it)));
    }
    res
}
