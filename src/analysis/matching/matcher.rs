//! All accounts of a table judged against a rule, and what is kept so that the next edit judges only what it changed.

use std::{borrow::Cow, panic::resume_unwind, sync::Arc, thread};

use rustc_hash::FxHashMap;

use crate::model::{
    AccountId, Attribute, Column, Condition, Day, Id, Profile, Relationship, Table, Tier,
};

use super::{
    Figures, Fit, Rule, RuleCriterion, Verdict,
    buffers::Buffers,
    columns::ColumnTest,
    figures,
    patterns::{BLOCK, Codes, Origin, Packing, Patterns, Used, n_counters, n_groups},
    points::{Parts, Pattern, Points},
    ranking::{Order, ranked},
};

/// Judges tables, and remembers the verdicts of the last run: two bits an account and criterion.
#[derive(Debug, Default)]
pub struct Matcher {
    kept: Kept,
    by_hand: ByHand,
    laid: Laid,
    buffers: Buffers,
}

/// The verdicts of a run, what was asked for them, and how many accounts share each pattern.
#[derive(Debug, Default)]
struct Kept {
    asked: Vec<Asked>,
    n_rows: usize,
    groups: Vec<Arc<Vec<u16>>>,
    relationships: Arc<Vec<u8>>,
    /// By half of the rows; none where the criteria are too many.
    counts: [Vec<u32>; 2],
}

/// A condition, asked of a column.
#[derive(Debug)]
struct Asked {
    attribute: Id<Attribute>,
    condition: Condition,
    /// Only where the condition depends on it.
    reference_day: Option<Day>,
    column: Option<Arc<Column>>,
}

/// The rows whose tier was set by hand.
#[derive(Debug, Default)]
struct ByHand {
    table: Option<Arc<Table>>,
    overrides: Vec<(AccountId, Tier)>,
    rows: Vec<(usize, Tier)>,
}

/// Whether rows lie in the order of names.
#[derive(Debug, Default)]
struct Laid {
    by_name: Arc<Vec<u32>>,
    in_order: bool,
}

/// All accounts of one table against one rule.
#[derive(Debug)]
pub struct Matching {
    pub table: Arc<Table>,
    pub rule: Rule,
    pub figures: Figures,
    /// Rows in rank order.
    pub ranked: Arc<Vec<u32>>,
    codes: Codes,
    /// By code.
    judged: Vec<Fit>,
    /// By code, where the codes are not the patterns themselves.
    patterns: Vec<Pattern>,
    /// How many accounts have each pattern that occurs.
    counts: Vec<(Pattern, usize)>,
}

impl Matching {
    /// How well the account in this row fits; `None` for a row that is not there.
    pub fn fit(&self, row: usize) -> Option<Fit> {
        self.judged.get(self.codes.get(row)?).copied()
    }

    /// What each criterion of the rule says of the account, in the order of the rule.
    pub fn verdicts(&self, row: usize) -> impl Iterator<Item = Verdict> {
        let pattern = self.pattern(row);
        pattern
            .into_iter()
            .flat_map(|it| (0..self.rule.criteria.len()).map(move |idx| it.verdict(idx)))
    }

    /// The rows in tier A and B, in rank order.
    pub fn matches(&self) -> &[u32] {
        self.ranked.get(..self.figures.n_matches()).unwrap_or(&[])
    }

    /// How many distinct rows of verdicts there are, at the most.
    pub fn n_patterns(&self) -> usize {
        self.counts.len()
    }

    /// How often the verdicts of two criteria fall together: by that of the first, then by that of the second, as
    /// [`Verdict::ALL`]. Criteria are told by their places in the rule.
    pub fn together(
        &self,
        first: usize,
        second: usize,
    ) -> [[usize; Verdict::ALL.len()]; Verdict::ALL.len()] {
        let mut res = [[0; Verdict::ALL.len()]; Verdict::ALL.len()];
        for (pattern, n) in &self.counts {
            let [a, b] = [first, second].map(|it| usize::from(pattern.verdict(it).code()));
            res[a][b] += n;
        }
        res
    }

    pub(super) fn pattern(&self, row: usize) -> Option<Pattern> {
        let code = self.codes.get(row)?;
        match &self.codes {
            Codes::Narrow(_) => Some(Pattern(code as u64)),
            Codes::Wide(_) => self.patterns.get(code).copied(),
        }
    }
}

