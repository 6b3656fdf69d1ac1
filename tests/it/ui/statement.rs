//! Draft › statement: the sentence and the criteria light each other up; rewritten, it says what no longer holds.

use egui::{Key, Modifiers, Role as AccessRole};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::{
    i18n::{Language, Tr},
    model::{Condition, Criterion, Id, Kind, Profile, Project, Role, Statement, Way},
    ui::DraftTab,
};

use crate::support::app::{Look, Window, add_attribute, add_criterion, add_profile, new_project};

struct Made {
    project: Project,
    profile: Id<Profile>,
    kind: Id<Criterion>,
    sites: Id<Criterion>,
}

/// A profile that asks for a type and for a number of sites.
fn made() -> Made {
    let mut project = new_project();
    let kind = add_attribute(&mut project, "Type", Kind::Category);
    let sites = add_attribute(&mut project, "Sites", Kind::Number);
    let profile = add_profile(&mut project, "First", Way::TopDown);
    let one_of = Condition::OneOf { values: vec!["Chain".to_owned(), "Studio".to_owned()] };
    let kind = add_criterion(&mut project, profile, kind, one_of);
    project.criteria.get_mut(kind).unwrap().role = Role::Must;
    let sites = add_criterion(&mut project, profile, sites, between(2.0, 15.0));
    Made { project, profile, kind, sites }
}

fn between(lo: f64, hi: f64) -> Condition {
    Condition::Between { lo: Some(lo), hi: Some(hi), tolerance: 0.0 }
}

fn open(project: &Project) -> Window {
    open_in(project, "en")
}

fn open_in(project: &Project, locale: &str) -> Window {
    let mut res = Window::open(project, &Look { locale, ..Look::default() });
    res.press(Modifiers::COMMAND, Key::Num4);
    let code = if locale == "en" { Language::English } else { Language::Russian };
    let tab = Tr::new(code).text("draft-tab-statement").into_owned();
    show_statement(&mut res, &tab);
    res
}

/// Its tab also counts what no longer holds.
fn show_statement(window: &mut Window, tab: &str) {
    let is_it = |it: &egui_kittest::Node<'_>| {
        let label = it.accesskit_node().label();
        label.is_some_and(|it| it.trim_end_matches(|it: char| !it.is_alphabetic()) == tab)
    };
    window.harness.get_all_by_role(AccessRole::Tab).find(is_it).unwrap().click();
    window.settle();
}

fn click(window: &mut Window, role: AccessRole, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn statement(window: &Window) -> Option<&Statement> {
    window.project().profiles.iter().next().unwrap().1.statement.as_ref()
}

fn is_there(window: &Window, label: &str) -> bool {
    window.harness.query_all_by_label(label).next().is_some()
}

const MADE: &str =
    "Our ideal customer is a company with type Chain or Studio, preferably with 2 to 15 sites.";

/// Puts the keyboard into the field and writes at its end.
fn rewrite(window: &mut Window, text: &str) {
    click(window, AccessRole::Button, "Edit");
    window.harness.get_by_role(AccessRole::MultilineTextInput).focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::End);
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.settle();
    click(window, AccessRole::Button, "Done");
}

#[test]
fn the_sentence_leads_to_its_criteria_and_is_copied() {
    let mut window = open(&made().project);
    assert!(is_there(&window, MADE));
    click(&mut window, AccessRole::Button, "Copy the statement");
    assert!(is_there(&window, "Copied"));
    // One in the sentence, one in the list.
    let phrases: Vec<_> = window
        .harness
        .get_all_by_role_and_label(AccessRole::Button, "Change “Sites: 2 to 15”")
        .collect();
    assert_eq!(phrases.len(), 2);
    phrases[0].click();
    window.settle();
    assert_eq!(window.harness.state().workbench().unwrap().place, icp_workbench::ui::Place::Draft);
    assert!(is_there(&window, "Sites from"), "the editor of the criterion is open");
}

