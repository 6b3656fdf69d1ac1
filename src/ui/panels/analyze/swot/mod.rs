//! Analyze › SWOT: four quadrants of entries with what speaks for them, and what is known already and belongs here.
//!
//! `entry` is one of them, `offers` what can be taken over; `edits` moves entries between the quadrants.

mod edits;
mod entry;
mod offers;

use egui::{Align, Key, Layout, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::{
    edit::{List as _, ListEdit},
    model::{Id, Origin, SwotEntry, SwotKind},
    ui::{
        Cx,
        panels::{
            collect::evidence_form::{EvidenceForm, n_from},
            evidence::{About, rows_ui},
        },
        theme::{self, Tone, icon},
        widgets,
    },
};

use self::{entry::Dragged, offers::Offers};

/// The least height of what is in a quadrant.
const LEAST: f32 = 132.0;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct SwotTab {
    /// The entry whose details are shown.
    open: Option<Id<SwotEntry>>,
    /// Entries that are being typed, by quadrant.
    new: [String; 4],
    /// How high the quadrants were: two beside each other are of one height.
    heights: [f32; 4],
    form: EvidenceForm,
    offers: Offers,
}

pub(super) fn kind_key(kind: SwotKind) -> &'static str {
    match kind {
        SwotKind::Strength => "swot-strength",
        SwotKind::Weakness => "swot-weakness",
        SwotKind::Opportunity => "swot-opportunity",
        SwotKind::Threat => "swot-threat",
    }
}

fn title_key(kind: SwotKind) -> &'static str {
    match kind {
        SwotKind::Strength => "swot-strengths",
        SwotKind::Weakness => "swot-weaknesses",
        SwotKind::Opportunity => "swot-opportunities",
        SwotKind::Threat => "swot-threats",
    }
}

fn what_key(kind: SwotKind) -> &'static str {
    match kind {
        SwotKind::Strength => "swot-strengths-what",
        SwotKind::Weakness => "swot-weaknesses-what",
        SwotKind::Opportunity => "swot-opportunities-what",
        SwotKind::Threat => "swot-threats-what",
    }
}

fn kind_icon(kind: SwotKind) -> &'static str {
    match kind {
        SwotKind::Strength => icon::THUMBS_UP,
        SwotKind::Weakness => icon::WRENCH,
        SwotKind::Opportunity => icon::TREND_UP,
        SwotKind::Threat => icon::WARNING,
    }
}

fn tone(ui: &Ui, kind: SwotKind) -> Tone {
    let p = theme::palette(ui);
    match kind {
        SwotKind::Strength => p.good,
        SwotKind::Weakness => p.warn,
        SwotKind::Opportunity => p.info,
        SwotKind::Threat => p.bad,
    }
}

