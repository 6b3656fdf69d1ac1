//! Where the parts of a trait's row stand; with little room the plot is smaller, and the q goes below the verdict.

use egui::{Rect, TextStyle, Ui, WidgetText, pos2, vec2};

use super::words;
use crate::{
    analysis::traits::Verdict,
    ui::{Cx, theme},
};

pub(super) const ROW: f32 = 50.0;
const GAP: f32 = 12.0;
const CARET: f32 = 24.0;
const ICON: f32 = 20.0;
const LEAD: f32 = CARET + 2.0 + ICON + 8.0;
/// The part of the bars that is words.
pub(super) const SHARE_WORDS: f32 = 44.0;
const LIFT: f32 = 74.0;
const Q: f32 = 56.0;
const LEAST_NAME: f32 = 140.0;
/// From here on q has a column of its own.
const WIDE: f32 = 900.0;

#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    left: f32,
    right: f32,
    name: f32,
    shares: f32,
    forest: f32,
    verdict: f32,
    action: f32,
    pub(super) has_q: bool,
}

/// The parts of one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells {
    pub whole: Rect,
    pub caret: Rect,
    pub icon: Rect,
    pub name: Rect,
    pub shares: Rect,
    pub forest: Rect,
    pub lift: Rect,
    /// Empty where the q stands below the verdict.
    pub q: Rect,
    pub verdict: Rect,
    pub action: Rect,
}

impl Columns {
    pub(super) fn fit(ui: &Ui, cx: &Cx<'_>) -> Self {
        let room = ui.available_rect_before_wrap();
        let width = |key: &str, size: f32| {
            let words =
                egui::RichText::new(cx.tr.text(key)).size(size).variation("wght", theme::SEMIBOLD);
            let wrap = Some(egui::TextWrapMode::Extend);
            let galley =
                WidgetText::from(words).into_galley(ui, wrap, f32::INFINITY, TextStyle::Body);
            galley.size().x.ceil()
        };
        let verdicts = [
            Verdict::Strong,
            Verdict::Likely,
            Verdict::Weak,
            Verdict::TooFew { n_needed: 0 },
            Verdict::Avoid,
        ];
        let verdict = verdicts.map(|it| width(words::verdict_key(it), 11.0)).into_iter();
        // What is to be known first has a sign before its word.
        let marks = ["traits-seductive", "traits-near-outcome"].map(|it| width(it, 11.0) + 18.0);
        let verdict = verdict.chain(marks).fold(0.0, f32::max) + 14.0;
        let verdict = verdict.max(width("traits-head-verdict", 12.0));
        let action = ["traits-add", "traits-exclude", "traits-change"].map(|it| width(it, 13.0));
        let action = action.into_iter().fold(0.0, f32::max) + 24.0;
        let action = action.max(width("traits-in-profile", 12.0) + 18.0);

        let has_q = WIDE <= room.width();
        let q = if has_q { Q + GAP } else { 0.0 };
        let fixed = LEAD + LIFT + q + verdict + action + 5.0 * GAP;
        let rest = (room.width() - fixed).max(0.0);
        let shares = (0.24 * rest).clamp(104.0, 156.0);
        let forest = (0.36 * rest).clamp(96.0, 320.0);
        let name = (rest - shares - forest).max(LEAST_NAME.min(rest / 2.0));
        Self {
            left: room.left(),
            right: room.right(),
            name,
            shares,
            forest,
            verdict,
            action,
            has_q,
        }
    }

    pub(super) fn cells(&self, top: f32, height: f32) -> Cells {
        let mut at = self.left;
        let mut next = |width: f32, gap: f32| {
            let res = Rect::from_min_size(pos2(at, top), vec2(width, height));
            at += width + gap;
            res
        };
        let caret = next(CARET, 2.0);
        let icon = next(ICON, 8.0);
        let name = next(self.name, GAP);
        let shares = next(self.shares, GAP);
        let forest = next(self.forest, GAP);
        let lift = next(LIFT, GAP);
        let q = if self.has_q { next(Q, GAP) } else { next(0.0, 0.0) };
        let verdict = next(self.verdict, GAP);
        let end = pos2(self.right, top + height);
        let action = Rect::from_min_max(pos2(self.right - self.action, top), end);
        let whole = Rect::from_min_max(pos2(self.left, top), end);
        Cells { whole, caret, icon, name, shares, forest, lift, q, verdict, action }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts of a row neither overlap nor leave it, at the least width of the window and at the usual.
    #[test]
    fn parts_keep_apart() {
        for (room, name, shares, forest, has_q) in
            [(704.0, 140.0, 104.0, 96.0, false), (1110.0, 260.0, 156.0, 236.0, true)]
        {
            let columns = Columns {
                left: 10.0,
                right: 10.0 + room,
                name,
                shares,
                forest,
                verdict: 90.0,
                action: 90.0,
                has_q,
            };
            let it = columns.cells(100.0, ROW);
            let parts = [
                it.caret, it.icon, it.name, it.shares, it.forest, it.lift, it.q, it.verdict,
                it.action,
            ];
            for (i, a) in parts.iter().enumerate() {
                assert!(it.whole.contains_rect(*a), "{room} {i}: {a:?} is not in {:?}", it.whole);
                for b in &parts[i + 1..] {
                    assert!(!a.shrink(0.5).intersects(b.shrink(0.5)), "{room}: {a:?} {b:?}");
                }
            }
        }
    }
}
