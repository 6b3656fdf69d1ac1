//! What was not tested, and why: columns that know the outcome as findings of their own, the others folded away. And
//! what is to be known of the groups before they are believed.

use egui::{Label, Ui};

use crate::{
    analysis::{
        groups::{Groups, Warning},
        traits::{Leak, LeftOut, Traits, Why},
    },
    exchange::show_telltale,
    ui::{
        CollectTab, Cx, Place, Request,
        theme::{self, icon},
        widgets::{self, Notice, TagKind},
    },
};

/// Words and, where something can be done, the words of the button and where it leads.
type Told = (String, Option<(&'static str, fn() -> Request)>);

pub(super) fn warnings_ui(ui: &mut Ui, cx: &mut Cx<'_>, groups: &Groups) {
    let tr = cx.tr;
    for it in &groups.warnings {
        let (text, action) = told(cx, *it);
        let words = action.map(|(key, _)| tr.text(key)).unwrap_or_default();
        let title = tr.text(title_key(*it));
        let kind = if is_grave(*it) { TagKind::Warn } else { TagKind::Info };
        let sign = if is_grave(*it) { icon::WARNING } else { icon::INFO };
        let notice = Notice { icon: sign, title: &title, text: &text, action: &words };
        if widgets::notice(ui, kind, notice)
            && let Some((_, to)) = action
        {
            cx.requests.push(to());
        }
    }
}

/// Whether the figures below can hardly be relied on.
const fn is_grave(it: Warning) -> bool {
    !matches!(
        it,
        Warning::LeftBefore { .. }
            | Warning::Duplicates { .. }
            | Warning::NoRelationships { .. }
            | Warning::NoIndex { .. }
    )
}

const fn title_key(it: Warning) -> &'static str {
    match it {
        Warning::NoCustomers => "traits-warn-no-customers",
        Warning::NoRelationships { .. } => "traits-warn-no-relationships",
        Warning::NoYardstick => "traits-warn-no-yardstick",
        Warning::NoStars => "traits-warn-no-stars",
        Warning::FewBest { .. } => "traits-warn-few-best",
        Warning::FewRest { .. } => "traits-warn-few-rest",
        Warning::NoChurned => "traits-warn-no-churned",
        Warning::FewChurned { .. } => "traits-warn-few-churned",
        Warning::LeftBefore { .. } => "traits-warn-left-before",
        Warning::NoIndex { .. } => "traits-warn-no-index",
        Warning::Duplicates { .. } => "traits-warn-duplicates",
        Warning::Ties { .. } => "traits-warn-ties",
    }
}

fn told(cx: &Cx<'_>, it: Warning) -> Told {
    let accounts: fn() -> Request = || Request::Go(Place::Accounts);
    let import: fn() -> Request = || Request::Collect(CollectTab::Accounts);
    let (key, n, action) = match it {
        Warning::NoCustomers => {
            ("traits-warn-no-customers-why", 0, Some(("traits-go-accounts", accounts)))
        }
        Warning::NoRelationships { n_taken } => {
            ("traits-warn-no-relationships-why", n_taken, Some(("traits-go-accounts", accounts)))
        }
        Warning::NoYardstick => {
            ("traits-warn-no-yardstick-why", 0, Some(("traits-go-collect", import)))
        }
        Warning::NoStars => ("traits-warn-no-stars-why", 0, Some(("traits-go-accounts", accounts))),
        Warning::FewBest { n } => ("traits-warn-few-best-why", n, None),
        Warning::FewRest { n } => ("traits-warn-few-rest-why", n, None),
        Warning::NoChurned => {
            ("traits-warn-no-churned-why", 0, Some(("traits-go-accounts", accounts)))
        }
        Warning::FewChurned { n } => ("traits-warn-few-churned-why", n, None),
        Warning::LeftBefore { n } => ("traits-warn-left-before-why", n, None),
        Warning::NoIndex { n } => ("traits-warn-no-index-why", n, None),
        Warning::Duplicates { n } => ("traits-warn-duplicates-why", n, None),
        Warning::Ties { n_best } => ("traits-warn-ties-why", n_best, None),
    };
    (cx.tr.format(key, &[("n", n.into())]), action)
}

/// A card for each column that cannot be a trait because it is known only with the outcome.
pub(super) fn leaks_ui(ui: &mut Ui, cx: &Cx<'_>, traits: &Traits) {
    for it in &traits.leaks {
        let Some(attribute) = cx.project.attributes.get(it.attribute) else { continue };
        let args = [("name", attribute.name.as_str().into())];
        let title = cx.tr.format("traits-leak", &args);
        let text = format!("{} {}", leak_why(cx, it), cx.tr.text("traits-leak-why"));
        let notice = Notice { icon: icon::SHIELD_CHECK, title: &title, text: &text, action: "" };
        widgets::notice(ui, TagKind::Warn, notice);
    }
}

fn leak_why(cx: &Cx<'_>, it: &Leak) -> String {
    let name = |id| cx.project.attributes.get(id).map_or("", |it| it.name.as_str());
    show_telltale(cx.tr, &it.telltale, name)
}

/// The columns left out, folded away behind their number.
pub(super) fn left_out_ui(ui: &mut Ui, cx: &Cx<'_>, traits: &Traits, is_open: &mut bool) {
    if traits.left_out.is_empty() {
        return;
    }
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let n = traits.left_out.len();
        let sign = if *is_open { icon::CARET_DOWN } else { icon::CARET_RIGHT };
        let text = format!("{sign} {}", tr.format("traits-left-out", &[("n", n.into())]));
        if widgets::button(ui, widgets::ButtonKind::Tertiary, &text).clicked() {
            *is_open = !*is_open;
        }
        if !*is_open {
            return;
        }
        for it in &traits.left_out {
            let Some(attribute) = cx.project.attributes.get(it.attribute) else { continue };
            ui.horizontal(|ui| {
                ui.set_min_height(theme::ROW_HEIGHT - 6.0);
                let third = ui.available_width() / 3.0;
                let name = Label::new(theme::body(&attribute.name)).truncate();
                ui.scope(|ui| {
                    ui.set_width(third);
                    ui.add(name);
                });
                ui.label(theme::muted(ui, left_out_why(cx, it)));
            });
        }
    });
}

fn left_out_why(cx: &Cx<'_>, it: &LeftOut) -> String {
    let tr = cx.tr;
    match it.why {
        Why::Outcome => tr.text("traits-out-outcome").into_owned(),
        Why::Text => tr.text("traits-out-text").into_owned(),
        Why::Blank { n_known } => tr.format("traits-out-blank", &[("n", n_known.into())]),
        Why::Constant => tr.text("traits-out-constant").into_owned(),
        Why::Unique { n_values } => tr.format("traits-out-unique", &[("n", n_values.into())]),
        Why::Rare { least } => tr.format("traits-out-rare", &[("n", least.into())]),
        Why::Leak => tr.text("traits-out-leak").into_owned(),
    }
}
