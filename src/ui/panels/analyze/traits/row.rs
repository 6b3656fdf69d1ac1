//! One trait: what it asks, how the groups differ in it, what that is worth, and the way into the profile.

use egui::{Align, Color32, Label, Layout, Rect, Sense, Ui, UiBuilder, WidgetInfo};

use super::{
    adding::{self, Place},
    columns::{Cells, Columns, SHARE_WORDS},
    filters::{View, holds_up},
    words,
};
use crate::{
    analysis::traits::Finding,
    model::Attribute,
    ui::{
        Command, Cx,
        panels::draft::attribute_icon,
        theme::{self, icon},
        widgets::{self, ButtonKind, Estimate, GroupShare, LogScale, TagKind},
    },
};

/// A trait, and how it is shown.
pub(super) struct Row<'a> {
    pub finding: &'a Finding,
    pub attribute: &'a Attribute,
    pub view: View,
    pub scale: LogScale,
    pub is_open: bool,
    pub is_selected: bool,
}

/// Returns whether it is to be opened or closed.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>, cells: &Cells) -> bool {
    let p = theme::palette(ui);
    let it = row.finding;
    // Only for the mouse: the caret is the stop for the keyboard.
    let back = ui.interact(cells.whole, ui.unique_id().with("row"), Sense::CLICK);
    if row.is_selected || back.hovered() {
        let fill = if row.is_selected { p.accent.tint } else { p.hover };
        ui.painter().rect_filled(cells.whole, f32::from(theme::CHIP_RADIUS), fill);
    }
    let name = words::asked_in_one(cx, it.attribute, &it.condition);
    let caret = in_cell(ui, cells.caret, Layout::left_to_right(Align::Center), |ui| {
        let (sign, key) = if row.is_open {
            (icon::CARET_DOWN, "traits-why-close")
        } else {
            (icon::CARET_RIGHT, "traits-why-open")
        };
        ui.spacing_mut().item_spacing.x = 0.0;
        widgets::icon_button(ui, sign, &cx.tr.format(key, &[("name", name.as_str().into())]))
    });
    in_cell(ui, cells.icon, Layout::left_to_right(Align::Center), |ui| {
        let sign = theme::icon_text(attribute_icon(row.attribute)).color(p.muted);
        ui.add(Label::new(sign)).widget_info(|| WidgetInfo::new(egui::Role::Image));
    });
    two_lines(
        ui,
        cells.name,
        Align::Min,
        [theme::semibold(&row.attribute.name), theme::muted(ui, words::condition(cx, it))],
    );
    shares_ui(ui, cx, it, cells.shares);
    lift_ui(ui, cx, row, cells);
    verdict_ui(ui, cx, row, cells);
    in_cell(ui, cells.action, Layout::right_to_left(Align::Center), |ui| {
        action_ui(ui, cx, it, &name);
    });
    caret.clicked() || back.clicked()
}

/// Shows something in a part of the row.
fn in_cell<R>(ui: &mut Ui, rect: Rect, layout: Layout, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    add(&mut cell)
}

/// Two lines in the middle of the height; what is cut is told on hover.
fn two_lines(ui: &mut Ui, rect: Rect, align: Align, lines: [egui::RichText; 2]) {
    in_cell(ui, rect, Layout::top_down(align), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add_space((rect.height() - 34.0) / 2.0);
        for it in lines {
            ui.add(Label::new(it).truncate().halign(align));
        }
    });
}

fn shares_ui(ui: &mut Ui, cx: &Cx<'_>, it: &Finding, rect: Rect) {
    let p = theme::palette(ui);
    let groups = [(it.best, p.good.fill), (it.rest, p.quiet.fill), (it.churned, p.bad.fill)];
    let texts = groups.map(|(it, _)| words::share(cx.tr, it));
    let bars: Vec<GroupShare<'_>> = groups
        .iter()
        .zip(&texts)
        .map(|((it, color), text)| GroupShare {
            share: (0 < it.n).then(|| it.share()),
            color: *color,
            text,
        })
        .collect();
    in_cell(ui, rect, Layout::left_to_right(Align::Center), |ui| {
        let lines = words::groups(cx.tr, it);
        let said = lines.join("; ");
        widgets::share_bars(ui, rect.width(), SHARE_WORDS, &bars, &said).on_hover_ui(|ui| {
            for line in lines {
                ui.label(theme::body(line));
            }
            ui.label(theme::muted(ui, cx.tr.text("traits-shares-why")));
        });
    });
}

/// The color of what is good, bad, or not told apart from chance.
pub(super) fn color(ui: &Ui, it: &Finding) -> Color32 {
    words::verdict_kind(it.verdict).tone(ui).fill
}

fn lift_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row<'_>, cells: &Cells) {
    let tr = cx.tr;
    let it = row.finding;
    let Some(lift) = row.view.lift(it) else {
        let dash = [theme::muted(ui, "–"), theme::small(ui, tr.text("traits-no-group"))];
        two_lines(ui, cells.lift, Align::Max, dash);
        return;
    };
    let key = match row.view {
        View::Win => "traits-lift-win",
        View::Keep => "traits-lift-keep",
    };
    let said = tr.format(key, &[("lift", words::estimate(tr, lift).into())]);
    let color = color(ui, it);
    in_cell(ui, cells.forest, Layout::left_to_right(Align::Center), |ui| {
        let estimate = Estimate { at: lift.value, lo: lift.lo, hi: lift.hi };
        let size = egui::vec2(cells.forest.width(), cells.forest.height() - 2.0);
        widgets::forest_mark(ui, size, row.scale, estimate, color, &said).on_hover_text(&said);
    });
    let lines = [
        theme::semibold(words::times(tr, lift.value)),
        theme::small(ui, words::interval(tr, lift.lo, lift.hi)),
    ];
    two_lines(ui, cells.lift, Align::Max, lines);
}

