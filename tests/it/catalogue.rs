//! The catalogue of standard attributes and the headers that tables call them by say the same.

use std::collections::BTreeMap;

use icp_workbench::{
    analysis::catalogue::{CATALOGUE, Entry},
    exchange::STANDARD,
    model::Purpose,
};

/// What a CRM notes for itself: worth importing, and no description of a company.
const BOOKKEEPING: &[&str] = &[
    "address",
    "created",
    "description",
    "icp-tier",
    "industry-code",
    "keywords",
    "last-activity",
    "last-funding",
    "last-raised",
    "lead-status",
    "owner",
    "parent",
    "phone",
    "postal-code",
    "rating",
    "registered-capital",
    "source",
    "target-account",
];

#[test]
fn what_tables_bring_is_in_the_catalogue() {
    let traits = STANDARD.iter().filter(|it| it.purpose == Purpose::Trait);
    let lost: Vec<&str> = traits
        .map(|it| it.key)
        .filter(|key| Entry::find(key).is_none() && !BOOKKEEPING.contains(key))
        .collect();
    assert_eq!(lost, [""; 0], "add them to the catalogue, or call them bookkeeping");
}

#[test]
fn both_sides_agree_on_kind_and_unit() {
    let known: BTreeMap<&str, &Entry> = CATALOGUE.iter().map(|it| (it.key, it)).collect();
    for it in STANDARD {
        let Some(entry) = known.get(it.key) else { continue };
        assert_eq!((it.kind, &it.unit), (entry.kind, &entry.unit), "{}", it.key);
        assert_eq!(it.purpose, Purpose::Trait, "{}", it.key);
    }
}
