//! The frame around every panel of a project: side bar, top bar, status bar, and the dock with the live view.

use egui::{
    Align, CentralPanel, Frame, Layout, Margin, Panel, Popup, ScrollArea, Sides, Stroke, Ui,
};

use super::{
    Command, Cx, Env, Place, Request,
    app::{App, Screen},
    panels, theme,
    theme::icon,
    widgets::{self, ButtonKind, NavLead, StepState},
    workbench::Panels,
};
use crate::{
    document::Document,
    i18n::Tr,
    model::{AccountKind, Profile, Relationship, Step, Way},
    store::SaveStatus,
};

pub(super) fn ui(app: &mut App, ui: &mut Ui, requests: &mut Vec<Request>) {
    let env = app.env();
    let App { screen: Screen::Project(workbench), tr, settings, .. } = app else { return };
    let (place, file) = (workbench.place, workbench.path.clone());
    if workbench.is_private() {
        let (mut cx, panels) = workbench.split(tr, &env);
        let frame = Frame::new().fill(theme::palette(ui).background);
        CentralPanel::default().frame(frame).show(ui, |ui| {
            scrolled(ui, place, |ui| panels.collect.private_ui(ui, &mut cx));
        });
        requests.append(&mut cx.requests);
        return;
    }
    let is_stale = workbench.live.is_stale();
    status_bar(ui, tr, &workbench.doc, &env, workbench.live.latest(), is_stale, requests);
    let doc_names = [workbench.doc.can_undo(), workbench.doc.can_redo()]
        .map(|it| it.map(|label| tr.say(label)));
    let (mut cx, panels) = workbench.split(tr, &env);
    side_bar(ui, &mut cx, place, &file.file_name().unwrap_or_default().to_string_lossy());
    top_bar(ui, &mut cx, doc_names);
    dock(ui, &mut cx, place, panels, &mut settings.dock_open);
    let frame = Frame::new().fill(theme::palette(ui).background);
    CentralPanel::default().frame(frame).show(ui, |ui| match place {
        Place::Overview => scrolled(ui, place, |ui| panels::overview::ui(ui, &mut cx)),
        Place::Collect => {
            scrolled(ui, (place, panels.collect.tab), |ui| panels.collect.ui(ui, &mut cx));
        }
        Place::Analyze => {
            scrolled(ui, (place, panels.analyze.tab), |ui| panels.analyze.ui(ui, &mut cx));
        }
        Place::Draft => scrolled(ui, (place, panels.draft.tab), |ui| panels.draft.ui(ui, &mut cx)),
        Place::Accounts => padded(ui, |ui| panels.accounts.ui(ui, &mut cx)),
        Place::Journeys => padded(ui, |ui| panels.journeys.ui(ui, &mut cx)),
        Place::Toolkit => {
            scrolled(ui, (place, panels.toolkit.tab), |ui| panels.toolkit.ui(ui, &mut cx));
        }
        Place::Settings => scrolled(ui, place, |ui| panels::settings::ui(ui, &mut cx, settings)),
    });
    requests.append(&mut cx.requests);
}

/// A page that scrolls as a whole, each from its own top.
fn scrolled(ui: &mut Ui, page: impl std::hash::Hash + std::fmt::Debug, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(page).auto_shrink([false, false]).show(ui, |ui| padded(ui, add));
}

fn padded(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin::same(theme::PAGE_PADDING as i8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP;
        ui.set_width(ui.available_width());
        add(ui);
    });
}

fn bar(ui: &Ui) -> Frame {
    Frame::new().fill(theme::palette(ui).surface).inner_margin(Margin::symmetric(12, 0))
}

fn side_bar(ui: &mut Ui, cx: &mut Cx<'_>, place: Place, file: &str) {
    let frame = bar(ui).inner_margin(Margin::symmetric(12, 16));
    Panel::left("side bar").exact_size(theme::SIDE_BAR_WIDTH).resizable(false).frame(frame).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            project_ui(ui, cx, file);
            ui.add_space(theme::GRID * 3.0);
            switcher_ui(ui, cx);
            ui.add_space(theme::GRID * 3.0);
            nav_ui(ui, cx, place);
            ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
                let label = cx.tr.text("shell-settings");
                let lead = NavLead::Icon(icon::GEAR);
                if widgets::nav_item(ui, lead, &label, "", place == Place::Settings).clicked() {
                    cx.requests.push(Request::Go(Place::Settings));
                }
            });
        },
    );
}

