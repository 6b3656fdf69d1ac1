//! Accounts: the table is found in, filtered, sorted, walked through by keyboard and changed in place; the receipt
//! says why.

use egui::{Key, Modifiers, Role as Aria};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use icp_workbench::model::{
    Attribute, Condition, Id, Kind, Project, Relationship, Role, Span, Unit, Value, Way, Weight,
};

use crate::support::app::{
    Look, Window, add_account, add_attribute, add_criterion, add_profile, new_project,
};

struct Made {
    project: Project,
    industry: Id<Attribute>,
    employees: Id<Attribute>,
    city_tier: Id<Attribute>,
}

/// Name, relationship, industry, employees, revenue in millions, city tier, technology, city.
type Line = (
    &'static str,
    Relationship,
    &'static str,
    [f64; 2],
    f64,
    &'static str,
    &'static str,
    &'static str,
);

const ACCOUNTS: [Line; 17] = {
    use Relationship::{Churned, Customer, Lost, Open, Prospect};
    [
        (
            "Huakang Medical Supply",
            Prospect,
            "Medical devices",
            [51.0, 200.0],
            140.0,
            "Tier 2",
            "WeCom",
            "Chengdu",
        ),
        (
            "Rui'an Diagnostics",
            Customer,
            "Diagnostics supply",
            [120.0; 2],
            128.0,
            "Tier 3",
            "WeCom",
            "Wuxi",
        ),
        ("北辰医疗器械", Prospect, "Medical devices", [380.0; 2], 120.0, "", "Kingdee", "Shenyang"),
        (
            "Meridian Surgical",
            Prospect,
            "Medical devices",
            [96.0; 2],
            214.0,
            "Tier 2",
            "WeCom",
            "Hefei",
        ),
        (
            "Tianhe Lab Partners",
            Open,
            "Diagnostics supply",
            [240.0; 2],
            160.0,
            "",
            "WeCom",
            "Xi'an",
        ),
        (
            "Optima Implants",
            Customer,
            "Medical devices",
            [70.0; 2],
            110.0,
            "Tier 3",
            "Kingdee",
            "Nanning",
        ),
        ("Новамед Трейд", Prospect, "Medical devices", [88.0; 2], 40.0, "Tier 3", "1C", "Казань"),
        (
            "Lakeshore Devices",
            Prospect,
            "Medical devices",
            [140.0; 2],
            214.0,
            "",
            "WeCom",
            "Chicago",
        ),
        (
            "Kunpeng Instruments",
            Customer,
            "Medical devices",
            [60.0; 2],
            180.0,
            "Tier 1",
            "",
            "Wuhan",
        ),
        ("Aster Clinics", Churned, "Private hospital", [900.0; 2], 350.0, "Tier 1", "", "Beijing"),
        (
            "Bohai Surgical",
            Prospect,
            "Medical devices",
            [210.0; 2],
            0.0,
            "Tier 1",
            "WeCom",
            "Dalian",
        ),
        (
            "Cedar Health Supply",
            Prospect,
            "Diagnostics supply",
            [0.0; 2],
            150.0,
            "Tier 2",
            "SAP",
            "Austin",
        ),
        (
            "Dongfang Ortho",
            Lost,
            "Medical devices",
            [330.0; 2],
            480.0,
            "Tier 1",
            "Kingdee",
            "Foshan",
        ),
        ("Evergreen Labs", Prospect, "", [75.0; 2], 130.0, "Tier 2", "WeCom", "Ningbo"),
        ("Fuyuan Medical", Prospect, "Medical devices", [20.0; 2], 12.0, "Tier 1", "SAP", "Suzhou"),
        ("Golden Scalpel", Prospect, "Medical devices", [180.0; 2], 15.0, "Tier 1", "", "Jinan"),
        ("Harbor Pharma", Churned, "Pharma", [4000.0; 2], 2000.0, "Tier 1", "SAP", "Boston"),
    ]
};

