//! What can be done with ballots: given one by one, taken in from forms, and made into criteria.
//!
//! The names of these steps tell nothing of what was voted.

use std::collections::BTreeMap;

use super::{Refused, profile::add_criterion};
use crate::model::{
    Attribute, Ballot, Condition, Criterion, Day, Evidence, Grade, Id, Message, Origin,
    Participant, Profile, Project, Role, Round, Stance, TakenBallot, Weight, Who,
};

#[derive(Clone, Debug, PartialEq)]
pub enum BallotEdit {
    /// Puts the ballot in the place of the one its participant gave in this round.
    Cast(Ballot),
    /// Takes in ballots that were given elsewhere, all at once. Who is not known yet is added.
    Take(Vec<TakenBallot>),
    /// Starts a round. An attribute in `new_attributes` is asked about after those of the round.
    Start { round: Round, new_attributes: Vec<Attribute> },
    /// Makes what a round found out criteria of the profile, each with its evidence.
    Apply { round: Id<Round>, profile: Id<Profile>, day: Day, choices: Vec<Choice> },
}

/// One attribute that becomes a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    pub role: Role,
    pub weight: Weight,
    /// The evidence in words, who said it, and which way it speaks.
    pub text: String,
    pub who: String,
    pub stance: Stance,
}

impl BallotEdit {
    pub(super) fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        match self {
            Self::Cast(ballot) => cast(project, ballot),
            Self::Take(ballots) => {
                let mut added = BTreeMap::new();
                ballots.iter().try_for_each(|it| take(project, it, &mut added))
            }
            Self::Start { round, new_attributes } => start(project, round, new_attributes),
            Self::Apply { round, profile, day, choices } => {
                if !project.rounds.contains(*round) {
                    return Err(Refused::Gone);
                }
                choices.iter().try_for_each(|it| make(project, *round, *profile, *day, it))
            }
        }
    }

    pub(super) fn label(&self) -> Message {
        match self {
            Self::Cast(_) => Message::new("edit-cast-ballot"),
            Self::Take(ballots) => Message::new("edit-take-ballots").count("n", ballots.len()),
            Self::Start { .. } => Message::new("edit-start-round"),
            Self::Apply { .. } => Message::new("edit-apply-round"),
        }
    }
}

/// Ballots go with their round and with their participant.
pub(super) fn drop_orphans(project: &mut Project) {
    let is_orphan = |it: &Ballot| {
        !project.rounds.contains(it.round) || !project.participants.contains(it.participant)
    };
    let orphans: Vec<Id<Ballot>> =
        project.ballots.iter().filter(|(_, it)| is_orphan(it)).map(|(id, _)| id).collect();
    for id in orphans {
        project.ballots.remove(id);
    }
}

fn cast(project: &mut Project, ballot: &Ballot) -> Result<(), Refused> {
    let is_open =
        project.rounds.contains(ballot.round) && project.participants.contains(ballot.participant);
    if !is_open {
        return Err(Refused::Gone);
    }
    let id = match project.ballot(ballot.round, ballot.participant) {
        Some((id, _)) => id,
        None => project.fresh_id(),
    };
    project.ballots.put(id, ballot.clone());
    Ok(())
}

/// `added` are those who came with an earlier ballot of the same edit.
fn take(
    project: &mut Project,
    taken: &TakenBallot,
    added: &mut BTreeMap<(String, String), Id<Participant>>,
) -> Result<(), Refused> {
    let participant = match &taken.who {
        Who::Known(id) => *id,
        Who::New { name, function } => {
            let key = (name.clone(), function.clone());
            match added.get(&key) {
                Some(id) => *id,
                None => {
                    let id = add_participant(project, name, function)?;
                    added.insert(key, id);
                    id
                }
            }
        }
    };
    let (round, answers) = (taken.round, taken.answers.clone());
    cast(project, &Ballot { round, participant, answers })
}

fn add_participant(
    project: &mut Project,
    name: &str,
    function: &str,
) -> Result<Id<Participant>, Refused> {
    let name = super::named(name)?;
    let id = project.fresh_id();
    let row = Participant { place: 0.0, name, function: function.trim().to_owned() };
    let last = project.participants.len();
    project.participants.put(id, row);
    project.participants.move_to(id, last);
    Ok(id)
}

fn start(
    project: &mut Project,
    round: &Round,
    new_attributes: &[Attribute],
) -> Result<(), Refused> {
    let mut round = Round { name: super::named(&round.name)?, ..round.clone() };
    round.attributes.retain(|it| project.attributes.contains(*it));
    for attribute in new_attributes {
        let name = super::named(&attribute.name)?;
        let id = project.fresh_id();
        project.attributes.put(id, Attribute { name, ..attribute.clone() });
        round.attributes.push(id);
    }
    let id = project.fresh_id();
    let last = project.rounds.len();
    project.rounds.put(id, round);
    project.rounds.move_to(id, last);
    Ok(())
}

