//! Step 2, analyze: traits and the suggestion, from groups to a criterion with its evidence.

use egui::{Key, Modifiers, OutputCommand, Role as AccessRole, Theme};
use egui_kittest::{
    SnapshotResults,
    kittest::{NodeT as _, Queryable as _},
};
use icp_workbench::model::{
    Attribute, Best, Condition, Criterion, Evidence, Grade, Id, Kind, Outcome, Profile, Project,
    Purpose, Relationship, Role, Span, Value, Way,
};

use crate::support::app::{Look, Window, add_account, add_attribute, add_profile, new_project};

struct Made {
    project: Project,
    profile: Id<Profile>,
    value: Id<Attribute>,
}

/// A number that looks random and is the same each time.
fn scatter(n: u32, salt: u32) -> u32 {
    (n.wrapping_mul(2_654_435_761) ^ salt.wrapping_mul(40_503)).wrapping_mul(2_246_822_519) >> 16
}

fn set_purpose(project: &mut Project, id: Id<Attribute>, outcome: Outcome) {
    project.attributes.get_mut(id).unwrap().purpose = Purpose::Outcome(outcome);
}

/// Customers of whom devices makers are worth most, small teams come and go, and the rest is noise.
fn made() -> Made {
    let mut project = new_project();
    let industry = add_attribute(&mut project, "Industry", Kind::Category);
    let team = add_attribute(&mut project, "Sales team", Kind::Category);
    let online = add_attribute(&mut project, "Sells online", Kind::Flag);
    let value = add_attribute(&mut project, "Lifetime value", Kind::Number);
    let deal = add_attribute(&mut project, "Deal size", Kind::Number);
    set_purpose(&mut project, value, Outcome::LifetimeValue);
    set_purpose(&mut project, deal, Outcome::DealSize);
    for n in 0..130_u32 {
        let is_devices = n % 3 == 0;
        let is_small = scatter(n, 1).is_multiple_of(4);
        let has_left = n >= 100 && (is_small || scatter(n, 3).is_multiple_of(3));
        let worth = 100 + 900 * u32::from(is_devices) + scatter(n, 2) % 700;
        let number = |it: u32| Value::Number(Span::exact(f64::from(it)).unwrap());
        let values = [
            (
                industry,
                Value::Category(["Devices", "Clinics"][usize::from(!is_devices)].to_owned()),
            ),
            (team, Value::Category(["small", "large"][usize::from(!is_small)].to_owned())),
            (online, Value::Flag(scatter(n, 4).is_multiple_of(2))),
            (value, number(worth)),
            (deal, number(scatter(n, 5) % 500)),
        ];
        let relationship = if has_left { Relationship::Churned } else { Relationship::Customer };
        add_account(&mut project, &format!("Account {n:03}"), Some(relationship), &values);
    }
    // Only the value tells who is best.
    let study = &mut project.about_mut().study;
    study.yardsticks = vec![icp_workbench::model::Yardstick {
        attribute: value,
        weight: icp_workbench::model::Weight::default(),
        low_is_best: false,
    }];
    let profile = add_profile(&mut project, "First", Way::FromCustomers);
    Made { project, profile, value }
}

/// Goes to the second step, the third link of the side bar.
fn go(window: &mut Window) {
    window.harness.get_all_by_role(AccessRole::Link).nth(2).unwrap().click();
    window.settle();
}

/// Opens the second step and waits for its traits.
fn open(project: &Project, look: &Look<'_>) -> Window {
    let mut res = Window::open(project, look);
    go(&mut res);
    res.until(|it| it.query_all_by_label_contains("Devices").next().is_some());
    res
}

fn open_english(project: &Project) -> Window {
    open(project, &Look { size: [1440.0, 1600.0], ..Look::default() })
}

