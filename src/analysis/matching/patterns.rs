//! Verdicts of many criteria packed into one code a row, and how many accounts share each.

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
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Self::Narrow(Vec::new())
    }
}

impl Codes {
    pub(super) fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::Narrow(it) => it.get(row).map(|it| usize::from(*it)),
            Self::Wide(it) => it.get(row).map(|it| *it as usize),
        }
    }

    fn set(&mut self, row: usize, code: usize) {
        match self {
            Self::Narrow(it) => it[row] = code as u16,
            Self::Wide(it) => it[row] = code as u32,
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
}

/// Packed verdicts of a stretch of rows: a code for every eight criteria, and counts while there are no more.
pub(super) struct Packed<'a> {
    pub(super) groups: Vec<&'a mut [u16]>,
    counts: &'a mut Vec<u32>,
}

impl<'a> Packed<'a> {
    pub(super) fn new(
        groups: Vec<&'a mut [u16]>,
        counts: &'a mut Vec<u32>,
        n_criteria: usize,
    ) -> Self {
        let n = if n_criteria <= N_PACKED { STRIDE << (2 * n_criteria) } else { 0 };
        counts.clear();
        counts.resize(n, 0);
        let mut res = Self { groups, counts };
        if n_criteria == 0 {
            res.groups.iter_mut().for_each(|it| it.fill(0));
        }
        res
    }

    /// Packs the verdicts of one block. `rows` are counted from the start of the stretch.
    pub(super) fn pack<'b>(
        &mut self,
        rows: std::ops::Range<usize>,
        verdicts: impl Iterator<Item = &'b [u8]>,
        relationships: &[u8],
    ) {
        for (idx, verdicts) in verdicts.enumerate() {
            let shift = 2 * (idx % N_PACKED);
            let codes = &mut self.groups[idx / N_PACKED][rows.clone()];
            let both = codes.iter_mut().zip(verdicts);
            if shift == 0 {
                both.for_each(|(code, verdict)| *code = u16::from(*verdict));
            } else {
                both.for_each(|(code, verdict)| *code |= u16::from(*verdict) << shift);
            }
        }
        if let ([codes], false) = (self.groups.as_slice(), self.counts.is_empty()) {
            count(&codes[rows], relationships, self.counts);
        }
    }
}

/// How many groups of verdicts the codes of so many criteria take.
pub(super) fn n_groups(n_criteria: usize) -> usize {
    n_criteria.div_ceil(N_PACKED).max(1)
}

fn count<C: Copy + Into<u32>>(codes: &[C], relationships: &[u8], counts: &mut [u32]) {
    for (code, relationship) in codes.iter().zip(relationships) {
        let code: u32 = (*code).into();
        if let Some(it) = counts.get_mut(code as usize * STRIDE + usize::from(relationship & 7)) {
            *it += 1;
        }
    }
}

/// The code of every row and who has it.
pub(super) struct Patterns {
    pub(super) codes: Codes,
    /// Codes are below this.
    pub(super) n_codes: usize,
    pub(super) used: Vec<Used>,
    /// Only for the next run to write in.
    pub(super) counts: Vec<u32>,
}

impl Patterns {
    /// From packed groups; `counts` belong to them while there is one group. `by_hand`: rows whose tier was set.
    pub(super) fn new(
        mut groups: Vec<Vec<u16>>,
        mut counts: Vec<u32>,
        relationships: &[u8],
        by_hand: &[(usize, Tier)],
    ) -> Self {
        let mut wide = Vec::new();
        let codes = if groups.len() == 1 {
            let codes = groups.pop().unwrap_or_default();
            // Accounts with a tier by hand take codes of their own, above those of the patterns.
            if counts.len() / STRIDE + by_hand.len() <= usize::from(u16::MAX) + 1 {
                Codes::Narrow(codes)
            } else {
                Codes::Wide(codes.into_iter().map(u32::from).collect())
            }
        } else {
            let (codes, patterns) = number(&groups);
            wide = patterns;
            counts = vec![0; wide.len() * STRIDE];
            count(&codes, relationships, &mut counts);
            Codes::Wide(codes)
        };
        let mut res =
            Self { codes, n_codes: counts.len() / STRIDE, used: Vec::new(), counts: Vec::new() };
        let pattern = |code: usize| wide.get(code).copied().unwrap_or(Pattern(code as u64));
        let set = res.set_by_hand(by_hand, relationships, &mut counts);
        let patterns = res.n_codes - set.len();
        for (code, counts) in counts.chunks_exact(STRIDE).enumerate() {
            if counts.iter().all(|it| *it == 0) {
                continue;
            }
            let by_hand = code.checked_sub(patterns).and_then(|it| set.get(it));
            let mut n_by_relationship = [0; N_RELATIONSHIPS];
            n_by_relationship.copy_from_slice(&counts[..N_RELATIONSHIPS]);
            res.used.push(Used {
                code,
                pattern: pattern(by_hand.map_or(code, |it| it.0)),
                by_hand: by_hand.map(|it| it.1),
                n_by_relationship,
            });
        }
        res.counts = counts;
        res
    }

    /// Gives rows with a tier by hand codes of their own. Returns which code and tier each of these stands for.
    fn set_by_hand(
        &mut self,
        by_hand: &[(usize, Tier)],
        relationships: &[u8],
        counts: &mut Vec<u32>,
    ) -> Vec<(usize, Tier)> {
        let mut set = Vec::new();
        let mut known: FxHashMap<(usize, Tier), usize> = FxHashMap::default();
        for (row, tier) in by_hand {
            let (Some(base), Some(relationship)) = (self.codes.get(*row), relationships.get(*row))
            else {
                continue;
            };
            let code = *known.entry((base, *tier)).or_insert_with(|| {
                set.push((base, *tier));
                counts.resize(counts.len() + STRIDE, 0);
                counts.len() / STRIDE - 1
            });
            self.codes.set(*row, code);
            let relationship = usize::from(relationship & 7);
            counts[base * STRIDE + relationship] -= 1;
            counts[code * STRIDE + relationship] += 1;
        }
        self.n_codes = counts.len() / STRIDE;
        set
    }
}

/// Numbers the distinct patterns of more groups than one code can hold, in the order of the rows.
fn number(groups: &[Vec<u16>]) -> (Vec<u32>, Vec<Pattern>) {
    let mut codes: Vec<u32> =
        groups.first().map_or_else(Vec::new, |it| it.iter().map(|it| u32::from(*it)).collect());
    let mut patterns: Vec<Pattern> = (0..=u64::from(u16::MAX)).map(Pattern).collect();
    for (group, shift) in groups[1..].iter().zip((2 * N_PACKED..).step_by(2 * N_PACKED)) {
        let mut known: FxHashMap<(u32, u16), u32> = FxHashMap::default();
        let mut numbered = Vec::new();
        for (code, high) in codes.iter_mut().zip(group) {
            *code = *known.entry((*code, *high)).or_insert_with(|| {
                numbered.push(Pattern(patterns[*code as usize].0 | u64::from(*high) << shift));
                numbered.len() as u32 - 1
            });
        }
        patterns = numbered;
    }
    (codes, patterns)
}
