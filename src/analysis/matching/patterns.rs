//! Verdicts of many criteria packed into one code a row, and how many accounts share each.

use std::{ops::Range, sync::Arc};

use rustc_hash::FxHashMap;

use crate::model::{Relationship, Tier};

use super::points::Pattern;

/// Criteria whose verdicts fit in a code of 16 bits.
const N_PACKED: usize = 8;
/// Relationships, unknown included.
pub(super) const N_RELATIONSHIPS: usize = Relationship::ALL.len() + 1;
/// Counters a code: a power of two above the relationships.
const STRIDE: usize = 8;
/// Rows packed at a time: what they fill stays in the first cache.
pub(super) const BLOCK: usize = 8 * 1024;

/// The code of each row's pattern.
#[derive(Debug)]
pub(super) enum Codes {
    /// Shared with the matcher, which packs the next codes from these.
    Narrow(Arc<Vec<u16>>),
    Wide(Vec<u32>),
}

impl Codes {
    pub(super) fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::Narrow(it) => it.get(row).map(|it| usize::from(*it)),
            Self::Wide(it) => it.get(row).map(|it| *it as usize),
        }
    }
}

/// A pattern that some account has.
#[derive(Debug)]
pub(super) struct Used {
    pub(super) code: usize,
    pub(super) pattern: Pattern,
    /// The tier set by hand of all accounts with this code.
    pub(super) by_hand: Option<Tier>,
    /// Accounts by [`Relationship::code`].
    pub(super) n_by_relationship: [u32; N_RELATIONSHIPS],
    /// How many of them lie in the first half of the rows.
    pub(super) n_left: u32,
}

impl Used {
    pub(super) fn n(&self) -> u32 {
        self.n_by_relationship.iter().sum()
    }
}

/// Where the verdicts of a criterion come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// They stand in the codes of the run before, at this place.
    Kept(usize),
    Fresh,
}

/// The codes of a run: every eight criteria fill a group, two bits a verdict.
pub(super) struct Packing<'a> {
    /// By criterion.
    pub(super) origins: &'a [Origin],
    /// The groups of the run before.
    pub(super) old: &'a [Arc<Vec<u16>>],
    /// Whether the counts are those of the run before, and only what changes is to be counted.
    pub(super) counts_hold: bool,
}

impl Packing<'_> {
    /// Packs the verdicts of a block into its part of a group. `fresh` writes the verdicts of a criterion.
    pub(super) fn pack(
        &self,
        group: usize,
        rows: Range<usize>,
        codes: &mut [u16],
        mut fresh: impl FnMut(usize, &mut [u8]),
    ) {
        let first = group * N_PACKED;
        let here = self.origins.iter().enumerate().skip(first).take(N_PACKED);
        let stays = |idx: usize, it: &Origin| *it == Origin::Kept(idx);
        let mask = here
            .clone()
            .filter(|(idx, it)| stays(*idx, it))
            .fold(0_u16, |mask, (idx, _)| mask | 3 << (2 * (idx - first)));
        match self.old.get(group).and_then(|it| it.get(rows.clone())).filter(|_| mask != 0) {
            Some(old) => codes.iter_mut().zip(old).for_each(|(code, old)| *code = old & mask),
            None => codes.fill(0),
        }
        let mut verdicts = [0; BLOCK];
        let verdicts = &mut verdicts[..rows.len()];
        for (idx, it) in here.filter(|(idx, it)| !stays(*idx, it)) {
            let shift = 2 * (idx - first);
            match it {
                Origin::Fresh => {
                    fresh(idx, verdicts);
                    let both = codes.iter_mut().zip(&*verdicts);
                    both.for_each(|(code, verdict)| *code |= u16::from(*verdict) << shift);
                }
                Origin::Kept(from) => {
                    let old = &self.old[from / N_PACKED][rows.clone()];
                    let from = 2 * (from % N_PACKED);
                    let both = codes.iter_mut().zip(old);
                    both.for_each(|(code, old)| *code |= (old >> from & 3) << shift);
                }
            }
        }
    }

    /// Counts the codes of a block, where there are as few criteria as counters allow.
    pub(super) fn count(
        &self,
        rows: Range<usize>,
        codes: &[u16],
        relationships: &[u8],
        counts: &mut [u32],
    ) {
        match self.old {
            [old] if self.counts_hold => {
                let old = &old[rows];
                let (runs, rest) = codes.as_chunks::<RUN>();
                let (old_runs, old_rest) = old.as_chunks::<RUN>();
                for (idx, (codes, old)) in runs.iter().zip(old_runs).enumerate() {
                    if codes != old {
                        let relationships = &relationships[idx * RUN..(idx + 1) * RUN];
                        recount(codes, old, relationships, counts);
                    }
                }
                recount(rest, old_rest, &relationships[runs.len() * RUN..], counts);
            }
            _ => count(codes, relationships, counts),
        }
    }
}

fn recount(codes: &[u16], old: &[u16], relationships: &[u8], counts: &mut [u32]) {
    for ((code, old), relationship) in codes.iter().zip(old).zip(relationships) {
        counts[counter(u32::from(*old), *relationship)] -= 1;
        counts[counter(u32::from(*code), *relationship)] += 1;
    }
}

