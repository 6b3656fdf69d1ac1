//! The receipt of one account: why it stands where it does, what would make it an A, and all that is known of it.

use egui::{Align, Popup, Response, Role, Sense, Sides, Stroke, Ui, WidgetInfo, vec2};

use super::{
    cells::{Account, mark, tier_ui},
    columns::Key,
    editor::{Editing, Place},
    fact::{self, Fact},
    override_form::Form,
    values::{self, Slot},
    words,
};
use crate::{
    analysis::{
        matching::{Fit, Matching, RuleCriterion, Verdict},
        standing::rest,
    },
    edit::{AccountEdit, Edit},
    model::{AccountId, AccountKind, Attribute, Id, Role as CriterionRole, Tier},
    ui::{
        Cx, Request,
        panels::evidence::{About, rows_ui, standing_icon, told},
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// Blanks offered to be filled first.
const N_BLANKS: usize = 3;

#[derive(Default)]
pub(super) struct Receipt {
    form: Option<Form>,
    /// Who sets tiers by hand at this machine.
    by: String,
    /// A note that is being written.
    note: Option<(AccountId, String)>,
    /// The pass in which it was last shown.
    shown_in: Option<u64>,
}

/// What the receipt asks of the screen around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Close,
    /// The accounts in which this attribute is blank.
    Blanks(Id<Attribute>),
}

impl Receipt {
    pub(super) fn note_shown(&mut self, ui: &Ui) {
        self.shown_in = Some(ui.cumulative_pass_nr());
    }

    /// Whether it was shown in this pass.
    pub(super) fn is_open(&self, ui: &Ui) -> bool {
        self.shown_in == Some(ui.cumulative_pass_nr())
    }

    /// Opens the form that sets a tier by hand, for the account shown next.
    pub(super) fn override_tier(&mut self) {
        self.form = Some(Form::default());
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        row: usize,
        editing: &mut Option<Editing>,
        is_open: &mut bool,
    ) -> Option<Asked> {
        let mut requests = Vec::new();
        let mut asked = None;
        let account = Account::new(cx, row);
        ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
        if head_ui(ui, &account, editing, &mut requests, is_open) {
            asked = Some(Asked::Close);
        }
        let mut criteria = Vec::new();
        if let (Some(matching), Some(fit)) = (account.matching, account.fit()) {
            score_ui(ui, &account, matching, fit);
            criteria = criteria_ui(ui, &account, matching, editing, &mut requests);
            ui.add_space(theme::GRID);
            reach_ui(ui, &account, matching);
            let blank = blanks_ui(ui, &account, matching);
            match blank {
                Some(id) if account.table.value(row, id).is_none() => {
                    *editing = Editing::new(ui, &account, Key::Attribute(id), Place::Receipt);
                }
                Some(id) => asked = Some(Asked::Blanks(id)),
                None => (),
            }
        }
        self.buttons_ui(ui, &account, &mut requests);
        if let Some(id) = account.table.ids.get(row).copied() {
            let dive = cx.tr.text("accounts-dive");
            if widgets::button(ui, ButtonKind::Tertiary, &dive).clicked() {
                requests.push(Request::DeepDive(id));
            }
        }
        self.note_ui(ui, &account, &mut requests);
        ui.add_space(theme::GRID);
        ui.label(theme::semibold(cx.tr.text("accounts-values")));
        values::list_ui(ui, &account, &criteria, editing, &mut requests);
        let id = account.table.ids.get(row).copied();
        cx.requests.append(&mut requests);
        if let Some(id) = id {
            ui.add_space(theme::GRID);
            ui.label(theme::semibold(cx.tr.text("evidence-of-account")));
            rows_ui(ui, cx, About::Account(id));
        }
        ui.add_space(theme::PAGE_PADDING);
        asked
    }

    /// Override, star, note.
    fn buttons_ui(&mut self, ui: &mut Ui, account: &Account<'_>, requests: &mut Vec<Request>) {
        let cx = account.cx;
        let tr = cx.tr;
        let Some(id) = account.table.ids.get(account.row).copied() else { return };
        let profile = cx.profile.filter(|_| account.matching.is_some());
        let by_hand = profile.and_then(|it| account.overlay()?.overrides.get(&it));
        if let (Some(by_hand), Some(profile)) = (by_hand, profile) {
            super::override_form::told_ui(ui, cx, by_hand, || {
                requests.push(edit(AccountEdit::SetOverride(id, profile, None)));
            });
        }
        if let (Some(form), Some(profile)) = (&mut self.form, profile) {
            let tier = account.fit().map_or(Tier::A, |it| it.tier);
            let (set, is_done) = form.ui(ui, cx, (id, tier), &mut self.by);
            if let Some(set) = set {
                requests.push(edit(AccountEdit::SetOverride(id, profile, Some(set))));
            }
            if is_done {
                self.form = None;
            }
            return;
        }
        ui.add_enabled_ui(cx.env.can_edit, |ui| {
            ui.horizontal(|ui| {
                let text = tr.text("accounts-override");
                if profile.is_some() && widgets::button(ui, ButtonKind::Secondary, &text).clicked()
                {
                    self.form = Some(Form::default());
                }
                let is_starred = account.is_starred();
                let key = if is_starred { "accounts-unstar" } else { "accounts-star" };
                if widgets::button(ui, ButtonKind::Tertiary, &tr.text(key)).clicked() {
                    requests.push(edit(AccountEdit::Star(vec![id], !is_starred)));
                }
                let has_note = account.overlay().is_some_and(|it| !it.note.is_empty());
                let is_writing = self.note.as_ref().is_some_and(|it| it.0 == id);
                let text = tr.text("accounts-note");
                if !has_note
                    && !is_writing
                    && widgets::button(ui, ButtonKind::Tertiary, &text).clicked()
                {
                    self.note = Some((id, String::new()));
                }
            });
        });
    }

    fn note_ui(&mut self, ui: &mut Ui, account: &Account<'_>, requests: &mut Vec<Request>) {
        let cx = account.cx;
        let Some(id) = account.table.ids.get(account.row).copied() else { return };
        let on_record = account.overlay().map(|it| it.note.as_str()).unwrap_or_default();
        let kept = self.note.take().filter(|it| it.0 == id);
        let is_new = kept.as_ref().is_some_and(|it| it.1.is_empty()) && on_record.is_empty();
        if kept.is_none() && on_record.is_empty() {
            return;
        }
        let mut text = kept.map_or_else(|| on_record.to_owned(), |it| it.1);
        let (label, hint) = (cx.tr.text("accounts-note"), cx.tr.text("accounts-note-hint"));
        let field = ui.add_enabled_ui(cx.env.can_edit, |ui| {
            widgets::text_area(ui, &label, &mut text, &hint, 3)
        });
        let field = field.inner;
        if field.changed() {
            requests.push(edit(AccountEdit::SetNote(id, text.clone())));
        }
        if is_new && !field.has_focus() && !field.lost_focus() {
            field.request_focus();
        }
        if !text.trim().is_empty() {
            fact::note_ui(ui, account, &text, requests);
        }
        // While it is written, what is typed counts; after that, what is on record.
        if field.has_focus() || is_new && !field.lost_focus() {
            self.note = Some((id, text));
        }
    }
}

fn edit(edit: AccountEdit) -> Request {
    Request::Edit(Edit::Account(edit))
}

/// Name, and what it is known by; returns whether the receipt is to be closed.
fn head_ui(
    ui: &mut Ui,
    account: &Account<'_>,
    editing: &mut Option<Editing>,
    requests: &mut Vec<Request>,
    is_open: &mut bool,
) -> bool {
    let cx = account.cx;
    let mut is_closed = false;
    Sides::new().shrink_left().truncate().show(
        ui,
        |ui| {
            let width = ui.available_width() - 4.0;
            let slot = Slot { account, key: Key::Name, width, align: Align::Min };
            slot.ui(ui, theme::card_title(account.name()), editing, requests);
        },
        |ui| {
            let tr = cx.tr;
            if widgets::icon_button(ui, icon::CARET_DOUBLE_RIGHT, &tr.text("accounts-fold-receipt"))
                .clicked()
            {
                *is_open = false;
            }
            if widgets::icon_button(ui, icon::X, &tr.text("accounts-close-receipt")).clicked() {
                is_closed = true;
            }
        },
    );
    ui.label(theme::secondary(ui, second_line(account)));
    is_closed
}

/// «lakeshore.example · Chicago · prospect»
fn second_line(account: &Account<'_>) -> String {
    let cx = account.cx;
    let place = ["city", "region", "country"].iter().find_map(|standard| {
        let mut all = cx.project.attributes.iter();
        let (id, _) = all.find(|(_, it)| it.standard.as_deref() == Some(standard))?;
        Some(account.text(Key::Attribute(id))).filter(|it| !it.is_empty())
    });
    let relationship =
        (cx.live.kind == AccountKind::Accounts).then(|| account.text(Key::Relationship));
    let domain = Some(account.text(Key::Domain)).filter(|it| !it.is_empty());
    let parts: Vec<String> = domain.into_iter().chain(place).chain(relationship).collect();
    parts.join(" · ")
}

fn score_ui(ui: &mut Ui, account: &Account<'_>, matching: &Matching, fit: Fit) {
    let cx = account.cx;
    let tr = cx.tr;
    let is_out = fit.tier == Tier::Out && !fit.overridden;
    let number = if is_out { "–".to_owned() } else { tr.count(fit.score.into()) };
    let name_of = |wanted: fn(CriterionRole, Verdict) -> bool| {
        let all = matching.rule.criteria.iter().zip(matching.verdicts(account.row));
        let names = all.filter(|(it, verdict)| wanted(it.role, *verdict));
        let names = names.filter_map(|(it, _)| cx.project.attributes.get(it.attribute));
        names.map(|it| it.name.clone()).collect::<Vec<_>>().join(tr.list_separator())
    };
    let words = if is_out {
        let names = name_of(|role, verdict| match role {
            CriterionRole::Must => matches!(verdict, Verdict::Near | Verdict::Fail),
            CriterionRole::Exclude => verdict == Verdict::Pass,
            CriterionRole::Prefer => false,
        });
        tr.format("accounts-out-because", &[("attributes", names.into())])
    } else if fit.score < fit.ceiling {
        tr.format("accounts-up-to", &[("ceiling", fit.ceiling.into())])
    } else {
        tr.text("accounts-of-100").into_owned()
    };
    widgets::figure(ui, &number, &words, |ui| tier_ui(ui, cx, fit));
    if fit.check {
        let names =
            name_of(|role, verdict| role != CriterionRole::Prefer && verdict == Verdict::Unknown);
        let p = theme::palette(ui);
        let text = tr.format("accounts-check-because", &[("attributes", names.into())]);
        ui.label(theme::toned(p.warn, text));
    }
}

/// Criterion by criterion; returns the attributes they ask about.
fn criteria_ui(
    ui: &mut Ui,
    account: &Account<'_>,
    matching: &Matching,
    editing: &mut Option<Editing>,
    requests: &mut Vec<Request>,
) -> Vec<Id<Attribute>> {
    let mut seen = Vec::new();
    let width = ui.available_width();
    let verdicts: Vec<Verdict> = matching.verdicts(account.row).collect();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        for (criterion, verdict) in matching.rule.criteria.iter().zip(verdicts) {
            let Some(attribute) = account.cx.project.attributes.get(criterion.attribute) else {
                continue;
            };
            let row = ui.push_id(criterion.id.get(), |ui| {
                let is_first = !seen.contains(&criterion.attribute);
                let whole = (criterion, attribute, verdict, is_first);
                criterion_ui(ui, account, whole, editing, requests);
            });
            seen.push(criterion.attribute);
            let rect = row.response.rect;
            let line = Stroke::new(theme::BORDER, theme::palette(ui).line);
            ui.painter().hline(rect.left()..=rect.left() + width, rect.bottom(), line);
            ui.add_space(1.0);
        }
    });
    seen
}

