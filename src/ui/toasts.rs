//! Toasts: short notes about what has just happened, gone after a while or at a click.

use egui::{Align2, Area, Id, Ui, vec2};

use super::widgets;
use crate::{
    i18n::Tr,
    model::{Message, Timestamp},
};

const SHOWN_MS: i64 = 6000;

#[derive(Default)]
pub struct Toasts {
    shown: Vec<(Message, Timestamp)>,
}

impl Toasts {
    pub fn say(&mut self, message: Message, now: Timestamp) {
        self.shown.retain(|(it, _)| *it != message);
        self.shown.push((message, now));
    }

    pub fn ui(&mut self, ui: &mut Ui, tr: &Tr, now: Timestamp) {
        self.shown.retain(|(_, at)| now.0.saturating_sub(at.0) < SHOWN_MS);
        if self.shown.is_empty() {
            return;
        }
        let mut closed = None;
        Area::new(Id::unique("toasts")).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -40.0)).show(
            ui,
            |ui| {
                for (i, (message, _)) in self.shown.iter().enumerate() {
                    if widgets::toast(ui, &tr.say(message), &tr.text("common-close")) {
                        closed = Some(i);
                    }
                }
            },
        );
        if let Some(i) = closed {
            self.shown.remove(i);
        }
        ui.request_repaint_after(std::time::Duration::from_millis(500));
    }
}
