//! A cross table whose cells are colored by their size, with totals at the right and below. Each cell can be chosen.

use egui::{
    EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::ui::{theme, widgets::paint};

/// A cell, ready to be read.
#[derive(Clone, Debug)]
pub struct HeatCell {
    pub value: String,
    /// What stands small below it.
    pub below: String,
    /// Step of the scale of colors, from 0; `None` for a total, and for what cannot be told.
    pub step: Option<usize>,
    /// Words that are pale, for what cannot be told.
    pub is_faint: bool,
    /// What it says, on hover and to a screen reader.
    pub name: String,
}

/// The table. The last row and the last column are totals.
#[derive(Clone, Copy, Debug)]
pub struct HeatTable<'a> {
    pub rows: &'a [String],
    pub columns: &'a [String],
    /// What the rows are.
    pub corner: &'a str,
    /// Row by row.
    pub cells: &'a [HeatCell],
    /// Row and column.
    pub chosen: Option<(usize, usize)>,
    pub name: &'a str,
}

const ROW: f32 = 42.0;
const GAP: f32 = 3.0;
const LEAST: f32 = 74.0;
const MOST: f32 = 148.0;

/// Shows the table; a cell that is pressed is returned.
pub fn heat_table(ui: &mut Ui, it: &HeatTable<'_>) -> Option<(usize, usize)> {
    let p = theme::palette(ui);
    let n_columns = it.columns.len().max(1) as f32;
    let room = ui.available_width();
    let lead = (room * 0.22).clamp(112.0, 220.0);
    let width = ((room - lead) / n_columns).clamp(LEAST, MOST);
    let heads: Vec<_> =
        it.columns.iter().map(|it| block(ui, it, width - 10.0, egui::Align::Center)).collect();
    let corner = block(ui, it.corner, lead - 8.0, egui::Align::LEFT);
    let high = heads.iter().map(|it| it.size().y).fold(corner.size().y, f32::max);
    let head = high.clamp(20.0, 52.0) + 6.0;
    let size = vec2(lead + width * n_columns, head + ROW * it.rows.len() as f32);
    let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(Role::Table, true, it.name));

    let clip = |area: Rect| ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let at = Rect::from_min_size(rect.min, vec2(lead - 8.0, head));
    clip(at).galley(pos2(at.left(), at.bottom() - 6.0 - corner.size().y), corner, p.muted);
    for (idx, galley) in heads.into_iter().enumerate() {
        let left = rect.left() + lead + width * idx as f32;
        let area = Rect::from_min_size(pos2(left, rect.top()), vec2(width - GAP, head));
        // Aligned to the middle, the lines of a galley lie around its origin.
        let top = (area.bottom() - 6.0 - galley.size().y).max(area.top());
        clip(area).galley(pos2(area.center().x, top), galley, p.muted);
        let head = ui.interact(area, whole.id.with(("head", idx)), Sense::hover());
        head.on_hover_text(&it.columns[idx]);
    }
    let (mut pressed, mut walked) = (None, None);
    let focused = ui.memory(|it| it.focused());
    for (row, name) in it.rows.iter().enumerate() {
        let top = rect.top() + head + ROW * row as f32;
        let area = Rect::from_min_size(pos2(rect.left(), top), vec2(lead - 8.0, ROW - GAP));
        let is_total = row + 1 == it.rows.len();
        let words = if is_total { theme::semibold(name) } else { theme::body(name) };
        let galley = paint::cut_line(ui, words, area.width());
        paint::at_left(ui, area, 0.0, galley, p.text);
        let head = ui.interact(area, whole.id.with(("row", row)), Sense::hover());
        head.on_hover_text(name);
        for column in 0..it.columns.len() {
            let Some(cell) = it.cells.get(row * it.columns.len() + column) else { continue };
            let left = rect.left() + lead + width * column as f32;
            let area = Rect::from_min_size(pos2(left, top), vec2(width - GAP, ROW - GAP));
            let is_chosen = it.chosen == Some((row, column));
            let response = cell_ui(ui, (whole.id, row, column), area, cell, is_chosen);
            if response.clicked() {
                pressed = Some((row, column));
            }
            if focused == Some(response.id) {
                walked = Some((row, column));
            }
        }
    }
    // Once all are there, so that a key does not lead on from where it led.
    if let Some(from) = walked {
        walk(ui, whole.id, from, (it.rows.len(), it.columns.len()));
    }
    pressed
}

fn block(ui: &Ui, text: &str, width: f32, align: egui::Align) -> std::sync::Arc<egui::Galley> {
    let color = theme::palette(ui).muted;
    let font = egui::TextStyle::Small.resolve(ui.style());
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, width);
    job.wrap.max_rows = 3;
    job.halign = align;
    ui.painter().layout_job(job)
}

fn id_of(whole: Id, row: usize, column: usize) -> Id {
    whole.with((row, column))
}

fn cell_ui(
    ui: &Ui,
    (whole, row, column): (Id, usize, usize),
    area: Rect,
    it: &HeatCell,
    is_chosen: bool,
) -> Response {
    let p = theme::palette(ui);
    let response = ui.interact(area, id_of(whole, row, column), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_chosen, &it.name));
    if !ui.is_rect_visible(area) {
        return response;
    }
    let radius = theme::CHIP_RADIUS;
    let (back, front) = match it.step {
        Some(step) => p.heat[step.min(p.heat.len() - 1)],
        None => (p.surface, if it.is_faint { p.muted } else { p.text }),
    };
    ui.painter().rect_filled(area, f32::from(radius), back);
    if it.step.is_none() {
        let stroke = Stroke::new(theme::BORDER, p.soft);
        ui.painter().rect_stroke(area, f32::from(radius), stroke, StrokeKind::Inside);
    }
    let room = area.width() - 6.0;
    let words =
        if it.is_faint { theme::secondary(ui, &it.value) } else { theme::semibold(&it.value) };
    let value = paint::cut_line(ui, words.color(front), room);
    let below = paint::cut_line(ui, theme::small(ui, &it.below).color(front), room);
    let high = value.size().y + below.size().y;
    let top = area.center().y - high / 2.0;
    let mid = area.center().x;
    let drop = value.size().y;
    ui.painter().galley(pos2(mid - value.size().x / 2.0, top), value, front);
    ui.painter().galley(pos2(mid - below.size().x / 2.0, top + drop), below, front);
    if is_chosen || response.hovered() {
        let color = if is_chosen { p.text } else { p.faint };
        let stroke = Stroke::new(if is_chosen { 2.0 } else { 1.0 }, color);
        ui.painter().rect_stroke(area, f32::from(radius), stroke, StrokeKind::Inside);
    }
    paint::focus_ring(ui, &response, area.shrink(1.0), radius);
    response.on_hover_text(&it.name)
}

/// The arrow keys lead from cell to cell.
fn walk(ui: &Ui, whole: Id, (row, column): (usize, usize), (n_rows, n_columns): (usize, usize)) {
    let id = id_of(whole, row, column);
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|it| it.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input(|it| it.key_pressed(key));
    let to = if pressed(Key::ArrowLeft) {
        column.checked_sub(1).map(|it| (row, it))
    } else if pressed(Key::ArrowRight) {
        (column + 1 < n_columns).then_some((row, column + 1))
    } else if pressed(Key::ArrowUp) {
        row.checked_sub(1).map(|it| (it, column))
    } else if pressed(Key::ArrowDown) {
        (row + 1 < n_rows).then_some((row + 1, column))
    } else {
        None
    };
    if let Some((row, column)) = to {
        ui.memory_mut(|it| it.request_focus(id_of(whole, row, column)));
    }
}
