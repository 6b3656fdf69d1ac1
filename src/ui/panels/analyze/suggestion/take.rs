//! Taking a suggestion over: as a profile of its own or in place of the criteria there are, with its figures as evidence,
//! in one step.

use super::{super::traits::words, figures};
use crate::{
    analysis::{
        statistics::Count,
        suggest::{Sentence, Suggestion},
    },
    edit::{Edit, Founded, Into, ProfileEdit},
    model::{
        Attribute, Condition, Criterion, Evidence, Grade, Id, Message, Profile, Role, Stance,
        Weight,
    },
    ui::{Cx, DraftTab, Request},
};

/// The criteria of the scorecard.
pub(super) fn scorecard(cx: &Cx<'_>, it: &Suggestion) -> Vec<Founded> {
    let tr = cx.tr;
    let mut behind = Vec::new();
    if let Some(held_out) = &it.held_out {
        let lift = held_out.lift_20;
        let lift =
            format!("{} ({})", words::times(tr, lift.value), words::interval(tr, lift.lo, lift.hi));
        behind.push(tr.format("suggestion-evidence-held-out", &[("lift", lift.into())]));
    }
    behind.extend(it.chance.map(|it| figures::chance(tr, it)));
    let founded = |it: &crate::analysis::suggest::Suggested| {
        let lift = format!(
            "{} ({})",
            words::times(tr, it.lift.value),
            words::interval(tr, it.lift.lo, it.lift.hi)
        );
        let args = [
            ("best", words::count(tr, Count::new(it.n_best, it.n_pass)).into()),
            ("lift", lift.into()),
        ];
        let own = tr.format("suggestion-evidence", &args);
        let text = [vec![own], behind.clone()].concat().join("; ");
        let criterion = Criterion::new(it.attribute, it.condition.clone(), it.role, it.weight);
        Founded { criterion, evidence: evidence(cx, text) }
    };
    it.criteria.iter().map(founded).collect()
}

/// The conditions of the sentence: all have to hold.
pub(super) fn sentence(cx: &Cx<'_>, it: &Sentence) -> Vec<Founded> {
    let tr = cx.tr;
    let args = [
        ("best", words::count(tr, Count::new(it.n_best, it.n_pass)).into()),
        ("lift", words::times(tr, it.in_sample.lift).into()),
    ];
    let mut text = tr.format("suggestion-evidence-sentence", &args);
    if let Some(it) = it.held_out {
        let args = [("lift", words::times(tr, it.lift).into())];
        text = format!("{text}; {}", tr.format("suggestion-evidence-sentence-held-out", &args));
    }
    let founded = |(attribute, condition): &(Id<Attribute>, Condition)| Founded {
        criterion: Criterion::new(*attribute, condition.clone(), Role::Must, Weight::default()),
        evidence: evidence(cx, text.clone()),
    };
    it.conditions.iter().map(founded).collect()
}

fn evidence(cx: &Cx<'_>, text: String) -> Evidence {
    Evidence {
        text,
        grade: Grade::Measured,
        stance: Stance::Supports,
        day: Some(cx.env.today()),
        who: cx.tr.text("traits-evidence-who").into_owned(),
        ..Evidence::default()
    }
}

/// Makes a profile of the criteria, and goes there.
pub(super) fn as_new(cx: &mut Cx<'_>, criteria: Vec<Founded>) {
    let name = cx.tr.text("suggestion-profile-name").into_owned();
    let n = cx.project.profiles.iter().filter(|(_, it)| it.name.starts_with(&name)).count();
    let name = if n == 0 { name } else { format!("{name} {}", n + 1) };
    cx.edit(Edit::Profile(ProfileEdit::Found(Into::New(name.clone()), criteria)));
    taken(cx, &name);
}

/// Puts the criteria in place of those of the profile, and goes there.
pub(super) fn instead(cx: &mut Cx<'_>, profile: Id<Profile>, criteria: Vec<Founded>) {
    let name = cx.project.profiles.get(profile).map_or("", |it| it.name.as_str());
    cx.edit(Edit::Profile(ProfileEdit::Found(Into::Instead(profile), criteria)));
    taken(cx, name);
}

fn taken(cx: &mut Cx<'_>, name: &str) {
    cx.requests.push(Request::Draft(DraftTab::Criteria));
    cx.requests.push(Request::Toast(Message::new("suggestion-taken").text("name", name)));
}
