//! A map as SVG, in light: text stays text, so that it can be found, read out and changed in a drawing program.

use std::fmt::Write as _;

use crate::{
    analysis::journey::{Layout, Look, Sheet, lay_out, size},
    i18n::{Language, Tr},
    model::{Phase, Tint},
};

/// The light palette: fill, tint and words of each tone. The same as `ui::theme`'s, as a test checks.
pub mod light {
    pub const TEXT: &str = "#1a1f2b";
    pub const MUTED: &str = "#5f697d";
    pub const LINE: &str = "#e4e7ec";
    pub const SURFACE: &str = "#ffffff";
    pub const ACCENT: [&str; 3] = ["#3754d6", "#eef1fd", "#3754d6"];
    pub const GOOD: [&str; 3] = ["#0c8f62", "#e6f6ef", "#0a7c55"];
    pub const INFO: [&str; 3] = ["#2f7fd6", "#e8f2fd", "#286db8"];
    pub const WARN: [&str; 3] = ["#c6870a", "#fdf4e0", "#936508"];
    pub const BAD: [&str; 3] = ["#cf3a3a", "#fdecec", "#c53737"];
    pub const QUIET: [&str; 3] = ["#98a2b3", "#eef0f3", "#1a1f2b"];
}

/// What stands above the map: its name, whose profile it is, the day.
#[derive(Clone, Debug)]
pub struct Caption {
    pub title: String,
    pub about: String,
}

const MARGIN: f32 = 24.0;
const TOP: f32 = 64.0;
const LEGEND: f32 = 40.0;

/// The drawing, and how large it is.
pub fn svg(sheet: &Sheet, caption: &Caption, tr: &Tr) -> (String, [f32; 2]) {
    let layout = lay_out(sheet, 0.0);
    let width = layout.width.max(480.0) + 2.0 * MARGIN;
    let height = layout.height + TOP + LEGEND + MARGIN;
    let fonts = match tr.language() {
        Language::TraditionalChinese => "Inter, 'Noto Sans TC', 'Noto Sans SC', sans-serif",
        _ => "Inter, 'Noto Sans SC', 'Noto Sans TC', sans-serif",
    };
    let mut out = Out { text: String::new() };
    out.push(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{fonts}\">"
    ));
    out.push(&format!("<title>{}</title>", escaped(&caption.title)));
    out.rect((0.0, 0.0, width, height), 0.0, light::SURFACE);
    out.words((MARGIN, 34.0), 18.0, true, light::TEXT, &caption.title);
    out.words((MARGIN, 52.0), size::TEXT, false, light::MUTED, &caption.about);
    out.push(&format!("<g transform=\"translate({MARGIN} {TOP})\">"));
    map(&mut out, sheet, &layout);
    out.push("</g>");
    legend(&mut out, sheet, tr, TOP + layout.height + 26.0);
    out.push("</svg>");
    (out.text, [width, height])
}

fn map(out: &mut Out, sheet: &Sheet, layout: &Layout) {
    let right = layout.width;
    for (head, it) in sheet.lanes.iter().zip(&layout.lanes) {
        out.line((0.0, it.area.bottom()), (right, it.area.bottom()), "");
        let mut y = it.area.y + size::LANE_PADDING + 12.0;
        for line in &it.lines {
            out.words((size::INSET, y), size::TEXT, true, light::TEXT, line);
            y += size::LINE;
        }
        if head.kind.is_curve() && !head.is_folded {
            let lane = layout.lanes.iter().position(|other| other == it).unwrap_or(0);
            let y = layout.y_of(lane, 0.0);
            out.line((size::LABEL, y), (right, y), " stroke-dasharray=\"3 3\"");
        }
    }
    let top = layout.lanes.first().map_or(size::HEAD, |it| it.area.y);
    for (stage, it) in sheet.stages.iter().zip(&layout.stages) {
        let x = it.area.right();
        out.line((x, top), (x, layout.height), " stroke-dasharray=\"3 3\"");
        let fill = if stage.phase == Phase::Before { light::ACCENT[0] } else { light::GOOD[0] };
        let (left, right) = (it.area.x + 1.5, it.area.right() - 1.5);
        let (up, down, middle) = (2.0, it.area.height - 2.0, it.area.height / 2.0);
        out.push(&format!(
            "<path d=\"M{left:.1} {up:.1}H{:.1}L{right:.1} {middle:.1}L{:.1} {down:.1}H{left:.1}L{:.1} \
             {middle:.1}Z\" fill=\"{fill}\"/>",
            right - 10.0,
            right - 10.0,
            left + 10.0
        ));
        let step = size::LINE - 2.0;
        let mut y = middle + 4.0 - step * (it.lines.len() as f32 - 1.0) / 2.0;
        for line in &it.lines {
            out.words((left + 16.0, y), size::TEXT, true, light::SURFACE, line);
            y += step;
        }
    }
    for it in &layout.cards {
        let face = &sheet.faces[it.face];
        let [_, tint, text] = tone(face.tint);
        let inset = if face.look == Look::Plain { 2.0 } else { size::INSET };
        if !(face.look == Look::Plain && face.tint == Tint::Quiet) {
            let area = (it.area.x, it.area.y, it.area.width, it.area.height);
            out.rect(area, 6.0, tint);
        }
        let mut x = it.area.x + inset;
        let mut y = it.area.y + size::GAP + 12.0;
        if face.is_moment_of_truth {
            out.words((x, y), size::TEXT, true, light::WARN[0], "⚑");
            x += size::LINE;
        }
        for line in &it.lines {
            out.words((x, y), size::TEXT, false, text, line);
            y += size::LINE;
        }
        if !it.detail.is_empty() {
            out.words((x, y - 1.0), size::DETAIL, false, light::MUTED, &it.detail);
        }
    }
    curves(out, sheet, layout);
}

