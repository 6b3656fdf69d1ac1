//! Segments: two attributes crossed over the customers. Which two, what is shown in the cells, and what follows from them.

mod detail;
mod heat;
mod lists;
pub(super) mod words;

use egui::Ui;

use crate::{
    analysis::segments::{Cross, Pair, Place, Segments, adds_up},
    model::{Attribute, Id, Outcome},
    ui::{
        Command, Cx, picture,
        theme::{self, icon},
        widgets::{self},
    },
};

use super::progress::progress_ui;
use lists::{List, Shown};
use words::Measure;

pub(super) use detail::relationships;

/// What the tab remembers between frames.
#[derive(Default)]
pub(in crate::ui) struct SegmentsTab {
    pair: Pair,
    measure: Measure,
    chosen: Option<Place>,
    list: List,
    shows_all: bool,
}

impl SegmentsTab {
    /// Which attributes are to be crossed.
    pub(in crate::ui) fn pair(&self) -> Pair {
        self.pair
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let findings = cx.findings;
        progress_ui(ui, cx, findings.studied());
        progress_ui(ui, cx, findings.segments());
        if let Some(segments) = findings.segments().value() {
            self.shown_ui(ui, cx, segments);
        }
    }

    fn shown_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, segments: &Segments) {
        let tr = cx.tr;
        let Some(cross) = &segments.cross else {
            empty_ui(ui, cx, segments);
            return;
        };
        self.controls_ui(ui, cx, segments, cross);
        let title = heat::title(cx, cross);
        let beside = words::measure(cx, self.measure);
        let (measure, chosen) = (self.measure, self.chosen);
        let pressed = picture::plot_card(ui, cx, (&title, &beside), |ui, cx| {
            let pressed = heat::ui(ui, cx, cross, measure, chosen);
            ui.label(theme::small(ui, notes(cx, cross)));
            pressed
        });
        self.chosen = pressed.or(self.chosen);
        let is_there = |it: &Place| cross.cell(*it).is_some();
        match self.chosen.filter(is_there) {
            Some(place) => detail::ui(ui, cx, &segments.studied, cross, place),
            None => {
                let hint = theme::muted(ui, tr.text("segments-choose"));
                ui.label(hint);
            }
        }
        self.lists_ui(ui, cx, cross);
    }

    fn controls_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, segments: &Segments, cross: &Cross) {
        let tr = cx.tr;
        let now = [cross.rows.attribute, cross.columns.attribute];
        let options = |without: Id<Attribute>| -> Vec<(Id<Attribute>, String)> {
            let offered = segments.offered.iter().filter(|it| **it != without);
            offered.map(|id| (*id, words::attribute_name(cx, *id))).collect()
        };
        let mut wanted = now;
        ui.horizontal_wrapped(|ui| {
            for (at, key) in ["segments-rows", "segments-columns"].into_iter().enumerate() {
                let options = options(now[1 - at]);
                let options: Vec<(Id<Attribute>, &str)> =
                    options.iter().map(|(id, name)| (*id, name.as_str())).collect();
                let name = tr.text(key);
                labelled(ui, &name, 176.0, |ui| {
                    widgets::select(ui, 176.0, &name, &mut wanted[at], &options);
                });
            }
            if widgets::icon_button(ui, icon::ARROWS_CLOCKWISE, &tr.text("segments-swap")).clicked()
            {
                wanted.swap(0, 1);
            }
            self.measure_ui(ui, cx, cross);
        });
        if wanted != now {
            let [rows, columns] = wanted;
            self.pair = Pair { rows: Some(rows), columns: Some(columns) };
            self.chosen = None;
        }
    }

    fn measure_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, cross: &Cross) {
        let mut measures = vec![Measure::Best, Measure::Churned, Measure::Customers];
        for it in &cross.quantities {
            let sum = adds_up(it.outcome).then_some(Measure::Sum(it.what));
            measures.extend(sum);
            measures.extend([Measure::Median(it.what), Measure::Mean(it.what)]);
        }
        if !measures.contains(&self.measure) {
            self.measure = Measure::default();
        }
        let names: Vec<String> = measures.iter().map(|it| words::measure(cx, *it)).collect();
        let options: Vec<(Measure, &str)> =
            measures.into_iter().zip(names.iter().map(String::as_str)).collect();
        let name = cx.tr.text("segments-measure");
        labelled(ui, &name, 220.0, |ui| {
            widgets::select(ui, 220.0, &name, &mut self.measure, &options);
        });
    }

    fn lists_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, cross: &Cross) {
        let tr = cx.tr;
        let available = lists::available(cross);
        let Some(first) = available.first().copied() else { return };
        if !available.contains(&self.list) {
            self.list = first;
        }
        let words = available.iter().map(|it| tr.text(lists::key(*it)));
        let words: Vec<_> = words.collect();
        let options: Vec<(List, &str)> =
            available.iter().copied().zip(words.iter().map(AsRef::as_ref)).collect();
        let name = tr.text("segments-lists");
        let n_letters: usize = words.iter().map(|it| it.chars().count() + 3).sum();
        if ui.available_width() < n_letters as f32 * 7.0 {
            widgets::select(ui, 260.0, &name, &mut self.list, &options);
        } else {
            widgets::segmented(ui, &name, &mut self.list, &options);
        }
        let list = self.list;
        let title = tr.text(lists::key(list));
        let mut shows_all = self.shows_all;
        let chosen = self.chosen;
        let pressed = picture::plot_card(ui, cx, (&title, ""), |ui, cx| {
            let mut shown = Shown { chosen, shows_all: &mut shows_all };
            lists::ui(ui, cx, cross, list, &mut shown)
        });
        self.shows_all = shows_all;
        self.chosen = pressed.or(self.chosen);
        let has_value = cross.quantities.iter().any(|it| it.outcome == Outcome::LifetimeValue);
        if has_value
            && cross.concentration.is_none()
            && (cross.rows.overlaps || cross.columns.overlaps)
        {
            let note = theme::secondary(ui, tr.text("segments-overlap"));
            ui.label(note);
        }
    }
}

