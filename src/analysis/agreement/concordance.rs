//! Kendall's W: how far several people put the same things in the same order, and how far chance alone would bring them.
//!
//! W after Kendall and Babington Smith (1939), corrected for ties as in Siegel and Castellan, *Nonparametric Statistics
//! for the Behavioral Sciences* (2nd ed. 1988, section 9.6): with R the sum of ranks of each of n things over m people
//! and T = Σ(t³ − t) over the ties of each person,
//!
//! W = 12 Σ(R − R̄)² / (m²(n³ − n) − m ΣT).
//!
//! Knows no ballots: it is given scores, and for chance a seed.

/// How far people agree about an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Concordance {
    /// 0: the orders cancel each other out. 1: all the same.
    pub w: f64,
    pub n_people: usize,
    pub n_things: usize,
    pub chance: Chance,
}

/// What W would be if everyone had put the things in an order by lot, their ties kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The mean over the orders drawn. In the long run it is one to the number of people.
    pub mean: f64,
    /// Nineteen in twenty of the orders drawn do not go beyond.
    pub high: f64,
    /// The share of orders drawn with a W as large as this or larger, the one found counted in, so that it is never
    /// 0 (Phipson and Smyth 2010).
    pub p: f64,
}

/// Agreement in words. Schmidt (1997), *Managing Delphi surveys using nonparametric statistical techniques*, Decision
/// Sciences 28(3), names .1, .3, .5, .7 and .9; a W gets the name that is nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    VeryWeak,
    Weak,
    Moderate,
    Strong,
    VeryStrong,
}

impl Concordance {
    pub fn level(&self) -> Level {
        match self.w {
            w if w < 0.2 => Level::VeryWeak,
            w if w < 0.4 => Level::Weak,
            w if w < 0.6 => Level::Moderate,
            w if w < 0.8 => Level::Strong,
            _ => Level::VeryStrong,
        }
    }

    /// Whether dice would seldom do as well: once in twenty times or less.
    pub fn is_beyond_chance(&self) -> bool {
        self.chance.p <= 0.05
    }
}

/// Orders drawn to tell what chance does.
pub const N_DRAWN: u32 = 2_000;

