//! What is known already and belongs into the SWOT, taken over with a click.

use egui::{Align, Layout, Ui, vec2};

use super::kind_key;
use crate::{
    analysis::{
        pains::Pains,
        standing::evidence_of,
        swot::{Offer, offers},
        traits::{Finding, Studied},
    },
    edit::{Edit, List as _, ListEdit},
    model::{
        Evidence, Grade, Id, Message, Origin, Pain, Project, Relief, SwotEntry, SwotFrom, SwotKind,
    },
    ui::{
        Cx,
        panels::accounts::words::condition,
        theme::{self, icon},
        widgets::{self, TagKind},
    },
};

/// Shown at once, until more are asked for.
const N_SHOWN: usize = 8;

/// What is offered, and what that was made from.
#[derive(Default)]
pub(super) struct Offers {
    made_from: Option<Project>,
    traits: Option<std::sync::Arc<Studied>>,
    pains: Option<std::sync::Arc<Pains>>,
    made: Vec<Offer>,
    shows_all: bool,
}

impl Offers {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.follow(cx);
        if self.made.is_empty() || !cx.env.can_edit {
            return;
        }
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            let n = tr.count(self.made.len());
            widgets::card_head(
                ui,
                &tr.text("swot-offers"),
                |ui| drop(ui.label(theme::secondary(ui, n))),
                |_| (),
            );
            ui.label(theme::muted(ui, tr.text("swot-offers-what")));
            ui.spacing_mut().item_spacing.y = 0.0;
            let shown = if self.shows_all { self.made.len() } else { N_SHOWN };
            for offer in self.made.iter().take(shown) {
                let Some(told) = self.told(cx, offer) else { continue };
                if let Some(kind) = row_ui(ui, cx, offer, &told) {
                    let edit = take(cx, offer, kind, told);
                    cx.edit(edit);
                }
            }
            if shown < self.made.len() {
                let n = (self.made.len() - shown).into();
                let text = tr.format("swot-offers-more", &[("n", n)]);
                if widgets::button(ui, widgets::ButtonKind::Tertiary, &text).clicked() {
                    self.shows_all = true;
                }
            }
        });
    }

    /// Looks anew when something it depends on has changed.
    fn follow(&mut self, cx: &Cx<'_>) {
        let project = cx.project;
        let studied = cx.findings.studied().value();
        let pains = cx.findings.pains().value();
        let same = |a: &Option<std::sync::Arc<Studied>>| match (a, studied) {
            (Some(a), Some(b)) => std::sync::Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        let same_pains = match (&self.pains, pains) {
            (Some(a), Some(b)) => std::sync::Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        let is_same = self.made_from.as_ref().is_some_and(|it| {
            it.competitors.same_as(&project.competitors)
                && it.trends.same_as(&project.trends)
                && it.criteria.same_as(&project.criteria)
                && it.evidence.same_as(&project.evidence)
                && it.pains.same_as(&project.pains)
                && it.swot.same_as(&project.swot)
        });
        if is_same && same(&self.traits) && same_pains {
            return;
        }
        self.made = offers(project, studied.map(|it| &it.traits), pains.map(|it| &**it));
        self.made_from = Some(project.clone());
        self.traits = studied.cloned();
        self.pains = pains.cloned();
    }

    /// What the offer says; `None` where it is about something that is gone.
    fn told(&self, cx: &Cx<'_>, offer: &Offer) -> Option<Told> {
        let (tr, project) = (cx.tr, cx.project);
        let joined = |name: &str, text: &str| match (name.trim(), text.trim()) {
            ("", text) => text.to_owned(),
            (name, "") => name.to_owned(),
            (name, text) => tr.format("swot-of", &[("name", name.into()), ("text", text.into())]),
        };
        Some(match offer.from {
            SwotFrom::Gap(id) | SwotFrom::Rival(id) => {
                let it = project.competitors.get(id)?;
                let is_gap = matches!(offer.from, SwotFrom::Gap(_));
                let text = if is_gap { &it.weaknesses } else { &it.strengths };
                Told {
                    text: joined(&it.name, text),
                    source: if is_gap { "swot-from-gap" } else { "swot-from-rival" },
                    who: it.name.clone(),
                    attribute: it.attributes.first().copied(),
                    evidence: made_from(project, Origin::Competitor(id)),
                    measured: None,
                }
            }
            SwotFrom::Trend(id) => {
                let it = project.trends.get(id)?;
                Told {
                    text: joined(&it.name, &it.meaning),
                    source: "swot-from-trend",
                    who: String::new(),
                    attribute: it.attributes.first().copied(),
                    evidence: made_from(project, Origin::Trend(id)),
                    measured: None,
                }
            }
            SwotFrom::Criterion(id) => {
                let it = project.criteria.get(id)?;
                let attribute = project.attributes.get(it.attribute)?;
                let what = joined(&attribute.name, &condition(tr, &it.condition, attribute));
                Told {
                    text: tr.format("swot-refuted", &[("what", what.into())]),
                    source: "swot-from-criterion",
                    who: String::new(),
                    attribute: Some(it.attribute),
                    evidence: evidence_of(project, id).map(|it| it.0).collect(),
                    measured: None,
                }
            }
            SwotFrom::Trait(id) => {
                let studied = self.traits.as_ref()?;
                let it = studied.traits.findings.get(offer.finding?)?;
                let attribute = project.attributes.get(id)?;
                let what = joined(&attribute.name, &condition(tr, &it.condition, attribute));
                let key = match offer.kind {
                    SwotKind::Strength => "swot-trait",
                    _ if it.is_seductive => "swot-seductive",
                    _ => "swot-avoid",
                };
                Told {
                    text: tr.format(key, &[("what", what.into())]),
                    source: "swot-from-trait",
                    who: String::new(),
                    attribute: Some(id),
                    evidence: Vec::new(),
                    measured: Some(measured(cx, it)),
                }
            }
            SwotFrom::Pain(id) => of_pain(cx, id)?,
        })
    }
}

/// What an offer says and brings along.
struct Told {
    text: String,
    /// The key of where it is from.
    source: &'static str,
    who: String,
    attribute: Option<Id<crate::model::Attribute>>,
    evidence: Vec<Id<Evidence>>,
    /// Evidence to be made of it.
    measured: Option<String>,
}

/// A pain, and whether we relieve it.
fn of_pain(cx: &Cx<'_>, id: Id<Pain>) -> Option<Told> {
    let (tr, project) = (cx.tr, cx.project);
    let it = project.pains.get(id)?;
    let args = [("pain", it.name.as_str().into())];
    let key = match it.answered {
        Relief::Yes => "swot-pain-answered",
        Relief::Partly => "swot-pain-partly",
        Relief::No => "swot-pain-open",
    };
    Some(Told {
        text: tr.format(key, &args),
        source: "swot-from-pain",
        who: String::new(),
        attribute: None,
        evidence: made_from(project, Origin::Pain(id)),
        measured: None,
    })
}

fn made_from(project: &Project, origin: Origin) -> Vec<Id<Evidence>> {
    let all = project.evidence.in_order().into_iter();
    all.filter(|(_, it)| it.origin == Some(origin)).map(|it| it.0).collect()
}

/// «best 31 of 75, rest 120 of 425, churned 9 of 50»
fn measured(cx: &Cx<'_>, it: &Finding) -> String {
    let args = [
        ("best", it.best.k.into()),
        ("ofbest", it.best.n.into()),
        ("rest", it.rest.k.into()),
        ("ofrest", it.rest.n.into()),
        ("churned", it.churned.k.into()),
        ("ofchurned", it.churned.n.into()),
    ];
    cx.tr.format("swot-measured", &args)
}

/// Words, where they are from, and the quadrants that take them; returns the one chosen.
fn row_ui(ui: &mut Ui, cx: &Cx<'_>, offer: &Offer, told: &Told) -> Option<SwotKind> {
    let tr = cx.tr;
    let mut chosen = None;
    // What a trend brings is a matter of opinion.
    let kinds: &[SwotKind] = match offer.from {
        SwotFrom::Trend(_) => &[SwotKind::Threat, SwotKind::Opportunity],
        _ => &[offer.kind],
    };
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT + 4.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        for kind in kinds {
            let word = tr.text(kind_key(*kind));
            let name = tr.format(
                "swot-take",
                &[("kind", word.as_ref().into()), ("text", told.text.as_str().into())],
            );
            let text = format!("{} {word}", icon::PLUS);
            if widgets::tag_button(ui, tag_kind(*kind), &text, &name).clicked() {
                chosen = Some(*kind);
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let source = theme::small(ui, tr.text(told.source));
            ui.allocate_ui(vec2(112.0, 20.0), |ui| {
                ui.set_width(112.0);
                ui.add(egui::Label::new(source).truncate());
            });
            let label = egui::Label::new(theme::body(&told.text)).truncate();
            let response = ui.add(label);
            let figures = told.measured.as_deref().unwrap_or_default();
            if !figures.is_empty() {
                response.on_hover_text(figures);
            }
        });
    });
    chosen
}

