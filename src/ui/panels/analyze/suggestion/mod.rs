//! The Suggestion tab: a profile proposed from the customers, how far it can be trusted, and the way to take it over.
//!
//! `settings` is what a person decides about it, `figures` how it does on customers held out, `card` the scorecard,
//! `sentence` what can be said aloud, `take` the edits.

mod card;
mod figures;
mod sentence;
mod settings;
mod take;

use egui::Ui;

use crate::{
    analysis::{
        suggest::{Suggestion, Verdict, Warning},
        traits::Studied,
    },
    ui::{
        CollectTab, Cx, Request,
        theme::icon,
        widgets::{self, Notice, TagKind},
    },
};

/// Less room than this, and what stands side by side goes below each other.
const NARROW: f32 = 900.0;

/// What the tab remembers.
#[derive(Default)]
pub(super) struct SuggestionTab {
    /// The sentence of the front that is looked at.
    sentence: Option<usize>,
}

impl SuggestionTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied, it: &Suggestion) {
        widgets::card(ui, |ui| settings::ui(ui, cx, studied));
        match it.verdict {
            Verdict::BeatsChance => {
                figures::ui(ui, cx, it);
                card::ui(ui, cx, studied, it);
                figures::curve_ui(ui, cx, it);
                sentence::ui(ui, cx, it, &mut self.sentence);
            }
            Verdict::LikeChance => {
                like_chance_ui(ui, cx, it);
                figures::curve_ui(ui, cx, it);
            }
            Verdict::TooFew { needed } => too_few_ui(ui, cx, needed),
        }
        warnings_ui(ui, cx, it);
    }
}

/// Nothing was found: said plainly, with what to do instead.
fn like_chance_ui(ui: &mut Ui, cx: &mut Cx<'_>, it: &Suggestion) {
    let tr = cx.tr;
    let chance = it.chance.map(|it| figures::chance(tr, it)).unwrap_or_default();
    let text = format!("{chance} {}", tr.text("suggestion-like-chance-why"));
    interviews_ui(ui, cx, &tr.text("suggestion-like-chance"), text.trim());
}

fn too_few_ui(ui: &mut Ui, cx: &mut Cx<'_>, needed: usize) {
    let text = cx.tr.format("suggestion-too-few-why", &[("n", needed.into())]);
    interviews_ui(ui, cx, &cx.tr.text("suggestion-too-few"), &text);
}

/// Where data cannot tell, customers can.
fn interviews_ui(ui: &mut Ui, cx: &mut Cx<'_>, title: &str, text: &str) {
    let action = cx.tr.text("suggestion-interviews");
    let notice = Notice { icon: icon::CHATS, title, text, action: &action };
    if widgets::notice(ui, TagKind::Warn, notice) {
        cx.requests.push(Request::Collect(CollectTab::Interviews));
    }
}

fn warnings_ui(ui: &mut Ui, cx: &Cx<'_>, it: &Suggestion) {
    let tr = cx.tr;
    let name = |id| cx.project.attributes.get(id).map_or("", |it| it.name.as_str());
    for it in &it.warnings {
        let text = match it {
            Warning::FewBest { n_best } => {
                tr.format("suggestion-warn-few", &[("n", (*n_best).into())])
            }
            Warning::PinUseless { attribute } => {
                tr.format("suggestion-warn-pin", &[("name", name(*attribute).into())])
            }
            Warning::ManyValues { attribute, n_values } => tr.format(
                "suggestion-warn-many",
                &[("name", name(*attribute).into()), ("n", (*n_values).into())],
            ),
            Warning::OftenBlank { attribute, percent } => {
                let share = tr.percent(f64::from(*percent) / 100.0);
                let args = [("name", name(*attribute).into()), ("share", share.into())];
                tr.format("suggestion-warn-blank", &args)
            }
            Warning::Drawn { n, of } => {
                tr.format("suggestion-warn-drawn", &[("n", (*n).into()), ("of", (*of).into())])
            }
            Warning::Grouped { n_groups } => {
                tr.format("suggestion-warn-grouped", &[("n", (*n_groups).into())])
            }
        };
        let notice = Notice { icon: icon::INFO, title: &text, text: "", action: "" };
        widgets::notice(ui, TagKind::Info, notice);
    }
}
