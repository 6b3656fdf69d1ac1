//! How a claim stands: what speaks for a criterion and against it, and what follows from that.
//!
//! The rule, in words:
//! - Guesses settle nothing. With nothing else there is, a claim is an *assumption*.
//! - One side *outvotes* the other when it weighs at least twice as much, counting only what is of the other side's
//!   strongest grade or stronger: colleagues cannot outvote a customer, nor customers a measurement.
//! - *Confirmed*: there is enough for it, a measurement or as many answers as needed, and it outvotes what is against.
//! - *Refuted*: there is enough against it, a measurement or half as many answers as needed, and it outvotes what is
//!   for it. A claim falls sooner than it stands.
//! - Anything else is still being *tested*.
//!
//! So whatever is added for a claim never makes it stand worse, and whatever is added against it never confirms it.
//! Knows no screen and no day: old evidence counts as new does, and `guide` says that it is old.

use crate::model::{
    Attribute, Claim, Criterion, Evidence, Grade, Id, Profile, Project, Ruling, Stance, Standing,
};

/// Answers needed where a claim does not say how many.
pub const N_NEEDED: u32 = 3;

/// How many pieces of evidence there are for a claim and against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// By grade, as [`Grade::ALL`].
    pub supports: [usize; 4],
    pub contradicts: [usize; 4],
}

/// What a criterion rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest<'a> {
    pub case: Case,
    /// What follows from the evidence.
    pub follows: Standing,
    /// What a person set instead.
    pub ruling: Option<&'a Ruling>,
    pub n_needed: u32,
}

impl Case {
    pub fn of<'a>(evidence: impl IntoIterator<Item = &'a Evidence>) -> Self {
        let mut res = Self::default();
        for it in evidence {
            let side = match it.stance {
                Stance::Supports => &mut res.supports,
                Stance::Contradicts => &mut res.contradicts,
            };
            side[it.grade as usize] += 1;
        }
        res
    }

    /// The strongest grade of all there is.
    pub fn strongest(&self) -> Option<Grade> {
        let n = |it: &Grade| self.supports[*it as usize] + self.contradicts[*it as usize];
        Grade::ALL.into_iter().find(|it| 0 < n(it))
    }

    /// What it rests on: the strongest grade that supports it, a guess where nothing does.
    pub fn rests_on(&self) -> Grade {
        Grade::ALL.into_iter().find(|it| 0 < self.supports[*it as usize]).unwrap_or(Grade::Guess)
    }

    /// How many pieces there are for it and against it, guesses aside.
    pub fn answers(&self) -> (usize, usize) {
        (answers(&self.supports), answers(&self.contradicts))
    }

    pub fn is_empty(&self) -> bool {
        self.strongest().is_none()
    }

    pub fn standing(&self, n_needed: u32) -> Standing {
        let (n_for, n_against) = self.answers();
        let n_needed = (n_needed as usize).max(1);
        let is_measured = |side: &[usize; 4]| 0 < side[Grade::Measured as usize];
        let enough_for = is_measured(&self.supports) || n_needed <= n_for;
        let enough_against = is_measured(&self.contradicts) || n_needed <= 2 * n_against;
        match () {
            () if n_for + n_against == 0 => Standing::Assumption,
            () if enough_for && outvotes(&self.supports, &self.contradicts) => Standing::Confirmed,
            () if enough_against && outvotes(&self.contradicts, &self.supports) => {
                Standing::Refuted
            }
            () => Standing::Testing,
        }
    }
}

fn answers(side: &[usize; 4]) -> usize {
    side.iter().sum::<usize>() - side[Grade::Guess as usize]
}

fn weight(grade: Grade) -> usize {
    match grade {
        Grade::Measured => 4,
        Grade::Customer => 2,
        Grade::Colleague => 1,
        Grade::Guess => 0,
    }
}

fn outvotes(these: &[usize; 4], those: &[usize; 4]) -> bool {
    let weigh = |side: &[usize; 4], least: Grade| -> usize {
        Grade::ALL
            .into_iter()
            .filter(|it| *it <= least)
            .map(|it| side[it as usize] * weight(it))
            .sum()
    };
    let strongest = Grade::ALL.into_iter().find(|it| 0 < those[*it as usize] * weight(*it));
    // Grades fall: the strongest is the least.
    let counted = weigh(these, strongest.unwrap_or(Grade::Guess));
    0 < counted && 2 * weigh(those, Grade::Guess) <= counted
}

impl Rest<'_> {
    /// How the criterion stands: as set by hand, else as follows from the evidence.
    pub fn standing(&self) -> Standing {
        self.ruling.map_or(self.follows, |it| it.standing)
    }

    /// Whether something speaks against it that nobody has answered: neither outvoted, nor ruled upon, nor obeyed.
    pub fn is_disputed(&self) -> bool {
        let (_, n_against) = self.case.answers();
        self.ruling.is_none() && self.follows == Standing::Testing && 0 < n_against
    }
}

