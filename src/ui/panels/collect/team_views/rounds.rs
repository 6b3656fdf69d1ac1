//! Rounds: one time of asking everyone each, kept apart from the others.

use egui::{Popup, Ui};

use super::{
    super::rows,
    TeamViewsTab, forms,
    passing::{Passing, next_to_give},
};
use crate::{
    analysis::{
        agreement::questions,
        catalogue::{Entry, STARTERS},
    },
    edit::{BallotEdit, Edit, List as _, ListEdit},
    model::{AccountKind, Attribute, Id, Message, Purpose, Round},
    ui::{
        Cx, Request, theme,
        theme::icon,
        widgets::{self, ButtonKind, TagKind},
    },
};

/// A round that is being made.
pub(super) struct NewRound {
    name: String,
    attributes: Vec<Id<Attribute>>,
    /// Where the project has no attribute yet: standard ones, each with whether it is asked about.
    standard: Vec<(Attribute, bool)>,
}

impl TeamViewsTab {
    pub(super) fn rounds_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let round = self.round(cx.project);
        let can_start = cx.env.can_edit && self.new_round.is_none();
        widgets::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
            let mut chosen = round;
            let (mut starts, mut removed) = (false, None);
            widgets::card_head(
                ui,
                &tr.text("team-rounds"),
                |ui| choice_ui(ui, cx, &mut chosen),
                |ui| {
                    // From right to left.
                    if let Some(id) = round.filter(|_| cx.env.can_edit) {
                        removed = menu_ui(ui, cx).then_some(id);
                    }
                    let text = tr.text("team-new-round");
                    starts =
                        can_start && widgets::button(ui, ButtonKind::Secondary, &text).clicked();
                },
            );
            if chosen != round {
                self.round = chosen;
                self.apply = None;
            }
            if starts {
                self.new_round = Some(new_round(cx));
            }
            if let Some(id) = removed {
                cx.edit(Round::edit(ListEdit::Remove(id)));
            }
            if self.new_round.is_some() {
                self.new_round_ui(ui, cx);
            } else if let Some(id) = chosen {
                self.round_ui(ui, cx, id);
            } else {
                ui.label(theme::muted(ui, tr.text("team-rounds-empty")));
            }
        });
    }

    /// The name of a new round and what it asks about.
    fn new_round_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let Some(new) = &mut self.new_round else { return };
        widgets::text_field(ui, &tr.text("team-round-name"), &mut new.name, "");
        ui.label(theme::secondary(ui, tr.text("team-round-asks")));
        let name = tr.text("team-round-asks");
        if new.standard.is_empty() {
            rows::attributes_ui(ui, cx, &name, &mut new.attributes);
        }
        ui.horizontal_wrapped(|ui| {
            for (it, is_chosen) in &mut new.standard {
                widgets::check_box(ui, is_chosen, &it.name);
            }
        });
        ui.label(theme::secondary(ui, tr.text("team-round-why")));
        let asks = !new.attributes.is_empty() || new.standard.iter().any(|it| it.1);
        let can_start = asks && !new.name.trim().is_empty();
        let (mut starts, mut cancels) = (false, false);
        ui.horizontal(|ui| {
            ui.add_enabled_ui(can_start, |ui| {
                let text = tr.text("team-start-round");
                starts = widgets::button(ui, ButtonKind::Primary, &text).clicked();
            });
            cancels =
                widgets::button(ui, ButtonKind::Tertiary, &tr.text("common-cancel")).clicked();
        });
        if starts && let Some(new) = self.new_round.take() {
            let round = Round {
                name: new.name,
                key: Round::key_of(cx.env.now.0.unsigned_abs()),
                attributes: new.attributes,
                ..Round::default()
            };
            let chosen = new.standard.into_iter().filter(|it| it.1);
            let new_attributes = chosen.map(|it| it.0).collect();
            cx.edit(Edit::Ballot(BallotEdit::Start { round, new_attributes }));
            self.round = None;
            self.apply = None;
        }
        if cancels {
            self.new_round = None;
        }
    }

    /// How far the round is, and what can be done in it.
    fn round_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Round>) {
        let tr = cx.tr;
        let Some(round) = cx.project.rounds.get(id) else { return };
        let turnout = cx.project.turnout(id);
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(theme::CONTROL_HEIGHT);
            let name = tr.text("team-round-name");
            if cx.env.can_edit {
                if let Some(name) =
                    widgets::inline_text(ui, ("round", id.get()), &name, &round.name)
                    && !name.is_empty()
                {
                    let round = Round { name, ..round.clone() };
                    cx.edit(Round::edit(ListEdit::Set(id, round)));
                }
            } else {
                ui.label(theme::semibold(&round.name));
            }
            let args = [("n", turnout.n_in.into()), ("of", turnout.n_asked.into())];
            ui.label(theme::muted(ui, tr.format("team-turnout", &args)));
            let (kind, key) = match turnout.is_shown {
                true => (TagKind::Good, "team-shown"),
                false => (TagKind::Info, "team-kept-hidden"),
            };
            widgets::tag(ui, kind, &tr.text(key));
        });
        let names = round.attributes.iter().filter_map(|it| cx.project.attributes.get(*it));
        let names: Vec<&str> = names.map(|it| it.name.as_str()).collect();
        let args = [("names", names.join(tr.list_separator()).into())];
        ui.label(theme::secondary(ui, tr.format("team-asks", &args)));
        if cx.env.can_edit {
            ui.horizontal_wrapped(|ui| self.actions_ui(ui, cx, id));
        }
    }

    fn actions_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Round>) {
        let tr = cx.tr;
        let turnout = cx.project.turnout(id);
        let next = next_to_give(cx.project, id, None);
        let kind = if next.is_some() { ButtonKind::Primary } else { ButtonKind::Secondary };
        ui.add_enabled_ui(0 < turnout.n_asked, |ui| {
            if widgets::button(ui, kind, &tr.text("team-pass")).clicked() {
                self.passing = Some(Passing::new(id, next));
            }
        });
        forms::write_ui(ui, cx, id);
        if widgets::button(ui, ButtonKind::Secondary, &tr.text("team-read-forms")).clicked() {
            cx.requests.push(Request::Forms(crate::ui::FormsRequest::Choose));
        }
        if 0 < turnout.n_in && !turnout.is_shown {
            let reveal = widgets::button(ui, ButtonKind::Tertiary, &tr.text("team-reveal"));
            if reveal.on_hover_text(tr.text("team-reveal-why")).clicked()
                && let Some(round) = cx.project.rounds.get(id)
            {
                let round = Round { is_revealed: true, ..round.clone() };
                let label = Message::new("edit-reveal-round");
                cx.edit(Edit::Many(label, vec![Round::edit(ListEdit::Set(id, round))]));
            }
        }
    }
}