impl SwotTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if self.open.is_some_and(|it| !cx.project.swot.contains(it)) {
            self.open = None;
        }
        for [left, right] in
            [[SwotKind::Strength, SwotKind::Weakness], [SwotKind::Opportunity, SwotKind::Threat]]
        {
            self.pair_ui(ui, cx, [left, right]);
        }
        if let Some(id) = self.open {
            written_ui(ui, cx, id);
        }
        self.offers.ui(ui, cx);
    }

    /// Two quadrants beside each other.
    fn pair_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kinds: [SwotKind; 2]) {
        let least = kinds.map(|it| self.heights[it as usize]).into_iter().fold(LEAST, f32::max);
        let top = ui.cursor().min;
        let width = ((ui.available_width() - theme::GAP) / 2.0).floor();
        let mut bottom = top.y;
        for (idx, kind) in kinds.into_iter().enumerate() {
            let min = pos2(top.x + (width + theme::GAP) * idx as f32, top.y);
            let room = Rect::from_min_size(min, vec2(width, f32::INFINITY));
            let layout = Layout::top_down(Align::Min);
            let builder = UiBuilder::new().max_rect(room).layout(layout).id_salt(kind);
            let mut child = ui.new_child(builder);
            self.quadrant_ui(&mut child, cx, kind, least);
            bottom = bottom.max(child.min_rect().bottom());
        }
        let size = vec2(2.0 * width + theme::GAP, bottom - top.y);
        ui.advance_cursor_after_rect(Rect::from_min_size(top, size));
    }

    fn quadrant_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kind: SwotKind, least: f32) {
        let tr = cx.tr;
        let project = cx.project;
        let of_kind: Vec<(Id<SwotEntry>, &SwotEntry)> =
            project.swot.in_order().into_iter().filter(|(_, it)| it.kind == kind).collect();
        let mut rects = Vec::new();
        let shown = widgets::edged_card(ui, tone(ui, kind), |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            let top = ui.cursor().top();
            let title = tr.text(title_key(kind));
            ui.horizontal(|ui| {
                ui.set_min_height(theme::CONTROL_HEIGHT);
                ui.label(theme::icon_text(kind_icon(kind)).color(tone(ui, kind).text));
                let head = ui.label(theme::card_title(title.as_ref()));
                head.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title.as_ref()));
                if !of_kind.is_empty() {
                    ui.label(theme::secondary(ui, tr.count(of_kind.len())));
                }
            });
            if of_kind.is_empty() {
                ui.label(theme::muted(ui, tr.text(what_key(kind))));
            }
            for (id, it) in &of_kind {
                let rect = ui
                    .push_id(("entry", id.get()), |ui| {
                        entry::ui(ui, cx, (*id, it), &mut self.open, &mut self.form)
                    })
                    .inner;
                rects.push(rect);
            }
            self.new_ui(ui, cx, kind);
            self.heights[kind as usize] = ui.cursor().top() - top;
            // As high as its neighbor.
            ui.add_space((top + least - ui.cursor().top()).max(0.0));
        });
        if cx.env.can_edit {
            drop_ui(ui, cx, kind, &shown.response, &rects);
        }
    }

    /// A field that adds an entry at the end.
    fn new_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kind: SwotKind) {
        if !cx.env.can_edit {
            return;
        }
        let tr = cx.tr;
        let args = [("kind", tr.text(title_key(kind)).into_owned().into())];
        let (name, hint) = (tr.format("swot-new", &args), tr.text("swot-new-hint"));
        let id = egui::Id::unique(("new swot entry", kind));
        let text = &mut self.new[kind as usize];
        let field = widgets::cell_field(ui, id, f32::INFINITY, &name, &hint, text);
        if field.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter)) {
            let text = std::mem::take(text).trim().to_owned();
            if !text.is_empty() {
                let day = Some(cx.env.today());
                let row = SwotEntry { kind, text, day, ..SwotEntry::default() };
                cx.edit(SwotEntry::edit(ListEdit::Add(row, cx.project.swot.len())));
            }
            field.request_focus();
        }
    }
}

/// The evidence that was written for the entry: as wide as the page.
fn written_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<SwotEntry>) {
    let origin = Origin::Swot(id);
    let Some(it) = cx.project.swot.get(id).filter(|_| 0 < n_from(cx, origin)) else { return };
    let title = cx.tr.format("swot-written", &[("text", it.text.as_str().into())]);
    widgets::card(ui, |ui| {
        ui.add(egui::Label::new(theme::card_title(title)).truncate());
        rows_ui(ui, cx, About::Origin(origin));
    });
}

/// Takes what is dropped on the quadrant, and shows where it would go.
fn drop_ui(ui: &Ui, cx: &mut Cx<'_>, kind: SwotKind, card: &egui::Response, rects: &[Rect]) {
    let pointer = ui.input(|it| it.pointer.interact_pos());
    let Some(pointer) = pointer.filter(|it| card.rect.contains(*it)) else { return };
    let Some(dragged) = egui::DragAndDrop::payload::<Dragged>(ui) else { return };
    let at = rects.iter().filter(|it| it.center().y < pointer.y).count();
    let p = theme::palette(ui);
    let y = match (rects.get(at), rects.last()) {
        (Some(next), _) => next.top() - 2.0,
        (None, Some(last)) => last.bottom() + 2.0,
        (None, None) => pointer.y,
    };
    let x = card.rect.shrink(theme::CARD_PADDING - 4.0).x_range();
    ui.painter().hline(x, y, egui::Stroke::new(2.0, p.accent.fill));
    if ui.input(|it| it.pointer.any_released()) {
        egui::DragAndDrop::clear_payload(ui);
        if let Some(edit) = edits::put(cx.project, dragged.0, kind, at) {
            cx.edit(edit);
        }
    }
}
