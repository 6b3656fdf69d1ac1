//! A histogram over which a range is dragged.
//!
//! Knows no units: the caller says how a value is written.

use egui::{
    Align2, CornerRadius, CursorIcon, EventFilter, FontId, Id, Key, LayerId, Order, Pos2, Rect,
    Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::paint;
use crate::ui::theme;

/// A range, either side open.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    pub lo: Option<f64>,
    pub hi: Option<f64>,
}

impl Bounds {
    fn contains(self, value: f64) -> bool {
        self.lo.is_none_or(|lo| lo <= value) && self.hi.is_none_or(|hi| value <= hi)
    }
}

/// What was done to the range this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HistogramResponse {
    pub changed: bool,
    /// A handle is held: more changes of the same gesture may follow.
    pub dragging: bool,
}

/// Where the values lie along the width: bins of equal width, whatever they span.
struct Scale<'a> {
    plot: Rect,
    edges: &'a [f64],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Lo,
    Hi,
}

/// Room for half a handle at either end.
const MARGIN: f32 = 5.0;
const KNOB: f32 = 10.0;

/// Draws `counts[i]` over `edges[i]..edges[i + 1]`, with a handle at either bound. Bins outside are pale. Pulled past the
/// last bin, or sent there by Home or End, a bound is open. Arrow keys move a bound from edge to edge.
///
/// `names` are those of the two handles; `written` writes a value.
pub fn histogram(
    ui: &mut Ui,
    size: Vec2,
    (edges, counts): (&[f64], &[u32]),
    bounds: &mut Bounds,
    names: [&str; 2],
    written: &dyn Fn(f64) -> String,
) -> HistogramResponse {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let n_bins = counts.len().min(edges.len().saturating_sub(1));
    let mut res = HistogramResponse::default();
    if n_bins == 0 {
        return res;
    }
    let plot = Rect::from_min_max(
        rect.min + vec2(MARGIN, 0.0),
        egui::pos2(
            (rect.right() - MARGIN).max(rect.left() + MARGIN + 1.0),
            rect.bottom() - KNOB / 2.0,
        ),
    );
    let scale = Scale { plot, edges: &edges[..=n_bins] };
    paint_bins(ui, &scale, &counts[..n_bins], *bounds);
    let stroke = Stroke::new(theme::BORDER, theme::palette(ui).line);
    ui.painter().hline(plot.x_range(), plot.bottom(), stroke);

    let before = *bounds;
    for (side, name) in [(Side::Lo, names[0]), (Side::Hi, names[1])] {
        let response = handle(ui, &scale, ui.scope_id().with(("bound", name)), side, bounds);
        res.dragging |= response.dragged();
        let at = scale.place(side.value(*bounds), side);
        let value = side.value(*bounds);
        response.widget_info(|| {
            let number = value.unwrap_or_else(|| scale.end(side));
            let mut info = WidgetInfo::slider(ui.is_enabled(), number, name);
            info.current_text_value = value.map(written);
            info
        });
        paint::declare_slider(ui, &response, scale.end(Side::Lo), scale.end(Side::Hi));
        paint_handle(ui, plot, at, &response);
        let held = response.dragged() || response.hovered() || response.has_focus();
        if held && let Some(value) = value {
            value_label(ui, egui::pos2(at, rect.top()), response.id, &written(value));
        }
    }
    res.changed = *bounds != before;
    res
}

impl Side {
    fn value(self, bounds: Bounds) -> Option<f64> {
        match self {
            Self::Lo => bounds.lo,
            Self::Hi => bounds.hi,
        }
    }

    /// Sets this bound, never past the other one.
    fn set(self, bounds: &mut Bounds, value: Option<f64>) {
        match self {
            Self::Lo => bounds.lo = value.map(|it| it.min(bounds.hi.unwrap_or(f64::INFINITY))),
            Self::Hi => bounds.hi = value.map(|it| it.max(bounds.lo.unwrap_or(f64::NEG_INFINITY))),
        }
    }
}

