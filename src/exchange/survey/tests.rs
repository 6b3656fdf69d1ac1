//! Files as each maker of forms exports them, and what is made of them.

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::model::{Kind, Purpose, Timestamp, Unit};

fn project() -> Project {
    let mut res = Project::new("Test", Timestamp(0));
    for (name, kind, standard) in [
        ("Industry", Kind::Category, Some("industry")),
        ("Employees", Kind::Number, Some("employees")),
        ("Technology", Kind::Tags, Some("technologies")),
        ("City tier", Kind::Category, None),
    ] {
        let id = res.fresh_id();
        let standard = standard.map(str::to_owned);
        let name = name.to_owned();
        let attribute =
            Attribute { name, kind, unit: Unit::None, purpose: Purpose::Trait, standard };
        res.attributes.put(id, attribute);
    }
    res
}

fn read(text: &str) -> SurveyPreview {
    let source = Source::Bytes { name: "talks.csv".to_owned(), bytes: text.as_bytes().into() };
    read_survey(&source, &project(), &Progress::default()).unwrap()
}

fn check(text: &str, expected: &Expect) {
    use std::fmt::Write as _;
    let (it, project) = (read(text), project());
    let mut res = String::new();
    let day = it.day.map(|it| it.to_string()).unwrap_or_default();
    writeln!(res, "{} {:?} {day}, {} respondents", it.name, it.origin, it.n_respondents).unwrap();
    writeln!(res, "left out: {}", it.left_out.join(", ")).unwrap();
    for question in &it.questions {
        let about = question.attribute.and_then(|id| project.attributes.get(id));
        let about = about.map_or("-", |it| &it.name);
        let sign = if question.is_kept { ' ' } else { '×' };
        let tally = &question.tally;
        let answers: Vec<String> =
            tally.answers.iter().map(|(text, n)| format!("{text} {n}")).collect();
        let split = if question.is_ticked() {
            "Ticked".to_owned()
        } else {
            format!("{:?}", question.split)
        };
        writeln!(
            res,
            "{sign}{} [{about}, {split}] {}: {}",
            question.text,
            tally.n_answered,
            answers.join("; ")
        )
        .unwrap();
    }
    expected.assert_eq(&res);
    let survey = it.survey();
    let n_kept = it.questions.iter().filter(|it| it.is_kept).count();
    assert_eq!(survey.questions.len(), n_kept);
    assert!(survey.answers.iter().all(|row| row.len() == n_kept));
}