fn made() -> Made {
    let mut project = new_project();
    let it = &mut project;
    let industry = add_attribute(it, "Industry", Kind::Category);
    let employees = add_attribute(it, "Employees", Kind::Number);
    let revenue = add_attribute(it, "Annual revenue", Kind::Number);
    let city_tier = add_attribute(it, "City tier", Kind::Category);
    let technology = add_attribute(it, "Technology", Kind::Tags);
    let city = add_attribute(it, "City", Kind::Category);
    it.attributes.get_mut(employees).unwrap().unit = Unit::People;
    it.attributes.get_mut(revenue).unwrap().unit = Unit::Money("CNY".to_owned());
    it.attributes.get_mut(city).unwrap().standard = Some("city".to_owned());
    let profile = add_profile(it, "Device distributors", Way::FromCustomers);
    let texts = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let values = texts(&["Medical devices", "Diagnostics supply"]);
    let must = add_criterion(it, profile, industry, Condition::OneOf { values });
    it.criteria.get_mut(must).unwrap().role = Role::Must;
    let between = |lo, hi| Condition::Between { lo: Some(lo), hi: Some(hi), tolerance: 0.25 };
    let size = add_criterion(it, profile, employees, between(50.0, 400.0));
    it.criteria.get_mut(size).unwrap().weight = Weight::new(4).unwrap();
    add_criterion(it, profile, revenue, between(1e8, 2e8));
    let values = texts(&["Tier 2", "Tier 3"]);
    add_criterion(it, profile, city_tier, Condition::OneOf { values });
    let condition = Condition::Has {
        quantifier: icp_workbench::model::Quantifier::Any,
        values: texts(&["WeCom", "Kingdee"]),
    };
    add_criterion(it, profile, technology, condition);
    for (name, relationship, sector, [lo, hi], millions, tier, tech, place) in ACCOUNTS {
        let mut values = vec![(city, Value::Category(place.to_owned()))];
        for (attribute, text) in [(industry, sector), (city_tier, tier)] {
            if !text.is_empty() {
                values.push((attribute, Value::Category(text.to_owned())));
            }
        }
        if 0.0 < lo {
            values.push((employees, Value::Number(Span::new(lo, hi).unwrap())));
        }
        if 0.0 < millions {
            values.push((revenue, Value::Number(Span::exact(millions * 1e6).unwrap())));
        }
        if !tech.is_empty() {
            values.push((technology, Value::Tags(vec![tech.to_owned()])));
        }
        add_account(it, name, Some(relationship), &values);
    }
    Made { project, industry, employees, city_tier }
}

fn opened(look: &Look<'_>) -> (Window, Made) {
    let made = made();
    let mut window = Window::open(&made.project, look);
    window.press(Modifiers::COMMAND, Key::Num5);
    (window, made)
}

/// The row of an account; the accessible name of a row begins with the name of the account.
fn row<'a>(window: &'a Window, name: &str) -> Option<egui_kittest::Node<'a>> {
    let mut rows = window.harness.query_all_by_role(Aria::Row);
    rows.find(|it| spoken(it).starts_with(&format!("{name}, ")))
}

