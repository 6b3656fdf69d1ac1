//! The distributors of devices: what describes them, who decides, what they want to get done.

use super::{JobWords, PersonWords, Portrait};
use crate::model::{Grade, Say};

pub(super) const PORTRAIT: Portrait = Portrait {
    profile: "Device distributors",
    fields: FIELDS,
    said: SAID,
    people: PEOPLE,
    jobs: JOBS,
    source: "samples-zhao",
};

const FIELDS: &[(&str, &str)] = &[
    ("places", "samples-portrait-places"),
    ("size", "samples-portrait-size"),
    ("age", "samples-portrait-age"),
    ("money", "samples-portrait-money"),
    ("funding", "samples-portrait-funding"),
    ("valuation", "samples-portrait-valuation"),
    ("maturity", "samples-portrait-maturity"),
    ("customers", "samples-portrait-customers"),
    ("goals", "samples-portrait-goals"),
    ("values", "samples-portrait-values"),
    ("attitudes", "samples-portrait-attitudes"),
    ("pains", "samples-portrait-pains"),
    ("habits", "samples-portrait-habits"),
    ("cycle", "samples-portrait-cycle"),
    ("frequency", "samples-portrait-frequency"),
    ("spend", "samples-portrait-spend"),
    ("usage", "samples-portrait-usage"),
    ("loyalty", "samples-portrait-loyalty"),
    ("support", "samples-portrait-support"),
    ("standing", "samples-portrait-standing"),
    ("recommend", "samples-portrait-recommend"),
    ("ease", "samples-portrait-ease"),
    ("touch", "samples-portrait-touch"),
    ("community", "samples-portrait-community"),
    ("sell", "samples-portrait-sell"),
    ("serve", "samples-portrait-serve"),
    ("products", "samples-portrait-products"),
    ("upgrade", "samples-portrait-upgrade"),
    ("contact", "samples-portrait-contact"),
    ("wins", "samples-portrait-wins"),
];

const SAID: &[(&str, &str, Grade, &str)] = &[
    ("pains", "samples-zhao", Grade::Customer, "samples-zhao-trigger"),
    ("habits", "samples-zhao", Grade::Customer, "samples-zhao-weighed"),
    ("cycle", "samples-nair", Grade::Customer, "samples-nair-decided"),
    ("loyalty", "samples-zhao", Grade::Customer, "samples-zhao-leave"),
];

const PEOPLE: &[PersonWords] = &[
    PersonWords {
        says: &[Say::Proposes, Say::Influences, Say::Decides, Say::Uses],
        face: 51,
        words: [
            "samples-person-ops-title",
            "samples-person-ops-name",
            "samples-person-ops-job",
            "samples-person-ops-goals",
            "samples-person-ops-pains",
            "samples-person-ops-objections",
            "samples-person-ops-channels",
            "samples-person-ops-convinces",
            "samples-person-ops-personal",
        ],
    },
    PersonWords {
        says: &[Say::Buys, Say::Influences],
        face: 43,
        words: [
            "samples-person-buyer-title",
            "samples-person-buyer-name",
            "samples-person-buyer-job",
            "samples-person-buyer-goals",
            "samples-person-buyer-pains",
            "samples-person-buyer-objections",
            "samples-person-buyer-channels",
            "samples-person-buyer-convinces",
            "samples-person-buyer-personal",
        ],
    },
    PersonWords {
        says: &[Say::Approves, Say::Blocks],
        face: 109,
        words: [
            "samples-person-owner-title",
            "samples-person-owner-name",
            "samples-person-owner-job",
            "samples-person-owner-goals",
            "samples-person-owner-pains",
            "samples-person-owner-objections",
            "samples-person-owner-channels",
            "samples-person-owner-convinces",
            "samples-person-owner-personal",
        ],
    },
];

const JOBS: &[JobWords] = &[
    JobWords {
        person: 0,
        figures: (72.0, 2.0, Some(3.0)),
        ratings: (10.0, 3.0),
        words: [
            "samples-job-recall-name",
            "samples-job-recall-before",
            "samples-job-recall-after",
            "samples-job-recall-measure",
            "samples-job-recall-unit",
            "samples-job-recall-push",
            "samples-job-recall-pull",
            "samples-job-recall-anxiety",
            "samples-job-recall-habit",
        ],
    },
    JobWords {
        person: 1,
        figures: (14.0, 4.0, Some(5.0)),
        ratings: (9.0, 4.0),
        words: [
            "samples-job-tender-name",
            "samples-job-tender-before",
            "samples-job-tender-after",
            "samples-job-tender-measure",
            "samples-job-tender-unit",
            "samples-job-tender-push",
            "samples-job-tender-pull",
            "samples-job-tender-anxiety",
            "samples-job-tender-habit",
        ],
    },
    JobWords {
        person: 0,
        figures: (10.0, 1.0, Some(1.0)),
        ratings: (8.0, 7.0),
        words: [
            "samples-job-count-name",
            "samples-job-count-before",
            "samples-job-count-after",
            "samples-job-count-measure",
            "samples-job-count-unit",
            "samples-job-count-push",
            "samples-job-count-pull",
            "samples-job-count-anxiety",
            "samples-job-count-habit",
        ],
    },
];
