//! Collect › sources: the register of where knowledge comes from, how old it is, and which kinds are missing.

use egui::Ui;

use super::{
    evidence_form::{EvidenceForm, n_from},
    rows::{self, List},
};
use crate::{
    analysis::freshness::{Freshness, freshness},
    edit::{List as _, ListEdit},
    model::{Channel, Evidence, Grade, Origin, Source, SourceKind},
    ui::{
        Cx, Request, theme,
        widgets::{self, RowColumn, TagKind},
    },
};

const LIST: &str = "sources";

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct SourcesTab {
    form: EvidenceForm,
}

impl SourcesTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            let missing = missing(cx);
            let n = SourceKind::ALL.len() - 1;
            let covered = [("n", (n - missing.len()).into()), ("of", n.into())];
            let covered = theme::secondary(ui, tr.format("sources-covered", &covered));
            let is_empty = cx.project.sources.is_empty();
            widgets::card_head(ui, &tr.text("sources-title"), |ui| drop(ui.label(covered)), |_| ());
            if is_empty {
                ui.label(theme::muted(ui, tr.text("sources-empty")));
            }
            self.list_ui(ui, cx);
            if cx.env.can_edit && !missing.is_empty() {
                suggestions_ui(ui, cx, &missing);
            }
        });
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let kinds = SourceKind::ALL.map(|it| (it, tr.text(kind_word(it))));
        let kinds = kinds.each_ref().map(|(it, word)| (*it, word.as_ref()));
        let channels = Channel::ALL.map(|it| (it, tr.text(channel_word(it))));
        let channels = channels.each_ref().map(|(it, word)| (*it, word.as_ref()));
        let titles = [
            "sources-name",
            "sources-kind",
            "sources-channel",
            "sources-owner",
            "sources-day",
            "sources-note",
        ];
        let titles = titles.map(|it| tr.text(it));
        let column = |idx: usize, min, grow| {
            let title = titles.get(idx).map_or("", |it| it.as_ref());
            RowColumn { title, min, grow }
        };
        let columns = [
            column(0, 140.0, 2.0),
            column(1, 126.0, 1.0),
            column(2, 126.0, 1.0),
            column(3, 96.0, 1.0),
            column(4, 116.0, 0.0),
            RowColumn { title: "", min: 92.0, grow: 0.0 },
            column(5, 120.0, 2.0),
            RowColumn { title: "", min: 44.0, grow: 0.0 },
        ];
        let add = tr.text("sources-add");
        let list = List { id: LIST, columns: &columns, add: &add };
        let form = &mut self.form;
        rows::rows_ui(ui, cx, &list, |cells, cx, id, it: &mut Source| {
            cells.text(&mut it.name);
            cells.choice(&mut it.kind, &kinds);
            cells.choice(&mut it.channel, &channels);
            cells.text(&mut it.owner);
            rows::day_cell(cells, cx, &mut it.day);
            cells.aside(|ui| freshness_ui(ui, cx, it));
            cells.text(&mut it.note);
            cells.aside(|ui| {
                let Some(id) = id else { return };
                let who = if it.owner.is_empty() { it.name.clone() } else { it.owner.clone() };
                let n = n_from(cx, Origin::Source(id));
                form.ui(ui, cx, (&it.name, n), || Evidence {
                    grade: grade(it.kind),
                    day: it.day,
                    who,
                    origin: Some(Origin::Source(id)),
                    ..Evidence::default()
                });
            });
        });
    }
}

/// The kinds that no source is of.
fn missing(cx: &Cx<'_>) -> Vec<SourceKind> {
    let has = |kind| cx.project.sources.iter().any(|(_, it)| it.kind == kind);
    SourceKind::ALL.into_iter().filter(|it| *it != SourceKind::Other && !has(*it)).collect()
}

