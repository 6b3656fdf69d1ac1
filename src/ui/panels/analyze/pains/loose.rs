//! Words of customers that belong to no pain yet: to be joined to one, or to become one.

use egui::{Align, Layout, Popup, Ui, vec2};

use super::{Asked, Dragged};
use crate::{
    analysis::pains::{Loose, Pains},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, pains: &Pains) -> Option<Asked> {
    let tr = cx.tr;
    let n = pains.loose.len() + pains.n_more;
    let head = tr.format("pains-loose-n", &[("n", n.into())]);
    widgets::card_head(
        ui,
        &tr.text("pains-loose"),
        |ui| drop(ui.label(theme::secondary(ui, head))),
        |_| (),
    );
    ui.label(theme::muted(ui, tr.text("pains-loose-what")));
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut asked = None;
    for (idx, it) in pains.loose.iter().enumerate() {
        // It was sorted in since, and the figures do not know yet.
        if cx.project.pains.iter().any(|(_, pain)| pain.means(&it.wording)) {
            continue;
        }
        let of_it = ui.push_id(("loose", idx), |ui| row_ui(ui, cx, pains, it)).inner;
        asked = asked.or(of_it);
    }
    if 0 < pains.n_more {
        ui.label(theme::muted(ui, tr.format("pains-loose-more", &[("n", pains.n_more.into())])));
    }
    asked
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, pains: &Pains, it: &Loose) -> Option<Asked> {
    let tr = cx.tr;
    let mut asked = None;
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT + 4.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        if cx.env.can_edit {
            asked = actions_ui(ui, cx, pains, it);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if cx.env.can_edit {
                let name = tr.format("pains-drag", &[("pain", it.wording.as_str().into())]);
                let (handle, _) = widgets::drag_handle(ui, &name);
                handle.dnd_set_drag_payload(Dragged::Loose(it.wording.clone()));
                handle.on_hover_text(tr.text("pains-loose-drag"));
            }
            let args = [("n", it.n.into()), ("best", it.n_best.into())];
            let n = theme::secondary(ui, tr.format("pains-loose-by", &args));
            ui.add(egui::Label::new(theme::body(&it.wording)).truncate());
            ui.add(egui::Label::new(n).truncate());
        });
    });
    asked
}

fn actions_ui(ui: &mut Ui, cx: &Cx<'_>, pains: &Pains, it: &Loose) -> Option<Asked> {
    let tr = cx.tr;
    let mut asked = None;
    let wording = || vec![it.wording.clone()];
    let all = cx.project.pains.in_order();
    if !all.is_empty() {
        let name = tr.format("pains-join-to", &[("wording", it.wording.as_str().into())]);
        let button = widgets::icon_button(ui, icon::LINK, &name);
        Popup::menu(&button).show(|ui| {
            egui::ScrollArea::vertical().max_height(8.0 * theme::ROW_HEIGHT).show(ui, |ui| {
                for (id, pain) in &all {
                    if widgets::menu_item(ui, icon::LINK, &pain.name, "").clicked() {
                        asked = Some(Asked::Mean(*id, wording()));
                    }
                }
            });
        });
    }
    let like = it.like.and_then(|id| Some((id, cx.project.pains.get(id)?)));
    let alike: Vec<String> = it
        .like_loose
        .iter()
        .filter_map(|it| pains.loose.get(*it))
        .map(|it| it.wording.clone())
        .collect();
    if alike.is_empty() || like.is_some() {
        let make = widgets::button(ui, ButtonKind::Tertiary, &tr.text("pains-make"));
        let name = tr.format("pains-make-of", &[("wording", it.wording.as_str().into())]);
        if make.on_hover_text(name).clicked() {
            asked = Some(Asked::Make(wording()));
        }
    } else {
        let text = tr.format("pains-make-all", &[("n", (alike.len() + 1).into())]);
        let make = widgets::button(ui, ButtonKind::Secondary, &text);
        if make.on_hover_text(alike.join(tr.list_separator())).clicked() {
            asked = Some(Asked::Make(wording().into_iter().chain(alike).collect()));
        }
    }
    if let Some((id, pain)) = like {
        let text = tr.format("pains-join-like", &[("pain", pain.name.as_str().into())]);
        let text =
            if text.chars().count() <= 36 { text } else { tr.text("pains-join").into_owned() };
        let join = widgets::button(ui, ButtonKind::Secondary, &text);
        if join.on_hover_text(pain.name.as_str()).clicked() {
            asked = Some(Asked::Mean(id, wording()));
        }
    }
    asked
}