impl Matcher {
    /// Judges and ranks every account of the table.
    pub fn run(&mut self, table: &Arc<Table>, rule: &Rule) -> Matching {
        let mut rule = rule.clone();
        rule.criteria.truncate(Profile::MAX_CRITERIA);
        let half = (table.len() / 2).next_multiple_of(BLOCK).min(table.len());
        let relationships = padded(&table.relationships, table.len());
        self.judge(table, &rule, &relationships, half);
        self.by_hand.find(table, &rule);
        let Kept { groups, counts, .. } = &self.kept;
        let patterns = Patterns::new(groups, counts, &relationships, half, &self.by_hand.rows);
        let Patterns { codes, n_codes, by_code: patterns, used } = patterns;

        let blank = Points::default().fit(rule.thresholds);
        let mut judged = vec![blank; n_codes];
        let parts = Parts::new(&rule);
        let sums: Vec<Points> = used.iter().map(|it| parts.sum(it.pattern)).collect();
        for (it, sum) in used.iter().zip(&sums) {
            let fit = sum.fit(rule.thresholds);
            judged[it.code] = it.by_hand.map_or(fit, |tier| fit.by_hand(tier));
        }
        let figures = figures::figures(&rule, &parts, &used, &sums, &judged);
        let order = if self.laid.is_in_order(table) {
            Order::AsLaid(half)
        } else {
            Order::By(&table.by_name)
        };
        let ranked = ranked(&codes, &judged, &used, &order, self.buffers.ranked.take(table.len()));
        let ranked = self.buffers.ranked.lend(ranked);
        let n = |it: &Used| it.n_by_relationship.iter().sum::<u32>() as usize;
        let counts = used.iter().map(|it| (it.pattern, n(it))).collect();
        let table = Arc::clone(table);
        Matching { table, rule, figures, ranked, codes, judged, patterns, counts }
    }

    /// Judges what the last run did not, and packs and counts the patterns, on two threads where it pays.
    fn judge(&mut self, table: &Table, rule: &Rule, relationships: &[u8], half: usize) {
        let n_rows = table.len();
        let old = std::mem::take(&mut self.kept);
        let asked: Vec<Asked> =
            rule.criteria.iter().map(|it| Asked::new(it, rule, table)).collect();
        let origins: Vec<Origin> = (asked.iter().enumerate())
            .map(|(idx, it)| old.place_of(idx, it, n_rows).map_or(Origin::Fresh, Origin::Kept))
            .collect();
        let stays = (origins.iter().enumerate()).all(|(idx, it)| *it == Origin::Kept(idx));
        let counts_hold = old.n_rows == n_rows
            && old.asked.len() == asked.len()
            && Arc::ptr_eq(&old.relationships, &table.relationships);
        if stays && counts_hold {
            self.kept = old;
            return;
        }
        let mut counts = old.counts;
        let n_counters = n_counters(asked.len());
        let counts_hold = counts_hold && 0 < n_counters;
        for it in counts.iter_mut().filter(|_| !counts_hold) {
            it.clear();
            it.resize(n_counters, 0);
        }
        let tests: Vec<ColumnTest<'_>> = (asked.iter().zip(&origins))
            .map(|(it, origin)| match (origin, it.column.as_deref()) {
                (Origin::Fresh, Some(column)) => {
                    ColumnTest::new(&it.condition, column, rule.reference_day)
                }
                _ => ColumnTest::Unknown,
            })
            .collect();
        let packing = Packing { origins: &origins, old: &old.groups, counts_hold };
        let mut groups: Vec<Vec<u16>> =
            (0..n_groups(asked.len())).map(|_| self.buffers.groups.take(n_rows)).collect();
        let (left, right): (Vec<_>, Vec<_>) =
            groups.iter_mut().map(|it| it.split_at_mut(half)).unzip();
        let stretch = |start: usize, mut groups: Vec<&mut [u16]>, counts: &mut [u32]| {
            let n_rows = groups.first().map_or(0, |it| it.len());
            for from in (0..n_rows).step_by(BLOCK) {
                let here = from..n_rows.min(from + BLOCK);
                let rows = start + here.start..start + here.end;
                for (group, codes) in groups.iter_mut().enumerate() {
                    packing.pack(group, rows.clone(), &mut codes[here.clone()], |idx, res| {
                        tests[idx].judge(rows.clone(), res);
                    });
                }
                if let ([codes], false) = (&*groups, counts.is_empty()) {
                    packing.count(rows.clone(), &codes[here], &relationships[rows], counts);
                }
            }
        };
        let [counts_left, counts_right] = &mut counts;
        in_two(n_rows, || stretch(0, left, counts_left), || stretch(half, right, counts_right));
        let groups = groups.into_iter().map(|it| self.buffers.groups.lend(it)).collect();
        let relationships = Arc::clone(&table.relationships);
        self.kept = Kept { asked, n_rows, groups, relationships, counts };
    }
}

