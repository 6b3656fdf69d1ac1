//! Two factors: the pairs that divide the customers most sharply, and one of them as four quadrants.

mod plot;
mod ranked;
mod words;

use std::{collections::BTreeSet, sync::Arc};

use egui::Ui;

use super::{
    progress::progress_ui,
    segments::{labelled, words::attribute_name},
};
use crate::{
    analysis::two_factors::{Crossed, Ranked, TwoFactors},
    model::{Attribute, Condition, Id},
    ui::{
        Command, Cx, picture,
        theme::{self, icon},
        widgets::{self, Notice, TagKind},
    },
};

use plot::Shown;
use ranked::List;

/// Narrower than this, the quadrants stand above the list.
const WIDE: f32 = 1060.0;

/// How wide a factor's attribute and its split are.
const SELECT: f32 = 150.0;

/// What the tab remembers between frames.
#[derive(Default)]
pub(in crate::ui) struct TwoFactorsTab {
    /// By what they are, as their places change with the data; `None` for the sharpest.
    chosen: Option<[Factor; 2]>,
    which: Which,
    shows_all: bool,
    crossed: Option<Kept>,
}

/// A factor, whatever its place among the splits.
type Factor = (Id<Attribute>, Condition);

/// Which pairs are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Which {
    #[default]
    All,
    /// At least one of the factors is a question the team has rated.
    Team,
}

/// The quadrants of the pair that is shown, and what they were counted from.
struct Kept {
    found: Arc<TwoFactors>,
    pair: [usize; 2],
    crossed: Crossed,
}

