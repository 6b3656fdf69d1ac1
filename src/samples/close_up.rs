//! What the people of a sample found when they looked closely: pains and what they answer, a SWOT, one customer.

use crate::{
    edit::{Edit, List, ListEdit, Refused},
    i18n::Tr,
    model::{
        AccountId, Attribute, Competitor, Day, Dive, DiveNote, Evidence, Id, Interview, Pain,
        Project, Relief, SwotEntry, SwotFrom, SwotKind, Table, Trend, fold,
    },
};

use super::Sample;

/// Adds to the sample what people have noted; the accounts, and what was collected, are there already.
pub(super) fn add(
    sample: Sample,
    project: &mut Project,
    accounts: &Table,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let mut it = Adding { project, accounts, today, tr };
    match sample {
        Sample::DeviceDistributors => {
            distributors_pains(&mut it)?;
            distributors_swot(&mut it)?;
            it.dive(
                "heyaoteng.example",
                &[
                    (DiveNote::Came, "samples-dive-came"),
                    (DiveNote::Bought, "samples-zhao-bought"),
                    (DiveNote::Decided, "samples-dive-decided"),
                    (DiveNote::Uses, "samples-dive-uses"),
                    (DiveNote::Value, "samples-zhao-changed"),
                    (DiveNote::Next, "samples-dive-next"),
                ],
            )
        }
        Sample::GymSoftware => {
            gyms_pains_and_swot(&mut it)?;
            it.dive(
                "lingsenli.example",
                &[
                    (DiveNote::Came, "samples-gym-dive-came"),
                    (DiveNote::Decided, "samples-gym-dive-decided"),
                    (DiveNote::Uses, "samples-gym-dive-uses"),
                    (DiveNote::Quotes, "samples-gym-dive-quotes"),
                    (DiveNote::Next, "samples-gym-dive-next"),
                ],
            )
        }
    }
}

fn distributors_pains(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.talk(
        "ladevlon.example",
        ["samples-orlova", "samples-orlova-role", "samples-marta"],
        3,
        &["samples-pain-count", "samples-pain-papers"],
    )?;
    it.talk(
        "tamanlund.example",
        ["samples-hughes", "samples-hughes-role", "samples-oleg"],
        6,
        &["samples-pain-support", "samples-pain-data"],
    )?;
    it.pain(
        ("samples-pain-stock", &["samples-pain-count"]),
        (Relief::Yes, "samples-pain-stock-answer"),
    )?;
    it.pain(("samples-pain-recall", &[]), (Relief::Yes, "samples-pain-recall-answer"))?;
    it.pain(("samples-pain-tenders", &[]), (Relief::Partly, "samples-pain-tenders-answer"))?;
    it.pain(("samples-pain-support", &[]), (Relief::No, ""))
}

fn distributors_swot(it: &mut Adding<'_>) -> Result<(), Refused> {
    let technology = it.attribute("Technology");
    let certifications = it.attribute("Certifications");
    let employees = it.attribute("Employees");
    let supplydesk = it.competitor("SupplyDesk").map(SwotFrom::Gap);
    let carecloud = it.competitor("CareCloud ERP").map(SwotFrom::Rival);
    let udi = it.trend("samples-trend-udi").map(SwotFrom::Trend);
    it.swot(
        (SwotKind::Strength, "samples-swot-kingdee", "samples-zhao"),
        (technology, None),
        &["samples-technology-zhao"],
    )?;
    it.swot((SwotKind::Strength, "samples-swot-batch", "samples-lin"), (None, None), &[])?;
    it.swot(
        (SwotKind::Weakness, "samples-swot-support", "samples-oleg"),
        (technology, None),
        &["samples-technology-oleg"],
    )?;
    it.swot(
        (SwotKind::Opportunity, "samples-swot-udi", "samples-marta"),
        (certifications, udi),
        &[],
    )?;
    it.swot(
        (SwotKind::Opportunity, "samples-swot-grown", "samples-marta"),
        (employees, supplydesk),
        &["samples-employees-zhao"],
    )?;
    it.swot(
        (SwotKind::Threat, "samples-swot-carecloud", "samples-marta"),
        (it.attribute("Annual revenue"), carecloud),
        &[],
    )
}

