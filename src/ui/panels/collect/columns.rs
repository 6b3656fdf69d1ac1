//! The columns of a table on its way in: first values, what each becomes, how it is read, how full it is.

use egui::{Align, Layout, Ui};
use egui_extras::{Column, TableBuilder};

use crate::{
    exchange::{
        Ambiguity, ColumnPreview, DateOrder, Decimal, Overrides, Preview, Reading, TagSeparator,
    },
    i18n::{field_key, kind_key, outcome_key},
    model::{Attribute, ColumnTarget, EventField, Kind, Outcome, Purpose, TableKind, Unit},
    ui::{
        Cx, ImportRequest, Request,
        import_job::ImportJob,
        theme::{self, icon},
        widgets::{self, TagKind},
    },
};

const ROW_HEIGHT: f32 = 38.0;
/// Rows shown before the table scrolls by itself.
const N_SHOWN: f32 = 16.0;

pub(super) fn columns_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob, preview: &Preview) {
    let tr = cx.tr;
    let choices = choices(cx, preview.kind);
    let mut overrides = import.overrides.clone();
    let rest = ui.available_width() - 24.0 - 210.0 - 260.0 - 4.0 * 8.0;
    // As far down as the window goes, with room for the button that lets the table in.
    let room = ui.content_rect().bottom() - ui.cursor().top() - 140.0;
    let room = room.clamp(5.0 * ROW_HEIGHT, N_SHOWN * ROW_HEIGHT);
    ui.push_id("columns", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        TableBuilder::new(ui)
            .max_scroll_height(room)
            .auto_shrink([false, true])
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Column::exact(rest * 0.36).clip(true))
            .column(Column::exact(rest * 0.64).clip(true))
            .column(Column::exact(24.0))
            .column(Column::exact(210.0))
            .column(Column::remainder().clip(true))
            .header(theme::ROW_HEIGHT, |mut row| {
                let heads =
                    ["collect-column", "collect-values", "", "collect-becomes", "collect-read"];
                for key in heads {
                    row.col(|ui| {
                        if !key.is_empty() {
                            ui.label(theme::secondary(ui, tr.text(key)));
                        }
                    });
                }
            })
            .body(|body| {
                body.rows(ROW_HEIGHT, preview.columns.len(), |mut row| {
                    let idx = row.index();
                    let Some(column) = preview.columns.get(idx) else { return };
                    row.col(|ui| {
                        ui.add(egui::Label::new(theme::semibold(&column.header)).truncate());
                    });
                    row.col(|ui| {
                        let values = column.first.join(", ");
                        ui.add(egui::Label::new(theme::muted(ui, values)).truncate());
                    });
                    row.col(|ui| {
                        ui.label(
                            theme::icon_text(icon::ARROW_RIGHT).color(theme::palette(ui).faint),
                        );
                    });
                    row.col(|ui| {
                        let kind = preview.kind;
                        target_ui(ui, cx, (kind, &choices), (idx, column), &mut overrides);
                    });
                    row.col(|ui| reading_ui(ui, cx, preview, idx, column, &mut overrides));
                });
            });
    });
    if overrides != import.overrides {
        cx.requests.push(Request::Import(ImportRequest::Look(overrides)));
    }
}

/// Everything a column can become, with its words.
fn choices(cx: &Cx<'_>, kind: TableKind) -> Vec<(ColumnTarget, String)> {
    let tr = cx.tr;
    let mut keys = vec![
        (ColumnTarget::LeftOut, "collect-left-out"),
        (ColumnTarget::Name, "collect-name"),
        (ColumnTarget::Domain, "collect-domain"),
        (ColumnTarget::RecordId, "collect-record-id"),
    ];
    let fields = EventField::of(kind).iter();
    keys.extend(fields.map(|it| (ColumnTarget::Event(*it), field_key(*it))));
    if !kind.is_rolled_up() {
        keys.push((ColumnTarget::Relationship, "collect-relationship"));
    }
    let mut res: Vec<(ColumnTarget, String)> =
        keys.into_iter().map(|(target, key)| (target, tr.text(key).into_owned())).collect();
    if kind.is_rolled_up() {
        return res;
    }
    for (id, attribute) in cx.project.attributes.iter() {
        res.push((ColumnTarget::Attribute(id), attribute.name.clone()));
    }
    res
}

/// The words for a new attribute made of a column.
fn new_word(cx: &Cx<'_>, attribute: &Attribute) -> String {
    let tr = cx.tr;
    match attribute.purpose {
        Purpose::Outcome(outcome) => {
            let name = tr.text(outcome_key(outcome));
            tr.format("collect-outcome", &[("name", name.into())])
        }
        Purpose::Trait => {
            let kind = tr.text(kind_key(attribute.kind));
            tr.format(
                "collect-new",
                &[("name", attribute.name.as_str().into()), ("kind", kind.into())],
            )
        }
    }
}

