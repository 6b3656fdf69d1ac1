//! Journeys: maps made from a template, cards written, dragged and moved by keyboard, curves drawn, stages and lanes
//! changed in place.

use std::{fs, sync::Arc};

use egui::{Key, Modifiers, Role as Aria};
use egui_kittest::kittest::Queryable as _;
use icp_workbench::{
    edit::{Edit, JourneyEdit},
    model::{
        Card, Id, Journey, KeyPerson, Lane, LaneKind, Map, Material, Phase, Profile, Project, Rows,
        Stage, Way,
    },
    ui::files::{Picked, Purpose, Question},
};

use crate::support::app::{Look, Window, new_project};

fn project() -> Project {
    let mut project = new_project();
    let profile = project.fresh_id();
    project.profiles = Rows::default();
    project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
    let stage = |id, name| Stage::new(Id::new(id), name, Phase::Before);
    let kinds = [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::Feelings];
    let lanes = kinds.iter().zip(1..).map(|(it, n)| Lane::new(Id::new(n), *it));
    let journey = Journey {
        profile: Some(profile),
        stages: vec![stage(91, "Search"), stage(92, "Decide"), stage(93, "Use")],
        lanes: lanes.collect(),
        ..Journey::default()
    };
    let card = |lane, stage, text| Card::new(Id::new(lane), Id::new(stage), text);
    let cards = vec![card(1, 91, "Asks peers"), card(1, 91, "Reads"), card(1, 92, "Signs")];
    let map = Map { journey, cards };
    Edit::Journey(JourneyEdit::Add(Box::new(map))).apply(&mut project).unwrap();
    project
}

fn opened(project: &Project) -> Window {
    let mut window = Window::open(project, &Look::default());
    window.press(Modifiers::COMMAND, Key::Num6);
    window
}

