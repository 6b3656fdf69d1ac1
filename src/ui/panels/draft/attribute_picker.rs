//! What a new criterion is about: an attribute there is, found by name, or a new one.

use egui::{
    Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, ScrollArea, SetOpenCommand, Ui, vec2,
};

use super::attribute::{attribute_icon, kind_icon, kind_key};
use crate::{
    model::{Attribute, Id, Kind, Profile, Project, Purpose, Unit, fold},
    ui::{
        Cx,
        theme::{self, icon},
        widgets,
    },
};

const WIDTH: f32 = 320.0;
const HEIGHT: f32 = 320.0;

#[derive(Default)]
pub(super) struct AttributePicker {
    /// To be opened in the next frame.
    is_wanted: bool,
    is_open: bool,
    query: String,
    cursor: usize,
    /// The arrow keys moved it in this frame.
    has_moved: bool,
    /// The name of a new attribute, while its kind is asked for.
    new_name: Option<String>,
}

/// What was chosen.
pub(super) enum Chosen {
    There(Id<Attribute>),
    New(Attribute),
}

/// A line of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    Attribute(Id<Attribute>),
    New,
}

impl AttributePicker {
    pub(super) fn open(&mut self) {
        self.is_wanted = true;
    }

    pub(super) fn is_open(&self) -> bool {
        self.is_open || self.is_wanted
    }

    /// The popup below `button`.
    pub(super) fn ui(
        &mut self,
        button: &Response,
        cx: &Cx<'_>,
        profile: &Profile,
    ) -> Option<Chosen> {
        let set = if std::mem::take(&mut self.is_wanted) {
            Some(SetOpenCommand::Bool(true))
        } else {
            button.clicked().then_some(SetOpenCommand::Toggle)
        };
        let was_open = self.is_open;
        let shown = Popup::from_response(button)
            .id(egui::Id::unique("attribute picker"))
            .open_memory(set)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(WIDTH)
            .show(|ui| {
                ui.set_width(WIDTH);
                ui.spacing_mut().item_spacing.y = 0.0;
                if !was_open {
                    *self = Self::default();
                }
                let chosen = match self.new_name.take() {
                    Some(name) => self.new_ui(ui, cx, name),
                    None => self.list_ui(ui, cx, profile, !was_open),
                };
                if chosen.is_some() {
                    ui.close();
                }
                chosen
            });
        self.is_open = shown.is_some();
        shown.and_then(|it| it.inner)
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        profile: &Profile,
        is_new: bool,
    ) -> Option<Chosen> {
        let tr = cx.tr;
        let mut entries = entries(cx.project, &self.query);
        entries.push((None, Entry::New));
        let entered = self.keys(ui, entries.len());
        let name = tr.text("draft-search-attribute");
        let clear = tr.text("draft-clear");
        let search = widgets::search_box(ui, f32::INFINITY, &name, &clear, &mut self.query);
        if is_new {
            search.request_focus();
        }
        if search.changed() {
            self.cursor = 0;
        }
        ui.add_space(theme::GRID);
        let mut chosen = entered.then_some(self.cursor);
        let area = ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]);
        area.show(ui, |ui| {
            for (idx, (kind, entry)) in entries.iter().enumerate() {
                if let Some(kind) = kind {
                    ui.add_space(6.0);
                    ui.horizontal(|ui| {
                        ui.add_space(8.0);
                        ui.label(theme::caption(ui, tr.text(kind_key(*kind)).to_uppercase()));
                    });
                    ui.add_space(2.0);
                }
                if *entry == Entry::New && 0 < idx {
                    ui.add_space(theme::GRID);
                }
                let at = Rect::from_min_size(
                    ui.cursor().min,
                    vec2(ui.available_width(), theme::CONTROL_HEIGHT),
                );
                if idx == self.cursor {
                    let fill = theme::palette(ui).soft;
                    ui.painter().rect_filled(at, f32::from(theme::CHIP_RADIUS), fill);
                }
                let response = self.entry_ui(ui, cx, profile, *entry);
                if idx == self.cursor && entries.len() != 1 && self.has_moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    chosen = Some(idx);
                }
            }
        });
        match entries.get(chosen?)?.1 {
            Entry::Attribute(id) => Some(Chosen::There(id)),
            Entry::New => {
                self.new_name = Some(self.query.trim().to_owned());
                None
            }
        }
    }

    fn entry_ui(&self, ui: &mut Ui, cx: &Cx<'_>, profile: &Profile, entry: Entry) -> Response {
        let tr = cx.tr;
        let attribute = match entry {
            Entry::Attribute(id) => cx.project.attributes.get(id).map(|it| (id, it)),
            Entry::New => None,
        };
        let Some((id, attribute)) = attribute else {
            let query = self.query.trim();
            let text = if query.is_empty() {
                tr.text("draft-new-attribute").into_owned()
            } else {
                tr.format("draft-new-attribute-named", &[("name", query.into())])
            };
            return widgets::menu_item(ui, icon::PLUS, &text, "");
        };
        let used = profile.criteria.iter().filter_map(|it| cx.project.criteria.get(*it));
        let is_used = used.into_iter().any(|it| it.attribute == id);
        let fill = cx.live.distributions.get(&id).filter(|it| 0 < it.n_rows).map(|it| {
            let share = tr.percent(it.n_known as f64 / it.n_rows as f64);
            tr.format("draft-fill", &[("share", share.into())])
        });
        let used = is_used.then(|| tr.text("draft-in-use").into_owned());
        let note: Vec<String> = used.into_iter().chain(fill).collect();
        widgets::menu_item(ui, attribute_icon(attribute), &attribute.name, &note.join(" · "))
    }

    /// Arrows move, Enter chooses.
    fn keys(&mut self, ui: &Ui, n: usize) -> bool {
        let pressed = |key| ui.input_mut(|it| it.consume_key(Modifiers::NONE, key));
        let by = i32::from(pressed(Key::ArrowDown)) - i32::from(pressed(Key::ArrowUp));
        self.has_moved = by != 0;
        self.cursor = self.cursor.saturating_add_signed(by as isize).min(n.saturating_sub(1));
        pressed(Key::Enter)
    }

    /// Name and kind of an attribute that no table has brought.
    fn new_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, mut name: String) -> Option<Chosen> {
        let tr = cx.tr;
        let mut chosen = None;
        egui::Frame::new().inner_margin(8).show(ui, |ui| {
            let label = tr.text("draft-new-attribute-name");
            let hint = tr.text("draft-new-attribute-hint");
            let response = widgets::text_field(ui, &label, &mut name, &hint);
            if name.is_empty() && !response.has_focus() && !response.lost_focus() {
                response.request_focus();
            }
            ui.add_space(theme::GRID * 2.0);
            let wanted = fold(&name);
            let is_there = cx.project.attributes.iter().any(|(_, it)| fold(&it.name) == wanted);
            let (key, can_add) = match (name.trim().is_empty(), is_there) {
                (true, _) => ("draft-new-attribute-what", false),
                (_, true) => ("draft-new-attribute-there", false),
                _ => ("draft-new-attribute-what", true),
            };
            ui.label(theme::secondary(ui, tr.text(key)));
            ui.add_space(theme::GRID);
            ui.add_enabled_ui(can_add, |ui| {
                for kind in Kind::ALL {
                    let (text, example) = (tr.text(kind_key(kind)), tr.text(example_key(kind)));
                    if widgets::menu_item(ui, kind_icon(kind), &text, &example).clicked() {
                        chosen = Some(kind);
                    }
                }
            });
            ui.add_space(theme::GRID);
            if widgets::menu_item(ui, icon::ARROW_LEFT, &tr.text("draft-back"), "").clicked() {
                self.query.clear();
                return;
            }
            self.new_name = Some(name.clone());
        });
        let kind = chosen?;
        self.new_name = None;
        let name = name.trim().to_owned();
        let (unit, purpose) = (Unit::None, Purpose::Trait);
        Some(Chosen::New(Attribute { name, kind, unit, purpose, standard: None }))
    }
}

