//! What one cell says, and how it is painted.

use egui::{
    Align, Align2, Color32, Layout, Rect, RichText, TextStyle, TextWrapMode, Ui, WidgetText,
};

use super::{columns::Key, words};
use crate::{
    analysis::matching::{Fit, Matching, Verdict},
    model::{Overlay, Role, Table, Tier},
    ui::{
        Cx,
        panels::matches::tier_word,
        theme::{self, icon},
        widgets::{self, Mark},
    },
};

/// From the edge of a cell to its words.
pub(super) const PADDING: f32 = 10.0;
const SCORE_WIDTH: f32 = 30.0;

/// One account of the table, with all there is to say of it.
#[derive(Clone, Copy)]
pub(super) struct Account<'a> {
    pub(super) cx: &'a Cx<'a>,
    pub(super) table: &'a Table,
    pub(super) matching: Option<&'a Matching>,
    pub(super) row: usize,
}

impl<'a> Account<'a> {
    pub(super) fn new(cx: &'a Cx<'a>, row: usize) -> Self {
        let matching = cx.live.matched(cx.profile).map(|it| &it.matching);
        Self { cx, table: cx.live.table(), matching, row }
    }

    pub(super) fn name(&self) -> &'a str {
        self.table.names.get(self.row)
    }

    pub(super) fn fit(&self) -> Option<Fit> {
        self.matching?.fit(self.row)
    }

    pub(super) fn overlay(&self) -> Option<&'a Overlay> {
        self.cx.project.overlays.get(self.table.ids.get(self.row)?.overlay())
    }

    pub(super) fn is_starred(&self) -> bool {
        self.overlay().is_some_and(|it| it.starred)
    }

    /// The cell in words; empty for what is not known.
    pub(super) fn text(&self, key: Key) -> String {
        let (cx, row) = (self.cx, self.row);
        match key {
            Key::Star if self.is_starred() => cx.tr.text("common-yes").into_owned(),
            Key::Star => String::new(),
            Key::Name => self.name().to_owned(),
            Key::Domain => self.table.domains.get(row).to_owned(),
            Key::RecordId => self.table.record_ids.get(row).to_owned(),
            Key::Relationship => cx.tr.relationship(self.table.relationship(row)),
            Key::Criteria => {
                self.matching.map(|it| words::verdicts(cx, it, row)).unwrap_or_default()
            }
            Key::Fit => self.fit().map(|it| words::fit(cx.tr, it)).unwrap_or_default(),
            Key::Tier => self.fit().map(|it| tier_word(cx, it.tier)).unwrap_or_default(),
            Key::Attribute(id) => {
                let value = self.table.value(row, id);
                let attribute = cx.project.attributes.get(id);
                value.zip(attribute).map(|(it, of)| cx.tr.value(&it, of)).unwrap_or_default()
            }
        }
    }

    /// What a screen reader says of the row.
    pub(super) fn spoken(&self, columns: &[Key]) -> String {
        let parts = columns.iter().filter_map(|key| {
            let text = self.text(*key);
            match key {
                Key::Star | Key::Criteria => None,
                Key::Attribute(_) if !text.is_empty() => {
                    Some(format!("{} {text}", key.title(self.cx)))
                }
                _ => (!text.is_empty()).then_some(text),
            }
        });
        parts.collect::<Vec<_>>().join(self.cx.tr.list_separator())
    }

    pub(super) fn cell_ui(&self, ui: &mut Ui, key: Key) {
        let p = theme::palette(ui);
        let rect = ui.max_rect().shrink2(egui::vec2(PADDING, 0.0));
        match (key, self.matching, self.fit()) {
            (Key::Star, ..) => (),
            (Key::Criteria, Some(matching), _) => {
                ui.add_space(PADDING);
                marks_ui(ui, self.cx, matching, self.row);
            }
            (Key::Fit, _, Some(fit)) => self.fit_cell_ui(ui, fit),
            (Key::Tier, _, Some(fit)) => {
                ui.add_space(PADDING);
                tier_ui(ui, self.cx, fit);
            }
            (Key::Name, ..) => {
                text_ui(ui, rect, theme::semibold(self.name()), p.text, Align::Min);
            }
            _ => {
                let text = self.text(key);
                let is_right = key.is_right(self.cx);
                let align = if is_right { Align::Max } else { Align::Min };
                let words = if text.is_empty() { "—" } else { &text };
                let color = if text.is_empty() { p.faint } else { p.muted };
                text_ui(ui, rect, theme::body(words), color, align);
            }
        }
    }

    /// The bar with the score behind it; the ghost is what blanks could still add.
    fn fit_cell_ui(&self, ui: &mut Ui, fit: Fit) {
        let p = theme::palette(ui);
        let rect = ui.max_rect();
        let name = self.text(Key::Fit);
        let is_out = fit.tier == Tier::Out && !fit.overridden;
        let (score, ceiling) = if is_out { (0, 0) } else { (fit.score, fit.ceiling) };
        ui.add_space(PADDING);
        let width = (rect.width() - 2.0 * PADDING - SCORE_WIDTH).max(8.0);
        let bar = widgets::fit_bar(ui, width, f32::from(score), f32::from(ceiling), &name);
        let words = if is_out { "–".to_owned() } else { self.cx.tr.count(fit.score.into()) };
        let number = Rect::from_min_max(egui::pos2(bar.rect.right() + 4.0, rect.top()), rect.max);
        text_ui(ui, number, theme::semibold(words), p.text, Align::Min);
        if bar.hovered() {
            bar.on_hover_text(name);
        }
    }

    /// How wide the cell wants to be.
    pub(super) fn wanted(&self, ui: &Ui, key: Key) -> f32 {
        let text = match key {
            Key::Star | Key::Criteria | Key::Fit | Key::Tier => return key.widths(self.cx)[0],
            _ => self.text(key),
        };
        let words = if key == Key::Name { theme::semibold(text) } else { theme::body(text) };
        let galley = galley(ui, words, f32::INFINITY);
        (galley.size().x + 2.0 * PADDING + 2.0).ceil()
    }
}

