//! Cards and cells under the pointer: chosen, dragged, widened, written in, added by a click on an empty place.

use egui::{
    CursorIcon, Modifiers, Popup, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{
    Canvas, On, Spot, edit, paint,
    writing::{Writing, Written},
};
use crate::{
    analysis::journey::{CardBox, size},
    edit::{Cell, JourneyEdit},
    model::{Card, Id, Journey},
    ui::{Cx, theme, theme::icon, widgets},
};

/// What the pointer holds.
pub(super) enum Held {
    Cards {
        ids: Vec<Id<Card>>,
        from: Pos2,
    },
    /// The right edge of a card.
    Edge(Id<Card>),
    /// A rectangle that chooses what it touches.
    Band(Pos2),
}

/// Where cards that are held would land.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Landing {
    lane: usize,
    column: usize,
    /// Before so many of the cards there that are not held.
    at: usize,
    y: f32,
}

pub(super) fn cell_rect(on: &On<'_>, lane: usize, column: usize) -> Rect {
    let (band, stage) = (&on.board.layout.lanes[lane], &on.board.layout.stages[column]);
    let min = on.view.at(stage.area.x, band.area.y);
    Rect::from_min_size(min, vec2(stage.area.width, band.area.height) * on.view.zoom)
}

impl Canvas {
    /// The cells, below their cards: a click writes a new card.
    pub(super) fn cells_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        let seen = on.view.cells();
        let lanes = on.board.layout.lanes.iter().enumerate();
        for (lane, band) in lanes {
            let y = on.view.rect(band.area).y_range();
            let is_closed = on.board.sheet.lanes[lane].is_folded || on.board.kind(lane).is_curve();
            if is_closed || !seen.y_range().intersects(y) {
                continue;
            }
            for column in 0..on.board.layout.stages.len() {
                let rect = cell_rect(on, lane, column);
                let is_folded = on.board.sheet.stages[column].is_folded;
                if !is_folded && seen.intersects(rect) {
                    self.cell_ui(ui, cx, on, (lane, column), rect);
                }
            }
        }
    }

    fn cell_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        on: &On<'_>,
        (lane, column): (usize, usize),
        rect: Rect,
    ) {
        let p = theme::palette(ui);
        if on.board.cell(lane, column).is_none() {
            ui.painter().rect_filled(rect.shrink(1.0), 0.0, p.hover);
            return;
        }
        let spot = Spot::Cell(lane, column);
        let response = ui.interact(rect, on.spot_id(spot), Sense::click_and_drag());
        let name = cell_name(cx, on, lane, column);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, cx.env.can_edit, &name));
        self.take_focus(ui, &response, spot);
        if !cx.env.can_edit {
            return;
        }
        let is_hot = response.hovered() && self.held.is_none();
        let is_writing = self.writing.as_ref().is_some_and(|it| it.is_in(on, lane, column));
        let is_empty = on.board.cards_in(lane, column).is_empty();
        if (is_hot || response.has_focus() || is_empty) && !is_writing {
            let is_quiet = is_empty && !is_hot && !response.has_focus();
            ghost(ui, cx, on, (lane, column), is_quiet);
        }
        if response.has_focus() {
            let stroke = Stroke::new(2.0, p.accent.fill);
            ui.painter().rect_stroke(rect.shrink(2.0), 4.0, stroke, StrokeKind::Inside);
        }
        if response.drag_started()
            && let Some(from) = ui.input(|it| it.pointer.press_origin())
        {
            self.held = Some(Held::Band(from));
        }
        if response.clicked() {
            if self.chosen.is_empty() || ui.input(|it| it.modifiers.is_none()) {
                self.chosen.clear();
                self.write_new(on, lane, column);
            } else {
                self.chosen.clear();
            }
        }
    }

    /// Opens the field for a new card at the end of a cell.
    pub(super) fn write_new(&mut self, on: &On<'_>, lane: usize, column: usize) {
        if let Some((journey, cell)) = on.board.cell(lane, column) {
            self.writing = Some(Writing::new(Written::New(journey, cell), ""));
        }
    }

    pub(super) fn cards_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        let seen = on.view.cells();
        for it in &on.board.layout.cards {
            let rect = on.view.rect(it.area);
            let is_written =
                self.writing.as_ref().is_some_and(|w| w.what == Written::Card(it.card));
            let is_awaited = self.focus == Some(Spot::Card(it.card));
            if is_awaited && !seen.contains_rect(rect) {
                Self::reveal(ui, on, rect);
            }
            if !is_written && (seen.intersects(rect) || is_awaited) {
                self.card_ui(ui, cx, on, it, rect);
            }
        }
    }

    fn card_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>, it: &CardBox, rect: Rect) {
        let spot = Spot::Card(it.card);
        let response = ui.interact(rect, on.spot_id(spot), Sense::click_and_drag());
        let face = &on.board.sheet.faces[it.face];
        let name = card_name(cx, on, it.face);
        response.widget_info(|| {
            let is_chosen = self.chosen.contains(&it.card);
            WidgetInfo::selected(Role::Button, true, is_chosen, &name)
        });
        self.take_focus(ui, &response, spot);
        let is_held = matches!(&self.held, Some(Held::Cards { ids, .. }) if ids.contains(&it.card));
        if is_held {
            ui.scope(|ui| {
                ui.set_opacity(0.35);
                paint::card(ui, on.board, &on.view, it, rect, false);
            });
        } else {
            paint::card(ui, on.board, &on.view, it, rect, self.chosen.contains(&it.card));
        }
        if response.has_focus() {
            let stroke = Stroke::new(2.0, theme::palette(ui).accent.fill);
            ui.painter().rect_stroke(rect.expand(2.0), 7.0, stroke, StrokeKind::Inside);
        }
        self.card_pointer(ui, cx, on, it, &response);
        let is_cut = it.lines.last().is_some_and(|it| it.ends_with('…'));
        let response = if is_cut { response.on_hover_text(&face.text) } else { response };
        if !cx.env.can_edit {
            return;
        }
        let mut asked = None;
        Popup::context_menu(&response).show(|ui| asked = menu_ui(ui, cx));
        match asked {
            Some(Asked::Edit) => self.write_card(cx, it.card),
            Some(Asked::Copy) => self.copy(ui, cx, on),
            Some(Asked::Remove) => self.remove_chosen(cx),
            None => (),
        }
    }

    fn card_pointer(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        on: &On<'_>,
        it: &CardBox,
        response: &Response,
    ) {
        let modifiers = ui.input(|it| it.modifiers);
        if response.clicked() {
            if adds(modifiers) {
                self.toggle(it.card);
            } else {
                self.choose(it.card);
            }
            response.request_focus();
        }
        if response.secondary_clicked() && !self.chosen.contains(&it.card) {
            self.choose(it.card);
        }
        if !cx.env.can_edit {
            return;
        }
        if response.double_clicked() {
            self.write_card(cx, it.card);
        }
        let right = on.view.rect(it.area).right();
        // A drag is told when the pointer is already elsewhere.
        let pressed = ui.input(|it| it.pointer.press_origin());
        let hover = if response.dragged() { pressed } else { response.hover_pos() };
        let is_at_edge = hover.is_some_and(|it| right - 6.0 <= it.x)
            && (response.hovered() || response.dragged());
        if is_at_edge && self.held.is_none() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        if response.drag_started() {
            if is_at_edge {
                self.held = Some(Held::Edge(it.card));
                return;
            }
            if !self.chosen.contains(&it.card) {
                self.choose(it.card);
            }
            let shown = on.board.layout.cards.iter().map(|it| it.card);
            let ids = shown.filter(|it| self.chosen.contains(it)).collect();
            let from = ui.input(|it| it.pointer.press_origin()).unwrap_or_default();
            self.held = Some(Held::Cards { ids, from });
        }
    }

    /// What is held follows the pointer; let go, it lands.
    pub(super) fn held_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        let Some(held) = &self.held else { return };
        let Some(pointer) = ui.input(|it| it.pointer.interact_pos()) else { return };
        let p = theme::palette(ui);
        let is_let_go = ui.input(|it| it.pointer.any_released());
        roll(ui, on, pointer);
        match held {
            Held::Cards { ids, from } => {
                ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
                let landing = landing(on, ids, pointer);
                if let Some(it) = landing {
                    let cell = cell_rect(on, it.lane, it.column);
                    let stroke = Stroke::new(1.5, p.accent.fill);
                    ui.painter().rect_stroke(cell.shrink(2.0), 4.0, stroke, StrokeKind::Inside);
                    let left = cell.left() + size::GUTTER * on.view.zoom;
                    let right = cell.right() - size::GUTTER * on.view.zoom;
                    let y = on.view.at(0.0, it.y).y;
                    let line = Rect::from_min_max(pos2(left, y - 1.5), pos2(right, y + 1.5));
                    paint::landing(ui.painter(), p, line);
                }
                let moved = pointer - *from;
                ui.scope(|ui| {
                    ui.set_opacity(0.85);
                    for it in on.board.layout.cards.iter().filter(|it| ids.contains(&it.card)) {
                        let rect = on.view.rect(it.area).translate(moved);
                        paint::card(ui, on.board, &on.view, it, rect, true);
                    }
                });
                let far = moved.length() > 4.0;
                if is_let_go
                    && far
                    && let Some(it) = landing
                    && let Some((_, cell)) = on.board.cell(it.lane, it.column)
                {
                    edit(cx, JourneyEdit::MoveCards(ids.clone(), cell, it.at));
                }
            }
            Held::Edge(id) => {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
                widen(cx, on, *id, pointer, is_let_go);
                if let Some(rect) = on.rect_of(Spot::Card(*id)) {
                    let to = Rect::from_min_max(
                        rect.min,
                        pos2(pointer.x.max(rect.left() + 8.0), rect.bottom()),
                    );
                    let stroke = Stroke::new(1.5, p.accent.fill);
                    ui.painter().rect_stroke(to, 6.0, stroke, StrokeKind::Inside);
                }
            }
            Held::Band(from) => {
                let band = Rect::from_two_pos(*from, pointer);
                ui.painter().rect_filled(band, 2.0, p.selection.gamma_multiply(0.5));
                let stroke = Stroke::new(1.0, p.accent.fill);
                ui.painter().rect_stroke(band, 2.0, stroke, StrokeKind::Inside);
                let touched = on.board.layout.cards.iter();
                let touched = touched.filter(|it| on.view.rect(it.area).intersects(band));
                self.chosen = touched.map(|it| it.card).collect();
            }
        }
        if is_let_go || ui.input(|it| it.key_pressed(egui::Key::Escape)) {
            self.held = None;
        }
    }

    /// Opens the field for the words of a card.
    pub(super) fn write_card(&mut self, cx: &Cx<'_>, id: Id<Card>) {
        if let Some(card) = cx.project.cards.get(id) {
            self.choose(id);
            self.writing = Some(Writing::new(Written::Card(id), &card.text));
        }
    }

    pub(super) fn remove_chosen(&mut self, cx: &mut Cx<'_>) {
        if !self.chosen.is_empty() {
            let ids = std::mem::take(&mut self.chosen);
            edit(cx, JourneyEdit::RemoveCards(ids.into_iter().collect()));
        }
    }

    /// Gives the keyboard to what waits for it.
    pub(super) fn take_focus(&mut self, ui: &Ui, response: &Response, spot: Spot) {
        if response.has_focus() {
            let filter = egui::EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                ..egui::EventFilter::default()
            };
            ui.memory_mut(|it| it.set_focus_lock_filter(response.id, filter));
        }
        if self.focus == Some(spot) {
            response.request_focus();
            self.focus = None;
        }
    }
}

