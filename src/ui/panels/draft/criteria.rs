//! The card of the criteria: its head, the list and its order.

use std::collections::BTreeMap;

use egui::{CursorIcon, Id as EguiId, Key, Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    columns::{Columns, Form},
    row::{self, Row},
    values::CountTexts,
};
use crate::{
    edit::{Edit, ProfileEdit},
    model::{Criterion, Id, Profile, Role},
    ui::{
        Cx,
        panels::evidence::ClaimForm,
        theme,
        widgets::{self, TagKind},
    },
};

pub(super) const WORDS_OF_ROLES: [(Role, &str); 3] =
    [(Role::Must, "draft-must"), (Role::Prefer, "draft-prefer"), (Role::Exclude, "draft-exclude")];

/// What the list remembers between frames.
#[derive(Default)]
pub(super) struct List {
    /// How high the condition of each criterion is.
    heights: BTreeMap<Id<Criterion>, f32>,
    drag: Option<Drag>,
    pub(super) counts: CountTexts,
    /// The criterion whose evidence is open below its row.
    open: Option<Id<Criterion>>,
    /// What has just been opened is brought into sight.
    scrolls: bool,
    claim: ClaimForm,
}

/// A row that is dragged.
#[derive(Clone, Copy)]
struct Drag {
    id: Id<Criterion>,
    /// Where it would be dropped.
    to: usize,
    /// How far below the top of the row it was taken.
    grip: f32,
}

/// The meter of five to seven, and how many decide and how many only count.
pub(super) fn tally_ui(ui: &mut Ui, cx: &Cx<'_>, profile: &Profile) {
    // One that asks nothing yet is none, as in the guide and in the checks.
    let criteria = profile.criteria.iter().filter_map(|id| cx.project.criteria.get(*id));
    let n = criteria.filter(|it| it.condition.asks()).count();
    let wanted = Profile::WANTED;
    let kind = if wanted.contains(&n) { TagKind::Good } else { TagKind::Warn };
    let args =
        [("n", n.into()), ("from", (*wanted.start()).into()), ("to", (*wanted.end()).into())];
    let text = cx.tr.format("draft-meter", &args);
    widgets::tag(ui, kind, &text).on_hover_text(cx.tr.text("draft-meter-why"));
}

pub(super) fn roles_ui(ui: &mut Ui, cx: &Cx<'_>, profile: &Profile) {
    let criteria = || profile.criteria.iter().filter_map(|id| cx.project.criteria.get(*id));
    let count = |role: Role| criteria().filter(|it| it.role == role).count();
    let args = [
        ("must", count(Role::Must).into()),
        ("prefer", count(Role::Prefer).into()),
        ("exclude", count(Role::Exclude).into()),
    ];
    let text = theme::secondary(ui, cx.tr.format("draft-roles", &args));
    ui.add(egui::Label::new(text).truncate());
}

