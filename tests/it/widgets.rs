//! Every widget: how it looks, and that mouse, keyboard and screen reader all work it.

use egui::{Key, Role, Theme, Ui};
use egui_kittest::{Harness, SnapshotResults, kittest::Queryable as _};
use icp_workbench::ui::widgets::{self, Bounds, NumberFormat, Pick, PickerItem, PickerWords};

use crate::support::{gallery, gallery::Gallery, harness};

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

#[test]
fn plots_look_as_they_did_and_their_points_are_pressed() {
    let mut results = SnapshotResults::new();
    for (theme, name) in
        [(Theme::Light, "gallery_plots_light"), (Theme::Dark, "gallery_plots_dark")]
    {
        let mut harness = harness([960.0, 520.0], theme)
            .build_ui_state(|ui, gallery: &mut Gallery| gallery.plots(ui), Gallery::default());
        harness.run();
        harness.snapshot(name);
        harness.get_by_role_and_label(Role::Button, "私立医院").focus();
        harness.run();
        press(&mut harness, &[Key::Enter]);
        assert_eq!(harness.state().pressed, Some(3));
        harness.get_by_role_and_label(Role::Button, "Small teams").click();
        harness.run();
        assert_eq!(harness.state().pressed, Some(1));
        results.extend_harness(&mut harness);
    }
}

/// One widget over a value of its own.
fn alone<State: 'static>(state: State, show: fn(&mut Ui, &mut State)) -> Harness<'static, State> {
    let mut harness = harness([420.0, 420.0], Theme::Light).build_ui_state(show, state);
    harness.run();
    harness
}

fn press<State>(harness: &mut Harness<'_, State>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn roles(ui: &mut Ui, role: &mut u8) {
    widgets::segmented(ui, "Role of Industry", role, &[(0, "Must"), (1, "Prefer"), (2, "Exclude")]);
}

#[test]
fn a_segment_is_chosen_by_mouse_and_by_arrows() {
    let mut harness = alone(0, roles);
    harness.get_by_role_and_label(Role::RadioButton, "Role of Industry: Exclude").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
    harness.get_by_role_and_label(Role::RadioButton, "Role of Industry: Exclude").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowLeft]);
    assert_eq!(*harness.state(), 1);
    press(&mut harness, &[Key::ArrowLeft, Key::ArrowLeft]);
    assert_eq!(*harness.state(), 0, "the first segment is the end");
}

fn weight(ui: &mut Ui, weight: &mut u8) {
    widgets::weight_dots(ui, "Weight of Industry", weight);
}

#[test]
fn a_weight_stays_between_one_and_five() {
    let mut harness = alone(3, weight);
    harness.get_by_role(Role::Slider).focus();
    harness.run();
    press(&mut harness, &[Key::ArrowRight, Key::ArrowRight, Key::ArrowRight]);
    assert_eq!(*harness.state(), 5);
    harness.get_by_role_and_label(Role::Slider, "Weight of Industry").set_value_accesskit(2.0);
    harness.run();
    assert_eq!(*harness.state(), 2);
    press(&mut harness, &[Key::ArrowLeft, Key::ArrowLeft]);
    assert_eq!(*harness.state(), 1);
    let dots = harness.get_by_role(Role::Slider).rect();
    harness.drag_at(dots.left_center() + egui::vec2(38.0, 0.0));
    harness.drop_at(dots.left_center() + egui::vec2(38.0, 0.0));
    harness.run();
    assert_eq!(*harness.state(), 4);
}

fn chips(ui: &mut Ui, values: &mut Vec<&str>) {
    let mut gone = None;
    for (idx, value) in values.iter().enumerate() {
        if widgets::chip(ui, value, &format!("Remove {value}")).clicked() {
            gone = Some(idx);
        }
    }
    if let Some(idx) = gone {
        values.remove(idx);
    }
}

