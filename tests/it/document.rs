//! The document: every edit can be undone, whatever came before it, and the file follows.

use icp_workbench::{
    document::Document,
    edit::{AccountEdit, AttributeEdit, Edit, ProfileEdit, Refused},
    model::{
        AccountId, AccountKind, Attribute, Condition, Criterion, Id, Kind, Message, Override,
        Project, Purpose, Relationship, Role, Span, Thresholds, Tier, Timestamp, Unit, Value, Way,
        Weight,
    },
    store::{self, Access},
};
use proptest::prelude::*;
use tempfile::TempDir;

const NOW: Timestamp = Timestamp(1_800_000_000_000);

fn new_document() -> (TempDir, Document) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Test.icp");
    let opened = store::create(&path, &Project::new("Test", NOW)).unwrap();
    (dir, Document::new(opened.moment, opened.saver))
}

/// An edit made of a few small numbers, about rows that are there where there are any.
fn edit(project: &Project, [kind, a, b]: [u8; 3]) -> Edit {
    fn nth<T>(ids: &[Id<T>], n: u8) -> Id<T> {
        ids.get(usize::from(n) % ids.len().max(1)).copied().unwrap_or(Id::new(999))
    }
    let profile = nth(&project.profiles.iter().map(|it| it.0).collect::<Vec<_>>(), a);
    let criterion = nth(&project.criteria.iter().map(|it| it.0).collect::<Vec<_>>(), a);
    let attribute = nth(&project.attributes.iter().map(|it| it.0).collect::<Vec<_>>(), a);
    let account = AccountId(1 + u64::from(b % 3));
    let name = format!("Name {b}");
    match kind % 16 {
        0 => Edit::RenameProject(name),
        1 => Edit::Tick { item: format!("item-{}", b % 3), on: a % 2 == 0 },
        2 => Edit::Profile(ProfileEdit::Add { name, way: Way::TopDown }),
        3 => Edit::Profile(ProfileEdit::Remove(profile)),
        4 => Edit::Profile(ProfileEdit::Duplicate(profile, name)),
        5 => {
            let thresholds = Thresholds::new(90, 50, 1 + b % 40).unwrap();
            Edit::Profile(ProfileEdit::SetThresholds(profile, thresholds))
        }
        6 | 7 => {
            let condition = Condition::OneOf { values: vec![name] };
            let (role, weight) = (Role::Prefer, Weight::default());
            let it = Criterion::new(attribute, condition, role, weight);
            Edit::Profile(ProfileEdit::AddCriterion(profile, it))
        }
        8 => Edit::Profile(ProfileEdit::RemoveCriterion(criterion)),
        9 => Edit::Profile(ProfileEdit::MoveCriterion(criterion, usize::from(b % 4))),
        10 => {
            let weight = Weight::new(1 + b % 5).unwrap();
            Edit::Profile(ProfileEdit::SetWeight(criterion, weight))
        }
        11 => Edit::Attribute(AttributeEdit::Add(Attribute {
            name,
            kind: Kind::Category,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard: None,
        })),
        12 => {
            let value = Some(Value::Category(name));
            Edit::Account(AccountEdit::SetValue(account, attribute, value))
        }
        13 => Edit::Account(AccountEdit::Star(vec![account], a % 2 == 0)),
        14 => Edit::Account(AccountEdit::Add { kind: AccountKind::Accounts, name }),
        _ => {
            let by_hand =
                Override { tier: Tier::B, reason: name, by: String::new(), at: Timestamp(0) };
            Edit::Account(AccountEdit::SetOverride(account, profile, Some(by_hand)))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn undo_leads_back_to_the_start_and_redo_to_the_end(
        acts in prop::collection::vec((any::<[u8; 3]>(), 0..3000_i64), 1..40),
    ) {
        let (_dir, mut document) = new_document();
        let start = document.project().clone();
        let mut now = NOW;
        for (seed, pause) in &acts {
            now.0 += pause;
            let edit = edit(document.project(), *seed);
            // What is refused must leave everything as it was.
            let before = document.project().clone();
            if document.apply(&edit, now).is_err() {
                prop_assert_eq!(document.project(), &before);
            }
        }
        let end = document.project().clone();
        while document.can_undo().is_some() {
            document.undo(now);
        }
        prop_assert_eq!(document.project(), &start);
        while document.can_redo().is_some() {
            document.redo(now);
        }
        prop_assert_eq!(document.project(), &end);
    }

    #[test]
    fn the_file_holds_the_project_and_its_history(
        acts in prop::collection::vec(any::<[u8; 3]>(), 1..30),
        n_undone in 0..6_usize,
    ) {
        let (dir, mut document) = new_document();
        let mut now = NOW;
        for seed in &acts {
            now.0 += 2000;
            let edit = edit(document.project(), *seed);
            document.apply(&edit, now).ok();
        }
        for _ in 0..n_undone {
            document.undo(now);
        }
        let (project, undo) = (document.project().clone(), document.can_undo().cloned());
        drop(document);
        let opened = store::open(&dir.path().join("Test.icp"), Access::Write).unwrap();
        let mut document = Document::new(opened.moment, opened.saver);
        prop_assert_eq!(document.project(), &project);
        prop_assert_eq!(document.can_undo().cloned(), undo);
        // History outlives the window: everything can still be taken back.
        while document.can_undo().is_some() {
            document.undo(now);
        }
        prop_assert_eq!(document.project(), &Project::new("Test", NOW));
    }
}

#[test]
fn one_drag_is_one_step_with_its_name() {
    let (_dir, mut document) = new_document();
    let at = |ms| Timestamp(NOW.0 + ms);
    let rename = |name: &str| Edit::RenameProject(name.to_owned());
    for (i, name) in ["A", "Ac", "Acm", "Acme"].iter().enumerate() {
        document.apply(&rename(name), at(300 * i64::try_from(i).unwrap())).unwrap();
    }
    document.apply(&rename("Acme Ltd"), at(5000)).unwrap();
    assert_eq!(document.moment().past.len(), 2);
    document.undo(at(6000));
    assert_eq!(document.project().name(), "Acme");
    assert_eq!(document.can_redo(), Some(&Message::new("edit-rename-project")));
    document.undo(at(7000));
    assert_eq!(document.project().name(), "Test");
    // After an undo the same gesture starts a step of its own.
    document.apply(&rename("B"), at(7100)).unwrap();
    assert_eq!(document.can_redo(), None);
    assert_eq!(document.moment().past.len(), 1);
}

#[test]
fn a_drag_that_rests_stays_one_step_and_the_next_one_is_another() {
    let (_dir, mut document) = new_document();
    let at = |ms| Timestamp(NOW.0 + ms);
    let rename = |name: &str| Edit::RenameProject(name.to_owned());
    document.hold(true);
    document.apply(&rename("A"), at(0)).unwrap();
    document.apply(&rename("B"), at(9_000)).unwrap();
    document.hold(false);
    assert_eq!(document.moment().past.len(), 1);
    document.hold(true);
    document.apply(&rename("C"), at(20_000)).unwrap();
    document.hold(false);
    assert_eq!(document.moment().past.len(), 2);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let (_dir, mut document) = new_document();
    document.apply(&Edit::RenameProject("Test".to_owned()), NOW).unwrap();
    assert_eq!(document.can_undo(), None);
}

#[test]
fn several_edits_are_all_or_nothing() {
    let (_dir, mut document) = new_document();
    let before = document.project().clone();
    let edits = vec![
        Edit::RenameProject("Other".to_owned()),
        Edit::Profile(ProfileEdit::Remove(Id::new(77))),
    ];
    let res = document.apply(&Edit::Many(Message::new("edit-set-rule"), edits), NOW);
    assert_eq!(res, Err(Refused::Gone));
    assert_eq!(document.project(), &before);
}

#[test]
fn a_document_without_a_saver_is_only_read() {
    let moment = icp_workbench::model::Moment {
        project: Project::new("Test", NOW),
        ..icp_workbench::model::Moment::default()
    };
    let mut document = Document::new(moment, None);
    let res = document.apply(&Edit::RenameProject("Other".to_owned()), NOW);
    assert_eq!(res, Err(Refused::ReadOnly));
    assert_eq!(document.status(), None);
}

#[test]
fn what_people_say_of_an_account_is_laid_over_it() {
    let (_dir, mut document) = new_document();
    let add = AccountEdit::Add { kind: AccountKind::Accounts, name: " Acme ".to_owned() };
    document.apply(&Edit::Account(add), NOW).unwrap();
    let size = Attribute {
        name: "Employees".to_owned(),
        kind: Kind::Number,
        unit: Unit::People,
        purpose: Purpose::Trait,
        standard: None,
    };
    document.apply(&Edit::Attribute(AttributeEdit::Add(size)), NOW).unwrap();
    let (size, _) = document.project().attributes.iter().next().unwrap();
    let account = AccountId(AccountId::BY_HAND);
    let span = Span::new(51.0, 200.0).map(Value::Number);
    for edit in [
        AccountEdit::SetValue(account, size, span.clone()),
        AccountEdit::SetRelationship(account, Some(Relationship::Customer)),
    ] {
        document.apply(&Edit::Account(edit), NOW).unwrap();
    }
    let empty = icp_workbench::model::Table::default();
    let table = empty.with_overlays(document.project(), AccountKind::Accounts);
    assert_eq!(table.names.get(0), "Acme");
    assert_eq!(table.value(0, size), span);
    assert_eq!(table.relationship(0), Some(Relationship::Customer));

    let wrong = AccountEdit::SetValue(account, size, Some(Value::Flag(true)));
    assert_eq!(document.apply(&Edit::Account(wrong), NOW), Err(Refused::Unsuited));
    document.apply(&Edit::Account(AccountEdit::Remove(vec![account])), NOW).unwrap();
    let table = empty.with_overlays(document.project(), AccountKind::Accounts);
    assert_eq!(table.len(), 0);
}
