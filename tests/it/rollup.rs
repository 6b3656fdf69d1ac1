//! Deals and months rolled up to their companies, from the file to the table and back out again.
//!
//! The deals are an excerpt of the invented *CRM Sales Opportunities* of Maven Analytics (public domain).

use std::{ffi::OsString, fmt::Write as _, fs, path::PathBuf};

use expect_test::{Expect, expect};
use icp_workbench::{
    cli::{self, Outcome},
    document::Document,
    edit::Edit,
    jobs::Progress,
    model::{AccountKind, Project, Timestamp, Value},
    store::{self, Access, Opened},
};
use tempfile::TempDir;

const NOW: Timestamp = Timestamp(1_780_000_000_000);

const ACCOUNTS: &str = "\
account,sector,year_established,revenue,employees,office_location,subsidiary_of
Acme Corporation,technolgy,1996,1100.04,2822,United States,
Cancity,retail,2001,718.62,2448,United States,
Isdom,medical,2002,3178.24,4540,United States,
";

const DEALS: &str = "\
opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
1C1I7A6R,Moses Frase,GTX Plus Basic,Cancity,Won,2016-10-20,2017-03-01,1054
Z063OYW0,Darcel Schlecht,GTXPro,Isdom,Won,2016-10-25,2017-03-11,4514
EC4QE1BX,Darcel Schlecht,MG Special,Cancity,Won,2016-10-25,2017-03-07,50
VPDXX5PJ,Niesha Huffines,GTX Basic,Cancity,Won,2016-12-01,2017-03-26,546
7WAX8Z8O,Lajuana Vencill,MG Advanced,Cancity,Lost,2016-11-20,2017-03-08,0
WW1WV7IT,Cassey Cress,GTXPro,Cancity,Engaging,2017-03-31,,
TWF0J0DF,Cecily Lampkin,GTX Plus Pro,Isdom,Won,2016-12-08,2017-03-01,5882
L62MDI48,Anna Snelling,MG Advanced,Isdom,Lost,2016-12-20,2017-03-01,0
ALW92XQL,Gladys Colclough,GTX Basic,Isdom,Lost,2016-12-20,2017-03-25,0
V4324HG4,Violet Mclelland,MG Special,Acme Corporation,Lost,2017-01-23,2017-05-06,0
S3W6Q07M,Kami Bicknell,GTX Plus Pro,Acme Corporation,Engaging,2017-01-16,,
HAXMC4IX,James Ascencio,MG Advanced,,Engaging,2016-11-03,,
N0000001,James Ascencio,MG Advanced,Newcomer Ltd,Lost,2016-11-03,2016-12-03,0
";

/// The same with days as the other copy writes them.
fn deals_by_day() -> String {
    let mut res = String::new();
    for line in DEALS.lines() {
        let cells = line.split(',').map(|it| match it.split('-').collect::<Vec<_>>()[..] {
            [y, m, d] if y.len() == 4 => format!("{d}-{m}-{}", &y[2..]),
            _ => it.to_owned(),
        });
        writeln!(res, "{}", cells.collect::<Vec<_>>().join(",")).unwrap();
    }
    res
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let res = Self { folder: TempDir::new().unwrap() };
        res.run(&["new", "p.icp"]);
        res
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, words: &[&str]) -> String {
        let mut args: Vec<OsString> = vec!["icp-workbench".into()];
        args.extend(words.iter().map(|it| {
            if it.contains('.') { self.path(it).into_os_string() } else { (*it).into() }
        }));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = cli::run(args, "en", NOW, &mut out, &mut err);
        assert!(matches!(outcome, Outcome::Exit(0)), "{}", String::from_utf8_lossy(&err));
        String::from_utf8(out).unwrap()
    }

    /// Imports the text and gives what JSON tells of it, in one line.
    fn import(&self, text: &str, options: &[&str]) -> String {
        fs::write(self.path("table.csv"), text).unwrap();
        let words = [&["import", "p.icp", "table.csv", "--json"], options].concat();
        let told: serde_json::Value = serde_json::from_str(&self.run(&words)).unwrap();
        let [rows, events, new, updated] =
            ["rows", "events", "new", "updated"].map(|key| told[key].to_string());
        let problems = told["problems"]["n_total"].to_string();
        format!("rows {rows} events {events} new {new} updated {updated} problems {problems}")
    }

    fn open(&self) -> Opened {
        store::open(&self.path("p.icp"), Access::Write).unwrap()
    }

    fn shown(&self) -> String {
        let opened = self.open();
        show(&opened, &opened.moment.project)
    }
}

