//! Every screen as a person sees it: a picture in each theme, and words that fit in every language in a small window.

use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
};

use egui::{Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::{
    i18n::{Language, Tr},
    jobs::Progress,
    samples::{self, Sample},
    ui::{app::App, app::Machine, files::Picked},
};
use tempfile::TempDir;

use crate::support::{
    self,
    app::{Look, NOW, Window},
};

/// The sample, made once: a copy of it is opened for each window.
fn sample() -> PathBuf {
    static SAMPLE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = SAMPLE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("Device distributors.icp");
        let progress = Progress::default();
        let name = "Device distributors";
        let (sample, tr) = (Sample::DeviceDistributors, Tr::new(Language::English));
        drop(samples::create(sample, &path, name, &tr, NOW, &progress).unwrap());
        (dir, path)
    });
    path.clone()
}

const TABLE: &str = "Company name,Domain,Industry,Number of Employees,Annual Revenue,Lifecycle Stage,Churn date,Tech stack\n\
    华康医疗,huakang.example,Medical devices,51-200,¥1.2亿,Customer,,WeCom;Kingdee\n\
    Rui'an Diagnostics,ruian.example,Diagnostics supply,\"1,200\",98000000,Opportunity,,SAP\n\
    Новамед Трейд,novamed.example,Medical devices,380,412000,Customer,2026-03-14,1C;Excel\n\
    Meridian Surgical,meridian.example,Private clinics,many,,Lead,,WeCom\n";

/// The program over the sample, or on the welcome screen.
pub(crate) fn window(look: &Look<'_>, opens: bool) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("hubspot-companies.csv");
    std::fs::write(&table, TABLE).unwrap();
    let path = folder.path().join("Device distributors.icp");
    if opens {
        std::fs::copy(sample(), &path).unwrap();
    }
    let machine = Machine {
        now: || NOW,
        stopwatch: || std::time::Duration::ZERO,
        utc_offset_secs: 0,
        locale: look.locale.to_owned(),
        language: None,
        projects: folder.path().to_owned(),
        ask: Arc::new(move |_| Picked::Path(table.clone())),
        open: opens.then_some(path),
        reopen: false,
    };
    let harness =
        support::harness(look.size, look.theme).build_eframe(move |cc| App::new(cc, machine));
    let mut res = Window::over(harness, folder);
    if opens {
        res.settle();
    } else {
        res.harness.run_steps(3);
    }
    res
}

/// The places of the side bar, from top to bottom.
const PLACES: [&str; 8] =
    ["overview", "collect", "analyze", "draft", "accounts", "journeys", "toolkit", "settings"];

fn go(window: &mut Window, place: usize) {
    let links: Vec<_> = window.harness.get_all_by_role(Role::Link).collect();
    // The side bar comes first; its entries are the first links but for the settings at its foot.
    links[place].click();
    drop(links);
    window.settle();
}

/// Shows a tab of a place, by its number.
fn go_tab(window: &mut Window, (place, idx): (&str, usize)) {
    go(window, PLACES.iter().position(|it| *it == place).unwrap());
    let tabs: Vec<_> = window.harness.get_all_by_role(Role::Tab).collect();
    tabs[idx].click();
    drop(tabs);
    window.settle();
}

/// Tabs that have a picture of their own: place, number among the tabs, name.
const TABS: &[(&str, usize, &str)] = &[
    ("collect", 0, "purpose"),
    ("collect", 2, "sources"),
    ("collect", 3, "interviews"),
    ("collect", 5, "market"),
    ("draft", 2, "profile"),
    ("draft", 3, "people"),
    ("draft", 4, "progress"),
    ("analyze", 4, "pains"),
    ("analyze", 5, "swot"),
    ("analyze", 6, "dive"),
    ("draft", 6, "compare"),
    ("journeys", 3, "cover"),
    ("toolkit", 1, "campaigns"),
];

/// Shows what is understood of the table.
fn preview(window: &mut Window) {
    window.harness.get_by_role_and_label(Role::Button, "Choose file").click();
    for _ in 0..20_000 {
        window.harness.step();
        if window.harness.query_by_label("Import 4").is_some() {
            window.harness.run_steps(3);
            return;
        }
        std::thread::yield_now();
    }
    panic!("the table was not read");
}

#[test]
fn every_screen_looks_as_it_did() {
    let mut results = egui_kittest::SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let look = Look { theme, ..Look::default() };
        let mut it = window(&look, false);
        results.add(it.harness.try_snapshot(format!("welcome_{name}")));
        let mut it = window(&look, true);
        for (i, place) in PLACES.into_iter().enumerate() {
            go(&mut it, i);
            match place {
                "collect" => preview(&mut it),
                "accounts" => it.press(egui::Modifiers::NONE, egui::Key::Home),
                // Its figures take their time; `traits` looks at it over fewer customers.
                "analyze" => continue,
                _ => (),
            }
            results.add(it.harness.try_snapshot(format!("{place}_{name}")));
        }
        for (place, tab, what) in TABS {
            go_tab(&mut it, (place, *tab));
            results.add(it.harness.try_snapshot(format!("{place}_{what}_{name}")));
        }
    }
}

#[test]
fn words_are_there_and_can_be_drawn_in_every_language() {
    for locale in ["en", "zh_CN", "zh_TW", "ru"] {
        let look = Look { size: [1024.0, 640.0], locale, ..Look::default() };
        let mut it = window(&look, true);
        let check = |it: &Window, place: &str| {
            let all = it.harness.query_all(egui_kittest::kittest::By::new());
            let labels = all.filter_map(|it| it.accesskit_node().label());
            let missing: Vec<String> = labels.filter(|it| it.contains('⟦')).collect();
            assert_eq!(missing, [""; 0], "{locale} {place}");
        };
        for (i, place) in PLACES.into_iter().enumerate() {
            go(&mut it, i);
            check(&it, place);
        }
        for (place, tab, what) in TABS {
            go_tab(&mut it, (place, *tab));
            check(&it, what);
        }
    }
}
