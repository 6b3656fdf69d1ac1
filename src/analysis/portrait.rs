//! What describes the companies of a profile beyond its rule: the fields there are, and what the data say of each.
//!
//! The one list of fields; knows no language: names and prompts are message keys. The data speak of customers that
//! match, and where there is no customer yet, of all that match.

use std::collections::BTreeMap;

use super::matching::Matching;
use crate::{
    jobs::{Cancelled, Progress},
    model::{Attribute, Column, Id, Outcome, Profile, Project, Purpose, Relationship, Tier, fold},
};

/// A part of the description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Geography,
    Demography,
    Psychography,
    Behavior,
    Network,
    Expectations,
    Approach,
}

impl Section {
    pub const ALL: [Self; 7] = [
        Self::Geography,
        Self::Demography,
        Self::Psychography,
        Self::Behavior,
        Self::Network,
        Self::Expectations,
        Self::Approach,
    ];

    /// The keys of its name, and of what it asks.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Geography => ("portrait-geography", "portrait-geography-what"),
            Self::Demography => ("portrait-demography", "portrait-demography-what"),
            Self::Psychography => ("portrait-psychography", "portrait-psychography-what"),
            Self::Behavior => ("portrait-behavior", "portrait-behavior-what"),
            Self::Network => ("portrait-network", "portrait-network-what"),
            Self::Expectations => ("portrait-expectations", "portrait-expectations-what"),
            Self::Approach => ("portrait-approach", "portrait-approach-what"),
        }
    }
}

/// What is recorded of accounts that tells something of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// The standard attribute of this key.
    Trait(&'static str),
    Outcome(Outcome),
}

/// A field of the description.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// What [`Profile::described`] keeps it by; never changed once released.
    pub key: &'static str,
    pub section: Section,
    /// The keys of its name, and of what to write.
    pub name: &'static str,
    pub ask: &'static str,
    pub recorded: &'static [Recorded],
}

impl Field {
    pub fn find(key: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|it| it.key == key)
    }
}

/// Which goal of ours the profile serves.
pub const GOAL: &str = "goal";
/// The field of what hurts them.
pub const PAINS: &str = "pains";

macro_rules! fields {
    ($($section:ident $key:literal $name:literal $ask:literal [$($recorded:expr),*],)*) => {
        /// All fields in their order.
        pub const FIELDS: &[Field] = &[$(Field {
            key: $key,
            section: Section::$section,
            name: $name,
            ask: $ask,
            recorded: &[$($recorded),*],
        }),*];
    };
}

use Outcome as O;
use Recorded::{Outcome as Out, Trait};

