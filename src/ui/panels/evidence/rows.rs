//! A list of evidence about one thing: edited in place, one row after the other by keyboard, pasted from a spreadsheet.
//!
//! Any screen shows it below what it is about; what a row was made from is a link back.

use egui::{Align, Event, Id as EguiId, Key, Layout, Popup, Ui, vec2};

use super::{
    origin::{account_name, origin},
    words::{grade_key, stance_key},
};
use crate::{
    analysis::standing::{about, counts_for},
    edit::{Edit, List as _, ListEdit},
    model::{
        AccountId, Attribute, Criterion, Evidence, FieldOf, Grade, Id, Message, Origin, Profile,
        Project, Stance,
    },
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets::{self, ButtonKind, TagKind},
    },
};

/// What the evidence shown is about, or where it is from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ui) enum About {
    /// Everything that counts for the criterion.
    Criterion(Id<Criterion>),
    /// What this account has taught.
    Account(AccountId),
    /// What speaks of this field of the description of a profile.
    Field(Id<Profile>, &'static str),
    /// What was made from this row of the project.
    Origin(Origin),
}

impl About {
    fn rows(self, project: &Project) -> Vec<(Id<Evidence>, &Evidence)> {
        let holds = |it: &Evidence| match self {
            Self::Criterion(id) => counts_for(project, id, it),
            Self::Account(id) => it.account == Some(id),
            Self::Field(id, key) => {
                it.field.as_ref().is_some_and(|it| it.profile == id && it.key == key)
            }
            Self::Origin(origin) => it.origin == Some(origin),
        };
        project.evidence.in_order().into_iter().filter(|(_, it)| holds(it)).collect()
    }

    /// A row typed here, before anything is said.
    fn blank(self, project: &Project) -> Evidence {
        let grade = match self {
            Self::Criterion(_) | Self::Account(_) | Self::Field(..) => Grade::Guess,
            Self::Origin(Origin::Interview(_) | Origin::Survey(_)) => Grade::Customer,
            Self::Origin(_) => Grade::Colleague,
        };
        match self {
            Self::Criterion(id) => Evidence { grade, ..about(project, id) },
            Self::Account(id) => Evidence { grade, account: Some(id), ..Evidence::default() },
            Self::Field(profile, key) => {
                let field = Some(FieldOf { profile, key: key.to_owned() });
                Evidence { grade, field, ..Evidence::default() }
            }
            Self::Origin(it) => Self::blank_of(project, it, grade),
        }
    }

    /// What a talk teaches is said by its person, on its day.
    fn blank_of(project: &Project, origin: Origin, grade: Grade) -> Evidence {
        let res = Evidence { grade, origin: Some(origin), ..Evidence::default() };
        match origin {
            Origin::Interview(id) => match project.interviews.get(id) {
                Some(it) => Evidence { who: it.person.clone(), account: it.account, ..res },
                None => res,
            },
            _ => res,
        }
    }

    /// Whether a row says what it is about, because that differs from row to row.
    fn shows_criterion(self) -> bool {
        !matches!(self, Self::Criterion(_) | Self::Field(..))
    }
}

/// Less room than this, and a row takes two lines.
const NARROW: f32 = 640.0;
/// Less room than this, and the second line has no room for the person.
const LEAST_WHO: f32 = 64.0;
const STANCE: f32 = 68.0;
const GRADE: f32 = 116.0;
const WHO: f32 = 108.0;
const DAY: f32 = 98.0;
const GAP: f32 = 6.0;

/// How the parts of a row stand.
#[derive(Clone, Copy)]
struct Widths {
    is_wide: bool,
    text: f32,
    who: f32,
}

impl Widths {
    fn of(room: f32) -> Self {
        let ends = 2.0 * (theme::CONTROL_HEIGHT + GAP);
        let is_wide = NARROW <= room;
        let details = GRADE + DAY + 2.0 * GAP;
        if is_wide {
            Self { is_wide, text: room - STANCE - details - WHO - ends - 2.0 * GAP, who: WHO }
        } else {
            let who = room - STANCE - details - 2.0 * GAP;
            Self { is_wide, text: room - STANCE - GAP - ends, who }
        }
    }
}

