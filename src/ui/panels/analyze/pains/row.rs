//! One pain in the list: its name, how often each group names it, whether we answer it.

use egui::{Align, Layout, Popup, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use super::{Asked, Dragged, answered_key};
use crate::{
    analysis::{
        pains::{PainGroup, Pains, Told},
        statistics::{Count, Z95, wilson},
    },
    i18n::Tr,
    model::{Id, Pain, Relief},
    ui::{
        Cx,
        theme::{self, Tone, icon},
        widgets::{self, Share, TagKind},
    },
};

const HANDLE: f32 = 18.0;
const CARET: f32 = 28.0;
const MENU: f32 = 28.0;
const ANSWERED: f32 = 104.0;
const GAP: f32 = 10.0;
const HEIGHT: f32 = 44.0;

/// A pain with what is told of it.
pub(super) struct Row<'a> {
    pub id: Id<Pain>,
    pub pain: &'a Pain,
    /// `None` for a moment after it was added.
    pub told: Option<&'a Told>,
    pub is_open: bool,
    /// The list stands in the order given by hand.
    pub by_hand: bool,
}

/// What came of showing it.
pub(super) struct Shown {
    pub asked: Option<Asked>,
    pub is_toggled: bool,
}

/// Which columns there are, and how wide.
pub(super) struct Widths {
    name: f32,
    share: f32,
    groups: Vec<PainGroup>,
    has_talks: bool,
}

impl Widths {
    /// Others than customers, and companies that are no accounts, have a column where any were heard.
    pub(super) fn of(room: f32, pains: &Pains) -> Self {
        let room = room - HANDLE - CARET - MENU - ANSWERED - 2.0 * GAP;
        let is_shown = |it: &PainGroup| {
            *it != PainGroup::Others || 0 < pains.n_heard[PainGroup::Others as usize]
        };
        let groups: Vec<PainGroup> = PainGroup::ALL.into_iter().filter(is_shown).collect();
        let has_talks = 0 < pains.n_talks;
        let n = (groups.len() + usize::from(has_talks)) as f32;
        let share = ((room * 0.58) / n - GAP).clamp(44.0, 92.0);
        Self { name: (room - n * (share + GAP)).max(80.0), share, groups, has_talks }
    }
}

/// The color of a group, as in the other charts.
pub(super) fn tone(ui: &Ui, group: PainGroup) -> Tone {
    let p = theme::palette(ui);
    match group {
        PainGroup::Best => p.good,
        PainGroup::Rest => p.info,
        PainGroup::Churned => p.bad,
        PainGroup::Others => p.quiet,
    }
}

pub(super) fn group_key(group: PainGroup) -> &'static str {
    match group {
        PainGroup::Best => "pains-best",
        PainGroup::Rest => "pains-rest",
        PainGroup::Churned => "pains-churned",
        PainGroup::Others => "pains-others",
    }
}

pub(super) fn heads_ui(ui: &mut Ui, cx: &Cx<'_>, widths: &Widths, pains: &Pains) {
    let tr = cx.tr;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_min_height(24.0);
        ui.add_space(HANDLE + CARET);
        head(ui, widths.name, &tr.text("pains-pain"), "");
        for group in widths.groups.iter().copied() {
            let n = pains.n_heard[group as usize];
            let args = [("group", tr.text(group_key(group)).into_owned().into()), ("n", n.into())];
            head(
                ui,
                widths.share + GAP,
                &tr.text(group_key(group)),
                &tr.format("pains-heard-in", &args),
            );
        }
        if widths.has_talks {
            let why = tr.format("pains-talks-why", &[("n", pains.n_talks.into())]);
            head(ui, widths.share + GAP, &tr.text("pains-talks"), &why);
        }
        ui.add_space(GAP);
        head(ui, ANSWERED, &tr.text("pains-answered"), "");
    });
}

