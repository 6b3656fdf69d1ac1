//! The Traits tab: what sets the best customers apart from the rest, and from those who left.
//!
//! `outcomes` says who the best are, `groups` how many; `filters` choose among the traits, `columns` and `row` show them,
//! `why` tells what is behind the figures, `adding` makes one a criterion; `win_keep` is the plot, `aside` what was not
//! tested. The words are in `words`.

mod adding;
mod aside;
mod columns;
mod filters;
mod groups;
mod outcomes;
mod row;
mod why;
mod win_keep;
pub(super) mod words;

use egui::{Rect, Sense, Ui};

use self::{
    columns::{Columns, ROW},
    filters::{Filters, holds_up},
    row::Row,
};
use super::segments::relationships;
use crate::{
    analysis::{
        suggest::Suggestion,
        table_view::{Asked, Filter},
        traits::{Finding, Studied},
    },
    model::{Attribute, Condition, Id},
    ui::{
        Cx, Request, picture,
        theme::{self, icon},
        widgets::{self, ButtonKind, LogScale},
    },
};

/// A trait, whatever its place in the list.
type Key = (Id<Attribute>, Condition);

/// What the tab remembers.
#[derive(Default)]
pub(super) struct TraitsTab {
    filters: Filters,
    /// The traits whose reasons are shown.
    open: Vec<Key>,
    selected: Option<Key>,
    /// What was selected in the plot is brought into sight.
    scrolls: bool,
    shows_left_out: bool,
}

impl TraitsTab {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        studied: &Studied,
        suggestion: Option<&Suggestion>,
    ) {
        let Studied { groups, traits, .. } = studied;
        widgets::card(ui, |ui| outcomes::ui(ui, cx, groups));
        groups::ui(ui, cx, groups, suggestion);
        aside::warnings_ui(ui, cx, groups);
        if traits.tested_win || traits.tested_keep {
            widgets::card(ui, |ui| self.card_ui(ui, cx, studied));
        }
        let selected = self.selected.as_ref();
        let selected = traits.findings.iter().position(|it| is(selected, it));
        if let Some(idx) = win_keep::ui(ui, cx, traits, selected) {
            self.select(cx, &traits.findings[idx]);
        }
        aside::leaks_ui(ui, cx, traits);
        aside::left_out_ui(ui, cx, traits, &mut self.shows_left_out);
    }

    fn select(&mut self, cx: &Cx<'_>, it: &Finding) {
        let key = (it.attribute, it.condition.clone());
        if !self.filters.lets(cx, it) {
            self.filters.clear();
        }
        if !self.open.contains(&key) {
            self.open.push(key.clone());
        }
        self.selected = Some(key);
        self.scrolls = true;
    }

    /// The card of the traits: head, filters, table.
    fn card_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied) {
        let (tr, traits) = (cx.tr, &studied.traits);
        let title = tr.text("traits-title");
        let n = traits.findings.iter().filter(|it| holds_up(it)).count();
        let args = [("tested", traits.n_tested.into()), ("n", n.into())];
        let beside = tr.format("traits-tally", &args);
        let mut wanted = None;
        widgets::card_head(
            ui,
            &title,
            |ui| {
                let room = ui.available_width() - if is_narrow(ui) { 80.0 } else { 320.0 };
                let words = egui::Label::new(theme::secondary(ui, beside)).truncate();
                ui.scope(|ui| {
                    ui.set_max_width(room.max(60.0));
                    ui.add(words).on_hover_text(tr.text("traits-tally-why"));
                });
            },
            |ui| {
                wanted = picture::picture_buttons(ui, cx, &title);
                if !is_narrow(ui) {
                    ui.add_space(8.0);
                    legend_ui(ui, cx);
                }
            },
        );
        self.filters.ui(ui, cx, traits);
        ui.add_space(theme::GRID);
        if let Some(wanted) = wanted {
            picture::send_picture(ui, cx, wanted, &title, |ui, cx| {
                ui.horizontal(|ui| legend_ui(ui, cx));
                self.table_ui(ui, cx, studied);
            });
        }
        self.table_ui(ui, cx, studied);
    }

    fn table_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied) {
        let traits = &studied.traits;
        let rows = self.filters.rows(cx, traits);
        if rows.is_empty() {
            let text = if traits.findings.is_empty() { "traits-none" } else { "traits-none-found" };
            let action = if traits.findings.is_empty() {
                std::borrow::Cow::default()
            } else {
                cx.tr.text("traits-show-all")
            };
            if widgets::empty_state(ui, icon::FUNNEL, &cx.tr.text(text), &action) {
                self.filters.clear();
            }
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let view = self.filters.view;
        let lifts = traits.findings.iter().filter_map(|it| view.lift(it));
        let scale = LogScale::over(lifts.flat_map(|it| [it.value, it.lo.max(0.2), it.hi.min(8.0)]));
        let columns = Columns::fit(ui, cx);
        row::heads_ui(ui, cx, &columns, view, scale);
        for idx in rows {
            self.row_ui(ui, cx, studied, &traits.findings[idx], (&columns, scale));
        }
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        studied: &Studied,
        it: &Finding,
        (columns, scale): (&Columns, LogScale),
    ) {
        let Some(attribute) = cx.project.attributes.get(it.attribute) else { return };
        let key = (it.attribute, it.condition.clone());
        let cells = columns.cells(ui.cursor().top(), ROW);
        let (_, whole) = ui.allocate_space(cells.whole.size());
        let is_selected = is(self.selected.as_ref(), it);
        if is_selected && std::mem::take(&mut self.scrolls) {
            ui.scroll_to_rect(whole.expand(40.0), None);
        }
        let is_open = self.open.contains(&key);
        if ui.is_rect_visible(whole) {
            let row = Row {
                finding: it,
                attribute,
                view: self.filters.view,
                scale,
                is_open,
                is_selected,
            };
            let id = (it.attribute.get(), words::asked_in_one(cx, it.attribute, &it.condition));
            let toggled = ui.push_id(id, |ui| row::ui(ui, cx, &row, &cells)).inner;
            if toggled && is_open {
                self.open.retain(|it| *it != key);
            } else if toggled {
                self.open.push(key);
            }
        }
        if is_open {
            why::ui(ui, cx, &studied.traits, it);
            accounts_ui(ui, cx, studied, it);
            ui.add_space(theme::GRID * 2.0);
        }
        let line: Rect = cells.whole;
        row::line_ui(ui, ui.cursor().top(), line);
        ui.allocate_space(egui::vec2(0.0, 1.0));
    }
}

