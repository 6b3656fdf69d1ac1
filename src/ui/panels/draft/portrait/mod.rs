//! Draft › profile: what describes its companies beyond the rule, section by section, and beside each field what the
//! data already say of it.
//!
//! `field` is one field with its evidence, `facts` puts figures into words.

mod facts;
mod field;

use std::collections::BTreeSet;

use egui::{Align, Layout, Sense, Ui, vec2};

use crate::{
    analysis::portrait::{FIELDS, Section, is_filled, n_filled},
    model::{Id, Profile},
    ui::{
        Cx,
        panels::analyze::progress_ui,
        theme::{self, icon},
        widgets,
    },
};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct PortraitTab {
    folded: BTreeSet<Section>,
    /// The field whose evidence is shown.
    evidence: Option<&'static str>,
}

impl PortraitTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
        progress_ui(ui, cx, cx.findings.portrait());
        widgets::card(ui, |ui| head_ui(ui, cx, id, profile));
        for section in Section::ALL {
            ui.push_id(("section", id.get(), section), |ui| {
                widgets::card(ui, |ui| self.section_ui(ui, cx, section, (id, profile)));
            });
        }
    }

    fn section_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        section: Section,
        (id, profile): (Id<Profile>, &Profile),
    ) {
        let tr = cx.tr;
        ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
        let (name, what) = section.words();
        let (name, what) = (tr.text(name), tr.text(what));
        let fields = || FIELDS.iter().filter(|it| it.section == section);
        let n = fields().filter(|it| is_filled(profile, it.key)).count();
        let args = [("n", n.into()), ("of", fields().count().into())];
        let tally = theme::secondary(ui, tr.format("portrait-tally", &args));
        let is_folded = self.folded.contains(&section);
        let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_size(size);
            let (sign, key) = if is_folded {
                (icon::CARET_DOWN, "portrait-unfold")
            } else {
                (icon::CARET_UP, "portrait-fold")
            };
            let label = tr.format(key, &[("name", name.as_ref().into())]);
            if widgets::icon_button(ui, sign, &label).clicked() {
                if is_folded {
                    self.folded.remove(&section);
                } else {
                    self.folded.insert(section);
                }
            }
            ui.label(tally);
            let room = vec2(ui.available_width(), size.y);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(room);
                widgets::card_head(
                    ui,
                    &name,
                    |ui| {
                        let what = theme::secondary(ui, what.as_ref());
                        ui.add(egui::Label::new(what).truncate());
                    },
                    |_| (),
                );
            });
        });
        if is_folded {
            return;
        }
        for (idx, it) in fields().enumerate() {
            if 0 < idx {
                line(ui);
            }
            ui.push_id(it.key, |ui| field::ui(ui, cx, (id, profile), it, &mut self.evidence));
        }
    }
}

/// How much is said, and who the figures beside the fields speak of.
fn head_ui(ui: &mut Ui, cx: &Cx<'_>, id: Id<Profile>, profile: &Profile) {
    let tr = cx.tr;
    ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
    let (n, of) = (n_filled(profile), FIELDS.len());
    let said = tr.format("portrait-filled", &[("n", n.into()), ("of", of.into())]);
    ui.label(theme::card_title(said.as_str()));
    widgets::progress_line(ui, ui.available_width(), n as f32 / of as f32, &said);
    let portrait = cx.findings.portrait().value().filter(|it| it.profile == Some(id));
    let who = match portrait {
        Some(it) if it.facts.is_empty() => tr.text("portrait-no-data").into_owned(),
        Some(it) if it.are_customers => tr.format("portrait-of-customers", &[("n", it.n.into())]),
        Some(it) => tr.format("portrait-of-matches", &[("n", it.n.into())]),
        None => tr.text("portrait-no-data").into_owned(),
    };
    ui.label(theme::secondary(ui, who));
}

fn line(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme::palette(ui).soft);
}
