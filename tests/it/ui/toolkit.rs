//! Toolkit: material written, tied and asked for where it is missing; channels and campaigns, and the plan they give.

use std::sync::Arc;

use egui::{Key, Modifiers, Role as Aria};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::{
    edit::{Edit, JourneyEdit},
    model::{
        Id, Journey, KeyPerson, Lane, LaneKind, Map, MaterialState, Phase, Profile, Project, Rows,
        Stage, Way,
    },
    ui::files::Picked,
};

use crate::support::app::{Look, Window, new_project};

/// A profile with one person and a map of two stages.
fn project() -> Project {
    let mut project = new_project();
    let profile = project.fresh_id();
    project.profiles = Rows::default();
    project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
    let person: Id<KeyPerson> = project.fresh_id();
    let (of, title) = (Some(profile), "Sales rep".to_owned());
    project.people.put(person, KeyPerson { profile: of, title, ..KeyPerson::default() });
    let stages = ["Search", "Decide"].iter().zip(91..);
    let journey = Journey {
        profile: of,
        stages: stages.map(|(it, n)| Stage::new(Id::new(n), it, Phase::Before)).collect(),
        lanes: vec![Lane::new(Id::new(1), LaneKind::Material)],
        ..Journey::default()
    };
    let map = Map { journey, cards: Vec::new() };
    Edit::Journey(JourneyEdit::Add(Box::new(map))).apply(&mut project).unwrap();
    project
}

fn opened(project: &Project) -> Window {
    let mut window = Window::open(project, &Look::default());
    window.press(Modifiers::COMMAND, Key::Num7);
    window
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn write(window: &mut Window, label: &str, text: &str) {
    let is_field = |it: &egui_kittest::Node<'_>| {
        let role = it.accesskit_node().role();
        matches!(role, Aria::TextInput | Aria::MultilineTextInput)
    };
    window.harness.get_all_by_label(label).find(is_field).unwrap().focus();
    window.settle();
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
}

fn open(window: &mut Window) {
    window.harness.get_by_label("Open “Case study”").click();
    window.settle();
}

fn enter(window: &mut Window) {
    window.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn a_piece_of_material_is_written_tied_and_shown() {
    let mut window = opened(&project());
    write(&mut window, "Title, row 1", "Case study");
    enter(&mut window);
    open(&mut window);
    click(&mut window, Aria::CheckBox, "Decide");
    click(&mut window, Aria::CheckBox, "Sales rep");
    write(&mut window, "Text", "# Huakang");
    click(&mut window, Aria::Tab, "Preview");
    assert!(window.harness.query_by_label("Huakang").is_some(), "a heading, without its mark");
    let material = |window: &Window| window.project().materials.in_order()[0].1.clone();
    let it = material(&window);
    assert_eq!((it.stages.len(), it.audience.len()), (1, 1));
    assert_eq!(it.text, "# Huakang");
    assert_eq!(it.state, MaterialState::Needed);
    click(&mut window, Aria::Button, "Duplicate “Case study”");
    assert_eq!(window.project().materials.len(), 2);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.project().materials.len(), 1);
}

#[test]
fn the_file_of_a_piece_is_chosen() {
    let path = std::path::PathBuf::from("case study.pdf");
    let chosen = path.clone();
    let ask = Arc::new(move |_: &_| Picked::Path(chosen.clone()));
    let mut window = Window::open_with(&project(), &Look::default(), ask);
    window.press(Modifiers::COMMAND, Key::Num7);
    write(&mut window, "Title, row 1", "Case study");
    enter(&mut window);
    open(&mut window);
    window.harness.get_by_role_and_label(Aria::Button, "Choose a file…").click();
    window.until(|it| {
        let project = it.state().workbench().unwrap().doc.project();
        project.materials.iter().any(|(_, it)| it.path == "case study.pdf")
    });
}

#[test]
fn a_gap_by_stage_and_role_becomes_material_that_is_needed() {
    let mut window = opened(&project());
    assert!(window.harness.query_by_label("2 gaps").is_some());
    click(&mut window, Aria::Button, "Add material for Sales rep: Search");
    let it = window.project().materials.in_order()[0].1.clone();
    assert_eq!(it.title, "Search: Sales rep");
    assert_eq!((it.state, it.stages.len(), it.audience.len()), (MaterialState::Needed, 1, 1));
}

#[test]
fn campaigns_tell_which_channel_works_and_how_to_spend() {
    let mut window = opened(&project());
    click(&mut window, Aria::Tab, "Channels and campaigns");
    for (n, name) in ["Fair", "Mail"].iter().enumerate() {
        write(&mut window, &format!("Channel, row {}", n + 1), name);
        enter(&mut window);
    }
    let unknown = "Enter budget and answers of campaigns on two channels to see which works best";
    assert!(window.harness.query_by_label(unknown).is_some());
    for (n, (channel, budget, answers)) in
        [("Fair", "9000", "40"), ("Mail", "1000", "90")].iter().enumerate()
    {
        let row = n + 1;
        write(&mut window, &format!("Campaign, row {row}"), &format!("Spring {row}"));
        enter(&mut window);
        click(&mut window, Aria::ComboBox, &format!("Channel, row {row}"));
        click(&mut window, Aria::MenuItem, channel);
        for (column, text) in [("Budget", *budget), ("Reach", "1000"), ("Answers", *answers)] {
            write(&mut window, &format!("{column}, row {row}"), text);
            enter(&mut window);
        }
    }
    let it = window.project().campaigns.in_order()[1].1.clone();
    assert_eq!((it.budget, it.reach, it.answers), (Some(1000.0), Some(1000), Some(90)));
    let best = "An answer costs least through “Mail”, beyond chance";
    assert!(window.harness.query_by_label(best).is_some());
    write(&mut window, "To spend next", "5000");
    enter(&mut window);
    assert_eq!(window.project().about().budget, Some(5000.0));
}
