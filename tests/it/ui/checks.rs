//! Draft › checks: what is found is mended or answered; answers are kept, folded, and taken back.

use egui::{Key, Modifiers, Role as AccessRole};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::model::{Condition, Day, Kind, Profile, Project, Way};

use crate::support::app::{
    Look, NOW, Window, add_account, add_attribute, add_criterion, add_profile, new_project,
};

/// One criterion that no account meets.
fn made() -> Project {
    let mut project = new_project();
    let online = add_attribute(&mut project, "Sells online", Kind::Flag);
    for n in 0..12 {
        let values = [(online, icp_workbench::model::Value::Flag(false))];
        add_account(&mut project, &format!("Account {n:02}"), None, &values);
    }
    let profile = add_profile(&mut project, "First", Way::FromCustomers);
    add_criterion(&mut project, profile, online, Condition::Is { yes: true });
    project
}

fn open(project: &Project) -> Window {
    let mut res = Window::open(project, &Look::default());
    res.press(Modifiers::COMMAND, Key::Num4);
    let tabs: Vec<_> = res.harness.get_all_by_role(AccessRole::Tab).collect();
    let is_it = |label: Option<String>| label.is_some_and(|it| it.starts_with("Checks"));
    tabs.iter().find(|it| is_it(it.accesskit_node().label())).unwrap().click();
    drop(tabs);
    res.settle();
    res
}

fn profile(window: &Window) -> &Profile {
    window.project().profiles.iter().next().unwrap().1
}

fn click(window: &mut Window, label: &str) {
    window.harness.get_by_role_and_label(AccessRole::Button, label).click();
    window.settle();
}

fn is_there(window: &Window, label: &str) -> bool {
    window.harness.query_all_by_label(label).next().is_some()
}

#[test]
fn a_check_has_its_number_its_reason_and_the_way_to_the_remedy() {
    let mut window = open(&made());
    assert!(is_there(&window, "No account meets a criterion"));
    assert!(is_there(&window, "None of the 12 accounts of which “Sells online” is known meets it"));
    assert!(is_there(&window, "Checks 7"), "the tab says how many are open");
    click(&mut window, "Write the goal: Serves no goal");
    assert!(is_there(&window, "Why we need it"));

    let mut window = open(&made());
    click(&mut window, "Change the criterion: No account meets a criterion");
    assert!(is_there(&window, "Remove Sells online"), "the criteria are shown");
}

#[test]
fn an_answer_is_kept_folded_and_taken_back() {
    let mut window = open(&made());
    click(&mut window, "Let it be: Serves no goal");
    window.harness.event(egui::Event::Text("We are a charity".to_owned()));
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    let answered = &profile(&window).answered;
    assert_eq!(
        (answered[0].check.as_str(), answered[0].reason.as_str()),
        ("goal", "We are a charity")
    );
    assert_eq!(window.last_step(), Some("edit-answer-check"));
    assert!(!is_there(&window, "Serves no goal"));

    click(&mut window, "1 answered");
    assert!(is_there(&window, "Serves no goal"));
    click(&mut window, "Take the answer back: Serves no goal");
    assert!(profile(&window).answered.is_empty());
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(profile(&window).answered.len(), 1);
}

#[test]
fn a_review_is_dated_and_falls_due() {
    let mut project = made();
    let (id, _) = project.profiles.iter().next().unwrap();
    project.profiles.get_mut(id).unwrap().review.day = Day::new(2020, 1, 1);
    let mut window = open(&project);
    click(&mut window, "Reviewed today: Review is overdue");
    assert_eq!(profile(&window).review.day, Some(NOW.day()));
    assert_eq!(window.last_step(), Some("edit-set-review"));
    assert!(!is_there(&window, "Review is overdue"));
}