/// The row that is being typed below the others.
#[derive(Clone)]
struct Draft {
    text: String,
    grade: Grade,
    stance: Stance,
}

/// Shows the evidence about something, and a row to add to it.
pub(in crate::ui) fn rows_ui(ui: &mut Ui, cx: &mut Cx<'_>, about: About) {
    let project = cx.project;
    let rows = about.rows(project);
    ui.scope(|ui| {
        if !cx.env.can_edit {
            ui.disable();
        }
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let widths = Widths::of(ui.available_width());
        let scope = ui.scope_id();
        let new_id = scope.with("new evidence");
        let field =
            |id: Option<Id<Evidence>>| id.map_or(new_id, |id| scope.with(("evidence", id.get())));
        for (idx, (id, it)) in rows.iter().enumerate() {
            let next = rows.get(idx + 1).map(|(id, _)| *id);
            let ids = (field(Some(*id)), field(next));
            ui.push_id(id.get(), |ui| row_ui(ui, cx, about, (*id, it), widths, ids));
        }
        if cx.env.can_edit {
            new_ui(ui, cx, about, new_id, widths);
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    about: About,
    (id, it): (Id<Evidence>, &Evidence),
    widths: Widths,
    (field, next): (EguiId, EguiId),
) {
    let mut new = it.clone();
    let mut is_removed = false;
    ui.horizontal(|ui| {
        stance_ui(ui, cx, &mut new.stance, &it.text);
        let name = cx.tr.text("evidence-text");
        let response = widgets::cell_field(ui, field, widths.text, &name, "", &mut new.text);
        if response.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter)) {
            ui.memory_mut(|it| it.request_focus(next));
        }
        if !response.has_focus() {
            response.on_hover_text(it.text.as_str());
        }
        if widths.is_wide {
            details_ui(ui, cx, &mut new, widths);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            is_removed =
                widgets::icon_button(ui, icon::X, &say(cx, "evidence-remove", it)).clicked();
            move_ui(ui, cx, &mut new);
        });
    });
    if !widths.is_wide {
        ui.horizontal(|ui| {
            ui.add_space(STANCE + GAP);
            details_ui(ui, cx, &mut new, widths);
        });
    }
    links_ui(ui, cx, about, it);
    if is_removed {
        cx.edit(Evidence::edit(ListEdit::Remove(id)));
    } else if new != *it {
        cx.edit(Evidence::edit(ListEdit::Set(id, new)));
    }
}

/// A text about a piece of evidence: its `text` is what it says.
fn say(cx: &Cx<'_>, key: &str, it: &Evidence) -> String {
    cx.tr.format(key, &[("text", it.text.as_str().into())])
}

fn stance_ui(ui: &mut Ui, cx: &Cx<'_>, stance: &mut Stance, text: &str) {
    let (kind, sign, turned) = match stance {
        Stance::Supports => (TagKind::Good, icon::PLUS, Stance::Contradicts),
        Stance::Contradicts => (TagKind::Bad, icon::MINUS, Stance::Supports),
    };
    let size = vec2(STANCE, theme::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let word = cx.tr.text(stance_key(*stance));
        let args = [("stance", word.as_ref().into()), ("text", text.into())];
        let name = cx.tr.format("evidence-stance-of", &args);
        let shown = format!("{sign} {word}");
        let response = widgets::tag_button(ui, kind, &shown, &name);
        if response.on_hover_text(cx.tr.text("evidence-stance-why")).clicked() {
            *stance = turned;
        }
    });
}