#[test]
fn a_chip_is_taken_out_by_its_cross_or_by_delete() {
    let mut harness = alone(vec!["Devices", "诊断", "Клиники"], chips);
    harness.get_by_role_and_label(Role::Button, "Remove 诊断").click();
    harness.run();
    assert_eq!(*harness.state(), ["Devices", "Клиники"]);
    harness.get_by_role_and_label(Role::Button, "Remove Клиники").focus();
    harness.run();
    press(&mut harness, &[Key::Delete]);
    assert_eq!(*harness.state(), ["Devices"]);
    harness.get_by_role_and_label(Role::Button, "Remove Devices").focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert!(harness.state().is_empty());
}

fn range(ui: &mut Ui, bounds: &mut Bounds) {
    let bins = (&gallery::EDGES[..], &gallery::COUNTS[..]);
    let write = |it: f64| format!("{it:.0}");
    let read = |it: &str| it.parse::<f64>().ok();
    widgets::histogram(ui, egui::vec2(250.0, 80.0), bins, bounds, ["Least", "Most"], &write);
    let format = NumberFormat { write: &write, read: &read };
    widgets::range_editor(ui, ["From", "To"], ["any", "any"], bounds, format);
}

#[test]
fn a_range_is_dragged_stepped_typed_and_opened() {
    let mut harness = alone(Bounds { lo: Some(50.0), hi: Some(400.0) }, range);
    let most = harness.get_by_role_and_label(Role::Slider, "Most");
    most.focus();
    harness.run();
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!(*harness.state(), Bounds { lo: Some(50.0), hi: Some(1000.0) });
    press(&mut harness, &[Key::End]);
    assert_eq!(harness.state().hi, None);

    let grip = harness.get_by_role_and_label(Role::Slider, "Least").rect().center();
    harness.drag_at(grip);
    harness.run();
    harness.hover_at(grip + egui::vec2(40.0, 0.0));
    harness.run();
    harness.drop_at(grip + egui::vec2(40.0, 0.0));
    harness.run();
    let lo = harness.state().lo.unwrap();
    assert!((150.0..=250.0).contains(&lo), "40 points are two bins: {lo}");

    let field = harness.get_by_role_and_label(Role::TextInput, "To");
    field.focus();
    field.type_text("120");
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(
        *harness.state(),
        Bounds { lo: Some(120.0), hi: Some(lo) },
        "the wrong way round is turned"
    );
}

fn number(ui: &mut Ui, value: &mut Option<f64>) {
    let write = |it: f64| format!("{it:.0}");
    let read = |it: &str| it.parse::<f64>().ok();
    widgets::number_field(
        ui,
        80.0,
        "Floor",
        "none",
        value,
        NumberFormat { write: &write, read: &read },
    );
}

#[test]
fn what_is_no_number_changes_nothing() {
    let mut harness = alone(None, number);
    harness.get_by_label("Floor").focus();
    harness.get_by_label("Floor").type_text("about ten");
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*harness.state(), None);
    harness.get_by_label("Floor").focus();
    harness.get_by_label("Floor").type_text("10");
    harness.run();
    assert_eq!(*harness.state(), None, "typing is not yet a change");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*harness.state(), Some(10.0));
}

fn picker(ui: &mut Ui, picks: &mut Vec<Pick>) {
    let words = PickerWords { search: "Find a value", nothing: "No such value", add: "Add" };
    let texts: Vec<String> = (0..10_000).map(|idx| format!("Value {idx}")).collect();
    let items: Vec<PickerItem<'_>> =
        texts.iter().map(|text| PickerItem { text, count: "1", checked: false }).collect();
    picks.extend(widgets::value_picker(ui, "values", words, &items));
}

#[test]
fn a_value_is_picked_by_typing_arrows_and_mouse() {
    let mut harness = alone(Vec::new(), picker);
    assert!(harness.get_by_label("Find a value").is_focused(), "typing starts at once");
    harness.get_by_label("Find a value").type_text("value 777");
    harness.run();
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter]);
    assert_eq!(harness.state().as_slice(), [Pick::Toggle(7770)], "777, then 7770");
    harness.get_by_role_and_label(Role::CheckBox, "Value 7771").click();
    harness.run();
    assert_eq!(harness.state().last(), Some(&Pick::Toggle(7771)));
    harness.get_by_label("Find a value").type_text(" Киев");
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().last(), Some(&Pick::Add("value 777 Киев".to_owned())));
}

