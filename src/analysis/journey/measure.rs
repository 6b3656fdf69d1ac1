//! How wide words are: by the advances of the bundled Inter; what it lacks is taken for as wide as it is high,
//! as Chinese characters are.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use skrifa::{FontRef, MetadataProvider as _, instance::Size};

const INTER: &[u8] = include_bytes!("../../../assets/fonts/InterTab-400-700.ttf");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Semibold,
}

/// Advances by character, at a size of 1.
type Advances = FxHashMap<char, f32>;

static REGULAR: LazyLock<Advances> = LazyLock::new(|| advances(400.0));
static SEMIBOLD: LazyLock<Advances> = LazyLock::new(|| advances(600.0));

/// How wide the words are at this size, without breaks.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let advances = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Semibold => &*SEMIBOLD,
    };
    text.chars().map(|it| advances.get(&it).copied().unwrap_or(1.0)).sum::<f32>() * size
}

fn advances(weight: f32) -> Advances {
    // The font is part of the program; without it, all would be as wide as high.
    let Ok(font) = FontRef::new(INTER) else { return Advances::default() };
    let location = font.axes().location([("wght", weight)]);
    let metrics = font.glyph_metrics(Size::unscaled(), &location);
    let per_em = f32::from(font.metrics(Size::unscaled(), &location).units_per_em);
    let advance =
        |(code, glyph)| Some((char::from_u32(code)?, metrics.advance_width(glyph)? / per_em));
    font.charmap().mappings().filter_map(advance).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_wide_as_the_font_says() {
        let regular = width("Trial with two reps", 12.0, Weight::Regular);
        assert!((90.0..130.0).contains(&regular), "{regular}");
        assert!(regular < width("Trial with two reps", 12.0, Weight::Semibold));
        assert_eq!(width("预算冻结", 12.0, Weight::Regular), 48.0);
        assert!(width("бюджет", 12.0, Weight::Regular) < 60.0);
    }
}
