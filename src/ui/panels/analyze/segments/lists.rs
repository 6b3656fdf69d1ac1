//! Segments in order: where lifetime value lies, who is easiest to sell to and to work with, how each buys.

use egui::Ui;

use super::words;
use crate::{
    analysis::segments::{Concentration, Cross, Ease, Place, Quantity, Standing, TOO_FEW},
    model::Outcome,
    ui::{
        Cx, theme,
        widgets::{self, ConcentrationStep, Figure, FigureColumn, FigureRow, TagKind},
    },
};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum List {
    #[default]
    Value,
    ToSell,
    ToWorkWith,
    Buying,
}

/// What tells how a customer buys.
const BUYING: [Outcome; 6] = [
    Outcome::DealSize,
    Outcome::Deals,
    Outcome::WonDeals,
    Outcome::DaysToClose,
    Outcome::Renewals,
    Outcome::Discount,
];

/// Rows that are shown at first.
const N_FIRST: usize = 10;
/// Narrower than this, the curve stands above the list.
const WIDE: f32 = 760.0;

/// The lists there is something for.
pub(super) fn available(cross: &Cross) -> Vec<List> {
    let has = |outcome: &Outcome| cross.quantities.iter().any(|it| it.outcome == *outcome);
    let lists = [
        (List::Value, cross.concentration.is_some()),
        (List::ToSell, cross.to_sell.is_some()),
        (List::ToWorkWith, cross.to_work_with.is_some()),
        (List::Buying, BUYING.iter().any(has)),
    ];
    lists.into_iter().filter(|(_, is_there)| *is_there).map(|(it, _)| it).collect()
}

pub(super) fn key(list: List) -> &'static str {
    match list {
        List::Value => "segments-list-value",
        List::ToSell => "segments-list-to-sell",
        List::ToWorkWith => "segments-list-to-work-with",
        List::Buying => "segments-list-buying",
    }
}

/// What is shown: the chosen segment, and whether all rows are.
pub(super) struct Shown<'a> {
    pub(super) chosen: Option<Place>,
    pub(super) shows_all: &'a mut bool,
}

/// Shows the list; a segment that is pressed is returned.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    cross: &Cross,
    list: List,
    shown: &mut Shown<'_>,
) -> Option<Place> {
    match list {
        List::Value => value_ui(ui, cx, cross, cross.concentration.as_ref()?, shown),
        List::ToSell => ease_ui(ui, cx, cross, cross.to_sell.as_ref()?, shown),
        List::ToWorkWith => ease_ui(ui, cx, cross, cross.to_work_with.as_ref()?, shown),
        List::Buying => buying_ui(ui, cx, cross, shown),
    }
}

fn column(title: &str, width: f32) -> FigureColumn {
    FigureColumn { title: title.to_owned(), width }
}

/// A row of the list: where it leads, what is in it, what it says.
struct Row {
    place: Place,
    cells: Vec<Figure>,
    name: String,
}

fn rows_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    columns: &[FigureColumn],
    rows: &[Row],
    shown: &mut Shown<'_>,
) -> Option<Place> {
    let mut pressed = None;
    let n = if *shown.shows_all { rows.len() } else { N_FIRST };
    egui::ScrollArea::horizontal().id_salt("segments_list").show(ui, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::figure_heads(ui, columns, rows.first().map(|it| it.cells.as_slice()));
            for row in rows.iter().take(n) {
                let is_selected = shown.chosen == Some(row.place);
                let it =
                    FigureRow { cells: &row.cells, is_selected, can_press: true, name: &row.name };
                if widgets::figure_row(ui, columns, it).clicked() {
                    pressed = Some(row.place);
                }
            }
        });
    });
    if N_FIRST < rows.len() {
        let key = if *shown.shows_all { "segments-fewer" } else { "segments-more" };
        let text = cx.tr.format(key, &[("n", rows.len().into())]);
        if widgets::button(ui, widgets::ButtonKind::Tertiary, &text).clicked() {
            *shown.shows_all = !*shown.shows_all;
        }
    }
    pressed
}

