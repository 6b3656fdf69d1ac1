//! One line of a list that can be walked through: words, more words, and what stands at the end.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme;

/// The height of [`list_row`].
pub const LIST_ROW_HEIGHT: f32 = 30.0;

const PADDING: f32 = 10.0;

/// What a line says, from left to right.
#[derive(Clone, Copy, Debug)]
pub struct ListRow<'a> {
    pub lead: &'a str,
    pub text: &'a str,
    pub tail: &'a str,
}

/// A line across the whole width; `lead` has a third of it at most.
pub fn list_row(ui: &mut Ui, is_selected: bool, row: ListRow<'_>) -> Response {
    let p = theme::palette(ui);
    let size = vec2(ui.available_width(), LIST_ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let ListRow { lead, text, tail } = row;
    response.widget_info(|| {
        let words = [lead, text, tail].join(" ");
        WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), is_selected, words.trim())
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if is_selected || response.hovered() {
        let fill = if is_selected { p.soft } else { p.hover };
        ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), fill);
    }
    let third = rect.width() / 3.0;
    let tail = paint::cut_line(ui, theme::secondary(ui, tail), third - 2.0 * PADDING);
    let lead = paint::cut_line(ui, theme::medium(lead), third - 2.0 * PADDING);
    let room = 2.0 * third - tail.size().x - 3.0 * PADDING;
    let text = paint::cut_line(ui, theme::body(text), room);
    paint::at_left(ui, rect, PADDING, lead, p.text);
    paint::at_left(ui, rect, third, text, p.muted);
    paint::at_right(ui, rect, PADDING, tail, p.muted);
    paint::focus_ring(ui, &response, rect.shrink(2.0), theme::CHIP_RADIUS);
    response
}
