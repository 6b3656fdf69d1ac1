//! What an answer costs by channel, and which channel works best.
//!
//! Answers for money spent are taken for a Poisson process: a channel's figure is pooled over its campaigns, the interval
//! Byar's (Rothman and Boice 1979, *Epidemiologic Analysis with a Programmable Calculator*). Answers of one campaign hang
//! together, so that counts vary more than Poisson's: all are divided by Pearson's χ² a degree of freedom, where it is
//! above 1 (Wedderburn 1974, Biometrika 61). Two channels are told apart where the share
//! of one in the answers of both differs from its share in the money (Przyborowski and Wilenski 1940, Biometrika 31), at
//! a level that pays for all pairs (Bonferroni). Answers of those reached have Wilson's interval.

use std::collections::BTreeMap;

use crate::{
    analysis::statistics::{Interval, Z95, normal_quantile, wilson_of},
    model::{Campaign, Id, MarketingChannel, Profile, Project},
};

/// The channels, and how much more than Poisson's their counts vary.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// In the order of the project, those without campaigns too.
    pub channels: Vec<ChannelFigures>,
    /// 1 or more.
    pub dispersion: f64,
    pub leader: Leader,
}

/// What campaigns of one channel brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChannelFigures {
    pub channel: Id<MarketingChannel>,
    pub n_campaigns: usize,
    /// Of campaigns whose budget and answers are both known.
    pub spent: f64,
    pub answers: f64,
    /// What an answer cost, with its interval; `None` where nobody answered or nothing was spent.
    pub cost: Option<(f64, Interval)>,
    /// Answers of those reached, where both are known.
    pub rate: Option<(f64, Interval)>,
}

/// The channel where an answer cost least.
#[derive(Clone, Debug, PartialEq)]
pub enum Leader {
    /// Fewer than two channels have figures.
    Unknown,
    /// Cheaper than each of the others, beyond chance.
    Sure(Id<MarketingChannel>),
    /// Cheapest so far, but not told apart from these.
    Unsure(Id<MarketingChannel>, Vec<Id<MarketingChannel>>),
}

impl ChannelFigures {
    /// Whether it is known what came of money spent here.
    pub fn is_tried(&self) -> bool {
        0.0 < self.spent
    }

    /// Answers for one of the currency.
    pub fn answers_per_money(&self) -> f64 {
        if self.is_tried() { self.answers / self.spent } else { 0.0 }
    }
}

/// What one campaign spent and brought; `None` where either is not known.
fn paid(it: &Campaign) -> Option<(f64, f64)> {
    let spent = it.budget.filter(|it| it.is_finite() && 0.0 < *it)?;
    Some((spent, it.answers? as f64))
}

/// The figures of the campaigns of a profile, or of all.
pub fn figures(project: &Project, profile: Option<Id<Profile>>) -> Figures {
    let mut by_channel: BTreeMap<Id<MarketingChannel>, Vec<&Campaign>> = BTreeMap::new();
    for (_, it) in project.campaigns.iter() {
        if let Some(channel) = it.channel
            && (profile.is_none() || it.profile == profile)
        {
            by_channel.entry(channel).or_default().push(it);
        }
    }
    let dispersion = dispersion(&by_channel);
    let channels = project.channels.in_order().into_iter().map(|(id, _)| {
        let campaigns = by_channel.get(&id).map_or(&[][..], Vec::as_slice);
        of_channel(id, campaigns, dispersion)
    });
    let channels: Vec<ChannelFigures> = channels.collect();
    let leader = leader(&channels, dispersion);
    Figures { channels, dispersion, leader }
}

fn of_channel(
    channel: Id<MarketingChannel>,
    campaigns: &[&Campaign],
    dispersion: f64,
) -> ChannelFigures {
    let sums = campaigns.iter().filter_map(|it| paid(it));
    let (spent, answers) = sums.fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    let reached = campaigns.iter().filter_map(|it| {
        let (reach, answers) = (it.reach?, it.answers?);
        // More answers than were reached: one of the two is counted differently.
        (0 < reach && answers <= reach).then_some((reach as f64, answers as f64))
    });
    let (reach, replied) = reached.fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    let cost = (0.0 < spent && 0.0 < answers).then(|| {
        let counts = byar(answers / dispersion);
        let spent_each = spent / dispersion;
        (spent / answers, Interval { lo: spent_each / counts.hi, hi: spent_each / counts.lo })
    });
    let rate = (0.0 < reach)
        .then(|| (replied / reach, wilson_of(replied / dispersion, reach / dispersion, Z95)));
    ChannelFigures { channel, n_campaigns: campaigns.len(), spent, answers, cost, rate }
}

/// The interval of the mean of a Poisson count.
fn byar(k: f64) -> Interval {
    let edge = |k: f64, z: f64| k * (1.0 - 1.0 / (9.0 * k) + z / (3.0 * k.sqrt())).max(0.0).powi(3);
    Interval { lo: if k <= 0.0 { 0.0 } else { edge(k, -Z95) }, hi: edge(k + 1.0, Z95) }
}

