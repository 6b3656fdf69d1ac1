//! What goes with a profile besides its criteria: key people, jobs to be done, evidence for its description.

use std::collections::BTreeMap;

use super::{List, Refused, journey};
use crate::model::{Evidence, FieldOf, Id, JobToDo, KeyPerson, Profile, Project, Rows};

/// Gives the copy of a profile all that its original has.
pub(super) fn duplicate(
    project: &mut Project,
    from: Id<Profile>,
    to: Id<Profile>,
) -> Result<(), Refused> {
    let of_it = |it: &KeyPerson| it.profile == Some(from);
    let mut copied = BTreeMap::new();
    for (old, it) in rows(&project.people, of_it) {
        copied.insert(old, append(project, KeyPerson { profile: Some(to), ..it }));
    }
    for (_, it) in rows(&project.jobs, |it: &JobToDo| it.profile == Some(from)) {
        let person = it.person.and_then(|it| copied.get(&it).copied());
        append(project, JobToDo { profile: Some(to), person, ..it });
    }
    let of_it = |it: &Evidence| it.field.as_ref().is_some_and(|it| it.profile == from);
    for (_, it) in rows(&project.evidence, of_it) {
        let field = it.field.as_ref().map(|it| FieldOf { profile: to, key: it.key.clone() });
        append(project, Evidence { field, ..it });
    }
    journey::duplicate(project, (from, to), &copied)
}

/// Removes the people and jobs of a profile. Evidence stays: its words are still true of something.
pub(super) fn remove(project: &mut Project, profile: Id<Profile>) {
    for (id, _) in rows(&project.people, |it: &KeyPerson| it.profile == Some(profile)) {
        project.people.remove(id);
    }
    for (id, _) in rows(&project.jobs, |it: &JobToDo| it.profile == Some(profile)) {
        project.jobs.remove(id);
    }
    journey::remove(project, profile);
}

fn rows<T: List>(all: &Rows<T>, is_meant: impl Fn(&T) -> bool) -> Vec<(Id<T>, T)> {
    let rows = all.in_order().into_iter().filter(|(_, it)| is_meant(it));
    rows.map(|(id, it)| (id, it.clone())).collect()
}

fn append<T: List>(project: &mut Project, row: T) -> Id<T> {
    let id = project.fresh_id();
    let rows = T::rows(project);
    let last = rows.len();
    rows.put(id, row);
    rows.move_to(id, last);
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{Edit, ListEdit, ProfileEdit},
        model::{Timestamp, Way},
    };

    fn made() -> (Project, Id<Profile>) {
        let mut project = Project::new("Test", Timestamp(0));
        let add = ProfileEdit::Add { name: "One".to_owned(), way: Way::TopDown };
        Edit::Profile(add).apply(&mut project).unwrap();
        let (profile, _) = project.profiles.iter().next().unwrap();
        let of = Some(profile);
        let person = KeyPerson { profile: of, title: "Owner".to_owned(), ..KeyPerson::default() };
        KeyPerson::edit(ListEdit::Add(person, 0)).apply(&mut project).unwrap();
        let (person, _) = project.people.iter().next().unwrap();
        let job = JobToDo { profile: of, person: Some(person), ..JobToDo::default() };
        JobToDo::edit(ListEdit::Add(job, 0)).apply(&mut project).unwrap();
        let field = Some(FieldOf { profile, key: "size".to_owned() });
        let said = Evidence { field, ..Evidence::default() };
        Evidence::edit(ListEdit::Add(said, 0)).apply(&mut project).unwrap();
        (project, profile)
    }

    #[test]
    fn a_copy_has_people_jobs_and_evidence_of_its_own() {
        let (mut project, profile) = made();
        let copy = ProfileEdit::Duplicate(profile, "Two".to_owned());
        Edit::Profile(copy).apply(&mut project).unwrap();
        let (copy, _) = project.profiles.iter().find(|(_, it)| it.name == "Two").unwrap();
        let (person, _) = project.people.iter().find(|(_, it)| it.profile == Some(copy)).unwrap();
        let (_, job) = project.jobs.iter().find(|(_, it)| it.profile == Some(copy)).unwrap();
        assert_eq!(job.person, Some(person));
        let fields = project.evidence.iter().filter_map(|(_, it)| it.field.as_ref());
        assert_eq!(fields.map(|it| it.profile).collect::<Vec<_>>(), [profile, copy]);
    }

    #[test]
    fn people_and_jobs_go_with_their_profile() {
        let (mut project, profile) = made();
        Edit::Profile(ProfileEdit::Remove(profile)).apply(&mut project).unwrap();
        assert!(project.people.is_empty() && project.jobs.is_empty());
    }

    #[test]
    fn nothing_said_leaves_no_trace() {
        let (mut project, profile) = made();
        for (text, n) in [("Fifty people", 1), ("", 0)] {
            let edit = ProfileEdit::Describe(profile, "size", text.to_owned());
            Edit::Profile(edit).apply(&mut project).unwrap();
            assert_eq!(project.profiles.get(profile).unwrap().described.len(), n);
        }
    }
}
