//! A trait becomes a criterion of the profile, with its figures as evidence: one step.

use super::words;
use crate::{
    analysis::traits::{Finding, Verdict},
    edit::{Edit, Founded, Into, List as _, ListEdit, ProfileEdit},
    model::{Condition, Criterion, Evidence, Grade, Id, Message, Profile, Role, Stance, Weight},
    ui::Cx,
};

/// How a trait stands to the profile people work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A criterion asks exactly this.
    In,
    /// A criterion asks something else of the attribute.
    Other(Id<Criterion>),
    Out,
}

pub(super) fn place(cx: &Cx<'_>, profile: Id<Profile>, it: &Finding) -> Place {
    let project = cx.project;
    let criteria = project.profiles.get(profile).into_iter().flat_map(|it| &it.criteria);
    let of_it: Vec<(Id<Criterion>, &Criterion)> = criteria
        .filter_map(|id| Some((*id, project.criteria.get(*id)?)))
        .filter(|(_, criterion)| criterion.attribute == it.attribute)
        .collect();
    if of_it.iter().any(|(_, criterion)| is_same(&criterion.condition, &it.condition)) {
        return Place::In;
    }
    of_it.first().map_or(Place::Out, |(id, _)| Place::Other(*id))
}

/// Whether both ask the same, whatever is near enough.
fn is_same(a: &Condition, b: &Condition) -> bool {
    match (a, b) {
        (Condition::Between { lo, hi, .. }, Condition::Between { lo: from, hi: to, .. }) => {
            lo == from && hi == to
        }
        (Condition::OneOf { values }, Condition::OneOf { values: others }) => {
            values.len() == others.len() && values.iter().all(|it| others.contains(it))
        }
        _ => a == b,
    }
}

/// Adds the trait to the profile, or makes the criterion there is on its attribute ask this.
pub(super) fn add(cx: &mut Cx<'_>, profile: Id<Profile>, it: &Finding) {
    let evidence = evidence(cx, it);
    match place(cx, profile, it) {
        Place::In => (),
        Place::Out => {
            let criterion =
                Criterion::new(it.attribute, it.condition.clone(), role(it), weight(it));
            let founded = Founded { criterion, evidence };
            cx.edit(Edit::Profile(ProfileEdit::Found(Into::Behind(profile), vec![founded])));
        }
        Place::Other(id) => {
            let attribute = Some(it.attribute);
            let evidence = Evidence { criterion: Some(id), attribute, ..evidence };
            let edits = vec![
                Edit::Profile(ProfileEdit::SetCondition(id, it.condition.clone())),
                Evidence::edit(ListEdit::Add(evidence, cx.project.evidence.len())),
            ];
            cx.edit(Edit::Many(Message::new("edit-set-condition"), edits));
        }
    }
}

/// Whether such companies are better kept out: they are seldom the best, or leave.
pub(super) fn keeps_out(it: &Finding) -> bool {
    it.verdict == Verdict::Avoid || it.is_seductive
}

fn role(it: &Finding) -> Role {
    if keeps_out(it) { Role::Exclude } else { Role::Prefer }
}

/// By what is to be expected of it, not by what it shows on the customers it was found in.
fn weight(it: &Finding) -> Weight {
    let win = it.win.as_ref().map(|it| it.lift_expected);
    let stay = it.leave.as_ref().map(|it| 1.0 / it.lift_expected.max(0.01));
    let lift = win.or(stay).unwrap_or(1.0);
    let weight = match lift {
        it if it < 1.2 => 1,
        it if it < 1.5 => 2,
        it if it < 2.0 => 3,
        it if it < 2.5 => 4,
        _ => 5,
    };
    Weight::new(weight).unwrap_or_default()
}

/// The figures. What did not hold up is no measurement that a claim could rest on, and says so.
fn evidence(cx: &Cx<'_>, it: &Finding) -> Evidence {
    let tr = cx.tr;
    let effects = [(it.win.as_ref(), true), (it.leave.as_ref(), false)];
    let told: Vec<String> = effects
        .into_iter()
        .filter_map(|(effect, is_win)| Some(words::evidence(tr, effect?, is_win)))
        .collect();
    let holds_up = !matches!(it.verdict, Verdict::Weak | Verdict::TooFew { .. });
    let verdict = tr.text(words::verdict_key(it.verdict));
    Evidence {
        text: format!("{verdict}: {}", told.join("; ")),
        grade: if holds_up { Grade::Measured } else { Grade::Guess },
        stance: Stance::Supports,
        day: Some(cx.env.today()),
        who: tr.text("traits-evidence-who").into_owned(),
        ..Evidence::default()
    }
}