fn galley(ui: &Ui, words: RichText, width: f32) -> std::sync::Arc<egui::Galley> {
    let mode = if width.is_finite() { TextWrapMode::Truncate } else { TextWrapMode::Extend };
    WidgetText::from(words).into_galley(ui, Some(mode), width.max(0.0), TextStyle::Body)
}

/// Paints words on one line in the middle of the height of `rect`, cut where they are longer.
pub(super) fn text_ui(ui: &Ui, rect: Rect, words: RichText, color: Color32, align: Align) {
    let galley = galley(ui, words, rect.width());
    let anchor = Align2([align, Align::Center]);
    let at = anchor.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley(at, galley, color);
}

/// The score alone, as the live view shows it.
pub(in crate::ui) fn fit_ui(ui: &mut Ui, cx: &Cx<'_>, fit: Fit) {
    let is_out = fit.tier == Tier::Out && !fit.overridden;
    let words = if is_out { "–".to_owned() } else { cx.tr.count(fit.score.into()) };
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.label(theme::semibold(words)).on_hover_text(words::fit(cx.tr, fit));
    });
}

/// The tier; set by hand and to check carry a sign of their own.
pub(in crate::ui) fn tier_ui(ui: &mut Ui, cx: &Cx<'_>, fit: Fit) {
    let word = tier_word(cx, fit.tier);
    let (sign, hint) = match fit {
        Fit { overridden: true, .. } => (icon::PENCIL_SIMPLE, "accounts-tier-by-hand"),
        Fit { check: true, .. } => (icon::QUESTION, "accounts-tier-to-check"),
        _ => {
            widgets::tier_badge(ui, fit.tier, &word);
            return;
        }
    };
    let badge = widgets::tier_badge(ui, fit.tier, &format!("{word} {sign}"));
    badge.on_hover_text(cx.tr.text(hint));
}

/// The verdicts of one account.
pub(in crate::ui) fn marks_ui(ui: &mut Ui, cx: &Cx<'_>, matching: &Matching, row: usize) {
    let criteria = matching.rule.criteria.iter();
    let marks: Vec<Mark> =
        criteria.zip(matching.verdicts(row)).map(|(it, verdict)| mark(it.role, verdict)).collect();
    let words = words::verdicts(cx, matching, row);
    let response = widgets::verdict_marks(ui, &marks, &words);
    if response.hovered() {
        response.on_hover_text(words);
    }
}

/// Whether the verdict speaks for the account: what is excluded should not hold.
pub(super) fn mark(role: Role, verdict: Verdict) -> Mark {
    match (role, verdict) {
        (_, Verdict::Unknown) => Mark::Unknown,
        (Role::Exclude, Verdict::Pass) => Mark::Fail,
        (Role::Exclude, _) | (_, Verdict::Pass) => Mark::Pass,
        (_, Verdict::Near) => Mark::Near,
        (_, Verdict::Fail) => Mark::Fail,
    }
}