enum Asked {
    Edit,
    Copy,
    Remove,
}

fn menu_ui(ui: &mut Ui, cx: &Cx<'_>) -> Option<Asked> {
    let tr = cx.tr;
    let mut asked = None;
    for (it, sign, key, shortcut) in [
        (Asked::Edit, icon::PENCIL_SIMPLE, "journeys-card-edit", "F2"),
        (Asked::Copy, icon::COPY, "journeys-card-copy", ""),
        (Asked::Remove, icon::TRASH, "journeys-card-remove", "Del"),
    ] {
        if widgets::menu_item(ui, sign, &tr.text(key), shortcut).clicked() {
            asked = Some(it);
        }
    }
    asked
}

fn adds(modifiers: Modifiers) -> bool {
    modifiers.command || modifiers.shift
}

/// «Add a card: Actions, Search».
pub(super) fn cell_name(cx: &Cx<'_>, on: &On<'_>, lane: usize, column: usize) -> String {
    let (lane, stage) = (&on.board.sheet.lanes[lane].name, &on.board.sheet.stages[column].name);
    let args = [("lane", lane.as_str().into()), ("stage", stage.as_str().into())];
    cx.tr.format("journeys-cell", &args)
}

/// «Asks peers; Actions, Search».
fn card_name(cx: &Cx<'_>, on: &On<'_>, face: usize) -> String {
    let it = &on.board.sheet.faces[face];
    let (lane, stage) =
        (&on.board.sheet.lanes[it.lane].name, &on.board.sheet.stages[it.stage].name);
    let text =
        if it.detail.is_empty() { it.text.clone() } else { format!("{}, {}", it.text, it.detail) };
    let args =
        [("text", text.into()), ("lane", lane.as_str().into()), ("stage", stage.as_str().into())];
    cx.tr.format("journeys-card", &args)
}

