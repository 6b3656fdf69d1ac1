//! Team views: people, ballots given one after another on one laptop, what is hidden and what is seen, and criteria.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Key, Modifiers, Theme, accesskit::Role as Aria};
use egui_kittest::{
    SnapshotResults,
    kittest::{NodeT as _, Queryable as _},
};
use icp_workbench::{
    edit::{BallotEdit, Edit, List as _, ListEdit},
    model::{
        Answer, Attribute, Ballot, Grade, Id, Importance, Kind, Participant, Project, Round, Value,
        Way,
    },
    ui::{
        CollectTab,
        files::{Picked, Purpose, Question},
    },
};

use super::{collect_lists::tab_word, screens};
use crate::support::app::{Look, Window, add_account, add_attribute, add_profile, new_project};

fn apply(project: &mut Project, edit: BallotEdit) {
    Edit::Ballot(edit).apply(project).unwrap();
}

/// Three people, two attributes with a few accounts, and a round about them.
fn asked() -> (Project, Id<Round>, [Id<Attribute>; 2]) {
    let mut project = new_project();
    add_profile(&mut project, "Distributors", Way::FromCustomers);
    let industry = add_attribute(&mut project, "Industry", Kind::Category);
    let online = add_attribute(&mut project, "Sells online", Kind::Flag);
    for (name, value) in [("A", "Medical devices"), ("B", "Medical devices"), ("C", "Clinics")] {
        let value = Value::Category(value.to_owned());
        add_account(&mut project, name, None, &[(industry, value)]);
    }
    for (name, function) in [("Anna", "Sales"), ("Bo", "Product"), ("Cem", "Sales")] {
        let row = Participant {
            name: name.to_owned(),
            function: function.to_owned(),
            ..Participant::default()
        };
        Participant::edit(ListEdit::Add(row, 99)).apply(&mut project).unwrap();
    }
    let round = start(&mut project, "Round 1", 1, [industry, online]);
    (project, round, [industry, online])
}

fn start(
    project: &mut Project,
    name: &str,
    seed: u64,
    attributes: [Id<Attribute>; 2],
) -> Id<Round> {
    let (name, key) = (name.to_owned(), Round::key_of(seed));
    let round = Round { name, key, attributes: attributes.into(), ..Round::default() };
    apply(project, BallotEdit::Start { round, new_attributes: Vec::new() });
    project.rounds.iter().last().unwrap().0
}

/// Every participant's ballot: an importance for each attribute, and a wish for the first.
fn give(project: &mut Project, round: Id<Round>, ratings: &[([u8; 2], &str)]) {
    let people: Vec<_> = project.participants.in_order().into_iter().map(|it| it.0).collect();
    let asked = project.rounds.get(round).unwrap().attributes.clone();
    for (participant, (ratings, wished)) in people.into_iter().zip(ratings) {
        let answer = |idx: usize, wished: &str| Answer {
            importance: Importance::new(ratings[idx]),
            wished: wished.to_owned(),
        };
        let answers = [(asked[0], answer(0, wished)), (asked[1], answer(1, ""))].into();
        apply(project, BallotEdit::Cast(Ballot { round, participant, answers }));
    }
}

const RATINGS: [([u8; 2], &str); 3] =
    [([5, 0], "Medical devices"), ([4, 5], "medical devices"), ([5, 0], "Clinics")];