fields! {
    Geography "places" "portrait-places" "portrait-places-ask"
        [Trait("country"), Trait("region"), Trait("city-tier"), Trait("city"), Trait("language")],
    Demography "size" "portrait-size" "portrait-size-ask"
        [Trait("industry"), Trait("employees"), Trait("locations"), Trait("department-size")],
    Demography "age" "portrait-age" "portrait-age-ask" [Trait("founded")],
    Demography "money" "portrait-money" "portrait-money-ask"
        [Trait("revenue"), Trait("profit"), Trait("budget")],
    Demography "funding" "portrait-funding" "portrait-funding-ask"
        [Trait("funding-stage"), Trait("funding"), Trait("ownership")],
    Demography "valuation" "portrait-valuation" "portrait-valuation-ask"
        [Trait("valuation"), Trait("listed")],
    Demography "maturity" "portrait-maturity" "portrait-maturity-ask"
        [Trait("growth-stage"), Trait("maturity"), Trait("technologies"), Trait("has-team")],
    Demography "customers" "portrait-customers" "portrait-customers-ask"
        [Trait("customer-kind"), Trait("customer-count"), Trait("business-model")],
    Psychography "goals" "portrait-goals" "portrait-goals-ask" [Trait("goals")],
    Psychography "values" "portrait-values" "portrait-values-ask" [Trait("values")],
    Psychography "attitudes" "portrait-attitudes" "portrait-attitudes-ask" [Trait("openness")],
    Psychography "pains" "portrait-pains" "portrait-pains-ask" [Trait("challenges")],
    Behavior "habits" "portrait-habits" "portrait-habits-ask"
        [Trait("purchase-habits"), Trait("deciders"), Trait("sales-channel")],
    Behavior "cycle" "portrait-cycle" "portrait-cycle-ask"
        [Out(O::DaysToClose), Trait("purchase-cycle"), Trait("contract-end")],
    Behavior "frequency" "portrait-frequency" "portrait-frequency-ask"
        [Out(O::Deals), Out(O::WonDeals), Trait("purchase-frequency"), Trait("season")],
    Behavior "spend" "portrait-spend" "portrait-spend-ask"
        [Out(O::DealSize), Out(O::LifetimeValue), Out(O::Discount), Trait("spend-pattern")],
    Behavior "usage" "portrait-usage" "portrait-usage-ask"
        [Out(O::Usage), Out(O::ActiveMonths), Out(O::UsageTrend)],
    Behavior "loyalty" "portrait-loyalty" "portrait-loyalty-ask"
        [Out(O::Tenure), Out(O::Renewals), Trait("loyalty")],
    Behavior "support" "portrait-support" "portrait-support-ask"
        [Out(O::SupportLoad), Trait("support-need")],
    Network "standing" "portrait-standing" "portrait-standing-ask"
        [Trait("standing"), Trait("network")],
    Network "recommend" "portrait-recommend" "portrait-recommend-ask"
        [Out(O::Referrals), Out(O::Satisfaction)],
    Expectations "ease" "portrait-ease" "portrait-ease-ask" [Trait("service-expectation")],
    Expectations "touch" "portrait-touch" "portrait-touch-ask" [],
    Expectations "community" "portrait-community" "portrait-community-ask" [],
    Approach "sell" "portrait-sell" "portrait-sell-ask" [Out(O::WonShare)],
    Approach "serve" "portrait-serve" "portrait-serve-ask" [],
    Approach "products" "portrait-products" "portrait-products-ask" [Trait("products")],
    Approach "upgrade" "portrait-upgrade" "portrait-upgrade-ask" [Out(O::RoomToExpand)],
    Approach "contact" "portrait-contact" "portrait-contact-ask" [],
    Approach "wins" "portrait-wins" "portrait-wins-ask" [],
    Approach "goal" "portrait-goal" "portrait-goal-ask" [],
}

/// Whether something is written in a field.
pub fn is_filled(profile: &Profile, key: &str) -> bool {
    profile.described.get(key).is_some_and(|it| !it.trim().is_empty())
}

/// How many fields say something.
pub fn n_filled(profile: &Profile) -> usize {
    FIELDS.iter().filter(|it| is_filled(profile, it.key)).count()
}

/// What the accounts of a profile say of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portrait {
    pub profile: Option<Id<Profile>>,
    /// The accounts that speak.
    pub n: usize,
    /// Whether they are customers; else nobody is one yet.
    pub are_customers: bool,
    /// By field, in the order of [`Field::recorded`].
    pub facts: BTreeMap<&'static str, Vec<Fact>>,
}

/// What one attribute tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub attribute: Id<Attribute>,
    /// Accounts of which it is known.
    pub n: usize,
    pub said: Said,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// The commonest values and how many accounts hold each, most first.
    Most(Vec<(String, usize)>),
    /// Of a number: a quarter lies below the first, half below the second, three quarters below the third.
    Quarters([f64; 3]),
    /// How many say yes.
    Yes(usize),
    /// Of something counted that most may lack: how many have any.
    Any(usize),
}

/// Values of a category that are named.
const N_NAMED: usize = 3;
/// Fewer accounts than this say nothing of the others.
pub const LEAST: usize = 5;
/// Rows between two looks at whether anybody still waits.
const STRIDE: usize = 1 << 14;

impl Portrait {
    pub fn of(
        profile: Id<Profile>,
        matching: &Matching,
        project: &Project,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let table = &matching.table;
        let mut matches = Vec::new();
        let mut customers = Vec::new();
        progress.start(table.len() as u64);
        for start in (0..table.len()).step_by(STRIDE) {
            let end = table.len().min(start + STRIDE);
            for row in start..end {
                if !matching.fit(row).map_or(Tier::Out, |it| it.tier).matches() {
                    continue;
                }
                matches.push(row);
                if table.relationship(row) == Some(Relationship::Customer) {
                    customers.push(row);
                }
            }
            progress.advance((end - start) as u64)?;
        }
        let are_customers = !customers.is_empty();
        let rows = if are_customers { customers } else { matches };
        let mut facts = BTreeMap::new();
        for field in FIELDS {
            progress.check()?;
            let found = field.recorded.iter().filter_map(|it| {
                let attribute = attribute(project, *it)?;
                fact(attribute, table.columns.get(&attribute)?, &rows, *it)
            });
            let found: Vec<Fact> = found.collect();
            if !found.is_empty() {
                facts.insert(field.key, found);
            }
        }
        Ok(Self { profile: Some(profile), n: rows.len(), are_customers, facts })
    }
}

