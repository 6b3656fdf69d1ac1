//! The colors, light and dark. No color is made anywhere else.

use egui::{Color32, Context, Theme};

/// One meaning in its three uses. `text` can be read on `tint`, on a surface and on the background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// Bars, marks, icons.
    pub fill: Color32,
    /// Behind words.
    pub tint: Color32,
    /// Words.
    pub text: Color32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub background: Color32,
    /// Side bar, cards, dock.
    pub surface: Color32,
    pub line: Color32,
    /// Lines between table rows, empty bars, quiet fills.
    pub soft: Color32,
    /// Behind a row or button under the pointer.
    pub hover: Color32,
    pub text: Color32,
    pub muted: Color32,
    /// Decoration only: too pale to be read.
    pub faint: Color32,
    pub accent: Tone,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Behind selected text and rows.
    pub selection: Color32,
    /// Words on the accent or on a filled tone.
    pub on_fill: Color32,
    pub good: Tone,
    pub info: Tone,
    pub warn: Tone,
    pub bad: Tone,
    pub quiet: Tone,
    /// Behind a modal.
    pub veil: Color32,
    /// A scale of six steps, from nothing to most: what is behind a number, and the number.
    pub heat: [(Color32, Color32); 6],
}

/// The palette of the theme shown now.
pub fn palette(ctx: &Context) -> &'static Palette {
    of(ctx.theme())
}

pub fn of(theme: Theme) -> &'static Palette {
    match theme {
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place where colors are made")]
const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn tone(fill: u32, tint: u32, text: u32) -> Tone {
    Tone { fill: rgb(fill), tint: rgb(tint), text: rgb(text) }
}

static LIGHT: Palette = Palette {
    background: rgb(0xF5_F6F8),
    surface: rgb(0xFF_FFFF),
    line: rgb(0xE4_E7EC),
    soft: rgb(0xEE_F0F3),
    hover: rgb(0xF5_F6F8),
    text: rgb(0x1A_1F2B),
    muted: rgb(0x5F_697D),
    faint: rgb(0x98_A2B3),
    accent: tone(0x37_54D6, 0xEE_F1FD, 0x37_54D6),
    accent_hover: rgb(0x2C_46BD),
    selection: rgb(0xDC_E3FB),
    on_fill: rgb(0xFF_FFFF),
    good: tone(0x0C_8F62, 0xE6_F6EF, 0x0A_7C55),
    info: tone(0x2F_7FD6, 0xE8_F2FD, 0x28_6DB8),
    warn: tone(0xC6_870A, 0xFD_F4E0, 0x93_6508),
    bad: tone(0xCF_3A3A, 0xFD_ECEC, 0xC5_3737),
    quiet: tone(0x98_A2B3, 0xEE_F0F3, 0x5F_697D),
    veil: Color32::from_black_alpha(96),
    heat: [
        (rgb(0xF5_F6F8), rgb(0x1A_1F2B)),
        (rgb(0xE4_E9FB), rgb(0x1A_1F2B)),
        (rgb(0xC9_D3F8), rgb(0x1A_1F2B)),
        (rgb(0xA6_B6F2), rgb(0x1A_1F2B)),
        (rgb(0x4F_68DC), rgb(0xFF_FFFF)),
        (rgb(0x2C_46BD), rgb(0xFF_FFFF)),
    ],
};

static DARK: Palette = Palette {
    background: rgb(0x0E_1116),
    surface: rgb(0x16_1A21),
    line: rgb(0x27_2D38),
    soft: rgb(0x1F_242D),
    hover: rgb(0x1C_212A),
    text: rgb(0xE6_E8EC),
    muted: rgb(0x98_A2B3),
    faint: rgb(0x66_7085),
    accent: tone(0x8A_A2FF, 0x1D_2440, 0x8A_A2FF),
    accent_hover: rgb(0xA3_B6FF),
    selection: rgb(0x27_315A),
    on_fill: rgb(0x0E_1116),
    good: tone(0x3E_CF9A, 0x11_291F, 0x3E_CF9A),
    info: tone(0x6D_B0F5, 0x13_233A, 0x6D_B0F5),
    warn: tone(0xF0_B84A, 0x2D_2410, 0xF0_B84A),
    bad: tone(0xF0_7B7B, 0x33_1A1A, 0xF0_7B7B),
    quiet: tone(0x66_7085, 0x1F_242D, 0x98_A2B3),
    veil: Color32::from_black_alpha(140),
    heat: [
        (rgb(0x1C_212A), rgb(0xE6_E8EC)),
        (rgb(0x22_2B47), rgb(0xE6_E8EC)),
        (rgb(0x2B_3868), rgb(0xE6_E8EC)),
        (rgb(0x3A_4C91), rgb(0xE6_E8EC)),
        (rgb(0x7C_94F5), rgb(0x0E_1116)),
        (rgb(0xA3_B6FF), rgb(0x0E_1116)),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f64 {
        let [red, green, blue] = [color.r(), color.g(), color.b()].map(|it| {
            let it = f64::from(it) / 255.0;
            if it <= 0.040_45 { it / 12.92 } else { ((it + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(front: Color32, back: Color32) -> f64 {
        let (a, b) = (luminance(front), luminance(back));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG AA: 4.5 : 1 for text of any size.
    #[test]
    fn whatever_is_read_can_be_read() {
        for p in [&LIGHT, &DARK] {
            let backs = [p.background, p.surface, p.soft, p.hover, p.accent.tint];
            let mut pairs =
                vec![("selected", p.text, p.selection), ("selected", p.accent.text, p.selection)];
            for back in backs {
                pairs.push(("text", p.text, back));
                pairs.push(("muted", p.muted, back));
            }
            for back in [p.background, p.surface, p.hover, p.accent.tint] {
                pairs.push(("accent", p.accent.text, back));
            }
            pairs.push(("primary button", p.on_fill, p.accent.fill));
            pairs.push(("primary button, hovered", p.on_fill, p.accent_hover));
            for tone in [p.good, p.info, p.warn, p.bad, p.quiet] {
                for back in [tone.tint, p.surface, p.background] {
                    pairs.push(("tone", tone.text, back));
                }
            }
            pairs.extend(p.heat.map(|(back, front)| ("heat", front, back)));
            for (name, front, back) in pairs {
                let ratio = contrast(front, back);
                assert!(4.5 <= ratio, "{name} {front:?} on {back:?} is only {ratio:.2} : 1");
            }
        }
    }

    /// WCAG AA: 3 : 1 for marks and lines that carry a meaning.
    #[test]
    fn whatever_is_seen_can_be_seen() {
        for p in [&LIGHT, &DARK] {
            for tone in [p.accent, p.good, p.info, p.warn, p.bad] {
                assert!(3.0 <= contrast(tone.fill, p.surface), "{tone:?}");
            }
        }
    }
}
