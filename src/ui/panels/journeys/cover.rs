//! The cover board: role by stage what there is to say, to show and to measure by; the holes come first.

use egui::{Grid, ScrollArea, Ui};

use crate::{
    analysis::journey::{Cover, CoverCell, Hole},
    edit::{Edit, JourneyEdit},
    model::{Card, Id, KeyPerson, LaneKind, MaterialState},
    ui::{
        Cx, theme,
        widgets::{self, ButtonKind, TagKind},
    },
};

/// Shows the board; returns the card that is to be shown on the map.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, cover: &Cover) -> Option<Id<Card>> {
    let mut shown = None;
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP;
        widgets::card(ui, |ui| shown = holes_ui(ui, cx, cover));
        widgets::card(ui, |ui| board_ui(ui, cx, cover));
    });
    shown
}

fn holes_ui(ui: &mut Ui, cx: &mut Cx<'_>, cover: &Cover) -> Option<Id<Card>> {
    let tr = cx.tr;
    widgets::card_head(ui, &tr.text("journeys-holes"), |_| (), |_| ());
    if cover.holes.is_empty() {
        ui.label(theme::muted(ui, tr.text("journeys-no-holes")));
    }
    let mut shown = None;
    for (n, hole) in cover.holes.iter().enumerate() {
        let stage = cover.stages.get(hole.stage).map_or("", |it| it.1.as_str());
        let words = tr.say(&hole.kind.message(1));
        ui.push_id(("hole", n), |ui| {
            ui.horizontal(|ui| {
                widgets::tag(ui, TagKind::Warn, stage);
                ui.label(theme::body(&words));
                let name = format!("{words}: {stage}");
                if let Some(card) = hole.card {
                    let text = tr.text("journeys-show-card");
                    let name = format!("{text}: {name}");
                    if widgets::named_button(ui, ButtonKind::Tertiary, &text, &name).clicked() {
                        shown = Some(card);
                    }
                }
                let is_owner = hole.kind.lane() == LaneKind::Touchpoints;
                if cx.env.can_edit && !is_owner {
                    let text = tr.text("journeys-fill");
                    let name = format!("{text}: {name}");
                    if widgets::named_button(ui, ButtonKind::Tertiary, &text, &name).clicked() {
                        fill(cx, cover, hole);
                    }
                }
            });
        });
    }
    shown
}

/// Adds a card that says what is still to be made, with its lane where the map has none.
fn fill(cx: &mut Cx<'_>, cover: &Cover, hole: &Hole) {
    add(cx, cover, hole.kind.lane(), (hole.stage, None));
}

fn add(
    cx: &mut Cx<'_>,
    cover: &Cover,
    kind: LaneKind,
    (stage, person): (usize, Option<Id<KeyPerson>>),
) {
    let Some(id) = cover.journey else { return };
    let Some((stage, _)) = cover.stages.get(stage) else { return };
    let text = cx.tr.text("journeys-to-do").into_owned();
    let state = MaterialState::Needed;
    let card = Card { journey: id, text, person, state, ..Card::new(Id::new(0), *stage, "") };
    cx.edit(Edit::Journey(JourneyEdit::Fill(kind, card)));
}

fn board_ui(ui: &mut Ui, cx: &mut Cx<'_>, cover: &Cover) {
    let tr = cx.tr;
    widgets::card_head(ui, &tr.text("journeys-cover"), |_| (), |_| ());
    ui.label(theme::muted(ui, tr.text("journeys-cover-hint")));
    ScrollArea::horizontal().show(ui, |ui| {
        Grid::new("cover").min_col_width(92.0).spacing([theme::GAP, theme::GAP]).show(ui, |ui| {
            ui.label("");
            for (_, name) in &cover.stages {
                ui.label(theme::secondary(ui, name));
            }
            ui.end_row();
            for (role, row) in cover.roles.iter().zip(&cover.cells) {
                let person = role.and_then(|it| cx.project.people.get(it));
                let name = match person.map(KeyPerson::called) {
                    None => tr.text("journeys-everybody").into_owned(),
                    Some("") => tr.text("people-unnamed").into_owned(),
                    Some(called) => called.to_owned(),
                };
                ui.label(theme::body(&name));
                for (stage, cell) in row.iter().enumerate() {
                    ui.push_id((&name, stage), |ui| {
                        cell_ui(ui, cx, cover, (*role, &name), stage, *cell);
                    });
                }
                ui.end_row();
            }
        });
    });
}

/// Three tags: what is there is colored, what is not can be clicked to be added.
fn cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    cover: &Cover,
    (role, name): (Option<Id<KeyPerson>>, &str),
    stage: usize,
    cell: CoverCell,
) {
    let tr = cx.tr;
    let material = match cell.material {
        None => None,
        Some(MaterialState::Have) => Some((TagKind::Good, "journeys-material-have")),
        Some(MaterialState::Stale) => Some((TagKind::Warn, "journeys-material-stale")),
        Some(MaterialState::Needed) => Some((TagKind::Bad, "journeys-material-needed")),
    };
    let there = |is_there: bool| is_there.then_some((TagKind::Good, "journeys-there"));
    let stage_name = cover.stages.get(stage).map_or("", |it| it.1.as_str());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID;
        for (kind, key, state) in [
            (LaneKind::TalkTrack, "journeys-lane-talk-track", there(cell.has_talk)),
            (LaneKind::Material, "journeys-lane-material", material),
            (LaneKind::Measures, "journeys-lane-measures", there(cell.has_proof)),
        ] {
            let words = tr.text(key);
            if let Some((tag, state)) = state {
                let state = tr.text(state);
                widgets::tag(ui, tag, &words).on_hover_text(state);
                continue;
            }
            let state = tr.text("journeys-missing");
            if !cx.env.can_edit {
                widgets::tag(ui, TagKind::Quiet, &words).on_hover_text(state);
                continue;
            }
            let label = format!("{words}, {name}, {stage_name}: {state}");
            let response = widgets::tag_button(ui, TagKind::Quiet, &words, &label);
            if response.on_hover_text(state).clicked() {
                add(cx, cover, kind, (stage, role));
            }
        }
    });
}
