//! The groups that are compared, a card each, and what is suggested from them.

use egui::{Align, Label, Layout, Popup, Rect, Ui, UiBuilder, pos2, vec2};

use super::words;
use crate::{
    analysis::{
        groups::{Groups, Measured},
        statistics::Count,
        suggest::{Counted, Suggestion, Verdict},
    },
    edit::Edit,
    model::{Outcome, Purpose, Study},
    ui::{
        AnalyzeTab, Cx, Request,
        theme::{self, Tone},
        widgets,
    },
};

/// Less room than this, and the suggestion goes below the groups.
const NARROW: f32 = 860.0;
const HEIGHT: f32 = 86.0;
/// Months before the reference day that can count.
const MONTHS: [u32; 6] = [3, 6, 12, 18, 24, 36];

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, groups: &Groups, suggestion: Option<&Suggestion>) {
    let p = theme::palette(ui);
    let room = ui.available_width();
    let is_narrow = room < NARROW;
    // The suggestion has more to say.
    let parts = if is_narrow { 3.0 } else { 4.25 };
    let n_gaps = if is_narrow { 2.0 } else { 3.0 };
    let width = ((room - n_gaps * theme::GAP) / parts).floor();
    let [n_best, n_rest, n_churned] = groups.sizes();
    let top = ui.cursor().min;
    let cell = |idx: usize, right: f32| {
        let left = top.x + idx as f32 * (width + theme::GAP);
        Rect::from_min_max(pos2(left, top.y), pos2(right.min(left + width), top.y + HEIGHT))
    };
    let ends = ui.max_rect().right();
    let mut bottom = top.y;
    let all = [
        ("traits-group-best", p.good, n_best),
        ("traits-group-rest", p.quiet, n_rest),
        ("traits-group-churned", p.bad, n_churned),
    ];
    for (idx, (key, tone, n)) in all.into_iter().enumerate() {
        let used = in_cell(ui, cell(idx, ends), |ui| {
            let name = cx.tr.text(key);
            card_ui(ui, tone, &name, &cx.tr.count(n), &mut |ui| {
                if idx == 2 { months_ui(ui, cx) } else { median_ui(ui, cx, groups, idx) }
            });
        });
        bottom = bottom.max(used.bottom());
    }
    if !is_narrow {
        let rect =
            Rect::from_min_max(pos2(cell(3, ends).left(), top.y), pos2(ends, top.y + HEIGHT));
        let used = in_cell(ui, rect, |ui| suggestion_ui(ui, cx, suggestion));
        bottom = bottom.max(used.bottom());
    }
    ui.allocate_rect(Rect::from_min_max(top, pos2(ends, bottom)), egui::Sense::hover());
    if is_narrow {
        suggestion_ui(ui, cx, suggestion);
    }
}

fn in_cell(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) -> Rect {
    let layout = Layout::top_down(Align::Min);
    let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    add(&mut cell);
    cell.min_rect()
}

fn card_ui(ui: &mut Ui, tone: Tone, name: &str, n: &str, beside: &mut dyn FnMut(&mut Ui)) {
    widgets::edged_card(ui, tone, |ui| {
        ui.set_min_height(HEIGHT - 2.0 * theme::CARD_PADDING);
        ui.spacing_mut().item_spacing.y = 2.0;
        let size = vec2(ui.available_width(), 20.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.label(theme::semibold(name));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| beside(ui));
        });
        let figure = ui.label(theme::key_figure(n).size(24.0));
        figure.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Label, true, format!("{name}: {n}"))
        });
    });
}

/// The median of what counts most, and on hover of everything.
fn median_ui(ui: &mut Ui, cx: &Cx<'_>, groups: &Groups, idx: usize) {
    // The value where it is known: it is what people ask for first.
    let is_value = |it: &&Measured| {
        let attribute = cx.project.attributes.get(it.yardstick.attribute);
        attribute.is_some_and(|it| it.purpose == Purpose::Outcome(Outcome::LifetimeValue))
    };
    let all = groups.outcomes.iter().chain(&groups.yardsticks);
    let first = all.clone().find(is_value).or_else(|| groups.yardsticks.first());
    let Some(text) = first.and_then(|it| median(cx, it, idx)) else { return };
    let label = ui.add(Label::new(theme::secondary(ui, text)).truncate());
    label.on_hover_ui(|ui| {
        for it in &groups.yardsticks {
            if let Some(text) = median(cx, it, idx) {
                ui.label(theme::body(text));
            }
        }
    });
}

