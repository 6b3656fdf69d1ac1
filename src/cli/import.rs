//! `import`: a table becomes accounts of a project, or with `--dry-run` only what it would become is told.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{
    Cx, args,
    error::Error,
    looked,
    session::Session,
    text::{Align, write_table},
};
use crate::{
    exchange::{Imported, Mapping, Overrides, Preview, RolledOutcome, Source, preview},
    i18n::{Tr, field_key, kind_key, outcome_key, roll_up_key, table_kind_key},
    import::{self, Order, Written},
    jobs::Progress,
    model::{ColumnTarget, Message, Project, TableKind},
    store::Access,
};

/// Problems that are shown; JSON has them all.
const MAX_SHOWN: usize = 10;

pub(super) fn run(args: &args::Import, cx: &mut Cx<'_>) -> Result<(), Error> {
    let (project, table) = which(args)?;
    let access = if args.dry_run { Access::ReadOnly } else { Access::Write };
    let mut session = Session::open(&project, access, cx)?;
    let source = Source::Path(table.clone());
    let given = args.mapping.as_deref().map(read_mapping).transpose()?;
    let mut overrides = given.as_ref().map(overrides_of).unwrap_or_default();
    if let Some(sheet) = &args.sheet {
        overrides.sheet = Some(sheet.clone());
    }
    overrides.kind = args.kind.map(Into::into).or(overrides.kind);
    let seen = preview(&source, &overrides, session.project(), &Progress::default())?;
    let mut mapping = given.unwrap_or_else(|| seen.mapping());
    mapping.dialect.sheet.clone_from(&seen.dialect.sheet);
    mapping.kind = seen.kind;
    let word = |outcome| cx.tr.text(outcome_key(outcome)).into_owned();
    mapping.name_outcomes(session.project(), &word);
    if args.dry_run {
        return if cx.json {
            looked::json(&seen, session.project(), cx)
        } else {
            show(&seen, session.project(), cx)
        };
    }
    if !cx.json {
        show(&seen, session.project(), cx)?;
    }
    let name = source.name();
    let imported = write(&mut session, source, name, mapping, cx)?;
    if cx.json { report_json(&imported, cx) } else { report(&imported, cx) }
}

/// With `--sample` the only file is the table.
fn which(args: &args::Import) -> Result<(args::Project, PathBuf), Error> {
    let project = |file| args::Project { file, sample: args.sample };
    match (args.sample, args.files.as_slice()) {
        (Some(_), [table]) => Ok((project(None), table.clone())),
        (None, [file, table]) => Ok((project(Some(file.clone())), table.clone())),
        (Some(_), _) => Err(Error::mistake(Message::new("cli-which-project"))),
        (None, _) => Err(Error::mistake(Message::new("cli-which-table"))),
    }
}

fn read_mapping(path: &Path) -> Result<Mapping, Error> {
    let text = std::fs::read(path).map_err(|err| Error::file(path, &err))?;
    serde_json::from_slice(&text).map_err(|err| {
        let message = Message::new("cli-not-a-mapping").text("file", path.display().to_string());
        Error::mistake(message.text("reason", err.to_string()))
            .hinted(Message::new("cli-not-a-mapping-hint"))
    })
}

/// The mapping as decisions, so that the preview shows what it does.
fn overrides_of(mapping: &Mapping) -> Overrides {
    let columns = || mapping.columns.iter().enumerate();
    let dialect = &mapping.dialect;
    Overrides {
        sheet: dialect.sheet.clone(),
        charset: Some(dialect.charset),
        separator: Some(dialect.separator),
        quote: Some(dialect.quote),
        escape: Some(dialect.escape),
        header: Some(dialect.header),
        footer: Some(dialect.footer),
        comments: Some(dialect.comments),
        kind: Some(mapping.kind),
        targets: columns().map(|(idx, it)| (idx, it.target.clone())).collect(),
        readings: columns().map(|(idx, it)| (idx, it.reading.clone())).collect(),
        rolled: mapping.rolled.iter().map(|it| (it.outcome, it.target.clone())).collect(),
    }
}

fn write(
    session: &mut Session,
    source: Source,
    name: String,
    mapping: Mapping,
    cx: &Cx<'_>,
) -> Result<Imported, Error> {
    let existing = session.table(mapping.kind.list())?;
    let order =
        Order { source, name, mapping, project: session.project().clone(), existing, now: cx.now };
    let Some(saver) = session.doc.saver().cloned() else {
        return Err(crate::edit::Refused::ReadOnly.into());
    };
    let Written { edit, imported } =
        import::write(&order, &session.reader, &saver, &Progress::default())?;
    drop(saver);
    session.apply(&edit, cx)?;
    Ok(imported)
}

