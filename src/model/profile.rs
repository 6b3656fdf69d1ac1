//! A profile and its criteria: the rule that says which companies fit.

use std::{collections::BTreeMap, ops::RangeInclusive};

use serde::{Deserialize, Serialize};

use super::{Attribute, Claim, Day, Id, Statement, fold};

/// The way a profile is found. It can change as data arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Bottom-up: from what sets the best customers apart.
    #[default]
    FromCustomers,
    /// Top-down: from traits stated as assumptions.
    TopDown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    pub name: String,
    #[serde(default)]
    pub way: Way,
    /// What describes its companies beyond the rule, by the key of the field: see `analysis::portrait`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub described: BTreeMap<String, String>,
    /// In the order shown. Every id is a row of `Project::criteria`, each in exactly one profile.
    #[serde(default)]
    pub criteria: Vec<Id<Criterion>>,
    #[serde(default)]
    pub thresholds: Thresholds,
    /// Fewer new matches than this is too narrow.
    #[serde(default = "default_floor")]
    pub floor: u32,
    /// A larger share of the base than this, in percent, is too broad.
    #[serde(default = "default_ceiling")]
    pub ceiling: u8,
    /// As people rewrote it; made from the criteria where they did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
    #[serde(default)]
    pub review: Review,
    /// Checks that somebody has answered instead of mending what they find.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered: Vec<Answered>,
}

/// When the profile is gone over as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    /// The last time.
    pub day: Option<Day>,
    /// How many months may pass until the next.
    pub months: u32,
    /// When what we offer changed last.
    pub offer_changed: Option<Day>,
}

impl Review {
    /// The longest rhythm there is: once a year.
    pub const MAX_MONTHS: u32 = 12;
}

impl Default for Review {
    fn default() -> Self {
        Self { day: None, months: Self::MAX_MONTHS, offer_changed: None }
    }
}

/// A check that is known and let be, with the reason.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answered {
    /// The key of the check.
    pub check: String,
    pub reason: String,
    pub day: Option<Day>,
    /// How bad it was then: it comes back when it is much worse.
    pub badness: f64,
}

fn default_floor() -> u32 {
    20
}

fn default_ceiling() -> u8 {
    40
}

impl Profile {
    /// The number of criteria a profile should have.
    pub const WANTED: RangeInclusive<usize> = 5..=7;
    /// The number a profile can have.
    pub const MAX_CRITERIA: usize = 32;

    pub fn new(name: String, way: Way) -> Self {
        Self {
            name,
            way,
            described: BTreeMap::new(),
            criteria: Vec::new(),
            thresholds: Thresholds::default(),
            floor: default_floor(),
            ceiling: default_ceiling(),
            statement: None,
            review: Review::default(),
            answered: Vec::new(),
        }
    }
}

/// The least score of tiers A, B and C: 100 ≥ a > b > c > 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "[u8; 3]", into = "[u8; 3]")]
pub struct Thresholds {
    a: u8,
    b: u8,
    c: u8,
}

impl Thresholds {
    /// `None` unless 100 ≥ a > b > c > 0.
    pub fn new(a: u8, b: u8, c: u8) -> Option<Self> {
        (0 < c && c < b && b < a && a <= 100).then_some(Self { a, b, c })
    }

    pub fn get(self) -> [u8; 3] {
        [self.a, self.b, self.c]
    }

    pub fn tier(self, score: u8) -> Tier {
        match score {
            _ if self.a <= score => Tier::A,
            _ if self.b <= score => Tier::B,
            _ if self.c <= score => Tier::C,
            _ => Tier::D,
        }
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { a: 80, b: 60, c: 40 }
    }
}

impl TryFrom<[u8; 3]> for Thresholds {
    type Error = &'static str;

    fn try_from([a, b, c]: [u8; 3]) -> Result<Self, Self::Error> {
        Self::new(a, b, c).ok_or("thresholds must fall from A to C, between 1 and 100")
    }
}

impl From<Thresholds> for [u8; 3] {
    fn from(it: Thresholds) -> Self {
        it.get()
    }
}

/// How well an account fits, best first. Out: a must fails or an exclusion holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    A,
    B,
    C,
    D,
    Out,
}

impl Tier {
    pub const ALL: [Self; 5] = [Self::A, Self::B, Self::C, Self::D, Self::Out];

