//! Message keys and files: everything the program says is written once, in four languages, and is said somewhere.

use std::collections::{BTreeMap, BTreeSet};

use icp_workbench::i18n::Language;

use super::{
    check,
    source::{Source, sources},
};
use crate::ftl::{Message, Texts};

/// Calls whose text is always a message key.
const SAYING: &[&str] = &["Message::new", "tr.text", "tr.format", "tr().text", "tr().format"];

/// Messages that are the same in English and another language.
const SAME: &[&str] = &[];

fn english() -> Texts {
    Texts::read(Language::English)
}

fn all() -> Vec<(&'static str, Texts)> {
    Language::ALL.into_iter().map(|it| (it.code(), Texts::read(it))).collect()
}

fn each(mut fault: impl FnMut(&str, &Message) -> Option<String>) -> Vec<String> {
    let mut res = Vec::new();
    for (_, texts) in all() {
        for (key, message) in &texts.messages {
            if let Some(fault) = fault(key, message) {
                res.push(format!("{}: {key}{fault}", message.file.display()));
            }
        }
    }
    res
}

#[test]
fn every_file_of_messages_can_be_read() {
    let faults: Vec<String> = all().into_iter().flat_map(|(_, it)| it.faults).collect();
    check(&faults, "Mend the Fluent syntax (https://projectfluent.org/fluent/guide/):");
}

#[test]
fn every_file_of_messages_is_part_of_the_program() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let known: BTreeSet<&str> = language.sources().iter().map(|(area, _)| *area).collect();
        let texts = Texts::read(language);
        let files: BTreeSet<String> = texts.messages.values().map(area_of_file).collect();
        for area in files.iter().filter(|it| !known.contains(it.as_str())) {
            faults.push(format!("{}/{area}.ftl", language.code()));
        }
    }
    check(&faults, "Name the area in `sources!` of src/i18n/mod.rs:");
}

#[test]
fn every_message_is_in_the_file_its_key_names() {
    let faults = each(|key, message| {
        let area = area_of_file(message);
        (!key.starts_with(&format!("{area}-"))).then(|| format!(" does not begin with {area}-"))
    });
    check(&faults, "Move the message, or rename it: the key begins with the name of the file:");
}

#[test]
fn every_key_used_is_there() {
    let english = english();
    let areas = areas(&english);
    let mut faults = Vec::new();
    for source in sources(&["src"]) {
        for literal in source.product_literals() {
            let key = literal.text.as_str();
            let is_key = looks_like_key(key, &areas) || is_said(&source, literal.at);
            if is_key && !english.messages.contains_key(key) {
                faults.push(format!("{}: {key}", source.place(literal.at)));
            }
        }
    }
    let what = "Add the message to assets/i18n/<language>/<area>.ftl, in all four languages \
                (what is no message, such as an id, is written with `_`, not `-`):";
    check(&faults, what);
}

#[test]
fn every_message_is_used() {
    let english = english();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for source in sources(&["src"]) {
        used.extend(source.product_literals().map(|it| it.text.clone()));
    }
    for message in english.messages.values() {
        used.extend(message.messages.iter().cloned());
    }
    let unused = english.messages.iter().filter(|(key, _)| !used.contains(*key));
    let faults: Vec<String> =
        unused.map(|(key, it)| format!("{}: {key}", it.file.display())).collect();
    check(&faults, "Delete the message in all four languages, or use it:");
}

#[test]
fn keys_are_written_out() {
    let areas = areas(&english());
    let mut faults = Vec::new();
    for source in sources(&["src"]) {
        for literal in source.product_literals() {
            let text = literal.text.as_str();
            let stem = text.split(['{', ' ']).next().unwrap_or("");
            let is_cut = stem.len() < text.len() && text[stem.len()..].starts_with('{')
                || stem.ends_with('-') && stem.len() == text.len();
            if is_cut && stem.contains('-') && looks_like_key(stem.trim_end_matches('-'), &areas)
                || is_cut && areas.iter().any(|it| stem == format!("{it}-"))
            {
                faults.push(format!("{}: {text}", source.place(literal.at)));
            }
        }
    }
    check(&faults, "Write each key as one literal (`match` gives them), so that it can be found:");
}