/// Where a card would come that is added here: pale where nobody points at it.
fn ghost(ui: &Ui, cx: &Cx<'_>, on: &On<'_>, (lane, column): (usize, usize), is_quiet: bool) {
    let p = theme::palette(ui);
    let rect = ghost_rect(on, lane, column);
    if !is_quiet {
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
            rect.left_top(),
        ];
        ui.painter().extend(egui::Shape::dashed_line(
            &corners,
            Stroke::new(1.0, p.faint),
            3.0,
            3.0,
        ));
    }
    if is_quiet && on.view.zoom < 0.6 {
        return;
    }
    let color = if is_quiet { p.faint } else { p.muted };
    let text = egui::RichText::new(cx.tr.text("journeys-add-card"))
        .size(on.view.font(size::TEXT - 1.0))
        .color(color);
    let words = paint::galley(ui, text);
    if words.size().x < rect.width() {
        let at = rect.left_center() + vec2(size::INSET * on.view.zoom, -words.size().y / 2.0);
        ui.painter().galley(at, words, color);
    }
}

pub(super) fn ghost_rect(on: &On<'_>, lane: usize, column: usize) -> Rect {
    let stage = &on.board.layout.stages[column].area;
    let y = on.board.layout.lanes[lane].ends[column];
    let min = on.view.at(stage.x + size::GUTTER, y);
    let width = stage.width - 2.0 * size::GUTTER;
    Rect::from_min_size(min, vec2(width, size::ADD - 2.0) * on.view.zoom)
}