/// The evidence of a criterion, in the order of the list: what was said of itself, and what was said of its attribute
/// and of no criterion there is. So one finding about employees counts for every criterion on employees.
pub fn evidence_of(
    project: &Project,
    id: Id<Criterion>,
) -> impl Iterator<Item = (Id<Evidence>, &Evidence)> {
    project.evidence.in_order().into_iter().filter(move |(_, it)| counts_for(project, id, it))
}

/// Whether the evidence counts for the criterion, as [`evidence_of`] says.
pub fn counts_for(project: &Project, id: Id<Criterion>, evidence: &Evidence) -> bool {
    match evidence.criterion.filter(|it| project.criteria.contains(*it)) {
        Some(criterion) => criterion == id,
        None => {
            let attribute = project.criteria.get(id).map(|it| it.attribute);
            attribute.is_some() && evidence.attribute == attribute
        }
    }
}

/// What the criterion rests on; `None` where there is no such criterion.
pub fn rest(project: &Project, id: Id<Criterion>) -> Option<Rest<'_>> {
    let claim = &project.criteria.get(id)?.claim;
    let all = project.evidence.iter().map(|(_, it)| it);
    let case = Case::of(all.filter(|it| counts_for(project, id, it)));
    let n_needed = n_needed(claim);
    let follows = case.standing(n_needed);
    Some(Rest { case, follows, ruling: claim.ruling.as_ref(), n_needed })
}

/// How many answers the claim needs.
pub fn n_needed(claim: &Claim) -> u32 {
    claim.n_needed.unwrap_or(N_NEEDED).max(1)
}

/// How many criteria of the profile rest on each grade, as [`Grade::ALL`]. Each counts once, by the strongest grade
/// that supports it.
pub fn grades(project: &Project, profile: &Profile) -> [usize; 4] {
    let mut res = [0; 4];
    for rest in profile.criteria.iter().filter_map(|id| rest(project, *id)) {
        res[rest.case.rests_on() as usize] += 1;
    }
    res
}

