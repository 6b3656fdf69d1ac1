//! Descriptions, key people and jobs to be done of the samples' profiles.
//!
//! Written in the language of the interface when the sample is made. All invented.

mod clinics;
mod distributors;
mod gyms;
mod labs;

use super::Sample;
use crate::{
    edit::{Edit, List, ListEdit, ProfileEdit, Refused},
    i18n::Tr,
    model::{Day, Evidence, FieldOf, Grade, Id, JobToDo, KeyPerson, Origin, Profile, Project, Say},
};

/// Title, name, job, goals, pains, objections, channels, what convinces, personal.
struct PersonWords {
    says: &'static [Say],
    face: u64,
    words: [&'static str; 9],
}

/// Name, before, after, measure, unit, push, pull, anxiety, habit.
struct JobWords {
    /// Whose job it is, counted among the people.
    person: usize,
    /// Baseline, target, reached.
    figures: (f64, f64, Option<f64>),
    /// Importance and satisfaction.
    ratings: (f64, f64),
    words: [&'static str; 9],
}

/// What is written of one profile, by keys of words.
struct Portrait {
    /// The name of the profile.
    profile: &'static str,
    /// By field, the key of its words.
    fields: &'static [(&'static str, &'static str)],
    /// What was said of a field: who, what that is worth, and the key of the words.
    said: &'static [(&'static str, &'static str, Grade, &'static str)],
    people: &'static [PersonWords],
    jobs: &'static [JobWords],
    /// Who or what told what has been reached.
    source: &'static str,
}

/// Adds them to a project that has its profiles. `today` is the day the sample is made.
pub(super) fn add(
    sample: Sample,
    project: &mut Project,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let portraits: &[Portrait] = match sample {
        Sample::DeviceDistributors => &[distributors::PORTRAIT, clinics::PORTRAIT, labs::PORTRAIT],
        Sample::GymSoftware => &[gyms::PORTRAIT],
    };
    portraits.iter().try_for_each(|it| draw(it, project, today, tr))
}

fn draw(it: &Portrait, project: &mut Project, today: Day, tr: &Tr) -> Result<(), Refused> {
    let profile = project.profiles.iter().find(|(_, row)| row.name == it.profile);
    let profile = profile.map(|row| row.0).ok_or(Refused::Gone)?;
    let goal = project.about().why.goal;
    let texts = it.fields.iter().map(|(field, key)| (*field, tr.text(key).into_owned()));
    for (field, text) in texts.chain([("goal", goal)]) {
        Edit::Profile(ProfileEdit::Describe(profile, field, text)).apply(project)?;
    }
    for (field, who, grade, text) in it.said {
        let who = tr.text(who).into_owned();
        let talk = project.interviews.iter().find(|(_, talk)| talk.person == who);
        let (day, origin, account) = talk.map_or_else(
            || (Some(today.months_before(3)), None, None),
            |(id, talk)| (talk.day, Some(Origin::Interview(id)), talk.account),
        );
        let evidence = Evidence {
            text: tr.text(text).into_owned(),
            grade: *grade,
            day,
            who,
            origin,
            account,
            field: Some(FieldOf { profile, key: (*field).to_owned() }),
            ..Evidence::default()
        };
        append(project, evidence)?;
    }
    let mut made = Vec::new();
    for words in it.people {
        append(project, person(profile, words, tr))?;
        made.extend(project.people.iter().map(|row| row.0).max());
    }
    for words in it.jobs {
        let job = job(profile, words, tr);
        let person = made.get(words.person).copied();
        let is_reached = job.reached.is_some();
        let day = is_reached.then(|| today.months_before(2));
        let source = if is_reached { tr.text(it.source).into_owned() } else { String::new() };
        append(project, JobToDo { person, day, source, ..job })?;
    }
    Ok(())
}

fn append<T: List>(project: &mut Project, row: T) -> Result<(), Refused> {
    let n = T::of(project).len();
    T::edit(ListEdit::Add(row, n)).apply(project)
}

fn person(profile: Id<Profile>, it: &PersonWords, tr: &Tr) -> KeyPerson {
    let [title, name, job, goals, pains, objections, channels, convinces, personal] =
        it.words.map(|key| tr.text(key).into_owned());
    KeyPerson {
        place: 0.0,
        profile: Some(profile),
        title,
        name,
        says: it.says.iter().copied().collect(),
        job,
        goals,
        pains,
        objections,
        channels,
        convinces,
        personal,
        face: it.face,
    }
}

fn job(profile: Id<Profile>, it: &JobWords, tr: &Tr) -> JobToDo {
    let [name, before, after, measure, unit, push, pull, anxiety, habit] =
        it.words.map(|key| tr.text(key).into_owned());
    let (baseline, target, reached) = it.figures;
    let (importance, satisfaction) = it.ratings;
    JobToDo {
        profile: Some(profile),
        name,
        before,
        after,
        measure,
        unit,
        baseline: Some(baseline),
        target: Some(target),
        reached,
        importance: Some(importance),
        satisfaction: Some(satisfaction),
        push,
        pull,
        anxiety,
        habit,
        ..JobToDo::default()
    }
}
