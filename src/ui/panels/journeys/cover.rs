//! The cover board: role by stage what there is to say, to show and to measure by; the holes come first. What is there
//! leads to its card, what is missing is written where it is missing.

use egui::{Align, Grid, Key, Layout, Margin, ScrollArea, TextEdit, TextStyle, Ui, vec2};

use crate::{
    analysis::journey::{Cover, CoverCell, Hole, HoleKind},
    edit::{Edit, JourneyEdit},
    model::{Card, Id, KeyPerson, LaneKind, MaterialState},
    ui::{
        Cx, Place, Request, theme,
        widgets::{self, ButtonKind, TagKind},
    },
};

/// What the board remembers between frames.
#[derive(Default)]
pub(super) struct CoverBoard {
    writing: Option<Writing>,
}

/// Words on their way to a new card.
struct Writing {
    at: Gap,
    text: String,
    /// Whether the keyboard is still to be sent to it.
    is_fresh: bool,
}

/// Something that is missing.
#[derive(Clone, Copy, PartialEq)]
enum Gap {
    Cell(LaneKind, usize, Option<Id<KeyPerson>>),
    /// Its place among the holes.
    Hole(usize),
}

const FIELD: f32 = 180.0;
const CELL_FIELD: f32 = 104.0;

impl CoverBoard {
    /// Shows the board; returns the card that is to be shown on its map.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, cover: &Cover) -> Option<Id<Card>> {
        let mut shown = None;
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            widgets::card(ui, |ui| shown = self.holes_ui(ui, cx, cover));
            widgets::card(ui, |ui| {
                let card = self.board_ui(ui, cx, cover);
                shown = shown.or(card);
            });
        });
        shown
    }

    fn holes_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, cover: &Cover) -> Option<Id<Card>> {
        let tr = cx.tr;
        widgets::card_head(ui, &tr.text("journeys-holes"), |_| (), |_| ());
        if cover.holes.is_empty() {
            ui.label(theme::muted(ui, tr.text("journeys-no-holes")));
        }
        let mut shown = None;
        for (n, hole) in cover.holes.iter().enumerate() {
            let stage = cover.stages.get(hole.stage).map_or("", |it| it.1.as_str());
            let mut words = tr.text(hole.kind.name()).into_owned();
            if hole.role.is_some() {
                words = format!("{words} · {}", role_name(cx, hole.role));
            }
            ui.push_id(("hole", n), |ui| {
                ui.horizontal(|ui| {
                    widgets::tag(ui, TagKind::Warn, stage);
                    ui.label(theme::body(&words));
                    let name = format!("{words}: {stage}");
                    let rest = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
                    let at_right = Layout::right_to_left(Align::Center);
                    ui.allocate_ui_with_layout(rest, at_right, |ui| {
                        if let Some(card) = self.hole_ui(ui, cx, cover, (n, hole), &name) {
                            shown = Some(card);
                        }
                    });
                });
            });
        }
        shown
    }

    /// The ways out of a hole.
    fn hole_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        cover: &Cover,
        (n, hole): (usize, &Hole),
        name: &str,
    ) -> Option<Id<Card>> {
        let tr = cx.tr;
        let mut shown = None;
        if self.is_at(Gap::Hole(n)) {
            if let Some(text) = self.field_ui(ui, name, FIELD) {
                fill(cx, cover, hole, text);
            }
        } else if cx.env.can_edit {
            let text = tr.text("journeys-fill");
            let name = format!("{text}: {name}");
            if widgets::named_button(ui, ButtonKind::Tertiary, &text, &name).clicked() {
                self.write(Gap::Hole(n));
            }
        }
        if let Some(card) = hole.card {
            let text = tr.text("journeys-show-card");
            let name = format!("{text}: {name}");
            if widgets::named_button(ui, ButtonKind::Tertiary, &text, &name).clicked() {
                shown = Some(card);
            }
        }
        shown
    }

    fn board_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, cover: &Cover) -> Option<Id<Card>> {
        let tr = cx.tr;
        widgets::card_head(ui, &tr.text("journeys-cover"), |_| (), |_| ());
        ui.label(theme::muted(ui, tr.text("journeys-cover-hint")));
        let mut shown = None;
        ScrollArea::horizontal().show(ui, |ui| {
            let grid = Grid::new("cover").min_col_width(CELL_FIELD);
            grid.spacing([theme::GAP, theme::GAP]).show(ui, |ui| {
                ui.label("");
                for (_, name) in &cover.stages {
                    ui.label(theme::secondary(ui, name));
                }
                ui.end_row();
                for (role, row) in cover.roles.iter().zip(&cover.cells) {
                    let name = role_name(cx, *role);
                    ui.label(theme::body(&name));
                    for (stage, cell) in row.iter().enumerate() {
                        ui.push_id((&name, stage), |ui| {
                            let card = self.cell_ui(ui, cx, cover, (*role, &name), stage, *cell);
                            shown = shown.or(card);
                        });
                    }
                    ui.end_row();
                }
            });
        });
        shown
    }

    /// Three tags: what is there is colored and leads to its card, what is not can be written.
    fn cell_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        cover: &Cover,
        (role, name): (Option<Id<KeyPerson>>, &str),
        stage: usize,
        cell: CoverCell,
    ) -> Option<Id<Card>> {
        let tr = cx.tr;
        let stage_name = cover.stages.get(stage).map_or("", |it| it.1.as_str());
        let common = cover.cells.first().and_then(|it| it.get(stage));
        let common = common.filter(|_| role.is_some()).copied().unwrap_or_default();
        let mut shown = None;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID;
            for it in wanted(cell, common) {
                let (words, state) = (tr.text(it.name), tr.text(it.state));
                let label = format!("{words}, {name}, {stage_name}: {state}");
                let gap = Gap::Cell(it.lane, stage, role);
                if self.is_at(gap) {
                    if let Some(text) = self.field_ui(ui, &label, CELL_FIELD) {
                        add(cx, cover, it.lane, (stage, role), text);
                    }
                    continue;
                }
                if it.is_missing && !cx.env.can_edit {
                    widgets::tag(ui, it.tag, &words).on_hover_text(state);
                    continue;
                }
                let response = widgets::tag_button(ui, it.tag, &words, &label);
                if response.on_hover_text(state).clicked() {
                    match it.card {
                        _ if it.is_missing => self.write(gap),
                        Some(card) => shown = Some(card),
                        // Only the toolkit has it.
                        None => cx.requests.push(Request::Go(Place::Toolkit)),
                    }
                }
            }
        });
        shown
    }

    fn is_at(&self, gap: Gap) -> bool {
        self.writing.as_ref().is_some_and(|it| it.at == gap)
    }

    fn write(&mut self, at: Gap) {
        self.writing = Some(Writing { at, text: String::new(), is_fresh: true });
    }

    /// The field that is open; returns the words once they are written. Escape throws them away.
    fn field_ui(&mut self, ui: &mut Ui, name: &str, width: f32) -> Option<String> {
        let it = self.writing.as_mut()?;
        let id = ui.make_persistent_id("writing");
        // As high as a tag, so that nothing jumps.
        let field = TextEdit::singleline(&mut it.text).id(id).desired_width(width);
        let response = ui.add(field.font(TextStyle::Small).margin(Margin::symmetric(6, 2)));
        let response = response.accessible_name(name);
        if std::mem::take(&mut it.is_fresh) {
            response.request_focus();
            return None;
        }
        if !response.lost_focus() {
            return None;
        }
        let is_left = ui.input(|it| it.key_pressed(Key::Escape));
        let text = self.writing.take()?.text.trim().to_owned();
        (!is_left && !text.is_empty()).then_some(text)
    }
}

