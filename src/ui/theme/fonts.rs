//! The bundled fonts and the order in which they are asked for a character.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

const INTER: &[u8] = include_bytes!("../../../assets/fonts/InterTab-400-700.ttf");
const SIMPLIFIED: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-GB2312-Big5L1.otf");
const TRADITIONAL: &[u8] = include_bytes!("../../../assets/fonts/NotoSansTC-Big5L1.otf");
const ICONS: &[u8] = include_bytes!("../../../assets/fonts/Phosphor-icons.ttf");

/// The family in which only icons are found, for icons that stand alone.
pub(super) const ICON_FAMILY: &str = "icons";

/// Installs the fonts for a language such as `en`, `zh-Hans` or `zh-Hant`. To be called again when the language changes:
/// Simplified and Traditional Chinese share code points and differ in form.
pub fn install_fonts(ctx: &Context, language: &str) {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, data: FontData| {
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    };
    add("inter", FontData::from_static(INTER));
    add("chinese-simplified", FontData::from_static(SIMPLIFIED));
    add("chinese-traditional", FontData::from_static(TRADITIONAL));
    // Phosphor sits on the line; this brings it to the middle of the lowercase letters beside it.
    let tweak = FontTweak { scale: 1.15, y_offset_factor: 0.06, ..FontTweak::default() };
    add("icons-in-text", FontData::from_static(ICONS).tweak(tweak));
    add("icons", FontData::from_static(ICONS));

    let chinese = if language.starts_with("zh-Hant") {
        ["chinese-traditional", "chinese-simplified"]
    } else {
        ["chinese-simplified", "chinese-traditional"]
    };
    let order = ["inter", chinese[0], chinese[1], "icons-in-text"];
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        let names = fonts.families.entry(family).or_default();
        // Before egui's own fonts, which stay as the last resort.
        names.splice(0..0, order.map(str::to_owned));
    }
    fonts.families.insert(FontFamily::Name(ICON_FAMILY.into()), vec!["icons".to_owned()]);
    ctx.set_fonts(fonts);
}
