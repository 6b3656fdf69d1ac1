//! The scorecard: what is suggested, with weights and figures, pin and ban, and the way to take it over.

use egui::{Align, Label, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::{
    super::traits::words,
    settings::{self, List},
    take,
};
use crate::{
    analysis::{
        statistics::Count,
        suggest::{Suggested, Suggestion},
        traits::Studied,
    },
    model::Attribute,
    ui::{
        Cx,
        panels::draft::attribute_icon,
        theme::{self, icon},
        widgets::{self, ButtonKind, TagKind},
    },
};

const ROW: f32 = 48.0;
const ICON: f32 = 28.0;
const WEIGHT: f32 = 72.0;
const SUPPORT: f32 = 132.0;
const LIFT: f32 = 56.0;
const INTERVAL: f32 = 68.0;
const ACTIONS: f32 = 64.0;
const GAP: f32 = 12.0;

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied, it: &Suggestion) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        let title = tr.text("suggestion-scorecard");
        let beside = tr.format("suggestion-n", &[("n", it.criteria.len().into())]);
        let is_narrow = ui.available_width() < super::NARROW;
        let actions = |ui: &mut Ui, cx: &mut Cx<'_>| {
            if cx.env.can_edit {
                actions_ui(ui, cx, it);
            }
        };
        widgets::card_head(
            ui,
            &title,
            |ui| {
                ui.label(theme::secondary(ui, beside));
            },
            |ui| {
                if !is_narrow {
                    actions(ui, cx);
                }
            },
        );
        if is_narrow {
            ui.horizontal_wrapped(|ui| actions(ui, cx));
        }
        ui.label(theme::muted(ui, tr.text("suggestion-scorecard-why")));
        ui.spacing_mut().item_spacing.y = 0.0;
        heads_ui(ui, cx);
        for (idx, criterion) in it.criteria.iter().enumerate() {
            let Some(attribute) = cx.project.attributes.get(criterion.attribute) else { continue };
            let is_seductive = is_seductive(studied, criterion);
            ui.push_id(idx, |ui| row_ui(ui, cx, criterion, attribute, is_seductive));
        }
        for merged in &it.merged {
            let Some(by) = it.criteria.get(merged.criterion) else { continue };
            let args = [
                ("name", words::asked_in_one(cx, merged.attribute, &merged.condition).into()),
                ("by", words::asked_in_one(cx, by.attribute, &by.condition).into()),
                ("share", tr.percent(merged.overlap).into()),
            ];
            ui.add_space(6.0);
            let text = theme::secondary(ui, tr.format("suggestion-merged", &args));
            ui.add(Label::new(text).wrap());
        }
    });
}

/// Whether a trait of the same attribute, met by mostly the same customers, wins and then loses them.
fn is_seductive(studied: &Studied, it: &Suggested) -> bool {
    let traits = studied.traits.findings.iter();
    let seductive = traits.filter(|found| found.is_seductive && found.attribute == it.attribute);
    let mut alike = seductive.filter(|found| {
        let n = found.pass.count();
        found.condition == it.condition || n.abs_diff(it.n_pass) * 4 <= n
    });
    alike.next().is_some()
}

fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, it: &Suggestion) {
    let tr = cx.tr;
    let new = widgets::button(ui, ButtonKind::Primary, &tr.text("suggestion-take-new"));
    if new.on_hover_text(tr.text("suggestion-take-new-why")).clicked() {
        take::as_new(cx, take::scorecard(cx, it));
    }
    let Some(profile) = cx.profile else { return };
    let name = cx.project.profiles.get(profile).map_or("", |it| it.name.as_str());
    let text = tr.text("suggestion-take-over");
    let replace = widgets::button(ui, ButtonKind::Secondary, &text);
    let why = tr.format("suggestion-take-over-why", &[("name", name.into())]);
    if replace.on_hover_text(why).clicked() {
        take::instead(cx, profile, take::scorecard(cx, it));
    }
}

struct Cells {
    whole: Rect,
    icon: Rect,
    name: Rect,
    weight: Rect,
    support: Rect,
    lift: Rect,
    interval: Rect,
    actions: Rect,
}

