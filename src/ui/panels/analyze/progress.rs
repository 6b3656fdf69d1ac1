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

/// How wide the line is where it lies over the page.
const WIDTH: f32 = 520.0;

/// A line while `latest` is not the value of what is asked about now; nothing otherwise.
pub(in crate::ui) fn progress_ui<K: PartialEq, T: Send + 'static>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    latest: &Latest<K, T>,
) {
    let (text, action, request) = match (latest.figures(), latest.without()) {
        (Some(_), _) => ("analyze-finding", "analyze-stop", Request::StopFindings),
        (None, Some(Without::Stopped)) => ("analyze-stopped", "analyze-again", Request::FindAgain),
        (None, Some(Without::Lost)) => ("analyze-lost", "analyze-again", Request::FindAgain),
        (None, None) => return,
    };
    let line = Line { text, action, request, figures: latest.figures() };
    if latest.value().is_none() {
        line.ui(ui, cx, false);
        return;
    }
    // Over what is shown still, so that nothing moves when it comes and goes.
    let width = (ui.available_width() - 2.0 * theme::GAP).clamp(0.0, WIDTH);
    let foot = ui.clip_rect().bottom() - theme::GAP;
    let at = egui::pos2(ui.max_rect().center().x, foot);
    // One for each thing that is found out: two may be under way.
    let area = egui::Area::new(egui::Id::unique(("found out", std::any::type_name::<T>())))
        .order(egui::Order::Middle)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .fixed_pos(at);
    area.show(ui, |ui| {
        ui.set_width(width);
        line.ui(ui, cx, true);
    });
}

/// The words, and the way to stop or to begin again.
struct Line {
    text: &'static str,
    action: &'static str,
    request: Request,
    figures: Option<(u64, u64)>,
}

impl Line {
    fn ui(self, ui: &mut Ui, cx: &mut Cx<'_>, is_stale: bool) {
        let tr = cx.tr;
        let said = tr.text(self.text);
        let stale = if is_stale { tr.text("analyze-stale") } else { "".into() };
        widgets::small_card(ui, |ui| {
            Sides::new().shrink_left().truncate().show(
                ui,
                |ui| {
                    ui.set_min_height(theme::CONTROL_HEIGHT);
                    let sign = theme::icon_text(icon::ARROWS_CLOCKWISE);
                    ui.label(sign.color(theme::palette(ui).muted));
                    ui.label(theme::body(said.as_ref()));
                    ui.label(theme::muted(ui, stale));
                },
                |ui| {
                    let action = tr.text(self.action);
                    if widgets::button(ui, ButtonKind::Tertiary, &action).clicked() {
                        cx.requests.push(self.request);
                    }
                },
            );
            if let Some((done, total)) = self.figures {
                let share = done as f32 / total.max(1) as f32;
                widgets::progress_line(ui, ui.available_width(), share, &said);
            }
        });
    }
}