    /// Whether an account in this tier counts as matching: A or B.
    pub fn matches(self) -> bool {
        self <= Self::B
    }
}

/// What a criterion does to an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Not met: out.
    Must,
    /// Met: earns its weight.
    #[default]
    Prefer,
    /// Met: out.
    Exclude,
}

/// How much a preferred criterion counts, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Weight(u8);

impl Weight {
    pub const MAX: u8 = 5;

    pub fn new(weight: u8) -> Option<Self> {
        (1..=Self::MAX).contains(&weight).then_some(Self(weight))
    }

    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self(3)
    }
}

impl TryFrom<u8> for Weight {
    type Error = &'static str;

    fn try_from(weight: u8) -> Result<Self, Self::Error> {
        Self::new(weight).ok_or("a weight is 1 to 5")
    }
}

impl From<Weight> for u8 {
    fn from(it: Weight) -> Self {
        it.0
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Quantifier {
    #[default]
    Any,
    All,
    None,
}

/// What is asked of an attribute. Which variants suit which kind: `Condition::suits`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The category is one of these. Compared after trimming and Unicode case folding.
    OneOf {
        values: Vec<String>,
    },
    /// The tags, compared like categories.
    Has {
        quantifier: Quantifier,
        values: Vec<String>,
    },
    /// `lo ≤ x ≤ hi`, either side open; near within `tolerance`, a share of the nearer bound.
    Between {
        #[serde(default)]
        lo: Option<f64>,
        #[serde(default)]
        hi: Option<f64>,
        #[serde(default)]
        tolerance: f64,
    },
    /// From the first to the last day, both included, either side open.
    Dates {
        #[serde(default)]
        from: Option<Day>,
        #[serde(default)]
        to: Option<Day>,
    },
    /// Within the last months up to the reference day.
    WithinMonths {
        months: u32,
    },
    Is {
        yes: bool,
    },
    /// The text contains any of the words, case folded.
    Contains {
        words: Vec<String>,
    },
}

impl Condition {
    /// The condition a new criterion on an attribute of this kind starts with: nothing asked yet.
    pub fn blank(kind: super::Kind) -> Self {
        use super::Kind;
        match kind {
            Kind::Category => Self::OneOf { values: Vec::new() },
            Kind::Tags => Self::Has { quantifier: Quantifier::Any, values: Vec::new() },
            Kind::Number => Self::Between { lo: None, hi: None, tolerance: 0.0 },
            Kind::Date => Self::Dates { from: None, to: None },
            Kind::Flag => Self::Is { yes: true },
            Kind::Text => Self::Contains { words: Vec::new() },
        }
    }

    /// Whether it can be asked of an attribute of this kind.
    pub fn suits(&self, kind: super::Kind) -> bool {
        use super::Kind;
        match self {
            Self::OneOf { .. } => kind == Kind::Category,
            Self::Has { .. } => kind == Kind::Tags,
            Self::Between { .. } => kind == Kind::Number,
            Self::Dates { .. } | Self::WithinMonths { .. } => kind == Kind::Date,
            Self::Is { .. } => kind == Kind::Flag,
            Self::Contains { .. } => kind == Kind::Text,
        }
    }

    /// Whether it asks anything: an empty set of values or words, or bounds open on both sides, ask nothing yet, and
    /// the criterion is left out of the rule.
    pub fn asks(&self) -> bool {
        let any = |texts: &[String]| texts.iter().any(|it| !fold(it).is_empty());
        match self {
            Self::OneOf { values } | Self::Has { values, .. } => any(values),
            // An interval open on both sides still asks that the value be known.
            Self::Between { .. }
            | Self::Dates { .. }
            | Self::WithinMonths { .. }
            | Self::Is { .. } => true,
            Self::Contains { words } => any(words),
        }
    }
}

/// One claim about the companies we want.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    #[serde(default)]
    pub role: Role,
    /// Counts only while the role is prefer; kept, so that switching the role back loses nothing.
    #[serde(default)]
    pub weight: Weight,
    #[serde(default, skip_serializing_if = "Claim::is_empty")]
    pub claim: Claim,
}

impl Criterion {
    /// A criterion of which nothing is claimed yet beyond its rule.
    pub fn new(attribute: Id<Attribute>, condition: Condition, role: Role, weight: Weight) -> Self {
        Self { attribute, condition, role, weight, claim: Claim::default() }
    }
}
