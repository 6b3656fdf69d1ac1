//! The diagnostics labs: mostly believed, and what one that left has said.

use super::{JobWords, PersonWords, Portrait};
use crate::model::{Grade, Say};

pub(super) const PORTRAIT: Portrait = Portrait {
    profile: "Diagnostics labs",
    fields: FIELDS,
    said: SAID,
    people: PEOPLE,
    jobs: JOBS,
    source: "samples-source-usage",
};

const FIELDS: &[(&str, &str)] = &[
    ("places", "samples-labs-portrait-places"),
    ("size", "samples-labs-portrait-size"),
    ("money", "samples-labs-portrait-money"),
    ("maturity", "samples-labs-portrait-maturity"),
    ("customers", "samples-labs-portrait-customers"),
    ("goals", "samples-labs-portrait-goals"),
    ("values", "samples-labs-portrait-values"),
    ("attitudes", "samples-labs-portrait-attitudes"),
    ("pains", "samples-labs-portrait-pains"),
    ("habits", "samples-labs-portrait-habits"),
    ("cycle", "samples-labs-portrait-cycle"),
    ("spend", "samples-labs-portrait-spend"),
    ("support", "samples-labs-portrait-support"),
    ("recommend", "samples-labs-portrait-recommend"),
    ("ease", "samples-labs-portrait-ease"),
    ("sell", "samples-labs-portrait-sell"),
    ("serve", "samples-labs-portrait-serve"),
    ("products", "samples-labs-portrait-products"),
    ("upgrade", "samples-labs-portrait-upgrade"),
    ("wins", "samples-labs-portrait-wins"),
];

const SAID: &[(&str, &str, Grade, &str)] = &[
    ("maturity", "samples-hughes", Grade::Customer, "samples-pain-data"),
    ("cycle", "samples-marta", Grade::Colleague, "samples-labs-approval"),
    ("support", "samples-hughes", Grade::Customer, "samples-pain-support"),
    ("sell", "samples-oleg", Grade::Colleague, "samples-labs-before-audit"),
];

const PEOPLE: &[PersonWords] = &[
    PersonWords {
        says: &[Say::Proposes, Say::Influences, Say::Uses],
        face: 57,
        words: [
            "samples-person-labhead-title",
            "samples-person-labhead-name",
            "samples-person-labhead-job",
            "samples-person-labhead-goals",
            "samples-person-labhead-pains",
            "samples-person-labhead-objections",
            "samples-person-labhead-channels",
            "samples-person-labhead-convinces",
            "samples-person-labhead-personal",
        ],
    },
    PersonWords {
        says: &[Say::Influences, Say::Blocks],
        face: 30,
        words: [
            "samples-person-quality-title",
            "samples-person-quality-name",
            "samples-person-quality-job",
            "samples-person-quality-goals",
            "samples-person-quality-pains",
            "samples-person-quality-objections",
            "samples-person-quality-channels",
            "samples-person-quality-convinces",
            "samples-person-quality-personal",
        ],
    },
    PersonWords {
        says: &[Say::Decides, Say::Approves, Say::Buys],
        face: 124,
        words: [
            "samples-person-finance-title",
            "samples-person-finance-name",
            "samples-person-finance-job",
            "samples-person-finance-goals",
            "samples-person-finance-pains",
            "samples-person-finance-objections",
            "samples-person-finance-channels",
            "samples-person-finance-convinces",
            "samples-person-finance-personal",
        ],
    },
];

const JOBS: &[JobWords] = &[
    JobWords {
        person: 0,
        figures: (8.0, 2.0, None),
        ratings: (8.0, 3.0),
        words: [
            "samples-job-reagents-name",
            "samples-job-reagents-before",
            "samples-job-reagents-after",
            "samples-job-reagents-measure",
            "samples-job-reagents-unit",
            "samples-job-reagents-push",
            "samples-job-reagents-pull",
            "samples-job-reagents-anxiety",
            "samples-job-reagents-habit",
        ],
    },
    JobWords {
        person: 0,
        figures: (1.0, 10.0, None),
        ratings: (10.0, 4.0),
        words: [
            "samples-job-lots-name",
            "samples-job-lots-before",
            "samples-job-lots-after",
            "samples-job-lots-measure",
            "samples-job-lots-unit",
            "samples-job-lots-push",
            "samples-job-lots-pull",
            "samples-job-lots-anxiety",
            "samples-job-lots-habit",
        ],
    },
    JobWords {
        person: 1,
        figures: (40.0, 0.5, None),
        ratings: (9.0, 2.0),
        words: [
            "samples-job-audit-name",
            "samples-job-audit-before",
            "samples-job-audit-after",
            "samples-job-audit-measure",
            "samples-job-audit-unit",
            "samples-job-audit-push",
            "samples-job-audit-pull",
            "samples-job-audit-anxiety",
            "samples-job-audit-habit",
        ],
    },
];
