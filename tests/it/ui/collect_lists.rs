//! Collect: lists written where they stand, by keyboard and by paste; purpose, sources, interviews, surveys, market.

use std::sync::Arc;

use egui::{Key, Modifiers, Role as Aria};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::{
    edit::{List as _, ListEdit},
    model::{
        Competitor, Condition, Evidence, Grade, Id, Interview, Kind, Origin, Project, SourceKind,
        Stance, Team, Way,
    },
    ui::{CollectTab, files::Picked},
};

use crate::support::app::{
    Look, Window, add_account, add_attribute, add_criterion, add_profile, new_project,
};

/// The words on the tabs, in English.
pub(crate) fn tab_word(tab: CollectTab) -> &'static str {
    match tab {
        CollectTab::Purpose => "Purpose",
        CollectTab::Accounts => "Accounts",
        CollectTab::Sources => "Sources",
        CollectTab::Interviews => "Interviews",
        CollectTab::TeamViews => "Team views",
        CollectTab::Market => "Market",
    }
}

fn opened(project: &Project, tab: CollectTab) -> Window {
    let mut window = Window::open(project, &Look::default());
    show(&mut window, tab);
    window
}

fn show(window: &mut Window, tab: CollectTab) {
    window.press(Modifiers::COMMAND, Key::Num2);
    click(window, Aria::Tab, tab_word(tab));
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

/// Presses a button that may have to be scrolled to.
fn reach(window: &mut Window, label: &str) {
    window.harness.get_by_role_and_label(Aria::Button, label).scroll_to_me();
    window.settle();
    click(window, Aria::Button, label);
}

fn type_on(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
}

fn focus(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).focus();
    window.settle();
}

fn write(window: &mut Window, label: &str, text: &str) {
    focus(window, Aria::MultilineTextInput, label);
    type_on(window, text);
}

fn paste(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Paste(text.to_owned()));
    window.settle();
}

fn names(window: &Window) -> Vec<String> {
    let sources = window.project().sources.in_order();
    sources.into_iter().map(|(_, it)| it.name.clone()).collect()
}

fn blank() -> Project {
    let mut project = new_project();
    add_profile(&mut project, "Clinics", Way::TopDown);
    project
}

#[test]
fn rows_are_written_one_after_another_by_keyboard() {
    let mut window = opened(&blank(), CollectTab::Sources);
    write(&mut window, "Source, row 1", "CRM export");
    window.press(Modifiers::NONE, Key::Enter);
    type_on(&mut window, "Founder");
    window.press(Modifiers::NONE, Key::Enter);
    type_on(&mut window, "Support desk");
    assert_eq!(names(&window), ["CRM export", "Founder", "Support desk"]);

    // Up twice, past the first.
    window.press(Modifiers::ALT, Key::ArrowUp);
    window.press(Modifiers::ALT, Key::ArrowUp);
    window.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&window), ["Support desk", "CRM export", "Founder"]);
    // The keyboard went along.
    type_on(&mut window, "!");
    assert_eq!(names(&window)[0], "Support desk!");

    window.press(Modifiers::ALT, Key::Delete);
    assert_eq!(names(&window), ["CRM export", "Founder"]);
    assert_eq!(window.last_step(), Some("edit-list-remove"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&window).len(), 3);
}

#[test]
fn a_row_is_dragged_moved_and_removed_by_its_handle() {
    let mut window = opened(&blank(), CollectTab::Sources);
    focus(&mut window, Aria::MultilineTextInput, "Source, row 1");
    paste(&mut window, "A\nB\nC\n");
    let rect = |window: &Window, label| {
        window.harness.get_by_role_and_label(Aria::Button, label).rect().center()
    };
    let (from, to) = (rect(&window, "Move row 1"), rect(&window, "Move row 3"));
    window.harness.drag_at(from);
    window.harness.hover_at(to + egui::vec2(0.0, 8.0));
    window.settle();
    window.harness.drop_at(to + egui::vec2(0.0, 8.0));
    window.settle();
    assert_eq!(names(&window), ["B", "C", "A"]);
    focus(&mut window, Aria::Button, "Move row 2");
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(names(&window), ["C", "B", "A"]);
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(names(&window), ["B", "A"], "the keyboard went along");
    click(&mut window, Aria::Button, "Remove row 2");
    assert_eq!(names(&window), ["B"]);
}