impl TwoFactorsTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let findings = cx.findings;
        progress_ui(ui, cx, findings.studied());
        progress_ui(ui, cx, findings.two_factors());
        if let Some(found) = findings.two_factors().value() {
            let is_stale = findings.studied().is_stale() || findings.two_factors().is_stale();
            self.shown_ui(ui, cx, found, is_stale);
        }
    }

    fn shown_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, found: &Arc<TwoFactors>, is_stale: bool) {
        if found.n_groups < 2 || found.splits.is_empty() {
            empty_ui(ui, cx, found);
            return;
        }
        let rated = rated(cx);
        let is_rated =
            |at: usize| found.splits.get(at).is_some_and(|it| rated.contains(&it.attribute));
        if rated.is_empty() {
            self.which = Which::All;
        }
        let is_listed = |it: &&Ranked| self.which == Which::All || is_rated(it.a) || is_rated(it.b);
        let pairs: Vec<&Ranked> = found.pairs.iter().filter(is_listed).collect();
        let mut pair = self.pair(found, &pairs);
        self.controls_ui(ui, cx, found, (&mut pair, &rated));
        self.cross(found, pair);
        if ui.available_width() < WIDE {
            self.plot_ui(ui, cx, found, is_stale);
            self.list_ui(ui, cx, found, (&pairs, &is_rated, &mut pair));
        } else {
            let width = ui.available_width();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme::GAP;
                let layout = egui::Layout::top_down(egui::Align::Min);
                let left = (width * 0.54).round();
                ui.allocate_ui_with_layout(egui::vec2(left, 0.0), layout, |ui| {
                    ui.set_width(left);
                    self.plot_ui(ui, cx, found, is_stale);
                });
                let right = width - left - theme::GAP;
                ui.allocate_ui_with_layout(egui::vec2(right, 0.0), layout, |ui| {
                    ui.set_width(right);
                    self.list_ui(ui, cx, found, (&pairs, &is_rated, &mut pair));
                });
            });
        }
        self.choose(found, pair, &pairs);
    }

    /// The pair that is shown: the one chosen if it is there still, else the sharpest, else the first two factors.
    fn pair(&self, found: &TwoFactors, pairs: &[&Ranked]) -> [usize; 2] {
        let find = |(id, condition): &Factor| {
            let same = found
                .splits
                .iter()
                .position(|it| it.attribute == *id && it.condition == *condition);
            same.or_else(|| found.splits.iter().position(|it| it.attribute == *id))
        };
        if let Some([a, b]) = &self.chosen
            && let (Some(a), Some(b)) = (find(a), find(b))
        {
            return [a, b];
        }
        let first = pairs.first().copied().or_else(|| found.pairs.first());
        let other = || {
            let other =
                found.splits.iter().position(|it| it.attribute != found.splits[0].attribute);
            [0, other.unwrap_or(0)]
        };
        first.map_or_else(other, |it| [it.a, it.b])
    }

    fn choose(&mut self, found: &TwoFactors, pair: [usize; 2], pairs: &[&Ranked]) {
        if self.pair(found, pairs) != pair {
            let factor =
                |at: usize| found.splits.get(at).map(|it| (it.attribute, it.condition.clone()));
            self.chosen = factor(pair[0]).zip(factor(pair[1])).map(|(a, b)| [a, b]);
        }
    }

    fn cross(&mut self, found: &Arc<TwoFactors>, pair: [usize; 2]) {
        let is_same = |it: &Kept| Arc::ptr_eq(&it.found, found) && it.pair == pair;
        if !self.crossed.as_ref().is_some_and(is_same) {
            let crossed = found.cross(pair[0], pair[1]);
            let found = Arc::clone(found);
            self.crossed = crossed.map(|crossed| Kept { found, pair, crossed });
        }
    }

    fn controls_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        found: &TwoFactors,
        (pair, rated): (&mut [usize; 2], &BTreeSet<Id<Attribute>>),
    ) {
        let tr = cx.tr;
        let mut ids: Vec<Id<Attribute>> = found.splits.iter().map(|it| it.attribute).collect();
        ids.dedup();
        let names: Vec<String> = ids
            .iter()
            .map(|id| {
                let name = attribute_name(cx, *id);
                if rated.contains(id) { format!("{name} {}", icon::USERS_THREE) } else { name }
            })
            .collect();
        let attributes: Vec<(Id<Attribute>, &str)> =
            ids.iter().copied().zip(names.iter().map(String::as_str)).collect();
        ui.horizontal_wrapped(|ui| {
            for (at, key) in ["factors-first", "factors-second"].into_iter().enumerate() {
                let width = 2.0 * SELECT + ui.spacing().item_spacing.x;
                labelled(ui, &tr.text(key), width, |ui| {
                    factor_ui(ui, cx, found, (&mut pair[at], &attributes), key);
                });
            }
            if !rated.is_empty() {
                let all = tr.text("factors-all");
                // The sign by which they are known in the lists.
                let team = format!("{} {}", tr.text("factors-team"), icon::USERS_THREE);
                let options = [(Which::All, all.as_ref()), (Which::Team, team.as_str())];
                widgets::segmented(ui, &tr.text("factors-which"), &mut self.which, &options);
            }
        });
    }

    fn plot_ui(&self, ui: &mut Ui, cx: &mut Cx<'_>, found: &TwoFactors, is_stale: bool) {
        let tr = cx.tr;
        let Some(Kept { pair, crossed, .. }) = &self.crossed else { return };
        let (Some(a), Some(b)) = (found.splits.get(pair[0]), found.splits.get(pair[1])) else {
            return;
        };
        let names = [a, b].map(|it| attribute_name(cx, it.attribute));
        let title = names.join(" × ");
        let ranked = found.pairs.iter().find(|it| [it.a, it.b] == *pair);
        let sharpness = ranked.map_or(crossed.sharpness, |it| it.sharpness);
        let args = [("share", tr.percent(sharpness).into())];
        let beside = tr.format("factors-explains", &args);
        let shown = Shown { splits: [a, b], crossed, studied: &found.studied, is_stale };
        picture::plot_card(ui, cx, (&title, &beside), |ui, cx| plot::ui(ui, cx, &shown));
        if let Some(text) = check(cx, crossed) {
            let title = tr.text("factors-overlap");
            let notice = Notice { icon: icon::WARNING, title: &title, text: &text, action: "" };
            widgets::notice(ui, TagKind::Warn, notice);
        }
        if crossed.n < crossed.of {
            let args = [("n", (crossed.of - crossed.n).into()), ("of", crossed.of.into())];
            let note = theme::secondary(ui, tr.format("factors-unknown", &args));
            ui.label(note);
        }
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        found: &TwoFactors,
        (pairs, is_rated, pair): (&[&Ranked], &dyn Fn(usize) -> bool, &mut [usize; 2]),
    ) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            let args = [("n", found.n_searched.into())];
            let beside = if found.n_searched < found.n_customers {
                tr.format("factors-searched-some", &args)
            } else {
                tr.format("factors-searched", &args)
            };
            widgets::card_head(ui, &tr.text("factors-ranked"), |_| (), |_| ());
            ui.label(theme::secondary(ui, beside));
            if pairs.is_empty() {
                ui.label(theme::muted(ui, tr.text("factors-no-pair")));
                return;
            }
            let (chosen, shows_all) = (*pair, &mut self.shows_all);
            let mut list = List { pairs, chosen, rated: is_rated, shows_all };
            if let Some(pressed) = ranked::ui(ui, cx, found, &mut list) {
                *pair = pressed;
            }
        });
        widgets::card(ui, |ui| {
            widgets::card_head(ui, &tr.text("factors-overlaps"), |_| (), |_| ());
            if let Some(pressed) = ranked::overlaps_ui(ui, cx, found) {
                *pair = pressed;
            }
        });
    }
}

