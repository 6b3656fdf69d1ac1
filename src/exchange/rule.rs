//! RULE.json: the rule of a profile as a file that people write, keep and exchange.
//!
//! ```json
//! {
//!   "version": 1,
//!   "profile": "Regional distributors",
//!   "thresholds": { "a": 80, "b": 60, "c": 40 },
//!   "floor": 20,
//!   "ceiling": 40,
//!   "criteria": [
//!     { "attribute": "Employees", "kind": "number", "unit": "people", "role": "prefer", "weight": 4,
//!       "condition": { "between": { "lo": 50, "hi": 400, "tolerance": 0.25 } } },
//!     { "attribute": "Industry", "role": "must", "condition": { "one-of": { "values": ["Medical devices"] } } }
//!   ]
//! }
//! ```
//!
//! Attributes go by name, or by the key of a standard attribute. `role` is `must`, `prefer` (where left out) or
//! `exclude`; `weight` is 1 to 5 (3 where left out) and counts only with `prefer`. `kind` is needed only for an
//! attribute that the project lacks. Conditions: `one-of {values}`, `has {quantifier: any|all|none, values}`,
//! `between {lo, hi, tolerance}`, `dates {from, to}`, `within-months {months}`, `is {yes}`, `contains {words}`.

use serde::{Deserialize, Serialize};

use super::{guess::name_of, standard::letters};

use crate::model::{
    Attribute, Condition, Criterion, Id, Kind, Message, Profile, Project, Purpose, Role,
    Thresholds, Unit, Way, Weight, fold,
};

/// The version this program writes, and the newest it reads.
pub const RULE_VERSION: u32 = 1;

/// The whole file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    pub version: u32,
    pub profile: String,
    #[serde(default)]
    pub way: Way,
    #[serde(default)]
    pub thresholds: RuleThresholds,
    #[serde(default = "default_floor")]
    pub floor: u32,
    #[serde(default = "default_ceiling")]
    pub ceiling: u8,
    /// [`RuleCriterion`]s, read one by one, so that an error can name its attribute.
    pub criteria: Vec<serde_json::Value>,
}

fn default_floor() -> u32 {
    Profile::new(String::new(), Way::default()).floor
}

