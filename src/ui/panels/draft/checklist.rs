//! The checklist of a step, and what it says is to be done next.

use egui::{Align, FontSelection, Label, Ui, WidgetInfo, text::LayoutJob, vec2};

use crate::{
    analysis::guide::{Done, Item, Target},
    edit::Edit,
    model::{Criterion, Id, Step},
    ui::{
        Command, Cx, Place, Request,
        theme::{self, icon},
        widgets::{self, Notice, TagKind},
    },
};

/// Lines of the guide shown as notices.
const MAX_NOTICES: usize = 2;

/// The items of a step in a row that wraps: what the project shows by itself is ticked, the rest by hand.
pub(in crate::ui) fn checklist_ui(ui: &mut Ui, cx: &mut Cx<'_>, step: Step) {
    let Some(guide) = cx.live.step(step).filter(|it| !it.items.is_empty()) else { return };
    let mut ticked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(16.0, 0.0);
        for item in &guide.items {
            let text = cx.tr.say(&item.message);
            let mut on = item.is_done();
            let response = if item.done == Done::Computed {
                computed_ui(ui, &text)
            } else {
                let can_edit = cx.env.can_edit;
                ui.add_enabled_ui(can_edit, |ui| widgets::check_box(ui, &mut on, &text)).inner
            };
            if response.changed() {
                ticked = Some(Edit::Tick { item: item.key.clone(), on });
            }
            if let Some(action) = item.action.as_ref().filter(|_| !on) {
                response.on_hover_text(cx.tr.say(action));
            }
        }
    });
    if let Some(edit) = ticked {
        cx.edit(edit);
    }
}

fn computed_ui(ui: &mut Ui, text: &str) -> egui::Response {
    let p = theme::palette(ui);
    let mut job = LayoutJob::default();
    let (style, font) = (ui.style().clone(), FontSelection::Default);
    let sign = theme::body(format!("{}  ", icon::CHECK_CIRCLE)).size(theme::ICON_SIZE);
    sign.color(p.good.text).append_to(&mut job, &style, font.clone(), Align::Center);
    theme::muted(ui, text).append_to(&mut job, &style, font, Align::Center);
    let response = ui.add(Label::new(job).extend());
    response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, false, true, text));
    response
}

/// What the guide has to say about a step: a card each, with a button that goes to the remedy. Returns the criterion
/// that is to be shown.
pub(in crate::ui) fn notices_ui(ui: &mut Ui, cx: &mut Cx<'_>, step: Step) -> Option<Id<Criterion>> {
    let guide = cx.live.step(step)?;
    let open = guide.items.iter().filter(|it| it.done == Done::Open);
    let mut shown = None;
    for (item, action) in open.filter_map(|it| Some((it, it.action.as_ref()?))).take(MAX_NOTICES) {
        let (title, text) = (cx.tr.say(&item.message), cx.tr.say(action));
        let button = button_key(item, cx.env.can_edit).map(|it| cx.tr.text(it)).unwrap_or_default();
        let notice = Notice { icon: icon::WARNING, title: &title, text: &text, action: &button };
        if widgets::notice(ui, TagKind::Warn, notice) {
            match item.target {
                Target::ShowCriterion(id) => shown = Some(id),
                it => go(cx, it),
            }
        }
    }
    shown
}

/// What the button says; `None` where one is at the place already.
fn button_key(item: &Item, can_edit: bool) -> Option<&'static str> {
    Some(match item.target {
        Target::AddCriterion if can_edit => "draft-add",
        Target::AddProfile if can_edit => "draft-add-profile",
        Target::ImportAccounts | Target::ImportMarket if can_edit => "command-import-file",
        Target::ShowCriterion(_) if can_edit => "draft-change",
        Target::FillBlank(_) | Target::MarkCustomers | Target::ShowAccounts => {
            "command-go-accounts"
        }
        _ => return None,
    })
}

fn go(cx: &mut Cx<'_>, target: Target) {
    match target {
        Target::AddCriterion => cx.command(Command::AddCriterion),
        Target::AddProfile => cx.command(Command::NewProfile(crate::model::Way::FromCustomers)),
        Target::ImportAccounts | Target::ImportMarket => cx.command(Command::ImportFile),
        Target::FillBlank(_) | Target::MarkCustomers | Target::ShowAccounts => {
            cx.requests.push(Request::Go(Place::Accounts));
        }
        Target::ShowCriteria | Target::ShowCriterion(_) => {
            cx.requests.push(Request::Go(Place::Draft));
        }
    }
}
