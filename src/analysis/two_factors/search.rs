//! The search over all pairs of factors, and the same search again under shuffled groups: so that what is found pays for
//! having been looked for.

use super::{Split, TwoFactors};
use crate::{
    analysis::{sample::Bits, statistics::Random},
    jobs::{Cancelled, Progress},
};

/// How often the search is repeated under shuffled groups.
pub(super) const N_SHUFFLED: usize = 100;
/// Among more customers than this the search runs over so many drawn by lot.
pub(super) const MAX_SEARCHED: usize = 8_192;
/// Two factors that tell so much of one another say the same thing: their mutual information over the lesser entropy.
pub(super) const SAME: f64 = 0.5;

const STREAM_ROWS: u64 = 0x2F01;
const STREAM_SHUFFLES: u64 = 0x2F02;

/// Who has looked at what: factors are the attributes, but for tags, of which each is one.
#[derive(Clone, Debug)]
pub(super) struct Factor {
    pub(super) splits: Vec<usize>,
}

/// The best splits of two factors.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) a: usize,
    pub(super) b: usize,
    /// In nats, less what the same search finds under shuffled groups on average.
    pub(super) excess: f64,
    /// How often shuffled groups have a pair, whichever, that exceeds its average by as much (Westfall and Young,
    /// Resampling-based multiple testing, 1993).
    pub(super) p: f64,
}

/// Two splits that may be put together: each quadrant has enough customers, and they do not say the same.
#[derive(Clone, Copy)]
struct Candidate {
    factors: usize,
    a: usize,
    b: usize,
}

/// Groups and splits over the customers searched, one bit a customer.
struct Tables {
    n: usize,
    yes: Vec<Bits>,
    no: Vec<Bits>,
    /// x ln x of whole numbers.
    logs: Vec<f64>,
}

/// Searches every pair of factors.
pub(super) fn search(
    it: &TwoFactors,
    factors: &[Factor],
    groups: &[Bits; 3],
    seed: u64,
    progress: &Progress,
) -> Result<Vec<Found>, Cancelled> {
    let rows = searched(groups, seed);
    let thinned = |it: &Bits| Bits::of(rows.len(), |row| it.contains(rows[row]));
    let n = rows.len();
    let log = |x: usize| if x == 0 { 0.0 } else { x as f64 * (x as f64).ln() };
    let tables = Tables {
        n,
        yes: it.splits.iter().map(|it| thinned(&it.yes)).collect(),
        no: it.splits.iter().map(|it| thinned(&it.no)).collect(),
        logs: (0..=n).map(log).collect(),
    };
    let least = least(n);
    let pairs: Vec<(usize, usize)> =
        (0..factors.len()).flat_map(|b| (0..b).map(move |a| (a, b))).collect();
    let mut candidates = Vec::new();
    for (idx, (a, b)) in pairs.iter().enumerate() {
        progress.check()?;
        let both = factors[*a]
            .splits
            .iter()
            .flat_map(|a| factors[*b].splits.iter().map(move |b| (*a, *b)));
        let fit = both.filter(|(a, b)| {
            let sides = tables.sides(*a, *b);
            sides.iter().all(|it| least <= *it) && sameness(sides) <= SAME
        });
        candidates.extend(fit.map(|(a, b)| Candidate { factors: idx, a, b }));
    }
    progress.start(1 + N_SHUFFLED as u64);
    let mut labels: Vec<u8> = vec![0; n];
    for (code, group) in groups.iter().enumerate() {
        thinned(group).iter().for_each(|row| labels[row] = code as u8);
    }
    let real = tables.best(&candidates, pairs.len(), &labels);
    progress.advance(1)?;
    let mut random = Random::new(seed, STREAM_SHUFFLES);
    let mut shuffled: Vec<Vec<f32>> = Vec::with_capacity(N_SHUFFLED);
    for _ in 0..N_SHUFFLED {
        random.draw(&mut labels, n);
        let best = tables.best(&candidates, pairs.len(), &labels);
        shuffled.push(best.iter().map(|it| it.map_or(0.0, |it| it.0 as f32)).collect());
        progress.advance(1)?;
    }
    Ok(judged(&real, &shuffled))
}

/// Each pair less its average under shuffled groups, and how often chance exceeds that anywhere.
fn judged(real: &[Option<(f64, Candidate)>], shuffled: &[Vec<f32>]) -> Vec<Found> {
    let n = shuffled.len().max(1) as f64;
    let mean = |idx: usize| shuffled.iter().map(|it| f64::from(it[idx])).sum::<f64>() / n;
    let means: Vec<f64> = (0..real.len()).map(mean).collect();
    let most = |run: &Vec<f32>| {
        let excess = run.iter().zip(&means).zip(real).filter(|(_, real)| real.is_some());
        excess.map(|((it, mean), _)| f64::from(*it) - mean).fold(f64::NEG_INFINITY, f64::max)
    };
    let most: Vec<f64> = shuffled.iter().map(most).collect();
    let found = real.iter().zip(&means).filter_map(|(it, mean)| {
        let (information, candidate) = (*it)?;
        let excess = information - mean;
        let n_as_high = most.iter().filter(|it| excess <= **it).count();
        let p = (1 + n_as_high) as f64 / (1.0 + n);
        Some(Found { a: candidate.a, b: candidate.b, excess, p })
    });
    let mut res: Vec<Found> = found.collect();
    res.sort_by(|a, b| b.excess.total_cmp(&a.excess).then((a.a, a.b).cmp(&(b.a, b.b))));
    res
}

