//! All jobs between importance and satisfaction, and beside it the same as a table, the greatest opportunity first.

use egui::{Align, Layout, Ui, vec2};

use super::{Row, called};
use crate::{
    analysis::progress::{Served, ratings, score, served},
    model::{Id, JobToDo},
    ui::{
        Cx,
        picture::plot_card,
        theme,
        widgets::{self, RatingPlot, RatingPoint},
    },
};

const HEIGHT: f32 = 260.0;
const TABLE: f32 = 300.0;
/// Less room than this, and the table stands below the plot.
const NARROW: f32 = 640.0;

/// Returns the job that was pressed.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    jobs: &[Row<'_>],
    open: Option<Id<JobToDo>>,
) -> Option<Id<JobToDo>> {
    let rated: Vec<(usize, Row<'_>)> =
        jobs.iter().copied().enumerate().filter(|(_, it)| ratings(it.1).is_some()).collect();
    if rated.is_empty() {
        return None;
    }
    let title = cx.tr.text("progress-plot").into_owned();
    plot_card(ui, cx, (&title, ""), |ui, cx| {
        let what = theme::secondary(ui, cx.tr.text("progress-plot-what"));
        ui.add(egui::Label::new(what).wrap());
        let room = ui.available_width();
        if room < NARROW {
            let plot = plot_ui(ui, cx, &rated, open);
            return table_ui(ui, cx, &rated, open).or(plot);
        }
        let mut pressed = None;
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            let mut part = |width: f32, add: &mut dyn FnMut(&mut Ui) -> Option<Id<JobToDo>>| {
                let layout = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
                    ui.set_width(width);
                    pressed = add(ui).or(pressed);
                });
            };
            part(room - TABLE - theme::GAP, &mut |ui| plot_ui(ui, cx, &rated, open));
            part(TABLE, &mut |ui| table_ui(ui, cx, &rated, open));
        });
        pressed
    })
}

fn plot_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    rated: &[(usize, Row<'_>)],
    open: Option<Id<JobToDo>>,
) -> Option<Id<JobToDo>> {
    let tr = cx.tr;
    let p = theme::palette(ui);
    let words: Vec<(String, String)> = rated
        .iter()
        .map(|(idx, (_, it))| {
            let (importance, satisfaction) = ratings(it).unwrap_or_default();
            let args = [
                ("name", called(cx, it).into()),
                ("importance", tr.number(importance).into()),
                ("satisfaction", tr.number(satisfaction).into()),
                ("score", tr.number(score(it).unwrap_or_default()).into()),
            ];
            (tr.count(idx + 1), tr.format("progress-point", &args))
        })
        .collect();
    let points: Vec<RatingPoint<'_>> = rated
        .iter()
        .zip(&words)
        .map(|((_, (_, it)), (sign, name))| {
            let at = ratings(it).unwrap_or_default();
            let color = match served(at.0, at.1) {
                Served::Under => p.good.fill,
                Served::Right => p.accent.fill,
                Served::Over => p.warn.fill,
            };
            RatingPoint { at, color, sign, name }
        })
        .collect();
    let (name, x, y) = (
        tr.text("progress-plot"),
        tr.text("progress-importance"),
        tr.text("progress-satisfaction"),
    );
    let (under, over) = (tr.text("progress-under"), tr.text("progress-over"));
    let plot = RatingPlot {
        points: &points,
        selected: rated.iter().position(|(_, it)| Some(it.0) == open),
        axes: [&x, &y],
        zones: [&under, &over],
        name: &name,
    };
    let pressed = widgets::rating_plot(ui, HEIGHT, &plot)?;
    rated.get(pressed).map(|(_, it)| it.0)
}

fn table_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    rated: &[(usize, Row<'_>)],
    open: Option<Id<JobToDo>>,
) -> Option<Id<JobToDo>> {
    let tr = cx.tr;
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(theme::secondary(ui, tr.text("progress-by-opportunity")));
    let mut rows = rated.to_vec();
    let of = |it: &JobToDo| score(it).unwrap_or_default();
    rows.sort_by(|a, b| of(b.1.1).total_cmp(&of(a.1.1)).then(a.0.cmp(&b.0)));
    let mut pressed = None;
    for (idx, (id, it)) in rows {
        let (importance, satisfaction) = ratings(it).unwrap_or_default();
        let key = match served(importance, satisfaction) {
            Served::Under => "progress-under",
            Served::Right => "progress-right",
            Served::Over => "progress-over",
        };
        let title = format!("{} {}", tr.count(idx + 1), called(cx, it));
        let note = tr.format(
            "progress-score",
            &[("score", tr.number(of(it)).into()), ("zone", tr.text(key).into_owned().into())],
        );
        if widgets::list_item(ui, &title, &note, open == Some(id)).clicked() {
            pressed = Some(id);
        }
    }
    pressed
}