/// A piece of evidence about the criterion, and about its attribute for as long as the criterion may be gone.
pub fn about(project: &Project, id: Id<Criterion>) -> Evidence {
    let attribute: Option<Id<Attribute>> = project.criteria.get(id).map(|it| it.attribute);
    Evidence { criterion: Some(id), attribute, ..Evidence::default() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Condition, Role, Timestamp, Weight};

    /// `+m` a measurement for, `-c` a customer against, then colleague `o` and guess `g`.
    fn case(text: &str) -> Case {
        let evidence: Vec<Evidence> = text
            .split_whitespace()
            .map(|it| {
                let stance =
                    if it.starts_with('+') { Stance::Supports } else { Stance::Contradicts };
                let grade = Grade::ALL["mcog".find(&it[1..]).unwrap()];
                Evidence { grade, stance, ..Evidence::default() }
            })
            .collect();
        Case::of(&evidence)
    }

    #[test]
    fn standing_follows_from_what_there_is() {
        use Standing::{Assumption, Confirmed, Refuted, Testing};
        for (evidence, n_needed, expected) in [
            ("", 3, Assumption),
            ("+g +g +g +g", 3, Assumption),
            ("-g", 3, Assumption),
            ("+g -g +g", 1, Assumption),
            // Too few answers, then enough.
            ("+c", 3, Testing),
            ("+c +c", 3, Testing),
            ("+c +c +c", 3, Confirmed),
            ("+o +o +o", 3, Confirmed),
            ("+c +o +g +g", 3, Testing),
            ("+c +c +c", 5, Testing),
            ("+o", 1, Confirmed),
            ("+o", 0, Confirmed),
            // A measurement is enough by itself.
            ("+m", 3, Confirmed),
            ("+m", 20, Confirmed),
            ("-m", 3, Refuted),
            // Mixed.
            ("+c +c +c -c", 3, Confirmed),
            ("+c +c +c -c -c", 3, Testing),
            ("+m -m", 3, Testing),
            ("+m +m -m", 3, Confirmed),
            ("+m -c -c", 3, Testing),
            ("+m -c", 3, Confirmed),
            // The weaker cannot outvote the stronger, however many they are.
            ("-m +g +g +g +g +g +g +g +g", 3, Refuted),
            ("-m +o +o +o +o +o +o +o +o", 3, Testing),
            ("-m +c +c +c +c +c +c +c +c", 3, Testing),
            ("-c +o +o +o +o +o +o +o +o", 3, Testing),
            ("+m -o -o -o -o", 3, Testing),
            // It falls with half as many answers as it would need to stand.
            ("-c", 3, Testing),
            ("-c -c", 3, Refuted),
            ("-o -o", 3, Refuted),
            ("-c -c", 5, Testing),
            ("-c -c -c +c", 5, Refuted),
            ("-c -c -c +c +c", 5, Testing),
        ] {
            assert_eq!(case(evidence).standing(n_needed), expected, "{evidence} of {n_needed}");
        }
    }

    #[test]
    fn a_claim_rests_on_what_supports_it() {
        assert_eq!(case("-m +o +g").rests_on(), Grade::Colleague);
        assert_eq!(case("-m").rests_on(), Grade::Guess);
        assert_eq!(case("-m +g").strongest(), Some(Grade::Measured));
        assert_eq!(case("").strongest(), None);
    }

    fn rank(standing: Standing) -> u8 {
        match standing {
            Standing::Refuted => 0,
            Standing::Assumption => 1,
            Standing::Testing => 2,
            Standing::Confirmed => 3,
        }
    }

    fn any_case() -> impl Strategy<Value = Case> {
        let side = || prop::array::uniform4(0_usize..7);
        (side(), side()).prop_map(|(supports, contradicts)| Case { supports, contradicts })
    }

    proptest! {
        #[test]
        fn support_never_lowers(case in any_case(), grade in 0_usize..4, n_needed in 0_u32..8) {
            let mut more = case;
            more.supports[grade] += 1;
            prop_assert!(rank(case.standing(n_needed)) <= rank(more.standing(n_needed)));
        }

        #[test]
        fn contradiction_never_confirms(case in any_case(), grade in 0_usize..4, n_needed in 0_u32..8) {
            let mut more = case;
            more.contradicts[grade] += 1;
            let (before, after) = (case.standing(n_needed), more.standing(n_needed));
            prop_assert!(after != Standing::Confirmed || before == Standing::Confirmed);
            prop_assert!(before != Standing::Refuted || after == Standing::Refuted);
        }

        #[test]
        fn guesses_change_nothing(case in any_case(), n in 0_usize..9, n_needed in 0_u32..8) {
            let mut more = case;
            more.supports[3] += n;
            more.contradicts[3] += 2 * n;
            prop_assert_eq!(case.standing(n_needed), more.standing(n_needed));
        }

        #[test]
        fn a_measurement_yields_to_measurements_only(case in any_case(), n_needed in 0_u32..8) {
            let mut case = case;
            (case.supports[0], case.contradicts[0]) = (0, 1);
            prop_assert_ne!(case.standing(n_needed), Standing::Confirmed);
        }

        #[test]
        fn more_answers_needed_never_confirm(case in any_case(), n_needed in 1_u32..8) {
            let (few, many) = (case.standing(n_needed), case.standing(n_needed + 1));
            prop_assert!(many != Standing::Confirmed || few == Standing::Confirmed);
        }
    }

    #[test]
    fn evidence_of_an_attribute_counts_where_no_criterion_has_it() {
        let mut project = Project::new("Test", Timestamp(0));
        let (size, other) = (Id::new(10), Id::new(11));
        for (n, attribute) in [(20, size), (21, size), (22, other)] {
            let condition = Condition::Is { yes: true };
            let it = Criterion::new(attribute, condition, Role::Prefer, Weight::default());
            project.criteria.put(Id::new(n), it);
        }
        let mut add = |n: u64, attribute: Option<Id<Attribute>>, criterion: Option<u64>| {
            let criterion = criterion.map(Id::new);
            let it = Evidence { attribute, criterion, ..Evidence::default() };
            project.evidence.put(Id::new(n), it);
        };
        add(30, Some(size), None);
        add(31, Some(size), Some(20));
        add(32, Some(other), None);
        // Its criterion is gone: it speaks of the attribute again.
        add(33, Some(size), Some(99));
        add(34, None, None);
        let ids = |n: u64| -> Vec<u64> {
            evidence_of(&project, Id::new(n)).map(|(id, _)| id.get()).collect()
        };
        assert_eq!(ids(20), [30, 31, 33]);
        assert_eq!(ids(21), [30, 33]);
        assert_eq!(ids(22), [32]);
        assert_eq!(ids(99), [0; 0]);
    }

    #[test]
    fn a_ruling_wins_and_what_follows_stays_known() {
        let mut project = Project::new("Test", Timestamp(0));
        let (id, attribute) = (Id::new(20), Id::new(10));
        let condition = Condition::Is { yes: true };
        let mut it = Criterion::new(attribute, condition, Role::Prefer, Weight::default());
        it.claim.ruling =
            Some(Ruling { standing: Standing::Confirmed, reason: "we know".to_owned() });
        project.criteria.put(id, it);
        project
            .evidence
            .put(Id::new(30), Evidence { stance: Stance::Contradicts, ..about(&project, id) });
        let rest = rest(&project, id).unwrap();
        assert_eq!((rest.standing(), rest.follows), (Standing::Confirmed, Standing::Assumption));
    }
}
