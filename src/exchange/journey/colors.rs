//! The colors of paper: those of the light theme, as a test sees to it.

use crate::model::Tint;

/// One meaning in its three uses, as `0xRRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperTone {
    pub fill: u32,
    pub tint: u32,
    pub text: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperColors {
    pub surface: u32,
    pub line: u32,
    pub text: u32,
    pub muted: u32,
    pub on_fill: u32,
    pub accent: PaperTone,
    pub good: PaperTone,
    pub info: PaperTone,
    pub warn: PaperTone,
    pub bad: PaperTone,
    pub quiet: PaperTone,
}

const fn tone(fill: u32, tint: u32, text: u32) -> PaperTone {
    PaperTone { fill, tint, text }
}

pub const PAPER: PaperColors = PaperColors {
    surface: 0xFF_FFFF,
    line: 0xE4_E7EC,
    text: 0x1A_1F2B,
    muted: 0x5F_697D,
    on_fill: 0xFF_FFFF,
    accent: tone(0x37_54D6, 0xEE_F1FD, 0x37_54D6),
    good: tone(0x0C_8F62, 0xE6_F6EF, 0x0A_7C55),
    info: tone(0x2F_7FD6, 0xE8_F2FD, 0x28_6DB8),
    warn: tone(0xC6_870A, 0xFD_F4E0, 0x93_6508),
    bad: tone(0xCF_3A3A, 0xFD_ECEC, 0xC5_3737),
    quiet: tone(0x98_A2B3, 0xEE_F0F3, 0x5F_697D),
};

impl PaperColors {
    pub(super) fn tone(&self, tint: Tint) -> PaperTone {
        match tint {
            Tint::Quiet => self.quiet,
            Tint::Accent => self.accent,
            Tint::Good => self.good,
            Tint::Info => self.info,
            Tint::Warn => self.warn,
            Tint::Bad => self.bad,
        }
    }

    /// Of a point of a curve, by its level.
    pub(super) fn level(&self, level: f64) -> u32 {
        match level {
            it if it < -0.5 => self.bad.fill,
            it if it <= 0.5 => self.warn.fill,
            _ => self.good.fill,
        }
    }
}
