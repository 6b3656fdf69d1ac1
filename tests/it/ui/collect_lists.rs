//! Collect: the lists that are written where they stand, by keyboard and by paste; purpose, sources, market.

use egui::{Key, Modifiers, Role as Aria};
use egui_kittest::kittest::Queryable as _;
use icp_workbench::{
    model::{Id, Kind, Project, SourceKind, Way},
    ui::CollectTab,
};

use crate::support::app::{Look, Window, add_attribute, add_profile, new_project};

/// The words on the tabs, in English.
pub(super) fn tab_word(tab: CollectTab) -> &'static str {
    match tab {
        CollectTab::Purpose => "Purpose",
        CollectTab::Accounts => "Accounts",
        CollectTab::Sources => "Sources",
        CollectTab::Interviews => "Interviews",
        CollectTab::TeamViews => "Team views",
        CollectTab::Market => "Market",
    }
}

fn opened(project: &Project, tab: CollectTab, look: &Look<'_>) -> Window {
    let mut window = Window::open(project, look);
    window.press(Modifiers::COMMAND, Key::Num2);
    click(&mut window, Aria::Tab, tab_word(tab));
    window
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn type_on(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
}

fn write(window: &mut Window, label: &str, text: &str) {
    window.harness.get_by_role_and_label(Aria::MultilineTextInput, label).focus();
    window.settle();
    type_on(window, text);
}

fn names(window: &Window) -> Vec<String> {
    let sources = window.project().sources.in_order();
    sources.into_iter().map(|(_, it)| it.name.clone()).collect()
}

fn blank() -> Project {
    let mut project = new_project();
    add_profile(&mut project, "Clinics", Way::TopDown);
    project
}

#[test]
fn rows_are_written_one_after_another_by_keyboard() {
    let mut window = opened(&blank(), CollectTab::Sources, &Look::default());
    write(&mut window, "Source, row 1", "CRM export");
    window.press(Modifiers::NONE, Key::Enter);
    type_on(&mut window, "Founder");
    window.press(Modifiers::NONE, Key::Enter);
    type_on(&mut window, "Support desk");
    assert_eq!(names(&window), ["CRM export", "Founder", "Support desk"]);

    // Up twice, past the first.
    window.press(Modifiers::ALT, Key::ArrowUp);
    window.press(Modifiers::ALT, Key::ArrowUp);
    window.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&window), ["Support desk", "CRM export", "Founder"]);
    // The keyboard went along.
    type_on(&mut window, "!");
    assert_eq!(names(&window)[0], "Support desk!");

    window.press(Modifiers::ALT, Key::Delete);
    assert_eq!(names(&window), ["CRM export", "Founder"]);
    assert_eq!(window.last_step(), Some("edit-list-remove"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&window).len(), 3);
}
