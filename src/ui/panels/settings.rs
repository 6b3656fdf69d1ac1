//! Settings: language, theme and scale of the window. Theirs is this machine, not the project.

use egui::{ThemePreference, Ui};

use crate::{
    i18n::Language,
    ui::{
        Command, Cx,
        settings::Settings,
        theme::{self, icon},
        widgets,
    },
};

const LABEL_WIDTH: f32 = 160.0;

pub(in crate::ui) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, settings: &Settings) {
    let tr = cx.tr;
    widgets::page_header(ui, &tr.text("settings-title"), &tr.text("settings-what"), |_| ());
    widgets::card(ui, |ui| {
        row_ui(ui, &tr.text("settings-language"), |ui| {
            let mut language = settings.language;
            let options = Language::ALL.map(|it| (it, it.own_name()));
            let name = tr.text("settings-language");
            if widgets::segmented(ui, &name, &mut language, &options).changed() {
                cx.command(Command::Language(language));
            }
        });
        row_ui(ui, &tr.text("settings-theme"), |ui| {
            let mut theme = settings.theme;
            let words = [
                (ThemePreference::System, tr.text("settings-system")),
                (ThemePreference::Light, tr.text("settings-light")),
                (ThemePreference::Dark, tr.text("settings-dark")),
            ];
            let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
            let name = tr.text("settings-theme");
            if widgets::segmented(ui, &name, &mut theme, &options).changed() {
                cx.command(Command::Theme(theme));
            }
        });
        row_ui(ui, &tr.text("settings-scale"), |ui| {
            for (command, sign) in [(Command::Smaller, icon::MINUS), (Command::Larger, icon::PLUS)]
            {
                if widgets::icon_button(ui, sign, &tr.text(command.text())).clicked() {
                    cx.command(command);
                }
                if command == Command::Smaller {
                    ui.label(theme::body(tr.percent(f64::from(settings.scale))));
                }
            }
        });
    });
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("settings-keys"), |_| (), |_| ());
        ui.columns(2, |columns| {
            let with_keys = Command::ALL.iter().filter_map(|it| Some((it, it.shortcut()?)));
            for (i, (command, shortcut)) in with_keys.enumerate() {
                let Some(ui) = columns.get_mut(i % 2) else { continue };
                let keys = ui.format_shortcut(&shortcut);
                egui::Sides::new().shrink_left().truncate().show(
                    ui,
                    |ui| ui.label(tr.text(command.text())),
                    |ui| widgets::key_hint(ui, &keys),
                );
            }
        });
    });
}

fn row_ui(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW_HEIGHT);
        ui.allocate_ui(egui::vec2(LABEL_WIDTH, theme::ROW_HEIGHT), |ui| {
            ui.set_min_width(LABEL_WIDTH);
            ui.label(theme::medium(label));
        });
        add(ui);
    });
}