fn verdict_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row<'_>, cells: &Cells) {
    let tr = cx.tr;
    let it = row.finding;
    let q = row.view.effect(it).map_or_else(|| "–".to_owned(), |it| words::probability(tr, it.q));
    let has_q = 0.0 < cells.q.width();
    if has_q {
        in_cell(ui, cells.q, Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme::body(&q)).on_hover_text(tr.text("traits-q-why"));
        });
    }
    let marks = [
        (it.is_seductive, "traits-seductive", "traits-seductive-why"),
        (it.is_near_outcome, "traits-near-outcome", "traits-near-outcome-why"),
    ];
    // What has to be known before it is believed; of two the worse.
    let mark = marks.into_iter().find(|(is_so, ..)| *is_so);
    in_cell(ui, cells.verdict, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let height = if has_q && mark.is_none() { 18.0 } else { 38.0 };
        ui.add_space((cells.verdict.height() - height) / 2.0);
        let word = tr.text(words::verdict_key(it.verdict));
        let why = words::verdict_why(tr, it.verdict);
        let kind = words::verdict_kind(it.verdict);
        widgets::tag(ui, kind, &word).on_hover_text(why);
        if let Some((_, word, why)) = mark {
            let text = format!("{} {}", icon::WARNING, tr.text(word));
            widgets::tag(ui, TagKind::Bad, &text).on_hover_text(tr.text(why));
        } else if !has_q {
            let q = format!("{} {q}", tr.text("traits-head-q"));
            ui.label(theme::small(ui, q)).on_hover_text(tr.text("traits-q-why"));
        }
    });
}

fn action_ui(ui: &mut Ui, cx: &mut Cx<'_>, it: &Finding, name: &str) {
    let tr = cx.tr;
    if !cx.env.can_edit {
        return;
    }
    let Some(profile) = cx.profile else {
        if widgets::button(ui, ButtonKind::Secondary, &tr.text("traits-add")).clicked() {
            cx.command(Command::NewProfile(crate::model::Way::FromCustomers));
        }
        return;
    };
    let (key, hint) = match adding::place(cx, profile, it) {
        Place::In => {
            let text = format!("{} {}", icon::CHECK, tr.text("traits-in-profile"));
            ui.label(theme::secondary(ui, text));
            return;
        }
        Place::Other(_) => ("traits-change", "traits-change-why"),
        Place::Out if adding::keeps_out(it) => ("traits-exclude", "traits-exclude-why"),
        Place::Out if holds_up(it) => ("traits-add", "traits-add-why"),
        Place::Out => ("traits-add", "traits-add-guess-why"),
    };
    let said = tr.format(
        "traits-action",
        &[("action", tr.text(key).into_owned().into()), ("name", name.into())],
    );
    let button = widgets::named_button(ui, ButtonKind::Secondary, &tr.text(key), &said);
    if button.on_hover_text(tr.text(hint)).clicked() {
        adding::add(cx, profile, it);
    }
}

/// Heads of the columns, and the axis of the plot.
pub(super) fn heads_ui(ui: &mut Ui, cx: &Cx<'_>, columns: &Columns, view: View, scale: LogScale) {
    const HEIGHT: f32 = 40.0;
    let tr = cx.tr;
    let top = ui.cursor().top();
    let cells = columns.cells(top, HEIGHT);
    ui.allocate_rect(cells.whole, Sense::hover());
    let head = |ui: &mut Ui, rect: Rect, layout: Layout, key: &str| {
        let line = rect.with_max_y(rect.top() + 18.0);
        in_cell(ui, line, layout, |ui| {
            ui.add(Label::new(theme::secondary(ui, tr.text(key))).truncate());
        });
    };
    let (left, right) =
        (Layout::left_to_right(Align::Center), Layout::right_to_left(Align::Center));
    head(ui, cells.name, left, "traits-head-trait");
    head(ui, cells.shares, left, "traits-head-shares");
    let forest = match view {
        View::Win => "traits-head-win",
        View::Keep => "traits-head-keep",
    };
    head(ui, cells.forest, left, forest);
    head(ui, cells.lift, right, "traits-head-lift");
    if columns.has_q {
        head(ui, cells.q, right, "traits-head-q");
    }
    head(ui, cells.verdict, left, "traits-head-verdict");
    let axis = cells.forest.with_min_y(cells.forest.top() + 18.0);
    in_cell(ui, axis, left, |ui| {
        widgets::forest_axis(ui, axis.size(), scale, &|it| words::times(tr, it));
    });
    line_ui(ui, cells.whole.bottom(), cells.whole);
}

/// The line below a row.
pub(super) fn line_ui(ui: &Ui, y: f32, whole: Rect) {
    let stroke = egui::Stroke::new(theme::BORDER, theme::palette(ui).soft);
    ui.painter().hline(whole.x_range(), y, stroke);
}