/// Where cards let go here would land: in a cell that takes cards.
fn landing(on: &On<'_>, held: &[Id<Card>], pointer: Pos2) -> Option<Landing> {
    let under = on.view.under(pointer);
    let (lane, column) = (on.board.layout.lane_at(under.y)?, on.board.layout.stage_at(under.x)?);
    let is_closed = on.board.sheet.lanes[lane].is_folded
        || on.board.kind(lane).is_curve()
        || on.board.sheet.stages[column].is_folded;
    let (journey, _) = on.board.cell(lane, column).filter(|_| !is_closed)?;
    // A card stays on its map.
    let is_home = |id: &Id<Card>| {
        let of_it = on.board.layout.cards.iter().find(|it| it.card == *id);
        of_it.is_some_and(|it| on.board.lane(on.board.sheet.faces[it.face].lane).0 == journey)
    };
    held.iter().all(is_home).then_some(())?;
    let others: Vec<&CardBox> = on
        .board
        .cards_in(lane, column)
        .iter()
        .filter(|it| !held.contains(it))
        .filter_map(|id| on.board.layout.cards.iter().find(|it| it.card == *id))
        .collect();
    let middle = |it: &CardBox| it.area.y + it.area.height / 2.0;
    let at = others.iter().filter(|it| middle(it) < under.y).count();
    let top = on.board.layout.lanes[lane].area.y + size::LANE_PADDING;
    let y = match at.checked_sub(1) {
        Some(before) => others[before].area.bottom() + size::GAP / 2.0,
        None => others.first().map_or(top, |it| it.area.y - size::GAP / 2.0),
    };
    Some(Landing { lane, column, at, y })
}

/// The card covers the stages up to the one under the pointer.
fn widen(cx: &mut Cx<'_>, on: &On<'_>, id: Id<Card>, pointer: Pos2, is_let_go: bool) {
    let Some(card) = cx.project.cards.get(id).filter(|_| is_let_go) else { return };
    let Some((_, first)) = on.board.place(card) else { return };
    let x = on.view.under(pointer).x;
    let last = on.board.layout.stages.len().saturating_sub(1);
    let beyond = if x < size::LABEL { 0 } else { last };
    let column = on.board.layout.stage_at(x).unwrap_or(beyond);
    let span = (column.max(first) - first + 1) as u32;
    if span != card.span {
        let card = Card { span, ..card.clone() };
        edit(cx, JourneyEdit::SetCards(vec![(id, card)]));
    }
}

/// Held near an edge, the map rolls on.
fn roll(ui: &Ui, on: &On<'_>, pointer: Pos2) {
    let inner = on.view.cells().shrink(24.0);
    let by = pointer - inner.clamp(pointer);
    if by != egui::Vec2::ZERO {
        ui.scroll_with_delta(-by * 0.3);
        ui.request_repaint();
    }
}

/// The cell of a card that is to be added.
pub(super) fn new_card(journey: Id<Journey>, cell: Cell) -> Card {
    Card { journey, ..Card::new(cell.lane, cell.stage, "") }
}
