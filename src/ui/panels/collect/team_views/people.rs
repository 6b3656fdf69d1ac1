//! Who takes part, and what each does in the firm.

use egui::Ui;

use super::super::rows::{self, List};
use crate::{
    model::{Id, Participant, Round},
    ui::{
        Cx, theme,
        widgets::{self, RowColumn, TagKind},
    },
};

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, round: Option<Id<Round>>) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("team-people"), |_| (), |_| ());
        if cx.project.participants.is_empty() {
            ui.label(theme::muted(ui, tr.text("team-people-empty")));
        }
        let words = ["team-name", "team-function", "team-ballot"];
        let [name, function, ballot] = words.map(|it| tr.text(it));
        let columns = [
            RowColumn { title: &name, min: 150.0, grow: 2.0 },
            RowColumn { title: &function, min: 150.0, grow: 2.0 },
            RowColumn { title: &ballot, min: 90.0, grow: 0.0 },
        ];
        let add = tr.text("team-people-add");
        let list = List { id: "participants", columns: &columns, add: &add };
        rows::rows_ui(ui, cx, &list, |cells, cx, id, it: &mut Participant| {
            cells.text(&mut it.name);
            cells.text(&mut it.function);
            cells.aside(|ui| {
                let (Some(id), Some(round)) = (id, round) else { return };
                let (kind, key) = match cx.project.ballot(round, id) {
                    Some(_) => (TagKind::Good, "team-in"),
                    None => (TagKind::Quiet, "team-waiting"),
                };
                widgets::tag(ui, kind, &tr.text(key));
            });
        });
    });
}
