//! One job to be done: before and after, how it is measured, how much it matters, and the four forces.

use egui::{Align, Label, Layout, Ui, vec2};

use super::{
    super::{
        listed_card::{Among, Tool, tools_ui},
        people::{self, pair, people},
    },
    Row, called,
    statement::amount,
};
use crate::{
    analysis::progress::done,
    edit::{List as _, ListEdit},
    model::{Attribute, Id, JobToDo, KeyPerson, Kind, Profile, Purpose, Unit, Value},
    ui::{
        Cx, Request,
        panels::read,
        theme,
        widgets::{self, NumberFormat, RowEvent},
    },
};

/// Less room than this, and fields go below each other.
const NARROW: f32 = 560.0;

/// Returns what the handle of the card asks for.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    profile: Id<Profile>,
    (id, job): Row<'_>,
    place: &Among<'_, JobToDo>,
    open: &mut Option<Id<JobToDo>>,
) -> Option<RowEvent> {
    ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
    let is_open = *open == Some(id);
    let mut it = job.clone();
    let mut gone = false;
    let mut asked = None;
    let name = called(cx, job);
    let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        let label = |key| cx.tr.format(key, &[("name", name.as_str().into())]);
        let tool = tools_ui(ui, cx, place, is_open, |it| label(tool_word(it)));
        match tool {
            Some(Tool::Open) => *open = Some(id),
            Some(Tool::Close) => *open = None,
            Some(Tool::Remove) => gone = true,
            _ => (),
        }
        let room = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            if cx.env.can_edit && 1 < place.all.len() {
                let hint = cx.tr.text("rows-card-hint");
                let at = (place.list, place.idx);
                asked = widgets::row_handle(ui, at, &label("progress-move"), &hint);
            }
            let title = format!("{} {name}", cx.tr.count(place.idx + 1));
            ui.add(Label::new(theme::card_title(title)).truncate());
        });
    });
    way_ui(ui, cx, job);
    if is_open {
        ui.add_enabled_ui(cx.env.can_edit, |ui| fields_ui(ui, cx, profile, &mut it));
    }
    if gone {
        cx.requests.push(Request::Edit(JobToDo::edit(ListEdit::Remove(id))));
    } else if it != *job {
        cx.requests.push(Request::Edit(JobToDo::edit(ListEdit::Set(id, it))));
    }
    asked
}

/// The way from baseline over what is reached to the target.
fn way_ui(ui: &mut Ui, cx: &Cx<'_>, it: &JobToDo) {
    let (Some(baseline), Some(target)) = (it.baseline, it.target) else { return };
    let tr = cx.tr;
    let share = done(it);
    let args = [
        ("baseline", amount(cx, baseline, &it.unit).into()),
        ("reached", it.reached.map_or_else(|| "–".to_owned(), |x| amount(cx, x, &it.unit)).into()),
        ("target", amount(cx, target, &it.unit).into()),
        ("share", tr.percent(share.unwrap_or_default()).into()),
    ];
    let key = if share.is_some() { "progress-way" } else { "progress-way-open" };
    let words = tr.format(key, &args);
    widgets::progress_line(ui, ui.available_width(), share.unwrap_or_default() as f32, &words);
    ui.add(Label::new(theme::secondary(ui, words.as_str())).wrap());
}

