//! From which score an account is in tier A, B or C, and when a profile is too narrow or too broad.

use egui::{Popup, PopupCloseBehavior, Response, SetOpenCommand, Ui};

use crate::{
    edit::{Edit, ProfileEdit},
    i18n::Tr,
    model::{Id, Profile, Thresholds, Tier},
    ui::{
        Cx, theme,
        widgets::{self, NumberFormat},
    },
};

const WIDTH: f32 = 336.0;
const FIELD: f32 = 40.0;

/// Thresholds that are being typed and do not make sense yet.
#[derive(Default)]
pub(super) struct Tiers {
    draft: Option<[u8; 3]>,
}

impl Tiers {
    pub(super) fn ui(
        &mut self,
        button: &Response,
        cx: &mut Cx<'_>,
        (id, profile): (Id<Profile>, &Profile),
    ) {
        let shown = Popup::from_response(button)
            .id(egui::Id::unique("tiers"))
            .open_memory(button.clicked().then_some(SetOpenCommand::Toggle))
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(WIDTH)
            .show(|ui| {
                ui.set_width(WIDTH);
                egui::Frame::new().inner_margin(8).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
                    if !cx.env.can_edit {
                        ui.disable();
                    }
                    self.thresholds_ui(ui, cx, id, profile);
                    ui.add_space(theme::GRID);
                    breadth_ui(ui, cx, id, profile);
                });
            });
        if shown.is_none() {
            self.draft = None;
        }
    }

    fn thresholds_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
        let tr = cx.tr;
        ui.label(theme::semibold(tr.text("draft-tiers")));
        let before = self.draft.unwrap_or_else(|| profile.thresholds.get());
        let mut now = before;
        ui.horizontal(|ui| {
            for (tier, least) in [Tier::A, Tier::B, Tier::C].into_iter().zip(&mut now) {
                let word = crate::ui::panels::matches::tier_word(cx, tier);
                widgets::tier_badge(ui, tier, &word);
                ui.label(theme::secondary(ui, "≥"));
                let name = tr.format("draft-least-score-of", &[("tier", word.into())]);
                let typed = whole_field(ui, tr, &name, f64::from(*least));
                *least = typed.clamp(0.0, 100.0) as u8;
            }
        });
        let [a, b, c] = now;
        let thresholds = Thresholds::new(a, b, c);
        if thresholds.is_none() {
            let text = theme::secondary(ui, tr.text("draft-tiers-fall"));
            ui.label(text.color(theme::palette(ui).bad.text));
        } else {
            ui.label(theme::secondary(ui, tr.text("draft-tiers-why")));
        }
        if now == before {
            return;
        }
        self.draft = thresholds.is_none().then_some(now);
        if let Some(thresholds) = thresholds {
            cx.edit(Edit::Profile(ProfileEdit::SetThresholds(id, thresholds)));
        }
    }
}

fn breadth_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
    let tr = cx.tr;
    ui.label(theme::semibold(tr.text("draft-breadth")));
    let (mut floor, mut ceiling) = (profile.floor, profile.ceiling);
    ui.horizontal(|ui| {
        let name = tr.text("draft-floor");
        floor = whole_field(ui, tr, &name, f64::from(floor)).clamp(0.0, 1e9) as u32;
        ui.add(egui::Label::new(theme::secondary(ui, tr.text("draft-floor-what"))).wrap());
    });
    ui.horizontal(|ui| {
        let name = tr.text("draft-ceiling");
        ceiling = whole_field(ui, tr, &name, f64::from(ceiling)).clamp(1.0, 100.0) as u8;
        ui.add(egui::Label::new(theme::secondary(ui, tr.text("draft-ceiling-what"))).wrap());
    });
    if (floor, ceiling) != (profile.floor, profile.ceiling) {
        cx.edit(Edit::Profile(ProfileEdit::SetBreadth(id, floor, ceiling)));
    }
}

/// A field for a whole number; what is taken out of it stays as it was.
fn whole_field(ui: &mut Ui, tr: &Tr, name: &str, value: f64) -> f64 {
    let write = |x: f64| tr.number(x);
    let read = |text: &str| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let is_number = text.chars().all(|it| it.is_ascii_digit() || ", \u{a0}%".contains(it));
        digits.parse::<u32>().ok().filter(|_| is_number).map(f64::from)
    };
    let format = NumberFormat { write: &write, read: &read };
    let mut now = Some(value);
    widgets::number_field(ui, FIELD, name, "", &mut now, format);
    now.unwrap_or(value)
}
