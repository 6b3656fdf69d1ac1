//! Conditions on numbers and days: a histogram to drag over, and fields for the exact bounds.

use egui::{Popup, PopupCloseBehavior, SetOpenCommand, Ui, vec2};

use super::{
    condition::{editor_id, set},
    row::Row,
};
use crate::{
    analysis::distribution::{DayHistogram, Histogram, Shape},
    exchange::{Decimal, typed},
    i18n::{Language, Tr},
    model::{Attribute, Condition, Day, Unit, Value},
    ui::{
        Cx, theme,
        widgets::{self, Bounds, NumberFormat},
    },
};

const POPUP_WIDTH: f32 = 280.0;
const PLOT_WIDTH: f32 = 160.0;
const PLOT_HEIGHT: f32 = 30.0;
/// What «within the last months» starts with.
const MONTHS: u32 = 12;
const MAX_MONTHS: u32 = 1200;

/// How the numbers of an attribute are typed and written.
struct Typed<'a> {
    tr: &'a Tr,
    attribute: &'a Attribute,
    /// Writing may round in the last place: what reads as nearly one of these is it.
    kept: Bounds,
}

impl Typed<'_> {
    fn write(&self, x: f64) -> String {
        self.tr.exact(x, &self.attribute.unit)
    }

    fn read(&self, text: &str) -> Option<f64> {
        let decimal = match self.tr.language() {
            Language::Russian => Decimal::Comma,
            _ => Decimal::Point,
        };
        let Some(Value::Number(span)) = typed(text, self.attribute, decimal) else { return None };
        let x = Some(span.lo()).filter(|it| it.is_finite() && span.is_exact())?;
        let same = |it: &f64| (it - x).abs() <= it.abs() * 1e-9;
        Some([self.kept.lo, self.kept.hi].into_iter().flatten().find(same).unwrap_or(x))
    }
}

pub(super) fn number_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>) {
    let Condition::Between { lo, hi, tolerance } = row.criterion.condition else { return };
    let tr = cx.tr;
    let unit = &row.attribute.unit;
    let mut text = tr.span(lo, hi, unit);
    if 0.0 < tolerance {
        let args = [("range", text.into()), ("share", tr.percent(tolerance).into())];
        text = tr.format("draft-with-tolerance", &args);
    }
    let chip = widgets::button_chip(ui, &text, &row.say(cx, "draft-range-of"));
    let mut bounds = Bounds { lo, hi };
    let described = cx.live.distributions.get(&row.criterion.attribute);
    let histogram = match described.map(|it| &it.shape) {
        Some(Shape::Numbers(it)) => Some(it),
        _ => None,
    };
    if let Some(it) = histogram.filter(|it| !it.counts.is_empty()) {
        let counts: Vec<u32> = it.counts.iter().map(|it| small(*it)).collect();
        let write = |x: f64| tr.measure(x, unit);
        plot_ui(ui, cx, row, (&it.edges, &counts), &mut bounds, &write);
    }
    let mut tolerance = tolerance;
    popup(&chip, row, |ui| {
        number_editor_ui(ui, cx, row, histogram, &mut bounds, &mut tolerance);
    });
    let next = Condition::Between { lo: bounds.lo, hi: bounds.hi, tolerance };
    if next != row.criterion.condition {
        set(cx, row, next);
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn plot_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    row: &Row<'_>,
    bins: (&[f64], &[u32]),
    bounds: &mut Bounds,
    write: &dyn Fn(f64) -> String,
) {
    let size = vec2(ui.available_width().min(PLOT_WIDTH), PLOT_HEIGHT);
    let names = [row.say(cx, "draft-least-of"), row.say(cx, "draft-most-of")];
    widgets::histogram(ui, size, bins, bounds, [&names[0], &names[1]], write);
}

fn popup(chip: &egui::Response, row: &Row<'_>, add: impl FnOnce(&mut Ui)) {
    Popup::from_response(chip)
        .id(editor_id(row.id))
        .open_memory(chip.clicked().then_some(SetOpenCommand::Toggle))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(POPUP_WIDTH)
        .show(|ui| {
            ui.set_width(POPUP_WIDTH);
            ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
            egui::Frame::new().inner_margin(8).show(ui, add);
        });
}

/// How far beyond a bound still counts as near.
fn tolerance_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row<'_>, tolerance: &mut f64) {
    let tr = cx.tr;
    let percent = Typed {
        tr,
        attribute: &Attribute { unit: Unit::Share, ..row.attribute.clone() },
        kept: Bounds { lo: Some(*tolerance), hi: None },
    };
    let (write, read) = (|x: f64| percent.write(x), |text: &str| percent.read(text));
    let format = NumberFormat { write: &write, read: &read };
    ui.horizontal(|ui| {
        ui.label(theme::body(tr.text("draft-tolerance")));
        let name = row.say(cx, "draft-tolerance-of");
        let mut share = Some(*tolerance);
        widgets::number_field(ui, 64.0, &name, "", &mut share, format);
        *tolerance = share.unwrap_or(0.0).clamp(0.0, 1.0);
    });
    ui.label(theme::secondary(ui, tr.text("draft-tolerance-why")));
}