/// The cards of a lane of the first map: stage by stage, in their order.
fn lane(window: &Window, lane: usize) -> String {
    let project = window.project();
    let (_, journey) = project.journeys.in_order()[0];
    let cell = |stage: &Stage| {
        let cards = project.cards_in(journey.lanes[lane].id, stage.id);
        cards.iter().map(|(_, it)| it.text.clone()).collect::<Vec<_>>().join(", ")
    };
    journey.stages.iter().map(cell).collect::<Vec<_>>().join(" | ")
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn focus(window: &mut Window, label: &str) {
    window.harness.get_by_role_and_label(Aria::Button, label).focus();
    window.settle();
}

fn write(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
}

#[test]
fn cards_are_written_one_after_another() {
    let mut window = opened(&project());
    click(&mut window, Aria::Button, "Add a card: Touchpoints, Search");
    write(&mut window, "Forum");
    window.press(Modifiers::NONE, Key::Enter);
    write(&mut window, "Call");
    window.press(Modifiers::NONE, Key::Tab);
    write(&mut window, "Demo");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(lane(&window, 1), "Forum, Call | Demo | ");
    click(&mut window, Aria::Button, "Forum; Touchpoints, Search");
    window.press(Modifiers::NONE, Key::F2);
    write(&mut window, "Trade ");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(lane(&window, 1), "Forum, Call | Demo | ", "Escape brings back the words of before");
}

#[test]
fn a_card_is_dragged_to_another_cell() {
    let mut window = opened(&project());
    let at = |window: &Window, label: &str| {
        window.harness.get_by_role_and_label(Aria::Button, label).rect().center()
    };
    let (from, to) =
        (at(&window, "Reads; Actions, Search"), at(&window, "Add a card: Actions, Use"));
    window.harness.drag_at(from);
    window.harness.step();
    window.harness.hover_at(to);
    window.settle();
    window.harness.drop_at(to);
    window.settle();
    assert_eq!(lane(&window, 0), "Asks peers | Signs | Reads");
    assert_eq!(window.last_step(), Some("edit-journey-move-cards"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(lane(&window, 0), "Asks peers, Reads | Signs | ");
}

#[test]
fn the_keyboard_moves_chooses_copies_and_removes() {
    let mut window = opened(&project());
    focus(&mut window, "Asks peers; Actions, Search");
    window.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(lane(&window, 0), "Reads, Asks peers | Signs | ");
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(lane(&window, 0), "Reads | Asks peers, Signs | ");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(lane(&window, 0), "Reads | Asks peers | ");
    focus(&mut window, "Add a card: Touchpoints, Search");
    window.harness.event(egui::Event::Paste("One\tTwo\n\tThree".to_owned()));
    window.settle();
    assert_eq!(lane(&window, 1), "One | Two, Three | ");
    assert_eq!(window.last_step(), Some("edit-journey-add-cards"));
}

#[test]
fn a_curve_is_drawn_and_its_point_moved() {
    let mut window = opened(&project());
    click(&mut window, Aria::Button, "Set a point: Feelings, Decide");
    let levels = |window: &Window| {
        let cards = window.project().cards.iter();
        cards.filter_map(|(_, it)| it.value).collect::<Vec<_>>()
    };
    let before = levels(&window);
    assert_eq!(before.len(), 1);
    let point = "Feelings of Buyer in Decide: ";
    window.harness.get_by_role_and_label(Aria::Slider, point).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(levels(&window), [before[0] - 0.25]);
    assert_eq!(window.last_step(), Some("edit-journey-feel"));
}

#[test]
fn stages_and_lanes_are_renamed_moved_and_removed() {
    let mut window = opened(&project());
    let names = |window: &Window| {
        let (_, it) = window.project().journeys.in_order()[0];
        it.stages.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join(", ")
    };
    focus(&mut window, "Stage Search");
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(names(&window), "Decide, Search, Use");
    focus(&mut window, "Stage Search");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::COMMAND, Key::A);
    write(&mut window, "Look around");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(names(&window), "Decide, Look around, Use");
    click(&mut window, Aria::Button, "More on “Decide”");
    click(&mut window, Aria::MenuItem, "Remove with its cards");
    assert_eq!((names(&window).as_str(), window.project().cards.len()), ("Look around, Use", 2));
    click(&mut window, Aria::Button, "Add stage");
    assert_eq!(names(&window), "Look around, Use, New stage");
    focus(&mut window, "Lane Touchpoints");
    window.press(Modifiers::ALT, Key::ArrowUp);
    let (_, it) = window.project().journeys.in_order()[0];
    assert_eq!(it.lanes[0].kind, LaneKind::Touchpoints);
}

#[test]
fn a_map_for_a_person_is_stacked_on_common_stages() {
    let mut project = project();
    let profile = project.profiles.iter().next().map(|(id, _)| id);
    let person: Id<KeyPerson> = project.fresh_id();
    let title = "Sales rep".to_owned();
    project.people.put(person, KeyPerson { profile, title, ..KeyPerson::default() });
    let mut window = opened(&project);
    click(&mut window, Aria::Button, "New map");
    click(&mut window, Aria::MenuItem, "Sales rep");
    click(&mut window, Aria::MenuItem, "A copy of the map shown");
    let copy = window.project().journeys.in_order()[1].1;
    assert_eq!((copy.person, copy.stages.len()), (Some(person), 3));
    click(&mut window, Aria::Tab, "Customer journey");
    click(&mut window, Aria::Button, "Stack");
    click(&mut window, Aria::CheckBox, "Sales rep");
    window.press(Modifiers::NONE, Key::Escape);
    let query = window.harness.query_by_label("Reads; Sales rep: Actions, Search");
    assert!(query.is_some(), "the lanes of both stand below each other");
    assert!(window.harness.query_by_label("Reads; Customer journey: Actions, Search").is_some());
}

#[test]
fn a_card_is_tied_to_a_person_and_colored() {
    let mut project = project();
    let profile = project.profiles.iter().next().map(|(id, _)| id);
    let person: Id<KeyPerson> = project.fresh_id();
    let title = "Sales rep".to_owned();
    project.people.put(person, KeyPerson { profile, title, ..KeyPerson::default() });
    let mut window = opened(&project);
    click(&mut window, Aria::Button, "Signs; Actions, Decide");
    click(&mut window, Aria::ComboBox, "Key person");
    click(&mut window, Aria::MenuItem, "Sales rep");
    click(&mut window, Aria::RadioButton, "Green");
    let card = |window: &Window| {
        let mut cards = window.project().cards.iter().map(|(_, it)| it.clone());
        cards.find(|it| it.text == "Signs").unwrap()
    };
    assert_eq!(card(&window).person, Some(person));
    assert_eq!(card(&window).tint, Some(icp_workbench::model::Tint::Good));
    window.harness.get_by_role_and_label(Aria::Button, "Signs, Sales rep; Actions, Decide");
}

#[test]
fn a_hole_on_the_cover_board_is_filled_where_it_is() {
    let mut window = opened(&project());
    click(&mut window, Aria::Tab, "Cover board");
    click(&mut window, Aria::Button, "Talk track, Everybody, Decide: missing");
    write(&mut window, "Name the price");
    window.press(Modifiers::NONE, Key::Enter);
    let project = window.project();
    let (_, journey) = project.journeys.in_order()[0];
    let lane = journey.lanes.last().unwrap();
    assert_eq!(lane.kind, LaneKind::TalkTrack, "the map gets the lane with the card");
    let cards = project.cards_in(lane.id, journey.stages[1].id);
    assert_eq!(cards.iter().map(|it| it.1.text.as_str()).collect::<Vec<_>>(), ["Name the price"]);
    click(&mut window, Aria::Button, "Talk track, Everybody, Decide: there");
    assert!(window.harness.query_by_label("Name the price; Talk track, Decide").is_some());
    click(&mut window, Aria::Tab, "Cover board");
    click(&mut window, Aria::Button, "Measures, Everybody, Use: missing");
    write(&mut window, "thrown away");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.project().journeys.in_order()[0].1.lanes.len(), 3, "one step");
}

#[test]
fn a_picture_of_the_map_goes_to_the_clipboard() {
    let mut window = opened(&project());
    click(&mut window, Aria::Button, "Export map");
    window.harness.get_by_role_and_label(Aria::MenuItem, "Copy picture").click();
    let mut size = None;
    window.until(|it| {
        let commands = &it.output().platform_output.commands;
        let copied = commands.iter().find_map(|it| match it {
            egui::OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        });
        size = copied;
        copied.is_some()
    });
    assert!(size.is_some_and(|[width, height]| 800 < width && 400 < height), "{size:?}");
}

#[test]
fn pasted_rows_become_a_map() {
    let mut window = opened(&project());
    window.harness.event(egui::Event::Paste("\tFind\tBuy\nActions\tasks\tsigns".to_owned()));
    window.until(|it| it.query_by_label("signs; Actions, Buy").is_some());
    assert_eq!(window.project().journeys.len(), 2);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.project().journeys.len(), 1, "one step");
}

