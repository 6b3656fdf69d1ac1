//! The standard attributes: what can be worth knowing of any company, with kind, unit and group, what it is, how to ask
//! for it in an interview, and what would refute a claim about it.
//!
//! The one list of them. `exchange::standard` keeps the headers that mean each, by the same keys. Holds keys of
//! messages, no words.

use crate::model::{Attribute, Kind, Unit};

/// A standard attribute.
#[derive(Debug)]
pub struct Entry {
    /// What [`Attribute::standard`] holds.
    pub key: &'static str,
    pub kind: Kind,
    /// Money is in no currency yet.
    pub unit: Unit,
    pub group: Group,
    /// The key of its name.
    pub name: &'static str,
    /// The key of what it is, in a few words.
    pub what: &'static str,
    /// The key of the question to ask.
    pub ask: &'static str,
    /// The key of what would refute that it matters.
    pub refuted_by: &'static str,
}

/// The four kinds of description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Geography.
    Where,
    /// Demography: size, age, money, maturity, network.
    Who,
    /// Psychography: goals, values, attitudes, and what fits.
    Why,
    /// Behavior: how they buy and use.
    How,
}

impl Group {
    pub const ALL: [Self; 4] = [Self::Where, Self::Who, Self::Why, Self::How];

    /// The key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Where => "catalogue-where",
            Self::Who => "catalogue-who",
            Self::Why => "catalogue-why",
            Self::How => "catalogue-how",
        }
    }
}

/// What a profile from traits starts with: geography, technology fit, experience fit, annual revenue, locations.
pub const STARTERS: [&str; 5] =
    ["country", "technology-fit", "experience-fit", "revenue", "locations"];

/// Answers that an assumption needs, and the days there are to gather them.
pub const STARTER_ANSWERS: u32 = 5;
pub const STARTER_DAYS: i32 = 30;

const BY_KIND: &str = "catalogue-refuted-by-kind";
const BY_RANGE: &str = "catalogue-refuted-by-range";
const BY_FLAG: &str = "catalogue-refuted-by-flag";

impl Entry {
    pub fn find(key: &str) -> Option<&'static Self> {
        CATALOGUE.iter().find(|it| it.key == key)
    }

    /// The standard attribute that this is.
    pub fn of(attribute: &Attribute) -> Option<&'static Self> {
        Self::find(attribute.standard.as_deref()?)
    }

    pub fn is_starter(&self) -> bool {
        STARTERS.contains(&self.key)
    }
}

macro_rules! catalogue {
    ($($group:ident, $kind:ident, $unit:expr, $key:literal: $name:literal, $what:literal, $ask:literal, $refuted_by:expr;)*) => {
        /// By group.
        pub static CATALOGUE: &[Entry] = &[$(Entry {
            key: $key,
            kind: Kind::$kind,
            unit: $unit,
            group: Group::$group,
            name: $name,
            what: $what,
            ask: $ask,
            refuted_by: $refuted_by,
        }),*];
    };
}

