//! One criterion: what it asks, what it does to an account, and how many pass.

use egui::{Align, Label, Layout, Popup, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo};

use super::{
    attribute::attribute_icon, columns::Cells, condition, criteria::WORDS_OF_ROLES,
    values::CountTexts,
};
use crate::{
    analysis::{
        checks::{Fault, fault},
        matching::CriterionFigures,
        standing::rest,
    },
    edit::{Edit, ProfileEdit},
    model::{Attribute, Criterion, Id, Role, Weight},
    ui::{
        Cx,
        panels::evidence::badge_ui,
        theme::{self, icon},
        widgets::{self, Mark},
    },
};

/// A criterion with what is known of it.
pub(super) struct Row<'a> {
    pub id: Id<Criterion>,
    pub criterion: &'a Criterion,
    pub attribute: &'a Attribute,
    /// `None` while it asks nothing, and before accounts are read.
    pub figures: Option<&'a CriterionFigures>,
    pub n_accounts: usize,
    pub idx: usize,
    pub n: usize,
}

/// What came of showing it.
pub(super) struct Shown {
    /// Of the condition.
    pub height: f32,
    pub handle: Response,
    /// How far it is to be moved, by keyboard or menu.
    pub moved: i32,
    /// Its evidence was asked for.
    pub opens_evidence: bool,
}

impl<'a> Row<'a> {
    pub(super) fn of(cx: &Cx<'a>, id: Id<Criterion>, idx: usize, n: usize) -> Option<Self> {
        let criterion = cx.project.criteria.get(id)?;
        let attribute = cx.project.attributes.get(criterion.attribute)?;
        let figures = cx.live.matched(cx.profile).map(|it| &it.matching.figures);
        let n_accounts = figures.map_or(0, |it| it.n_accounts);
        let all = figures.filter(|it| 0 < it.n_accounts).map_or(&[][..], |it| &it.criteria);
        let figures = all.iter().find(|it| it.id == id).filter(|_| criterion.condition.asks());
        Some(Self { id, criterion, attribute, figures, n_accounts, idx, n })
    }

    /// A text about this criterion: its `name` is that of the attribute.
    pub(super) fn say(&self, cx: &Cx<'_>, key: &str) -> String {
        cx.tr.format(key, &[("name", self.attribute.name.as_str().into())])
    }

    /// What speaks against it, in a word or two and in a sentence.
    fn warning(&self, cx: &Cx<'_>) -> Option<(String, String)> {
        let it = self.figures?;
        let args = [("n", it.n_unknown.into()), ("of", self.n_accounts.into())];
        let (short, long) = match fault(it, self.n_accounts)? {
            Fault::MostlyEmpty => {
                let share = it.n_unknown as f64 / self.n_accounts.max(1) as f64;
                let short =
                    cx.tr.format("draft-mostly-blank", &[("share", cx.tr.percent(share).into())]);
                return Some((short, cx.tr.format("draft-mostly-blank-why", &args)));
            }
            Fault::NoneMeets => ("draft-none-meet", "draft-none-meet-why"),
            Fault::EveryMeets => ("draft-all-meet", "draft-all-meet-why"),
        };
        Some((cx.tr.text(short).into_owned(), cx.tr.text(long).into_owned()))
    }

    /// «Without it: 512 in A or B».
    fn effect(&self, cx: &Cx<'_>) -> Option<String> {
        let n = self.figures?.n_matches_without;
        Some(cx.tr.format("draft-without", &[("n", n.into())]))
    }
}

pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    row: &Row<'_>,
    cells: &Cells,
    whole: Rect,
    counts: &mut CountTexts,
) -> Shown {
    if !cx.env.can_edit {
        ui.disable();
    }
    let mut moved = 0;
    // Only for the menu: it is no stop for the keyboard.
    let back = ui.interact(whole, ui.unique_id().with("row"), Sense::CLICK);
    let (handle, steps) = in_cell(ui, cells.handle, Layout::left_to_right(Align::Center), |ui| {
        widgets::drag_handle(ui, &row.say(cx, "draft-move"))
    });
    moved += steps;
    let handle = handle.on_hover_text(cx.tr.text("draft-move-hint"));
    Popup::menu(&handle).show(|ui| moved += menu_ui(ui, cx, row));
    Popup::context_menu(&back).show(|ui| moved += menu_ui(ui, cx, row));

    let p = theme::palette(ui);
    in_cell(ui, cells.icon, Layout::left_to_right(Align::Center), |ui| {
        let sign = theme::icon_text(attribute_icon(row.attribute)).color(p.muted);
        ui.add(Label::new(sign)).widget_info(|| WidgetInfo::new(egui::Role::Image));
    });
    name_ui(ui, cx, row, cells.name);
    let height = condition::ui(ui, cx, row, cells.condition, counts);
    let opens_evidence = in_cell(ui, cells.evidence, Layout::top_down(Align::Center), |ui| {
        ui.add_space((cells.evidence.height() - 20.0) / 2.0);
        let rest = rest(cx.project, row.id)?;
        Some(badge_ui(ui, cx, &rest, &row.attribute.name).clicked())
    });
    role_ui(ui, cx, row, cells.role);
    weight_ui(ui, cx, row, cells.weight);
    pass_ui(ui, cx, row, cells.pass);
    in_cell(ui, cells.remove, Layout::right_to_left(Align::Center), |ui| {
        if widgets::icon_button(ui, icon::X, &row.say(cx, "draft-remove")).clicked() {
            cx.edit(Edit::Profile(ProfileEdit::RemoveCriterion(row.id)));
        }
    });
    Shown { height, handle, moved, opens_evidence: opens_evidence.unwrap_or_default() }
}