fn head(ui: &mut Ui, width: f32, text: &str, why: &str) {
    let size = vec2(width, 24.0);
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_size(size);
        ui.set_max_width(width - 6.0);
        let words = egui::Label::new(theme::secondary(ui, text)).truncate();
        let response = ui.add(words);
        if !why.is_empty() {
            response.on_hover_text(why);
        }
    });
}

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, widths: &Widths, row: &Row<'_>) -> Shown {
    let tr = cx.tr;
    let say = |key: &str| tr.format(key, &[("pain", row.pain.name.as_str().into())]);
    let top = ui.cursor().min;
    let whole = Rect::from_min_size(top, vec2(ui.available_width(), HEIGHT));
    let p = theme::palette(ui);
    ui.painter().hline(whole.x_range(), whole.top(), Stroke::new(theme::BORDER, p.soft));
    let back = ui.interact(whole, ui.unique_id().with("row"), egui::Sense::hover());
    let mut asked = back
        .dnd_release_payload::<Dragged>()
        .filter(|_| cx.env.can_edit)
        .and_then(|it| Asked::dropped(row.id, &it));
    if back.dnd_hover_payload::<Dragged>().is_some_and(|it| *it != Dragged::Pain(row.id)) {
        ui.painter().rect_filled(whole, f32::from(theme::CHIP_RADIUS), p.selection);
    }
    let mut is_toggled = false;
    let mut x = whole.left();
    let mut cell = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
        let rect = Rect::from_min_size(pos2(x, whole.top()), vec2(width, HEIGHT));
        x += width;
        let layout = Layout::left_to_right(Align::Center);
        add(&mut ui.new_child(UiBuilder::new().max_rect(rect).layout(layout)));
    };
    cell(ui, HANDLE, &mut |ui| {
        if !cx.env.can_edit {
            return;
        }
        let (handle, moved) = widgets::drag_handle(ui, &say("pains-drag"));
        handle.dnd_set_drag_payload(Dragged::Pain(row.id));
        if row.by_hand && moved != 0 {
            asked = asked.take().or_else(|| moved_by(cx, row.id, moved));
        }
        handle.on_hover_text(tr.text("pains-drag-hint"));
    });
    cell(ui, CARET, &mut |ui| {
        let sign = if row.is_open { icon::CARET_DOWN } else { icon::CARET_RIGHT };
        let name = say(if row.is_open { "pains-close" } else { "pains-open" });
        is_toggled |= widgets::icon_button(ui, sign, &name).clicked();
    });
    cell(ui, widths.name, &mut |ui| {
        ui.set_max_width(widths.name - GAP);
        name_ui(ui, tr, row.pain);
    });
    for group in widths.groups.iter().copied() {
        let count = row.told.map_or_else(Count::default, |it| it.count(group));
        let group_word = tr.text(group_key(group));
        cell(ui, widths.share + GAP, &mut |ui| {
            let name = told(tr, &row.pain.name, &group_word, count);
            share_ui(ui, tr, widths.share, tone(ui, group), count, &name);
        });
    }
    if widths.has_talks {
        let talks = row.told.map_or_else(Count::default, |it| it.talks);
        cell(ui, widths.share + GAP, &mut |ui| {
            let name = told(tr, &row.pain.name, &tr.text("pains-talks"), talks);
            share_ui(ui, tr, widths.share, theme::palette(ui).accent, talks, &name);
        });
    }
    cell(ui, GAP, &mut |_| ());
    cell(ui, ANSWERED, &mut |ui| {
        let set = ui.add_enabled_ui(cx.env.can_edit, |ui| answered_ui(ui, cx, row, &say)).inner;
        asked = asked.take().or(set);
    });
    cell(ui, MENU + GAP, &mut |ui| {
        ui.add_space(GAP);
        if cx.env.can_edit {
            let button = widgets::icon_button(ui, icon::DOTS_THREE, &say("pains-menu"));
            let chosen = Popup::menu(&button).show(|ui| menu_ui(ui, cx, row));
            asked = asked.take().or_else(|| chosen.and_then(|it| it.inner));
        }
    });
    ui.advance_cursor_after_rect(whole);
    Shown { asked, is_toggled }
}

/// The pain, and what we answer it with; how many wordings it has where we do not.
fn name_ui(ui: &mut Ui, tr: &Tr, pain: &Pain) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add_space(5.0);
        ui.add(egui::Label::new(theme::semibold(&pain.name)).truncate());
        let below = if pain.answer.trim().is_empty() {
            tr.format("pains-wordings", &[("n", (pain.wordings.len() + 1).into())])
        } else {
            pain.answer.clone()
        };
        ui.add(egui::Label::new(theme::small(ui, below)).truncate());
    });
}