/// A criterion of the choice with its evidence. Where the profile asks about the attribute already, that criterion gets
/// the weight, and the condition if it asks nothing yet.
fn make(
    project: &mut Project,
    round: Id<Round>,
    profile: Id<Profile>,
    day: Day,
    choice: &Choice,
) -> Result<(), Refused> {
    let criteria = &project.profiles.get(profile).ok_or(Refused::Gone)?.criteria;
    let on_it = |id: &Id<Criterion>| {
        project.criteria.get(*id).is_some_and(|it| it.attribute == choice.attribute)
    };
    let id = match criteria.iter().copied().find(on_it) {
        Some(id) => {
            let kind = project.attributes.get(choice.attribute).ok_or(Refused::Gone)?.kind;
            let criterion = project.criteria.get_mut(id).ok_or(Refused::Gone)?;
            criterion.weight = choice.weight;
            if criterion.condition == Condition::blank(kind) && choice.condition.suits(kind) {
                criterion.condition = choice.condition.clone();
            }
            id
        }
        None => {
            let (attribute, condition) = (choice.attribute, choice.condition.clone());
            let it = Criterion::new(attribute, condition, choice.role, choice.weight);
            add_criterion(project, profile, &it)?
        }
    };
    let evidence = Evidence {
        text: choice.text.clone(),
        grade: Grade::Colleague,
        stance: choice.stance,
        day: Some(day),
        who: choice.who.clone(),
        origin: Some(Origin::Round(round)),
        attribute: Some(choice.attribute),
        criterion: Some(id),
        ..Evidence::default()
    };
    let row = project.fresh_id();
    let last = project.evidence.len();
    project.evidence.put(row, evidence);
    project.evidence.move_to(row, last);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{Edit, List as _, ListEdit, ProfileEdit},
        model::{Answer, Importance, Kind, Purpose, Timestamp, Unit, Way},
    };

    fn project() -> Project {
        let mut project = Project::new("Test", Timestamp(0));
        let attribute = |name: &str, kind| Attribute {
            name: name.to_owned(),
            kind,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard: None,
        };
        let new_attributes =
            vec![attribute("Industry", Kind::Category), attribute("Staff", Kind::Number)];
        let round = Round { name: "Round 1".to_owned(), ..Round::default() };
        apply(&mut project, BallotEdit::Start { round, new_attributes });
        let add = ProfileEdit::Add { name: "P".to_owned(), way: Way::TopDown };
        Edit::Profile(add).apply(&mut project).unwrap();
        project
    }

    fn apply(project: &mut Project, edit: BallotEdit) {
        Edit::Ballot(edit).apply(project).unwrap();
    }

    fn round(project: &Project) -> Id<Round> {
        project.rounds.iter().next().unwrap().0
    }

    fn taken(project: &Project, name: &str) -> TakenBallot {
        let attribute = project.attributes.iter().next().unwrap().0;
        let answer = Answer { importance: Importance::new(4), wished: String::new() };
        let who = Who::New { name: name.to_owned(), function: "Sales".to_owned() };
        TakenBallot { round: round(project), who, answers: [(attribute, answer)].into() }
    }

    #[test]
    fn strangers_come_along_with_their_ballots() {
        let mut project = project();
        let ballots = ["Ann", " Bob ", "Ann"].map(|it| taken(&project, it)).to_vec();
        apply(&mut project, BallotEdit::Take(ballots));
        let names: Vec<&str> =
            project.participants.in_order().iter().map(|(_, it)| it.name.as_str()).collect();
        assert_eq!((names, project.ballots.len()), (vec!["Ann", "Bob"], 2));
        let turnout = project.turnout(round(&project));
        assert_eq!((turnout.n_in, turnout.n_asked, turnout.is_shown), (2, 2, true));
        // Someone who joins later is not led by the others.
        Participant::edit(ListEdit::Add(Participant::default(), 9)).apply(&mut project).unwrap();
        assert!(!project.turnout(round(&project)).is_shown);
    }

    #[test]
    fn ballots_go_with_their_round_and_their_participant() {
        let mut project = project();
        let ballots = ["Ann", "Bob"].map(|it| taken(&project, it)).to_vec();
        apply(&mut project, BallotEdit::Take(ballots));
        let ann = project.participants.iter().next().unwrap().0;
        Participant::edit(ListEdit::Remove(ann)).apply(&mut project).unwrap();
        assert_eq!(project.ballots.len(), 1);
        let id = round(&project);
        Round::edit(ListEdit::Remove(id)).apply(&mut project).unwrap();
        assert!(project.ballots.is_empty());
    }

    #[test]
    fn a_round_becomes_criteria_and_doubles_none() {
        let mut project = project();
        let profile = project.profiles.iter().next().unwrap().0;
        let attributes: Vec<_> = project.attributes.iter().map(|it| it.0).collect();
        let blank = Condition::blank(Kind::Category);
        let there = Criterion::new(attributes[0], blank, Role::Must, Weight::default());
        Edit::Profile(ProfileEdit::AddCriterion(profile, there)).apply(&mut project).unwrap();
        let choice = |attribute, condition| Choice {
            attribute,
            condition,
            role: Role::Prefer,
            weight: Weight::new(5).unwrap(),
            text: "matters".to_owned(),
            who: "3 of 4".to_owned(),
            stance: Stance::Supports,
        };
        let medical = Condition::OneOf { values: vec!["Medical".to_owned()] };
        let staff = Condition::Between { lo: Some(50.0), hi: None, tolerance: 0.0 };
        let choices =
            vec![choice(attributes[0], medical.clone()), choice(attributes[1], staff.clone())];
        let day = Day::new(2026, 3, 14).unwrap();
        let round = round(&project);
        apply(&mut project, BallotEdit::Apply { round, profile, day, choices });
        let criteria: Vec<_> = project.criteria.iter().map(|(_, it)| it.clone()).collect();
        assert_eq!(criteria.len(), 2);
        // The one that was there keeps its role, and asks what was wished as it asked nothing.
        assert_eq!(
            (&criteria[0].condition, criteria[0].role, criteria[0].weight.get()),
            (&medical, Role::Must, 5)
        );
        assert_eq!((&criteria[1].condition, criteria[1].role), (&staff, Role::Prefer));
        let told: Vec<_> = project.evidence.iter().map(|(_, it)| it.clone()).collect();
        assert_eq!(told.len(), 2);
        for it in &told {
            assert_eq!((it.grade, it.origin), (Grade::Colleague, Some(Origin::Round(round))));
            assert!(it.criterion.is_some_and(|it| project.criteria.contains(it)));
        }
    }
}
