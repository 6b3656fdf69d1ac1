//! What a new round asks about, unless the facilitator says otherwise.

use crate::model::{Attribute, Id, Profile, Project, Purpose};

/// As many as people answer with care.
const N_WANTED: usize = 12;
/// Fewer criteria than this are not enough to ask about.
const N_ENOUGH: usize = 3;

/// The attributes of the profile's criteria; where those are few, also the traits known for at least half of the
/// accounts, the fullest first. `fills` says for how many of `n_rows` accounts each is known. Where no table tells
/// anything, whatever traits there are.
pub fn questions(
    project: &Project,
    profile: Option<Id<Profile>>,
    fills: &[(Id<Attribute>, usize)],
    n_rows: usize,
) -> Vec<Id<Attribute>> {
    let is_trait = |id: &Id<Attribute>| {
        project.attributes.get(*id).is_some_and(|it| it.purpose == Purpose::Trait)
    };
    let criteria =
        profile.and_then(|id| project.profiles.get(id)).map_or(&[][..], |it| &it.criteria);
    let mut res: Vec<Id<Attribute>> = Vec::new();
    let add = |res: &mut Vec<Id<Attribute>>, id: Id<Attribute>| {
        if is_trait(&id) && !res.contains(&id) && res.len() < N_WANTED {
            res.push(id);
        }
    };
    for id in criteria.iter().filter_map(|it| Some(project.criteria.get(*it)?.attribute)) {
        add(&mut res, id);
    }
    if N_ENOUGH <= res.len() {
        return res;
    }
    let mut full: Vec<(Id<Attribute>, usize)> =
        fills.iter().copied().filter(|(_, n)| 0 < n_rows && n_rows <= 2 * n).collect();
    full.sort_by_key(|(id, n)| (std::cmp::Reverse(*n), *id));
    for (id, _) in full {
        add(&mut res, id);
    }
    if res.len() < N_ENOUGH {
        for (id, _) in project.attributes.iter() {
            add(&mut res, id);
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{Edit, ProfileEdit},
        model::{Condition, Criterion, Kind, Outcome, Role, Timestamp, Unit, Way, Weight},
    };

    #[test]
    fn criteria_first_then_what_is_well_known() {
        let mut project = Project::new("", Timestamp(0));
        let mut ids = Vec::new();
        for n in 0..20 {
            let outcome = n == 19;
            let purpose =
                if outcome { Purpose::Outcome(Outcome::DealSize) } else { Purpose::Trait };
            let (kind, unit, name) = (Kind::Flag, Unit::None, format!("{n}"));
            let id = project.fresh_id();
            project.attributes.put(id, Attribute { name, kind, unit, purpose, standard: None });
            ids.push(id);
        }
        let add = ProfileEdit::Add { name: "P".to_owned(), way: Way::TopDown };
        Edit::Profile(add).apply(&mut project).unwrap();
        let (profile, _) = project.profiles.iter().next().unwrap();
        let numbers = |project: &Project, fills: &[(Id<Attribute>, usize)]| -> Vec<usize> {
            let asked = questions(project, Some(profile), fills, 10);
            asked.iter().filter_map(|id| ids.iter().position(|it| it == id)).collect()
        };
        assert_eq!(numbers(&project, &[]), (0..12).collect::<Vec<_>>());
        let fills: Vec<_> = [(4, 9), (3, 4), (5, 10), (19, 10)].map(|(id, n)| (ids[id], n)).into();
        assert_eq!(numbers(&project, &fills)[..2], [5, 4]);
        for id in [7, 2, 9] {
            let condition = Condition::Is { yes: true };
            let it = Criterion::new(ids[id], condition, Role::Prefer, Weight::default());
            Edit::Profile(ProfileEdit::AddCriterion(profile, it)).apply(&mut project).unwrap();
        }
        assert_eq!(numbers(&project, &fills), [7, 2, 9]);
    }
}