/// Words before controls of this width together: they stay in one line, and go to the next where there is no room.
pub(super) fn labelled(ui: &mut Ui, text: &str, width: f32, add: impl FnOnce(&mut Ui)) {
    let words = egui::WidgetText::from(theme::secondary(ui, text));
    let wrap = Some(egui::TextWrapMode::Extend);
    let words = words.into_galley(ui, wrap, f32::INFINITY, egui::TextStyle::Body);
    let width = words.size().x + ui.spacing().item_spacing.x + width + 1.0;
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(width, theme::CONTROL_HEIGHT), layout, |ui| {
        ui.label(words);
        add(ui);
    });
}

/// What the table leaves out, and how it counts.
fn notes(cx: &Cx<'_>, cross: &Cross) -> String {
    let tr = cx.tr;
    let mut res = vec![tr.text("segments-note").into_owned()];
    for axis in [&cross.rows, &cross.columns] {
        let name = words::attribute_name(cx, axis.attribute);
        if 0 < axis.n_outside {
            let args = [("n", axis.n_outside.into()), ("name", name.as_str().into())];
            res.push(tr.format("segments-outside", &args));
        }
        if axis.overlaps {
            res.push(tr.format("segments-several", &[("name", name.into())]));
        }
    }
    res.join(" ")
}

/// Nobody to cross, or nothing to cross them by.
fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, segments: &Segments) {
    let tr = cx.tr;
    let key = match (segments.n_customers, segments.offered.len()) {
        (0, _) => "segments-no-customers",
        (_, 1) => "segments-one-attribute",
        _ => "segments-no-attribute",
    };
    widgets::card(ui, |ui| {
        let action = if cx.env.can_edit { tr.text("command-import-file") } else { "".into() };
        if widgets::empty_state(ui, icon::TABLE, &tr.text(key), &action) {
            cx.command(Command::ImportFile);
        }
    });
}
