//! Forms there and back: written, filled as a person does, saved by a spreadsheet, and read.

use std::{collections::BTreeMap, fmt::Write as _, io::Cursor};

use calamine::{Data, Reader as _, Xlsx};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::{Form, FormFormat, Taken, read_form, take_forms, write_form};
use crate::{
    edit::{BallotEdit, Edit, List as _, ListEdit},
    exchange::Source,
    i18n::{Language, Tr},
    jobs::Progress,
    model::{
        Answer, Attribute, Day, Id, Importance, Kind, Message, Participant, Project, Purpose,
        Round, Timestamp, Unit,
    },
};

const NAMES: [&str; 5] = ["Industry", "Employees", "=Tier; \"city\"", "Выручка", "销售团队"];

/// A round about [`NAMES`], and two people of one name.
fn project() -> (Project, Id<Round>, Vec<Id<Attribute>>) {
    let mut project = Project::new("Test", Timestamp(0));
    let mut attributes = Vec::new();
    for name in NAMES {
        let id = project.fresh_id();
        let (name, kind, unit, purpose) =
            (name.to_owned(), Kind::Category, Unit::None, Purpose::Trait);
        project.attributes.put(id, Attribute { name, kind, unit, purpose, standard: None });
        attributes.push(id);
    }
    let (key, asked) = (Round::key_of(7), attributes.clone());
    let round = Round { name: "Round 1".to_owned(), key, attributes: asked, ..Round::default() };
    Edit::Ballot(BallotEdit::Start { round, new_attributes: Vec::new() })
        .apply(&mut project)
        .unwrap();
    for (name, function) in [("Anna", "Sales"), ("Bo", "Product"), ("Bo", "Success")] {
        let (name, function) = (name.to_owned(), function.to_owned());
        let row = Participant { name, function, ..Participant::default() };
        Participant::edit(ListEdit::Add(row, 9)).apply(&mut project).unwrap();
    }
    let round = project.rounds.iter().next().unwrap().0;
    (project, round, attributes)
}

/// The cells of a written form.
fn cells(format: FormFormat, language: Language, name: &str, function: &str) -> Vec<Vec<String>> {
    let (project, round, attributes) = project();
    let rows = attributes.iter().map(|id| (*id, project.attributes.get(*id).unwrap(), None));
    let form = Form {
        round: project.rounds.get(round).unwrap(),
        rows: rows.collect(),
        name,
        function,
        day: Day::new(2026, 3, 14).unwrap(),
    };
    let bytes = write_form(&form, format, &Tr::new(language)).unwrap();
    match format {
        FormFormat::Csv => {
            let text = String::from_utf8(bytes).unwrap();
            let separator = if language == Language::Russian { b';' } else { b',' };
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect()
        }
        FormFormat::Xlsx => {
            let mut workbook: Xlsx<_> =
                calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
            let range = workbook.worksheet_range_at(0).unwrap().unwrap();
            let text = |it: &Data| it.to_string();
            range.rows().map(|row| row.iter().map(text).collect()).collect()
        }
    }
}

/// The rows that ask, by their number.
fn questions(cells: &[Vec<String>]) -> Vec<usize> {
    let is_code = |it: &str| it.starts_with('a') && it[1..].parse::<u64>().is_ok();
    let asks = |row: &&Vec<String>| row.get(4).is_some_and(|it| is_code(it));
    cells.iter().enumerate().filter(|(_, row)| asks(row)).map(|(idx, _)| idx).collect()
}

fn fill(cells: &mut [Vec<String>], row: usize, importance: &str, wished: &str) {
    importance.clone_into(&mut cells[row][2]);
    wished.clone_into(&mut cells[row][3]);
}

/// As a spreadsheet saves them.
fn saved(cells: &[Vec<String>], format: FormFormat, separator: u8) -> Source {
    let bytes = match format {
        FormFormat::Csv => {
            let mut writer = csv::WriterBuilder::new()
                .flexible(true)
                .delimiter(separator)
                .from_writer("\u{feff}".as_bytes().to_vec());
            for row in cells {
                writer.write_record(row).unwrap();
            }
            writer.into_inner().unwrap()
        }
        FormFormat::Xlsx => {
            let mut workbook = Workbook::new();
            let sheet = workbook.add_worksheet();
            for (row, line) in (0..).zip(cells) {
                for (column, cell) in (0..).zip(line) {
                    match cell.parse::<f64>() {
                        Ok(number) => sheet.write(row, column, number).unwrap(),
                        Err(_) => sheet.write(row, column, cell.as_str()).unwrap(),
                    };
                }
            }
            workbook.save_to_buffer().unwrap()
        }
    };
    Source::Bytes { name: "form".to_owned(), bytes: bytes.into() }
}

fn say(message: &Message) -> String {
    Tr::new(Language::English).say(message)
}

