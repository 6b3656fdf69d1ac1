//! What the team of a sample knows besides its accounts: purpose, teams, sources, interviews, competitors, trends.
//!
//! Written in the language of the interface when the sample is made, as a person would have typed it. All invented.

use std::collections::BTreeSet;

use super::Sample;
use crate::{
    edit::{Edit, List, ListEdit, Refused},
    i18n::Tr,
    model::{
        AccountId, Attribute, Channel, Competitor, Day, Decision, Id, Interview, Project, Source,
        SourceKind, Table, Team, Trend, TrendKind, Why, fold,
    },
};

/// Adds it. `today` is the day the sample is made, `accounts` what has been imported.
pub(super) fn add(
    sample: Sample,
    project: &mut Project,
    accounts: &Table,
    today: Day,
    tr: &Tr,
) -> Result<(), Refused> {
    let mut it = Adding { project, accounts, today, tr };
    match sample {
        Sample::DeviceDistributors => distributors(&mut it),
        Sample::GymSoftware => gyms(&mut it),
    }
}

struct Adding<'a> {
    project: &'a mut Project,
    accounts: &'a Table,
    today: Day,
    tr: &'a Tr,
}

fn distributors(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.why(
        ["samples-why-reason", "samples-why-result", "samples-why-goal", "samples-why-market"],
        &[Decision::Win, Decision::Keep],
    )?;
    it.team(
        "samples-team-sales",
        "samples-team-sales-uses",
        &["Industry", "Employees", "City tier"],
    )?;
    it.team("samples-team-success", "samples-team-success-uses", &["Technology", "Sales team"])?;
    it.team(
        "samples-team-marketing",
        "samples-team-marketing-uses",
        &["Industry", "Certifications"],
    )?;

    it.source("samples-source-crm", (SourceKind::Deals, Channel::Crm), "samples-lin", Some(1))?;
    it.source(
        "samples-source-usage",
        (SourceKind::Usage, Channel::BehaviorAnalytics),
        "samples-lin",
        Some(2),
    )?;
    it.source(
        "samples-source-sales",
        (SourceKind::Sales, Channel::SalesNotes),
        "samples-marta",
        Some(4),
    )?;
    it.source(
        "samples-source-tickets",
        (SourceKind::ServiceData, Channel::ServiceDesk),
        "samples-oleg",
        Some(9),
    )?;
    it.source(
        "samples-source-founders",
        (SourceKind::Management, Channel::Interviews),
        "samples-marta",
        None,
    )?;

    distributors_talks(it)?;
    distributors_market(it)
}

fn distributors_talks(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.interview(
        "heyaoteng.example",
        ["samples-zhao", "samples-zhao-role", "samples-marta"],
        2,
        &[
            ("trigger", "samples-zhao-trigger"),
            ("bought", "samples-zhao-bought"),
            ("weighed", "samples-zhao-weighed"),
            ("before", "samples-zhao-before"),
            ("changed", "samples-zhao-changed"),
            ("leave", "samples-zhao-leave"),
        ],
        &["samples-pain-stock", "samples-pain-recall"],
    )?;
    it.interview(
        "garrerdyne.example",
        ["samples-nair", "samples-nair-role", "samples-lin"],
        5,
        &[
            ("trigger", "samples-nair-trigger"),
            ("decided", "samples-nair-decided"),
            ("stopped", "samples-nair-stopped"),
            ("described", "samples-nair-described"),
        ],
        &["samples-pain-tenders"],
    )
}

fn distributors_market(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.competitor(
        ("SupplyDesk", Some(0.18)),
        ["samples-supplydesk-strong", "samples-supplydesk-weak", "samples-supplydesk-reviews"],
        &["Employees", "Technology"],
    )?;
    it.competitor(
        ("CareCloud ERP", Some(0.31)),
        ["samples-carecloud-strong", "samples-carecloud-weak", "samples-carecloud-reviews"],
        &["Annual revenue"],
    )?;
    it.trend(
        ("samples-trend-udi", "samples-trend-udi-means"),
        (TrendKind::Regulation, 3),
        &["Certifications", "Industry"],
    )?;
    it.trend(
        ("samples-trend-online", "samples-trend-online-means"),
        (TrendKind::Demand, 7),
        &["Sells online"],
    )
}

