//! All accounts of a table judged against a rule, and what is kept so that the next edit judges only what it changed.

use std::{borrow::Cow, mem, panic::resume_unwind, sync::Arc, thread};

use rustc_hash::FxHashMap;

use crate::model::{
    AccountId, Attribute, Column, Condition, Day, Id, Profile, Relationship, Table, Tier,
};

use super::{
    Figures, Fit, Rule, Verdict,
    buffers::Buffers,
    columns::ColumnTest,
    figures,
    patterns::{BLOCK, Codes, Packed, Patterns, n_groups},
    points::{Pattern, Points},
    ranking::ranked,
};

/// Judges tables, and remembers the verdicts of the last run: one byte an account and criterion.
#[derive(Debug, Default)]
pub struct Matcher {
    kept: Vec<Kept>,
    by_hand: ByHand,
    buffers: Buffers,
}

/// The verdicts of one criterion over a column that is still the same.
#[derive(Debug)]
struct Kept {
    attribute: Id<Attribute>,
    condition: Condition,
    /// Only where the condition depends on it.
    reference_day: Option<Day>,
    column: Option<Arc<Column>>,
    verdicts: Vec<u8>,
    is_fresh: bool,
}

/// The rows whose tier was set by hand.
#[derive(Debug, Default)]
struct ByHand {
    table: Option<Arc<Table>>,
    overrides: Vec<(AccountId, Tier)>,
    rows: Vec<(usize, Tier)>,
}

/// All accounts of one table against one rule.
#[derive(Debug)]
pub struct Matching {
    pub table: Arc<Table>,
    pub rule: Rule,
    pub figures: Figures,
    /// Rows in rank order.
    pub ranked: Arc<Vec<u32>>,
    codes: Arc<Codes>,
    /// By code.
    judged: Vec<Fit>,
    patterns: Vec<Pattern>,
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

    pub(super) fn pattern(&self, row: usize) -> Option<Pattern> {
        self.patterns.get(self.codes.get(row)?).copied()
    }
}

impl Matcher {
    /// Judges and ranks every account of the table.
    pub fn run(&mut self, table: &Arc<Table>, rule: &Rule) -> Matching {
        let n_rows = table.len();
        let mut rule = rule.clone();
        rule.criteria.truncate(Profile::MAX_CRITERIA);
        let rule = &rule;
        self.keep(table, rule);
        self.by_hand.find(table, rule);
        let relationships = padded(&table.relationships, n_rows);
        let groups = self.judge(table, rule, &relationships);
        let counts = mem::take(&mut self.buffers.counts[0]);
        let packed = Patterns::new(groups, counts, &relationships, &self.by_hand.rows);
        let Patterns { codes, n_codes, used, counts } = packed;
        self.buffers.counts[0] = counts;

        let blank = Points::default().fit(rule.thresholds);
        let mut judged = vec![blank; n_codes];
        let mut patterns = vec![Pattern::default(); n_codes];
        for it in &used {
            let fit = it.pattern.points(rule).fit(rule.thresholds);
            judged[it.code] = it.by_hand.map_or(fit, |tier| fit.by_hand(tier));
            patterns[it.code] = it.pattern;
        }
        let figures = figures::figures(rule, &used, &judged);
        let counts: Vec<(usize, u32)> =
            used.iter().map(|it| (it.code, it.n_by_relationship.iter().sum())).collect();
        let by_name = order(table);
        let (res, ranks) = (self.buffers.ranked.take(), &mut self.buffers.ranks);
        let ranked = ranked(&codes, &judged, &counts, &by_name, ranks, res);
        let ranked = self.buffers.ranked.lend(ranked);
        let codes = self.buffers.codes.lend(codes);
        let (table, rule) = (Arc::clone(table), rule.clone());
        Matching { table, rule, figures, ranked, codes, judged, patterns }
    }

