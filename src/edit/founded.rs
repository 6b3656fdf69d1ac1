//! Criteria together with what they rest on: found in data, they come with their figures, as one step.

use super::{Refused, named, profile::add_criterion};
use crate::model::{Criterion, Evidence, Id, Profile, Project, Way};

/// A criterion and what speaks for it. The evidence points to nothing yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Founded {
    pub criterion: Criterion,
    pub evidence: Evidence,
}

/// Where founded criteria go.
#[derive(Clone, Debug, PartialEq)]
pub enum Into {
    /// A profile of its own, of this name.
    New(String),
    /// Behind the criteria there are.
    Behind(Id<Profile>),
    /// In place of the criteria there are; evidence of those stays with its attribute.
    Instead(Id<Profile>),
}

pub(super) fn found(
    project: &mut Project,
    into: &Into,
    criteria: &[Founded],
) -> Result<(), Refused> {
    let owner = match into {
        Into::Behind(id) => *id,
        Into::Instead(id) => {
            let profile = project.profiles.get_mut(*id).ok_or(Refused::Gone)?;
            for old in std::mem::take(&mut profile.criteria) {
                project.criteria.remove(old);
            }
            *id
        }
        Into::New(name) => {
            let profile = Profile::new(named(name)?, Way::FromCustomers);
            let id = project.fresh_id();
            project.profiles.put(id, profile);
            id
        }
    };
    for it in criteria {
        let id = add_criterion(project, owner, &it.criterion)?;
        let attribute = Some(it.criterion.attribute);
        let evidence = Evidence { criterion: Some(id), attribute, ..it.evidence.clone() };
        let row = project.fresh_id();
        let last = project.evidence.len();
        project.evidence.put(row, evidence);
        project.evidence.move_to(row, last);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{AttributeEdit, Edit, ProfileEdit},
        model::{Attribute, Condition, Grade, Kind, Purpose, Role, Timestamp, Unit, Weight},
    };

    #[test]
    fn criteria_come_with_their_evidence_and_go_where_they_are_sent() {
        let mut project = Project::new("Test", Timestamp(0));
        let attribute = Attribute {
            name: "Industry".to_owned(),
            kind: Kind::Category,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard: None,
        };
        Edit::Attribute(AttributeEdit::Add(attribute)).apply(&mut project).unwrap();
        let attribute = project.attributes.iter().next().unwrap().0;
        let founded = |value: &str| Founded {
            criterion: Criterion::new(
                attribute,
                Condition::OneOf { values: vec![value.to_owned()] },
                Role::Prefer,
                Weight::default(),
            ),
            evidence: Evidence {
                text: value.to_owned(),
                grade: Grade::Measured,
                ..Evidence::default()
            },
        };
        let apply = |project: &mut Project, into, values: &[&str]| {
            let all = values.iter().map(|it| founded(it)).collect();
            Edit::Profile(ProfileEdit::Found(into, all)).apply(project)
        };
        apply(&mut project, Into::New("Found".to_owned()), &["A"]).unwrap();
        let (id, profile) = project.profiles.iter().next().unwrap();
        assert_eq!((profile.name.as_str(), profile.criteria.len()), ("Found", 1));
        apply(&mut project, Into::Behind(id), &["B"]).unwrap();
        apply(&mut project, Into::Instead(id), &["C", "D"]).unwrap();
        let profile = project.profiles.get(id).unwrap();
        let texts: Vec<_> = profile
            .criteria
            .iter()
            .map(|it| {
                let of_it = project.evidence.iter().find(|(_, e)| e.criterion == Some(*it));
                of_it.map(|(_, it)| (it.text.clone(), it.attribute, it.grade)).unwrap()
            })
            .collect();
        let wanted = |text: &str| (text.to_owned(), Some(attribute), Grade::Measured);
        assert_eq!(texts, [wanted("C"), wanted("D")]);
        assert_eq!((project.criteria.len(), project.evidence.len()), (2, 4));
        assert_eq!(apply(&mut project, Into::New(" ".to_owned()), &[]), Err(Refused::NoName));
        assert_eq!(apply(&mut project, Into::Behind(Id::new(99)), &[]), Ok(()));
        assert_eq!(apply(&mut project, Into::Behind(Id::new(99)), &["A"]), Err(Refused::Gone));
    }
}