/// Every company with how it stands and its outcomes.
fn show(opened: &Opened, project: &Project) -> String {
    let table = opened.reader.base(project, AccountKind::Accounts, &Progress::default()).unwrap();
    let mut res = String::new();
    for row in table.by_name.iter().map(|it| *it as usize) {
        let stands = table.relationship(row).map_or_else(|| "-".to_owned(), |it| format!("{it:?}"));
        write!(res, "{}: {stands}", table.names.get(row)).unwrap();
        for (id, attribute) in project.attributes.iter() {
            let icp_workbench::model::Purpose::Outcome(_) = attribute.purpose else { continue };
            let value = match table.value(row, id) {
                Some(Value::Number(it)) => format!("{:.3}", it.lo()),
                Some(Value::Date(it)) => it.to_string(),
                _ => continue,
            };
            write!(res, "; {} {value}", attribute.name).unwrap();
        }
        res.push('\n');
    }
    res
}

const ROLLED: &str = "\
Acme Corporation: Open; Deals 2.000; Won deals 0.000; Won share 0.000
Cancity: Customer; Lifetime value 1650.000; Deal size 546.000; Deals 5.000; Won deals 3.000; Won share 0.750; Days to close 132.000; Customer since 2017-03-01; Last won 2017-03-26
Isdom: Customer; Lifetime value 10396.000; Deal size 5198.000; Deals 4.000; Won deals 2.000; Won share 0.500; Days to close 110.000; Customer since 2017-03-01; Last won 2017-03-11
Newcomer Ltd: Lost; Deals 1.000; Won deals 0.000; Won share 0.000
";

#[test]
fn deals_become_outcomes_of_their_companies() {
    for deals in [DEALS.to_owned(), deals_by_day()] {
        let desk = Desk::new();
        assert_eq!(desk.import(ACCOUNTS, &[]), "rows 3 events 0 new 3 updated 0 problems 0");
        // One deal names no company.
        assert_eq!(desk.import(&deals, &[]), "rows 4 events 12 new 1 updated 3 problems 1");
        assert_eq!(desk.shown(), ROLLED);
    }
}

#[test]
fn the_same_deals_again_change_nothing_and_the_order_of_imports_does_not_matter() {
    let desk = Desk::new();
    assert_eq!(desk.import(DEALS, &[]), "rows 4 events 12 new 4 updated 0 problems 1");
    assert_eq!(desk.import(ACCOUNTS, &[]), "rows 3 events 0 new 0 updated 3 problems 0");
    assert_eq!(desk.shown(), ROLLED);
    assert_eq!(desk.import(DEALS, &[]), "rows 4 events 12 new 0 updated 4 problems 1");
    assert_eq!(desk.shown(), ROLLED);
    let mut lines: Vec<&str> = DEALS.lines().collect();
    lines[1..].reverse();
    desk.import(&lines.join("\n"), &[]);
    assert_eq!(desk.shown(), ROLLED);
}

#[test]
fn a_list_of_companies_has_the_last_word_on_relationships() {
    let told = "company,status\nCancity,Churned\nAcme Corporation,\nIsdom,Prospect\n";
    for (first, second) in [(told, DEALS), (DEALS, told)] {
        let desk = Desk::new();
        desk.import(first, &[]);
        desk.import(second, &[]);
        let stands = |name: &str| {
            let shown = desk.shown();
            let line = shown.lines().find(|it| it.starts_with(name)).unwrap().to_owned();
            line.split([':', ';']).nth(1).unwrap().trim().to_owned()
        };
        let found = ["Acme", "Cancity", "Isdom", "Newcomer"].map(stands);
        assert_eq!(found, ["Open", "Churned", "Prospect", "Lost"]);
    }
}

