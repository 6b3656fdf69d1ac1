//! Surveys: what is understood of a file before it is kept, and the answers of one that is.

use egui::{Align, Label, Layout, Ui, vec2};

use super::{
    super::{
        evidence_form::{add, criterion_on},
        rows,
    },
    quote::{all_evidence_ui, evidence_ui},
    remove_button,
};
use crate::{
    analysis::tally::{Tally, tally},
    edit::{List as _, ListEdit},
    exchange::{QuestionPreview, Split, SurveyOrigin, SurveyPreview},
    model::{Evidence, Grade, Id, Origin, Question, Rows, Survey},
    ui::{
        Cx, Request, SurveyJob, SurveyRequest,
        theme::{self, icon},
        widgets::{self, ButtonKind, Notice, TagKind},
    },
};

/// Answers shown of each question.
const N_SHOWN: usize = 8;

/// What is remembered of the survey that is open: its answers, counted.
#[derive(Default)]
pub(super) struct Answers {
    of: Option<(Rows<Survey>, Id<Survey>)>,
    tallies: Vec<Tally>,
}

/// The file that is being imported.
pub(super) fn preview_ui(ui: &mut Ui, cx: &mut Cx<'_>, job: &SurveyJob) {
    let tr = cx.tr;
    match job {
        SurveyJob::Reading(_) => {
            widgets::card(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(theme::muted(ui, tr.text("survey-reading")));
                });
            });
        }
        SurveyJob::Failed { message, hint } => {
            let hint = hint.as_ref().map(|it| tr.say(it)).unwrap_or_default();
            let words = Notice {
                icon: icon::WARNING_CIRCLE,
                title: &tr.say(message),
                text: &hint,
                action: &tr.text("common-close"),
            };
            if widgets::notice(ui, TagKind::Bad, words) {
                cx.requests.push(Request::Survey(SurveyRequest::Close));
            }
        }
        SurveyJob::Shown(preview) => {
            widgets::card(ui, |ui| shown_ui(ui, cx, preview));
        }
    }
}

fn shown_ui(ui: &mut Ui, cx: &mut Cx<'_>, preview: &SurveyPreview) {
    let tr = cx.tr;
    let day = preview.day.map(|it| tr.day(it)).unwrap_or_default();
    let n = tr.format("survey-respondents", &[("n", preview.n_respondents.into())]);
    widgets::card_head(
        ui,
        &tr.text("survey-import"),
        |ui| drop(widgets::tag(ui, TagKind::Quiet, &tr.text(origin_word(preview.origin)))),
        |ui| {
            let facts = [n, day].into_iter().filter(|it| !it.is_empty());
            ui.label(theme::secondary(ui, facts.collect::<Vec<_>>().join(" · ")));
        },
    );
    let mut name = preview.name.clone();
    let renamed = widgets::text_field(ui, &tr.text("survey-name"), &mut name, "").changed();
    if 0 < preview.n_beyond {
        let args = [("kept", preview.n_respondents.into()), ("n", preview.n_beyond.into())];
        let text = tr.format("survey-beyond", &args);
        ui.label(theme::toned(theme::palette(ui).warn, text));
    }
    ui.label(theme::secondary(ui, tr.text("survey-personal-out")));
    if !preview.left_out.is_empty() {
        let columns = preview.left_out.join(", ");
        let text = tr.format("survey-left-out", &[("columns", columns.into())]);
        ui.add(Label::new(theme::secondary(ui, text)).truncate());
    }
    let mut changed = None;
    for (idx, question) in preview.questions.iter().enumerate() {
        ui.push_id(idx, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(question) = question_ui(ui, cx, question) {
                changed = Some((idx, question));
            }
        });
    }
    if changed.is_some() || renamed {
        let mut next = preview.clone();
        next.name = name;
        if let Some((idx, question)) = changed
            && let Some(slot) = next.questions.get_mut(idx)
        {
            *slot = question;
        }
        cx.requests.push(Request::Survey(SurveyRequest::Change(Box::new(next))));
    }
    let n_kept = preview.questions.iter().filter(|it| it.is_kept).count();
    let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let keep = tr.format("survey-keep", &[("n", n_kept.into())]);
        let can_keep = 0 < n_kept && cx.env.can_edit;
        let keep = |ui: &mut Ui| widgets::button(ui, ButtonKind::Primary, &keep);
        if ui.add_enabled_ui(can_keep, keep).inner.clicked() {
            cx.requests.push(Request::Survey(SurveyRequest::Keep));
        }
        if widgets::button(ui, ButtonKind::Tertiary, &tr.text("collect-discard")).clicked() {
            cx.requests.push(Request::Survey(SurveyRequest::Close));
        }
    });
}

