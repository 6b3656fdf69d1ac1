//! Lists, ranges and names as they stand within a sentence, each as its language has it.

use super::{Language, Tr};
use crate::model::Unit;

/// More values than this are counted, not named.
const MAX_NAMED: usize = 6;

impl Tr {
    /// «A, B or C»
    pub(super) fn any_of(&self, values: &[String]) -> String {
        self.joined(values, "statement-or", "statement-or-others")
    }

    /// «A, B and C»
    pub(super) fn all_of(&self, values: &[String]) -> String {
        self.joined(values, "statement-and", "statement-and-others")
    }

    /// «“a” or “b”»
    pub(super) fn any_word(&self, words: &[String]) -> String {
        let words: Vec<String> = words.iter().map(|it| self.quoted(it.trim())).collect();
        self.any_of(&words)
    }

    fn joined(&self, values: &[String], last: &str, others: &str) -> String {
        let values: Vec<&str> =
            values.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        match values.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            all if MAX_NAMED < all.len() => {
                let (named, rest) = all.split_at(MAX_NAMED - 1);
                let first = named.join(self.list_separator());
                self.format(others, &[("first", first.into()), ("n", rest.len().into())])
            }
            [first @ .., second] => {
                let first = first.join(self.list_separator());
                self.format(last, &[("first", first.into()), ("last", (*second).into())])
            }
        }
    }

    pub(super) fn quoted(&self, text: &str) -> String {
        match self.language {
            Language::TraditionalChinese => format!("「{text}」"),
            Language::Russian => format!("«{text}»"),
            Language::English | Language::SimplifiedChinese => format!("“{text}”"),
        }
    }

    /// «50 to 400», «at least ¥5,000», «2005–2015»
    pub(super) fn range(&self, lo: Option<f64>, hi: Option<f64>, unit: &Unit) -> String {
        let is_year = *unit == Unit::Year;
        let bound = |x: f64| match unit {
            // The word for the unit stands once, behind the whole range.
            Unit::Days | Unit::People => self.measure(x, &Unit::None),
            _ => self.measure(x, unit),
        };
        let range = match (lo, hi) {
            (Some(lo), Some(hi)) if lo == hi => {
                let key = if is_year { "statement-in-year" } else { "statement-exactly" };
                self.format(key, &[("bound", bound(lo).into())])
            }
            (Some(lo), Some(hi)) => {
                let key = if is_year { "statement-years" } else { "statement-from-to" };
                self.format(key, &[("lo", bound(lo).into()), ("hi", bound(hi).into())])
            }
            (Some(lo), None) => {
                let key = if is_year { "statement-year-or-later" } else { "statement-at-least" };
                self.format(key, &[("bound", bound(lo).into())])
            }
            (None, Some(hi)) => {
                let key = if is_year { "statement-year-or-earlier" } else { "statement-at-most" };
                self.format(key, &[("bound", bound(hi).into())])
            }
            (None, None) => return self.text("common-any-value").into_owned(),
        };
        let key = match unit {
            Unit::Days => "statement-in-days",
            Unit::People => "statement-in-people",
            _ => return range,
        };
        let last = hi.or(lo).unwrap_or_default();
        self.format(key, &[("range", range.into()), ("n", last.into())])
    }

    /// A name in the midst of a sentence. One in another script is said in this language where there is a word for
    /// it, and stands in quotation marks otherwise.
    pub(super) fn name(&self, text: &str, key: Option<&str>) -> String {
        let text = text.trim();
        match key {
            _ if self.is_own(text) => in_midst(text),
            Some(key) => in_midst(&self.text(key)),
            None => self.quoted(text),
        }
    }

    /// Whether a text is written in the script of the language.
    fn is_own(&self, text: &str) -> bool {
        let is_own = |it: char| match self.language {
            Language::English => it.is_ascii(),
            Language::Russian => ('\u{400}'..='\u{4ff}').contains(&it),
            Language::SimplifiedChinese | Language::TraditionalChinese => is_han(it),
        };
        let mut letters = text.chars().filter(|it| it.is_alphabetic());
        match self.language {
            Language::English => letters.all(is_own),
            // «ERP-система» is Russian, «CRM 系统» is Chinese.
            _ => letters.any(is_own),
        }
    }

    /// In Chinese, a blank between Chinese and Latin letters or figures, as is the custom on screens.
    pub(super) fn spaced(&self, text: &str) -> String {
        if !self.is_chinese() {
            return text.to_owned();
        }
        let mut res = String::with_capacity(text.len());
        for it in text.chars() {
            if res.chars().next_back().is_some_and(|before| needs_blank(before, it)) {
                res.push(' ');
            }
            res.push(it);
        }
        res
    }

    pub(super) fn is_parted(&self, before: &str, after: &str) -> bool {
        let ends = before.chars().next_back().zip(after.chars().next());
        self.is_chinese() && ends.is_some_and(|(before, after)| needs_blank(before, after))
    }
}

/// Without the capital that begins a name by itself.
fn in_midst(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    let mut letters = word.chars();
    let first = letters.next();
    let rest: Vec<char> = letters.collect();
    // ERP and iOS stay as they are.
    let is_plain = !rest.is_empty() && rest.iter().all(|it| it.is_lowercase() || *it == '-');
    match first.filter(|it| it.is_uppercase() && is_plain) {
        Some(first) => first.to_lowercase().chain(text.chars().skip(1)).collect(),
        None => text.to_owned(),
    }
}

fn needs_blank(before: char, after: char) -> bool {
    let is_latin = |it: char| it.is_alphanumeric() && !is_han(it) || "%¥$€£₽₩₹+".contains(it);
    // A figure and its myriads are one word.
    let is_myriads = "万亿萬億兆".contains(after) && before.is_numeric();
    is_han(before) && is_latin(after) || is_latin(before) && is_han(after) && !is_myriads
}

fn is_han(it: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&it)
}
