//! What of an edited statement no longer holds: each way planted once.

use super::*;
use crate::model::{Kind, Purpose, Timestamp, Unit, Way, Weight};

const PROFILE: Id<Profile> = Id::new(50);

fn attribute(name: &str, kind: Kind) -> Attribute {
    let (unit, purpose) = (Unit::None, Purpose::Trait);
    Attribute { name: name.to_owned(), kind, unit, purpose, standard: None }
}

fn one_of(value: &str) -> Condition {
    Condition::OneOf { values: vec![value.to_owned()] }
}

/// Criteria 1 and 2 on attributes 11 and 12, and the statement as it was written from them.
fn made() -> (Project, Statement) {
    let mut project = Project::new("Test", Timestamp(0));
    let mut profile = Profile::new("First".to_owned(), Way::TopDown);
    for n in 1..=2 {
        project.attributes.put(Id::new(10 + n), attribute("Type", Kind::Category));
        let weight = Weight::default();
        let it = Criterion::new(Id::new(10 + n), one_of("a"), Role::Prefer, weight);
        project.criteria.put(Id::new(n), it);
        profile.criteria.push(Id::new(n));
    }
    project.profiles.put(PROFILE, profile);
    let mut statement = Statement::default();
    for it in phrases(&project, project.profiles.get(PROFILE).unwrap()) {
        statement.said.extend(said(&project, &it, "a".to_owned()));
    }
    (project, statement)
}

/// Which criterion was said, and which says it now.
fn found(project: &Project, statement: &Statement) -> Vec<(Option<u64>, Option<u64>)> {
    let profile = project.profiles.get(PROFILE).unwrap();
    let all = stale(project, profile, statement).into_iter();
    all.map(|it| (it.said.map(|it| it.criterion.get()), it.now.map(|it| it.criterion.get())))
        .collect()
}

#[test]
fn what_did_not_change_is_not_stale() {
    let (mut project, statement) = made();
    assert_eq!(found(&project, &statement), []);
    // Neither weight nor order is said.
    project.criteria.get_mut(Id::new(1)).unwrap().weight = Weight::new(5).unwrap();
    project.profiles.get_mut(PROFILE).unwrap().criteria.reverse();
    assert_eq!(found(&project, &statement), []);
}

#[test]
fn what_a_criterion_asks_or_does_has_changed() {
    let (mut project, statement) = made();
    project.criteria.get_mut(Id::new(2)).unwrap().condition = one_of("b");
    project.criteria.get_mut(Id::new(1)).unwrap().role = Role::Must;
    assert_eq!(found(&project, &statement), [(Some(1), Some(1)), (Some(2), Some(2))]);
}

#[test]
fn a_criterion_went_or_asks_nothing_any_more() {
    let (mut project, statement) = made();
    project.criteria.get_mut(Id::new(1)).unwrap().condition = one_of(" ");
    project.profiles.get_mut(PROFILE).unwrap().criteria.pop();
    assert_eq!(found(&project, &statement), [(Some(1), None), (Some(2), None)]);
}

#[test]
fn a_criterion_is_new_and_one_made_anew_is_not() {
    let (mut project, statement) = made();
    let again = project.criteria.get(Id::new(2)).unwrap().clone();
    project.criteria.put(Id::new(3), again.clone());
    project.criteria.put(Id::new(4), again);
    project.profiles.get_mut(PROFILE).unwrap().criteria =
        [1, 3, 4].into_iter().map(Id::new).collect();
    assert_eq!(found(&project, &statement), [(None, Some(4))], "3 is what 2 was");
}

#[test]
fn phrases_are_found_in_the_text_apart() {
    let (_, mut statement) = made();
    statement.text = "10 to 20, then 10, and b".to_owned();
    for (said, phrase) in statement.said.iter_mut().zip(["10", "10 to 20"]) {
        said.phrase = phrase.to_owned();
    }
    assert_eq!(statement.places(), [Some(15..17), Some(0..8)]);
}
