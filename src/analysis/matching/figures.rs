//! What a profile makes of all accounts together, counted over patterns instead of rows.

use crate::model::{Attribute, Criterion, Id, Relationship, Tier};

use super::{
    Fit, Rule, Verdict,
    patterns::{N_RELATIONSHIPS, Used},
    points::{Parts, Points, least},
};

/// The figures of the live view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub n_accounts: usize,
    /// In, but with an unknown must or exclusion.
    pub n_check: usize,
    /// Accounts whose tier some unknown value could still change.
    pub n_open: usize,
    /// By criterion of the rule, in its order.
    pub criteria: Vec<CriterionFigures>,
    /// Which attributes to fill first, most rewarding first; only those with something to fill.
    pub blanks: Vec<Blank>,
    pub breadth: Breadth,
    /// By [`Relationship::code`], 0 unknown, then by tier.
    tiers: [[usize; Tier::ALL.len()]; N_RELATIONSHIPS],
}

/// What one criterion does to all accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionFigures {
    pub id: Id<Criterion>,
    pub n_pass: usize,
    pub n_near: usize,
    pub n_fail: usize,
    pub n_unknown: usize,
    /// Accounts that would be in A or B without it. More than now: it narrows; fewer: it lifts accounts.
    pub n_matches_without: usize,
    /// By verdict, then by [`Relationship::code`], 0 unknown.
    by_verdict: [[usize; N_RELATIONSHIPS]; Verdict::ALL.len()],
}

impl CriterionFigures {
    /// Accounts of this relationship with this verdict.
    pub fn n_of(&self, relationship: Relationship, verdict: Verdict) -> usize {
        self.by_verdict[usize::from(verdict.code())][usize::from(relationship.code())]
    }

    pub fn n(&self, verdict: Verdict) -> usize {
        match verdict {
            Verdict::Pass => self.n_pass,
            Verdict::Near => self.n_near,
            Verdict::Fail => self.n_fail,
            Verdict::Unknown => self.n_unknown,
        }
    }
}

/// What filling an attribute would settle.
///
/// An account is *open* while its best and its worst tier differ. An attribute *settles* an open account when, once
/// all criteria on the attribute that are unknown have turned out well, its best and worst tier are the same, and so
/// they are once all have turned out badly: whatever else is blank no longer matters. It *moves* an open account when
/// turning out well or badly changes the best or the worst tier at all. Accounts with a tier by hand are never open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    pub attribute: Id<Attribute>,
    /// Accounts it settles; blanks are sorted by this, then by `n_moved`.
    pub n_settled: usize,
    pub n_moved: usize,
    /// Accounts in which it is unknown, open or not.
    pub n_unknown: usize,
}

/// How many accounts match, and whether that is a sensible number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breadth {
    /// Accounts in A and B.
    pub n_matches: usize,
    /// Of these, neither customer now nor before: those still to be won.
    pub n_new: usize,
    pub n_customers: usize,
    pub n_churned: usize,
    /// Fewer new matches than the floor of the profile.
    pub too_few_new: bool,
    /// Nine in ten matches or more are customers already.
    pub mostly_customers: bool,
    /// Matches are a larger share of all accounts than the ceiling of the profile.
    pub too_broad: bool,
}

impl Breadth {
    pub fn is_narrow(&self) -> bool {
        self.too_few_new || self.mostly_customers
    }

    pub fn is_healthy(&self) -> bool {
        !self.is_narrow() && !self.too_broad
    }
}

impl Figures {
    pub fn n_tier(&self, tier: Tier) -> usize {
        self.tiers.iter().map(|it| it[tier as usize]).sum()
    }

    /// Accounts of this relationship, `None` for unknown, in this tier.
    pub fn n_tier_of(&self, relationship: Option<Relationship>, tier: Tier) -> usize {
        self.tiers[usize::from(relationship.map_or(0, Relationship::code))][tier as usize]
    }

    /// Accounts of this relationship, `None` for unknown.
    pub fn n_relationship(&self, relationship: Option<Relationship>) -> usize {
        self.tiers[usize::from(relationship.map_or(0, Relationship::code))].iter().sum()
    }

    /// Accounts in A and B.
    pub fn n_matches(&self) -> usize {
        self.breadth.n_matches
    }
}

