//! The page on which one participant gives a ballot: how much each attribute matters, and what is wished for.

use std::collections::BTreeMap;

use egui::{
    Id as UiId, Key, Popup, PopupCloseBehavior, Response, SetOpenCommand, TextEdit, Ui, vec2,
};

use crate::{
    analysis::{
        catalogue::Entry,
        distribution::{Distribution, Shape},
    },
    i18n::kind_key,
    model::{Answer, Attribute, Id, Importance, Kind, Participant, Round, fold},
    ui::{
        Cx, theme,
        widgets::{self, ButtonKind},
    },
};

/// A ballot that is being given.
pub(super) struct Draft {
    pub(super) participant: Id<Participant>,
    pub(super) answers: BTreeMap<Id<Attribute>, Answer>,
    /// The row whose importance is to take the keyboard.
    goes_to: Option<usize>,
    /// The suggestion that the arrow keys have reached.
    cursor: Option<usize>,
}

/// How the page was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    Done,
    Without,
}

const KEYS: [Key; 6] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
const MAX_SUGGESTIONS: usize = 7;
/// Narrower than this, the two fields stand below the name.
const WIDE: f32 = 640.0;

impl Draft {
    pub(super) fn new(
        participant: Id<Participant>,
        answers: BTreeMap<Id<Attribute>, Answer>,
    ) -> Self {
        Self { participant, answers, goes_to: Some(0), cursor: None }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, round: Id<Round>) -> Option<Left> {
        let tr = cx.tr;
        let project = cx.project;
        let round = project.rounds.get(round)?;
        let name = project.participants.get(self.participant).map_or("", |it| &it.name);
        let asked: Vec<(Id<Attribute>, &Attribute)> = round
            .attributes
            .iter()
            .filter_map(|id| Some((*id, project.attributes.get(*id)?)))
            .collect();
        ui.label(theme::title(name));
        ui.label(theme::muted(ui, tr.text("team-how")));
        let n_rated = asked.iter().filter(|(id, _)| self.importance(*id).is_some()).count();
        let args = [("n", n_rated.into()), ("of", asked.len().into())];
        let progress = tr.format("team-rated", &args);
        ui.horizontal(|ui| {
            let share = n_rated as f32 / asked.len().max(1) as f32;
            widgets::progress_line(ui, 200.0, share, &progress);
            ui.label(theme::secondary(ui, &progress));
        });
        widgets::card(ui, |ui| {
            for (idx, (id, attribute)) in asked.iter().enumerate() {
                if 0 < idx {
                    ui.separator();
                }
                ui.push_id(id.get(), |ui| self.row_ui(ui, cx, idx, *id, attribute));
            }
        });
        let mut left = None;
        ui.horizontal(|ui| {
            let done = widgets::button(ui, ButtonKind::Primary, &tr.text("team-done"));
            if self.goes_to == Some(asked.len()) {
                self.goes_to = None;
                done.request_focus();
                done.scroll_to_me(None);
            }
            if done.clicked() {
                left = Some(Left::Done);
            }
            if widgets::button(ui, ButtonKind::Tertiary, &tr.text("team-leave")).clicked() {
                left = Some(Left::Without);
            }
            if 0 < n_rated && n_rated < asked.len() {
                let args = [("n", (asked.len() - n_rated).into())];
                ui.label(theme::secondary(ui, tr.format("team-left-open", &args)));
            }
        });
        left
    }

    fn importance(&self, id: Id<Attribute>) -> Option<Importance> {
        self.answers.get(&id)?.importance
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        idx: usize,
        id: Id<Attribute>,
        attribute: &Attribute,
    ) {
        let known = cx.live.distributions.get(&id).map(|it| it.as_ref());
        let width = ui.available_width();
        let is_wide = WIDE <= width;
        let name_width = if is_wide { width - 480.0 } else { width };
        let head = |ui: &mut Ui| {
            ui.vertical(|ui| {
                ui.set_width(name_width);
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(egui::Label::new(theme::semibold(&attribute.name)).wrap());
                let what = theme::secondary(ui, what(cx, attribute, known));
                ui.add(egui::Label::new(what).truncate());
            });
        };
        if is_wide {
            ui.horizontal(|ui| {
                head(ui);
                self.fields_ui(ui, cx, idx, id, (attribute, known));
            });
        } else {
            head(ui);
            ui.horizontal(|ui| self.fields_ui(ui, cx, idx, id, (attribute, known)));
        }
    }

