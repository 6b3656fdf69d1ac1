//! What can be done to profiles and their criteria.

use super::{Founded, Gesture, Into, Refused, founded::found, named, portrait};
use crate::model::{
    Answered, Attribute, Claim, Condition, Criterion, Evidence, Id, Message, Profile, Project,
    Review, Role, Statement, Thresholds, Way, Weight,
};

#[derive(Clone, Debug, PartialEq)]
pub enum ProfileEdit {
    Add {
        name: String,
        way: Way,
    },
    Rename(Id<Profile>, String),
    SetWay(Id<Profile>, Way),
    /// A copy with criteria of its own, under a new name.
    Duplicate(Id<Profile>, String),
    Remove(Id<Profile>),
    SetThresholds(Id<Profile>, Thresholds),
    /// From how few new matches, and above which share of the base in percent, the profile is off.
    SetBreadth(Id<Profile>, u32, u8),
    /// Makes the profile's rule this one; adds a profile when none has the name. A criterion on the n-th of the new
    /// attributes names it [`ProfileEdit::new_attribute`].
    SetRule {
        profile: Profile,
        new_attributes: Vec<Attribute>,
        criteria: Vec<Criterion>,
    },
    AddCriterion(Id<Profile>, Criterion),
    /// Adds criteria together with what each rests on.
    Found(Into, Vec<Founded>),
    /// Adds an attribute that no table has brought yet, and a criterion on it that asks nothing so far.
    AddCriterionOn(Id<Profile>, Attribute, Role, Claim),
    RemoveCriterion(Id<Criterion>),
    /// Moves a criterion to this place among those of its profile.
    MoveCriterion(Id<Criterion>, usize),
    SetCondition(Id<Criterion>, Condition),
    SetRole(Id<Criterion>, Role),
    SetWeight(Id<Criterion>, Weight),
    /// How it is put to the test, and how it stands when a person says so.
    SetClaim(Id<Criterion>, Claim),
    /// Says something of its companies, by the key of the field; nothing when it is empty.
    Describe(Id<Profile>, &'static str, String),
    /// The statement in people's words; `None` for the one made from the criteria.
    SetStatement(Id<Profile>, Option<Statement>),
    SetReview(Id<Profile>, Review),
    /// Lets a check be, with a reason; takes the place of what was answered before.
    Answer(Id<Profile>, Answered),
    /// Takes the answer to this check back.
    Unanswer(Id<Profile>, String),
}

impl ProfileEdit {
    /// What stands for an attribute that has no number yet: above every number a project reaches.
    pub const fn new_attribute(idx: usize) -> Id<Attribute> {
        Id::new((1 << 60) + idx as u64)
    }

    pub(super) fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        match self {
            Self::Add { name, way } => {
                let profile = Profile::new(named(name)?, *way);
                let id = project.fresh_id();
                project.profiles.put(id, profile);
            }
            Self::Rename(id, name) => profile(project, *id)?.name = named(name)?,
            Self::SetWay(id, way) => profile(project, *id)?.way = *way,
            Self::Duplicate(id, name) => duplicate(project, *id, name)?,
            Self::Remove(id) => remove(project, *id)?,
            Self::SetThresholds(id, thresholds) => profile(project, *id)?.thresholds = *thresholds,
            Self::SetBreadth(id, floor, ceiling) => {
                let profile = profile(project, *id)?;
                (profile.floor, profile.ceiling) = (*floor, (*ceiling).clamp(1, 100));
            }
            Self::SetRule { profile, new_attributes, criteria } => {
                set_rule(project, profile, new_attributes, criteria)?;
            }
            Self::AddCriterion(id, it) => {
                add_criterion(project, *id, it)?;
            }
            Self::Found(into, criteria) => found(project, into, criteria)?,
            Self::AddCriterionOn(id, attribute, role, claim) => {
                let name = named(&attribute.name)?;
                let condition = Condition::blank(attribute.kind);
                let attribute_id = project.fresh_id();
                project.attributes.put(attribute_id, Attribute { name, ..attribute.clone() });
                let weight = Weight::default();
                let it = Criterion::new(attribute_id, condition, *role, weight);
                add_criterion(project, *id, &Criterion { claim: claim.clone(), ..it })?;
            }
            Self::RemoveCriterion(id) => {
                project.criteria.remove(*id).ok_or(Refused::Gone)?;
                let owner = owner(project, *id)?;
                profile(project, owner)?.criteria.retain(|it| it != id);
            }
            Self::MoveCriterion(id, to) => {
                let owner = owner(project, *id)?;
                let order = &mut profile(project, owner)?.criteria;
                order.retain(|it| it != id);
                order.insert((*to).min(order.len()), *id);
            }
            Self::SetCondition(id, condition) => {
                let attribute = criterion(project, *id)?.attribute;
                check_suits(project, attribute, condition)?;
                criterion(project, *id)?.condition = condition.clone();
            }
            Self::SetRole(id, role) => criterion(project, *id)?.role = *role,
            Self::SetWeight(id, weight) => criterion(project, *id)?.weight = *weight,
            Self::SetClaim(id, claim) => criterion(project, *id)?.claim = claim.clone(),
            Self::Describe(id, key, text) => {
                let all = &mut profile(project, *id)?.described;
                if text.is_empty() {
                    all.remove(*key);
                } else {
                    all.insert((*key).to_owned(), text.clone());
                }
            }
            Self::SetStatement(id, statement) => {
                profile(project, *id)?.statement.clone_from(statement);
            }
            Self::SetReview(id, review) => {
                let months = review.months.clamp(1, Review::MAX_MONTHS);
                profile(project, *id)?.review = Review { months, ..review.clone() };
            }
            Self::Answer(id, answered) => {
                let all = &mut profile(project, *id)?.answered;
                all.retain(|it| it.check != answered.check);
                all.push(answered.clone());
            }
            Self::Unanswer(id, check) => {
                profile(project, *id)?.answered.retain(|it| it.check != *check);
            }
        }
        Ok(())
    }