fn number_editor_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    row: &Row<'_>,
    histogram: Option<&Histogram>,
    bounds: &mut Bounds,
    tolerance: &mut f64,
) {
    let tr = cx.tr;
    let typed = Typed { tr, attribute: row.attribute, kept: *bounds };
    let (write, read) = (|x: f64| typed.write(x), |text: &str| typed.read(text));
    let format = NumberFormat { write: &write, read: &read };
    ui.label(theme::semibold(&row.attribute.name));
    range_ui(ui, cx, row, bounds, format);
    // A share of a year of the calendar means nothing; one that a rule came with can be taken back.
    if row.attribute.unit != Unit::Year || 0.0 < *tolerance {
        tolerance_ui(ui, cx, row, tolerance);
    }
    if let Some(it) = histogram.filter(|it| !it.counts.is_empty()) {
        let unit = &row.attribute.unit;
        // Halves come from ranges: there is no half person.
        let whole = |x: f64| if *unit == Unit::People { x.round() } else { x };
        let [low, _, median, _, high] = it.quantiles.map(whole);
        let args = [
            ("median", tr.measure(median, unit).into()),
            ("low", tr.measure(low, unit).into()),
            ("high", tr.measure(high, unit).into()),
        ];
        ui.label(theme::secondary(ui, tr.format("draft-quantiles", &args)));
    }
}

fn range_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    row: &Row<'_>,
    bounds: &mut Bounds,
    format: NumberFormat<'_>,
) {
    let names = [row.say(cx, "draft-from-of"), row.say(cx, "draft-to-of")];
    let hints = [cx.tr.text("draft-from"), cx.tr.text("draft-to")];
    widgets::range_editor(ui, [&names[0], &names[1]], [&hints[0], &hints[1]], bounds, format);
}

pub(super) fn dates_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>) {
    let tr = cx.tr;
    let condition = &row.criterion.condition;
    let chip = widgets::button_chip(ui, &dates_text(tr, condition), &row.say(cx, "draft-range-of"));
    let mut next = condition.clone();
    let described = cx.live.distributions.get(&row.criterion.attribute);
    if let (Some(Shape::Days(it)), Condition::Dates { from, to }) =
        (described.map(|it| &it.shape), condition)
        && !it.counts.is_empty()
    {
        let (edges, counts) = day_bins(it);
        let before = Bounds { lo: from.map(number), hi: to.map(number) };
        let mut bounds = before;
        let write = |x: f64| day(x).map(|it| tr.day(it)).unwrap_or_default();
        plot_ui(ui, cx, row, (&edges, &counts), &mut bounds, &write);
        if bounds != before {
            next = Condition::Dates { from: bounds.lo.and_then(day), to: bounds.hi.and_then(day) };
        }
    }
    popup(&chip, row, |ui| days_editor_ui(ui, cx, row, &mut next));
    if next != *condition {
        set(cx, row, next);
    }
}

