//! What a profile asks, taken out of the project: all that matching depends on besides the table.

use crate::model::{
    AccountId, Attribute, Condition, Criterion, Day, Id, Profile, Project, Role, Thresholds, Tier,
    Weight,
};

/// The rule of one profile. Two equal rules over one table give equal results.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    pub profile: Id<Profile>,
    /// In the order shown; those that ask nothing yet are left out.
    pub criteria: Vec<RuleCriterion>,
    pub thresholds: Thresholds,
    /// Fewer new matches than this is too narrow.
    pub floor: u32,
    /// A larger share of the base than this, in percent, is too broad.
    pub ceiling: u8,
    /// «Today» for conditions on dates.
    pub reference_day: Day,
    /// Tiers set by hand, by account.
    pub overrides: Vec<(AccountId, Tier)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RuleCriterion {
    pub id: Id<Criterion>,
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    pub role: Role,
    pub weight: Weight,
}

impl Rule {
    /// The rule of the profile; one that asks nothing where there is no such profile.
    pub fn of(project: &Project, profile: Id<Profile>) -> Self {
        let blank = Profile::new(String::new(), crate::model::Way::default());
        let body = project.profiles.get(profile).unwrap_or(&blank);
        let criteria = body.criteria.iter().filter_map(|id| {
            let it = project.criteria.get(*id).filter(|it| it.condition.asks())?;
            Some(RuleCriterion {
                id: *id,
                attribute: it.attribute,
                condition: it.condition.clone(),
                role: it.role,
                weight: it.weight,
            })
        });
        let overrides = project.overlays.iter().filter_map(|(id, overlay)| {
            let it = overlay.overrides.get(&profile)?;
            Some((AccountId(id.get()), it.tier))
        });
        Self {
            profile,
            criteria: criteria.take(Profile::MAX_CRITERIA).collect(),
            thresholds: body.thresholds,
            floor: body.floor,
            ceiling: body.ceiling,
            reference_day: project.reference_day(),
            overrides: overrides.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Override, Timestamp, Way};

    #[test]
    fn criteria_that_ask_nothing_are_left_out() {
        let mut project = Project::new("", Timestamp::default());
        let attribute = Id::new(100);
        let mut profile = Profile::new(String::new(), Way::TopDown);
        let conditions = [
            Condition::OneOf { values: vec![" ".to_owned()] },
            Condition::Between { lo: None, hi: None, tolerance: 0.2 },
            Condition::Dates { from: None, to: None },
            Condition::Contains { words: Vec::new() },
            Condition::Is { yes: false },
            Condition::OneOf { values: vec!["x".to_owned()] },
        ];
        for (n, condition) in (10..).zip(conditions) {
            let (role, weight) = (Role::Prefer, Weight::default());
            project.criteria.put(Id::new(n), Criterion::new(attribute, condition, role, weight));
            profile.criteria.push(Id::new(n));
        }
        let id = Id::new(2);
        project.profiles.put(id, profile);
        let by_hand = Override {
            tier: Tier::B,
            reason: String::new(),
            by: String::new(),
            at: Timestamp::default(),
        };
        for profile in [2, 3] {
            project.overlays.put(
                Id::new(7 + profile),
                crate::model::Overlay {
                    overrides: [(Id::new(profile), by_hand.clone())].into(),
                    ..Default::default()
                },
            );
        }
        let rule = Rule::of(&project, id);
        let ids: Vec<u64> = rule.criteria.iter().map(|it| it.id.get()).collect();
        assert_eq!(ids, [11, 12, 14, 15]);
        assert_eq!(rule.overrides, [(AccountId(9), Tier::B)]);
        assert_eq!(Rule::of(&project, Id::new(99)).criteria, []);
    }
}