/// The name of the project and its file; a menu with what concerns the project as a whole.
fn project_ui(ui: &mut Ui, cx: &mut Cx<'_>, file: &str) {
    let tr = cx.tr;
    Sides::new().shrink_left().truncate().show(
        ui,
        |ui| {
            ui.vertical(|ui| {
                ui.add(egui::Label::new(theme::card_title(cx.project.name())).truncate());
                ui.add(egui::Label::new(theme::secondary(ui, file)).truncate());
            });
        },
        |ui| {
            let button = widgets::icon_button(ui, icon::DOTS_THREE, &tr.text("shell-project-menu"));
            let commands = [
                Command::RenameProject,
                Command::SaveCopy,
                Command::OpenBackup,
                Command::OpenProject,
                Command::NewProject(Way::FromCustomers),
                Command::NewProject(Way::TopDown),
                Command::CloseProject,
            ];
            Popup::menu(&button).width(240.0).show(|ui| menu_ui(ui, cx, &commands));
        },
    );
}

/// Commands as the entries of a menu.
pub(super) fn menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, commands: &[Command]) {
    for command in commands {
        let shortcut = command.shortcut().map(|it| ui.format_shortcut(&it)).unwrap_or_default();
        let is_enabled = cx.env.can_edit || !command.changes_project();
        let text = cx.tr.text(command.text());
        let entry = ui
            .add_enabled_ui(is_enabled, |ui| {
                widgets::menu_item(ui, command.icon(), &text, &shortcut)
            })
            .inner;
        if entry.clicked() {
            cx.command(*command);
        }
    }
}

fn switcher_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let n = cx.project.profiles.len();
    let at = cx.project.profiles.iter().position(|(id, _)| Some(id) == cx.profile);
    let name = cx.profile.and_then(|id| cx.project.profiles.get(id)).map(|it| it.name.as_str());
    let caption = match at {
        Some(at) => {
            let args = [("i", (at + 1).into()), ("n", n.into())];
            tr.format("shell-profile-of", &args)
        }
        None => tr.text("shell-no-profile").into_owned(),
    };
    let name = name.map_or_else(|| tr.text("shell-add-one").into_owned(), str::to_owned);
    let response = widgets::nav_switcher(ui, &caption, &name);
    Popup::menu(&response).width(theme::SIDE_BAR_WIDTH).show(|ui| {
        for (id, profile) in cx.project.profiles.iter() {
            let sign = if Some(id) == cx.profile { icon::CHECK } else { " " };
            if widgets::menu_item(ui, sign, &profile.name, &matches_of(cx, id)).clicked() {
                cx.requests.push(Request::SelectProfile(id));
            }
        }
        if 0 < n {
            ui.separator();
        }
        let mut commands =
            vec![Command::NewProfile(Way::FromCustomers), Command::NewProfile(Way::TopDown)];
        if cx.profile.is_some() {
            commands.extend([
                Command::RenameProfile,
                Command::DuplicateProfile,
                Command::DeleteProfile,
            ]);
        }
        menu_ui(ui, cx, &commands);
    });
}

/// How many accounts match the profile; empty while nothing is known.
fn matches_of(cx: &Cx<'_>, profile: crate::model::Id<Profile>) -> String {
    let matched = cx.live.matched(Some(profile));
    matched.map(|it| cx.tr.count(it.matching.figures.n_matches())).unwrap_or_default()
}

fn nav_ui(ui: &mut Ui, cx: &mut Cx<'_>, place: Place) {
    let tr = cx.tr;
    let go = |ui: &mut Ui, cx: &mut Cx<'_>, lead, key: &str, count: &str, to| {
        if widgets::nav_item(ui, lead, &tr.text(key), count, place == to).clicked() {
            cx.requests.push(Request::Go(to));
        }
    };
    go(ui, cx, NavLead::Icon(icon::HOUSE), "shell-overview", "", Place::Overview);
    caption_ui(ui, &tr.text("shell-steps"));
    for (step, key, to) in [
        (Step::Collect, "shell-collect", Place::Collect),
        (Step::Analyze, "shell-analyze", Place::Analyze),
        (Step::Draft, "shell-draft", Place::Draft),
    ] {
        let (state, count) = step_state(cx, step);
        go(ui, cx, NavLead::Step(step.number(), state), key, &count, to);
    }
    caption_ui(ui, &tr.text("shell-workbench"));
    let n = cx.live.table().len();
    let count = if cx.live.is_ready { tr.count(n) } else { String::new() };
    go(ui, cx, NavLead::Icon(icon::BUILDINGS), "shell-accounts", &count, Place::Accounts);
    let n = cx.profile.map_or(0, |it| panels::journeys::maps(cx.project, it).len());
    let lead = NavLead::Icon(icon::MAP_TRIFOLD);
    go(ui, cx, lead, "shell-journeys", &tr.count(n), Place::Journeys);
    let n = tr.count(cx.project.materials.len());
    go(ui, cx, NavLead::Icon(icon::TOOLBOX), "shell-toolkit", &n, Place::Toolkit);
}

