//! What an import could not take: walked through with the keyboard, mended, left, and brought back by undo.

use std::sync::Arc;

use egui::{Key, Modifiers, Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::{
    model::{AccountId, Value},
    ui::{
        app::{App, Machine},
        files::Picked,
    },
};

use crate::support::{
    self,
    app::{Look, NOW, Window},
};

const TABLE: &str = "Company,Website,Employees,Status,Revenue\n\
    Acme,acme.example,many,Customer,$1.5M\n\
    Globex,globex.example,51-200,Partner,$2M\n\
    Initech,initech.example,380,Lead,a lot\n\
    Initech,initech.example,390,Lead,$3M\n\
    Hooli,hooli.example,12,Customer,$4M\n";

const DEALS: &str = "Deal - Title,Deal - Organization,Deal - Status,Deal - Value,Deal - Currency of Value,\
    Deal - Deal created,Deal - Won time\n\
    A,Acme,Won,1200,EUR,2024-01-10,2024-03-01\n\
    B,Acme,Lost,500,EUR,2024-02-01,\n\
    C,Globex,Open,900,EUR,2024-05-01,\n";

/// A new project with a table waiting to be let in.
fn window(look: &Look<'_>, table: &str, button: &str) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    std::fs::write(&path, table).unwrap();
    let project = folder.path().join("Test.icp");
    let locale = look.locale.to_owned();
    drop(icp_workbench::store::create(&project, &support::app::new_project()).unwrap());
    let machine = Machine {
        now: || NOW,
        stopwatch: || std::time::Duration::ZERO,
        utc_offset_secs: 0,
        locale,
        language: None,
        projects: folder.path().to_owned(),
        ask: Arc::new(move |_| Picked::Path(path.clone())),
        open: Some(project),
        reopen: false,
    };
    let harness =
        support::harness(look.size, look.theme).build_eframe(move |cc| App::new(cc, machine));
    let mut res = Window::over(harness, folder);
    res.settle();
    res.press(Modifiers::COMMAND, Key::I);
    wait_for(&mut res, button);
    res
}

fn wait_for(window: &mut Window, label: &str) {
    for _ in 0..20_000 {
        window.harness.step();
        if window.harness.query_by_label(label).is_some() {
            window.harness.run_steps(3);
            return;
        }
        std::thread::yield_now();
    }
    panic!("{label} did not come");
}

fn click(window: &mut Window, label: &str) {
    window.harness.get_by_role_and_label(Role::Button, label).click_accesskit();
    window.settle();
}

/// Starts the import and waits for its end.
fn let_in(window: &mut Window, button: &str) {
    click(window, button);
    for _ in 0..20_000 {
        window.harness.step();
        if !window.project().batches.is_empty() {
            window.settle();
            return;
        }
        std::thread::yield_now();
    }
    panic!("the table was not let in");
}

/// The lines of the list of problems.
fn lines(window: &Window) -> Vec<String> {
    let lines = window.harness.query_all_by_role(Role::ListBoxOption);
    lines.filter_map(|it| it.accesskit_node().label()).collect()
}

/// Fields have an undo of their own: they are left first.
fn undo(window: &mut Window) {
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND, Key::Z);
}

fn imported(look: &Look<'_>) -> Window {
    let mut res = window(look, TABLE, "Import 5");
    let_in(&mut res, "Import 5");
    // It went on to the draft.
    res.press(Modifiers::COMMAND, Key::Num2);
    wait_for(&mut res, "Leave all");
    res.settle();
    res
}

fn account(window: &Window, name: &str) -> AccountId {
    let live = &window.harness.state().workbench().unwrap().live;
    let table = live.latest().table();
    let row = (0..table.len()).find(|row| table.names.get(*row) == name).unwrap();
    table.ids[row]
}

fn value(window: &Window, name: &str, attribute: &str) -> Option<Value> {
    let (id, _) = window.project().attributes.iter().find(|(_, it)| it.name == attribute)?;
    let live = &window.harness.state().workbench().unwrap().live;
    let table = live.latest().table();
    let of = account(window, name);
    table.value(table.ids.iter().position(|it| *it == of)?, id)
}

