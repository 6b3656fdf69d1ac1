//! Two factors: which pair of attributes, each split in two, divides the best customers, the rest and those who left most
//! sharply.
//!
//! How sharply is the mutual information of the four quadrants and the groups, less what the same search finds on average
//! when the groups are shuffled. Factors are mutually exclusive by the way they are made: a customer stands on one side of
//! each; what is recorded several times over, tags, is split into held and not held. Factors that say the same are told
//! apart as [`Overlap`]s.

mod search;
mod split;

pub use split::{Split, splits};

use std::sync::Arc;

use search::{Factor, information, least, log, sameness, search, sides};

use crate::{
    analysis::{
        sample::{Bits, Values},
        segments::Share,
        traits::Studied,
    },
    jobs::{Cancelled, Progress},
    model::{Attribute, Id},
};

/// Everything found, and what a person can put together by hand.
#[derive(Clone, Debug)]
pub struct TwoFactors {
    /// What was searched; every set of rows is one of its customers.
    pub studied: Arc<Studied>,
    /// Every way to split every attribute, attribute by attribute.
    pub splits: Vec<Split>,
    /// The sharpest first.
    pub pairs: Vec<Ranked>,
    /// Factors that say nearly the same, the most alike first.
    pub overlaps: Vec<Overlap>,
    /// Attributes of which a customer can hold several values.
    pub several: Vec<Several>,
    /// Customers in a group, and those the search ran over.
    pub n_customers: usize,
    pub n_searched: usize,
    /// Nothing is told where all customers are in one group.
    pub n_groups: usize,
}

/// Two splits, by their places in [`TwoFactors::splits`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    pub a: usize,
    pub b: usize,
    /// The share of the uncertainty about the group that is gone when the quadrant is known, less what chance finds.
    pub sharpness: f64,
    /// Of it, what the second factor adds to the better one.
    pub added: f64,
    /// How often chance does as well anywhere.
    pub p: f64,
}

/// Two factors that say nearly the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overlap {
    pub a: usize,
    pub b: usize,
    /// 0 to 1: mutual information over the lesser entropy.
    pub sameness: f64,
    /// Customers on the same side of both, or on opposite sides of both where that is more, of all that are known.
    pub n_alike: usize,
    pub n: usize,
}

/// An attribute of which a customer can hold several values, and how many do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Several {
    pub attribute: Id<Attribute>,
    pub n_several: usize,
    pub n_known: usize,
}

/// Two factors put together.
#[derive(Clone, Debug)]
pub struct Crossed {
    /// Yes-yes, yes-no, no-yes, no-no.
    pub quadrants: [Quadrant; 4],
    /// Less what chance finds on average without a search.
    pub sharpness: f64,
    pub sameness: f64,
    pub n_alike: usize,
    /// Customers in a group of whom both are known, and of all.
    pub n: usize,
    pub of: usize,
    pub least: usize,
}

#[derive(Clone, Debug)]
pub struct Quadrant {
    pub members: Bits,
    pub n: usize,
    /// The best among those who have stayed.
    pub best: Share,
    /// The churned among all.
    pub churned: Share,
}

/// So many overlaps are worth a look.
const MAX_OVERLAPS: usize = 12;
/// So many pairs are ranked.
const MAX_RANKED: usize = 60;

impl TwoFactors {
    /// Searches all pairs. Attributes that know the outcome are left to a person's own choice.
    pub fn of(studied: &Arc<Studied>, seed: u64, progress: &Progress) -> Result<Self, Cancelled> {
        let (groups, traits) = (&studied.groups, &studied.traits);
        let mut res = Self {
            studied: Arc::clone(studied),
            splits: Vec::new(),
            pairs: Vec::new(),
            overlaps: Vec::new(),
            several: Vec::new(),
            n_customers: 0,
            n_searched: 0,
            n_groups: groups.sizes().into_iter().filter(|it| 0 < *it).count(),
        };
        let mut factors = Vec::new();
        for feature in &studied.sample.features {
            progress.check()?;
            let first = res.splits.len();
            res.splits.extend(splits(feature, &traits.findings));
            let new = first..res.splits.len();
            if let Some((n_several, n_known)) = split::several(feature).filter(|it| 0 < it.0) {
                let attribute = feature.attribute;
                res.several.push(Several { attribute, n_several, n_known });
            }
            if new.is_empty() || traits.left_out.iter().any(|it| it.attribute == feature.attribute)
            {
                continue;
            }
            match feature.values {
                Values::Tags { .. } => factors.extend(new.map(|it| Factor { splits: vec![it] })),
                _ => factors.push(Factor { splits: new.collect() }),
            }
        }
        let sets = [groups.best.clone(), groups.rest.clone(), groups.churned.clone()];
        res.n_customers = groups.sizes().iter().sum();
        res.n_searched = res.n_customers.min(search::MAX_SEARCHED);
        res.overlaps = res.find_overlaps(&factors, progress)?;
        if res.n_groups < 2 {
            return Ok(res);
        }
        let found = search(&res, &factors, &sets, seed, progress)?;
        let entropy = entropy(groups.sizes());
        for it in found.into_iter().filter(|it| 0.0 < it.excess).take(MAX_RANKED) {
            progress.check()?;
            let sharpness = (it.excess / entropy).clamp(0.0, 1.0);
            let added = res.added(it.a, it.b).clamp(0.0, sharpness);
            res.pairs.push(Ranked { a: it.a, b: it.b, sharpness, added, p: it.p });
        }
        Ok(res)
    }

