//! The program without a window: whole outputs, as a person sees them.

use std::{
    ffi::OsString,
    fmt::Write as _,
    fs,
    path::Path,
    process::{Command, Output},
};

use expect_test::{Expect, expect};
use icp_workbench::{
    cli::{self, Outcome},
    model::Timestamp,
};
use tempfile::TempDir;

const TABLE: &str = "\
Company,Website,Industry,Employees,Status
Acme,acme.example,Software,51-200,Customer
Globex,globex.example,Mining,abc,Lead
北辰,beichen.example,Software,380,
Initech,initech.example,Software,20,Churned
";

const RULE: &str = r#"{
  "version": 1,
  "profile": "Software firms",
  "criteria": [
    { "attribute": "Industry", "role": "must", "condition": { "one-of": { "values": ["software"] } } },
    { "attribute": "Employees", "weight": 4, "condition": { "between": { "lo": 100, "hi": 400 } } }
  ]
}"#;

/// A folder with a table and a rule to work in.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("companies.csv"), TABLE).unwrap();
        fs::write(folder.path().join("rule.json"), RULE).unwrap();
        Self { folder }
    }

    /// With a project in which everything is done.
    fn worked() -> Self {
        let res = Self::new();
        for line in ["new p.icp", "import p.icp companies.csv", "profile p.icp set rule.json"] {
            let said = res.say(line);
            assert!(said.ends_with("= 0\n"), "{said}");
        }
        res
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// What a command line prints, and its exit code. Words with a dot are files here; `_` is a blank.
    fn say(&self, line: &str) -> String {
        let mut args: Vec<OsString> = vec!["icp-workbench".into()];
        args.extend(line.split_whitespace().map(|it| match it.contains('.') {
            true => self.path(it).into_os_string(),
            false => it.replace('_', " ").into(),
        }));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = cli::run(args, "en", Timestamp(1_780_000_000_000), &mut out, &mut err);
        let mut res = plain(&out, self.folder.path());
        res.push_str(&plain(&err, self.folder.path()));
        match outcome {
            Outcome::Exit(code) => writeln!(res, "= {code}").unwrap(),
            Outcome::Window(_) => writeln!(res, "= the window").unwrap(),
        }
        res
    }

    #[track_caller]
    fn check(&self, line: &str, expected: &Expect) {
        expected.assert_eq(&self.say(line));
    }
}

/// Without what differs from run to run: the folder, and how long matching took.
fn plain(text: &[u8], folder: &Path) -> String {
    let text = String::from_utf8(text.to_vec()).unwrap();
    let text = text.replace(&format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR), "");
    let text = blank_between(&text, "ranked in ", " ms");
    blank_between(&text, "\"micros\":", ",")
}

fn blank_between(text: &str, before: &str, after: &str) -> String {
    let Some((head, rest)) = text.split_once(before) else { return text.to_owned() };
    let (_, tail) = rest.split_once(after).unwrap();
    format!("{head}{before}0{after}{tail}")
}

#[test]
fn from_a_table_to_a_list() {
    let desk = Desk::new();
    desk.check("new p.icp --name Our_customers", &expect![[""]]);
    desk.check("import p.icp companies.csv --dry-run", &expect![[""]]);
    desk.check("match p.icp", &expect![[""]]);
    desk.check("import p.icp companies.csv", &expect![[""]]);
    desk.check("profile p.icp set rule.json", &expect![[""]]);
    desk.check("profile p.icp list", &expect![[""]]);
    desk.check("match p.icp", &expect![[""]]);
    desk.check("match p.icp --limit 1 --lang ru", &expect![[""]]);
    desk.check("match p.icp --limit 1 --lang zh-hans", &expect![[""]]);
    desk.check("check p.icp", &expect![[""]]);
}

#[test]
fn programs_read_json_and_csv() {
    let desk = Desk::worked();
    desk.check("match p.icp --json --limit 2", &expect![[""]]);
    desk.check("match p.icp --format csv", &expect![[""]]);
    desk.check("profile p.icp list --json", &expect![[""]]);
    desk.check("new q.icp --json", &expect![[""]]);
    desk.check("import p.icp companies.csv --json", &expect![[""]]);
    assert_eq!(desk.say("match p.icp --format json --out list.json"), "= 0\n");
    let list: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.path("list.json")).unwrap()).unwrap();
    assert_eq!(list["accounts"][0]["name"], "北辰");
    let check = desk.say("check p.icp --json");
    let check: serde_json::Value =
        serde_json::from_str(check.strip_suffix("= 0\n").unwrap()).unwrap();
    assert_eq!((&check["sound"], &check["accounts"]), (&true.into(), &4.into()));
}