    pub(super) fn label(&self) -> Message {
        Message::new(match self {
            Self::Add { .. } => "edit-add-profile",
            Self::Rename(..) => "edit-rename-profile",
            Self::SetWay(..) => "edit-set-way",
            Self::Duplicate(..) => "edit-duplicate-profile",
            Self::Remove(_) => "edit-remove-profile",
            Self::SetThresholds(..) => "edit-set-thresholds",
            Self::SetBreadth(..) => "edit-set-breadth",
            Self::SetRule { .. } => "edit-set-rule",
            Self::AddCriterion(..) | Self::AddCriterionOn(..) | Self::Found(Into::Behind(_), _) => {
                "edit-add-criterion"
            }
            Self::Found(..) => "edit-take-criteria",
            Self::RemoveCriterion(_) => "edit-remove-criterion",
            Self::MoveCriterion(..) => "edit-move-criterion",
            Self::SetCondition(..) => "edit-set-condition",
            Self::SetRole(..) => "edit-set-role",
            Self::SetWeight(..) => "edit-set-weight",
            Self::SetClaim(..) => "edit-set-claim",
            Self::Describe(..) => "edit-describe",
            Self::SetStatement(_, Some(_)) => "edit-set-statement",
            Self::SetStatement(_, None) => "edit-drop-statement",
            Self::SetReview(..) => "edit-set-review",
            Self::Answer(..) => "edit-answer-check",
            Self::Unanswer(..) => "edit-unanswer-check",
        })
    }

    pub(super) fn gesture(&self) -> Option<Gesture> {
        Some(match self {
            Self::Rename(id, _) => Gesture::new("profile-name", id.get()),
            Self::SetThresholds(id, _) => Gesture::new("thresholds", id.get()),
            Self::SetBreadth(id, ..) => Gesture::new("breadth", id.get()),
            Self::SetCondition(id, _) => Gesture::new("condition", id.get()),
            Self::SetWeight(id, _) => Gesture::new("weight", id.get()),
            Self::MoveCriterion(id, _) => Gesture::new("order", id.get()),
            Self::SetClaim(id, _) => Gesture::new("claim", id.get()),
            Self::Describe(id, key, _) => Gesture::new(key, id.get()),
            Self::SetStatement(id, Some(_)) => Gesture::new("statement", id.get()),
            Self::SetReview(id, _) => Gesture::new("review", id.get()),
            _ => return None,
        })
    }
}

fn profile(project: &mut Project, id: Id<Profile>) -> Result<&mut Profile, Refused> {
    project.profiles.get_mut(id).ok_or(Refused::Gone)
}

fn criterion(project: &mut Project, id: Id<Criterion>) -> Result<&mut Criterion, Refused> {
    project.criteria.get_mut(id).ok_or(Refused::Gone)
}

/// The profile that has the criterion.
fn owner(project: &Project, id: Id<Criterion>) -> Result<Id<Profile>, Refused> {
    let owner = project.profiles.iter().find(|(_, it)| it.criteria.contains(&id));
    owner.map(|(id, _)| id).ok_or(Refused::Gone)
}

fn check_suits(
    project: &Project,
    attribute: Id<Attribute>,
    condition: &Condition,
) -> Result<(), Refused> {
    let attribute = project.attributes.get(attribute).ok_or(Refused::Gone)?;
    if condition.suits(attribute.kind) { Ok(()) } else { Err(Refused::Unsuited) }
}

