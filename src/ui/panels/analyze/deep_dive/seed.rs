//! A profile made from the customer: which of its traits it asks, as assumptions that rest on this one account.

use std::collections::BTreeSet;

use egui::{Align, Layout, Ui, vec2};

use crate::{
    analysis::{
        catalogue::{Entry, STARTER_ANSWERS},
        deep_dive::{DeepDive, Seed, WANTED},
    },
    edit::{Edit, Founded, Into as Where, ProfileEdit},
    model::{
        AccountId, Attribute, Claim, Criterion, Evidence, Grade, Id, Message, Profile, Role, Weight,
    },
    ui::{
        Cx, Place, Request,
        panels::accounts::words::condition,
        theme,
        widgets::{self, ButtonKind, TagKind},
    },
};

/// The profile as it will be.
pub(super) struct SeedForm {
    pub(super) account: AccountId,
    name: String,
    chosen: BTreeSet<Id<Attribute>>,
}

impl SeedForm {
    /// The most telling traits at first.
    pub(super) fn new(cx: &Cx<'_>, dive: &DeepDive) -> Self {
        let company = dive.table.names.get(dive.row);
        let name = cx.tr.format("dive-seed-name", &[("name", company.into())]);
        let chosen = dive.seeds.iter().take(WANTED).map(|it| it.attribute).collect();
        Self { account: dive.account, name, chosen }
    }

    /// Returns whether the form is to be closed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) -> bool {
        let tr = cx.tr;
        let args = [("n", self.chosen.len().into())];
        let chosen = tr.format("dive-seed-chosen", &args);
        let n = self.chosen.len();
        let kind = if Profile::WANTED.contains(&n) { TagKind::Good } else { TagKind::Warn };
        widgets::card_head(
            ui,
            &tr.text("dive-seed-title"),
            |ui| drop(widgets::tag(ui, kind, &chosen)),
            |_| (),
        );
        ui.label(theme::muted(ui, tr.text("dive-seed-what")));
        ui.spacing_mut().item_spacing.y = 0.0;
        for it in &dive.seeds {
            self.row_ui(ui, cx, it);
        }
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.add_space(theme::GRID);
        let label = tr.text("dive-seed-called");
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(360.0));
            widgets::text_field(ui, &label, &mut self.name, "");
        });
        let mut is_closed = false;
        ui.horizontal(|ui| {
            let is_ready = !self.chosen.is_empty()
                && self.chosen.len() <= Profile::MAX_CRITERIA
                && !self.name.trim().is_empty();
            let make = ui.add_enabled_ui(is_ready, |ui| {
                widgets::button(ui, ButtonKind::Primary, &tr.text("dive-seed-make")).clicked()
            });
            if make.inner {
                self.make(cx, dive);
                is_closed = true;
            }
            let cancel = tr.text("common-cancel");
            is_closed |= widgets::button(ui, ButtonKind::Tertiary, &cancel).clicked();
        });
        is_closed
    }

    fn row_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, it: &Seed) {
        let tr = cx.tr;
        let Some(attribute) = cx.project.attributes.get(it.attribute) else { return };
        let what = condition(tr, &it.condition, attribute);
        let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_size(size);
            let args = [("share", tr.percent(it.share()).into()), ("n", it.n_known.into())];
            ui.label(theme::secondary(ui, tr.format("dive-seed-share", &args)));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let mut on = self.chosen.contains(&it.attribute);
                if widgets::check_box(ui, &mut on, &attribute.name).changed() {
                    if on {
                        self.chosen.insert(it.attribute);
                    } else {
                        self.chosen.remove(&it.attribute);
                    }
                }
                ui.add(egui::Label::new(theme::muted(ui, what.as_str())).truncate())
                    .on_hover_text(what.as_str());
            });
        });
    }

    /// The profile with its criteria and what they rest on, as one step; it is shown then.
    fn make(&self, cx: &mut Cx<'_>, dive: &DeepDive) {
        let chosen = dive.seeds.iter().filter(|it| self.chosen.contains(&it.attribute));
        let founded: Vec<Founded> = chosen.filter_map(|it| founded(cx, dive, it)).collect();
        // The number that the profile will have.
        let id: Id<Profile> = cx.project.clone().fresh_id();
        let found = ProfileEdit::Found(Where::New(self.name.trim().to_owned()), founded);
        cx.edit(Edit::Many(Message::new("edit-seed-profile"), vec![Edit::Profile(found)]));
        cx.requests.push(Request::SelectProfile(id));
        cx.requests.push(Request::Go(Place::Draft));
    }
}

/// One account proves nothing: what it shows is a guess, and the criterion an assumption to be tested.
fn founded(cx: &Cx<'_>, dive: &DeepDive, it: &Seed) -> Option<Founded> {
    let tr = cx.tr;
    let attribute = cx.project.attributes.get(it.attribute)?;
    let (_, value) = dive.traits.iter().find(|(id, _)| *id == it.attribute)?;
    let company = dive.table.names.get(dive.row);
    let args = [
        ("name", company.into()),
        ("attribute", attribute.name.as_str().into()),
        ("value", tr.value(value, attribute).into()),
    ];
    let entry = attribute.standard.as_deref().and_then(Entry::find);
    let claim = Claim {
        refuted_by: entry.map(|it| tr.text(it.refuted_by).into_owned()).unwrap_or_default(),
        n_needed: Some(STARTER_ANSWERS),
        ..Claim::default()
    };
    let (role, weight) = (Role::Prefer, Weight::default());
    let criterion = Criterion::new(it.attribute, it.condition.clone(), role, weight);
    let evidence = Evidence {
        text: tr.format("dive-seed-evidence", &args),
        grade: Grade::Guess,
        day: Some(cx.env.today()),
        who: company.to_owned(),
        account: Some(dive.account),
        ..Evidence::default()
    };
    Some(Founded { criterion: Criterion { claim, ..criterion }, evidence })
}