fn dates_text(tr: &Tr, condition: &Condition) -> String {
    match condition {
        Condition::Dates { from: Some(from), to: Some(to) } => {
            format!("{} – {}", tr.day(*from), tr.day(*to))
        }
        Condition::Dates { from: Some(from), to: None } => {
            tr.format("draft-since", &[("day", tr.day(*from).into())])
        }
        Condition::Dates { from: None, to: Some(to) } => {
            tr.format("draft-until", &[("day", tr.day(*to).into())])
        }
        Condition::WithinMonths { months } => tr.format("draft-within", &[("n", (*months).into())]),
        _ => tr.text("draft-any-day").into_owned(),
    }
}

fn number(day: Day) -> f64 {
    f64::from(day.number())
}

fn day(number: f64) -> Option<Day> {
    Day::from_number(number.round() as i32)
}

/// The bins of days as bins of numbers; the last ends where the values do.
fn day_bins(it: &DayHistogram) -> (Vec<f64>, Vec<u32>) {
    let mut edges: Vec<f64> = it.starts.iter().map(|it| number(*it)).collect();
    let last = edges.last().copied().unwrap_or(0.0);
    let span = if it.by_quarter { 91.0 } else { 365.0 };
    edges.push(it.max.map_or(last, number).max(last + span));
    (edges, it.counts.iter().map(|it| small(*it)).collect())
}

fn days_editor_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row<'_>, next: &mut Condition) {
    let tr = cx.tr;
    ui.label(theme::semibold(&row.attribute.name));
    let mut is_recent = matches!(next, Condition::WithinMonths { .. });
    let words = [(false, tr.text("draft-between-days")), (true, tr.text("draft-last-months"))];
    let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
    let name = row.say(cx, "draft-way-of-dates-of");
    if widgets::segmented(ui, &name, &mut is_recent, &options).changed() {
        *next = if is_recent {
            Condition::WithinMonths { months: MONTHS }
        } else {
            Condition::Dates { from: None, to: None }
        };
    }
    match next {
        Condition::WithinMonths { months } => {
            ui.horizontal(|ui| {
                let mut n = Some(f64::from(*months));
                let write = |x: f64| tr.number(x);
                let read = |text: &str| text.parse::<u32>().ok().map(f64::from);
                let format = NumberFormat { write: &write, read: &read };
                let name = row.say(cx, "draft-months-of");
                widgets::number_field(ui, 64.0, &name, "", &mut n, format);
                let n = n.unwrap_or_else(|| f64::from(MONTHS)).clamp(1.0, f64::from(MAX_MONTHS));
                *months = n as u32;
                ui.label(theme::body(tr.format("draft-months", &[("n", (*months).into())])));
            });
            let day = tr.day(cx.project.reference_day());
            let text = tr.format("draft-reference-day", &[("day", day.into())]);
            ui.label(theme::secondary(ui, text));
        }
        Condition::Dates { from, to } => {
            let before = Bounds { lo: from.map(number), hi: to.map(number) };
            let mut bounds = before;
            let write = |x: f64| day(x).map(|it| it.to_string()).unwrap_or_default();
            let read = |text: &str| match typed(text, row.attribute, Decimal::Point) {
                Some(Value::Date(day)) => Some(number(day)),
                _ => None,
            };
            let format = NumberFormat { write: &write, read: &read };
            range_ui(ui, cx, row, &mut bounds, format);
            ui.label(theme::secondary(ui, tr.text("draft-day-form")));
            if bounds != before {
                (*from, *to) = (bounds.lo.and_then(day), bounds.hi.and_then(day));
            }
        }
        _ => (),
    }
}
