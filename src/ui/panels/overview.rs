//! The overview: how far the work is, which profiles there are, what needs attention, what to do next.

use egui::{Align, Layout, Sides, Ui, vec2};

use super::{checklist::go_to, evidence::grades_ui};
use crate::{
    analysis::{
        guide::{Done, Item, StepGuide, Target, next_best},
        standing::{about, evidence_of, grades},
    },
    edit::{List as _, ListEdit},
    model::{Evidence, Grade, Id, Profile, Relationship, Stance, Step, Way},
    ui::{
        Command, Cx, Place, Request, shell,
        theme::{self, icon},
        widgets::{self, ButtonKind, Notice, StepState, TagKind},
    },
};

/// Lines shown under «Needs attention».
const N_ATTENTION: usize = 6;

pub(in crate::ui) fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let args = [
        ("profiles", cx.project.profiles.len().into()),
        ("accounts", tr.format("common-n-accounts", &[("n", cx.live.table().len().into())]).into()),
    ];
    let subtitle = if cx.live.is_ready {
        tr.format("overview-figures", &args)
    } else {
        tr.text("shell-reading").into_owned()
    };
    widgets::page_header(ui, cx.project.name(), &subtitle, |_| ());
    if cx.project.about().sample.is_some() {
        ui.label(theme::secondary(ui, tr.text("overview-sample")));
    }
    next_ui(ui, cx);
    steps_ui(ui, cx);
    profiles_ui(ui, cx);
    attention_ui(ui, cx);
}

/// The next best action.
fn next_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (tr, live) = (cx.tr, cx.live);
    let Some(item) = next_best(&live.guide) else { return work_ui(ui, cx) };
    let action = item.action.as_ref().map(|it| tr.say(it)).unwrap_or_default();
    let words = Notice {
        icon: icon::LIGHTBULB,
        title: &tr.format("overview-next", &[("action", action.into())]),
        text: &tr.say(&item.message),
        action: &tr.text("overview-go"),
    };
    if widgets::banner(ui, words) {
        go_to(cx, item.target);
    }
}

/// With nothing left on the lists: the accounts to be won.
fn work_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let Some(matched) = cx.live.matched(cx.profile) else { return };
    let args = [("n", matched.matching.figures.breadth.n_new.into())];
    let words = Notice {
        icon: icon::TARGET,
        title: &tr.text("overview-work"),
        text: &tr.format("overview-work-text", &args),
        action: &tr.text("overview-go"),
    };
    if widgets::banner(ui, words) {
        cx.requests.push(Request::Go(Place::Accounts));
    }
}

fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let live = cx.live;
    let steps: Vec<&StepGuide> = live.guide.iter().filter(|it| !it.items.is_empty()).collect();
    if steps.is_empty() {
        return;
    }
    let lines: Vec<String> = steps.iter().map(|it| step_line(cx, it)).collect();
    let gaps = ui.spacing().item_spacing.x * (steps.len() - 1) as f32;
    let room = (ui.available_width() - gaps) / steps.len() as f32 - 2.0 * theme::CARD_PADDING;
    // All cards of the row are as high as the highest.
    let height_of = |line: &String| {
        let words = egui::WidgetText::from(theme::muted(ui, line));
        words.into_galley(ui, Some(egui::TextWrapMode::Wrap), room, egui::TextStyle::Body).size().y
    };
    let height = lines.iter().map(height_of).fold(0.0, f32::max);
    ui.columns(steps.len(), |columns| {
        for ((ui, step), line) in columns.iter_mut().zip(steps).zip(&lines) {
            step_ui(ui, cx, step, (line, height));
        }
    });
}

/// What comes next in the step, or that it is done.
fn step_line(cx: &Cx<'_>, guide: &StepGuide) -> String {
    let tr = cx.tr;
    // What is said to come next of all comes next here too.
    let is_here = |it: &&Item| guide.items.iter().any(|own| own.key == it.key);
    match next_best(&cx.live.guide).filter(is_here).or_else(|| guide.next()) {
        Some(item) => tr.say(&item.message),
        None if shell::step_state(cx, guide.step).0 == StepState::Done => {
            tr.text("overview-step-done").into_owned()
        }
        None => tr.say(&guide.purpose),
    }
}