impl Asked {
    fn new(criterion: &RuleCriterion, rule: &Rule, table: &Table) -> Self {
        let depends = matches!(criterion.condition, Condition::WithinMonths { .. });
        Self {
            attribute: criterion.attribute,
            condition: criterion.condition.clone(),
            reference_day: depends.then_some(rule.reference_day),
            column: table.columns.get(&criterion.attribute).cloned(),
        }
    }

    fn is(&self, it: &Self) -> bool {
        let is_same_column = match (&self.column, &it.column) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        is_same_column
            && self.attribute == it.attribute
            && self.condition == it.condition
            && self.reference_day == it.reference_day
    }
}

impl Kept {
    /// Where the verdicts of this criterion stand, best at the same place.
    fn place_of(&self, idx: usize, it: &Asked, n_rows: usize) -> Option<usize> {
        if self.n_rows != n_rows {
            return None;
        }
        let is_there = |at: &usize| self.asked[*at].is(it);
        let same = Some(idx).filter(|at| *at < self.asked.len() && is_there(at));
        same.or_else(|| (0..self.asked.len()).find(is_there))
    }
}

impl Laid {
    fn is_in_order(&mut self, table: &Table) -> bool {
        if !Arc::ptr_eq(&self.by_name, &table.by_name) {
            // Counted by blocks, rows out of place are found several at a time.
            let mut blocks = (0..).step_by(BLOCK).zip(table.by_name.chunks(BLOCK));
            self.in_order = blocks.all(|(start, rows): (u32, _)| {
                rows.iter().zip(start..).filter(|(row, place)| **row != *place).count() == 0
            });
            self.by_name = Arc::clone(&table.by_name);
        }
        // A table that was not sorted yet has no other order than that of its rows.
        self.in_order || table.by_name.len() != table.len()
    }
}

impl ByHand {
    fn find(&mut self, table: &Arc<Table>, rule: &Rule) {
        if rule.overrides.is_empty() {
            *self = Self::default();
            return;
        }
        let is_same_table = self.table.as_ref().is_some_and(|it| Arc::ptr_eq(it, table));
        if is_same_table && self.overrides == rule.overrides {
            return;
        }
        let tiers: FxHashMap<AccountId, Tier> = rule.overrides.iter().copied().collect();
        let rows = table.ids.iter().enumerate();
        self.rows = rows.filter_map(|(row, id)| Some((row, *tiers.get(id)?))).collect();
        self.overrides.clone_from(&rule.overrides);
        self.table = Some(Arc::clone(table));
    }
}

/// The relationship codes of all rows; unknown where the table does not say.
fn padded(relationships: &[u8], n_rows: usize) -> Cow<'_, [u8]> {
    let n_known = Relationship::ALL.len() as u8;
    // The largest of all is found many at a time, the first too large one is not.
    let largest = relationships.iter().fold(0, |largest, it| largest.max(*it));
    if relationships.len() == n_rows && largest <= n_known {
        return Cow::Borrowed(relationships);
    }
    let known = relationships.iter().map(|it| if *it <= n_known { *it } else { 0 });
    Cow::Owned(known.chain(std::iter::repeat(0)).take(n_rows).collect())
}

/// Both halves of some work over so many rows, at once where it pays.
pub(super) fn in_two<T: Send>(
    n_rows: usize,
    left: impl FnOnce() -> T,
    right: impl FnOnce() -> T + Send,
) -> (T, T) {
    /// Starting a thread takes as long as judging some thousand rows.
    const PAYS: usize = 50_000;
    if n_rows < PAYS {
        return (left(), right());
    }
    thread::scope(|scope| {
        let right = scope.spawn(right);
        let left = left();
        (left, right.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}
