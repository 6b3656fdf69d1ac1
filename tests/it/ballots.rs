//! Ballots without a window: forms out, forms in, and what came of it.

use std::{fs, path::Path};

use expect_test::{Expect, expect};
use icp_workbench::{
    cli::{self, Outcome},
    edit::{BallotEdit, Edit, List as _, ListEdit},
    model::{Attribute, Kind, Participant, Project, Purpose, Round, Timestamp, Unit},
    store,
};
use tempfile::TempDir;

/// A project with two people and a round about three attributes.
fn desk() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::new("Test", Timestamp(0));
    let new_attributes = ["Industry", "Staff", "Country"].map(|name| Attribute {
        name: name.to_owned(),
        kind: Kind::Category,
        unit: Unit::None,
        purpose: Purpose::Trait,
        standard: None,
    });
    let (name, key) = ("Round 1".to_owned(), Round::key_of(1));
    let round = Round { name, key, ..Round::default() };
    let start = BallotEdit::Start { round, new_attributes: new_attributes.into() };
    Edit::Ballot(start).apply(&mut project).unwrap();
    for (name, function) in [("Anna", "Sales"), ("Bo", "Product")] {
        let (name, function) = (name.to_owned(), function.to_owned());
        let row = Participant { name, function, ..Participant::default() };
        Participant::edit(ListEdit::Add(row, 9)).apply(&mut project).unwrap();
    }
    drop(store::create(&folder.path().join("p.icp"), &project).unwrap());
    folder
}

/// What the command says, and its exit code. `@` stands for the folder.
fn say(folder: &TempDir, line: &str) -> String {
    let at = folder.path().display().to_string();
    let words = format!("icp-workbench --lang en ballots @/p.icp {line}");
    let words = words.split(' ').map(|it| it.replace('@', &at).into());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = cli::run(words, "en", Timestamp(1_800_000_000_000), &mut out, &mut err);
    let text = [out, err].map(|it| String::from_utf8(it).unwrap()).concat();
    let Outcome::Exit(code) = outcome else { panic!("a window") };
    format!("{}= {code}\n", text.replace(&at, "@"))
}

#[track_caller]
fn check(folder: &TempDir, line: &str, expected: &Expect) {
    expected.assert_eq(&say(folder, line));
}

/// Fills the importances of a CSV form, and a wish for the first attribute.
fn fill(path: &Path, ratings: [&str; 3], wished: &str) {
    let text = fs::read_to_string(path).unwrap();
    let mut ratings = ratings.into_iter();
    let lines = text.lines().map(|line| match line.rsplit_once(",,,") {
        Some((question, code)) if code.starts_with('a') => {
            let rating = ratings.next().unwrap();
            let wished = if rating == "5" { wished } else { "" };
            format!("{question},{rating},{wished},{code}")
        }
        _ => line.to_owned(),
    });
    let text = lines.collect::<Vec<_>>().join("\r\n");
    fs::write(path, text).unwrap();
}

