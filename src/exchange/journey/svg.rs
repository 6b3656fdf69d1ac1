//! A map as SVG: words stay words, everything else stands where the layout puts it, in the light colors.

use super::{
    colors::PAPER,
    legend::legend,
    pen::{Path, Pen, Spot, escaped, fill, number, stroke},
    sheet::{journey_name, sheet},
};
use crate::{
    analysis::journey::{
        Area, CardBox, CurveBox, CurveLine, Face, Layout, Look, Sheet, Weight, lay_out, size,
    },
    i18n::Tr,
    model::{Day, Id, Journey, Phase, Project, Tint},
};

/// Around everything, and within the frame of the map.
const MARGIN: f32 = 24.0;
const PADDING: f32 = 12.0;
/// Title, and profile with date.
const HEAD: f32 = 56.0;
const REGULAR: (f32, Weight) = (size::TEXT, Weight::Regular);
const DETAIL: (f32, Weight) = (size::DETAIL, Weight::Regular);
const SEMIBOLD: (f32, Weight) = (size::TEXT, Weight::Semibold);

/// The map with its title, profile, date and legend.
pub fn journey_svg(project: &Project, id: Id<Journey>, today: Day, tr: &Tr) -> String {
    let sheet = sheet(project, id, today, tr);
    let layout = lay_out(&sheet, 0.0);
    let journey = project.journeys.get(id);
    let title = journey.map(|it| journey_name(project, it, tr)).unwrap_or_default();
    let profile = journey.and_then(|it| it.profile).and_then(|it| project.profiles.get(it));
    let day = tr.day(today);
    let below: Vec<&str> = profile
        .iter()
        .map(|it| it.name.as_str())
        .filter(|it| !it.is_empty())
        .chain([&*day])
        .collect();

    let width = (layout.width + 2.0 * PADDING).max(360.0);
    let frame = [MARGIN, MARGIN + HEAD, width, layout.height + 2.0 * PADDING];
    let mut pen = Pen::default();
    let spot = (MARGIN, frame[1] + frame[3] + 26.0);
    let bottom = legend(&mut pen, &sheet, spot, MARGIN + width, tr);
    let legend = pen.finish();

    let (page_width, page_height) = (number(width + 2.0 * MARGIN), number(bottom + MARGIN - 8.0));
    let mut pen = Pen::default();
    pen.raw(&format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{page_width}" height="{page_height}" viewBox="0 0 {page_width} {page_height}" font-family="{}">"#,
        families(tr),
    ));
    pen.raw(&format!("<title>{}</title>", escaped(&title)));
    pen.raw(&format!(r#"<rect width="100%" height="100%" {}/>"#, fill(PAPER.surface)));
    let heading = (20.0, Weight::Semibold);
    pen.words(Spot::left(MARGIN, MARGIN + 18.0), &title, heading, PAPER.text);
    pen.words(Spot::left(MARGIN, MARGIN + 39.0), &below.join(" · "), REGULAR, PAPER.muted);
    pen.rect(frame, 10.0, &stroke(PAPER.line, 1.0, ""));
    let (x, y) = (number(MARGIN + PADDING), number(MARGIN + HEAD + PADDING));
    pen.raw(&format!(r#"<g transform="translate({x} {y})">"#));
    map(&mut pen, &sheet, &layout);
    pen.raw("</g>");
    pen.raw(legend.trim_end());
    pen.raw("</svg>");
    pen.finish()
}

/// The Chinese forms of the language first.
fn families(tr: &Tr) -> &'static str {
    if tr.language().code() == "zh-Hant" {
        "Inter, 'Noto Sans TC', 'Noto Sans CJK TC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"
    } else {
        "Inter, 'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif"
    }
}

fn map(pen: &mut Pen, sheet: &Sheet, layout: &Layout) {
    columns(pen, sheet, layout);
    for lane in &layout.lanes {
        let Area { x, y, width, .. } = lane.area;
        let line = Path::default().to('M', &[(x, y), (x + width, y)]);
        pen.path(&line.0, &stroke(PAPER.line, 1.0, ""));
        let top = y + size::LANE_PADDING.min((lane.area.height - size::LINE) / 2.0);
        for (n, line) in lane.lines.iter().enumerate() {
            let spot = Spot::left(x + size::INSET, top + n as f32 * size::LINE + 12.5);
            pen.words(spot, line, SEMIBOLD, PAPER.text);
        }
    }
    for (stage, head) in layout.stages.iter().zip(&sheet.stages) {
        stage_head(pen, &stage.area, &stage.lines, head.phase);
    }
    for card in &layout.cards {
        if let Some(face) = sheet.faces.get(card.face) {
            card_of(pen, card, face);
        }
    }
    for curve in &layout.curves {
        if let Some(line) = sheet.curves.get(curve.curve) {
            curve_of(pen, layout, curve, line, sheet.color_at(curve.curve));
        }
    }
}

/// Dashed lines between stages, and at the height of no feeling in the lanes of curves.
fn columns(pen: &mut Pen, sheet: &Sheet, layout: &Layout) {
    let mut path = Path::default();
    for (idx, (lane, head)) in layout.lanes.iter().zip(&sheet.lanes).enumerate() {
        let (top, bottom) = (lane.area.y, lane.area.bottom());
        if head.is_folded {
            continue;
        }
        if head.kind.is_curve() {
            let y = layout.y_of(idx, 0.0);
            path = path.to('M', &[(size::LABEL, y), (lane.area.right(), y)]);
            continue;
        }
        for stage in &layout.stages {
            path = path.to('M', &[(stage.area.x, top), (stage.area.x, bottom)]);
        }
    }
    pen.path(&path.0, &stroke(PAPER.line, 1.0, "3 3"));
}

/// An arrow to the right.
fn stage_head(pen: &mut Pen, area: &Area, lines: &[String], phase: Phase) {
    let color = match phase {
        Phase::Before => PAPER.accent.fill,
        Phase::After => PAPER.good.fill,
    };
    let (left, right) = (area.x + 1.0, area.right() - 1.0);
    let (top, bottom) = (area.y, area.bottom() - 2.0);
    let tip = 10.0_f32.min(area.width / 3.0);
    let middle = f32::midpoint(top, bottom);
    let arrow = Path::default()
        .to('M', &[(left, top)])
        .to('L', &[(right - tip, top), (right, middle), (right - tip, bottom), (left, bottom)])
        .to('L', &[(left + tip, middle)])
        .close();
    pen.path(&arrow.0, &fill(color));
    let step = size::LINE - 4.0 + if lines.len() < 2 { 4.0 } else { 0.0 };
    let first = middle - (lines.len().saturating_sub(1)) as f32 * step / 2.0 + 4.3;
    for (n, line) in lines.iter().enumerate() {
        let spot = Spot::left(left + 17.0, first + n as f32 * step);
        pen.words(spot, line, SEMIBOLD, PAPER.on_fill);
    }
}

fn card_of(pen: &mut Pen, card: &CardBox, face: &Face) {
    let tone = PAPER.tone(face.tint);
    let Area { x, y, width, height } = card.area;
    let (inset, radius, quiet) = match face.look {
        Look::Card => (size::INSET, 7.0, PAPER.text),
        Look::Tag => (size::INSET, 5.0, PAPER.quiet.text),
        Look::Plain => (2.0, 5.0, PAPER.text),
    };
    if face.look != Look::Plain || face.tint != Tint::Quiet {
        pen.rect([x, y, width, height], radius, &fill(tone.tint));
    }
    let color = if face.tint == Tint::Quiet { quiet } else { tone.text };
    let mut left = x + inset;
    if face.is_moment_of_truth {
        diamond(pen, (left + 5.0, y + size::GAP + 8.0), 5.0);
        left += size::LINE;
    }
    let top = y + size::GAP;
    for (n, line) in card.lines.iter().enumerate() {
        pen.words(Spot::left(left, top + n as f32 * size::LINE + 12.3), line, REGULAR, color);
    }
    let below = top + card.lines.len() as f32 * size::LINE;
    let color = if face.tint == Tint::Quiet { PAPER.muted } else { tone.text };
    pen.words(Spot::left(left, below + 10.0), &card.detail, DETAIL, color);
}

/// The mark of a moment of truth.
pub(super) fn diamond(pen: &mut Pen, (x, y): (f32, f32), radius: f32) {
    let corners = [(x + radius, y), (x, y + radius), (x - radius, y)];
    let path = Path::default().to('M', &[(x, y - radius)]).to('L', &corners).close();
    pen.path(&path.0, &fill(PAPER.warn.fill));
}

fn curve_of(pen: &mut Pen, layout: &Layout, curve: &CurveBox, line: &CurveLine, color: u32) {
    let points: Vec<(f32, f32)> = curve.dots.iter().map(|it| (it.x, it.y)).collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let mut path = Path::default().to('M', &[*first]);
    for pair in points.windows(2) {
        let [(ax, ay), (bx, by)] = [pair[0], pair[1]];
        let half = f32::midpoint(ax, bx);
        path = path.to('C', &[(half, ay), (half, by), (bx, by)]);
    }
    let floor = layout.lanes.get(line.lane).map_or(last.1, |it| it.area.bottom() - 10.0);
    if !line.is_goal && 1 < points.len() {
        let area = Path(path.0.clone()).to('L', &[(last.0, floor), (first.0, floor)]).close();
        pen.path(&area.0, &format!(r#"{} fill-opacity="0.06""#, fill(color)));
    }
    pen.path(&path.0, &stroke(color, 2.0, if line.is_goal { "6 4" } else { "" }));
    for dot in &curve.dots {
        let Some(station) = line.stations.get(dot.station) else { continue };
        let ring = stroke(PAPER.level(station.level), 2.5, "");
        let ring = ring.replacen(r#"fill="none""#, &fill(PAPER.surface), 1);
        pen.ring((dot.x, dot.y), 5.5, &ring);
        if station.is_moment_of_truth {
            diamond(pen, (dot.x, dot.y), 3.5);
        }
        pen.words(Spot::middle(dot.x, dot.words_y + 10.0), &dot.words, DETAIL, PAPER.muted);
    }
}

impl Sheet {
    /// The color of a curve: one a person, the wish in that of the person.
    pub(super) fn color_at(&self, curve: usize) -> u32 {
        const COLORS: [u32; 5] =
            [PAPER.accent.fill, PAPER.info.fill, PAPER.good.fill, PAPER.warn.fill, PAPER.bad.fill];
        let mut people = Vec::new();
        for it in self.curves.iter().take(curve + 1) {
            if !people.contains(&it.person) {
                people.push(it.person);
            }
        }
        let person = self.curves.get(curve).map(|it| it.person);
        let at = people.iter().position(|it| Some(*it) == person).unwrap_or(0);
        COLORS[at % COLORS.len()]
    }
}
