//! Words of a customer that become evidence: selected, and taken with one click or Ctrl+Enter.

use egui::{
    Area, Key, Modifiers, Order, Response, TextBuffer as _, TextEdit, Ui, pos2, text::CCursorRange,
    vec2,
};

use super::super::evidence_form::{about_ui, add, n_from, stance_ui};
use crate::{
    edit::{List as _, ListEdit},
    model::{Evidence, Id, Origin},
    ui::{
        Cx, Request,
        panels::evidence,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// Words that are selected, and where the button for them stands.
#[derive(Clone, Debug)]
struct Selected {
    field: egui::Id,
    text: String,
    at: egui::Pos2,
}

/// What is selected in the fields of one page.
#[derive(Default)]
pub(super) struct Quotes {
    selected: Option<Selected>,
    /// Where the button was.
    button: Option<egui::Rect>,
}

/// A field whose words can be taken.
pub(super) struct Field<'a> {
    pub id: egui::Id,
    pub name: &'a str,
    pub hint: &'a str,
    pub n_rows: usize,
}

impl Quotes {
    /// Shows the field. Ctrl+Enter without a selection takes all of it.
    pub(super) fn field_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        Field { id, name, hint, n_rows }: Field<'_>,
        text: &mut String,
        seed: &Evidence,
    ) -> Response {
        let is_taken = ui.memory(|it| it.has_focus(id))
            && ui.input_mut(|it| it.consume_key(Modifiers::COMMAND, Key::Enter));
        let edit = TextEdit::multiline(text)
            .id(id)
            .hint_text(hint)
            .desired_rows(n_rows)
            .desired_width(f32::INFINITY)
            .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
            .margin(egui::Margin::symmetric(10, 6));
        let shown = edit.show(ui);
        let response = shown.response.response.clone().accessible_name(name);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let range = shown.cursor_range.filter(|_| response.has_focus());
        if let Some(range) = range {
            let words = text.char_range(range.as_sorted_char_range()).trim().to_owned();
            if words.is_empty() {
                self.selected = self.selected.take().filter(|it| it.field != id);
            } else {
                let cursor = shown.galley.pos_from_cursor(range.primary);
                let at = shown.galley_pos + vec2(cursor.center().x, cursor.bottom() + 4.0);
                self.selected = Some(Selected { field: id, text: words, at });
            }
        }
        if is_taken {
            let words = match &self.selected {
                Some(it) if it.field == id => it.text.clone(),
                _ => text.trim().to_owned(),
            };
            self.take(cx, words, seed);
            // What has been taken is selected no longer.
            if let Some(range) = range {
                let mut state = shown.state.clone();
                state.cursor.set_char_range(Some(CCursorRange::one(range.primary)));
                state.store(ui, id);
            }
        }
        if self.selected.as_ref().is_some_and(|it| it.field == id) {
            self.button_ui(ui, cx, seed);
        }
        response
    }

    /// The button below the selected words.
    fn button_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, seed: &Evidence) {
        let Some(it) = self.selected.clone() else { return };
        // Pressing the button takes the keyboard from the field, and with it the selection: the words are kept here.
        let pressed = ui.input(|it| it.pointer.any_pressed().then(|| it.pointer.interact_pos()));
        let is_elsewhere =
            pressed.flatten().is_some_and(|at| !self.button.is_some_and(|it| it.contains(at)));
        let is_left = ui.memory(|memory| memory.focused().is_some_and(|id| id != it.field))
            && self.button.is_none_or(|it| !ui.rect_contains_pointer(it));
        if is_elsewhere || is_left || ui.input(|it| it.key_pressed(Key::Escape)) {
            self.selected = None;
            self.button = None;
            return;
        }
        let clip = ui.clip_rect();
        if !clip.expand(8.0).contains(it.at) {
            return;
        }
        let label = cx.tr.text("interviews-make");
        let left = it.at.x.clamp(clip.left(), (clip.right() - 160.0).max(clip.left()));
        let area = Area::new(it.field.with("make")).order(Order::Foreground);
        let shown = area.fixed_pos(pos2(left, it.at.y)).show(ui, |ui| {
            let word = format!("{} {label}", icon::QUOTES);
            widgets::button(ui, ButtonKind::Primary, &word).on_hover_text(ui_keys(ui))
        });
        self.button = Some(shown.response.rect);
        if shown.inner.clicked() {
            self.take(cx, it.text, seed);
        }
    }

    fn take(&mut self, cx: &mut Cx<'_>, text: String, seed: &Evidence) {
        self.selected = None;
        self.button = None;
        if !text.is_empty() && cx.env.can_edit {
            add(cx, Evidence { text, ..seed.clone() });
        }
    }
}

fn ui_keys(ui: &Ui) -> String {
    ui.format_shortcut(&egui::KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter))
}

/// The evidence made from here, as rows with their stance and what they are about.
pub(super) fn evidence_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    origin: Origin,
    is_here: impl Fn(&Evidence) -> bool,
) {
    let all = cx.project.evidence.in_order();
    for (id, it) in all.into_iter().filter(|(_, it)| it.origin == Some(origin) && is_here(it)) {
        ui.push_id(("evidence", id.get()), |ui| row_ui(ui, cx, id, it));
    }
}

/// All of it, to be worked on in full; nothing as long as there is none.
pub(super) fn all_evidence_ui(ui: &mut Ui, cx: &mut Cx<'_>, origin: Origin) {
    if n_from(cx, origin) == 0 {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &cx.tr.text("quotes-all"), |_| (), |_| ());
        evidence::rows_ui(ui, cx, evidence::About::Origin(origin));
    });
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Evidence>, evidence: &Evidence) {
    let tr = cx.tr;
    let mut it = evidence.clone();
    let short: String = it.text.chars().take(40).collect();
    let say = |key: &str| tr.format(key, &[("text", short.as_str().into())]);
    let p = theme::palette(ui);
    let mut is_removed = false;
    let frame = egui::Frame::new()
        .fill(p.hover)
        .corner_radius(theme::BUTTON_RADIUS)
        .inner_margin(egui::Margin::symmetric(10, 6));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(theme::body(format!("{} {}", icon::QUOTES, it.text)));
        ui.horizontal_wrapped(|ui| {
            if !cx.env.can_edit {
                ui.disable();
            }
            stance_ui(ui, cx, &say("quotes-stance-of"), &mut it.stance);
            about_ui(ui, cx, &say("quotes-about-of"), &mut it);
            if it.criterion.is_some_and(|it| cx.project.criteria.contains(it)) {
                widgets::tag(ui, widgets::TagKind::Accent, &tr.text("quotes-criterion"));
            }
            is_removed = super::remove_button(ui, &say("quotes-remove")).clicked();
        });
    });
    if is_removed {
        cx.requests.push(Request::Edit(Evidence::edit(ListEdit::Remove(id))));
    } else if it != *evidence {
        cx.requests.push(Request::Edit(Evidence::edit(ListEdit::Set(id, it))));
    }
}
