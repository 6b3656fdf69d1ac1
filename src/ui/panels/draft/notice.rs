//! What the guide has to say about the draft: a card with the reason, and a button that goes to the remedy.

use std::sync::Arc;

use egui::Ui;

use super::checks::remedy;
use crate::{
    analysis::{
        checks::{Check, Severity},
        guide::{Done, Item, Target},
    },
    model::{Id, Profile, Step},
    ui::{
        Cx,
        panels::checklist::go_to,
        theme::icon,
        widgets::{self, Notice, TagKind},
    },
};

/// Shows the worst there is: a serious check, else the first open item that has something to say.
pub(super) fn notice_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>) {
    let checks = Arc::clone(&cx.live.checks);
    let is_serious = |it: &&Check| it.severity == Severity::Serious && !it.is_answered();
    if let Some(check) = checks.iter().find(is_serious) {
        let (title, text) = (cx.tr.say(&check.title), cx.tr.say(&check.reason));
        let action = cx.tr.say(&check.remedy);
        let notice = Notice { icon: icon::WARNING, title: &title, text: &text, action: &action };
        if widgets::notice(ui, TagKind::Bad, notice) {
            remedy(cx, id, check);
        }
        return;
    }
    let guide = cx.live.step(Step::Draft);
    let mut open = guide.into_iter().flat_map(|it| &it.items).filter(|it| it.done == Done::Open);
    let Some((item, action)) = open.find_map(|it| Some((it, it.action.as_ref()?))) else { return };
    let (title, text) = (cx.tr.say(&item.message), cx.tr.say(action));
    let button = button_key(item, cx.env.can_edit).map(|it| cx.tr.text(it)).unwrap_or_default();
    let notice = Notice { icon: icon::WARNING, title: &title, text: &text, action: &button };
    if widgets::notice(ui, TagKind::Warn, notice) {
        go_to(cx, item.target);
    }
}

/// What the button says; `None` where one is at the place already.
fn button_key(item: &Item, can_edit: bool) -> Option<&'static str> {
    Some(match item.target {
        Target::AddCriterion if can_edit => "draft-add",
        Target::AddProfile if can_edit => "draft-add-profile",
        Target::ShowCriterion(_) if can_edit => "draft-change",
        Target::ShowEvidence(_) if can_edit => "draft-link-evidence",
        Target::ImportAccounts
        | Target::ImportMarket
        | Target::WritePurpose
        | Target::NameTeams
        | Target::ShowSources
        | Target::ShowInterviews
        | Target::ShowTeamViews
        | Target::ShowMarketNotes => "draft-go-collect",
        Target::FillBlank(_) | Target::MarkCustomers | Target::ShowAccounts => "draft-go-accounts",
        Target::ShowPortrait => "draft-tab-profile",
        Target::ShowPeople => "draft-tab-people",
        Target::ShowJobs => "draft-tab-progress",
        _ => return None,
    })
}
