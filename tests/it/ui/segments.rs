//! Segments and two factors: a cell leads to its accounts and becomes criteria, a quadrant becomes a profile, each in one
//! step; and how both look.

use egui::{Key, Modifiers, Theme, accesskit::Role as Aria};
use egui_kittest::{SnapshotResults, kittest::NodeT as _, kittest::Queryable as _};
use icp_workbench::model::{
    Attribute, Condition, Grade, Id, Kind, Outcome, Project, Purpose, Relationship, Role, Span,
    Value, Way,
};

use super::screens;
use crate::support::app::{Look, Window, add_account, add_attribute, add_profile, new_project};

/// Eighty customers in two industries, selling online or not: devices that do are worth most, a tenth has left.
fn customers() -> (Project, [Id<Attribute>; 2]) {
    let mut project = new_project();
    add_profile(&mut project, "Distributors", Way::FromCustomers);
    let industry = add_attribute(&mut project, "Industry", Kind::Category);
    let online = add_attribute(&mut project, "Sells online", Kind::Flag);
    let value = add_attribute(&mut project, "Lifetime value", Kind::Number);
    let outcome = Purpose::Outcome(Outcome::LifetimeValue);
    let attribute = project.attributes.get(value).unwrap().clone();
    project.attributes.put(value, Attribute { purpose: outcome, ..attribute });
    for n in 0..80_u32 {
        let is_device = n % 2 == 0;
        let is_online = n % 4 < 2;
        let has_left = n % 10 == 9;
        let relationship = if has_left { Relationship::Churned } else { Relationship::Customer };
        let worth = f64::from(1_000 + n) + if is_device && is_online { 9_000.0 } else { 0.0 };
        let name = if is_device { "Devices" } else { "Clinics" };
        let values = [
            (industry, Value::Category(name.to_owned())),
            (online, Value::Flag(is_online)),
            (value, Value::Number(Span::exact(worth).unwrap())),
        ];
        add_account(&mut project, &format!("Company {n}"), Some(relationship), &values);
    }
    (project, [industry, online])
}

fn opened(project: &Project, tab: &str, waited_for: &str) -> Window {
    let mut window = Window::open(project, &Look { size: [1440.0, 1600.0], ..Look::default() });
    show(&mut window, tab, waited_for);
    window
}

