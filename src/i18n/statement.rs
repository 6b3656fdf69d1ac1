//! The statement of a profile: phrases put into the sentences of a language, and each still known in them.

use super::{Language, Tr};
use crate::model::{Arg, Message, Role, Unit};

/// A part of a statement: its words, and which of the phrases given they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// `None` for what holds the phrases together.
    pub phrase: Option<usize>,
}

/// What stands for a phrase until the sentence is built; no text holds these.
const MARK: u32 = 0xFDD0;
const MAX_PHRASES: usize = 32;

impl Tr {
    /// One or two sentences: what must hold, what had better hold, what must not. In the order given within a role.
    pub fn statement(&self, phrases: &[(Role, &Message)]) -> Vec<Piece> {
        let phrases = &phrases[..phrases.len().min(MAX_PHRASES)];
        let words: Vec<(&str, String)> =
            phrases.iter().map(|(_, it)| self.phrase(it)).map(|it| self.led(it)).collect();
        let list = |role: Role| {
            let of_role: Vec<usize> =
                (0..phrases.len()).filter(|it| phrases[*it].0 == role).collect();
            self.list(role, &of_role, &words)
        };
        let (must, prefer, exclude) = (list(Role::Must), list(Role::Prefer), list(Role::Exclude));
        let mut sentences = Vec::new();
        match (must.as_str(), prefer.as_str()) {
            ("", "") if exclude.is_empty() => return Vec::new(),
            ("", "") => {
                sentences.push(self.format("statement-only-not", &[("exclude", exclude.into())]));
                return self.pieces(&sentences, &words);
            }
            ("", prefer) => {
                sentences.push(self.format("statement-prefer", &[("prefer", prefer.into())]));
            }
            (must, "") => {
                sentences.push(self.format("statement-must", &[("must", must.into())]));
            }
            (must, prefer) => {
                let args = [("must", must.into()), ("prefer", prefer.into())];
                sentences.push(self.format("statement-must-prefer", &args));
            }
        }
        if !exclude.is_empty() {
            sentences.push(self.format("statement-not", &[("exclude", exclude.into())]));
        }
        self.pieces(&sentences, &words)
    }

    /// What one criterion says, as it stands in a statement, without the word that leads it in.
    pub fn bare_phrase(&self, message: &Message) -> String {
        self.led(self.phrase(message)).1
    }

    pub(super) fn phrase(&self, message: &Message) -> String {
        self.with_tolerance(message, self.exact_phrase(message))
    }

    fn exact_phrase(&self, message: &Message) -> String {
        if self.language == Language::English && self.is_counted(message) {
            let message = Message { key: "statement-number-of".into(), ..message.clone() };
            return self.say(&message);
        }
        let said = self.spaced(&self.say(message));
        // «员工数至少 50 人», not «员工数为至少 50 人».
        match self.language {
            Language::SimplifiedChinese => said.replacen("为至", "至", 1),
            Language::TraditionalChinese => said.replacen("為至", "至", 1),
            _ => said,
        }
    }

    /// The short form of a phrase, as a line by itself.
    pub fn short_phrase(&self, message: &Message) -> String {
        self.with_tolerance(message, self.spaced(&self.say(message)))
    }

    /// How far beyond its bounds is still near, where that is told.
    fn with_tolerance(&self, message: &Message, said: String) -> String {
        let share = message.args.iter().find_map(|(name, it)| match it {
            Arg::Share(share) if name.as_ref() == "tolerance" => Some(self.percent(*share)),
            _ => None,
        });
        match share {
            Some(share) => {
                let args = [("phrase", said.into()), ("share", share.into())];
                self.format("statement-tolerance", &args)
            }
            None => said,
        }
    }

    /// Whether «with members of 400 to 6,000» is better said as «with 400 to 6,000 members»: an English plural, and
    /// more than one of it.
    fn is_counted(&self, message: &Message) -> bool {
        let plural = |name: &str| {
            name.ends_with('s') && !["ss", "us", "is"].iter().any(|it| name.ends_with(it))
        };
        message.key == "statement-number"
            && message.args.iter().all(|(_, it)| match it {
                Arg::Name { text, key } => plural(&self.name(text, key.as_deref())),
                Arg::Range { lo, hi, unit } => {
                    *unit == Unit::None && hi.or(*lo).is_some_and(|it| it != 1.0)
                }
                _ => true,
            })
    }

    /// Parts the word that leads a phrase in: said once for phrases that share it.
    fn led(&self, phrase: String) -> (&'static str, String) {
        match self.leads().iter().find_map(|it| Some((*it, phrase.strip_prefix(it)?))) {
            Some((lead, rest)) => (lead, rest.to_owned()),
            None => ("", phrase),
        }
    }

    pub(super) fn leads(&self) -> &'static [&'static str] {
        match self.language {
            Language::English => {
                &["based in ", "founded in ", "not using ", "in ", "using ", "with "]
            }
            _ => &[],
        }
    }

    /// Marks of phrases, joined as a list, each with its lead unless it is that of the phrase before.
    fn list(&self, role: Role, of_role: &[usize], words: &[(&str, String)]) -> String {
        let mark = |idx: usize| char::from_u32(MARK + idx as u32).unwrap_or_default();
        let leads = of_role.iter().map(|it| words[*it].0);
        let before = std::iter::once("").chain(leads);
        let marks: Vec<String> = of_role
            .iter()
            .zip(before)
            .map(|(idx, before)| {
                let lead = words[*idx].0;
                format!("{}{}", if lead == before { "" } else { lead }, mark(*idx))
            })
            .collect();
        match marks.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let between = if self.is_chinese() { "，" } else { ", " };
                let key = match (role, first.len()) {
                    (Role::Exclude, 1) => "statement-phrase-or-phrase",
                    (Role::Exclude, _) => "statement-phrases-or-phrase",
                    (_, 1) => "statement-phrase-and-phrase",
                    _ => "statement-phrases-and-phrase",
                };
                let args = [("first", first.join(between).into()), ("last", last.as_str().into())];
                self.format(key, &args)
            }
        }
    }

    /// Takes sentences apart at the marks.
    fn pieces(&self, sentences: &[String], words: &[(&str, String)]) -> Vec<Piece> {
        let between = if self.is_chinese() { "" } else { " " };
        let mut res: Vec<Piece> = Vec::new();
        for it in sentences.join(between).chars() {
            let idx = u32::from(it).checked_sub(MARK).map(|it| it as usize);
            match idx.and_then(|idx| Some((idx, words.get(idx)?))) {
                Some((idx, (_, text))) => {
                    res.push(Piece { text: text.clone(), phrase: Some(idx) });
                }
                None => match res.last_mut() {
                    Some(last) if last.phrase.is_none() => last.text.push(it),
                    // «дн.» ends its sentence too.
                    Some(last) if it != '.' || !last.text.ends_with('.') => {
                        res.push(Piece { text: it.to_string(), phrase: None });
                    }
                    Some(_) => (),
                    None => res.push(Piece { text: it.to_string(), phrase: None }),
                },
            }
        }
        for idx in 1..res.len() {
            if self.is_parted(&res[idx - 1].text, &res[idx].text) {
                // Blanks belong to what holds the phrases together.
                match res[idx].phrase {
                    None => res[idx].text.insert(0, ' '),
                    Some(_) => res[idx - 1].text.push(' '),
                }
            }
        }
        res
    }
}
