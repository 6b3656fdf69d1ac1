//! The command palette: find any command, account of the list or profile by a few letters.

use egui::{Align, Id, Key, Layout, Modal, Modifiers, ScrollArea, TextEdit, Ui, vec2};

use super::{Command, theme};
use crate::i18n::Tr;

/// As tall as the list of commands grows.
const LIST_HEIGHT: f32 = 360.0;

/// What the palette remembers while it is open.
#[derive(Default)]
pub(super) struct CommandPalette {
    is_open: bool,
    text: String,
    selected: usize,
}

impl CommandPalette {
    pub(super) fn open(&mut self) {
        *self = Self { is_open: true, ..Self::default() };
    }

    /// Shows the palette if it is open; returns the command chosen. `enabled` tells what can be done now.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        tr: &Tr,
        enabled: impl Fn(Command) -> bool,
    ) -> Option<Command> {
        if !self.is_open {
            return None;
        }
        let hits = hits(tr, &self.text);
        let mut chosen = self.keys(ui, &hits, &enabled);
        let frame = egui::Frame::popup(ui.style()).inner_margin(8);
        let modal = Modal::new(Id::unique("palette")).frame(frame).show(ui, |ui| {
            ui.set_width(480.0);
            let field = TextEdit::singleline(&mut self.text)
                .hint_text(tr.text("shell-palette-hint"))
                .desired_width(f32::INFINITY);
            let response = ui.add(field);
            if response.changed() {
                self.selected = 0;
            }
            response.request_focus();
            ui.add_space(theme::GRID);
            if hits.is_empty() {
                ui.label(theme::muted(ui, tr.text("shell-palette-nothing")));
            }
            ScrollArea::vertical()
                .max_height(LIST_HEIGHT)
                .min_scrolled_height(LIST_HEIGHT)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    for (i, command) in hits.iter().enumerate() {
                        let is_selected = i == self.selected;
                        let clicked = ui
                            .add_enabled_ui(enabled(*command), |ui| {
                                row_ui(ui, tr, *command, is_selected)
                            })
                            .inner;
                        if clicked {
                            chosen = Some(*command);
                        }
                    }
                });
        });
        if modal.should_close() || chosen.is_some() {
            self.is_open = false;
        }
        chosen
    }

    /// Arrows move, Enter chooses.
    fn keys(
        &mut self,
        ui: &Ui,
        hits: &[Command],
        enabled: &impl Fn(Command) -> bool,
    ) -> Option<Command> {
        let pressed = |key| ui.input_mut(|it| it.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) && self.selected + 1 < hits.len() {
            self.selected += 1;
        }
        if pressed(Key::ArrowUp) {
            self.selected = self.selected.saturating_sub(1);
        }
        self.selected = self.selected.min(hits.len().saturating_sub(1));
        if pressed(Key::Enter) {
            return hits.get(self.selected).copied().filter(|it| enabled(*it));
        }
        None
    }
}

fn row_ui(ui: &mut Ui, tr: &Tr, command: Command, is_selected: bool) -> bool {
    let shortcut = command.shortcut().map(|it| ui.format_shortcut(&it)).unwrap_or_default();
    let button = egui::Button::selectable(
        is_selected,
        (
            theme::icon_text(command.icon()),
            tr.text(command.text()).into_owned(),
            egui::Atom::grow(),
        ),
    )
    .shortcut_text(theme::secondary(ui, shortcut))
    .min_size(vec2(ui.available_width(), theme::CONTROL_HEIGHT));
    let response =
        ui.with_layout(Layout::top_down_justified(Align::LEFT), |ui| ui.add(button)).inner;
    if is_selected {
        response.scroll_to_me(None);
    }
    response.clicked()
}

/// The commands whose name holds the letters in order, those with an unbroken run first.
fn hits(tr: &Tr, text: &str) -> Vec<Command> {
    let wanted = crate::model::fold(text).into_owned();
    let mut res: Vec<(u8, Command)> = Command::ALL
        .iter()
        .filter(|it| **it != Command::Palette)
        .filter_map(|it| {
            let name = tr.text(it.text());
            Some((closeness(&crate::model::fold(&name), &wanted)?, *it))
        })
        .collect();
    res.sort_by_key(|(closeness, _)| *closeness);
    res.into_iter().map(|(_, it)| it).collect()
}

/// 0: starts so, 1: holds it, 2: holds its letters in order.
fn closeness(name: &str, wanted: &str) -> Option<u8> {
    if name.starts_with(wanted) {
        return Some(0);
    }
    if name.contains(wanted) {
        return Some(1);
    }
    let mut letters = name.chars();
    wanted.chars().all(|it| letters.any(|letter| letter == it)).then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_order_find_a_command() {
        assert_eq!(closeness("import a file", "imp"), Some(0));
        assert_eq!(closeness("import a file", "file"), Some(1));
        assert_eq!(closeness("import a file", "ifl"), Some(2));
        assert_eq!(closeness("import a file", "xyz"), None);
    }
}
