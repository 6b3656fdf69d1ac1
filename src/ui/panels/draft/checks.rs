//! Draft › checks: what is wrong with the profile, the worst first, each with its number and the way to the remedy;
//! what is answered, folded at the end; and when the profile is gone over.

use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    analysis::{
        checks::{Check, Figure, Severity},
        guide::Target,
    },
    edit::{Edit, ProfileEdit},
    model::{Answered, Id, Profile, Review},
    ui::{
        Cx,
        panels::checklist::go_to,
        theme::{self, icon},
        widgets::{self, ButtonKind, TagKind},
    },
};

/// Less room than this, and the buttons go below the words.
const NARROW: f32 = 620.0;
const FIGURE_WIDTH: f32 = 56.0;
const RHYTHMS: [u32; 4] = [1, 3, 6, 12];

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct ChecksTab {
    /// The check that is being answered, and the reason so far.
    answering: Option<(Id<Profile>, String)>,
    reason: String,
    /// The field for the reason is to have the keyboard.
    is_fresh: bool,
    shows_answered: bool,
}

/// How many checks are open: what the tab says.
pub(super) fn n_open(cx: &Cx<'_>) -> usize {
    cx.live.checks.iter().filter(|it| !it.is_answered()).count()
}

impl ChecksTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
        let tr = cx.tr;
        let checks = std::sync::Arc::clone(&cx.live.checks);
        let (answered, open): (Vec<&Check>, Vec<&Check>) =
            checks.iter().partition(|it| it.is_answered());
        widgets::card(ui, |ui| {
            widgets::card_head(
                ui,
                &tr.text("checks-title"),
                |ui| {
                    if !open.is_empty() {
                        let text = tr.format("checks-open", &[("n", open.len().into())]);
                        let worst = open.first().map_or(Severity::Note, |it| it.severity);
                        widgets::tag(ui, kind_of(worst), &text);
                    }
                },
                |_| (),
            );
            if open.is_empty() && cx.live.is_ready {
                widgets::empty_state(ui, icon::SHIELD_CHECK, &tr.text("checks-clean"), "");
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            for (idx, it) in open.iter().enumerate() {
                if 0 < idx {
                    hairline(ui);
                }
                ui.push_id(&it.key, |ui| self.check_ui(ui, cx, id, it));
            }
            if !answered.is_empty() {
                self.answered_ui(ui, cx, id, &answered);
            }
        });
        widgets::card(ui, |ui| review_ui(ui, cx, id, &profile.review));
    }

    fn check_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, check: &Check) {
        ui.add_space(10.0);
        let is_narrow = ui.available_width() < NARROW;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            figure_ui(ui, cx, check);
            let buttons = if is_narrow { 0.0 } else { 260.0 };
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - buttons).max(80.0));
                words_ui(ui, cx, check);
                if is_narrow {
                    ui.horizontal_wrapped(|ui| self.buttons_ui(ui, cx, id, check));
                }
            });
            if !is_narrow {
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    self.buttons_ui(ui, cx, id, check);
                });
            }
        });
        if self.answering.as_ref().is_some_and(|it| it.0 == id && it.1 == check.key) {
            self.reason_ui(ui, cx, id, check);
        }
        ui.add_space(10.0);
    }

    fn buttons_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, check: &Check) {
        let tr = cx.tr;
        let title = tr.say(&check.title);
        let changes = matches!(check.target, Target::Review | Target::AddCriterion);
        if cx.env.can_edit || !changes {
            let words = tr.say(&check.remedy);
            let response = widgets::button(ui, ButtonKind::Secondary, &words);
            let args = [("remedy", words.as_str().into()), ("check", title.as_str().into())];
            let name = tr.format("checks-remedy-of", &args);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
            if response.clicked() {
                remedy(cx, id, check);
            }
        }
        if cx.env.can_edit {
            let response = widgets::button(ui, ButtonKind::Tertiary, &tr.text("checks-answer"));
            let name = tr.format("checks-answer-of", &[("check", title.as_str().into())]);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
            if response.clicked() {
                self.answering = Some((id, check.key.clone()));
                self.reason =
                    check.answered.as_ref().map(|it| it.reason.clone()).unwrap_or_default();
                self.is_fresh = true;
            }
        }
    }

    /// Why it is let be.
    fn reason_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, check: &Check) {
        let tr = cx.tr;
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            ui.add_space(FIGURE_WIDTH + 8.0);
            let (name, hint) = (tr.text("checks-reason"), tr.text("checks-reason-hint"));
            let width = (ui.available_width() - 240.0).clamp(120.0, 420.0);
            let id_of_field = ui.scope_id().with("reason");
            let field = widgets::cell_field(ui, id_of_field, width, &name, &hint, &mut self.reason);
            if std::mem::take(&mut self.is_fresh) {
                field.request_focus();
            }
            let (entered, escaped) = ui
                .input(|it| (it.key_pressed(egui::Key::Enter), it.key_pressed(egui::Key::Escape)));
            let is_ready = !self.reason.trim().is_empty();
            let keep = ui.add_enabled_ui(is_ready, |ui| {
                widgets::button(ui, ButtonKind::Primary, &tr.text("checks-answer-done")).clicked()
            });
            let cancel = widgets::button(ui, ButtonKind::Tertiary, &tr.text("common-cancel"));
            if is_ready && (keep.inner || field.lost_focus() && entered) {
                let answer = Answered {
                    check: check.key.clone(),
                    reason: self.reason.trim().to_owned(),
                    day: Some(cx.env.today()),
                    badness: check.badness,
                };
                cx.edit(Edit::Profile(ProfileEdit::Answer(id, answer)));
                self.answering = None;
            } else if cancel.clicked() || field.lost_focus() && escaped {
                self.answering = None;
            }
        });
    }

    fn answered_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, all: &[&Check]) {
        let tr = cx.tr;
        hairline(ui);
        ui.add_space(8.0);
        let caret = if self.shows_answered { icon::CARET_DOWN } else { icon::CARET_RIGHT };
        let count = tr.format("checks-answered", &[("n", all.len().into())]);
        let words = format!("{caret} {count}");
        if widgets::button(ui, ButtonKind::Tertiary, &words).clicked() {
            self.shows_answered = !self.shows_answered;
        }
        if !self.shows_answered {
            return;
        }
        for it in all {
            ui.add_space(8.0);
            ui.push_id(&it.key, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                    figure_ui(ui, cx, it);
                    ui.vertical(|ui| {
                        ui.set_width((ui.available_width() - 40.0).max(80.0));
                        ui.label(theme::muted(ui, tr.say(&it.title)));
                        if let Some(answered) = &it.answered {
                            ui.label(theme::body(answer_words(cx, answered)));
                        }
                    });
                    if cx.env.can_edit {
                        let args = [("check", tr.say(&it.title).into())];
                        let name = tr.format("checks-unanswer", &args);
                        let sign = icon::ARROW_COUNTER_CLOCKWISE;
                        if widgets::icon_button(ui, sign, &name).clicked() {
                            let edit = ProfileEdit::Unanswer(id, it.key.clone());
                            cx.edit(Edit::Profile(edit));
                        }
                    }
                });
            });
        }
    }
}

