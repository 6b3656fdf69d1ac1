//! From places of the layout to places on the screen and back.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::analysis::journey::{Area, size};

/// How the map lies under the window it is seen through.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    /// Where the upper left corner of the map lies on the screen.
    pub(super) origin: Pos2,
    /// What is seen of it.
    pub(super) seen: Rect,
    pub(super) zoom: f32,
    /// How high the heads of the stages are at a zoom of 1.
    pub(super) head: f32,
}

impl View {
    pub(super) fn rect(&self, area: Area) -> Rect {
        let min = self.at(area.x, area.y);
        Rect::from_min_size(min, vec2(area.width, area.height) * self.zoom)
    }

    pub(super) fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.zoom
    }

    /// The place of the map under a place of the screen.
    pub(super) fn under(&self, at: Pos2) -> Vec2 {
        (at - self.origin) / self.zoom
    }

    /// The head of a stage: it stays at the top.
    pub(super) fn head(&self, area: Area) -> Rect {
        let rect = self.rect(area);
        Rect::from_min_size(pos2(rect.left(), self.seen.top()), rect.size())
    }

    /// The name of a lane: it stays at the left.
    pub(super) fn label(&self, area: Area) -> Rect {
        let rect = self.rect(area);
        let width = size::LABEL * self.zoom;
        Rect::from_min_size(pos2(self.seen.left(), rect.top()), vec2(width, rect.height()))
    }

    /// What is seen of the cells: all but the heads and the names.
    pub(super) fn cells(&self) -> Rect {
        let mut res = self.seen;
        res.min += vec2(size::LABEL, self.head) * self.zoom;
        res.max = res.max.max(res.min);
        res
    }

    pub(super) fn font(&self, size: f32) -> f32 {
        size * self.zoom
    }
}
