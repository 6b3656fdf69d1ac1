//! Step 3, draft: criteria are added, changed, ordered and removed; each change is one step of the history.

use egui::{Key, Modifiers, Role as AccessRole};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::model::{
    Attribute, Condition, Criterion, Id, Kind, Profile, Project, Quantifier, Relationship, Role,
    Span, Thresholds, Value, Way,
};

use crate::support::app::{
    Look, Window, add_account, add_attribute, add_criterion, add_profile, new_project,
};

const INDUSTRIES: [&str; 4] = ["Clinics", "Devices", "Devices", "Pharmacies"];

struct Made {
    project: Project,
    profile: Id<Profile>,
    industry: Id<Attribute>,
    employees: Id<Attribute>,
    technology: Id<Attribute>,
}

/// Twelve accounts with industry, employees and technology; a profile without criteria.
fn made(way: Way) -> Made {
    let mut project = new_project();
    let industry = add_attribute(&mut project, "Industry", Kind::Category);
    let employees = add_attribute(&mut project, "Employees", Kind::Number);
    let technology = add_attribute(&mut project, "Technology", Kind::Tags);
    for n in 0..12_u32 {
        let tags = vec!["WeCom".to_owned(), format!("Tool {}", n % 3)];
        let values = [
            (industry, Value::Category(INDUSTRIES[n as usize % 4].to_owned())),
            (employees, Value::Number(Span::exact(f64::from(10 * (n + 1))).unwrap())),
            (technology, Value::Tags(tags)),
        ];
        let relationship = Some(Relationship::Prospect);
        add_account(&mut project, &format!("Account {n:02}"), relationship, &values);
    }
    let profile = add_profile(&mut project, "First", way);
    Made { project, profile, industry, employees, technology }
}

fn one_of(values: &[&str]) -> Condition {
    Condition::OneOf { values: values.iter().map(|it| (*it).to_owned()).collect() }
}

fn open(project: &Project) -> Window {
    let mut res = Window::open(project, &Look::default());
    res.press(Modifiers::COMMAND, Key::Num4);
    res
}

/// The criteria in their order.
fn criteria(window: &Window) -> Vec<&Criterion> {
    let project = window.project();
    let (_, profile) = project.profiles.iter().next().unwrap();
    profile.criteria.iter().map(|id| project.criteria.get(*id).unwrap()).collect()
}

fn names(window: &Window) -> Vec<&str> {
    let attributes = &window.project().attributes;
    let criteria = criteria(window).into_iter();
    criteria.map(|it| attributes.get(it.attribute).unwrap().name.as_str()).collect()
}

fn click(window: &mut Window, role: AccessRole, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn type_text(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
}

#[test]
fn a_criterion_is_added_by_name_and_its_values_are_picked_at_once() {
    let mut window = open(&made(Way::FromCustomers).project);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    type_text(&mut window, "indu");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(names(&window), ["Industry"]);
    assert_eq!(window.last_step(), Some("edit-add-criterion"));

    // The most frequent value comes first; the search field has the keyboard.
    type_text(&mut window, "dev");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(criteria(&window)[0].condition, one_of(&["Devices"]));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("Industry: 6 of 12 pass").is_some());

    click(&mut window, AccessRole::Button, "Remove Devices from Industry");
    assert_eq!(criteria(&window)[0].condition, one_of(&[]));
}

#[test]
fn an_attribute_without_data_is_made_and_its_values_typed() {
    let mut project = new_project();
    add_profile(&mut project, "First", Way::TopDown);
    let mut window = open(&project);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    type_text(&mut window, "Fleet brand");
    window.press(Modifiers::NONE, Key::Enter);
    click(&mut window, AccessRole::MenuItem, "Category");
    assert_eq!(names(&window), ["Fleet brand"]);
    type_text(&mut window, "Volvo");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(criteria(&window)[0].condition, one_of(&["Volvo"]));
}

