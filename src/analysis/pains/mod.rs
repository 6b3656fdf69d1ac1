//! What hurts customers: how often each pain is named in each group, by whom, and words that belong to no pain yet.
//!
//! Words come from interviews and from the attribute that imports name pains in. Shares are of those *heard*: accounts
//! with an interview, or with something in that attribute; who was never asked says nothing. `likeness` tells how near
//! two wordings are.

mod likeness;

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::{groups::Groups, statistics::Count};
use crate::{
    jobs::{Cancelled, Progress},
    model::{
        AccountId, Attribute, Column, Id, Interview, Pain, Project, Relief, Rows, Table, fold,
    },
};

use self::likeness::Tokens;

/// The groups that are told apart, in the order of every figure here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PainGroup {
    Best,
    Rest,
    Churned,
    /// Prospects, lost deals, customers in no group.
    Others,
}

impl PainGroup {
    pub const ALL: [Self; 4] = [Self::Best, Self::Rest, Self::Churned, Self::Others];
}

/// All that is told of pains.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pains {
    /// The pains, the most pressing first: named by the best and not answered.
    pub told: Vec<Told>,
    /// Wordings of no pain, the most frequent first; no more than [`MAX_LOOSE`].
    pub loose: Vec<Loose>,
    /// Wordings left out of `loose`.
    pub n_more: usize,
    /// Accounts heard in each group.
    pub n_heard: [usize; 4],
    /// Interviews with a company that is no account.
    pub n_talks: usize,
}

/// How often a pain is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub id: Id<Pain>,
    /// Accounts that name it of those heard, by [`PainGroup::ALL`].
    pub counts: [Count; 4],
    /// Interviews with a company that is no account, of all such.
    pub talks: Count,
    pub voices: Voices,
}

/// Words that belong to no pain yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Loose {
    /// In the spelling met first.
    pub wording: String,
    /// Accounts and talks that use them.
    pub n: usize,
    pub n_best: usize,
    pub voices: Voices,
    /// The pain they are like.
    pub like: Option<Id<Pain>>,
    /// The wordings of no pain, by their place in the list, that they are like.
    pub like_loose: Vec<usize>,
}

/// Who says so: talks first, then accounts whose record says it; no more than [`MAX_VOICES`] of these.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    pub talks: Vec<(Id<Interview>, String)>,
    pub accounts: Vec<Recorded>,
    pub n_accounts: usize,
}

/// An account whose record says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    pub account: AccountId,
    pub name: String,
    pub wording: String,
    pub group: PainGroup,
}

pub const MAX_LOOSE: usize = 60;
pub const MAX_VOICES: usize = 30;

/// From how near on two wordings are taken to mean the same.
const LIKE: f64 = 0.5;

/// Wordings of the record longer than this are notes, not names of pains.
const MAX_CHARS: usize = 120;

/// Whose words: an account, or a company that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Who {
    Account(AccountId),
    Talk(Id<Interview>),
}

/// What a wording means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Means {
    Pain(usize),
    Loose(usize),
}

/// Gathers what is heard.
struct Hearing<'a> {
    pains: Vec<(Id<Pain>, &'a Pain)>,
    meaning: FxHashMap<String, Means>,
    group_of: FxHashMap<AccountId, PainGroup>,
    /// Who names what, by pain and by loose wording.
    named: Vec<BTreeSet<Who>>,
    voices: Vec<Voices>,
    loose: Vec<(String, BTreeSet<Who>, Voices)>,
    heard: BTreeSet<AccountId>,
}

impl Pains {
    /// What is told in the project's interviews and in the attribute of the accounts that holds pains.
    pub fn of(
        table: &Table,
        project: &Project,
        groups: &Groups,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let mut hearing = Hearing::new(table, &project.pains, groups);
        let n_talks = hearing.hear_talks(&project.interviews);
        if let Some(attribute) = project.about().study.pains {
            hearing.hear_records(table, attribute, progress)?;
        }
        hearing.told(n_talks, progress)
    }

    pub fn get(&self, id: Id<Pain>) -> Option<&Told> {
        self.told.iter().find(|it| it.id == id)
    }
}

impl Told {
    /// All who name it.
    pub fn n(&self) -> usize {
        self.counts.iter().map(|it| it.k).sum::<usize>() + self.talks.k
    }

    pub fn count(&self, group: PainGroup) -> Count {
        self.counts[group as usize]
    }
}

