//! The table itself: only the rows and columns in sight are laid out, whatever the number of accounts.

use egui::{
    Align, Id as UiId, IdMap, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, Table, TableDelegate, TableState};

use super::{
    cells::{self, Account, PADDING},
    columns::{Key, N_STICKY},
    editor::{Editing, Outcome, Place},
    selection::Selection,
};
use crate::{
    analysis::table_view::{Direction, Sort},
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets,
    },
};

/// What a person did to the table in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// By mouse, with what was held.
    Click {
        position: usize,
        key: Key,
        shift: bool,
        ctrl: bool,
    },
    /// Twice on the same cell.
    Edit {
        position: usize,
        key: Key,
    },
    Menu {
        position: usize,
    },
    Star {
        position: usize,
        on: bool,
    },
    SortBy(Key),
    Hide(Key),
    Edited(Outcome),
}

/// What is shown, and what is noted while it is shown.
pub(super) struct Shown<'a> {
    pub(super) cx: &'a Cx<'a>,
    pub(super) columns: &'a [Key],
    pub(super) selection: &'a Selection,
    pub(super) editing: &'a mut Option<Editing>,
    pub(super) sort: Sort,
    /// The column the keyboard stands in.
    pub(super) column: Key,
    /// Of each column its width, the least and the most.
    pub(super) widths: Vec<[f32; 3]>,
    /// Whether the widths are to be taken anew, whatever they were dragged to before.
    pub(super) is_fresh: bool,
    /// The widths as they are, by the ids of the columns.
    pub(super) dragged: Option<IdMap<f32>>,
    pub(super) has_focus: bool,
    pub(super) events: Vec<Event>,
    pub(super) requests: Vec<Request>,
    /// Rows in sight.
    pub(super) in_sight: std::ops::Range<usize>,
    pointer: Option<egui::Pos2>,
    /// The column under the pointer.
    under: Option<Key>,
    clicked: Option<(usize, Click)>,
    left: f32,
}

#[derive(Clone, Copy)]
enum Click {
    Once,
    Twice,
    Menu,
}

impl<'a> Shown<'a> {
    pub(super) fn new(
        cx: &'a Cx<'a>,
        columns: &'a [Key],
        selection: &'a Selection,
        editing: &'a mut Option<Editing>,
        (sort, column): (Sort, Key),
    ) -> Self {
        Self {
            cx,
            columns,
            selection,
            editing,
            sort,
            column,
            widths: Vec::new(),
            is_fresh: false,
            dragged: None,
            has_focus: false,
            events: Vec::new(),
            requests: Vec::new(),
            in_sight: 0..0,
            pointer: None,
            under: None,
            clicked: None,
            left: 0.0,
        }
    }

