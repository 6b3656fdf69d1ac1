//! The growing studios: as the founders and one owner see them.

use super::{JobWords, PersonWords, Portrait};
use crate::model::{Grade, Say};

pub(super) const PORTRAIT: Portrait = Portrait {
    profile: "Growing studios",
    fields: FIELDS,
    said: SAID,
    people: PEOPLE,
    jobs: JOBS,
    source: "samples-vera",
};

const FIELDS: &[(&str, &str)] = &[
    ("places", "samples-gym-portrait-places"),
    ("size", "samples-gym-portrait-size"),
    ("age", "samples-gym-portrait-age"),
    ("money", "samples-gym-portrait-money"),
    ("funding", "samples-gym-portrait-funding"),
    ("valuation", "samples-gym-portrait-valuation"),
    ("maturity", "samples-gym-portrait-maturity"),
    ("customers", "samples-gym-portrait-customers"),
    ("goals", "samples-gym-portrait-goals"),
    ("values", "samples-gym-portrait-values"),
    ("attitudes", "samples-gym-portrait-attitudes"),
    ("pains", "samples-gym-portrait-pains"),
    ("habits", "samples-gym-portrait-habits"),
    ("cycle", "samples-gym-portrait-cycle"),
    ("frequency", "samples-gym-portrait-frequency"),
    ("spend", "samples-gym-portrait-spend"),
    ("usage", "samples-gym-portrait-usage"),
    ("loyalty", "samples-gym-portrait-loyalty"),
    ("support", "samples-gym-portrait-support"),
    ("standing", "samples-gym-portrait-standing"),
    ("recommend", "samples-gym-portrait-recommend"),
    ("ease", "samples-gym-portrait-ease"),
    ("touch", "samples-gym-portrait-touch"),
    ("community", "samples-gym-portrait-community"),
    ("sell", "samples-gym-portrait-sell"),
    ("serve", "samples-gym-portrait-serve"),
    ("products", "samples-gym-portrait-products"),
    ("upgrade", "samples-gym-portrait-upgrade"),
    ("contact", "samples-gym-portrait-contact"),
    ("wins", "samples-gym-portrait-wins"),
];

const SAID: &[(&str, &str, Grade, &str)] = &[
    ("maturity", "samples-vera", Grade::Customer, "samples-vera-before"),
    ("attitudes", "samples-vera", Grade::Customer, "samples-vera-weighed"),
    ("habits", "samples-vera", Grade::Customer, "samples-vera-decided"),
];

const PEOPLE: &[PersonWords] = &[
    PersonWords {
        says: &[Say::Proposes, Say::Decides, Say::Approves, Say::Buys],
        face: 56,
        words: [
            "samples-person-studio-title",
            "samples-person-studio-name",
            "samples-person-studio-job",
            "samples-person-studio-goals",
            "samples-person-studio-pains",
            "samples-person-studio-objections",
            "samples-person-studio-channels",
            "samples-person-studio-convinces",
            "samples-person-studio-personal",
        ],
    },
    PersonWords {
        says: &[Say::Influences, Say::Uses, Say::Blocks],
        face: 92,
        words: [
            "samples-person-trainer-title",
            "samples-person-trainer-name",
            "samples-person-trainer-job",
            "samples-person-trainer-goals",
            "samples-person-trainer-pains",
            "samples-person-trainer-objections",
            "samples-person-trainer-channels",
            "samples-person-trainer-convinces",
            "samples-person-trainer-personal",
        ],
    },
    PersonWords {
        says: &[Say::Influences],
        face: 89,
        words: [
            "samples-person-books-title",
            "samples-person-books-name",
            "samples-person-books-job",
            "samples-person-books-goals",
            "samples-person-books-pains",
            "samples-person-books-objections",
            "samples-person-books-channels",
            "samples-person-books-convinces",
            "samples-person-books-personal",
        ],
    },
];

const JOBS: &[JobWords] = &[
    JobWords {
        person: 0,
        figures: (30.0, 2.0, None),
        ratings: (9.0, 2.0),
        words: [
            "samples-job-cards-name",
            "samples-job-cards-before",
            "samples-job-cards-after",
            "samples-job-cards-measure",
            "samples-job-cards-unit",
            "samples-job-cards-push",
            "samples-job-cards-pull",
            "samples-job-cards-anxiety",
            "samples-job-cards-habit",
        ],
    },
    JobWords {
        person: 1,
        figures: (10.0, 2.0, None),
        ratings: (7.0, 4.0),
        words: [
            "samples-job-door-name",
            "samples-job-door-before",
            "samples-job-door-after",
            "samples-job-door-measure",
            "samples-job-door-unit",
            "samples-job-door-push",
            "samples-job-door-pull",
            "samples-job-door-anxiety",
            "samples-job-door-habit",
        ],
    },
    JobWords {
        person: 2,
        figures: (10.0, 2.0, None),
        ratings: (6.0, 3.0),
        words: [
            "samples-job-month-name",
            "samples-job-month-before",
            "samples-job-month-after",
            "samples-job-month-measure",
            "samples-job-month-unit",
            "samples-job-month-push",
            "samples-job-month-pull",
            "samples-job-month-anxiety",
            "samples-job-month-habit",
        ],
    },
];
