//! Where evidence comes from, and the way there.

use crate::{
    model::{AccountId, Evidence, Origin},
    ui::{AnalyzeTab, CollectTab, Cx, DraftTab, Request},
};

/// The way to what it was made from; where it was made from nothing, to what it is about.
pub(in crate::ui) fn way_to(cx: &Cx<'_>, it: &Evidence) -> Option<Request> {
    let about = || {
        let criterion = it.criterion.map(Request::ShowEvidence);
        let account = it.account.map(Request::ShowAccount);
        let field = it.field.is_some().then_some(Request::Draft(DraftTab::Profile));
        criterion.or(account).or(field)
    };
    origin(cx, it).map(|it| it.2).or_else(about)
}

/// What the evidence was made from, for as long as it is there, and the way there.
pub(super) fn origin(cx: &Cx<'_>, it: &Evidence) -> Option<(Origin, String, Request)> {
    let project = cx.project;
    let origin = it.origin?;
    let (name, shown) = match origin {
        Origin::Source(id) => {
            (project.sources.get(id)?.name.clone(), Request::Collect(CollectTab::Sources))
        }
        Origin::Interview(id) => {
            let it = project.interviews.get(id)?;
            let company = it.account.and_then(|id| account_name(cx, id));
            let parts = [it.person.clone(), company.unwrap_or_else(|| it.company.clone())];
            let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
            (parts.join(cx.tr.list_separator()), Request::ShowInterview(id))
        }
        Origin::Survey(id) => {
            (project.surveys.get(id)?.name.clone(), Request::Collect(CollectTab::Interviews))
        }
        Origin::Competitor(id) => {
            (project.competitors.get(id)?.name.clone(), Request::Collect(CollectTab::Market))
        }
        Origin::Trend(id) => {
            (project.trends.get(id)?.name.clone(), Request::Collect(CollectTab::Market))
        }
        Origin::Pain(id) => {
            (project.pains.get(id)?.name.clone(), Request::Analyze(AnalyzeTab::Pains))
        }
        Origin::Swot(id) => {
            (project.swot.get(id)?.text.clone(), Request::Analyze(AnalyzeTab::Swot))
        }
        Origin::Round(id) => {
            (project.rounds.get(id)?.name.clone(), Request::Collect(CollectTab::TeamViews))
        }
    };
    let name =
        if name.trim().is_empty() { cx.tr.text("evidence-unnamed").into_owned() } else { name };
    Some((origin, name, shown))
}

/// The name of an account, ours or of the market list.
pub(super) fn account_name(cx: &Cx<'_>, id: AccountId) -> Option<String> {
    let table = |table: &crate::model::Table| {
        let row = table.ids.iter().position(|it| *it == id)?;
        Some(table.names.get(row).to_owned())
    };
    cx.live.tables.iter().find_map(|it| table(it))
}
