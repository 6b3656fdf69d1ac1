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
    check(&folder, "form --to @/anna.csv --participant anna", &expect![[r#""#]]);
    check(&folder, "form --round round --to @/x.xlsx", &expect![[r#""#]]);
    check(&folder, "form --to @/bo.xlsx --participant Cem", &expect![[r#""#]]);
    assert!(say(&folder, "form --to @/blank.xlsx").ends_with("= 0\n"));
    assert!(fs::read(folder.path().join("blank.xlsx")).unwrap().starts_with(b"PK"));
    fill(&folder.path().join("anna.csv"), ["5", "3", "9"], "Medical devices");
    check(&folder, "import @/anna.csv @/none.csv", &expect![[r#""#]]);
    // Nothing is told before all are in.
    check(&folder, "result", &expect![[r#""#]]);
    assert!(!say(&folder, "result --json").contains("Medical"));
    say(&folder, "form --to @/bo.csv --participant Bo --format csv");
    fill(&folder.path().join("bo.csv"), ["5", "1", "0"], "medical devices");
    check(&folder, "import @/bo.csv", &expect![[r#""#]]);
    check(&folder, "result", &expect![[r#""#]]);
    check(&folder, "result --json", &expect![[r#""#]]);
}

#[test]
fn what_is_in_can_be_revealed() {
    let folder = desk();
    say(&folder, "form --to @/anna.csv --participant Anna");
    fill(&folder.path().join("anna.csv"), ["5", "3", "1"], "");
    say(&folder, "import @/anna.csv");
    check(&folder, "result --reveal", &expect![[r#""#]]);
    assert!(say(&folder, "result").ends_with("= 0\n"));
    check(&folder, "import @/anna.csv", &expect![[r#""#]]);
    check(&folder, "import @/p.icp", &expect![[r#""#]]);
}
