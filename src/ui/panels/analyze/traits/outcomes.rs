//! What makes a customer one of the best: outcomes with weights, and where the line is drawn.

use egui::{Align, Layout, Popup, PopupCloseBehavior, Ui};

use crate::{
    analysis::groups::{Groups, low_is_best},
    edit::Edit,
    model::{Attribute, Best, Id, Kind, Purpose, Study, Weight, Yardstick},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// The shares that are offered, in percent.
const SHARES: [u8; 8] = [5, 10, 15, 20, 25, 30, 40, 50];
const CUT: f32 = 132.0;
const POPUP: f32 = 264.0;

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, groups: &Groups) {
    let tr = cx.tr;
    let study = &cx.project.about().study;
    // What was chosen shows at once; what the program chose, once the groups are made.
    let mut yardsticks = study.yardsticks.clone();
    yardsticks.retain(|it| cx.project.attributes.contains(it.attribute));
    if yardsticks.is_empty() {
        yardsticks = groups.yardsticks.iter().map(|it| it.yardstick).collect();
    }
    let is_starred = study.best == Best::Starred;
    ui.horizontal_wrapped(|ui| {
        if !cx.env.can_edit {
            ui.disable();
        }
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        ui.label(theme::card_title(tr.text("traits-best-are")));
        cut_ui(ui, cx, study);
        if is_starred {
            return;
        }
        if !yardsticks.is_empty() {
            let by = theme::muted(ui, tr.text("traits-by"));
            ui.label(by);
        }
        // Without an id of their own: what is put into a scope does not go to the next line.
        for idx in 0..yardsticks.len() {
            chip_ui(ui, cx, &yardsticks, idx);
        }
        add_ui(ui, cx, &yardsticks);
        if !study.yardsticks.is_empty() {
            let reset = widgets::button(ui, ButtonKind::Tertiary, &tr.text("traits-automatic"));
            if reset.on_hover_text(tr.text("traits-automatic-why")).clicked() {
                set(cx, Vec::new());
            }
        }
    });
}

fn set(cx: &mut Cx<'_>, yardsticks: Vec<Yardstick>) {
    let study = Study { yardsticks, ..cx.project.about().study.clone() };
    cx.edit(Edit::SetStudy(study));
}

/// The top share, or the stars that people gave.
fn cut_ui(ui: &mut Ui, cx: &mut Cx<'_>, study: &Study) {
    let tr = cx.tr;
    let mut best = study.best;
    let mut shares = SHARES.to_vec();
    if let Best::Top(share) = best
        && !shares.contains(&share)
    {
        shares.push(share);
        shares.sort_unstable();
    }
    let mut words: Vec<(Best, String)> = shares
        .into_iter()
        .map(|it| {
            let share = tr.percent(f64::from(it) / 100.0);
            (Best::Top(it), tr.format("traits-top", &[("share", share.into())]))
        })
        .collect();
    words.push((Best::Starred, tr.text("traits-starred").into_owned()));
    let options: Vec<(Best, &str)> = words.iter().map(|(it, text)| (*it, text.as_str())).collect();
    let name = tr.text("traits-cut");
    if widgets::select(ui, CUT, &name, &mut best, &options).changed() {
        cx.edit(Edit::SetStudy(Study { best, ..study.clone() }));
    }
}

/// «↑ Lifetime value ×3»: pressed, its weight and direction can be changed.
fn chip_ui(ui: &mut Ui, cx: &mut Cx<'_>, all: &[Yardstick], idx: usize) {
    let tr = cx.tr;
    let it = all[idx];
    let Some(attribute) = cx.project.attributes.get(it.attribute) else { return };
    let name = attribute.name.as_str();
    let (sign, direction) = if it.low_is_best {
        (icon::ARROW_DOWN, tr.text("traits-low-is-best"))
    } else {
        (icon::ARROW_UP, tr.text("traits-high-is-best"))
    };
    let text = format!("{sign} {name} ×{}", it.weight.get());
    let args = [
        ("name", name.into()),
        ("weight", it.weight.get().into()),
        ("direction", direction.into()),
    ];
    let said = tr.format("traits-yardstick", &args);
    let chip = widgets::button_chip(ui, &text, &said);
    Popup::menu(&chip).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(POPUP);
        egui::Frame::new().inner_margin(8).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
            if let Some(now) = editor_ui(ui, cx, all, idx, name) {
                set(cx, now);
            }
        });
    });
    chip.on_hover_text(said);
}

/// Returns the yardsticks as they are to be.
fn editor_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    all: &[Yardstick],
    idx: usize,
    name: &str,
) -> Option<Vec<Yardstick>> {
    let tr = cx.tr;
    let args = [("name", name.into())];
    let mut now = all.to_vec();
    ui.label(theme::semibold(name));
    ui.horizontal(|ui| {
        ui.label(theme::secondary(ui, tr.text("traits-weight")));
        let mut weight = now[idx].weight.get();
        widgets::weight_dots(ui, &tr.format("traits-weight-of", &args), &mut weight);
        now[idx].weight = Weight::new(weight).unwrap_or_default();
    });
    let words = [(false, tr.text("traits-high-is-best")), (true, tr.text("traits-low-is-best"))];
    let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
    let direction = tr.format("traits-direction-of", &args);
    widgets::segmented(ui, &direction, &mut now[idx].low_is_best, &options);
    if 1 < all.len() && widgets::menu_item(ui, icon::TRASH, &tr.text("traits-remove"), "").clicked()
    {
        now.remove(idx);
        ui.close();
    }
    (now != all).then_some(now)
}

/// The outcomes there are that do not count yet.
fn add_ui(ui: &mut Ui, cx: &mut Cx<'_>, all: &[Yardstick]) {
    let tr = cx.tr;
    let left: Vec<(Id<Attribute>, &Attribute, bool)> = cx
        .project
        .attributes
        .iter()
        .filter(|(id, it)| {
            matches!(it.kind, Kind::Number | Kind::Date)
                && all.iter().all(|yardstick| yardstick.attribute != *id)
        })
        .filter_map(|(id, it)| match it.purpose {
            Purpose::Outcome(outcome) => Some((id, it, low_is_best(outcome))),
            Purpose::Trait => None,
        })
        .collect();
    if left.is_empty() {
        return;
    }
    let words = format!("{} {}", icon::PLUS, tr.text("traits-outcome"));
    let add = widgets::quiet_chip(ui, &words, &tr.text("traits-add-outcome"));
    let mut chosen = None;
    Popup::menu(&add).width(POPUP).show(|ui| {
        egui::ScrollArea::vertical().max_height(10.0 * theme::ROW_HEIGHT).show(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (attribute, it, low_is_best) in &left {
                    let sign = if *low_is_best { icon::ARROW_DOWN } else { icon::ARROW_UP };
                    if widgets::menu_item(ui, sign, &it.name, "").clicked() {
                        let (attribute, low_is_best) = (*attribute, *low_is_best);
                        let weight = Weight::new(1).unwrap_or_default();
                        chosen = Some(Yardstick { attribute, weight, low_is_best });
                    }
                }
            });
        });
    });
    if let Some(it) = chosen {
        set(cx, all.iter().copied().chain([it]).collect());
    }
}