#[track_caller]
fn check(sources: &[Source], expected: &Expect) {
    let (project, _, attributes) = project();
    let Taken { ballots, files } = take_forms(sources, &project, &Progress::default()).unwrap();
    let mut res = String::new();
    for file in &files {
        writeln!(res, "{}", say(&file.outcome)).unwrap();
        for it in &file.problems {
            writeln!(res, "  {}", say(&it.message())).unwrap();
        }
    }
    for it in &ballots {
        let answers = it.answers.iter().map(|(id, answer)| {
            let idx = attributes.iter().position(|it| it == id).unwrap();
            let rating =
                answer.importance.map_or_else(|| "-".to_owned(), |it| it.get().to_string());
            format!("{idx}={rating} {}", answer.wished)
        });
        writeln!(res, "{:?}: {}", it.who, answers.collect::<Vec<_>>().join(", ")).unwrap();
    }
    expected.assert_eq(&res);
}

/// Nothing, or words of any script with signs that mean something to a spreadsheet; a letter at the end.
fn wish() -> impl Strategy<Value = String> {
    let signs: Vec<char> = "aZ9я汉=+@-';,\" ".chars().collect();
    let first: Vec<char> = "aZя汉=+@'".chars().collect();
    let inner = prop::collection::vec(prop::sample::select(signs), 0..10);
    prop::option::of((prop::sample::select(first), inner)).prop_map(|it| match it {
        Some((first, inner)) => std::iter::once(first).chain(inner).chain(['z', 'y']).collect(),
        None => String::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// What is written, filled and read is what was filled in.
    #[test]
    fn a_form_comes_back_as_it_was_filled(
        answers in prop::collection::vec(
            (prop::option::of(0..=5_u8), wish()),
            NAMES.len(),
        ),
        is_csv in any::<bool>(),
        language in 0..4_usize,
        separator in prop::sample::select(b",;\t".to_vec()),
    ) {
        let format = if is_csv { FormFormat::Csv } else { FormFormat::Xlsx };
        let mut cells = cells(format, Language::ALL[language], "Anna", "Sales");
        let (project, round, attributes) = project();
        let mut expected = BTreeMap::new();
        for (row, ((rating, wished), id)) in
            questions(&cells).into_iter().zip(answers.iter().zip(&attributes))
        {
            fill(&mut cells, row, &rating.map_or(String::new(), |it| it.to_string()), wished);
            if rating.is_some() || !wished.is_empty() {
                let importance = rating.and_then(Importance::new);
                expected.insert(*id, Answer { importance, wished: wished.clone() });
            }
        }
        let read = read_form(&saved(&cells, format, separator), &project, &Progress::default());
        match read {
            Ok(form) => {
                prop_assert_eq!((form.round, form.name.as_str()), (round, "Anna"));
                prop_assert_eq!(form.answers, expected);
                prop_assert_eq!(form.problems, []);
            }
            Err(err) => prop_assert!(expected.is_empty(), "{err}"),
        }
    }
}

fn filled(name: &str, function: &str) -> Vec<Vec<String>> {
    let mut cells = cells(FormFormat::Csv, Language::English, name, function);
    for (n, row) in questions(&cells).into_iter().enumerate() {
        fill(&mut cells, row, &n.to_string(), "");
    }
    cells
}

fn csv(cells: &[Vec<String>]) -> Source {
    saved(cells, FormFormat::Csv, b',')
}

#[test]
fn people_are_known_by_name_and_function() {
    let forms = [("anna ", ""), ("Bo", "success"), ("Cem", "Sales"), ("Bo", ""), ("ANNA", "")];
    let forms = forms.map(|(name, function)| csv(&filled(name, function)));
    check(
        &forms,
        &expect![[r#"
            anna, Round 1: 5 of 5 answered
            Bo, Round 1: 5 of 5 answered
            Cem, Round 1: 5 of 5 answered. New in the list of people
            Several people are called Bo: write the function as in the list of people
            ANNA is in two of the files: the first counts
            Known(#8): 0=0 , 1=1 , 2=2 , 3=3 , 4=4 
            Known(#10): 0=0 , 1=1 , 2=2 , 3=3 , 4=4 
            New { name: "Cem", function: "Sales" }: 0=0 , 1=1 , 2=2 , 3=3 , 4=4 
        "#]],
    );
}

#[test]
fn what_cannot_be_taken_is_told_and_the_rest_comes_in() {
    let mut cells = filled("Anna", "");
    let rows = questions(&cells);
    fill(&mut cells, rows[0], "7", "Medical");
    fill(&mut cells, rows[1], "often", "");
    fill(&mut cells, rows[2], "４", "n/a");
    fill(&mut cells, rows[3], "3,0", "-");
    cells[rows[4]][4] = cells[rows[0]][4].clone();
    let again = cells[rows[2]].clone();
    cells.push(again);
    cells.push(["Weather", "", "5", "sunny", ""].map(str::to_owned).into());
    check(
        &[csv(&cells)],
        &expect![[r#"
            Anna, Round 1: 4 of 5 answered
              Row 9: “7” is no whole number from 0 to 5; left open
              Row 10: “often” is no whole number from 0 to 5; left open
              Row 13: the code belongs to another attribute than “销售团队”; the name counts
              Row 14: “'=Tier; "city"” was answered above; left out
              Row 15: “Weather” was not asked about; left out
            Known(#8): 0=- Medical, 2=4 , 3=3 , 4=4 
        "#]],
    );
}

#[test]
fn headers_that_were_rewritten_are_done_without() {
    let mut cells = filled("Anna", "");
    let rows = questions(&cells);
    for cell in &mut cells[rows[0] - 1] {
        "?!".clone_into(cell);
    }
    // The labels of name and function too.
    "Wer bist du".clone_into(&mut cells[5][0]);
    "Was machst du".clone_into(&mut cells[6][0]);
    for row in rows {
        "renamed".clone_into(&mut cells[row][0]);
    }
    check(
        &[saved(&cells, FormFormat::Csv, b';'), saved(&cells, FormFormat::Xlsx, b' ')],
        &expect![[r#"
            Anna, Round 1: 5 of 5 answered
              Row 8: the headers are unknown; columns taken as they were written
            Anna is in two of the files: the first counts
              Row 8: the headers are unknown; columns taken as they were written
            Known(#8): 0=0 , 1=1 , 2=2 , 3=3 , 4=4 
        "#]],
    );
}

#[test]
fn files_that_are_no_form_say_so() {
    let with = |from: &str, to: &str| {
        let cells: Vec<Vec<String>> = filled("Anna", "")
            .into_iter()
            .map(|row| row.into_iter().map(|it| it.replace(from, to)).collect())
            .collect();
        csv(&cells)
    };
    let bytes = |bytes: &[u8]| Source::Bytes { name: String::new(), bytes: bytes.into() };
    check(
        &[
            with("icp-form-1-", "icp-form-2-"),
            with("icp-form-1-", "icp-form-1-z"),
            with("icp-form-1-", ""),
            with("Anna", ""),
            csv(&cells(FormFormat::Csv, Language::English, "Anna", "")),
            bytes(b"PK\x03\x04 not really"),
            bytes(b"a,b\n1,2\n"),
            bytes(b""),
            bytes(&[0; 64]),
        ],
        &expect![[r#"
            Written by a newer version of the program (form 2): update this one
            Belongs to a round that is not in this project (zqe34kchw)
            Not a form of this program, or the word that begins with icp-form was taken out
            Row 6: no name. Write whose ballot it is and read the form again
            Nothing is filled in
            Not a form of this program, or the word that begins with icp-form was taken out
            Not a form of this program, or the word that begins with icp-form was taken out
            Not a form of this program, or the word that begins with icp-form was taken out
            Not a form of this program, or the word that begins with icp-form was taken out
        "#]],
    );
}

#[test]
fn a_form_of_another_language_is_read() {
    let mut forms = Vec::new();
    for (language, name) in Language::ALL.into_iter().zip(["Anna", "Cem", "Dee", "Eve"]) {
        let mut cells = cells(FormFormat::Xlsx, language, name, "");
        let rows = questions(&cells);
        fill(&mut cells, rows[1], "5", "50-400");
        forms.push(saved(&cells, FormFormat::Xlsx, b' '));
    }
    check(
        &forms,
        &expect![[r#"
            Anna, Round 1: 1 of 5 answered
            Cem, Round 1: 1 of 5 answered. New in the list of people
            Dee, Round 1: 1 of 5 answered. New in the list of people
            Eve, Round 1: 1 of 5 answered. New in the list of people
            Known(#8): 1=5 50-400
            New { name: "Cem", function: "" }: 1=5 50-400
            New { name: "Dee", function: "" }: 1=5 50-400
            New { name: "Eve", function: "" }: 1=5 50-400
        "#]],
    );
}

#[test]
fn no_cell_of_a_form_runs() {
    let (project, round, attributes) = project();
    let rows = attributes.iter().map(|id| (*id, project.attributes.get(*id).unwrap(), None));
    let form = Form {
        round: project.rounds.get(round).unwrap(),
        rows: rows.collect(),
        name: "=HYPERLINK(\"x\")",
        function: "@SUM(A1)",
        day: Day::new(2026, 3, 14).unwrap(),
    };
    let tr = Tr::new(Language::English);
    let text = String::from_utf8(write_form(&form, FormFormat::Csv, &tr).unwrap()).unwrap();
    let runs = |it: &str| it.trim_matches('"').starts_with(['=', '+', '-', '@']);
    assert!(!text.split(['\n', ',']).any(runs), "{text}");
    let bytes = write_form(&form, FormFormat::Xlsx, &tr).unwrap();
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert!(workbook.worksheet_formula("Sheet1").unwrap().is_empty());
}
