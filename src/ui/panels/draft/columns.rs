//! Where the parts of a criterion's row stand: side by side where there is room, else in two lines or three.

use egui::{Rect, TextStyle, Ui, WidgetText, pos2, vec2};

use super::criteria::WORDS_OF_ROLES;
use crate::{
    model::Attribute,
    ui::{Cx, panels::evidence::badge_words, theme},
};

/// How a row is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// All in one line, under column heads.
    Table,
    /// The condition below the name.
    TwoLines,
    /// Role and weight below that.
    ThreeLines,
}

/// The columns of the list, the same for each row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    pub form: Form,
    left: f32,
    right: f32,
    name: f32,
    evidence: f32,
    role: f32,
}

/// The parts of one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells {
    pub handle: Rect,
    pub icon: Rect,
    pub name: Rect,
    pub condition: Rect,
    pub evidence: Rect,
    pub role: Rect,
    pub weight: Rect,
    pub pass: Rect,
    pub remove: Rect,
}

const HANDLE: f32 = 16.0;
const ICON: f32 = 20.0;
/// Handle, icon and what is between them.
const LEAD: f32 = HANDLE + 6.0 + ICON + 6.0;
const WEIGHT: f32 = 58.0;
const PASS: f32 = 52.0;
const REMOVE: f32 = 24.0;
const GAP: f32 = 10.0;
/// Name and a word of warning below it.
const LINE: f32 = 32.0;
/// Above and below what is in a row.
const PADDING: f32 = 6.0;
const LEAST_NAME: f32 = 88.0;
const LEAST_CONDITION: f32 = 168.0;

impl Columns {
    pub(super) fn fit<'a>(
        ui: &Ui,
        cx: &Cx<'_>,
        room: Rect,
        attributes: impl Iterator<Item = &'a Attribute>,
    ) -> Self {
        let width = |text: &str, size: f32| {
            let words = egui::RichText::new(text).size(size).variation("wght", theme::SEMIBOLD);
            let wrap = Some(egui::TextWrapMode::Extend);
            let galley =
                WidgetText::from(words).into_galley(ui, wrap, f32::INFINITY, TextStyle::Body);
            galley.size().x.ceil()
        };
        let role: f32 =
            WORDS_OF_ROLES.iter().map(|(_, key)| width(&cx.tr.text(key), 12.0) + 20.0).sum();
        let evidence = badge_words().map(|key| width(&cx.tr.text(key), 11.0)).fold(0.0, f32::max);
        // Icons before and after the word, and the room around it.
        let evidence = evidence + 16.0 + 16.0 + 14.0;
        let evidence = evidence.max(width(&cx.tr.text("draft-head-evidence"), 12.0));
        let names = attributes.map(|it| width(&it.name, 13.0)).fold(0.0, f32::max) + 2.0;

        let behind = PASS + 4.0 + REMOVE;
        let rest = room.width() - LEAD - behind - GAP;
        let beside = rest - 3.0 * GAP - evidence - role - WEIGHT;
        let name = names.clamp(LEAST_NAME, (0.4 * beside).max(LEAST_NAME));
        let form = if LEAST_CONDITION + GAP + name <= beside {
            Form::Table
        } else if LEAST_NAME + GAP <= beside {
            Form::TwoLines
        } else {
            Form::ThreeLines
        };
        Self { form, left: room.left(), right: room.right(), name, evidence, role }
    }

    /// The parts of a row from `top` on, and the row as a whole, when its condition is `height` high.
    pub(super) fn cells(&self, top: f32, height: f32) -> (Cells, Rect) {
        let first = top + PADDING;
        let content = match self.form {
            Form::Table => height.max(LINE),
            Form::TwoLines => LINE + 2.0 + height,
            Form::ThreeLines => LINE + 2.0 + height + 6.0 + theme::CONTROL_HEIGHT,
        };
        let whole = Rect::from_min_max(
            pos2(self.left, top),
            pos2(self.right, (first + content + PADDING).round()),
        );
        // The line of the name: the whole height where everything is in one line.
        let line = if self.form == Form::Table { content } else { LINE };
        let cell =
            |left: f32, width: f32| Rect::from_min_size(pos2(left, first), vec2(width, line));
        let name_left = self.left + LEAD;
        let remove = cell(self.right - REMOVE, REMOVE);
        let pass = cell(remove.left() - 4.0 - PASS, PASS);
        let weight = cell(pass.left() - GAP - WEIGHT, WEIGHT);
        let role = cell(weight.left() - GAP - self.role, self.role);
        let evidence = cell(role.left() - GAP - self.evidence, self.evidence);
        let to = |right: f32| cell(name_left, (right - GAP - name_left).max(0.0));
        let below = |top: f32, height: f32| {
            Rect::from_min_max(pos2(name_left, top), pos2(self.right - 4.0, top + height))
        };
        let mut res = Cells {
            handle: cell(self.left, HANDLE),
            icon: cell(self.left + HANDLE + 6.0, ICON),
            name: to(evidence.left()),
            condition: below(first + LINE + 2.0, height),
            evidence,
            role,
            weight,
            pass,
            remove,
        };
        match self.form {
            Form::Table => {
                res.name = cell(name_left, self.name);
                let left = res.name.right() + GAP;
                res.condition = Rect::from_min_size(
                    pos2(left, first + ((content - height) / 2.0).round()),
                    vec2(evidence.left() - GAP - left, height),
                );
            }
            Form::TwoLines => (),
            Form::ThreeLines => {
                let beside = pass.left() - GAP - self.evidence;
                res.evidence = cell(beside, self.evidence);
                res.name = to(beside);
                let last = below(first + LINE + height + 8.0, theme::CONTROL_HEIGHT);
                res.role = Rect::from_min_size(last.min, vec2(self.role, last.height()));
                res.weight = Rect::from_min_size(
                    pos2(res.role.right() + GAP, last.top()),
                    vec2(WEIGHT, last.height()),
                );
            }
        }
        (res, whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts of a row neither overlap nor leave it, however little room there is.
    #[test]
    fn parts_keep_apart() {
        for (form, width) in
            [(Form::Table, 788.0), (Form::TwoLines, 600.0), (Form::ThreeLines, 372.0)]
        {
            let columns = Columns {
                form,
                left: 10.0,
                right: 10.0 + width,
                name: 100.0,
                evidence: 80.0,
                role: 180.0,
            };
            for height in [22.0, 60.0, 200.0] {
                let (it, whole) = columns.cells(100.0, height);
                let parts = [
                    it.handle,
                    it.icon,
                    it.name,
                    it.condition,
                    it.evidence,
                    it.role,
                    it.weight,
                    it.pass,
                    it.remove,
                ];
                for (i, a) in parts.iter().enumerate() {
                    assert!(whole.contains_rect(*a), "{form:?} {i}: {a:?} is not in {whole:?}");
                    for b in &parts[i + 1..] {
                        assert!(!a.shrink(0.5).intersects(b.shrink(0.5)), "{form:?}: {a:?} {b:?}");
                    }
                }
            }
        }
    }
}