/// «Only the north is served · 3 Mar 2026»
fn answer_words(cx: &Cx<'_>, it: &Answered) -> String {
    let day = it.day.map(|it| cx.tr.day(it)).unwrap_or_default();
    let args = [("reason", it.reason.as_str().into()), ("day", day.into())];
    cx.tr.format("checks-answered-on", &args)
}

fn words_ui(ui: &mut Ui, cx: &Cx<'_>, check: &Check) {
    let tr = cx.tr;
    let key = match check.severity {
        Severity::Serious => "checks-serious",
        Severity::Warning => "checks-warning",
        Severity::Note => "checks-note",
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::semibold(tr.say(&check.title)));
        widgets::tag(ui, kind_of(check.severity), &tr.text(key));
    });
    ui.add(egui::Label::new(theme::muted(ui, tr.say(&check.reason))).wrap());
    if let Some(answered) = &check.answered {
        ui.horizontal_wrapped(|ui| {
            widgets::tag(ui, TagKind::Bad, &tr.text("checks-worse"));
            ui.label(theme::secondary(ui, answer_words(cx, answered)));
        });
    }
}

fn figure_ui(ui: &mut Ui, cx: &Cx<'_>, check: &Check) {
    let text = match check.figure {
        Figure::Count(n) => cx.tr.count(n),
        Figure::Share(share) => cx.tr.percent(share),
    };
    let color = if check.is_answered() {
        theme::palette(ui).muted
    } else {
        kind_of(check.severity).tone(ui).text
    };
    // Long figures are smaller, so that no row is wider than another.
    let size = if text.chars().count() < 4 { 20.0 } else { 15.0 };
    let words = theme::title(&text).size(size).color(color);
    ui.allocate_ui_with_layout(vec2(FIGURE_WIDTH, 24.0), Layout::left_to_right(Align::Min), |ui| {
        ui.set_width(FIGURE_WIDTH);
        ui.add(egui::Label::new(words).truncate());
    });
}