fn tag_kind(kind: SwotKind) -> TagKind {
    match kind {
        SwotKind::Strength => TagKind::Good,
        SwotKind::Weakness => TagKind::Warn,
        SwotKind::Opportunity => TagKind::Info,
        SwotKind::Threat => TagKind::Bad,
    }
}

/// The offer as an entry with what speaks for it.
fn take(cx: &Cx<'_>, offer: &Offer, kind: SwotKind, told: Told) -> Edit {
    let day = Some(cx.env.today());
    let Told { text, who, attribute, evidence, measured, .. } = told;
    let from = Some(offer.from);
    let row = SwotEntry { place: 0.0, kind, text, who, day, attribute, evidence, from };
    let n = cx.project.swot.len();
    let Some(text) = measured else { return SwotEntry::edit(ListEdit::Add(row, n)) };
    // The number that the entry will have.
    let id: Id<SwotEntry> = cx.project.clone().fresh_id();
    let of_it = Evidence {
        text,
        grade: Grade::Measured,
        day,
        attribute,
        origin: Some(Origin::Swot(id)),
        ..Evidence::default()
    };
    let n_evidence = cx.project.evidence.len();
    let edits = vec![
        SwotEntry::edit(ListEdit::Add(row, n)),
        Evidence::edit(ListEdit::Add(of_it, n_evidence)),
    ];
    Edit::Many(Message::new("edit-list-add").key("list", SwotEntry::NAME), edits)
}
