//! Analyzing, suggesting and scoring without a window: whole outputs, as a person sees them.

use std::fmt::Write as _;

use expect_test::expect;
use serde_json::Value;

use crate::cli::Desk;

/// Deals of 120 companies. Medical ones are won more often, and those of some size a little.
fn deals(rows: std::ops::Range<usize>) -> String {
    let mut res = "Id,Company,Industry,Employees,Region,Won\n".to_owned();
    for n in rows {
        let industry = ["Medical", "Retail", "Mining", "Software"][n % 4];
        let region = ["North", "South", "=East"][(n * 7) % 3];
        let employees = 20 + (n * 37) % 400;
        let is_won = (n % 4 == 0 && n % 20 != 0) || n % 23 == 1 || (200 < employees && n % 11 == 3);
        let won = if is_won { "yes" } else { "no" };
        writeln!(res, "{n},Firm {n},{industry},{employees},{region},{won}").unwrap();
    }
    res
}

/// With the deals, and companies that are scored.
fn desk() -> Desk {
    let res = Desk::new();
    res.write("deals.csv", &deals(0..120));
    res.write("others.csv", &deals(120..126));
    res
}

fn json(desk: &Desk, line: &str) -> Value {
    let said = desk.say(line);
    serde_json::from_str(said.trim_end_matches("= 0\n")).unwrap_or_else(|_| panic!("{said}"))
}

