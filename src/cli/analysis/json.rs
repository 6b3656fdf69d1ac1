//! What was found, for programs, as the README describes it. Fields are added, never renamed; what is said in words elsewhere
//! is a key here.

use serde_json::{Map, Value, json};

use super::{Attribute, Condition, Id, Studied, Subject, Suggestion};
use crate::{
    analysis::{
        groups::{Groups, Warning},
        statistics::Count,
        suggest::{self, Counted, HeldOut, Sentence, Worth},
        traits::{
            Effect, Estimate, Finding, Found, Known, Leak, LeftOut, Telltale, Test, Verdict, Why,
        },
    },
    i18n::Tr,
};

/// `analyze --json`.
pub(super) fn analysis(subject: &Subject, studied: &Studied, tr: &Tr) -> Value {
    let Studied { groups, traits, .. } = studied;
    let words = Words { subject, tr };
    let mut res = words.head(studied);
    res.insert("tested".to_owned(), json!(traits.n_tested));
    res.insert("conditions".to_owned(), json!(traits.n_conditions));
    res.insert("tested_win".to_owned(), json!(traits.tested_win));
    res.insert("tested_keep".to_owned(), json!(traits.tested_keep));
    let findings: Vec<Value> = traits.findings.iter().map(|it| words.finding(it)).collect();
    res.insert("traits".to_owned(), Value::Array(findings));
    res.insert("leaks".to_owned(), traits.leaks.iter().map(|it| words.leak(it)).collect());
    let left_out = traits.left_out.iter().map(|it| words.left_out(it));
    res.insert("left_out".to_owned(), left_out.collect());
    res.insert("warnings".to_owned(), groups.warnings.iter().map(warning).collect());
    Value::Object(res)
}

/// `suggest --json`.
pub(super) fn suggestion(subject: &Subject, studied: &Studied, it: &Suggestion, tr: &Tr) -> Value {
    let words = Words { subject, tr };
    let mut res = words.head(studied);
    let (verdict, needed) = match it.verdict {
        suggest::Verdict::BeatsChance => ("beats-chance", None),
        suggest::Verdict::LikeChance => ("like-chance", None),
        suggest::Verdict::TooFew { needed } => ("too-few", Some(needed)),
    };
    let criteria: Vec<Value> = it.criteria.iter().map(|it| words.criterion(it)).collect();
    let curve: Vec<Value> = it.curve.iter().map(point).collect();
    let chance = it.chance.map(|it| {
        json!({ "shuffles": it.n_shuffles, "as_good": it.n_as_good, "auc": it.auc, "p": it.p() })
    });
    let merged: Vec<Value> = it
        .merged
        .iter()
        .map(|it| {
            let mut res = words.asked(it.attribute, &it.condition);
            res.insert("criterion".to_owned(), json!(it.criterion));
            res.insert("overlap".to_owned(), json!(it.overlap));
            Value::Object(res)
        })
        .collect();
    let front: Vec<Value> = it.front.iter().map(|it| words.sentence(it)).collect();
    let warnings: Vec<Value> = it.warnings.iter().map(|it| words.doubt(it)).collect();
    let leaks: Vec<Value> = studied.traits.leaks.iter().map(|it| words.leak(it)).collect();
    for (key, value) in [
        ("verdict", json!(verdict)),
        ("needed", json!(needed)),
        ("criteria", json!(criteria)),
        ("held_out", json!(it.held_out.as_ref().map(held_out))),
        ("curve", json!(curve)),
        ("chosen", json!(it.n_chosen)),
        ("chance", json!(chance)),
        ("sentence", json!(it.sentence.as_ref().map(|it| words.sentence(it)))),
        ("front", json!(front)),
        ("merged", json!(merged)),
        ("leaks", json!(leaks)),
        ("warnings", json!(warnings)),
    ] {
        res.insert(key.to_owned(), value);
    }
    Value::Object(res)
}

/// Attributes by name, conditions in words.
struct Words<'a> {
    subject: &'a Subject,
    tr: &'a Tr,
}

