//! Journeys: the maps of a profile, and the editor for the one that is open or for several stacked.
//!
//! `canvas` is the editor, `cover` the board of what is missing, `inspector` what a card is tied to, `made_of` what both follow, `new_map` where maps come from.

mod canvas;
mod cover;
mod inspector;
mod made_of;
mod new_map;

use std::{collections::BTreeSet, rc::Rc};

use egui::{Popup, PopupCloseBehavior, Ui, vec2};

use self::{canvas::Canvas, cover::CoverBoard, made_of::MadeOf, new_map::NewMap};
use crate::{
    analysis::journey::{Cover, HoleKind, cover},
    edit::{Edit, JourneyEdit},
    exchange::{MapFormat, journey_name, lane_name},
    model::{Card, Id, Journey, JourneyState, Lane, LaneKind, Phase, Profile, Project, Stage, Way},
    ui::{
        Command, Cx, MapOrder, Request,
        theme::{self, icon},
        widgets::{self, ButtonKind, TagKind},
    },
};

/// What the panel remembers between frames, and undo does not.
pub(crate) struct JourneysPanel {
    shown: Option<Id<Journey>>,
    /// Maps stacked below the one that is shown.
    stacked: BTreeSet<Id<Journey>>,
    canvas: Canvas,
    is_cover: bool,
    board: CoverBoard,
    /// The cover board of a profile, kept for as long as nothing of it changes.
    cover: Option<(MadeOf, Id<Profile>, Rc<Cover>)>,
    new_map: NewMap,
    /// Pixels a point of a picture that goes out.
    scale: u8,
    /// How many maps there were: one more is the one that was added.
    seen: Option<(Id<Profile>, usize)>,
}

impl Default for JourneysPanel {
    fn default() -> Self {
        Self {
            shown: None,
            stacked: BTreeSet::new(),
            canvas: Canvas::default(),
            is_cover: false,
            board: CoverBoard::default(),
            cover: None,
            new_map: NewMap::default(),
            scale: MapFormat::SCALE,
            seen: None,
        }
    }
}