fn kind_of(severity: Severity) -> TagKind {
    match severity {
        Severity::Serious => TagKind::Bad,
        Severity::Warning => TagKind::Warn,
        Severity::Note => TagKind::Info,
    }
}

fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme::palette(ui).soft);
}

/// Does what is done here, and goes to where the rest is done.
pub(super) fn remedy(cx: &mut Cx<'_>, id: Id<Profile>, check: &Check) {
    if check.target == Target::Review {
        reviewed_today(cx, id);
    } else {
        go_to(cx, check.target);
    }
}

fn reviewed_today(cx: &mut Cx<'_>, id: Id<Profile>) {
    let Some(profile) = cx.project.profiles.get(id) else { return };
    let review = Review { day: Some(cx.env.today()), ..profile.review.clone() };
    cx.edit(Edit::Profile(ProfileEdit::SetReview(id, review)));
}

/// When the profile was gone over, how often that is wanted, and when the offer changed.
fn review_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, review: &Review) {
    let tr = cx.tr;
    let mut is_reviewed = false;
    let next = review.day.and_then(|it| it.months_after(review.months));
    widgets::card_head(
        ui,
        &tr.text("checks-review"),
        |ui| {
            let text = match next {
                Some(day) => tr.format("checks-review-next", &[("day", tr.day(day).into())]),
                None => tr.text("checks-review-never").into_owned(),
            };
            let is_late = next.is_some_and(|it| it < cx.env.today());
            let kind = if is_late { TagKind::Warn } else { TagKind::Quiet };
            widgets::tag(ui, kind, &text);
        },
        |ui| {
            if cx.env.can_edit && review.day != Some(cx.env.today()) {
                let text = tr.text("checks-reviewed-today");
                is_reviewed = widgets::button(ui, ButtonKind::Secondary, &text).clicked();
            }
        },
    );
    if is_reviewed {
        reviewed_today(cx, id);
        return;
    }
    let mut new = review.clone();
    ui.add_enabled_ui(cx.env.can_edit, |ui| {
        let hint = tr.text("checks-review-hint");
        let words = RHYTHMS.map(|it| tr.format("checks-review-months", &[("n", it.into())]));
        let options: Vec<(u32, &str)> =
            RHYTHMS.into_iter().zip(words.iter().map(String::as_str)).collect();
        ui.columns(3, |columns| {
            let field = |ui: &mut Ui, key: &str, add: &mut dyn FnMut(&mut Ui, f32, &str)| {
                let name = tr.text(key);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add(egui::Label::new(theme::secondary(ui, name.as_ref())).truncate());
                    add(ui, ui.available_width().min(160.0), &name);
                });
            };
            field(&mut columns[0], "checks-review-last", &mut |ui, width, name| {
                widgets::day_field(ui, width, name, &hint, &mut new.day);
            });
            field(&mut columns[1], "checks-review-rhythm", &mut |ui, width, name| {
                widgets::select(ui, width, name, &mut new.months, &options);
            });
            field(&mut columns[2], "checks-offer-day", &mut |ui, width, name| {
                widgets::day_field(ui, width, name, &hint, &mut new.offer_changed);
            });
        });
    });
    if new != *review {
        cx.edit(Edit::Profile(ProfileEdit::SetReview(id, new)));
    }
}