/// «Lifetime value, median ¥412k»
fn median(cx: &Cx<'_>, it: &Measured, idx: usize) -> Option<String> {
    let attribute = cx.project.attributes.get(it.yardstick.attribute)?;
    let median = it.medians.get(idx).copied().flatten()?;
    let value = match attribute.kind {
        crate::model::Kind::Date => {
            cx.tr.day(crate::model::Day::from_number(median.round() as i32)?)
        }
        _ => cx.tr.measure(median, &attribute.unit),
    };
    let args = [("name", attribute.name.as_str().into()), ("value", value.into())];
    Some(cx.tr.format("traits-median", &args))
}

/// How long ago a customer may have left to count.
fn months_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let study = &cx.project.about().study;
    let say = |n: u32| tr.format("traits-months", &[("n", n.into())]);
    let text = say(study.churn_months);
    if !cx.env.can_edit {
        ui.label(theme::secondary(ui, text));
        return;
    }
    let words = format!("{text} {}", theme::icon::CARET_DOWN);
    let name = tr.format("traits-months-name", &[("months", text.into())]);
    let button = widgets::link_button(ui, &words, &name);
    let mut chosen = None;
    Popup::menu(&button).show(|ui| {
        for months in MONTHS {
            let sign = if months == study.churn_months { theme::icon::CHECK } else { " " };
            if widgets::menu_item(ui, sign, &say(months), "").clicked() {
                chosen = Some(months);
            }
        }
    });
    if let Some(churn_months) = chosen.filter(|it| *it != study.churn_months) {
        cx.edit(Edit::SetStudy(Study { churn_months, ..study.clone() }));
    }
}

/// What the suggestion comes to; pressed, it is shown.
fn suggestion_ui(ui: &mut Ui, cx: &mut Cx<'_>, it: Option<&Suggestion>) {
    let p = theme::palette(ui);
    let tr = cx.tr;
    let text = match it {
        None => tr.text("traits-suggestion-wait").into_owned(),
        Some(it) => match it.verdict {
            Verdict::TooFew { needed } => {
                tr.format("traits-suggestion-few", &[("n", needed.into())])
            }
            Verdict::LikeChance => tr.text("traits-suggestion-none").into_owned(),
            Verdict::BeatsChance => promise(cx, it),
        },
    };
    let card = widgets::tinted_card(ui, p.accent, |ui| {
        ui.set_min_height(HEIGHT - 2.0 * theme::CARD_PADDING);
        ui.spacing_mut().item_spacing.y = 2.0;
        let size = vec2(ui.available_width(), 20.0);
        let open = ui
            .allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(size);
                ui.label(theme::semibold(tr.text("traits-suggestion")).color(p.accent.text));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let words = format!("{} {}", tr.text("traits-show"), theme::icon::ARROW_RIGHT);
                    widgets::link_button(ui, &words, &tr.text("traits-show-suggestion"))
                })
                .inner
            })
            .inner;
        ui.add(Label::new(theme::body(text)).wrap());
        open.clicked()
    });
    if card.inner {
        cx.requests.push(Request::Analyze(AnalyzeTab::Suggestion));
    }
}

/// «6 criteria: the top 20% catch 58 of 79 best and 4 of 51 churned. Held out: 2.7× (1.9–3.4).»
fn promise(cx: &Cx<'_>, it: &Suggestion) -> String {
    let tr = cx.tr;
    let n = it.criteria.len();
    let Some(held_out) = &it.held_out else {
        return tr.format("traits-suggestion-size", &[("n", n.into())]);
    };
    let caught = |it: Counted| words::count(tr, Count::new(it.k.round() as usize, it.n));
    let lift = held_out.lift_20;
    let mut args = vec![
        ("n", n.into()),
        ("best", caught(held_out.best_20).into()),
        ("lift", words::times(tr, lift.value).into()),
        ("interval", words::interval(tr, lift.lo, lift.hi).into()),
    ];
    let Some(churned) = held_out.churned_20 else {
        return tr.format("traits-suggestion-catches", &args);
    };
    args.push(("churned", caught(churned).into()));
    tr.format("traits-suggestion-catches-both", &args)
}
