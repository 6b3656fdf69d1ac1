//! Pictures of every widget, in both themes and three scripts.

use egui::Theme;
use egui_kittest::SnapshotResults;

use crate::support::{gallery::Gallery, harness};

#[test]
fn widgets_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "gallery_light"), (Theme::Dark, "gallery_dark")] {
        let mut harness = harness([1160.0, 900.0], theme)
            .build_ui_state(|ui, gallery: &mut Gallery| gallery.ui(ui), Gallery::default());
        harness.run();
        harness.snapshot(name);
        results.extend_harness(&mut harness);
    }
}

#[test]
fn popups_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (theme, name) in
        [(Theme::Light, "gallery_popups_light"), (Theme::Dark, "gallery_popups_dark")]
    {
        let mut harness = harness([720.0, 480.0], theme)
            .build_ui_state(|ui, gallery: &mut Gallery| gallery.popups(ui), Gallery::default());
        harness.run();
        harness.snapshot(name);
        results.extend_harness(&mut harness);
    }
}