fn step_ui(ui: &mut Ui, cx: &mut Cx<'_>, guide: &StepGuide, (line, height): (&str, f32)) {
    let tr = cx.tr;
    let (key, place) = match guide.step {
        Step::Collect => ("shell-collect", Place::Collect),
        Step::Analyze => ("shell-analyze", Place::Analyze),
        _ => ("shell-draft", Place::Draft),
    };
    let (state, count) = shell::step_state(cx, guide.step);
    widgets::card(ui, |ui| {
        Sides::new().shrink_left().truncate().show(
            ui,
            |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), egui::Sense::hover());
                widgets::step_mark(ui, rect.center(), guide.step.number(), state);
                ui.label(theme::card_title(tr.text(key)));
                ui.label(theme::secondary(ui, count));
            },
            |ui| {
                let name = format!("{}: {}", tr.text("overview-show"), tr.text(key));
                if widgets::icon_button(ui, icon::ARROW_RIGHT, &name).clicked() {
                    cx.requests.push(Request::Go(place));
                }
            },
        );
        let size = vec2(ui.available_width(), height);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(size);
            ui.add(egui::Label::new(theme::muted(ui, line)).wrap());
        });
        let (n_done, n) = guide.progress();
        let width = ui.available_width();
        widgets::progress_line(ui, width, n_done as f32 / n.max(1) as f32, &tr.text(key));
    });
}

/// The way a profile is found at first: from customers where there are any.
pub(in crate::ui) fn usual_way(cx: &Cx<'_>) -> Way {
    let table = cx.live.table();
    let has_customers =
        (0..table.len()).any(|row| table.relationship(row) == Some(Relationship::Customer));
    if table.is_empty() || has_customers { Way::FromCustomers } else { Way::TopDown }
}

/// Of matches, new ones, criteria, evidence and breadth.
const WIDTHS: [f32; 5] = [84.0, 68.0, 84.0, 164.0, 112.0];

fn profiles_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        widgets::card_head(
            ui,
            &tr.text("overview-profiles"),
            |_| (),
            |ui| {
                let text = tr.text("overview-new-profile");
                if cx.env.can_edit && widgets::button(ui, ButtonKind::Secondary, &text).clicked() {
                    cx.command(Command::NewProfile(usual_way(cx)));
                }
            },
        );
        if cx.project.profiles.is_empty() {
            let text = tr.text("overview-no-profiles");
            if widgets::empty_state(ui, icon::TARGET, &text, &tr.text("overview-new-profile")) {
                cx.command(Command::NewProfile(usual_way(cx)));
            }
            return;
        }
        row_ui(
            ui,
            |ui| drop(ui.label(theme::secondary(ui, tr.text("overview-profile")))),
            |ui, i| {
                let keys = [
                    "overview-matches",
                    "overview-new",
                    "overview-criteria",
                    "overview-evidence",
                    "overview-breadth",
                ];
                ui.label(theme::secondary(ui, tr.text(keys[i])));
            },
        );
        let project = cx.project;
        for (id, profile) in project.profiles.iter() {
            separator(ui);
            profile_ui(ui, cx, id, profile);
        }
    });
}

fn separator(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme::palette(ui).soft);
}

/// A wide first cell and narrow ones at the right.
fn row_ui(ui: &mut Ui, first: impl FnOnce(&mut Ui), mut cell: impl FnMut(&mut Ui, usize)) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW_HEIGHT);
        let narrow: f32 = WIDTHS.iter().sum::<f32>() + 8.0 * WIDTHS.len() as f32;
        let wide = (ui.available_width() - narrow).max(120.0);
        let put = |ui: &mut Ui, width, layout, add: &mut dyn FnMut(&mut Ui)| {
            let size = vec2(width, theme::ROW_HEIGHT);
            ui.allocate_ui_with_layout(size, layout, |ui| {
                ui.set_min_size(size);
                add(ui);
            });
        };
        let mut first = Some(first);
        put(ui, wide, Layout::left_to_right(Align::Center), &mut |ui| {
            if let Some(first) = first.take() {
                first(ui);
            }
        });
        for (i, width) in WIDTHS.into_iter().enumerate() {
            put(ui, width, Layout::right_to_left(Align::Center), &mut |ui| cell(ui, i));
        }
    });
}

