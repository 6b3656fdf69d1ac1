//! The first screen: start a project, open one, look at a sample.

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use super::{
    Command, Request,
    settings::Settings,
    theme::{self, icon},
    widgets::{self, ButtonKind},
};
use crate::{i18n::Tr, model::Way, samples::Sample};

const WIDTH: f32 = 760.0;

pub(super) fn ui(ui: &mut Ui, tr: &Tr, settings: &Settings, requests: &mut Vec<Request>) {
    let frame = Frame::new().fill(theme::palette(ui).background);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let side = ((ui.available_width() - WIDTH) / 2.0).max(theme::PAGE_PADDING);
            let top = (ui.available_height() * 0.1).max(theme::PAGE_PADDING);
            let margin = Margin::symmetric(side as i8, top as i8);
            let margin = if side < 127.0 { margin } else { Margin::symmetric(0, top as i8) };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.horizontal(|ui| {
                    if 127.0 <= side {
                        ui.add_space(side);
                    }
                    ui.vertical(|ui| {
                        ui.set_max_width(WIDTH.min(ui.available_width()));
                        page_ui(ui, tr, settings, requests);
                    });
                });
            });
        });
    });
}

fn page_ui(ui: &mut Ui, tr: &Tr, settings: &Settings, requests: &mut Vec<Request>) {
    ui.spacing_mut().item_spacing.y = theme::GAP;
    ui.label(theme::title("ICP Workbench").size(28.0));
    ui.label(theme::muted(ui, tr.text("welcome-what")).size(15.0));
    ui.add_space(theme::GRID);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        start_ui(left, tr, Way::FromCustomers, requests);
        start_ui(right, tr, Way::TopDown, requests);
    });
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        sample_ui(left, tr, Sample::DeviceDistributors, requests);
        sample_ui(right, tr, Sample::GymSoftware, requests);
    });
    open_ui(ui, tr, settings, requests);
    language_ui(ui, tr, settings, requests);
}

fn start_ui(ui: &mut Ui, tr: &Tr, way: Way, requests: &mut Vec<Request>) {
    let (sign, title, text, action, kind) = match way {
        Way::FromCustomers => (
            icon::USERS_THREE,
            "welcome-from-customers",
            "welcome-from-customers-text",
            "welcome-start-from-customers",
            ButtonKind::Primary,
        ),
        Way::TopDown => (
            icon::LIGHTBULB,
            "welcome-top-down",
            "welcome-top-down-text",
            "welcome-start-top-down",
            ButtonKind::Secondary,
        ),
    };
    tile_ui(ui, sign, &tr.text(title), &tr.text(text), |ui| {
        if widgets::button(ui, kind, &tr.text(action)).clicked() {
            requests.push(Request::Command(Command::NewProject(way)));
        }
    });
}

fn sample_ui(ui: &mut Ui, tr: &Tr, sample: Sample, requests: &mut Vec<Request>) {
    let (sign, text, action) = match sample {
        Sample::DeviceDistributors => {
            (icon::BUILDINGS, "welcome-device-distributors", "welcome-open-device-distributors")
        }
        Sample::GymSoftware => (icon::TARGET, "welcome-gym-software", "welcome-open-gym-software"),
    };
    tile_ui(ui, sign, &tr.text(sample.name()), &tr.text(text), |ui| {
        if widgets::button(ui, ButtonKind::Secondary, &tr.text(action)).clicked() {
            requests.push(Request::Command(Command::OpenSample(sample)));
        }
    });
}

fn tile_ui(ui: &mut Ui, sign: &str, title: &str, text: &str, action: impl FnOnce(&mut Ui)) {
    widgets::card(ui, |ui| {
        ui.set_min_height(132.0);
        ui.horizontal(|ui| {
            ui.label(theme::icon_text(sign).color(theme::palette(ui).accent.fill));
            ui.label(theme::card_title(title));
        });
        ui.label(theme::muted(ui, text));
        ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), action);
    });
}

fn open_ui(ui: &mut Ui, tr: &Tr, settings: &Settings, requests: &mut Vec<Request>) {
    widgets::card(ui, |ui| {
        widgets::card_head(
            ui,
            &tr.text("welcome-recent"),
            |_| (),
            |ui| {
                if widgets::button(ui, ButtonKind::Secondary, &tr.text("welcome-open")).clicked() {
                    requests.push(Request::Command(Command::OpenProject));
                }
            },
        );
        if settings.recent.is_empty() {
            ui.label(theme::muted(ui, tr.text("welcome-drop")));
        }
        for path in &settings.recent {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let folder = path.parent().unwrap_or(path).display().to_string();
            if widgets::menu_item(ui, icon::FILE, &name, &folder).clicked() {
                requests.push(Request::OpenRecent(path.clone()));
            }
        }
    });
}

fn language_ui(ui: &mut Ui, tr: &Tr, settings: &Settings, requests: &mut Vec<Request>) {
    let mut language = settings.language;
    let options = crate::i18n::Language::ALL.map(|it| (it, it.own_name()));
    let name = tr.text("settings-language");
    if widgets::segmented(ui, &name, &mut language, &options).changed() {
        requests.push(Request::Command(Command::Language(language)));
    }
}
