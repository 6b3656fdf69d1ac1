//! Where everything of a map stands: a pure function from what it shows to areas, in points at a zoom of 1.
//!
//! Cards stand below each other in their cell; one that covers several stages stands below what is in any of them.

use super::{
    lines::{clip, wrap},
    measure::{Weight, width},
    sheet::{Face, LaneHead, Look, Sheet},
    size,
};
use crate::model::{Card, Id};

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    pub width: f32,
    pub height: f32,
    pub stages: Vec<StageBox>,
    pub lanes: Vec<LaneBox>,
    /// Lane by lane.
    pub cards: Vec<CardBox>,
    pub curves: Vec<CurveBox>,
}

/// The head of a stage; its column has the same `x` and `width`.
#[derive(Clone, Debug, PartialEq)]
pub struct StageBox {
    pub area: Area,
    /// Empty where it is folded.
    pub lines: Vec<String>,
}

/// The whole band of a lane, its name at the left included.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneBox {
    pub area: Area,
    pub lines: Vec<String>,
    /// Where the next card of each stage would go.
    pub ends: Vec<f32>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CardBox {
    pub card: Id<Card>,
    /// Its place in [`Sheet::faces`].
    pub face: usize,
    pub area: Area,
    pub lines: Vec<String>,
    /// Empty or one line.
    pub detail: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CurveBox {
    /// Its place in [`Sheet::curves`].
    pub curve: usize,
    pub dots: Vec<Dot>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    pub card: Id<Card>,
    /// Its place in the stations of its curve.
    pub station: usize,
    pub x: f32,
    pub y: f32,
    /// Below the point, or above it where another curve passes below.
    pub words: String,
    pub words_y: f32,
}

impl Area {
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    pub fn contains(&self, x: f32, y: f32) -> bool {
        self.x <= x && x < self.right() && self.y <= y && y < self.bottom()
    }
}

impl Layout {
    /// The stage whose column `x` lies in.
    pub fn stage_at(&self, x: f32) -> Option<usize> {
        self.stages.iter().position(|it| it.area.x <= x && x < it.area.right())
    }

    /// The lane whose band `y` lies in.
    pub fn lane_at(&self, y: f32) -> Option<usize> {
        self.lanes.iter().position(|it| it.area.y <= y && y < it.area.bottom())
    }

    /// The height of a point of a curve in this lane.
    pub fn y_of(&self, lane: usize, level: f64) -> f32 {
        let band = &self.lanes[lane].area;
        let room = band.height - 2.0 * size::CURVE_PADDING;
        let share = (level + Card::HEIGHT) / (2.0 * Card::HEIGHT);
        band.bottom() - size::CURVE_PADDING - room * share as f32
    }

    /// The level at a height of a lane: what [`Self::y_of`] turns into that height.
    pub fn level_at(&self, lane: usize, y: f32) -> f64 {
        let band = &self.lanes[lane].area;
        let room = band.height - 2.0 * size::CURVE_PADDING;
        let share = f64::from((band.bottom() - size::CURVE_PADDING - y) / room.max(1.0));
        (share * 2.0 * Card::HEIGHT - Card::HEIGHT).clamp(-Card::HEIGHT, Card::HEIGHT)
    }
}

/// Lays the sheet out; `add_room` is kept free below the cards of every lane.
pub fn lay_out(sheet: &Sheet, add_room: f32) -> Layout {
    let stages = stages(sheet);
    let mut y = stages.iter().map(|it| it.area.height).fold(size::HEAD, f32::max);
    let right = stages.last().map_or(size::LABEL, |it| it.area.right());
    let mut res = Layout { width: right, stages, ..Layout::default() };
    let mut by_lane: Vec<Vec<(usize, &Face)>> = vec![Vec::new(); sheet.lanes.len()];
    for (idx, face) in sheet.faces.iter().enumerate() {
        if let Some(lane) = by_lane.get_mut(face.lane) {
            lane.push((idx, face));
        }
    }
    for (head, faces) in sheet.lanes.iter().zip(by_lane) {
        let name_room = size::LABEL - 2.0 * size::INSET;
        let lines = wrap(&head.name, size::TEXT, Weight::Semibold, name_room);
        let n_lines = if head.is_folded { 1 } else { 3 };
        let lines = clip(lines, n_lines, size::TEXT, Weight::Semibold, name_room);
        let (height, ends) = if head.is_folded {
            (size::FOLDED, vec![y; res.stages.len()])
        } else if head.kind.is_curve() {
            (size::CURVE, vec![y; res.stages.len()])
        } else {
            let ends = stack(&mut res, sheet, faces, y + size::LANE_PADDING);
            let lowest = ends.iter().copied().fold(y + size::LANE_PADDING, f32::max);
            (lowest + add_room + size::LANE_PADDING - size::GAP - y, ends)
        };
        let least = lines.len() as f32 * size::LINE + 2.0 * size::LANE_PADDING;
        let least = if head.is_folded { size::FOLDED } else { least.max(size::LEAST_LANE) };
        let area = Area { x: 0.0, y, width: right, height: height.max(least) };
        res.lanes.push(LaneBox { area, lines, ends });
        y = area.bottom();
    }
    res.height = y;
    res.curves = curves(sheet, &res);
    res
}

fn stages(sheet: &Sheet) -> Vec<StageBox> {
    let mut x = size::LABEL;
    let mut res = Vec::with_capacity(sheet.stages.len());
    for stage in &sheet.stages {
        let width = if stage.is_folded { size::FOLDED } else { stage.width };
        let room = (width - 34.0).max(1.0);
        let lines = if stage.is_folded {
            Vec::new()
        } else {
            let lines = wrap(&stage.name, size::TEXT, Weight::Semibold, room);
            clip(lines, 2, size::TEXT, Weight::Semibold, room)
        };
        res.push(StageBox { area: Area { x, y: 0.0, width, height: size::HEAD }, lines });
        x += width;
    }
    let n_lines = res.iter().map(|it| it.lines.len()).max().unwrap_or(1);
    let height = size::HEAD + n_lines.saturating_sub(1) as f32 * (size::LINE - 4.0);
    for it in &mut res {
        it.area.height = height;
    }
    res
}

/// Puts the cards of a lane below each other; returns where each column ends.
fn stack(res: &mut Layout, sheet: &Sheet, faces: Vec<(usize, &Face)>, top: f32) -> Vec<f32> {
    let mut ends = vec![top; res.stages.len()];
    for (idx, face) in faces {
        let is_folded = |it: &usize| sheet.stages.get(*it).is_none_or(|it| it.is_folded);
        let last = (face.stage + face.span.max(1)).min(res.stages.len());
        let covered = face.stage..last;
        if covered.is_empty() || covered.clone().all(|it| is_folded(&it)) {
            continue;
        }
        let x = res.stages[face.stage].area.x + size::GUTTER;
        let right = res.stages[last - 1].area.right() - size::GUTTER;
        let y = ends[covered.clone()].iter().copied().fold(top, f32::max);
        let it = card_box(face, idx, (x, y, (right - x).max(8.0)));
        ends[covered].fill(it.area.bottom() + size::GAP);
        res.cards.push(it);
    }
    ends
}

fn card_box(face: &Face, idx: usize, (x, y, room): (f32, f32, f32)) -> CardBox {
    let inset = if face.look == Look::Plain { 2.0 } else { size::INSET };
    // A mark of a moment of truth stands before the words.
    let mark = if face.is_moment_of_truth { size::LINE } else { 0.0 };
    // On screen letters may sit a trifle wider than the font says.
    let text_room = (room - 2.0 * inset - mark) * 0.985;
    let lines = wrap(&face.text, size::TEXT, Weight::Regular, text_room.max(1.0));
    let lines = clip(lines, 12, size::TEXT, Weight::Regular, text_room);
    let detail = wrap(&face.detail, size::DETAIL, Weight::Regular, text_room.max(1.0));
    let detail = clip(detail, 1, size::DETAIL, Weight::Regular, text_room).swap_remove(0);
    let mut height = lines.len() as f32 * size::LINE + 2.0 * size::GAP;
    if !detail.is_empty() {
        height += size::DETAIL_LINE;
    }
    let widest = || {
        let text = lines.iter().map(|it| width(it, size::TEXT, Weight::Regular));
        text.fold(width(&detail, size::DETAIL, Weight::Regular), f32::max)
    };
    let width = match face.look {
        Look::Tag => (widest() / 0.985 + 2.0 * inset + mark).min(room),
        Look::Card | Look::Plain => room,
    };
    CardBox { card: face.card, face: idx, area: Area { x, y, width, height }, lines, detail }
}

fn curves(sheet: &Sheet, layout: &Layout) -> Vec<CurveBox> {
    let is_shown = |lane: usize| {
        let is_open = |it: &LaneHead| it.kind.is_curve() && !it.is_folded;
        sheet.lanes.get(lane).is_some_and(is_open)
    };
    let shown = sheet.curves.iter().enumerate().filter(|(_, it)| is_shown(it.lane));
    let dots = shown.map(|(curve, line)| {
        let stations = line.stations.iter().enumerate();
        let dots = stations.filter_map(|(station, it)| {
            let column = &layout.stages.get(it.stage)?.area;
            let (x, y) = (column.x + column.width / 2.0, layout.y_of(line.lane, it.level));
            let room = (column.width - 2.0 * size::GUTTER).max(1.0);
            let words = wrap(&it.words, size::DETAIL, Weight::Regular, room);
            let mut words = clip(words, 1, size::DETAIL, Weight::Regular, room);
            if sheet.stages.get(it.stage).is_none_or(|it| it.is_folded) {
                words = vec![String::new()];
            }
            // Below the point, or above it where another curve passes below.
            let (below, above) = (y + 9.0, y - 22.0);
            let is_taken = |top: f32| {
                let mut others = sheet
                    .curves
                    .iter()
                    .enumerate()
                    .filter(|(other, it)| *other != curve && it.lane == line.lane);
                others.any(|(_, other)| {
                    let near = other.stations.iter().filter(|at| at.stage == it.stage);
                    near.map(|at| layout.y_of(line.lane, at.level))
                        .any(|y| top - 8.0 < y && y < top + 21.0)
                })
            };
            let words_y = if is_taken(below) && !is_taken(above) { above } else { below };
            Some(Dot { card: it.card, station, x, y, words: words.swap_remove(0), words_y })
        });
        CurveBox { curve, dots: dots.collect() }
    });
    dots.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::journey::{CurveLine, StageHead, Station},
        model::{LaneKind, Phase, Tint},
    };

    fn face(n: u64, stage: usize, span: usize, text: &str) -> Face {
        let (tint, look) = (Tint::Quiet, Look::Card);
        let (text, detail) = (text.to_owned(), String::new());
        let card = Id::new(n);
        Face { card, lane: 0, stage, span, text, detail, tint, look, is_moment_of_truth: false }
    }

    fn sheet(faces: Vec<Face>) -> Sheet {
        let stage = |name: &str| StageHead {
            name: name.to_owned(),
            phase: Phase::Before,
            width: 142.0,
            is_folded: false,
        };
        let lane = |kind| LaneHead { name: "Lane".to_owned(), kind, is_folded: false };
        Sheet {
            stages: vec![stage("One"), stage("Two"), stage("Three")],
            lanes: vec![lane(LaneKind::Actions), lane(LaneKind::Feelings)],
            faces,
            curves: Vec::new(),
        }
    }

    fn overlap(a: &Area, b: &Area) -> bool {
        a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
    }

    #[test]
    fn no_two_cards_overlap_and_all_lie_in_their_lane() {
        let faces = vec![
            face(1, 0, 1, "a card with words that take more than one line to be told"),
            face(2, 0, 2, "wide"),
            face(3, 1, 1, "below the wide one"),
            face(4, 1, 9, "wider than the map"),
            face(5, 2, 1, "last"),
        ];
        let layout = lay_out(&sheet(faces), 0.0);
        assert_eq!(layout.cards.len(), 5);
        for (idx, a) in layout.cards.iter().enumerate() {
            assert!(layout.cards[idx + 1..].iter().all(|b| !overlap(&a.area, &b.area)));
            assert!(a.area.bottom() <= layout.lanes[0].area.bottom());
            assert!(a.area.right() <= layout.width);
        }
    }

    #[test]
    fn what_is_folded_hides_its_cards() {
        let mut it = sheet(vec![face(1, 0, 1, "one"), face(2, 1, 1, "two"), face(3, 0, 2, "both")]);
        it.stages[0].is_folded = true;
        let shown: Vec<_> = lay_out(&it, 0.0).cards.iter().map(|it| it.card.get()).collect();
        assert_eq!(shown, [2, 3]);
        it.lanes[0].is_folded = true;
        assert!(lay_out(&it, 0.0).cards.is_empty());
    }

    #[test]
    fn a_level_is_found_again_at_its_height() {
        let mut it = sheet(Vec::new());
        let station = |stage, level| Station {
            card: Id::new(9),
            stage,
            level,
            words: "hopeful".to_owned(),
            is_moment_of_truth: false,
        };
        let stations = vec![station(0, -2.0), station(1, 0.5), station(2, 2.0)];
        let (lane, person, is_goal, name) = (1, None, false, String::new());
        it.curves.push(CurveLine { lane, person, is_goal, name, stations });
        let layout = lay_out(&it, 0.0);
        let dots = &layout.curves[0].dots;
        assert!(dots[2].y < dots[1].y && dots[1].y < dots[0].y);
        assert!((layout.level_at(1, dots[1].y) - 0.5).abs() < 1e-3);
        assert_eq!(layout.level_at(1, -99.0), 2.0);
        assert_eq!(layout.lane_at(dots[0].y), Some(1));
    }
}
