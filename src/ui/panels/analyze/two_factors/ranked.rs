//! The pairs in order of how sharply they divide, and the factors that say the same.

use egui::Ui;

use super::words;
use crate::{
    analysis::two_factors::{Ranked, TwoFactors},
    ui::{
        Cx,
        panels::analyze::segments::words::attribute_name,
        theme,
        widgets::{self, Figure, FigureColumn, FigureRow, TagKind},
    },
};

/// Rows that are shown at first.
const N_FIRST: usize = 10;
/// Chance does as well this rarely.
const HOLDS: f64 = 0.05;

/// What the list shows.
pub(super) struct List<'a> {
    pub(super) pairs: &'a [&'a Ranked],
    pub(super) chosen: [usize; 2],
    /// Attributes that the team has rated.
    pub(super) rated: &'a dyn Fn(usize) -> bool,
    pub(super) shows_all: &'a mut bool,
}

/// Shows the pairs; one that is pressed is returned.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    it: &TwoFactors,
    list: &mut List<'_>,
) -> Option<[usize; 2]> {
    let tr = cx.tr;
    let column =
        |key: &'static str, width| FigureColumn { title: tr.text(key).into_owned(), width };
    let columns = [
        column("factors-pair", 0.0),
        column("factors-sharpness", 92.0),
        column("factors-added", 76.0),
        column("factors-verdict", 104.0),
    ];
    let n = if *list.shows_all { list.pairs.len() } else { N_FIRST };
    let mut pressed = None;
    egui::ScrollArea::horizontal().id_salt("factor_pairs").show(ui, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let number = Figure::Number(String::new());
            let kinds = [Figure::Empty, Figure::Empty, number, Figure::Empty];
            widgets::figure_heads(ui, &columns, Some(&kinds));
            let most = it.pairs.first().map_or(1.0, |it| it.sharpness.max(f64::MIN_POSITIVE));
            for pair in list.pairs.iter().take(n) {
                let factors = [pair.a, pair.b].map(|at| {
                    let word = it.splits.get(at).map(|it| words::factor(cx, it));
                    let word = word.unwrap_or_default();
                    if (list.rated)(at) {
                        format!("{word} {}", theme::icon::USERS_THREE)
                    } else {
                        word
                    }
                });
                let pair_words = factors.join(" × ");
                let (kind, verdict) = if pair.p < HOLDS {
                    (TagKind::Good, tr.text("factors-holds"))
                } else {
                    (TagKind::Quiet, tr.text("factors-chance"))
                };
                let args = [
                    ("pair", theme::icon::spoken(&pair_words).into()),
                    ("sharpness", tr.percent(pair.sharpness).into()),
                    ("added", tr.percent(pair.added).into()),
                    ("p", tr.number(pair.p).into()),
                    ("verdict", verdict.clone().into_owned().into()),
                ];
                let name = tr.format("factors-pair-said", &args);
                let cells = [
                    Figure::Two(factors),
                    Figure::Bar((pair.sharpness / most) as f32, tr.percent(pair.sharpness)),
                    Figure::Number(tr.percent(pair.added)),
                    Figure::Tag(kind, verdict.into_owned()),
                ];
                let is_selected = list.chosen == [pair.a, pair.b];
                let row = FigureRow { cells: &cells, is_selected, can_press: true, name: &name };
                if widgets::figure_row(ui, &columns, row).clicked() {
                    pressed = Some([pair.a, pair.b]);
                }
            }
        });
    });
    if N_FIRST < list.pairs.len() {
        let key = if *list.shows_all { "factors-fewer" } else { "factors-more" };
        let text = tr.format(key, &[("n", list.pairs.len().into())]);
        if widgets::button(ui, widgets::ButtonKind::Tertiary, &text).clicked() {
            *list.shows_all = !*list.shows_all;
        }
    }
    pressed
}

/// Factors that say the same, and attributes of which a customer can have several values.
pub(super) fn overlaps_ui(ui: &mut Ui, cx: &Cx<'_>, it: &TwoFactors) -> Option<[usize; 2]> {
    let tr = cx.tr;
    if it.overlaps.is_empty() && it.several.is_empty() {
        ui.label(theme::muted(ui, tr.text("factors-no-overlap")));
        return None;
    }
    let mut pressed = None;
    for several in &it.several {
        let args = [
            ("name", attribute_name(cx, several.attribute).into()),
            ("k", several.n_several.into()),
            ("n", several.n_known.into()),
        ];
        ui.label(theme::body(tr.format("factors-several", &args)));
    }
    if it.overlaps.is_empty() {
        return None;
    }
    let column =
        |key: &'static str, width| FigureColumn { title: tr.text(key).into_owned(), width };
    let columns = [column("factors-same", 0.0), column("factors-alike", 128.0)];
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::figure_heads(ui, &columns, None);
    for overlap in &it.overlaps {
        let word =
            |at: usize| it.splits.get(at).map(|it| words::factor(cx, it)).unwrap_or_default();
        let share = overlap.n_alike as f64 / overlap.n.max(1) as f64;
        let args = [
            ("a", word(overlap.a).into()),
            ("b", word(overlap.b).into()),
            ("k", overlap.n_alike.into()),
            ("n", overlap.n.into()),
        ];
        let name = tr.format("factors-same-said", &args);
        let cells = [
            Figure::Two([word(overlap.a), word(overlap.b)]),
            Figure::Bar(share as f32, tr.percent(share)),
        ];
        let row = FigureRow { cells: &cells, is_selected: false, can_press: true, name: &name };
        if widgets::figure_row(ui, &columns, row).clicked() {
            pressed = Some([overlap.a, overlap.b]);
        }
    }
    pressed
}
