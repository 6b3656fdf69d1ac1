//! What imports could not take as it stood: a list to walk through, mend in place, leave, copy or export.

use egui::{Align, Key, Layout, Modifiers, ScrollArea, Ui};

use crate::{
    edit::{AccountEdit, Edit},
    exchange::{mended, mended_domain, mended_relationship},
    model::{
        AccountId, Attribute, Id, Message, OpenProblem, Problem, ProblemField, ProblemKind, Project,
    },
    ui::{
        Cx, Request,
        names::Names,
        theme::{self, icon},
        widgets::{self, ButtonKind, LIST_ROW_HEIGHT, ListRow, TagKind},
    },
};

const MAX_HEIGHT: f32 = 8.0 * LIST_ROW_HEIGHT;
const FIELD_WIDTH: f32 = 220.0;

/// What the card remembers between frames.
#[derive(Default)]
pub(super) struct ProblemsCard {
    selected: Option<Id<OpenProblem>>,
    /// What is typed for the cell.
    draft: String,
    /// Why it cannot be taken either.
    refused: Option<ProblemKind>,
    /// The field takes the keyboard, and the list goes where the selection is.
    follow: bool,
    names: Names,
}

type Rows<'a> = Vec<(Id<OpenProblem>, &'a OpenProblem)>;

