//! A statement that people have rewritten: phrases put in, taken out and exchanged within their text.

use std::ops::Range;

use super::{Language, Tr};
use crate::model::{Message, Role};

impl Tr {
    /// The text without the phrase at this place and what joins it to its neighbors. `None` where no other phrase
    /// stands beside it: what would be left is no sentence.
    pub fn without(&self, text: &str, place: Range<usize>) -> Option<String> {
        let (before, after) = (text.get(..place.start)?, text.get(place.end..)?);
        let lead = self.leads().iter().find(|it| before.ends_with(**it)).copied().unwrap_or("");
        let start = before.strip_suffix(lead)?;
        let next = self.joints().iter().find(|it| after.starts_with(**it)).copied();
        let last = self.joints().iter().find(|it| start.ends_with(**it)).copied();
        let rest = next.map(|it| &after[it.len()..]);
        let next_has_lead = rest.is_some_and(|rest| self.starts_with_lead(rest));
        match (last, rest) {
            // What follows shares the lead.
            (_, Some(rest)) if !lead.is_empty() && !next_has_lead => {
                Some(format!("{before}{rest}"))
            }
            (Some(joint), _) => Some(format!("{}{after}", start.strip_suffix(joint)?)),
            (None, Some(rest)) => Some(format!("{start}{rest}")),
            (None, None) => None,
        }
    }

    /// The text without the phrase at this place where nothing joins it to a neighbor: back to the phrase before it,
    /// or without its whole sentence where that says nothing else. `others` are the places of the other phrases.
    /// `None` where what is left would say something else, or nothing.
    pub fn without_clause(
        &self,
        text: &str,
        place: Range<usize>,
        others: &[Range<usize>],
    ) -> Option<String> {
        let (before, after) = (text.get(..place.start)?, text.get(place.end..)?);
        let end = if self.is_chinese() { "。" } else { ". " };
        let ends = |at: &usize, of: &str| {
            self.is_chinese() || of[at + end.len()..].chars().next().is_some_and(char::is_uppercase)
        };
        let start = before.rmatch_indices(end).map(|it| it.0).find(|at| ends(at, text));
        let start = start.map_or(0, |at| at + end.len());
        let stop = after.match_indices(end).map(|it| it.0).find(|at| ends(at, after));
        let stop = stop.map_or(text.len(), |at| place.end + at + end.len());
        let mut beside = others.iter().filter(|it| start <= it.start && it.end <= stop).peekable();
        if beside.peek().is_none() {
            let rest = format!("{}{}", text.get(..start)?, text.get(stop..)?);
            return Some(rest.trim_end().to_owned()).filter(|it| !it.is_empty());
        }
        let last = beside.map(|it| it.end).filter(|it| *it <= place.start).max()?;
        Some(format!("{}{after}", text.get(..last)?))
    }

    /// The text with a phrase more: behind the place given, else in a sentence of its own.
    pub fn with_phrase(
        &self,
        text: &str,
        behind: Option<Range<usize>>,
        role: Role,
        message: &Message,
    ) -> String {
        let parts = behind.and_then(|it| Some((text.get(..it.end)?, text.get(it.end..)?)));
        let Some((before, after)) = parts else {
            let sentence: String =
                self.statement(&[(role, message)]).into_iter().map(|it| it.text).collect();
            let text = text.trim_end();
            let blank = if text.is_empty() || self.is_chinese() { "" } else { " " };
            return format!("{text}{blank}{sentence}");
        };
        let comma = if self.is_chinese() { "，" } else { ", " };
        format!("{before}{comma}{}{after}", self.phrase(message))
    }

    fn starts_with_lead(&self, text: &str) -> bool {
        self.leads().iter().any(|it| text.starts_with(it))
    }

    /// What stands between phrases, the longest first.
    fn joints(&self) -> &'static [&'static str] {
        match self.language {
            Language::English => &[", and ", ", or ", " and ", " or ", ", "],
            Language::Russian => &[", а также ", " или ", " и ", ", "],
            Language::SimplifiedChinese | Language::TraditionalChinese => {
                &["，且", "，或", "，", "且"]
            }
        }
    }

    pub(super) fn is_chinese(&self) -> bool {
        matches!(self.language, Language::SimplifiedChinese | Language::TraditionalChinese)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_taken_out_with_what_joins_it() {
        let english = "We prefer companies with 2 sites, 400 members, and using WeCom. We leave out companies with a \
                       yes to “Chain”.";
        let without = |language, text: &str, phrase: &str| {
            let at = text.find(phrase).unwrap();
            Tr::new(language).without(text, at..at + phrase.len())
        };
        let rest = |phrase| without(Language::English, english, phrase).unwrap_or_default();
        assert!(rest("2 sites").starts_with("We prefer companies with 400 members, and using"));
        assert!(
            rest("400 members").starts_with("We prefer companies with 2 sites, and using WeCom.")
        );
        assert!(rest("WeCom").starts_with("We prefer companies with 2 sites, 400 members. We"));
        assert_eq!(rest("a yes to “Chain”"), "", "it is all its sentence says");
        let led = "A company in A, with B and C.";
        assert_eq!(without(Language::English, led, "A,"), None);
        let led = "A company in Devices, with 2 sites and 5 shops.";
        let rest = without(Language::English, led, "Devices").unwrap();
        assert_eq!(rest, "A company with 2 sites and 5 shops.");
        let chinese = "最好员工数为 50 人，城市级别为二线，且使用金蝶。";
        let rest = without(Language::SimplifiedChinese, chinese, "城市级别为二线").unwrap();
        assert_eq!(rest, "最好员工数为 50 人，且使用金蝶。");
        let russian = "лучше всего, если город — Пермь и штат — 50.";
        let rest = without(Language::Russian, russian, "штат — 50").unwrap();
        assert_eq!(rest, "лучше всего, если город — Пермь.");
    }

    #[test]
    fn a_phrase_that_nothing_joins_goes_with_its_clause_or_its_sentence() {
        let text = "Our customer is a company in A, preferably with 2 sites. We leave out companies using B.";
        let at = |it: &str| text.find(it).map(|at| at..at + it.len()).unwrap();
        let places = [at("A"), at("2 sites"), at("B")];
        let rest = |idx: usize| {
            let others: Vec<_> = places.iter().filter(|it| **it != places[idx]).cloned().collect();
            Tr::new(Language::English).without_clause(text, places[idx].clone(), &others)
        };
        let kept = "Our customer is a company in A. We leave out companies using B.";
        assert_eq!(rest(1).as_deref(), Some(kept));
        let kept = "Our customer is a company in A, preferably with 2 sites.";
        assert_eq!(rest(2).as_deref(), Some(kept));
        assert_eq!(rest(0), None, "what is preferred must not become what is asked");
        let alone = Tr::new(Language::SimplifiedChinese).without_clause("使用金蝶。", 6..12, &[]);
        assert_eq!(alone, None);
    }
}
