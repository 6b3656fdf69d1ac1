//! The importance of each attribute to each function, as a table of colored cells.

use egui::{Align, Grid, Layout, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::result::before;
use crate::{
    analysis::agreement::{AttributeView, RoundView},
    model::{Id, Round},
    ui::{Cx, theme, widgets},
};

const CELL: egui::Vec2 = vec2(86.0, 26.0);
const NAME: f32 = 152.0;

pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, round: Id<Round>, view: &RoundView) {
    let tr = cx.tr;
    let earlier = before(cx, round).map(|it| it.1);
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID * 1.5;
        widgets::card_head(ui, &tr.text("team-importance"), |_| (), |_| ());
        ui.label(theme::secondary(ui, tr.text("team-importance-why")));
        ScrollArea::horizontal().auto_shrink([false, true]).show(ui, |ui| {
            let grid = Grid::new("heat").spacing(vec2(4.0, 4.0)).min_col_width(0.0);
            grid.show(ui, |ui| {
                heads_ui(ui, cx, view, earlier.is_some());
                for it in &view.attributes {
                    row_ui(ui, cx, view, it, earlier);
                    ui.end_row();
                }
            });
        });
    });
}

fn heads_ui(ui: &mut Ui, cx: &Cx<'_>, view: &RoundView, has_earlier: bool) {
    let tr = cx.tr;
    let head = |ui: &mut Ui, text: &str, width: f32| {
        let layout = match width < NAME {
            true => Layout::centered_and_justified(egui::Direction::LeftToRight),
            false => Layout::left_to_right(Align::Center),
        };
        ui.allocate_ui_with_layout(vec2(width, 20.0), layout, |ui| {
            ui.set_min_width(width);
            let text = theme::secondary(ui, text);
            ui.add(egui::Label::new(text).truncate());
        });
    };
    head(ui, &tr.text("team-form-attribute"), NAME);
    for function in &view.functions {
        head(ui, &function_name(cx, function), CELL.x);
    }
    head(ui, &tr.text("team-all"), CELL.x);
    if has_earlier {
        head(ui, &tr.text("team-change"), CELL.x);
    }
    head(ui, &format!("   {}", tr.text("team-agreement-of-each")), NAME);
    ui.end_row();
}

fn function_name(cx: &Cx<'_>, function: &str) -> String {
    if function.is_empty() {
        cx.tr.text("team-no-function").into_owned()
    } else {
        function.to_owned()
    }
}

fn row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    view: &RoundView,
    it: &AttributeView,
    earlier: Option<&RoundView>,
) {
    let tr = cx.tr;
    let name = cx.project.attributes.get(it.attribute).map_or("", |it| &it.name);
    ui.allocate_ui_with_layout(vec2(NAME, CELL.y), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(NAME);
        ui.add(egui::Label::new(theme::semibold(name)).truncate());
    });
    for (function, cell) in view.functions.iter().zip(&it.by_function) {
        let function = function_name(cx, function);
        cell_ui(ui, cx, [name, &function], cell.map(|it| (it.mean, it.n)));
    }
    let all = tr.text("team-all");
    cell_ui(ui, cx, [name, &all], it.mean.map(|mean| (mean, it.n_ratings())));
    if let Some(earlier) = earlier {
        let then = earlier.attribute(it.attribute).and_then(|it| it.mean);
        let change = then.zip(it.mean).map(|(then, now)| now - then);
        let text = change.map_or_else(|| "–".to_owned(), |it| signed(cx, it));
        let label =
            tr.format("team-change-of", &[("name", name.into()), ("change", text.as_str().into())]);
        let (rect, response) = ui.allocate_exact_size(CELL, egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &label));
        let words = theme::body(text).color(theme::palette(ui).muted);
        ui.put(rect, egui::Label::new(words).selectable(false));
    }
    let word = it.agreement.map_or("team-few-ratings", agreement_word);
    let figure = it.agreement.map(|it| tr.number((it * 100.0).round() / 100.0));
    let text = match figure {
        Some(figure) => format!("   {figure}  {}", tr.text(word)),
        None => format!("   {}", tr.text(word)),
    };
    ui.label(theme::secondary(ui, text));
}

/// `+0.5`, `−1`, `0`.
fn signed(cx: &Cx<'_>, x: f64) -> String {
    let x = (x * 10.0).round() / 10.0;
    let size = cx.tr.number(x.abs());
    match x {
        x if 0.0 < x => format!("+{size}"),
        x if x < 0.0 => format!("−{size}"),
        _ => size,
    }
}

/// The agreement about one attribute in words.
pub(super) fn agreement_word(agreement: f64) -> &'static str {
    match agreement {
        a if a < -0.2 => "team-two-camps",
        a if a < 0.3 => "team-scattered",
        a if a < 0.7 => "team-leaning",
        _ => "team-agreed",
    }
}

/// A mean importance on the color of its step; an empty cell where nobody rated.
fn cell_ui(ui: &mut Ui, cx: &Cx<'_>, [name, function]: [&str; 2], mean: Option<(f64, usize)>) {
    let tr = cx.tr;
    let (rect, response) = ui.allocate_exact_size(CELL, egui::Sense::hover());
    let args = |mean: String, n: usize| {
        tr.format(
            "team-cell",
            &[
                ("name", name.into()),
                ("function", function.into()),
                ("mean", mean.into()),
                ("n", n.into()),
            ],
        )
    };
    let p = theme::palette(ui);
    let (label, text, (back, front)) = match mean {
        Some((mean, n)) => {
            let text = tr.number((mean * 10.0).round() / 10.0);
            let step = (mean.round().clamp(0.0, 5.0)) as usize;
            (args(text.clone(), n), text, p.heat[step])
        }
        None => (args("–".to_owned(), 0), "–".to_owned(), (p.surface, p.muted)),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &label));
    ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), back);
    let font = egui::TextStyle::Body.resolve(ui.style());
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, text, font, front);
    response.on_hover_text(label);
}
