//! Collect › accounts: tables come in here, looked at before anything is stored.

use egui::{Event, Ui};

use super::{
    super::checklist::checklist_ui, attributes::AttributesCard, imports::imports_ui, preview,
    problems::ProblemsCard,
};
use crate::{
    model::Step,
    ui::{
        Command, Cx, ImportRequest, Request,
        theme::icon,
        widgets::{self, ButtonKind, Notice},
    },
};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct AccountsTab {
    expects_paste: bool,
    problems: ProblemsCard,
    attributes: AttributesCard,
}

impl AccountsTab {
    /// What is pasted next is rows of a table.
    pub(super) fn expect_paste(&mut self) {
        self.expects_paste = true;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.paste(ui, cx);
        if cx.env.can_edit {
            drop_ui(ui, cx);
        }
        match cx.import {
            Some(import) => preview::ui(ui, cx, import),
            None => checklist_ui(ui, cx, Step::Collect),
        }
        self.problems.ui(ui, cx);
        imports_ui(ui, cx);
        self.attributes.ui(ui, cx);
        if cx.import.is_some() {
            checklist_ui(ui, cx, Step::Collect);
        }
    }

    /// Rows pasted while no field has the keyboard.
    fn paste(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if !self.expects_paste && ui.text_edit_focused() || !cx.env.can_edit {
            return;
        }
        let pasted = ui.input(|it| {
            it.events.iter().find_map(|event| match event {
                Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        if let Some(text) = pasted {
            self.expects_paste = false;
            cx.requests.push(Request::Import(ImportRequest::Pasted(text)));
        }
    }
}

fn drop_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let words = Notice {
        icon: icon::DATABASE,
        title: &tr.text("collect-drop"),
        text: &tr.text("collect-drop-text"),
        action: "",
    };
    widgets::drop_zone(ui, words, |ui| {
        // From right to left.
        for (command, key) in [
            (Command::AddAccount, "collect-by-hand"),
            (Command::PasteRows, "collect-paste"),
            (Command::ImportFile, "collect-choose"),
        ] {
            if widgets::button(ui, ButtonKind::Secondary, &tr.text(key)).clicked() {
                cx.command(command);
            }
        }
    });
}