fn criterion_ui(
    ui: &mut Ui,
    account: &Account<'_>,
    (criterion, attribute, verdict, is_first): (&RuleCriterion, &Attribute, Verdict, bool),
    editing: &mut Option<Editing>,
    requests: &mut Vec<Request>,
) {
    let cx = account.cx;
    let p = theme::palette(ui);
    let width = ui.available_width();
    let (points_width, lead) = (92.0, 18.0);
    let name_width = ((width - points_width - lead) * 0.47).floor();
    let value_width = width - points_width - lead - name_width - 12.0;
    let key = Key::Attribute(criterion.attribute);
    let mut text = account.text(key);
    if text.is_empty() {
        text = cx.tr.text("common-unknown").into_owned();
    }
    if verdict == Verdict::Near {
        text = cx.tr.format("accounts-value-near", &[("value", text.into())]);
    }
    let is_bad = match criterion.role {
        CriterionRole::Must => matches!(verdict, Verdict::Near | Verdict::Fail),
        CriterionRole::Exclude => verdict == Verdict::Pass,
        CriterionRole::Prefer => false,
    };
    let points = words::points(cx.tr, criterion.role, criterion.weight.get(), verdict);
    let said = format!("{} {points}", attribute.name);
    let rest = rest(cx.project, criterion.id);
    let sign = rest.as_ref().map_or("", |it| standing_icon(it.standing()));
    let name = (theme::body(format!("{} {sign}", attribute.name)), name_width - 8.0);
    let value = (theme::muted(ui, text), value_width);
    let color = if is_bad { p.bad.text } else { p.text };
    let points = (theme::body(points).color(color), points_width);
    // The height first, so that everything stands in the middle of it.
    let lines = [&name, &value, &points].map(|(words, width)| height_of(ui, words, *width));
    let height = lines.into_iter().fold(20.0, f32::max) + 14.0;
    let layout = egui::Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
        ui.set_min_size(vec2(width, height));
        ui.add_space(2.0);
        widgets::verdict_mark(ui, mark(criterion.role, verdict), &said);
        ui.add_space(lead - 10.0);
        let response = pressable_words_ui(ui, cx, name.0, name.1);
        let response = match rest {
            Some(rest) if !Popup::is_any_open(ui) => {
                response.on_hover_text(told(cx, &rest).join("\n"))
            }
            _ => response,
        };
        let judged = Some((criterion.id, criterion.role, verdict));
        let fact = Fact { attribute: criterion.attribute, judged };
        fact.menu_ui(&response, account, requests);
        ui.add_space(8.0);
        if is_first {
            let slot = Slot { account, key, width: value_width, align: Align::Min };
            slot.ui(ui, value.0, editing, requests);
        } else {
            words_ui(ui, value.0, value_width, Align::Min);
        }
        ui.add_space(8.0);
        words_ui(ui, points.0, points_width, Align::Max);
    });
}