fn caption_ui(ui: &mut Ui, text: &str) {
    ui.add_space(theme::GRID * 3.0);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.label(theme::caption(ui, text.to_uppercase()));
    });
    ui.add_space(theme::GRID);
}

/// How far a step is, and «4/6».
pub(super) fn step_state(cx: &Cx<'_>, step: Step) -> (StepState, String) {
    let Some(it) = cx.live.step(step) else {
        return (StepState::Untouched, String::new());
    };
    let (n_done, n) = it.progress();
    if n == 0 {
        return (StepState::Untouched, String::new());
    }
    let state = match n_done {
        0 => StepState::Untouched,
        _ if n_done == n => StepState::Done,
        _ => StepState::Begun,
    };
    (state, format!("{n_done}/{n}"))
}

fn top_bar(ui: &mut Ui, cx: &mut Cx<'_>, [undo, redo]: [Option<String>; 2]) {
    Panel::top("top bar").exact_size(theme::TOP_BAR_HEIGHT).frame(bar(ui)).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            for (command, step, key) in
                [(Command::Undo, undo, "shell-undo"), (Command::Redo, redo, "shell-redo")]
            {
                let name = match &step {
                    Some(step) => cx.tr.format(key, &[("step", step.as_str().into())]),
                    None => cx.tr.text(command.text()).into_owned(),
                };
                let shortcut =
                    command.shortcut().map(|it| ui.format_shortcut(&it)).unwrap_or_default();
                let button = ui
                    .add_enabled_ui(step.is_some(), |ui| {
                        widgets::icon_button_with_keys(ui, command.icon(), &name, &shortcut)
                    })
                    .inner;
                if button.clicked() {
                    cx.command(command);
                }
            }
            let rest = ui.available_width();
            let width = 340.0_f32.min(rest - 160.0);
            ui.add_space((rest - width) / 2.0 - 40.0);
            palette_button(ui, cx, width);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let text = cx.tr.text("shell-import");
                if cx.env.can_edit && widgets::button(ui, ButtonKind::Secondary, &text).clicked() {
                    cx.command(Command::ImportFile);
                }
            });
        });
    });
}

/// What looks like a search field and opens the palette.
fn palette_button(ui: &mut Ui, cx: &mut Cx<'_>, width: f32) {
    let p = theme::palette(ui);
    let hint = cx.tr.text("shell-palette-hint");
    let shortcut =
        Command::Palette.shortcut().map(|it| ui.format_shortcut(&it)).unwrap_or_default();
    let words = (
        theme::body(hint.as_ref()).color(p.muted),
        egui::Atom::grow(),
        theme::secondary(ui, shortcut),
    );
    let button = egui::Button::new(words)
        .fill(p.soft)
        .stroke(Stroke::new(theme::BORDER, p.line))
        .min_size(egui::vec2(width, theme::CONTROL_HEIGHT + 2.0));
    if ui.add_sized([width, theme::CONTROL_HEIGHT + 2.0], button).clicked() {
        cx.command(Command::Palette);
    }
}

