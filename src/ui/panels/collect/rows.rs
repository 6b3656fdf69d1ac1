//! A list of the project that is changed where it stands: what [`widgets::rows`] asks for, as edits.
//!
//! One row is described by one function, which shows its fields and is also what pasted cells are read by:
//!
//! ```text
//! rows::rows_ui(ui, cx, &List { id: "sources", columns: &columns, add: &hint }, |cells, cx, id, it: &mut Source| {
//!     cells.text(&mut it.name);
//!     cells.choice(&mut it.kind, &kinds);
//! });
//! ```

use egui::{Popup, PopupCloseBehavior, Ui};

use crate::{
    edit::{Edit, List as Listed, ListEdit},
    model::{Attribute, Day, Id, Kind, Message, Purpose, Unit, Value, fold},
    ui::{
        Cx,
        panels::read,
        widgets::{self, Cells, Pick, PickerItem, PickerWords, RowColumn, RowEvent, RowWords},
    },
};

/// How a list is shown.
pub(in crate::ui::panels) struct List<'a> {
    /// Tells it from others.
    pub id: &'static str,
    pub columns: &'a [RowColumn<'a>],
    /// What stands in the blank row at the end.
    pub add: &'a str,
}

/// Shows the list. `row` names the fields of a row in the order of the columns; the row has no id while it is blank.
pub(in crate::ui::panels) fn rows_ui<T: Listed + Default>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    list: &List<'_>,
    mut row: impl FnMut(&mut Cells<'_>, &mut Cx<'_>, Option<Id<T>>, &mut T),
) {
    let (tr, project) = (cx.tr, cx.project);
    let all = T::of(project).in_order();
    let number = |n: usize| n.to_string();
    let words = RowWords {
        field: &|column, n| {
            tr.format("rows-field", &[("column", column.into()), ("n", number(n).into())])
        },
        handle: &|n| tr.format("rows-move", &[("n", number(n).into())]),
        remove: &|n| tr.format("rows-remove", &[("n", number(n).into())]),
        hint: &tr.text("rows-hint"),
        add: list.add,
    };
    let can_edit = cx.env.can_edit;
    let event = ui
        .add_enabled_ui(can_edit, |ui| {
            widgets::rows(ui, list.id, list.columns, all.len(), words, |cells, idx| {
                let there = all.get(idx).copied();
                let before = there.map(|(_, it)| it.clone()).unwrap_or_default();
                let mut after = before.clone();
                row(cells, cx, there.map(|it| it.0), &mut after);
                if after != before {
                    cx.edit(T::edit(match there {
                        Some((id, _)) => ListEdit::Set(id, after),
                        None => ListEdit::Add(after, all.len()),
                    }));
                }
            })
        })
        .inner;
    let id = |idx: usize| all.get(idx).map(|it| it.0);
    match event {
        Some(RowEvent::Remove(idx)) => {
            cx.requests.extend(id(idx).map(|it| request(ListEdit::<T>::Remove(it))));
        }
        Some(RowEvent::Move(idx, to)) => {
            cx.requests.extend(id(idx).map(|it| request(ListEdit::<T>::Move(it, to))));
        }
        Some(RowEvent::Paste(at, cells)) => {
            let mut edits = Vec::new();
            for cells in without_head(&cells, list.columns) {
                let mut it = T::default();
                widgets::fill_row(cells, |cells| row(cells, cx, None, &mut it));
                if it != T::default() {
                    edits.push(T::edit(ListEdit::Add(it, at + edits.len())));
                }
            }
            if !edits.is_empty() {
                let label = Message::new("edit-list-paste").key("list", T::NAME);
                cx.edit(Edit::Many(label, edits));
            }
        }
        None => (),
    }
}

fn request<T: Listed>(edit: ListEdit<T>) -> crate::ui::Request {
    crate::ui::Request::Edit(T::edit(edit))
}