fn height_of(ui: &Ui, words: &egui::RichText, width: f32) -> f32 {
    let galley = egui::WidgetText::from(words.clone()).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        width,
        egui::TextStyle::Body,
    );
    galley.size().y
}

/// The name of a criterion: tells when pressed how it stands.
fn pressable_words_ui(ui: &mut Ui, cx: &Cx<'_>, words: egui::RichText, width: f32) -> Response {
    let name = icon::spoken(words.text());
    let said = cx.tr.format("evidence-menu-of", &[("name", name.into())]);
    let response = words_ui(ui, words, width, Align::Min);
    let id = response.id.with("menu");
    let response = ui.interact(response.rect.expand2(vec2(4.0, 4.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let p = theme::palette(ui);
    if response.hovered() || response.has_focus() {
        let color = if response.has_focus() { p.accent.fill } else { p.line };
        let line = Stroke::new(theme::BORDER, color);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(response.rect, theme::CHIP_RADIUS, line, inside);
    }
    response
}

/// Words in a column of this width, in as many lines as they need.
fn words_ui(ui: &mut Ui, words: egui::RichText, width: f32, align: Align) -> Response {
    let said = icon::spoken(words.text());
    let text = egui::WidgetText::from(words.text_style(egui::TextStyle::Body));
    let mut job =
        (*text.into_layout_job(ui.style(), egui::FontSelection::Default, Align::Center)).clone();
    job.wrap.max_width = width.max(8.0);
    job.halign = align;
    let galley = ui.fonts_mut(|it| it.layout_job(job));
    let (rect, response) =
        ui.allocate_exact_size(vec2(width.max(8.0), galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let at = if align == Align::Max { rect.right_top() } else { rect.left_top() };
    ui.painter().galley(at, galley, theme::palette(ui).text);
    response
}

fn reach_ui(ui: &mut Ui, account: &Account<'_>, matching: &Matching) {
    let cx = account.cx;
    let Some(reach) = matching.to_reach_a(account.row) else { return };
    if reach.steps.is_empty() {
        return;
    }
    widgets::small_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID;
        ui.label(theme::semibold(cx.tr.text("accounts-what-makes-it-an-a")));
        for step in &reach.steps {
            let Some(text) = words::step(cx, *step) else { continue };
            let role =
                cx.project.criteria.get(step.criterion).map(|it| it.role).unwrap_or_default();
            ui.horizontal_top(|ui| {
                let state = if step.is_answer() { "accounts-answer" } else { "accounts-change" };
                widgets::verdict_mark(ui, mark(role, step.now), &cx.tr.text(state));
                ui.add(egui::Label::new(theme::muted(ui, text)).wrap());
            });
        }
        let n_answers = reach.steps.iter().filter(|it| it.is_answer()).count();
        let n_changes = reach.steps.len() - n_answers;
        let args = [("answers", n_answers.into()), ("changes", n_changes.into())];
        let text = match (n_answers, n_changes) {
            (_, 0) => cx.tr.format("accounts-answers-settle", &[("n", n_answers.into())]),
            (0, _) => cx.tr.format("accounts-changes-needed", &[("n", n_changes.into())]),
            _ => cx.tr.format("accounts-answers-and-changes", &args),
        };
        ui.label(theme::secondary(ui, text));
    });
}

/// The blanks whose filling settles most accounts; returns the one asked for.
fn blanks_ui(ui: &mut Ui, account: &Account<'_>, matching: &Matching) -> Option<Id<Attribute>> {
    let cx = account.cx;
    let settle = matching.figures.blanks.iter().filter(|it| 0 < it.n_settled + it.n_moved);
    let blanks: Vec<_> = settle.take(N_BLANKS).collect();
    if blanks.is_empty() {
        return None;
    }
    let mut asked = None;
    widgets::small_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(theme::semibold(cx.tr.text("accounts-blanks-first")));
        ui.add_space(theme::GRID);
        for blank in blanks {
            let Some(attribute) = cx.project.attributes.get(blank.attribute) else { continue };
            let (key, n) = match blank.n_settled {
                0 => ("accounts-blank-moves", blank.n_moved),
                n => ("accounts-blank-settles", n),
            };
            let text = cx.tr.format(key, &[("n", n.into())]);
            if blank_ui(ui, cx, attribute, &text) {
                asked = Some(blank.attribute);
            }
        }
    });
    asked
}

fn blank_ui(ui: &mut Ui, cx: &Cx<'_>, attribute: &Attribute, text: &str) -> bool {
    let p = theme::palette(ui);
    let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT + 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let args = [("attribute", attribute.name.as_str().into())];
    let name = cx.tr.format("accounts-fill", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}, {text}")));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), theme::CHIP_RADIUS, p.hover);
    }
    let room = rect.shrink2(vec2(2.0, 0.0));
    let (left, right) = room.split_left_right_at_fraction(0.5);
    super::cells::text_ui(ui, left, theme::body(attribute.name.as_str()), p.text, Align::Min);
    super::cells::text_ui(ui, right, theme::body(text), p.text, Align::Max);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(theme::BORDER, p.soft));
    response.on_hover_text(name).clicked()
}