fn picker_popup(ui: &mut Ui, picks: &mut Vec<Pick>) {
    let add = widgets::add_chip(ui, "Add a value");
    egui::Popup::menu(&add)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .width(260.0)
        .show(|ui| picker(ui, picks));
}

#[test]
fn a_picker_in_a_popup_stays_open_and_reopens_afresh() {
    let mut harness = alone(Vec::new(), picker_popup);
    harness.get_by_label("Add a value").click();
    harness.run();
    harness.get_by_label("Find a value").type_text("9999");
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().as_slice(), [Pick::Toggle(9999)]);
    assert!(harness.query_by_label("Find a value").is_some(), "several values can be ticked");
    press(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label("Find a value").is_none());
    harness.run_steps(2);
    harness.get_by_label("Add a value").click();
    harness.run();
    assert!(harness.query_by_label("Value 0").is_some(), "the search of the last time is gone");
}

fn name(ui: &mut Ui, name: &mut String) {
    if let Some(new) = widgets::inline_text(ui, "name", "Name", name) {
        *name = new;
    }
}

#[test]
fn words_are_edited_in_place_or_left_as_they_were() {
    let mut harness = alone("Labs".to_owned(), name);
    harness.get_by_role_and_label(Role::Button, "Name: Labs").click();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Name").type_text(" 实验室");
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state(), "Labs 实验室");
    harness.get_by_role_and_label(Role::Button, "Name: Labs 实验室").click();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Name").type_text("!");
    harness.run();
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state(), "Labs 实验室");
}

fn unit(ui: &mut Ui, unit: &mut u8) {
    widgets::select(ui, 160.0, "Becomes", unit, &[(0, "Employees"), (1, "Revenue"), (2, "City")]);
}

#[test]
fn a_selection_opens_and_closes() {
    let mut harness = alone(0, unit);
    harness.get_by_role_and_label(Role::ComboBox, "Becomes").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "City").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
    assert!(harness.query_by_role_and_label(Role::MenuItem, "City").is_none());
    harness.get_by_role_and_label(Role::ComboBox, "Becomes").focus();
    harness.run();
    press(&mut harness, &[Key::Space]);
    assert!(
        harness.query_by_role_and_label(Role::MenuItem, "Revenue").is_some(),
        "opens by keyboard too"
    );
}

fn row(ui: &mut Ui, moved: &mut i32) {
    *moved += widgets::drag_handle(ui, "Move Industry").1;
}

#[test]
fn a_row_is_moved_by_keyboard() {
    let mut harness = alone(0, row);
    harness.get_by_role_and_label(Role::Button, "Move Industry").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp]);
    assert_eq!(*harness.state(), 1);
}

fn search(ui: &mut Ui, query: &mut String) {
    widgets::search_box(ui, 200.0, "Find an account", "Clear", query);
}

#[test]
fn a_search_is_cleared_by_mouse_and_by_escape() {
    let mut harness = alone("abc".to_owned(), search);
    harness.get_by_role_and_label(Role::Button, "Clear").click();
    harness.run();
    assert_eq!(harness.state(), "");
    harness.get_by_label("Find an account").type_text("Новамед");
    harness.run();
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state(), "");
}

#[test]
fn every_icon_can_be_drawn() {
    // A character without a glyph fails the harness.
    let source = include_str!("../../src/ui/theme/icon.rs");
    let points = source.split("\\u{").skip(1).filter_map(|it| it.split_once('}'));
    let icons: String =
        points.filter_map(|(hex, _)| char::from_u32(u32::from_str_radix(hex, 16).ok()?)).collect();
    assert!(100 < icons.chars().count());
    let icons = icons.replace(['\u{E000}', '\u{F8FF}'], "");
    let mut harness = alone(icons, |ui, icons| {
        ui.label(icp_workbench::ui::theme::icon_text(icons));
    });
    harness.run();
}