#[test]
fn problems_are_walked_mended_left_and_undone() {
    let mut it = imported(&Look::default());
    assert_eq!(
        lines(&it),
        [
            "Row 2 · Employees Not a number: many Acme",
            "Row 3 · Status Not a known relationship: Partner Globex",
            "Row 4 · Revenue Not a number: a lot Initech",
            "Row 5 The same company as row 4, which it updates: Initech Initech",
        ]
    );
    it.harness.get_by_label("Row 2 · Employees Not a number: many Acme").click();
    it.settle();
    // The field has the keyboard; what cannot be read is not taken.
    it.press(Modifiers::NONE, Key::Enter);
    assert_eq!(lines(&it).len(), 4);
    it.press(Modifiers::COMMAND, Key::A);
    it.harness.get_by_label("Row 2, Employees: what it should say").type_text("1,250");
    it.settle();
    it.press(Modifiers::NONE, Key::Enter);
    assert_eq!(lines(&it).len(), 3);
    assert!(matches!(value(&it, "Acme", "Employees"), Some(Value::Number(x)) if x.lo() == 1250.0));
    assert_eq!(it.last_step(), Some("edit-mend-cell"));
    // It went on to the next: down to the third and back up.
    assert!(it.harness.query_by_label("Row 3, Status: what it should say").is_some());
    it.press(Modifiers::NONE, Key::ArrowDown);
    assert!(it.harness.query_by_label("Row 4, Revenue: what it should say").is_some());
    it.press(Modifiers::NONE, Key::ArrowUp);
    click(&mut it, "Leave blank");
    assert_eq!(lines(&it).len(), 2);
    assert_eq!(it.last_step(), Some("edit-settle-problems"));
    undo(&mut it);
    undo(&mut it);
    assert_eq!(lines(&it).len(), 4);
    assert_eq!(value(&it, "Acme", "Employees"), None);
    click(&mut it, "Leave all");
    assert_eq!(lines(&it), [""; 0]);
}

#[test]
fn attributes_are_listed_added_and_removed() {
    let mut it = imported(&Look { size: [1440.0, 1600.0], ..Look::default() });
    let field = it.harness.get_by_role_and_label(Role::TextInput, "New attribute");
    field.focus();
    it.settle();
    it.harness.get_by_role_and_label(Role::TextInput, "New attribute").type_text("Experience fit");
    it.settle();
    it.press(Modifiers::NONE, Key::Enter);
    assert_eq!(it.last_step(), Some("edit-add-attribute"));
    assert!(it.project().attributes.iter().any(|(_, it)| it.name == "Experience fit"));
    click(&mut it, "Remove the attribute Experience fit");
    assert_eq!(it.last_step(), Some("edit-remove-attribute"));
    click(&mut it, "Remove the attribute Employees");
    assert_eq!(value(&it, "Globex", "Employees"), None);
    undo(&mut it);
    assert!(value(&it, "Globex", "Employees").is_some());
}

#[test]
fn deals_are_seen_as_such_and_the_choice_can_be_changed() {
    let mut it = window(&Look::default(), DEALS, "Import 3");
    assert!(it.harness.query_by_label("Looks like a Pipedrive export of deals").is_some());
    assert!(it.harness.query_by_label("Sum of the deals won").is_some());
    let_in(&mut it, "Import 3");
    let names: Vec<&str> = it.project().attributes.iter().map(|(_, it)| it.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Lifetime value",
            "Deal size",
            "Deals",
            "Won deals",
            "Won share",
            "Days to close",
            "Customer since",
            "Last won"
        ]
    );
}

#[test]
fn they_look_as_they_did() {
    let mut results = egui_kittest::SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let look = Look { theme, size: [1440.0, 1000.0], ..Look::default() };
        let mut it = window(&look, DEALS, "Import 3");
        results.add(it.harness.try_snapshot(format!("collect_deals_{name}")));
        let mut it = imported(&look);
        it.harness.get_by_label("Row 3 · Status Not a known relationship: Partner Globex").click();
        it.settle();
        results.add(it.harness.try_snapshot(format!("collect_problems_{name}")));
    }
}

#[test]
fn every_language_has_its_words() {
    for (locale, button, all) in [
        ("zh_CN", "导入 3 行", "全部保留"),
        ("zh_TW", "匯入 3 列", "全部保留"),
        ("ru", "Импорт (3)", "Оставить все"),
    ] {
        let look = Look { size: [1024.0, 640.0], locale, ..Look::default() };
        let it = window(&look, DEALS, button);
        no_missing(&it, locale);
        let mut it = window(&look, TABLE, &button.replace('3', "5"));
        let_in(&mut it, &button.replace('3', "5"));
        it.press(Modifiers::COMMAND, Key::Num2);
        wait_for(&mut it, all);
        no_missing(&it, locale);
    }
}

#[track_caller]
fn no_missing(window: &Window, locale: &str) {
    let missing: Vec<String> = window
        .harness
        .query_all(egui_kittest::kittest::By::new())
        .filter_map(|it| it.accesskit_node().label())
        .filter(|it| it.contains('⟦'))
        .collect();
    assert_eq!(missing, [""; 0], "{locale}");
}
