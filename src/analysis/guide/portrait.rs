//! What a profile needs to be worked with: a description, somebody who decides, a job with a measure.

use super::{Cx, Done, Item, Name, Target, criteria, done, item};
use crate::{
    analysis::{
        portrait::{FIELDS, Section, is_filled, n_filled},
        progress::is_measured,
    },
    model::{Id, Profile, Say},
};

/// The four kinds of description.
const KINDS: [Section; 4] =
    [Section::Geography, Section::Demography, Section::Psychography, Section::Behavior];

pub(super) fn items(cx: &Cx<'_>, id: Id<Profile>) -> Vec<Item> {
    let Some(profile) = cx.profile else { return Vec::new() };
    // While the rule asks nothing there is nobody to describe.
    let waits = criteria(cx).next().is_none();
    let state = |is_done: bool| if waits && !is_done { Done::Waiting } else { done(is_done) };

    let says = |section: &Section| {
        FIELDS.iter().any(|it| it.section == *section && is_filled(profile, it.key))
    };
    let name = Name { key: "portrait", line: "guide-portrait", action: "guide-portrait-action" };
    let mut portrait = item(&name, state(KINDS.iter().all(says)), Target::ShowPortrait);
    portrait.message = portrait.message.count("n", n_filled(profile)).count("of", FIELDS.len());

    let people = || cx.project.people.iter().filter(|(_, it)| it.profile == Some(id));
    let decides = people().any(|(_, it)| it.says.contains(&Say::Decides));
    let name = Name { key: "people", line: "guide-people", action: "guide-people-action" };
    let mut decider = item(&name, state(decides), Target::ShowPeople);
    decider.message = decider.message.count("n", people().count());

    let jobs = || cx.project.jobs.iter().filter(|(_, it)| it.profile == Some(id));
    let n = jobs().filter(|(_, it)| is_measured(it)).count();
    let name = Name { key: "jobs", line: "guide-jobs", action: "guide-jobs-action" };
    let mut measured = item(&name, state(0 < n), Target::ShowJobs);
    measured.message = measured.message.count("n", n);
    vec![portrait, decider, measured]
}
