//! Win and keep: traits placed by how much likelier such customers are to be among the best, and to stay.

use egui::{ScrollArea, Ui};

use super::{row, words};
use crate::{
    analysis::traits::{Finding, Traits},
    ui::{
        Cx, picture, theme,
        widgets::{self, ListRow, Scatter, ScatterPoint},
    },
};

const HEIGHT: f32 = 380.0;
/// Less room than this, and the list goes below the plot.
const NARROW: f32 = 860.0;
const LIST: f32 = 400.0;

/// A trait with both lifts.
struct Placed<'a> {
    idx: usize,
    finding: &'a Finding,
    win: f64,
    stay: f64,
    label: String,
    name: String,
}

/// Returns the finding that was pressed.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    traits: &Traits,
    selected: Option<usize>,
) -> Option<usize> {
    let placed: Vec<Placed<'_>> =
        traits.findings.iter().enumerate().filter_map(|(idx, it)| place(cx, idx, it)).collect();
    if placed.is_empty() {
        return None;
    }
    let tr = cx.tr;
    let n_seductive = placed.iter().filter(|it| it.finding.is_seductive).count();
    let beside = tr.format("traits-win-keep-n", &[("n", n_seductive.into())]);
    let title = tr.text("traits-win-keep");
    let is_narrow = ui.available_width() < NARROW;
    let at = selected.and_then(|it| placed.iter().position(|placed| placed.idx == it));
    let mut pressed = None;
    // The list is no part of the picture.
    widgets::card(ui, |ui| {
        let width = ui.available_width();
        let mut wanted = None;
        widgets::card_head(
            ui,
            &title,
            |ui| {
                let room = egui::vec2(ui.available_width() - 80.0, ui.available_height());
                ui.allocate_ui_with_layout(room, *ui.layout(), |ui| {
                    ui.add(egui::Label::new(theme::secondary(ui, beside)).truncate());
                });
            },
            |ui| wanted = picture::picture_buttons(ui, cx, &title),
        );
        let plot_width = if is_narrow { width } else { width - LIST - 16.0 };
        ui.horizontal_top(|ui| {
            let plot = ui.allocate_ui(egui::vec2(plot_width, HEIGHT), |ui| {
                ui.set_width(plot_width);
                if let Some(wanted) = wanted {
                    picture::send_picture(ui, cx, wanted, &title, |ui, cx| {
                        plot_ui(ui, cx, &placed, None)
                    });
                }
                plot_ui(ui, cx, &placed, at)
            });
            pressed = plot.inner;
            if !is_narrow {
                ui.add_space(8.0);
                ui.vertical(|ui| pressed = list_ui(ui, cx, &placed, at).or(pressed));
            }
        });
        if is_narrow {
            pressed = list_ui(ui, cx, &placed, at).or(pressed);
        }
    });
    pressed.map(|it| placed[it].idx)
}

fn place<'a>(cx: &Cx<'_>, idx: usize, finding: &'a Finding) -> Option<Placed<'a>> {
    let tr = cx.tr;
    let (win, stay) = (finding.win.as_ref()?.lift, finding.lift_to_stay()?);
    let label = words::asked_in_one(cx, finding.attribute, &finding.condition);
    let args = [
        ("name", label.as_str().into()),
        ("win", words::estimate(tr, win).into()),
        ("stay", words::estimate(tr, stay).into()),
        ("n", finding.pass.count().into()),
    ];
    let mut name = tr.format("traits-point", &args);
    if finding.is_seductive {
        name = format!("{name} {}", tr.text("traits-seductive-why"));
    }
    Some(Placed { idx, finding, win: win.value, stay: stay.value, label, name })
}

fn plot_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    placed: &[Placed<'_>],
    selected: Option<usize>,
) -> Option<usize> {
    let tr = cx.tr;
    let most = placed.iter().map(|it| it.finding.pass.count()).max().unwrap_or(1).max(1);
    let bad = theme::palette(ui).bad.fill;
    let points: Vec<ScatterPoint<'_>> = placed
        .iter()
        .map(|it| ScatterPoint {
            x: it.win,
            y: it.stay,
            color: if it.finding.is_seductive { bad } else { row::color(ui, it.finding) },
            weight: (it.finding.pass.count() as f32 / most as f32).sqrt(),
            stands_out: it.finding.is_seductive,
            label: &it.label,
            name: &it.name,
        })
        .collect();
    let axes = [tr.text("traits-axis-win"), tr.text("traits-axis-keep")];
    let corners = [
        tr.text("traits-corner-keep"),
        tr.text("traits-corner-both"),
        tr.text("traits-corner-neither"),
        tr.text("traits-corner-seductive"),
    ];
    let scatter = Scatter {
        points: &points,
        selected,
        axes: axes.each_ref().map(|it| it.as_ref()),
        corners: corners.each_ref().map(|it| it.as_ref()),
        write: &|it| words::times(tr, it),
        name: &tr.text("traits-win-keep-what"),
    };
    widgets::scatter_plot(ui, HEIGHT, &scatter)
}

/// The same in rows, for those who read.
fn list_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    placed: &[Placed<'_>],
    selected: Option<usize>,
) -> Option<usize> {
    let tr = cx.tr;
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.label(theme::secondary(ui, tr.text("traits-head-trait")));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(10.0);
            ui.label(theme::secondary(ui, tr.text("traits-head-win-stay")));
        });
    });
    ScrollArea::vertical().id_salt("win and keep").max_height(HEIGHT - 28.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (idx, it) in placed.iter().enumerate() {
            let (name, what) =
                words::asked(tr, cx.project, it.finding.attribute, &it.finding.condition);
            let tail = format!("{} · {}", words::times(tr, it.win), words::times(tr, it.stay));
            let row = ListRow { lead: &name, text: &what, tail: &tail };
            let response = widgets::list_row(ui, selected == Some(idx), row);
            if response.clicked() {
                pressed = Some(idx);
            }
            response.on_hover_text(&it.name);
        }
    });
    pressed
}
