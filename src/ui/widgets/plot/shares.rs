//! How large a share of each group has something, as thin bars below each other.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::{theme, widgets::paint};

/// One group.
#[derive(Clone, Copy, Debug)]
pub struct GroupShare<'a> {
    /// 0 to 1; `None` where nothing is known of the group.
    pub share: Option<f64>,
    pub color: Color32,
    /// The share, as it is written.
    pub text: &'a str,
}

const PITCH: f32 = 12.0;
const BAR: f32 = 6.0;

/// A bar for each group, with its share written after it in `words` points. `name` says all of it, with counts.
pub fn share_bars(
    ui: &mut Ui,
    width: f32,
    words: f32,
    groups: &[GroupShare<'_>],
    name: &str,
) -> Response {
    let p = theme::palette(ui);
    let size = vec2(width, PITCH * groups.len() as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let room = (width - words).max(0.0);
    for (idx, it) in groups.iter().enumerate() {
        let y = rect.top() + PITCH * (idx as f32 + 0.5);
        let track = Rect::from_center_size(pos2(rect.left() + room / 2.0, y), vec2(room, BAR));
        ui.painter().rect_filled(track, BAR / 2.0, p.soft);
        if let Some(share) = it.share.filter(|it| it.is_finite() && 0.0 < *it) {
            let mut bar = track;
            // Even one of many shows.
            bar.set_width((room * share.min(1.0) as f32).max(BAR));
            ui.painter().rect_filled(bar, BAR / 2.0, it.color);
        }
        let text = paint::line(ui, theme::small(ui, it.text));
        let line = Rect::from_min_max(
            pos2(track.right(), y - PITCH / 2.0),
            pos2(rect.right(), y + PITCH / 2.0),
        );
        paint::at_left(ui, line, 8.0, text, p.muted);
    }
    response
}
