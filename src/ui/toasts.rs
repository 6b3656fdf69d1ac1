//! Toasts: short notes about what has just happened, gone after a while or at a click.

use egui::Ui;

use super::widgets::{self, TagKind, Toast};
use crate::{
    i18n::Tr,
    model::{Message, Timestamp},
};

const SHOWN_MS: i64 = 6000;

#[derive(Default)]
pub(super) struct Toasts {
    shown: Vec<(Message, Timestamp)>,
}

impl Toasts {
    pub(super) fn say(&mut self, message: Message, now: Timestamp) {
        self.shown.retain(|(it, _)| *it != message);
        self.shown.push((message, now));
    }

    pub(super) fn ui(&mut self, ui: &Ui, tr: &Tr, now: Timestamp) {
        self.shown.retain(|(_, at)| now.0.saturating_sub(at.0) < SHOWN_MS);
        if self.shown.is_empty() {
            return;
        }
        let texts: Vec<String> = self.shown.iter().map(|(it, _)| tr.say(it)).collect();
        let close = tr.text("common-close");
        let toasts: Vec<Toast<'_>> = texts
            .iter()
            .map(|text| Toast { kind: TagKind::Info, text, action: "", close: &close })
            .collect();
        if let Some((i, _)) = widgets::toasts(ui, &toasts) {
            self.shown.remove(i);
        }
        ui.request_repaint_after(std::time::Duration::from_millis(500));
    }
}
