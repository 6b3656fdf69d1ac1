//! Analyze: pains sorted in and answered, the SWOT by mouse and keyboard, one customer looked at closely.

use egui::{Key, Modifiers, Role as Aria};
use egui_kittest::kittest::Queryable as _;
use icp_workbench::{
    model::{
        AccountId, Attribute, Competitor, Condition, Grade, Id, Interview, Kind, Project,
        Relationship, Relief, SwotKind, Value,
    },
    ui::Place,
};

use crate::support::app::{Look, Window, add_account, add_attribute, new_project};

fn opened(project: &Project, tab: &str, shown: &str) -> Window {
    let mut window = Window::open(project, &Look::default());
    window.press(Modifiers::COMMAND, Key::Num3);
    click(&mut window, Aria::Tab, tab);
    until(&mut window, shown);
    window
}

fn until(window: &mut Window, label: &str) {
    window.until(|it| it.query_all_by_label(label).next().is_some());
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).scroll_to_me();
    window.settle();
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn type_into(window: &mut Window, role: Aria, label: &str, text: &str) {
    window.harness.get_by_role_and_label(role, label).focus();
    window.settle();
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
}

fn talk(project: &mut Project, account: Option<AccountId>, pains: &[&str]) {
    let id: Id<Interview> = project.fresh_id();
    let pains = pains.iter().map(|it| (*it).to_owned()).collect();
    let person = "Anna".to_owned();
    project.interviews.put(id, Interview { account, person, pains, ..Interview::default() });
}

fn names(window: &Window) -> Vec<(String, Vec<String>)> {
    let all = window.project().pains.in_order();
    all.into_iter().map(|(_, it)| (it.name.clone(), it.wordings.clone())).collect()
}

#[test]
fn words_become_pains_are_joined_and_answered() {
    let mut project = new_project();
    let account = add_account(&mut project, "Acme", Some(Relationship::Customer), &[]);
    talk(&mut project, Some(account), &["Slow onboarding"]);
    talk(&mut project, None, &["Reports are late"]);
    let mut window = opened(&project, "Pain points", "Said, but not sorted in");
    window.harness.get_all_by_role_and_label(Aria::Button, "Make a pain").next().unwrap().click();
    window.settle();
    until(&mut window, "Show what is behind “Slow onboarding”");
    assert_eq!(names(&window), [("Slow onboarding".to_owned(), vec![])]);
    assert_eq!(window.last_step(), Some("edit-list-add"));

    // What is heard next is like it, and offered to it.
    let told = "Slow onboarding, Rest: 1 of 1, 100%, 95 % interval 21% to 100%";
    until(&mut window, told);
    click(&mut window, Aria::Button, "Join “Reports are late” to a pain");
    click(&mut window, Aria::MenuItem, "Slow onboarding");
    let wanted = [("Slow onboarding".to_owned(), vec!["Reports are late".to_owned()])];
    assert_eq!(names(&window), wanted);
    until(&mut window, "Slow onboarding, Other talks: 1 of 1, 100%, 95 % interval 21% to 100%");

    click(&mut window, Aria::Button, "Do we answer “Slow onboarding”: no");
    click(&mut window, Aria::MenuItem, "partly");
    let answered = |window: &Window| {
        window.project().pains.iter().map(|(_, it)| it.answered).collect::<Vec<_>>()
    };
    assert_eq!(answered(&window), [Relief::Partly]);

    click(&mut window, Aria::Button, "Show what is behind “Slow onboarding”");
    click(&mut window, Aria::Button, "“Reports are late” means something else");
    assert_eq!(names(&window), [("Slow onboarding".to_owned(), vec![])]);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&window), wanted, "one step back");
}

#[test]
fn two_pains_become_one_by_menu_and_by_dragging() {
    let mut project = new_project();
    talk(&mut project, None, &["A", "B", "C"]);
    let mut window = opened(&project, "Pain points", "Said, but not sorted in");
    for name in ["A pain", "B pain"] {
        type_into(&mut window, Aria::TextInput, "New pain", name);
        window.press(Modifiers::NONE, Key::Enter);
    }
    until(&mut window, "Move “B pain”");
    let at = |window: &Window, label: &str| {
        window.harness.get_by_role_and_label(Aria::Button, label).rect().center()
    };
    let (from, to) = (at(&window, "Move “B pain”"), at(&window, "Move “A pain”"));
    window.harness.drag_at(from);
    window.harness.hover_at(to);
    window.settle();
    window.harness.drop_at(to);
    window.settle();
    assert_eq!(names(&window), [("A pain".to_owned(), vec!["B pain".to_owned()])]);
    assert_eq!(window.last_step(), Some("edit-join-pains"));
    window.press(Modifiers::COMMAND, Key::Z);
    click(&mut window, Aria::Button, "More on “A pain”");
    click(&mut window, Aria::MenuItem, "B pain");
    assert_eq!(names(&window), [("B pain".to_owned(), vec!["A pain".to_owned()])]);
}