pub(super) fn add_criterion(
    project: &mut Project,
    owner: Id<Profile>,
    it: &Criterion,
) -> Result<Id<Criterion>, Refused> {
    if Profile::MAX_CRITERIA <= profile(project, owner)?.criteria.len() {
        return Err(Refused::TooManyCriteria);
    }
    check_suits(project, it.attribute, &it.condition)?;
    let id = project.fresh_id();
    project.criteria.put(id, it.clone());
    profile(project, owner)?.criteria.push(id);
    Ok(id)
}

fn duplicate(project: &mut Project, id: Id<Profile>, name: &str) -> Result<(), Refused> {
    let mut copy = profile(project, id)?.clone();
    copy.name = named(name)?;
    let criteria: Vec<(Id<Criterion>, Criterion)> = copy
        .criteria
        .iter()
        .filter_map(|it| Some((*it, project.criteria.get(*it)?.clone())))
        .collect();
    copy.criteria.clear();
    for (old, it) in criteria {
        let id = project.fresh_id();
        project.criteria.put(id, it);
        copy.criteria.push(id);
        duplicate_evidence(project, old, id);
        let said = copy.statement.iter_mut().flat_map(|it| &mut it.said);
        said.filter(|it| it.criterion == old).for_each(|it| it.criterion = id);
    }
    let copy_id = project.fresh_id();
    project.profiles.put(copy_id, copy);
    portrait::duplicate(project, id, copy_id)
}

/// Gives a copied criterion what its original rests on.
fn duplicate_evidence(project: &mut Project, from: Id<Criterion>, to: Id<Criterion>) {
    let rows = project.evidence.in_order().into_iter();
    let of_it = rows.filter(|(_, it)| it.criterion == Some(from));
    let copies: Vec<Evidence> =
        of_it.map(|(_, it)| Evidence { criterion: Some(to), ..it.clone() }).collect();
    for copy in copies {
        let id = project.fresh_id();
        project.evidence.put(id, copy);
        let last = project.evidence.len();
        project.evidence.move_to(id, last);
    }
}

/// Removes the profile with its criteria and the tiers set by hand for it.
fn remove(project: &mut Project, id: Id<Profile>) -> Result<(), Refused> {
    let profile = project.profiles.remove(id).ok_or(Refused::Gone)?;
    for criterion in &profile.criteria {
        project.criteria.remove(*criterion);
    }
    portrait::remove(project, id);
    let overridden: Vec<_> = project
        .overlays
        .iter()
        .filter(|(_, it)| it.overrides.contains_key(&id))
        .map(|(id, _)| id)
        .collect();
    for overlay in overridden {
        if let Some(overlay) = project.overlays.get_mut(overlay) {
            overlay.overrides.remove(&id);
        }
    }
    Ok(())
}

