//! Preferences of the person at this machine: not part of a project, kept in eframe's storage.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::panels::accounts::Columns;
use crate::i18n::Language;

/// Projects kept in the list of recent ones.
const MAX_RECENT: usize = 8;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    pub language: Language,
    /// What is kept while another language was asked for this run alone.
    #[serde(skip)]
    kept_language: Option<Language>,
    pub theme: egui::ThemePreference,
    /// 0.8 to 2.
    pub scale: f32,
    pub dock_open: bool,
    /// The newest first.
    pub recent: Vec<PathBuf>,
    /// How the table of accounts stands in the recent projects.
    columns: Vec<(PathBuf, Columns)>,
    /// The project that was open when the window was closed.
    pub last: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            kept_language: None,
            theme: egui::ThemePreference::System,
            scale: 1.0,
            dock_open: true,
            recent: Vec::new(),
            columns: Vec::new(),
            last: None,
        }
    }
}

impl Settings {
    const KEY: &'static str = "settings";
    const SCALES: std::ops::RangeInclusive<f32> = 0.8..=2.0;

    /// What was stored, or for a first start the defaults in the language of the machine.
    pub(super) fn load(storage: Option<&dyn eframe::Storage>, locale: &str) -> Self {
        let stored = storage.and_then(|it| it.get_string(Self::KEY));
        let settings = stored.and_then(|it| serde_json::from_str::<Self>(&it).ok());
        let mut res = settings
            .unwrap_or_else(|| Self { language: Language::of_locale(locale), ..Self::default() });
        res.set_scale(res.scale);
        res
    }

    pub(super) fn store(&self, storage: &mut dyn eframe::Storage) {
        let kept = Self { language: self.kept_language.unwrap_or(self.language), ..self.clone() };
        if let Ok(text) = serde_json::to_string(&kept) {
            storage.set_string(Self::KEY, text);
        }
    }

    /// Speaks this language for this run alone.
    pub(super) fn speak(&mut self, language: Language) {
        self.kept_language = Some(self.language);
        self.language = language;
    }

    /// Speaks this language from now on.
    pub(super) fn choose(&mut self, language: Language) {
        self.kept_language = None;
        self.language = language;
    }

    pub(super) fn set_scale(&mut self, scale: f32) {
        let scale = if scale.is_finite() { scale } else { 1.0 };
        self.scale =
            ((scale * 20.0).round() / 20.0).clamp(*Self::SCALES.start(), *Self::SCALES.end());
    }

    /// How the table of accounts stood when this project was open last.
    pub(super) fn columns(&self, path: &Path) -> Columns {
        let kept = self.columns.iter().find(|it| it.0 == path);
        kept.map(|it| it.1.clone()).unwrap_or_default()
    }

    pub(super) fn keep_columns(&mut self, path: &Path, columns: &Columns) {
        let kept = self.columns.iter().find(|it| it.0 == path);
        let is_known = kept.map_or_else(|| *columns == Columns::default(), |it| it.1 == *columns);
        if is_known {
            return;
        }
        self.columns.retain(|it| it.0 != path && self.recent.contains(&it.0));
        self.columns.push((path.to_owned(), columns.clone()));
    }

    /// Puts the project at the head of the recent ones.
    pub(super) fn opened(&mut self, path: &Path) {
        self.recent.retain(|it| it != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MAX_RECENT);
        self.last = Some(path.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_project_comes_first_and_once() {
        let mut settings = Settings::default();
        for name in ["a", "b", "a"] {
            settings.opened(Path::new(name));
        }
        assert_eq!(settings.recent, [PathBuf::from("a"), PathBuf::from("b")]);
        assert_eq!(settings.last, Some(PathBuf::from("a")));
    }

    #[test]
    fn columns_are_kept_for_recent_projects_alone() {
        let mut settings = Settings::default();
        let columns: Columns = serde_json::from_str(
            r#"{"order":["domain",{"attribute":7}],"hidden":[],"widths":[["name",240.0]]}"#,
        )
        .unwrap();
        for name in ["gone", "a"] {
            settings.keep_columns(Path::new(name), &columns);
            settings.opened(Path::new("a"));
        }
        settings.keep_columns(Path::new("b"), &Columns::default());
        assert_eq!(settings.columns(Path::new("a")), columns);
        assert_eq!(settings.columns(Path::new("gone")), Columns::default());
        let mut shelf = Shelf::default();
        settings.store(&mut shelf);
        assert_eq!(Settings::load(Some(&shelf), "en"), settings);
    }

    /// A storage in memory.
    #[derive(Default)]
    struct Shelf(std::collections::BTreeMap<String, String>);

    impl eframe::Storage for Shelf {
        fn get_string(&self, key: &str) -> Option<String> {
            self.0.get(key).cloned()
        }

        fn set_string(&mut self, key: &str, value: String) {
            self.0.insert(key.to_owned(), value);
        }

        fn remove_string(&mut self, key: &str) {
            self.0.remove(key);
        }

        fn flush(&mut self) {}
    }

    #[test]
    fn a_language_for_one_run_is_not_kept_and_a_chosen_one_is() {
        let mut shelf = Shelf::default();
        let mut settings = Settings::load(None, "zh-Hans");
        settings.speak(Language::Russian);
        settings.dock_open = false;
        settings.store(&mut shelf);
        let mut later = Settings::load(Some(&shelf), "en");
        assert_eq!((later.language, later.dock_open), (Language::SimplifiedChinese, false));
        later.speak(Language::English);
        later.choose(Language::English);
        later.store(&mut shelf);
        assert_eq!(Settings::load(Some(&shelf), "zh-Hans").language, Language::English);
    }

    #[test]
    fn the_scale_keeps_to_its_bounds() {
        let mut settings = Settings::default();
        for (given, kept) in [(0.1, 0.8), (9.0, 2.0), (f32::NAN, 1.0), (1.12, 1.1)] {
            settings.set_scale(given);
            assert!((settings.scale - kept).abs() < 1e-6, "{given}");
        }
    }
}