#[test]
fn what_is_rewritten_says_what_no_longer_holds() {
    let Made { project, sites, .. } = made();
    let mut window = open(&project);
    rewrite(&mut window, " We grow with them.");
    let text = format!("{MADE} We grow with them.");
    assert_eq!(statement(&window).unwrap().text, text);
    assert_eq!(statement(&window).unwrap().language, "en");
    assert_eq!(window.last_step(), Some("edit-set-statement"));
    assert!(is_there(&window, "rewritten"));
    assert!(!is_there(&window, "Use the new wording"));

    // The criterion changes under it.
    let mut project = window.project().clone();
    project.criteria.get_mut(sites).unwrap().condition = between(5.0, 20.0);
    let mut window = open(&project);
    assert!(is_there(&window, "1 phrase no longer agrees with the criteria"));
    assert!(is_there(&window, "“2 to 15 sites” is now “5 to 20 sites”"));
    click(&mut window, AccessRole::Button, "Use the new wording");
    assert_eq!(statement(&window).unwrap().text, text.replace("2 to 15", "5 to 20"));
    assert!(!is_there(&window, "Use the new wording"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(statement(&window).unwrap().text, text);

    // Or it holds as it is.
    click(&mut window, AccessRole::Button, "Keep as it is");
    assert_eq!(statement(&window).unwrap().text, text);
    assert!(!is_there(&window, "Use the new wording"));
    click(&mut window, AccessRole::Button, "Write it anew from the criteria");
    assert_eq!(statement(&window), None);
    assert!(is_there(&window, &MADE.replace("2 to 15", "5 to 20")));
}

#[test]
fn criteria_that_came_and_went_are_put_in_and_taken_out() {
    let Made { mut project, profile, .. } = made();
    let places = add_attribute(&mut project, "Places", Kind::Number);
    add_criterion(&mut project, profile, places, between(1.0, 3.0));
    let mut window = open(&project);
    rewrite(&mut window, " And so on.");
    let mut project = window.project().clone();
    let gone = project.profiles.get_mut(profile).unwrap().criteria.remove(1);
    project.criteria.remove(gone);
    let shops = add_attribute(&mut project, "Shops", Kind::Number);
    add_criterion(&mut project, profile, shops, between(4.0, 9.0));
    let mut window = open(&project);
    assert!(is_there(&window, "2 phrases no longer agree with the criteria"));
    click(&mut window, AccessRole::Button, "Take it out");
    click(&mut window, AccessRole::Button, "Put it in");
    let expected = "Our ideal customer is a company with type Chain or Studio, preferably with 1 to 3 places, \
                    with 4 to 9 shops. And so on.";
    assert_eq!(statement(&window).unwrap().text, expected);
}

#[test]
fn a_statement_keeps_its_language() {
    let Made { project, kind, .. } = made();
    let mut window = open(&project);
    rewrite(&mut window, " Yes.");
    let mut project = window.project().clone();
    project.criteria.get_mut(kind).unwrap().condition =
        Condition::OneOf { values: vec!["Chain".to_owned()] };
    let mut window = open_in(&project, "ru");
    assert!(is_there(&window, "English"));
    assert!(is_there(&window, "Было «type Chain or Studio», теперь «type Chain»"));
    click(&mut window, AccessRole::Button, "Взять новые слова");
    let text = MADE.replace("Chain or Studio", "Chain");
    assert_eq!(statement(&window).unwrap().text, format!("{text} Yes."));
}

#[test]
fn the_sentence_is_made_in_any_language_and_rewritten_in_it() {
    let Made { project, .. } = made();
    let mut window = open(&project);
    click(&mut window, AccessRole::ComboBox, "Language of the statement");
    click(&mut window, AccessRole::MenuItem, "Русский");
    rewrite(&mut window, " Да.");
    let written = statement(&window).unwrap();
    assert_eq!(written.language, "ru");
    assert!(written.text.starts_with("Наш идеальный клиент"), "{}", written.text);
}

#[test]
fn without_criteria_it_leads_to_them() {
    let mut project = new_project();
    add_profile(&mut project, "First", Way::TopDown);
    let mut window = open(&project);
    click(&mut window, AccessRole::Button, "Go to the criteria");
    assert_eq!(DraftTab::default(), DraftTab::Criteria);
    assert!(is_there(&window, "Add criterion"));
}

#[test]
fn statement_and_checks_look_as_they_did() {
    let mut results = egui_kittest::SnapshotResults::new();
    for (theme, name) in [(egui::Theme::Light, "light"), (egui::Theme::Dark, "dark")] {
        let look = Look { theme, ..Look::default() };
        let mut window = super::screens::window(&look, true);
        window.press(Modifiers::COMMAND, Key::Num4);
        show_statement(&mut window, "Statement");
        // Pointed at in the list, lit in the sentence.
        let label = "Change “Employees: 50 to 400 people (give or take 25%)”";
        let lines = window.harness.get_all_by_role_and_label(AccessRole::Button, label);
        lines.last().unwrap().hover();
        window.settle();
        results.add(window.harness.try_snapshot(format!("draft_statement_{name}")));
        window.press(Modifiers::COMMAND, Key::PageDown);
        let tabs: Vec<_> = window.harness.get_all_by_role(AccessRole::Tab).collect();
        let is_it = |label: Option<String>| label.is_some_and(|it| it.starts_with("Checks"));
        tabs.iter().find(|it| is_it(it.accesskit_node().label())).unwrap().click();
        drop(tabs);
        window.settle();
        results.add(window.harness.try_snapshot(format!("draft_checks_{name}")));
    }
}

#[test]
fn words_are_there_in_every_language_and_size() {
    for (locale, tab) in [("en", 1), ("zh_CN", 1), ("zh_TW", 5), ("ru", 5)] {
        let look = Look { size: [1024.0, 640.0], locale, ..Look::default() };
        let mut window = super::screens::window(&look, true);
        window.press(Modifiers::COMMAND, Key::Num4);
        let tabs: Vec<_> = window.harness.get_all_by_role(AccessRole::Tab).collect();
        tabs[tab].click();
        drop(tabs);
        window.settle();
        let all = window.harness.query_all(egui_kittest::kittest::By::new());
        let labels = all.filter_map(|it| it.accesskit_node().label());
        let missing: Vec<String> = labels.filter(|it| it.contains('⟦')).collect();
        assert_eq!(missing, [""; 0], "{locale}");
    }
}