#[test]
fn google_forms() {
    check(
        "Timestamp,Email Address,What industry are you in?,Which tools do you use?,What hurts most?\n\
         3/14/2026 10:22:31,a@x.example,Clinics,\"Excel, WeCom\",\"Stock, which is never right\"\n\
         3/15/2026 9:01:02,b@x.example,Clinics,\"WeCom, Excel, SAP\",Recalls\n\
         3/28/2026 9:01:02,c@x.example,Labs,Excel,\n",
        &expect![[r#"
            talks GoogleForms 2026-03-28, 3 respondents
            left out: Timestamp
            ×Email Address [-, Whole] 3: a@x.example 1; b@x.example 1; c@x.example 1
             What industry are you in? [Industry, Whole] 3: Clinics 2; Labs 1
             Which tools do you use? [-, Comma] 3: Excel 3; WeCom 2; SAP 1
             What hurts most? [-, Whole] 2: Recalls 1; Stock, which is never right 1
        "#]],
    );
}

#[test]
fn microsoft_forms() {
    check(
        "ID,Start time,Completion time,Email,Name,Number of employees,Systems in use\n\
         1,3/14/26 10:22:31,3/14/26 10:25:31,anonymous,,51-200,Excel;SAP;\n\
         2,3/15/26 10:22:31,3/15/26 10:25:31,anonymous,,51-200,Excel;\n",
        &expect![[r#"
            talks MicrosoftForms 2026-03-15, 2 respondents
            left out: ID, Start time, Completion time
            ×Email [-, Whole] 2: anonymous 2
            ×Name [-, Whole] 0: 
             Number of employees [Employees, Whole] 2: 51-200 2
             Systems in use [-, Semicolon] 2: Excel 2; SAP 1
        "#]],
    );
    check(
        "ИД,Время начала,Время завершения,Адрес электронной почты,Имя,Отрасль\n\
         1,14.03.2026 10:22,14.03.2026 10:25,anonymous,,Клиники\n",
        &expect![[r#"
            talks MicrosoftForms 2026-03-14, 1 respondents
            left out: ИД, Время начала, Время завершения
            ×Адрес электронной почты [-, Whole] 1: anonymous 1
            ×Имя [-, Whole] 0: 
             Отрасль [Industry, Whole] 1: Клиники 1
        "#]],
    );
}

#[test]
fn survey_monkey_has_two_rows_of_headers() {
    check(
        "Respondent ID,Collector ID,Date Created,Date Modified,IP Address,Email Address,First Name,Last Name,\
         Which industry are you in?,Which tools do you use?,,,How well do they work?,,Contact,\n\
         ,,,,,,,,Response,Excel,SAP,Other (please specify),Excel,SAP,Company,Email Address\n\
         111,9,03/14/2026 10:22:31 AM,03/14/2026 10:25:31 AM,10.0.0.1,a@x.example,Ann,Lee,Clinics,Excel,,Paper,Well,,Acme,a@x.example\n\
         112,9,03/15/2026 10:22:31 AM,03/15/2026 10:25:31 AM,10.0.0.2,b@x.example,Bob,Lee,Labs,Excel,SAP,,Badly,Well,,\n",
        &expect![[r#"
            talks SurveyMonkey 2026-03-15, 2 respondents
            left out: Respondent ID, Collector ID, Date Created, Date Modified
            ×IP Address [-, Whole] 2: 10.0.0.1 1; 10.0.0.2 1
            ×Email Address [-, Whole] 2: a@x.example 1; b@x.example 1
            ×First Name [-, Whole] 2: Ann 1; Bob 1
            ×Last Name [-, Whole] 2: Lee 2
             Which industry are you in? [Industry, Whole] 2: Clinics 1; Labs 1
             Which tools do you use? [-, Ticked] 2: Excel 2; Paper 1; SAP 1
             How well do they work? [-, Ticked] 2: Excel: Badly 1; Excel: Well 1; SAP: Well 1
             Contact [-, Whole] 1: Acme 1
            ×Email Address [-, Whole] 1: a@x.example 1
        "#]],
    );
}

#[test]
fn typeform_has_a_column_for_each_choice() {
    check(
        "#,How many people work with you?,Excel,SAP,WeCom,What should we know?,Start Date (UTC),Submit Date (UTC),Network ID,Tags\n\
         k1,51-200,Excel,,WeCom,Nothing,2026-03-14 10:22:31,2026-03-14 10:25:31,n1,\n\
         k2,<10,Excel,SAP,,,2026-03-15 10:22:31,2026-03-15 10:25:31,n2,\n",
        &expect![[r#"
            talks Typeform 2026-03-15, 2 respondents
            left out: #, Start Date (UTC), Submit Date (UTC), Network ID, Tags
             How many people work with you? [-, Whole] 2: 51-200 1; <10 1
             Excel / SAP / WeCom [-, Ticked] 2: Excel 2; SAP 1; WeCom 1
             What should we know? [-, Whole] 1: Nothing 1
        "#]],
    );
}

#[test]
fn wenjuanxing() {
    check(
        "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您所在的行业,2、您使用哪些系统？,3、您的姓名,4、城市级别(City tier)\n\
         1,2026/3/14 10:22:31,89秒,微信,N/A,10.0.0.1(江苏),医疗器械,企业微信┋金蝶,王伟,二线\n\
         2,2026/3/15 10:22:31,64秒,链接,N/A,10.0.0.2(四川),诊断试剂,金蝶,(空),(跳过)\n",
        &expect![[r#"
            talks Wenjuanxing 2026-03-15, 2 respondents
            left out: 序号, 提交答卷时间, 所用时间, 来源, 来源详情
            ×来自IP [-, Whole] 2: 10.0.0.1(江苏) 1; 10.0.0.2(四川) 1
             1、您所在的行业 [Industry, Whole] 2: 医疗器械 1; 诊断试剂 1
             2、您使用哪些系统？ [-, Bar] 2: 金蝶 2; 企业微信 1
            ×3、您的姓名 [-, Whole] 1: 王伟 1
             4、城市级别(City tier) [City tier, Whole] 1: 二线 1
        "#]],
    );
    check(
        "序号,提交答卷时间,2、哪些系统？(企业微信),2、哪些系统？(金蝶),3、满意度\n\
         1,2026/3/14 10:22:31,1,1,5\n2,2026/3/15 10:22:31,0,1,4\n",
        &expect![[r#"
            talks Wenjuanxing 2026-03-15, 2 respondents
            left out: 序号, 提交答卷时间
             2、哪些系统？ [-, Ticked] 2: 金蝶 2; 企业微信 1
             3、满意度 [-, Whole] 2: 4 1; 5 1
        "#]],
    );
}

#[test]
fn questions_find_their_attribute() {
    let project = project();
    let about = |question: &str| {
        let id = about::attribute(question, &project)?;
        project.attributes.get(id).map(|it| it.name.as_str())
    };
    assert_eq!(about("Q3. Industry"), Some("Industry"));
    assert_eq!(about("How many employees do you have in all?"), Some("Employees"));
    assert_eq!(about("Which tier is the city in which you are?"), Some("City tier"));
    assert_eq!(about("Which city are you in?"), None);
    assert_eq!(about("5、贵公司属于哪个行业？"), Some("Industry"));
    assert_eq!(about("Сколько у вас сотрудников"), None);
    assert_eq!(about("Численность сотрудников"), Some("Employees"));
    assert_eq!(about("…"), None);
}

#[test]
fn any_other_table_of_answers() {
    check(
        "Which tools?;Sector;Revenue\nExcel|SAP;Clinics;1,200\nSAP|Excel;Labs;3,400\nExcel|WeCom;Labs;5,100\nWeCom|SAP;Labs;1,200\n",
        &expect![[r#"
            talks Plain , 4 respondents
            left out: 
             Which tools? [-, Pipe] 4: Excel 3; SAP 3; WeCom 2
             Sector [Industry, Whole] 4: Labs 3; Clinics 1
             Revenue [-, Whole] 4: 1,200 2; 3,400 1; 5,100 1
        "#]],
    );
}

#[test]
fn many_respondents_are_cut_and_counted() {
    let rows = "Excel,yes\n".repeat(MAX_RESPONDENTS + 7);
    let it = read(&format!("Tool,Happy\n{rows}"));
    assert_eq!((it.n_respondents, it.n_beyond), (MAX_RESPONDENTS, 7));
    assert_eq!(it.survey().answers.len(), MAX_RESPONDENTS);
}

#[test]
fn a_file_without_answers_is_refused() {
    for text in ["", "Timestamp,Question\n", "Timestamp\n3/14/2026 10:22:31\n"] {
        let source = Source::Bytes { name: String::new(), bytes: text.as_bytes().into() };
        let res = read_survey(&source, &project(), &Progress::default());
        assert!(matches!(res, Err(Error::Empty)), "{text:?}");
    }
}

proptest! {
    /// Whatever the choices are, what was joined is what is split, and nothing else is made of a sentence.
    #[test]
    fn joined_choices_come_apart(
        rows in prop::collection::vec(prop::sample::subsequence(vec!["Excel", "SAP", "WeCom", "1C"], 1..4), 12..30),
        sign in prop::sample::select(vec!["┋", ";", ", ", "|", "、"]),
    ) {
        let cells: Vec<String> = rows.iter().map(|it| it.join(sign)).collect();
        let texts: Vec<&str> = cells.iter().map(String::as_str).collect();
        let n_with = rows.iter().filter(|it| 1 < it.len()).count();
        prop_assume!(2 <= n_with && rows.len() <= 10 * n_with);
        let split = Split::of(SurveyOrigin::Plain, &texts);
        for (row, cell) in rows.iter().zip(&texts) {
            prop_assert_eq!(&split.apply(cell), row);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(#|序号|Timestamp|Respondent ID|ID|a),[a-z,;\n\"()|┋1]{0,80}") {
        let source = Source::Bytes { name: String::new(), bytes: text.as_bytes().into() };
        if let Ok(it) = read_survey(&source, &project(), &Progress::default()) {
            let survey = it.survey();
            prop_assert!(survey.answers.iter().all(|row| row.len() == survey.questions.len()));
        }
    }
}
