//! What the criteria of a sample rest on: measured, heard, believed and guessed; and how its assumptions are tested.
//!
//! Written in the language of the interface when the sample is made. All invented, but what is said to be measured
//! holds for the sample's accounts: `tests/it/samples.rs` counts it.

use super::Sample;
use crate::{
    edit::{Edit, List as _, ListEdit, ProfileEdit, Refused},
    i18n::Tr,
    model::{Attribute, Claim, Criterion, Day, Evidence, Grade, Id, Origin, Project, Stance, fold},
};

/// How many answers an assumption of a sample needs, and in how many days.
const N_NEEDED: u32 = 5;
const DAYS: i32 = 30;

/// Adds it to a project that has its profiles and what its team knows.
pub(super) fn add(
    sample: Sample,
    project: &mut Project,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let mut it = Adding { project, today, tr, profile: "" };
    match sample {
        Sample::DeviceDistributors => distributors(&mut it),
        Sample::GymSoftware => gyms(&mut it),
    }
}

const FOR: Stance = Stance::Supports;
const AGAINST: Stance = Stance::Contradicts;

/// Who or what says it: the key of a name, and how much that is worth.
const MEASURED: (&str, Grade) = ("samples-source-crm", Grade::Measured);
const ZHAO: (&str, Grade) = ("samples-zhao", Grade::Customer);
const NAIR: (&str, Grade) = ("samples-nair", Grade::Customer);
const VERA: (&str, Grade) = ("samples-vera", Grade::Customer);
const MARTA: (&str, Grade) = ("samples-marta", Grade::Colleague);
const OLEG: (&str, Grade) = ("samples-oleg", Grade::Colleague);
const FOUNDERS: (&str, Grade) = ("samples-source-founders", Grade::Guess);

fn distributors(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.profile = "Device distributors";
    it.said("Industry", FOR, MEASURED, "samples-industry-measured", 1)?;
    it.said("Industry", FOR, NAIR, "samples-industry-nair", 5)?;
    it.said("Employees", FOR, MEASURED, "samples-employees-measured", 1)?;
    it.said("Employees", FOR, ZHAO, "samples-employees-zhao", 2)?;
    it.said("Annual revenue", FOR, MARTA, "samples-revenue-marta", 4)?;
    it.said("Annual revenue", FOR, OLEG, "samples-revenue-oleg", 3)?;
    it.said("Annual revenue", AGAINST, NAIR, "samples-revenue-nair", 5)?;
    it.said("City tier", FOR, MEASURED, "samples-city-tier-measured", 1)?;
    it.said("City tier", FOR, MARTA, "samples-city-tier-marta", 4)?;
    it.said("Funding stage", FOR, FOUNDERS, "samples-funding-founders", 8)?;
    it.said("Technology", FOR, ZHAO, "samples-technology-zhao", 2)?;
    it.said("Technology", FOR, OLEG, "samples-technology-oleg", 3)?;
    it.said("Sales team", FOR, MEASURED, "samples-sales-team-measured", 1)?;
    it.said("Sales team", FOR, NAIR, "samples-nair-stopped", 5)?;

    it.profile = "Private clinics, tier 1";
    it.said("Industry", FOR, MARTA, "samples-clinics-marta", 4)?;
    it.said("City tier", FOR, MARTA, "samples-clinics-city", 4)?;
    it.said("Sells online", FOR, OLEG, "samples-trend-online", 3)?;
    it.said("Locations", FOR, FOUNDERS, "samples-clinics-founders", 8)?;

    it.profile = "Diagnostics labs";
    it.said("Country", FOR, MARTA, "samples-labs-marta", 4)?;
    it.said("Certifications", FOR, OLEG, "samples-labs-oleg", 3)?;
    for attribute in ["Industry", "Employees", "Country", "Certifications", "Technology"] {
        it.test(attribute, "catalogue-refuted-by-kind")?;
    }
    it.test("Funding stage", "catalogue-refuted-by-kind")
}

fn gyms(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.profile = "Growing studios";
    it.test("Type", "samples-gym-type-refuted-by")?;
    it.test("Locations", "catalogue-locations-refuted-by")?;
    it.test("Members", "catalogue-refuted-by-range")?;
    it.test("Software in use", "samples-gym-software-refuted-by")?;
    it.test("Sells online", "catalogue-refuted-by-flag")?;
    it.test("Price level", "samples-gym-price-refuted-by")?;
    it.said("Type", FOR, VERA, "samples-gym-type-vera", 1)?;
    it.said("Locations", FOR, VERA, "samples-gym-locations-vera", 1)?;
    it.said("Locations", FOR, MARTA, "samples-trend-studios", 1)?;
    it.said("Software in use", FOR, VERA, "samples-gym-software-vera", 1)?;
    it.said("Members", FOR, FOUNDERS, "samples-gym-members-founders", 1)?;
    it.said("Price level", AGAINST, VERA, "samples-gym-price-vera", 1)
}

struct Adding<'a> {
    project: &'a mut Project,
    today: Day,
    tr: &'a Tr,
    /// The profile whose criteria are meant.
    profile: &'static str,
}

impl Adding<'_> {
    /// The criterion on the attribute of this name.
    fn criterion(&self, attribute: &str) -> Option<(Id<Criterion>, Id<Attribute>)> {
        let mut profiles = self.project.profiles.iter();
        let (_, profile) = profiles.find(|(_, it)| it.name == self.profile)?;
        profile.criteria.iter().find_map(|id| {
            let of = self.project.criteria.get(*id)?.attribute;
            let is_it = self.project.attributes.get(of)?.name == attribute;
            is_it.then_some((*id, of))
        })
    }

    fn said(
        &mut self,
        attribute: &str,
        stance: Stance,
        (who, grade): (&str, Grade),
        text: &str,
        months: u32,
    ) -> Result<(), Refused> {
        let (criterion, of) = self.criterion(attribute).ok_or(Refused::Gone)?;
        let who = self.tr.text(who).into_owned();
        let evidence = Evidence {
            place: 0.0,
            text: self.tr.text(text).into_owned(),
            grade,
            stance,
            day: Some(self.today.months_before(months)),
            origin: self.origin(&who),
            account: self.account(&who),
            who,
            attribute: Some(of),
            criterion: Some(criterion),
            field: None,
        };
        let n = self.project.evidence.len();
        Evidence::edit(ListEdit::Add(evidence, n)).apply(self.project)
    }

    /// The talk with this person, or the source of this name.
    fn origin(&self, who: &str) -> Option<Origin> {
        let mut talks = self.project.interviews.iter();
        let talk = talks.find(|(_, it)| it.person == who).map(|(id, _)| Origin::Interview(id));
        talk.or_else(|| {
            let mut sources = self.project.sources.iter();
            sources.find(|(_, it)| fold(&it.name) == fold(who)).map(|(id, _)| Origin::Source(id))
        })
    }

    fn account(&self, who: &str) -> Option<crate::model::AccountId> {
        self.project.interviews.iter().find(|(_, it)| it.person == who)?.1.account
    }

    /// Makes the criterion an assumption with its test.
    fn test(&mut self, attribute: &str, refuted_by: &str) -> Result<(), Refused> {
        let (criterion, _) = self.criterion(attribute).ok_or(Refused::Gone)?;
        let claim = Claim {
            refuted_by: self.tr.text(refuted_by).into_owned(),
            n_needed: Some(N_NEEDED),
            due: Day::from_number(self.today.number() + DAYS),
            ruling: None,
        };
        Edit::Profile(ProfileEdit::SetClaim(criterion, claim)).apply(self.project)
    }
}