    /// Takes over the verdicts that still hold; the others are fresh, in buffers that are free now.
    fn keep(&mut self, table: &Table, rule: &Rule) {
        let mut old = mem::take(&mut self.kept);
        for it in &rule.criteria {
            let depends = matches!(it.condition, Condition::WithinMonths { .. });
            let mut new = Kept {
                attribute: it.attribute,
                condition: it.condition.clone(),
                reference_day: depends.then_some(rule.reference_day),
                column: table.columns.get(&it.attribute).cloned(),
                verdicts: Vec::new(),
                is_fresh: true,
            };
            if let Some(idx) = old.iter().position(|it| it.holds_for(&new, table.len())) {
                new.verdicts = old.swap_remove(idx).verdicts;
                new.is_fresh = false;
            }
            self.kept.push(new);
        }
        for it in self.kept.iter_mut().filter(|it| it.is_fresh) {
            it.verdicts = old.pop().map(|it| it.verdicts).unwrap_or_default();
            it.verdicts.resize(table.len(), 0);
        }
    }

    /// Judges what is fresh and packs everything, on two threads where it pays.
    fn judge(&mut self, table: &Table, rule: &Rule, relationships: &[u8]) -> Vec<Vec<u16>> {
        let n_rows = table.len();
        let n_criteria = rule.criteria.len();
        let half = (n_rows / 2).next_multiple_of(BLOCK).min(n_rows);
        let mut groups = vec![Vec::new(); n_groups(n_criteria)];
        if let ([it], Codes::Narrow(free)) = (groups.as_mut_slice(), self.buffers.codes.take()) {
            *it = free;
        }
        for it in &mut groups {
            it.resize(n_rows, 0);
        }
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for it in &mut self.kept {
            let (a, b) = it.verdicts.split_at_mut(half);
            let column = it.column.as_deref().filter(|_| it.is_fresh);
            let test = || match column {
                Some(column) => ColumnTest::new(&it.condition, column, rule.reference_day),
                None => ColumnTest::Unknown,
            };
            left.push((it.is_fresh.then(test), a));
            right.push((it.is_fresh.then(test), b));
        }
        let (groups_left, groups_right) = groups.iter_mut().map(|it| it.split_at_mut(half)).unzip();
        let stretch = |start: usize,
                       mut columns: Vec<(Option<ColumnTest<'_>>, &mut [u8])>,
                       groups: Vec<&mut [u16]>,
                       counts: &mut Vec<u32>,
                       relationships: &[u8]| {
            let mut packed = Packed::new(groups, counts, n_criteria);
            let n_rows = relationships.len();
            for from in (0..n_rows).step_by(BLOCK) {
                let rows = from..n_rows.min(from + BLOCK);
                for (test, verdicts) in &mut columns {
                    if let Some(test) = test {
                        test.judge(
                            start + rows.start..start + rows.end,
                            &mut verdicts[rows.clone()],
                        );
                    }
                }
                let verdicts = columns.iter().map(|(_, it)| &it[rows.clone()]);
                packed.pack(rows.clone(), verdicts, &relationships[rows.clone()]);
            }
        };
        let [counts, more] = &mut self.buffers.counts;
        in_two(
            n_rows,
            || stretch(0, left, groups_left, counts, &relationships[..half]),
            || stretch(half, right, groups_right, more, &relationships[half..]),
        );
        counts.iter_mut().zip(more).for_each(|(n, more)| *n += *more);
        groups
    }
}

impl Kept {
    fn holds_for(&self, it: &Self, n_rows: usize) -> bool {
        let is_same_column = match (&self.column, &it.column) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        is_same_column
            && self.verdicts.len() == n_rows
            && self.attribute == it.attribute
            && self.condition == it.condition
            && self.reference_day == it.reference_day
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
    if relationships.len() == n_rows && relationships.iter().all(|it| *it <= n_known) {
        return Cow::Borrowed(relationships);
    }
    let known = relationships.iter().map(|it| if *it <= n_known { *it } else { 0 });
    Cow::Owned(known.chain(std::iter::repeat(0)).take(n_rows).collect())
}

/// The order of names; of rows in a table that was not sorted yet.
fn order(table: &Table) -> Cow<'_, [u32]> {
    if table.by_name.len() == table.len() {
        return Cow::Borrowed(&table.by_name);
    }
    Cow::Owned((0..table.len() as u32).collect())
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