fn target_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (kind, choices): (TableKind, &[(ColumnTarget, String)]),
    (idx, column): (usize, &ColumnPreview),
    overrides: &mut Overrides,
) {
    let mut targets = choices.to_vec();
    let new = |kind, purpose, standard| {
        let name = column.header.clone();
        ColumnTarget::New(Attribute { name, kind, unit: Unit::None, purpose, standard })
    };
    // What the column was taken for comes first among the new ones; the other kinds are made of it.
    let mut fresh = Vec::new();
    if let ColumnTarget::New(_) = &column.target {
        fresh.push(column.target.clone());
    }
    if !kind.is_rolled_up() {
        fresh.extend(Kind::ALL.map(|kind| new(kind, Purpose::Trait, None)));
        fresh.extend(Outcome::ALL.map(|it| new(it.kind(), Purpose::Outcome(it), None)));
    }
    for target in fresh {
        if let ColumnTarget::New(attribute) = &target {
            let word = new_word(cx, attribute);
            if !targets.iter().any(|(_, it)| *it == word) {
                targets.push((target, word));
            }
        }
    }
    let now = targets.iter().position(|(it, _)| *it == column.target).unwrap_or(0);
    let mut chosen = now;
    let options: Vec<(usize, &str)> =
        targets.iter().enumerate().map(|(i, (_, word))| (i, word.as_str())).collect();
    let name = cx.tr.format("collect-becomes-of", &[("column", column.header.as_str().into())]);
    let response = widgets::select(ui, 200.0, &name, &mut chosen, &options);
    if response.changed()
        && chosen != now
        && let Some((target, _)) = targets.get(chosen)
    {
        overrides.targets.insert(idx, target.clone());
        overrides.readings.remove(&idx);
    }
    response.on_hover_text(cx.tr.say(&column.reason));
}

fn reading_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    preview: &Preview,
    idx: usize,
    column: &ColumnPreview,
    overrides: &mut Overrides,
) {
    let tr = cx.tr;
    if column.target == ColumnTarget::LeftOut {
        return;
    }
    let share = column.n_known as f64 / preview.n_rows.max(1) as f64;
    let (kind, text) = if 0 < column.n_unreadable {
        let args = [("n", column.n_unreadable.into())];
        (TagKind::Warn, tr.format("collect-unreadable", &args))
    } else {
        let kind = if share < 0.5 { TagKind::Quiet } else { TagKind::Good };
        (kind, tr.format("collect-fill", &[("share", tr.percent(share).into())]))
    };
    let examples = column.unreadable.iter().map(|(row, cell)| {
        tr.format(
            "collect-row-cell",
            &[("row", row.to_string().into()), ("cell", cell.as_str().into())],
        )
    });
    let mut hover: Vec<String> = vec![tr.say(&column.reason)];
    hover.extend(column.how.as_ref().map(|it| tr.say(it)));
    hover.extend(examples);
    widgets::tag(ui, kind, &text).on_hover_text(hover.join("\n"));
    if column.ambiguity.is_some() {
        widgets::tag(ui, TagKind::Warn, &tr.text("collect-which"));
    }
    let mut reading = column.reading.clone();
    let name = tr.format("collect-read-of", &[("column", column.header.as_str().into())]);
    if reading_choice(ui, cx, &name, column.ambiguity, &mut reading) {
        overrides.readings.insert(idx, reading);
    }
}

/// How the cells are read, where there is a choice; returns whether it changed.
fn reading_choice(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &str,
    ambiguity: Option<Ambiguity>,
    reading: &mut Reading,
) -> bool {
    let tr = cx.tr;
    match reading {
        Reading::Plain | Reading::Codes => false,
        Reading::Number { decimal, .. } => {
            // A decimal sign that is plain to see is not asked about.
            if ambiguity.is_none() && *decimal == Decimal::Point {
                return false;
            }
            let options = [(Decimal::Point, "1,234.5"), (Decimal::Comma, "1.234,5")];
            widgets::select(ui, 96.0, name, decimal, &options).changed()
        }
        Reading::Date { order, .. } => {
            let words = [
                (DateOrder::YearFirst, tr.text("collect-year-first")),
                (DateOrder::DayFirst, tr.text("collect-day-first")),
                (DateOrder::MonthFirst, tr.text("collect-month-first")),
            ];
            let options = words.each_ref().map(|(it, word)| (*it, &**word));
            widgets::select(ui, 128.0, name, order, &options).changed()
        }
        Reading::Flag { blank_is_no } => {
            let words = [tr.text("table-blank-unknown"), tr.text("table-blank-no")];
            let options = [(false, &*words[0]), (true, &*words[1])];
            widgets::select(ui, 128.0, name, blank_is_no, &options).changed()
        }
        Reading::Tags { separator } => {
            let words = TagSeparator::ALL.map(|it| (it, tag_separator_word(cx, it)));
            let options = words.each_ref().map(|(it, word)| (*it, word.as_str()));
            widgets::select(ui, 128.0, name, separator, &options).changed()
        }
    }
}

fn tag_separator_word(cx: &Cx<'_>, separator: TagSeparator) -> String {
    let sign = match separator {
        TagSeparator::Line => return cx.tr.text("collect-split-line").into_owned(),
        TagSeparator::Semicolon => ";",
        TagSeparator::Comma => ",",
        TagSeparator::Pipe => "|",
        TagSeparator::Enumeration => "、",
        TagSeparator::Bar => "┋",
    };
    cx.tr.format("collect-split-at", &[("sign", sign.into())])
}
