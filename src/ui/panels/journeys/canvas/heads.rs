//! The heads of the stages and the names of the lanes: they stay in sight, are renamed in place, dragged to another
//! place, folded; a stage is made wider at its right edge.

use egui::{CursorIcon, Key, Popup, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    Canvas, On, edit, paint,
    writing::{Writing, Written},
};
use crate::{
    analysis::journey::size,
    edit::JourneyEdit,
    exchange::journey_name,
    model::{Id, Journey, Lane, Phase, Stage},
    ui::{Cx, theme, theme::icon, widgets},
};

/// What was asked of a stage or a lane, by menu or key.
enum Asked {
    Rename,
    Fold,
    Phase,
    Before,
    After,
    Shift(isize),
    Remove,
    CopyTo(Id<Journey>),
    Draw(super::curves::Brush),
}

impl Canvas {
    pub(super) fn heads_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        let p = theme::palette(ui);
        let seen = on.view.seen;
        let cells = on.view.cells();
        let left =
            Rect::from_min_max(pos2(seen.left(), cells.top()), pos2(cells.left(), seen.bottom()));
        ui.scope(|ui| {
            ui.shrink_clip_rect(left);
            ui.painter().rect_filled(left, 0.0, p.surface);
            for lane in 0..on.board.layout.lanes.len() {
                let rect = on.view.label(on.board.layout.lanes[lane].area);
                if left.intersects(rect) {
                    self.lane_ui(ui, cx, on, lane, rect);
                }
            }
        });
        let top =
            Rect::from_min_max(pos2(cells.left(), seen.top()), pos2(seen.right(), cells.top()));
        let corner = Rect::from_min_max(seen.min, cells.min);
        ui.painter().rect_filled(corner, theme::CARD_RADIUS, p.surface);
        ui.scope(|ui| {
            ui.shrink_clip_rect(top);
            ui.painter().rect_filled(top, theme::CARD_RADIUS, p.surface);
            for column in 0..on.board.layout.stages.len() {
                let rect = on.view.head(on.board.layout.stages[column].area);
                if top.intersects(rect) {
                    self.stage_ui(ui, cx, on, column, rect);
                }
            }
        });
        let line = egui::Stroke::new(1.0, p.line);
        ui.painter().hline(seen.x_range(), cells.top(), line);
    }

    fn stage_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>, column: usize, rect: Rect) {
        let head = &on.board.sheet.stages[column];
        let shown = on.board.stage(column);
        let name = cx.tr.format("journeys-stage", &[("name", head.name.as_str().into())]);
        if let Some((journey, stage)) = shown
            && self.name_ui(ui, cx, on, (Written::Stage(journey, stage), rect, &name))
        {
            return;
        }
        let id = on.id.with(("stage", column));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        paint::head(ui, &on.view, rect, head.phase, &on.board.layout.stages[column].lines);
        ring(ui, &response, rect);
        let Some(((journey, stage), it)) = shown.filter(|_| cx.env.can_edit).and_then(|found| {
            let all = &cx.project.journeys.get(found.0)?.stages;
            Some((found, all.iter().find(|it| it.id == found.1)?.clone()))
        }) else {
            response.on_hover_text(&head.name);
            return;
        };
        let n = on.board.layout.stages.len();
        let mut asked = keyed(ui, &response, (Key::ArrowLeft, Key::ArrowRight));
        if response.double_clicked() {
            asked = Some(Asked::Rename);
        }
        let more = cx.tr.format("journeys-more", &[("name", head.name.as_str().into())]);
        let chosen = more_ui(ui, &response, rect, &more, |ui| {
            let tr = cx.tr;
            let fold = if it.is_folded { "journeys-unfold" } else { "journeys-fold" };
            let phase = match it.phase {
                Phase::Before => "journeys-after-purchase",
                Phase::After => "journeys-before-purchase",
            };
            let entries = [
                (Asked::Rename, icon::PENCIL_SIMPLE, "journeys-rename", true),
                (Asked::Phase, icon::HANDSHAKE, phase, true),
                (Asked::Fold, icon::COLUMNS, fold, true),
                (Asked::Before, icon::PLUS, "journeys-stage-before", true),
                (Asked::After, icon::PLUS, "journeys-stage-after", true),
                (Asked::Shift(-1), icon::ARROW_LEFT, "journeys-left", 0 < column),
                (Asked::Shift(1), icon::ARROW_RIGHT, "journeys-right", column + 1 < n),
                (Asked::Remove, icon::TRASH, "journeys-remove-stage", true),
            ];
            menu(ui, tr, entries)
        });
        asked = asked.or(chosen);
        let new = || Stage::new(stage, &cx.tr.text("journeys-new-stage"), it.phase);
        let wanted = match asked {
            Some(Asked::Rename) => {
                let what = Written::Stage(journey, stage);
                self.writing = Some(Writing::new(what, &it.name));
                None
            }
            Some(Asked::Fold) => Some(JourneyEdit::SetStage(
                journey,
                Stage { is_folded: !it.is_folded, ..it.clone() },
            )),
            Some(Asked::Phase) => {
                let phase = if it.phase == Phase::Before { Phase::After } else { Phase::Before };
                Some(JourneyEdit::SetStage(journey, Stage { phase, ..it.clone() }))
            }
            Some(Asked::Before) => Some(JourneyEdit::AddStage(journey, new(), column)),
            Some(Asked::After) => Some(JourneyEdit::AddStage(journey, new(), column + 1)),
            Some(Asked::Shift(by)) => column
                .checked_add_signed(by)
                .filter(|it| *it < n)
                .map(|to| JourneyEdit::MoveStage(journey, stage, to)),
            Some(Asked::Remove) => Some(JourneyEdit::RemoveStage(journey, stage)),
            _ => stage_dragged(ui, on, &response, (journey, &it), column),
        };
        if let Some(wanted) = wanted {
            edit(cx, wanted);
        }
    }

    fn lane_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>, lane: usize, rect: Rect) {
        let p = theme::palette(ui);
        let head = &on.board.sheet.lanes[lane];
        let (journey, number) = on.board.lane(lane);
        let name = cx.tr.format("journeys-lane", &[("name", head.name.as_str().into())]);
        let field = Rect::from_min_size(rect.min, vec2(rect.width(), rect.height().min(32.0)));
        if self.name_ui(ui, cx, on, (Written::Lane(journey, number), field, &name)) {
            return;
        }
        let response = ui.interact(rect, on.id.with(("lane", lane)), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let lines = &on.board.layout.lanes[lane].lines;
        let x = rect.left() + (size::INSET + 2.0) * on.view.zoom;
        let half = size::LINE * on.view.zoom * lines.len() as f32 / 2.0;
        let y = rect.top() + size::LANE_PADDING * on.view.zoom + half;
        paint::words(ui, &on.view, (x, y), lines, p.text);
        ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, p.line));
        ring(ui, &response, rect.shrink(2.0));
        let all = cx.project.journeys.get(journey).map(|it| &it.lanes);
        let Some((at, it)) =
            all.and_then(|it| it.iter().enumerate().find(|(_, it)| it.id == number))
        else {
            return;
        };
        if !cx.env.can_edit {
            return;
        }
        let n = all.map_or(0, Vec::len);
        let it = it.clone();
        let mut asked = keyed(ui, &response, (Key::ArrowUp, Key::ArrowDown));
        if response.double_clicked() {
            asked = Some(Asked::Rename);
        }
        let more = cx.tr.format("journeys-more", &[("name", head.name.as_str().into())]);
        let brush = self.brush;
        let chosen = more_ui(ui, &response, rect, &more, |ui| {
            lane_menu(ui, cx, (journey, &it), (at, n), brush)
        });
        asked = asked.or(chosen);
        let wanted = match asked {
            Some(Asked::Rename) => {
                self.writing = Some(Writing::new(Written::Lane(journey, number), &head.name));
                None
            }
            Some(Asked::Fold) => {
                Some(JourneyEdit::SetLane(journey, Lane { is_folded: !it.is_folded, ..it }))
            }
            Some(Asked::Shift(by)) => at
                .checked_add_signed(by)
                .filter(|it| *it < n)
                .map(|to| JourneyEdit::MoveLane(journey, number, to)),
            Some(Asked::Remove) => Some(JourneyEdit::RemoveLane(journey, number)),
            Some(Asked::CopyTo(other)) => Some(JourneyEdit::CopyLane(journey, number, other)),
            Some(Asked::Draw(brush)) => {
                self.brush = brush;
                None
            }
            _ => lane_dragged(ui, on, &response, lane, n),
        };
        if let Some(wanted) = wanted {
            edit(cx, wanted);
        }
    }
}