/// Pearson's χ² over its degrees of freedom, of campaigns around their channels; at least 1.
fn dispersion(by_channel: &BTreeMap<Id<MarketingChannel>, Vec<&Campaign>>) -> f64 {
    let (mut sum, mut n) = (0.0, 0_usize);
    for campaigns in by_channel.values() {
        let paid: Vec<(f64, f64)> = campaigns.iter().filter_map(|it| paid(it)).collect();
        let (spent, answers) = paid.iter().fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        if answers <= 0.0 || paid.len() < 2 {
            continue;
        }
        n += paid.len() - 1;
        sum += paid
            .iter()
            .map(|(money, k)| {
                let expected = answers * money / spent;
                (k - expected).powi(2) / expected
            })
            .sum::<f64>();
    }
    if n == 0 || !sum.is_finite() { 1.0 } else { (sum / n as f64).max(1.0) }
}

fn leader(channels: &[ChannelFigures], dispersion: f64) -> Leader {
    let tried: Vec<&ChannelFigures> = channels.iter().filter(|it| it.is_tried()).collect();
    let best = tried
        .iter()
        .filter(|it| 0.0 < it.answers)
        .max_by(|a, b| a.answers_per_money().total_cmp(&b.answers_per_money()));
    let Some(best) = best.filter(|_| 2 <= tried.len()) else { return Leader::Unknown };
    let n_pairs = tried.len() * (tried.len() - 1) / 2;
    let z = normal_quantile(0.025 / n_pairs as f64);
    let is_like = |it: &&ChannelFigures| {
        let both = (best.answers + it.answers) / dispersion;
        let share = wilson_of(best.answers / dispersion, both, z);
        best.channel != it.channel && share.lo <= best.spent / (best.spent + it.spent)
    };
    let like: Vec<_> = tried.iter().copied().filter(is_like).map(|it| it.channel).collect();
    if like.is_empty() { Leader::Sure(best.channel) } else { Leader::Unsure(best.channel, like) }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Timestamp;

    /// A project with a campaign of each: channel, budget, reach, answers.
    pub(in super::super) fn made(campaigns: &[(u64, f64, u64, u64)]) -> Project {
        let mut project = Project::new("Test", Timestamp(0));
        for (idx, (channel, budget, reach, answers)) in campaigns.iter().enumerate() {
            let channel = Id::new(*channel);
            project.channels.put(channel, MarketingChannel::default());
            let it = Campaign {
                channel: Some(channel),
                budget: Some(*budget),
                reach: Some(*reach),
                answers: Some(*answers),
                ..Campaign::default()
            };
            project.campaigns.put(Id::new(100 + idx as u64), it);
        }
        project
    }

    /// The exact (Garwood) limits of 10 are 4.7954 and 18.3904, of 1 0.0253 and 5.5716: of few answers Byar's lower limit
    /// lies a little lower, which makes the interval of a cost wider, never narrower.
    #[test]
    fn byar_is_near_the_exact_limits() {
        let it = byar(10.0);
        assert!((it.lo - 4.7954).abs() < 0.02 && (it.hi - 18.3904).abs() < 0.02, "{it:?}");
        let it = byar(1.0);
        assert!(0.01 < it.lo && it.lo < 0.0253 && (it.hi - 5.5716).abs() < 0.03, "{it:?}");
    }

    #[test]
    fn the_cost_is_pooled_and_its_interval_holds_it() {
        let project = made(&[(1, 1000.0, 500, 20), (1, 3000.0, 1500, 60)]);
        let it = figures(&project, None).channels[0];
        let (cost, interval) = it.cost.unwrap();
        assert_eq!((cost, it.n_campaigns), (50.0, 2));
        assert!(39.0 < interval.lo && interval.lo < 41.0, "{interval:?}");
        assert!(62.0 < interval.hi && interval.hi < 64.0, "{interval:?}");
        assert_eq!(it.rate.unwrap().0, 0.04);
    }

    #[test]
    fn few_answers_do_not_tell_channels_apart_and_many_do() {
        let few = made(&[(1, 100.0, 50, 3), (2, 100.0, 50, 1)]);
        assert_eq!(figures(&few, None).leader, Leader::Unsure(Id::new(1), vec![Id::new(2)]));
        let many = made(&[(1, 100.0, 500, 300), (2, 100.0, 500, 100)]);
        assert_eq!(figures(&many, None).leader, Leader::Sure(Id::new(1)));
        assert_eq!(figures(&made(&[(1, 100.0, 50, 3)]), None).leader, Leader::Unknown);
    }

    #[test]
    fn campaigns_that_differ_widely_widen_the_interval() {
        let alike = figures(&made(&[(1, 100.0, 500, 30), (1, 100.0, 500, 30)]), None);
        let apart = figures(&made(&[(1, 100.0, 500, 5), (1, 100.0, 500, 55)]), None);
        assert_eq!(alike.dispersion, 1.0);
        assert!(10.0 < apart.dispersion);
        let width = |it: &Figures| {
            let interval = it.channels[0].cost.unwrap().1;
            interval.hi - interval.lo
        };
        assert!(2.0 * width(&alike) < width(&apart));
    }

    #[test]
    fn what_no_campaign_can_have_is_left_out() {
        let odd = made(&[(1, f64::NAN, 0, 3), (1, -5.0, 2, 9), (2, f64::INFINITY, 1, u64::MAX)]);
        let found = figures(&odd, None);
        assert!(found.channels.iter().all(|it| !it.is_tried() && it.cost.is_none()));
        assert!(found.channels.iter().all(|it| it.rate.is_none()));
    }
}
