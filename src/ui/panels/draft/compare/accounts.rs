//! Accounts that several profiles match, with the one each belongs to and why, and good customers that none matches.

use egui::{Align, Layout, Link, Ui, vec2};

use super::name;
use crate::{
    analysis::{
        compare::Comparison,
        matching::{Fit, Verdict},
    },
    model::{AccountId, Id, Profile, Role, Tier},
    ui::{
        Cx, Request,
        panels::{accounts::words, matches::tier_word},
        theme, widgets,
    },
};

/// Of the name of the account.
const NAME: f32 = 0.34;
/// Rows that are shown before somebody asks for more; the lists scroll with the page.
const N_SHOWN: usize = 15;

pub(super) fn shared_ui(ui: &mut Ui, cx: &mut Cx<'_>, compared: &Comparison, shows_all: &mut bool) {
    let tr = cx.tr;
    let n_shown = n_shown(compared.shared.len(), *shows_all);
    widgets::card_head(
        ui,
        &tr.text("compare-shared"),
        |ui| {
            let args = [("n", n_shown.into()), ("of", compared.n_shared.into())];
            if 0 < n_shown {
                ui.label(theme::secondary(ui, tr.format("compare-first-n", &args)));
            }
        },
        |_| (),
    );
    if compared.shared.is_empty() {
        ui.label(theme::muted(ui, tr.text("compare-shared-none")));
        return;
    }
    ui.label(theme::secondary(ui, tr.text("compare-belongs-rule")));
    ui.spacing_mut().item_spacing.y = 0.0;
    for it in &compared.shared[..n_shown] {
        row_ui(ui, cx, (it.account, it.row), |ui, cx| {
            let mut fits = it.fits.iter();
            let Some((own, fit)) = fits.next() else { return };
            let side = compared.sides[*own].profile;
            ui.label(theme::medium(name(cx, side)));
            fit_ui(ui, cx, *fit);
            for (idx, fit) in fits {
                ui.label(theme::muted(ui, name(cx, compared.sides[*idx].profile)));
                fit_ui(ui, cx, *fit);
            }
        });
    }
    more_ui(ui, cx, compared.shared.len(), shows_all);
}

pub(super) fn missed_ui(ui: &mut Ui, cx: &mut Cx<'_>, compared: &Comparison, shows_all: &mut bool) {
    let tr = cx.tr;
    let n_shown = n_shown(compared.missed_rows.len(), *shows_all);
    let args = [("k", compared.missed.k.into()), ("n", compared.missed.n.into())];
    widgets::card_head(
        ui,
        &tr.text("compare-missed"),
        |ui| drop(ui.label(theme::secondary(ui, tr.format("compare-n-missed", &args)))),
        |_| (),
    );
    if compared.missed_rows.is_empty() {
        ui.label(theme::muted(ui, tr.text("compare-missed-none")));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for it in &compared.missed_rows[..n_shown] {
        row_ui(ui, cx, (it.account, it.row), |ui, cx| {
            let Some((idx, fit)) = it.nearest else { return };
            let profile = compared.sides[idx].profile;
            let args = [("profile", name(cx, profile).into())];
            ui.label(theme::muted(ui, cx.tr.format("compare-nearest", &args)));
            fit_ui(ui, cx, fit);
            if let Some(attribute) = out_by(cx, profile, it.row) {
                let args = [("attribute", attribute.into())];
                ui.label(theme::secondary(ui, cx.tr.format("compare-out-by", &args)));
            }
        });
    }
    more_ui(ui, cx, compared.missed_rows.len(), shows_all);
}

fn n_shown(n: usize, shows_all: bool) -> usize {
    if shows_all { n } else { n.min(N_SHOWN) }
}

/// The way to the rest of a list, and back.
fn more_ui(ui: &mut Ui, cx: &Cx<'_>, n: usize, shows_all: &mut bool) {
    if n <= N_SHOWN {
        return;
    }
    let tr = cx.tr;
    let text = if *shows_all {
        tr.text("compare-fewer").into_owned()
    } else {
        tr.format("compare-more", &[("n", (n - N_SHOWN).into())])
    };
    ui.add_space(theme::GRID);
    if widgets::button(ui, widgets::ButtonKind::Tertiary, &text).clicked() {
        *shows_all = !*shows_all;
    }
}

/// The attribute of the first criterion that puts the account out of the profile.
fn out_by<'a>(cx: &Cx<'a>, profile: Id<Profile>, row: u32) -> Option<&'a str> {
    let matching = &cx.live.matched(Some(profile))?.matching;
    let mut judged = matching.rule.criteria.iter().zip(matching.verdicts(row as usize));
    let (criterion, _) = judged.find(|(it, verdict)| match it.role {
        Role::Must => matches!(verdict, Verdict::Fail | Verdict::Near),
        Role::Exclude => *verdict == Verdict::Pass,
        Role::Prefer => false,
    })?;
    cx.project.attributes.get(criterion.attribute).map(|it| it.name.as_str())
}

/// «A» and the score.
fn fit_ui(ui: &mut Ui, cx: &Cx<'_>, fit: Fit) {
    widgets::tier_badge(ui, fit.tier, &tier_word(cx, fit.tier));
    if fit.tier != Tier::Out {
        ui.label(theme::secondary(ui, words::fit(cx.tr, fit)));
    }
}

fn row_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (account, row): (AccountId, u32),
    add: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let live = cx.live;
    let table = live.table();
    // The figures may be of a moment ago: a row is shown while it is still that account.
    if table.ids.get(row as usize) != Some(&account) {
        return;
    }
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().rect_filled(line, 0.0, theme::palette(ui).soft);
    ui.push_id(account.0, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW_HEIGHT - 4.0);
            let width = ui.available_width() * NAME;
            let size = vec2(width, theme::ROW_HEIGHT - 4.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(size);
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                let color = theme::palette(ui).text;
                let words = theme::body(table.names.get(row as usize)).color(color);
                if ui.add(Link::new(words)).clicked() {
                    cx.requests.push(Request::ShowAccount(account));
                }
            });
            let rest = vec2(ui.available_width(), theme::ROW_HEIGHT - 4.0);
            let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
            ui.allocate_ui_with_layout(rest, layout, |ui| {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                add(ui, cx);
            });
        });
    });
}