/// Dragged at its right edge a stage changes its width, elsewhere its place.
fn stage_dragged(
    ui: &Ui,
    on: &On<'_>,
    response: &Response,
    (journey, stage): (Id<Journey>, &Stage),
    column: usize,
) -> Option<JourneyEdit> {
    let area = on.board.layout.stages[column].area;
    let right = on.view.at(area.right(), 0.0).x;
    let is_edge = |x: f32| right - 8.0 <= x;
    if response.hover_pos().is_some_and(|it| is_edge(it.x)) {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeColumn);
    }
    let key = response.id.with("at the edge");
    let pointer = response.interact_pointer_pos();
    if response.drag_started() {
        let from = ui.input(|it| it.pointer.press_origin());
        ui.data_mut(|it| it.insert_temp(key, from.is_some_and(|it| is_edge(it.x))));
    }
    let is_widened = ui.data(|it| it.get_temp::<bool>(key)).unwrap_or(false);
    let pointer = pointer?;
    let x = on.view.under(pointer).x;
    if is_widened && response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeColumn);
        let width = (x - area.x).clamp(Stage::LEAST, Stage::MOST);
        let is_new = width != stage.width && !stage.is_folded;
        return is_new.then(|| JourneyEdit::SetStage(journey, Stage { width, ..stage.clone() }));
    }
    if !response.dragged() && !response.drag_stopped() {
        return None;
    }
    let to = on.board.layout.stage_at(x)?;
    if response.drag_stopped() {
        return (to != column && !is_widened)
            .then_some(JourneyEdit::MoveStage(journey, stage.id, to));
    }
    let it = on.view.head(on.board.layout.stages[to].area);
    let edge = if column < to { it.right() } else { it.left() };
    let line = Rect::from_min_max(pos2(edge - 1.5, it.top()), pos2(edge + 1.5, it.bottom()));
    paint::landing(ui.painter(), theme::palette(ui), line);
    None
}

