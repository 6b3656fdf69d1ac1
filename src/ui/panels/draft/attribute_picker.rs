//! What a new criterion is about: an attribute there is, found by name, one of the catalogue, or a new one.

use egui::{
    Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, ScrollArea, SetOpenCommand, Ui, vec2,
};

use super::attribute::{attribute_icon, kind_icon, kind_key};
use crate::{
    analysis::catalogue::{CATALOGUE, Entry as Standard, Group},
    i18n::Tr,
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
#[derive(Clone, Copy)]
enum Entry {
    Attribute(Id<Attribute>),
    /// A standard attribute that the project does not have.
    Standard(&'static Standard),
    New,
}

/// What stands over the first line of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    Kind(Kind),
    Group(Group),
}

impl Head {
    fn key(self) -> &'static str {
        match self {
            Self::Kind(it) => kind_key(it),
            Self::Group(it) => it.name(),
        }
    }
}

/// A standard attribute as an attribute of the project, in the words of the person.
pub(super) fn standard_attribute(tr: &Tr, it: &Standard) -> Attribute {
    Attribute {
        name: tr.text(it.name).into_owned(),
        kind: it.kind,
        unit: it.unit.clone(),
        purpose: Purpose::Trait,
        standard: Some(it.key.to_owned()),
    }
}

/// The attribute of the project that this is: by key, or by name where no table has brought it.
pub(super) fn there(project: &Project, tr: &Tr, it: &Standard) -> Option<Id<Attribute>> {
    let by_key = |of: &Attribute| of.standard.as_deref() == Some(it.key);
    let name = tr.text(it.name);
    let name = fold(&name);
    let by_name = |of: &Attribute| of.kind == it.kind && fold(&of.name) == name;
    let traits = || project.attributes.iter().filter(|(_, it)| it.purpose == Purpose::Trait);
    let found = traits().find(|(_, it)| by_key(it));
    found.or_else(|| traits().find(|(_, it)| by_name(it))).map(|(id, _)| id)
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
        let mut entries = entries(cx.project, tr, &self.query);
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
            for (idx, (head, entry)) in entries.iter().enumerate() {
                if let Some(head) = head {
                    ui.add_space(6.0);
                    ui.horizontal(|ui| {
                        ui.add_space(8.0);
                        ui.label(theme::caption(ui, tr.text(head.key()).to_uppercase()));
                    });
                    ui.add_space(2.0);
                }
                if matches!(entry, Entry::New) && 0 < idx {
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
            Entry::Standard(it) => Some(Chosen::New(standard_attribute(tr, it))),
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
            Entry::Standard(it) => return standard_ui(ui, tr, it),
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
        let note = note.join(" · ");
        let response = widgets::menu_item(ui, attribute_icon(attribute), &attribute.name, &note);
        match Standard::of(attribute) {
            Some(it) => explained(response, tr, it),
            None => response,
        }
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

fn standard_ui(ui: &mut Ui, tr: &Tr, it: &Standard) -> Response {
    let sign = attribute_icon(&standard_attribute(tr, it));
    explained(widgets::menu_item(ui, sign, &tr.text(it.name), ""), tr, it)
}

/// What it is and how to ask for it, on hover.
fn explained(response: Response, tr: &Tr, it: &Standard) -> Response {
    response.on_hover_ui(|ui| {
        ui.label(theme::semibold(tr.text(it.what)));
        ui.label(theme::muted(ui, tr.text(it.ask)));
    })
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

/// The attributes with these letters, by kind, then those of the catalogue that are not there, by group; the first of a
/// kind or group brings its head. Outcomes are no criteria.
fn entries(project: &Project, tr: &Tr, query: &str) -> Vec<(Option<Head>, Entry)> {
    let wanted = fold(query);
    let mut res = Vec::new();
    for kind in Kind::ALL {
        let of_kind = project.attributes.iter().filter(|(_, it)| {
            it.kind == kind && it.purpose == Purpose::Trait && fold(&it.name).contains(&*wanted)
        });
        let mut of_kind: Vec<_> = of_kind.collect();
        of_kind.sort_by_cached_key(|(id, it)| (fold(&it.name).into_owned(), *id));
        let entries = of_kind.into_iter().map(|(id, _)| Entry::Attribute(id));
        push_group(&mut res, Head::Kind(kind), entries);
    }
    for group in Group::ALL {
        let of_group = CATALOGUE.iter().filter(|it| it.group == group);
        let entries = of_group.filter(|it| {
            fold(&tr.text(it.name)).contains(&*wanted) && there(project, tr, it).is_none()
        });
        push_group(&mut res, Head::Group(group), entries.map(Entry::Standard));
    }
    res
}

fn push_group(
    res: &mut Vec<(Option<Head>, Entry)>,
    head: Head,
    entries: impl Iterator<Item = Entry>,
) {
    res.extend(entries.enumerate().map(|(i, it)| ((i == 0).then_some(head), it)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Language,
        model::{Outcome, Timestamp},
    };

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
        let tr = Tr::new(Language::English);
        let shown = |query: &str| -> Vec<String> {
            let entries = entries(&project, &tr, query).into_iter();
            let name = |it: Entry| match it {
                Entry::Attribute(id) => id.get().to_string(),
                Entry::Standard(it) => it.key.to_owned(),
                Entry::New => "new".to_owned(),
            };
            entries.map(|(_, it)| name(it)).collect()
        };
        assert_eq!(shown("")[..3], ["12", "10", "11"]);
        // What the project has by name is not offered twice.
        assert_eq!(shown("INDU"), ["12", "sub-industry"]);
        assert_eq!(shown("deal"), [""; 0]);
        assert_eq!(shown("time z"), ["time-zone"]);
        let heads: Vec<_> =
            entries(&project, &tr, "").into_iter().filter_map(|(it, _)| it).collect();
        let kinds = [Kind::Category, Kind::Number].map(Head::Kind);
        assert_eq!(heads, [&kinds[..], &Group::ALL.map(Head::Group)].concat());
    }
}