#[test]
fn a_rolled_up_import_is_undone_and_removed_like_any_other() {
    let desk = Desk::new();
    desk.import(ACCOUNTS, &[]);
    let before = desk.shown();
    desk.import(DEALS, &[]);
    let opened = desk.open();
    let Opened { reader, saver, moment, .. } = opened;
    let mut document = Document::new(moment, saver);
    let shown = |document: &Document| {
        let table =
            reader.base(document.project(), AccountKind::Accounts, &Progress::default()).unwrap();
        (table.len(), document.project().problems.len())
    };
    assert_eq!(shown(&document), (4, 1));
    document.undo(NOW);
    assert_eq!(shown(&document), (3, 0));
    document.redo(NOW);
    assert_eq!(shown(&document), (4, 1));
    let (id, batch) = document.project().batches.iter().last().unwrap();
    let edit = Edit::RemoveBatch { id, source: batch.source.clone() };
    document.apply(&edit, NOW).unwrap();
    assert_eq!(shown(&document), (3, 0));
    drop(document);
    assert_eq!(desk.shown(), before);
}

const USAGE: &str = "\
customer,month,logins
Acme,2026-01,10
Acme,2026-02,10
Acme,2026-03,10
Acme,2026-04,20
Acme,2026-05,10
Acme,2026-06,15
Globex,2026-01,30
Globex,2026-05,6
Initech,2026-05,8
Initech,2026-06,4
Initech,2026-06,many
";

#[test]
fn months_of_usage_become_outcomes() {
    let desk = Desk::new();
    assert_eq!(desk.import(USAGE, &[]), "rows 3 events 11 new 3 updated 0 problems 1");
    let expected = "\
Acme: -; Product usage 15.000; Usage last month 15.000; Usage trend 0.500; Active months 6.000
Globex: -; Product usage 2.000; Usage last month 0.000; Usage trend -0.800; Active months 2.000
Initech: -; Product usage 6.000; Usage last month 4.000; Active months 2.000
";
    assert_eq!(desk.shown(), expected);
}

#[track_caller]
fn check_refused(text: &str, kind: &str, expected: &Expect) {
    let desk = Desk::new();
    fs::write(desk.path("table.csv"), text).unwrap();
    let args = ["icp-workbench", "import", "p.icp", "table.csv", "--kind", kind];
    let args =
        args.map(|it| if it.contains('.') { desk.path(it).into_os_string() } else { it.into() });
    let (mut out, mut err) = (Vec::new(), Vec::new());
    drop(cli::run(args, "en", NOW, &mut out, &mut err));
    expected.assert_eq(&String::from_utf8(err).unwrap());
}

#[test]
fn what_is_missing_is_said() {
    check_refused(
        "deal_id,property_dealname,property_amount,property_closedate\n1,Big,5,2024-01-31\n2,Small,6,2024-02-01\n",
        "deals",
        &expect![[r#"
            error: No column tells which company a row is about
            hint: Export the deals or months with the name, the domain or the record ID of the company, and choose that column
        "#]],
    );
    check_refused(
        "company,amount\nAcme,5\nGlobex,7\n",
        "deals",
        &expect![[r#"
            error: No column tells whether a deal is won
            hint: Choose a column for it, or choose what the rows are
        "#]],
    );
    check_refused(
        "company,logins\nAcme,5\nAcme,7\n",
        "usage",
        &expect![[r#"
            error: No column tells the month
            hint: Choose a column for it, or choose what the rows are
        "#]],
    );
}

#[test]
fn amounts_in_another_currency_are_told_and_not_added() {
    let desk = Desk::new();
    let deals = "Deal - Title,Deal - Organization,Deal - Status,Deal - Value,Deal - Currency of Value,Deal - Won time\n\
        A,Acme,Won,100,EUR,2024-03-01\nB,Acme,Won,50,EUR,2024-04-01\nC,Acme,Won,7000,JPY,2024-05-01\n";
    assert_eq!(desk.import(deals, &[]), "rows 1 events 3 new 1 updated 0 problems 1");
    expect![[r#"
        Acme: Customer; Lifetime value 150.000; Deal size 75.000; Deals 3.000; Won deals 3.000; Won share 1.000; Customer since 2024-03-01; Last won 2024-05-01
    "#]]
    .assert_eq(&desk.shown());
}
