//! The program without a window: whole outputs, as a person sees them.

#![expect(clippy::too_many_lines, reason = "whole outputs stand here")]

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
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("companies.csv"), TABLE).unwrap();
        fs::write(folder.path().join("rule.json"), RULE).unwrap();
        Self { folder }
    }

    /// With a project in which everything is done.
    pub(crate) fn worked() -> Self {
        let res = Self::new();
        for line in ["new p.icp", "import p.icp companies.csv", "profile p.icp set rule.json"] {
            let said = res.say(line);
            assert!(said.ends_with("= 0\n"), "{said}");
        }
        res
    }

    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// What a command line prints, and its exit code. Words with a dot are files here; `_` is a blank.
    pub(crate) fn say(&self, line: &str) -> String {
        let mut args: Vec<OsString> = vec!["icp-workbench".into()];
        args.extend(line.split_whitespace().map(|it| {
            if it.contains('.') {
                self.path(it).into_os_string()
            } else {
                it.replace('_', " ").into()
            }
        }));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = cli::run(args, "en", Timestamp(1_780_000_000_000), &mut out, &mut err);
        let mut res = plain(&out, self.folder.path());
        res.push_str(&plain(&err, self.folder.path()));
        match outcome {
            Outcome::Exit(code) => writeln!(res, "= {code}").unwrap(),
            Outcome::Window { .. } => writeln!(res, "= the window").unwrap(),
        }
        res
    }

    #[track_caller]
    pub(crate) fn check(&self, line: &str, expected: &Expect) {
        expected.assert_eq(&self.say(line));
    }
}

/// Without what differs from run to run: the folder, and how long matching took.
fn plain(text: &[u8], folder: &Path) -> String {
    let text = String::from_utf8(text.to_vec()).unwrap();
    let text = text.replace(&format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR), "");
    let text = [" ms\n", " мс\n", " 毫秒\n"].iter().fold(text, |text, unit| {
        let Some((head, tail)) = text.split_once(unit) else { return text };
        let head = head.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
        format!("{head}0{unit}{tail}")
    });
    let Some((head, tail)) = text.split_once("\"micros\":") else { return text };
    let tail = tail.trim_start_matches(|c: char| c.is_ascii_digit());
    format!("{head}\"micros\":0{tail}")
}

