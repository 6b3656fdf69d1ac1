//! `match`: the accounts against a profile, as text, JSON or CSV.

mod json;
mod text;

use std::{
    io::{self, Write},
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use super::{
    Cx,
    args::{self, Format},
    error::Error,
    session::Session,
};
use crate::{
    analysis::matching::{Matcher, Matching, Rule, RuleCriterion, Verdict},
    exchange::{
        ListRow, ListVerdict, show_relationship, show_tier, show_value, write_beside,
        write_list_csv,
    },
    i18n::Tr,
    model::{AccountKind, Criterion, Id, Message, Profile, Project, Table},
    store::Access,
};

/// Accounts listed as text where no limit is given.
const SCREENFUL: usize = 20;

/// What is shown.
struct Shown<'a> {
    project: &'a Project,
    profile: &'a Profile,
    kind: AccountKind,
    matching: &'a Matching,
    took: Duration,
    /// Rows in rank order.
    rows: &'a [u32],
}

pub(super) fn run(args: &args::Match, cx: &mut Cx<'_>) -> Result<(), Error> {
    let session = Session::open(&args.project, Access::ReadOnly, cx)?;
    let project = session.project();
    let (id, profile) = profile_named(project, args.profile.as_deref())?;
    let (kind, table) = accounts(&session, args.kind)?;
    let (matching, took) = matching_of(project, id, &table);
    let format = args.format.unwrap_or(if cx.json { Format::Json } else { Format::Text });
    let n_rows = args.limit.unwrap_or(if format == Format::Text { SCREENFUL } else { usize::MAX });
    let rows = &matching.ranked[..n_rows.min(matching.ranked.len())];
    let shown = Shown { project, profile, kind, matching: &matching, took, rows };
    match &args.out {
        Some(path) => {
            check_out(path, session.reader.path())?;
            write_beside(path, |out| write(&shown, format, cx.tr, out))
                .map_err(|err| Error::file(path, &err))
        }
        None => Ok(write(&shown, format, cx.tr, cx.out)?),
    }
}

/// The profile of this name, or the first.
pub(super) fn profile_named<'a>(
    project: &'a Project,
    name: Option<&str>,
) -> Result<(Id<Profile>, &'a Profile), Error> {
    let mut profiles = project.profiles.iter();
    let Some(name) = name else {
        let none = || Error::mistake(Message::new("cli-no-profile"));
        return profiles.next().ok_or_else(|| none().hinted(Message::new("cli-no-profile-hint")));
    };
    profiles.find(|(_, it)| it.name == name).ok_or_else(|| {
        let names: Vec<&str> = project.profiles.iter().map(|(_, it)| it.name.as_str()).collect();
        let error = Error::mistake(Message::new("cli-no-such-profile").text("name", name));
        if names.is_empty() {
            error.hinted(Message::new("cli-no-profile-hint"))
        } else {
            error.hinted(Message::new("cli-profiles-are").text("names", names.join(", ")))
        }
    })
}

/// The accounts asked for; the market where nothing is asked and there are no others.
fn accounts(
    session: &Session,
    kind: Option<args::Kind>,
) -> Result<(AccountKind, Arc<Table>), Error> {
    if let Some(kind) = kind {
        return Ok((kind.into(), session.table(kind.into())?));
    }
    let table = session.table(AccountKind::Accounts)?;
    if !table.is_empty() {
        return Ok((AccountKind::Accounts, table));
    }
    Ok((AccountKind::Market, session.table(AccountKind::Market)?))
}

/// Judges and ranks the accounts, and says how long that took.
pub(super) fn matching_of(
    project: &Project,
    profile: Id<Profile>,
    table: &Arc<Table>,
) -> (Matching, Duration) {
    let rule = Rule::of(project, profile);
    let started = Instant::now();
    let matching = Matcher::default().run(table, &rule);
    (matching, started.elapsed())
}

/// The list is never written over the project itself.
pub(super) fn check_out(path: &Path, project: &Path) -> Result<(), Error> {
    let same = is_same_file(path, project);
    if same { Err(Error::mistake(Message::new("cli-out-is-project"))) } else { Ok(()) }
}

pub(super) fn is_same_file(path: &Path, other: &Path) -> bool {
    match (path.canonicalize(), other.canonicalize()) {
        (Ok(path), Ok(other)) => path == other,
        _ => false,
    }
}

fn write(shown: &Shown<'_>, format: Format, tr: &Tr, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(shown, tr, out),
        Format::Json => json::write(shown, out),
        Format::Csv => write_csv(shown, out),
    }
}

fn write_csv(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    let names = criterion_names(shown);
    let rows = shown.rows.iter().filter_map(|row| list_row(shown, &names, *row as usize));
    write_list_csv(&names, rows, out)
}

/// What the criteria are called: after their attributes.
fn criterion_names(shown: &Shown<'_>) -> Vec<String> {
    let criteria = shown.matching.rule.criteria.iter();
    let attributes = criteria.map(|it| shown.project.attributes.get(it.attribute));
    attributes.map(|it| it.map_or_else(String::new, |it| it.name.clone())).collect()
}

/// An account of the list. `names` are those of the criteria.
fn list_row(shown: &Shown<'_>, names: &[String], row: usize) -> Option<ListRow> {
    let Matching { table, rule, .. } = shown.matching;
    let fit = shown.matching.fit(row)?;
    let criteria = rule.criteria.iter().zip(names).zip(shown.matching.verdicts(row));
    let verdict = |((it, name), verdict): ((&RuleCriterion, &String), Verdict)| ListVerdict {
        criterion: name.clone(),
        verdict: verdict_word(verdict).to_owned(),
        value: table.value(row, it.attribute).as_ref().map(show_value).unwrap_or_default(),
    };
    Some(ListRow {
        id: table.ids.get(row)?.0,
        name: table.names.get(row).to_owned(),
        domain: table.domains.get(row).to_owned(),
        record_id: table.record_ids.get(row).to_owned(),
        relationship: table.relationship(row).map_or("", show_relationship).to_owned(),
        score: fit.score,
        ceiling: fit.ceiling,
        tier: show_tier(fit.tier).to_owned(),
        best: show_tier(fit.best).to_owned(),
        worst: show_tier(fit.worst).to_owned(),
        verdicts: criteria.map(verdict).collect(),
    })
}

pub(super) fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "pass",
        Verdict::Near => "near",
        Verdict::Fail => "fail",
        Verdict::Unknown => "unknown",
    }
}

fn attribute_name(project: &Project, criterion: &Criterion) -> String {
    project.attributes.get(criterion.attribute).map_or_else(String::new, |it| it.name.clone())
}