/// «Stock is never right, best: 2 of 3, 67 %, 95 % interval 21–94 %».
fn told(tr: &Tr, pain: &str, group: &str, count: Count) -> String {
    if count.n == 0 {
        return tr.format("pains-none-heard", &[("pain", pain.into()), ("group", group.into())]);
    }
    let interval = wilson(count, Z95);
    let args = [
        ("pain", pain.into()),
        ("group", group.into()),
        ("n", count.k.into()),
        ("of", count.n.into()),
        ("share", tr.percent(count.share()).into()),
        ("from", tr.percent(interval.lo).into()),
        ("to", tr.percent(interval.hi).into()),
    ];
    tr.format("pains-told", &args)
}

fn share_ui(ui: &mut Ui, tr: &Tr, width: f32, tone: Tone, count: Count, name: &str) {
    let interval = wilson(count, Z95);
    let text = if count.n == 0 {
        "–".to_owned()
    } else {
        tr.format("pains-n-of", &[("n", count.k.into()), ("of", count.n.into())])
    };
    let share = (0 < count.n).then(|| count.share());
    let interval = (interval.lo, interval.hi);
    widgets::share_cell(ui, width, tone, Share { share, interval, text: &text, name });
}

fn answered_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    row: &Row<'_>,
    say: &dyn Fn(&str) -> String,
) -> Option<Asked> {
    let words = Relief::ALL.map(|it| (it, cx.tr.text(answered_key(it))));
    let kind = match row.pain.answered {
        Relief::No => TagKind::Bad,
        Relief::Partly => TagKind::Warn,
        Relief::Yes => TagKind::Good,
    };
    let word = cx.tr.text(answered_key(row.pain.answered));
    let name = format!("{}: {word}", say("pains-answered-of"));
    let button = widgets::tag_button(ui, kind, &word, &name);
    let mut chosen = None;
    Popup::menu(&button).show(|ui| {
        ui.set_max_width(140.0);
        for (it, word) in &words {
            if widgets::menu_item(ui, answered_icon(*it), word, "").clicked() {
                chosen = Some(*it);
            }
        }
    });
    let answered = chosen.filter(|it| *it != row.pain.answered)?;
    Some(Asked::Choose(row.id, Pain { answered, ..row.pain.clone() }))
}

fn answered_icon(answered: Relief) -> &'static str {
    match answered {
        Relief::No => icon::X_CIRCLE,
        Relief::Partly => icon::CIRCLE_DASHED,
        Relief::Yes => icon::CHECK_CIRCLE,
    }
}

fn menu_ui(ui: &mut Ui, cx: &Cx<'_>, row: &Row<'_>) -> Option<Asked> {
    let tr = cx.tr;
    let mut asked = None;
    if row.by_hand {
        for (sign, key, by) in
            [(icon::ARROW_UP, "pains-up", -1), (icon::ARROW_DOWN, "pains-down", 1)]
        {
            if widgets::menu_item(ui, sign, &tr.text(key), "").clicked() {
                asked = moved_by(cx, row.id, by);
            }
        }
    }
    let others = cx.project.pains.in_order();
    let others: Vec<_> = others.into_iter().filter(|(id, _)| *id != row.id).collect();
    if !others.is_empty() {
        ui.label(theme::caption(ui, tr.text("pains-join-with")));
        egui::ScrollArea::vertical().max_height(8.0 * theme::ROW_HEIGHT).show(ui, |ui| {
            for (id, it) in &others {
                if widgets::menu_item(ui, icon::LINK, &it.name, "").clicked() {
                    asked = Some(Asked::Join(*id, row.id));
                }
            }
        });
    }
    if widgets::menu_item(ui, icon::TRASH, &tr.text("pains-remove"), "").clicked() {
        asked = Some(Asked::Remove(row.id));
    }
    asked
}

fn moved_by(cx: &Cx<'_>, id: Id<Pain>, by: i32) -> Option<Asked> {
    let order = cx.project.pains.in_order();
    let at = order.iter().position(|(it, _)| *it == id)?;
    let to = at.saturating_add_signed(by as isize).min(order.len() - 1);
    (to != at).then_some(Asked::Move(id, to))
}
