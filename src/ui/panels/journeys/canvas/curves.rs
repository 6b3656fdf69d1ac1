//! Curves: their points are dragged up and down, a click in the lane sets a new one.

use egui::{CursorIcon, Key, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::{
    Canvas, On, Spot, edit, paint,
    writing::{Writing, Written},
};
use crate::{
    edit::{JourneyEdit, Point},
    model::{Id, KeyPerson},
    ui::{Cx, theme},
};

/// The curve that is drawn on: whose, and whether it is wished for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Brush {
    pub(super) person: Option<Id<KeyPerson>>,
    pub(super) is_goal: bool,
}

/// One press of an arrow key.
const STEP: f64 = 0.25;

impl Canvas {
    pub(super) fn curves_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        let seen = on.view.cells();
        for lane in 0..on.board.layout.lanes.len() {
            let is_open = on.board.kind(lane).is_curve() && !on.board.sheet.lanes[lane].is_folded;
            let band = on.view.rect(on.board.layout.lanes[lane].area);
            if is_open && seen.y_range().intersects(band.y_range()) {
                self.columns_ui(ui, cx, on, lane);
                paint::zero(ui, on.board, &on.view, lane);
            }
        }
        for it in &on.board.layout.curves {
            paint::curve(ui, on.board, &on.view, it);
            for dot in &it.dots {
                let place = on.view.at(dot.x, dot.y);
                let rect = Rect::from_center_size(place, vec2(18.0, 18.0));
                let is_awaited = self.focus == Some(Spot::Card(dot.card));
                if is_awaited && !seen.contains_rect(rect) {
                    Self::reveal(ui, on, rect);
                }
                if seen.intersects(rect) || is_awaited {
                    self.dot_ui(ui, cx, on, (it.curve, dot.station), rect);
                }
            }
        }
    }

    /// The columns of a lane of curves: a click sets the point of the curve that is drawn on.
    fn columns_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>, lane: usize) {
        for column in 0..on.board.layout.stages.len() {
            let rect = super::cards::cell_rect(on, lane, column);
            let Some((journey, cell)) = on.board.cell(lane, column) else { continue };
            if !on.view.cells().intersects(rect) {
                continue;
            }
            let spot = Spot::Cell(lane, column);
            let response = ui.interact(rect, on.spot_id(spot), Sense::click());
            let (lane_name, stage) =
                (&on.board.sheet.lanes[lane].name, &on.board.sheet.stages[column].name);
            let args = [("lane", lane_name.as_str().into()), ("stage", stage.as_str().into())];
            let name = cx.tr.format("journeys-set-point", &args);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, cx.env.can_edit, &name));
            self.take_focus(ui, &response, spot);
            if response.has_focus() {
                let stroke = egui::Stroke::new(2.0, theme::palette(ui).accent.fill);
                let kind = egui::StrokeKind::Inside;
                ui.painter().rect_stroke(rect.shrink(2.0), 4.0, stroke, kind);
            }
            if response.clicked() && cx.env.can_edit {
                let at = response.interact_pointer_pos().filter(|it| rect.contains(*it));
                let level =
                    at.map_or(0.0, |it| on.board.layout.level_at(lane, on.view.under(it).y));
                let Brush { person, is_goal } = self.brush;
                let point = Point { journey, cell, person, is_goal };
                edit(cx, JourneyEdit::Feel(point, rounded(level)));
            }
        }
    }

    fn dot_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        on: &On<'_>,
        (curve, station): (usize, usize),
        rect: Rect,
    ) {
        let line = &on.board.sheet.curves[curve];
        let it = &line.stations[station];
        let spot = Spot::Card(it.card);
        let response = ui.interact(rect, on.spot_id(spot), Sense::click_and_drag());
        let stage = &on.board.sheet.stages[it.stage].name;
        let lane = &on.board.sheet.lanes[line.lane].name;
        let args = [
            ("curve", line.name.as_str().into()),
            ("lane", lane.as_str().into()),
            ("stage", stage.as_str().into()),
            ("words", it.words.as_str().into()),
        ];
        let name = cx.tr.format("journeys-point", &args);
        response.widget_info(|| WidgetInfo::slider(cx.env.can_edit, it.level, &name));
        self.take_focus(ui, &response, spot);
        let p = theme::palette(ui);
        if response.has_focus() || self.chosen.contains(&it.card) {
            let stroke = egui::Stroke::new(1.5, p.accent.fill);
            ui.painter().circle_stroke(rect.center(), 9.0, stroke);
        }
        if response.clicked() {
            self.choose(it.card);
            response.request_focus();
        }
        if !cx.env.can_edit {
            return;
        }
        if response.double_clicked() {
            self.writing = Some(Writing::new(Written::Card(it.card), &it.words));
        }
        let mut level = it.level;
        if response.dragged()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            level = on.board.layout.level_at(line.lane, on.view.under(pointer).y);
        }
        if response.has_focus() && self.writing.is_none() {
            let presses = |key| ui.input(|it| it.num_presses(key)) as f64;
            level += (presses(Key::ArrowUp) - presses(Key::ArrowDown)) * STEP;
        }
        let level = rounded(level);
        if level != it.level
            && let Some(card) = cx.project.cards.get(it.card)
        {
            let cell = crate::edit::Cell::of(card);
            let (journey, person, is_goal) = (card.journey, card.person, card.is_goal);
            edit(cx, JourneyEdit::Feel(Point { journey, cell, person, is_goal }, level));
        }
        let told = format!("{} {} {}", line.name, cx.tr.number(it.level), it.words);
        response.on_hover_and_drag_cursor(CursorIcon::ResizeVertical).on_hover_text(told);
    }
}

/// To a twentieth: finer is not felt.
fn rounded(level: f64) -> f64 {
    (level * 20.0).round() / 20.0
}
