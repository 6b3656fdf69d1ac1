//! The columns of the table: which there are, which are shown, in which order.

use std::collections::BTreeSet;

use egui::{Id as UiId, IdMap, PopupCloseBehavior, Rect, Response, ScrollArea, Ui, UiBuilder};
use serde::{Deserialize, Serialize};

use crate::{
    analysis::table_view::SortBy,
    model::{AccountKind, Attribute, Id, Kind, Purpose},
    ui::{
        Cx,
        theme::{self, icon},
        widgets,
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Key {
    Star,
    Name,
    Domain,
    RecordId,
    Relationship,
    Criteria,
    Fit,
    Tier,
    Attribute(Id<Attribute>),
}

/// What comes before the attributes at first. The first two do not scroll.
const BEFORE: [Key; 6] =
    [Key::Star, Key::Name, Key::Relationship, Key::Criteria, Key::Fit, Key::Tier];
const BEHIND: [Key; 2] = [Key::Domain, Key::RecordId];

/// How many columns stay where they are while the others scroll: star and name.
pub(super) const N_STICKY: usize = 2;

/// What a person decided about columns; kept at this machine for each project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::ui) struct Columns {
    /// In the order people put them; those they never moved follow in their own order.
    order: Vec<Key>,
    hidden: BTreeSet<Key>,
    /// Of those that were dragged to another width.
    widths: Vec<(Key, f32)>,
}

impl Default for Columns {
    fn default() -> Self {
        let hidden = [Key::Domain, Key::RecordId].into();
        Self { order: Vec::new(), hidden, widths: Vec::new() }
    }
}

impl Key {
    pub(super) fn id(self) -> UiId {
        UiId::unique(("accounts column", self))
    }

    /// What a click on its head sorts by.
    pub(super) fn sort(self) -> Option<SortBy> {
        Some(match self {
            Self::Star | Self::Criteria | Self::RecordId => return None,
            Self::Name => SortBy::Name,
            Self::Domain => SortBy::Domain,
            Self::Relationship => SortBy::Relationship,
            Self::Fit => SortBy::Score,
            Self::Tier => SortBy::Rank,
            Self::Attribute(id) => SortBy::Attribute(id),
        })
    }

    pub(super) fn title(self, cx: &Cx<'_>) -> String {
        let key = match self {
            Self::Star => "accounts-starred",
            Self::Name => "accounts-name",
            Self::Domain => "accounts-domain",
            Self::RecordId => "accounts-record-id",
            Self::Relationship => "accounts-relationship",
            Self::Criteria => "accounts-criteria",
            Self::Fit => "accounts-fit",
            Self::Tier => "accounts-tier",
            Self::Attribute(id) => {
                return cx.project.attributes.get(id).map(|it| it.name.clone()).unwrap_or_default();
            }
        };
        cx.tr.text(key).into_owned()
    }

    /// Its usual width, and the least and the most it may be dragged to.
    pub(super) fn widths(self, cx: &Cx<'_>) -> [f32; 3] {
        match self {
            Self::Star => [30.0; 3],
            Self::Name => [160.0, 96.0, 480.0],
            Self::Domain | Self::RecordId => [140.0, 64.0, 400.0],
            Self::Relationship => [88.0, 64.0, 200.0],
            Self::Criteria => {
                let n = cx.live.matched(cx.profile).map_or(0, |it| it.matching.rule.criteria.len());
                let least = (10.0 * n as f32 + 20.0).max(72.0);
                [least, least, least]
            }
            Self::Fit => [128.0, 72.0, 300.0],
            Self::Tier => [58.0, 52.0, 140.0],
            Self::Attribute(id) => match cx.project.attributes.get(id).map(|it| it.kind) {
                Some(Kind::Flag) => [72.0, 48.0, 300.0],
                Some(Kind::Number | Kind::Date) => [104.0, 64.0, 300.0],
                Some(Kind::Text) => [200.0, 64.0, 600.0],
                _ => [128.0, 64.0, 480.0],
            },
        }
    }

    /// Whether its cells stand at the right edge.
    pub(super) fn is_right(self, cx: &Cx<'_>) -> bool {
        match self {
            Self::Attribute(id) => {
                cx.project.attributes.get(id).is_some_and(|it| it.kind == Kind::Number)
            }
            _ => false,
        }
    }
}

impl Columns {
    /// All columns there are now, in their order.
    pub(super) fn all(&self, cx: &Cx<'_>) -> Vec<Key> {
        let has_profile = cx.live.matched(cx.profile).is_some();
        let is_there = |key: &Key| match key {
            Key::Criteria | Key::Fit | Key::Tier => has_profile,
            Key::Relationship => cx.live.kind == AccountKind::Accounts,
            Key::Attribute(id) => cx.project.attributes.contains(*id),
            _ => true,
        };
        let mut res: Vec<Key> = Vec::new();
        let kept = self.order.iter().copied();
        let usual = BEFORE.into_iter().chain(attributes(cx)).chain(BEHIND);
        for key in kept.chain(usual).filter(is_there) {
            if !res.contains(&key) {
                res.push(key);
            }
        }
        // What does not scroll comes first, whatever was moved.
        res.sort_by_key(|it| match it {
            Key::Star => 0,
            Key::Name => 1,
            _ => 2,
        });
        res
    }

    pub(super) fn shown(&self, cx: &Cx<'_>) -> Vec<Key> {
        let mut res = self.all(cx);
        res.retain(|it| !self.hidden.contains(it));
        res
    }

    /// Width at first or as it was dragged to, and the least and the most it may be dragged to.
    pub(super) fn widths(&self, key: Key, cx: &Cx<'_>) -> [f32; 3] {
        let [usual, least, most] = key.widths(cx);
        let dragged = self.widths.iter().find(|it| it.0 == key).map(|it| it.1);
        let width = dragged.filter(|it| it.is_finite()).unwrap_or(usual);
        [width.clamp(least, most), least, most]
    }

    /// Notes the widths that columns were dragged to.
    pub(super) fn note(&mut self, widths: &IdMap<f32>, shown: &[Key], cx: &Cx<'_>) {
        for key in shown {
            let [before, least, most] = self.widths(*key, cx);
            let Some(width) = widths.get(&key.id()).copied() else { continue };
            if least == most || (width - before).abs() < 0.5 {
                continue;
            }
            self.widths.retain(|it| it.0 != *key);
            self.widths.push((*key, width));
        }
    }

    pub(super) fn hide(&mut self, key: Key) {
        self.hidden.insert(key);
    }

    pub(super) fn show(&mut self, key: Key) {
        self.hidden.remove(&key);
    }

    /// The list behind the button: tick to show, drag or arrow keys to move.
    /// Returns whether all is as it was at first again.
    pub(super) fn popup_ui(&mut self, button: &Response, cx: &Cx<'_>) -> bool {
        // No menu: in one, the arrow keys would go to the next entry instead of moving the column.
        let popup = egui::Popup::from_toggle_button_response(button)
            .width(260.0)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let mut is_reset = false;
        popup.show(|ui| {
            ui.set_width(260.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(theme::secondary(ui, cx.tr.text("accounts-columns-hint")));
            ui.add_space(theme::GRID);
            let keys: Vec<Key> = self.all(cx).into_iter().filter(|it| !is_sticky(*it)).collect();
            ScrollArea::vertical().max_height(12.0 * theme::ROW_HEIGHT).show(ui, |ui| {
                self.list_ui(ui, cx, &keys);
            });
            ui.separator();
            let text = cx.tr.text("accounts-columns-reset");
            if widgets::menu_item(ui, icon::ARROW_COUNTER_CLOCKWISE, &text, "").clicked() {
                *self = Self::default();
                is_reset = true;
            }
        });
        is_reset
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, keys: &[Key]) {
        let mut places: Vec<Rect> = Vec::new();
        let mut dragged = None;
        let mut moved = None;
        for (idx, key) in keys.iter().enumerate() {
            let title = key.title(cx);
            let name = cx.tr.format("accounts-move-column", &[("column", title.as_str().into())]);
            // Its own id, so that it keeps the keyboard wherever it moves to.
            let builder = UiBuilder::new().scope_id(UiId::unique(("accounts column row", key)));
            let row = ui.scope_builder(builder, |ui| {
                ui.horizontal(|ui| {
                    let (handle, steps) = widgets::drag_handle(ui, &name);
                    if handle.dragged() {
                        dragged = Some(idx);
                    }
                    if steps != 0 {
                        let steps = isize::try_from(steps).unwrap_or(0);
                        moved = Some((idx, idx.saturating_add_signed(steps)));
                    }
                    let mut is_shown = !self.hidden.contains(key);
                    if widgets::check_box(ui, &mut is_shown, &title).changed() {
                        if is_shown {
                            self.show(*key);
                        } else {
                            self.hide(*key);
                        }
                    }
                });
            });
            places.push(row.response.rect);
        }
        if let (Some(from), Some(at)) = (dragged, ui.ctx().pointer_interact_pos()) {
            let to = places.iter().position(|it| it.y_range().contains(at.y));
            moved = to.filter(|to| *to != from).map(|to| (from, to));
        }
        if let Some((from, to)) = moved {
            let mut order = keys.to_vec();
            let key = order.remove(from);
            order.insert(to.min(order.len()), key);
            self.order = order;
        }
    }
}

fn is_sticky(key: Key) -> bool {
    matches!(key, Key::Star | Key::Name)
}

/// Attributes: those of the criteria first, then other traits, then outcomes.
fn attributes(cx: &Cx<'_>) -> Vec<Key> {
    let profile = cx.profile.and_then(|id| cx.project.profiles.get(id));
    let criteria = profile.into_iter().flat_map(|it| &it.criteria);
    let asked = criteria.filter_map(|id| Some(cx.project.criteria.get(*id)?.attribute));
    let of = |is_trait: bool| {
        let all = cx.project.attributes.iter();
        all.filter(move |(_, it)| matches!(it.purpose, Purpose::Trait) == is_trait).map(|it| it.0)
    };
    asked.chain(of(true)).chain(of(false)).map(Key::Attribute).collect()
}
