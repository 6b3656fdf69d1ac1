//! How far profiles overlap: two of them as circles drawn to scale, and every combination as a bar.

use egui::{Align, Color32, Layout, Sense, Ui, vec2};

use super::name;
use crate::{
    analysis::compare::{Comparison, Region},
    ui::{
        Cx,
        theme::{self, Palette},
        widgets::{self, CIRCLES_SIZE, CircleSet},
    },
};

/// Combinations shown; the rest are summed up.
const N_REGIONS: usize = 12;
/// Of the count at the end of a bar.
const COUNT: f32 = 72.0;

/// The two profiles drawn as circles: those that share most until a person chooses.
#[derive(Default)]
pub(super) struct Overlap {
    chosen: [Option<crate::model::Id<crate::model::Profile>>; 2],
}

impl Overlap {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, compared: &Comparison) {
        let tr = cx.tr;
        widgets::card_head(
            ui,
            &tr.text("compare-overlap"),
            |ui| {
                let args = [("n", compared.n_shared.into())];
                ui.label(theme::secondary(ui, tr.format("compare-n-shared", &args)));
            },
            |_| (),
        );
        let is_narrow = ui.available_width() < 2.0 * CIRCLES_SIZE.x + 60.0;
        if is_narrow {
            self.pair_ui(ui, cx, compared);
            regions_ui(ui, cx, compared);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(CIRCLES_SIZE.x);
                self.pair_ui(ui, cx, compared);
            });
            ui.add_space(theme::CARD_PADDING);
            ui.vertical(|ui| regions_ui(ui, cx, compared));
        });
    }

    fn pair_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, compared: &Comparison) {
        let tr = cx.tr;
        let Some((first, second)) = compared.closest() else { return };
        let at = |id| compared.sides.iter().position(|it| Some(it.profile) == id);
        let mut pair = [at(self.chosen[0]).unwrap_or(first), at(self.chosen[1]).unwrap_or(second)];
        let names: Vec<&str> = compared.sides.iter().map(|it| name(cx, it.profile)).collect();
        if 2 < names.len() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme::GRID * 2.0;
                let width = (CIRCLES_SIZE.x - theme::GRID * 2.0) / 2.0;
                for (idx, key) in ["compare-first", "compare-second"].into_iter().enumerate() {
                    let other = pair[1 - idx];
                    let options: Vec<(usize, &str)> =
                        names.iter().copied().enumerate().filter(|(it, _)| *it != other).collect();
                    widgets::select(ui, width, &tr.text(key), &mut pair[idx], &options);
                    self.chosen[idx] = compared.sides.get(pair[idx]).map(|it| it.profile);
                }
            });
        }
        let [a, b] = pair;
        let (n_a, n_b) = (compared.sides[a].n_matches, compared.sides[b].n_matches);
        let n_both = compared.n_both(a, b);
        let alone = [n_a - n_both, n_b - n_both].map(|it| tr.count(it));
        let both = tr.count(n_both);
        let words = tr.format(
            "compare-circles",
            &[
                ("a", names[a].into()),
                ("b", names[b].into()),
                ("na", alone[0].as_str().into()),
                ("nb", alone[1].as_str().into()),
                ("both", both.as_str().into()),
            ],
        );
        if n_a + n_b == 0 {
            ui.label(theme::muted(ui, tr.text("compare-no-matches")));
            return;
        }
        let p = theme::palette(ui);
        let set = |n, idx: usize, color| CircleSet { n, alone: &alone[idx], color };
        let sets = [set(n_a, 0, color(p, a)), set(n_b, 1, color(p, b))];
        widgets::circles(ui, CIRCLES_SIZE, sets, (n_both, &both), &words);
        for idx in pair {
            legend_ui(ui, Some(color(p, idx)), names[idx]);
        }
        legend_ui(ui, None, &tr.format("compare-both", &[("n", both.as_str().into())]));
    }
}

/// The color of a profile, by its place.
fn color(p: &Palette, idx: usize) -> Color32 {
    [p.accent.fill, p.good.fill, p.warn.fill, p.bad.fill, p.info.fill, p.quiet.fill][idx % 6]
}

/// What a color stands for; without one, of what all share.
fn legend_ui(ui: &mut Ui, color: Option<Color32>, name: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (dot, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
        match color {
            Some(color) => ui.painter().circle_filled(dot.center(), 5.0, color),
            None => {
                let stroke = egui::Stroke::new(1.5, theme::palette(ui).muted);
                ui.painter().circle_stroke(dot.center() - vec2(2.0, 0.0), 3.5, stroke);
                ui.painter().circle_stroke(dot.center() + vec2(2.0, 0.0), 3.5, stroke)
            }
        };
        ui.add(egui::Label::new(theme::secondary(ui, name)).truncate());
    });
}

/// Every combination of profiles that accounts match, with how many match just these.
fn regions_ui(ui: &mut Ui, cx: &Cx<'_>, compared: &Comparison) {
    let tr = cx.tr;
    let shown = &compared.regions[..compared.regions.len().min(N_REGIONS)];
    let most = shown.iter().map(|it| it.n).max().unwrap_or(1);
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.label(theme::secondary(ui, tr.text("compare-combinations")));
    for region in shown {
        region_ui(ui, cx, compared, region, most);
    }
    let rest: usize = compared.regions.iter().skip(N_REGIONS).map(|it| it.n).sum();
    if 0 < rest {
        let args = [("n", rest.into())];
        ui.label(theme::secondary(ui, tr.format("compare-more-combinations", &args)));
    }
}

fn region_ui(ui: &mut Ui, cx: &Cx<'_>, compared: &Comparison, region: &Region, most: usize) {
    let p = theme::palette(ui);
    let names: Vec<&str> =
        region.sides.iter().map(|it| name(cx, compared.sides[*it].profile)).collect();
    let names = names.join(" + ");
    let count = cx.tr.count(region.n);
    ui.add_space(theme::GRID);
    ui.add(egui::Label::new(theme::secondary(ui, &names)).truncate());
    ui.add_space(-4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        // As many places as there are profiles: those of the combination filled.
        for idx in 0..compared.sides.len() {
            let (dot, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
            let is_in = region.sides.contains(&idx);
            if is_in {
                ui.painter().circle_filled(dot.center(), 5.0, color(p, idx));
            } else {
                let stroke = egui::Stroke::new(1.0, p.line);
                ui.painter().circle_stroke(dot.center(), 4.5, stroke);
            }
        }
        ui.add_space(theme::GRID);
        let room = (ui.available_width() - COUNT).max(40.0);
        let share = region.n as f32 / most.max(1) as f32;
        let whole = format!("{names}: {count}");
        let bar = if 1 < region.sides.len() { p.accent.fill } else { p.quiet.fill };
        widgets::stacked_bar(ui, vec2(room, 10.0), &[(share, bar)], &whole).on_hover_text(&whole);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme::body(count));
        });
    });
}