fn profile_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
    let (tr, live) = (cx.tr, cx.live);
    let figures = live.matched(Some(id)).map(|it| &it.matching.figures);
    let way = match profile.way {
        Way::FromCustomers => "overview-from-customers",
        Way::TopDown => "overview-top-down",
    };
    let mut is_opened = false;
    row_ui(
        ui,
        |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.spacing_mut().interact_size.y = 0.0;
                let name = theme::semibold(&profile.name).color(theme::palette(ui).text);
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                is_opened = ui.add(egui::Link::new(name)).clicked();
                ui.label(theme::secondary(ui, tr.text(way)));
            });
        },
        |ui, i| {
            let criteria = profile.criteria.iter().filter_map(|id| cx.project.criteria.get(*id));
            let n_criteria = criteria.filter(|it| it.condition.asks()).count();
            match (i, figures) {
                (0, Some(it)) => drop(ui.label(theme::body(tr.count(it.n_matches())))),
                (1, Some(it)) => drop(ui.label(theme::body(tr.count(it.breadth.n_new)))),
                (2, _) => {
                    let is_wanted = Profile::WANTED.contains(&n_criteria);
                    let kind = if is_wanted { TagKind::Good } else { TagKind::Quiet };
                    let args = [("n", n_criteria.into())];
                    widgets::tag(ui, kind, &tr.format("overview-of-wanted", &args));
                }
                (3, _) if 0 < n_criteria => rests_on_ui(ui, cx, profile),
                (4, Some(it)) if 0 < n_criteria && 0 < it.n_accounts => {
                    let (kind, key) = super::matches::breadth_word(&it.breadth);
                    widgets::tag(ui, kind, &tr.text(key));
                }
                _ => drop(ui.label(theme::muted(ui, "–"))),
            }
        },
    );
    if is_opened {
        cx.requests.push(Request::SelectProfile(id));
        cx.requests.push(Request::Go(Place::Draft));
    }
}

/// What the criteria rest on, and how many on guesses.
fn rests_on_ui(ui: &mut Ui, cx: &Cx<'_>, profile: &Profile) {
    let n = grades(cx.project, profile);
    let n_guesses = n[Grade::Guess as usize];
    if 0 < n_guesses {
        let (kind, key) = match profile.way {
            Way::FromCustomers => (TagKind::Warn, "overview-guesses"),
            Way::TopDown => (TagKind::Quiet, "overview-assumptions"),
        };
        widgets::tag(ui, kind, &cx.tr.format(key, &[("n", n_guesses.into())]));
    }
    let room = ui.available_width().clamp(24.0, 96.0);
    grades_ui(ui, cx, room, n);
}

/// What is open besides the next best action.
fn attention_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (tr, live) = (cx.tr, cx.live);
    let next = next_best(&live.guide).map(|it| &it.key);
    let open: Vec<&Item> = live
        .guide
        .iter()
        .flat_map(|it| &it.items)
        .filter(|it| it.done == Done::Open && !it.is_optional && Some(&it.key) != next)
        .take(N_ATTENTION)
        .collect();
    if open.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("overview-attention"), |_| (), |_| ());
        for item in open {
            ui.horizontal_top(|ui| {
                ui.set_min_height(theme::ROW_HEIGHT);
                let p = theme::palette(ui);
                ui.label(theme::icon_text(icon::WARNING).color(p.warn.fill));
                // What is open at the left, what there is to do at the right, each in as many lines as it needs.
                let half = (ui.available_width() - theme::GAP) / 2.0;
                let column = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
                    ui.allocate_ui_with_layout(
                        vec2(half, 0.0),
                        Layout::top_down(Align::Min),
                        |ui| {
                            ui.set_width(half);
                            add(ui);
                        },
                    );
                };
                column(ui, &mut |ui| {
                    ui.add(egui::Label::new(theme::body(tr.say(&item.message))).wrap());
                });
                column(ui, &mut |ui| {
                    let text = item.action.as_ref().map(|it| tr.say(it)).unwrap_or_default();
                    let words = theme::body(text).color(p.accent.text);
                    if ui.add(egui::Link::new(words)).clicked() {
                        go_to(cx, item.target);
                    }
                    keep_ui(ui, cx, item);
                });
            });
        }
    });
}

/// A finding about a criterion can be kept as a measurement against it.
fn keep_ui(ui: &mut Ui, cx: &mut Cx<'_>, item: &Item) {
    let (Target::ShowCriterion(id), Some(action)) = (item.target, &item.action) else { return };
    let key = match action.key.as_ref() {
        "guide-telling-every" => "draft-all-meet-why",
        "guide-telling-none" => "draft-none-meet-why",
        _ => return,
    };
    let text = cx.tr.text(key).into_owned();
    let is_kept = evidence_of(cx.project, id).any(|(_, it)| it.text == text);
    let name = cx.tr.text("evidence-keep");
    if is_kept || !cx.env.can_edit || !widgets::icon_button(ui, icon::QUOTES, &name).clicked() {
        return;
    }
    let evidence = Evidence { text, grade: Grade::Measured, ..about(cx.project, id) };
    let evidence = Evidence { stance: Stance::Contradicts, day: Some(cx.env.today()), ..evidence };
    cx.edit(Evidence::edit(ListEdit::Add(evidence, cx.project.evidence.len())));
}
