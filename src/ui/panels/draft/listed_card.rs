//! A card of a list of cards: where it stands, and the buttons at its right that open it, move it and remove it.

use egui::Ui;

use crate::{
    edit::{List, ListEdit},
    model::Id,
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets,
    },
};

/// Where a card stands.
pub(super) struct Among<'a, T> {
    /// What the handles of all cards share.
    pub(super) list: egui::Id,
    pub(super) idx: usize,
    pub(super) all: &'a [(Id<T>, &'a T)],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    Open,
    Close,
    Down,
    Up,
    Remove,
}

/// The buttons, in a row that runs to the left; moves the card itself, and tells what else was asked for.
pub(super) fn tools_ui<T: List>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    place: &Among<'_, T>,
    is_open: bool,
    label: impl Fn(Tool) -> String,
) -> Option<Tool> {
    let mut asked = None;
    let (sign, toggle) =
        if is_open { (icon::CARET_UP, Tool::Close) } else { (icon::CARET_DOWN, Tool::Open) };
    if widgets::icon_button(ui, sign, &label(toggle)).clicked() {
        asked = Some(toggle);
    }
    if !cx.env.can_edit {
        return asked;
    }
    for (sign, tool, to) in [
        (icon::ARROW_DOWN, Tool::Down, place.idx + 1),
        (icon::ARROW_UP, Tool::Up, place.idx.wrapping_sub(1)),
    ] {
        // The first and the last keep the room of the button they have not, so that none stands elsewhere.
        let Some((other, _)) = place.all.get(to) else {
            ui.add_space(theme::CONTROL_HEIGHT + ui.spacing().item_spacing.x);
            continue;
        };
        if widgets::icon_button(ui, sign, &label(tool)).clicked() {
            move_to(cx, place.all[place.idx].0, *other);
        }
    }
    if widgets::icon_button(ui, icon::TRASH, &label(Tool::Remove)).clicked() {
        asked = Some(Tool::Remove);
    }
    asked
}

/// Puts the row where the other stands.
pub(super) fn move_to<T: List>(cx: &mut Cx<'_>, id: Id<T>, other: Id<T>) {
    let order = T::of(cx.project).in_order();
    let Some(to) = order.iter().position(|it| it.0 == other) else { return };
    cx.requests.push(Request::Edit(T::edit(ListEdit::Move(id, to))));
}
