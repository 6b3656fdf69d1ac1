//! Conditions on values and words: chips, and the list they are picked from.

use std::{borrow::Cow, sync::Arc};

use egui::{Popup, PopupCloseBehavior, SetOpenCommand, Ui, vec2};

use super::{
    condition::{editor_id, set},
    row::Row,
};
use crate::{
    analysis::distribution::{Distribution, Shape, ValueCount},
    model::{Condition, Quantifier, fold},
    ui::{
        Cx,
        widgets::{self, Pick, PickerItem, PickerWords},
    },
};

/// Chips of one criterion; the rest is in its list.
const MAX_CHIPS: usize = 12;
const POPUP_WIDTH: f32 = 272.0;
const CHIP_HEIGHT: f32 = 22.0;

const QUANTIFIERS: [(Quantifier, &str); 3] = [
    (Quantifier::Any, "draft-any-of"),
    (Quantifier::All, "draft-all-of"),
    (Quantifier::None, "draft-none-of"),
];

/// The counts of the values of one attribute in words: there may be thousands.
#[derive(Default)]
pub(super) struct CountTexts {
    of: Option<Arc<Distribution>>,
    texts: Vec<String>,
}

impl CountTexts {
    fn take(&mut self, cx: &Cx<'_>, described: &Arc<Distribution>) -> &[String] {
        if !self.of.as_ref().is_some_and(|it| Arc::ptr_eq(it, described)) {
            self.texts = counts(described).iter().map(|it| cx.tr.count(it.n)).collect();
            self.of = Some(Arc::clone(described));
        }
        &self.texts
    }
}

fn counts(described: &Distribution) -> &[ValueCount] {
    match &described.shape {
        Shape::Values(counts) => counts,
        _ => &[],
    }
}

fn chosen(condition: &Condition) -> &[String] {
    match condition {
        Condition::OneOf { values } | Condition::Has { values, .. } => values,
        Condition::Contains { words } => words,
        _ => &[],
    }
}

/// The same condition with other values.
fn with(condition: &Condition, values: Vec<String>) -> Condition {
    match condition {
        Condition::Has { quantifier, .. } => Condition::Has { quantifier: *quantifier, values },
        Condition::Contains { .. } => Condition::Contains { words: values },
        _ => Condition::OneOf { values },
    }
}

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>, counts: &mut CountTexts) {
    let tr = cx.tr;
    let condition = &row.criterion.condition;
    let values = chosen(condition);
    let mut gone = None;
    let (mut toggled, mut anchor) = (false, None);
    // Lines of chips stand closer than lines of controls.
    ui.spacing_mut().interact_size.y = CHIP_HEIGHT;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        if let Condition::Has { quantifier, .. } = condition
            && (*quantifier != Quantifier::Any || 1 < values.len())
        {
            let word = tr.text(quantifier_key(*quantifier));
            let name = row.say(cx, "draft-quantifier-of");
            toggled |= widgets::button_chip(ui, &word, &name).clicked();
        }
        for (idx, value) in values.iter().enumerate().take(MAX_CHIPS) {
            let name = row.attribute.name.as_str();
            let args = [("value", value.as_str().into()), ("name", name.into())];
            if widgets::chip(ui, value, &tr.format("draft-take-out", &args)).clicked() {
                gone = Some(idx);
            }
        }
        if MAX_CHIPS < values.len() {
            let more = format!("+{}", tr.count(values.len() - MAX_CHIPS));
            toggled |= widgets::button_chip(ui, &more, &row.say(cx, "draft-more-of")).clicked();
        }
        let add = if values.is_empty() {
            let key = if matches!(condition, Condition::Contains { .. }) {
                "draft-choose-words"
            } else {
                "draft-choose-values"
            };
            widgets::button_chip(ui, &tr.text(key), &row.say(cx, "draft-add-to"))
        } else {
            widgets::add_chip(ui, &row.say(cx, "draft-add-to"))
        };
        toggled |= add.clicked();
        anchor = Some(add);
    });
    if let Some(idx) = gone {
        let mut values = values.to_vec();
        values.remove(idx);
        set(cx, row, with(condition, values));
    }
    let Some(anchor) = anchor else { return };
    Popup::from_response(&anchor)
        .id(editor_id(row.id))
        .open_memory(toggled.then_some(SetOpenCommand::Toggle))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(POPUP_WIDTH)
        .show(|ui| {
            ui.set_width(POPUP_WIDTH);
            quantifier_ui(ui, cx, row);
            picker_ui(ui, cx, row, counts);
        });
}

fn quantifier_key(quantifier: Quantifier) -> &'static str {
    match quantifier {
        Quantifier::Any => "draft-any-of",
        Quantifier::All => "draft-all-of",
        Quantifier::None => "draft-none-of",
    }
}

/// For tags: whether any, all or none of them are asked for.
fn quantifier_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>) {
    let Condition::Has { quantifier, values } = &row.criterion.condition else { return };
    let mut now = *quantifier;
    let words = QUANTIFIERS.map(|(it, key)| (it, cx.tr.text(key)));
    let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
    let name = row.say(cx, "draft-quantifier-of");
    if widgets::segmented(ui, &name, &mut now, &options).changed() {
        set(cx, row, Condition::Has { quantifier: now, values: values.clone() });
    }
}

fn picker_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>, texts: &mut CountTexts) {
    let tr = cx.tr;
    let condition = &row.criterion.condition;
    let values = chosen(condition);
    let described = cx.live.distributions.get(&row.criterion.attribute);
    let known = described.map_or(&[][..], |it| counts(it));
    let texts = described.map_or(&[][..], |it| texts.take(cx, it));
    let folded: Vec<Cow<'_, str>> = values.iter().map(|it| fold(it)).collect();
    let is_chosen = |value: &str| {
        let value = fold(value);
        folded.contains(&value)
    };
    // What no account holds comes first: it would be far down, and may be a slip of the pen.
    let strange: Vec<&str> = values
        .iter()
        .filter(|value| {
            let value = fold(value);
            !known.iter().any(|it| fold(&it.value) == value)
        })
        .map(String::as_str)
        .collect();
    let items: Vec<PickerItem<'_>> = strange
        .iter()
        .map(|text| PickerItem { text, count: "", checked: true })
        .chain(known.iter().zip(texts).map(|(it, count)| PickerItem {
            text: &it.value,
            count,
            checked: is_chosen(&it.value),
        }))
        .collect();
    let (search, nothing, add) = match condition {
        Condition::Contains { .. } => ("draft-type-word", "draft-no-word", "draft-add-word"),
        _ if known.is_empty() => ("draft-type-value", "draft-no-value", "draft-add-value"),
        _ => ("draft-search-value", "draft-no-value", "draft-add-value"),
    };
    let (search, nothing, add) = (tr.text(search), tr.text(nothing), tr.text(add));
    let words = PickerWords { search: &search, nothing: &nothing, add: &add };
    let mut next = values.to_vec();
    match widgets::value_picker(ui, row.id.get(), words, &items) {
        Some(Pick::Toggle(idx)) => {
            let Some(item) = items.get(idx) else { return };
            if item.checked {
                let gone = fold(item.text);
                next.retain(|it| fold(it) != gone);
            } else {
                next.push(item.text.to_owned());
            }
        }
        Some(Pick::Add(text)) if !is_chosen(&text) => next.push(text),
        _ => return,
    }
    set(cx, row, with(condition, next));
}