fn show(window: &mut Window, tab: &str, waited_for: &str) {
    window.press(Modifiers::COMMAND, Key::Num3);
    click(window, Aria::Tab, tab);
    window.until(|it| it.query_all_by_label_contains(waited_for).next().is_some());
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn is_there(window: &Window, text: &str) -> bool {
    window.harness.query_all_by_label_contains(text).next().is_some()
}

/// A cell of the cross table, whichever of the two goes down the side.
fn cell<'a>(window: &'a Window, words: [&'a str; 2]) -> egui_kittest::Node<'a> {
    window.harness.get_by(move |it| {
        let label = it.label().unwrap_or_default();
        it.role() == Aria::Button
            && words.iter().all(|word| label.contains(word))
            && label.contains(": 20 customers\nBest")
    })
}

#[test]
fn a_cell_leads_to_its_accounts() {
    let (project, _) = customers();
    let mut window = opened(&project, "Segments", "Press a cell");
    cell(&window, ["Devices", "Sells online: yes"]).click();
    window.settle();
    click(&mut window, Aria::Button, "Show the accounts");
    assert!(is_there(&window, "Industry: Devices") && is_there(&window, "Sells online: yes"));
    let rows = &window.harness.state().workbench().unwrap().live.latest().rows;
    assert_eq!(rows.len(), 20);
}

#[test]
fn cells_are_walked_by_keys() {
    let (project, _) = customers();
    let mut window = opened(&project, "Segments", "Press a cell");
    cell(&window, ["Devices", "Sells online: yes"]).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert!(!cell(&window, ["Devices", "Sells online: yes"]).is_focused());
    window.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(cell(&window, ["Devices", "Sells online: yes"]).is_focused());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(is_there(&window, "Show the accounts"));
}

#[test]
fn a_segment_becomes_criteria_with_their_evidence_in_one_step() {
    let (project, asked) = customers();
    let mut window = opened(&project, "Segments", "Press a cell");
    cell(&window, ["Devices", "Sells online: yes"]).click();
    window.settle();
    click(&mut window, Aria::Button, "Make a new profile");
    let made = window.project().profiles.iter().last().unwrap().1.clone();
    let criteria: Vec<_> =
        made.criteria.iter().map(|id| window.project().criteria.get(*id).unwrap()).collect();
    let mut attributes: Vec<_> = criteria.iter().map(|it| it.attribute).collect();
    attributes.sort();
    assert_eq!(attributes, asked);
    assert!(criteria.iter().all(|it| it.role == Role::Must));
    let evidence: Vec<_> = window.project().evidence.iter().map(|it| it.1).collect();
    assert_eq!(evidence.len(), 2);
    assert!(evidence.iter().all(|it| it.grade == Grade::Measured && it.criterion.is_some()));
    assert!(evidence[0].text.contains("95% interval"), "{}", evidence[0].text);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((window.project().profiles.len(), window.project().evidence.len()), (1, 0));

    click(&mut window, Aria::Button, "Add to Distributors");
    let profile = window.project().profiles.iter().next().unwrap().1.clone();
    assert_eq!(profile.criteria.len(), 2);
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.project().criteria.is_empty());
}

#[test]
fn a_quadrant_becomes_a_profile_in_one_step() {
    let (project, [industry, online]) = customers();
    let mut window = opened(&project, "Two factors", "Make a profile of");
    assert!(is_there(&window, "holds up"));
    let made = window.harness.get_by(|it| {
        let label = it.label().unwrap_or_default();
        label.starts_with("Make a profile of")
            && ["Industry: Devices", "Sells online: yes"].iter().all(|word| label.contains(word))
    });
    made.click();
    window.settle();
    let project = window.project();
    let profile = project.profiles.iter().last().unwrap().1;
    let conditions: Vec<_> = profile
        .criteria
        .iter()
        .map(|id| project.criteria.get(*id).unwrap())
        .map(|it| (it.attribute, it.condition.clone()))
        .collect();
    assert!(conditions.contains(&(online, Condition::Is { yes: true })), "{conditions:?}");
    assert!(conditions.iter().any(|it| it.0 == industry));
    assert_eq!(project.evidence.len(), 2);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.project().profiles.len(), 1);
    assert!(window.project().criteria.is_empty() && window.project().evidence.is_empty());
}

#[test]
fn where_there_is_nothing_to_tell_it_says_so() {
    let mut window = opened(&new_project(), "Segments", "Import your customers");
    show(&mut window, "Two factors", "Import customers, with how they turned out");
}

/// The tabs, by their places and the names of their pictures.
const TABS: [(usize, &str); 2] = [(2, "segments"), (3, "two_factors")];

fn shown(mut window: Window, check: &mut dyn FnMut(&mut Window, &str)) {
    window.press(Modifiers::COMMAND, Key::Num3);
    for (at, name) in TABS {
        let tabs: Vec<_> = window.harness.get_all_by_role(Aria::Tab).collect();
        tabs[at].click();
        drop(tabs);
        window.settle();
        window.until(|it| {
            // The cross table itself; two factors and their splits.
            it.query_all_by_role(Aria::Table).next().is_some()
                || 4 <= it.query_all_by_role(Aria::ComboBox).count()
        });
        check(&mut window, name);
    }
}

#[test]
fn segments_and_two_factors_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let look = Look { theme, size: [1440.0, 1100.0], ..Look::default() };
        shown(screens::window(&look, true), &mut |window, tab| {
            results.add(window.harness.try_snapshot(format!("analyze_{tab}_{name}")));
        });
    }
}

#[test]
fn words_fit_and_can_be_drawn_in_every_language() {
    for locale in ["en", "zh_CN", "zh_TW", "ru"] {
        let look = Look { size: [1024.0, 640.0], locale, ..Look::default() };
        shown(Window::open(&customers().0, &look), &mut |window, tab| {
            let all = window.harness.query_all(egui_kittest::kittest::By::new());
            let labels = all.filter_map(|it| it.accesskit_node().label());
            let missing: Vec<String> = labels.filter(|it| it.contains('⟦')).collect();
            assert_eq!(missing, [""; 0], "{locale} {tab}");
            for role in [Aria::Button, Aria::ComboBox, Aria::RadioButton] {
                let all = window.harness.query_all_by_role(role);
                let n_cut = all.filter(|it| 1024.0 < it.rect().right()).count();
                assert_eq!(n_cut, 0, "{locale} {tab}: {role:?} beyond the window");
            }
        });
    }
}