impl<'a> Hearing<'a> {
    fn new(table: &Table, pains: &'a Rows<Pain>, groups: &Groups) -> Self {
        let pains = pains.in_order();
        let mut meaning = FxHashMap::default();
        for (idx, (_, it)) in pains.iter().enumerate() {
            for wording in std::iter::once(&it.name).chain(&it.wordings) {
                let wording = fold(wording.trim()).into_owned();
                meaning.entry(wording).or_insert(Means::Pain(idx));
            }
        }
        // Every account is in some group; those of no customer group are others.
        let mut group_of: FxHashMap<AccountId, PainGroup> =
            table.ids.iter().map(|it| (*it, PainGroup::Others)).collect();
        let sets = [&groups.best, &groups.rest, &groups.churned];
        for (set, group) in sets.into_iter().zip(PainGroup::ALL) {
            for it in set.iter() {
                if let Some(id) = groups.rows.get(it).and_then(|row| table.ids.get(*row as usize)) {
                    group_of.insert(*id, group);
                }
            }
        }
        let n = pains.len();
        Self {
            pains,
            meaning,
            group_of,
            named: vec![BTreeSet::new(); n],
            voices: vec![Voices::default(); n],
            loose: Vec::new(),
            heard: BTreeSet::new(),
        }
    }

    /// What the words mean; words heard for the first time are loose.
    fn means(&mut self, wording: &str) -> Option<Means> {
        let folded = fold(wording);
        if folded.is_empty() {
            return None;
        }
        if let Some(found) = self.meaning.get(folded.as_ref()) {
            return Some(*found);
        }
        let new = Means::Loose(self.loose.len());
        self.loose.push((wording.to_owned(), BTreeSet::new(), Voices::default()));
        self.meaning.insert(folded.into_owned(), new);
        Some(new)
    }

    /// Notes who says it; false where the same has said it before.
    fn note(&mut self, means: Means, who: Who) -> (bool, &mut Voices) {
        match means {
            Means::Pain(idx) => (self.named[idx].insert(who), &mut self.voices[idx]),
            Means::Loose(idx) => {
                let (_, named, voices) = &mut self.loose[idx];
                (named.insert(who), voices)
            }
        }
    }

    /// Returns how many interviews are with companies that are no accounts.
    fn hear_talks(&mut self, interviews: &Rows<Interview>) -> usize {
        let mut n_talks = 0;
        for (id, it) in interviews.in_order() {
            let account = it.account.filter(|it| self.group_of.contains_key(it));
            let who = match account {
                Some(account) => {
                    self.heard.insert(account);
                    Who::Account(account)
                }
                None => {
                    n_talks += 1;
                    Who::Talk(id)
                }
            };
            for wording in it.pains.iter().map(|it| it.trim()) {
                let Some(means) = self.means(wording) else { continue };
                let (_, voices) = self.note(means, who);
                voices.talks.push((id, wording.to_owned()));
            }
        }
        n_talks
    }

    fn hear_records(
        &mut self,
        table: &Table,
        attribute: Id<Attribute>,
        progress: &Progress,
    ) -> Result<(), Cancelled> {
        let Some(column) = table.columns.get(&attribute) else { return Ok(()) };
        // The meaning of each tag or category is looked up once.
        let mut codes: FxHashMap<u32, Option<Means>> = FxHashMap::default();
        for (row, account) in table.ids.iter().enumerate() {
            progress.advance(1)?;
            if !column.is_known(row) {
                continue;
            }
            self.heard.insert(*account);
            let who = (*account, table.names.get(row));
            match &**column {
                Column::Tags(it) => {
                    for tag in it.set_of(it.codes[row]) {
                        let wording = it.tags.name(*tag).unwrap_or_default();
                        let means =
                            *codes.entry(*tag).or_insert_with(|| self.means(wording.trim()));
                        self.hear_record(means, who, wording);
                    }
                }
                Column::Category(it) => {
                    let wording = it.get(row).unwrap_or_default();
                    let means =
                        *codes.entry(it.codes[row]).or_insert_with(|| self.means(wording.trim()));
                    self.hear_record(means, who, wording);
                }
                Column::Text(it) => {
                    for wording in it.get(row).split([';', '\n', '；', '|']).map(str::trim) {
                        if wording.chars().nth(MAX_CHARS).is_none() {
                            let means = self.means(wording);
                            self.hear_record(means, who, wording);
                        }
                    }
                }
                Column::Number(_) | Column::Date(_) | Column::Flag(_) => (),
            }
        }
        Ok(())
    }

