//! One entry of a quadrant: its words, who says so, and what speaks for it.

use egui::{Align, Key, Layout, Popup, PopupCloseBehavior, Rect, Ui, UiBuilder, vec2};

use super::{edits, kind_icon, title_key};
use crate::{
    edit::{Edit, List as _, ListEdit},
    model::{Evidence, Grade, Id, Origin, SwotEntry, SwotKind},
    ui::{
        Cx,
        panels::collect::{
            evidence_form::{EvidenceForm, n_from},
            rows::pick_attribute,
        },
        theme::{self, icon},
        widgets::{self, Pick, PickerItem, PickerWords},
    },
};

/// An entry that is dragged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dragged(pub(super) Id<SwotEntry>);

/// Shows the entry; returns where it stands.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, entry): (Id<SwotEntry>, &SwotEntry),
    open: &mut Option<Id<SwotEntry>>,
    form: &mut EvidenceForm,
) -> Rect {
    let is_open = *open == Some(id);
    let shown = ui.scope(|ui| {
        let p = theme::palette(ui);
        let frame = egui::Frame::new()
            .fill(if is_open { p.hover } else { p.surface })
            .corner_radius(theme::BUTTON_RADIUS)
            .inner_margin(egui::Margin::symmetric(6, 4));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            if head_ui(ui, cx, (id, entry), is_open) {
                *open = if is_open { None } else { Some(id) };
            }
            if is_open {
                details_ui(ui, cx, (id, entry), form);
            }
        });
    });
    shown.response.rect
}

/// Handle, words and menu. Returns whether the details are to be shown or put away.
fn head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, entry): (Id<SwotEntry>, &SwotEntry),
    is_open: bool,
) -> bool {
    let tr = cx.tr;
    let short: String = entry.text.chars().take(40).collect();
    let say = |key: &str| tr.format(key, &[("text", short.as_str().into())]);
    let mut is_toggled = false;
    let top = ui.cursor().min;
    let room = ui.available_width();
    let ends = 16.0 + theme::CONTROL_HEIGHT;
    let mut handle_ui = |ui: &mut Ui| {
        let (handle, moved) = widgets::drag_handle(ui, &say("swot-move"));
        handle.dnd_set_drag_payload(Dragged(id));
        let across = if handle.has_focus() {
            let (left, right) =
                ui.input(|it| (it.key_pressed(Key::ArrowLeft), it.key_pressed(Key::ArrowRight)));
            let filter = egui::EventFilter {
                vertical_arrows: true,
                horizontal_arrows: true,
                ..egui::EventFilter::default()
            };
            ui.memory_mut(|it| it.set_focus_lock_filter(handle.id, filter));
            i32::from(right) - i32::from(left)
        } else {
            0
        };
        let edit = match (moved, across) {
            (0, 0) => None,
            (0, by) => {
                turned(entry.kind, by).and_then(|kind| edits::put(cx.project, id, kind, usize::MAX))
            }
            (by, _) => edits::shift(cx.project, id, by),
        };
        cx.requests.extend(edit.map(crate::ui::Request::Edit));
        handle.on_hover_text(tr.text("swot-move-hint"));
    };
    if cx.env.can_edit {
        let rect = Rect::from_min_size(top, vec2(16.0, 24.0));
        let layout = Layout::left_to_right(Align::Center);
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(layout)
            // The keyboard goes along to another quadrant.
            .scope_id(egui::Id::unique(("swot handle", id.get())));
        handle_ui(&mut ui.new_child(builder));
    }
    let words = Rect::from_min_size(top + vec2(22.0, 0.0), vec2(room - ends - 12.0, f32::INFINITY));
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(words).layout(Layout::top_down(Align::Min)));
    child.spacing_mut().item_spacing.y = 2.0;
    child.add_space(3.0);
    let text = if entry.text.trim().is_empty() {
        theme::muted(&child, tr.text("swot-unworded"))
    } else {
        theme::body(&entry.text)
    };
    child.add(egui::Label::new(text).wrap());
    let below = below(cx, id, entry);
    if !below.is_empty() {
        let below = theme::small(&child, below);
        child.add(egui::Label::new(below).wrap());
    }
    let bottom = child.min_rect().bottom().max(top.y + 28.0);
    let at = top + vec2(room - theme::CONTROL_HEIGHT, -1.0);
    let corner = Rect::from_min_size(at, egui::Vec2::splat(theme::CONTROL_HEIGHT));
    let mut child = ui.new_child(UiBuilder::new().max_rect(corner));
    let (sign, key) =
        if is_open { (icon::CARET_UP, "swot-close") } else { (icon::CARET_DOWN, "swot-open") };
    is_toggled |= widgets::icon_button(&mut child, sign, &say(key)).clicked();
    let back = ui.interact(
        Rect::from_min_max(words.min, pos(words, bottom)),
        ui.unique_id().with("words"),
        egui::Sense::CLICK,
    );
    is_toggled |= back.clicked();
    ui.advance_cursor_after_rect(Rect::from_min_max(top, egui::pos2(top.x + room, bottom)));
    is_toggled
}