#[test]
fn what_is_printed_can_be_given_back() {
    let desk = Desk::worked();
    let keep = |line: &str, name: &str| {
        let said = desk.say(line);
        desk.write(name, said.strip_suffix("= 0\n").unwrap());
        said
    };
    let mapping = keep("import p.icp companies.csv --dry-run --json", "mapping.json");
    keep("profile p.icp show Software_firms", "again.json");
    desk.check("import p.icp companies.csv --mapping mapping.json", &expect![[""]]);
    let again = "import p.icp companies.csv --mapping mapping.json --dry-run --json";
    assert_eq!(desk.say(again), mapping);
    let before = desk.say("match p.icp --json");
    desk.check("profile p.icp set again.json", &expect![[""]]);
    let after = desk.say("match p.icp --json");
    assert_eq!(before, after);
}

#[test]
fn a_person_is_told_what_is_wrong() {
    let desk = Desk::worked();
    desk.write("broken.json", "{");
    desk.write("strange.json", r#"{"version": 9}"#);
    desk.write(
        "unsuited.json",
        r#"{"version": 1, "profile": "P", "criteria": [
            {"attribute": "Employees", "condition": {"is": {"yes": true}}},
            {"attribute": "Nothing", "condition": {"is": {"yes": true}}}
        ]}"#,
    );
    desk.write("note.txt", "hello");
    desk.write("mine.csv", "a,b\n1,2\n");
    for (line, expected) in [
        ("new p.icp", expect![[""]]),
        ("match gone.icp", expect![[""]]),
        ("match note.txt", expect![[""]]),
        ("match p.icp --profile Gyms", expect![[""]]),
        ("match p.icp --out p.icp", expect![[""]]),
        ("match", expect![[""]]),
        ("match p.icp --format xml", expect![[""]]),
        ("match --sample gyms", expect![[""]]),
        ("import p.icp", expect![[""]]),
        ("import p.icp gone.csv", expect![[""]]),
        ("import p.icp companies.csv --mapping broken.json", expect![[""]]),
        ("import p.icp mine.csv", expect![[""]]),
        ("profile p.icp set gone.json", expect![[""]]),
        ("profile p.icp set broken.json", expect![[""]]),
        ("profile p.icp set strange.json", expect![[""]]),
        ("profile p.icp set unsuited.json", expect![[""]]),
        ("profile p.icp show Gyms", expect![[""]]),
        ("mtch", expect![[""]]),
        ("--lang de", expect![[""]]),
    ] {
        desk.check(line, &expected);
    }
}

#[test]
fn a_refused_command_changes_nothing() {
    let desk = Desk::worked();
    let before = desk.say("match p.icp --json");
    desk.write("bad.json", r#"{"version": 1, "profile": "P", "criteria": [{"attribute": "x"}]}"#);
    desk.write("other.csv", "Company,Industry\nAcme,Mining\n");
    let mapping = desk.say("import p.icp other.csv --dry-run --json");
    desk.write("other.json", mapping.strip_suffix("= 0\n").unwrap());
    for line in [
        "profile p.icp set bad.json",
        "import p.icp companies.csv --mapping other.json",
        "match p.icp --out p.icp",
        "new p.icp --sample gym-software",
    ] {
        assert!(desk.say(line).ends_with("= 2\n"), "{line}");
    }
    assert!(desk.say("import p.icp other.csv --dry-run").ends_with("= 0\n"));
    assert_eq!(desk.say("match p.icp --json"), before);
}

#[test]
fn a_sample_stands_where_a_file_does() {
    let desk = Desk::new();
    desk.check("match --sample device-distributors --limit 3", &expect![[""]]);
    desk.check("match --sample gym-software --limit 3", &expect![[""]]);
    desk.check("profile --sample device-distributors list", &expect![[""]]);
    desk.check("import --sample gym-software companies.csv --json --kind market", &expect![[""]]);
    desk.check("new s.icp --sample gym-software --json", &expect![[""]]);
    assert_eq!(
        desk.say("match s.icp --json --limit 9"),
        desk.say("match --sample gym-software --json --limit 9")
    );
}

#[test]
fn help_is_given() {
    let desk = Desk::new();
    desk.check("--help", &expect![[""]]);
    desk.check("match --help", &expect![[""]]);
    desk.check("import --help", &expect![[""]]);
    desk.check("profile --help", &expect![[""]]);
}

/// The program itself, with nothing of this machine around it.
fn program(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_icp-workbench"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("LANG", "zh_TW.UTF-8")
        .output()
        .unwrap()
}

#[test]
fn the_program_speaks_the_language_of_the_system() {
    let desk = Desk::worked();
    let folder = desk.folder.path();
    let output = program(folder, &["match", "p.icp", "--profile", "x"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    expect![[""]].assert_eq(&String::from_utf8(output.stderr).unwrap());

    let output = program(folder, &["match", "p.icp", "--limit", "1", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    assert_eq!(output.stdout.iter().filter(|it| **it == b'\n').count(), 2);
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn without_a_display_the_program_names_its_commands() {
    let desk = Desk::new();
    let output = program(desk.folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    expect![[""]].assert_eq(&String::from_utf8(output.stderr).unwrap());
}