#[test]
fn every_language_says_the_same_messages() {
    let english = english();
    let mut faults = Vec::new();
    for (language, texts) in all() {
        for (key, message) in &english.messages {
            match texts.messages.get(key) {
                None => faults.push(format!("{language}: {key} is missing")),
                Some(it) if it.variables != message.variables => {
                    let names = |it: &Message| format!("{:?}", it.variables);
                    let (has, wants) = (names(it), names(message));
                    faults.push(format!("{language}: {key} has {has}, English {wants}"));
                }
                Some(_) => (),
            }
        }
        let extra = texts.messages.keys().filter(|it| !english.messages.contains_key(*it));
        faults.extend(extra.map(|it| format!("{language}: {it} is not in English")));
    }
    check(&faults, "Make the four languages say the same messages with the same variables:");
}

#[test]
fn every_language_speaks_its_own_words() {
    let english = english();
    let mut faults = Vec::new();
    for (language, texts) in all().into_iter().filter(|(it, _)| *it != "en") {
        let is_own = |c: char| match language {
            "ru" => ('\u{400}'..='\u{4ff}').contains(&c),
            _ => ('\u{3400}'..='\u{9fff}').contains(&c),
        };
        for (key, message) in texts.messages.iter().filter(|(key, _)| !SAME.contains(&key.as_str()))
        {
            let words = message.words.concat();
            let is_foreign =
                words.chars().any(|it| it.is_ascii_lowercase()) && !words.contains(is_own);
            if is_foreign && english.messages.get(key).is_some_and(|it| it.words == message.words) {
                faults.push(format!("{language}: {key} is still English"));
            }
        }
    }
    check(&faults, "Translate (what is the same in every language goes to SAME in this test):");
}

#[test]
fn russian_has_its_plural_forms() {
    let russian = Texts::read(Language::Russian);
    let mut faults = Vec::new();
    for (key, message) in &english().messages {
        let Some(it) = russian.messages.get(key) else { continue };
        for variable in message.counts() {
            let choices: Vec<_> =
                it.selectors.iter().filter(|it| it.variable == variable).collect();
            if choices.is_empty() {
                faults.push(format!("ru: {key} does not choose by ${variable}"));
            }
        }
        for choice in it.selectors.iter().filter(|it| it.is_plural()) {
            let has = |form: &str| choice.forms.iter().any(|it| it == form);
            if !has("one") || !has("few") || !(has("many") || has("other")) {
                let (variable, forms) = (&choice.variable, choice.forms.join(", "));
                faults.push(format!("ru: {key} by ${variable} has only {forms}"));
            }
        }
    }
    check(&faults, "Russian needs [one] 1 компания, [few] 2 компании, *[many] 5 компаний:");
}

#[test]
fn messages_keep_to_the_style() {
    let faults = each(|_, message| {
        let words = message.words.concat();
        let has_blank = !message.variables.is_empty() || !message.messages.is_empty();
        match () {
            () if words.trim().is_empty() && !has_blank => Some(" is empty".to_owned()),
            () if words.contains("...") => Some(": write … for ...".to_owned()),
            () if words.contains(['!', '！']) => {
                Some(": nothing here is worth a shout".to_owned())
            }
            () => None,
        }
    });
    check(&faults, "Sentence case, `…` when more is asked, no exclamation marks:");
}

fn area_of_file(message: &Message) -> String {
    message.file.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn areas(texts: &Texts) -> BTreeSet<String> {
    texts.messages.values().map(area_of_file).collect()
}

/// `draft-add`: an area, and names in lower case.
fn looks_like_key(text: &str, areas: &BTreeSet<String>) -> bool {
    let is_plain = |it: &str| {
        !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    };
    let Some((area, name)) = text.split_once('-') else { return false };
    areas.contains(area) && name.split('-').all(is_plain)
}

fn is_said(source: &Source, at: usize) -> bool {
    let Some((caller, opens_at)) = source.caller(at) else { return false };
    // Only the first argument is the key.
    let is_first = source.code[opens_at + 1..at].trim().is_empty();
    is_first && SAYING.iter().any(|it| caller == *it || caller.ends_with(&format!(".{it}")))
}

#[test]
fn plural_forms_are_seen() {
    let texts = english();
    let counts: BTreeMap<&str, BTreeSet<&str>> =
        texts.messages.iter().map(|(key, it)| (key.as_str(), it.counts())).collect();
    assert_eq!(counts["common-n-accounts"], BTreeSet::from(["n"]));
    assert_eq!(counts["common-at-least"], BTreeSet::new());
}
