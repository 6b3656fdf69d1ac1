//! The canvas: a map that is read and changed in place.
//!
//! `board` is what is shown and where, `view` how it lies under the window, `paint` how it looks. `cards`, `curves` and
//! `heads` answer to the pointer, `keys` to the keyboard, `writing` is the field for words, `clipboard` what is copied.

mod board;
mod cards;
mod clipboard;
mod curves;
mod heads;
mod keys;
mod paint;
mod view;
mod writing;

use std::collections::BTreeSet;

use egui::{
    Frame, Rect, ScrollArea, Sense, Ui, Vec2,
    scroll_area::{DragScroll, ScrollSource},
    vec2,
};

pub(super) use self::paint::tone;
use self::{board::Board, cards::Held, clipboard::Clip, view::View, writing::Writing};
use crate::{
    analysis::journey::size,
    edit::{Edit, JourneyEdit},
    model::{Card, Id, Journey},
    ui::{Cx, theme},
};

const LEAST_ZOOM: f32 = 0.25;
const MOST_ZOOM: f32 = 2.0;

/// What the canvas remembers between frames.
pub(super) struct Canvas {
    board: Option<Board>,
    zoom: f32,
    /// How far it is scrolled; where to go next.
    offset: Vec2,
    go_to: Option<Vec2>,
    fit: bool,
    pub(super) chosen: BTreeSet<Id<Card>>,
    held: Option<Held>,
    writing: Option<Writing>,
    /// What gets the keyboard as soon as it is drawn.
    focus: Option<Spot>,
    clip: Clip,
    /// The curve that clicks in a lane draw on.
    brush: curves::Brush,
}

/// A place the keyboard can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Spot {
    Card(Id<Card>),
    /// A lane and a column.
    Cell(usize, usize),
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            board: None,
            zoom: 1.0,
            offset: Vec2::ZERO,
            go_to: None,
            fit: false,
            chosen: BTreeSet::new(),
            held: None,
            writing: None,
            focus: None,
            clip: Clip::default(),
            brush: curves::Brush::default(),
        }
    }
}

/// What the parts of the canvas are given.
struct On<'a> {
    board: &'a Board,
    view: View,
    /// What the numbers of widgets are made from.
    id: egui::Id,
}

impl On<'_> {
    fn spot_id(&self, spot: Spot) -> egui::Id {
        self.id.with(spot)
    }
}