fn grade_ui(ui: &mut Ui, cx: &Cx<'_>, grade: &mut Grade, text: &str) {
    let words = Grade::ALL.map(|it| cx.tr.text(grade_key(it)));
    let options: Vec<(Grade, &str)> =
        Grade::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
    let name = cx.tr.format("evidence-grade-of", &[("text", text.into())]);
    widgets::select(ui, GRADE, &name, grade, &options);
}

/// Grade, person and day.
fn details_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut Evidence, widths: Widths) {
    grade_ui(ui, cx, &mut it.grade, &it.text);
    let (name, hint) = (say(cx, "evidence-who-of", it), cx.tr.text("evidence-who"));
    let id = ui.unique_id().with("who");
    if LEAST_WHO <= widths.who {
        widgets::cell_field(ui, id, widths.who, &name, &hint, &mut it.who);
    }
    let (name, hint) = (say(cx, "evidence-day-of", it), cx.tr.text("evidence-day"));
    widgets::day_field(ui, DAY, &name, &hint, &mut it.day);
}

/// Lets the evidence speak for another criterion, or for the attribute as a whole.
fn move_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut Evidence) {
    let name = say(cx, "evidence-move", it);
    let button = widgets::icon_button(ui, icon::DOTS_THREE, &name);
    let project = cx.project;
    let mut chosen = None;
    Popup::menu(&button).width(260.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_width(260.0);
        egui::ScrollArea::vertical().max_height(10.0 * theme::ROW_HEIGHT).show(ui, |ui| {
            // The profile people work on comes first.
            let mut profiles: Vec<_> = project.profiles.iter().collect();
            profiles.sort_by_key(|(id, _)| Some(*id) != cx.profile);
            for (_, profile) in profiles {
                for id in &profile.criteria {
                    let Some(attribute) = attribute_of(project, *id) else { continue };
                    let sign = if it.criterion == Some(*id) { icon::CHECK } else { " " };
                    if widgets::menu_item(ui, sign, &attribute.name, &profile.name).clicked() {
                        chosen = Some(Some(*id));
                    }
                }
            }
            let sign = if it.criterion.is_none() { icon::CHECK } else { " " };
            if it.attribute.is_some()
                && widgets::menu_item(ui, sign, &cx.tr.text("evidence-attribute-only"), "")
                    .clicked()
            {
                chosen = Some(None);
            }
        });
    });
    if let Some(criterion) = chosen {
        it.criterion = criterion;
        let of = criterion.and_then(|it| project.criteria.get(it));
        it.attribute = of.map_or(it.attribute, |it| Some(it.attribute));
    }
}

fn attribute_of(project: &Project, id: Id<Criterion>) -> Option<&Attribute> {
    project.attributes.get(project.criteria.get(id)?.attribute)
}

/// Where it is from and what it is about, when the list does not say that already.
fn links_ui(ui: &mut Ui, cx: &mut Cx<'_>, about: About, it: &Evidence) {
    let mut links: Vec<(&'static str, String, Option<Request>)> = Vec::new();
    if let Some((origin, name, shown)) =
        origin(cx, it).filter(|(origin, ..)| about != About::Origin(*origin))
    {
        let sign = match origin {
            Origin::Interview(_) => icon::CHATS,
            Origin::Survey(_) | Origin::Round(_) => icon::LIST_CHECKS,
            Origin::Source(_) => icon::DATABASE,
            Origin::Competitor(_) | Origin::Trend(_) => icon::TREND_UP,
            Origin::Pain(_) | Origin::Swot(_) => icon::SQUARES_FOUR,
        };
        links.push((sign, name, Some(shown)));
    }
    let told = it.origin.and_then(|it| match it {
        Origin::Interview(id) => cx.project.interviews.get(id)?.account,
        _ => None,
    });
    // A talk with a company names the company already.
    if let Some(id) = it.account.filter(|id| about != About::Account(*id) && told != Some(*id))
        && let Some(name) = account_name(cx, id)
    {
        links.push((icon::BUILDINGS, name, Some(Request::ShowAccount(id))));
    }
    let attribute = it.attribute.and_then(|id| cx.project.attributes.get(id));
    match attribute {
        Some(attribute) if about.shows_criterion() => {
            let to = it.criterion.filter(|id| cx.project.criteria.contains(*id));
            links.push((icon::TARGET, attribute.name.clone(), to.map(Request::ShowEvidence)));
        }
        Some(attribute) if it.criterion.is_none() => {
            let args = [("name", attribute.name.as_str().into())];
            links.push((icon::TAG, cx.tr.format("evidence-of-attribute", &args), None));
        }
        _ => (),
    }
    if links.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
        ui.add_space(STANCE + GAP);
        for (sign, name, request) in links {
            let words = theme::small(ui, format!("{sign} {name}"));
            match request {
                Some(request) => {
                    let link = egui::Link::new(words.color(theme::palette(ui).accent.text));
                    if ui.add(link).clicked() {
                        cx.requests.push(request);
                    }
                }
                None => drop(ui.label(words)),
            }
        }
    });
}

