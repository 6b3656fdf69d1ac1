//! What was understood of a table before it is imported, as lines and as JSON.

use serde_json::{Value, json};

use super::{Cx, error::Error};
use crate::{
    exchange::{ColumnPreview, LeftOut, Preview},
    i18n::Tr,
    model::{Attribute, ColumnTarget, Kind, Message, Project, Unit},
};

/// How the table is written, in one line.
pub(super) fn line(seen: &Preview, tr: &Tr) -> String {
    let dialect = &seen.dialect;
    let mut parts = match &dialect.sheet {
        Some(sheet) => vec![tr.say(&Message::new("table-sheet-named").text("name", sheet))],
        None => vec![
            dialect.charset.label().to_owned(),
            tr.text(dialect.separator.key()).into_owned(),
            tr.text(dialect.quote.key()).into_owned(),
        ],
    };
    parts.extend(seen.line_end.map(|it| tr.text(it.key()).into_owned()));
    parts.push(tr.say(&dialect.header.message()));
    parts.join(", ")
}

/// What else is worth knowing of it.
pub(super) fn notes(seen: &Preview) -> Vec<Message> {
    let mut res = Vec::new();
    if 0 < seen.n_title_rows {
        res.push(Message::new("table-title-rows").count("n", size(seen.n_title_rows)));
    }
    if !seen.is_sample {
        res.extend(left_out(&seen.left_out));
    }
    if 0 < seen.n_broken {
        res.push(Message::new("table-broken").count("n", size(seen.n_broken)));
    }
    res
}

/// Rows that are no rows of the table.
pub(super) fn left_out(left_out: &LeftOut) -> Vec<Message> {
    [
        ("table-footer-rows", left_out.n_footer),
        ("table-header-again", left_out.n_headers),
        ("table-comment-rows", left_out.n_comments),
    ]
    .into_iter()
    .filter(|(_, n)| 0 < *n)
    .map(|(key, n)| Message::new(key).count("n", size(n)))
    .collect()
}

fn size(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// Everything, as a mapping that can be edited and given back: it ignores what it does not need.
pub(super) fn json(seen: &Preview, project: &Project, cx: &mut Cx<'_>) -> Result<(), Error> {
    let columns: Vec<Value> =
        seen.columns.iter().map(|it| column(it, seen.n_rows, project, cx.tr)).collect();
    cx.json(&json!({
        "source": seen.source,
        "dialect": seen.dialect,
        "origin": seen.origin,
        "kind": seen.kind,
        "rolled": seen.rolled,
        "line_end": seen.line_end,
        "sheets": seen.sheets,
        "n_rows": seen.n_rows,
        "is_sample": seen.is_sample,
        "n_title_rows": seen.n_title_rows,
        "left_out": seen.left_out,
        "n_broken": seen.n_broken,
        "columns": columns,
    }))
}

fn column(it: &ColumnPreview, n_rows: usize, project: &Project, tr: &Tr) -> Value {
    let attribute = match &it.target {
        ColumnTarget::New(it) => Some(it),
        ColumnTarget::Attribute(id) => project.attributes.get(*id),
        _ => None,
    };
    let said = |it: &Message| json!({ "key": it.key, "text": tr.say(it) });
    let n_cells = it.n_known + it.n_unreadable;
    let share = |n: usize, of: usize| if of == 0 { 0.0 } else { n as f64 / of as f64 };
    let unreadable: Vec<Value> =
        it.unreadable.iter().map(|(row, cell)| json!({ "row": row, "cell": cell })).collect();
    json!({
        "header": it.header,
        "target": it.target,
        "kind": attribute.map(|it| it.kind),
        "unit": attribute.and_then(unit),
        "reading": it.reading,
        "reason": said(&it.reason),
        "how": it.how.as_ref().map(said),
        "ambiguity": it.ambiguity.map(|what| json!({ "what": what, "example": it.example })),
        "n_known": it.n_known,
        "n_unreadable": it.n_unreadable,
        "share_known": share(it.n_known, n_rows),
        "share_unreadable": share(it.n_unreadable, n_cells),
        "unreadable": unreadable,
        "first": it.first,
    })
}

/// `USD`, `people`, `share`; money without a currency is `money`.
fn unit(attribute: &Attribute) -> Option<&str> {
    match &attribute.unit {
        _ if attribute.kind != Kind::Number => None,
        Unit::None => None,
        Unit::People => Some("people"),
        Unit::Share => Some("share"),
        Unit::Money(code) if code.is_empty() => Some("money"),
        Unit::Money(code) => Some(code),
        Unit::Days => Some("days"),
        Unit::Year => Some("year"),
    }
}
