//! Several profiles side by side, worked by role and label.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use icp_workbench::model::{Condition, Kind, Project, Relationship, Value, Way};

use crate::support::app::{
    Look, Window, add_account, add_attribute, add_criterion, add_profile, new_project,
};

/// Two profiles: who sells online, and who has a fleet. Anna does both.
fn made() -> Project {
    let mut project = new_project();
    let [online, fleet] =
        ["Sells online", "Fleet"].map(|it| add_attribute(&mut project, it, Kind::Flag));
    for (name, sells, drives) in
        [("Anna", true, true), ("Boris", true, false), ("Chen", false, false)]
    {
        let values = [(online, Value::Flag(sells)), (fleet, Value::Flag(drives))];
        add_account(&mut project, name, Some(Relationship::Customer), &values);
    }
    for (name, attribute) in [("Shops", online), ("Carriers", fleet)] {
        let profile = add_profile(&mut project, name, Way::FromCustomers);
        add_criterion(&mut project, profile, attribute, Condition::Is { yes: true });
    }
    project
}

fn compare(project: &Project) -> Window {
    let mut res = Window::open(project, &Look::default());
    res.press(egui::Modifiers::COMMAND, egui::Key::Num4);
    res.harness.get_by_role_and_label(Role::Tab, "Compare").click();
    res.settle();
    res
}

#[test]
fn what_two_profiles_share_is_drawn_and_listed() {
    let mut window = compare(&made());
    let words = "Shops alone: 1, Carriers alone: 0, both: 1";
    assert!(window.harness.query_by_role_and_label(Role::Image, words).is_some());
    window.harness.get_by_role_and_label(Role::Link, "Anna").scroll_to_me();
    window.settle();
    window.harness.get_by_role_and_label(Role::Link, "Anna").click();
    window.settle();
    assert!(window.harness.query_by_role_and_label(Role::Tab, "Compare").is_none());
}

#[test]
fn a_name_shows_the_criteria_of_its_profile() {
    let mut window = compare(&made());
    window.harness.get_by_role_and_label(Role::Link, "Carriers").click();
    window.settle();
    let roles = window.harness.query_all_by_label_contains("Role of Fleet");
    assert!(0 < roles.count());
}

#[test]
fn one_profile_alone_asks_for_a_second() {
    let mut project = new_project();
    add_profile(&mut project, "Shops", Way::TopDown);
    let mut window = compare(&project);
    window.harness.get_by_role_and_label(Role::Button, "New profile").click();
    window.settle();
    assert!(window.harness.query_by_label("New profile from customers").is_some());
}