    /// Shows the table in all the room there is, or as much as its rows need.
    pub(super) fn ui(&mut self, ui: &mut Ui, scroll_to: Option<usize>) -> Rect {
        let n_rows = self.cx.live.rows.len();
        // Below the last row there is room for the bar to scroll by.
        let wanted = (n_rows as f32 + 1.0) * theme::ROW_HEIGHT + 10.0;
        let size = vec2(ui.available_width(), ui.available_height().min(wanted).max(120.0));
        let (card, _) = ui.allocate_exact_size(size, Sense::hover());
        let p = theme::palette(ui);
        ui.painter().rect(
            card,
            theme::CARD_RADIUS,
            p.surface,
            Stroke::new(theme::BORDER, p.line),
            StrokeKind::Inside,
        );
        let inner = card.shrink2(vec2(5.0, 1.0));
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inner).id_salt("accounts"));
        ui.shrink_clip_rect(inner);
        // No lines between columns, but one where the pointer can take hold of the edge.
        ui.visuals_mut().widgets.noninteractive.bg_stroke = Stroke::NONE;
        self.left = inner.left();
        let at = ui.input(|it| it.pointer.latest_pos());
        self.pointer = at.filter(|_| ui.rect_contains_pointer(inner));
        let table = Table::new().id_salt("accounts table").num_rows(n_rows as u64);
        let id = table.get_id(&ui);
        if self.is_fresh {
            ui.data_mut(|it| it.remove::<TableState>(id));
        }
        let widths = TableState::load(&ui, id).map(|it| it.col_widths);
        let keys = self.columns.iter().zip(&self.widths);
        let mut columns: Vec<Column> = keys.map(|(key, widths)| column(*key, *widths)).collect();
        if let Some(widths) = widths {
            // A column of nothing up to the edge, so that rows end there.
            let width =
                |it: &Column| it.id.and_then(|id| widths.get(&id).copied()).unwrap_or(it.current);
            let rest = inner.width() - columns.iter().map(width).sum::<f32>();
            let id = UiId::unique("accounts rest");
            if 1.0 <= rest {
                columns.push(Column::new(rest).range(rest..=rest).id(id).resizable(false));
            }
        }
        let mut table = table
            .columns(columns)
            .num_sticky_cols(N_STICKY.min(self.columns.len()))
            .headers([HeaderRow::new(theme::ROW_HEIGHT)]);
        if let Some(position) = scroll_to {
            table = table.scroll_to_row(position as u64, None);
        }
        table.show(&mut ui, self);
        // While an edge is dragged, its width is nobody's decision yet.
        if !ui.input(|it| it.pointer.any_down()) {
            self.dragged = TableState::load(&ui, id).map(|it| it.col_widths);
        }
        let line = Stroke::new(theme::BORDER, p.line);
        ui.painter().hline(card.x_range(), inner.top() + theme::ROW_HEIGHT - 0.5, line);
        self.settle(&ui);
        card
    }

    /// Makes one event of what was clicked and where.
    fn settle(&mut self, ui: &Ui) {
        let Some((position, click)) = self.clicked else { return };
        let key = self.under.unwrap_or(Key::Name);
        let modifiers = ui.input(|it| it.modifiers);
        self.events.push(match click {
            Click::Twice => Event::Edit { position, key },
            Click::Menu => Event::Menu { position },
            Click::Once => {
                Event::Click { position, key, shift: modifiers.shift, ctrl: modifiers.command }
            }
        });
    }

    fn row_of(&self, position: usize) -> Option<usize> {
        self.cx.live.rows.get(position).map(|it| *it as usize)
    }

    fn is_edited(&self, row: usize, key: Key) -> bool {
        self.editing.as_ref().is_some_and(|it| {
            it.place == Place::Table
                && it.key == key
                && self.cx.live.table().ids.get(row) == Some(&it.account)
        })
    }

    fn head_ui(&mut self, ui: &Ui, key: Key) {
        let p = theme::palette(ui);
        let title = key.title(self.cx);
        let rect = ui.max_rect();
        let sorted = key.sort().filter(|it| *it == self.sort.by).map(|_| self.sort.direction);
        let sense = if key.sort().is_some() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, key.id().with("head"), sense);
        let cx = self.cx;
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ColumnHeader, true, &title);
            let state = sorted.map(|it| match it {
                Direction::Up => "accounts-sorted-up",
                Direction::Down => "accounts-sorted-down",
            });
            info.current_text_value = state.map(|it| cx.tr.text(it).into_owned());
            info
        });
        if response.clicked() {
            self.events.push(Event::SortBy(key));
        }
        if key != Key::Star {
            let is_hot = sorted.is_some() || response.hovered();
            let color = if is_hot { p.text } else { p.muted };
            let arrow = match sorted {
                Some(Direction::Up) => format!(" {}", icon::ARROW_UP),
                Some(Direction::Down) => format!(" {}", icon::ARROW_DOWN),
                None => String::new(),
            };
            let words = theme::secondary(ui, format!("{title}{arrow}")).color(color);
            let align = if key.is_right(cx) { Align::Max } else { Align::Min };
            // The arrow may stand in the padding.
            let far = if sorted.is_some() { PADDING - 8.0 } else { PADDING };
            let room = match align {
                Align::Max => Rect::from_x_y_ranges(
                    rect.left() + far..=rect.right() - PADDING,
                    rect.y_range(),
                ),
                _ => Rect::from_x_y_ranges(
                    rect.left() + PADDING..=rect.right() - far,
                    rect.y_range(),
                ),
            };
            cells::text_ui(ui, room, words, color, align);
        }
        if response.has_focus() {
            let stroke = Stroke::new(1.5, p.accent.fill);
            ui.painter().rect_stroke(rect.shrink(2.0), 5, stroke, StrokeKind::Inside);
        }
        if key != Key::Star && key != Key::Name {
            response.context_menu(|ui| {
                if widgets::menu_item(ui, icon::EYE_SLASH, &cx.tr.text("accounts-hide-column"), "")
                    .clicked()
                {
                    self.events.push(Event::Hide(key));
                }
            });
        }
    }

    /// Takes clicks on the row, and paints what is behind its cells.
    fn back_ui(&mut self, ui: &Ui, position: usize, is_left: bool) -> Response {
        let p = theme::palette(ui);
        let rect = ui.max_rect();
        // To the edge of the card, past the last column.
        let whole = Rect::from_x_y_ranges(ui.clip_rect().x_range(), rect.y_range());
        let salt = if is_left { "left" } else { "right" };
        let id = UiId::unique(("accounts row", position, salt));
        let response = ui.interact(whole, id, Sense::CLICK);
        let is_selected = self.selection.contains(position);
        let is_hovered = self.pointer.is_some_and(|it| rect.top() <= it.y && it.y < rect.bottom());
        if is_selected {
            ui.painter().rect_filled(whole, 0, p.accent.tint);
        } else if is_hovered {
            ui.painter().rect_filled(whole, 0, p.hover);
        }
        ui.painter().hline(
            whole.x_range(),
            rect.bottom() - 0.5,
            Stroke::new(theme::BORDER, p.soft),
        );
        if response.double_clicked() {
            self.clicked = Some((position, Click::Twice));
        } else if response.clicked() {
            self.clicked = Some((position, Click::Once));
        } else if response.secondary_clicked() {
            self.clicked = Some((position, Click::Menu));
        }
        response
    }

    fn star_ui(&mut self, ui: &mut Ui, account: &Account<'_>, position: usize) {
        let is_starred = account.is_starred();
        let is_near = self.selection.contains(position)
            || self.pointer.is_some_and(|it| ui.max_rect().y_range().contains(it.y));
        if !is_starred && !is_near {
            return;
        }
        let args = [("name", account.name().into())];
        let key = if is_starred { "accounts-unstar-name" } else { "accounts-star-name" };
        let name = self.cx.tr.format(key, &args);
        let mut on = is_starred;
        ui.add_space(6.0);
        let can_edit = self.cx.env.can_edit;
        let star = ui.add_enabled_ui(can_edit, |ui| widgets::star_button(ui, &mut on, &name));
        if star.inner.changed() {
            self.events.push(Event::Star { position, on });
        }
    }
}

