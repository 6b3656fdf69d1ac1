//! Fields for numbers. How a number is read and written is the caller's.

use egui::{Key, Response, Stroke, StrokeKind, Ui};

use super::{field::line_edit, histogram::Bounds};
use crate::{model::Day, ui::theme};

/// How numbers are read and written here.
#[derive(Clone, Copy)]
pub struct NumberFormat<'a> {
    pub write: &'a dyn Fn(f64) -> String,
    /// `None` for what is no number.
    pub read: &'a dyn Fn(&str) -> Option<f64>,
}

/// A field for a number or nothing. The number changes on Enter or when the field is left; what cannot be read is
/// marked, and dropped on leaving.
pub fn number_field(
    ui: &mut Ui,
    width: f32,
    name: &str,
    hint: &str,
    value: &mut Option<f64>,
    format: NumberFormat<'_>,
) -> Response {
    let id = ui.scope_id().with(("number", name));
    let kept = ui.data(|it| it.get_temp::<String>(id));
    let mut text = kept.unwrap_or_else(|| value.map(format.write).unwrap_or_default());
    let edit = line_edit(&mut text, hint).id(id.with("field")).desired_width(width);
    let mut response = ui.add(edit).accessible_name(name);
    let trimmed = text.trim();
    let read = (format.read)(trimmed).filter(|it| it.is_finite());
    let readable = trimmed.is_empty() || read.is_some();
    if !readable {
        let stroke = Stroke::new(1.5, theme::palette(ui).bad.fill);
        ui.painter().rect_stroke(
            response.rect,
            f32::from(theme::BUTTON_RADIUS),
            stroke,
            StrokeKind::Inside,
        );
    }
    // Typing is not yet a change of the number.
    response.flags.remove(egui::response::Flags::CHANGED);
    let entered = response.has_focus() && ui.input(|it| it.key_pressed(Key::Enter));
    let escaped = response.lost_focus() && ui.input(|it| it.key_pressed(Key::Escape));
    if entered || response.lost_focus() {
        ui.data_mut(|it| it.remove::<String>(id));
        if readable && !escaped && *value != read {
            *value = read;
            response.mark_changed();
        }
    } else if response.has_focus() {
        ui.data_mut(|it| it.insert_temp(id, text));
    }
    response
}

/// A field for a day or nothing, written as `2026-03-14`. The day changes on Enter or when the field is left.
pub fn day_field(
    ui: &mut Ui,
    width: f32,
    name: &str,
    hint: &str,
    day: &mut Option<Day>,
) -> Response {
    let mut number = day.map(|it| f64::from(it.number()));
    let of = |x: f64| Day::from_number(x.round() as i32);
    let write = |x: f64| of(x).map(|it| it.to_string()).unwrap_or_default();
    let read = |text: &str| {
        let day: Day = text.replace(['.', '/', ' '], "-").parse().ok()?;
        Some(f64::from(day.number()))
    };
    let format = NumberFormat { write: &write, read: &read };
    let response = number_field(ui, width, name, hint, &mut number, format);
    if response.changed() {
        *day = number.and_then(of);
    }
    response
}

/// Two number fields for a range either side of which may be open; an open side shows its hint. Bounds given the wrong
/// way round are swapped. Returns whether the range changed.
pub fn range_editor(
    ui: &mut Ui,
    names: [&str; 2],
    hints: [&str; 2],
    bounds: &mut Bounds,
    format: NumberFormat<'_>,
) -> bool {
    let before = *bounds;
    ui.horizontal(|ui| {
        let width = ((ui.available_width() - 40.0) / 2.0).clamp(60.0, 120.0);
        number_field(ui, width, names[0], hints[0], &mut bounds.lo, format);
        ui.label(theme::muted(ui, "–"));
        number_field(ui, width, names[1], hints[1], &mut bounds.hi, format);
    });
    if let (Some(lo), Some(hi)) = (bounds.lo, bounds.hi)
        && hi < lo
    {
        *bounds = Bounds { lo: Some(hi), hi: Some(lo) };
    }
    *bounds != before
}