fn curves(out: &mut Out, sheet: &Sheet, layout: &Layout) {
    for it in &layout.curves {
        let line = &sheet.curves[it.curve];
        let color = curve_color(sheet, it.curve);
        let mut path = String::new();
        for (n, dot) in it.dots.iter().enumerate() {
            // A string takes whatever is written to it.
            let _ = match n.checked_sub(1).map(|before| &it.dots[before]) {
                None => write!(path, "M{:.1} {:.1}", dot.x, dot.y),
                Some(before) => {
                    let middle = f32::midpoint(before.x, dot.x);
                    write!(
                        path,
                        "C{middle:.1} {:.1} {middle:.1} {:.1} {:.1} {:.1}",
                        before.y, dot.y, dot.x, dot.y
                    )
                }
            };
        }
        let dashes = if line.is_goal { " stroke-dasharray=\"5 4\"" } else { "" };
        out.push(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"{dashes}/>"
        ));
        for dot in &it.dots {
            let station = &line.stations[dot.station];
            let ring = match station.level {
                ..-0.5 => light::BAD[0],
                ..=0.5 => light::WARN[0],
                _ => light::GOOD[0],
            };
            let radius = if line.is_goal { 4.5 } else { 6.0 };
            out.push(&format!(
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\" fill=\"{}\" stroke=\"{ring}\" \
                 stroke-width=\"2.5\"/>",
                dot.x,
                dot.y,
                light::SURFACE
            ));
            if station.is_moment_of_truth {
                out.words((dot.x - 4.0, dot.y - 12.0), size::TEXT, true, light::WARN[0], "⚑");
            }
            if !dot.words.is_empty() {
                let y = dot.words_y + 9.0;
                out.push(&format!(
                    "<text x=\"{:.1}\" y=\"{y:.1}\" font-size=\"{}\" fill=\"{}\" \
                     text-anchor=\"middle\">{}</text>",
                    dot.x,
                    size::DETAIL,
                    light::MUTED,
                    escaped(&dot.words)
                ));
            }
        }
    }
}

/// What the colors mean, as far as they occur.
fn legend(out: &mut Out, sheet: &Sheet, tr: &Tr, y: f32) {
    use crate::analysis::journey::{Weight, width};
    let mut x = MARGIN;
    let mut entry = |out: &mut Out, color: &str, dashes: &str, words: &str| {
        out.push(&format!(
            "<path d=\"M{x:.1} {:.1}h18\" stroke=\"{color}\" stroke-width=\"4\"{dashes}/>",
            y - 4.0
        ));
        out.words((x + 24.0, y), 11.0, false, light::MUTED, words);
        x += 24.0 + width(words, 11.0, Weight::Regular) + 20.0;
    };
    for (phase, color, key) in [
        (Phase::Before, light::ACCENT[0], "journeys-legend-before"),
        (Phase::After, light::GOOD[0], "journeys-legend-after"),
    ] {
        if sheet.stages.iter().any(|it| it.phase == phase) {
            entry(out, color, "", &tr.text(key));
        }
    }
    for (idx, line) in sheet.curves.iter().enumerate() {
        let dashes = if line.is_goal { " stroke-dasharray=\"5 3\"" } else { "" };
        entry(out, curve_color(sheet, idx), dashes, &line.name);
    }
    let is_moment = sheet.faces.iter().any(|it| it.is_moment_of_truth)
        || sheet.curves.iter().flat_map(|it| &it.stations).any(|it| it.is_moment_of_truth);
    if is_moment {
        let words = format!("⚑ {}", tr.text("journeys-moment-of-truth"));
        out.words((x, y), 11.0, false, light::WARN[2], &words);
    }
}

