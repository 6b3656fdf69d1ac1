//! Changing one cell in place, in the table or in the receipt: typed, or picked from what there is.

use egui::{
    Id as UiId, Key as K, Margin, Popup, PopupCloseBehavior, PopupKind, Rect, Stroke, StrokeKind,
    TextEdit, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

use super::{cells::Account, columns::Key, filter_editor::picker_words, words};
use crate::{
    analysis::distribution::Shape,
    edit::{AccountEdit, Edit},
    model::{AccountId, Attribute, Id, Kind, Relationship, Value, fold},
    ui::{
        Cx, Request,
        panels::read,
        theme::{self, icon},
        widgets::{self, Pick, PickerItem},
    },
};

/// A cell that is being changed.
pub(super) struct Editing {
    pub(super) account: AccountId,
    pub(super) key: Key,
    pub(super) place: Place,
    text: String,
    tags: Vec<String>,
    /// What the cell held when the editor opened.
    before: Option<Value>,
    /// Tells this opening of the editor from others.
    id: UiId,
    is_fresh: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Table,
    Receipt,
}

/// How the editor stands after a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Open,
    Closed,
    /// Closed by Tab: the next cell is to be changed.
    Next,
}

/// Whether the column can be changed by hand.
pub(super) fn is_editable(key: Key) -> bool {
    matches!(key, Key::Name | Key::Domain | Key::Relationship | Key::Attribute(_))
}

impl Editing {
    /// An editor for this cell; none where it cannot be changed.
    pub(super) fn new(ui: &Ui, account: &Account<'_>, key: Key, place: Place) -> Option<Self> {
        let cx = account.cx;
        if !cx.env.can_edit || !is_editable(key) {
            return None;
        }
        let id = *account.table.ids.get(account.row)?;
        let mut before = None;
        let text = match key {
            Key::Attribute(id) => {
                before = account.table.value(account.row, id);
                words::typed(cx.tr, before.as_ref(), cx.project.attributes.get(id)?)
            }
            _ => account.text(key),
        };
        let tags = match &before {
            Some(Value::Tags(tags)) => tags.clone(),
            _ => Vec::new(),
        };
        let widget = UiId::unique(("accounts editor", ui.cumulative_pass_nr()));
        Some(Self { account: id, key, place, text, tags, before, id: widget, is_fresh: true })
    }

    /// The attribute whose values the editor offers.
    pub(super) fn described(&self) -> Option<Id<Attribute>> {
        match self.key {
            Key::Attribute(id) => Some(id),
            _ => None,
        }
    }

    /// Whether it is a list below the cell, which still shows what it holds.
    pub(super) fn is_list(&self, cx: &Cx<'_>) -> bool {
        match self.key {
            Key::Relationship => true,
            Key::Attribute(id) => cx
                .project
                .attributes
                .get(id)
                .is_some_and(|it| matches!(it.kind, Kind::Category | Kind::Tags | Kind::Flag)),
            _ => false,
        }
    }

    /// Whether it was opened in this frame.
    pub(super) fn is_fresh(&self) -> bool {
        self.is_fresh
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        requests: &mut Vec<Request>,
    ) -> Outcome {
        let attribute = match self.key {
            Key::Attribute(id) => cx.project.attributes.get(id).map(|it| (id, it)),
            _ => None,
        };
        match (self.key, attribute) {
            (Key::Attribute(_), None) => Outcome::Closed,
            (Key::Relationship, _) => self.relationship_ui(ui, cx, rect, requests),
            (_, Some((id, it))) => match it.kind {
                Kind::Category | Kind::Tags => self.values_ui(ui, cx, rect, (id, it), requests),
                Kind::Flag => self.flag_ui(ui, cx, rect, id, requests),
                Kind::Number | Kind::Date | Kind::Text => {
                    self.typed_ui(ui, cx, rect, Some((id, it)), requests)
                }
            },
            _ => self.typed_ui(ui, cx, rect, None, requests),
        }
    }