impl JourneysPanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(profile) = cx.profile else {
            header(ui, cx, |_, _| ());
            widgets::card(ui, |ui| {
                let (text, action) =
                    (cx.tr.text("journeys-no-profile"), cx.tr.text("journeys-new-profile"));
                if widgets::empty_state(ui, icon::MAP_TRIFOLD, &text, &action) {
                    cx.command(Command::NewProfile(Way::FromCustomers));
                }
            });
            return;
        };
        paste_ui(ui, cx);
        let maps = maps(cx.project, profile);
        self.follow(profile, &maps);
        let Some((id, journey)) = maps.iter().find(|(id, _)| Some(*id) == self.shown).copied()
        else {
            header(ui, cx, |_, _| ());
            self.new_map.empty_ui(ui, cx, profile);
            return;
        };
        let is_cover = self.is_cover;
        header(ui, cx, |ui, cx| {
            if is_cover {
                return;
            }
            export_button(ui, cx, id, &mut self.scale);
            if cx.env.can_edit {
                lane_button(ui, cx, id, journey);
                let add = cx.tr.text("journeys-add-stage");
                if widgets::button(ui, ButtonKind::Secondary, &add).clicked() {
                    let phase = journey.stages.last().map_or(Phase::Before, |it| it.phase);
                    let stage = Stage::new(Id::new(0), &cx.tr.text("journeys-new-stage"), phase);
                    cx.edit(Edit::Journey(JourneyEdit::AddStage(id, stage, journey.stages.len())));
                }
            }
        });
        self.tabs_ui(ui, cx, profile, (id, journey), &maps);
        let cover = self.follow_cover(cx, profile);
        if self.is_cover {
            if let Some(card) = self.board.ui(ui, cx, &cover) {
                self.is_cover = false;
                self.shown = cx.project.cards.get(card).map(|it| it.journey).or(self.shown);
                self.stacked.clear();
                self.canvas.show(card);
            }
        } else {
            self.map_ui(ui, cx, id, &cover);
        }
    }

    fn follow_cover(&mut self, cx: &Cx<'_>, profile: Id<Profile>) -> Rc<Cover> {
        let today = cx.env.today();
        let is_still = |it: &&(MadeOf, Id<Profile>, Rc<Cover>)| {
            it.1 == profile && it.0.is_still(cx.project, today, cx.tr)
        };
        if let Some((.., cover)) = self.cover.as_ref().filter(is_still) {
            return Rc::clone(cover);
        }
        let made = Rc::new(cover(cx.project, profile, today));
        self.cover = Some((MadeOf::new(cx.project, today, cx.tr), profile, Rc::clone(&made)));
        made
    }

    /// Goes to the map that was added, stays on the one shown, or takes the first.
    fn follow(&mut self, profile: Id<Profile>, maps: &[(Id<Journey>, &Journey)]) {
        let before = self.seen.replace((profile, maps.len()));
        if before.is_some_and(|(of, n)| of == profile && n + 1 == maps.len()) {
            self.shown = maps.iter().map(|it| it.0).max();
            self.stacked.clear();
            self.canvas.fit();
        }
        let is_there = |it: &Id<Journey>| maps.iter().any(|(id, _)| id == it);
        if !self.shown.as_ref().is_some_and(is_there) {
            self.shown = maps.first().map(|it| it.0);
        }
        self.stacked.retain(is_there);
    }

    fn tabs_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        profile: Id<Profile>,
        (id, journey): (Id<Journey>, &Journey),
        maps: &[(Id<Journey>, &Journey)],
    ) {
        let tr = cx.tr;
        ui.horizontal_wrapped(|ui| {
            let names: Vec<String> =
                maps.iter().map(|(_, it)| journey_name(cx.project, it, tr)).collect();
            let options: Vec<(Id<Journey>, &str)> =
                maps.iter().map(|it| it.0).zip(names.iter().map(String::as_str)).collect();
            let board = tr.text("journeys-cover");
            let mut options: Vec<(Option<Id<Journey>>, &str)> =
                options.into_iter().map(|(id, name)| (Some(id), name)).collect();
            options.push((None, &board));
            let before = (!self.is_cover).then_some(id);
            let mut shown = before;
            widgets::tabs(ui, &mut shown, &options);
            if shown != before {
                self.is_cover = shown.is_none();
                self.shown = shown.or(self.shown);
                self.stacked.clear();
                self.canvas.chosen.clear();
            }
            if self.is_cover {
                return;
            }
            if cx.env.can_edit {
                let new = widgets::icon_button(ui, icon::PLUS, &tr.text("journeys-new-map"));
                self.new_map.ui(&new, cx, profile, Some(id));
                let more = tr.format(
                    "journeys-more",
                    &[("name", journey_name(cx.project, journey, tr).into())],
                );
                let more = widgets::icon_button(ui, icon::DOTS_THREE, &more);
                Popup::menu(&more).width(240.0).show(|ui| map_menu(ui, cx, id, journey));
            }
            if 1 < maps.len() {
                let stack = widgets::button(ui, ButtonKind::Tertiary, &tr.text("journeys-stack"));
                let behavior = PopupCloseBehavior::CloseOnClickOutside;
                Popup::menu(&stack).close_behavior(behavior).width(260.0).show(|ui| {
                    ui.label(theme::secondary(ui, tr.text("journeys-stack-hint")));
                    for ((other, _), name) in
                        maps.iter().zip(&names).filter(|((it, _), _)| *it != id)
                    {
                        let mut is_on = self.stacked.contains(other);
                        if widgets::check_box(ui, &mut is_on, name).changed() {
                            if is_on {
                                self.stacked.insert(*other);
                            } else {
                                self.stacked.remove(other);
                            }
                        }
                    }
                });
            }
            self.zoom_ui(ui, cx);
        });
    }

    /// What is missing, in a few words; a click leads to the board.
    fn holes_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, cover: &Cover) {
        for kind in HoleKind::ALL {
            let n = cover.holes.iter().filter(|it| it.kind == kind).count();
            let tag = match kind {
                HoleKind::LowWithoutMaterial | HoleKind::MomentWithoutTalk => TagKind::Bad,
                _ => TagKind::Warn,
            };
            if n == 0 {
                continue;
            }
            let words = cx.tr.say(&kind.message(n));
            if widgets::tag_button(ui, tag, &words, &words).clicked() {
                self.is_cover = true;
            }
        }
    }

    fn zoom_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let zoom = self.canvas.zoom();
        if widgets::icon_button(ui, icon::MINUS, &tr.text("journeys-smaller")).clicked() {
            self.canvas.set_zoom(zoom / 1.2);
        }
        ui.label(theme::secondary(ui, tr.percent(f64::from(zoom))));
        if widgets::icon_button(ui, icon::PLUS, &tr.text("journeys-larger")).clicked() {
            self.canvas.set_zoom(zoom * 1.2);
        }
        if widgets::button(ui, ButtonKind::Tertiary, &tr.text("journeys-fit")).clicked() {
            self.canvas.fit();
        }
    }

    fn map_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Journey>, cover: &Cover) {
        let shown: Vec<Id<Journey>> =
            std::iter::once(id).chain(self.stacked.iter().copied()).collect();
        let chosen: Vec<(Id<Card>, Card)> = self
            .canvas
            .chosen
            .iter()
            .filter_map(|id| Some((*id, cx.project.cards.get(*id)?.clone())))
            .collect();
        let room = ui.available_size() - vec2(0.0, 26.0);
        // While words are written, the map keeps its room.
        let is_aside = !chosen.is_empty() && !self.canvas.is_writing();
        let side = if is_aside { inspector::WIDTH + theme::GAP } else { 0.0 };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            let layout = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(vec2(room.x - side, room.y), layout, |ui| {
                ui.set_min_size(vec2(room.x - side, room.y));
                self.canvas.ui(ui, cx, &shown);
            });
            if is_aside {
                ui.allocate_ui_with_layout(vec2(inspector::WIDTH, room.y), layout, |ui| {
                    if inspector::ui(ui, cx, &chosen) {
                        self.canvas.chosen.clear();
                    }
                });
            }
        });
        ui.horizontal(|ui| {
            if cover.journey == Some(id) && self.stacked.is_empty() {
                self.holes_ui(ui, cx, cover);
            }
            ui.add(egui::Label::new(theme::secondary(ui, cx.tr.text("journeys-hint"))).truncate());
        });
    }
}