fn pos(words: Rect, bottom: f32) -> egui::Pos2 {
    egui::pos2(words.right(), bottom)
}

/// The quadrant so many on from this one, as they stand from left to right and from top to bottom.
fn turned(kind: SwotKind, by: i32) -> Option<SwotKind> {
    let at = SwotKind::ALL.iter().position(|it| *it == kind)?;
    SwotKind::ALL.get(at.checked_add_signed(by as isize)?).copied()
}

/// «Marta · 12 May 2026 · Employees · 2 pieces of evidence»
fn below(cx: &Cx<'_>, id: Id<SwotEntry>, entry: &SwotEntry) -> String {
    let tr = cx.tr;
    let attribute = entry.attribute.and_then(|it| cx.project.attributes.get(it));
    let n = linked(cx, entry).count() + n_from(cx, Origin::Swot(id));
    let parts = [
        entry.who.trim().to_owned(),
        entry.day.map(|it| tr.day(it)).unwrap_or_default(),
        attribute.map(|it| it.name.clone()).unwrap_or_default(),
        if n == 0 { String::new() } else { tr.format("swot-n-evidence", &[("n", n.into())]) },
    ];
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" · ")
}

/// The evidence that was linked by hand and is still there.
fn linked<'a>(
    cx: &Cx<'a>,
    entry: &'a SwotEntry,
) -> impl Iterator<Item = (Id<Evidence>, &'a Evidence)> {
    let project = cx.project;
    entry.evidence.iter().filter_map(|id| Some((*id, project.evidence.get(*id)?)))
}

fn details_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, entry): (Id<SwotEntry>, &SwotEntry),
    form: &mut EvidenceForm,
) {
    let tr = cx.tr;
    let mut it = entry.clone();
    ui.add_space(theme::GRID);
    ui.add_enabled_ui(cx.env.can_edit, |ui| {
        widgets::text_area(ui, &tr.text("swot-text"), &mut it.text, "", 2);
        ui.horizontal_wrapped(|ui| {
            let who = tr.text("swot-who");
            ui.label(theme::secondary(ui, who.as_ref()));
            let field = ui.unique_id().with("who");
            widgets::cell_field(ui, field, 120.0, &who, "", &mut it.who);
            let day = tr.text("swot-day");
            widgets::day_field(ui, 98.0, &day, &day, &mut it.day);
            attribute_ui(ui, cx, &mut it);
        });
        evidence_ui(ui, cx, id, &mut it, form);
        ui.horizontal_wrapped(|ui| {
            actions_ui(ui, cx, (id, entry));
        });
    });
    if it != *entry {
        cx.edit(SwotEntry::edit(ListEdit::Set(id, it)));
    }
}

fn attribute_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut SwotEntry) {
    let name = cx.tr.text("swot-attribute");
    let chosen: Vec<_> = it.attribute.into_iter().collect();
    let attribute = it.attribute.and_then(|id| cx.project.attributes.get(id));
    let word = attribute.map_or_else(|| name.to_string(), |it| it.name.clone());
    let button = widgets::button_chip(ui, &word, &format!("{name}: {word}"));
    if let Some(id) = pick_attribute(&button, cx, &chosen) {
        Popup::close_all(ui);
        it.attribute = (!chosen.contains(&id)).then_some(id);
    }
}

