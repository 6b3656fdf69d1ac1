//! What the list shows: search, tier, filters by relationship and by attribute, and the order.

use std::collections::BTreeSet;

use egui::{PopupCloseBehavior, Response, Ui};

use super::{filter_editor, words};
use crate::{
    analysis::{
        matching::Matching,
        table_view::{Asked, Direction, Filter, Query, Sort, SortBy},
    },
    model::{AccountId, AccountKind, Attribute, Id, Project, Relationship, Tier},
    ui::{
        Cx,
        panels::matches::tier_word,
        theme,
        widgets::{self, ButtonKind},
    },
};

#[derive(Default)]
pub(super) struct Filters {
    pub(super) search: String,
    part: Part,
    /// Codes of relationships, 0 for unknown; empty asks nothing.
    relationships: BTreeSet<u8>,
    attributes: Vec<Filter>,
    pub(super) sort: Sort,
    /// What the popup asks about.
    page: Page,
    starred: Starred,
}

/// The part of the accounts that one segment shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    All,
    Tier(Tier),
    ToCheck,
    Starred,
}

/// A page of the popup that makes filters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    #[default]
    List,
    Relationship,
    Attribute(Id<Attribute>),
}

/// How many accounts of the list are starred, and what this was counted from.
#[derive(Default)]
struct Starred {
    n: usize,
    counted:
        Option<(std::sync::Arc<crate::model::Table>, crate::model::Rows<crate::model::Overlay>)>,
}

impl Filters {
    pub(super) fn query(&self, project: &Project) -> Query {
        let is_there = |it: &&Filter| project.attributes.contains(it.attribute);
        Query {
            search: self.search.trim().to_owned(),
            tiers: match self.part {
                Part::Tier(tier) => vec![tier],
                _ => Vec::new(),
            },
            relationships: self
                .relationships
                .iter()
                .map(|code| Relationship::from_code(*code))
                .collect(),
            starred: (self.part == Part::Starred).then(|| starred(project)),
            to_check: self.part == Part::ToCheck,
            filters: self.attributes.iter().filter(is_there).cloned().collect(),
            sort: self.sort,
        }
    }

    /// Whether some accounts may be left out.
    pub(super) fn ask(&self) -> bool {
        !self.search.trim().is_empty() || self.part != Part::All || self.n_chips() != 0
    }

    pub(super) fn clear(&mut self) {
        *self =
            Self { sort: self.sort, starred: std::mem::take(&mut self.starred), ..Self::default() };
    }

    /// Asks for this and nothing else; the order stays.
    pub(super) fn only(&mut self, relationships: BTreeSet<u8>, attributes: Vec<Filter>) {
        self.clear();
        (self.relationships, self.attributes) = (relationships, attributes);
    }

    fn n_chips(&self) -> usize {
        usize::from(!self.relationships.is_empty()) + self.attributes.len()
    }

    /// The attribute whose values the popup offers.
    pub(super) fn described(&self) -> Option<Id<Attribute>> {
        match self.page {
            Page::Attribute(id) => Some(id),
            _ => None,
        }
    }

    /// Shows only accounts in which the attribute is blank.
    pub(super) fn only_blank(&mut self, attribute: Id<Attribute>) {
        self.ask_of(attribute, Some(Asked::Blank));
    }

    pub(super) fn asked_of(&self, attribute: Id<Attribute>) -> Option<&Asked> {
        self.attributes.iter().find(|it| it.attribute == attribute).map(|it| &it.asked)
    }

    /// Asks this of the attribute, or nothing.
    pub(super) fn ask_of(&mut self, attribute: Id<Attribute>, asked: Option<Asked>) {
        let at = self.attributes.iter().position(|it| it.attribute == attribute);
        match (at, asked) {
            (Some(at), Some(asked)) => self.attributes[at].asked = asked,
            (Some(at), None) => drop(self.attributes.remove(at)),
            (None, Some(asked)) => self.attributes.push(Filter { attribute, asked }),
            (None, None) => (),
        }
    }