impl ProblemsCard {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let project = cx.project;
        let rows: Rows<'_> = project.problems.iter().collect();
        if rows.is_empty() {
            return;
        }
        let at = self.selected.and_then(|id| rows.iter().position(|(it, _)| *it == id));
        widgets::card(ui, |ui| {
            head_ui(ui, cx, &rows);
            self.list_ui(ui, cx, &rows, at);
            if let Some((id, problem)) = at.and_then(|at| rows.get(at)) {
                ui.add_space(theme::GRID * 2.0);
                self.strip_ui(ui, cx, &rows, (*id, problem));
            }
        });
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, rows: &Rows<'_>, at: Option<usize>) {
        let tr = cx.tr;
        ui.spacing_mut().item_spacing.y = 0.0;
        let full = rows.len() as f32 * LIST_ROW_HEIGHT;
        let height = full.min(MAX_HEIGHT);
        let mut area = ScrollArea::vertical()
            .id_salt("problems")
            .max_height(height)
            // The page scrolls too, and would leave it no room.
            .min_scrolled_height(height)
            .auto_shrink([false, true]);
        if self.follow
            && let Some(at) = at
        {
            let middle = (at as f32 + 0.5) * LIST_ROW_HEIGHT - height / 2.0;
            area = area.vertical_scroll_offset(middle.clamp(0.0, full - height));
        }
        let mut clicked = None;
        area.show_rows(ui, LIST_ROW_HEIGHT, rows.len(), |ui, range| {
            for (id, it) in rows.get(range).unwrap_or_default() {
                let problem = &it.problem;
                let what = tr.say(&problem.message());
                let text = match problem.cell.as_str() {
                    "" => what,
                    cell => {
                        tr.format("problems-cell", &[("what", what.into()), ("cell", cell.into())])
                    }
                };
                let (lead, tail) = (place(cx, problem), self.account_name(cx, it));
                let row = ListRow { lead: &lead, text: &text, tail: &tail };
                if widgets::list_row(ui, Some(*id) == self.selected, row).clicked() {
                    clicked = Some((*id, *it));
                }
            }
        });
        if let Some((id, it)) = clicked {
            self.select(id, it);
        }
    }

    fn select(&mut self, id: Id<OpenProblem>, it: &OpenProblem) {
        self.selected = Some(id);
        self.draft.clone_from(&it.problem.cell);
        self.refused = None;
        self.follow = true;
    }

    /// Selects the one `by` further on, or the nearest there is.
    fn walk(&mut self, rows: &Rows<'_>, from: Id<OpenProblem>, by: isize) {
        let at = rows.iter().position(|(it, _)| *it == from).unwrap_or(0);
        let to = at.saturating_add_signed(by).min(rows.len().saturating_sub(1));
        match rows.get(to).filter(|(id, _)| *id != from) {
            Some((id, it)) => self.select(*id, it),
            None if by == 0 => (),
            // The last one: what is before it comes next.
            None => match at.checked_sub(1).and_then(|it| rows.get(it)) {
                Some((id, it)) if 0 < by => self.select(*id, it),
                _ => (),
            },
        }
    }

    /// The one that is selected, to be mended or left.
    fn strip_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        rows: &Rows<'_>,
        (id, it): (Id<OpenProblem>, &OpenProblem),
    ) {
        let tr = cx.tr;
        let can_mend = cx.env.can_edit && it.problem.account.is_some() && is_field(cx.project, it);
        let follow = std::mem::take(&mut self.follow);
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW_HEIGHT);
            let field = can_mend.then(|| self.field_ui(ui, cx, it, follow));
            self.keys(ui, cx, rows, (id, it), field.as_ref());
            if can_mend
                && widgets::button(ui, ButtonKind::Primary, &tr.text("problems-mend")).clicked()
            {
                self.mend(cx, rows, (id, it));
            }
            let leave = if can_mend { "problems-leave" } else { "problems-leave-row" };
            if cx.env.can_edit
                && widgets::button(ui, ButtonKind::Secondary, &tr.text(leave)).clicked()
            {
                cx.edit(Edit::SettleProblems(vec![id]));
                self.walk(rows, id, 1);
            }
            if let Some(account) = it.problem.account
                && widgets::button(ui, ButtonKind::Tertiary, &tr.text("problems-show")).clicked()
            {
                show(cx, it, account);
            }
            if let Some(kind) = self.refused {
                let problem = Problem { kind, ..it.problem.clone() };
                widgets::tag(ui, TagKind::Bad, &tr.say(&problem.message()));
            } else if let Some(hint) = hint(it) {
                ui.label(theme::secondary(ui, tr.text(hint)));
            }
        });
    }

    fn field_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        it: &OpenProblem,
        takes_keyboard: bool,
    ) -> egui::Response {
        let column = it.problem.column.as_deref().unwrap_or_default();
        let row = it.problem.row.to_string();
        let args = [("row", row.into()), ("column", column.into())];
        let name = cx.tr.format("problems-field", &args);
        let id = ui.scope_id().with("mend");
        let field = widgets::cell_field(ui, id, FIELD_WIDTH, &name, "", &mut self.draft);
        if takes_keyboard {
            field.request_focus();
        }
        if field.changed() {
            self.refused = None;
        }
        field
    }

    /// Up and Down walk, Enter mends and goes on.
    fn keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        rows: &Rows<'_>,
        (id, it): (Id<OpenProblem>, &OpenProblem),
        field: Option<&egui::Response>,
    ) {
        // Enter makes a one-line field let go of the keyboard in the same frame.
        let here = match field {
            Some(field) => field.has_focus() || field.lost_focus(),
            None => ui.memory(|it| it.focused()).is_none(),
        };
        if !here {
            return;
        }
        let pressed = |key| ui.input_mut(|it| it.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            self.walk(rows, id, 1);
        } else if pressed(Key::ArrowUp) {
            self.walk(rows, id, -1);
        } else if field.is_some() && ui.input(|it| it.key_pressed(Key::Enter)) {
            self.mend(cx, rows, (id, it));
        }
    }

    fn mend(
        &mut self,
        cx: &mut Cx<'_>,
        rows: &Rows<'_>,
        (id, it): (Id<OpenProblem>, &OpenProblem),
    ) {
        match mending(cx.project, it, &self.draft) {
            Ok(edits) => {
                let settled = Edit::SettleProblems(vec![id]);
                let edits = edits.into_iter().chain([settled]).collect();
                cx.edit(Edit::Many(Message::new("edit-mend-cell"), edits));
                self.walk(rows, id, 1);
            }
            Err(kind) => {
                self.refused = Some(kind);
                self.follow = true;
            }
        }
    }

    fn account_name(&self, cx: &Cx<'_>, it: &OpenProblem) -> String {
        let batch = cx.project.batches.get(it.batch);
        batch
            .zip(it.problem.account)
            .map_or_else(String::new, |(batch, id)| self.names.of(cx.live.table_of(batch.kind), id))
    }
}