/// Tall enough to show the whole page.
fn opened(project: &Project) -> Window {
    let mut window = Window::open(project, &Look { size: [1280.0, 2200.0], ..Look::default() });
    window.press(Modifiers::COMMAND, Key::Num2);
    click(&mut window, Aria::Tab, tab_word(CollectTab::TeamViews));
    window
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn is_there(window: &Window, text: &str) -> bool {
    window.harness.query_all_by_label_contains(text).next().is_some()
}

/// Everything that can be read on the screen.
fn words(window: &Window) -> Vec<String> {
    let all = window.harness.query_all(egui_kittest::kittest::By::new());
    all.flat_map(|it| {
        let node = it.accesskit_node();
        [node.label(), node.value()]
    })
    .flatten()
    .collect()
}

fn type_on(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
}

#[test]
fn the_laptop_goes_round_by_keyboard_and_nothing_else_is_seen() {
    let (project, round, [industry, online]) = asked();
    let mut window = opened(&project);
    click(&mut window, Aria::Button, "Pass the laptop");
    // Neither the side bar nor anything of the project.
    assert!(window.harness.query_all_by_role(Aria::Link).next().is_none());
    assert!(!is_there(&window, "Undo") && is_there(&window, "Pass the laptop to"));
    // What to press holds the keyboard already.
    window.press(Modifiers::NONE, Key::Enter);
    assert!(is_there(&window, "0 of 2 rated"));
    // A digit rates and goes on.
    window.press(Modifiers::NONE, Key::Num4);
    window.press(Modifiers::NONE, Key::Num1);
    assert!(is_there(&window, "2 of 2 rated"));
    // Shortcuts lead nowhere from here.
    window.press(Modifiers::COMMAND, Key::Num1);
    window.press(Modifiers::COMMAND, Key::K);
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(is_there(&window, "2 of 2 rated"));
    // Behind the last question the keyboard is on Done.
    window.press(Modifiers::NONE, Key::Enter);
    assert!(is_there(&window, "I am Bo: begin"));
    let people: Vec<_> = window.project().participants.iter().map(|it| it.0).collect();
    let (_, ballot) = window.project().ballot(round, people[0]).unwrap();
    let rating = |id| ballot.answers[&id].importance.map(Importance::get);
    assert_eq!((rating(industry), rating(online)), (Some(4), Some(1)));
    assert_eq!(window.last_step(), Some("edit-cast-ballot"));

    // Who leaves gives nothing, and is asked again.
    click(&mut window, Aria::Button, "I am Bo: begin");
    window.press(Modifiers::NONE, Key::Num3);
    click(&mut window, Aria::Button, "Leave without giving");
    assert!(window.project().ballot(round, people[1]).is_none());
    assert!(is_there(&window, "I am Cem: begin"));
    click(&mut window, Aria::Button, "Stop passing");
    assert!(is_there(&window, "1 of 3 in"));
}

#[test]
fn a_wish_is_taken_from_the_values_in_the_data() {
    let (project, round, [industry, _]) = asked();
    let mut window = opened(&project);
    click(&mut window, Aria::Button, "Pass the laptop");
    window.press(Modifiers::NONE, Key::Enter);
    window.harness.get_by_label("Value wished for Industry").focus();
    window.settle();
    type_on(&mut window, "med");
    assert!(window.harness.query_by_role_and_label(Aria::MenuItem, "Clinics").is_none());
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    click(&mut window, Aria::Button, "Done, pass it on");
    let anna = window.project().participants.iter().next().unwrap().0;
    let (_, ballot) = window.project().ballot(round, anna).unwrap();
    assert_eq!(ballot.answers[&industry].wished, "Medical devices");
}

#[test]
fn nothing_of_a_ballot_is_seen_until_all_are_in_or_revealed() {
    let (mut project, round, _) = asked();
    give(&mut project, round, &RATINGS[..2]);
    let mut window = opened(&project);
    assert!(is_there(&window, "2 of 3 in") && is_there(&window, "hidden until all are in"));
    let hidden = words(&window);
    let tells =
        |it: &&String| it.contains("medical") || it.contains("Medical") || it.contains("4.5");
    assert_eq!(hidden.iter().find(tells), None);
    assert!(!is_there(&window, "How far you agree"));

    // The page between two participants tells as little.
    click(&mut window, Aria::Button, "Pass the laptop");
    assert_eq!(words(&window).iter().find(tells), None);
    click(&mut window, Aria::Button, "Anna");
    assert!(is_there(&window, "Your ballot is in already"));
    assert_eq!(words(&window).iter().find(tells), None);
    click(&mut window, Aria::Button, "Stop passing");

    click(&mut window, Aria::Button, "Reveal now");
    assert!(is_there(&window, "How far you agree"));
    assert_eq!(window.last_step(), Some("edit-reveal-round"));
}

#[test]
fn a_ballot_is_changed_by_its_own_participant() {
    let (mut project, round, [industry, _]) = asked();
    give(&mut project, round, &RATINGS);
    let mut window = opened(&project);
    click(&mut window, Aria::Button, "Pass the laptop");
    assert!(is_there(&window, "All ballots are in"));
    click(&mut window, Aria::Button, "Bo");
    click(&mut window, Aria::Button, "I am Bo: open my ballot again");
    click(&mut window, Aria::RadioButton, "Importance of Industry: 1");
    click(&mut window, Aria::Button, "Done, pass it on");
    click(&mut window, Aria::Button, "Show what came of it");
    let bo = window.project().participants.iter().nth(1).unwrap().0;
    let (_, ballot) = window.project().ballot(round, bo).unwrap();
    assert_eq!(ballot.answers[&industry].importance.map(Importance::get), Some(1));
    assert_eq!(window.project().ballots.len(), 3);
}

#[test]
fn what_came_of_it_can_be_read_and_becomes_criteria_in_one_step() {
    let (mut project, round, [industry, _]) = asked();
    give(&mut project, round, &RATINGS);
    let mut window = opened(&project);
    for text in [
        "Industry, Sales: 5, 2 ballots",
        "Industry, Product: 4, 1 ballot",
        "Sells online, All: 1.7, 3 ballots",
        "two camps",
        "Medical devices × 2",
        "Medical devices: 2",
        "3 of 3 ballots and 2 of 2 attributes",
    ] {
        assert!(is_there(&window, text), "{text}");
    }
    click(&mut window, Aria::Button, "Make criteria of it");
    assert!(is_there(&window, "importance 4.7"));
    click(&mut window, Aria::Button, "Make 1 criterion");
    let project = window.project();
    let (_, profile) = project.profiles.iter().next().unwrap();
    let criterion = project.criteria.get(profile.criteria[0]).unwrap();
    assert_eq!((criterion.attribute, criterion.weight.get()), (industry, 5));
    let (_, evidence) = project.evidence.iter().next().unwrap();
    assert_eq!((evidence.grade, &*evidence.who), (Grade::Colleague, "3 of 3 participants"));
    assert_eq!(window.last_step(), Some("edit-apply-round"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.project().criteria.is_empty() && window.project().evidence.is_empty());
}

#[test]
fn a_second_round_is_kept_apart_and_compared() {
    let (mut project, round, asked) = asked();
    give(&mut project, round, &RATINGS);
    let second = start(&mut project, "Round 2", 2, asked);
    give(&mut project, second, &[([5, 0], ""), ([5, 1], ""), ([5, 0], "")]);
    let window = opened(&project);
    assert!(is_there(&window, "Round 1: 0"), "the figure before");
    assert!(is_there(&window, "Sells online: change −1.3"));
    assert!(is_there(&window, "Industry: change +0.3"));
    assert_eq!(window.project().ballots.len(), 6);
}

#[test]
fn a_round_is_started_with_what_suits_the_profile() {
    let mut project = new_project();
    add_profile(&mut project, "Distributors", Way::TopDown);
    let mut window = opened(&project);
    // Nothing is recorded yet: the standard attributes that the method starts with.
    click(&mut window, Aria::Button, "New round");
    click(&mut window, Aria::CheckBox, "Industry");
    click(&mut window, Aria::Button, "Start the round");
    let project = window.project();
    let (_, round) = project.rounds.iter().next().unwrap();
    assert_eq!((round.name.as_str(), round.attributes.len(), round.key.len()), ("Round 1", 6, 8));
    let last = project.attributes.get(*round.attributes.last().unwrap()).unwrap();
    assert_eq!(last.standard.as_deref(), Some("industry"));
    assert_eq!(window.last_step(), Some("edit-start-round"));
}

/// The page of each language and theme, as the sample fills it.
#[test]
fn the_tab_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut it = sample(&Look { theme, size: [1280.0, 1940.0], ..Look::default() });
        results.add(it.harness.try_snapshot(format!("team_views_{name}")));
    }
    for locale in ["ru", "zh_CN"] {
        let mut it = sample(&Look { locale, size: [1024.0, 640.0], ..Look::default() });
        results.add(it.harness.try_snapshot(format!("team_views_{locale}")));
        press_primary(&mut it);
        results.add(it.harness.try_snapshot(format!("team_pass_{locale}")));
    }
}