    /// A click on a head: first its own first direction, then the other, then by rank again.
    pub(super) fn sort_by(&mut self, by: SortBy) {
        let (first, second) = match by {
            SortBy::Score => (Direction::Down, Direction::Up),
            _ => (Direction::Up, Direction::Down),
        };
        self.sort = match self.sort {
            Sort { by: now, direction } if now == by && direction == first => {
                Sort { by, direction: second }
            }
            Sort { by: now, .. } if now == by => Sort::default(),
            _ => Sort { by, direction: first },
        };
    }

    /// Search, segments and chips; returns whether what is shown changed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, wants_focus: bool) -> bool {
        let before = (self.search.clone(), self.part, self.relationships.clone());
        let n_before = self.attributes.clone();
        self.starred.count(cx);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
            let tr = cx.tr;
            let (find, clear) = (tr.text("accounts-find"), tr.text("accounts-clear-search"));
            let room = ui.available_width().clamp(160.0, 220.0) - 60.0;
            let search = widgets::search_box(ui, room, &find, &clear, &mut self.search);
            if wants_focus {
                search.request_focus();
            }
            self.parts_ui(ui, cx);
            self.add_ui(ui, cx);
            self.chips_ui(ui, cx);
            if self.ask() {
                let args = [("n", cx.live.rows.len().into())];
                ui.label(theme::muted(ui, tr.format("accounts-n-found", &args)));
            }
        });
        before != (self.search.clone(), self.part, self.relationships.clone())
            || n_before != self.attributes
    }

    fn parts_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let matching = cx.live.matched(cx.profile).map(|it| &it.matching);
        let parts = self.parts(cx, matching);
        let options: Vec<(Part, &str)> =
            parts.iter().map(|(it, text)| (*it, text.as_str())).collect();
        if !options.iter().any(|(it, _)| *it == self.part) {
            self.part = Part::All;
        }
        let name = cx.tr.text("accounts-part");
        let wanted: usize = options.iter().map(|(_, text)| text.chars().count() + 3).sum();
        if (ui.max_rect().width() as usize) < wanted * 7 {
            widgets::select(ui, 160.0, &name, &mut self.part, &options);
        } else {
            widgets::segmented(ui, &name, &mut self.part, &options);
        }
    }

    fn parts(&self, cx: &Cx<'_>, matching: Option<&Matching>) -> Vec<(Part, String)> {
        let tr = cx.tr;
        let counted = |name: &str, n: usize| format!("{name} {}", tr.count(n));
        let mut res = vec![(Part::All, counted(&tr.text("accounts-all"), cx.live.table().len()))];
        if let Some(matching) = matching {
            let figures = &matching.figures;
            res.extend(Tier::ALL.map(|tier| {
                (Part::Tier(tier), counted(&tier_word(cx, tier), figures.n_tier(tier)))
            }));
            if 0 < figures.n_check || self.part == Part::ToCheck {
                let text = counted(&tr.text("accounts-to-check"), figures.n_check);
                res.push((Part::ToCheck, text));
            }
        }
        res.push((Part::Starred, counted(&tr.text("accounts-starred"), self.starred.n)));
        res
    }

    fn add_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let button = widgets::add_chip(ui, &cx.tr.text("accounts-add-filter"));
        self.popup_ui(&button, cx);
    }

    fn popup_ui(&mut self, button: &Response, cx: &Cx<'_>) {
        if button.clicked() {
            self.page = Page::List;
        }
        // The list is a menu; on the other pages the arrow keys belong to the fields.
        let popup = match self.page {
            Page::List => egui::Popup::menu(button),
            Page::Relationship | Page::Attribute(_) => {
                egui::Popup::from_toggle_button_response(button)
            }
        };
        let popup = popup.width(280.0).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let shown = popup.show(|ui| {
            ui.set_width(280.0);
            match self.page {
                Page::List => self.page = list_ui(ui, cx).unwrap_or(Page::List),
                Page::Relationship => relationships_ui(ui, cx, &mut self.relationships),
                Page::Attribute(id) => filter_editor::ui(ui, cx, self, id),
            }
        });
        if shown.is_none() {
            self.page = Page::List;
        }
    }

    fn chips_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let remove = |text: &str| tr.format("accounts-remove-filter", &[("filter", text.into())]);
        if !self.relationships.is_empty() {
            let names =
                self.relationships.iter().map(|it| tr.relationship(Relationship::from_code(*it)));
            let names: Vec<String> = names.collect();
            let text =
                tr.format("accounts-only", &[("what", names.join(tr.list_separator()).into())]);
            if widgets::chip(ui, &text, &remove(&text)).clicked() {
                self.relationships.clear();
            }
        }
        let mut gone = None;
        for (idx, filter) in self.attributes.iter().enumerate() {
            let Some(attribute) = cx.project.attributes.get(filter.attribute) else { continue };
            let text = words::filter(cx, attribute, &filter.asked);
            if widgets::chip(ui, &text, &remove(&text)).clicked() {
                gone = Some(idx);
            }
        }
        if let Some(idx) = gone {
            self.attributes.remove(idx);
        }
        if 1 < self.n_chips() {
            let text = tr.text("accounts-clear-filters");
            if widgets::button(ui, ButtonKind::Tertiary, &text).clicked() {
                self.relationships.clear();
                self.attributes.clear();
            }
        }
    }
}