/// Shows something in a part of the row.
pub(super) fn in_cell<R>(
    ui: &mut Ui,
    rect: Rect,
    layout: Layout,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    add(&mut cell)
}

fn name_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row<'_>, rect: Rect) {
    let warning = row.warning(cx);
    let name = Label::new(theme::semibold(&row.attribute.name)).truncate();
    in_cell(ui, rect, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines = if warning.is_some() { 30.0 } else { 16.0 };
        ui.add_space(((rect.height() - lines) / 2.0).max(0.0));
        let response = ui.add(name);
        if let Some(effect) = row.effect(cx) {
            response.on_hover_text(effect);
        }
        if let Some((short, long)) = warning {
            let words = format!("{} {short}", icon::WARNING);
            let words = theme::small(ui, words).color(theme::palette(ui).warn.text);
            ui.add(Label::new(words).truncate()).on_hover_text(long);
        }
    });
}

fn role_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>, rect: Rect) {
    in_cell(ui, rect, Layout::left_to_right(Align::Center), |ui| {
        let mut role = row.criterion.role;
        let words = WORDS_OF_ROLES.map(|(it, key)| (it, cx.tr.text(key)));
        let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
        let name = row.say(cx, "draft-role-of");
        if widgets::segmented(ui, &name, &mut role, &options).changed() {
            cx.edit(Edit::Profile(ProfileEdit::SetRole(row.id, role)));
        }
    });
}

fn weight_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>, rect: Rect) {
    in_cell(ui, rect, Layout::left_to_right(Align::Center), |ui| {
        if row.criterion.role != Role::Prefer {
            ui.label(theme::secondary(ui, cx.tr.text("draft-gate")))
                .on_hover_text(cx.tr.text("draft-gate-why"));
            return;
        }
        let mut weight = row.criterion.weight.get();
        let response = widgets::weight_dots(ui, &row.say(cx, "draft-weight-of"), &mut weight);
        if response.changed()
            && let Some(weight) = Weight::new(weight)
        {
            cx.edit(Edit::Profile(ProfileEdit::SetWeight(row.id, weight)));
        }
    });
}

fn pass_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row<'_>, rect: Rect) {
    let tr = cx.tr;
    in_cell(ui, rect, Layout::right_to_left(Align::Center), |ui| {
        let Some(it) = row.figures else {
            let label = ui.label(theme::muted(ui, "–"));
            if !row.criterion.condition.asks() {
                label.on_hover_text(tr.text("draft-asks-nothing"));
            }
            return;
        };
        let count = tr.count(it.n_pass);
        let is_negative = row.criterion.role == Role::Exclude && 0 < it.n_pass;
        let text = if is_negative { format!("−{count}") } else { count.clone() };
        let label = ui.label(theme::semibold(text));
        let name = row.attribute.name.as_str();
        let args = [("name", name.into()), ("n", it.n_pass.into()), ("of", row.n_accounts.into())];
        label.widget_info(|| {
            WidgetInfo::labeled(egui::Role::Label, true, tr.format("draft-pass-of", &args))
        });
        label.on_hover_ui(|ui| {
            ui.label(tr.format("draft-pass-of", &args));
            for (mark, key, n) in [
                (Mark::Pass, "draft-n-pass", it.n_pass),
                (Mark::Near, "draft-n-near", it.n_near),
                (Mark::Fail, "draft-n-fail", it.n_fail),
                (Mark::Unknown, "draft-n-unknown", it.n_unknown),
            ] {
                ui.horizontal(|ui| {
                    widgets::verdict_mark(ui, mark, &tr.text(key));
                    ui.label(tr.format(key, &[("n", n.into())]));
                });
            }
            if let Some(effect) = row.effect(cx) {
                ui.label(theme::muted(ui, effect));
            }
        });
    });
}

/// The menu of a row; returns how far it is to be moved.
fn menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>) -> i32 {
    ui.set_min_width(180.0);
    let mut moved = 0;
    let item = |ui: &mut Ui, is_enabled: bool, sign: &str, key: &str| {
        let text = cx.tr.text(key);
        ui.add_enabled_ui(is_enabled, |ui| widgets::menu_item(ui, sign, &text, "").clicked()).inner
    };
    if item(ui, 0 < row.idx, icon::ARROW_UP, "draft-move-up") {
        moved = -1;
    }
    if item(ui, row.idx + 1 < row.n, icon::ARROW_DOWN, "draft-move-down") {
        moved = 1;
    }
    let duplicate = item(ui, true, icon::COPY, "draft-duplicate");
    let remove = item(ui, true, icon::TRASH, "draft-remove-it");
    if duplicate && let Some(profile) = cx.profile {
        cx.edit(Edit::Profile(ProfileEdit::AddCriterion(profile, row.criterion.clone())));
    }
    if remove {
        cx.edit(Edit::Profile(ProfileEdit::RemoveCriterion(row.id)));
    }
    moved
}
