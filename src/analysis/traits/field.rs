//! One attribute before one pair of groups, made for asking everything of it again and again under other labels.

use rustc_hash::FxHashSet;

use super::{
    Found,
    candidates::{FURTHER_VALUE, Inquiry, Question},
    cells::{Run, Upto, runs},
    search::Contrast,
    surprise::Surprise,
};
use crate::{
    analysis::{sample::Bits, statistics::Random},
    model::Condition,
};

/// What it costs that fewer of the group meet a condition: what they have is looked for first, and what they lack is
/// mostly the other side of it.
const FEWER: f64 = 1.5;

pub(super) fn fewer(is_up: bool) -> f64 {
    if is_up { 0.0 } else { FEWER }
}

/// Values in a union.
const MAX_JOINED: usize = 6;

/// The customers in question whose value is known, by cell, and which cells meet what.
#[derive(Debug)]
pub(super) struct Field<'a> {
    inquiry: &'a Inquiry,
    /// The cell of each, those of the group first.
    cell_of: Vec<u32>,
    n_cells: usize,
    pub(super) n: usize,
    pub(super) n_group: usize,
    asked: Vec<Asked>,
    /// By value, who holds it, and how many.
    values: Vec<(Vec<Run>, usize)>,
    /// Conditions that divide the customers otherwise than any other.
    n_distinct: usize,
    surprise: Surprise,
}

#[derive(Debug)]
struct Asked {
    question: usize,
    pass: Vec<Run>,
    n_pass: usize,
    /// Where it is known of fewer than the attribute is: who, and how many.
    known: Option<(Vec<Run>, usize)>,
    cost: f64,
}

/// A condition asked.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Pick {
    Question(usize),
    /// Indices of the values.
    Union(Vec<usize>),
}

#[derive(Clone, Debug)]
pub(super) struct Picked {
    pub(super) pick: Pick,
    pub(super) surprise: f64,
}

/// The most surprising of all that was asked, by direction.
#[derive(Clone, Debug, Default)]
pub(super) struct Best {
    pub(super) up: Option<Picked>,
    pub(super) down: Option<Picked>,
}

impl Best {
    pub(super) fn most(&self) -> Option<f64> {
        [&self.up, &self.down].into_iter().flatten().map(|it| it.surprise).reduce(f64::max)
    }

    fn offer(&mut self, is_up: bool, surprise: f64, pick: impl FnOnce() -> Pick) {
        let place = if is_up { &mut self.up } else { &mut self.down };
        if place.as_ref().is_none_or(|it| it.surprise < surprise) {
            *place = Some(Picked { pick: pick(), surprise });
        }
    }
}

impl<'a> Field<'a> {
    /// `None` where one of the two groups has nobody whose value is known, or there is nothing to ask.
    pub(super) fn new(inquiry: &'a Inquiry, contrast: Contrast<'_>) -> Option<Self> {
        let of = contrast.group.or(contrast.others).and(&inquiry.known);
        let others = of.minus(contrast.group);
        let rows: Vec<usize> = of.and(contrast.group).iter().chain(others.iter()).collect();
        let (n, n_group) = (rows.len(), rows.len() - others.count());
        if n_group == 0 || n_group == n {
            return None;
        }
        // Cells that occur, numbered anew, each with one of its rows.
        let mut occurring: Vec<(u32, usize)> =
            rows.iter().map(|it| (inquiry.cells[*it], *it)).collect();
        occurring.sort_unstable();
        occurring.dedup_by_key(|it| it.0);
        let n_cells = occurring.len();
        let new = |row: &usize| occurring.partition_point(|it| it.0 < inquiry.cells[*row]) as u32;
        let cell_of: Vec<u32> = rows.iter().map(new).collect();
        let everyone = Upto::of(cell_of.iter().copied(), n_cells);
        let cells = |set: &Bits| Bits::of(n_cells, |it| set.contains(occurring[it].1));
        let counted = |cells: &Bits| {
            let runs = runs(cells);
            let n = everyone.over(&runs);
            (runs, n)
        };
        let (mut asked, mut divisions) = (Vec::new(), FxHashSet::default());
        let mut n_distinct = 0;
        for (question, it) in inquiry.questions.iter().enumerate() {
            let cells_passing = cells(&it.pass);
            let (pass, n_pass) = counted(&cells_passing);
            let known = counted(&cells(&it.known));
            if n_pass == 0 || n_pass == known.1 {
                continue;
            }
            let known = (known.1 < n).then_some(known);
            // A condition and its opposite are one question: the side without the first cell stands for both.
            let division = if cells_passing.contains(0) {
                Bits::all(n_cells).minus(&cells_passing)
            } else {
                cells_passing
            };
            n_distinct += usize::from(known.is_some() || divisions.insert(division));
            asked.push(Asked { question, pass, n_pass, known, cost: it.cost });
        }
        let values = inquiry.values.iter().map(|(_, it)| counted(&cells(it))).collect();
        let res = Self {
            inquiry,
            cell_of,
            n_cells,
            n,
            n_group,
            asked,
            values,
            n_distinct,
            surprise: Surprise::new(n_group, n),
        };
        (0 < res.n_questions()).then_some(res)
    }

