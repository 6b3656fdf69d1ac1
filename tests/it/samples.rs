//! The sample tables: the very bytes the generator makes, with the traits that were planted and rules that fit them.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use icp_workbench::model::{Condition, Role, Weight};
use serde_json::Value;

#[path = "../../sample_data/generator/mod.rs"]
mod generator;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data").join(name)
}

#[test]
fn the_folder_holds_what_the_generator_makes() {
    for (name, text) in generator::files() {
        let kept = fs::read_to_string(sample(name)).unwrap();
        // Not assert_eq: it would print both tables.
        let differs = kept.lines().zip(text.lines()).position(|(kept, made)| kept != made);
        assert_eq!(differs, None, "{name}: run `cargo run --example make_samples`");
        assert!(kept == text, "{name}: run `cargo run --example make_samples`");
    }
}

/// Cells by column, of one row.
struct Row<'a> {
    header: &'a csv::StringRecord,
    cells: csv::StringRecord,
}

impl Row<'_> {
    fn get(&self, column: &str) -> String {
        let idx = self.header.iter().position(|it| it == column);
        let cell = idx.and_then(|idx| self.cells.get(idx));
        cell.unwrap_or_default().trim().to_lowercase()
    }

    fn number(&self, column: &str) -> Option<u64> {
        self.get(column).parse().ok()
    }

    fn is_one_of(&self, column: &str, values: &[&str]) -> Option<bool> {
        let value = self.get(column);
        let is_known = !["", "-", "n/a"].contains(&value.as_str());
        is_known.then(|| values.contains(&value.as_str()))
    }
}

/// How many in a hundred of those with a known answer have the trait.
fn share(rows: &[Row<'_>], has: impl Fn(&Row<'_>) -> Option<bool>) -> usize {
    let answers: Vec<bool> = rows.iter().filter_map(has).collect();
    100 * answers.iter().filter(|it| **it).count() / answers.len()
}

#[test]
fn best_rest_and_churned_differ_where_it_was_planted() {
    let mut reader = csv::Reader::from_path(sample("device-distributors.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(|cells| Row { header: &header, cells: cells.unwrap() });
    let (mut customers, mut churned, mut n_rows) = (Vec::new(), Vec::new(), 0);
    for row in rows {
        n_rows += 1;
        match row.get("Relationship").as_str() {
            "customer" => customers.push(row),
            "churned" => churned.push(row),
            _ => {}
        }
    }
    assert_eq!((n_rows, customers.len(), churned.len()), (12_030, 500, 50));
    customers.sort_by_key(|it| u64::MAX - it.number("Lifetime value").unwrap());
    let (best, rest) = customers.split_at(75);

    let shares = |has: &dyn Fn(&Row<'_>) -> Option<bool>| {
        [share(best, has), share(rest, has), share(&churned, has)]
    };
    let core = ["medical devices", "diagnostics supply"];
    let [best_has, rest_has, churned_has] = shares(&|it| it.is_one_of("Industry", &core));
    assert!(2 * rest_has < best_has && churned_has < rest_has);
    let [best_has, rest_has, churned_has] =
        shares(&|it| it.is_one_of("City tier", &["tier 2", "tier 3"]));
    assert!(rest_has + 20 <= best_has && churned_has < rest_has);
    let [best_has, rest_has, churned_has] =
        shares(&|it| it.number("Employees").map(|n| (50..=400).contains(&n)));
    assert!(2 * rest_has < best_has && churned_has < rest_has);
    // The seductive one wins, then leaves.
    let [best_has, rest_has, churned_has] = shares(&|it| it.number("Sales team").map(|n| n < 5));
    assert!(3 * rest_has < best_has && best_has + 15 <= churned_has);
    // Nothing was planted here.
    let [best_has, rest_has, _] = shares(&|it| it.is_one_of("Funding stage", &["series a"]));
    assert!(best_has.abs_diff(rest_has) <= 6);
}

#[test]
fn each_rule_asks_of_columns_its_table_has() {
    for (rule, table) in [
        ("device-distributors.rule.json", "device-distributors.csv"),
        ("device-distributors.2.rule.json", "device-distributors.csv"),
        ("device-distributors.3.rule.json", "device-distributors.csv"),
        ("gym-software.rule.json", "gym-software.csv"),
    ] {
        let header = csv::Reader::from_path(sample(table)).unwrap().headers().unwrap().clone();
        let columns: BTreeSet<&str> = header.iter().collect();
        let rule: Value = serde_json::from_slice(&fs::read(sample(rule)).unwrap()).unwrap();
        for criterion in rule["criteria"].as_array().unwrap() {
            let attribute = criterion["attribute"].as_str().unwrap();
            assert!(columns.contains(attribute), "{attribute}");
            let condition = criterion["condition"].clone();
            serde_json::from_value::<Condition>(condition).unwrap();
            let role = serde_json::from_value::<Role>(criterion["role"].clone()).unwrap();
            if role == Role::Prefer {
                serde_json::from_value::<Weight>(criterion["weight"].clone()).unwrap();
            }
        }
    }
}