fn attribute(project: &Project, recorded: Recorded) -> Option<Id<Attribute>> {
    let is_it = |it: &Attribute| match recorded {
        Trait(key) => it.standard.as_deref() == Some(key),
        Out(outcome) => it.purpose == Purpose::Outcome(outcome),
    };
    project.attributes.iter().find(|(_, it)| is_it(it)).map(|it| it.0)
}

fn fact(
    attribute: Id<Attribute>,
    column: &Column,
    rows: &[usize],
    recorded: Recorded,
) -> Option<Fact> {
    let (n, said) = match column {
        Column::Category(it) => {
            let texts = rows.iter().filter_map(|row| it.get(*row));
            let n = texts.clone().count();
            (n, Said::Most(most(texts)))
        }
        Column::Tags(it) => {
            let n = rows.iter().filter(|row| it.get(**row).next().is_some()).count();
            (n, Said::Most(most(rows.iter().flat_map(|row| it.get(*row)))))
        }
        Column::Flag(it) => {
            let known = || rows.iter().filter_map(|row| it.get(*row)).filter(|it| **it != 0);
            (known().count(), Said::Yes(known().filter(|it| **it == 2).count()))
        }
        Column::Number(it) => {
            let middle = |row: &usize| it.get(*row).map(|it| f64::midpoint(it.lo(), it.hi()));
            let mut all: Vec<f64> = rows.iter().filter_map(middle).collect();
            all.sort_by(f64::total_cmp);
            let n = all.len();
            let n_any = all.iter().filter(|it| 0.0 < **it).count();
            if recorded == Recorded::Outcome(Outcome::Referrals) {
                (n, Said::Any(n_any))
            } else {
                let at = |share: f64| quantile(&all, share);
                (n, Said::Quarters([at(0.25)?, at(0.5)?, at(0.75)?]))
            }
        }
        Column::Date(_) | Column::Text(_) => return None,
    };
    (LEAST <= n).then_some(Fact { attribute, n, said })
}

/// Between two values where it falls between them.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let at = share * sorted.len().checked_sub(1)? as f64;
    let (low, high) = (sorted.get(at.floor() as usize)?, sorted.get(at.ceil() as usize)?);
    Some(low + (high - low) * at.fract())
}

fn most<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(String, usize)> {
    let mut n: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for text in texts {
        let it = n.entry(fold(text).into_owned()).or_insert_with(|| (text.to_owned(), 0));
        it.1 += 1;
    }
    let mut res: Vec<(String, usize)> = n.into_values().collect();
    res.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    res.truncate(N_NAMED);
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Span, Value};

    #[test]
    fn sections_come_one_after_another_and_no_key_twice() {
        let mut seen: Vec<Section> = FIELDS.iter().map(|it| it.section).collect();
        seen.dedup();
        assert_eq!(seen, Section::ALL);
        let keys: std::collections::BTreeSet<_> = FIELDS.iter().map(|it| it.key).collect();
        assert_eq!(keys.len(), FIELDS.len());
        assert!(Field::find(GOAL).is_some());
    }

    #[test]
    fn quarters_lie_between_neighbours() {
        assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.5), Some(3.0));
        assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.25), Some(1.75));
        assert_eq!(quantile(&[7.0], 0.75), Some(7.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn the_commonest_come_first_whatever_their_case() {
        let res = most(["b", "A", "a", "B", "b"].into_iter());
        assert_eq!(res, [("b".to_owned(), 3), ("A".to_owned(), 2)]);
    }

    #[test]
    fn a_handful_is_needed_and_of_referrals_the_share() {
        let mut numbers = Column::unknown(crate::model::Kind::Number, 6);
        for row in 0..5 {
            let x = if row < 2 { 3.0 } else { 0.0 };
            let span = Span::exact(x).unwrap();
            numbers.set(row, Some(&Value::Number(span)));
        }
        let referrals = Recorded::Outcome(Outcome::Referrals);
        let of = |rows: &[usize]| fact(Id::new(1), &numbers, rows, referrals);
        assert_eq!(of(&[0, 1, 2, 3]), None);
        let it = of(&[0, 1, 2, 3, 4, 5]).unwrap();
        assert_eq!((it.n, it.said), (5, Said::Any(2)));
    }
}