/// Which attribute, and where it is split.
fn factor_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    found: &TwoFactors,
    (at, attributes): (&mut usize, &[(Id<Attribute>, &str)]),
    key: &'static str,
) {
    let tr = cx.tr;
    let Some(now) = found.splits.get(*at).map(|it| it.attribute) else { return };
    let name = tr.text(key);
    let mut attribute = now;
    widgets::select(ui, SELECT, &name, &mut attribute, attributes);
    if attribute != now {
        *at = found.splits.iter().position(|it| it.attribute == attribute).unwrap_or(*at);
    }
    let splits = found.splits.iter().enumerate().filter(|(_, it)| it.attribute == attribute);
    let words: Vec<(usize, String)> =
        splits.map(|(idx, it)| (idx, words::what(cx, it, words::Side::Yes))).collect();
    let options: Vec<(usize, &str)> = words.iter().map(|(idx, it)| (*idx, it.as_str())).collect();
    let args = [("name", attribute_name(cx, attribute).into())];
    widgets::select(ui, SELECT, &tr.format("factors-split-of", &args), at, &options);
}

/// What is wrong with the pair: it says the same twice, or quadrants are too small.
fn check(cx: &Cx<'_>, it: &Crossed) -> Option<String> {
    let tr = cx.tr;
    let smallest = it.quadrants.iter().map(|it| it.n).min().unwrap_or(0);
    if 0.5 < it.sameness {
        let share = it.n_alike as f64 / it.n.max(1) as f64;
        let args = [("share", tr.percent(share).into()), ("n", it.n.into())];
        return Some(tr.format("factors-check-same", &args));
    }
    (smallest < it.least).then(|| tr.format("factors-check-small", &[("n", smallest.into())]))
}

/// The attributes that were asked about in rounds whose ballots may be shown.
fn rated(cx: &Cx<'_>) -> BTreeSet<Id<Attribute>> {
    let views = cx.live.rounds.values().flat_map(|it| &it.attributes);
    views.filter(|it| it.mean.is_some()).map(|it| it.attribute).collect()
}

/// Nothing to tell apart, or nothing to tell it by.
fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, found: &TwoFactors) {
    let tr = cx.tr;
    let key = match found.n_groups {
        0 => "factors-no-customers",
        1 => "factors-one-group",
        _ => "factors-no-attribute",
    };
    widgets::card(ui, |ui| {
        let imports = cx.env.can_edit && found.n_groups != 1;
        let action = if imports { tr.text("command-import-file") } else { "".into() };
        if widgets::empty_state(ui, icon::SQUARES_FOUR, &tr.text(key), &action) {
            cx.command(Command::ImportFile);
        }
    });
}