    fn fields_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        idx: usize,
        id: Id<Attribute>,
        (attribute, known): (&Attribute, Option<&Distribution>),
    ) {
        let name = [("name", attribute.name.as_str().into())];
        let mut rating = self.importance(id);
        let before = rating;
        let steps: [String; 6] = std::array::from_fn(|it| it.to_string());
        let options: Vec<(Option<Importance>, &str)> =
            (0..).map(Importance::new).zip(steps.iter().map(String::as_str)).collect();
        let label = cx.tr.format("team-importance-of", &name);
        let steps = widgets::segmented(ui, &label, &mut rating, &options);
        let step = |it: Option<Importance>| steps.id.with(it.map_or(0, |it| usize::from(it.get())));
        if self.goes_to == Some(idx) {
            self.goes_to = None;
            ui.memory_mut(|it| it.request_focus(step(rating)));
            steps.scroll_to_me(None);
        }
        let has_focus = (0..KEYS.len()).any(|it| ui.memory(|m| m.has_focus(steps.id.with(it))));
        if has_focus && let Some(n) = pressed_digit(ui) {
            rating = Importance::new(n);
            self.goes_to = Some(idx + 1);
            ui.request_repaint();
        }
        if rating != before {
            self.answers.entry(id).or_default().importance = rating;
        }
        let mut wished = self.answers.get(&id).map(|it| it.wished.clone()).unwrap_or_default();
        let label = cx.tr.format("team-wished-of", &name);
        let hint = cx.tr.text("team-wished");
        let field = TextEdit::singleline(&mut wished)
            .hint_text(hint)
            .margin(egui::Margin::symmetric(10, 4))
            .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
            .align(egui::Align2::LEFT_CENTER)
            .desired_width((ui.available_width() - 4.0).max(120.0));
        let response = ui.add(field).accessible_name(&label);
        let mut changed = response.changed();
        changed |= self.suggestions_ui(ui, cx, &response, &mut wished, (attribute, known));
        if changed {
            self.answers.entry(id).or_default().wished = wished;
        }
        if response.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter)) {
            self.goes_to = Some(idx + 1);
        }
    }

    /// Values in the data that go on as what is typed begins; returns whether one was taken.
    fn suggestions_ui(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        field: &Response,
        wished: &mut String,
        (attribute, known): (&Attribute, Option<&Distribution>),
    ) -> bool {
        // A press on a suggestion takes the keyboard from the field before it counts as a click.
        let is_open = field.has_focus() || field.lost_focus();
        if !is_open {
            return false;
        }
        let items = suggestions(cx, attribute, known, wished);
        if field.changed() || field.gained_focus() {
            self.cursor = None;
        }
        let by = ui.input(|it| {
            i32::from(it.key_pressed(Key::ArrowDown)) - i32::from(it.key_pressed(Key::ArrowUp))
        });
        if field.has_focus() && by != 0 && !items.is_empty() {
            let last = items.len() as i32 - 1;
            let at = self.cursor.map_or(-1, |it| it as i32) + by;
            self.cursor = (0 <= at).then_some(at.min(last) as usize);
        }
        let entered = field.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter));
        let mut taken = self.cursor.filter(|_| entered);
        let popup = Popup::from_response(field)
            .id(UiId::unique("wishes").with(field.id))
            .open_memory(Some(SetOpenCommand::Bool(!items.is_empty() && !entered)))
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .width(field.rect.width());
        popup.show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (idx, (value, count)) in items.iter().enumerate() {
                let item = widgets::menu_item(ui, "", value, count);
                if self.cursor == Some(idx) {
                    let p = theme::palette(ui);
                    let line = egui::Stroke::new(2.0, p.accent.fill);
                    ui.painter().vline(item.rect.left(), item.rect.y_range(), line);
                }
                if item.clicked() {
                    taken = Some(idx);
                }
            }
        });
        let Some((value, _)) = taken.and_then(|it| items.get(it)) else { return false };
        let kept = wished.rfind([',', '、', ';']).map_or(0, |it| it + 1);
        let start = wished.get(..kept).unwrap_or_default().trim_end().to_owned();
        *wished = if start.is_empty() { value.clone() } else { format!("{start} {value}") };
        self.cursor = None;
        true
    }
}

fn pressed_digit(ui: &Ui) -> Option<u8> {
    let idx = KEYS
        .iter()
        .position(|key| ui.input_mut(|it| it.consume_key(egui::Modifiers::NONE, *key)))?;
    u8::try_from(idx).ok()
}

/// What the attribute is, or the middle of what is known of numbers.
fn what(cx: &Cx<'_>, attribute: &Attribute, known: Option<&Distribution>) -> String {
    let tr = cx.tr;
    match known.map(|it| &it.shape) {
        Some(Shape::Numbers(it)) if !it.counts.is_empty() => {
            let [_, low, _, high, _] = it.quantiles;
            let range = tr.span(Some(low), Some(high), &attribute.unit);
            tr.format("team-half-lie", &[("range", range.into())])
        }
        _ => {
            let key = Entry::of(attribute).map_or_else(|| kind_key(attribute.kind), |it| it.what);
            tr.text(key).into_owned()
        }
    }
}

/// Values that hold what is typed behind the last comma, with how many accounts hold them.
fn suggestions(
    cx: &Cx<'_>,
    attribute: &Attribute,
    known: Option<&Distribution>,
    wished: &str,
) -> Vec<(String, String)> {
    let tr = cx.tr;
    let typed = wished.rsplit([',', '、', ';']).next().unwrap_or_default();
    let typed = fold(typed.trim());
    let fits = |value: &str| fold(value).contains(&*typed) && fold(value) != typed;
    if attribute.kind == Kind::Flag {
        let words = ["common-yes", "common-no"].map(|key| tr.text(key).into_owned());
        return words.into_iter().filter(|it| fits(it)).map(|it| (it, String::new())).collect();
    }
    let Some(Shape::Values(values)) = known.map(|it| &it.shape) else { return Vec::new() };
    values
        .iter()
        .filter(|it| fits(&it.value))
        .take(MAX_SUGGESTIONS)
        .map(|it| (it.value.clone(), tr.count(it.n)))
        .collect()
}
