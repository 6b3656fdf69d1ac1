//! Profile, key people and outcome progress of the draft, worked by role and label.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use icp_workbench::{
    edit::{List as _, ListEdit},
    model::{
        self, Condition, Evidence, FieldOf, Grade, Id, JobToDo, KeyPerson, Kind, Profile, Project,
        Relationship, Say, Value, Way,
    },
};

use crate::support::app::{
    Look, Window, add_account, add_attribute, add_criterion, add_profile, new_project,
};

/// Six customers that sell online.
fn made() -> (Project, Id<Profile>) {
    let mut project = new_project();
    let online = add_attribute(&mut project, "Sells online", Kind::Flag);
    let country = add_attribute(&mut project, "Country", Kind::Category);
    project.attributes.get_mut(country).unwrap().standard = Some("country".to_owned());
    for name in ["Anna", "Boris", "Chen", "Dora", "Emil", "Feng"] {
        let values = [(online, Value::Flag(true)), (country, Value::Category("Norway".to_owned()))];
        add_account(&mut project, name, Some(Relationship::Customer), &values);
    }
    let profile = add_profile(&mut project, "Shops", Way::FromCustomers);
    add_criterion(&mut project, profile, online, Condition::Is { yes: true });
    (project, profile)
}

fn show(project: &Project, tab: &str) -> Window {
    let mut res = Window::open(project, &Look::default());
    res.press(egui::Modifiers::COMMAND, egui::Key::Num4);
    res.harness.get_by_role_and_label(Role::Tab, tab).click();
    res.settle();
    res
}

fn press(window: &mut Window, name: &str) {
    window.harness.get_by_role_and_label(Role::Button, name).click();
    window.settle();
}

fn person(project: &mut Project, profile: Id<Profile>, title: &str, says: &[Say]) {
    let it = KeyPerson {
        profile: Some(profile),
        title: title.to_owned(),
        says: says.iter().copied().collect(),
        ..KeyPerson::default()
    };
    let n = project.people.len();
    KeyPerson::edit(ListEdit::Add(it, n)).apply(project).unwrap();
}

#[test]
fn what_the_data_say_is_taken_over_in_one_step() {
    let (project, profile) = made();
    let mut window = show(&project, "Profile");
    press(&mut window, "Take over: Country: Norway 100% (n = 6)");
    let project = window.project();
    let described = &project.profiles.get(profile).unwrap().described;
    assert_eq!(described["places"], "Country: Norway 100% (n = 6)");
    let (_, evidence) = project.evidence.iter().next().unwrap();
    assert_eq!(evidence.grade, Grade::Measured);
    assert_eq!(evidence.field.as_ref().unwrap().key, "places");
    window.press(egui::Modifiers::COMMAND, egui::Key::Z);
    let project = window.project();
    assert!(project.profiles.get(profile).unwrap().described.is_empty());
    assert!(project.evidence.is_empty());
}

#[test]
fn what_was_taken_over_is_offered_again_once_its_words_are_gone() {
    let (mut project, profile) = made();
    let said = "Country: Norway 100% (n = 6)";
    let evidence = Evidence {
        text: said.to_owned(),
        grade: Grade::Measured,
        field: Some(FieldOf { profile, key: "places".to_owned() }),
        ..Evidence::default()
    };
    Evidence::edit(ListEdit::Add(evidence, 0)).apply(&mut project).unwrap();
    let mut window = show(&project, "Profile");
    let take = format!("Take over: {said}");
    press(&mut window, &take);
    let project = window.project();
    assert_eq!(project.profiles.get(profile).unwrap().described["places"], said);
    assert_eq!(project.evidence.len(), 1, "the measurement was there");
    assert!(window.harness.query_by_role_and_label(Role::Button, &take).is_none());
}

#[test]
fn sections_fold() {
    let (project, _) = made();
    let mut window = show(&project, "Profile");
    assert!(window.harness.query_by_role_and_label(Role::MultilineTextInput, "Places").is_some());
    press(&mut window, "Fold: Geography");
    assert!(window.harness.query_by_role_and_label(Role::MultilineTextInput, "Places").is_none());
}

#[test]
fn the_chain_shows_who_decides_and_the_holes() {
    let (mut project, profile) = made();
    person(&mut project, profile, "Owner", &[Say::Decides, Say::Blocks]);
    let window = show(&project, "Key people");
    let chain = window.harness.get_all_by_role(Role::Image);
    let words: Vec<String> =
        chain.filter_map(|it| egui_kittest::kittest::NodeT::accesskit_node(&it).label()).collect();
    let words = words.join("; ");
    assert!(words.contains("Decides: Owner"), "{words}");
    assert!(words.contains("Buys: nobody yet"), "{words}");
    assert!(window.harness.query_by_label("Can stop it: Owner").is_some());
}

