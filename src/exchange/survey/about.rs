//! Which attribute a question asks about: by name, by the other names of standard attributes, by words it holds.

use super::{
    super::standard::{Meaning, STANDARD, letters, meaning},
    origin::without_number,
};
use crate::model::{Attribute, Id, Project, Purpose};

/// The attribute that the question asks about; none where nothing tells.
pub(super) fn attribute(question: &str, project: &Project) -> Option<Id<Attribute>> {
    let question = without_number(question);
    let asked = letters(question);
    if asked.is_empty() {
        return None;
    }
    let traits = || project.attributes.iter().filter(|(_, it)| it.purpose == Purpose::Trait);
    let named = traits().find(|(_, it)| letters(&it.name) == asked);
    let standard = || {
        let Some((Meaning::Standard(idx), _)) = meaning(question) else { return None };
        let key = STANDARD.get(idx)?.key;
        traits().find(|(_, it)| it.standard.as_deref() == Some(key))
    };
    let by_name = named.or_else(standard).map(|it| it.0);
    by_name.or_else(|| {
        // The longest name that the question holds: «annual revenue» before «revenue».
        let words = words(question);
        let held = traits().filter_map(|(id, it)| Some((longest_held(it, &words)?, id)));
        held.max_by_key(|(n, id)| (*n, std::cmp::Reverse(*id))).map(|it| it.1)
    })
}

/// How long the longest name of the attribute is that stands in the words.
fn longest_held(attribute: &Attribute, words: &str) -> Option<usize> {
    let standard = attribute.standard.as_deref();
    let aliases = STANDARD.iter().find(|it| Some(it.key) == standard).map_or("", |it| it.aliases);
    let names = aliases.split('|').chain([attribute.name.as_str()]);
    let whole = names.filter_map(|it| held(&self::words(it), words)).max();
    whole.or_else(|| {
        // «Software in use» of «Which software do you use?»: all its long words, in any order.
        let name = self::words(&attribute.name);
        let long: Vec<&str> = name.split(' ').filter(|it| 4 <= it.chars().count()).collect();
        let is_held = |it: &&str| words.contains(&format!(" {it} "));
        let is_all = !long.is_empty() && long.iter().all(is_held);
        // Less sure than a name as it is written.
        is_all.then(|| long.iter().map(|it| it.chars().count()).min().unwrap_or(0).min(4))
    })
}

/// Words in lower case with one blank between them, and one at each end.
fn words(text: &str) -> String {
    let mut res = String::from(" ");
    for it in text.chars().flat_map(char::to_lowercase) {
        match it.is_alphanumeric() {
            true => res.push(it),
            false if res.ends_with(' ') => (),
            false => res.push(' '),
        }
    }
    if !res.ends_with(' ') {
        res.push(' ');
    }
    res
}

/// Whether the name stands in the text as whole words; Chinese has no blanks between its words.
fn held(name: &str, text: &str) -> Option<usize> {
    let bare = name.trim();
    let n = bare.chars().count();
    let is_chinese = bare.chars().all(|it| ('\u{3400}'..='\u{9fff}').contains(&it));
    let is_held =
        if is_chinese { 2 <= n && text.contains(bare) } else { 4 <= n && text.contains(name) };
    is_held.then_some(n)
}