/// One question of the file; the question as it is to be, when a person decided otherwise.
fn question_ui(ui: &mut Ui, cx: &Cx<'_>, question: &QuestionPreview) -> Option<QuestionPreview> {
    let tr = cx.tr;
    let mut it = question.clone();
    let (mut is_changed, text) = (false, question.text.as_str());
    let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        if it.is_kept {
            is_changed |= split_ui(ui, cx, &mut it);
            is_changed |= attribute_ui(ui, cx, text, &mut it.attribute);
        }
        let room = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(room.x);
            is_changed |= widgets::check_box(ui, &mut it.is_kept, text).changed();
        });
    });
    if it.is_kept {
        let answers = it.tally.answers.iter().take(4);
        let answers: Vec<String> =
            answers.map(|(answer, n)| format!("{answer} ({})", tr.count(*n))).collect();
        ui.horizontal(|ui| {
            ui.add_space(24.0);
            ui.add(Label::new(theme::secondary(ui, answers.join(" · "))).truncate());
        });
    }
    is_changed.then_some(it)
}

fn split_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut QuestionPreview) -> bool {
    let tr = cx.tr;
    if it.is_ticked() {
        widgets::tag(ui, TagKind::Quiet, &tr.text("survey-ticked"));
        return false;
    }
    let word = |split: Split| match split.signs().first() {
        None => tr.text("survey-whole").into_owned(),
        Some(&"\n") => tr.text("collect-split-line").into_owned(),
        Some(sign) => tr.format("collect-split-at", &[("sign", sign.trim().into())]),
    };
    let words = Split::ALL.map(|it| (it, word(it)));
    let options = words.each_ref().map(|(it, word)| (*it, word.as_str()));
    let name = tr.format("survey-split-of", &[("question", it.text.as_str().into())]);
    let mut split = it.split;
    let is_changed = widgets::select(ui, 136.0, &name, &mut split, &options).changed();
    if is_changed {
        it.set_split(split);
    }
    is_changed
}

/// The attribute that a question asks about.
fn attribute_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    question: &str,
    attribute: &mut Option<Id<crate::model::Attribute>>,
) -> bool {
    let tr = cx.tr;
    let name = attribute.and_then(|id| cx.project.attributes.get(id)).map(|it| it.name.clone());
    let word = name.unwrap_or_else(|| tr.text("survey-no-attribute").into_owned());
    let label = tr.format("survey-attribute-of", &[("question", question.into())]);
    let button = widgets::button_chip(ui, &word, &label).on_hover_text(&label);
    let chosen: Vec<_> = attribute.iter().copied().collect();
    let Some(id) = rows::pick_attribute(&button, cx, &chosen) else { return false };
    egui::Popup::close_all(ui);
    *attribute = (*attribute != Some(id)).then_some(id);
    true
}