#[test]
fn a_table_is_analyzed_by_a_column_of_it() {
    let desk = desk();
    desk.check(
        "analyze --table deals.csv --target won",
        &expect![[r#"
            deals.csv
            Best 29 · Rest 91
            Best are the rows with yes in “Won”
            Not looked at: Id

            3 tested, 1 finding holds up · false discoveries kept under 5%
            Evidence  Best  Rest  Lift to be best, 95% interval  q-value  Trait
            strong     83%    7%                 3.3× (2.7–3.7)   <0.001  Industry: Medical
            too few    31%   19%                1.4× (0.48–2.5)        1  Employees: 140 – 230
            weak       34%   33%                  1× (0.59–1.5)        1  Region: South

            1 column left out
              Company: nearly every customer has a value of its own: 120 values
            = 0
        "#]],
    );
}

#[test]
fn a_suggestion_scores_rows_it_was_not_found_from() {
    let desk = desk();
    desk.check(
        "suggest --table deals.csv --target Won --ignore region --max 2 --score others.csv --out s.csv",
        &expect![[r#"
            deals.csv
            Best 29 · Rest 91
            Best are the rows with yes in “Won”
            Not looked at: Id, Region

            #  Role             pass  Best of those            Lift  Criterion
            1  prefer (3)  30 of 120             24  3.3× (2.6–3.7)  Industry: Medical
            2  prefer (1)  60 of 120             27  1.9× (1.4–2.4)  Industry: Medical or Retail

            Said in one sentence: Industry: Medical
            Covers 30 customers (25%); 24 are best: lift 3.3×

            Lift in the top 10%, held out: 3.4× (2.2–3.9); Best 10 of 29
            Lift in the top 20%, held out: 3.3× (2.4–3.7); Best 19 of 29
            Area under the curve, held out: 0.885 (0.773–0.945; mean of 25 splits)
              1 criterion: area 0.882 ± 0.031, lift 3.3× in the top 20%
              2 criteria: area 0.905 ± 0.028, lift 3.3× in the top 20%
            Shuffled data do as well in 0 of 99 runs
            With 29 best customers every figure here is wide open
            Scored 6 rows: s.csv
            = 0
        "#]],
    );
    let scores = std::fs::read_to_string(desk.path("s.csv")).unwrap();
    expect![[r#"
        row,Id,Company,Won,score,ceiling,tier,best,worst,Industry,Industry: value,Industry (2),Industry (2): value
        2,120,Firm 120,no,100,100,A,A,A,pass,Medical,pass,Medical
        3,121,Firm 121,no,25,25,D,D,D,fail,Retail,pass,Retail
        4,122,Firm 122,no,0,0,D,D,D,fail,Mining,fail,Mining
        5,123,Firm 123,no,0,0,D,D,D,fail,Software,fail,Software
        6,124,Firm 124,yes,100,100,A,A,A,pass,Medical,pass,Medical
        7,125,Firm 125,no,25,25,D,D,D,fail,Retail,pass,Retail
    "#]].assert_eq(&scores);
}

#[test]
fn programs_read_traits_and_suggestions() {
    let desk = desk();
    let found = json(&desk, "analyze --table deals.csv --target Won --positive no --json");
    let keys: Vec<&str> = found.as_object().unwrap().keys().map(String::as_str).collect();
    expect!["conditions groups leaks left_out reference_day rows source target tested tested_keep tested_win traits warnings yardsticks"].assert_eq(&keys.join(" "));
    expect![[r#"{"blank":0,"column":"Won","grouped":null,"ignored":["Id"],"positive":"no","unreadable":0}"#]].assert_eq(&found["target"].to_string());
    let first = &found["traits"][0];
    let keys: Vec<&str> = first.as_object().unwrap().keys().map(String::as_str).collect();
    expect!["attribute best churned condition found kind known leave lift_to_stay near_outcome needed passing rest seductive text verdict win"].assert_eq(&keys.join(" "));
    let named = [&first["attribute"], &first["condition"], &first["text"], &first["verdict"]];
    expect![[r#""Industry" {"one-of":{"values":["Mining","Software","Retail"]}} "Mining, Software or Retail" "likely""#]].assert_eq(&named.map(Value::to_string).join(" "));
    let suggested = json(&desk, "suggest --table deals.csv --target Won --json");
    let keys: Vec<&str> = suggested.as_object().unwrap().keys().map(String::as_str).collect();
    expect!["chance chosen criteria curve front groups held_out leaks merged needed reference_day rows sentence source target verdict warnings yardsticks"].assert_eq(&keys.join(" "));
    let first = suggested["criteria"][0].as_object().unwrap();
    let keys: Vec<&str> = first.keys().map(String::as_str).collect();
    expect!["adds attribute best condition kind known lift passing role text weight"]
        .assert_eq(&keys.join(" "));
    // The same figures on every run.
    assert_eq!(suggested, json(&desk, "suggest --table deals.csv --target Won --json"));
}

#[test]
fn a_suggestion_becomes_a_profile_that_scores_any_table() {
    let desk = desk();
    let customers = deals(0..120).replace(",Won\n", ",Lifetime value\n");
    let customers = customers.replace(",yes\n", ",9000\n").replace(",no\n", ",100\n");
    desk.write("customers.csv", &customers);
    for line in ["new p.icp", "import p.icp customers.csv"] {
        assert!(desk.say(line).ends_with("= 0\n"));
    }
    let said = desk.say("suggest p.icp --max 1 --write Found");
    assert!(said.ends_with("Made a profile of it: Found\n= 0\n"), "{said}");
    desk.check(
        "profile p.icp list",
        &expect![[r#"
        Found  1 criterion  from customers
        = 0
    "#]],
    );
    desk.check(
        "suggest p.icp --write Found",
        &expect![[r#"
        error: There is a profile called Found already
        hint: Choose another name with --write
        = 2
    "#]],
    );
    desk.check(
        "score p.icp --profile Found --table others.csv",
        &expect![[r#"
        row,Id,Company,score,ceiling,tier,best,worst,Industry,Industry: value
        2,120,Firm 120,100,100,A,A,A,pass,Medical
        3,121,Firm 121,0,0,D,D,D,fail,Retail
        4,122,Firm 122,0,0,D,D,D,fail,Mining
        5,123,Firm 123,0,0,D,D,D,fail,Software
        6,124,Firm 124,100,100,A,A,A,pass,Medical
        7,125,Firm 125,0,0,D,D,D,fail,Retail
        = 0
    "#]],
    );
    desk.check(
        "score p.icp --profile Found --table others.csv --keep Id Region",
        &expect![[r#"
        row,Id,Region,score,ceiling,tier,best,worst,Industry,Industry: value
        2,120,North,100,100,A,A,A,pass,Medical
        3,121,South,0,0,D,D,D,fail,Retail
        4,122,'=East,0,0,D,D,D,fail,Mining
        5,123,North,0,0,D,D,D,fail,Software
        6,124,South,100,100,A,A,A,pass,Medical
        7,125,'=East,0,0,D,D,D,fail,Retail
        = 0
    "#]],
    );
    desk.check(
        "score p.icp --profile Found --table others.csv --out p.icp",
        &expect![[r#"
        error: --out names the project itself
        = 2
    "#]],
    );
    desk.write("strange.csv", "Planet,Moons\nMars,2\n");
    desk.check(
        "score p.icp --profile Found --table strange.csv",
        &expect![[r#"
        error: The table has none of the columns that the profile asks about
        hint: It asks about: Industry
        = 2
    "#]],
    );
}

#[test]
fn a_person_is_told_what_to_ask_for() {
    let desk = desk();
    desk.write("codes.csv", "Stage,Size\nwon,1\nlost,2\nopen,3\n");
    for line in [
        "analyze",
        "analyze --table deals.csv",
        "analyze --table deals.csv --target Outcome",
        "analyze --table deals.csv --target Won --ignore Foo",
        "analyze --table deals.csv --target Won --positive maybe",
        "suggest --table codes.csv --target Stage",
        "suggest --table codes.csv --target Stage --max 9",
        "suggest --table nothing.csv --target Stage",
        "suggest --table codes.csv --target Stage --positive won --write Found",
        "suggest --table deals.csv --target Won --max 1 --score others.csv --out deals.csv",
    ] {
        let said = desk.say(line);
        assert!(said.ends_with("= 2\n"), "{line}: {said}");
    }
    desk.check(
        "analyze --table deals.csv --target Outcome",
        &expect![[r#"
        error: No column is called Outcome
        hint: The columns are: Id, Company, Industry, Employees, Region, Won
        = 2
    "#]],
    );
    desk.check(
        "suggest --table codes.csv --target Stage",
        &expect![[r#"
        error: “Stage” has 3 different values: say with --positive which rows count as best
        hint: The values are: won, lost, open
        = 2
    "#]],
    );
    desk.check(
        "suggest --table codes.csv --target Stage --positive no --lang ru",
        &expect![[r#"
        error: В столбце «Stage» нет значения no
        hint: Значения: won, lost, open
        = 2
    "#]],
    );
    desk.check(
        "suggest --table codes.csv --target Stage --positive won --score codes.csv --out s.csv",
        &expect![[r#"
            codes.csv
            Best 1 · Rest 2
            Best are the rows with won in “Stage”
            With 1 hardly anything can be told from chance
            With 2 to compare with hardly anything can be told from chance

            Too few customers to suggest anything
            It takes 8 best customers and as many others. Until then talk to those you have: why they bought, what they weighed
            With 1 best customers every figure here is wide open
            error: Nothing was suggested, so there is nothing to make a profile of or to score with
            = 1
        "#]],
    );
    assert!(!desk.path("s.csv").exists());
}

#[test]
fn numbers_may_say_yes_and_rows_may_belong_together() {
    let desk = desk();
    let mut table = "deal,company,size,won\n".to_owned();
    for n in 0..120 {
        let company = n / 4;
        let won = if company % 3 == 0 { "1.0" } else { "0" };
        let won = if n == 7 { "" } else { won };
        writeln!(table, "{n},C{company},{},{won}", company * 10).unwrap();
    }
    desk.write("grouped.csv", &table);
    let found = json(&desk, "analyze --table grouped.csv --target won --group company --json");
    expect![[r#"{"blank":1,"column":"won","grouped":{"groups":30,"rows":119},"ignored":[],"positive":"1.0","unreadable":0} {"best":10,"churned":0,"rest":20}"#]].assert_eq(&format!("{} {}", found["target"], found["groups"]));
    let plain = json(&desk, "analyze --table grouped.csv --target won --json");
    expect![[r#"{"best":40,"churned":0,"rest":79}"#]].assert_eq(&plain["groups"].to_string());
}