/// Fewer customers than this in a quadrant tell nothing.
pub(super) fn least(n: usize) -> usize {
    crate::analysis::segments::TOO_FEW.max(n / 50)
}

/// The customers in a group; where there are very many, a part of them drawn by lot.
fn searched(groups: &[Bits; 3], seed: u64) -> Vec<usize> {
    let [best, rest, churned] = groups;
    let mut rows: Vec<usize> = best.or(rest).or(churned).iter().collect();
    if MAX_SEARCHED < rows.len() {
        Random::new(seed, STREAM_ROWS).draw(&mut rows, MAX_SEARCHED);
        rows.truncate(MAX_SEARCHED);
        rows.sort_unstable();
    }
    rows
}

impl Tables {
    /// Yes-yes, yes-no, no-yes, no-no.
    fn sides(&self, a: usize, b: usize) -> [usize; 4] {
        let count = |a: &[Bits], b: &[Bits], (i, j): (usize, usize)| a[i].count_and(&b[j]);
        [
            count(&self.yes, &self.yes, (a, b)),
            count(&self.yes, &self.no, (a, b)),
            count(&self.no, &self.yes, (a, b)),
            count(&self.no, &self.no, (a, b)),
        ]
    }

    /// For each pair of factors, the candidate that tells most of these groups.
    fn best(
        &self,
        candidates: &[Candidate],
        n_pairs: usize,
        labels: &[u8],
    ) -> Vec<Option<(f64, Candidate)>> {
        let groups: [Bits; 3] = [0, 1, 2].map(|code| Bits::of(self.n, |row| labels[row] == code));
        let within = |all: &[Bits]| -> Vec<[Bits; 3]> {
            all.iter().map(|it| groups.each_ref().map(|group| it.and(group))).collect()
        };
        let (yes, no) = (within(&self.yes), within(&self.no));
        let mut res = vec![None; n_pairs];
        for it in candidates {
            let mut counts = [[0; 3]; 4];
            let sides = [(&yes, &self.yes), (&yes, &self.no), (&no, &self.yes), (&no, &self.no)];
            for (side, (a, b)) in counts.iter_mut().zip(sides) {
                for (count, a) in side.iter_mut().zip(&a[it.a]) {
                    *count = a.count_and(&b[it.b]);
                }
            }
            let information = self.information(&counts);
            let best = &mut res[it.factors];
            if best.is_none_or(|(most, _)| most < information) {
                *best = Some((information, *it));
            }
        }
        res
    }

    fn information(&self, counts: &[[usize; 3]; 4]) -> f64 {
        let log = |x: usize| self.logs.get(x).copied().unwrap_or(0.0);
        information(counts, log)
    }
}

/// The mutual information of quadrants and groups, in nats: Σ n ln n over cells, less that over quadrants and over
/// groups, plus that of all, over n. `log` gives x ln x.
pub(super) fn information(counts: &[[usize; 3]; 4], log: impl Fn(usize) -> f64) -> f64 {
    let by_side = counts.iter().map(|it| it.iter().sum::<usize>());
    let by_group = (0..3).map(|group| counts.iter().map(|it| it[group]).sum::<usize>());
    let n: usize = counts.iter().flatten().sum();
    if n == 0 {
        return 0.0;
    }
    let cells: f64 = counts.iter().flatten().map(|it| log(*it)).sum();
    let margins: f64 = by_side.chain(by_group).map(&log).sum();
    ((cells - margins + log(n)) / n as f64).max(0.0)
}

/// x ln x.
pub(super) fn log(x: usize) -> f64 {
    if x == 0 { 0.0 } else { x as f64 * (x as f64).ln() }
}

/// How much two factors tell of one another, 0 to 1: their mutual information over the lesser entropy.
pub(super) fn sameness([yy, yn, ny, nn]: [usize; 4]) -> f64 {
    let n = yy + yn + ny + nn;
    if n == 0 {
        return 0.0;
    }
    let entropy = |a: usize, b: usize| (log(n) - log(a) - log(b)) / n as f64;
    let (a, b) = (entropy(yy + yn, ny + nn), entropy(yy + ny, yn + nn));
    let both = (log(n) - log(yy) - log(yn) - log(ny) - log(nn)) / n as f64;
    let lesser = a.min(b);
    if lesser <= 0.0 { 1.0 } else { ((a + b - both) / lesser).clamp(0.0, 1.0) }
}

/// The sides that two splits make.
pub(super) fn sides(a: &Split, b: &Split, among: &Bits) -> [Bits; 4] {
    let (yes, no) = (a.yes.and(among), a.no.and(among));
    [yes.and(&b.yes), yes.and(&b.no), no.and(&b.yes), no.and(&b.no)]
}
