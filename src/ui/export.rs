//! The list of accounts as it is shown, written to a file off the ui thread.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{names::Names, tasks::Pending, workbench::Workbench};
use crate::{
    analysis::matching::{Matching, Verdict},
    exchange::{
        ListRow, ListVerdict, ProblemRow, show_relationship, show_tier, show_value, write_beside,
        write_list_csv, write_problems_csv,
    },
    i18n::Tr,
    live::Matched,
    model::{Message, OpenProblem, Project, Relationship},
    store,
};

/// Writes the accounts that the filters leave, in the order of the table; none before anything is known.
pub(super) fn list(ctx: &egui::Context, workbench: &Workbench, path: PathBuf) -> Option<Pending> {
    let derived = workbench.live.latest();
    let matched = Arc::clone(derived.matches.get(&workbench.profile?)?);
    let list =
        List { matched, rows: Arc::clone(&derived.rows), project: workbench.doc.project().clone() };
    Some(Pending::spawn(ctx, move || match list.write(&path) {
        Ok(()) => Message::new("shell-list-exported")
            .count("n", list.rows.len())
            .text("path", path.display().to_string()),
        Err(err) => store::Error::io(&path, &err).message(),
    }))
}

/// Writes what imports could not take as it stood and nobody has seen to yet.
pub(super) fn problems(
    ctx: &egui::Context,
    workbench: &Workbench,
    tr: &Tr,
    path: PathBuf,
) -> Pending {
    let project = workbench.doc.project();
    let names = Names::default();
    let table = |kind| workbench.live.latest().table_of(kind);
    let row = |it: &OpenProblem| {
        let batch = project.batches.get(it.batch);
        let account = batch.zip(it.problem.account);
        ProblemRow {
            source: batch.map_or("", |it| &it.source).to_owned(),
            row: it.problem.row,
            column: it.problem.column.clone().unwrap_or_default(),
            cell: it.problem.cell.clone(),
            what: tr.say(&it.problem.message()),
            account: account
                .map_or_else(String::new, |(batch, id)| names.of(table(batch.kind), id)),
        }
    };
    let rows: Vec<ProblemRow> = project.problems.iter().map(|(_, it)| row(it)).collect();
    let headers = [
        "problems-head-source",
        "problems-head-row",
        "problems-head-column",
        "problems-head-cell",
        "problems-head-what",
        "problems-head-account",
    ]
    .map(|key| tr.text(key).into_owned());
    Pending::spawn(ctx, move || {
        let res = spreadsheet(&path, |out| write_problems_csv(&headers, &rows, out));
        match res {
            Ok(()) => Message::new("problems-exported")
                .count("n", rows.len())
                .text("path", path.display().to_string()),
            Err(err) => store::Error::io(&path, &err).message(),
        }
    })
}

/// A table for a spreadsheet: begins with a mark, without which Excel takes the names for another charset.
fn spreadsheet(
    path: &Path,
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> io::Result<()> {
    write_beside(path, |out| {
        out.write_all("\u{feff}".as_bytes())?;
        write(out)
    })
}

struct List {
    matched: Arc<Matched>,
    rows: Arc<Vec<u32>>,
    project: Project,
}

impl List {
    fn write(&self, path: &Path) -> io::Result<()> {
        spreadsheet(path, |out| self.write_to(out))
    }

    fn write_to(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let matching = &self.matched.matching;
        let names = matching.rule.criteria.iter().map(|it| {
            self.project.attributes.get(it.attribute).map_or("", |it| &it.name).to_owned()
        });
        let criteria: Vec<String> = names.collect();
        let rows = self.rows.iter().filter_map(|row| list_row(matching, *row as usize, &criteria));
        write_list_csv(&criteria, rows, out)
    }
}

fn list_row(matching: &Matching, row: usize, criteria: &[String]) -> Option<ListRow> {
    let table = &matching.table;
    let (id, fit) = (table.ids.get(row)?, matching.fit(row)?);
    let asked = matching.rule.criteria.iter().zip(matching.verdicts(row)).zip(criteria);
    let verdicts = asked.map(|((it, verdict), name)| ListVerdict {
        criterion: name.clone(),
        verdict: verdict_word(verdict).to_owned(),
        value: table.value(row, it.attribute).map(|it| show_value(&it)).unwrap_or_default(),
    });
    let relationship: Option<Relationship> = table.relationship(row);
    Some(ListRow {
        id: id.0,
        name: table.names.get(row).to_owned(),
        domain: table.domains.get(row).to_owned(),
        record_id: table.record_ids.get(row).to_owned(),
        relationship: relationship.map_or("", show_relationship).to_owned(),
        score: fit.score,
        ceiling: fit.ceiling,
        tier: show_tier(fit.tier).to_owned(),
        best: show_tier(fit.best).to_owned(),
        worst: show_tier(fit.worst).to_owned(),
        verdicts: verdicts.collect(),
    })
}

/// Verdicts on paper are words of the format, not of a language.
fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "pass",
        Verdict::Near => "near",
        Verdict::Fail => "fail",
        Verdict::Unknown => "unknown",
    }
}
