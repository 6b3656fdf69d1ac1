//! What is behind a pain: its name and wordings, our answer, and who says so.

use egui::{Frame, Margin, Ui, vec2};

use super::{
    Asked,
    row::{group_key, tone},
};
use crate::{
    analysis::pains::{MAX_VOICES, Told},
    model::{Evidence, Grade, Id, Interview, Origin, Pain},
    ui::{
        Cx, Request,
        panels::collect::evidence_form::{EvidenceForm, n_from},
        theme::{self, icon},
        widgets::{self, TagKind},
    },
};

/// Talks shown at once.
const N_TALKS: usize = 12;

pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, pain): (Id<Pain>, &Pain),
    told: Option<&Told>,
    form: &mut EvidenceForm,
) -> Option<Asked> {
    let p = theme::palette(ui);
    let frame = Frame::new()
        .fill(p.hover)
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(14, 12));
    let asked = frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            let mut it = pain.clone();
            let mut asked = None;
            ui.add_enabled_ui(cx.env.can_edit, |ui| {
                name_ui(ui, cx, &mut it, told);
                wordings_ui(ui, cx, &mut it);
                let (label, hint) = (cx.tr.text("pains-answer"), cx.tr.text("pains-answer-hint"));
                widgets::text_area(ui, &label, &mut it.answer, &hint, 2);
            });
            if it != *pain {
                let is_typed = it.answer != pain.answer;
                asked = Some(if is_typed { Asked::Set(id, it) } else { Asked::Choose(id, it) });
            }
            voices_ui(ui, cx, told);
            evidence_ui(ui, cx, (id, pain), told, form);
            asked
        })
        .inner;
    ui.add_space(theme::GRID * 2.0);
    asked
}

/// The name, changed in place. Words that customers use stay words for it.
fn name_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut Pain, told: Option<&Told>) {
    ui.horizontal(|ui| {
        ui.label(theme::secondary(ui, cx.tr.text("pains-name")));
        let new = widgets::inline_text(ui, "name", &cx.tr.text("pains-name"), &it.name);
        if let Some(name) = new.filter(|it| !it.is_empty()) {
            let old = std::mem::replace(&mut it.name, name);
            let is_said = told.is_some_and(|it| {
                let mut words = it.voices.talks.iter().map(|it| &it.1);
                let mut records = it.voices.accounts.iter().map(|it| &it.wording);
                let old = crate::model::fold(&old);
                let is_old = |it: &String| crate::model::fold(it) == old;
                words.any(is_old) || records.any(is_old)
            });
            if is_said && !it.means(&old) {
                it.wordings.push(old);
            }
        }
    });
}

fn wordings_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut Pain) {
    if it.wordings.is_empty() {
        return;
    }
    ui.label(theme::secondary(ui, cx.tr.text("pains-also")));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let mut gone = None;
        for (idx, wording) in it.wordings.iter().enumerate() {
            let name = cx.tr.format("pains-loosen", &[("wording", wording.as_str().into())]);
            if widgets::chip(ui, wording, &name).clicked() {
                gone = Some(idx);
            }
        }
        if let Some(idx) = gone {
            it.wordings.remove(idx);
        }
    });
}

/// Who says so: talks in their words, then accounts whose record says it.
fn voices_ui(ui: &mut Ui, cx: &mut Cx<'_>, told: Option<&Told>) {
    let tr = cx.tr;
    let Some(told) = told.filter(|it| 0 < it.n()) else {
        ui.label(theme::muted(ui, tr.text("pains-unheard")));
        return;
    };
    ui.label(theme::secondary(ui, tr.text("pains-voices")));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (id, wording) in told.voices.talks.iter().take(N_TALKS) {
        let Some(it) = cx.project.interviews.get(*id) else { continue };
        talk_ui(ui, cx, *id, it, wording);
    }
    let n_more = told.voices.talks.len().saturating_sub(N_TALKS);
    if 0 < n_more {
        ui.label(theme::muted(ui, tr.format("pains-more-talks", &[("n", n_more.into())])));
    }
    for it in &told.voices.accounts {
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::body(format!("{} {}", icon::TABLE, it.wording)));
            let (word, tone) = (tr.text(group_key(it.group)), tone(ui, it.group));
            link_ui(ui, cx, &it.name, Request::ShowAccount(it.account));
            ui.label(theme::small(ui, word.as_ref()).color(tone.text));
        });
    }
    let n_more = told.voices.n_accounts.saturating_sub(MAX_VOICES);
    if 0 < n_more {
        ui.label(theme::muted(ui, tr.format("pains-more-accounts", &[("n", n_more.into())])));
    }
}

fn talk_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Interview>, it: &Interview, wording: &str) {
    let tr = cx.tr;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::body(format!("{} {wording}", icon::QUOTES)));
        let who = who(cx, it);
        link_ui(ui, cx, &who, Request::ShowInterview(id));
        if let Some(account) = it.account {
            let show = tr.format("pains-show-account", &[("name", it.company.as_str().into())]);
            if widgets::icon_button(ui, icon::ARROW_SQUARE_OUT, &show).clicked() {
                cx.requests.push(Request::ShowAccount(account));
            }
        }
        if let Some(day) = it.day {
            ui.label(theme::secondary(ui, tr.day(day)));
        }
    });
    // The words around it, where the answers hold it.
    let said = it.answers.values().find(|it| it.contains(wording));
    if let Some(said) = said.filter(|it| it.len() != wording.len()) {
        ui.label(theme::muted(ui, said));
    }
}

/// The person and the company, as far as they are known.
fn who(cx: &Cx<'_>, it: &Interview) -> String {
    let known = [it.person.trim(), it.company.trim()];
    let known: Vec<&str> = known.into_iter().filter(|it| !it.is_empty()).collect();
    if known.is_empty() {
        return cx.tr.text("evidence-unnamed").into_owned();
    }
    known.join(cx.tr.list_separator())
}

fn link_ui(ui: &mut Ui, cx: &mut Cx<'_>, text: &str, to: Request) {
    let words = theme::secondary(ui, text).color(theme::palette(ui).accent.text);
    if ui.add(egui::Link::new(words)).clicked() {
        cx.requests.push(to);
    }
}

/// What was made evidence of it, and a way to make more.
fn evidence_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, pain): (Id<Pain>, &Pain),
    told: Option<&Told>,
    form: &mut EvidenceForm,
) {
    let tr = cx.tr;
    let n = n_from(cx, Origin::Pain(id));
    ui.horizontal(|ui| {
        ui.set_min_height(theme::CONTROL_HEIGHT);
        ui.label(theme::secondary(ui, tr.text("pains-evidence")));
        let today = cx.env.today();
        let talk = told.and_then(|it| it.voices.talks.first());
        let said = talk.and_then(|it| Some((cx.project.interviews.get(it.0)?, &it.1)));
        if cx.env.can_edit {
            let seed = || match said {
                Some((talk, wording)) => Evidence {
                    text: wording.clone(),
                    grade: Grade::Customer,
                    who: talk.person.clone(),
                    day: talk.day.or(Some(today)),
                    account: talk.account,
                    origin: Some(Origin::Pain(id)),
                    ..Evidence::default()
                },
                None => Evidence {
                    text: pain.name.clone(),
                    grade: Grade::Colleague,
                    day: Some(today),
                    origin: Some(Origin::Pain(id)),
                    ..Evidence::default()
                },
            };
            form.ui(ui, cx, (&pain.name, n), seed);
        } else if 0 < n {
            widgets::tag(ui, TagKind::Quiet, &tr.count(n));
        }
    });
}