/// The way to the customers that have the trait.
fn accounts_ui(ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied, it: &Finding) {
    let tr = cx.tr;
    let text = tr.text("segments-show-accounts");
    let name = words::asked_in_one(cx, it.attribute, &it.condition);
    let args = [("action", text.as_ref().into()), ("name", name.into())];
    let said = tr.format("traits-action", &args);
    ui.horizontal(|ui| {
        ui.add_space(theme::CONTROL_HEIGHT);
        if widgets::named_button(ui, ButtonKind::Secondary, &text, &said).clicked() {
            let asked = Asked::Passes(it.condition.clone());
            let filters = vec![Filter { attribute: it.attribute, asked }];
            let relationships = relationships(cx, studied);
            cx.requests.push(Request::FilterAccounts { relationships, filters });
        }
    });
}

fn is(key: Option<&Key>, it: &Finding) -> bool {
    key.is_some_and(|(attribute, condition)| {
        *attribute == it.attribute && *condition == it.condition
    })
}

fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < 640.0
}

/// Which color each group has.
fn legend_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let p = theme::palette(ui);
    let mut groups = [
        ("traits-group-best", p.good),
        ("traits-group-rest", p.quiet),
        ("traits-group-churned", p.bad),
    ];
    if ui.layout().prefer_right_to_left() {
        groups.reverse();
    }
    let is_reversed = ui.layout().prefer_right_to_left();
    for (key, tone) in groups {
        let word = theme::secondary(ui, cx.tr.text(key));
        let square = |ui: &mut Ui| {
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(10.0), Sense::hover());
            ui.painter().rect_filled(rect, 2.0, tone.fill);
        };
        ui.spacing_mut().item_spacing.x = 5.0;
        if is_reversed {
            ui.label(word);
            square(ui);
        } else {
            square(ui);
            ui.label(word);
        }
        ui.add_space(7.0);
    }
}
