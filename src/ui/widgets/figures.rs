//! Rows of figures under heads: a table to be read, whose rows can be pressed where they lead somewhere.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{paint, tag::TagKind};
use crate::ui::theme;

/// A column: its head, and how wide it is; the first takes what is left.
#[derive(Clone, Debug)]
pub struct FigureColumn {
    pub title: String,
    pub width: f32,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub enum Figure {
    /// At the left.
    Words(String),
    /// Two of equal weight, one below the other: the row is higher.
    Two([String; 2]),
    /// At the right, with what stands pale behind it.
    Number(String),
    /// A share as a bar, and as it is written.
    Bar(f32, String),
    Tag(TagKind, String),
    Empty,
}

/// A row, and what it says as a whole on hover and to a screen reader.
#[derive(Clone, Copy, Debug)]
pub struct FigureRow<'a> {
    pub cells: &'a [Figure],
    pub is_selected: bool,
    /// Whether it leads anywhere.
    pub can_press: bool,
    pub name: &'a str,
}

const HEAD: f32 = 24.0;
const GAP: f32 = 12.0;
const PADDING: f32 = 6.0;
const LEAST: f32 = 120.0;

/// Where the columns lie within a row.
fn areas(rect: Rect, columns: &[FigureColumn]) -> Vec<Rect> {
    let fixed: f32 = columns.iter().skip(1).map(|it| it.width + GAP).sum();
    let first = (rect.width() - fixed - 2.0 * PADDING).max(LEAST);
    let mut left = rect.left() + PADDING;
    let widths = std::iter::once(first).chain(columns.iter().skip(1).map(|it| it.width));
    widths
        .map(|width| {
            let res = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
            left += width + GAP;
            res
        })
        .collect()
}

fn least_width(columns: &[FigureColumn]) -> f32 {
    LEAST + 2.0 * PADDING + columns.iter().skip(1).map(|it| it.width + GAP).sum::<f32>()
}

/// The heads; those of numbers stand at the right, as the numbers do. `first` is a row below, for where they stand.
pub fn figure_heads(ui: &mut Ui, columns: &[FigureColumn], first: Option<&[Figure]>) {
    let p = theme::palette(ui);
    let size = vec2(ui.available_width().max(least_width(columns)), HEAD);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    for (idx, (column, area)) in columns.iter().zip(areas(rect, columns)).enumerate() {
        let galley = paint::cut_line(ui, theme::secondary(ui, &column.title), area.width());
        let is_cut = galley.elided;
        if matches!(first.and_then(|it| it.get(idx)), Some(Figure::Number(_))) {
            paint::at_right(ui, area, 0.0, galley, p.muted);
        } else {
            paint::at_left(ui, area, 0.0, galley, p.muted);
        }
        if is_cut {
            let head = ui.interact(area, ui.scope_id().with(("head", idx)), Sense::hover());
            head.on_hover_text(&column.title);
        }
    }
    let stroke = Stroke::new(theme::BORDER, p.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

/// One row.
pub fn figure_row(ui: &mut Ui, columns: &[FigureColumn], it: FigureRow<'_>) -> Response {
    let p = theme::palette(ui);
    let is_high = it.cells.iter().any(|it| matches!(it, Figure::Two(_)));
    let height = if is_high { theme::ROW_HEIGHT + 12.0 } else { theme::ROW_HEIGHT };
    let size = vec2(ui.available_width().max(least_width(columns)), height);
    let (rect, response) =
        ui.allocate_exact_size(size, if it.can_press { Sense::click() } else { Sense::hover() });
    response.widget_info(|| {
        if it.can_press {
            WidgetInfo::selected(Role::Button, ui.is_enabled(), it.is_selected, it.name)
        } else {
            WidgetInfo::labeled(Role::Label, true, it.name)
        }
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if it.is_selected || it.can_press && response.hovered() {
        let fill = if it.is_selected { p.accent.tint } else { p.hover };
        ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), fill);
    }
    for (figure, area) in it.cells.iter().zip(areas(rect, columns)) {
        figure_ui(ui, area, figure);
    }
    let stroke = Stroke::new(theme::BORDER, p.soft);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    paint::focus_ring(ui, &response, rect.shrink(2.0), theme::CHIP_RADIUS);
    response.on_hover_text(it.name)
}

fn figure_ui(ui: &Ui, area: Rect, figure: &Figure) {
    let p = theme::palette(ui);
    match figure {
        Figure::Words(text) => {
            let galley = paint::cut_line(ui, theme::body(text), area.width());
            paint::at_left(ui, area, 0.0, galley, p.text);
        }
        Figure::Two(texts) => {
            let half = area.height() / 2.0 - 3.0;
            let line = |top| Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), half));
            let lines = [line(area.top() + 3.0), line(area.center().y)];
            for (text, line) in texts.iter().zip(lines) {
                let galley =
                    paint::cut_line(ui, theme::secondary(ui, text).color(p.text), line.width());
                paint::at_left(ui, line, 0.0, galley, p.text);
            }
        }
        Figure::Number(text) => {
            let galley = paint::cut_line(ui, theme::body(text), area.width());
            paint::at_right(ui, area, 0.0, galley, p.text);
        }
        Figure::Bar(share, text) => {
            let galley = paint::line(ui, theme::secondary(ui, text).color(p.text));
            let room = area.width() - 48.0;
            let bar = Rect::from_min_size(
                pos2(area.left(), area.center().y - 4.0),
                vec2(room.max(16.0), 8.0),
            );
            ui.painter().rect_filled(bar, 3.0, p.soft);
            let mut full = bar;
            full.set_width((bar.width() * share.clamp(0.0, 1.0)).max(2.0));
            ui.painter().rect_filled(full, 3.0, p.accent.fill);
            paint::at_right(ui, area, 0.0, galley, p.text);
        }
        Figure::Tag(kind, text) => {
            let tone = kind.tone(ui);
            let words = theme::small(ui, text).variation("wght", theme::SEMIBOLD).color(tone.text);
            let galley = paint::cut_line(ui, words, area.width() - 14.0);
            let size = paint::padded(&galley, 7.0, 18.0);
            let at = pos2(area.left(), area.center().y - size.y / 2.0);
            let tag = Rect::from_min_size(at, size);
            ui.painter().rect_filled(tag, f32::from(theme::CHIP_RADIUS), tone.tint);
            paint::centered(ui, tag, galley, tone.text);
        }
        Figure::Empty => (),
    }
}