fn lane_dragged(
    ui: &Ui,
    on: &On<'_>,
    response: &Response,
    lane: usize,
    n: usize,
) -> Option<JourneyEdit> {
    if on.board.is_stacked() || !(response.dragged() || response.drag_stopped()) {
        return None;
    }
    let pointer = response.interact_pointer_pos()?;
    let to = on.board.layout.lane_at(on.view.under(pointer).y)?.min(n - 1);
    let (journey, number) = on.board.lane(lane);
    if response.drag_stopped() {
        return (to != lane).then_some(JourneyEdit::MoveLane(journey, number, to));
    }
    let it = on.view.label(on.board.layout.lanes[to].area);
    let edge = if lane < to { it.bottom() } else { it.top() };
    let line = Rect::from_min_max(pos2(it.left(), edge - 1.5), pos2(it.right(), edge + 1.5));
    paint::landing(ui.painter(), theme::palette(ui), line);
    None
}

fn lane_menu(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (journey, it): (Id<Journey>, &Lane),
    (at, n): (usize, usize),
    brush: super::curves::Brush,
) -> Option<Asked> {
    let tr = cx.tr;
    let mut asked = None;
    if it.kind.is_curve() {
        let profile = cx.project.journeys.get(journey).and_then(|it| it.profile);
        let people =
            cx.project.people.in_order().into_iter().filter(|(_, it)| it.profile == profile);
        let people = people.map(|(id, it)| (Some(id), it.called().to_owned()));
        let anyone = (None, tr.text("journeys-curve-anyone").into_owned());
        ui.label(theme::secondary(ui, tr.text("journeys-draw")));
        for (person, name) in std::iter::once(anyone).chain(people) {
            for is_goal in [false, true] {
                let this = super::curves::Brush { person, is_goal };
                let sign = if this == brush { icon::CHECK } else { " " };
                let words = if is_goal {
                    tr.format("journeys-wished-of", &[("whose", name.as_str().into())])
                } else {
                    name.clone()
                };
                if widgets::menu_item(ui, sign, &words, "").clicked() {
                    asked = Some(Asked::Draw(this));
                }
            }
        }
        ui.separator();
    }
    let fold = if it.is_folded { "journeys-unfold" } else { "journeys-fold" };
    let entries = [
        (Asked::Rename, icon::PENCIL_SIMPLE, "journeys-rename", true),
        (Asked::Fold, icon::LIST, fold, true),
        (Asked::Shift(-1), icon::ARROW_UP, "journeys-up", 0 < at),
        (Asked::Shift(1), icon::ARROW_DOWN, "journeys-down", at + 1 < n),
        (Asked::Remove, icon::TRASH, "journeys-remove-lane", true),
    ];
    let chosen = menu(ui, tr, entries);
    asked = asked.or(chosen);
    let others = cx.project.journeys.in_order().into_iter().filter(|(id, _)| *id != journey);
    for (id, other) in others {
        let name = journey_name(cx.project, other, tr);
        let words = tr.format("journeys-copy-lane-to", &[("map", name.into())]);
        if widgets::menu_item(ui, icon::COPY, &words, "").clicked() {
            asked = Some(Asked::CopyTo(id));
        }
    }
    asked
}