    fn typed_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        attribute: Option<(Id<Attribute>, &Attribute)>,
        requests: &mut Vec<Request>,
    ) -> Outcome {
        let name = self.key.title(cx);
        let edit = TextEdit::singleline(&mut self.text)
            .id(self.id)
            .margin(Margin::symmetric(7, 3))
            .min_size(rect.size())
            .desired_width(rect.width());
        let response = ui.put(rect, edit).accessible_name(&name);
        if self.is_fresh {
            self.is_fresh = false;
            response.request_focus();
            let mut state = TextEditState::load(ui, self.id).unwrap_or_default();
            let end = CCursor::new(self.text.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
            state.store(ui, self.id);
            return Outcome::Open;
        }
        let (enter, escape, tab) = ui.input(|it| {
            (it.key_pressed(K::Enter), it.key_pressed(K::Escape), it.key_pressed(K::Tab))
        });
        let read = attribute.map(|(id, it)| (id, read::value(cx.tr, &self.text, it)));
        let is_readable = match &read {
            Some((_, read)) => read.is_ok(),
            None => self.key != Key::Name || !self.text.trim().is_empty(),
        };
        if !is_readable {
            let stroke = Stroke::new(1.5, theme::palette(ui).bad.fill);
            ui.painter().rect_stroke(rect, theme::BUTTON_RADIUS, stroke, StrokeKind::Inside);
            response.clone().on_hover_text(cx.tr.text("accounts-unreadable"));
        }
        if !response.lost_focus() {
            return if response.has_focus() { Outcome::Open } else { Outcome::Closed };
        }
        if escape {
            return Outcome::Closed;
        }
        if !is_readable {
            if enter {
                response.request_focus();
                return Outcome::Open;
            }
            return Outcome::Closed;
        }
        let text = self.text.trim().to_owned();
        match (self.key, read) {
            (_, Some((id, Ok(value)))) => self.set(id, value, requests),
            (Key::Name, _) => send(AccountEdit::SetName(self.account, text), requests),
            (Key::Domain, _) => send(AccountEdit::SetDomain(self.account, text), requests),
            _ => (),
        }
        if tab { Outcome::Next } else { Outcome::Closed }
    }

    fn relationship_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        requests: &mut Vec<Request>,
    ) -> Outcome {
        let all: Vec<Option<Relationship>> =
            Relationship::ALL.into_iter().map(Some).chain([None]).collect();
        let names: Vec<String> = all.iter().map(|it| cx.tr.relationship(*it)).collect();
        let (chosen, outcome) = self.menu_ui(ui, rect, &names);
        if let Some(relationship) = chosen.and_then(|it| all.get(it)) {
            send(AccountEdit::SetRelationship(self.account, *relationship), requests);
        }
        outcome
    }

    fn flag_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        id: Id<Attribute>,
        requests: &mut Vec<Request>,
    ) -> Outcome {
        let names = ["common-yes", "common-no", "common-unknown"];
        let names = names.map(|it| cx.tr.text(it).into_owned());
        let (chosen, outcome) = self.menu_ui(ui, rect, &names);
        match chosen {
            Some(0) => self.set(id, Some(Value::Flag(true)), requests),
            Some(1) => self.set(id, Some(Value::Flag(false)), requests),
            Some(_) => self.set(id, None, requests),
            None => (),
        }
        outcome
    }

    /// A menu under the cell; the number of the entry chosen.
    fn menu_ui(&mut self, ui: &Ui, rect: Rect, names: &[String]) -> (Option<usize>, Outcome) {
        let popup = Popup::new(self.id, ui.ctx().clone(), rect, ui.layer_id())
            .kind(PopupKind::Menu)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(rect.width().max(160.0));
        let is_fresh = std::mem::take(&mut self.is_fresh);
        let shown = popup.show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut chosen = None;
            for (idx, name) in names.iter().enumerate() {
                let item = widgets::menu_item(ui, "", name, "");
                if is_fresh && idx == 0 {
                    item.request_focus();
                }
                if item.clicked() {
                    chosen = Some(idx);
                }
            }
            chosen
        });
        match shown {
            Some(shown) if shown.inner.is_some() => (shown.inner, Outcome::Closed),
            Some(shown) if shown.response.should_close() => (None, Outcome::Closed),
            _ => (None, Outcome::Open),
        }
    }

    fn values_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        (id, attribute): (Id<Attribute>, &Attribute),
        requests: &mut Vec<Request>,
    ) -> Outcome {
        let popup = Popup::new(self.id, ui.ctx().clone(), rect, ui.layer_id())
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(260.0);
        let is_tags = attribute.kind == Kind::Tags;
        let shown = popup.show(|ui| {
            ui.set_width(260.0);
            let picked = self.picker_ui(ui, cx, id);
            let blank = cx.tr.text("accounts-leave-blank");
            if widgets::menu_item(ui, icon::X, &blank, "").clicked() {
                return Some(None);
            }
            picked.map(Some)
        });
        let Some(shown) = shown else { return Outcome::Open };
        match shown.inner {
            Some(None) => {
                self.set(id, None, requests);
                Outcome::Closed
            }
            Some(Some(text)) if is_tags => {
                let at = self.tags.iter().position(|it| fold(it) == fold(&text));
                match at {
                    Some(at) => drop(self.tags.remove(at)),
                    None => self.tags.push(text),
                }
                let tags = self.tags.clone();
                self.set(id, (!tags.is_empty()).then_some(Value::Tags(tags)), requests);
                Outcome::Open
            }
            Some(Some(text)) => {
                self.set(id, Some(Value::Category(text)), requests);
                Outcome::Closed
            }
            None if shown.response.should_close() => Outcome::Closed,
            None => Outcome::Open,
        }
    }

    /// The values there are, those the account has ticked; returns the one picked or typed.
    fn picker_ui(&self, ui: &mut Ui, cx: &Cx<'_>, id: Id<Attribute>) -> Option<String> {
        let none = Vec::new();
        let values = match cx.live.distributions.get(&id).map(|it| &it.shape) {
            Some(Shape::Values(values)) => values,
            _ => &none,
        };
        let now: Vec<String> = match &self.before {
            Some(Value::Category(it)) => vec![fold(it).into_owned()],
            _ => self.tags.iter().map(|it| fold(it).into_owned()).collect(),
        };
        let counts: Vec<String> = values.iter().map(|it| cx.tr.count(it.n)).collect();
        let items = values.iter().zip(&counts).map(|(it, count)| PickerItem {
            text: &it.value,
            count,
            checked: now.iter().any(|value| *value == fold(&it.value)),
        });
        let items: Vec<PickerItem<'_>> = items.collect();
        let words = ["accounts-find-value", "accounts-no-value", "accounts-add-value"];
        let words = words.map(|it| cx.tr.text(it).into_owned());
        match widgets::value_picker(ui, self.id, picker_words(&words), &items)? {
            Pick::Toggle(idx) => values.get(idx).map(|it| it.value.clone()),
            Pick::Add(text) => Some(text),
        }
    }

    fn set(&mut self, id: Id<Attribute>, value: Option<Value>, requests: &mut Vec<Request>) {
        if value != self.before {
            self.before.clone_from(&value);
            send(AccountEdit::SetValue(self.account, id, value), requests);
        }
    }
}

fn send(edit: AccountEdit, requests: &mut Vec<Request>) {
    requests.push(Request::Edit(Edit::Account(edit)));
}