    fn hear_record(
        &mut self,
        means: Option<Means>,
        (account, name): (AccountId, &str),
        wording: &str,
    ) {
        let Some(means) = means else { return };
        let group = self.group_of.get(&account).copied().unwrap_or(PainGroup::Others);
        let (_, voices) = self.note(means, Who::Account(account));
        voices.n_accounts += 1;
        if voices.accounts.len() < MAX_VOICES {
            voices.accounts.push(Recorded {
                account,
                name: name.to_owned(),
                wording: wording.to_owned(),
                group,
            });
        }
    }

    fn told(self, n_talks: usize, progress: &Progress) -> Result<Pains, Cancelled> {
        let group = |it: &AccountId| self.group_of.get(it).copied().unwrap_or(PainGroup::Others);
        let mut n_heard = [0; 4];
        self.heard.iter().for_each(|it| n_heard[group(it) as usize] += 1);
        let by_group = |named: &BTreeSet<Who>| {
            let mut res = ([0; 4], 0);
            for who in named {
                match who {
                    Who::Account(it) => res.0[group(it) as usize] += 1,
                    Who::Talk(_) => res.1 += 1,
                }
            }
            res
        };
        let mut told = Vec::with_capacity(self.pains.len());
        for (((id, _), named), voices) in self.pains.iter().zip(&self.named).zip(self.voices) {
            let (by_group, talks) = by_group(named);
            let counts = std::array::from_fn(|it| Count::new(by_group[it], n_heard[it]));
            told.push(Told { id: *id, counts, talks: Count::new(talks, n_talks), voices });
        }
        let mut loose: Vec<Loose> = self
            .loose
            .into_iter()
            .map(|(wording, named, voices)| {
                let ([n_best, ..], _) = by_group(&named);
                let (like, like_loose) = (None, Vec::new());
                Loose { wording, n: named.len(), n_best, voices, like, like_loose }
            })
            .collect();
        loose.sort_by_key(|it| std::cmp::Reverse((it.n_best, it.n)));
        let n_more = loose.len().saturating_sub(MAX_LOOSE);
        loose.truncate(MAX_LOOSE);
        find_likes(&mut loose, &self.pains, progress)?;
        sort(&mut told, &self.pains);
        Ok(Pains { told, loose, n_more, n_heard, n_talks })
    }
}

/// The most pressing first: named by the best and not fully answered, by how many of the best; then by how many in all.
fn sort(told: &mut [Told], pains: &[(Id<Pain>, &Pain)]) {
    let answered: BTreeMap<Id<Pain>, Relief> =
        pains.iter().map(|(id, it)| (*id, it.answered)).collect();
    told.sort_by_key(|it| {
        let answered = answered.get(&it.id).copied().unwrap_or_default();
        let n_best = it.count(PainGroup::Best).k;
        let is_pressing = 0 < n_best && answered != Relief::Yes;
        let is_settled = answered == Relief::Yes;
        (!is_pressing, is_settled, usize::MAX - n_best, usize::MAX - it.n(), answered)
    });
}

/// Which pain and which other loose wordings each loose wording is like.
fn find_likes(
    loose: &mut [Loose],
    pains: &[(Id<Pain>, &Pain)],
    progress: &Progress,
) -> Result<(), Cancelled> {
    let own: Vec<Tokens> = loose.iter().map(|it| Tokens::of(&it.wording)).collect();
    let mut theirs: Vec<(Id<Pain>, Tokens)> = Vec::new();
    for (id, it) in pains {
        let words = std::iter::once(&it.name).chain(&it.wordings);
        theirs.extend(words.map(|it| (*id, Tokens::of(it))));
    }
    for (idx, it) in loose.iter_mut().enumerate() {
        progress.advance(1)?;
        let near = theirs.iter().map(|(id, tokens)| (own[idx].likeness(tokens), *id));
        // Of equals the first.
        let best = near.fold((LIKE, None), |best, (likeness, id)| {
            if best.0 < likeness || likeness == LIKE && best.1.is_none() {
                (likeness, Some(id))
            } else {
                best
            }
        });
        it.like = best.1;
        let others = own.iter().enumerate().filter(|(other, _)| *other != idx);
        let alike = others.filter(|(_, tokens)| LIKE <= own[idx].likeness(tokens));
        it.like_loose = alike.map(|(other, _)| other).collect();
    }
    Ok(())
}

#[cfg(test)]
mod tests;