impl TableDelegate for Shown<'_> {
    fn prepare(&mut self, info: &egui_table::PrefetchInfo) {
        self.in_sight = info.visible_rows.start as usize..info.visible_rows.end as usize;
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let Some(key) = self.columns.get(cell.col_range.start).copied() else { return };
        if ui.is_sizing_pass() {
            let words = theme::secondary(ui, key.title(self.cx));
            let galley = egui::WidgetText::from(words).into_galley(
                ui,
                Some(egui::TextWrapMode::Extend),
                f32::INFINITY,
                egui::TextStyle::Body,
            );
            ui.set_min_width(galley.size().x + 2.0 * PADDING + 4.0);
            return;
        }
        self.head_ui(ui, key);
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        let position = row_nr as usize;
        if ui.is_sizing_pass() {
            return;
        }
        let is_left = ui.clip_rect().left() < self.left + 1.0;
        let response = self.back_ui(ui, position, is_left);
        if is_left {
            let (cx, selection, columns) = (self.cx, self.selection, self.columns);
            response.widget_info(|| {
                let row = cx.live.rows.get(position).map_or(0, |it| *it as usize);
                let is_selected = selection.contains(position);
                WidgetInfo::selected(
                    Role::Row,
                    true,
                    is_selected,
                    Account::new(cx, row).spoken(columns),
                )
            });
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let position = cell.row_nr as usize;
        let Some(key) = self.columns.get(cell.col_nr).copied() else { return };
        let Some(row) = self.row_of(position) else { return };
        let account = Account::new(self.cx, row);
        if ui.is_sizing_pass() {
            ui.set_min_width(account.wanted(ui, key));
            return;
        }
        let rect = ui.max_rect();
        let is_under = |it: egui::Pos2| ui.clip_rect().intersect(rect).contains(it);
        if self.pointer.is_some_and(is_under) {
            self.under = Some(key);
        }
        if self.is_edited(row, key)
            && let Some(editing) = self.editing.as_mut()
        {
            let rect = rect.shrink2(vec2(1.0, 2.0));
            if editing.is_list(self.cx) {
                account.cell_ui(ui, key);
                let stroke = Stroke::new(1.5, theme::palette(ui).accent.fill);
                ui.painter().rect_stroke(rect, 4, stroke, StrokeKind::Inside);
            }
            let outcome = editing.ui(ui, self.cx, rect, &mut self.requests);
            if outcome != Outcome::Open {
                self.events.push(Event::Edited(outcome));
            }
        } else if key == Key::Star {
            self.star_ui(ui, &account, position);
            return;
        } else {
            account.cell_ui(ui, key);
        }
        if self.has_focus && self.selection.cursor() == Some(position) && self.column == key {
            let stroke = Stroke::new(1.5, theme::palette(ui).accent.fill);
            ui.painter().rect_stroke(rect.shrink(1.0), 4, stroke, StrokeKind::Inside);
        }
    }

    fn default_row_height(&self) -> f32 {
        theme::ROW_HEIGHT
    }
}

fn column(key: Key, [width, least, most]: [f32; 3]) -> Column {
    let is_fixed = least == most;
    Column::new(width).range(least..=most).id(key.id()).resizable(!is_fixed)
}
