//! How the suggestion does on customers it was not found from, against chance, and with more or fewer criteria.

use egui::{Align, Label, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::super::traits::words;
use crate::{
    analysis::{
        statistics::Count,
        suggest::{Chance, Counted, Estimate, HeldOut, Suggestion},
    },
    i18n::Tr,
    model::Unit,
    ui::{
        Cx, picture, theme,
        widgets::{self, Curve, CurvePoint},
    },
};

const CARD: f32 = 104.0;
const CURVE: f32 = 240.0;
/// Less room than this a card, and they stand in two rows.
const LEAST: f32 = 210.0;

/// «Shuffled data do as well in 0 of 39 runs»
pub(super) fn chance(tr: &Tr, it: Chance) -> String {
    let args = [("k", it.n_as_good.into()), ("n", it.n_shuffles.into())];
    tr.format("suggestion-chance", &args)
}

/// A card for each figure.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, it: &Suggestion) {
    let tr = cx.tr;
    let mut cards: Vec<[String; 3]> = Vec::new();
    if let Some(held_out) = &it.held_out {
        cards.push(lift(tr, held_out.lift_20, held_out.best_20, 0.2));
        cards.push(lift(tr, held_out.lift_10, held_out.best_10, 0.1));
        cards.push(area(tr, held_out));
        if let Some(churned) = held_out.churned_20 {
            cards.push(caught(tr, churned));
        }
    }
    if let Some(it) = it.chance {
        cards.push([
            tr.text("suggestion-chance-title").into_owned(),
            words::count(tr, Count::new(it.n_as_good, it.n_shuffles)),
            tr.text("suggestion-chance-text").into_owned(),
        ]);
    }
    let room = ui.available_width();
    let fits = ((room + theme::GAP) / (LEAST + theme::GAP)).floor().max(1.0) as usize;
    let n_rows = cards.len().div_ceil(fits).max(1);
    let per_row = cards.len().div_ceil(n_rows).max(1);
    for row in cards.chunks(per_row) {
        let top = ui.cursor().min;
        let n = per_row as f32;
        let width = ((room - (n - 1.0) * theme::GAP) / n).floor();
        let mut bottom = top.y;
        for (idx, card) in row.iter().enumerate() {
            let left = top.x + idx as f32 * (width + theme::GAP);
            let rect = Rect::from_min_size(pos2(left, top.y), vec2(width, CARD));
            let layout = Layout::top_down(Align::Min);
            let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
            card_ui(&mut cell, card);
            bottom = bottom.max(cell.min_rect().bottom());
        }
        let all = Rect::from_min_max(top, pos2(top.x + room, bottom));
        ui.allocate_rect(all, egui::Sense::hover());
    }
}

fn card_ui(ui: &mut Ui, [title, figure, text]: &[String; 3]) {
    widgets::card(ui, |ui| {
        ui.set_min_height(CARD - 2.0 * theme::CARD_PADDING);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Label::new(theme::secondary(ui, title)).truncate());
        let said = format!("{title}: {figure}");
        let figure = ui.add(Label::new(theme::key_figure(figure).size(22.0)).truncate());
        figure.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, said.as_str()));
        ui.add(Label::new(theme::secondary(ui, text)).wrap());
    });
}

fn counted(tr: &Tr, it: Counted) -> String {
    words::count(tr, Count::new(it.k.round().max(0.0) as usize, it.n))
}

fn lift(tr: &Tr, it: Estimate, best: Counted, share: f64) -> [String; 3] {
    let args = [
        ("interval", words::interval(tr, it.lo, it.hi).into()),
        ("best", counted(tr, best).into()),
    ];
    [
        tr.format("suggestion-lift", &[("share", tr.percent(share).into())]),
        words::times(tr, it.value),
        tr.format("suggestion-lift-text", &args),
    ]
}

/// To two digits, as areas are given.
fn of_one(tr: &Tr, x: f64) -> String {
    tr.exact((x * 100.0).round() / 100.0, &Unit::None)
}

fn area(tr: &Tr, it: &HeldOut) -> [String; 3] {
    let args = [
        ("interval", format!("{}–{}", of_one(tr, it.auc.lo), of_one(tr, it.auc.hi)).into()),
        ("n", it.n_splits.into()),
    ];
    [
        tr.text("suggestion-auc").into_owned(),
        of_one(tr, it.auc.value),
        tr.format("suggestion-auc-text", &args),
    ]
}

fn caught(tr: &Tr, it: Counted) -> [String; 3] {
    let interval = format!("{}–{}", tr.percent(it.share.lo), tr.percent(it.share.hi));
    [
        tr.format("suggestion-churned", &[("share", tr.percent(0.2).into())]),
        counted(tr, it),
        tr.format("suggestion-churned-text", &[("interval", interval.into())]),
    ]
}

/// What each further criterion adds on customers held out.
pub(super) fn curve_ui(ui: &mut Ui, cx: &mut Cx<'_>, it: &Suggestion) {
    if it.curve.is_empty() {
        return;
    }
    let tr = cx.tr;
    let title = tr.text("suggestion-curve");
    let beside = if it.criteria.is_empty() {
        String::new()
    } else {
        tr.format("suggestion-chosen", &[("n", it.n_chosen.into())])
    };
    picture::plot_card(ui, cx, (&title, &beside), |ui, cx| plot_ui(ui, cx, it));
}

fn plot_ui(ui: &mut Ui, cx: &Cx<'_>, it: &Suggestion) {
    let tr = cx.tr;
    let texts: Vec<(String, String)> = it
        .curve
        .iter()
        .map(|it| {
            let args = [
                ("n", it.n_criteria.into()),
                ("auc", of_one(tr, it.auc).into()),
                ("error", of_one(tr, it.auc_error).into()),
                ("lift", words::times(tr, it.lift_20).into()),
            ];
            (tr.count(it.n_criteria), tr.format("suggestion-point", &args))
        })
        .collect();
    let points: Vec<CurvePoint<'_>> = it
        .curve
        .iter()
        .zip(&texts)
        .map(|(it, (tick, name))| CurvePoint {
            tick,
            at: it.auc,
            lo: it.auc - it.auc_error,
            hi: it.auc + it.auc_error,
            name,
        })
        .collect();
    let chosen = it.curve.iter().position(|point| point.n_criteria == it.n_chosen);
    let level = tr.text("suggestion-level");
    let curve = Curve {
        points: &points,
        chosen: chosen.filter(|_| !it.criteria.is_empty()),
        level: it.chance.map(|it| (it.auc, level.as_ref())),
        write: &|x| of_one(tr, x),
        name: &tr.text("suggestion-curve-what"),
    };
    widgets::curve_plot(ui, CURVE, &curve);
    ui.label(theme::secondary(ui, tr.text("suggestion-curve-why")));
}