/// The row at the end: Enter adds it and begins the next; pasted lines become a row each.
fn new_ui(ui: &mut Ui, cx: &mut Cx<'_>, about: About, id: EguiId, widths: Widths) {
    let blank = about.blank(cx.project);
    let fresh = Draft { text: String::new(), grade: blank.grade, stance: blank.stance };
    let mut draft = ui.data(|it| it.get_temp::<Draft>(id)).unwrap_or(fresh);
    let mut texts = pasted(ui, id);
    let had_focus = ui.memory(|it| it.has_focus(id));
    let (hint, name) = (cx.tr.text("evidence-add-hint"), cx.tr.text("evidence-new"));
    ui.horizontal(|ui| {
        stance_ui(ui, cx, &mut draft.stance, &hint);
        let add = cx.tr.text("common-add");
        let response = widgets::cell_field(ui, id, widths.text, &name, &hint, &mut draft.text);
        let entered = response.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter));
        let mut is_added = entered;
        if widths.is_wide {
            grade_ui(ui, cx, &mut draft.grade, &hint);
        }
        let has_text = !draft.text.trim().is_empty();
        if has_text {
            is_added |= widgets::button(ui, ButtonKind::Secondary, &add).clicked();
        }
        if is_added && has_text {
            texts.push(std::mem::take(&mut draft.text));
        }
        if entered {
            response.request_focus();
        }
    });
    if !widths.is_wide && (had_focus || !draft.text.is_empty()) {
        ui.horizontal(|ui| {
            ui.add_space(STANCE + GAP);
            grade_ui(ui, cx, &mut draft.grade, &hint);
        });
    }
    let Draft { grade, stance, .. } = draft;
    ui.data_mut(|it| it.insert_temp(id, draft));
    let day = Some(cx.env.today());
    let row =
        |text: &str| Evidence { text: text.trim().to_owned(), grade, stance, day, ..blank.clone() };
    let n = cx.project.evidence.len();
    let mut edits =
        texts.iter().enumerate().map(|(i, it)| Evidence::edit(ListEdit::Add(row(it), n + i)));
    match texts.len() {
        0 => (),
        1 => cx.requests.extend(edits.next().map(Request::Edit)),
        _ => {
            let label = Message::new("edit-list-add").key("list", Evidence::NAME);
            cx.requests.push(Request::Edit(Edit::Many(label, edits.collect())));
        }
    }
}

/// The lines of what is pasted into the field, when there are several: its own paste would make them one.
fn pasted(ui: &Ui, field: EguiId) -> Vec<String> {
    if !ui.memory(|it| it.has_focus(field)) {
        return Vec::new();
    }
    let mut res = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) if text.trim().contains('\n') => {
                let lines = text.lines().map(|it| it.replace('\t', " "));
                res.extend(lines.filter(|it| !it.trim().is_empty()));
                false
            }
            _ => true,
        });
    });
    res
}