impl Canvas {
    /// Shows these maps; fills what room there is.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, maps: &[Id<Journey>]) {
        let today = cx.env.today();
        // Taken out so that the rest can be changed while it is read; it comes back at the end.
        let mut board = self.board.take();
        let shown = Board::follow(&mut board, cx.project, maps, today, cx.tr);
        self.forget_gone(cx);
        let p = theme::palette(ui);
        let frame = Frame::new()
            .fill(p.surface)
            .stroke(egui::Stroke::new(theme::BORDER, p.line))
            .corner_radius(theme::CARD_RADIUS);
        frame.show(ui, |ui| self.scrolled_ui(ui, cx, shown));
        self.board = board;
    }

    fn scrolled_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, board: &Board) {
        let room = ui.available_size();
        let layout = &board.layout;
        if std::mem::take(&mut self.fit) {
            let wanted = (room.x - 2.0) / layout.width.max(1.0);
            self.zoom = wanted.min((room.y - 2.0) / layout.height.max(1.0)).clamp(LEAST_ZOOM, 1.0);
            self.go_to = Some(Vec2::ZERO);
        }
        let source = ScrollSource { drag: DragScroll::Never, ..ScrollSource::ALL };
        let mut area = ScrollArea::both().auto_shrink([false, false]).scroll_source(source);
        if let Some(offset) = self.go_to.take() {
            area = area.scroll_offset(offset.max(Vec2::ZERO));
        }
        let out = area.id_salt("map").show(ui, |ui| {
            // Room below and at the right, so that the last card is not under a scroll bar.
            let wanted = vec2(layout.width, layout.height) * self.zoom + vec2(12.0, 12.0);
            let (rect, _) =
                ui.allocate_exact_size(wanted.max(room - vec2(2.0, 2.0)), Sense::hover());
            let head = layout.stages.first().map_or(size::HEAD, |it| it.area.height);
            let view = View { origin: rect.min, seen: ui.clip_rect(), zoom: self.zoom, head };
            let on = On { board, view, id: ui.scope_id().with("canvas") };
            self.zoom_by_wheel(ui, &on);
            self.board_ui(ui, cx, &on);
        });
        self.offset = out.state.unclamped_offset();
    }

    fn board_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        if self.writing.is_none() {
            self.keys(ui, cx, on);
        }
        paint::ground(ui, on.board, &on.view);
        let cells = on.view.cells();
        ui.scope(|ui| {
            ui.shrink_clip_rect(cells);
            self.cells_ui(ui, cx, on);
            self.curves_ui(ui, cx, on);
            self.cards_ui(ui, cx, on);
            self.held_ui(ui, cx, on);
            self.writing_ui(ui, cx, on);
        });
        self.heads_ui(ui, cx, on);
        // Whoever did not appear is not waited for.
        self.focus = self.focus.filter(|it| on.board_has(cx, *it));
    }

    /// Ctrl and the wheel, or two fingers: larger and smaller around the pointer.
    fn zoom_by_wheel(&mut self, ui: &Ui, on: &On<'_>) {
        let Some(pointer) =
            ui.input(|it| it.pointer.hover_pos()).filter(|it| on.view.seen.contains(*it))
        else {
            return;
        };
        let factor = ui.input(|it| it.zoom_delta());
        if (factor - 1.0).abs() < 1e-3 {
            return;
        }
        let zoom = (self.zoom * factor).clamp(LEAST_ZOOM, MOST_ZOOM);
        let under = on.view.under(pointer);
        self.go_to = Some(under * zoom - (pointer - on.view.seen.min));
        self.zoom = zoom;
        ui.request_repaint();
    }

    pub(super) fn zoom(&self) -> f32 {
        self.zoom
    }

    /// Larger or smaller around the upper left corner.
    pub(super) fn set_zoom(&mut self, zoom: f32) {
        let zoom = zoom.clamp(LEAST_ZOOM, MOST_ZOOM);
        self.go_to = Some(self.offset * (zoom / self.zoom));
        self.zoom = zoom;
    }

    /// Shows the whole map.
    pub(super) fn fit(&mut self) {
        self.fit = true;
    }

    /// Goes to a card, as if it had been clicked.
    pub(super) fn show(&mut self, card: Id<Card>) {
        self.choose(card);
        self.focus = Some(Spot::Card(card));
    }

    pub(super) fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    fn toggle(&mut self, card: Id<Card>) {
        if !self.chosen.remove(&card) {
            self.chosen.insert(card);
        }
    }

    fn choose(&mut self, card: Id<Card>) {
        self.chosen = BTreeSet::from([card]);
    }

    /// What undo took away is chosen no more.
    fn forget_gone(&mut self, cx: &Cx<'_>) {
        self.chosen.retain(|it| cx.project.cards.contains(*it));
        if let Some(Held::Cards { ids, .. }) = &mut self.held {
            ids.retain(|it| cx.project.cards.contains(*it));
        }
    }

    /// Brings a place into what is seen.
    fn reveal(ui: &Ui, on: &On<'_>, rect: Rect) {
        let mut wanted = rect;
        wanted.min -= vec2(size::LABEL, on.view.head) * on.view.zoom + vec2(8.0, 8.0);
        wanted.max += vec2(8.0, 8.0);
        ui.scroll_to_rect(wanted, None);
    }
}

impl On<'_> {
    fn board_has(&self, cx: &Cx<'_>, spot: Spot) -> bool {
        match spot {
            // A card that was just added is on the next board.
            Spot::Card(id) => cx.project.cards.contains(id),
            Spot::Cell(lane, column) => self.board.cell(lane, column).is_some(),
        }
    }

    /// The place of a spot on the screen.
    fn rect_of(&self, spot: Spot) -> Option<Rect> {
        match spot {
            Spot::Card(id) => {
                let it = self.board.layout.cards.iter().find(|it| it.card == id);
                let dot = || {
                    let mut dots = self.board.layout.curves.iter().flat_map(|it| &it.dots);
                    let dot = dots.find(|it| it.card == id)?;
                    Some(Rect::from_center_size(self.view.at(dot.x, dot.y), vec2(24.0, 24.0)))
                };
                it.map(|it| self.view.rect(it.area)).or_else(dot)
            }
            Spot::Cell(lane, column) => Some(cards::cell_rect(self, lane, column)),
        }
    }
}

fn edit(cx: &mut Cx<'_>, edit: JourneyEdit) {
    cx.edit(Edit::Journey(edit));
}
