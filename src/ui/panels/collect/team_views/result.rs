//! How far the team agrees overall, in a figure and in words, and since the round before.

use egui::Ui;

use crate::{
    analysis::agreement::{Concordance, Level, RoundView},
    model::{Id, Round},
    ui::{Cx, theme, widgets},
};

/// The round before this one, where its ballots are shown.
pub(super) fn before<'a>(cx: &Cx<'a>, round: Id<Round>) -> Option<(&'a Round, &'a RoundView)> {
    let order = cx.project.rounds.in_order();
    let at = order.iter().position(|(id, _)| *id == round)?;
    let (id, before) = *order.get(at.checked_sub(1)?)?;
    Some((before, cx.live.rounds.get(&id)?))
}

pub(super) fn level_word(level: Level) -> &'static str {
    match level {
        Level::VeryWeak => "team-very-weak",
        Level::Weak => "team-weak",
        Level::Moderate => "team-moderate",
        Level::Strong => "team-strong",
        Level::VeryStrong => "team-very-strong",
    }
}

pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, round: Id<Round>, view: &RoundView) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID * 1.5;
        widgets::card_head(ui, &tr.text("team-agreement"), |_| (), |_| ());
        let Some(overall) = &view.overall else {
            ui.label(theme::muted(ui, tr.text("team-no-figure")));
            return;
        };
        figure_ui(ui, cx, overall);
        if let Some((earlier, then)) = before(cx, round)
            && let Some(then) = &then.overall
        {
            let args = [
                ("round", earlier.name.as_str().into()),
                ("then", tr.number(then.w).into()),
                ("now", tr.number(overall.w).into()),
            ];
            ui.label(theme::semibold(tr.format("team-since", &args)));
        }
        let args = [
            ("people", overall.n_people.into()),
            ("of", view.n_ballots.into()),
            ("attributes", overall.n_things.into()),
            ("asked", view.attributes.len().into()),
        ];
        ui.label(theme::secondary(ui, tr.format("team-counted", &args)));
        let names = view.left_out.iter().filter_map(|it| cx.project.attributes.get(*it));
        let names: Vec<&str> = names.map(|it| it.name.as_str()).collect();
        if !names.is_empty() {
            let args = [("names", names.join(tr.list_separator()).into())];
            ui.label(theme::secondary(ui, tr.format("team-not-counted", &args)));
        }
    });
}

/// W, what it means, and what chance would do.
fn figure_ui(ui: &mut Ui, cx: &Cx<'_>, overall: &Concordance) {
    let tr = cx.tr;
    let word = match overall.is_beyond_chance() {
        true => level_word(overall.level()),
        false => "team-no-more-than-chance",
    };
    let number = tr.number((overall.w * 100.0).round() / 100.0);
    widgets::figure(ui, &number, &tr.text(word), |_| ());
    let round = |x: f64| tr.number((x * 100.0).round() / 100.0);
    let args = [
        ("mean", round(overall.chance.mean).into()),
        ("high", round(overall.chance.high).into()),
        ("p", chance(cx, overall.chance.p).into()),
    ];
    ui.label(theme::body(tr.format("team-chance", &args)));
    ui.label(theme::muted(ui, tr.text("team-w-why")));
}

/// How often dice do as well.
fn chance(cx: &Cx<'_>, p: f64) -> String {
    if p < 0.001 { format!("< {}", cx.tr.percent(0.001)) } else { cx.tr.percent(p) }
}
