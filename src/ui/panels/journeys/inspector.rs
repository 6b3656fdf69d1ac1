//! What the chosen cards are tied to: color, people, material, evidence, pains, jobs, owner, width.

use egui::{Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::canvas::tone;
use crate::{
    edit::{Edit, JourneyEdit},
    model::{Card, Id, Journey, Lane, LaneKind, MaterialState, Tint},
    ui::{
        AnalyzeTab, Cx, DraftTab, Request, panels::evidence::way_to, theme, theme::icon, widgets,
    },
};

pub(super) const WIDTH: f32 = 248.0;

/// Shows the chosen cards; returns whether they are to be chosen no more.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, cards: &[(Id<Card>, Card)]) -> bool {
    let tr = cx.tr;
    let mut is_closed = false;
    widgets::card(ui, |ui| {
        ui.set_width(WIDTH - 2.0 * theme::CARD_PADDING);
        let title = tr.format("journeys-chosen", &[("n", cards.len().into())]);
        widgets::card_head(
            ui,
            &title,
            |_| (),
            |ui| {
                is_closed =
                    widgets::icon_button(ui, icon::X, &tr.text("journeys-unchoose")).clicked();
            },
        );
        ui.add_enabled_ui(cx.env.can_edit, |ui| {
            ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = theme::GRID;
                fields_ui(ui, cx, cards);
            });
        });
    });
    is_closed
}

fn fields_ui(ui: &mut Ui, cx: &mut Cx<'_>, cards: &[(Id<Card>, Card)]) {
    let tr = cx.tr;
    let Some((_, first)) = cards.first() else { return };
    let journey = cx.project.journeys.get(first.journey);
    let kind = journey
        .and_then(|it| it.lanes.iter().find(|lane| lane.id == first.lane))
        .map_or(LaneKind::Text, |it: &Lane| it.kind);
    let is_one = cards.len() == 1;
    let mut new = first.clone();
    if !kind.is_curve() {
        tints_ui(ui, cx, &mut new);
    }
    if is_one && (kind.is_curve() || kind == LaneKind::Number) {
        caption(ui, &tr.text("journeys-value"));
        let mut value = new.value.unwrap_or(0.0);
        let limit = if kind.is_curve() { Card::HEIGHT } else { 1e12 };
        let drag = egui::DragValue::new(&mut value).range(-limit..=limit).speed(0.05);
        let response = ui.add(drag);
        response
            .widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, tr.text("journeys-value")));
        if response.changed() {
            new.value = Some(value);
        }
    }
    if is_one && kind == LaneKind::Touchpoints {
        widgets::text_field(ui, &tr.text("journeys-channel"), &mut new.channel, "");
    }
    widgets::text_field(ui, &tr.text("journeys-owner"), &mut new.owner, "");
    links_ui(ui, cx, (journey, kind), is_one, &mut new);
    if new != *first {
        // What was changed is changed on all; what was not stays as each has it.
        let changed = cards.iter().map(|(id, card)| {
            let mut card = card.clone();
            if is_one {
                card = new.clone();
            }
            card.tint = if new.tint == first.tint { card.tint } else { new.tint };
            card.person = if new.person == first.person { card.person } else { new.person };
            if new.owner != first.owner {
                card.owner.clone_from(&new.owner);
            }
            (*id, card)
        });
        cx.edit(Edit::Journey(JourneyEdit::SetCards(changed.collect())));
    }
    ui.add_space(theme::GRID);
    let remove = tr.text("journeys-card-remove");
    if widgets::button(ui, widgets::ButtonKind::Secondary, &remove).clicked() {
        let ids = cards.iter().map(|it| it.0).collect();
        cx.edit(Edit::Journey(JourneyEdit::RemoveCards(ids)));
    }
}

