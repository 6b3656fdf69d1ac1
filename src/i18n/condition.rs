//! Conditions in words.

use super::Tr;
use crate::model::{Attribute, Condition, Quantifier};

impl Tr {
    /// What a condition asks: «Tier 2 or Tier 3», «50–400».
    pub fn condition(&self, condition: &Condition, attribute: &Attribute) -> String {
        match condition {
            Condition::OneOf { values } => self.one_of(values),
            Condition::Has { quantifier, values } => match quantifier {
                Quantifier::Any => self.one_of(values),
                Quantifier::All => values.join(self.list_separator()),
                Quantifier::None => {
                    self.format("accounts-none-of", &[("what", self.one_of(values).into())])
                }
            },
            Condition::Between { lo, hi, .. } => self.span(*lo, *hi, &attribute.unit),
            Condition::Dates { from, to } => match (from, to) {
                (Some(from), Some(to)) => {
                    let args = [("from", self.day(*from).into()), ("to", self.day(*to).into())];
                    self.format("accounts-from-to", &args)
                }
                (Some(from), None) => {
                    self.format("accounts-from", &[("day", self.day(*from).into())])
                }
                (None, Some(to)) => self.format("accounts-until", &[("day", self.day(*to).into())]),
                (None, None) => self.text("common-any-value").into_owned(),
            },
            Condition::WithinMonths { months } => {
                self.format("accounts-last-months", &[("n", (*months).into())])
            }
            Condition::Is { yes } => {
                self.text(if *yes { "common-yes" } else { "common-no" }).into_owned()
            }
            Condition::Contains { words } => {
                self.format("accounts-contains", &[("what", self.one_of(words).into())])
            }
        }
    }

    /// «A, B or C»
    fn one_of(&self, values: &[String]) -> String {
        match values {
            [] => self.text("common-any-value").into_owned(),
            [one] => one.clone(),
            [rest @ .., last] => {
                let first = rest.join(self.list_separator());
                self.format(
                    "accounts-or",
                    &[("first", first.into()), ("last", last.as_str().into())],
                )
            }
        }
    }
}