fn value_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    cross: &Cross,
    it: &Concentration,
    shown: &mut Shown<'_>,
) -> Option<Place> {
    let tr = cx.tr;
    let quantity = cross.quantities.get(it.quantity)?;
    let customers = |n: usize| {
        n.checked_sub(1).and_then(|at| it.segments.get(at)).map_or(0.0, |it| it.customers_so_far)
    };
    let args = [
        ("half", it.n_half.into()),
        ("half_of", tr.percent(customers(it.n_half)).into()),
        ("most", it.n_most.into()),
        ("most_of", tr.percent(customers(it.n_most)).into()),
        ("n", it.segments.len().into()),
        ("what", words::quantity(cx, quantity.what).into()),
    ];
    let sentence = tr.format("segments-value-said", &args);
    ui.label(theme::body(&sentence));
    let names = held_names(cx, cross, it, quantity);
    let steps = it.segments.iter().zip(&names).map(|(held, name)| ConcentrationStep {
        holders: held.customers_so_far as f32,
        held: held.value_so_far as f32,
        is_chosen: shown.chosen == Some(held.place),
        name: name.clone(),
    });
    let steps: Vec<ConcentrationStep> = steps.collect();
    let what = words::quantity(cx, quantity.what);
    let customers = tr.text("segments-customers");
    let ends = [tr.percent(0.0), tr.percent(1.0)];
    let plot = |ui: &mut Ui| {
        let (axes, ends) = ([&*customers, &*what], ends.each_ref().map(String::as_str));
        widgets::concentration_plot(ui, 260.0, &steps, axes, ends, &sentence);
    };
    let columns = [
        column(&tr.text("segments-segment"), 0.0),
        column(&customers, 76.0),
        column(&what, 86.0),
        column(&tr.text("segments-share-of-value"), 128.0),
        column(&tr.text("segments-so-far"), 72.0),
    ];
    let most = it.segments.first().map_or(1.0, |it| it.of_value.max(f64::MIN_POSITIVE));
    let rows = it.segments.iter().zip(names).map(|(held, name)| Row {
        place: held.place,
        cells: vec![
            Figure::Words(words::segment(cx, cross, held.place)),
            Figure::Number(tr.count(held.n)),
            Figure::Number(words::amount(cx, quantity.what, held.value)),
            Figure::Bar((held.of_value / most) as f32, tr.percent(held.of_value)),
            Figure::Number(tr.percent(held.value_so_far)),
        ],
        name,
    });
    let rows: Vec<Row> = rows.collect();
    if ui.available_width() < WIDE {
        plot(ui);
        return rows_ui(ui, cx, &columns, &rows, shown);
    }
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        let layout = egui::Layout::top_down(egui::Align::Min);
        let list = width - 316.0;
        let pressed = ui
            .allocate_ui_with_layout(egui::vec2(list, 0.0), layout, |ui| {
                ui.set_max_width(list);
                rows_ui(ui, cx, &columns, &rows, shown)
            })
            .inner;
        ui.add_space(8.0);
        ui.allocate_ui_with_layout(egui::vec2(300.0, 260.0), layout, plot);
        pressed
    })
    .inner
}

/// What each segment holds, in words.
fn held_names(cx: &Cx<'_>, cross: &Cross, it: &Concentration, quantity: &Quantity) -> Vec<String> {
    let tr = cx.tr;
    let said = it.segments.iter().map(|held| {
        let args = [
            ("segment", words::segment(cx, cross, held.place).into()),
            ("n", held.n.into()),
            ("value", words::amount(cx, quantity.what, held.value).into()),
            ("of_value", tr.percent(held.of_value).into()),
            ("of_customers", tr.percent(held.of_customers).into()),
            ("so_far", tr.percent(held.value_so_far).into()),
        ];
        tr.format("segments-held", &args)
    });
    said.collect()
}

/// The median of a quantity in a segment.
fn median(cx: &Cx<'_>, cross: &Cross, place: Place, at: usize) -> Figure {
    let quantity = cross.quantities.get(at);
    let found = cross.cell(place).and_then(|it| it.summaries.get(at));
    match (quantity, found) {
        (Some(it), Some(found)) if TOO_FEW <= found.n => {
            Figure::Number(words::amount(cx, it.what, found.median))
        }
        _ => Figure::Number("–".to_owned()),
    }
}