fn set_rule(
    project: &mut Project,
    rule: &Profile,
    new_attributes: &[Attribute],
    criteria: &[Criterion],
) -> Result<(), Refused> {
    let name = named(&rule.name)?;
    let mut made = Vec::new();
    for (idx, attribute) in new_attributes.iter().enumerate() {
        let id = project.fresh_id();
        project.attributes.put(id, attribute.clone());
        made.push((ProfileEdit::new_attribute(idx), id));
    }
    let there = project.profiles.iter().find(|(_, it)| it.name == name).map(|(id, _)| id);
    let id = match there {
        Some(id) => {
            for old in std::mem::take(&mut profile(project, id)?.criteria) {
                project.criteria.remove(old);
            }
            id
        }
        None => project.fresh_id(),
    };
    // What a rule does not say stays as it is.
    let old = project.profiles.get(id).unwrap_or(rule).clone();
    let (thresholds, floor, ceiling) = (rule.thresholds, rule.floor, rule.ceiling);
    let profile = Profile { name, criteria: Vec::new(), thresholds, floor, ceiling, ..old };
    project.profiles.put(id, profile);
    criteria.iter().try_for_each(|it| {
        let made = made.iter().find(|(stands_for, _)| *stands_for == it.attribute);
        let attribute = made.map_or(it.attribute, |(_, id)| *id);
        add_criterion(project, id, &Criterion { attribute, ..it.clone() }).map(drop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::Edit,
        model::{Attribute, Kind, Purpose, Timestamp, Unit},
    };

    fn project() -> (Project, Id<Profile>, Id<Attribute>) {
        let mut project = Project::new("Test", Timestamp(0));
        let attribute = project.fresh_id();
        project.attributes.put(
            attribute,
            Attribute {
                name: "Industry".to_owned(),
                kind: Kind::Category,
                unit: Unit::None,
                purpose: Purpose::Trait,
                standard: None,
            },
        );
        apply(&mut project, ProfileEdit::Add { name: " One ".to_owned(), way: Way::TopDown });
        let (id, _) = project.profiles.iter().next().unwrap();
        (project, id, attribute)
    }

    fn apply(project: &mut Project, edit: ProfileEdit) {
        Edit::Profile(edit).apply(project).unwrap();
    }

    fn add(project: &mut Project, profile: Id<Profile>, attribute: Id<Attribute>, value: &str) {
        let condition = Condition::OneOf { values: vec![value.to_owned()] };
        let it = Criterion::new(attribute, condition, Role::Must, Weight::default());
        apply(project, ProfileEdit::AddCriterion(profile, it));
    }

    fn values(project: &Project, profile: Id<Profile>) -> String {
        let criteria = &project.profiles.get(profile).unwrap().criteria;
        let condition = |id| &project.criteria.get(id).unwrap().condition;
        let name = |it: &Condition| match it {
            Condition::OneOf { values } => values.join("+"),
            other => format!("{other:?}"),
        };
        criteria.iter().map(|id| name(condition(*id))).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn criteria_keep_their_order_and_move() {
        let (mut project, profile, attribute) = project();
        for value in ["a", "b", "c"] {
            add(&mut project, profile, attribute, value);
        }
        assert_eq!(values(&project, profile), "a b c");
        let last = project.profiles.get(profile).unwrap().criteria[2];
        apply(&mut project, ProfileEdit::MoveCriterion(last, 0));
        assert_eq!(values(&project, profile), "c a b");
        apply(&mut project, ProfileEdit::MoveCriterion(last, 99));
        assert_eq!(values(&project, profile), "a b c");
        apply(&mut project, ProfileEdit::RemoveCriterion(last));
        assert_eq!(values(&project, profile), "a b");
        assert!(!project.criteria.contains(last));
    }

    #[test]
    fn an_attribute_is_made_with_its_criterion() {
        let (mut project, profile, attribute) = project();
        let new = Attribute {
            name: " Fleet ".to_owned(),
            kind: Kind::Flag,
            ..project.attributes.get(attribute).unwrap().clone()
        };
        apply(&mut project, ProfileEdit::AddCriterionOn(profile, new, Role::Must, claim()));
        let criterion = project.profiles.get(profile).unwrap().criteria[0];
        let criterion = project.criteria.get(criterion).unwrap();
        assert_eq!(project.attributes.get(criterion.attribute).unwrap().name, "Fleet");
        assert_eq!(criterion.condition, Condition::Is { yes: true });
        assert_eq!(criterion.claim, claim());
    }

    fn claim() -> Claim {
        Claim { refuted_by: "three say no".to_owned(), n_needed: Some(5), ..Claim::default() }
    }

    #[test]
    fn a_duplicate_has_criteria_of_its_own() {
        let (mut project, profile, attribute) = project();
        add(&mut project, profile, attribute, "a");
        let original = project.profiles.get(profile).unwrap().criteria[0];
        let said =
            Evidence { text: "Said".to_owned(), criterion: Some(original), ..Evidence::default() };
        project.evidence.put(Id::new(900), said);
        apply(&mut project, ProfileEdit::Duplicate(profile, "Two".to_owned()));
        let (copy, _) = project.profiles.iter().last().unwrap();
        let copied = project.profiles.get(copy).unwrap().criteria[0];
        let of = |id| project.evidence.iter().filter(|(_, it)| it.criterion == Some(id)).count();
        assert_eq!((of(original), of(copied)), (1, 1), "the copy rests on the same");
        let criterion = project.profiles.get(copy).unwrap().criteria[0];
        apply(&mut project, ProfileEdit::RemoveCriterion(criterion));
        assert_eq!(values(&project, profile), "a");
        assert_eq!(values(&project, copy), "");
    }

    #[test]
    fn removing_a_profile_takes_its_criteria_along() {
        let (mut project, profile, attribute) = project();
        add(&mut project, profile, attribute, "a");
        apply(&mut project, ProfileEdit::Remove(profile));
        assert!(project.profiles.is_empty() && project.criteria.is_empty());
    }

    #[test]
    fn what_does_not_suit_is_refused() {
        let (mut project, profile, attribute) = project();
        let it =
            Criterion::new(attribute, Condition::Is { yes: true }, Role::Must, Weight::default());
        let edit = Edit::Profile(ProfileEdit::AddCriterion(profile, it));
        assert_eq!(edit.apply(&mut project), Err(Refused::Unsuited));
        let edit = Edit::Profile(ProfileEdit::Rename(profile, "  ".to_owned()));
        assert_eq!(edit.apply(&mut project), Err(Refused::NoName));
    }
}