#[test]
fn forms_go_out_and_come_back() {
    let folder = desk();
    check(
        &folder,
        "form --to @/anna.csv --participant anna",
        &expect![[r#"
        Form written: @/anna.csv
        = 0
    "#]],
    );
    check(
        &folder,
        "form --round round --to @/x.xlsx",
        &expect![[r#"
        error: No round is called “round”
        hint: Which round: Round 1
        = 2
    "#]],
    );
    check(
        &folder,
        "form --to @/bo.xlsx --participant Cem",
        &expect![[r#"
        error: Nobody is called “Cem”
        = 2
    "#]],
    );
    assert!(say(&folder, "form --to @/blank.xlsx").ends_with("= 0\n"));
    assert!(fs::read(folder.path().join("blank.xlsx")).unwrap().starts_with(b"PK"));
    fill(&folder.path().join("anna.csv"), ["5", "3", "9"], "Medical devices");
    check(
        &folder,
        "import @/anna.csv @/none.csv",
        &expect![[r#"
        anna.csv: Anna, Round 1: 2 of 3 answered
          Row 11: “9” is no whole number from 0 to 5; left open
        none.csv: This file is not there: @/none.csv
        1 ballot from 2 files
        = 0
    "#]],
    );
    // Nothing is told before all are in.
    check(
        &folder,
        "result",
        &expect![[r#"
        error: 1 of 2 ballots are in; they are hidden until all are
        hint: --reveal shows those that are in, to everyone
        = 2
    "#]],
    );
    assert!(!say(&folder, "result --json").contains("Medical"));
    say(&folder, "form --to @/bo.csv --participant Bo --format csv");
    fill(&folder.path().join("bo.csv"), ["5", "1", "0"], "medical devices");
    check(
        &folder,
        "import @/bo.csv",
        &expect![[r#"
        bo.csv: Bo, Round 1: 3 of 3 answered
        1 ballot from 1 file
        = 0
    "#]],
    );
    check(
        &folder,
        "result",
        &expect![[r#"
        W 1.00: no more agreement than chance would bring
        By chance alone it would be 0.51 on average and below 1.00 nineteen times in twenty. As high as this or higher: 51.02 % of the time
        2 of 2 ballots and 2 of 3 attributes are counted
        Attribute   All  Agreement  Value you wish for
        Staff      2.00       0.35
        Industry   5.00       1.00  Medical devices × 2
        Country    0.00          –
        = 0
    "#]],
    );
    check(
        &folder,
        "result --json",
        &expect![[r#"
        {
          "agreement": {
            "attributes": 2,
            "beyond_chance": false,
            "chance": {
              "high": 1.0,
              "mean": 0.51,
              "p": 0.5102448775612194
            },
            "people": 2,
            "w": 1.0
          },
          "attributes": [
            {
              "agreement": 0.35000000000000003,
              "attribute": "Staff",
              "by_function": {
                "Product": {
                  "mean": 1.0,
                  "n": 1
                },
                "Sales": {
                  "mean": 3.0,
                  "n": 1
                }
              },
              "counts": [
                0,
                1,
                0,
                1,
                0,
                0
              ],
              "mean": 2.0,
              "wished": []
            },
            {
              "agreement": 1.0,
              "attribute": "Industry",
              "by_function": {
                "Product": {
                  "mean": 5.0,
                  "n": 1
                },
                "Sales": {
                  "mean": 5.0,
                  "n": 1
                }
              },
              "counts": [
                0,
                0,
                0,
                0,
                0,
                2
              ],
              "mean": 5.0,
              "wished": [
                {
                  "n": 2,
                  "value": "Medical devices"
                }
              ]
            },
            {
              "agreement": null,
              "attribute": "Country",
              "by_function": {
                "Product": {
                  "mean": 0.0,
                  "n": 1
                },
                "Sales": null
              },
              "counts": [
                1,
                0,
                0,
                0,
                0,
                0
              ],
              "mean": 0.0,
              "wished": []
            }
          ],
          "ballots": 2,
          "not_counted": [
            "Country"
          ],
          "round": "Round 1"
        }
        = 0
    "#]],
    );
}

#[test]
fn what_is_in_can_be_revealed() {
    let folder = desk();
    say(&folder, "form --to @/anna.csv --participant Anna");
    fill(&folder.path().join("anna.csv"), ["5", "3", "1"], "");
    say(&folder, "import @/anna.csv");
    check(
        &folder,
        "result --reveal",
        &expect![[r#"
        No figure of agreement yet
        Attribute   All  Agreement  Value you wish for
        Industry   5.00          –
        Staff      3.00          –
        Country    1.00          –
        = 0
    "#]],
    );
    assert!(say(&folder, "result").ends_with("= 0\n"));
    check(
        &folder,
        "import @/anna.csv",
        &expect![[r#"
        anna.csv: Anna, Round 1: 3 of 3 answered, in the place of an earlier ballot
        1 ballot from 1 file
        = 0
    "#]],
    );
    check(
        &folder,
        "import @/p.icp",
        &expect![[r#"
        p.icp: This is not a table of text: p.icp
        0 ballots from 1 file
        error: This is not a table of text: p.icp
        = 2
    "#]],
    );
}