fn tone(tint: Tint) -> [&'static str; 3] {
    match tint {
        Tint::Quiet => light::QUIET,
        Tint::Accent => light::ACCENT,
        Tint::Good => light::GOOD,
        Tint::Info => light::INFO,
        Tint::Warn => light::WARN,
        Tint::Bad => light::BAD,
    }
}

/// As on screen: nobody's in particular in the accent, those of people each in one of its own.
fn curve_color(sheet: &Sheet, curve: usize) -> &'static str {
    let Some(person) = sheet.curves[curve].person else { return light::ACCENT[0] };
    let mut people: Vec<_> = sheet.curves.iter().filter_map(|it| it.person).collect();
    people.sort();
    people.dedup();
    let at = people.iter().position(|it| *it == person).unwrap_or(0);
    [light::INFO[0], light::GOOD[0], light::WARN[0], light::QUIET[0]][at % 4]
}

struct Out {
    text: String,
}

impl Out {
    fn push(&mut self, element: &str) {
        self.text.push_str(element);
        self.text.push('\n');
    }

    fn rect(&mut self, (x, y, width, height): (f32, f32, f32, f32), radius: f32, fill: &str) {
        self.push(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             rx=\"{radius}\" fill=\"{fill}\"/>"
        ));
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32), more: &str) {
        self.push(&format!(
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"{}\"{more}/>",
            from.0,
            from.1,
            to.0,
            to.1,
            light::LINE
        ));
    }

    fn words(&mut self, (x, y): (f32, f32), size: f32, is_bold: bool, fill: &str, words: &str) {
        let weight = if is_bold { " font-weight=\"600\"" } else { "" };
        self.push(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{fill}\"{weight}>{}</text>",
            escaped(words)
        ));
    }
}

/// Words as XML allows them: what it does not is left out.
fn escaped(text: &str) -> String {
    let mut res = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => res.push_str("&amp;"),
            '<' => res.push_str("&lt;"),
            '>' => res.push_str("&gt;"),
            '"' => res.push_str("&quot;"),
            '\t' | '\n' | '\r' => res.push(' '),
            it if it.is_control() || matches!(it, '\u{fffe}' | '\u{ffff}') => (),
            it => res.push(it),
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::*;
    use crate::{
        exchange::{outline, sheet},
        model::{Day, Id, LaneKind, Profile, Project, Timestamp, Way},
    };

    fn drawn(lines: &str) -> String {
        let mut project = Project::new("Test", Timestamp(0));
        let profile = project.fresh_id();
        project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
        let kinds = [LaneKind::Actions, LaneKind::Feelings, LaneKind::Material];
        let map = outline(lines, &kinds, &[-1.0, 0.5]);
        let journey: Id<_> = project.fresh_id();
        for (idx, card) in map.cards.into_iter().enumerate() {
            let card = crate::model::Card { journey, ..card };
            project.cards.put(Id::new(100 + idx as u64), card);
        }
        project.journeys.put(journey, map.journey);
        let tr = Tr::new(Language::English);
        let sheet = sheet(&project, journey, Day::from_number(0).unwrap(), &tr);
        let caption = Caption { title: "Map <1>".to_owned(), about: "P".to_owned() };
        svg(&sheet, &caption, &tr).0
    }

    #[test]
    fn a_map_is_drawn_as_it_was() {
        let lines = "Search || Use\nAsks peers & friends; 阅读客户案例 | Works\nlost | glad\n!Sheet | ?Guide";
        let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots/map.svg");
        expect_file![golden].assert_eq(&drawn(lines));
    }

    #[test]
    fn hostile_words_stay_words() {
        let svg = drawn("A\u{0} || <script>\n\u{1}&\"'> | ]]>\n| |");
        assert!(!svg.contains("<script>") && !svg.contains('\u{0}') && !svg.contains('\u{1}'));
        assert!(svg.contains("&lt;script&gt;"));
        let mut reader = quick_xml::Reader::from_str(&svg);
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Eof => break,
                _ => continue,
            }
        }
    }
}