fn click(window: &mut Window, role: AccessRole, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn criteria(window: &Window, profile: Id<Profile>) -> Vec<Criterion> {
    let project = window.project();
    let profile = project.profiles.get(profile).unwrap();
    profile.criteria.iter().map(|id| project.criteria.get(*id).unwrap().clone()).collect()
}

fn evidence(window: &Window) -> Vec<Evidence> {
    window.project().evidence.iter().map(|(_, it)| it.clone()).collect()
}

const ADD: &str = "Add: Industry: Devices";

#[test]
fn a_trait_becomes_a_criterion_with_its_evidence_in_one_step() {
    let Made { project, profile, .. } = made();
    let mut window = open_english(&project);
    click(&mut window, AccessRole::Button, ADD);
    let added = criteria(&window, profile);
    let asked = Condition::OneOf { values: vec!["Devices".to_owned()] };
    assert_eq!((&added[0].condition, added[0].role), (&asked, Role::Prefer));
    let told = evidence(&window);
    let id = window.project().profiles.get(profile).unwrap().criteria[0];
    assert_eq!((told.len(), told[0].grade, told[0].criterion), (1, Grade::Measured, Some(id)));
    assert!(told[0].text.contains("lift") && told[0].text.contains("q <0.001"), "{}", told[0].text);
    assert_eq!(window.last_step(), Some("edit-add-criterion"));
    assert!(window.harness.query_by_label(ADD).is_none(), "it is in the profile now");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(criteria(&window, profile).is_empty() && evidence(&window).is_empty());
}

#[test]
fn what_the_data_do_not_bear_out_is_no_measurement() {
    let Made { project, profile, .. } = made();
    let mut window = open_english(&project);
    let label = {
        let all = window.harness.get_all_by_role(AccessRole::Button);
        let labels = all.filter_map(|it| it.accesskit_node().label());
        labels.into_iter().find(|it| it.starts_with("Add: Sells online")).unwrap()
    };
    click(&mut window, AccessRole::Button, &label);
    assert_eq!(criteria(&window, profile).len(), 1);
    assert_eq!(evidence(&window)[0].grade, Grade::Guess);
}

#[test]
fn another_condition_on_the_same_attribute_is_replaced() {
    let Made { mut project, profile, .. } = made();
    let industry = project.attributes.iter().next().unwrap().0;
    let asked = Condition::OneOf { values: vec!["Clinics".to_owned()] };
    crate::support::app::add_criterion(&mut project, profile, industry, asked);
    let mut window = open_english(&project);
    click(&mut window, AccessRole::Button, "Use this: Industry: Devices");
    let now = criteria(&window, profile);
    assert_eq!(now.len(), 1);
    assert_eq!(now[0].condition, Condition::OneOf { values: vec!["Devices".to_owned()] });
    assert_eq!(evidence(&window).len(), 1);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(evidence(&window).len(), 0);
}

#[test]
fn outcomes_are_chips_with_weight_and_direction() {
    let Made { project, value, .. } = made();
    let mut window = open_english(&project);
    let study = |window: &Window| window.project().about().study.clone();
    click(&mut window, AccessRole::Button, "Lifetime value: more is better, weight 3");
    window
        .harness
        .get_by_role_and_label(AccessRole::Slider, "Weight of Lifetime value")
        .set_value_accesskit(5.0);
    window.settle();
    assert_eq!(study(&window).yardsticks[0].weight.get(), 5);
    let low = "Direction of Lifetime value: less is better";
    click(&mut window, AccessRole::RadioButton, low);
    assert!(study(&window).yardsticks[0].low_is_best);
    window.press(Modifiers::NONE, Key::Escape);
    click(&mut window, AccessRole::Button, "Add an outcome that counts");
    click(&mut window, AccessRole::MenuItem, "Deal size");
    assert_eq!(study(&window).yardsticks.len(), 2);
    click(&mut window, AccessRole::Button, "Automatic");
    assert!(study(&window).yardsticks.is_empty());
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(study(&window).yardsticks[0].attribute, value);
}

#[test]
fn the_best_can_be_starred_by_hand() {
    let Made { project, .. } = made();
    let mut window = open_english(&project);
    click(&mut window, AccessRole::ComboBox, "Who the best are");
    click(&mut window, AccessRole::MenuItem, "starred ones");
    assert_eq!(window.project().about().study.best, Best::Starred);
    window.until(|it| it.query_all_by_label_contains("Nobody is starred").next().is_some());
    assert!(window.harness.query_by_label("Go to accounts").is_some());
}

#[test]
fn traits_are_filtered_and_tell_why() {
    let Made { project, .. } = made();
    let mut window = open_english(&project);
    click(&mut window, AccessRole::Button, "Why: Industry: Devices");
    let text =
        ["Odds ratio", "Difference of the shares", "Benjamini–Hochberg", "of customers to come"];
    for it in text.map(|it| if it.starts_with("of") { "Of customers to come" } else { it }) {
        assert!(window.harness.query_all_by_label_contains(it).next().is_some(), "{it}");
    }
    window.harness.get_by_role_and_label(AccessRole::TextInput, "Find a trait").focus();
    window.settle();
    window.harness.event(egui::Event::Text("online".to_owned()));
    window.settle();
    assert!(window.harness.query_by_label(ADD).is_none());
    assert!(window.harness.query_all_by_label_contains("Why: Sells online").next().is_some());
}

#[test]
fn a_plot_is_copied_as_a_picture() {
    let Made { project, .. } = made();
    let mut window = open_english(&project);
    let name = "Copy «Win and keep» as a picture";
    window.harness.get_by_role_and_label(AccessRole::Button, name).click();
    let mut copied = None;
    for _ in 0..4 {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        copied = copied.or_else(|| {
            commands.iter().find_map(|it| match it {
                OutputCommand::CopyImage(image) => Some(image.clone()),
                _ => None,
            })
        });
    }
    let image = copied.expect("a picture was to be copied");
    assert!(image.size.iter().all(|it| 700 < *it), "{:?}", image.size);
    let back = image.pixels[0];
    assert!(image.pixels.iter().filter(|it| **it != back).count() > 2000, "it is blank");
}

#[test]
fn a_point_of_the_plot_shows_its_trait() {
    let Made { project, .. } = made();
    let mut window = open_english(&project);
    let point = |it: &Window| {
        let all = it.harness.get_all_by_role(AccessRole::Button);
        let labels = all.filter_map(|it| it.accesskit_node().label());
        labels.into_iter().find(|it| it.starts_with("Industry: Devices. Best")).unwrap()
    };
    let label = point(&window);
    click(&mut window, AccessRole::Button, &label);
    assert!(window.harness.query_by_label("Close: Industry: Devices").is_some());
}

#[test]
fn without_customers_there_is_one_thing_to_do() {
    let mut project = new_project();
    let industry = add_attribute(&mut project, "Industry", Kind::Category);
    let values = [(industry, Value::Category("Devices".to_owned()))];
    add_account(&mut project, "Acme", Some(Relationship::Prospect), &values);
    add_profile(&mut project, "First", Way::FromCustomers);
    let mut window = Window::open(&project, &Look::default());
    go(&mut window);
    window.until(|it| it.query_all_by_label_contains("No customers yet").next().is_some());
    click(&mut window, AccessRole::Button, "Go to accounts");
    assert!(window.harness.query_all_by_label_contains("Acme").next().is_some());
}

/// Shows the second tab and waits for what is suggested.
fn suggestion(window: &mut Window, what: &str) {
    let tabs: Vec<_> = window.harness.get_all_by_role(AccessRole::Tab).collect();
    tabs[1].click();
    drop(tabs);
    window.until(|it| it.query_all_by_label_contains(what).next().is_some());
}

#[test]
fn a_suggestion_is_taken_over_in_one_step_and_obeys_pins() {
    let Made { project, profile, .. } = made();
    let mut window = open_english(&project);
    suggestion(&mut window, "Take over as a new profile");
    click(&mut window, AccessRole::Button, "Take over as a new profile");
    let found = window.project();
    let (id, it) = found.profiles.iter().last().unwrap();
    assert!(id != profile && it.name == "Suggested profile" && !it.criteria.is_empty());
    let (n, n_told) = (it.criteria.len(), evidence(&window).len());
    assert_eq!(n, n_told, "each has its evidence");
    assert!(evidence(&window).iter().all(|it| it.grade == Grade::Measured));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((window.project().profiles.len(), evidence(&window).len()), (1, 0));

    go(&mut window);
    let pin = "Pin Industry: it has to be used";
    click(&mut window, AccessRole::CheckBox, pin);
    let study = |window: &Window| window.project().about().study.clone();
    assert_eq!(study(&window).pinned.len(), 1);
    window.until(|it| it.query_by_label("Ban Industry: it must not be used").is_some());
    click(&mut window, AccessRole::Button, "Ban Industry: it must not be used");
    assert_eq!((study(&window).pinned.len(), study(&window).banned.len()), (0, 1));
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(study(&window).banned.len(), 0);
    window.until(|it| it.query_by_label("Replace the criteria").is_some());
    click(&mut window, AccessRole::Button, "Replace the criteria");
    assert_eq!(criteria(&window, profile).len(), n);
    assert_eq!(window.last_step(), Some("edit-take-criteria"));
}

/// Customers who differ in nothing that is recorded.
fn noise() -> Project {
    let Made { mut project, value, .. } = made();
    let ids: Vec<_> = project.overlays.iter().map(|(id, _)| id).collect();
    for (n, id) in ids.into_iter().enumerate() {
        let worth = f64::from(scatter(n as u32, 77) % 1000);
        let overlay = project.overlays.get_mut(id).unwrap();
        overlay.values.insert(value, Some(Value::Number(Span::exact(worth).unwrap())));
    }
    project
}

#[test]
fn where_nothing_beats_chance_it_says_so_and_asks_for_interviews() {
    let mut window = Window::open(&noise(), &Look { size: [1440.0, 1600.0], ..Look::default() });
    go(&mut window);
    suggestion(&mut window, "Nothing was found that beats chance");
    assert!(window.harness.query_by_label("Take over as a new profile").is_none());
    click(&mut window, AccessRole::Button, "Plan interviews");
    assert!(window.harness.query_all_by_label_contains("Interviews").next().is_some());
}

#[test]
fn traits_and_suggestion_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let look = Look { theme, size: [1440.0, 1240.0], ..Look::default() };
        let mut window = open(&made().project, &look);
        // The suggestion is on the card of the first tab too.
        window.until(|it| it.query_all_by_label_contains("Being looked for").next().is_none());
        results.add(window.harness.try_snapshot(format!("analyze_traits_{name}")));
        suggestion(&mut window, "Take over as a new profile");
        results.add(window.harness.try_snapshot(format!("analyze_suggestion_{name}")));
    }
}