    /// Asks everything of the group there is.
    pub(super) fn best(&mut self) -> Best {
        let group = Upto::of(self.cell_of[..self.n_group].iter().copied(), self.n_cells);
        let mut res = Best::default();
        for it in &self.asked {
            let k = group.over(&it.pass);
            let (n_group, n) = match &it.known {
                Some((known, n)) => (group.over(known), *n),
                None => (self.n_group, self.n),
            };
            let is_up = n_group * it.n_pass < k * n;
            let surprise = self.surprise.of(k, it.n_pass, n_group, n) - it.cost - fewer(is_up);
            res.offer(is_up, surprise, || Pick::Question(it.question));
        }
        if 2 < self.values.len() {
            self.join(&group, &mut res);
        }
        res
    }

    /// Deals the labels out anew, and asks everything again.
    pub(super) fn by_lot(&mut self, random: &mut Random) -> Best {
        random.draw(&mut self.cell_of, self.n_group);
        self.best()
    }

    /// Values joined in the order of their shares, from either end: of all unions of as many, the best is one of these
    /// (Breiman et al. 1984, *Classification and regression trees*, theorem 4.5). Shares are smoothed, so that rare values
    /// do not come first.
    fn join(&mut self, group: &Upto, res: &mut Best) {
        let share = self.n_group as f64 / self.n as f64;
        let mut order: Vec<(f64, usize, usize, usize)> = self
            .values
            .iter()
            .enumerate()
            .filter(|(_, (_, n))| 0 < *n)
            .map(|(idx, (holders, n))| {
                let k = group.over(holders);
                ((k as f64 + share) / (*n as f64 + 1.0), idx, k, *n)
            })
            .collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for is_up in [true, false] {
            let (mut k_all, mut n_all) = (0, 0);
            for n_joined in 1..=MAX_JOINED.min(order.len() - 1) {
                let at = if is_up { n_joined - 1 } else { order.len() - n_joined };
                let (_, _, k, n) = order[at];
                k_all += k;
                n_all += n;
                let least = self.inquiry.least;
                if n_joined == 1 || n_all < least || self.n < n_all + least {
                    continue;
                }
                let surprise = self.surprise.of(k_all, n_all, self.n_group, self.n)
                    - FURTHER_VALUE * (n_joined - 1) as f64
                    - fewer(is_up);
                let is_more = self.n_group * n_all < k_all * self.n;
                if is_more == is_up {
                    let joined = if is_up { &order[..n_joined] } else { &order[at..] };
                    res.offer(is_up, surprise, || {
                        Pick::Union(joined.iter().map(|it| it.1).collect())
                    });
                }
            }
        }
    }

    /// What was picked, over the whole sample.
    pub(super) fn question(&self, pick: &Pick) -> Question {
        match pick {
            Pick::Question(idx) => self.inquiry.questions[*idx].clone(),
            Pick::Union(values) => {
                let mut pass = Bits::none(self.inquiry.known.n_rows());
                let mut names = Vec::new();
                for (name, holders) in values.iter().map(|it| &self.inquiry.values[*it]) {
                    pass = pass.or(holders);
                    names.push(name.clone());
                }
                Question {
                    condition: Condition::OneOf { values: names },
                    found: Found::Union,
                    pass,
                    known: std::sync::Arc::clone(&self.inquiry.known),
                    cost: FURTHER_VALUE * (values.len() - 1) as f64,
                }
            }
        }
    }

    pub(super) fn n_questions(&self) -> usize {
        let unions: f64 = (2..=self.max_joined()).map(|it| choose(self.values.len(), it)).sum();
        self.n_distinct.saturating_add(unions as usize)
    }

    /// The number of conditions, each worth e^(−cost) and a half for either direction.
    pub(super) fn n_counted(&self) -> f64 {
        let asked: f64 = self.asked.iter().map(|it| (-it.cost).exp()).sum();
        let unions = (2..=self.max_joined())
            .map(|it| choose(self.values.len(), it) * (-FURTHER_VALUE * (it - 1) as f64).exp());
        (asked + unions.sum::<f64>()) * (1.0 + (-FEWER).exp()) / 2.0
    }

    fn max_joined(&self) -> usize {
        MAX_JOINED.min(self.values.len().saturating_sub(1))
    }
}

fn choose(n: usize, k: usize) -> f64 {
    (0..k).map(|it| (n - it) as f64 / (it + 1) as f64).product()
}
