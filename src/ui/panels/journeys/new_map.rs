//! Where maps come from: a template, or a copy of the one that is shown, as the buyer's or a key person's.

use egui::{Popup, PopupCloseBehavior, Response, Ui};

use crate::{
    edit::{Edit, JourneyEdit},
    exchange::{Template, template},
    model::{Id, Journey, JourneyState, KeyPerson, Map, Profile},
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets,
    },
};

/// Whose the next map is, and what it shows.
#[derive(Default)]
pub(super) struct NewMap {
    person: Option<Id<KeyPerson>>,
    state: JourneyState,
}

const WIDTH: f32 = 260.0;

impl NewMap {
    /// The menu of the button that adds a map.
    pub(super) fn ui(
        &mut self,
        button: &Response,
        cx: &mut Cx<'_>,
        profile: Id<Profile>,
        shown: Option<Id<Journey>>,
    ) {
        let behavior = PopupCloseBehavior::CloseOnClickOutside;
        Popup::menu(button).close_behavior(behavior).width(WIDTH).show(|ui| {
            self.choices_ui(ui, cx, profile, shown);
        });
    }

    /// The page of a profile without maps: templates to begin with.
    pub(super) fn empty_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, profile: Id<Profile>) {
        widgets::card(ui, |ui| {
            let text = cx.tr.text("journeys-empty");
            widgets::empty_state(ui, icon::MAP_TRIFOLD, &text, "");
            if cx.env.can_edit {
                ui.vertical_centered(|ui| {
                    ui.set_max_width(2.0 * WIDTH);
                    self.choices_ui(ui, cx, profile, None);
                });
            }
        });
    }

    fn choices_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        profile: Id<Profile>,
        shown: Option<Id<Journey>>,
    ) {
        let tr = cx.tr;
        let people = cx.project.people.in_order().into_iter();
        let people: Vec<_> = people.filter(|(_, it)| it.profile == Some(profile)).collect();
        let buyer = tr.text("journeys-customer");
        let mut whose: Vec<(Option<Id<KeyPerson>>, &str)> = vec![(None, &buyer)];
        whose.extend(people.iter().map(|(id, it)| (Some(*id), it.called())));
        if whose.iter().all(|it| it.0 != self.person) {
            self.person = None;
        }
        ui.label(theme::secondary(ui, tr.text("journeys-whose")));
        for (person, name) in whose {
            let sign = if person == self.person { icon::CHECK } else { " " };
            if widgets::menu_item(ui, sign, name, "").clicked() {
                self.person = person;
            }
        }
        let (current, wished) = (tr.text("journeys-current"), tr.text("journeys-wished"));
        let states: [(JourneyState, &str); 2] =
            [(JourneyState::Current, &current), (JourneyState::Wished, &wished)];
        widgets::segmented(ui, &tr.text("journeys-state-of-map"), &mut self.state, &states);
        ui.separator();
        let (person, state) = (self.person, self.state);
        if let Some(of) = shown
            && widgets::menu_item(ui, icon::COPY, &tr.text("journeys-copy-shown"), "").clicked()
        {
            let name = String::new();
            cx.edit(Edit::Journey(JourneyEdit::Copy { of, person, state, name }));
            ui.close();
        }
        if widgets::menu_item(ui, icon::TABLE, &tr.text("journeys-from-table"), "").clicked() {
            cx.requests.push(Request::ImportMap);
            ui.close();
        }
        ui.label(theme::muted(ui, tr.text("journeys-paste-hint")));
        ui.label(theme::secondary(ui, tr.text("journeys-templates")));
        for it in Template::ALL {
            if widgets::menu_item(ui, icon::MAP_TRIFOLD, &tr.text(it.name()), "").clicked() {
                let map = template(it, tr);
                let profile = Some(profile);
                let journey = Journey { profile, person, state, ..map.journey };
                cx.edit(Edit::Journey(JourneyEdit::Add(Box::new(Map { journey, ..map }))));
                ui.close();
            }
        }
    }
}
