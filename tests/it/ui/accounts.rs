//! Accounts: the table is found in, filtered, sorted, walked through by keyboard and changed in place; the receipt
//! says why.

use egui::{Key, Modifiers, Role as Aria, Theme};
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
    window.press(Modifiers::COMMAND, Key::Num4);
    (window, made)
}

#[test]
fn picture() {
    for (name, theme, size) in [
        ("light", Theme::Light, [1440.0, 900.0]),
        ("dark", Theme::Dark, [1440.0, 900.0]),
        ("small", Theme::Light, [1024.0, 640.0]),
    ] {
        let (mut window, _) = opened(&Look { size, theme, ..Look::default() });
        window.harness.get_by_label_contains("Lakeshore Devices,").click();
        window.settle();
        window.settle();
        window.harness.render().unwrap().save(format!("/tmp/acc-{name}.png")).unwrap();
    }
}