fn entries(window: &Window) -> Vec<(SwotKind, String)> {
    let all = window.project().swot.in_order();
    all.into_iter().map(|(_, it)| (it.kind, it.text.clone())).collect()
}

#[test]
fn entries_are_written_moved_and_taken_over() {
    let mut project = new_project();
    let rival: Id<Competitor> = project.fresh_id();
    let competitor = Competitor {
        name: "Other".to_owned(),
        weaknesses: "Slow".to_owned(),
        ..Competitor::default()
    };
    project.competitors.put(rival, competitor);
    let mut window = opened(&project, "SWOT", "From what is known");
    type_into(&mut window, Aria::TextInput, "Strengths: new entry", "Fast");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(entries(&window), [(SwotKind::Strength, "Fast".to_owned())]);
    window.harness.get_by_role_and_label(Aria::Button, "Move “Fast”").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(entries(&window), [(SwotKind::Weakness, "Fast".to_owned())]);
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(entries(&window)[0].0, SwotKind::Opportunity, "the keyboard went along");

    click(&mut window, Aria::Button, "Take over as Opportunity: Other: Slow");
    let wanted = (SwotKind::Opportunity, "Other: Slow".to_owned());
    assert_eq!(entries(&window)[1], wanted);
    assert!(window.harness.query_by_label("From what is known").is_none(), "nothing is left");

    let at = |window: &Window, label: &str| {
        window.harness.get_by_role_and_label(Aria::Button, label).rect().center()
    };
    let from = at(&window, "Move “Other: Slow”");
    let to = window.harness.get_by_role_and_label(Aria::Heading, "Threats").rect().center();
    window.harness.drag_at(from);
    window.harness.hover_at(to);
    window.settle();
    window.harness.drop_at(to);
    window.settle();
    assert_eq!(entries(&window)[1].0, SwotKind::Threat);
    assert_eq!(window.last_step(), Some("edit-list-move"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(entries(&window)[1], wanted);
}

fn customers() -> (Project, AccountId, Id<Attribute>) {
    let mut project = new_project();
    let industry = add_attribute(&mut project, "Industry", Kind::Category);
    let value = |text: &str| [(industry, Value::Category(text.to_owned()))];
    let first = add_account(&mut project, "Acme", Some(Relationship::Customer), &value("Clinics"));
    add_account(&mut project, "Borg", Some(Relationship::Customer), &value("Clinics"));
    add_account(&mut project, "Cato", Some(Relationship::Prospect), &value("Labs"));
    (project, first, industry)
}

#[test]
fn a_company_is_chosen_written_of_and_made_a_profile() {
    let (project, account, industry) = customers();
    let mut window = opened(&project, "Deep dive", "Choose a company");
    click(&mut window, Aria::Button, "Choose a company");
    click(&mut window, Aria::MenuItem, "Acme");
    until(&mut window, "Companies like it");
    type_into(&mut window, Aria::MultilineTextInput, "Why it bought", "It was fast");
    let dive = |window: &Window| window.project().dives.get(account.dive()).cloned();
    assert_eq!(dive(&window).map(|it| it.bought).as_deref(), Some("It was fast"));
    window.press(Modifiers::COMMAND, Key::Z);

    click(&mut window, Aria::Button, "Seed a profile");
    click(&mut window, Aria::Button, "Make the profile");
    let project = window.project();
    let (id, profile) = project.profiles.iter().last().unwrap();
    assert_eq!(profile.name, "Like Acme");
    let criterion = project.criteria.get(profile.criteria[0]).unwrap();
    let wanted = Condition::OneOf { values: vec!["Clinics".to_owned()] };
    assert_eq!((criterion.attribute, &criterion.condition), (industry, &wanted));
    let (_, evidence) = project.evidence.iter().next().unwrap();
    assert_eq!((evidence.account, evidence.grade), (Some(account), Grade::Guess));
    assert_eq!(evidence.text, "Acme: Industry is Clinics");
    let workbench = window.harness.state().workbench().unwrap();
    assert_eq!((workbench.profile, workbench.place), (Some(id), Place::Draft));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.project().profiles.iter().all(|it| it.0 != id), "one step");
}

#[test]
fn a_voice_leads_to_its_talk() {
    let mut project = new_project();
    talk(&mut project, None, &["Slow"]);
    talk(&mut project, None, &["Late"]);
    let mut window = opened(&project, "Pain points", "Said, but not sorted in");
    window.harness.get_all_by_role_and_label(Aria::Button, "Make a pain").next().unwrap().click();
    window.settle();
    until(&mut window, "Show what is behind “Slow”");
    click(&mut window, Aria::Button, "Show what is behind “Slow”");
    until(&mut window, "Who says so");
    click(&mut window, Aria::Link, "Anna");
    let workbench = window.harness.state().workbench().unwrap();
    assert_eq!(workbench.place, Place::Collect);
    assert!(window.harness.query_by_label("Pains named").is_some());
}