impl Scale<'_> {
    fn end(&self, side: Side) -> f64 {
        let end = match side {
            Side::Lo => self.edges.first(),
            Side::Hi => self.edges.last(),
        };
        end.copied().unwrap_or(0.0)
    }

    fn n_bins(&self) -> usize {
        self.edges.len() - 1
    }

    fn bin_width(&self) -> f32 {
        self.plot.width() / self.n_bins() as f32
    }

    /// The x of a bound; an open one is at its end.
    fn place(&self, value: Option<f64>, side: Side) -> f32 {
        let value = value.unwrap_or_else(|| self.end(side));
        let above = self.edges.partition_point(|it| *it <= value);
        if above == 0 || value.is_nan() {
            return self.plot.left();
        }
        let (Some(&from), Some(&to)) = (self.edges.get(above - 1), self.edges.get(above)) else {
            return self.plot.right();
        };
        let part = if from < to { ((value - from) / (to - from)) as f32 } else { 0.0 };
        self.plot.left() + (above as f32 - 1.0 + part) * self.bin_width()
    }

    /// The value under `x`, rounded to what a point of the screen can tell apart; `None` past the end of `side`.
    fn value(&self, x: f32, side: Side) -> Option<f64> {
        let bins = (x - self.plot.left()) / self.bin_width();
        let past = match side {
            Side::Lo => bins <= 0.0,
            Side::Hi => self.n_bins() as f32 <= bins,
        };
        if past {
            return None;
        }
        let idx = (bins.max(0.0) as usize).min(self.n_bins() - 1);
        let (from, to) = (self.edges[idx], self.edges[idx + 1]);
        let part = f64::from(bins - idx as f32).clamp(0.0, 1.0);
        let step = round_step((to - from) / f64::from(self.bin_width()));
        let value = from + part * (to - from);
        Some(if 0.0 < step { (value / step).round() * step } else { value })
    }

    /// The edge `steps` away from a bound; `None` past the end of `side`.
    fn stepped(&self, value: Option<f64>, side: Side, steps: i32) -> Option<f64> {
        let value = value.unwrap_or_else(|| self.end(side));
        let from = if 0 < steps {
            self.edges.partition_point(|it| *it <= value).saturating_sub(1)
        } else {
            self.edges.partition_point(|it| *it < value)
        };
        let to = from.saturating_add_signed(steps as isize);
        match side {
            Side::Lo if to == 0 => None,
            Side::Hi if self.n_bins() <= to => None,
            Side::Lo | Side::Hi => self.edges.get(to.min(self.n_bins())).copied(),
        }
    }
}

/// The largest of 1, 2, 5 × 10ⁿ that is no larger than `span`.
fn round_step(span: f64) -> f64 {
    if !span.is_finite() || span <= 0.0 {
        return 0.0;
    }
    let power = 10_f64.powf(span.log10().floor());
    let digit = span / power;
    let digit = if 5.0 <= digit {
        5.0
    } else if 2.0 <= digit {
        2.0
    } else {
        1.0
    };
    digit * power
}

fn handle(ui: &Ui, scale: &Scale<'_>, id: Id, side: Side, bounds: &mut Bounds) -> Response {
    let at = scale.place(side.value(*bounds), side);
    // Where the bounds meet, each handle keeps the half at its own side.
    let (left, right) = match side {
        Side::Lo => (8.0, 4.0),
        Side::Hi => (4.0, 8.0),
    };
    let grip = Rect::from_x_y_ranges(
        at - left..=at + right,
        scale.plot.top()..=scale.plot.bottom() + KNOB / 2.0,
    );
    let response = ui
        .interact(grip, id, Sense::click_and_drag())
        .on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    if response.drag_started() {
        response.request_focus();
    }
    if response.dragged()
        && response.drag_delta() != Vec2::ZERO
        && let Some(pointer) = response.interact_pointer_pos()
    {
        side.set(bounds, scale.value(pointer.x, side));
    }
    let asked = paint::steps(ui, &response);
    if asked.steps != 0 {
        side.set(bounds, scale.stepped(side.value(*bounds), side, asked.steps));
    }
    if let Some(value) = asked.set.filter(|it| it.is_finite()) {
        side.set(bounds, Some(value));
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|it| it.set_focus_lock_filter(id, filter));
        let opened = match side {
            Side::Lo => ui.input(|it| it.key_pressed(Key::Home)),
            Side::Hi => ui.input(|it| it.key_pressed(Key::End)),
        };
        if opened {
            side.set(bounds, None);
        }
    }
    response
}

fn paint_bins(ui: &Ui, scale: &Scale<'_>, counts: &[u32], bounds: Bounds) {
    let p = theme::palette(ui);
    let most = counts.iter().max().copied().unwrap_or(0).max(1);
    let width = scale.bin_width();
    let gap = if 4.0 < width { 1.0 } else { 0.0 };
    for (idx, count) in counts.iter().enumerate().filter(|(_, it)| 0 < **it) {
        let height = (*count as f32 / most as f32 * (scale.plot.height() - 2.0)).max(1.0);
        let left = scale.plot.left() + idx as f32 * width;
        let bar = Rect::from_x_y_ranges(
            left..=left + width - gap,
            scale.plot.bottom() - height..=scale.plot.bottom(),
        );
        let corners = CornerRadius { nw: 1, ne: 1, sw: 0, se: 0 };
        ui.painter().rect_filled(bar, corners, p.line);
        // A bin that a bound cuts is colored as far as it is inside.
        let from = bar.left().max(scale.place(bounds.lo, Side::Lo));
        let to = bar.right().min(scale.place(bounds.hi, Side::Hi));
        let inside = Rect::from_x_y_ranges(from..=to, bar.y_range());
        if from < to && !bounds_are_empty(bounds) {
            ui.painter().with_clip_rect(inside.intersect(ui.clip_rect())).rect_filled(
                bar,
                corners,
                p.accent.fill,
            );
        }
    }
}

