//! An agreed round becomes criteria of the profile: which attributes, in what role, with what weight, in one step.

use egui::Ui;

use crate::{
    analysis::agreement::{RoundView, Suggestion, suggestions},
    edit::{BallotEdit, Choice, Edit},
    exchange::wished_condition,
    model::{Attribute, Condition, Id, Profile, Role, Round, Weight},
    ui::{
        Cx, Place, Request,
        panels::{accounts::words, read},
        theme,
        widgets::{self, ButtonKind, TagKind},
    },
};

/// What is to become criteria, while a person looks at it.
pub(super) struct Apply {
    rows: Vec<Row>,
}

struct Row {
    suggestion: Suggestion,
    condition: Condition,
    is_chosen: bool,
    role: Role,
    weight: u8,
}

impl Apply {
    fn new(cx: &Cx<'_>, view: &RoundView) -> Self {
        let rows = suggestions(view).into_iter().filter_map(|it| {
            let attribute = cx.project.attributes.get(it.attribute)?;
            let wishes = view.attribute(it.attribute).map_or(&[][..], |it| &it.wishes);
            let known = cx.live.distributions.get(&it.attribute).map(|it| it.as_ref());
            let condition = wished_condition(attribute, wishes, known, read::decimal(cx.tr));
            Some(Row {
                condition,
                is_chosen: it.is_chosen,
                role: it.role,
                weight: it.weight.get(),
                suggestion: it,
            })
        });
        Self { rows: rows.collect() }
    }
}

pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    round: Id<Round>,
    view: &RoundView,
    apply: &mut Option<Apply>,
) {
    let tr = cx.tr;
    let profile = cx.profile.and_then(|id| Some((id, cx.project.profiles.get(id)?)));
    let Some((id, profile)) = profile.filter(|_| cx.env.can_edit) else { return };
    widgets::card(ui, |ui| {
        let args = [("profile", profile.name.as_str().into())];
        let title = tr.format("team-apply", &args);
        let Some(shown) = apply else {
            let mut opens = false;
            widgets::card_head(
                ui,
                &title,
                |_| (),
                |ui| {
                    let text = tr.text("team-apply-open");
                    opens = widgets::button(ui, ButtonKind::Primary, &text).clicked();
                },
            );
            ui.label(theme::secondary(ui, tr.text("team-apply-why")));
            if opens {
                *apply = Some(Apply::new(cx, view));
            }
            return;
        };
        widgets::card_head(ui, &title, |_| (), |_| ());
        ui.label(theme::secondary(ui, tr.text("team-apply-how")));
        for row in &mut shown.rows {
            ui.push_id(row.suggestion.attribute.get(), |ui| row_ui(ui, cx, profile, row));
        }
        let n = shown.rows.iter().filter(|it| it.is_chosen).count();
        let (mut makes, mut cancels) = (false, false);
        ui.horizontal(|ui| {
            ui.add_enabled_ui(0 < n, |ui| {
                let text = tr.format("team-make-criteria", &[("n", n.into())]);
                makes = widgets::button(ui, ButtonKind::Primary, &text).clicked();
            });
            cancels =
                widgets::button(ui, ButtonKind::Tertiary, &tr.text("common-cancel")).clicked();
        });
        if makes {
            let choices: Vec<Choice> =
                shown.rows.iter().filter(|it| it.is_chosen).map(|it| choice(cx, it)).collect();
            let day = cx.env.today();
            cx.edit(Edit::Ballot(BallotEdit::Apply { round, profile: id, day, choices }));
            cx.requests.push(Request::Go(Place::Draft));
        }
        if makes || cancels {
            *apply = None;
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, profile: &Profile, row: &mut Row) {
    let tr = cx.tr;
    let Some(attribute) = cx.project.attributes.get(row.suggestion.attribute) else { return };
    let name = attribute.name.as_str();
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        widgets::check_box(ui, &mut row.is_chosen, name);
        let round = |x: f64| tr.number((x * 10.0).round() / 10.0);
        let args = [("mean", round(row.suggestion.mean).into())];
        ui.label(theme::secondary(ui, tr.format("team-mean", &args)));
        if has_criterion(cx, profile, row.suggestion.attribute) {
            widgets::tag(ui, TagKind::Info, &tr.text("team-in-profile"));
        }
    });
    if !row.is_chosen {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_space(24.0);
        let of = [("name", name.into())];
        let words = ["draft-must", "draft-prefer", "draft-exclude"].map(|key| tr.text(key));
        let options = [Role::Must, Role::Prefer, Role::Exclude];
        let options: Vec<(Role, &str)> =
            options.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
        widgets::segmented(ui, &tr.format("draft-role-of", &of), &mut row.role, &options);
        if row.role == Role::Prefer {
            widgets::weight_dots(ui, &tr.format("draft-weight-of", &of), &mut row.weight);
        }
        let condition = if row.condition == Condition::blank(attribute.kind) {
            tr.text("team-no-condition").into_owned()
        } else {
            words::condition(tr, &row.condition, attribute)
        };
        ui.label(theme::body(condition));
    });
}

fn has_criterion(cx: &Cx<'_>, profile: &Profile, attribute: Id<Attribute>) -> bool {
    let criteria = profile.criteria.iter().filter_map(|it| cx.project.criteria.get(*it));
    criteria.into_iter().any(|it| it.attribute == attribute)
}

fn choice(cx: &Cx<'_>, row: &Row) -> Choice {
    let tr = cx.tr;
    let it = &row.suggestion;
    let round = |x: f64| tr.number((x * 10.0).round() / 10.0);
    let who = [("n", it.n_for.into()), ("of", it.n.into())];
    Choice {
        attribute: it.attribute,
        condition: row.condition.clone(),
        role: row.role,
        weight: Weight::new(row.weight).unwrap_or_default(),
        text: tr.format("team-evidence", &[("mean", round(it.mean).into())]),
        who: tr.format("team-evidence-who", &who),
        stance: it.stance,
    }
}