/// Every control has room and every word is there, in each language and at the smallest size.
#[test]
fn nothing_is_pushed_off_the_page() {
    let Made { mut project, .. } = made();
    project.about_mut().study.max_criteria = 2;
    for locale in ["en", "zh_CN", "zh_TW", "ru"] {
        let look = Look { size: [1024.0, 640.0], locale, ..Look::default() };
        let mut window = open(&project, &look);
        let check = |window: &Window, tab: &str| {
            let (from, to) = (224.0 + 24.0, 1024.0 - 24.0);
            for node in window.harness.query_all(egui_kittest::kittest::By::new()) {
                let label = node.accesskit_node().label().unwrap_or_default();
                assert!(!label.contains('⟦'), "{locale} {tab} {label}");
                let is_control = matches!(
                    node.accesskit_node().role(),
                    AccessRole::Button
                        | AccessRole::ComboBox
                        | AccessRole::RadioButton
                        | AccessRole::Tab
                );
                if !is_control {
                    continue;
                }
                let rect = node.rect();
                if from - 20.0 < rect.left() && 46.0 < rect.top() {
                    assert!(
                        from - 1.0 <= rect.left() && rect.right() <= to + 1.0,
                        "{locale} {tab} {label}: {rect:?}"
                    );
                }
            }
        };
        check(&window, "traits");
        let tabs: Vec<_> = window.harness.get_all_by_role(AccessRole::Tab).collect();
        tabs[1].click();
        drop(tabs);
        window.until(|it| it.query_all_by_role(AccessRole::CheckBox).next().is_some());
        check(&window, "suggestion");
    }
}