#[test]
fn a_touchpoint_gets_its_owner_on_the_cover_board() {
    let mut project = project();
    let (id, journey) = project.journeys.in_order()[0];
    let (lane, stage) = (journey.lanes[1].id, journey.stages[0].id);
    let card = Card { journey: id, ..Card::new(lane, stage, "Forum") };
    Edit::Journey(JourneyEdit::AddCards(vec![card])).apply(&mut project).unwrap();
    let mut window = opened(&project);
    click(&mut window, Aria::Tab, "Cover board");
    click(&mut window, Aria::Button, "Fill: Touchpoint without an owner: Search");
    write(&mut window, "Marketing");
    window.press(Modifiers::NONE, Key::Enter);
    let owner = |window: &Window| {
        let mut cards = window.project().cards.iter().map(|it| it.1);
        cards.find(|it| it.text == "Forum").map(|it| it.owner.clone()).unwrap()
    };
    assert_eq!(owner(&window), "Marketing");
    assert!(window.harness.query_by_label("Fill: Touchpoint without an owner: Search").is_none());
}

#[test]
fn what_a_card_is_tied_to_is_a_click_away() {
    let mut project = project();
    let title = "Case study".to_owned();
    let id: Id<Material> = project.fresh_id();
    project.materials.put(id, Material { title, ..Material::default() });
    let mut window = opened(&project);
    click(&mut window, Aria::Button, "Signs; Actions, Decide");
    click(&mut window, Aria::ComboBox, "Material");
    click(&mut window, Aria::MenuItem, "Case study");
    click(&mut window, Aria::Button, "Show: Material");
    assert!(window.harness.query_by_label("Duplicate “Case study”").is_some(), "the piece is open");
}

#[test]
fn a_map_goes_out_in_every_format_and_its_table_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Map");
    let asked = path.clone();
    let ask = Arc::new(move |it: &Question| match it.purpose {
        Purpose::ExportMap => Picked::Path(asked.clone()),
        _ => Picked::Path(asked.with_extension("csv")),
    });
    let mut window = Window::open_with(&project(), &Look::default(), ask);
    window.press(Modifiers::COMMAND, Key::Num6);
    let begins: [(&str, &str, &[u8]); 5] = [
        ("SVG", "svg", b"<svg"),
        ("PNG", "png", b"\x89PNG"),
        ("PDF", "pdf", b"%PDF"),
        ("CSV", "csv", b"\xef\xbb\xbfmap,stage,lane"),
        ("Mermaid", "mmd", b"journey"),
    ];
    for (name, ending, begin) in begins {
        click(&mut window, Aria::Button, "Export map");
        click(&mut window, Aria::MenuItem, name);
        let file = path.with_extension(ending);
        window.until(|_| file.exists());
        assert!(fs::read(&file).unwrap().starts_with(begin), "{name}");
    }
    click(&mut window, Aria::Button, "New map");
    click(&mut window, Aria::MenuItem, "From a table…");
    window.until(|it| it.state().workbench().unwrap().doc.project().journeys.len() == 2);
    let shapes = |id: usize| {
        let project = window.project();
        let (id, it) = project.journeys.in_order()[id];
        let cards = project.cards.iter().filter(|(_, card)| card.journey == id).count();
        (it.name.clone(), it.stages.len(), it.lanes.len(), cards)
    };
    assert_eq!(shapes(0), shapes(1));
}
