//! Writes SVG, element by element. Knows neither maps nor languages.

use std::fmt::Write as _;

use crate::analysis::journey::Weight;

#[derive(Default)]
pub(super) struct Pen {
    out: String,
}

/// Where words stand: their left or middle, and the line they stand on.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) is_middle: bool,
}

impl Spot {
    pub(super) fn left(x: f32, y: f32) -> Self {
        Self { x, y, is_middle: false }
    }

    pub(super) fn middle(x: f32, y: f32) -> Self {
        Self { x, y, is_middle: true }
    }
}

impl Pen {
    pub(super) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    pub(super) fn rect(&mut self, [x, y, width, height]: [f32; 4], radius: f32, paint: &str) {
        let [x, y, width, height] = [x, y, width, height].map(number);
        let radius = number(radius);
        self.raw(&format!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" {paint}/>"#
        ));
    }

    pub(super) fn path(&mut self, path: &str, paint: &str) {
        if !path.is_empty() {
            self.raw(&format!(r#"<path d="{}" {paint}/>"#, path.trim_end()));
        }
    }

    pub(super) fn ring(&mut self, (x, y): (f32, f32), radius: f32, paint: &str) {
        let [x, y, radius] = [x, y, radius].map(number);
        self.raw(&format!(r#"<circle cx="{x}" cy="{y}" r="{radius}" {paint}/>"#));
    }

    pub(super) fn words(&mut self, spot: Spot, text: &str, font: (f32, Weight), color: u32) {
        if text.is_empty() {
            return;
        }
        let [x, y, size] = [spot.x, spot.y, font.0].map(number);
        let weight = if font.1 == Weight::Semibold { r#" font-weight="600""# } else { "" };
        let anchor = if spot.is_middle { r#" text-anchor="middle""# } else { "" };
        let (color, text) = (hex(color), escaped(text));
        self.raw(&format!(
            r#"<text x="{x}" y="{y}" font-size="{size}"{weight}{anchor} fill="{color}">{text}</text>"#
        ));
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// A path in the making.
#[derive(Default)]
pub(super) struct Path(pub(super) String);

impl Path {
    /// A command with its points: `M`, `L`, `C`.
    pub(super) fn to(mut self, command: char, points: &[(f32, f32)]) -> Self {
        self.0.push(command);
        for (x, y) in points {
            // Writing to a string does not fail.
            write!(self.0, "{} {} ", number(*x), number(*y)).ok();
        }
        self
    }

    pub(super) fn close(mut self) -> Self {
        self.0.push_str("Z ");
        self
    }
}

pub(super) fn fill(color: u32) -> String {
    format!(r#"fill="{}""#, hex(color))
}

pub(super) fn stroke(color: u32, width: f32, dash: &str) -> String {
    let (color, width) = (hex(color), number(width));
    let dash =
        if dash.is_empty() { String::new() } else { format!(r#" stroke-dasharray="{dash}""#) };
    format!(r#"fill="none" stroke="{color}" stroke-width="{width}"{dash}"#)
}

fn hex(color: u32) -> String {
    format!("#{color:06X}")
}

/// Two digits at most: nobody sees the third.
pub(super) fn number(it: f32) -> String {
    let text = format!("{:.2}", if it.is_finite() { it } else { 0.0 });
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Words that XML takes: signs escaped, and characters it does not know left out.
pub(super) fn escaped(text: &str) -> String {
    let mut res = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => res.push_str("&amp;"),
            '<' => res.push_str("&lt;"),
            '>' => res.push_str("&gt;"),
            '"' => res.push_str("&quot;"),
            '\t' | '\n' | '\r' => res.push(' '),
            '\u{fffe}' | '\u{ffff}' => (),
            it if it.is_control() => (),
            it => res.push(it),
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_strangers_are_only_words() {
        assert_eq!(escaped("<a href=\"x\">&\u{0}\u{8}\n"), "&lt;a href=&quot;x&quot;&gt;&amp; ");
        assert_eq!([1.0, -0.001, 2.5, f32::NAN].map(number), ["1", "0", "2.5", "0"]);
    }
}