/// The kinds that are missing, each a click away.
fn suggestions_ui(ui: &mut Ui, cx: &mut Cx<'_>, missing: &[SourceKind]) {
    let tr = cx.tr;
    ui.add_space(theme::GRID * 2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        ui.label(theme::secondary(ui, tr.text("sources-suggest")));
        for kind in missing {
            let word = tr.text(kind_word(*kind));
            let name = tr.format("sources-suggest-add", &[("kind", word.as_ref().into())]);
            if widgets::button_chip(ui, &format!("+ {word}"), &name).clicked() {
                let (channel, name) = (usual_channel(*kind), word.into_owned());
                let source = Source { name, kind: *kind, channel, ..Source::default() };
                let n = cx.project.sources.len();
                cx.requests.push(Request::Edit(Source::edit(ListEdit::Add(source, n))));
            }
        }
    });
}

fn freshness_ui(ui: &mut Ui, cx: &Cx<'_>, source: &Source) {
    let tr = cx.tr;
    let (kind, text, why) = match freshness(source.day, cx.env.today()) {
        Freshness::Fresh => {
            (TagKind::Good, tr.text("sources-fresh").into_owned(), "sources-fresh-why")
        }
        Freshness::Old(months) => {
            let text = tr.format("sources-old", &[("n", months.into())]);
            (TagKind::Warn, text, "sources-old-why")
        }
        Freshness::Undated => {
            (TagKind::Quiet, tr.text("sources-undated").into_owned(), "sources-undated-why")
        }
    };
    widgets::tag(ui, kind, &text).on_hover_text(tr.text(why));
}

/// What a source of this kind tells is worth, until someone says otherwise.
fn grade(kind: SourceKind) -> Grade {
    match kind {
        SourceKind::Usage | SourceKind::Deals | SourceKind::Campaigns | SourceKind::ServiceData => {
            Grade::Measured
        }
        SourceKind::Surveys => Grade::Customer,
        SourceKind::Management
        | SourceKind::Product
        | SourceKind::Marketing
        | SourceKind::Sales
        | SourceKind::Success => Grade::Colleague,
        SourceKind::Competitors | SourceKind::Trends | SourceKind::Other => Grade::Guess,
    }
}

/// How a source of this kind reaches us as a rule.
fn usual_channel(kind: SourceKind) -> Channel {
    match kind {
        SourceKind::Usage => Channel::BehaviorAnalytics,
        SourceKind::Management | SourceKind::Product => Channel::Interviews,
        SourceKind::Sales | SourceKind::Success => Channel::SalesNotes,
        SourceKind::Deals | SourceKind::Campaigns => Channel::Crm,
        SourceKind::Surveys => Channel::Survey,
        SourceKind::ServiceData => Channel::ServiceDesk,
        SourceKind::Marketing => Channel::SocialListening,
        SourceKind::Competitors | SourceKind::Trends => Channel::DeskResearch,
        SourceKind::Other => Channel::Other,
    }
}

fn kind_word(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Usage => "sources-kind-usage",
        SourceKind::Management => "sources-kind-management",
        SourceKind::Product => "sources-kind-product",
        SourceKind::Marketing => "sources-kind-marketing",
        SourceKind::Sales => "sources-kind-sales",
        SourceKind::Success => "sources-kind-success",
        SourceKind::Deals => "sources-kind-deals",
        SourceKind::Campaigns => "sources-kind-campaigns",
        SourceKind::Surveys => "sources-kind-surveys",
        SourceKind::ServiceData => "sources-kind-service-data",
        SourceKind::Competitors => "sources-kind-competitors",
        SourceKind::Trends => "sources-kind-trends",
        SourceKind::Other => "sources-kind-other",
    }
}

fn channel_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Crm => "sources-channel-crm",
        Channel::SalesNotes => "sources-channel-sales-notes",
        Channel::Survey => "sources-channel-survey",
        Channel::Interviews => "sources-channel-interviews",
        Channel::BehaviorAnalytics => "sources-channel-behavior",
        Channel::SocialListening => "sources-channel-social",
        Channel::ServiceDesk => "sources-channel-service-desk",
        Channel::Finance => "sources-channel-finance",
        Channel::DeskResearch => "sources-channel-desk-research",
        Channel::Other => "sources-channel-other",
    }
}