fn gyms(it: &mut Adding<'_>) -> Result<(), Refused> {
    it.why(
        ["samples-gym-reason", "samples-gym-result", "samples-gym-goal", "samples-gym-market"],
        &[Decision::Win],
    )?;
    it.team("samples-team-sales", "samples-gym-founders-use", &["Locations", "Members"])?;
    it.source(
        "samples-source-founders",
        (SourceKind::Management, Channel::Interviews),
        "samples-marta",
        Some(1),
    )?;
    it.source(
        "samples-gym-reviews",
        (SourceKind::Competitors, Channel::SocialListening),
        "samples-lin",
        Some(8),
    )?;
    it.interview(
        "",
        ["samples-vera", "samples-vera-role", "samples-marta"],
        1,
        &[
            ("before", "samples-vera-before"),
            ("weighed", "samples-vera-weighed"),
            ("decided", "samples-vera-decided"),
        ],
        &["samples-pain-cards"],
    )?;
    it.competitor(
        ("FitLedger", None),
        ["samples-fitledger-strong", "samples-fitledger-weak", "samples-fitledger-reviews"],
        &["Locations", "Software in use"],
    )?;
    it.trend(
        ("samples-trend-studios", "samples-trend-studios-means"),
        (TrendKind::Demand, 2),
        &["Type"],
    )
}

impl Adding<'_> {
    fn text(&self, key: &str) -> String {
        self.tr.text(key).into_owned()
    }

    fn attributes(&self, names: &[&str]) -> Vec<Id<Attribute>> {
        let find = |name: &&str| {
            let mut all = self.project.attributes.iter();
            all.find(|(_, it)| it.name == **name).map(|it| it.0)
        };
        names.iter().filter_map(find).collect()
    }

    /// Puts the row at the end of its list.
    fn add<T: List>(&mut self, row: T) -> Result<(), Refused> {
        let n = T::of(self.project).len();
        T::edit(ListEdit::Add(row, n)).apply(self.project)
    }

    fn why(&mut self, keys: [&str; 4], decisions: &[Decision]) -> Result<(), Refused> {
        let [reason, result, goal, market] = keys.map(|it| self.text(it));
        let decisions: BTreeSet<Decision> = decisions.iter().copied().collect();
        Edit::SetWhy(Why { reason, result, decisions, goal, market }).apply(self.project)
    }

    fn team(&mut self, name: &str, uses: &str, needs: &[&str]) -> Result<(), Refused> {
        let needs = self.attributes(needs);
        let (name, uses) = (self.text(name), self.text(uses));
        self.add(Team { name, uses, needs, ..Team::default() })
    }

    fn source(
        &mut self,
        name: &str,
        (kind, channel): (SourceKind, Channel),
        owner: &str,
        months: Option<u32>,
    ) -> Result<(), Refused> {
        let (name, owner) = (self.text(name), self.text(owner));
        let day = months.map(|it| self.today.months_before(it));
        self.add(Source { name, kind, channel, owner, day, ..Source::default() })
    }

    fn interview(
        &mut self,
        domain: &str,
        people: [&str; 3],
        months: u32,
        answers: &[(&str, &str)],
        pains: &[&str],
    ) -> Result<(), Refused> {
        let [person, role, asked_by] = people.map(|it| self.text(it));
        let (account, company) = self.account(domain);
        let answers = answers.iter().map(|(key, it)| ((*key).to_owned(), self.text(it))).collect();
        let pains = pains.iter().map(|it| self.text(it)).collect();
        let day = Some(self.today.months_before(months));
        let notes = String::new();
        self.add(Interview {
            place: 0.0,
            account,
            company,
            person,
            role,
            asked_by,
            day,
            answers,
            notes,
            pains,
        })
    }

    /// The account of this domain, and its name.
    fn account(&self, domain: &str) -> (Option<AccountId>, String) {
        let domains = &self.accounts.domains;
        let row =
            (0..domains.len()).find(|row| !domain.is_empty() && fold(domains.get(*row)) == domain);
        row.map_or((None, String::new()), |row| {
            (self.accounts.ids.get(row).copied(), self.accounts.names.get(row).to_owned())
        })
    }

    fn competitor(
        &mut self,
        (name, share): (&str, Option<f64>),
        words: [&str; 3],
        attributes: &[&str],
    ) -> Result<(), Refused> {
        let [strengths, weaknesses, reviews] = words.map(|it| self.text(it));
        let attributes = self.attributes(attributes);
        let name = name.to_owned();
        self.add(Competitor { name, share, strengths, weaknesses, reviews, attributes, place: 0.0 })
    }

    fn trend(
        &mut self,
        (name, meaning): (&str, &str),
        (kind, months): (TrendKind, u32),
        attributes: &[&str],
    ) -> Result<(), Refused> {
        let (name, meaning) = (self.text(name), self.text(meaning));
        let day = Some(self.today.months_before(months));
        let attributes = self.attributes(attributes);
        self.add(Trend { name, kind, meaning, day, attributes, place: 0.0 })
    }
}