/// `sums` are the points of the patterns, in the order of `used`; `judged` is by code.
pub(super) fn figures(
    rule: &Rule,
    parts: &Parts,
    used: &[Used],
    sums: &[Points],
    judged: &[Fit],
) -> Figures {
    let mut res =
        Figures { criteria: rule.criteria.iter().map(zero).collect(), ..Figures::default() };
    let mut blanks = Blanks::new(rule);
    let bars = bars(rule, parts);
    for (it, whole) in used.iter().zip(sums) {
        let fit = judged[it.code];
        for (tiers, n) in res.tiers.iter_mut().zip(it.n_by_relationship) {
            tiers[fit.tier as usize] += n as usize;
        }
        let n = it.n() as usize;
        res.n_accounts += n;
        res.n_check += if fit.check { n } else { 0 };
        res.n_open += if fit.is_settled() { 0 } else { n };
        for (idx, (criterion, bar)) in res.criteria.iter_mut().zip(&bars).enumerate() {
            let verdict = it.pattern.verdict(idx);
            let of = &mut criterion.by_verdict[usize::from(verdict.code())];
            of.iter_mut().zip(it.n_by_relationship).for_each(|(of, n)| *of += n as usize);
            let without = whole.minus(parts.of(idx, verdict));
            let matches = match it.by_hand {
                Some(tier) => tier.matches(),
                None => without.n_out == 0 && *bar <= without.earned,
            };
            criterion.n_matches_without += if matches { n } else { 0 };
        }
        blanks.add(rule, parts, it, *whole, fit, n);
    }
    for it in &mut res.criteria {
        let n = |verdict: Verdict| it.by_verdict[usize::from(verdict.code())].iter().sum();
        it.n_pass = n(Verdict::Pass);
        it.n_near = n(Verdict::Near);
        it.n_fail = n(Verdict::Fail);
        it.n_unknown = n(Verdict::Unknown);
    }
    res.blanks = blanks.into_sorted();
    res.breadth = breadth(rule, &res);
    res
}

/// For each criterion, the fewest half-points that make a B without it: what can be earned is the same for all.
fn bars(rule: &Rule, parts: &Parts) -> Vec<u32> {
    let [_, b, _] = rule.thresholds.get();
    let total = |idx: usize| parts.of(idx, Verdict::Fail).total;
    let n_criteria = rule.criteria.len();
    let whole: u32 = (0..n_criteria).map(total).sum();
    (0..n_criteria).map(|idx| least(b, whole - total(idx))).collect()
}

fn zero(criterion: &super::RuleCriterion) -> CriterionFigures {
    CriterionFigures {
        id: criterion.id,
        n_pass: 0,
        n_near: 0,
        n_fail: 0,
        n_unknown: 0,
        n_matches_without: 0,
        by_verdict: [[0; N_RELATIONSHIPS]; Verdict::ALL.len()],
    }
}

fn breadth(rule: &Rule, figures: &Figures) -> Breadth {
    let matches =
        |code: usize| figures.tiers[code][Tier::A as usize] + figures.tiers[code][Tier::B as usize];
    let of = |it: Relationship| matches(usize::from(it.code()));
    let n_matches = (0..N_RELATIONSHIPS).map(matches).sum();
    let (n_customers, n_churned) = (of(Relationship::Customer), of(Relationship::Churned));
    let n_new = n_matches - n_customers - n_churned;
    Breadth {
        n_matches,
        n_new,
        n_customers,
        n_churned,
        too_few_new: n_new < rule.floor as usize,
        mostly_customers: 0 < n_matches && 9 * n_matches <= 10 * n_customers,
        too_broad: figures.n_accounts * usize::from(rule.ceiling) < 100 * n_matches,
    }
}

/// Counts blanks by attribute.
struct Blanks {
    found: Vec<Blank>,
    /// For each attribute the criteria on it, as a mask.
    masks: Vec<u32>,
}

impl Blanks {
    fn new(rule: &Rule) -> Self {
        let mut res = Self { found: Vec::new(), masks: Vec::new() };
        for (idx, it) in rule.criteria.iter().enumerate() {
            let at = res.found.iter().position(|blank| blank.attribute == it.attribute);
            let at = at.unwrap_or_else(|| {
                let attribute = it.attribute;
                res.found.push(Blank { attribute, n_settled: 0, n_moved: 0, n_unknown: 0 });
                res.masks.push(0);
                res.masks.len() - 1
            });
            res.masks[at] |= 1 << idx;
        }
        res
    }

    fn add(&mut self, rule: &Rule, parts: &Parts, it: &Used, whole: Points, fit: Fit, n: usize) {
        let unknown = it.pattern.unknown(rule.criteria.len());
        if unknown == 0 {
            return;
        }
        for (blank, mask) in self.found.iter_mut().zip(&self.masks) {
            let mut left = unknown & mask;
            if left == 0 {
                continue;
            }
            blank.n_unknown += n;
            if fit.is_settled() {
                continue;
            }
            let mut open = Points::default();
            while left != 0 {
                let idx = left.trailing_zeros() as usize;
                open = open.plus(parts.of(idx, Verdict::Unknown));
                left &= left - 1;
            }
            let rest = whole.minus(open);
            let well = Points { earned: rest.earned + open.unknown, total: whole.total, ..rest };
            let badly = Points { n_out: rest.n_out + open.n_open, total: whole.total, ..rest };
            let (well, badly) = (well.fit(rule.thresholds), badly.fit(rule.thresholds));
            let range = |it: Fit| (it.best, it.worst);
            if well.is_settled() && badly.is_settled() {
                blank.n_settled += n;
            }
            if range(well) != range(fit) || range(badly) != range(fit) {
                blank.n_moved += n;
            }
        }
    }

    fn into_sorted(self) -> Vec<Blank> {
        let mut res: Vec<Blank> = self.found.into_iter().filter(|it| 0 < it.n_unknown).collect();
        res.sort_by_key(|it| (usize::MAX - it.n_settled, usize::MAX - it.n_moved, it.attribute));
        res
    }
}