fn bounds_are_empty(bounds: Bounds) -> bool {
    bounds.lo.is_some_and(|lo| !bounds.contains(lo))
}

fn paint_handle(ui: &Ui, plot: Rect, x: f32, response: &Response) {
    let p = theme::palette(ui);
    let hot = response.hovered() || response.dragged() || response.has_focus();
    let color = if hot { p.accent_hover } else { p.accent.fill };
    ui.painter().vline(x, plot.y_range(), Stroke::new(1.5, color));
    let knob = egui::pos2(x, plot.bottom());
    let radius = if hot { KNOB / 2.0 } else { KNOB / 2.0 - 1.0 };
    ui.painter().circle(knob, radius, p.surface, Stroke::new(2.0, color));
    if response.has_focus() {
        ui.painter().circle_stroke(knob, radius + 2.0, Stroke::new(1.5, p.accent.fill));
    }
}

/// The value of a held bound, above everything.
fn value_label(ui: &Ui, above: Pos2, id: Id, text: &str) {
    let p = theme::palette(ui);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, id));
    let galley = painter.layout_no_wrap(text.to_owned(), FontId::proportional(11.0), p.surface);
    let rect =
        Align2::CENTER_BOTTOM.anchor_size(above - vec2(0.0, 2.0), galley.size() + vec2(10.0, 4.0));
    let screen = ui.ctx().content_rect();
    let rect = rect.translate(vec2(
        (screen.left() - rect.left()).max(0.0) - (rect.right() - screen.right()).max(0.0),
        0.0,
    ));
    painter.rect(rect, CornerRadius::same(4), p.text, Stroke::NONE, StrokeKind::Inside);
    painter.galley(rect.min + vec2(5.0, 2.0), galley, p.surface);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(edges: &[f64]) -> Scale<'_> {
        Scale { plot: Rect::from_min_size(Pos2::ZERO, vec2(100.0, 20.0)), edges }
    }

    #[test]
    fn a_place_and_its_value_agree() {
        let scale = scale(&[0.0, 10.0, 100.0, 1000.0, 10_000.0]);
        for value in [1.0, 10.0, 52.0, 100.0, 640.0, 8200.0] {
            let x = scale.place(Some(value), Side::Lo);
            let back = scale.value(x, Side::Lo).unwrap();
            assert!((back - value).abs() <= value * 0.2, "{value} became {back}");
        }
        assert_eq!(scale.value(-3.0, Side::Lo), None);
        assert_eq!(scale.value(120.0, Side::Hi), None);
    }

    #[test]
    fn a_value_beyond_the_bins_has_a_place() {
        let scale = scale(&[10.0, 20.0, 30.0]);
        assert_eq!(scale.place(Some(5.0), Side::Lo), 0.0);
        assert_eq!(scale.place(Some(99.0), Side::Hi), 100.0);
        assert_eq!(scale.place(Some(f64::NAN), Side::Hi), 0.0);
        assert_eq!(scale.place(None, Side::Hi), 100.0);
    }

    #[test]
    fn keys_move_from_edge_to_edge_and_open_the_range() {
        let scale = scale(&[0.0, 10.0, 20.0, 30.0]);
        assert_eq!(scale.stepped(None, Side::Lo, 1), Some(10.0));
        assert_eq!(scale.stepped(Some(12.0), Side::Lo, 1), Some(20.0));
        assert_eq!(scale.stepped(Some(12.0), Side::Lo, -1), Some(10.0));
        assert_eq!(scale.stepped(Some(10.0), Side::Lo, -1), None);
        assert_eq!(scale.stepped(None, Side::Hi, -1), Some(20.0));
        assert_eq!(scale.stepped(Some(20.0), Side::Hi, 1), None);
    }

    #[test]
    fn bounds_never_cross() {
        let mut bounds = Bounds { lo: Some(10.0), hi: Some(20.0) };
        Side::Lo.set(&mut bounds, Some(25.0));
        assert_eq!(bounds.lo, Some(20.0));
        Side::Hi.set(&mut bounds, Some(5.0));
        assert_eq!(bounds.hi, Some(20.0));
    }
}
