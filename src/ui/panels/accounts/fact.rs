//! A fact of one account as evidence: its value speaks for a criterion or against it, its note is what a colleague knows.

use egui::{Popup, Response, Ui};

use super::{cells::Account, columns::Key};
use crate::{
    analysis::{
        matching::Verdict,
        standing::{about, rest},
    },
    edit::{Edit, List as _, ListEdit},
    model::{Attribute, Criterion, Evidence, Grade, Id, Message, Relationship, Role, Stance},
    ui::{
        Request,
        panels::evidence::told,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// What a value is of, and how the criterion judges it where there is one.
#[derive(Clone, Copy)]
pub(super) struct Fact {
    pub attribute: Id<Attribute>,
    pub judged: Option<(Id<Criterion>, Role, Verdict)>,
}

impl Fact {
    /// What the name of the fact opens: how the criterion stands, and what can be made of the value.
    pub(super) fn menu_ui(
        self,
        name: &Response,
        account: &Account<'_>,
        requests: &mut Vec<Request>,
    ) {
        let cx = account.cx;
        let criterion = self.judged.map(|(id, ..)| id);
        Popup::menu(name).width(280.0).show(|ui| {
            ui.set_min_width(280.0);
            if let Some(rest) = criterion.and_then(|id| rest(cx.project, id)) {
                egui::Frame::new().inner_margin(8).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    for line in told(cx, &rest) {
                        ui.label(theme::body(line));
                    }
                });
            }
            self.keep_ui(ui, account, requests);
            if let Some(id) = criterion {
                let text = cx.tr.text("evidence-show");
                if widgets::menu_item(ui, icon::LIST_BULLETS, &text, "").clicked() {
                    requests.push(Request::ShowEvidence(id));
                }
            }
        });
    }

    fn keep_ui(self, ui: &mut Ui, account: &Account<'_>, requests: &mut Vec<Request>) {
        let cx = account.cx;
        let value = account.text(Key::Attribute(self.attribute));
        let Some(attribute) = cx.project.attributes.get(self.attribute) else { return };
        let can_keep = cx.env.can_edit && !value.is_empty();
        let kept = ui.add_enabled_ui(can_keep, |ui| {
            widgets::menu_item(ui, icon::QUOTES, &cx.tr.text("evidence-keep-value"), "").clicked()
        });
        if !kept.inner {
            return;
        }
        let name = attribute.name.as_str();
        let args = [
            ("account", account.name().into()),
            ("name", name.into()),
            ("value", value.as_str().into()),
        ];
        let text = cx.tr.format("evidence-from-value", &args);
        let (grade, stance) = self.weigh(account.table.relationship(account.row));
        let of = match self.judged {
            Some((id, ..)) => about(cx.project, id),
            None => Evidence { attribute: Some(self.attribute), ..Evidence::default() },
        };
        keep(account, Evidence { text, grade, stance, ..of }, name, requests);
    }

    /// A customer that passes speaks for the criterion, and one that left and passes against it. What is on record of
    /// anyone else is what a colleague believes.
    fn weigh(self, relationship: Option<Relationship>) -> (Grade, Stance) {
        let (grade, is_good) = match relationship {
            Some(Relationship::Customer) => (Grade::Customer, true),
            Some(Relationship::Churned) => (Grade::Customer, false),
            _ => (Grade::Colleague, true),
        };
        let wanted = match self.judged {
            Some((_, role, Verdict::Near | Verdict::Fail)) => role == Role::Exclude,
            Some((_, role, Verdict::Pass)) => role != Role::Exclude,
            Some((_, _, Verdict::Unknown)) | None => true,
        };
        let stance = if wanted == is_good { Stance::Supports } else { Stance::Contradicts };
        (grade, stance)
    }
}

/// Makes the note speak for a criterion of the profile.
pub(super) fn note_ui(ui: &mut Ui, account: &Account<'_>, note: &str, requests: &mut Vec<Request>) {
    let cx = account.cx;
    let Some(matching) = account.matching.filter(|it| !it.rule.criteria.is_empty()) else { return };
    let button = ui.add_enabled_ui(cx.env.can_edit, |ui| {
        widgets::button(ui, ButtonKind::Tertiary, &cx.tr.text("evidence-keep-note"))
    });
    Popup::menu(&button.inner).width(220.0).show(|ui| {
        ui.set_min_width(220.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for it in &matching.rule.criteria {
            let Some(attribute) = cx.project.attributes.get(it.attribute) else { continue };
            if widgets::menu_item(ui, icon::TARGET, &attribute.name, "").clicked() {
                let text = note.split_whitespace().collect::<Vec<_>>().join(" ");
                let of = about(cx.project, it.id);
                let evidence = Evidence { text, grade: Grade::Colleague, ..of };
                keep(account, evidence, &attribute.name, requests);
            }
        }
    });
}

fn keep(account: &Account<'_>, evidence: Evidence, name: &str, requests: &mut Vec<Request>) {
    let cx = account.cx;
    let id = account.table.ids.get(account.row).copied();
    let evidence = Evidence { account: id, day: Some(cx.env.today()), ..evidence };
    let edit: Edit = Evidence::edit(ListEdit::Add(evidence, cx.project.evidence.len()));
    requests.push(Request::Edit(edit));
    requests.push(Request::Toast(Message::new("evidence-kept").text("name", name)));
}