#[test]
fn rows_of_a_spreadsheet_are_pasted_as_one_step() {
    let mut window = opened(&blank(), CollectTab::Sources);
    write(&mut window, "Source, row 1", "First");
    let rows = "Source\tKind\tChannel\tOwner\tAs of\tNote\n\
                Tickets\tService data\tService desk\tAnna\t2026-03-14\t\"two\nlines\"\n\
                Fair\tno such kind\t\t\tnever\n";
    paste(&mut window, rows);
    assert_eq!(names(&window), ["First", "Tickets", "Fair"]);
    let sources = window.project().sources.in_order();
    let tickets = sources[1].1;
    assert_eq!((tickets.kind, tickets.owner.as_str()), (SourceKind::ServiceData, "Anna"));
    assert_eq!(tickets.day.map(|it| it.to_string()).as_deref(), Some("2026-03-14"));
    assert_eq!(tickets.note, "two\nlines");
    assert_eq!(sources[2].1.day, None);
    assert_eq!(window.last_step(), Some("edit-list-paste"));
    // One word goes into the field.
    paste(&mut window, " and last");
    assert_eq!(names(&window)[0], "First and last");
}

#[test]
fn the_register_of_sources_suggests_what_is_missing_and_tells_how_old_it_is() {
    let mut window = opened(&blank(), CollectTab::Sources);
    assert!(window.harness.query_by_label("0 of 12 kinds covered").is_some());
    click(&mut window, Aria::Button, "Add Product usage");
    assert!(window.harness.query_by_label("1 of 12 kinds covered").is_some());
    assert!(window.harness.query_by_label("Add Product usage").is_none());
    assert!(window.harness.query_by_label("no date").is_some());
    write(&mut window, "As of, row 1", "2026-03-");
    assert_eq!(window.project().sources.iter().next().unwrap().1.day, None, "not a day yet");
    type_on(&mut window, "14");
    assert!(window.harness.query_by_label("10 months old").is_some());
    // What cannot be read is dropped on leaving.
    type_on(&mut window, "xyz");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("10 months old").is_some());

    click(&mut window, Aria::Button, "Add evidence from Product usage");
    window.settle();
    type_on(&mut window, "The 50 most active customers all use Kingdee");
    click(&mut window, Aria::RadioButton, "Stance: against");
    click(&mut window, Aria::Button, "Add to the evidence");
    let (id, source) = window.project().sources.iter().next().unwrap();
    let (_, made) = window.project().evidence.iter().next().unwrap();
    assert_eq!(made.text, "The 50 most active customers all use Kingdee");
    assert_eq!((made.grade, made.stance), (Grade::Measured, Stance::Contradicts));
    assert_eq!((made.origin, made.day), (Some(Origin::Source(id)), source.day));
}

#[test]
fn the_criteria_are_held_against_what_teams_need() {
    let mut project = blank();
    let industry = add_attribute(&mut project, "Industry", Kind::Category);
    let employees = add_attribute(&mut project, "Employees", Kind::Number);
    let (profile, _) = project.profiles.iter().next().unwrap();
    let condition = Condition::OneOf { values: vec!["Clinics".to_owned()] };
    add_criterion(&mut project, profile, industry, condition);
    let team = Team { name: "Sales".to_owned(), needs: vec![industry], ..Team::default() };
    Team::edit(ListEdit::Add(team, 0)).apply(&mut project).unwrap();
    let mut window = opened(&project, CollectTab::Purpose);
    focus(&mut window, Aria::MultilineTextInput, "Why we need it");
    type_on(&mut window, "Deals take long");
    click(&mut window, Aria::CheckBox, "whom to keep");
    let why = window.project().about().why;
    assert_eq!((why.reason.as_str(), why.decisions.len()), ("Deals take long", 1));

    assert!(window.harness.query_by_label("covers all").is_some());
    click(&mut window, Aria::Button, "What it needs to know, row 1: Add an attribute");
    click(&mut window, Aria::CheckBox, "Employees");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("1 of 2 covered").is_some());
    click(&mut window, Aria::Button, "Add a criterion on Employees");
    let criteria = &window.project().profiles.get(profile).unwrap().criteria;
    let added = window.project().criteria.get(*criteria.last().unwrap()).unwrap();
    assert_eq!(added.attribute, employees);
    show(&mut window, CollectTab::Purpose);
    assert!(window.harness.query_by_label("covers all").is_some());
}

