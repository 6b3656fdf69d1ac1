//! The checklist of a step: what the project shows as done, what was ticked by hand, what there is to do.

use egui::Ui;

use crate::{
    analysis::guide::{Done, Item, Target},
    edit::Edit,
    model::Step,
    ui::{
        AnalyzeTab, CollectTab, Command, Cx, DraftTab, Place, Request,
        theme::{self, icon},
        widgets::{self, TagKind},
    },
};

/// The items of a step, as a card; nothing for a step without any.
pub(in crate::ui) fn checklist_ui(ui: &mut Ui, cx: &mut Cx<'_>, step: Step) {
    let live = cx.live;
    let Some(guide) = live.step(step).filter(|it| !it.items.is_empty()) else { return };
    widgets::card(ui, |ui| {
        let (n_done, n) = guide.progress();
        let count = if n == 0 { String::new() } else { format!("{n_done}/{n}") };
        widgets::card_head(
            ui,
            &cx.tr.text("shell-checklist"),
            |ui| {
                ui.label(theme::secondary(ui, count));
            },
            |_| (),
        );
        ui.spacing_mut().item_spacing.y = 2.0;
        for item in &guide.items {
            item_ui(ui, cx, item);
        }
    });
}

fn item_ui(ui: &mut Ui, cx: &mut Cx<'_>, item: &Item) {
    let tr = cx.tr;
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(theme::CONTROL_HEIGHT);
        let text = tr.say(&item.message);
        if item.done == Done::Computed {
            // What the project shows is not a matter of opinion.
            let mark = theme::icon_text(icon::CHECK_CIRCLE).color(theme::palette(ui).good.text);
            ui.label(mark);
            ui.label(theme::body(text));
        } else {
            let mut on = item.is_done();
            let tick = |ui: &mut Ui| widgets::check_box(ui, &mut on, &text);
            if ui.add_enabled_ui(cx.env.can_edit, tick).inner.changed() {
                cx.edit(Edit::Tick { item: item.key.clone(), on });
            }
        }
        if item.is_optional {
            widgets::tag(ui, TagKind::Quiet, &tr.text("shell-optional"));
        }
        if item.done == Done::Open
            && let Some(action) = &item.action
        {
            let link = egui::Link::new(
                theme::secondary(ui, tr.say(action)).color(theme::palette(ui).accent.text),
            );
            if ui.add(link).clicked() {
                go_to(cx, item.target);
            }
        }
    });
}

/// Goes to where the work on an item is done.
pub(in crate::ui) fn go_to(cx: &mut Cx<'_>, target: Target) {
    match target {
        Target::ImportAccounts | Target::ImportMarket => {
            cx.requests.push(Request::Collect(CollectTab::Accounts));
        }
        Target::FillBlank(_) | Target::MarkCustomers | Target::ShowAccounts => {
            cx.requests.push(Request::Go(Place::Accounts));
        }
        Target::AddProfile => cx.command(Command::NewProfile(crate::model::Way::FromCustomers)),
        Target::AddCriterion => cx.command(Command::AddCriterion),
        Target::ShowCriteria => cx.requests.push(Request::Draft(DraftTab::Criteria)),
        Target::ShowCriterion(id) => cx.requests.push(Request::ShowCriterion(id)),
        Target::ShowEvidence(id) => cx.requests.push(Request::ShowEvidence(id)),
        Target::ShowPortrait => cx.requests.push(Request::Draft(DraftTab::Profile)),
        Target::ShowPeople => cx.requests.push(Request::Draft(DraftTab::People)),
        Target::ShowJobs => cx.requests.push(Request::Draft(DraftTab::Progress)),
        Target::WritePurpose | Target::NameTeams => {
            cx.requests.push(Request::Collect(CollectTab::Purpose));
        }
        Target::ShowSources => cx.requests.push(Request::Collect(CollectTab::Sources)),
        Target::ShowInterviews => cx.requests.push(Request::Collect(CollectTab::Interviews)),
        Target::ShowTeamViews => cx.requests.push(Request::Collect(CollectTab::TeamViews)),
        Target::ShowMarketNotes => cx.requests.push(Request::Collect(CollectTab::Market)),
        Target::ShowAccount(id) => cx.requests.push(Request::ShowAccount(id)),
        Target::Review => cx.requests.push(Request::Draft(DraftTab::Checks)),
        Target::ShowTraits => cx.requests.push(Request::Analyze(AnalyzeTab::Traits)),
        Target::ShowSuggestion => cx.requests.push(Request::Analyze(AnalyzeTab::Suggestion)),
        Target::ShowPains => cx.requests.push(Request::Analyze(AnalyzeTab::Pains)),
        Target::ShowSwot => cx.requests.push(Request::Analyze(AnalyzeTab::Swot)),
    }
}
