//! The cross table itself.

use egui::{ScrollArea, Ui};

use super::words::{self, Measure};
use crate::{
    analysis::segments::{Cell, Cross, Place, TOO_FEW},
    ui::{
        Cx,
        widgets::{self, HeatCell, HeatTable},
    },
};

/// Shows the table; a cell that is pressed is returned.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    cross: &Cross,
    measure: Measure,
    chosen: Option<Place>,
) -> Option<Place> {
    let tr = cx.tr;
    let all = tr.text("segments-all").into_owned();
    let names = |axis: &crate::analysis::segments::Axis| {
        let bands = axis.bands.iter().map(|it| words::band(cx, axis.attribute, it));
        bands.chain([all.clone()]).collect::<Vec<String>>()
    };
    let (rows, columns) = (names(&cross.rows), names(&cross.columns));
    let (n_rows, n_columns) = (rows.len(), columns.len());
    let place = |row: usize, column: usize| Place {
        row: (row + 1 < n_rows).then_some(row),
        column: (column + 1 < n_columns).then_some(column),
    };
    let scale = Scale::of(cx, cross, measure);
    let places = (0..n_rows).flat_map(|row| (0..n_columns).map(move |column| (row, column)));
    let cells = places.filter_map(|(row, column)| {
        let place = place(row, column);
        Some(cell(cx, cross, cross.cell(place)?, place, (measure, &scale)))
    });
    let cells: Vec<HeatCell> = cells.collect();
    let title = title(cx, cross);
    let table = HeatTable {
        rows: &rows,
        columns: &columns,
        corner: &words::attribute_name(cx, cross.rows.attribute),
        cells: &cells,
        chosen: chosen.map(|it| (it.row.unwrap_or(n_rows - 1), it.column.unwrap_or(n_columns - 1))),
        name: &title,
    };
    let shown = ScrollArea::horizontal()
        .id_salt("segments_heat")
        .auto_shrink([false, true])
        .show(ui, |ui| widgets::heat_table(ui, &table));
    shown.inner.map(|(row, column)| place(row, column))
}

/// «Industry × Employees».
pub(super) fn title(cx: &Cx<'_>, cross: &Cross) -> String {
    let name = |id| words::attribute_name(cx, id);
    format!("{} × {}", name(cross.rows.attribute), name(cross.columns.attribute))
}

/// From the least to the most in any cell.
struct Scale {
    least: f64,
    most: f64,
}

impl Scale {
    fn of(cx: &Cx<'_>, cross: &Cross, measure: Measure) -> Self {
        let values = cross.cells.iter().filter_map(|it| words::value(cx, cross, it, measure));
        let start = (f64::INFINITY, f64::NEG_INFINITY);
        let (least, most) = values.fold(start, |(lo, hi), (it, _)| (lo.min(it), hi.max(it)));
        // Counts and shares begin at nothing.
        let starts_at_zero = matches!(
            measure,
            Measure::Customers | Measure::Best | Measure::Churned | Measure::Sum(_)
        );
        Self { least: if starts_at_zero { least.min(0.0) } else { least }, most }
    }

    fn step(&self, value: f64) -> usize {
        let share = (value - self.least) / (self.most - self.least);
        if share.is_finite() { (share * 5.0).round().clamp(0.0, 5.0) as usize } else { 0 }
    }
}

fn cell(
    cx: &Cx<'_>,
    cross: &Cross,
    cell: &Cell,
    place: Place,
    (measure, scale): (Measure, &Scale),
) -> HeatCell {
    let tr = cx.tr;
    let is_total = place.row.is_none() || place.column.is_none();
    let name = words::cell(cx, cross, place, measure);
    // Of how many the value is.
    let n = match measure {
        Measure::Best => cell.best.count.n,
        Measure::Churned => cell.churned.count.n,
        _ => words::measured(cross, cell, measure).map_or(cell.n, |(_, it)| it.n),
    };
    let value = words::value(cx, cross, cell, measure)
        .filter(|_| TOO_FEW <= cell.n || measure == Measure::Customers);
    match value {
        _ if cell.n == 0 => HeatCell {
            value: "–".to_owned(),
            below: String::new(),
            step: None,
            is_faint: true,
            name,
        },
        None => {
            let below = tr.format("segments-n", &[("n", n.into())]);
            let value = tr.text("segments-too-few").into_owned();
            HeatCell { value, below, step: None, is_faint: true, name }
        }
        Some((x, value)) => {
            let below = match measure {
                Measure::Customers => {
                    let all = cross.total.n.max(1);
                    tr.percent(cell.n as f64 / all as f64)
                }
                _ => tr.format("segments-n", &[("n", n.into())]),
            };
            let is_faint = measure == Measure::Customers && cell.n < TOO_FEW && !is_total;
            let step = (!is_total && !is_faint).then(|| scale.step(x));
            HeatCell { value, below, step, is_faint, name }
        }
    }
}