fn gyms_pains_and_swot(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.pain(("samples-pain-cards", &[]), (Relief::Partly, "samples-pain-cards-answer"))?;
    let locations = it.attribute("Locations");
    let fitledger = it.competitor("FitLedger").map(SwotFrom::Gap);
    let studios = it.trend("samples-trend-studios").map(SwotFrom::Trend);
    it.swot((SwotKind::Strength, "samples-gym-swot-small", "samples-marta"), (None, None), &[])?;
    it.swot((SwotKind::Weakness, "samples-gym-swot-unknown", "samples-lin"), (None, None), &[])?;
    it.swot(
        (SwotKind::Opportunity, "samples-gym-swot-second", "samples-marta"),
        (locations, studios),
        &["samples-gym-locations-vera"],
    )?;
    it.swot(
        (SwotKind::Opportunity, "samples-gym-swot-contract", "samples-vera"),
        (None, fitledger),
        &[],
    )?;
    it.swot((SwotKind::Threat, "samples-gym-swot-free", "samples-lin"), (None, None), &[])
}

struct Adding<'a> {
    project: &'a mut Project,
    accounts: &'a Table,
    today: Day,
    tr: &'a Tr,
}

impl Adding<'_> {
    fn text(&self, key: &str) -> String {
        if key.is_empty() { String::new() } else { self.tr.text(key).into_owned() }
    }

    fn attribute(&self, name: &str) -> Option<Id<Attribute>> {
        self.project.attributes.iter().find(|(_, it)| it.name == name).map(|it| it.0)
    }

    fn competitor(&self, name: &str) -> Option<Id<Competitor>> {
        self.project.competitors.iter().find(|(_, it)| it.name == name).map(|it| it.0)
    }

    fn trend(&self, key: &str) -> Option<Id<Trend>> {
        let name = self.text(key);
        self.project.trends.iter().find(|(_, it)| it.name == name).map(|it| it.0)
    }

    /// Puts the row at the end of its list.
    fn add<T: List>(&mut self, row: T) -> Result<(), Refused> {
        let n = T::of(self.project).len();
        T::edit(ListEdit::Add(row, n)).apply(self.project)
    }

    /// The account of this domain, and its name.
    fn account(&self, domain: &str) -> Option<(AccountId, String)> {
        let domains = &self.accounts.domains;
        let row = (0..domains.len()).find(|row| fold(domains.get(*row)) == domain)?;
        Some((*self.accounts.ids.get(row)?, self.accounts.names.get(row).to_owned()))
    }

    /// A short talk, of which only the pains were noted.
    fn talk(
        &mut self,
        domain: &str,
        people: [&str; 3],
        months: u32,
        pains: &[&str],
    ) -> Result<(), Refused> {
        let [person, role, asked_by] = people.map(|it| self.text(it));
        let (account, company) = self.account(domain).ok_or(Refused::Gone)?;
        let pains = pains.iter().map(|it| self.text(it)).collect();
        self.add(Interview {
            account: Some(account),
            company,
            person,
            role,
            asked_by,
            day: Some(self.today.months_before(months)),
            pains,
            ..Interview::default()
        })
    }

    fn pain(
        &mut self,
        (name, wordings): (&str, &[&str]),
        (answered, answer): (Relief, &str),
    ) -> Result<(), Refused> {
        let wordings = wordings.iter().map(|it| self.text(it)).collect();
        let (name, answer) = (self.text(name), self.text(answer));
        self.add(Pain { place: 0.0, name, wordings, answered, answer })
    }

    fn swot(
        &mut self,
        (kind, text, who): (SwotKind, &str, &str),
        (attribute, from): (Option<Id<Attribute>>, Option<SwotFrom>),
        evidence: &[&str],
    ) -> Result<(), Refused> {
        let evidence = evidence.iter().filter_map(|it| self.evidence(it)).collect();
        let (text, who) = (self.text(text), self.text(who));
        let day = Some(self.today.months_before(1));
        self.add(SwotEntry { place: 0.0, kind, text, who, day, attribute, evidence, from })
    }

    /// The evidence with these words.
    fn evidence(&self, key: &str) -> Option<Id<Evidence>> {
        let text = self.text(key);
        self.project.evidence.iter().find(|(_, it)| it.text == text).map(|it| it.0)
    }

    fn dive(&mut self, domain: &str, notes: &[(DiveNote, &str)]) -> Result<(), Refused> {
        let (account, _) = self.account(domain).ok_or(Refused::Gone)?;
        let mut dive = Dive::default();
        for (note, key) in notes {
            *dive.get_mut(*note) = self.text(key);
        }
        Edit::SetDive(account, dive).apply(self.project)
    }
}