/// What was understood: a line a column.
fn show(seen: &Preview, project: &Project, cx: &mut Cx<'_>) -> Result<(), Error> {
    let tr = cx.tr;
    writeln!(cx.out, "{}", looked::line(seen, tr))?;
    for it in looked::notes(seen) {
        cx.say(&it)?;
    }
    if let Some(origin) = seen.origin {
        writeln!(cx.out, "{}", tr.say(&origin.message()))?;
    }
    if seen.kind != TableKind::Accounts {
        writeln!(cx.out, "{}", tr.text(table_kind_key(seen.kind)))?;
    }
    let mut rows = Vec::new();
    for it in &seen.columns {
        let known = Message::new("cli-known").count("n", it.n_known).count("of", seen.n_rows);
        let unreadable = match it.n_unreadable {
            0 => String::new(),
            n => tr.say(&Message::new("collect-unreadable").count("n", n)),
        };
        let target = target(&it.target, project, tr);
        rows.push(vec![it.header.clone(), "→".to_owned(), target, tr.say(&known), unreadable]);
    }
    let aligns = [Align::Left, Align::Left, Align::Left, Align::Right, Align::Left];
    write_table(cx.out, &aligns, &rows)?;
    // What no cell decides is said each time: a date in the wrong month looks like any other.
    for it in seen.columns.iter().filter(|it| it.ambiguity.is_some()) {
        let message = Message::new("table-assumed").text("column", &it.header);
        let how = it.how.as_ref().map(|it| tr.say(it)).unwrap_or_default();
        cx.say(&message.text("example", &it.example).text("how", how))?;
    }
    show_rolled(seen, project, cx)
}

/// What follows from deals or months, and how.
fn show_rolled(seen: &Preview, project: &Project, cx: &mut Cx<'_>) -> Result<(), Error> {
    if seen.rolled.is_empty() {
        return Ok(());
    }
    let tr = cx.tr;
    writeln!(cx.out, "{}", tr.text("collect-rolled"))?;
    let row = |it: &RolledOutcome| {
        let target = match &it.target {
            ColumnTarget::New(attribute) if attribute.name.is_empty() => {
                tr.text(outcome_key(it.outcome)).into_owned()
            }
            it => target(it, project, tr),
        };
        let how = tr.text(roll_up_key(it.outcome)).into_owned();
        vec![how, "→".to_owned(), target]
    };
    let rows: Vec<Vec<String>> = seen.rolled.iter().map(row).collect();
    Ok(write_table(cx.out, &[Align::Left, Align::Left, Align::Left], &rows)?)
}

fn target(target: &ColumnTarget, project: &Project, tr: &Tr) -> String {
    let key = match target {
        ColumnTarget::LeftOut => "collect-left-out",
        ColumnTarget::Name => "import-field-name",
        ColumnTarget::Domain => "import-field-domain",
        ColumnTarget::RecordId => "import-field-record-id",
        ColumnTarget::Relationship => "import-field-relationship",
        ColumnTarget::Event(field) => field_key(*field),
        ColumnTarget::Attribute(id) => {
            return project.attributes.get(*id).map_or_else(String::new, |it| it.name.clone());
        }
        ColumnTarget::New(it) => {
            let message = Message::new("collect-new").text("name", &it.name);
            return tr.say(&message.key("kind", kind_key(it.kind)));
        }
    };
    tr.text(key).into_owned()
}

fn report(imported: &Imported, cx: &mut Cx<'_>) -> Result<(), Error> {
    if 0 < imported.n_events {
        cx.say(&Message::new("cli-rolled-up").count("n", imported.n_events))?;
    }
    let message = Message::new("cli-imported").count("n", imported.n_rows);
    cx.say(&message.count("new", imported.n_new).count("updated", imported.n_updated))?;
    for it in looked::left_out(&imported.left_out) {
        cx.say(&it)?;
    }
    let n_problems = usize::try_from(imported.problems.n_total).unwrap_or(usize::MAX);
    if n_problems == 0 {
        return Ok(());
    }
    cx.say(&Message::new("cli-problems").count("n", n_problems))?;
    for it in imported.problems.first.iter().take(MAX_SHOWN) {
        let row = it.row.to_string();
        let place = match &it.column {
            Some(column) => Message::new("cli-row-column").text("row", row).text("column", column),
            None => Message::new("cli-row").text("row", row),
        };
        let (place, what) = (cx.tr.say(&place), cx.tr.say(&it.message()));
        match it.cell.as_str() {
            "" => writeln!(cx.out, "  {place}: {what}")?,
            cell => writeln!(cx.out, "  {place}: {what}: {cell}")?,
        }
    }
    if MAX_SHOWN < n_problems {
        cx.say(&Message::new("cli-more-problems").count("n", n_problems - MAX_SHOWN))?;
    }
    Ok(())
}

fn report_json(imported: &Imported, cx: &mut Cx<'_>) -> Result<(), Error> {
    cx.json(&json!({
        "rows": imported.n_rows,
        "events": imported.n_events,
        "new": imported.n_new,
        "updated": imported.n_updated,
        "doubled": imported.n_doubled,
        "left_out": imported.left_out,
        "problems": imported.problems,
    }))
}
