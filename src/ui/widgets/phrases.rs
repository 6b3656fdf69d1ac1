//! A text in which some phrases stand for something: pointed at by mouse or keyboard, pressed, lit.

use std::sync::Arc;

use egui::{
    Align, FontSelection, Galley, Rect, Response, Role, Sense, Stroke, TextWrapMode, Ui,
    WidgetInfo, pos2, text::LayoutJob, vec2,
};

use super::paint;
use crate::ui::theme;

/// A part of the text.
#[derive(Clone, Copy, Debug)]
pub struct PhrasePart<'a> {
    pub text: &'a str,
    /// What it stands for; `None` for plain words.
    pub of: Option<usize>,
    /// It is no longer true.
    pub is_stale: bool,
}

/// What a person does with the phrases, each told as what it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhraseEvent {
    /// Under the pointer, or with the keyboard.
    pub pointed: Option<usize>,
    pub pressed: Option<usize>,
}

/// Shows the text as a paragraph. `lit` is the phrase to be lit; `name` says what a phrase does when pressed.
pub fn phrases(
    ui: &mut Ui,
    parts: &[PhrasePart<'_>],
    lit: Option<usize>,
    name: &dyn Fn(usize) -> String,
) -> PhraseEvent {
    let p = theme::palette(ui);
    let mut job = LayoutJob::default();
    for part in parts {
        let words = match (part.of, part.is_stale) {
            (None, _) => theme::reading(part.text).color(p.text),
            (Some(_), true) => theme::reading_bold(part.text).color(p.warn.text),
            (Some(_), false) => theme::reading_bold(part.text).color(p.text),
        };
        words.append_to(&mut job, ui.style(), FontSelection::Default, Align::Center);
    }
    job.wrap.max_width = ui.available_width();
    job.break_on_newline = true;
    let text: String = parts.iter().map(|it| it.text).collect();
    let galley = egui::WidgetText::from(job).into_galley(
        ui,
        Some(TextWrapMode::Wrap),
        ui.available_width(),
        FontSelection::Default,
    );
    let (rect, whole) = ui.allocate_exact_size(galley.size(), Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.as_str()));

    let mut res = PhraseEvent::default();
    let mut start = 0;
    let mut rings = Vec::new();
    for (idx, part) in parts.iter().enumerate() {
        let end = start + part.text.chars().count();
        if let Some(of) = part.of {
            let spots = spots(&galley, rect.min, start, end);
            let is_lit = lit == Some(of);
            for (n, spot) in spots.iter().enumerate() {
                let response = ui.interact(*spot, whole.id.with((idx, n)), Sense::click());
                // The first line of a phrase is what the keyboard and a screen reader come to.
                if n == 0 {
                    response.widget_info(|| {
                        WidgetInfo::labeled(Role::Button, ui.is_enabled(), name(of))
                    });
                } else if response.has_focus() {
                    response.surrender_focus();
                }
                if response.hovered() || response.has_focus() {
                    res.pointed = Some(of);
                }
                if response.clicked() {
                    res.pressed = Some(of);
                }
                // Chinese has no bold face here: a line tells what belongs to a criterion.
                let y = spot.bottom() - 1.5;
                ui.painter().hline(spot.x_range(), y, Stroke::new(1.0, p.faint));
                if is_lit || part.is_stale {
                    let fill = if is_lit { p.selection } else { p.warn.tint };
                    ui.painter().rect_filled(
                        spot.expand2(vec2(2.0, 0.0)),
                        f32::from(theme::CHIP_RADIUS),
                        fill,
                    );
                }
                if response.has_focus() {
                    rings.push((response, *spot));
                }
            }
        }
        start = end;
    }
    ui.painter().galley(rect.min, galley, p.text);
    for (response, spot) in rings {
        paint::focus_ring(ui, &response, spot, theme::CHIP_RADIUS);
    }
    res
}

/// A line that says what a phrase says, in a list beside the text.
#[derive(Clone, Copy, Debug)]
pub struct PhraseLine<'a> {
    pub text: &'a str,
    /// What pressing it does.
    pub name: &'a str,
    pub is_lit: bool,
}

pub fn phrase_line(ui: &mut Ui, line: PhraseLine<'_>) -> Response {
    const PADDING: f32 = 8.0;
    let p = theme::palette(ui);
    let room = ui.available_width() - 2.0 * PADDING;
    let galley = paint::block(ui, theme::body(line.text).color(p.text), room);
    let size = vec2(ui.available_width(), galley.size().y + 10.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), line.name));
    if ui.is_rect_visible(rect) {
        if line.is_lit || response.hovered() {
            ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), p.selection);
        }
        ui.painter().galley(rect.min + vec2(PADDING, 5.0), galley, p.text);
        paint::focus_ring(ui, &response, rect.shrink(2.0), theme::CHIP_RADIUS);
    }
    response
}

/// Where the letters from `start` to `end` stand, line by line.
fn spots(galley: &Arc<Galley>, at: egui::Pos2, start: usize, end: usize) -> Vec<Rect> {
    let mut res = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let n = row.row.glyphs.len();
        let (from, mut to) = (start.max(first), end.min(first + n));
        // The blank at which a line breaks is no part of what is seen.
        let is_blank = |char: usize| row.row.glyphs[char - first].chr.is_whitespace();
        while from < to && is_blank(to - 1) {
            to -= 1;
        }
        if from < to {
            let x = |char: usize| {
                row.row.glyphs.get(char - first).map_or(row.row.size.x, |it| it.pos.x)
            };
            let top = at.y + row.pos.y;
            let left = at.x + row.pos.x;
            res.push(Rect::from_min_max(
                pos2(left + x(from), top),
                pos2(left + x(to), top + row.row.size.y),
            ));
        }
        first += n + usize::from(row.ends_with_newline);
    }
    res
}