fn figures(cx: &Cx<'_>, cross: &Cross, place: Place, quantities: &[usize]) -> String {
    let found = quantities.iter().filter_map(|at| {
        let it = cross.quantities.get(*at)?;
        let summary = cross.cell(place)?.summaries.get(*at)?;
        let args = [
            ("what", words::quantity(cx, it.what).into()),
            ("figures", words::summary(cx, it, summary).into()),
        ];
        Some(cx.tr.format("segments-cell-quantity", &args))
    });
    found.collect::<Vec<_>>().join("\n")
}

fn ease_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    cross: &Cross,
    it: &Ease,
    shown: &mut Shown<'_>,
) -> Option<Place> {
    let tr = cx.tr;
    let names = it.quantities.iter().filter_map(|at| cross.quantities.get(*at));
    let names: Vec<String> = names.map(|it| words::quantity(cx, it.what)).collect();
    let said = [("what", names.join(tr.list_separator()).into())];
    ui.label(theme::secondary(ui, tr.format("segments-ease-said", &said)));
    if it.segments.is_empty() {
        ui.label(theme::muted(ui, tr.text("segments-all-too-few")));
        return None;
    }
    let mut columns = vec![
        column(&tr.text("segments-segment"), 0.0),
        column(&tr.text("segments-customers"), 76.0),
    ];
    columns.extend(names.iter().map(|it| column(it, 96.0)));
    columns.push(column(&tr.text("segments-ease"), 120.0));
    columns.push(column(&tr.text("segments-standing"), 136.0));
    let rows = it.segments.iter().map(|found| {
        let (kind, word) = match found.standing {
            Standing::Easier => (TagKind::Good, tr.text("segments-easier")),
            Standing::Harder => (TagKind::Bad, tr.text("segments-harder")),
            Standing::Open => (TagKind::Quiet, tr.text("segments-open")),
        };
        let segment = words::segment(cx, cross, found.place);
        let index = (found.index * 100.0).round();
        let mut cells = vec![Figure::Words(segment.clone()), Figure::Number(tr.count(found.n))];
        cells.extend(it.quantities.iter().map(|at| median(cx, cross, found.place, *at)));
        cells.push(Figure::Bar(found.index as f32, tr.number(index)));
        cells.push(Figure::Tag(kind, word.clone().into_owned()));
        let args = [
            ("segment", segment.into()),
            ("n", found.n.into()),
            ("index", tr.number(index).into()),
            ("standing", word.into_owned().into()),
        ];
        let said = tr.format("segments-eased", &args);
        let name = format!("{said}\n{}", figures(cx, cross, found.place, &it.quantities));
        Row { place: found.place, cells, name }
    });
    let rows: Vec<Row> = rows.collect();
    rows_ui(ui, cx, &columns, &rows, shown)
}

fn buying_ui(ui: &mut Ui, cx: &Cx<'_>, cross: &Cross, shown: &mut Shown<'_>) -> Option<Place> {
    let tr = cx.tr;
    ui.label(theme::secondary(ui, tr.text("segments-buying-said")));
    let at = |outcome: &Outcome| {
        cross.quantities.iter().position(|it: &Quantity| it.outcome == *outcome)
    };
    let quantities: Vec<usize> = BUYING.iter().filter_map(at).collect();
    let mut columns = vec![
        column(&tr.text("segments-segment"), 0.0),
        column(&tr.text("segments-customers"), 76.0),
    ];
    let names = quantities.iter().filter_map(|at| cross.quantities.get(*at));
    columns.extend(names.map(|it| column(&words::quantity(cx, it.what), 96.0)));
    let mut places: Vec<(usize, Place)> =
        cross.places().map(|(place, cell)| (cell.n, place)).filter(|it| TOO_FEW <= it.0).collect();
    places.sort_by_key(|it| std::cmp::Reverse(it.0));
    if places.is_empty() {
        ui.label(theme::muted(ui, tr.text("segments-all-too-few")));
        return None;
    }
    let rows = places.into_iter().map(|(n, place)| {
        let segment = words::segment(cx, cross, place);
        let mut cells = vec![Figure::Words(segment.clone()), Figure::Number(tr.count(n))];
        cells.extend(quantities.iter().map(|at| median(cx, cross, place, *at)));
        let said = tr.format("segments-cell", &[("segment", segment.into()), ("n", n.into())]);
        Row { place, cells, name: format!("{said}\n{}", figures(cx, cross, place, &quantities)) }
    });
    let rows: Vec<Row> = rows.collect();
    rows_ui(ui, cx, &columns, &rows, shown)
}
