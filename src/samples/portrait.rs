//! Descriptions, key people and jobs to be done of the samples' main profiles.
//!
//! Written in the language of the interface when the sample is made. All invented.

use super::Sample;
use crate::{
    edit::{Edit, List, ListEdit, ProfileEdit, Refused},
    i18n::Tr,
    model::{Day, Id, JobToDo, KeyPerson, Profile, Project, Say},
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

/// By field, the key of its words.
type Fields = &'static [(&'static str, &'static str)];

/// Adds them to a project that has its profiles. `today` is the day the sample is made.
pub(super) fn add(
    sample: Sample,
    project: &mut Project,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let (name, fields, people, jobs, source): (_, Fields, &[PersonWords], &[JobWords], _) =
        match sample {
            Sample::DeviceDistributors => (
                "Device distributors",
                DISTRIBUTORS,
                DISTRIBUTOR_PEOPLE,
                DISTRIBUTOR_JOBS,
                "samples-zhao",
            ),
            Sample::GymSoftware => ("Growing studios", GYMS, GYM_PEOPLE, GYM_JOBS, "samples-vera"),
        };
    let profile = project.profiles.iter().find(|(_, it)| it.name == name).map(|it| it.0);
    let profile = profile.ok_or(Refused::Gone)?;
    let goal = project.about().why.goal;
    let said = fields.iter().map(|(field, key)| (*field, tr.text(key).into_owned()));
    for (field, text) in said.chain([("goal", goal)]) {
        Edit::Profile(ProfileEdit::Describe(profile, field, text)).apply(project)?;
    }
    let mut made = Vec::new();
    for it in people {
        append(project, person(profile, it, tr))?;
        made.extend(project.people.iter().map(|it| it.0).max());
    }
    for it in jobs {
        let job = job(profile, it, tr);
        let person = made.get(it.person).copied();
        let is_reached = job.reached.is_some();
        let day = is_reached.then(|| today.months_before(2));
        let source = if is_reached { tr.text(source).into_owned() } else { String::new() };
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

const DISTRIBUTORS: Fields = &[
    ("places", "samples-portrait-places"),
    ("size", "samples-portrait-size"),
    ("age", "samples-portrait-age"),
    ("money", "samples-portrait-money"),
    ("funding", "samples-portrait-funding"),
    ("valuation", "samples-portrait-valuation"),
    ("maturity", "samples-portrait-maturity"),
    ("customers", "samples-portrait-customers"),
    ("goals", "samples-portrait-goals"),
    ("values", "samples-portrait-values"),
    ("attitudes", "samples-portrait-attitudes"),
    ("pains", "samples-portrait-pains"),
    ("habits", "samples-portrait-habits"),
    ("cycle", "samples-portrait-cycle"),
    ("frequency", "samples-portrait-frequency"),
    ("spend", "samples-portrait-spend"),
    ("usage", "samples-portrait-usage"),
    ("loyalty", "samples-portrait-loyalty"),
    ("support", "samples-portrait-support"),
    ("standing", "samples-portrait-standing"),
    ("recommend", "samples-portrait-recommend"),
    ("ease", "samples-portrait-ease"),
    ("touch", "samples-portrait-touch"),
    ("community", "samples-portrait-community"),
    ("sell", "samples-portrait-sell"),
    ("serve", "samples-portrait-serve"),
    ("products", "samples-portrait-products"),
    ("upgrade", "samples-portrait-upgrade"),
    ("contact", "samples-portrait-contact"),
    ("wins", "samples-portrait-wins"),
];

const GYMS: Fields = &[
    ("places", "samples-gym-portrait-places"),
    ("size", "samples-gym-portrait-size"),
    ("age", "samples-gym-portrait-age"),
    ("money", "samples-gym-portrait-money"),
    ("funding", "samples-gym-portrait-funding"),
    ("valuation", "samples-gym-portrait-valuation"),
    ("maturity", "samples-gym-portrait-maturity"),
    ("customers", "samples-gym-portrait-customers"),
    ("goals", "samples-gym-portrait-goals"),
    ("values", "samples-gym-portrait-values"),
    ("attitudes", "samples-gym-portrait-attitudes"),
    ("pains", "samples-gym-portrait-pains"),
    ("habits", "samples-gym-portrait-habits"),
    ("cycle", "samples-gym-portrait-cycle"),
    ("frequency", "samples-gym-portrait-frequency"),
    ("spend", "samples-gym-portrait-spend"),
    ("usage", "samples-gym-portrait-usage"),
    ("loyalty", "samples-gym-portrait-loyalty"),
    ("support", "samples-gym-portrait-support"),
    ("standing", "samples-gym-portrait-standing"),
    ("recommend", "samples-gym-portrait-recommend"),
    ("ease", "samples-gym-portrait-ease"),
    ("touch", "samples-gym-portrait-touch"),
    ("community", "samples-gym-portrait-community"),
    ("sell", "samples-gym-portrait-sell"),
    ("serve", "samples-gym-portrait-serve"),
    ("products", "samples-gym-portrait-products"),
    ("upgrade", "samples-gym-portrait-upgrade"),
    ("contact", "samples-gym-portrait-contact"),
    ("wins", "samples-gym-portrait-wins"),
];

const DISTRIBUTOR_PEOPLE: &[PersonWords] = &[
    PersonWords {
        says: &[Say::Proposes, Say::Influences, Say::Decides, Say::Uses],
        face: 11,
        words: [
            "samples-person-ops-title",
            "samples-person-ops-name",
            "samples-person-ops-job",
            "samples-person-ops-goals",
            "samples-person-ops-pains",
            "samples-person-ops-objections",
            "samples-person-ops-channels",
            "samples-person-ops-convinces",
            "samples-person-ops-personal",
        ],
    },
    PersonWords {
        says: &[Say::Buys, Say::Influences],
        face: 38,
        words: [
            "samples-person-buyer-title",
            "samples-person-buyer-name",
            "samples-person-buyer-job",
            "samples-person-buyer-goals",
            "samples-person-buyer-pains",
            "samples-person-buyer-objections",
            "samples-person-buyer-channels",
            "samples-person-buyer-convinces",
            "samples-person-buyer-personal",
        ],
    },
    PersonWords {
        says: &[Say::Approves, Say::Blocks],
        face: 74,
        words: [
            "samples-person-owner-title",
            "samples-person-owner-name",
            "samples-person-owner-job",
            "samples-person-owner-goals",
            "samples-person-owner-pains",
            "samples-person-owner-objections",
            "samples-person-owner-channels",
            "samples-person-owner-convinces",
            "samples-person-owner-personal",
        ],
    },
];

const GYM_PEOPLE: &[PersonWords] = &[
    PersonWords {
        says: &[Say::Proposes, Say::Decides, Say::Approves, Say::Buys],
        face: 56,
        words: [
            "samples-person-studio-title",
            "samples-person-studio-name",
            "samples-person-studio-job",
            "samples-person-studio-goals",
            "samples-person-studio-pains",
            "samples-person-studio-objections",
            "samples-person-studio-channels",
            "samples-person-studio-convinces",
            "samples-person-studio-personal",
        ],
    },
    PersonWords {
        says: &[Say::Influences, Say::Uses, Say::Blocks],
        face: 92,
        words: [
            "samples-person-trainer-title",
            "samples-person-trainer-name",
            "samples-person-trainer-job",
            "samples-person-trainer-goals",
            "samples-person-trainer-pains",
            "samples-person-trainer-objections",
            "samples-person-trainer-channels",
            "samples-person-trainer-convinces",
            "samples-person-trainer-personal",
        ],
    },
];

const DISTRIBUTOR_JOBS: &[JobWords] = &[
    JobWords {
        person: 0,
        figures: (72.0, 1.0, Some(2.0)),
        ratings: (10.0, 3.0),
        words: [
            "samples-job-recall-name",
            "samples-job-recall-before",
            "samples-job-recall-after",
            "samples-job-recall-measure",
            "samples-job-recall-unit",
            "samples-job-recall-push",
            "samples-job-recall-pull",
            "samples-job-recall-anxiety",
            "samples-job-recall-habit",
        ],
    },
    JobWords {
        person: 1,
        figures: (14.0, 4.0, Some(5.0)),
        ratings: (9.0, 4.0),
        words: [
            "samples-job-tender-name",
            "samples-job-tender-before",
            "samples-job-tender-after",
            "samples-job-tender-measure",
            "samples-job-tender-unit",
            "samples-job-tender-push",
            "samples-job-tender-pull",
            "samples-job-tender-anxiety",
            "samples-job-tender-habit",
        ],
    },
    JobWords {
        person: 0,
        figures: (10.0, 1.0, Some(1.0)),
        ratings: (8.0, 7.0),
        words: [
            "samples-job-count-name",
            "samples-job-count-before",
            "samples-job-count-after",
            "samples-job-count-measure",
            "samples-job-count-unit",
            "samples-job-count-push",
            "samples-job-count-pull",
            "samples-job-count-anxiety",
            "samples-job-count-habit",
        ],
    },
];

const GYM_JOBS: &[JobWords] = &[
    JobWords {
        person: 0,
        figures: (30.0, 2.0, None),
        ratings: (9.0, 2.0),
        words: [
            "samples-job-cards-name",
            "samples-job-cards-before",
            "samples-job-cards-after",
            "samples-job-cards-measure",
            "samples-job-cards-unit",
            "samples-job-cards-push",
            "samples-job-cards-pull",
            "samples-job-cards-anxiety",
            "samples-job-cards-habit",
        ],
    },
    JobWords {
        person: 1,
        figures: (10.0, 2.0, None),
        ratings: (7.0, 4.0),
        words: [
            "samples-job-door-name",
            "samples-job-door-before",
            "samples-job-door-after",
            "samples-job-door-measure",
            "samples-job-door-unit",
            "samples-job-door-push",
            "samples-job-door-pull",
            "samples-job-door-anxiety",
            "samples-job-door-habit",
        ],
    },
];
