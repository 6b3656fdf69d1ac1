//! The claim of a criterion: what would refute it, how many answers it needs and by when, how it stands, and all that
//! speaks for it and against it.

use egui::{Ui, vec2};

use super::{
    badge::told,
    rows::{About, rows_ui},
    words::{standing_icon, standing_key, standing_kind},
};
use crate::{
    analysis::{
        matching::{CriterionFigures, Verdict},
        standing::{Rest, about, evidence_of, rest},
    },
    edit::{Edit, List as _, ListEdit, ProfileEdit},
    model::{Claim, Criterion, Evidence, Grade, Id, Relationship, Role, Ruling, Stance, Standing},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, ButtonKind, NumberFormat},
    },
};

/// More answers than anybody gathers.
const MAX_NEEDED: f64 = 10_000.0;

/// The form that sets a standing by hand, while it is open.
#[derive(Default)]
pub(in crate::ui) struct ClaimForm {
    of: Option<Id<Criterion>>,
    standing: Option<Standing>,
    reason: String,
}

impl ClaimForm {
    /// Evidence and claim of a criterion; `name` is that of its attribute. Returns whether it is to be closed.
    pub(in crate::ui) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: Id<Criterion>,
        name: &str,
    ) -> bool {
        let project = cx.project;
        let (Some(criterion), Some(rest)) = (project.criteria.get(id), rest(project, id)) else {
            return true;
        };
        if self.of.is_some_and(|it| it != id) {
            *self = Self::default();
        }
        let mut is_closed = false;
        let title = cx.tr.format("evidence-title", &[("name", name.into())]);
        widgets::small_card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
            widgets::card_head(
                ui,
                &title,
                |_| (),
                |ui| {
                    let close = cx.tr.text("evidence-close");
                    is_closed = widgets::icon_button(ui, icon::X, &close).clicked();
                },
            );
            rows_ui(ui, cx, About::Criterion(id));
            measured_ui(ui, cx, id, criterion);
            test_ui(ui, cx, id, &criterion.claim, &rest);
            self.standing_ui(ui, cx, id, &criterion.claim, &rest);
        });
        is_closed
    }

    /// How the criterion stands, and whether a person says otherwise.
    fn standing_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: Id<Criterion>,
        claim: &Claim,
        rest: &Rest<'_>,
    ) {
        let tr = cx.tr;
        let set = |cx: &mut Cx<'_>, ruling: Option<Ruling>| {
            let claim = Claim { ruling, ..claim.clone() };
            cx.edit(Edit::Profile(ProfileEdit::SetClaim(id, claim)));
        };
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(theme::CONTROL_HEIGHT);
            let standing = rest.standing();
            let word = format!("{} {}", standing_icon(standing), tr.text(standing_key(standing)));
            widgets::tag(ui, standing_kind(standing, rest.is_disputed()), &word);
            let why = match rest.ruling {
                Some(_) => {
                    let follows = tr.text(standing_key(rest.follows)).into_owned();
                    tr.format("evidence-would-be", &[("standing", follows.into())])
                }
                None => tr.text("evidence-follows").into_owned(),
            };
            let told: Vec<String> = told(cx, rest).into_iter().skip(1).chain([why]).collect();
            ui.label(theme::muted(ui, told.join(" · ")));
        });
        if self.of.is_some() {
            self.ruling_ui(ui, cx, rest, set);
            return;
        }
        if !cx.env.can_edit {
            return;
        }
        ui.horizontal(|ui| {
            let text = tr.text("evidence-set-by-hand");
            if widgets::button(ui, ButtonKind::Secondary, &text).clicked() {
                self.of = Some(id);
            }
            let back = tr.text("evidence-take-back");
            if rest.ruling.is_some() && widgets::button(ui, ButtonKind::Tertiary, &back).clicked() {
                set(cx, None);
            }
        });
    }

    fn ruling_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        rest: &Rest<'_>,
        set: impl Fn(&mut Cx<'_>, Option<Ruling>),
    ) {
        let tr = cx.tr;
        let is_fresh = self.standing.is_none();
        let mut standing = *self.standing.get_or_insert(rest.standing());
        let words = Standing::ALL.map(|it| tr.text(standing_key(it)));
        let options: Vec<(Standing, &str)> =
            Standing::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
        if widgets::segmented(ui, &tr.text("evidence-standing"), &mut standing, &options).changed()
        {
            self.standing = Some(standing);
        }
        let (label, hint) = (tr.text("evidence-reason"), tr.text("evidence-reason-hint"));
        let reason = widgets::text_field(ui, &label, &mut self.reason, &hint);
        if is_fresh {
            reason.request_focus();
        }
        ui.horizontal(|ui| {
            let is_ready = !self.reason.trim().is_empty();
            let set_it = ui.add_enabled_ui(is_ready, |ui| {
                widgets::button(ui, ButtonKind::Primary, &tr.text("evidence-set")).clicked()
            });
            if set_it.inner {
                let reason = self.reason.trim().to_owned();
                set(cx, Some(Ruling { standing, reason }));
                *self = Self::default();
            }
            let cancel = tr.text("common-cancel");
            if widgets::button(ui, ButtonKind::Tertiary, &cancel).clicked() {
                *self = Self::default();
            }
        });
    }
}