fn cells(ui: &mut Ui, height: f32) -> Cells {
    let (_, whole) = ui.allocate_space(vec2(ui.available_width(), height));
    let mut right = whole.right();
    let mut back = |width: f32| {
        let res = Rect::from_min_max(pos2(right - width, whole.top()), pos2(right, whole.bottom()));
        right -= width + GAP;
        res
    };
    let actions = back(ACTIONS);
    let interval = back(INTERVAL);
    let lift = back(LIFT);
    let support = back(SUPPORT);
    let weight = back(WEIGHT);
    let icon = whole.with_max_x(whole.left() + ICON);
    let name = Rect::from_min_max(pos2(icon.right(), whole.top()), pos2(right, whole.bottom()));
    Cells { whole, icon, name, weight, support, lift, interval, actions }
}

fn in_cell<R>(ui: &mut Ui, rect: Rect, layout: Layout, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    add(&mut cell)
}

fn heads_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let it = cells(ui, 26.0);
    let (left, right) =
        (Layout::left_to_right(Align::Center), Layout::right_to_left(Align::Center));
    for (rect, layout, key) in [
        (it.name, left, "suggestion-head-criterion"),
        (it.weight, left, "suggestion-head-weight"),
        (it.support, right, "suggestion-head-best"),
        (it.lift, right, "traits-head-lift"),
        (it.interval, left, "suggestion-head-interval"),
    ] {
        in_cell(ui, rect, layout, |ui| {
            ui.add(Label::new(theme::secondary(ui, cx.tr.text(key))).truncate());
        });
    }
    line_ui(ui, it.whole);
}

fn line_ui(ui: &Ui, whole: Rect) {
    let stroke = egui::Stroke::new(theme::BORDER, theme::palette(ui).soft);
    ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, stroke);
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, it: &Suggested, attribute: &Attribute, is_seductive: bool) {
    let (tr, p) = (cx.tr, theme::palette(ui));
    let cells = cells(ui, ROW);
    let (left, right) =
        (Layout::left_to_right(Align::Center), Layout::right_to_left(Align::Center));
    in_cell(ui, cells.icon, left, |ui| {
        let sign = theme::icon_text(attribute_icon(attribute)).color(p.muted);
        ui.add(Label::new(sign)).widget_info(|| egui::WidgetInfo::new(egui::Role::Image));
    });
    let (name, what) = words::asked(tr, cx.project, it.attribute, &it.condition);
    in_cell(ui, cells.name, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add_space((ROW - 34.0) / 2.0);
        ui.add(Label::new(theme::semibold(&name)).truncate());
        if !is_seductive {
            ui.add(Label::new(theme::muted(ui, &what)).truncate());
            return;
        }
        ui.horizontal(|ui| {
            ui.set_height(18.0);
            let text = format!("{} {}", icon::WARNING, tr.text("traits-seductive"));
            widgets::tag(ui, TagKind::Bad, &text).on_hover_text(tr.text("traits-seductive-why"));
            ui.add(Label::new(theme::muted(ui, &what)).truncate());
        });
    });
    in_cell(ui, cells.weight, left, |ui| {
        let args = [("name", name.as_str().into()), ("weight", it.weight.get().into())];
        let said = tr.format("suggestion-weight", &args);
        widgets::dots(ui, it.weight.get(), &said).on_hover_text(said.as_str());
    });
    in_cell(ui, cells.support, right, |ui| {
        let text = words::count(tr, Count::new(it.n_best, it.n_pass));
        let args = [("pass", it.n_pass.into()), ("known", it.n_known.into())];
        ui.label(theme::body(text)).on_hover_text(tr.format("suggestion-support", &args));
    });
    in_cell(ui, cells.lift, right, |ui| {
        ui.label(theme::semibold(words::times(tr, it.lift.value)))
            .on_hover_text(tr.text("suggestion-lift-why"));
    });
    in_cell(ui, cells.interval, left, |ui| {
        ui.label(theme::small(ui, words::interval(tr, it.lift.lo, it.lift.hi)));
    });
    in_cell(ui, cells.actions, right, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if !cx.env.can_edit {
            ui.disable();
        }
        let args = [("name", name.as_str().into())];
        if widgets::icon_button(ui, icon::PROHIBIT, &tr.format("suggestion-ban", &args)).clicked() {
            settings::set(cx, it.attribute, List::Banned, true);
        }
        let mut is_pinned = cx.project.about().study.pinned.contains(&it.attribute);
        let pin = tr.format("suggestion-pin", &args);
        if widgets::icon_toggle(ui, icon::PUSH_PIN, &mut is_pinned, &pin).changed() {
            settings::set(cx, it.attribute, List::Pinned, is_pinned);
        }
    });
    ui.interact(cells.whole, ui.unique_id().with("row"), Sense::hover());
    line_ui(ui, cells.whole);
}