fn fields_ui(ui: &mut Ui, cx: &Cx<'_>, profile: Id<Profile>, it: &mut JobToDo) {
    let tr = cx.tr;
    let is_wide = NARROW <= ui.available_width();
    let (name, hint) = (tr.text("progress-name"), tr.text("progress-name-hint"));
    widgets::text_field(ui, &name, &mut it.name, &hint);
    whose_ui(ui, cx, profile, &mut it.person);
    pair(ui, is_wide, |ui, idx| match idx {
        0 => area(ui, cx, ("progress-before", "progress-before-hint"), &mut it.before),
        _ => area(ui, cx, ("progress-after", "progress-after-hint"), &mut it.after),
    });
    pair(ui, is_wide, |ui, idx| {
        let (key, hint, text) = match idx {
            0 => ("progress-measure", "progress-measure-hint", &mut it.measure),
            _ => ("progress-unit", "progress-unit-hint", &mut it.unit),
        };
        widgets::text_field(ui, &tr.text(key), text, &tr.text(hint));
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::GAP, theme::GRID);
        number_ui(ui, cx, "progress-baseline", &mut it.baseline, None);
        number_ui(ui, cx, "progress-target", &mut it.target, None);
        number_ui(ui, cx, "progress-reached", &mut it.reached, None);
        labelled(ui, &tr.text("progress-day"), |ui, name| {
            let hint = cx.env.today().to_string();
            widgets::day_field(ui, 98.0, name, &hint, &mut it.day);
        });
        let max = Some(JobToDo::MAX_RATING);
        number_ui(ui, cx, "progress-importance", &mut it.importance, max);
        number_ui(ui, cx, "progress-satisfaction", &mut it.satisfaction, max);
    });
    let (name, hint) = (tr.text("progress-source"), tr.text("progress-source-hint"));
    widgets::text_field(ui, &name, &mut it.source, &hint);
    pair(ui, is_wide, |ui, idx| match idx {
        0 => area(ui, cx, ("progress-push", "progress-push-hint"), &mut it.push),
        _ => area(ui, cx, ("progress-pull", "progress-pull-hint"), &mut it.pull),
    });
    pair(ui, is_wide, |ui, idx| match idx {
        0 => area(ui, cx, ("progress-anxiety", "progress-anxiety-hint"), &mut it.anxiety),
        _ => area(ui, cx, ("progress-habit", "progress-habit-hint"), &mut it.habit),
    });
}

fn whose_ui(ui: &mut Ui, cx: &Cx<'_>, profile: Id<Profile>, person: &mut Option<Id<KeyPerson>>) {
    let tr = cx.tr;
    let mut words = vec![(None, tr.text("progress-nobody").into_owned())];
    let all = people(cx.project, profile);
    words.extend(all.iter().map(|(id, it)| (Some(*id), people::called(cx, it))));
    let options: Vec<(Option<Id<KeyPerson>>, &str)> =
        words.iter().map(|(id, word)| (*id, word.as_str())).collect();
    let mut shown = person.filter(|id| all.iter().any(|it| it.0 == *id));
    let name = tr.text("progress-whose");
    labelled(ui, &name, |ui, name| {
        if widgets::select(ui, 260.0, name, &mut shown, &options).changed() {
            *person = shown;
        }
    });
}

fn area(ui: &mut Ui, cx: &Cx<'_>, (key, hint): (&'static str, &'static str), text: &mut String) {
    widgets::text_area(ui, &cx.tr.text(key), text, &cx.tr.text(hint), 2);
}

fn labelled(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui, &str)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(theme::secondary(ui, name));
        add(ui, name);
    });
}

/// A field for a number, no larger than `max` and no less than nothing where there is one.
fn number_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &'static str,
    value: &mut Option<f64>,
    max: Option<f64>,
) {
    let tr = cx.tr;
    let number = Attribute {
        name: String::new(),
        kind: Kind::Number,
        unit: Unit::None,
        purpose: Purpose::Trait,
        standard: None,
    };
    let read = |text: &str| match read::value(tr, text, &number) {
        Ok(Some(Value::Number(it))) => Some(it.lo()),
        _ => None,
    };
    let write = |x: f64| tr.number(x);
    labelled(ui, &tr.text(key), |ui, name| {
        let format = NumberFormat { write: &write, read: &read };
        let hint = if max.is_some() { "0–10" } else { "" };
        if widgets::number_field(ui, 92.0, name, hint, value, format).changed() {
            *value = value.map(|it| max.map_or(it, |max| it.clamp(0.0, max)));
        }
    });
}

fn tool_word(tool: Tool) -> &'static str {
    match tool {
        Tool::Open => "progress-open",
        Tool::Close => "progress-close",
        Tool::Down => "progress-down",
        Tool::Up => "progress-up",
        Tool::Remove => "progress-remove",
    }
}
