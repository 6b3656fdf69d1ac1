//! How to split what there is to spend next.
//!
//! A channel gets money in proportion to the answers that money brought there, drawn towards the pooled figure where it
//! rests on little: Marshall (1991), *Mapping disease and mortality rates using empirical Bayes estimators*, Applied
//! Statistics 40, the global estimator, with money as the population. With r the answers for money of a channel, m those
//! of all, S its money, S̄ the mean and φ the dispersion, the variance between channels is
//! A = max(0, Σ S (r − m)² / Σ S − φ m / S̄), and the channel's figure m + (r − m) A / (A + φ m / S).
//! In proportion, and not all on the best: a second campaign on a channel rarely brings what the first did, and the best
//! may only have been lucky. Where channels are untried, [`UNTRIED_SHARE`] is kept for them, in equal parts; both are
//! conventions of this program.

use super::Figures;
use crate::model::{Id, MarketingChannel};

/// The part kept for channels of which nothing is known.
pub const UNTRIED_SHARE: f64 = 0.1;

/// What a channel gets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Planned {
    pub channel: Id<MarketingChannel>,
    pub amount: f64,
    pub share: f64,
    /// The answers to expect of it; `None` of an untried channel.
    pub answers: Option<f64>,
    /// How much of the figure is the channel's own, from 0 (all pooled) to 1.
    pub own: f64,
}

/// The plan, in the order of the channels; empty without channels or money.
pub fn plan(figures: &Figures, budget: f64) -> Vec<Planned> {
    if !(budget.is_finite() && 0.0 < budget) {
        return Vec::new();
    }
    let tried: Vec<_> = figures.channels.iter().filter(|it| it.is_tried()).collect();
    let n_untried = figures.channels.len() - tried.len();
    let money: f64 = tried.iter().map(|it| it.spent).sum();
    let pooled =
        if 0.0 < money { tried.iter().map(|it| it.answers).sum::<f64>() / money } else { 0.0 };
    let mean = money / tried.len().max(1) as f64;
    let noise = figures.dispersion * pooled;
    let spread = tried.iter().map(|it| it.spent * (it.answers_per_money() - pooled).powi(2));
    let between = (spread.sum::<f64>() / money - noise / mean).max(0.0);
    // NaN, where nothing was spent, is no variance either.
    let between = if between.is_finite() { between } else { 0.0 };
    let shrunk = |spent: f64, answers: f64| {
        let of_noise = noise / spent;
        let own = if 0.0 < between { between / (between + of_noise) } else { 0.0 };
        (pooled + (answers / spent - pooled) * own, own)
    };
    let total: f64 = tried.iter().map(|it| shrunk(it.spent, it.answers).0).sum();
    let for_untried = match (n_untried, tried.len()) {
        (0, _) => 0.0,
        (_, 0) => 1.0,
        _ => UNTRIED_SHARE,
    };
    let each = figures.channels.iter().map(|it| {
        let (share, answers, own) = if it.is_tried() {
            let (per_money, own) = shrunk(it.spent, it.answers);
            // Where nobody ever answered nothing tells the channels apart.
            let part =
                if 0.0 < total { per_money / total } else { 1.0 / tried.len().max(1) as f64 };
            let share = part * (1.0 - for_untried);
            (share, Some(share * budget * per_money), own)
        } else {
            (for_untried / n_untried.max(1) as f64, None, 0.0)
        };
        Planned { channel: it.channel, amount: share * budget, share, answers, own }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{channels::tests::made, figures},
        *,
    };
    use crate::model::MarketingChannel;

    fn shares(campaigns: &[(u64, f64, u64, u64)], n_untried: u64) -> Vec<f64> {
        let mut project = made(campaigns);
        for id in 0..n_untried {
            project.channels.put(Id::new(50 + id), MarketingChannel::default());
        }
        let res = plan(&figures(&project, None), 1000.0);
        assert!(
            res.is_empty() || (res.iter().map(|it| it.amount).sum::<f64>() - 1000.0).abs() < 1e-6
        );
        res.iter().map(|it| it.share).collect()
    }

    #[test]
    fn money_follows_answers_where_there_are_many() {
        let it = shares(&[(1, 1000.0, 9000, 3000), (2, 1000.0, 9000, 1000)], 0);
        assert!((it[0] - 0.75).abs() < 0.01, "{it:?}");
    }

    #[test]
    fn few_answers_are_drawn_to_the_pooled_figure() {
        let it = shares(&[(1, 10.0, 90, 3), (2, 10.0, 90, 1)], 0);
        assert!((it[0] - 0.5).abs() < 1e-9, "no more than chance: {it:?}");
        let it = shares(&[(1, 1000.0, 9000, 300), (2, 1000.0, 9000, 100), (3, 2.0, 9, 0)], 0);
        assert!(0.2 < it[2], "one small campaign without an answer does not end a channel: {it:?}");
    }

    #[test]
    fn a_part_is_kept_for_what_is_untried() {
        let it = shares(&[(1, 1000.0, 9000, 300)], 2);
        assert_eq!(it, [0.9, 0.05, 0.05]);
        assert_eq!(shares(&[], 4), [0.25; 4]);
        assert_eq!(shares(&[], 0), [0.0; 0]);
        assert_eq!(shares(&[(1, 5.0, 9, 0), (2, 9.0, 9, 0)], 0), [0.5; 2]);
    }
}
