//! What the signs of a map mean: only of those that occur.

use super::{
    colors::PAPER,
    pen::{Path, Pen, Spot, fill, stroke},
    svg::diamond,
};
use crate::{
    analysis::journey::{Sheet, Weight, size, width},
    i18n::Tr,
    model::{LaneKind, Phase, Tint},
};

enum Sign {
    Block(u32),
    Line(u32, &'static str),
    Diamond,
}

/// Writes the entries in rows from `(x, y)` to `right`; returns where they end.
pub(super) fn legend(
    pen: &mut Pen,
    sheet: &Sheet,
    (left, top): (f32, f32),
    right: f32,
    tr: &Tr,
) -> f32 {
    const ROW: f32 = 20.0;
    let (mut x, mut y) = (left, top);
    for (sign, words) in entries(sheet, tr) {
        let wide = 24.0 + width(&words, size::TEXT, Weight::Regular);
        if right < x + wide && left < x {
            (x, y) = (left, y + ROW);
        }
        let middle = y - 4.0;
        match sign {
            Sign::Block(color) => pen.rect([x, middle - 5.0, 16.0, 10.0], 3.0, &fill(color)),
            Sign::Line(color, dash) => {
                let line = Path::default().to('M', &[(x, middle), (x + 16.0, middle)]);
                pen.path(&line.0, &stroke(color, 2.0, dash));
            }
            Sign::Diamond => diamond(pen, (x + 8.0, middle), 5.0),
        }
        pen.words(Spot::left(x + 24.0, y), &words, (size::TEXT, Weight::Regular), PAPER.muted);
        x += wide + 20.0;
    }
    y + 8.0
}

fn entries(sheet: &Sheet, tr: &Tr) -> Vec<(Sign, String)> {
    let mut res = Vec::new();
    let text = |key| tr.text(key).into_owned();
    let has = |phase| sheet.stages.iter().any(|it| it.phase == phase);
    if has(Phase::Before) {
        res.push((Sign::Block(PAPER.accent.fill), text("journeys-legend-before")));
    }
    if has(Phase::After) {
        res.push((Sign::Block(PAPER.good.fill), text("journeys-legend-after")));
    }
    let mut named = Vec::new();
    for (idx, it) in sheet.curves.iter().enumerate() {
        if !named.contains(&(it.person, it.is_goal)) {
            named.push((it.person, it.is_goal));
            let dash = if it.is_goal { "6 4" } else { "" };
            res.push((Sign::Line(sheet.color_at(idx), dash), it.name.clone()));
        }
    }
    let stations = sheet.curves.iter().flat_map(|it| &it.stations);
    let is_marked = sheet.faces.iter().any(|it| it.is_moment_of_truth)
        || stations.into_iter().any(|it| it.is_moment_of_truth);
    if is_marked {
        res.push((Sign::Diamond, text("journeys-legend-moment")));
    }
    let material = |tint| {
        let is_material =
            |lane: usize| sheet.lanes.get(lane).is_some_and(|it| it.kind == LaneKind::Material);
        sheet.faces.iter().any(|it| it.tint == tint && is_material(it.lane))
    };
    if material(Tint::Bad) {
        res.push((Sign::Block(PAPER.bad.fill), text("journeys-legend-needed")));
    }
    if material(Tint::Warn) {
        res.push((Sign::Block(PAPER.warn.fill), text("journeys-legend-stale")));
    }
    res
}