fn header(ui: &mut Ui, cx: &mut Cx<'_>, right: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let tr = cx.tr;
    let (title, purpose) = (tr.text("journeys-title"), tr.text("journeys-purpose"));
    widgets::page_header(ui, &title, &purpose, |ui| right(ui, cx));
}

fn export_button(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Journey>, scale: &mut u8) {
    let tr = cx.tr;
    let button = widgets::button(ui, ButtonKind::Secondary, &tr.text("journeys-export"));
    let behavior = PopupCloseBehavior::CloseOnClickOutside;
    Popup::menu(&button).close_behavior(behavior).width(216.0).show(|ui| {
        for format in MapFormat::ALL {
            let words = match format {
                MapFormat::Mermaid => "Mermaid".to_owned(),
                _ => format.ending().to_uppercase(),
            };
            if widgets::menu_item(ui, icon::EXPORT, &words, "").clicked() {
                let order = MapOrder { journey: id, format, scale: *scale };
                cx.requests.push(Request::ExportMap(order));
                ui.close();
            }
        }
        if widgets::menu_item(ui, icon::COPY, &tr.text("journeys-copy-picture"), "").clicked() {
            cx.requests.push(Request::CopyMap(id, *scale));
            ui.close();
        }
        ui.separator();
        let name = tr.text("journeys-scale");
        ui.label(theme::secondary(ui, name.as_ref()));
        let words = MapFormat::SCALES.map(|it| (it, format!("{it}×")));
        let options = words.each_ref().map(|(it, word)| (*it, word.as_str()));
        widgets::segmented(ui, &name, scale, &options);
    });
}

/// Rows pasted where nothing has the keyboard become a map.
fn paste_ui(ui: &Ui, cx: &mut Cx<'_>) {
    if !cx.env.can_edit || ui.memory(|it| it.focused()).is_some() {
        return;
    }
    let pasted = ui.input(|it| {
        it.events.iter().find_map(|it| match it {
            egui::Event::Paste(text) if text.contains('\n') => Some(text.clone()),
            _ => None,
        })
    });
    cx.requests.extend(pasted.map(Request::PastedMap));
}

/// A lane of any kind; those the map has not come first.
fn lane_button(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Journey>, journey: &Journey) {
    let button = widgets::button(ui, ButtonKind::Secondary, &cx.tr.text("journeys-add-lane"));
    Popup::menu(&button).width(200.0).show(|ui| {
        let has = |kind: &LaneKind| journey.lanes.iter().any(|it| it.kind == *kind);
        let own = [LaneKind::Text, LaneKind::List, LaneKind::Number, LaneKind::Curve];
        let usual = LaneKind::ALL.into_iter().filter(|it| !has(it) && !own.contains(it));
        for (idx, kind) in usual.chain(own).enumerate() {
            if kind == LaneKind::Text && 0 < idx {
                ui.separator();
            }
            let lane = Lane::new(Id::new(0), kind);
            if widgets::menu_item(ui, "", &lane_name(&lane, cx.tr), "").clicked() {
                cx.edit(Edit::Journey(JourneyEdit::AddLane(id, lane, journey.lanes.len())));
            }
        }
    });
}

fn map_menu(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Journey>, journey: &Journey) {
    let tr = cx.tr;
    ui.label(theme::secondary(ui, tr.text("journeys-map-name")));
    let mut name = journey.name.clone();
    if widgets::text_field(ui, &tr.text("journeys-map-name"), &mut name, "").changed() {
        cx.edit(Edit::Journey(JourneyEdit::Rename(id, name)));
    }
    let (state, key) = match journey.state {
        JourneyState::Current => (JourneyState::Wished, "journeys-is-wished"),
        JourneyState::Wished => (JourneyState::Current, "journeys-is-current"),
    };
    let mut asked = None;
    if widgets::menu_item(ui, icon::FLAG, &tr.text(key), "").clicked() {
        asked = Some(JourneyEdit::SetState(id, state));
    }
    if widgets::menu_item(ui, icon::COPY, &tr.text("journeys-duplicate"), "").clicked() {
        let name = tr
            .format("journeys-copy-of", &[("name", journey_name(cx.project, journey, tr).into())]);
        let (person, state) = (journey.person, journey.state);
        asked = Some(JourneyEdit::Copy { of: id, person, state, name });
    }
    if widgets::menu_item(ui, icon::TRASH, &tr.text("journeys-remove-map"), "").clicked() {
        asked = Some(JourneyEdit::Remove(id));
    }
    if let Some(asked) = asked {
        cx.edit(Edit::Journey(asked));
        ui.close();
    }
}

/// The maps of a profile in their order.
pub(in crate::ui) fn maps(project: &Project, profile: Id<Profile>) -> Vec<(Id<Journey>, &Journey)> {
    let all = project.journeys.in_order().into_iter();
    all.filter(|(_, it)| it.profile == Some(profile)).collect()
}