impl Words<'_> {
    fn name(&self, id: Id<Attribute>) -> &str {
        self.subject.project.attributes.get(id).map_or("", |it| &it.name)
    }

    fn head(&self, studied: &Studied) -> Map<String, Value> {
        let Groups { yardsticks, reference_day, .. } = &studied.groups;
        let [best, rest, churned] = studied.groups.sizes();
        let yardsticks: Vec<Value> = yardsticks
            .iter()
            .map(|it| {
                let [best, rest, churned] = it.medians;
                json!({
                    "attribute": self.name(it.yardstick.attribute),
                    "weight": it.yardstick.weight.get(),
                    "low_is_best": it.yardstick.low_is_best,
                    "known": it.n_known,
                    "medians": { "best": best, "rest": rest, "churned": churned },
                })
            })
            .collect();
        let mut res = Map::new();
        res.insert("source".to_owned(), json!(self.subject.name));
        res.insert("rows".to_owned(), json!(self.subject.table.len()));
        if let Some(it) = &self.subject.target {
            let grouped =
                it.grouped().map(|(rows, groups)| json!({ "rows": rows, "groups": groups }));
            let target = json!({
                "column": it.column,
                "positive": it.positive,
                "blank": it.n_blank,
                "ignored": it.ignored,
                "unreadable": it.n_problems,
                "grouped": grouped,
            });
            res.insert("target".to_owned(), target);
        }
        res.insert("groups".to_owned(), json!({ "best": best, "rest": rest, "churned": churned }));
        res.insert("yardsticks".to_owned(), Value::Array(yardsticks));
        res.insert("reference_day".to_owned(), json!(reference_day.map(|it| it.to_string())));
        res
    }

    /// What is asked: the attribute, the condition as a rule file has it, and in words.
    fn asked(&self, attribute: Id<Attribute>, condition: &Condition) -> Map<String, Value> {
        let it = self.subject.project.attributes.get(attribute);
        let mut res = Map::new();
        res.insert("attribute".to_owned(), json!(self.name(attribute)));
        res.insert("kind".to_owned(), json!(it.map(|it| it.kind)));
        res.insert("condition".to_owned(), json!(condition));
        let text = it.map(|it| self.tr.condition(condition, it));
        res.insert("text".to_owned(), json!(text));
        res
    }

    fn finding(&self, it: &Finding) -> Value {
        let mut res = self.asked(it.attribute, &it.condition);
        let (verdict, needed) = match it.verdict {
            Verdict::Strong => ("strong", None),
            Verdict::Likely => ("likely", None),
            Verdict::Weak => ("weak", None),
            Verdict::TooFew { n_needed } => ("too-few", Some(n_needed)),
            Verdict::Avoid => ("avoid", None),
        };
        let found = match it.found {
            Found::Single => "single",
            Found::Union => "union",
            Found::Interval => "interval",
            Found::Pair => "pair",
        };
        for (key, value) in [
            ("found", json!(found)),
            ("verdict", json!(verdict)),
            ("needed", json!(needed)),
            ("seductive", json!(it.is_seductive)),
            ("near_outcome", json!(it.is_near_outcome)),
            ("known", json!(it.known.count())),
            ("passing", json!(it.pass.count())),
            ("best", count(it.best)),
            ("rest", count(it.rest)),
            ("churned", count(it.churned)),
            ("win", json!(it.win.as_ref().map(effect))),
            ("leave", json!(it.leave.as_ref().map(effect))),
            ("lift_to_stay", json!(it.lift_to_stay().map(estimate))),
        ] {
            res.insert(key.to_owned(), value);
        }
        Value::Object(res)
    }

    fn leak(&self, it: &Leak) -> Value {
        let attribute = self.name(it.attribute);
        let group = |it: Known| match it {
            Known::Best => "best",
            Known::Churned => "churned",
        };
        let counted = |telltale: &str, of: Known, inside: Count, outside: Count| {
            json!({
                "attribute": attribute, "telltale": telltale, "of": group(of),
                "inside": count(inside), "outside": count(outside),
            })
        };
        match it.telltale {
            Telltale::Filled { of, inside, outside } => counted("filled", of, inside, outside),
            Telltale::Zero { of, inside, outside } => counted("zero", of, inside, outside),
            Telltale::Multiple { unit, of, inside, outside } => {
                let mut res = counted("multiple", of, inside, outside);
                res["unit"] = json!(unit);
                res
            }
            Telltale::Separates { of, area } => json!({
                "attribute": attribute, "telltale": "separates", "of": group(of), "auc": area,
            }),
            Telltale::Copy { outcome, correlation } => json!({
                "attribute": attribute, "telltale": "copy", "outcome": self.name(outcome),
                "correlation": correlation,
            }),
            Telltale::After { n } => json!({
                "attribute": attribute, "telltale": "after", "churned": count(n),
            }),
            Telltale::Computed { from } => json!({
                "attribute": attribute, "telltale": "computed", "from": self.name(from),
            }),
        }
    }

    fn left_out(&self, it: &LeftOut) -> Value {
        let attribute = self.name(it.attribute);
        match it.why {
            Why::Outcome => json!({ "attribute": attribute, "why": "outcome" }),
            Why::Text => json!({ "attribute": attribute, "why": "text" }),
            Why::Blank { n_known } => {
                json!({ "attribute": attribute, "why": "blank", "known": n_known })
            }
            Why::Constant => json!({ "attribute": attribute, "why": "constant" }),
            Why::Unique { n_values } => {
                json!({ "attribute": attribute, "why": "unique", "values": n_values })
            }
            Why::Rare { least } => json!({ "attribute": attribute, "why": "rare", "least": least }),
            Why::Leak => json!({ "attribute": attribute, "why": "leak" }),
        }
    }

    fn criterion(&self, it: &suggest::Suggested) -> Value {
        let mut res = self.asked(it.attribute, &it.condition);
        for (key, value) in [
            ("role", json!(it.role)),
            ("weight", json!(it.weight.get())),
            ("passing", json!(it.n_pass)),
            ("known", json!(it.n_known)),
            ("best", json!(it.n_best)),
            ("lift", figure(it.lift)),
            ("adds", json!(it.adds)),
        ] {
            res.insert(key.to_owned(), value);
        }
        Value::Object(res)
    }

    fn sentence(&self, it: &Sentence) -> Value {
        let conditions = it.conditions.iter();
        let conditions: Vec<Value> = conditions
            .map(|(attribute, condition)| Value::Object(self.asked(*attribute, condition)))
            .collect();
        json!({
            "conditions": conditions, "passing": it.n_pass, "best": it.n_best,
            "in_sample": worth(it.in_sample), "held_out": it.held_out.map(worth),
        })
    }

    fn doubt(&self, it: &suggest::Warning) -> Value {
        use suggest::Warning as W;
        match it {
            W::FewBest { n_best } => json!({ "kind": "few-best", "n": n_best }),
            W::PinUseless { attribute } => {
                json!({ "kind": "pin-useless", "attribute": self.name(*attribute) })
            }
            W::ManyValues { attribute, n_values } => {
                json!({ "kind": "many-values", "attribute": self.name(*attribute), "n": n_values })
            }
            W::OftenBlank { attribute, percent } => json!({
                "kind": "often-blank", "attribute": self.name(*attribute), "percent": percent,
            }),
            W::Drawn { n, of } => json!({ "kind": "drawn", "n": n, "of": of }),
            W::Grouped { n_groups } => json!({ "kind": "grouped", "n": n_groups }),
        }
    }
}