/// What a cell wants, and how it stands with it.
struct Want {
    lane: LaneKind,
    name: &'static str,
    tag: TagKind,
    state: &'static str,
    card: Option<Id<Card>>,
    is_missing: bool,
}

/// The three of a cell; `common` is what everybody is told and shown at that stage.
fn wanted(cell: CoverCell, common: CoverCell) -> [Want; 3] {
    let want = |lane, name, there: Option<(TagKind, &'static str, Option<Id<Card>>)>, is_common| {
        let lack = if is_common { "journeys-for-everybody" } else { "journeys-missing" };
        let (tag, state, card) = there.unwrap_or((TagKind::Quiet, lack, None));
        Want { lane, name, tag, state, card, is_missing: there.is_none() }
    };
    let there = |it: Option<Id<Card>>| it.map(|it| (TagKind::Good, "journeys-there", Some(it)));
    let material = cell.material.map(|(state, card)| match state {
        MaterialState::Have => (TagKind::Good, "journeys-material-have", card),
        MaterialState::Stale => (TagKind::Warn, "journeys-material-stale", card),
        MaterialState::Needed => (TagKind::Bad, "journeys-material-needed", card),
    });
    let is_ready = common.material.is_some_and(|it| it.0 != MaterialState::Needed);
    let (talk, proof) = (common.talk.is_some(), common.proof.is_some());
    [
        want(LaneKind::TalkTrack, "journeys-lane-talk-track", there(cell.talk), talk),
        want(LaneKind::Material, "journeys-lane-material", material, is_ready),
        want(LaneKind::Measures, "journeys-lane-measures", there(cell.proof), proof),
    ]
}

fn role_name(cx: &Cx<'_>, role: Option<Id<KeyPerson>>) -> String {
    match role.and_then(|it| cx.project.people.get(it)).map(KeyPerson::called) {
        None => cx.tr.text("journeys-everybody").into_owned(),
        Some("") => cx.tr.text("people-unnamed").into_owned(),
        Some(called) => called.to_owned(),
    }
}

/// A touchpoint gets its owner, every other hole a card of its own.
fn fill(cx: &mut Cx<'_>, cover: &Cover, hole: &Hole, text: String) {
    let touchpoint = hole.card.filter(|_| hole.kind == HoleKind::TouchpointWithoutOwner);
    if let Some((id, card)) = touchpoint.and_then(|it| Some((it, cx.project.cards.get(it)?))) {
        let card = Card { owner: text, ..card.clone() };
        cx.edit(Edit::Journey(JourneyEdit::SetCards(vec![(id, card)])));
        return;
    }
    add(cx, cover, hole.kind.lane(), (hole.stage, hole.role), text);
}

/// Adds a card to the customer journey, with its lane where the map has none.
fn add(
    cx: &mut Cx<'_>,
    cover: &Cover,
    kind: LaneKind,
    (stage, person): (usize, Option<Id<KeyPerson>>),
    text: String,
) {
    let Some(id) = cover.journey else { return };
    let Some((stage, _)) = cover.stages.get(stage) else { return };
    let state = MaterialState::Needed;
    let card = Card { journey: id, text, person, state, ..Card::new(Id::new(0), *stage, "") };
    cx.edit(Edit::Journey(JourneyEdit::Fill(kind, card)));
}
