//! A share with its interval, small enough for a cell of a table.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{self, Tone};

/// A share of those asked.
#[derive(Clone, Copy, Debug)]
pub struct Share<'a> {
    /// 0 to 1; `None` where nobody was asked.
    pub share: Option<f64>,
    pub interval: (f64, f64),
    /// «3 of 8».
    pub text: &'a str,
    /// All of it in words.
    pub name: &'a str,
}

const HEIGHT: f32 = 32.0;

/// The count above, the share as a bar below it, and how far it may be off as a line over the bar.
pub fn share_cell(ui: &mut Ui, width: f32, tone: Tone, it: Share<'_>) -> Response {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, it.name));
    if ui.is_rect_visible(rect) {
        let row = Rect::from_min_size(rect.min, vec2(width, 20.0));
        let color = if it.share.is_some_and(|it| 0.0 < it) { p.text } else { p.muted };
        let words = paint::cut_line(ui, theme::secondary(ui, it.text).color(color), width);
        paint::at_left(ui, row, 0.0, words, color);
        let track = Rect::from_min_size(pos2(rect.left(), rect.bottom() - 9.0), vec2(width, 5.0));
        ui.painter().rect_filled(track, 2.5, p.soft);
        if let Some(share) = it.share.filter(|it| it.is_finite()) {
            let x = |it: f64| rect.left() + width * it.clamp(0.0, 1.0) as f32;
            if 0.0 < share {
                let bar = Rect::from_min_max(track.min, pos2(x(share), track.bottom()));
                ui.painter().rect_filled(bar, 2.5, tone.fill);
            }
            let (from, to) = it.interval;
            if to <= from {
                return response.on_hover_text(it.name);
            }
            let line = Stroke::new(1.0, p.muted);
            let (lo, hi) = (x(from), x(to));
            ui.painter().hline(lo..=hi, track.center().y, line);
            for end in [lo, hi] {
                ui.painter().vline(end, track.top() - 1.0..=track.bottom() + 1.0, line);
            }
        }
    }
    response.on_hover_text(it.name)
}