fn count(it: Count) -> Value {
    let share = (0 < it.n).then(|| it.share());
    json!({ "k": it.k, "n": it.n, "share": share })
}

fn estimate(it: Estimate) -> Value {
    json!({ "value": it.value, "lo": it.lo, "hi": it.hi })
}

fn figure(it: suggest::Estimate) -> Value {
    json!({ "value": it.value, "lo": it.lo, "hi": it.hi })
}

fn effect(it: &Effect) -> Value {
    let test = match it.test {
        Test::Exact => json!({ "kind": "exact" }),
        Test::Shuffled { n_questions, n_drawn, n_as_good } => json!({
            "kind": "shuffled", "conditions": n_questions, "shuffles": n_drawn, "as_good": n_as_good,
        }),
        Test::Counted { n_questions } => json!({ "kind": "counted", "conditions": n_questions }),
    };
    json!({
        "inside": count(it.inside),
        "outside": count(it.outside),
        "lift": estimate(it.lift),
        "lift_alone": estimate(it.lift_alone),
        "lift_expected": it.lift_expected,
        "difference": estimate(it.difference),
        "odds_ratio": estimate(it.odds_ratio),
        "p_alone": it.p_alone,
        "p": it.p,
        "q": it.q,
        "test": test,
    })
}

fn held_out(it: &HeldOut) -> Value {
    json!({
        "splits": it.n_splits,
        "auc": figure(it.auc),
        "lift_10": figure(it.lift_10),
        "lift_20": figure(it.lift_20),
        "best_10": counted(it.best_10),
        "best_20": counted(it.best_20),
        "churned_10": it.churned_10.map(counted),
        "churned_20": it.churned_20.map(counted),
    })
}

fn counted(it: Counted) -> Value {
    json!({ "k": it.k, "n": it.n, "share": figure(it.share) })
}

fn point(it: &suggest::Point) -> Value {
    json!({
        "criteria": it.n_criteria, "auc": it.auc, "auc_error": it.auc_error,
        "lift_10": it.lift_10, "lift_20": it.lift_20,
    })
}

fn worth(it: Worth) -> Value {
    json!({ "coverage": it.coverage, "lift": it.lift, "wracc": it.wracc })
}

fn warning(it: &Warning) -> Value {
    match *it {
        Warning::NoCustomers => json!({ "kind": "no-customers" }),
        Warning::NoRelationships { n_taken } => json!({ "kind": "no-relationships", "n": n_taken }),
        Warning::NoYardstick => json!({ "kind": "no-yardstick" }),
        Warning::NoStars => json!({ "kind": "no-stars" }),
        Warning::FewBest { n } => json!({ "kind": "few-best", "n": n }),
        Warning::FewRest { n } => json!({ "kind": "few-rest", "n": n }),
        Warning::NoChurned => json!({ "kind": "no-churned" }),
        Warning::FewChurned { n } => json!({ "kind": "few-churned", "n": n }),
        Warning::LeftBefore { n } => json!({ "kind": "left-before", "n": n }),
        Warning::NoIndex { n } => json!({ "kind": "no-index", "n": n }),
        Warning::Duplicates { n } => json!({ "kind": "duplicates", "n": n }),
        Warning::Ties { n_best } => json!({ "kind": "ties", "n": n_best }),
    }
}