impl List {
    /// Opens the evidence of a criterion below its row.
    pub(super) fn show_evidence(&mut self, id: Id<Criterion>) {
        self.open = Some(id);
        self.scrolls = true;
        self.claim = ClaimForm::default();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, profile: &Profile) {
        let project = cx.project;
        self.heights.retain(|id, _| profile.criteria.contains(id));
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 0.0));
        let criteria = profile.criteria.iter().filter_map(|id| project.criteria.get(*id));
        let attributes = criteria.filter_map(|it| project.attributes.get(it.attribute));
        let columns = Columns::fit(ui, cx, room, attributes);
        if columns.form == Form::Table {
            heads_ui(ui, cx, &columns);
        }
        let order = self.drag_on(ui, &columns, profile);
        for (idx, id) in order.iter().enumerate() {
            let Some(row) = Row::of(cx, *id, idx, order.len()) else { continue };
            self.row_ui(ui, cx, &columns, profile, &row);
            if self.open == Some(*id) && self.drag.is_none() {
                self.evidence_ui(ui, cx, &row);
            }
        }
    }

    fn evidence_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>) {
        ui.add_space(theme::GRID);
        let name = row.attribute.name.as_str();
        let scope = EguiId::unique(("evidence of criterion", row.id.get()));
        let shown = ui.scope_builder(UiBuilder::new().scope_id(scope), |ui| {
            self.claim.ui(ui, cx, row.id, name)
        });
        ui.add_space(theme::GRID * 2.0);
        if std::mem::take(&mut self.scrolls) {
            shown.response.scroll_to_me(None);
        }
        if shown.inner {
            self.open = None;
        }
    }

    /// The criteria in the order shown: the dragged one where it would be dropped.
    fn drag_on(&mut self, ui: &Ui, columns: &Columns, profile: &Profile) -> Vec<Id<Criterion>> {
        let mut order = profile.criteria.clone();
        let Some(mut drag) = self.drag.filter(|it| order.contains(&it.id)) else {
            self.drag = None;
            return order;
        };
        if ui.input(|it| it.key_pressed(Key::Escape)) {
            self.drag = None;
            return order;
        }
        order.retain(|it| *it != drag.id);
        if let Some(pointer) = ui.input(|it| it.pointer.interact_pos()) {
            // Counted against the other rows as if it were not among them: so no place is unsteady.
            let (dragged, mut top) = (pointer.y - drag.grip, ui.cursor().top());
            drag.to = 0;
            for id in &order {
                let (_, rect) = columns.cells(top, self.height(*id));
                drag.to += usize::from(rect.center().y < dragged);
                top = rect.bottom();
            }
            ui.scroll_to_rect(Rect::from_center_size(pointer, vec2(1.0, 64.0)), None);
        }
        order.insert(drag.to.min(order.len()), drag.id);
        self.drag = Some(drag);
        order
    }

    fn height(&self, id: Id<Criterion>) -> f32 {
        self.heights.get(&id).copied().unwrap_or(22.0)
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        columns: &Columns,
        profile: &Profile,
        row: &Row<'_>,
    ) {
        let p = theme::palette(ui);
        let height = self.height(row.id);
        let (cells, whole) = columns.cells(ui.cursor().top(), height);
        if self.drag.is_some_and(|it| it.id == row.id) {
            let fill = whole.expand2(vec2(8.0, 0.0));
            ui.painter().rect_filled(fill, f32::from(theme::BUTTON_RADIUS), p.hover);
        }
        let stroke = egui::Stroke::new(theme::BORDER, p.soft);
        ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, stroke);

        // Its own name, so that a row that moves keeps its focus and what is open.
        let scope = EguiId::unique(("criterion", row.id.get()));
        let builder = UiBuilder::new().scope_id(scope).max_rect(whole);
        let mut child = ui.new_child(builder);
        let shown = row::ui(&mut child, cx, row, &cells, whole, &mut self.counts);
        ui.advance_cursor_after_rect(whole);

        if 0.5 < (shown.height - height).abs() {
            self.heights.insert(row.id, shown.height);
            ui.request_discard("the height of a criterion");
        }
        if shown.opens_evidence {
            if self.open == Some(row.id) {
                self.open = None;
            } else {
                self.show_evidence(row.id);
            }
        }
        if shown.handle.drag_started() {
            let grip = shown.handle.interact_pointer_pos().map_or(0.0, |it| it.y - whole.top());
            self.drag = Some(Drag { id: row.id, to: row.idx, grip });
        }
        if shown.handle.dragged() {
            ui.set_cursor_icon(CursorIcon::Grabbing);
        }
        let was = profile.criteria.iter().position(|it| *it == row.id);
        if shown.handle.drag_stopped()
            && let Some(drag) = self.drag.take()
            && was != Some(drag.to)
        {
            cx.edit(Edit::Profile(ProfileEdit::MoveCriterion(drag.id, drag.to)));
        }
        if shown.moved != 0
            && let Some(was) = was
        {
            let last = profile.criteria.len().saturating_sub(1);
            let to = was.saturating_add_signed(shown.moved as isize).min(last);
            if to != was {
                cx.edit(Edit::Profile(ProfileEdit::MoveCriterion(row.id, to)));
            }
        }
    }
}

fn heads_ui(ui: &mut Ui, cx: &Cx<'_>, columns: &Columns) {
    const HEIGHT: f32 = 24.0;
    let top = ui.cursor().top();
    let (cells, whole) = columns.cells(top, 0.0);
    let line =
        |rect: Rect| Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + HEIGHT));
    let left = egui::Layout::left_to_right(egui::Align::Center);
    let right = egui::Layout::right_to_left(egui::Align::Center);
    let middle = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
    for (rect, layout, key) in [
        (cells.name, left, "draft-head-attribute"),
        (cells.condition, left, "draft-head-condition"),
        (cells.evidence, middle, "draft-head-evidence"),
        (cells.role, left, "draft-head-role"),
        (cells.weight, left, "draft-head-weight"),
        (cells.pass, right, "draft-head-pass"),
    ] {
        let mut cell = ui.new_child(UiBuilder::new().max_rect(line(rect)).layout(layout));
        cell.label(theme::secondary(ui, cx.tr.text(key)));
    }
    let whole = line(whole);
    let stroke = egui::Stroke::new(theme::BORDER, theme::palette(ui).soft);
    ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, stroke);
    ui.advance_cursor_after_rect(whole);
}