/// Rows compared at a time.
const RUN: usize = 16;

/// The counters that the codes of so many criteria take; none where they are too many.
pub(super) fn n_counters(n_criteria: usize) -> usize {
    if n_criteria <= N_PACKED { STRIDE << (2 * n_criteria) } else { 0 }
}

/// How many groups of verdicts the codes of so many criteria take.
pub(super) fn n_groups(n_criteria: usize) -> usize {
    n_criteria.div_ceil(N_PACKED).max(1)
}

fn counter(code: u32, relationship: u8) -> usize {
    code as usize * STRIDE + usize::from(relationship & 7)
}

fn count<C: Copy + Into<u32>>(codes: &[C], relationships: &[u8], counts: &mut [u32]) {
    for (code, relationship) in codes.iter().zip(relationships) {
        if let Some(it) = counts.get_mut(counter((*code).into(), *relationship)) {
            *it += 1;
        }
    }
}

/// The code of every row and who has it.
pub(super) struct Patterns {
    pub(super) codes: Codes,
    /// Codes are below this.
    pub(super) n_codes: usize,
    /// By code; none where the codes are narrow, which are the patterns themselves.
    pub(super) by_code: Vec<Pattern>,
    pub(super) used: Vec<Used>,
}

impl Patterns {
    /// From the groups of a run. `counts` belong to them, by half of the rows, while there is one group. `by_hand`:
    /// rows whose tier was set.
    pub(super) fn new(
        groups: &[Arc<Vec<u16>>],
        counts: &[Vec<u32>; 2],
        relationships: &[u8],
        half: usize,
        by_hand: &[(usize, Tier)],
    ) -> Self {
        if let ([codes], []) = (groups, by_hand) {
            let (codes, n_codes) = (Codes::Narrow(Arc::clone(codes)), counts[0].len() / STRIDE);
            let used = used(counts, |code| (Pattern(code as u64), None));
            return Self { codes, n_codes, by_code: Vec::new(), used };
        }
        let (mut codes, mut patterns) = number(groups);
        let n_patterns = patterns.len();
        // Accounts with a tier by hand take codes of their own, above those of the patterns.
        let mut set = Vec::new();
        let mut known: FxHashMap<(u32, Tier), u32> = FxHashMap::default();
        for (row, tier) in by_hand {
            let Some(code) = codes.get_mut(*row) else { continue };
            *code = *known.entry((*code, *tier)).or_insert_with(|| {
                set.push((*code, *tier));
                (n_patterns + set.len() - 1) as u32
            });
        }
        let bases: Vec<Pattern> =
            set.iter().filter_map(|(base, _)| patterns.get(*base as usize).copied()).collect();
        patterns.extend(bases);
        let n_codes = patterns.len();
        let half = half.min(codes.len());
        let counts = [0..half, half..codes.len()].map(|rows| {
            let mut counts = vec![0; n_codes * STRIDE];
            count(&codes[rows.clone()], &relationships[rows], &mut counts);
            counts
        });
        let used = used(&counts, |code| {
            let by_hand = code.checked_sub(n_patterns).and_then(|it| set.get(it));
            (patterns[code], by_hand.map(|it| it.1))
        });
        Self { codes: Codes::Wide(codes), n_codes, by_code: patterns, used }
    }
}

/// The codes that some account has; `what` tells the pattern and the tier by hand of a code.
fn used(counts: &[Vec<u32>; 2], what: impl Fn(usize) -> (Pattern, Option<Tier>)) -> Vec<Used> {
    let [left, right] = counts;
    let both = left.chunks_exact(STRIDE).zip(right.chunks_exact(STRIDE)).enumerate();
    both.filter_map(|(code, (left, right))| {
        let mut n_by_relationship = [0; N_RELATIONSHIPS];
        let each = n_by_relationship.iter_mut().zip(left.iter().zip(right));
        each.for_each(|(n, (left, right))| *n = left + right);
        if n_by_relationship == [0; N_RELATIONSHIPS] {
            return None;
        }
        let (pattern, by_hand) = what(code);
        Some(Used { code, pattern, by_hand, n_by_relationship, n_left: left.iter().sum() })
    })
    .collect()
}

/// Numbers the distinct patterns of more groups than one code can hold, in the order of the rows.
fn number(groups: &[Arc<Vec<u16>>]) -> (Vec<u32>, Vec<Pattern>) {
    let Some((first, groups)) = groups.split_first() else { return Default::default() };
    let mut codes: Vec<u32> = first.iter().map(|it| u32::from(*it)).collect();
    let mut patterns: Vec<Pattern> = (0..=u64::from(u16::MAX)).map(Pattern).collect();
    for (group, shift) in groups.iter().zip((2 * N_PACKED..).step_by(2 * N_PACKED)) {
        let mut known: FxHashMap<(u32, u16), u32> = FxHashMap::default();
        let mut numbered = Vec::new();
        for (code, high) in codes.iter_mut().zip(group.iter()) {
            *code = *known.entry((*code, *high)).or_insert_with(|| {
                numbered.push(Pattern(patterns[*code as usize].0 | u64::from(*high) << shift));
                numbered.len() as u32 - 1
            });
        }
        patterns = numbered;
    }
    (codes, patterns)
}
