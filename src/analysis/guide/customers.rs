//! Analyze, what customers say: words that are not sorted in, and pains that nobody answers.
//!
//! Nothing where no pain was named: that interviews are held is asked for before.

use std::collections::BTreeSet;

use super::{Cx, Item, Name, Target, done, item};
use crate::model::{Relief, fold};

pub(super) fn items(cx: &Cx<'_>) -> Vec<Item> {
    let project = cx.project;
    let said = project.interviews.iter().flat_map(|(_, it)| &it.pains);
    let said: BTreeSet<String> = said.map(|it| fold(it.trim()).into_owned()).collect();
    if said.is_empty() && project.pains.is_empty() {
        return Vec::new();
    }
    let mut known = BTreeSet::new();
    for (_, it) in project.pains.iter() {
        let words = std::iter::once(&it.name).chain(&it.wordings);
        known.extend(words.map(|it| fold(it.trim()).into_owned()));
    }
    let n_loose = said.difference(&known).count();
    let name = Name { key: "pains_sorted", line: "guide-pains", action: "guide-pains-action" };
    let mut sorted = item(&name, done(n_loose == 0), Target::ShowPains);
    sorted.message = sorted.message.count("n", n_loose);

    let in_order = project.pains.in_order();
    let open = in_order.iter().filter(|(_, it)| it.answered == Relief::No);
    let first = open.clone().next().map_or("", |(_, it)| &it.name);
    let n_open = open.count();
    let name = Name { key: "pains_answers", line: "guide-answers", action: "guide-answers-action" };
    let mut answers = item(&name, done(n_open == 0), Target::ShowPains);
    answers.message = answers.message.count("n", n_open);
    answers.action = answers.action.map(|it| it.text("pain", first));
    let mut res = vec![sorted, answers];
    for it in &mut res {
        it.is_optional = true;
    }
    res
}
