//! egui's own style, made of the palette, for both themes.

use egui::{
    Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme,
    Visuals,
    style::{ScrollStyle, WidgetVisuals, Widgets},
    vec2,
};

use super::{
    BORDER, BUTTON_RADIUS, CARD_RADIUS, CONTROL_HEIGHT, Palette, ROW_HEIGHT, of,
    text::{BODY_SIZE, SECONDARY_SIZE, TITLE_SIZE},
};

/// Sets the style of the light and the dark theme; which of them is shown is egui's own setting.
pub fn install(ctx: &Context) {
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| shape(style, theme));
    }
}

fn shape(style: &mut Style, theme: Theme) {
    let font = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, font(SECONDARY_SIZE)),
        (TextStyle::Body, font(BODY_SIZE)),
        (TextStyle::Button, font(BODY_SIZE)),
        (TextStyle::Monospace, FontId::new(SECONDARY_SIZE, FontFamily::Monospace)),
        (TextStyle::Heading, font(TITLE_SIZE)),
    ]
    .into();
    style.animation_time = 0.12;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.button_padding = vec2(12.0, 4.0);
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(16);
    spacing.indent = 16.0;
    spacing.interact_size = vec2(CONTROL_HEIGHT, CONTROL_HEIGHT);
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 8.0;
    spacing.icon_spacing = 8.0;
    spacing.combo_width = 144.0;
    spacing.combo_height = 10.0 * ROW_HEIGHT;
    spacing.menu_spacing = 4.0;
    spacing.tooltip_width = 320.0;
    spacing.scroll = ScrollStyle { bar_width: 8.0, floating_width: 4.0, ..ScrollStyle::floating() };

    style.visuals = visuals(of(theme), theme);
}

fn visuals(p: &Palette, theme: Theme) -> Visuals {
    let mut visuals = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    visuals.widgets = widgets(p);
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(p.muted);
    visuals.selection.bg_fill = p.selection;
    visuals.selection.stroke = Stroke::new(BORDER, p.accent.text);
    visuals.hyperlink_color = p.accent.text;
    visuals.faint_bg_color = p.hover;
    visuals.extreme_bg_color = p.surface;
    visuals.text_edit_bg_color = Some(p.surface);
    visuals.code_bg_color = p.soft;
    visuals.warn_fg_color = p.warn.text;
    visuals.error_fg_color = p.bad.text;
    visuals.text_cursor.stroke = Stroke::new(1.5, p.accent.fill);
    visuals.panel_fill = p.background;
    visuals.window_fill = p.surface;
    visuals.window_stroke = Stroke::new(BORDER, p.line);
    visuals.window_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(BUTTON_RADIUS + 1);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.slider_trailing_fill = true;
    visuals
}

fn widgets(p: &Palette) -> Widgets {
    let state = |fill, border: Stroke| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: border,
        fg_stroke: Stroke::new(BORDER, p.text),
        corner_radius: CornerRadius::same(BUTTON_RADIUS),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(p.surface, Stroke::new(BORDER, p.line)),
        inactive: state(p.surface, Stroke::new(BORDER, p.line)),
        hovered: state(p.hover, Stroke::new(BORDER, p.faint)),
        // Pressed, or holding the keyboard: the border is the focus ring.
        active: state(p.soft, Stroke::new(1.5, p.accent.fill)),
        open: state(p.soft, Stroke::new(BORDER, p.line)),
    }
}