fn spoken(node: &egui_kittest::Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

/// The names in the first rows, from above.
fn names(window: &Window, n: usize) -> Vec<String> {
    let mut rows: Vec<_> = window.harness.query_all_by_role(Aria::Row).collect();
    rows.sort_by(|a, b| a.rect().top().total_cmp(&b.rect().top()));
    rows.iter().take(n).map(|it| spoken(it).split(", ").next().unwrap().to_owned()).collect()
}

fn click(window: &mut Window, role: Aria, label: &str) {
    window.harness.get_by_role_and_label(role, label).click();
    window.settle();
}

fn click_row(window: &mut Window, name: &str) {
    row(window, name).unwrap().click();
    window.settle();
}

fn type_text(window: &mut Window, label: &str, text: &str) {
    let field = window.harness.get_by_role_and_label(Aria::TextInput, label);
    field.focus();
    field.type_text(text);
    window.settle();
}

#[test]
fn accounts_are_found_by_words_tier_and_filters() {
    let (mut window, _) = opened(&Look::default());
    assert_eq!(names(&window, 2), ["Evergreen Labs", "Huakang Medical Supply"]);
    window.press(Modifiers::COMMAND, Key::F);
    assert!(window.harness.get_by_role_and_label(Aria::TextInput, "Find an account").is_focused());
    type_text(&mut window, "Find an account", "SURGICAL");
    assert_eq!(names(&window, 9), ["Meridian Surgical", "Bohai Surgical"]);
    click(&mut window, Aria::RadioButton, "Part of the list: A 5");
    assert_eq!(names(&window, 9), ["Meridian Surgical"]);
    click(&mut window, Aria::RadioButton, "Part of the list: D 2");
    assert!(window.harness.query_by_label("No account is left by these filters").is_some());
    click(&mut window, Aria::Button, "Show all accounts");

    click(&mut window, Aria::Button, "Add a filter");
    click(&mut window, Aria::MenuItem, "Relationship");
    click(&mut window, Aria::CheckBox, "customer");
    assert_eq!(names(&window, 9), ["Optima Implants", "Rui'an Diagnostics", "Kunpeng Instruments"]);
    window.press(Modifiers::NONE, Key::Escape);
    click(&mut window, Aria::Button, "Add a filter");
    click(&mut window, Aria::MenuItem, "City tier");
    click(&mut window, Aria::CheckBox, "Tier 3");
    assert_eq!(names(&window, 9), ["Optima Implants", "Rui'an Diagnostics"]);
    window.press(Modifiers::NONE, Key::Escape);
    click(&mut window, Aria::Button, "Remove the filter only customer");
    assert_eq!(names(&window, 9), ["Optima Implants", "Rui'an Diagnostics", "Новамед Трейд"]);
}

#[test]
fn heads_sort_one_way_the_other_and_back() {
    let (mut window, _) = opened(&Look::default());
    let by_rank = names(&window, 3);
    click(&mut window, Aria::ColumnHeader, "Name");
    assert_eq!(names(&window, 2), ["Aster Clinics", "Bohai Surgical"]);
    click(&mut window, Aria::ColumnHeader, "Name");
    assert_eq!(names(&window, 1), ["北辰医疗器械"]);
    click(&mut window, Aria::ColumnHeader, "Name");
    assert_eq!(names(&window, 3), by_rank);
    window.harness.get_by_role_and_label(Aria::ColumnHeader, "Relationship").focus();
    window.press(Modifiers::NONE, Key::Enter);
    let head = window.harness.get_by_role_and_label(Aria::ColumnHeader, "Relationship");
    assert_eq!(head.value().as_deref(), Some("sorted upwards"));
}

#[test]
fn the_keyboard_walks_selects_stars_removes_and_undoes() {
    let (mut window, _) = opened(&Look::default());
    click_row(&mut window, "Huakang Medical Supply");
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(
        window.harness.query_by_label("Name: Optima Implants").is_some(),
        "the receipt follows"
    );
    window.press(Modifiers::NONE, Key::Space);
    assert_eq!(window.last_step(), Some("edit-star"));
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.harness.query_by_label("2 accounts selected").is_some());
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(window.last_step(), Some("edit-remove-accounts"));
    assert!(row(&window, "Optima Implants").is_none());
    assert!(window.harness.query_by_label("Name: Meridian Surgical").is_some(), "the next one");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(row(&window, "Optima Implants").is_some());
    window.press(Modifiers::COMMAND, Key::A);
    assert!(window.harness.query_by_label("17 accounts selected").is_some());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("17 accounts selected").is_none());
}

#[test]
fn rows_are_copied_as_a_table() {
    let (mut window, _) = opened(&Look::default());
    click_row(&mut window, "Lakeshore Devices");
    window.harness.event(egui::Event::Copy);
    window.harness.step();
    let commands = &window.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|it| match it {
        egui::OutputCommand::CopyText(text) => Some(text.as_str()),
        _ => None,
    });
    let expected = "Name\tRelationship\tFit, up to\tTier\tIndustry\tEmployees\tAnnual revenue\t\
                    City tier\tTechnology\tCity\n\
                    Lakeshore Devices\tprospect\t65, up to 88\tB\tMedical devices\t140\t¥214M\t\t\
                    WeCom\tChicago\n";
    assert_eq!(copied, Some(expected));
}