#[test]
fn role_and_weight_change_and_a_gate_has_no_weight() {
    let Made { mut project, profile, industry, .. } = made(Way::FromCustomers);
    add_criterion(&mut project, profile, industry, one_of(&["Devices"]));
    let mut window = open(&project);
    window
        .harness
        .get_by_role_and_label(AccessRole::Slider, "Weight of Industry")
        .set_value_accesskit(5.0);
    window.settle();
    assert_eq!(criteria(&window)[0].weight.get(), 5);
    click(&mut window, AccessRole::RadioButton, "Role of Industry: Exclude");
    assert_eq!(criteria(&window)[0].role, Role::Exclude);
    assert!(window.harness.query_by_label("Weight of Industry").is_none());
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(criteria(&window)[0].role, Role::Prefer);
}

#[test]
fn a_bound_is_dragged_and_typed() {
    let Made { mut project, profile, employees, .. } = made(Way::FromCustomers);
    let condition = Condition::Between { lo: Some(20.0), hi: Some(60.0), tolerance: 0.0 };
    add_criterion(&mut project, profile, employees, condition);
    let mut window = open(&project);
    assert!(window.harness.query_by_label("Employees: 5 of 12 pass").is_some());

    let from =
        window.harness.get_by_role_and_label(AccessRole::Slider, "Most Employees").rect().center();
    window.harness.drag_at(from);
    window.settle();
    for step in 1..=8_u8 {
        let to = from + egui::vec2(2.0 * f32::from(step), 0.0);
        window.harness.event(egui::Event::PointerMoved(to));
        window.settle();
    }
    let to = from + egui::vec2(16.0, 0.0);
    window.harness.drop_at(to);
    window.settle();
    let Condition::Between { lo, hi, .. } = criteria(&window)[0].condition else { panic!() };
    assert_eq!(lo, Some(20.0));
    assert!(60.0 < hi.unwrap() && hi.unwrap() < 100.0, "{hi:?}");
    window.press(Modifiers::COMMAND, Key::Z);
    let before = Condition::Between { lo: Some(20.0), hi: Some(60.0), tolerance: 0.0 };
    assert_eq!(criteria(&window)[0].condition, before, "a drag is one step");

    click(&mut window, AccessRole::Button, "Range of Employees");
    let field = window.harness.get_by_role_and_label(AccessRole::TextInput, "Employees to");
    field.focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    type_text(&mut window, "1,200");
    window.press(Modifiers::NONE, Key::Enter);
    let Condition::Between { hi, .. } = criteria(&window)[0].condition else { panic!() };
    assert_eq!(hi, Some(1200.0));
}

#[test]
fn tags_are_asked_for_any_all_or_none() {
    let Made { mut project, profile, technology, .. } = made(Way::FromCustomers);
    let values = vec!["WeCom".to_owned(), "Tool 1".to_owned()];
    let condition = Condition::Has { quantifier: Quantifier::Any, values: values.clone() };
    add_criterion(&mut project, profile, technology, condition);
    let mut window = open(&project);
    assert!(window.harness.query_by_label("Technology: 12 of 12 pass").is_some());
    click(&mut window, AccessRole::Button, "How many of Technology");
    click(&mut window, AccessRole::RadioButton, "How many of Technology: all of");
    let condition = Condition::Has { quantifier: Quantifier::All, values };
    assert_eq!(criteria(&window)[0].condition, condition);
    assert!(window.harness.query_by_label("Technology: 4 of 12 pass").is_some());
}

#[test]
fn criteria_move_by_keyboard_and_by_mouse() {
    let Made { mut project, profile, industry, employees, technology } = made(Way::FromCustomers);
    for (attribute, kind) in
        [(industry, Kind::Category), (employees, Kind::Number), (technology, Kind::Tags)]
    {
        add_criterion(&mut project, profile, attribute, Condition::blank(kind));
    }
    let mut window = open(&project);
    window.harness.get_by_role_and_label(AccessRole::Button, "Move Industry").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(names(&window), ["Employees", "Industry", "Technology"]);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(names(&window), ["Employees", "Technology", "Industry"], "it keeps the focus");

    let grip = |window: &Window, name: &str| {
        let label = format!("Move {name}");
        window.harness.get_by_role_and_label(AccessRole::Button, &label).rect().center()
    };
    let (from, to) = (grip(&window, "Industry"), grip(&window, "Employees"));
    window.harness.drag_at(from);
    window.settle();
    for part in [0.3, 0.7, 1.1] {
        window.harness.event(egui::Event::PointerMoved(from.lerp(to, part)));
        window.settle();
    }
    window.harness.drop_at(from.lerp(to, 1.1));
    window.settle();
    assert_eq!(names(&window), ["Industry", "Employees", "Technology"]);
    assert_eq!(window.last_step(), Some("edit-move-criterion"));
    click(&mut window, AccessRole::Button, "Remove Employees");
    assert_eq!(names(&window), ["Industry", "Technology"]);
}

