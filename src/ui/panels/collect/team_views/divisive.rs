//! What divides the team most, with what the data says beside it, and what is wished for.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::heat::agreement_word;
use crate::{
    analysis::{
        agreement::{AttributeView, RoundView},
        distribution::{Distribution, Shape},
    },
    model::Attribute,
    ui::{
        Cx, theme,
        widgets::{self, ButtonKind, TagKind},
    },
};

const N_FIRST: usize = 3;
const MAX_WISHES: usize = 8;
const MAX_VALUES: usize = 5;
/// Narrower than this, the data stands below.
const WIDE: f32 = 560.0;

pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, view: &RoundView, shows_all: &mut bool) {
    let tr = cx.tr;
    let divisive = view.most_divisive();
    if divisive.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID * 1.5;
        widgets::card_head(ui, &tr.text("team-divisive"), |_| (), |_| ());
        ui.label(theme::secondary(ui, tr.text("team-divisive-why")));
        let n = if *shows_all { divisive.len() } else { N_FIRST };
        for it in divisive.iter().take(n) {
            let Some(attribute) = cx.project.attributes.get(it.attribute) else { continue };
            ui.separator();
            ui.push_id(it.attribute.get(), |ui| one_ui(ui, cx, it, attribute));
        }
        if N_FIRST < divisive.len() {
            let key = if *shows_all { "team-show-fewer" } else { "team-show-all" };
            if widgets::button(ui, ButtonKind::Tertiary, &tr.text(key)).clicked() {
                *shows_all = !*shows_all;
            }
        }
    });
}

fn one_ui(ui: &mut Ui, cx: &Cx<'_>, view: &AttributeView, attribute: &Attribute) {
    let known = cx.live.distributions.get(&view.attribute).map(|it| it.as_ref());
    if WIDE <= ui.available_width() {
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                views_ui(left, cx, view, attribute);
                data_ui(right, cx, attribute, known);
            }
        });
    } else {
        views_ui(ui, cx, view, attribute);
        data_ui(ui, cx, attribute, known);
    }
}

/// What the team thinks: how many chose each step, and what they wish for.
fn views_ui(ui: &mut Ui, cx: &Cx<'_>, view: &AttributeView, attribute: &Attribute) {
    let tr = cx.tr;
    let name = attribute.name.as_str();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID;
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::semibold(name));
            if let Some(agreement) = view.agreement {
                let kind = if agreement < 0.3 { TagKind::Warn } else { TagKind::Quiet };
                widgets::tag(ui, kind, &tr.text(agreement_word(agreement)));
            }
        });
        steps_ui(ui, cx, view, name);
        if view.wishes.is_empty() {
            return;
        }
        ui.label(theme::secondary(ui, tr.text("team-wished")));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for it in view.wishes.iter().take(MAX_WISHES) {
                let text = format!("{} × {}", it.value, tr.count(it.n));
                widgets::tag(ui, TagKind::Accent, &text);
            }
        });
    });
}