fn example_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Category => "draft-example-category",
        Kind::Tags => "draft-example-tags",
        Kind::Number => "draft-example-number",
        Kind::Date => "draft-example-date",
        Kind::Flag => "draft-example-flag",
        Kind::Text => "draft-example-text",
    }
}

/// The attributes with these letters, by kind; the first of a kind brings its head. Outcomes are no criteria.
fn entries(project: &Project, query: &str) -> Vec<(Option<Kind>, Entry)> {
    let wanted = fold(query);
    let mut res = Vec::new();
    for kind in Kind::ALL {
        let of_kind = project.attributes.iter().filter(|(_, it)| {
            it.kind == kind && it.purpose == Purpose::Trait && fold(&it.name).contains(&*wanted)
        });
        let mut of_kind: Vec<_> = of_kind.collect();
        of_kind.sort_by_cached_key(|(id, it)| (fold(&it.name).into_owned(), *id));
        let lines = of_kind.into_iter().enumerate();
        res.extend(lines.map(|(i, (id, _))| ((i == 0).then_some(kind), Entry::Attribute(id))));
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Outcome, Timestamp};

    #[test]
    fn attributes_are_found_by_kind_and_outcomes_left_out() {
        let mut project = Project::new("", Timestamp::default());
        for (n, name, kind, purpose) in [
            (10, "Region", Kind::Category, Purpose::Trait),
            (11, "Employees", Kind::Number, Purpose::Trait),
            (12, "industry", Kind::Category, Purpose::Trait),
            (13, "Deal size", Kind::Number, Purpose::Outcome(Outcome::DealSize)),
        ] {
            let (name, unit) = (name.to_owned(), Unit::None);
            let attribute = Attribute { name, kind, unit, purpose, standard: None };
            project.attributes.put(Id::new(n), attribute);
        }
        let ids = |query: &str| -> Vec<u64> {
            let entries = entries(&project, query).into_iter();
            entries
                .map(|(_, it)| if let Entry::Attribute(id) = it { id.get() } else { 0 })
                .collect()
        };
        assert_eq!(ids(""), [12, 10, 11]);
        assert_eq!(ids("IND"), [12]);
        assert_eq!(ids("deal"), [0; 0]);
        let heads: Vec<_> = entries(&project, "").into_iter().map(|(it, _)| it).collect();
        assert_eq!(heads, [Some(Kind::Category), None, Some(Kind::Number)]);
    }
}