fn menu<const N: usize>(
    ui: &mut Ui,
    tr: &crate::i18n::Tr,
    entries: [(Asked, &str, &str, bool); N],
) -> Option<Asked> {
    let mut asked = None;
    for (it, sign, key, is_there) in entries {
        if is_there && widgets::menu_item(ui, sign, &tr.text(key), "").clicked() {
            asked = Some(it);
        }
    }
    asked
}

/// Enter and F2 rename, arrows with Alt move, Delete removes.
fn keyed(ui: &Ui, response: &Response, (back, forth): (Key, Key)) -> Option<Asked> {
    if !response.has_focus() {
        return None;
    }
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|it| it.set_focus_lock_filter(response.id, filter));
    ui.input(|it| {
        let pressed = |key| it.key_pressed(key);
        if pressed(Key::Enter) || pressed(Key::F2) {
            Some(Asked::Rename)
        } else if pressed(Key::Delete) {
            Some(Asked::Remove)
        } else if it.modifiers.alt && pressed(back) {
            Some(Asked::Shift(-1))
        } else if it.modifiers.alt && pressed(forth) {
            Some(Asked::Shift(1))
        } else {
            None
        }
    })
}

/// Three dots at the right that open a menu; a right click opens it too.
fn more_ui(
    ui: &mut Ui,
    response: &Response,
    rect: Rect,
    name: &str,
    mut add: impl FnMut(&mut Ui) -> Option<Asked>,
) -> Option<Asked> {
    let mut asked = None;
    Popup::context_menu(response).show(|ui| asked = add(ui));
    let is_head = rect.height() < rect.width() / 2.0 && rect.height() < 60.0;
    let inset = if is_head { 22.0 } else { 12.0 };
    let center = pos2(rect.right() - inset, rect.top() + (rect.height() / 2.0).min(17.0));
    let spot = Rect::from_center_size(center, vec2(20.0, 20.0));
    let id = response.id.with("more");
    let dots = ui.interact(spot, id, Sense::click());
    dots.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let is_hot = response.hovered()
        || dots.hovered()
        || dots.has_focus()
        || Popup::is_id_open(ui.ctx(), Popup::default_response_id(&dots));
    if is_hot {
        let p = theme::palette(ui);
        ui.painter().rect_filled(spot, theme::CHIP_RADIUS, p.surface);
        let mark = theme::icon_text(icon::DOTS_THREE).size(14.0).color(p.muted);
        let mark = paint::galley(ui, mark);
        ui.painter().galley(spot.center() - mark.size() / 2.0, mark, p.muted);
        ring(ui, &dots, spot);
    }
    Popup::menu(&dots).width(220.0).show(|ui| {
        if let Some(it) = add(ui) {
            asked = Some(it);
        }
    });
    asked
}

fn ring(ui: &Ui, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, theme::palette(ui).accent.fill);
        ui.painter().rect_stroke(rect, 6.0, stroke, egui::StrokeKind::Inside);
    }
}