#[test]
fn from_a_table_to_a_list() {
    let desk = Desk::new();
    desk.check(
        "new p.icp --name Our_customers",
        &expect![[r#"
        Made p.icp: Our customers
        = 0
    "#]],
    );
    desk.check(
        "import p.icp companies.csv --dry-run",
        &expect![[r#"
            UTF-8, comma, quotes ", lines end with LF, header row 1
            Company    →  Name                     4 of 4
            Website    →  Domain                   4 of 4
            Industry   →  Industry · new category  4 of 4
            Employees  →  Employees · new number   3 of 4  1 cell unreadable
            Status     →  Relationship             3 of 4
            = 0
        "#]],
    );
    desk.check(
        "match p.icp",
        &expect![[r#"
        error: There is no profile
        hint: Set one with `profile FILE.icp set RULE.json`
        = 2
    "#]],
    );
    desk.check(
        "import p.icp companies.csv",
        &expect![[r#"
            UTF-8, comma, quotes ", lines end with LF, header row 1
            Company    →  Name                     4 of 4
            Website    →  Domain                   4 of 4
            Industry   →  Industry · new category  4 of 4
            Employees  →  Employees · new number   3 of 4  1 cell unreadable
            Status     →  Relationship             3 of 4
            4 rows imported: 4 new, 0 updated
            1 problem
              row 3, Employees: Not a number: abc
            = 0
        "#]],
    );
    desk.check(
        "profile p.icp set rule.json",
        &expect![[r#"
        Software firms now has 2 criteria
        = 0
    "#]],
    );
    desk.check(
        "profile p.icp list",
        &expect![[r#"
        Software firms  2 criteria  from customers
        = 0
    "#]],
    );
    desk.check(
        "match p.icp",
        &expect![[r#"
        Software firms
        4 accounts: A 1 · B 0 · C 0 · D 2 · out 1
        1 in tier A or B: 1 of them new. 0 to check

        #  Role        Criterion  pass  near  fail  unknown  A or B without
        1  must        Industry      3     0     1        0               1
        2  prefer (4)  Employees     1     0     1        2               3

        Rank  Tier  Score  Ceiling  Criteria  Relationship  Account
           1  A       100      100  ✓✓        unknown       北辰
           2  D         0      100  ✓?        customer      Acme
           3  D         0        0  ✓✗        churned       Initech
           4  out       0      100  ✗?        prospect      Globex

        4 of 4 shown; judged and ranked in 0 ms
        = 0
    "#]],
    );
    desk.check(
        "match p.icp --limit 1 --lang ru",
        &expect![[r#"
            Software firms
            4 компании: A 1 · B 0 · C 0 · D 2 · вне 1
            1 на уровне A или B: новых 1. Проверить: 0

            №  Роль       Критерий   прошли  почти  нет  неизв.  A и B без него
            1  нужно      Industry        3      0    1       0               1
            2  лучше (4)  Employees       1      0    1       2               3

            Место  Уровень  Балл   До  Критерии  Статус      Компания
                1  A         100  100  ✓✓        неизвестно  北辰

            показано 1 из 4; оценка и порядок за 0 мс
            = 0
        "#]],
    );
    desk.check(
        "match p.icp --limit 1 --lang zh-hans",
        &expect![[r#"
            Software firms
            4 家公司: A 1 · B 0 · C 0 · D 2 · 不符 1
            1 家为 A 或 B 级：其中 1 家是新的。0 家待核实

            #  性质       标准       通过  接近  未通过  未知  去掉后 A、B 级
            1  必须       Industry      3     0       1     0               1
            2  优先（4）  Employees     1     0       1     2               3

            排名  等级  匹配度  上限  标准  关系  公司
               1  A        100   100  ✓✓    未知  北辰

            显示 1 / 4；评判与排名用时 0 毫秒
            = 0
        "#]],
    );
    desk.check(
        "check p.icp",
        &expect![[r#"
            Our customers: the file is sound
            Accounts: 4. Market list: 0. Profiles: 1

            Collect
              ✓ 4 accounts
              ○ Relationship known for 3 of 4
                → Say which accounts are prospects, customers or churned
              ✓ 2 customers
              ✓ Traits are well filled
              ○ Outcomes of customers
                → Import how customers turned out, such as lifetime value or churn date
              · Market list
              ○ What the profile is for
                → Write why you need a profile, which result you expect and which decisions will use it
              ○ Teams that will use it
                → Name the teams that will use the profile and what each needs to know
              ○ Where knowledge comes from
                → Name the sources you can draw on, from product usage to competitors
              ○ 0 of 3 interviews
                → Talk to your best customers: why they bought, what they weighed, which words they use
              · Team views
              · Competitors and trends

            Analyze · Software firms
              ○ Outcomes that make a customer one of the best
                → Say which outcomes make a customer one of the best, and how much each counts
              ○ A criterion found in data
                → Look at the traits and add one that holds up: it brings its evidence along
              ○ A look at the suggested profile
                → Look at the suggested profile: take it over, or pin and ban what it may use
              ○ Pains of customers
                → Tag what hurts your customers in their interviews, or say which column holds it
              · Strengths and weaknesses

            Draft · Software firms
              ✓ 1 profile
              ○ 2 criteria of the five to seven that are wanted
                → Add a criterion: five to seven describe a company well
              ✓ 1 trait decides
              ○ A breadth that is neither too broad nor too narrow
                → Ask less: only 1 match is new
              ✓ Recorded values for every criterion
              ✓ Criteria that tell accounts apart
              ○ 2 criteria rest on guesses
                → Link evidence to “Employees”: nothing but a guess supports it
              ○ Four kinds of description: 0 of 31 fields
                → Describe the companies: where they are, who they are, what they want, how they buy
              ○ Key people, with the one who decides: 0
                → Add the person who decides, and who can stop the purchase
              ○ Jobs with a measure: 0
                → Name a job they want to get done, with a measure, a baseline and a target

            Checks · Software firms
              ! 1 · Too narrow
                Only 1 match is new; the profile wants 20 that are not customers yet
              ! 2 · 2 tiers cannot be reached
                With these criteria and weights no account can be in B and C, whatever it is like
              ! 2 · Rests on guesses
                2 of 2 criteria have no support beyond guesses; “Employees” moves the most accounts
              ! 0 · No pain is named
                Nobody has been interviewed yet: without a pain there is no reason to buy
              ! 0 · Serves no goal
                Nobody has written which business goal the profile serves, so nobody can say whether it works
              · 2 · Too few criteria
                2 of at least five criteria: fewer pick out too many
            = 0
        "#]],
    );
}

#[test]
fn programs_read_json_and_csv() {
    let desk = Desk::worked();
    desk.check("match p.icp --json --limit 2", &expect![[r#"
        {"project":"p","profile":"Software firms","kind":"accounts","micros":0,"n_accounts":4,"tiers":{"A":1,"B":0,"C":0,"D":2,"out":1},"n_matches":1,"n_new":1,"n_check":0,"criteria":[{"attribute":"Industry","condition":{"one-of":{"values":["software"]}},"role":"must","pass":3,"near":0,"fail":1,"unknown":0,"matches_without":1},{"attribute":"Employees","condition":{"between":{"lo":100.0,"hi":400.0,"tolerance":0.0}},"role":"prefer","weight":4,"pass":1,"near":0,"fail":1,"unknown":2,"matches_without":3}],"accounts":[{"rank":1,"id":3,"name":"北辰","domain":"beichen.example","record_id":"","relationship":"","score":100,"ceiling":100,"tier":"A","best":"A","worst":"A","verdicts":[{"criterion":"Industry","verdict":"pass","value":"Software"},{"criterion":"Employees","verdict":"pass","value":"380"}],"to_check":false,"by_hand":false},{"rank":2,"id":1,"name":"Acme","domain":"acme.example","record_id":"","relationship":"customer","score":0,"ceiling":100,"tier":"D","best":"A","worst":"D","verdicts":[{"criterion":"Industry","verdict":"pass","value":"Software"},{"criterion":"Employees","verdict":"unknown","value":"51–200"}],"to_check":false,"by_hand":false}]}
        = 0
    "#]]);
    desk.check("match p.icp --format csv", &expect![[r#"
        id,name,domain,record_id,relationship,score,ceiling,tier,best,worst,Industry,Industry: value,Employees,Employees: value
        3,北辰,beichen.example,,,100,100,A,A,A,pass,Software,pass,380
        1,Acme,acme.example,,customer,0,100,D,A,D,pass,Software,unknown,51–200
        4,Initech,initech.example,,churned,0,0,D,D,D,pass,Software,fail,20
        2,Globex,globex.example,,prospect,0,100,out,out,out,fail,Mining,unknown,
        = 0
    "#]]);
    desk.check(
        "profile p.icp list --json",
        &expect![[r#"
        [
          {
            "criteria": 2,
            "name": "Software firms",
            "thresholds": [
              80,
              60,
              40
            ],
            "way": "from-customers"
          }
        ]
        = 0
    "#]],
    );
    desk.check(
        "new q.icp --json",
        &expect![[r#"
        {
          "accounts": 0,
          "file": "q.icp",
          "market": 0,
          "name": "q",
          "profiles": []
        }
        = 0
    "#]],
    );
    desk.check(
        "import p.icp companies.csv --json",
        &expect![[r#"
            {
              "doubled": 0,
              "events": 0,
              "left_out": {
                "footer_row": null,
                "n_comments": 0,
                "n_footer": 0,
                "n_headers": 0
              },
              "new": 0,
              "problems": {
                "first": [
                  {
                    "account": 2,
                    "cell": "abc",
                    "column": "Employees",
                    "field": {
                      "value": 1
                    },
                    "kind": {
                      "what": "not-a-number"
                    },
                    "row": 3
                  }
                ],
                "n_total": 1
              },
              "rows": 4,
              "updated": 4
            }
            = 0
        "#]],
    );
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
    desk.check(
        "import p.icp companies.csv --mapping mapping.json",
        &expect![[r#"
            UTF-8, comma, quotes ", lines end with LF, header row 1
            Company    →  Name          4 of 4
            Website    →  Domain        4 of 4
            Industry   →  Industry      4 of 4
            Employees  →  Employees     3 of 4  1 cell unreadable
            Status     →  Relationship  3 of 4
            4 rows imported: 0 new, 4 updated
            1 problem
              row 3, Employees: Not a number: abc
            = 0
        "#]],
    );
    let again = "import p.icp companies.csv --mapping mapping.json --dry-run --json";
    // The reasons are others: now it was chosen.
    let decided = |said: &str| {
        let json = said.strip_suffix("= 0\n").unwrap();
        let mut seen: serde_json::Value = serde_json::from_str(json).unwrap();
        for column in seen["columns"].as_array_mut().unwrap() {
            let column = column.as_object_mut().unwrap();
            column.retain(|key, _| key != "reason" && key != "how");
        }
        seen
    };
    assert_eq!(decided(&desk.say(again)), decided(&mapping));
    let before = desk.say("match p.icp --json");
    desk.check(
        "profile p.icp set again.json",
        &expect![[r#"
        Software firms now has 2 criteria
        = 0
    "#]],
    );
    let after = desk.say("match p.icp --json");
    assert_eq!(before, after);
}

#[test]
fn answers_to_a_form_become_a_survey() {
    let desk = Desk::worked();
    desk.write(
        "autumn.csv",
        "Timestamp,Email Address,What industry are you in?,Which tools do you use?\n\
         3/14/2026 10:22:31,a@x.example,Software,\"Excel, WeCom\"\n\
         3/28/2026 9:01:02,b@x.example,Mining,\"WeCom, Excel\"\n",
    );
    desk.check(
        "survey --dry-run p.icp autumn.csv",
        &expect![[r#"
        google-forms, 2 respondents
        Email Address              →  (left out)    2 of 2
        What industry are you in?  →  Industry      2 of 2  Mining (1), Software (1)
        Which tools do you use?    →  no attribute  2 of 2  Excel (2), WeCom (2)
        Left out: Timestamp
        = 0
    "#]],
    );
    desk.check(
        "survey --lang ru p.icp autumn.csv",
        &expect![[r#"
        google-forms, 2 участника
        Email Address              →  (пропустить)  2 из 2
        What industry are you in?  →  Industry      2 из 2  Mining (1), Software (1)
        Which tools do you use?    →  без признака  2 из 2  Excel (2), WeCom (2)
        Опущено: Timestamp
        = 0
    "#]],
    );
    desk.check(
        "survey --json --sample gym-software autumn.csv",
        &expect![[r#"
        {
          "beyond": 0,
          "day": "2026-03-28",
          "left-out": [
            "Timestamp"
          ],
          "name": "autumn",
          "origin": "google-forms",
          "questions": [
            {
              "answered": 2,
              "answers": [],
              "attribute": null,
              "kept": false,
              "personal": true,
              "split": null,
              "text": "Email Address"
            },
            {
              "answered": 2,
              "answers": [
                {
                  "n": 1,
                  "text": "Mining"
                },
                {
                  "n": 1,
                  "text": "Software"
                }
              ],
              "attribute": null,
              "kept": true,
              "personal": false,
              "split": null,
              "text": "What industry are you in?"
            },
            {
              "answered": 2,
              "answers": [
                {
                  "n": 2,
                  "text": "Excel"
                },
                {
                  "n": 2,
                  "text": "WeCom"
                }
              ],
              "attribute": null,
              "kept": true,
              "personal": false,
              "split": ", ",
              "text": "Which tools do you use?"
            }
          ],
          "respondents": 2
        }
        = 0
    "#]],
    );
    desk.check(
        "survey p.icp nothing.csv",
        &expect![[r#"
        error: This file is not there: nothing.csv
        = 2
    "#]],
    );
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
        (
            "new p.icp",
            expect![[r#"
            error: There is already a file p.icp
            hint: Choose another name
            = 2
        "#]],
        ),
        (
            "match gone.icp",
            expect![[r#"
            error: There is no file gone.icp
            = 2
        "#]],
        ),
        (
            "match note.txt",
            expect![[r#"
            error: note.txt is not a project of ICP Workbench
            hint: To bring in a table of companies, import it
            = 2
        "#]],
        ),
        (
            "match p.icp --profile Gyms",
            expect![[r#"
            error: There is no profile Gyms
            hint: There are: Software firms
            = 2
        "#]],
        ),
        (
            "match p.icp --out p.icp",
            expect![[r#"
            error: --out names the project itself
            = 2
        "#]],
        ),
        (
            "match",
            expect![[r#"
            error: the following required arguments were not provided:
              <FILE.icp>

            Usage: icp-workbench match <FILE.icp>

            For more information, try '--help'.
            = 2
        "#]],
        ),
        (
            "match p.icp --format xml",
            expect![[r#"
            error: invalid value 'xml' for '--format <FORMAT>'
              [possible values: text, json, csv]

            For more information, try '--help'.
            = 2
        "#]],
        ),
        (
            "match --sample gyms",
            expect![[r#"
            error: invalid value 'gyms' for '--sample <NAME>': device-distributors, gym-software

            For more information, try '--help'.
            = 2
        "#]],
        ),
        (
            "import p.icp",
            expect![[r#"
            error: Say which table: icp-workbench import FILE.icp TABLE
            = 2
        "#]],
        ),
        (
            "import p.icp gone.csv",
            expect![[r#"
            error: This file is not there: gone.csv
            = 2
        "#]],
        ),
        (
            "import p.icp companies.csv --mapping broken.json",
            expect![[r#"
            error: broken.json is not a mapping: EOF while parsing an object at line 1 column 1
            hint: `import --dry-run --json` prints one
            = 2
        "#]],
        ),
        (
            "import p.icp mine.csv",
            expect![[r#"
                UTF-8, comma, quotes ", lines end with LF, header row 1
                a  →  A · new number  1 of 1
                b  →  B · new number  1 of 1
                error: No column tells which company a row is about
                hint: Choose a column for the name, the domain or the record ID
                = 2
            "#]],
        ),
        (
            "profile p.icp set gone.json",
            expect![[r#"
            error: There is no file gone.json
            = 2
        "#]],
        ),
        (
            "profile p.icp set broken.json",
            expect![[r#"
            error: This is not a rule: EOF while parsing an object at line 1 column 1
            = 2
        "#]],
        ),
        (
            "profile p.icp set strange.json",
            expect![[r#"
            error: This rule is of version 9, which this program does not know
            = 2
        "#]],
        ),
        (
            "profile p.icp set unsuited.json",
            expect![[r#"
            error: Criterion 1: this condition cannot be asked of “Employees”
            error: Criterion 2: the project has no attribute “Nothing”, and the rule does not state its kind
            = 2
        "#]],
        ),
        (
            "profile p.icp show Gyms",
            expect![[r#"
            error: There is no profile Gyms
            hint: There are: Software firms
            = 2
        "#]],
        ),
        (
            "new q.icp --name _",
            expect![[r#"
            error: A name is needed
            = 2
        "#]],
        ),
        (
            "mtch",
            expect![[r#"
            error: There is no file and no command mtch
            hint: Without a window there are the commands new, import, profile, match and check; --help says more
            = 2
        "#]],
        ),
        (
            "--lang de",
            expect![[r#"
            error: invalid value 'de' for '--lang <LANGUAGE>': en, zh-Hans, zh-Hant, ru

            For more information, try '--help'.
            = 2
        "#]],
        ),
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
    desk.check(
        "match --sample device-distributors --limit 3",
        &expect![[r#"
            Device distributors
            12,024 accounts: A 76 · B 227 · C 934 · D 1,769 · out 9,018
            303 in tier A or B: 276 of them new. 981 to check

            #  Role        Criterion        pass   near   fail  unknown  A or B without
            1  must        Industry        2,673      0  8,597      754             999
            2  prefer (4)  Employees       3,708  1,620  4,804    1,892             525
            3  prefer (5)  Annual revenue  3,005  1,126  6,289    1,604             339
            4  prefer (3)  City tier       5,077      0  5,992      955             431
            5  prefer (2)  Funding stage   5,238      0  3,897    2,889             428
            6  prefer (3)  Technology      2,262      0  7,446    2,316             546
            7  exclude     Sales team      1,509      0  9,074    1,441             352

            Rank  Tier  Score  Ceiling  Criteria  Relationship  Account
               1  A       100      100  ✓✓✓✓✓✓✗   prospect      Lanzhide Diagnostics Co., Ltd.
               2  A       100      100  ✓✓✓✓✓✓✗   customer      棠野达体外诊断
               3  A       100      100  ✓✓✓✓✓✓?   prospect      汀岳隆医疗设备

            3 of 12,024 shown; judged and ranked in 0 ms
            = 0
        "#]],
    );
    desk.check(
        "match --sample gym-software --limit 3",
        &expect![[r#"
        Growing studios
        600 accounts: A 32 · B 43 · C 37 · D 133 · out 355
        75 in tier A or B: 75 of them new. 32 to check

        #  Role        Criterion        pass  near  fail  unknown  A or B without
        1  must        Type              276     0   324        0             126
        2  prefer (5)  Locations         192     5   389       14              65
        3  prefer (4)  Members           224    53   215      108              84
        4  prefer (3)  Software in use   308     0   144      148              81
        5  prefer (2)  Sells online      306     0   205       89              85
        6  exclude     Price level       133     0   399       68              84

        Rank  Tier  Score  Ceiling  Criteria  Relationship  Account
           1  A       100      100  ✓✓✓✓✓✗    unknown       Dunorcombe Pilates Studio
           2  A       100      100  ✓✓✓✓✓✗    unknown       Kedanmont Studio
           3  A       100      100  ✓✓✓✓✓✗    unknown       Marrenmora Yoga

        3 of 600 shown; judged and ranked in 0 ms
        = 0
    "#]],
    );
    desk.check(
        "profile --sample device-distributors list",
        &expect![[r#"
        Device distributors      7 criteria  from customers
        Private clinics, tier 1  5 criteria  from customers
        Diagnostics labs         6 criteria  top-down
        = 0
    "#]],
    );
    desk.check(
        "import --sample gym-software companies.csv --json --kind market",
        &expect![[r#"
            {
              "doubled": 0,
              "events": 0,
              "left_out": {
                "footer_row": null,
                "n_comments": 0,
                "n_footer": 0,
                "n_headers": 0
              },
              "new": 4,
              "problems": {
                "first": [
                  {
                    "account": 602,
                    "cell": "abc",
                    "column": "Employees",
                    "field": {
                      "value": 1
                    },
                    "kind": {
                      "what": "not-a-number"
                    },
                    "row": 3
                  }
                ],
                "n_total": 1
              },
              "rows": 4,
              "updated": 0
            }
            = 0
        "#]],
    );
    desk.check(
        "new s.icp --sample gym-software --json",
        &expect![[r#"
        {
          "accounts": 0,
          "file": "s.icp",
          "market": 600,
          "name": "Gym software",
          "profiles": [
            "Growing studios"
          ]
        }
        = 0
    "#]],
    );
    assert_eq!(
        desk.say("match s.icp --json --limit 9"),
        desk.say("match --sample gym-software --json --limit 9")
    );
}

#[test]
fn help_is_given() {
    let desk = Desk::new();
    desk.check("--help", &expect![[r#"
        Work out which companies to sell to, and see at once which real accounts that picks out.

        Without a command the window opens.

        Usage: icp-workbench [OPTIONS] [FILE] [COMMAND]

        Commands:
          new      Make a project
          import   Import a table of companies
          survey   Import answers to a form
          profile  List, show or set profiles
          match    Match the accounts against a profile
          analyze  Find what sets the best customers apart
          suggest  Suggest a profile that ranks the best customers first
          score    Score the rows of any table with a profile
          ballots  Ask the team: write forms, take in ballots, see how far they agree
          journey  List the journey maps, or export one
          check    Check a project: is the file sound, and what is left to do

        Arguments:
          [FILE]
                  A project, or a table of companies, to open in the window

        Options:
              --lang <LANGUAGE>
                  The language of text and window: en, zh-Hans, zh-Hant, ru [default: that of the system]

              --json
                  Print JSON, for programs to read

          -h, --help
                  Print help (see a summary with '-h')

          -V, --version
                  Print version
        = 0
    "#]]);
    desk.check("match --help", &expect![[r#"
        Match the accounts against a profile

        Usage: icp-workbench match [OPTIONS] [FILE.icp]

        Arguments:
          [FILE.icp]  The project

        Options:
              --lang <LANGUAGE>  The language of text and window: en, zh-Hans, zh-Hant, ru [default: that of
                                 the system]
              --sample <NAME>    A sample in place of FILE.icp; it is made anew and thrown away
              --json             Print JSON, for programs to read
              --profile <NAME>   The profile [default: the first]
              --kind <KIND>      Which accounts [default: accounts; market where there are no others]
                                 [possible values: accounts, market]
              --limit <N>        How many accounts to list [default: 20 as text, all otherwise]
              --format <FORMAT>  How to print them [possible values: text, json, csv]
              --out <FILE>       Write to this file in place of the terminal
          -h, --help             Print help
        = 0
    "#]]);
    desk.check("import --help", &expect![[r#"
        Import a table of companies

        Usage: icp-workbench import [OPTIONS] FILE.icp TABLE
               icp-workbench import [OPTIONS] --sample NAME TABLE

        Arguments:
          <FILE.icp> [TABLE]...  The project, and the table: CSV, TSV and their kin in any encoding, XLSX,
                                 XLS, XLSB, ODS

        Options:
              --lang <LANGUAGE>         The language of text and window: en, zh-Hans, zh-Hant, ru [default:
                                        that of the system]
              --sample <NAME>           A sample in place of FILE.icp; it is made anew and thrown away
              --json                    Print JSON, for programs to read
              --kind <KIND>             What the rows are: our accounts, companies outside, deals or usage
                                        by month [default: found by looking] [possible values: accounts,
                                        market, deals, usage]
              --sheet <NAME>            The sheet, where the table is a workbook [default: the one that
                                        looks like a table]
              --mapping <MAPPING.json>  What each column becomes, as `--dry-run --json` prints it [default:
                                        found by looking]
              --dry-run                 Print what each column would become, and import nothing
          -h, --help                    Print help
        = 0
    "#]]);
    desk.check("profile --help", &expect![[r#"
        List, show or set profiles

        Usage: icp-workbench profile [OPTIONS] [FILE.icp] <COMMAND>

        Commands:
          list       List the profiles
          show       Print the rule of a profile as JSON, as `set` reads it
          statement  Print the statement of a profile: the profile in a sentence or two
          set        Set the rule of a profile; one of a new name is added

        Arguments:
          [FILE.icp]  The project

        Options:
              --lang <LANGUAGE>  The language of text and window: en, zh-Hans, zh-Hant, ru [default: that of
                                 the system]
              --sample <NAME>    A sample in place of FILE.icp; it is made anew and thrown away
              --json             Print JSON, for programs to read
          -h, --help             Print help
        = 0
    "#]]);
}

#[test]
fn the_rule_in_the_readme_can_be_set() {
    let readme = include_str!("../../README.md");
    let rule = readme.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let desk = Desk::worked();
    desk.write("readme.json", rule);
    desk.check(
        "profile p.icp set readme.json",
        &expect![[r#"
        Regional distributors now has 3 criteria
        New attributes: Sells online
        = 0
    "#]],
    );
    desk.check(
        "profile p.icp list",
        &expect![[r#"
        Software firms         2 criteria  from customers
        Regional distributors  3 criteria  from customers
        = 0
    "#]],
    );
}

#[test]
fn a_missing_library_is_named() {
    let said = |payload: &(dyn std::any::Any + Send)| {
        let mut err = Vec::new();
        let why = cli::NoWindow::of_panic(payload)?;
        let code = cli::no_window(&why, "en", &mut err);
        Some(format!("{}= {code}", String::from_utf8(err).unwrap()))
    };
    let payload = "Library libxkbcommon-x11.so could not be loaded.".to_owned();
    expect![[r#"
        error: The window cannot open: a library is missing (on Debian and Ubuntu: libxkbcommon-x11-0)
        hint: Without a window there are the commands new, import, profile, match and check; --help says more
        = 1"#]].assert_eq(&said(&payload).unwrap());
    assert_eq!(said(&"index out of bounds"), None);
}

/// The program itself, in another language and without a display.
fn program(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_icp-workbench"));
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LC_ALL", "LC_MESSAGES"] {
        command.env_remove(variable);
    }
    command.args(args).current_dir(folder).env("LANG", "zh_TW.UTF-8").output().unwrap()
}

#[test]
fn the_program_speaks_the_language_of_the_system() {
    let desk = Desk::worked();
    let folder = desk.folder.path();
    let output = program(folder, &["match", "p.icp", "--profile", "x"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    expect![[r#"
        error: 沒有輪廓 x
        hint: 現有：Software firms
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).unwrap());

    let output = program(folder, &["match", "p.icp", "--limit", "1", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn without_a_display_the_program_names_its_commands() {
    let desk = Desk::new();
    let output = program(desk.folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    expect![[r#"
        error: 無法開啟視窗：沒有顯示器
        hint: 不開視窗可用指令 new、import、profile、match、check；詳見 --help
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).unwrap());
}

#[test]
fn a_profile_is_said_in_a_sentence_or_two() {
    let desk = Desk::worked();
    desk.check(
        "profile p.icp statement Software_firms",
        &expect![[r#"
        Our ideal customer is a company in software, preferably with 100 to 400 employees.
        = 0
    "#]],
    );
    desk.check("profile p.icp statement Software_firms --lang ru", &expect![[r#"
        Наш идеальный клиент — компания, у которой отрасль — software; лучше всего, если число сотрудников — от 100 до 400.
        = 0
    "#]]);
    desk.check("profile p.icp statement Software_firms --json", &expect![[r#"
        {
          "criteria": [
            "Industry: software",
            "Employees: 100 to 400 people"
          ],
          "language": "en",
          "profile": "Software firms",
          "rewritten": false,
          "stale": 0,
          "statement": "Our ideal customer is a company in software, preferably with 100 to 400 employees."
        }
        = 0
    "#]]);
    desk.check(
        "profile p.icp statement Nobody",
        &expect![[r#"
        error: There is no profile Nobody
        hint: There are: Software firms
        = 2
    "#]],
    );
}
