//! What the material leaves open: stages and people without any, jobs and pains that nothing answers, what is stale.
//!
//! Material serves the stages it names and those of the cards that point to it, and everybody where it names nobody.
//! Material that is only needed covers nothing, but is told from none at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Day, Id, JobToDo, KeyPerson, Material, MaterialState, Pain, Profile, Project, fold,
};

/// What is open for one profile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gaps {
    /// The people of the profile, in their order: the columns.
    pub people: Vec<Id<KeyPerson>>,
    pub stages: Vec<StageRow>,
    /// What no material answers that is there.
    pub jobs: Vec<Id<JobToDo>>,
    pub pains: Vec<Id<Pain>>,
    /// The oldest first, those of no day before them.
    pub stale: Vec<Id<Material>>,
}

/// A stage, and the best there is of it for each person.
#[derive(Clone, Debug, PartialEq)]
pub struct StageRow {
    pub name: String,
    pub cells: Vec<Option<(MaterialState, Id<Material>)>>,
}

impl Gaps {
    /// How many holes there are: cells without material that is there, jobs and pains unanswered.
    pub fn n_open(&self) -> usize {
        let cells = self.stages.iter().flat_map(|it| &it.cells);
        let open = cells.filter(|it| it.is_none_or(|(state, _)| state == MaterialState::Needed));
        open.count() + self.jobs.len() + self.pains.len()
    }
}

/// The stages of the maps of a profile, or of all, each name once and in the order in which maps go.
pub fn stages(project: &Project, profile: Option<Id<Profile>>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let maps = project.journeys.in_order().into_iter().map(|it| it.1);
    let maps = maps.filter(|it| profile.is_none() || it.profile == profile);
    let names = maps.flat_map(|it| &it.stages).map(|it| it.name.trim());
    let new = names.filter(|it| !it.is_empty() && seen.insert(fold(it).into_owned()));
    new.map(str::to_owned).collect()
}

pub fn gaps(project: &Project, profile: Id<Profile>, today: Day) -> Gaps {
    let people = project.people.in_order().into_iter();
    let people: Vec<_> = people.filter(|it| it.1.profile == Some(profile)).map(|it| it.0).collect();
    let used = used(project);
    let mut covers: BTreeMap<(String, Id<KeyPerson>), (MaterialState, Id<Material>)> =
        BTreeMap::new();
    let (mut jobs, mut pains) = (BTreeSet::<Id<JobToDo>>::new(), BTreeSet::<Id<Pain>>::new());
    let mut stale = Vec::new();
    for (id, it) in project.materials.in_order() {
        let state = it.state_on(today);
        if state == MaterialState::Stale {
            stale.push((it.updated_on, id));
        }
        if state != MaterialState::Needed {
            jobs.extend(&it.jobs);
            pains.extend(&it.pains);
        }
        let named = it.stages.iter().map(|it| fold(it.trim()).into_owned());
        let served: BTreeSet<String> =
            named.chain(used.get(&id).into_iter().flatten().cloned()).collect();
        let is_for = |person: &Id<KeyPerson>| {
            let known = |it: &Id<KeyPerson>| project.people.contains(*it);
            !it.audience.iter().any(known) || it.audience.contains(person)
        };
        for stage in &served {
            for person in people.iter().filter(|it| is_for(it)) {
                let best = covers.entry((stage.clone(), *person)).or_insert((state, id));
                if best.0 < state {
                    *best = (state, id);
                }
            }
        }
    }
    stale.sort();
    let row = |name: String| {
        let key = fold(&name).into_owned();
        let cell = |person: &Id<KeyPerson>| covers.get(&(key.clone(), *person)).copied();
        StageRow { cells: people.iter().map(cell).collect(), name }
    };
    let of_profile = |it: &(Id<JobToDo>, &JobToDo)| it.1.profile == Some(profile);
    let all_jobs = project.jobs.in_order().into_iter().filter(of_profile).map(|it| it.0);
    let all_pains = project.pains.in_order().into_iter().map(|it| it.0);
    Gaps {
        stages: stages(project, Some(profile)).into_iter().map(row).collect(),
        jobs: all_jobs.filter(|it| !jobs.contains(it)).collect(),
        pains: all_pains.filter(|it| !pains.contains(it)).collect(),
        stale: stale.into_iter().map(|it| it.1).collect(),
        people,
    }
}

/// The stages in which cards point to a piece, by their names.
fn used(project: &Project) -> BTreeMap<Id<Material>, BTreeSet<String>> {
    let mut names = BTreeMap::new();
    for (id, map) in project.journeys.iter() {
        names.extend(map.stages.iter().map(|it| ((id, it.id), fold(it.name.trim()).into_owned())));
    }
    let mut res: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for (_, card) in project.cards.iter() {
        if let (Some(material), Some(name)) =
            (card.material, names.get(&(card.journey, card.stage)))
        {
            res.entry(material).or_default().insert(name.clone());
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Journey, Stage, Timestamp};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn made() -> (Project, Id<Profile>, [Id<KeyPerson>; 2]) {
        let mut project = Project::new("Test", Timestamp(0));
        let profile = Id::new(1);
        let people = [Id::new(2), Id::new(3)];
        for id in people {
            let it = KeyPerson { profile: Some(profile), ..KeyPerson::default() };
            project.people.put(id, it);
        }
        let stages = ["Doubt", " Trial ", "doubt"]
            .map(|it| Stage { name: it.to_owned(), ..Stage::default() });
        let map = Journey { profile: Some(profile), stages: stages.into(), ..Journey::default() };
        project.journeys.put(Id::new(4), map);
        (project, profile, people)
    }

    #[test]
    fn a_stage_is_covered_for_whom_its_material_is() {
        let (mut project, profile, people) = made();
        let it = Material {
            stages: ["TRIAL".to_owned()].into(),
            audience: [people[0]].into(),
            state: MaterialState::Have,
            updated_on: Some(day("2026-01-01")),
            ..Material::default()
        };
        project.materials.put(Id::new(9), it);
        let found = gaps(&project, profile, day("2026-06-01"));
        let names: Vec<&str> = found.stages.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Doubt", "Trial"], "each name once");
        assert_eq!(found.stages[1].cells, [Some((MaterialState::Have, Id::new(9))), None]);
        assert_eq!((found.n_open(), found.stale.len()), (3, 0));
        let later = gaps(&project, profile, day("2027-06-01"));
        assert_eq!(later.stages[1].cells[0], Some((MaterialState::Stale, Id::new(9))));
        assert_eq!(later.stale, [Id::new(9)]);
    }

    #[test]
    fn what_is_only_needed_answers_nothing() {
        let (mut project, profile, _) = made();
        project.pains.put(Id::new(5), Pain::default());
        let mut it = Material { pains: [Id::new(5)].into(), ..Material::default() };
        project.materials.put(Id::new(9), it.clone());
        assert_eq!(gaps(&project, profile, day("2026-06-01")).pains, [Id::new(5)]);
        it.state = MaterialState::Have;
        project.materials.put(Id::new(9), it);
        assert!(gaps(&project, profile, day("2026-06-01")).pains.is_empty());
    }
}