/// «Round 2», asking what the last round asked, or what suits the profile.
fn new_round(cx: &Cx<'_>) -> NewRound {
    let n = cx.project.rounds.len() + 1;
    let name = cx.tr.format("team-round-n", &[("n", n.into())]);
    let last = cx.project.rounds.in_order().last().map(|(_, it)| it.attributes.clone());
    let attributes = last.unwrap_or_else(|| {
        let n_rows = cx.live.table_of(AccountKind::Accounts).len();
        questions(cx.project, cx.profile, &cx.live.fills, n_rows)
    });
    let standard = if attributes.is_empty() { standard(cx) } else { Vec::new() };
    NewRound { name, attributes, standard }
}

/// The standard attributes that the method starts with, and a few more to choose from.
fn standard(cx: &Cx<'_>) -> Vec<(Attribute, bool)> {
    const MORE: [&str; 5] = ["industry", "employees", "region", "founded", "growth-stage"];
    let entry = |key: &&'static str| Entry::find(key);
    let named = |it: &Entry, is_chosen| {
        let attribute = Attribute {
            name: cx.tr.text(it.name).into_owned(),
            kind: it.kind,
            unit: it.unit.clone(),
            purpose: Purpose::Trait,
            standard: Some(it.key.to_owned()),
        };
        (attribute, is_chosen)
    };
    let first = STARTERS.iter().filter_map(entry).map(|it| named(it, true));
    first.chain(MORE.iter().filter_map(entry).map(|it| named(it, false))).collect()
}

/// Which of several rounds is shown.
fn choice_ui(ui: &mut Ui, cx: &Cx<'_>, chosen: &mut Option<Id<Round>>) {
    let rounds = cx.project.rounds.in_order();
    if rounds.len() < 2 {
        return;
    }
    let options: Vec<(Option<Id<Round>>, &str)> =
        rounds.iter().map(|(id, it)| (Some(*id), it.name.as_str())).collect();
    widgets::select(ui, 180.0, &cx.tr.text("team-round-shown"), chosen, &options);
}

/// Returns whether the round is to be removed.
fn menu_ui(ui: &mut Ui, cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let button = widgets::icon_button(ui, icon::DOTS_THREE, &tr.text("team-round-menu"));
    let shown = Popup::menu(&button).width(220.0).show(|ui| {
        widgets::menu_item(ui, icon::TRASH, &tr.text("team-remove-round"), "").clicked()
    });
    shown.is_some_and(|it| it.inner)
}