#[test]
fn that_there_is_such_a_person_becomes_a_criterion() {
    let (mut project, profile) = made();
    person(&mut project, profile, "Buyer", &[Say::Buys]);
    let mut window = show(&project, "Key people");
    press(&mut window, "Open: Buyer");
    let must = "Make “Buyer in the company” a criterion: Must";
    window.harness.get_by_role_and_label(Role::Button, must).scroll_to_me();
    window.settle();
    press(&mut window, must);
    let project = window.project();
    let criteria = &project.profiles.get(profile).unwrap().criteria;
    let last = project.criteria.get(*criteria.last().unwrap()).unwrap();
    assert_eq!(project.attributes.get(last.attribute).unwrap().name, "Buyer in the company");
    assert_eq!(last.condition, Condition::Is { yes: true });
    assert_eq!(last.role, model::Role::Must);
    assert!(window.harness.query_by_label_contains("Is a criterion: Must").is_some());
}

#[test]
fn a_job_is_plotted_and_said_in_one_line() {
    let (mut project, profile) = made();
    let job = JobToDo {
        profile: Some(profile),
        name: "Answer a tender".to_owned(),
        measure: "Time to offer".to_owned(),
        unit: "days".to_owned(),
        baseline: Some(14.0),
        target: Some(4.0),
        reached: Some(9.0),
        importance: Some(9.0),
        satisfaction: Some(4.0),
        ..JobToDo::default()
    };
    JobToDo::edit(ListEdit::Add(job, 0)).apply(&mut project).unwrap();
    let mut window = show(&project, "Outcome progress");
    let point = "Answer a tender: importance 9, satisfaction 4, opportunity 14";
    press(&mut window, point);
    assert!(
        window.harness.query_by_role_and_label(Role::MultilineTextInput, "Push").is_some(),
        "the job that was pressed is open"
    );
    assert!(window.harness.query_by_label("Time to offer: from 14 days to 9 days").is_some());
    let way = "From 14 days, now 9 days, target 4 days: 50% of the way";
    assert!(window.harness.query_all_by_label(way).next().is_some());
}

#[test]
fn empty_tabs_offer_the_first_of_each() {
    let (project, _) = made();
    for (tab, add, n) in
        [("Key people", "Add a person", [1, 0]), ("Outcome progress", "Add a job", [0, 1])]
    {
        let mut window = show(&project, tab);
        press(&mut window, add);
        let project = window.project();
        assert_eq!([project.people.len(), project.jobs.len()], n);
    }
}

#[test]
fn people_and_jobs_are_moved_by_their_handles() {
    let (mut project, profile) = made();
    for title in ["Buyer", "Owner", "User"] {
        person(&mut project, profile, title, &[Say::Uses]);
        let job = JobToDo {
            profile: Some(profile),
            name: format!("Job of {title}"),
            ..JobToDo::default()
        };
        let n = project.jobs.len();
        JobToDo::edit(ListEdit::Add(job, n)).apply(&mut project).unwrap();
    }
    for (tab, name) in [("Key people", ""), ("Outcome progress", "Job of ")] {
        let mut window = show(&project, tab);
        let order = |window: &Window| -> Vec<String> {
            let project = window.project();
            if name.is_empty() {
                project.people.in_order().iter().map(|it| it.1.title.clone()).collect()
            } else {
                project.jobs.in_order().iter().map(|it| it.1.name.replace(name, "")).collect()
            }
        };
        let handle = |title: &str| format!("Move: {name}{title}");
        let at = |window: &Window, title: &str| {
            window.harness.get_by_role_and_label(Role::Button, &handle(title)).rect().center()
        };
        let (from, to) = (at(&window, "User"), at(&window, "Buyer"));
        window.harness.drag_at(from);
        window.harness.run_steps(2);
        window.harness.hover_at(to - egui::vec2(0.0, 40.0));
        window.harness.run_steps(2);
        window.harness.drop_at(to - egui::vec2(0.0, 40.0));
        window.settle();
        assert_eq!(order(&window), ["User", "Buyer", "Owner"]);
        window.harness.get_by_role_and_label(Role::Button, &handle("User")).focus();
        window.settle();
        window.harness.key_press(egui::Key::ArrowDown);
        window.settle();
        assert_eq!(order(&window), ["Buyer", "User", "Owner"]);
    }
}