/// How it is put to the test.
fn test_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Criterion>, claim: &Claim, rest: &Rest<'_>) {
    let tr = cx.tr;
    let mut new = claim.clone();
    ui.add_enabled_ui(cx.env.can_edit, |ui| {
        let (label, hint) = (tr.text("evidence-refuted-by"), tr.text("evidence-refuted-by-hint"));
        widgets::text_field(ui, &label, &mut new.refuted_by, &hint);
        ui.horizontal_wrapped(|ui| {
            let name = tr.text("evidence-needed");
            ui.label(theme::secondary(ui, name.as_ref()));
            let mut n = new.n_needed.map(f64::from);
            let write = |x: f64| tr.number(x);
            let read = |text: &str| text.parse::<u32>().ok().map(f64::from);
            let format = NumberFormat { write: &write, read: &read };
            let usual = tr.count(crate::analysis::standing::N_NEEDED as usize);
            if widgets::number_field(ui, 48.0, &name, &usual, &mut n, format).changed() {
                new.n_needed = n.map(|it| it.clamp(1.0, MAX_NEEDED) as u32);
            }
            let name = tr.text("evidence-due");
            ui.label(theme::secondary(ui, name.as_ref()));
            widgets::day_field(ui, 98.0, &name, &tr.text("evidence-day"), &mut new.due);
            let (n_for, _) = rest.case.answers();
            let args = [("n", n_for.into()), ("of", rest.n_needed.into())];
            let text = tr.format("evidence-progress", &args);
            let done = n_for as f32 / rest.n_needed.max(1) as f32;
            let (rect, _) =
                ui.allocate_exact_size(vec2(72.0, theme::CONTROL_HEIGHT), egui::Sense::hover());
            let bar = egui::Rect::from_center_size(rect.center(), vec2(rect.width(), 6.0));
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(bar));
            widgets::progress_line(&mut child, bar.width(), done, &text);
            ui.label(theme::secondary(ui, text.as_str()));
            let is_open = matches!(rest.standing(), Standing::Assumption | Standing::Testing);
            if is_open && new.due.is_some_and(|it| it < cx.env.today()) {
                let warn = theme::palette(ui).warn;
                ui.label(theme::toned(warn, tr.text("evidence-overdue")));
            }
        });
    });
    if new != *claim {
        cx.edit(Edit::Profile(ProfileEdit::SetClaim(id, new)));
    }
}

/// What the accounts say of the criterion right now, to be kept as a measurement.
fn measured_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Criterion>, criterion: &Criterion) {
    let Some(matched) = cx.live.matched(cx.profile) else { return };
    let figures = matched.matching.figures.criteria.iter().find(|it| it.id == id);
    let Some(found) = figures.and_then(|it| measured(cx, criterion.role, it)) else { return };
    let is_kept = evidence_of(cx.project, id).any(|(_, it)| it.text == found.text);
    if is_kept || !cx.env.can_edit {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let sign = format!("{} {}", icon::CHART_BAR, found.text);
        ui.label(theme::muted(ui, sign));
        if widgets::button(ui, ButtonKind::Tertiary, &cx.tr.text("evidence-keep-measured"))
            .clicked()
        {
            let evidence = Evidence { day: Some(cx.env.today()), ..about(cx.project, id) };
            let evidence = Evidence {
                text: found.text,
                stance: found.stance,
                grade: Grade::Measured,
                ..evidence
            };
            cx.edit(Evidence::edit(ListEdit::Add(evidence, cx.project.evidence.len())));
        }
    });
}

struct Measured {
    text: String,
    stance: Stance,
}

/// How many customers pass, beside those who left, or beside all accounts where nobody left.
fn measured(cx: &Cx<'_>, role: Role, figures: &CriterionFigures) -> Option<Measured> {
    let of = |relationship| {
        let n = |verdict| figures.n_of(relationship, verdict);
        let pass = n(Verdict::Pass);
        (pass, pass + n(Verdict::Near) + n(Verdict::Fail))
    };
    let (pass, known) = of(Relationship::Customer);
    if known == 0 {
        return None;
    }
    let (left_pass, left_known) = of(Relationship::Churned);
    let all = (figures.n_pass, figures.n_pass + figures.n_near + figures.n_fail);
    let (beside, key) = if 0 < left_known {
        ((left_pass, left_known), "evidence-measured-left")
    } else {
        (all, "evidence-measured-all")
    };
    let share = |(n, of): (usize, usize)| n as f64 / of.max(1) as f64;
    let is_more = share(beside) <= share((pass, known));
    // What excludes is right where customers do not pass.
    let stance = match is_more == (role != Role::Exclude) {
        true => Stance::Supports,
        false => Stance::Contradicts,
    };
    let args = [
        ("n", pass.into()),
        ("of", known.into()),
        ("m", beside.0.into()),
        ("all", beside.1.into()),
    ];
    Some(Measured { text: cx.tr.format(key, &args), stance })
}
