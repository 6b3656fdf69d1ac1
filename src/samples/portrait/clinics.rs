//! The private clinics: drawn by those who sell to them and serve them.

use super::{JobWords, PersonWords, Portrait};
use crate::model::{Grade, Say};

pub(super) const PORTRAIT: Portrait = Portrait {
    profile: "Private clinics, tier 1",
    fields: FIELDS,
    said: SAID,
    people: PEOPLE,
    jobs: JOBS,
    source: "samples-source-usage",
};

const FIELDS: &[(&str, &str)] = &[
    ("places", "samples-clinics-portrait-places"),
    ("size", "samples-clinics-portrait-size"),
    ("money", "samples-clinics-portrait-money"),
    ("maturity", "samples-clinics-portrait-maturity"),
    ("customers", "samples-clinics-portrait-customers"),
    ("goals", "samples-clinics-portrait-goals"),
    ("attitudes", "samples-clinics-portrait-attitudes"),
    ("pains", "samples-clinics-portrait-pains"),
    ("habits", "samples-clinics-portrait-habits"),
    ("cycle", "samples-clinics-portrait-cycle"),
    ("spend", "samples-clinics-portrait-spend"),
    ("support", "samples-clinics-portrait-support"),
    ("recommend", "samples-clinics-portrait-recommend"),
    ("ease", "samples-clinics-portrait-ease"),
    ("sell", "samples-clinics-portrait-sell"),
    ("serve", "samples-clinics-portrait-serve"),
    ("products", "samples-clinics-portrait-products"),
    ("upgrade", "samples-clinics-portrait-upgrade"),
    ("wins", "samples-clinics-portrait-wins"),
];

const SAID: &[(&str, &str, Grade, &str)] = &[
    ("habits", "samples-marta", Grade::Colleague, "samples-clinics-trial"),
    ("support", "samples-oleg", Grade::Colleague, "samples-clinics-evening"),
    ("recommend", "samples-marta", Grade::Colleague, "samples-clinics-marta"),
    ("upgrade", "samples-source-founders", Grade::Guess, "samples-clinics-founders"),
];

const PEOPLE: &[PersonWords] = &[
    PersonWords {
        says: &[Say::Decides, Say::Approves],
        face: 77,
        words: [
            "samples-person-doctor-title",
            "samples-person-doctor-name",
            "samples-person-doctor-job",
            "samples-person-doctor-goals",
            "samples-person-doctor-pains",
            "samples-person-doctor-objections",
            "samples-person-doctor-channels",
            "samples-person-doctor-convinces",
            "samples-person-doctor-personal",
        ],
    },
    PersonWords {
        says: &[Say::Proposes, Say::Influences, Say::Buys],
        face: 108,
        words: [
            "samples-person-groupbuyer-title",
            "samples-person-groupbuyer-name",
            "samples-person-groupbuyer-job",
            "samples-person-groupbuyer-goals",
            "samples-person-groupbuyer-pains",
            "samples-person-groupbuyer-objections",
            "samples-person-groupbuyer-channels",
            "samples-person-groupbuyer-convinces",
            "samples-person-groupbuyer-personal",
        ],
    },
    PersonWords {
        says: &[Say::Influences, Say::Uses, Say::Blocks],
        face: 60,
        words: [
            "samples-person-nurse-title",
            "samples-person-nurse-name",
            "samples-person-nurse-job",
            "samples-person-nurse-goals",
            "samples-person-nurse-pains",
            "samples-person-nurse-objections",
            "samples-person-nurse-channels",
            "samples-person-nurse-convinces",
            "samples-person-nurse-personal",
        ],
    },
];

const JOBS: &[JobWords] = &[
    JobWords {
        person: 2,
        figures: (12.0, 2.0, Some(4.0)),
        ratings: (10.0, 5.0),
        words: [
            "samples-job-ready-name",
            "samples-job-ready-before",
            "samples-job-ready-after",
            "samples-job-ready-measure",
            "samples-job-ready-unit",
            "samples-job-ready-push",
            "samples-job-ready-pull",
            "samples-job-ready-anxiety",
            "samples-job-ready-habit",
        ],
    },
    JobWords {
        person: 1,
        figures: (6.0, 1.0, Some(2.0)),
        ratings: (8.0, 3.0),
        words: [
            "samples-job-expiry-name",
            "samples-job-expiry-before",
            "samples-job-expiry-after",
            "samples-job-expiry-measure",
            "samples-job-expiry-unit",
            "samples-job-expiry-push",
            "samples-job-expiry-pull",
            "samples-job-expiry-anxiety",
            "samples-job-expiry-habit",
        ],
    },
    JobWords {
        person: 0,
        figures: (20.0, 1.0, None),
        ratings: (7.0, 2.0),
        words: [
            "samples-job-patients-name",
            "samples-job-patients-before",
            "samples-job-patients-after",
            "samples-job-patients-measure",
            "samples-job-patients-unit",
            "samples-job-patients-push",
            "samples-job-patients-pull",
            "samples-job-patients-anxiety",
            "samples-job-patients-habit",
        ],
    },
];