/// What setting the cell to `text` comes to; nothing for a blank.
fn mending(project: &Project, it: &OpenProblem, text: &str) -> Result<Option<Edit>, ProblemKind> {
    let (Some(account), Some(field)) = (it.problem.account, it.problem.field) else {
        return Ok(None);
    };
    if text.trim().is_empty() {
        return Ok(None);
    }
    let edit = match field {
        ProblemField::Relationship => {
            AccountEdit::SetRelationship(account, Some(mended_relationship(text)?))
        }
        ProblemField::Domain => AccountEdit::SetDomain(account, mended_domain(text)?),
        ProblemField::Value(idx) => {
            let Some((id, attribute)) = attribute_of(project, it) else { return Ok(None) };
            let batch = project.batches.get(it.batch);
            let reading = batch.and_then(|it| it.readings.get(idx));
            match mended(text, attribute, reading)? {
                Some(value) => AccountEdit::SetValue(account, id, Some(value)),
                None => return Ok(None),
            }
        }
    };
    Ok(Some(Edit::Account(edit)))
}

fn attribute_of<'a>(
    project: &'a Project,
    it: &OpenProblem,
) -> Option<(Id<Attribute>, &'a Attribute)> {
    let id = it.attribute(project)?;
    Some((id, project.attributes.get(id)?))
}

/// Whether the cell is one that can be set by hand.
fn is_field(project: &Project, it: &OpenProblem) -> bool {
    match it.problem.field {
        None => false,
        Some(ProblemField::Domain | ProblemField::Relationship) => true,
        Some(ProblemField::Value(_)) => attribute_of(project, it).is_some(),
    }
}

/// What to do about a row that has no cell to mend.
fn hint(it: &OpenProblem) -> Option<&'static str> {
    match (it.problem.field, it.problem.column.is_some()) {
        (Some(_), _) => None,
        (None, true) => Some("problems-hint-rolled"),
        (None, false) => Some("problems-hint-row"),
    }
}

fn show(cx: &mut Cx<'_>, it: &OpenProblem, account: AccountId) {
    if let Some(batch) = cx.project.batches.get(it.batch) {
        cx.requests.push(Request::SetKind(batch.kind));
    }
    cx.requests.push(Request::ShowAccount(account));
}

fn place(cx: &Cx<'_>, problem: &Problem) -> String {
    let row = ("row", problem.row.to_string().into());
    match &problem.column {
        Some(column) => {
            cx.tr.format("problems-row-column", &[row, ("column", column.as_str().into())])
        }
        None => cx.tr.format("problems-row", &[row]),
    }
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, rows: &Rows<'_>) {
    let tr = cx.tr;
    let title = tr.format("problems-title", &[("n", rows.len().into())]);
    // Of a table with very many of them, only the first are listed.
    let long = cx.project.batches.iter().map(|(_, it)| it.n_problems).max().unwrap_or(0);
    widgets::card_head(
        ui,
        &title,
        |ui| {
            if (OpenProblem::MAX_KEPT as u64) < long {
                let of = tr.format("problems-of", &[("n", long.into())]);
                ui.label(theme::secondary(ui, of));
            }
        },
        |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if cx.env.can_edit
                    && widgets::button(ui, ButtonKind::Tertiary, &tr.text("problems-leave-all"))
                        .clicked()
                {
                    let ids = rows.iter().map(|(id, _)| *id).collect();
                    cx.edit(Edit::SettleProblems(ids));
                }
                if widgets::icon_button(ui, icon::COPY, &tr.text("problems-copy")).clicked() {
                    cx.requests.push(Request::CopyText(as_text(cx, rows)));
                }
                if widgets::icon_button(ui, icon::EXPORT, &tr.text("problems-export")).clicked() {
                    cx.requests.push(Request::ExportProblems);
                }
            });
        },
    );
}

/// Rows that can be pasted into a spreadsheet.
fn as_text(cx: &Cx<'_>, rows: &Rows<'_>) -> String {
    let line = |it: &OpenProblem| {
        let column = it.problem.column.as_deref().unwrap_or_default();
        let what = cx.tr.say(&it.problem.message());
        format!("{}\t{column}\t{}\t{what}", it.problem.row, it.problem.cell)
    };
    rows.iter().map(|(_, it)| line(it)).collect::<Vec<String>>().join("\n")
}
