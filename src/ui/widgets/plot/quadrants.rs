//! Two factors as a cross of four fields, each with its members as dots: one color and shape a group.

use egui::{
    Align, Color32, Layout, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::ui::{theme, widgets::paint};

/// The group of a dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotKind {
    Best,
    Rest,
    Churned,
}

impl DotKind {
    pub const ALL: [Self; 3] = [Self::Best, Self::Rest, Self::Churned];
}

/// One of the four fields.
#[derive(Clone, Debug)]
pub struct QuadrantField {
    /// How many, in words.
    pub title: String,
    /// What is known of them, a line each.
    pub lines: Vec<String>,
    /// How many of each group, in the order of [`DotKind::ALL`].
    pub counts: [usize; 3],
    pub tone: Option<theme::Tone>,
    /// What the field as a whole says.
    pub name: String,
}

/// The whole cross: upper left, upper right, lower left, lower right.
#[derive(Clone, Copy)]
pub struct QuadrantPlot<'a> {
    pub fields: &'a [QuadrantField; 4],
    /// Left and right.
    pub columns: [&'a str; 2],
    /// Upper and lower.
    pub rows: [&'a str; 2],
    pub height: f32,
}

/// A dot under the pointer, or one that was pressed: the field, and which of its members in the order of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DotAt {
    pub field: usize,
    pub member: usize,
    pub is_pressed: bool,
}

const LEAD: f32 = 108.0;
const HEAD: f32 = 36.0;
const GAP: f32 = 6.0;
const FOOT: f32 = 40.0;
const LARGEST: f32 = 13.0;
const SMALLEST: f32 = 6.0;

/// How many members a dot stands for.
pub fn members_a_dot(ui: &Ui, it: &QuadrantPlot<'_>) -> usize {
    let width = (ui.available_width() - LEAD - GAP) / 2.0;
    let room = dots_room(Rect::from_min_size(Pos2::ZERO, vec2(width, field_height(it))), it.fields);
    let fits = |cell: f32| (room.width() / cell).floor() * (room.height() / cell).floor();
    let most = it.fields.iter().map(|it| it.counts.iter().sum::<usize>()).max().unwrap_or(0);
    let fits = (fits(SMALLEST) as usize).saturating_sub(DotKind::ALL.len()).max(1);
    let least = most.div_ceil(fits).max(1);
    // 1, 2, 5, 10, 20 …
    let mut size = 1;
    loop {
        for step in [1, 2, 5] {
            if least <= size * step {
                return size * step;
            }
        }
        size *= 10;
    }
}

fn field_height(it: &QuadrantPlot<'_>) -> f32 {
    (it.height - HEAD - GAP) / 2.0
}

fn dots_room(area: Rect, fields: &[QuadrantField; 4]) -> Rect {
    let n_lines = fields.iter().map(|it| it.lines.len()).max().unwrap_or(0);
    let top = 30.0 + 16.0 * n_lines as f32;
    let min = area.min + vec2(12.0, top);
    Rect::from_min_max(min, (area.max - vec2(12.0, FOOT)).max(min + vec2(24.0, 12.0)))
}

/// Shows the cross. `foot` adds what stands below the dots of a field; the dot under the pointer is returned.
pub fn quadrant_plot(
    ui: &mut Ui,
    it: &QuadrantPlot<'_>,
    mut foot: impl FnMut(&mut Ui, usize),
) -> Option<DotAt> {
    let p = theme::palette(ui);
    let a_dot = members_a_dot(ui, it);
    let size = vec2(ui.available_width(), it.height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let field = vec2((size.x - LEAD - GAP) / 2.0, field_height(it));
    for (idx, word) in it.columns.iter().enumerate() {
        let left = rect.left() + LEAD + (field.x + GAP) * idx as f32;
        let area = Rect::from_min_size(pos2(left, rect.top()), vec2(field.x, HEAD));
        words_ui(ui, area, word, Align::Center);
    }
    for (idx, word) in it.rows.iter().enumerate() {
        let top = rect.top() + HEAD + (field.y + GAP) * idx as f32;
        let area = Rect::from_min_size(pos2(rect.left(), top), vec2(LEAD - 12.0, field.y));
        words_ui(ui, area, word, Align::RIGHT);
    }
    let mut found = None;
    let fields = it.fields;
    let cell = cell_size(dots_room(Rect::from_min_size(Pos2::ZERO, field), fields), fields, a_dot);
    for (idx, it) in fields.iter().enumerate() {
        let corner = vec2(
            LEAD + (field.x + GAP) * (idx % 2) as f32,
            HEAD + (field.y + GAP) * (idx / 2) as f32,
        );
        let area = Rect::from_min_size(rect.min + corner, field);
        let tone = it.tone.map_or(p.hover, |it| it.tint);
        let edge = it.tone.map_or(p.line, |it| it.fill);
        let radius = f32::from(theme::BUTTON_RADIUS);
        let stroke = Stroke::new(theme::BORDER, edge);
        ui.painter().rect(area, radius, tone, stroke, StrokeKind::Inside);
        let response = ui.interact(area, ui.scope_id().with(("field", idx)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &it.name));
        let room = area.width() - 24.0;
        let title = paint::cut_line(ui, theme::semibold(&it.title).color(p.text), room);
        ui.painter().galley(area.min + vec2(12.0, 9.0), title, p.text);
        for (line, text) in it.lines.iter().enumerate() {
            let words = paint::cut_line(ui, theme::secondary(ui, text).color(p.text), room);
            let at = area.min + vec2(12.0, 28.0 + 16.0 * line as f32);
            ui.painter().galley(at, words, p.text);
        }
        let hit = dots_ui(ui, idx, dots_room(area, fields), it.counts, (a_dot, cell));
        found = hit.or(found);
        let low = Rect::from_min_max(
            pos2(area.left() + 8.0, area.bottom() - FOOT + 4.0),
            area.max - vec2(8.0, 6.0),
        );
        let builder = UiBuilder::new()
            .id_salt(idx)
            .max_rect(low)
            .layout(Layout::left_to_right(Align::Center));
        foot(&mut ui.new_child(builder), idx);
    }
    found
}

/// Words along an edge, in the middle of their area, in as many lines as there is room for.
fn words_ui(ui: &Ui, area: Rect, text: &str, align: Align) {
    let p = theme::palette(ui);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, p.text, area.width());
    job.wrap.max_rows = if align == Align::Center { 2 } else { 6 };
    job.halign = align;
    let galley = ui.painter().layout_job(job);
    let x = if align == Align::Center { area.center().x } else { area.right() };
    let at = pos2(x, area.center().y - galley.size().y / 2.0);
    ui.painter().with_clip_rect(area.intersect(ui.clip_rect())).galley(at, galley, p.text);
}

