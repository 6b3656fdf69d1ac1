//! Values in the receipt: read, and changed where they stand.

use egui::{
    Align, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo, WidgetText,
    vec2,
};

use super::{
    cells::Account,
    columns::Key,
    editor::{Editing, Outcome, Place},
    fact::Fact,
};
use crate::{
    model::{Attribute, Id},
    ui::{Request, theme},
};

/// A place where a value stands.
#[derive(Clone, Copy)]
pub(super) struct Slot<'a> {
    pub(super) account: &'a Account<'a>,
    pub(super) key: Key,
    pub(super) width: f32,
    pub(super) align: Align,
}

impl Slot<'_> {
    /// Where words of this size stand in the place.
    fn at(self, size: egui::Vec2, rect: egui::Rect) -> egui::Pos2 {
        egui::Align2([self.align, Align::Center]).align_size_within_rect(size, rect).min
    }

    /// Shows the words, or the editor where the value is being changed; a click opens it.
    pub(super) fn ui(
        self,
        ui: &mut Ui,
        words: egui::RichText,
        editing: &mut Option<Editing>,
        requests: &mut Vec<Request>,
    ) {
        let cx = self.account.cx;
        let said = words.text().to_owned();
        let galley = WidgetText::from(words).into_galley(
            ui,
            Some(TextWrapMode::Wrap),
            self.width,
            TextStyle::Body,
        );
        let size = vec2(self.width, (galley.size().y + 8.0).max(24.0));
        let id = self.account.table.ids.get(self.account.row).copied();
        let is_mine = |it: &&mut Editing| {
            it.place == Place::Receipt && it.key == self.key && Some(it.account) == id
        };
        if let Some(open) = editing.as_mut().filter(is_mine) {
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            if open.is_fresh() {
                response.scroll_to_me(None);
            }
            let rect = rect.expand2(vec2(4.0, 1.0));
            if open.is_list(cx) {
                let p = theme::palette(ui);
                let at = self.at(galley.size(), response.rect);
                ui.painter().galley(at, galley, p.text);
                let stroke = Stroke::new(1.5, p.accent.fill);
                ui.painter().rect_stroke(rect, theme::CHIP_RADIUS, stroke, StrokeKind::Inside);
            }
            if open.ui(ui, cx, rect, requests) != Outcome::Open {
                *editing = None;
            }
            return;
        }
        let can_edit = cx.env.can_edit;
        let sense = if can_edit { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let name = self.key.title(cx);
        let role = if can_edit { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, format!("{name}: {said}")));
        let p = theme::palette(ui);
        let frame = rect.expand2(vec2(4.0, 0.0));
        if can_edit && response.hovered() {
            let line = Stroke::new(theme::BORDER, p.line);
            ui.painter().rect(frame, theme::CHIP_RADIUS, p.hover, line, StrokeKind::Inside);
        }
        if response.has_focus() {
            let line = Stroke::new(1.5, p.accent.fill);
            ui.painter().rect_stroke(frame, theme::CHIP_RADIUS, line, StrokeKind::Inside);
        }
        ui.painter().galley(self.at(galley.size(), rect), galley, p.text);
        if response.clicked() {
            *editing = Editing::new(ui, self.account, self.key, Place::Receipt);
        }
    }
}

/// Everything on record that the criteria do not ask about.
pub(super) fn list_ui(
    ui: &mut Ui,
    account: &Account<'_>,
    asked: &[Id<Attribute>],
    editing: &mut Option<Editing>,
    requests: &mut Vec<Request>,
) {
    let cx = account.cx;
    let all = cx.project.attributes.iter().map(|(id, _)| id).filter(|id| !asked.contains(id));
    let mut keys = vec![Key::Domain];
    if cx.live.kind == crate::model::AccountKind::Accounts {
        keys.push(Key::Relationship);
    }
    keys.extend(all.map(Key::Attribute));
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width();
    let name_width = (width * 0.42).floor();
    for key in keys {
        let row = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (rect, response) = ui.allocate_exact_size(vec2(name_width, 26.0), Sense::click());
            let words = theme::secondary(ui, key.title(cx));
            if let Key::Attribute(attribute) = key {
                let args = [("name", words.text().into())];
                let said = cx.tr.format("evidence-menu-of", &args);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
                if response.hovered() || response.has_focus() {
                    let fill = theme::palette(ui).hover;
                    ui.painter().rect_filled(rect, theme::CHIP_RADIUS, fill);
                }
                Fact { attribute, judged: None }.menu_ui(&response, account, requests);
            }
            super::cells::text_ui(
                ui,
                rect.with_max_x(rect.right() - 8.0),
                words,
                theme::palette(ui).muted,
                Align::Min,
            );
            let text = account.text(key);
            let words = if text.is_empty() {
                theme::muted(ui, cx.tr.text("common-unknown"))
            } else {
                theme::body(text)
            };
            let slot = Slot { account, key, width: width - name_width - 4.0, align: Align::Min };
            slot.ui(ui, words, editing, requests);
        });
        let rect = row.response.rect;
        let line = Stroke::new(theme::BORDER, theme::palette(ui).soft);
        ui.painter().hline(rect.left()..=rect.left() + width, rect.bottom(), line);
        ui.add_space(1.0);
    }
}