catalogue! {
    Where, Category, Unit::None, "country": "catalogue-country", "catalogue-country-what",
        "catalogue-country-ask", "catalogue-country-refuted-by";
    Where, Category, Unit::None, "region": "catalogue-region", "catalogue-region-what",
        "catalogue-region-ask", BY_KIND;
    Where, Category, Unit::None, "city": "catalogue-city", "catalogue-city-what",
        "catalogue-city-ask", BY_KIND;
    Where, Category, Unit::None, "city-tier": "catalogue-city-tier", "catalogue-city-tier-what",
        "catalogue-city-tier-ask", BY_KIND;
    Where, Category, Unit::None, "climate": "catalogue-climate", "catalogue-climate-what",
        "catalogue-climate-ask", BY_KIND;
    Where, Category, Unit::None, "setting": "catalogue-setting", "catalogue-setting-what",
        "catalogue-setting-ask", BY_KIND;
    Where, Category, Unit::None, "time-zone": "catalogue-time-zone", "catalogue-time-zone-what",
        "catalogue-time-zone-ask", BY_KIND;
    Where, Category, Unit::None, "language": "catalogue-language", "catalogue-language-what",
        "catalogue-language-ask", BY_KIND;
    Who, Category, Unit::None, "industry": "catalogue-industry", "catalogue-industry-what",
        "catalogue-industry-ask", BY_KIND;
    Who, Category, Unit::None, "sub-industry": "catalogue-sub-industry", "catalogue-sub-industry-what",
        "catalogue-sub-industry-ask", BY_KIND;
    Who, Number, Unit::People, "employees": "catalogue-employees", "catalogue-employees-what",
        "catalogue-employees-ask", BY_RANGE;
    Who, Number, Unit::People, "department-size": "catalogue-department-size", "catalogue-department-size-what",
        "catalogue-department-size-ask", BY_RANGE;
    Who, Flag, Unit::None, "has-team": "catalogue-has-team", "catalogue-has-team-what",
        "catalogue-has-team-ask", BY_FLAG;
    Who, Number, Unit::Money(String::new()), "revenue": "catalogue-revenue", "catalogue-revenue-what",
        "catalogue-revenue-ask", "catalogue-revenue-refuted-by";
    Who, Number, Unit::Money(String::new()), "profit": "catalogue-profit", "catalogue-profit-what",
        "catalogue-profit-ask", BY_RANGE;
    Who, Number, Unit::Money(String::new()), "budget": "catalogue-budget", "catalogue-budget-what",
        "catalogue-budget-ask", BY_RANGE;
    Who, Number, Unit::Share, "share-of-spend": "catalogue-share-of-spend", "catalogue-share-of-spend-what",
        "catalogue-share-of-spend-ask", BY_RANGE;
    Who, Number, Unit::Money(String::new()), "valuation": "catalogue-valuation", "catalogue-valuation-what",
        "catalogue-valuation-ask", BY_RANGE;
    Who, Number, Unit::Money(String::new()), "funding": "catalogue-funding", "catalogue-funding-what",
        "catalogue-funding-ask", BY_RANGE;
    Who, Category, Unit::None, "funding-stage": "catalogue-funding-stage", "catalogue-funding-stage-what",
        "catalogue-funding-stage-ask", BY_KIND;
    Who, Tags, Unit::None, "investors": "catalogue-investors", "catalogue-investors-what",
        "catalogue-investors-ask", BY_KIND;
    Who, Flag, Unit::None, "listed": "catalogue-listed", "catalogue-listed-what",
        "catalogue-listed-ask", BY_FLAG;
    Who, Category, Unit::None, "ownership": "catalogue-ownership", "catalogue-ownership-what",
        "catalogue-ownership-ask", BY_KIND;
    Who, Number, Unit::None, "locations": "catalogue-locations", "catalogue-locations-what",
        "catalogue-locations-ask", "catalogue-locations-refuted-by";
    Who, Number, Unit::Year, "founded": "catalogue-founded", "catalogue-founded-what",
        "catalogue-founded-ask", BY_RANGE;
    Who, Category, Unit::None, "growth-stage": "catalogue-growth-stage", "catalogue-growth-stage-what",
        "catalogue-growth-stage-ask", BY_KIND;
    Who, Category, Unit::None, "sales-channel": "catalogue-sales-channel", "catalogue-sales-channel-what",
        "catalogue-sales-channel-ask", BY_KIND;
    Who, Category, Unit::None, "business-model": "catalogue-business-model", "catalogue-business-model-what",
        "catalogue-business-model-ask", BY_KIND;
    Who, Number, Unit::None, "customer-count": "catalogue-customer-count", "catalogue-customer-count-what",
        "catalogue-customer-count-ask", BY_RANGE;
    Who, Tags, Unit::None, "customer-kind": "catalogue-customer-kind", "catalogue-customer-kind-what",
        "catalogue-customer-kind-ask", BY_KIND;
    Who, Tags, Unit::None, "products": "catalogue-products", "catalogue-products-what",
        "catalogue-products-ask", BY_KIND;
    Who, Tags, Unit::None, "technologies": "catalogue-technologies", "catalogue-technologies-what",
        "catalogue-technologies-ask", BY_KIND;
    Who, Category, Unit::None, "maturity": "catalogue-maturity", "catalogue-maturity-what",
        "catalogue-maturity-ask", BY_KIND;
    Who, Tags, Unit::None, "network": "catalogue-network", "catalogue-network-what",
        "catalogue-network-ask", BY_KIND;
    Who, Category, Unit::None, "standing": "catalogue-standing", "catalogue-standing-what",
        "catalogue-standing-ask", BY_KIND;
    Why, Tags, Unit::None, "goals": "catalogue-goals", "catalogue-goals-what",
        "catalogue-goals-ask", BY_KIND;
    Why, Tags, Unit::None, "challenges": "catalogue-challenges", "catalogue-challenges-what",
        "catalogue-challenges-ask", BY_KIND;
    Why, Tags, Unit::None, "values": "catalogue-values", "catalogue-values-what",
        "catalogue-values-ask", BY_KIND;
    Why, Category, Unit::None, "openness": "catalogue-openness", "catalogue-openness-what",
        "catalogue-openness-ask", BY_KIND;
    Why, Flag, Unit::None, "technology-fit": "catalogue-technology-fit", "catalogue-technology-fit-what",
        "catalogue-technology-fit-ask", "catalogue-technology-fit-refuted-by";
    Why, Flag, Unit::None, "experience-fit": "catalogue-experience-fit", "catalogue-experience-fit-what",
        "catalogue-experience-fit-ask", "catalogue-experience-fit-refuted-by";
    Why, Category, Unit::None, "service-expectation": "catalogue-service-expectation", "catalogue-service-expectation-what",
        "catalogue-service-expectation-ask", BY_KIND;
    How, Tags, Unit::None, "purchase-habits": "catalogue-purchase-habits", "catalogue-purchase-habits-what",
        "catalogue-purchase-habits-ask", BY_KIND;
    How, Number, Unit::Days, "purchase-cycle": "catalogue-purchase-cycle", "catalogue-purchase-cycle-what",
        "catalogue-purchase-cycle-ask", BY_RANGE;
    How, Number, Unit::None, "purchase-frequency": "catalogue-purchase-frequency", "catalogue-purchase-frequency-what",
        "catalogue-purchase-frequency-ask", BY_RANGE;
    How, Category, Unit::None, "season": "catalogue-season", "catalogue-season-what",
        "catalogue-season-ask", BY_KIND;
    How, Number, Unit::People, "deciders": "catalogue-deciders", "catalogue-deciders-what",
        "catalogue-deciders-ask", BY_RANGE;
    How, Category, Unit::None, "current-solution": "catalogue-current-solution", "catalogue-current-solution-what",
        "catalogue-current-solution-ask", BY_KIND;
    How, Date, Unit::None, "contract-end": "catalogue-contract-end", "catalogue-contract-end-what",
        "catalogue-contract-end-ask", BY_RANGE;
    How, Tags, Unit::None, "triggers": "catalogue-triggers", "catalogue-triggers-what",
        "catalogue-triggers-ask", BY_KIND;
    How, Category, Unit::None, "spend-pattern": "catalogue-spend-pattern", "catalogue-spend-pattern-what",
        "catalogue-spend-pattern-ask", BY_KIND;
    How, Category, Unit::None, "loyalty": "catalogue-loyalty", "catalogue-loyalty-what",
        "catalogue-loyalty-ask", BY_KIND;
    How, Category, Unit::None, "support-need": "catalogue-support-need", "catalogue-support-need-what",
        "catalogue-support-need-ask", BY_KIND;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_are_unlike_and_groups_stand_together() {
        let keys: BTreeSet<&str> = CATALOGUE.iter().map(|it| it.key).collect();
        assert_eq!(keys.len(), CATALOGUE.len());
        assert!(CATALOGUE.is_sorted_by_key(|it| it.group));
        for group in Group::ALL {
            assert!(CATALOGUE.iter().any(|it| it.group == group), "{group:?}");
        }
        assert!(STARTERS.iter().all(|it| Entry::find(it).is_some()));
    }

    #[test]
    fn messages_are_those_of_the_key() {
        for it in CATALOGUE {
            let name = format!("catalogue-{}", it.key);
            assert_eq!(it.name, name);
            assert_eq!(it.what, format!("{name}-what"));
            assert_eq!(it.ask, format!("{name}-ask"));
        }
    }
}
