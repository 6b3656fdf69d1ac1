//! What a person decides about the suggestion: how many criteria at most, what has to be in it, what must not.

use std::collections::BTreeSet;

use egui::{Popup, Ui};

use crate::{
    analysis::traits::Studied,
    edit::Edit,
    model::{Attribute, Id, Study},
    ui::{
        Cx,
        panels::draft::attribute_icon,
        theme::{self, icon},
        widgets,
    },
};

/// The numbers of criteria that can be asked for.
const SIZES: std::ops::RangeInclusive<u8> = 1..=12;
const SIZE: f32 = 72.0;
const POPUP: f32 = 240.0;

/// The two lists an attribute can be on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Pinned,
    Banned,
}

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied) {
    let tr = cx.tr;
    let study = &cx.project.about().study;
    if !cx.env.can_edit {
        ui.disable();
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        ui.label(theme::card_title(tr.text("suggestion-settings")));
        let mut most = study.max_criteria;
        let words: Vec<(u8, String)> = SIZES.map(|it| (it, tr.count(it.into()))).collect();
        let options: Vec<(u8, &str)> =
            words.iter().map(|(it, text)| (*it, text.as_str())).collect();
        let name = tr.text("suggestion-most");
        ui.label(theme::muted(ui, name.as_ref()));
        if widgets::select(ui, SIZE, &name, &mut most, &options).changed() {
            cx.edit(Edit::SetStudy(Study { max_criteria: most, ..study.clone() }));
        }
        ui.add_space(theme::GRID);
        list_ui(ui, cx, studied, List::Pinned);
        ui.add_space(theme::GRID);
        list_ui(ui, cx, studied, List::Banned);
    });
}

fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied, list: List) {
    let tr = cx.tr;
    let study = &cx.project.about().study;
    let (title, remove, add, sign) = match list {
        List::Pinned => {
            ("suggestion-pinned", "suggestion-unpin", "suggestion-pin-one", icon::PUSH_PIN)
        }
        List::Banned => {
            ("suggestion-banned", "suggestion-unban", "suggestion-ban-one", icon::PROHIBIT)
        }
    };
    let p = theme::palette(ui);
    ui.label(theme::icon_text(sign).size(14.0).color(p.muted));
    ui.label(theme::muted(ui, tr.text(title)));
    for id in members(study, list) {
        let Some(it) = cx.project.attributes.get(*id) else { continue };
        let name = tr.format(remove, &[("name", it.name.as_str().into())]);
        if widgets::chip(ui, &it.name, &name).clicked() {
            set(cx, *id, list, false);
        }
    }
    let add = widgets::add_chip(ui, &tr.text(add));
    let mut chosen = None;
    Popup::menu(&add).width(POPUP).show(|ui| {
        egui::ScrollArea::vertical().max_height(10.0 * theme::ROW_HEIGHT).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for feature in &studied.sample.features {
                let id = feature.attribute;
                let is_leak = studied.traits.leaks.iter().any(|it| it.attribute == id);
                let Some(it) = cx.project.attributes.get(id).filter(|_| !is_leak) else { continue };
                if !members(study, list).contains(&id)
                    && widgets::menu_item(ui, attribute_icon(it), &it.name, "").clicked()
                {
                    chosen = Some(id);
                }
            }
        });
    });
    if let Some(id) = chosen {
        set(cx, id, list, true);
    }
}

pub(super) fn members(study: &Study, list: List) -> &BTreeSet<Id<Attribute>> {
    match list {
        List::Pinned => &study.pinned,
        List::Banned => &study.banned,
    }
}

/// Puts the attribute on the list or takes it off; nothing is on both.
pub(super) fn set(cx: &mut Cx<'_>, id: Id<Attribute>, list: List, on: bool) {
    let mut study = cx.project.about().study.clone();
    study.pinned.remove(&id);
    study.banned.remove(&id);
    if on {
        match list {
            List::Pinned => study.pinned.insert(id),
            List::Banned => study.banned.insert(id),
        };
    }
    cx.edit(Edit::SetStudy(study));
}