fn dock(ui: &mut Ui, cx: &mut Cx<'_>, place: Place, panels: &mut Panels, is_open: &mut bool) {
    if !matches!(place, Place::Draft | Place::Accounts) || cx.profile.is_none() {
        return;
    }
    // The scroll bar has the margin to itself.
    let margin = Margin { left: 16, right: 4, top: 12, bottom: 0 };
    let frame = Frame::new().fill(theme::palette(ui).surface).inner_margin(margin);
    if !*is_open {
        Panel::right("folded dock")
            .exact_size(44.0)
            .resizable(false)
            .frame(bar(ui).inner_margin(Margin::symmetric(8, 12)))
            .show(ui, |ui| {
                let name = cx.tr.text("shell-unfold-dock");
                if widgets::icon_button(ui, icon::CARET_DOUBLE_LEFT, &name).clicked() {
                    *is_open = true;
                }
                if let Some(matched) = cx.live.matched(cx.profile) {
                    let n = matched.matching.figures.n_matches();
                    let words = theme::semibold(cx.tr.short(n as f64)).size(12.0);
                    let told = cx.tr.format("matches-folded", &[("n", n.into())]);
                    ui.vertical_centered(|ui| ui.label(words).on_hover_text(told));
                }
            });
        return;
    }
    Panel::right("dock").exact_size(theme::DOCK_WIDTH).resizable(false).frame(frame).show(
        ui,
        |ui| {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                let margin = Margin { right: 12, bottom: 16, ..Margin::ZERO };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    if place == Place::Accounts && panels.accounts.has_selection(cx) {
                        panels.accounts.receipt_ui(ui, cx, is_open);
                    } else {
                        panels::matches::ui(ui, cx, is_open);
                    }
                });
            });
        },
    );
}

fn status_bar(
    ui: &mut Ui,
    tr: &Tr,
    doc: &Document,
    env: &Env,
    live: &crate::live::Derived,
    is_stale: bool,
    requests: &mut Vec<Request>,
) {
    Panel::bottom("status bar").exact_size(theme::STATUS_BAR_HEIGHT).frame(bar(ui)).show(
        ui,
        |ui| {
            ui.horizontal_centered(|ui| {
                saving_ui(ui, tr, doc, env, requests);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    figures_ui(ui, tr, live, is_stale);
                });
            });
        },
    );
}

fn saving_ui(ui: &mut Ui, tr: &Tr, doc: &Document, env: &Env, requests: &mut Vec<Request>) {
    let p = theme::palette(ui);
    match doc.status() {
        None => {
            ui.label(theme::icon_text(icon::LOCK).color(p.warn.text));
            ui.label(theme::secondary(ui, tr.text("shell-read-only")));
        }
        Some(SaveStatus::Saving) => {
            ui.label(theme::icon_text(icon::ARROWS_CLOCKWISE).color(p.muted));
            ui.label(theme::secondary(ui, tr.text("shell-saving")));
        }
        Some(SaveStatus::Saved { at }) => {
            ui.label(theme::icon_text(icon::CHECK_CIRCLE).color(p.good.text));
            let text = if at.0 == 0 {
                tr.text("shell-saved").into_owned()
            } else {
                let clock = Tr::clock(at, env.utc_offset_secs);
                tr.format("shell-saved-at", &[("time", clock.into())])
            };
            ui.label(theme::secondary(ui, text));
        }
        Some(SaveStatus::Failed(message)) => {
            ui.label(theme::icon_text(icon::WARNING_CIRCLE).color(p.bad.text));
            ui.label(theme::secondary(ui, tr.say(&message)).color(p.bad.text));
            let text = tr.text("command-save-copy");
            if ui.link(theme::secondary(ui, text).color(p.accent.text)).clicked() {
                requests.push(Request::Command(Command::SaveCopy));
            }
        }
    }
}

fn figures_ui(ui: &mut Ui, tr: &Tr, live: &crate::live::Derived, is_stale: bool) {
    if let Some(error) = &live.error {
        ui.label(theme::secondary(ui, tr.say(error)).color(theme::palette(ui).bad.text));
        return;
    }
    if !live.is_ready {
        ui.label(theme::secondary(ui, tr.text("shell-reading")));
        return;
    }
    let slowest = live.matches.values().map(|it| it.took).max();
    if let Some(took) = slowest.filter(|_| !is_stale && !live.table().is_empty()) {
        let ms = tr.number((took.as_secs_f64() * 1e4).round() / 10.0);
        let text = tr.format("shell-match-time", &[("ms", ms.into())]);
        ui.label(theme::secondary(ui, text));
        ui.add_space(theme::GRID * 2.0);
    }
    let table = live.table();
    let n = tr.format("common-n-accounts", &[("n", table.len().into())]);
    let figures = live.matches.values().next().map(|it| &it.matching.figures);
    let text = match figures {
        _ if live.kind == AccountKind::Market => {
            tr.format("shell-market-figures", &[("accounts", n.into())])
        }
        Some(figures) => {
            let of = |it| figures.n_relationship(Some(it));
            let args = [
                ("accounts", n.into()),
                ("customers", of(Relationship::Customer).into()),
                ("churned", of(Relationship::Churned).into()),
            ];
            tr.format("shell-figures", &args)
        }
        None => n,
    };
    ui.label(theme::secondary(ui, text));
}