/// A talk with one answer.
fn talk() -> (Project, Id<Interview>) {
    let mut project = blank();
    let technology = add_attribute(&mut project, "Technology", Kind::Tags);
    let (profile, _) = project.profiles.iter().next().unwrap();
    add_criterion(&mut project, profile, technology, Condition::blank(Kind::Tags));
    add_account(&mut project, "Huakang Medical", None, &[]);
    let answers = [("bought".to_owned(), "It spoke to our Kingdee. And fast.".to_owned())];
    let interview = Interview {
        company: "Huakang".to_owned(),
        person: "Zhao Min".to_owned(),
        answers: answers.into_iter().collect(),
        ..Interview::default()
    };
    Interview::edit(ListEdit::Add(interview, 0)).apply(&mut project).unwrap();
    let id = project.interviews.iter().next().unwrap().0;
    (project, id)
}

fn only_evidence(window: &Window) -> Evidence {
    assert_eq!(window.project().evidence.len(), 1);
    window.project().evidence.iter().next().unwrap().1.clone()
}

#[test]
fn selected_words_become_evidence_by_one_click_or_by_keys() {
    let (project, id) = talk();
    let mut window = opened(&project, CollectTab::Interviews);
    focus(&mut window, Aria::MultilineTextInput, "Why did you buy it in the end?");
    assert!(window.harness.query_by_label("Make evidence").is_none(), "nothing is selected");
    window.press(Modifiers::COMMAND, Key::Home);
    for _ in 0.."It spoke to our Kingdee.".len() {
        window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    }
    window.settle();
    click(&mut window, Aria::Button, "Make evidence");
    let made = only_evidence(&window);
    assert_eq!(made.text, "It spoke to our Kingdee.");
    assert_eq!((made.grade, made.stance), (Grade::Customer, Stance::Supports));
    assert_eq!(made.who, "Zhao Min, Huakang");
    assert_eq!(made.origin, Some(Origin::Interview(id)));
    assert!(window.harness.query_by_label("Make evidence").is_none());

    // What it is about is chosen where it stands.
    click(&mut window, Aria::RadioButton, "Stance of It spoke to our Kingdee.: against");
    let about = "What it is about: It spoke to our Kingdee.: choose an attribute";
    click(&mut window, Aria::Button, about);
    click(&mut window, Aria::CheckBox, "Technology");
    let made = only_evidence(&window);
    assert_eq!(made.stance, Stance::Contradicts);
    let (technology, _) = window.project().attributes.iter().next().unwrap();
    let (criterion, _) = window.project().criteria.iter().next().unwrap();
    assert_eq!((made.attribute, made.criterion), (Some(technology), Some(criterion)));

    click(&mut window, Aria::Button, "Remove the evidence: It spoke to our Kingdee.");
    assert_eq!(window.project().evidence.len(), 0);
    // Without a selection the keys take the whole answer.
    focus(&mut window, Aria::MultilineTextInput, "Why did you buy it in the end?");
    window.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(only_evidence(&window).text, "It spoke to our Kingdee. And fast.");
    // A selection that was taken by keys is gone.
    window.press(Modifiers::COMMAND, Key::A);
    assert!(window.harness.query_by_label("Make evidence").is_some());
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(window.harness.query_by_label("Make evidence").is_none());
    assert_eq!(window.project().evidence.len(), 2);
}

#[test]
fn an_interview_is_begun_linked_answered_and_tagged() {
    let (project, _) = talk();
    let mut window = opened(&project, CollectTab::Interviews);
    click(&mut window, Aria::Button, "New interview");
    // The keyboard is in the first field.
    type_on(&mut window, "huakang");
    click(&mut window, Aria::Button, "Link an account");
    click(&mut window, Aria::MenuItem, "Huakang Medical");
    write(&mut window, "What would make you leave?", "Nobody answers");
    focus(&mut window, Aria::TextInput, "Pains named");
    type_on(&mut window, "Stock is never right");
    window.press(Modifiers::NONE, Key::Enter);
    type_on(&mut window, "Recalls");
    window.press(Modifiers::NONE, Key::Enter);
    let (_, made) = window.project().interviews.in_order()[0];
    assert_eq!(made.company, "Huakang Medical");
    assert!(made.account.is_some());
    assert_eq!(made.answers["leave"], "Nobody answers");
    assert_eq!(made.pains, ["Stock is never right", "Recalls"]);
    assert!(window.harness.query_by_label("1 of 14 questions answered").is_some());
    reach(&mut window, "Remove Recalls");
    assert_eq!(window.project().interviews.in_order()[0].1.pains.len(), 1);
    reach(&mut window, "Remove this interview");
    assert_eq!(window.project().interviews.len(), 1);
}