impl Answers {
    /// A survey that has been kept: its questions with their answers.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Survey>, survey: &Survey) {
        let tr = cx.tr;
        let surveys = &cx.project.surveys;
        if self.of.as_ref().is_none_or(|(rows, of)| *of != id || !rows.same_as(surveys)) {
            self.of = Some((surveys.clone(), id));
            self.tallies = (0..survey.questions.len()).map(|idx| tally(survey, idx)).collect();
        }
        let day = survey.day.map(|it| tr.day(it)).unwrap_or_default();
        let n = tr.format("survey-respondents", &[("n", survey.answers.len().into())]);
        widgets::card(ui, |ui| {
            widgets::card_head(
                ui,
                &survey.name,
                |ui| drop(ui.label(theme::secondary(ui, format!("{n} · {day}")))),
                |ui| {
                    if cx.env.can_edit && remove_button(ui, &tr.text("survey-remove")).clicked() {
                        let edit = Survey::edit(ListEdit::Remove(id));
                        cx.requests.push(Request::Edit(edit));
                    }
                },
            );
            ui.label(theme::secondary(ui, tr.text("survey-make-hint")));
        });
        for (idx, question) in survey.questions.iter().enumerate() {
            let tally = self.tallies.get(idx).cloned().unwrap_or_default();
            widgets::card(ui, |ui| {
                ui.push_id(("question", idx), |ui| {
                    answers_ui(ui, cx, (id, survey), (idx, question), &tally);
                });
            });
        }
        all_evidence_ui(ui, cx, Origin::Survey(id));
    }
}

fn answers_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, survey): (Id<Survey>, &Survey),
    (idx, question): (usize, &Question),
    tally: &Tally,
) {
    let tr = cx.tr;
    ui.spacing_mut().item_spacing.y = theme::GRID;
    let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
    let mut attribute = question.attribute;
    let is_changed = ui
        .allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_size(size);
            let is_changed = attribute_ui(ui, cx, &question.text, &mut attribute);
            let room = vec2(ui.available_width(), size.y);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(theme::semibold(&question.text)).truncate());
            });
            is_changed
        })
        .inner;
    if is_changed && cx.env.can_edit {
        let mut next = survey.clone();
        if let Some(it) = next.questions.get_mut(idx) {
            it.attribute = attribute;
        }
        cx.requests.push(Request::Edit(Survey::edit(ListEdit::Set(id, next))));
    }
    let n = tally.n_answered;
    let claim = |answer: &str, times: usize| {
        tr.format(
            "survey-claim",
            &[
                ("n", times.into()),
                ("of", n.into()),
                ("answer", answer.into()),
                ("question", question.text.as_str().into()),
            ],
        )
    };
    for (answer, times) in tally.answers.iter().take(N_SHOWN) {
        let share = *times as f32 / n.max(1) as f32;
        let count = format!("{} · {}", tr.count(*times), tr.percent(f64::from(share)));
        let text = claim(answer, *times);
        let label = tr.format("survey-make-of", &[("claim", text.as_str().into())]);
        let made = ui.add_enabled_ui(cx.env.can_edit, |ui| {
            widgets::answer_bar(ui, answer, &count, share, &label)
        });
        if made.inner.clicked() {
            add(
                cx,
                Evidence {
                    text,
                    grade: Grade::Customer,
                    day: survey.day,
                    who: survey.name.clone(),
                    origin: Some(Origin::Survey(id)),
                    attribute: question.attribute,
                    criterion: question.attribute.and_then(|it| criterion_on(cx, it)),
                    ..Evidence::default()
                },
            );
        }
    }
    let n_more = tally.answers.len().saturating_sub(N_SHOWN);
    if 0 < n_more {
        let text = tr.format("survey-more", &[("n", n_more.into())]);
        ui.label(theme::secondary(ui, text));
    }
    let is_here = |it: &Evidence| it.text.contains(&question.text);
    evidence_ui(ui, cx, Origin::Survey(id), is_here);
}

/// The name of the maker.
fn origin_word(origin: SurveyOrigin) -> &'static str {
    match origin {
        SurveyOrigin::GoogleForms => "survey-google-forms",
        SurveyOrigin::MicrosoftForms => "survey-microsoft-forms",
        SurveyOrigin::SurveyMonkey => "survey-survey-monkey",
        SurveyOrigin::Typeform => "survey-typeform",
        SurveyOrigin::Wenjuanxing => "survey-wenjuanxing",
        SurveyOrigin::Plain => "survey-plain",
    }
}
