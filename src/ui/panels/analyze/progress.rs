//! How far the finding out is: a line with what is done and a way to stop it, and a word where there is nothing new.

use egui::{Sides, Ui};

use crate::{
    live::{Latest, Without},
    ui::{
        Cx, Request, theme,
        theme::icon,
        widgets::{self, ButtonKind},
    },
};

/// A line while `latest` is not the value of what is asked about now; nothing otherwise.
pub(in crate::ui) fn progress_ui<K: PartialEq, T: Send + 'static>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    latest: &Latest<K, T>,
) {
    let tr = cx.tr;
    let (text, action, request) = match (latest.figures(), latest.without()) {
        (Some(_), _) => ("analyze-finding", "analyze-stop", Request::StopFindings),
        (None, Some(Without::Stopped)) => ("analyze-stopped", "analyze-again", Request::FindAgain),
        (None, Some(Without::Lost)) => ("analyze-lost", "analyze-again", Request::FindAgain),
        (None, None) => return,
    };
    let stale = if latest.value().is_some() { tr.text("analyze-stale") } else { "".into() };
    widgets::small_card(ui, |ui| {
        Sides::new().shrink_left().show(
            ui,
            |ui| {
                ui.set_min_height(theme::CONTROL_HEIGHT);
                ui.label(theme::icon_text(icon::ARROWS_CLOCKWISE).color(theme::palette(ui).muted));
                ui.label(theme::body(tr.text(text)));
                ui.label(theme::muted(ui, stale));
            },
            |ui| {
                if widgets::button(ui, ButtonKind::Tertiary, &tr.text(action)).clicked() {
                    cx.requests.push(request);
                }
            },
        );
        if let Some((done, total)) = latest.figures() {
            let share = done as f32 / total.max(1) as f32;
            widgets::progress_line(ui, ui.available_width(), share, &tr.text(text));
        }
    });
}