/// How far the people, one row each, agree about the things, one column each. `None` for fewer than two of either, and
/// where nobody prefers anything to anything.
pub fn concordance(scores: &[Vec<f64>], seed: u64) -> Option<Concordance> {
    let (n_people, n_things) = (scores.len(), scores.first()?.len());
    if n_people < 2 || n_things < 2 {
        return None;
    }
    let mut ranks: Vec<Vec<i64>> = scores.iter().map(|it| doubled_ranks(it)).collect();
    let ties: i64 = scores.iter().map(|it| ties(it)).sum();
    let (m, n) = (whole(n_people), whole(n_things));
    let most = m * m * (n * n * n - n) - m * ties;
    if most <= 0 {
        return None;
    }
    // Ranks are doubled, so that halves are whole: four times the sum of squares, and 12/4 is left.
    let w = |squares: i64| 3.0 * squares as f64 / most as f64;
    let found = squares(&ranks);
    let mut drawn = draw(&mut ranks, seed);
    drawn.sort_unstable();
    let n_drawn = drawn.len();
    let n_as_high = n_drawn - drawn.partition_point(|it| *it < found);
    let mean = w(drawn.iter().sum::<i64>()) / n_drawn as f64;
    let high = w(drawn[n_drawn * 19 / 20]);
    let p = (1 + n_as_high) as f64 / (1 + n_drawn) as f64;
    let chance = Chance { mean, high, p };
    Some(Concordance { w: w(found), n_people, n_things, chance })
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Twice the rank of each score, from 1; equal scores share the mean of their ranks.
fn doubled_ranks(scores: &[f64]) -> Vec<i64> {
    let count = |is: &dyn Fn(f64) -> bool| whole(scores.iter().filter(|it| is(**it)).count());
    scores.iter().map(|it| 2 * count(&|x| x < *it) + count(&|x| x == *it) + 1).collect()
}

/// Σ(t³ − t) over the groups of t equal scores.
fn ties(scores: &[f64]) -> i64 {
    let mut sorted = scores.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.chunk_by(|a, b| a == b).map(|it| whole(it.len()).pow(3) - whole(it.len())).sum()
}

/// The sum of squared distances of the rank sums from their mean.
fn squares(ranks: &[Vec<i64>]) -> i64 {
    let n_things = ranks.first().map_or(0, Vec::len);
    let mut sums = vec![0; n_things];
    for row in ranks {
        add(&mut sums, row);
    }
    squares_of(&sums, ranks.len())
}

fn add(sums: &mut [i64], row: &[i64]) {
    for (sum, rank) in sums.iter_mut().zip(row) {
        *sum += rank;
    }
}

fn squares_of(sums: &[i64], n_people: usize) -> i64 {
    let mean = whole(n_people * (sums.len() + 1));
    sums.iter().map(|it| (it - mean) * (it - mean)).sum()
}

/// The sums of squares where everyone's order is drawn by lot. One order can stay: only how they lie to one another
/// counts.
fn draw(ranks: &mut [Vec<i64>], seed: u64) -> Vec<i64> {
    let n_people = ranks.len();
    let Some((fixed, others)) = ranks.split_first_mut() else { return Vec::new() };
    let mut state = seed;
    let mut sums = vec![0; fixed.len()];
    let drawn = (0..N_DRAWN).map(|_| {
        sums.copy_from_slice(fixed);
        for row in &mut *others {
            shuffle(row, &mut state);
            add(&mut sums, row);
        }
        squares_of(&sums, n_people)
    });
    drawn.collect()
}

fn shuffle(row: &mut [i64], state: &mut u64) {
    for last in (1..row.len()).rev() {
        *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        // SplitMix64, and its upper half brought into the range by multiplying.
        let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let drawn = (mixed >> 32).wrapping_mul(last as u64 + 1) >> 32;
        row.swap(last, drawn as usize);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(scores: &[&[f64]], w: f64) {
        let scores: Vec<Vec<f64>> = scores.iter().map(|it| it.to_vec()).collect();
        let found = concordance(&scores, 1).unwrap().w;
        assert!((found - w).abs() < 5e-7, "{found} is not {w}");
    }

    /// Worked examples with ties that are in print.
    #[test]
    fn published_examples() {
        // Kendall, Rank Correlation Methods; also the example of NAG g08daf, which prints W = 0.828.
        check(
            &[
                &[1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0],
                &[2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5],
                &[2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0],
            ],
            0.827_731_1,
        );
        // Zar, Biostatistical Analysis (5th ed.), example 20.5: wings, tails and bills of twelve birds; W = 0.924.
        check(
            &[
                &[10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4],
                &[7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3],
                &[17.0, 17.0, 20.0, 14.5, 15.5, 13.0, 19.5, 16.0, 21.0, 20.0, 18.0, 22.0],
            ],
            0.924_135_2,
        );
    }

    /// Against scipy 1.x, `friedmanchisquare`, whose statistic over m(n − 1) is W with ties: importances from 0 to 5
    /// drawn with Python's `random.Random(seed)`, `randint(0, 5)`.
    #[test]
    fn a_second_implementation() {
        check(
            &[
                &[3., 3., 0., 2., 4., 3., 3., 2., 3., 2., 4., 1.],
                &[4., 1., 2., 1., 0., 4., 2., 4., 5., 4., 1., 2.],
                &[0., 5., 0., 5., 2., 3., 4., 0., 2., 3., 2., 4.],
                &[5., 1., 4., 3., 3., 4., 2., 0., 4., 0., 0., 5.],
                &[3., 5., 5., 5., 0., 4., 3., 2., 1., 5., 2., 5.],
                &[0., 1., 4., 1., 1., 1., 4., 3., 0., 0., 2., 4.],
                &[3., 0., 2., 4., 2., 5., 0., 4., 2., 4., 1., 4.],
            ],
            0.094_985_206,
        );
        check(
            &[
                &[1., 4., 0., 2., 0., 3.],
                &[3., 3., 5., 3., 1., 0.],
                &[3., 0., 3., 3., 4., 0.],
                &[5., 3., 2., 5., 1., 4.],
            ],
            0.145_348_837,
        );
        check(
            &[&[1., 4., 4., 1., 2.], &[4., 3., 5., 4., 0.], &[4., 0., 3., 2., 4.]],
            0.226_190_476,
        );
        check(
            &[
                &[1., 2., 0., 5., 3., 3., 1., 0.],
                &[0., 0., 3., 4., 2., 0., 1., 4.],
                &[4., 2., 2., 1., 0., 2., 1., 0.],
                &[5., 2., 2., 1., 1., 2., 2., 5.],
                &[5., 2., 0., 4., 2., 5., 3., 4.],
            ],
            0.125_831_202,
        );
    }

    #[test]
    fn chance_is_told() {
        let same = vec![vec![1.0, 2.0, 3.0, 4.0, 5.0]; 4];
        let found = concordance(&same, 7).unwrap();
        assert_eq!((found.w, found.level()), (1.0, Level::VeryStrong));
        assert!(found.is_beyond_chance() && found.chance.p <= 2.0 / f64::from(N_DRAWN));
        let opposed = vec![vec![1.0, 2.0, 3.0, 4.0], vec![4.0, 3.0, 2.0, 1.0]];
        let found = concordance(&opposed, 7).unwrap();
        assert_eq!((found.w, found.chance.p), (0.0, 1.0));
        assert!(!found.is_beyond_chance());
    }

    #[test]
    fn what_tells_nothing_has_no_figure() {
        assert_eq!(concordance(&[], 1), None);
        assert_eq!(concordance(&[vec![1.0, 2.0]], 1), None);
        assert_eq!(concordance(&[vec![1.0], vec![2.0]], 1), None);
        assert_eq!(concordance(&[vec![3.0, 3.0], vec![5.0, 5.0]], 1), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

        /// The expectation of W over all orders is exactly one to the number of people, ties or not.
        #[test]
        fn chance_is_what_theory_says(
            scores in (2..8_usize, 3..9_usize).prop_flat_map(|(m, n)| {
                prop::collection::vec(prop::collection::vec(0..6_u8, n), m)
            }),
            seed in any::<u64>(),
        ) {
            let scores: Vec<Vec<f64>> =
                scores.iter().map(|it| it.iter().copied().map(f64::from).collect()).collect();
            if let Some(found) = concordance(&scores, seed) {
                prop_assert!((0.0..=1.0 + 1e-12).contains(&found.w));
                prop_assert!(0.0 < found.chance.p && found.chance.p <= 1.0);
                let telling = scores.iter().filter(|it| it.iter().any(|x| *x != it[0])).count();
                // With a single person who prefers anything, W is the same in every order.
                if 1 < telling {
                    let expected = 1.0 / scores.len() as f64;
                    prop_assert!((found.chance.mean - expected).abs() < 0.03, "{}", found.chance.mean);
                }
                prop_assert_eq!(concordance(&scores, seed), Some(found));
            }
        }
    }
}