    /// What the second factor adds to the better one of the two, less its bias, as a share of the entropy.
    fn added(&self, a: usize, b: usize) -> f64 {
        let studied = &*self.studied;
        let groups = &studied.groups;
        let (Some(a), Some(b)) = (self.splits.get(a), self.splits.get(b)) else { return 0.0 };
        let quadrants = sides(a, b, &groups.stayed().or(&groups.churned));
        let [yy, yn, ny, nn] = quadrants.each_ref().map(|it| in_groups(studied, it));
        let sum = |x: [usize; 3], y: [usize; 3]| [x[0] + y[0], x[1] + y[1], x[2] + y[2]];
        let both = information(&[yy, yn, ny, nn], log);
        let alone = [
            information(&[sum(yy, yn), sum(ny, nn), [0; 3], [0; 3]], log),
            information(&[sum(yy, ny), sum(yn, nn), [0; 3], [0; 3]], log),
        ];
        let totals = sum(sum(yy, yn), sum(ny, nn));
        let n: usize = totals.iter().sum();
        // Two quadrants more than sides, by Miller's bias (cells − 1)(groups − 1) / 2n.
        let bias = 2.0 * self.n_groups.saturating_sub(1) as f64 / (2.0 * n.max(1) as f64);
        (both - alone[0].max(alone[1]) - bias) / entropy(totals).max(f64::MIN_POSITIVE)
    }

    /// Puts two splits together: a matter of microseconds for thousands of customers.
    pub fn cross(&self, a: usize, b: usize) -> Option<Crossed> {
        let studied = &*self.studied;
        let (a, b) = (self.splits.get(a)?, self.splits.get(b)?);
        let groups = &studied.groups;
        let quadrants = sides(a, b, &groups.stayed().or(&groups.churned)).map(|members| {
            let [best, rest, churned] = in_groups(studied, &members);
            let n = best + rest + churned;
            let (best, churned) = (Share::new(best, best + rest), Share::new(churned, n));
            Quadrant { members, n, best, churned }
        });
        let counts = quadrants.each_ref().map(|it| in_groups(studied, &it.members));
        let sizes = quadrants.each_ref().map(|it| it.n);
        let totals = [0, 1, 2].map(|group| counts.iter().map(|it| it[group]).sum::<usize>());
        let n: usize = sizes.iter().sum();
        let n_groups = totals.iter().filter(|it| 0 < **it).count();
        let n_sides = sizes.iter().filter(|it| 0 < **it).count();
        let bias = (n_sides.saturating_sub(1) * n_groups.saturating_sub(1)) as f64
            / (2.0 * n.max(1) as f64);
        let entropy = entropy(totals);
        let excess = information(&counts, log) - bias;
        let sharpness = if entropy <= 0.0 { 0.0 } else { (excess / entropy).clamp(0.0, 1.0) };
        let of = groups.sizes().iter().sum();
        Some(Crossed {
            quadrants,
            sharpness,
            sameness: sameness(sizes),
            n_alike: alike(sizes),
            n,
            of,
            least: least(n),
        })
    }

    /// For each two factors, the splits that are most alike, where they say nearly the same.
    fn find_overlaps(
        &self,
        factors: &[Factor],
        progress: &Progress,
    ) -> Result<Vec<Overlap>, Cancelled> {
        let groups = &self.studied.groups;
        let all = groups.stayed().or(&groups.churned);
        let mut res = Vec::new();
        for (b, a) in (0..factors.len()).flat_map(|b| (0..b).map(move |a| (b, a))) {
            progress.check()?;
            let mut most: Option<Overlap> = None;
            for (a, b) in factors[a]
                .splits
                .iter()
                .flat_map(|a| factors[b].splits.iter().map(move |b| (*a, *b)))
            {
                let sizes = sides(&self.splits[a], &self.splits[b], &all).map(|it| it.count());
                let [yy, yn, ny, nn] = sizes;
                let smaller = [yy + yn, ny + nn, yy + ny, yn + nn].into_iter().min().unwrap_or(0);
                let n = yy + yn + ny + nn;
                let sameness = sameness(sizes);
                let is_more = most.is_none_or(|it| it.sameness < sameness);
                if least(n) <= smaller && search::SAME < sameness && is_more {
                    most = Some(Overlap { a, b, sameness, n_alike: alike(sizes), n });
                }
            }
            res.extend(most);
        }
        res.sort_by(|a: &Overlap, b| {
            b.sameness.total_cmp(&a.sameness).then((a.a, a.b).cmp(&(b.a, b.b)))
        });
        res.truncate(MAX_OVERLAPS);
        Ok(res)
    }
}

fn alike([yy, yn, ny, nn]: [usize; 4]) -> usize {
    (yy + nn).max(yn + ny)
}

fn in_groups(studied: &Studied, among: &Bits) -> [usize; 3] {
    let groups = &studied.groups;
    [&groups.best, &groups.rest, &groups.churned].map(|it| among.count_and(it))
}

/// Of the group of a customer, in nats.
fn entropy(sizes: [usize; 3]) -> f64 {
    let n: usize = sizes.iter().sum();
    if n == 0 { 0.0 } else { (log(n) - sizes.iter().map(|it| log(*it)).sum::<f64>()) / n as f64 }
}

#[cfg(test)]
mod tests;
