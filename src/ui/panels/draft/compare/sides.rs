//! The profiles side by side: how large, how well founded, how good, and what each asks of each attribute.

use egui::{Align, Label, Layout, Link, Ui, vec2};

use super::name;
use crate::{
    analysis::{
        compare::{Comparison, Side},
        standing::grades,
        statistics::Count,
    },
    model::{Attribute, Criterion, Id, Profile, Role, Way},
    ui::{
        Cx, DraftTab, Request,
        panels::{accounts::words::condition, evidence::grades_ui, matches::breadth_word},
        theme::{self, icon},
        widgets,
    },
};

/// The words at the left, and the least a profile needs.
const WORDS: f32 = 112.0;
const LEAST: f32 = 116.0;

/// Shows the profiles from the one at `from` on, as many as there is room for.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, compared: &Comparison, from: &mut usize) {
    let tr = cx.tr;
    let all = compared.sides.len();
    // One alone would stand beside nothing.
    let n = all.min((((ui.available_width() - WORDS) / (LEAST + 8.0)) as usize).max(2));
    *from = (*from).min(all - n);
    widgets::card_head(
        ui,
        &tr.text("compare-sides"),
        |_| (),
        |ui| {
            if all <= n {
                return;
            }
            let args =
                [("from", (*from + 1).into()), ("to", (*from + n).into()), ("of", all.into())];
            let words = tr.format("compare-sides-shown", &args);
            let step = |ui: &mut Ui, sign, key, can| {
                let button = |ui: &mut Ui| widgets::icon_button(ui, sign, &tr.text(key)).clicked();
                ui.add_enabled_ui(can, button).inner
            };
            if step(ui, icon::CARET_RIGHT, "compare-sides-next", *from + n < all) {
                *from += 1;
            }
            ui.label(theme::secondary(ui, words));
            if step(ui, icon::CARET_LEFT, "compare-sides-before", 0 < *from) {
                *from -= 1;
            }
        },
    );
    let sides = &compared.sides[*from..*from + n];
    let width = ((ui.available_width() - WORDS) / n as f32 - 8.0).max(64.0);
    let grid = Grid { width, sides };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        grid.names_ui(ui, cx);
        grid.figures_ui(ui, cx);
        for attribute in attributes(cx, &compared.sides) {
            grid.attribute_ui(ui, cx, attribute);
        }
    });
}

struct Grid<'a> {
    width: f32,
    sides: &'a [Side],
}

