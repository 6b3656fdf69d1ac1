//! The page of the filter popup that asks about one attribute.

use egui::Ui;

use super::{filters::Filters, words};
use crate::{
    analysis::{distribution::Shape, table_view::Asked},
    model::{Attribute, Condition, Day, Id, Kind, Quantifier, Span, Value, fold},
    ui::{
        Cx,
        panels::read,
        theme,
        widgets::{self, Bounds, NumberFormat, Pick, PickerItem, PickerWords},
    },
};

pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, filters: &mut Filters, id: Id<Attribute>) {
    let Some(attribute) = cx.project.attributes.get(id) else { return };
    ui.label(theme::semibold(attribute.name.as_str()));
    let asked = filters.asked_of(id).cloned();
    let condition = match &asked {
        Some(Asked::Passes(it)) => Some(it),
        _ => None,
    };
    let new = match attribute.kind {
        Kind::Category | Kind::Tags => values_ui(ui, cx, id, attribute.kind, condition),
        Kind::Number => range_ui(ui, cx, attribute, condition),
        Kind::Date => days_ui(ui, cx, attribute, condition),
        Kind::Flag => flag_ui(ui, cx, condition),
        Kind::Text => text_ui(ui, cx, condition),
    };
    if let Some(condition) = new {
        filters.ask_of(id, condition.asks().then_some(Asked::Passes(condition)));
    }
    ui.separator();
    for (key, wanted) in
        [("accounts-only-blank", Asked::Blank), ("accounts-only-known", Asked::Known)]
    {
        let mut on = asked.as_ref() == Some(&wanted);
        if widgets::check_box(ui, &mut on, &cx.tr.text(key)).changed() {
            filters.ask_of(id, on.then_some(wanted));
        }
    }
}

/// Words of the list of values.
pub(super) fn picker_words([search, nothing, add]: &[String; 3]) -> PickerWords<'_> {
    PickerWords { search, nothing, add }
}

fn values_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: Id<Attribute>,
    kind: Kind,
    condition: Option<&Condition>,
) -> Option<Condition> {
    let mut chosen = match condition {
        Some(Condition::OneOf { values } | Condition::Has { values, .. }) => values.clone(),
        _ => Vec::new(),
    };
    let Some(described) = cx.live.distributions.get(&id) else {
        ui.label(theme::muted(ui, cx.tr.text("accounts-reading-values")));
        return None;
    };
    let Shape::Values(values) = &described.shape else { return None };
    let is_chosen = |value: &str| chosen.iter().position(|it| fold(it) == fold(value));
    let counts: Vec<String> = values.iter().map(|it| cx.tr.count(it.n)).collect();
    let items = values.iter().zip(&counts).map(|(it, count)| PickerItem {
        text: &it.value,
        count,
        checked: is_chosen(&it.value).is_some(),
    });
    let items: Vec<PickerItem<'_>> = items.collect();
    let words = ["accounts-find-value", "accounts-no-value"].map(|it| cx.tr.text(it).into_owned());
    let [search, nothing] = words;
    let words = [search, nothing, String::new()];
    let pick = widgets::value_picker(ui, id, picker_words(&words), &items)?;
    let Pick::Toggle(idx) = pick else { return None };
    let value = &values.get(idx)?.value;
    match is_chosen(value) {
        Some(at) => drop(chosen.remove(at)),
        None => chosen.push(value.clone()),
    }
    Some(match kind {
        Kind::Tags => Condition::Has { quantifier: Quantifier::Any, values: chosen },
        _ => Condition::OneOf { values: chosen },
    })
}

fn range_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    attribute: &Attribute,
    condition: Option<&Condition>,
) -> Option<Condition> {
    let mut bounds = match condition {
        Some(Condition::Between { lo, hi, .. }) => Bounds { lo: *lo, hi: *hi },
        _ => Bounds { lo: None, hi: None },
    };
    let write = |x: f64| {
        let value = Span::exact(x).map(Value::Number);
        words::typed(cx.tr, value.as_ref(), attribute)
    };
    let read = |text: &str| match read::value(cx.tr, text, attribute) {
        Ok(Some(Value::Number(span))) if span.is_exact() => Some(span.lo()),
        _ => None,
    };
    let format = NumberFormat { write: &write, read: &read };
    let names = [cx.tr.text("accounts-least"), cx.tr.text("accounts-most")];
    let hints = [cx.tr.text("accounts-any"), cx.tr.text("accounts-any")];
    let changed = widgets::range_editor(
        ui,
        [&names[0], &names[1]],
        [&hints[0], &hints[1]],
        &mut bounds,
        format,
    );
    changed.then_some(Condition::Between { lo: bounds.lo, hi: bounds.hi, tolerance: 0.0 })
}

/// Days are typed into the fields of a range of numbers.
fn days_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    attribute: &Attribute,
    condition: Option<&Condition>,
) -> Option<Condition> {
    let number = |day: &Option<Day>| day.map(|it| f64::from(it.number()));
    let mut bounds = match condition {
        Some(Condition::Dates { from, to }) => Bounds { lo: number(from), hi: number(to) },
        _ => Bounds { lo: None, hi: None },
    };
    let day = |x: f64| Day::from_number(x as i32);
    let write = |x: f64| day(x).map(|it| it.to_string()).unwrap_or_default();
    let read = |text: &str| match read::value(cx.tr, text, attribute) {
        Ok(Some(Value::Date(day))) => Some(f64::from(day.number())),
        _ => None,
    };
    let format = NumberFormat { write: &write, read: &read };
    let names = [cx.tr.text("accounts-first-day"), cx.tr.text("accounts-last-day")];
    let hints = [cx.tr.text("accounts-any"), cx.tr.text("accounts-any")];
    let changed = widgets::range_editor(
        ui,
        [&names[0], &names[1]],
        [&hints[0], &hints[1]],
        &mut bounds,
        format,
    );
    let dates = || Condition::Dates { from: bounds.lo.and_then(day), to: bounds.hi.and_then(day) };
    changed.then(dates)
}

fn flag_ui(ui: &mut Ui, cx: &Cx<'_>, condition: Option<&Condition>) -> Option<Condition> {
    let now = match condition {
        Some(Condition::Is { yes }) => Some(*yes),
        _ => None,
    };
    let mut chosen = None;
    for (yes, key) in [(true, "common-yes"), (false, "common-no")] {
        let mut on = now == Some(yes);
        if widgets::check_box(ui, &mut on, &cx.tr.text(key)).changed() {
            // Both ticks off: nothing is asked.
            chosen = Some(if on { Condition::Is { yes } } else { Condition::blank(Kind::Number) });
        }
    }
    chosen
}

fn text_ui(ui: &mut Ui, cx: &Cx<'_>, condition: Option<&Condition>) -> Option<Condition> {
    let mut text = match condition {
        Some(Condition::Contains { words }) => words.first().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let (name, clear) = (cx.tr.text("accounts-contains-word"), cx.tr.text("accounts-clear-search"));
    let field = widgets::search_box(ui, 210.0, &name, &clear, &mut text);
    field.changed().then(|| Condition::Contains { words: vec![text] })
}
