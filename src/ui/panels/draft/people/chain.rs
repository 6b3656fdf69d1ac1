//! The decision as a picture: from who proposes to who uses, with the holes, and who can stop it.

use egui::{Align2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{called, say_key};
use crate::{
    model::{Id, KeyPerson, Say},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, TagKind},
    },
};

const FACE: f32 = 36.0;
const HEIGHT: f32 = 96.0;
/// A link needs this much room; with less, the chain takes two lines.
const LEAST: f32 = 104.0;

pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, people: &[(Id<KeyPerson>, &KeyPerson)]) {
    let tr = cx.tr;
    let n = Say::CHAIN.len();
    let per_line = if ui.available_width() < LEAST * n as f32 { n / 2 } else { n };
    for links in Say::CHAIN.chunks(per_line) {
        line_ui(ui, cx, people, links);
    }
    let blockers: Vec<String> = with(people, Say::Blocks).map(|it| called(cx, it)).collect();
    if !blockers.is_empty() {
        let names = blockers.join(tr.list_separator());
        let text = tr.format("people-can-block", &[("names", names.into())]);
        widgets::tag(ui, TagKind::Bad, &format!("{} {text}", icon::PROHIBIT));
    }
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, people: &[(Id<KeyPerson>, &KeyPerson)], links: &[Say]) {
    let p = theme::palette(ui);
    let tr = cx.tr;
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let told: Vec<String> = links
        .iter()
        .map(|say| {
            let names: Vec<String> = with(people, *say).map(|it| called(cx, it)).collect();
            let names = if names.is_empty() {
                tr.text("people-nobody").into_owned()
            } else {
                names.join(tr.list_separator())
            };
            format!("{}: {names}", tr.text(say_key(*say)))
        })
        .collect();
    let said = told.join("; ");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said.as_str()));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let width = rect.width() / links.len() as f32;
    let x = |idx: usize| rect.left() + (idx as f32 + 0.5) * width;
    let y = rect.top() + FACE / 2.0 + 2.0;
    let half = FACE / 2.0 + 6.0;
    for idx in 1..links.len() {
        let (from, to) = (x(idx - 1) + half, x(idx) - half);
        ui.painter().hline(from..=to, y, Stroke::new(1.0, p.faint));
        let tip = [pos2(to - 5.0, y - 4.0), pos2(to, y), pos2(to - 5.0, y + 4.0)];
        ui.painter().line(tip.into(), Stroke::new(1.0, p.muted));
    }
    for (idx, say) in links.iter().enumerate() {
        let those: Vec<&KeyPerson> = with(people, *say).collect();
        let center = pos2(x(idx), y);
        let room = width - 8.0;
        let write = |text: egui::RichText, top: f32, color| {
            let wrap = Some(egui::TextWrapMode::Truncate);
            let text = egui::WidgetText::from(text);
            let galley = text.into_galley(ui, wrap, room, egui::FontSelection::Default);
            let at = Align2::CENTER_TOP.anchor_size(pos2(center.x, top), galley.size());
            ui.painter().galley(at.min, galley, color);
        };
        let top = y + FACE / 2.0 + 6.0;
        let word = tr.text(say_key(*say));
        if those.is_empty() {
            let dashes = Shape::dashes(center, FACE / 2.0 - 1.0);
            ui.painter().extend(dashes.map(|it| it.into_shape(Stroke::new(1.5, p.warn.fill))));
            write(theme::semibold(word.as_ref()).color(p.text), top, p.text);
            let nobody = theme::small(ui, tr.text("people-nobody")).color(p.warn.text);
            write(nobody, top + 20.0, p.warn.text);
        } else {
            let shown = those.iter().take(3);
            let shift = 12.0 * (shown.len() as f32 - 1.0);
            for (nth, it) in shown.enumerate() {
                let at = center + vec2(24.0 * nth as f32 - shift, 0.0);
                widgets::paint_face(ui, at, FACE / 2.0, it.face);
            }
            write(theme::semibold(word.as_ref()).color(p.text), top, p.text);
            let names: Vec<String> = those.iter().map(|it| called(cx, it)).collect();
            let names = theme::small(ui, names.join(tr.list_separator()));
            write(names.color(p.muted), top + 20.0, p.muted);
        }
    }
    for (idx, line) in told.iter().enumerate() {
        let place = Rect::from_min_size(
            pos2(rect.left() + idx as f32 * width, rect.top()),
            vec2(width, HEIGHT),
        );
        ui.interact(place, response.id.with(idx), Sense::hover()).on_hover_text(line);
    }
}

/// An arc of a dashed circle.
struct Shape {
    center: egui::Pos2,
    radius: f32,
    idx: usize,
}

impl Shape {
    const N: usize = 12;

    fn dashes(center: egui::Pos2, radius: f32) -> impl Iterator<Item = Self> {
        (0..Self::N).map(move |idx| Self { center, radius, idx })
    }

    fn into_shape(self, stroke: Stroke) -> egui::Shape {
        let step = std::f32::consts::TAU / Self::N as f32;
        let at = |share: f32| {
            let angle = (self.idx as f32 + share) * step;
            self.center + vec2(angle.cos(), angle.sin()) * self.radius
        };
        egui::Shape::line(vec![at(0.0), at(0.3), at(0.6)], stroke)
    }
}

fn with<'a>(
    people: &[(Id<KeyPerson>, &'a KeyPerson)],
    say: Say,
) -> impl Iterator<Item = &'a KeyPerson> {
    people.iter().map(|(_, it)| *it).filter(move |it| it.says.contains(&say))
}