impl Grid<'_> {
    /// A row: words at the left, then a cell for each profile.
    fn row(&self, ui: &mut Ui, words: &str, mut cell: impl FnMut(&mut Ui, &Side)) {
        let (line, _) = ui.allocate_exact_size(
            vec2(WORDS + self.sides.len() as f32 * (self.width + 8.0), 1.0),
            egui::Sense::hover(),
        );
        ui.painter().rect_filled(line, 0.0, theme::palette(ui).soft);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let put = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
                let size = vec2(width, theme::ROW_HEIGHT);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.set_min_height(theme::ROW_HEIGHT);
                    ui.add_space(7.0);
                    add(ui);
                    ui.add_space(5.0);
                });
            };
            put(ui, WORDS - 8.0, &mut |ui| {
                drop(ui.add(Label::new(theme::secondary(ui, words)).wrap()));
            });
            for side in self.sides {
                ui.push_id(side.profile.get(), |ui| {
                    put(ui, self.width, &mut |ui| cell(ui, side));
                });
            }
        });
    }

    fn names_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.tr.text("compare-profile");
        self.row(ui, &words, |ui, side| {
            let p = theme::palette(ui);
            let is_current = cx.profile == Some(side.profile);
            let color = if is_current { p.accent.text } else { p.text };
            let link = Link::new(theme::semibold(name(cx, side.profile)).color(color));
            let way = match cx.project.profiles.get(side.profile).map(|it| it.way) {
                Some(Way::TopDown) => "overview-top-down",
                _ => "overview-from-customers",
            };
            if ui.add(link).on_hover_text(cx.tr.text("compare-show")).clicked() {
                cx.requests.push(Request::SelectProfile(side.profile));
                cx.requests.push(Request::Draft(DraftTab::Criteria));
            }
            ui.label(theme::secondary(ui, cx.tr.text(way)));
        });
    }

    fn figures_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (tr, live) = (cx.tr, cx.live);
        self.row(ui, &tr.text("compare-matches"), |ui, side| {
            let args = [("n", side.n_matches.into()), ("new", side.n_new.into())];
            ui.label(theme::body(tr.format("compare-n-matches", &args)));
        });
        self.row(ui, &tr.text("compare-own"), |ui, side| {
            ui.label(theme::body(tr.count(side.n_own)));
        });
        self.row(ui, &tr.text("compare-breadth"), |ui, side| {
            let Some(matched) = live.matched(Some(side.profile)) else { return };
            let (kind, key) = breadth_word(&matched.matching.figures.breadth);
            widgets::tag(ui, kind, &tr.text(key));
        });
        if self.sides.iter().any(|it| 0 < it.best.n) {
            self.row(ui, &tr.text("compare-best"), |ui, side| count_ui(ui, cx, side.best));
        }
        if self.sides.iter().any(|it| 0 < it.churned.n) {
            self.row(ui, &tr.text("compare-churned"), |ui, side| count_ui(ui, cx, side.churned));
        }
        self.row(ui, &tr.text("compare-evidence"), |ui, side| {
            let Some(profile) = cx.project.profiles.get(side.profile) else { return };
            if !profile.criteria.is_empty() {
                ui.add_space(4.0);
                grades_ui(ui, cx, self.width.min(120.0), grades(cx.project, profile));
            }
        });
    }

    fn attribute_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, attribute: Id<Attribute>) {
        let Some(it) = cx.project.attributes.get(attribute) else { return };
        self.row(ui, &it.name, |ui, side| {
            let mut asked = criteria(cx, side.profile, attribute).peekable();
            if asked.peek().is_none() {
                ui.label(theme::muted(ui, "–"));
            }
            for criterion in asked {
                criterion_ui(ui, cx, criterion, it);
            }
        });
    }
}

/// «58 of 79 · 73 %»
fn count_ui(ui: &mut Ui, cx: &Cx<'_>, count: Count) {
    if count.n == 0 {
        ui.label(theme::muted(ui, "–"));
        return;
    }
    let args = [
        ("k", count.k.into()),
        ("n", count.n.into()),
        ("share", cx.tr.percent(count.share()).into()),
    ];
    ui.label(theme::body(cx.tr.format("compare-count", &args)));
}

fn criterion_ui(ui: &mut Ui, cx: &Cx<'_>, criterion: &Criterion, attribute: &Attribute) {
    let tr = cx.tr;
    let p = theme::palette(ui);
    let what = condition(tr, &criterion.condition, attribute);
    let (sign, color, role) = match criterion.role {
        Role::Must => (icon::LOCK, p.accent.text, tr.text("draft-must").into_owned()),
        Role::Exclude => (icon::PROHIBIT, p.bad.text, tr.text("draft-exclude").into_owned()),
        Role::Prefer => {
            let args = [("n", criterion.weight.get().into())];
            (icon::THUMBS_UP, p.muted, tr.format("compare-weight", &args))
        }
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(theme::icon_text(sign).color(color)).on_hover_text(&role);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(Label::new(theme::body(what)).wrap());
            ui.label(theme::secondary(ui, role));
        });
    });
}

/// Attributes that some profile asks of, in the order they are first asked of.
fn attributes(cx: &Cx<'_>, sides: &[Side]) -> Vec<Id<Attribute>> {
    let mut res = Vec::new();
    let all = sides.iter().filter_map(|it| cx.project.profiles.get(it.profile));
    for id in all.flat_map(|it| &it.criteria) {
        let Some(it) = cx.project.criteria.get(*id) else { continue };
        if it.condition.asks() && !res.contains(&it.attribute) {
            res.push(it.attribute);
        }
    }
    res
}

fn criteria<'a>(
    cx: &Cx<'a>,
    profile: Id<Profile>,
    attribute: Id<Attribute>,
) -> impl Iterator<Item = &'a Criterion> + use<'a> {
    let project = cx.project;
    let ids = project.profiles.get(profile).map_or(&[][..], |it| &it.criteria);
    let all = ids.iter().filter_map(|it| project.criteria.get(*it));
    all.filter(move |it| it.attribute == attribute && it.condition.asks())
}