#[test]
fn the_page_of_one_participant_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut it = sample(&Look { theme, size: [1024.0, 760.0], ..Look::default() });
        click(&mut it, Aria::Button, "Pass the laptop");
        click(&mut it, Aria::Button, "Oleg Sorin");
        click(&mut it, Aria::Button, "I am Oleg Sorin: open my ballot again");
        results.add(it.harness.try_snapshot(format!("team_ballot_{name}")));
    }
}

#[test]
fn words_are_there_and_can_be_drawn_in_every_language() {
    for locale in ["en", "zh_CN", "zh_TW", "ru"] {
        let mut it = sample(&Look { locale, size: [1024.0, 640.0], ..Look::default() });
        let missing = |it: &Window| words(it).into_iter().find(|it| it.contains('⟦'));
        assert_eq!(missing(&it), None, "{locale}");
        press_primary(&mut it);
        assert_eq!(missing(&it), None, "{locale}");
    }
}

fn sample(look: &Look<'_>) -> Window {
    let mut window = screens::window(look, true);
    window.press(Modifiers::COMMAND, Key::Num2);
    let tabs: Vec<_> = window.harness.get_all_by_role(Aria::Tab).collect();
    tabs[CollectTab::ALL.iter().position(|it| *it == CollectTab::TeamViews).unwrap()].click();
    drop(tabs);
    window.settle();
    window
}