/// Whom and what the card points to.
fn links_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (journey, kind): (Option<&Journey>, LaneKind),
    is_one: bool,
    new: &mut Card,
) {
    let tr = cx.tr;
    let width = ui.available_width();
    let profile = journey.and_then(|it: &Journey| it.profile);
    let of_profile = |it: Option<_>| it.is_some() && it == profile;
    if !kind.is_curve() {
        let people =
            cx.project.people.in_order().into_iter().filter(|(_, it)| of_profile(it.profile));
        let people = people.map(|(id, it)| (id, it.called().to_owned())).collect::<Vec<_>>();
        let way = |_, _: &Cx<'_>| Some(Request::Draft(DraftTab::People));
        link(ui, cx, (width, "journeys-person"), &mut new.person, &people, way);
    }
    if is_one && !kind.is_curve() {
        let material = cx.project.materials.in_order().into_iter();
        let material = material.map(|(id, it)| (id, it.title.clone())).collect::<Vec<_>>();
        let way = |id, _: &Cx<'_>| Some(Request::ShowMaterial(id));
        link(ui, cx, (width, "journeys-material"), &mut new.material, &material, way);
        if kind == LaneKind::Material && new.material.is_none() {
            let words = [
                (MaterialState::Have, "journeys-material-have"),
                (MaterialState::Needed, "journeys-material-needed"),
                (MaterialState::Stale, "journeys-material-stale"),
            ]
            .map(|(it, key)| (it, tr.text(key)));
            let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
            caption(ui, &tr.text("journeys-state"));
            widgets::select(ui, width, &tr.text("journeys-state"), &mut new.state, &options);
        }
    }
    if is_one {
        let pains = cx.project.pains.in_order().into_iter();
        let pains = pains.map(|(id, it)| (id, it.name.clone())).collect::<Vec<_>>();
        let way = |_, _: &Cx<'_>| Some(Request::Analyze(AnalyzeTab::Pains));
        link(ui, cx, (width, "journeys-pain"), &mut new.pain, &pains, way);
        let jobs = cx.project.jobs.in_order().into_iter().filter(|(_, it)| of_profile(it.profile));
        let jobs = jobs.map(|(id, it)| (id, it.name.clone())).collect::<Vec<_>>();
        let way = |_, _: &Cx<'_>| Some(Request::Draft(DraftTab::Progress));
        link(ui, cx, (width, "journeys-job"), &mut new.job, &jobs, way);
        let evidence = cx.project.evidence.in_order().into_iter();
        let evidence = evidence.map(|(id, it)| (id, it.text.clone())).collect::<Vec<_>>();
        let way = |id, cx: &Cx<'_>| way_to(cx, cx.project.evidence.get(id)?);
        link(ui, cx, (width, "journeys-evidence"), &mut new.evidence, &evidence, way);
        widgets::check_box(ui, &mut new.is_moment_of_truth, &tr.text("journeys-moment-of-truth"));
        let n_left =
            journey.and_then(|it| Some(it.stages.len() - it.stage(new.stage)?)).unwrap_or(1);
        if !kind.is_curve() && 1 < n_left {
            caption(ui, &tr.text("journeys-span"));
            let drag = egui::DragValue::new(&mut new.span).range(1..=n_left).speed(0.05);
            let response = ui.add(drag);
            response.widget_info(|| {
                WidgetInfo::labeled(Role::SpinButton, true, tr.text("journeys-span"))
            });
        }
    }
}

fn caption(ui: &mut Ui, text: &str) {
    ui.add_space(2.0);
    ui.label(theme::secondary(ui, text));
}

/// One of the rows there are, or none; and the way to it.
fn link<T>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (width, key): (f32, &str),
    current: &mut Option<Id<T>>,
    rows: &[(Id<T>, String)],
    way: impl FnOnce(Id<T>, &Cx<'_>) -> Option<Request>,
) {
    if rows.is_empty() {
        return;
    }
    let none = cx.tr.text("journeys-none");
    let mut options: Vec<(Option<Id<T>>, &str)> = vec![(None, &none)];
    options.extend(rows.iter().map(|(id, name)| (Some(*id), name.as_str())));
    let name = cx.tr.text(key);
    caption(ui, &name);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GRID;
        let aside = theme::CONTROL_HEIGHT + theme::GRID;
        let linked = current.filter(|it| rows.iter().any(|row| row.0 == *it));
        let room = if linked.is_some() { width - aside } else { width };
        widgets::select(ui, room, &name, current, &options);
        if let Some(request) = linked.and_then(|it| way(it, cx)) {
            let show = cx.tr.format("journeys-show-linked", &[("what", name.as_ref().into())]);
            if widgets::icon_button(ui, icon::ARROW_SQUARE_OUT, &show).clicked() {
                cx.requests.push(request);
            }
        }
    });
}

/// The colors a card can have; chosen again, it takes that of its lane.
fn tints_ui(ui: &mut Ui, cx: &Cx<'_>, card: &mut Card) {
    let p = theme::palette(ui);
    ui.horizontal(|ui| {
        for tint in Tint::ALL {
            let (rect, response) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::click());
            let name = cx.tr.text(tint_key(tint));
            let is_it = card.tint == Some(tint);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, is_it, name.as_ref())
            });
            let tone = tone(p, tint);
            let border = if is_it { p.accent.fill } else { tone.fill };
            let stroke = egui::Stroke::new(if is_it { 2.0 } else { 1.0 }, border);
            ui.painter().circle(rect.center(), 9.0, tone.tint, stroke);
            if response.has_focus() {
                let stroke = egui::Stroke::new(2.0, p.accent.fill);
                ui.painter().circle_stroke(rect.center(), 11.0, stroke);
            }
            if response.on_hover_text(name.as_ref()).clicked() {
                card.tint = if is_it { None } else { Some(tint) };
            }
        }
    });
}

fn tint_key(tint: Tint) -> &'static str {
    match tint {
        Tint::Quiet => "journeys-tint-quiet",
        Tint::Accent => "journeys-tint-accent",
        Tint::Good => "journeys-tint-good",
        Tint::Info => "journeys-tint-info",
        Tint::Warn => "journeys-tint-warn",
        Tint::Bad => "journeys-tint-bad",
    }
}
