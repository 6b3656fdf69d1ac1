//! What truly differs between best, rest and churned customers. Everything else is drawn without a look at the group.

use super::rng::Rng;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Prospect,
    Open,
    Lost,
    Best,
    Rest,
    Churned,
}

impl Group {
    /// How many accounts of each there are.
    pub(crate) const COUNTS: [(Self, usize); 6] = [
        (Self::Prospect, 9_900),
        (Self::Open, 620),
        (Self::Lost, 930),
        (Self::Best, 75),
        (Self::Rest, 425),
        (Self::Churned, 50),
    ];

    pub(crate) fn is_customer(self) -> bool {
        matches!(self, Self::Best | Self::Rest | Self::Churned)
    }

    pub(crate) fn relationship(self) -> &'static str {
        match self {
            Self::Prospect => "Prospect",
            Self::Open => "Open",
            Self::Lost => "Lost",
            Self::Best | Self::Rest => "Customer",
            Self::Churned => "Churned",
        }
    }
}

/// How many of a thousand have a trait.
#[derive(Clone, Copy)]
pub(crate) struct Share {
    best: u32,
    rest: u32,
    churned: u32,
    others: u32,
}

/// A trait dealt to accounts by group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trait {
    /// Medical devices or Diagnostics supply.
    CoreIndustry,
    /// 50 to 400 employees.
    MidSize,
    /// 100 to 200 million yuan a year.
    MidRevenue,
    /// Tier 2 or 3.
    MidTierCity,
    /// Fewer than five in sales, the seductive one: they buy fast and large, and leave.
    SmallSalesTeam,
}

impl Trait {
    pub(crate) const ALL: [Self; 5] = [
        Self::CoreIndustry,
        Self::MidSize,
        Self::MidRevenue,
        Self::MidTierCity,
        Self::SmallSalesTeam,
    ];

    pub(crate) fn share(self) -> Share {
        match self {
            Self::CoreIndustry => Share { best: 640, rest: 210, churned: 120, others: 240 },
            Self::MidSize => Share { best: 720, rest: 320, churned: 260, others: 360 },
            Self::MidRevenue => Share { best: 580, rest: 250, churned: 200, others: 290 },
            Self::MidTierCity => Share { best: 740, rest: 420, churned: 340, others: 460 },
            Self::SmallSalesTeam => Share { best: 420, rest: 110, churned: 640, others: 140 },
        }
    }
}

/// `WeCom` or Kingdee, in China, where nearly all their users are.
pub(crate) const TECHNOLOGY: Share = Share { best: 780, rest: 310, churned: 260, others: 380 };
pub(crate) const TECHNOLOGY_ABROAD: Share = Share { best: 70, rest: 30, churned: 20, others: 30 };

impl Share {
    pub(crate) fn of(self, group: Group) -> u32 {
        match group {
            Group::Best => self.best,
            Group::Rest => self.rest,
            Group::Churned => self.churned,
            Group::Prospect | Group::Open | Group::Lost => self.others,
        }
    }

    /// Which accounts have the trait: among customers exactly the share, at random who.
    pub(crate) fn deal(self, rng: &mut Rng, groups: &[Group]) -> Vec<bool> {
        let mut has: Vec<bool> = groups.iter().map(|it| rng.chance(self.of(*it))).collect();
        for group in [Group::Best, Group::Rest, Group::Churned] {
            let mut members: Vec<usize> =
                (0..groups.len()).filter(|idx| groups[*idx] == group).collect();
            rng.shuffle(&mut members);
            let n_having = (members.len() * self.of(group) as usize + 500) / 1000;
            for (rank, idx) in members.into_iter().enumerate() {
                has[idx] = rank < n_having;
            }
        }
        has
    }
}