/// How many chose each importance, a column a step.
fn steps_ui(ui: &mut Ui, cx: &Cx<'_>, view: &AttributeView, name: &str) {
    const COLUMN: f32 = 34.0;
    const HEIGHT: f32 = 44.0;
    let p = theme::palette(ui);
    let n_steps = view.counts.len();
    let size = vec2(COLUMN * n_steps as f32, HEIGHT + 18.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let told: Vec<String> =
        view.counts.iter().enumerate().map(|(step, n)| format!("{step}: {n}")).collect();
    let label = cx.tr.format(
        "team-steps-of",
        &[("name", name.into()), ("counts", told.join(cx.tr.list_separator()).into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    let most = view.counts.iter().copied().max().unwrap_or(0).max(1);
    let font = egui::TextStyle::Small.resolve(ui.style());
    for (step, n) in view.counts.iter().enumerate() {
        let left = rect.left() + COLUMN * step as f32;
        let base = rect.top() + HEIGHT;
        let height = (HEIGHT - 14.0) * *n as f32 / most as f32;
        let bar = egui::Rect::from_min_max(
            egui::pos2(left + 4.0, base - height.max(2.0)),
            egui::pos2(left + COLUMN - 4.0, base),
        );
        let color = if *n == 0 { p.soft } else { p.accent.fill };
        ui.painter().rect_filled(bar, 2.0, color);
        let middle = bar.center().x;
        let text = |at: f32, align, text: String, color| {
            ui.painter().text(egui::pos2(middle, at), align, text, font.clone(), color);
        };
        if 0 < *n {
            text(bar.top() - 1.0, egui::Align2::CENTER_BOTTOM, n.to_string(), p.text);
        }
        text(base + 2.0, egui::Align2::CENTER_TOP, step.to_string(), p.muted);
    }
    response.on_hover_text(label);
}

/// What the accounts hold of it.
fn data_ui(ui: &mut Ui, cx: &Cx<'_>, attribute: &Attribute, known: Option<&Distribution>) {
    let tr = cx.tr;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID;
        ui.spacing_mut().interact_size.y = 18.0;
        let Some(known) = known.filter(|it| 0 < it.n_known) else {
            ui.label(theme::muted(ui, tr.text("team-no-data")));
            return;
        };
        let share = tr.percent(known.n_known as f64 / known.n_rows.max(1) as f64);
        let args = [("n", known.n_rows.into()), ("share", share.into())];
        ui.label(theme::secondary(ui, tr.format("team-data", &args)));
        match &known.shape {
            Shape::Values(values) => {
                let most = values.first().map_or(1, |it| it.n.max(1));
                for it in values.iter().take(MAX_VALUES) {
                    bar_ui(ui, cx, &it.value, it.n, most);
                }
            }
            Shape::Flags { n_yes, n_no } => {
                let most = (*n_yes).max(*n_no).max(1);
                for (key, n) in [("common-yes", *n_yes), ("common-no", *n_no)] {
                    bar_ui(ui, cx, &tr.text(key), n, most);
                }
            }
            Shape::Numbers(it) if !it.counts.is_empty() => {
                let [_, low, median, high, _] = it.quantiles;
                let write = |x: f64| tr.measure(x, &attribute.unit);
                let args = [
                    ("median", write(median).into()),
                    ("low", write(low).into()),
                    ("high", write(high).into()),
                ];
                let text = tr.format("team-middle", &args);
                columns_ui(ui, &it.counts, &text);
                ui.label(theme::secondary(ui, text));
            }
            Shape::Days(it) if !it.counts.is_empty() => {
                if let (Some(min), Some(max)) = (it.min, it.max) {
                    let text = format!("{} – {}", tr.day(min), tr.day(max));
                    columns_ui(ui, &it.counts, &text);
                    ui.label(theme::secondary(ui, text));
                }
            }
            Shape::Numbers(_) | Shape::Days(_) | Shape::Texts => (),
        }
    });
}

/// One value and how many accounts hold it.
fn bar_ui(ui: &mut Ui, cx: &Cx<'_>, value: &str, n: usize, most: usize) {
    let p = theme::palette(ui);
    ui.horizontal(|ui| {
        let room = ui.available_width();
        let name_width = (room * 0.45).min(180.0);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(vec2(name_width, 18.0), layout, |ui| {
            ui.set_min_width(name_width);
            ui.add(egui::Label::new(theme::secondary(ui, value).color(p.text)).truncate());
        });
        let count = cx.tr.count(n);
        let width = (room - name_width - 80.0).max(24.0);
        let size = vec2(width, 8.0);
        let name = format!("{value}: {count}");
        widgets::stacked_bar(ui, size, &[(n as f32 / most as f32, p.quiet.fill)], &name);
        ui.label(theme::secondary(ui, count));
    });
}

/// Counts as columns side by side; `name` says what they show.
fn columns_ui(ui: &mut Ui, counts: &[usize], name: &str) {
    const HEIGHT: f32 = 48.0;
    let p = theme::palette(ui);
    let width = ui.available_width().min(280.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let most = counts.iter().copied().max().unwrap_or(0).max(1) as f32;
    let column = width / counts.len().max(1) as f32;
    for (idx, n) in counts.iter().enumerate() {
        let left = rect.left() + column * idx as f32;
        let height = (HEIGHT * *n as f32 / most).max(1.0);
        let bar = egui::Rect::from_min_max(
            egui::pos2(left, rect.bottom() - height),
            egui::pos2((left + column - 1.0).max(left + 0.5), rect.bottom()),
        );
        ui.painter().rect_filled(bar, 1.0, p.quiet.fill);
    }
}