/// What can be filtered by.
fn list_ui(ui: &mut Ui, cx: &Cx<'_>) -> Option<Page> {
    let tr = cx.tr;
    let mut pages = Vec::new();
    let mut names = Vec::new();
    if cx.live.kind == AccountKind::Accounts {
        pages.push(Page::Relationship);
        names.push(tr.text("accounts-relationship").into_owned());
    }
    for (id, attribute) in cx.project.attributes.iter() {
        pages.push(Page::Attribute(id));
        names.push(attribute.name.clone());
    }
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    egui::ScrollArea::vertical().max_height(12.0 * theme::ROW_HEIGHT).show(ui, |ui| {
        for (page, name) in pages.iter().zip(&names) {
            if widgets::menu_item(ui, "", name, "").clicked() {
                chosen = Some(*page);
            }
        }
    });
    chosen
}

fn relationships_ui(ui: &mut Ui, cx: &Cx<'_>, chosen: &mut BTreeSet<u8>) {
    let all = Relationship::ALL.into_iter().map(Some).chain([None]);
    for relationship in all {
        let code = relationship.map_or(0, Relationship::code);
        let mut on = chosen.contains(&code);
        if widgets::check_box(ui, &mut on, &cx.tr.relationship(relationship)).changed() {
            if on {
                chosen.insert(code);
            } else {
                chosen.remove(&code);
            }
        }
    }
}

fn starred(project: &Project) -> BTreeSet<AccountId> {
    let overlays = project.overlays.iter().filter(|(_, it)| it.starred && !it.removed);
    overlays.map(|(id, _)| AccountId(id.get())).collect()
}

impl Starred {
    fn count(&mut self, cx: &Cx<'_>) {
        let (table, overlays) = (cx.live.table(), &cx.project.overlays);
        let is_same = self.counted.as_ref().is_some_and(|(old, said)| {
            std::sync::Arc::ptr_eq(old, table) && said.same_as(overlays)
        });
        if !is_same {
            let starred = starred(cx.project);
            let is_starred = |it: &&AccountId| starred.contains(it);
            self.n =
                if starred.is_empty() { 0 } else { table.ids.iter().filter(is_starred).count() };
            self.counted = Some((std::sync::Arc::clone(table), overlays.clone()));
        }
    }
}
