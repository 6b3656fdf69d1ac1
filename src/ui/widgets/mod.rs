//! Small controls that know no project. Each takes its words from the caller, says its name and role to a screen reader,
//! and works by mouse and by keyboard.
//!
//! Conventions: a control that changes a value takes `&mut` and its [`egui::Response::changed`] tells; one that asks for
//! something returns it. Words may hold icons ([`super::theme::icon`]); a screen reader does not hear them.

mod bars;
mod button;
mod card;
mod chip;
mod circles;
mod face;
mod field;
mod figures;
mod histogram;
mod list_row;
mod marks;
mod nav;
mod notice;
mod number;
mod paint;
mod phrases;
mod picker;
mod plot;
mod rows;
mod segmented;
mod select;
mod share;
mod tag;

pub use bars::{
    BREADTH_HEALTHY, TierShare, answer_bar, breadth_meter, fit_bar, progress_line, stacked_bar,
    tier_bar,
};
pub use button::{
    ButtonKind, button, drag_handle, icon_button, icon_button_with_keys, icon_toggle, key_hint,
    link_button, menu_item, named_button, star_button,
};
pub use card::{
    card, card_head, edged_card, figure, page_header, small_card, small_head, tinted_card,
};
pub use chip::{add_chip, button_chip, chip, quiet_chip};
pub use circles::{CIRCLES_SIZE, CircleSet, circles};
pub use face::{N_FACES, face, paint_face};
pub use field::{cell_field, check_box, inline_text, search_box, text_area, text_field};
pub use figures::{Figure, FigureColumn, FigureRow, figure_heads, figure_row};
pub use histogram::{Bounds, HistogramResponse, histogram};
pub use list_row::{LIST_ROW_HEIGHT, ListRow, list_row};
pub use marks::{Mark, dots, verdict_mark, verdict_marks, weight_dots};
pub use nav::{NavLead, StepState, list_item, nav_item, nav_switcher, step_mark};
pub use notice::{Notice, Toast, ToastEvent, banner, drop_zone, empty_state, notice, toasts};
pub use number::{NumberFormat, day_field, number_field, range_editor};
pub use phrases::{PhraseEvent, PhraseLine, PhrasePart, phrase_line, phrases};
pub use picker::{Pick, PickerItem, PickerWords, value_picker};
pub use plot::{
    ConcentrationStep, Curve, CurvePoint, DotAt, DotKind, Estimate, GroupShare, HeatCell,
    HeatTable, LogScale, QuadrantField, QuadrantPlot, RatingPlot, RatingPoint, Scatter,
    ScatterPoint, concentration_plot, curve_plot, dot_legend, forest_axis, forest_mark, heat_table,
    members_a_dot, quadrant_plot, rating_plot, scatter_plot, share_bars,
};
pub use rows::{
    Cells, RowColumn, RowEvent, RowWords, dragged as dragged_row, fill_row, focus_row,
    handle as row_handle, rows,
};
pub use segmented::{segmented, tabs, tabs_width, wrapped_tabs};
pub use select::{quiet_select, select};
pub use share::{Share, share_cell};
pub use tag::{TagKind, tag, tag_button, tier_badge, tier_kind};