const ANSWERS: &str = "Timestamp,Email Address,Which technology do you use?,What hurts?\n\
    3/14/2026 10:22:31,a@x.example,\"Excel, WeCom\",Stock\n\
    3/15/2026 9:01:02,b@x.example,\"WeCom, Excel, SAP\",Recalls\n\
    3/28/2026 9:01:02,c@x.example,Excel,\n";

#[test]
fn survey_answers_are_looked_at_kept_and_become_evidence() {
    let (project, _) = talk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("autumn.csv");
    std::fs::write(&path, ANSWERS).unwrap();
    let ask = Arc::new(move |_: &_| Picked::Path(path.clone()));
    let mut window = Window::open_with(&project, &Look::default(), ask);
    show(&mut window, CollectTab::Interviews);
    click(&mut window, Aria::Button, "Import survey answers");
    window.until(|it| it.query_by_label("Keep 2 questions").is_some());
    let kept = |window: &Window, label: &str| {
        let node = window.harness.get_by_role_and_label(Aria::CheckBox, label);
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(!kept(&window, "Email Address") && kept(&window, "What hurts?"));
    click(&mut window, Aria::CheckBox, "What hurts?");
    click(&mut window, Aria::Button, "Keep 1 question");
    let (id, survey) = window.project().surveys.iter().next().unwrap();
    assert_eq!((survey.name.as_str(), survey.questions.len()), ("autumn", 1));
    let (technology, _) = window.project().attributes.iter().next().unwrap();
    assert_eq!(survey.questions[0].attribute, Some(technology));
    assert!(survey.questions[0].is_multiple);
    assert_eq!(survey.answers[1][0], ["WeCom", "Excel", "SAP"]);
    let is_told = format!("{survey:?}").contains('@');
    assert!(!is_told, "nobody is named");

    let claim = "2 of 3 say: WeCom (Which technology do you use?)";
    click(&mut window, Aria::Button, &format!("Make evidence: {claim}"));
    let made = only_evidence(&window);
    assert_eq!((made.text.as_str(), made.grade), (claim, Grade::Customer));
    assert_eq!((made.origin, made.attribute), (Some(Origin::Survey(id)), Some(technology)));
    assert_eq!(made.day.map(|it| it.to_string()).as_deref(), Some("2026-03-28"));
}

#[test]
fn competitors_hold_their_share_and_attributes() {
    let mut project = blank();
    let employees = add_attribute(&mut project, "Employees", Kind::Number);
    let competitor = Competitor { name: "SupplyDesk".to_owned(), ..Competitor::default() };
    Competitor::edit(ListEdit::Add(competitor, 0)).apply(&mut project).unwrap();
    let mut window = opened(&project, CollectTab::Market);
    write(&mut window, "Share, row 1", "18");
    focus(&mut window, Aria::MultilineTextInput, "Competitor, row 2");
    paste(&mut window, "CareCloud\t31%\tOne vendor\tSlow\t\temployees; no such\n");
    let all = window.project().competitors.in_order();
    assert_eq!(all[0].1.share, Some(0.18));
    assert_eq!((all[1].1.share, &all[1].1.attributes), (Some(0.31), &vec![employees]));
    write(&mut window, "Trend, row 1", "Tracing becomes law");
    assert_eq!(window.project().trends.len(), 1);
    click(&mut window, Aria::Button, "Add evidence from Tracing becomes law");
    click(&mut window, Aria::Button, "Add to the evidence");
    let made = only_evidence(&window);
    assert_eq!((made.text.as_str(), made.grade), ("Tracing becomes law", Grade::Guess));
}

/// Undo gives back what was there, whatever was done to a list.
#[test]
fn every_step_on_a_list_is_undone() {
    let mut window = opened(&blank(), CollectTab::Sources);
    let before = window.project().clone();
    focus(&mut window, Aria::MultilineTextInput, "Source, row 1");
    paste(&mut window, "A\tDeals\nB\tSales\n");
    focus(&mut window, Aria::Button, "Move row 1");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(names(&window), ["B"]);
    for _ in 0..3 {
        window.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window.project().sources, before.sources);
}
