//! One of many, from a list that opens.

use egui::{Popup, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{button::menu_item, paint};
use crate::ui::theme::{self, icon};

/// Shows the chosen one and opens the rest; `name` says of what.
pub fn select<T: Copy + PartialEq>(
    ui: &mut Ui,
    width: f32,
    name: &str,
    current: &mut T,
    options: &[(T, &str)],
) -> Response {
    show(ui, (width, Frame::Always), name, current, options)
}

/// The same, whose frame shows only when it is pointed at: for rows of a list.
pub fn quiet_select<T: Copy + PartialEq>(
    ui: &mut Ui,
    width: f32,
    name: &str,
    current: &mut T,
    options: &[(T, &str)],
) -> Response {
    show(ui, (width, Frame::WhenHot), name, current, options)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Frame {
    Always,
    WhenHot,
}

fn show<T: Copy + PartialEq>(
    ui: &mut Ui,
    (width, frame): (f32, Frame),
    name: &str,
    current: &mut T,
    options: &[(T, &str)],
) -> Response {
    let p = theme::palette(ui);
    let text = options.iter().find(|(it, _)| it == current).map_or("", |(_, text)| text);
    let (rect, mut response) =
        ui.allocate_exact_size(vec2(width, theme::CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name);
        info.current_text_value = Some(text.to_owned());
        info
    });
    if ui.is_rect_visible(rect) {
        let is_hot = response.hovered() || response.has_focus();
        if is_hot || frame == Frame::Always {
            let border = if is_hot { p.faint } else { p.line };
            paint::bordered(ui, rect, theme::BUTTON_RADIUS, p.surface, border);
        }
        let indent = if frame == Frame::Always { 10.0 } else { 8.0 };
        let galley = paint::cut_line(ui, theme::body(text), width - 26.0 - indent);
        paint::at_left(ui, rect, indent, galley, p.text);
        let caret = if is_hot { p.muted } else { p.faint };
        let caret = if frame == Frame::Always { p.muted } else { caret };
        paint::icon(ui, rect.right_center() - vec2(14.0, 0.0), icon::CARET_DOWN, 12.0, caret);
        paint::focus_ring(ui, &response, rect, theme::BUTTON_RADIUS);
    }
    let mut chosen = None;
    Popup::menu(&response).width(width.max(160.0)).show(|ui| {
        egui::ScrollArea::vertical().max_height(10.0 * theme::ROW_HEIGHT).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (value, text) in options {
                let sign = if value == current { icon::CHECK } else { " " };
                if menu_item(ui, sign, text, "").clicked() {
                    chosen = Some(*value);
                }
            }
        });
    });
    if let Some(value) = chosen.filter(|it| it != current) {
        *current = value;
        response.mark_changed();
    }
    response
}