#[test]
fn a_cell_is_changed_in_place() {
    let (mut window, made) = opened(&Look::default());
    let id = |window: &Window, name: &str| {
        let all = window.project().overlays.iter();
        all.filter(|(_, it)| it.name.as_deref() == Some(name)).map(|it| it.0).next().unwrap()
    };
    let lakeshore = id(&window, "Lakeshore Devices");
    let value = |window: &Window, attribute| {
        window.project().overlays.get(lakeshore).unwrap().values.get(&attribute).cloned().flatten()
    };
    click_row(&mut window, "Lakeshore Devices");
    // By keyboard, in the table: relationship, criteria, fit, tier, industry, employees.
    for _ in 0..6 {
        window.press(Modifiers::NONE, Key::ArrowRight);
    }
    window.press(Modifiers::NONE, Key::F2);
    window.harness.get_by_role_and_label(Aria::TextInput, "Employees").type_text("1,200–1.5k");
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    let range = Span::new(1200.0, 1500.0).map(Value::Number);
    assert_eq!(value(&window, made.employees), range);

    // By mouse, in the receipt: what the unknown value is, out of those there are.
    click(&mut window, Aria::Button, "City tier: unknown");
    click(&mut window, Aria::CheckBox, "Tier 2");
    assert_eq!(value(&window, made.city_tier), Some(Value::Category("Tier 2".to_owned())));

    // What cannot be read changes nothing.
    click(&mut window, Aria::Button, "Employees: 1,200\u{2009}–\u{2009}1,500");
    window.harness.get_by_role_and_label(Aria::TextInput, "Employees").type_text("many");
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(value(&window, made.employees), range);
    assert_eq!(value(&window, made.industry), Some(Value::Category("Medical devices".to_owned())));
}

#[test]
fn a_tier_is_set_by_hand_and_taken_back() {
    let (mut window, _) = opened(&Look::default());
    click_row(&mut window, "Lakeshore Devices");
    assert!(window.harness.query_by_label("65 up to 88 if blanks are good").is_some());
    assert!(window.harness.query_by_label("City tier: Tier 2 or Tier 3").is_some());
    click(&mut window, Aria::Button, "Override tier");
    click(&mut window, Aria::RadioButton, "Tier: A");
    type_text(&mut window, "Reason", "The founder knows them");
    type_text(&mut window, "By", "Li Wei");
    click(&mut window, Aria::Button, "Set the tier");
    assert_eq!(window.last_step(), Some("edit-override"));
    assert!(spoken(&row(&window, "Lakeshore Devices").unwrap()).contains(", A, "));
    assert!(window.harness.query_by_label_contains("Li Wei ·").is_some());
    click(&mut window, Aria::Button, "Take it back");
    assert_eq!(window.last_step(), Some("edit-clear-override"));
}

#[test]
fn a_note_is_one_step_however_long_it_is() {
    let (mut window, _) = opened(&Look::default());
    click_row(&mut window, "Lakeshore Devices");
    click(&mut window, Aria::Button, "Note");
    for word in ["Met ", "at ", "the fair"] {
        let field = window.harness.get_by_role_and_label(Aria::MultilineTextInput, "Note");
        field.type_text(word);
        window.settle();
    }
    let note = |window: &Window| {
        let overlays = window.project().overlays.iter();
        overlays.map(|(_, it)| it.note.clone()).find(|it| !it.is_empty())
    };
    assert_eq!(note(&window).as_deref(), Some("Met at the fair"));
    click_row(&mut window, "Bohai Surgical");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(note(&window), None);
}

#[test]
fn columns_are_hidden_and_moved() {
    let (mut window, _) = opened(&Look::default());
    click(&mut window, Aria::Button, "Columns");
    click(&mut window, Aria::CheckBox, "Relationship");
    window.harness.get_by_role_and_label(Aria::Button, "Move Industry").focus();
    window.settle();
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::ArrowUp);
    }
    window.press(Modifiers::NONE, Key::Escape);
    let heads = window.harness.query_all_by_role(Aria::ColumnHeader);
    let mut heads: Vec<_> = heads.map(|it| (it.rect().left(), spoken(&it))).collect();
    heads.sort_by(|a, b| a.0.total_cmp(&b.0));
    let heads: Vec<&str> = heads.iter().map(|it| it.1.as_str()).take(4).collect();
    assert_eq!(heads, ["Starred", "Name", "Industry", "Criteria"]);
}