/// Passes the laptop, whatever the language calls it.
fn press_primary(window: &mut Window) {
    let word = ["Pass the laptop", "传递电脑", "傳遞電腦", "Передать ноутбук"];
    let label = word.into_iter().find(|it| is_there(window, it)).unwrap();
    click(window, Aria::Button, label);
}

/// Every form in the folder and a stranger among them, as the dialog of the system gives them.
fn picked(folder: &Path, question: &Question) -> Picked {
    if question.purpose == Purpose::WriteForms {
        return Picked::Path(folder.to_owned());
    }
    let files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    Picked::Paths(files)
}

fn wait(window: &mut Window, is_done: impl Fn(&Window) -> bool) {
    for _ in 0..20_000 {
        window.harness.step();
        if is_done(window) {
            window.settle();
            return;
        }
        std::thread::yield_now();
    }
    panic!("it never came");
}

#[test]
fn forms_go_out_and_come_back_through_the_window() {
    let (project, round, [industry, _]) = asked();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let ask = Arc::new(move |question: &Question| picked(&path, question));
    let mut window = Window::open_with(&project, &Look::default(), ask);
    window.press(Modifiers::COMMAND, Key::Num2);
    click(&mut window, Aria::Tab, tab_word(CollectTab::TeamViews));
    click(&mut window, Aria::Button, "Write forms");
    click(&mut window, Aria::MenuItem, "One for each who is waiting, CSV");
    wait(&mut window, |it| is_there(it, "3 forms written"));
    let anna = folder.path().join("Round 1 - Anna.csv");
    let text = std::fs::read_to_string(&anna).unwrap();
    // What the form says of the attribute is taken from the data.
    assert!(text.contains("Medical devices, Clinics"), "{text}");
    let lines = text.lines().map(|line| match line {
        _ if line.starts_with("Industry,") => line.replacen("\",,,", "\",5,Clinics,", 1),
        _ if line.starts_with("Sells online,") => line.replacen(",,,", ",9,,", 1),
        _ => line.to_owned(),
    });
    std::fs::write(&anna, lines.collect::<Vec<_>>().join("\r\n")).unwrap();
    std::fs::write(folder.path().join("table.csv"), "a,b\n1,2\n").unwrap();

    click(&mut window, Aria::Button, "Read forms");
    wait(&mut window, |it| !it.project().ballots.is_empty());
    for text in [
        "Anna, Round 1: 1 of 2 answered",
        "“9” is no whole number from 0 to 5",
        "Nothing is filled in",
        "Not a form of this program",
    ] {
        assert!(is_there(&window, text), "{text}");
    }
    let id = window.project().participants.iter().next().unwrap().0;
    let (_, ballot) = window.project().ballot(round, id).unwrap();
    let answer = &ballot.answers[&industry];
    assert_eq!((answer.importance.map(Importance::get), &*answer.wished), (Some(5), "Clinics"));
    assert_eq!(window.last_step(), Some("edit-take-ballots"));
}