#[test]
fn thresholds_that_do_not_fall_are_not_taken() {
    let Made { mut project, profile, industry, .. } = made(Way::FromCustomers);
    add_criterion(&mut project, profile, industry, one_of(&["Devices"]));
    let mut window = open(&project);
    click(&mut window, AccessRole::Button, "Tiers");
    let set = |window: &mut Window, name: &str, text: &str| {
        window.harness.get_by_role_and_label(AccessRole::TextInput, name).focus();
        window.settle();
        window.press(Modifiers::COMMAND, Key::A);
        type_text(window, text);
        window.press(Modifiers::NONE, Key::Enter);
    };
    let thresholds = |window: &Window| window.project().profiles.get(profile).unwrap().thresholds;
    set(&mut window, "Least score of tier A", "50");
    assert_eq!(thresholds(&window), Thresholds::default(), "A would be below B");
    assert!(window.harness.query_by_label_contains("must fall from A to C").is_some());
    set(&mut window, "Least score of tier B", "30");
    set(&mut window, "Least score of tier C", "10");
    assert_eq!(thresholds(&window).get(), [50, 30, 10]);
    set(&mut window, "Largest share that matches", "25");
    assert_eq!(window.project().profiles.get(profile).unwrap().ceiling, 25);
}

#[test]
fn a_criterion_that_none_or_all_meet_is_warned_of() {
    let Made { mut project, profile, industry, employees, technology } = made(Way::FromCustomers);
    add_criterion(&mut project, profile, industry, one_of(&["Mining"]));
    let condition = Condition::Between { lo: Some(1.0), hi: None, tolerance: 0.0 };
    add_criterion(&mut project, profile, employees, condition);
    let fleet = add_attribute(&mut project, "Fleet", Kind::Flag);
    add_criterion(&mut project, profile, fleet, Condition::Is { yes: true });
    add_criterion(&mut project, profile, technology, Condition::blank(Kind::Tags));
    let window = open(&project);
    for warning in ["none meets it", "all meet it", "100% unknown"] {
        assert!(window.harness.query_by_label_contains(warning).is_some(), "{warning}");
    }
}

/// Every control has room, in each language and at the smallest size.
#[test]
fn nothing_is_pushed_out_of_the_card() {
    let Made { mut project, profile, industry, employees, technology } = made(Way::TopDown);
    add_criterion(&mut project, profile, industry, one_of(&["Devices", "Clinics"]));
    let condition = Condition::Between { lo: Some(20.0), hi: None, tolerance: 0.25 };
    add_criterion(&mut project, profile, employees, condition);
    let values = vec!["WeCom".to_owned(), "Tool 1".to_owned()];
    let condition = Condition::Has { quantifier: Quantifier::All, values };
    add_criterion(&mut project, profile, technology, condition);
    for locale in ["en", "zh_CN", "zh_TW", "ru"] {
        for size in [[1024.0, 640.0], [1240.0, 760.0], [1440.0, 900.0]] {
            let look = Look { size, locale, ..Look::default() };
            let mut window = Window::open(&project, &look);
            window.press(Modifiers::COMMAND, Key::Num4);
            // Between the side bar and the dock, below the top bar.
            let (from, to) = (224.0, size[0] - 348.0);
            let inside =
                |it: &egui::Rect| from < it.center().x && it.center().x < to && 46.0 < it.top();
            for role in [AccessRole::RadioButton, AccessRole::Slider, AccessRole::Button] {
                for node in window.harness.get_all_by_role(role) {
                    let rect = node.rect();
                    if inside(&rect) {
                        let label = node.accesskit_node().label();
                        assert!(
                            from + 24.0 <= rect.left() && rect.right() <= to - 24.0 + 1.0,
                            "{locale} {size:?} {label:?}: {rect:?}"
                        );
                    }
                }
            }
        }
    }
}