fn default_ceiling() -> u8 {
    Profile::new(String::new(), Way::default()).ceiling
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleThresholds {
    pub a: u8,
    pub b: u8,
    pub c: u8,
}

impl Default for RuleThresholds {
    fn default() -> Self {
        let [a, b, c] = Thresholds::default().get();
        Self { a, b, c }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleCriterion {
    pub attribute: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    #[serde(default, skip_serializing_if = "is_none")]
    pub unit: Unit,
    #[serde(default)]
    pub role: Role,
    #[serde(default)]
    pub weight: Weight,
    pub condition: Condition,
}

fn is_none(unit: &Unit) -> bool {
    *unit == Unit::None
}

/// A rule read, its attributes found in the project or told apart as new.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRule {
    /// Without its criteria.
    pub profile: Profile,
    /// What the project lacks.
    pub new_attributes: Vec<Attribute>,
    pub criteria: Vec<ReadCriterion>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReadCriterion {
    pub attribute: RuleAttribute,
    pub condition: Condition,
    pub role: Role,
    pub weight: Weight,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleAttribute {
    Known(Id<Attribute>),
    /// The index in [`ReadRule::new_attributes`].
    New(usize),
}

impl ReadRule {
    /// The criteria, once the new attributes have their numbers.
    pub fn criteria(&self, new: &[Id<Attribute>]) -> Vec<Criterion> {
        let criterion = |it: &ReadCriterion| {
            let attribute = match it.attribute {
                RuleAttribute::Known(id) => id,
                RuleAttribute::New(idx) => *new.get(idx)?,
            };
            let (condition, role, weight) = (it.condition.clone(), it.role, it.weight);
            Some(Criterion::new(attribute, condition, role, weight))
        };
        self.criteria.iter().filter_map(criterion).collect()
    }
}

/// What is wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    #[error("not a rule: {reason}")]
    NotARule { reason: String },
    #[error("version {version} is newer than this program")]
    Version { version: u64 },
    #[error("the profile has no name")]
    NoName,
    #[error("thresholds must fall from A to C, between 1 and 100")]
    Thresholds,
    #[error("ceiling: a share of 1 to 100 percent")]
    Ceiling,
    #[error("{n} criteria: no more than {max}")]
    TooMany { n: usize, max: usize },
    #[error("criterion {number} ({attribute}): {what}")]
    Criterion { number: usize, attribute: String, what: CriterionError },
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CriterionError {
    #[error("{reason}")]
    NotRead { reason: String },
    #[error("the project has no such attribute, and the rule does not state its kind")]
    NoAttribute,
    #[error("the condition is not one for this kind of attribute")]
    WrongCondition,
    #[error("it asks nothing")]
    AsksNothing,
    #[error("the lower bound is above the upper one")]
    Swapped,
    #[error("tolerance: a share from 0 to 1")]
    Tolerance,
}

impl RuleError {
    pub fn message(&self) -> Message {
        match self {
            Self::NotARule { reason } => Message::new("rule-not-a-rule").text("reason", reason),
            Self::Version { version } => {
                Message::new("rule-version").text("version", version.to_string())
            }
            Self::NoName => Message::new("rule-no-name"),
            Self::Thresholds => Message::new("rule-thresholds"),
            Self::Ceiling => Message::new("rule-ceiling"),
            Self::TooMany { n, max } => {
                Message::new("rule-too-many").count("n", *n).count("max", *max)
            }
            Self::Criterion { number, attribute, what } => {
                let res = match what {
                    CriterionError::NotRead { reason } => {
                        Message::new("rule-criterion-not-read").text("reason", reason)
                    }
                    CriterionError::NoAttribute => Message::new("rule-criterion-no-attribute"),
                    CriterionError::WrongCondition => {
                        Message::new("rule-criterion-wrong-condition")
                    }
                    CriterionError::AsksNothing => Message::new("rule-criterion-asks-nothing"),
                    CriterionError::Swapped => Message::new("rule-criterion-swapped"),
                    CriterionError::Tolerance => Message::new("rule-criterion-tolerance"),
                };
                res.text("number", number.to_string()).text("attribute", attribute)
            }
        }
    }
}

/// The rule of a profile. Criteria that ask nothing yet are left out: they would be refused on the way in.
pub fn rule_of(project: &Project, profile: Id<Profile>) -> Option<RuleFile> {
    let profile = project.profiles.get(profile)?;
    let criteria = profile.criteria.iter().filter_map(|id| {
        let it = project.criteria.get(*id)?;
        let attribute = project.attributes.get(it.attribute)?;
        check_condition(&it.condition, attribute.kind).ok()?;
        let criterion = RuleCriterion {
            attribute: attribute.name.clone(),
            standard: attribute.standard.clone(),
            kind: Some(attribute.kind),
            unit: attribute.unit.clone(),
            role: it.role,
            weight: it.weight,
            condition: it.condition.clone(),
        };
        serde_json::to_value(criterion).ok()
    });
    let [a, b, c] = profile.thresholds.get();
    Some(RuleFile {
        version: RULE_VERSION,
        profile: profile.name.clone(),
        way: profile.way,
        thresholds: RuleThresholds { a, b, c },
        floor: profile.floor,
        ceiling: profile.ceiling,
        criteria: criteria.collect(),
    })
}

/// [`rule_of`] as text.
pub fn write_rule(project: &Project, profile: Id<Profile>) -> Option<String> {
    serde_json::to_string_pretty(&rule_of(project, profile)?).ok()
}

/// Reads a rule against the attributes of a project. Says everything that is wrong with it, not only the first.
pub fn read_rule(json: &str, project: &Project) -> Result<ReadRule, Vec<RuleError>> {
    let file = parse(json).map_err(|err| vec![err])?;
    let mut errors = Vec::new();
    let thresholds = Thresholds::new(file.thresholds.a, file.thresholds.b, file.thresholds.c);
    if thresholds.is_none() {
        errors.push(RuleError::Thresholds);
    }
    if !(1..=100).contains(&file.ceiling) {
        errors.push(RuleError::Ceiling);
    }
    if file.profile.trim().is_empty() {
        errors.push(RuleError::NoName);
    }
    let (n, max) = (file.criteria.len(), Profile::MAX_CRITERIA);
    if max < n {
        return Err(vec![RuleError::TooMany { n, max }]);
    }
    let mut res = ReadRule {
        profile: Profile {
            thresholds: thresholds.unwrap_or_default(),
            floor: file.floor,
            ceiling: file.ceiling,
            ..Profile::new(file.profile.trim().to_owned(), file.way)
        },
        new_attributes: Vec::new(),
        criteria: Vec::new(),
    };
    for (idx, value) in file.criteria.into_iter().enumerate() {
        let name = value.get("attribute").and_then(|it| it.as_str()).unwrap_or("?").to_owned();
        match read_criterion(value, project, &mut res.new_attributes) {
            Ok(it) => res.criteria.push(it),
            Err(what) => {
                errors.push(RuleError::Criterion { number: idx + 1, attribute: name, what });
            }
        }
    }
    if errors.is_empty() { Ok(res) } else { Err(errors) }
}

/// A newer version is said to be one, whatever else it holds.
fn parse(json: &str) -> Result<RuleFile, RuleError> {
    let not_a_rule = |err: serde_json::Error| RuleError::NotARule { reason: err.to_string() };
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let value: serde_json::Value = serde_json::from_str(json).map_err(not_a_rule)?;
    if let Some(version) = value.get("version").and_then(serde_json::Value::as_u64)
        && version != u64::from(RULE_VERSION)
    {
        return Err(RuleError::Version { version });
    }
    serde_json::from_value(value).map_err(not_a_rule)
}

fn read_criterion(
    value: serde_json::Value,
    project: &Project,
    new: &mut Vec<Attribute>,
) -> Result<ReadCriterion, CriterionError> {
    let it: RuleCriterion = serde_json::from_value(value)
        .map_err(|err| CriterionError::NotRead { reason: err.to_string() })?;
    let (attribute, kind) = match find(project, &it) {
        Some((id, kind)) => (RuleAttribute::Known(id), kind),
        None => {
            let same = new.iter().position(|old| fold(&old.name) == fold(&it.attribute));
            let kind = same.and_then(|idx| new.get(idx)).map(|old| old.kind).or(it.kind);
            let kind = kind.ok_or(CriterionError::NoAttribute)?;
            (RuleAttribute::New(same.unwrap_or(new.len())), kind)
        }
    };
    check_condition(&it.condition, kind)?;
    if attribute == RuleAttribute::New(new.len()) {
        new.push(Attribute {
            name: it.attribute.trim().to_owned(),
            kind,
            unit: it.unit,
            purpose: Purpose::Trait,
            standard: it.standard,
        });
    }
    Ok(ReadCriterion { attribute, condition: it.condition, role: it.role, weight: it.weight })
}

/// By name, then by standard key, then by the header an import named the attribute after; of several the one that the
/// condition suits.
fn find(project: &Project, it: &RuleCriterion) -> Option<(Id<Attribute>, Kind)> {
    let name = fold(&it.attribute);
    let by_name = |attribute: &Attribute| fold(&attribute.name) == name;
    let by_key = |attribute: &Attribute| {
        let key = attribute.standard.as_deref();
        key.is_some() && (key == it.standard.as_deref() || key == Some(&*name))
    };
    let header = [letters(&it.attribute), letters(&name_of(&it.attribute))];
    let by_header = |attribute: &Attribute| {
        let name = letters(&attribute.name);
        !name.is_empty() && header.contains(&name)
    };
    let rank = |attribute: &Attribute| {
        let ways = [by_name(attribute), by_key(attribute), by_header(attribute)];
        let way = ways.iter().position(|it| *it)?;
        let suits = it.condition.suits(attribute.kind);
        Some(if suits { way } else { ways.len() + way })
    };
    let ranked = project.attributes.iter().filter_map(|(id, it)| Some((rank(it)?, id, it.kind)));
    ranked.min_by_key(|(rank, id, _)| (*rank, *id)).map(|(_, id, kind)| (id, kind))
}

/// Whether the condition can be asked of this kind, and asks something that can be met.
fn check_condition(condition: &Condition, kind: Kind) -> Result<(), CriterionError> {
    if !condition.suits(kind) {
        return Err(CriterionError::WrongCondition);
    }
    let says_something = |words: &[String]| words.iter().any(|it| !it.trim().is_empty());
    let (asks, is_swapped) = match condition {
        Condition::OneOf { values } | Condition::Has { values, .. } => {
            (says_something(values), false)
        }
        Condition::Contains { words } => (says_something(words), false),
        Condition::Between { lo, hi, tolerance } => {
            if !(0.0..=1.0).contains(tolerance) {
                return Err(CriterionError::Tolerance);
            }
            let is_finite = lo.is_none_or(f64::is_finite) && hi.is_none_or(f64::is_finite);
            (
                (lo.is_some() || hi.is_some()) && is_finite,
                lo.zip(*hi).is_some_and(|(lo, hi)| hi < lo),
            )
        }
        Condition::Dates { from, to } => {
            (from.is_some() || to.is_some(), from.zip(*to).is_some_and(|(from, to)| to < from))
        }
        Condition::WithinMonths { months } => (0 < *months, false),
        Condition::Is { .. } => (true, false),
    };
    match (asks, is_swapped) {
        (false, _) => Err(CriterionError::AsksNothing),
        (true, true) => Err(CriterionError::Swapped),
        (true, false) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Day, Quantifier};

    fn attribute(name: &str, kind: Kind, standard: Option<&str>) -> Attribute {
        let standard = standard.map(str::to_owned);
        Attribute {
            name: name.to_owned(),
            kind,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard,
        }
    }

    fn project() -> Project {
        let mut res = Project::default();
        res.attributes.put(Id::new(1), attribute("Staff", Kind::Number, Some("employees")));
        res.attributes.put(Id::new(2), attribute("Industry", Kind::Category, Some("industry")));
        res.attributes.put(Id::new(3), attribute("Years on list", Kind::Number, None));
        res
    }

    /// Reads a rule with these criteria.
    fn read(criteria: &str) -> Result<ReadRule, String> {
        let json = format!(r#"{{"version": 1, "profile": "P", "criteria": [{criteria}]}}"#);
        read_rule(&json, &project())
            .map_err(|it| it.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    }

    #[track_caller]
    fn check_err(criteria: &str, expected: &Expect) {
        expected.assert_eq(&read(criteria).unwrap_err());
    }

    #[test]
    fn attributes_go_by_name_or_key() {
        for name in ["Staff", " STAFF", "employees"] {
            let it = read(&format!(
                r#"{{"attribute": "{name}", "condition": {{"between": {{"lo": 5}}}}}}"#
            ));
            assert_eq!(it.unwrap().criteria[0].attribute, RuleAttribute::Known(Id::new(1)));
        }
        let it = read(
            r#"{"attribute": "Size", "kind": "number", "condition": {"between": {"lo": 5}}},
               {"attribute": "size", "condition": {"between": {"hi": 9}}}"#,
        )
        .unwrap();
        assert_eq!(it.new_attributes.len(), 1);
        assert_eq!(it.criteria(&[Id::new(9)]).len(), 2);
        assert_eq!(it.criteria(&[Id::new(9)])[1].attribute, Id::new(9));
    }

    #[test]
    fn attributes_go_by_the_header_they_came_from() {
        for name in ["years_on_list", "property_years_on_list", "Years-on-List"] {
            let it = read(&format!(
                r#"{{"attribute": "{name}", "condition": {{"between": {{"lo": 5}}}}}}"#
            ));
            assert_eq!(it.unwrap().criteria[0].attribute, RuleAttribute::Known(Id::new(3)));
        }
    }

    #[test]
    fn what_is_refused_is_named() {
        check_err(
            r#"{"attribute": "Size", "condition": {"between": {"lo": 5}}}"#,
            &expect![
                "criterion 1 (Size): the project has no such attribute, and the rule does not state its kind"
            ],
        );
        check_err(
            r#"{"attribute": "Staff", "condition": {"between": {"lo": 5, "hi": 1}}},
               {"attribute": "Staff", "condition": {"between": {}}},
               {"attribute": "Staff", "condition": {"between": {"lo": 5, "tolerance": 1.5}}},
               {"attribute": "Staff", "condition": {"is": {"yes": true}}},
               {"attribute": "Industry", "condition": {"one-of": {"values": []}}},
               {"attribute": "Industry", "weight": 9, "condition": {"one-of": {"values": ["a"]}}},
               {"condition": {"one-of": {"values": ["a"]}}}"#,
            &expect![[r"
                criterion 1 (Staff): the lower bound is above the upper one
                criterion 2 (Staff): it asks nothing
                criterion 3 (Staff): tolerance: a share from 0 to 1
                criterion 4 (Staff): the condition is not one for this kind of attribute
                criterion 5 (Industry): it asks nothing
                criterion 6 (Industry): a weight is 1 to 5
                criterion 7 (?): missing field `attribute`"]],
        );
        let many = vec![r#"{"attribute": "Staff", "condition": {"between": {"lo": 5}}}"#; 33];
        check_err(&many.join(","), &expect!["33 criteria: no more than 32"]);
        let read = |json: &str| read_rule(json, &project()).unwrap_err()[0].to_string();
        expect!["not a rule: EOF while parsing an object at line 1 column 1"].assert_eq(&read("{"));
        expect!["version 2 is newer than this program"]
            .assert_eq(&read(r#"{"version": 2, "new": 1}"#));
        let thresholds = r#"{"a": 50, "b": 60, "c": 40}"#;
        expect!["thresholds must fall from A to C, between 1 and 100"].assert_eq(&read(&format!(
            r#"{{"version": 1, "profile": "P", "thresholds": {thresholds}, "criteria": []}}"#
        )));
    }

    #[test]
    fn the_form_of_version_1_stays() {
        let mut project = project();
        let condition = Condition::Between { lo: Some(50.0), hi: None, tolerance: 0.25 };
        let criterion = Criterion::new(Id::new(1), condition, Role::Must, Weight::default());
        project.criteria.put(Id::new(3), criterion);
        let mut profile = Profile::new("P".to_owned(), Way::TopDown);
        profile.criteria.push(Id::new(3));
        project.profiles.put(Id::new(4), profile);
        expect![[r#"
            {
              "version": 1,
              "profile": "P",
              "way": "top-down",
              "thresholds": {
                "a": 80,
                "b": 60,
                "c": 40
              },
              "floor": 20,
              "ceiling": 40,
              "criteria": [
                {
                  "attribute": "Staff",
                  "condition": {
                    "between": {
                      "hi": null,
                      "lo": 50.0,
                      "tolerance": 0.25
                    }
                  },
                  "kind": "number",
                  "role": "must",
                  "standard": "employees",
                  "weight": 3
                }
              ]
            }"#]]
        .assert_eq(&write_rule(&project, Id::new(4)).unwrap());
    }

    fn any_criterion() -> impl Strategy<Value = (Kind, Condition, Role, Weight)> {
        let words = || prop::collection::vec("[a-zé中]{1,4}", 1..4);
        let number = || (-1_000_000i32..1_000_000).prop_map(|it| f64::from(it) / 100.0);
        let day = || (0i32..30_000).prop_map(|it| Day::from_number(it).unwrap());
        let quantifier =
            prop_oneof![Just(Quantifier::Any), Just(Quantifier::All), Just(Quantifier::None)];
        let condition = prop_oneof![
            words().prop_map(|values| (Kind::Category, Condition::OneOf { values })),
            (quantifier, words()).prop_map(|(quantifier, values)| (
                Kind::Tags,
                Condition::Has { quantifier, values }
            )),
            (number(), 0.0..1000.0f64, 0u8..=4).prop_map(|(lo, more, tolerance)| {
                let (hi, tolerance) = (Some(lo + more.round()), f64::from(tolerance) / 4.0);
                (Kind::Number, Condition::Between { lo: Some(lo), hi, tolerance })
            }),
            number().prop_map(|hi| {
                (Kind::Number, Condition::Between { lo: None, hi: Some(hi), tolerance: 0.0 })
            }),
            day().prop_map(|it| (Kind::Date, Condition::Dates { from: Some(it), to: None })),
            (1u32..60).prop_map(|months| (Kind::Date, Condition::WithinMonths { months })),
            any::<bool>().prop_map(|yes| (Kind::Flag, Condition::Is { yes })),
            words().prop_map(|words| (Kind::Text, Condition::Contains { words })),
        ];
        let role = prop_oneof![Just(Role::Must), Just(Role::Prefer), Just(Role::Exclude)];
        (condition, role, 1u8..=5)
            .prop_map(|((kind, it), role, weight)| (kind, it, role, Weight::new(weight).unwrap()))
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            criteria in prop::collection::vec(any_criterion(), 0..8),
            (a, b, c) in (70u8..=100, 40u8..70, 1u8..40),
            floor in 0u32..100,
            ceiling in 1u8..=100,
        ) {
            let mut project = Project::default();
            let mut profile = Profile::new("Wholesale".to_owned(), Way::TopDown);
            profile.thresholds = Thresholds::new(a, b, c).unwrap();
            (profile.floor, profile.ceiling) = (floor, ceiling);
            for (number, (kind, condition, role, weight)) in (1u64..).zip(criteria) {
                let name = format!("Attribute {number}");
                let key = format!("key-{number}");
                project.attributes.put(Id::new(number), attribute(&name, kind, Some(&key)));
                let attribute = Id::new(number);
                project.criteria.put(Id::new(number), Criterion::new(attribute, condition, role, weight));
                profile.criteria.push(Id::new(number));
            }
            project.profiles.put(Id::new(1), profile.clone());
            let json = write_rule(&project, Id::new(1)).unwrap();

            let same = read_rule(&json, &project).unwrap();
            prop_assert!(same.new_attributes.is_empty());
            let criteria: Vec<Criterion> = project.criteria.iter().map(|(_, it)| it.clone()).collect();
            prop_assert_eq!(same.criteria(&[]), criteria.clone());

            let other = read_rule(&json, &Project::default()).unwrap();
            let attributes: Vec<Attribute> =
                project.attributes.iter().map(|(_, it)| it.clone()).collect();
            prop_assert_eq!(&other.new_attributes, &attributes);
            let ids: Vec<Id<Attribute>> = project.attributes.iter().map(|(id, _)| id).collect();
            prop_assert_eq!(other.criteria(&ids), criteria);
            profile.criteria.clear();
            prop_assert_eq!(other.profile, profile);
        }
    }
}