/// How far apart dots stand: alike in all fields, so that what they fill can be compared.
fn cell_size(room: Rect, fields: &[QuadrantField; 4], a_dot: usize) -> f32 {
    let n_dots = |it: &QuadrantField| it.counts.iter().map(|n| n.div_ceil(a_dot)).sum::<usize>();
    let most = fields.iter().map(n_dots).max().unwrap_or(0) as f32;
    let mut cell = LARGEST;
    while SMALLEST < cell && (room.width() / cell).floor() * (room.height() / cell).floor() < most {
        cell -= 0.5;
    }
    cell
}

/// Rows of dots, group by group; the one under the pointer is returned.
fn dots_ui(
    ui: &Ui,
    field: usize,
    room: Rect,
    counts: [usize; 3],
    (a_dot, cell): (usize, f32),
) -> Option<DotAt> {
    let n_dots: [usize; 3] = counts.map(|n| n.div_ceil(a_dot));
    let total: usize = n_dots.iter().sum();
    if total == 0 {
        return None;
    }
    let n_across = ((room.width() / cell).floor() as usize).max(1);
    let place = |idx: usize| {
        let (across, down) = (idx % n_across, idx / n_across);
        room.min + vec2((across as f32 + 0.5) * cell, (down as f32 + 0.5) * cell)
    };
    let response = ui.interact(room, ui.scope_id().with(("dots", field)), Sense::click());
    let pointer = response.hover_pos();
    let (mut idx, mut member, mut found) = (0, 0, None);
    for (kind, (n, count)) in DotKind::ALL.into_iter().zip(n_dots.into_iter().zip(counts)) {
        for dot in 0..n {
            let at = place(idx);
            let is_hot = pointer.is_some_and(|it| (it - at).abs().max_elem() <= cell / 2.0);
            paint_dot(ui, ui.painter(), at, cell, kind, is_hot);
            if is_hot {
                let member = member + dot * a_dot;
                found = Some(DotAt { field, member, is_pressed: response.clicked() });
            }
            idx += 1;
        }
        member += count;
    }
    found
}

/// Best are full, the rest are small, churned are crosses: told apart without color too.
fn paint_dot(ui: &Ui, painter: &Painter, at: Pos2, cell: f32, kind: DotKind, is_hot: bool) {
    let p = theme::palette(ui);
    let radius = cell * 0.38;
    let color = dot_color(ui, kind);
    match kind {
        DotKind::Best => _ = painter.circle_filled(at, radius, color),
        DotKind::Rest => _ = painter.circle_filled(at, radius * 0.66, color),
        DotKind::Churned => {
            let stroke = Stroke::new((cell * 0.16).max(1.2), color);
            let reach = radius * 0.8;
            painter.line_segment([at - vec2(reach, reach), at + vec2(reach, reach)], stroke);
            painter.line_segment([at + vec2(-reach, reach), at + vec2(reach, -reach)], stroke);
        }
    }
    if is_hot {
        painter.circle_stroke(at, radius + 2.0, Stroke::new(1.5, p.text));
    }
}

fn dot_color(ui: &Ui, kind: DotKind) -> Color32 {
    let p = theme::palette(ui);
    match kind {
        DotKind::Best => p.good.fill,
        DotKind::Rest => p.quiet.fill,
        DotKind::Churned => p.bad.fill,
    }
}

/// A dot with the word for its group, for the legend.
pub fn dot_legend(ui: &mut Ui, kind: DotKind, word: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        paint_dot(ui, ui.painter(), rect.center(), LARGEST, kind, false);
        ui.label(theme::small(ui, word));
    });
}