/// What speaks for the entry: linked and written here, each with a way to take it away.
fn evidence_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: Id<SwotEntry>,
    it: &mut SwotEntry,
    form: &mut EvidenceForm,
) {
    let tr = cx.tr;
    let origin = Origin::Swot(id);
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(theme::CONTROL_HEIGHT);
        ui.label(theme::secondary(ui, tr.text("swot-evidence")));
        let link = tr.text("swot-link");
        let button = widgets::button_chip(ui, &link, &link);
        if let Some(chosen) = pick_evidence(&button, cx, &it.evidence) {
            match it.evidence.iter().position(|it| *it == chosen) {
                Some(at) => drop(it.evidence.remove(at)),
                None => it.evidence.push(chosen),
            }
        }
        let (text, who, attribute) = (it.text.clone(), it.who.clone(), it.attribute);
        let day = it.day.or_else(|| Some(cx.env.today()));
        let short: String = it.text.chars().take(40).collect();
        form.ui(ui, cx, (&short, n_from(cx, origin)), || Evidence {
            text,
            who,
            attribute,
            day,
            grade: Grade::Colleague,
            origin: Some(origin),
            ..Evidence::default()
        });
    });
    let mut gone = None;
    let linked: Vec<(Id<Evidence>, String)> =
        linked(cx, it).map(|(id, it)| (id, it.text.clone())).collect();
    if !linked.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for (id, text) in &linked {
                let unlink = tr.format("swot-unlink", &[("text", text.as_str().into())]);
                if widgets::chip(ui, text, &unlink).clicked() {
                    gone = Some(*id);
                }
            }
        });
    }
    it.evidence.retain(|it| Some(*it) != gone);
}

/// All evidence of the project to choose from.
fn pick_evidence(
    button: &egui::Response,
    cx: &Cx<'_>,
    chosen: &[Id<Evidence>],
) -> Option<Id<Evidence>> {
    let tr = cx.tr;
    let popup = Popup::from_toggle_button_response(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(380.0);
    let shown = popup.show(|ui| {
        ui.set_width(380.0);
        let all = cx.project.evidence.in_order();
        let items: Vec<PickerItem<'_>> = all
            .iter()
            .map(|(id, it)| PickerItem { text: &it.text, count: "", checked: chosen.contains(id) })
            .collect();
        let (search, nothing) = (tr.text("swot-find-evidence"), tr.text("swot-no-evidence"));
        let words = PickerWords { search: &search, nothing: &nothing, add: "" };
        match widgets::value_picker(ui, "evidence", words, &items)? {
            Pick::Toggle(idx) => all.get(idx).map(|it| it.0),
            Pick::Add(_) => None,
        }
    });
    shown?.inner
}

/// To another quadrant, up and down, away.
fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, (id, entry): (Id<SwotEntry>, &SwotEntry)) {
    let tr = cx.tr;
    let mut edit: Option<Edit> = None;
    let button = widgets::button(ui, widgets::ButtonKind::Secondary, &tr.text("swot-move-to"));
    Popup::menu(&button).show(|ui| {
        for kind in SwotKind::ALL.into_iter().filter(|it| *it != entry.kind) {
            let word = tr.text(title_key(kind));
            if widgets::menu_item(ui, kind_icon(kind), &word, "").clicked() {
                edit = edits::put(cx.project, id, kind, usize::MAX);
            }
        }
    });
    for (sign, key, by) in [(icon::ARROW_UP, "swot-up", -1), (icon::ARROW_DOWN, "swot-down", 1)] {
        if widgets::icon_button(ui, sign, &tr.text(key)).clicked() {
            edit = edit.or_else(|| edits::shift(cx.project, id, by));
        }
    }
    if widgets::icon_button(ui, icon::TRASH, &tr.text("swot-remove")).clicked() {
        edit = Some(SwotEntry::edit(ListEdit::Remove(id)));
    }
    cx.requests.extend(edit.map(crate::ui::Request::Edit));
}