/// Pasted rows without the row of titles that may stand above them.
fn without_head<'a>(cells: &'a [Vec<String>], columns: &[RowColumn<'_>]) -> &'a [Vec<String>] {
    let Some((head, rest)) = cells.split_first() else { return cells };
    let is_title = |it: &&String| columns.iter().any(|column| fold(column.title) == fold(it));
    let n_titles = head.iter().filter(is_title).count();
    let n_filled = head.iter().filter(|it| !it.is_empty()).count();
    if 0 < n_titles && n_filled <= 2 * n_titles { rest } else { cells }
}

/// A field for a day, written as the language writes it.
pub(in crate::ui::panels) fn day_cell(cells: &mut Cells<'_>, cx: &Cx<'_>, day: &mut Option<Day>) {
    let tr = cx.tr;
    let hint = cx.env.today().to_string();
    cells.typed(day, &hint, |it| tr.day(*it), |text| read_day(cx, text));
}

/// A day as a person writes it, or as the program does.
pub(in crate::ui::panels) fn read_day(cx: &Cx<'_>, text: &str) -> Option<Day> {
    match read::value(cx.tr, &text.replace('\u{a0}', " "), &typed(Kind::Date, Unit::None)) {
        Ok(Some(Value::Date(day))) => Some(day),
        _ => None,
    }
}

/// A field for a share of the whole, written in percent.
pub(super) fn share_cell(cells: &mut Cells<'_>, cx: &Cx<'_>, share: &mut Option<f64>) {
    let tr = cx.tr;
    let read = |text: &str| match read::value(tr, text, &typed(Kind::Number, Unit::Share)) {
        Ok(Some(Value::Number(it))) => Some(it.lo()).filter(|it| (0.0..=1.0).contains(it)),
        _ => None,
    };
    cells.typed(share, &tr.percent(0.1), |it| tr.percent(*it), read);
}

fn typed(kind: Kind, unit: Unit) -> Attribute {
    Attribute { name: String::new(), kind, unit, purpose: Purpose::Trait, standard: None }
}

/// A field for attributes: those chosen, and a list to choose from.
pub(super) fn attributes_cell(cells: &mut Cells<'_>, cx: &Cx<'_>, chosen: &mut Vec<Id<Attribute>>) {
    let mut pasted = None;
    let mut shown = chosen.clone();
    cells.other(
        |text| pasted = Some(attributes_named(cx, text)),
        |ui, name| attributes_ui(ui, cx, name, &mut shown),
    );
    *chosen = pasted.unwrap_or(shown);
}

fn attributes_named(cx: &Cx<'_>, text: &str) -> Vec<Id<Attribute>> {
    let names = text.split([',', ';', '、', '\n']).map(|it| fold(it).into_owned());
    let find = |name: String| {
        cx.project.attributes.iter().find(|(_, it)| fold(&it.name) == name).map(|it| it.0)
    };
    names.filter_map(find).collect()
}

/// Attributes as chips, and a list to choose from.
pub(super) fn attributes_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, chosen: &mut Vec<Id<Attribute>>) {
    let tr = cx.tr;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        ui.set_min_height(crate::ui::theme::CONTROL_HEIGHT);
        // In line with the words of other fields.
        ui.add_space(4.0);
        let mut gone = None;
        for id in chosen.iter() {
            let Some(it) = cx.project.attributes.get(*id) else { continue };
            let remove = tr.format("rows-take-out", &[("attribute", it.name.as_str().into())]);
            if widgets::chip(ui, &it.name, &remove).clicked() {
                gone = Some(*id);
            }
        }
        let label = format!("{name}: {}", tr.text("rows-add-attribute"));
        let add = widgets::add_chip(ui, &label);
        if let Some(id) = pick_attribute(&add, cx, chosen) {
            match chosen.iter().position(|it| *it == id) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(id),
            }
        }
        chosen.retain(|it| Some(*it) != gone);
    });
}

/// A list of the attributes below `button`, those chosen ticked.
pub(in crate::ui::panels) fn pick_attribute(
    button: &egui::Response,
    cx: &Cx<'_>,
    chosen: &[Id<Attribute>],
) -> Option<Id<Attribute>> {
    let tr = cx.tr;
    let popup = Popup::from_toggle_button_response(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(260.0);
    let shown = popup.show(|ui| {
        ui.set_width(260.0);
        let traits = cx.project.attributes.iter();
        let traits: Vec<_> = traits.filter(|(_, it)| it.purpose == Purpose::Trait).collect();
        let items: Vec<PickerItem<'_>> = traits
            .iter()
            .map(|(id, it)| PickerItem { text: &it.name, count: "", checked: chosen.contains(id) })
            .collect();
        let (search, nothing) = (tr.text("rows-find-attribute"), tr.text("rows-no-attribute"));
        let words = PickerWords { search: &search, nothing: &nothing, add: "" };
        match widgets::value_picker(ui, "attributes", words, &items)? {
            Pick::Toggle(idx) => traits.get(idx).map(|it| it.0),
            Pick::Add(_) => None,
        }
    });
    shown?.inner
}
