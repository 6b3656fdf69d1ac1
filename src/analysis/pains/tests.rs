//! Pains counted by group, from what interviews and imports name.

use super::*;
use crate::{
    analysis::sample::Bits,
    model::{Kind, Relationship, TagSets, Timestamp},
};

/// Ten accounts: 0 and 1 best, 2 to 5 the rest, 6 and 7 churned, the others prospects.
fn table(tags: &[&[&str]], attribute: Id<Attribute>) -> (Table, Groups) {
    let mut sets = TagSets::default();
    for it in tags {
        sets.push(it.iter().copied());
    }
    let mut column = Column::Tags(sets);
    column.grow(10);
    let mut names = crate::model::Texts::default();
    (1..=10).for_each(|it| names.push(&format!("Company {it}")));
    let names = std::sync::Arc::new(names);
    let table = Table {
        names,
        ids: (1..=10).map(AccountId).collect(),
        relationships: std::sync::Arc::new(vec![Relationship::Customer.code(); 10]),
        columns: std::iter::once((attribute, std::sync::Arc::new(column))).collect(),
        ..Table::default()
    };
    let groups = Groups {
        rows: (0..8).collect(),
        best: Bits::of(8, |it| it < 2),
        rest: Bits::of(8, |it| (2..6).contains(&it)),
        churned: Bits::of(8, |it| 6 <= it),
        ..Groups::default()
    };
    (table, groups)
}

fn pain(project: &mut Project, name: &str, wordings: &[&str], answered: Relief) -> Id<Pain> {
    let id = project.fresh_id();
    let wordings = wordings.iter().map(|it| (*it).to_owned()).collect();
    project.pains.put(id, Pain { name: name.to_owned(), wordings, answered, ..Pain::default() });
    id
}

fn talk(project: &mut Project, account: Option<u64>, pains: &[&str]) -> Id<Interview> {
    let id = project.fresh_id();
    let pains = pains.iter().map(|it| (*it).to_owned()).collect();
    let account = account.map(AccountId);
    project.interviews.put(id, Interview { account, pains, ..Interview::default() });
    id
}

fn of(project: &Project, table: &Table, groups: &Groups) -> Pains {
    Pains::of(table, project, groups, &Progress::default()).unwrap()
}

#[test]
fn shares_are_of_those_heard_and_an_account_counts_once() {
    let mut project = Project::new("Test", Timestamp(0));
    let attribute = project.fresh_id();
    let (table, groups) =
        table(&[&["STOCK wrong", "Stock drifts"], &["Other"], &["stock wrong"]], attribute);
    let stock = pain(&mut project, "Stock wrong", &["stock drifts"], Relief::No);
    project.about_mut().study.pains = Some(attribute);
    let first = talk(&mut project, Some(1), &["Stock drifts "]);
    talk(&mut project, Some(9), &[]);
    talk(&mut project, None, &["stock wrong"]);
    // Of an account that is gone.
    talk(&mut project, Some(77), &["Nothing fits"]);
    let res = of(&project, &table, &groups);
    let told = res.get(stock).unwrap();
    let counts = told.counts.map(|it| (it.k, it.n));
    assert_eq!(counts, [(1, 2), (1, 1), (0, 0), (0, 1)]);
    assert_eq!((told.talks.k, told.talks.n, told.n()), (1, 2, 3));
    assert_eq!(told.voices.talks[0], (first, "Stock drifts".to_owned()));
    assert_eq!(told.voices.n_accounts, 3);
    let loose: Vec<_> = res.loose.iter().map(|it| (it.wording.as_str(), it.n, it.n_best)).collect();
    assert_eq!(loose, [("Other", 1, 1), ("Nothing fits", 1, 0)]);
}

#[test]
fn what_the_best_name_and_nobody_answers_comes_first() {
    let mut project = Project::new("Test", Timestamp(0));
    let attribute = project.fresh_id();
    let (table, groups) = table(&[], attribute);
    let answered = pain(&mut project, "A", &[], Relief::Yes);
    let of_rest = pain(&mut project, "B", &[], Relief::No);
    let of_best = pain(&mut project, "C", &[], Relief::Partly);
    let of_two_best = pain(&mut project, "D", &[], Relief::No);
    talk(&mut project, Some(1), &["A", "C", "D"]);
    talk(&mut project, Some(2), &["A", "D"]);
    talk(&mut project, Some(3), &["B"]);
    talk(&mut project, Some(4), &["B"]);
    talk(&mut project, Some(5), &["B"]);
    let order: Vec<_> = of(&project, &table, &groups).told.iter().map(|it| it.id).collect();
    assert_eq!(order, [of_two_best, of_best, of_rest, answered]);
}

#[test]
fn loose_words_are_offered_to_what_they_are_like() {
    let mut project = Project::new("Test", Timestamp(0));
    let attribute = project.fresh_id();
    let (table, groups) = table(&[], attribute);
    let slow = pain(&mut project, "Slow onboarding", &[], Relief::No);
    talk(&mut project, None, &["Onboarding takes weeks", "Reports are late", "Late report"]);
    let res = of(&project, &table, &groups);
    let likes: Vec<_> = res.loose.iter().map(|it| (it.like, it.like_loose.clone())).collect();
    assert_eq!(likes, [(Some(slow), vec![]), (None, vec![2]), (None, vec![1])]);
}

#[test]
fn text_is_cut_into_wordings_and_notes_are_no_names() {
    let mut project = Project::new("Test", Timestamp(0));
    let attribute = project.fresh_id();
    let (mut table, groups) = table(&[], attribute);
    let mut column = Column::unknown(Kind::Text, 10);
    let text = format!("Slow; {}; slow ;", "x".repeat(500));
    column.set(0, Some(&crate::model::Value::Text(text)));
    table.columns.insert(attribute, std::sync::Arc::new(column));
    project.about_mut().study.pains = Some(attribute);
    let res = of(&project, &table, &groups);
    assert_eq!((res.loose.len(), res.loose[0].n, res.loose[0].wording.as_str()), (1, 1, "Slow"));
    assert_eq!(res.n_heard, [1, 0, 0, 0]);
}
