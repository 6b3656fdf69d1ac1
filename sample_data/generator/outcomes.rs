//! How the invented customers turned out.

use super::{cells, planted::Group, rng::Rng};

pub(crate) const HEADER: [&str; 11] = [
    "Customer since",
    "Lifetime value",
    "Deal size",
    "Days to close",
    "Renewals",
    "Churn date",
    "Referrals",
    "Product usage",
    "Satisfaction",
    "Support tickets",
    "Discount",
];

/// March 2026, the month of the export, counted from June 2017.
const EXPORT_MONTH: u32 = 105;

/// The cells under [`HEADER`]; blank for who never bought.
pub(crate) fn cells(rng: &mut Rng, group: Group, has_small_team: bool) -> Vec<String> {
    let ranges = match group {
        Group::Best => &BEST,
        Group::Rest => &REST,
        Group::Churned => &CHURNED,
        Group::Prospect | Group::Open | Group::Lost => return vec![String::new(); HEADER.len()],
    };
    let churned = match group {
        Group::Churned => Some(rng.between(EXPORT_MONTH - 11, EXPORT_MONTH - 1)),
        _ => None,
    };
    let until = churned.unwrap_or(EXPORT_MONTH);
    let since = match churned {
        Some(month) => month - rng.bucket(&[(8, 14, 50), (15, 26, 35), (27, 44, 15)]),
        None => rng.bucket(ranges.since),
    };
    let value = rng.bucket(ranges.value);
    let n_deals = if has_small_team { 2 } else { rng.between(2, 5) };
    let days = rng.bucket(ranges.days) * if has_small_team { 6 } else { 10 } / 10;
    let n_renewals = ((until - since) / 12).saturating_sub(rng.between(0, ranges.lapses));
    vec![
        cells::date(rng, since),
        format!("{value}00"),
        format!("{}00", value / n_deals),
        cells::gappy(rng, 40, days.to_string()),
        n_renewals.to_string(),
        churned.map_or_else(String::new, |month| cells::date(rng, month)),
        rng.bucket(ranges.referrals).to_string(),
        optional(rng, 120, ranges.usage),
        optional(rng, 300, ranges.satisfaction),
        rng.bucket(ranges.tickets).to_string(),
        format!("{}%", rng.bucket(ranges.discount)),
    ]
}

fn optional(rng: &mut Rng, per_mille: u32, buckets: Buckets) -> String {
    let n = rng.bucket(buckets);
    cells::gappy(rng, per_mille, n.to_string())
}

/// (lo, hi, weight).
type Buckets = &'static [(u32, u32, u32)];

struct Ranges {
    since: Buckets,
    /// In hundreds of yuan.
    value: Buckets,
    days: Buckets,
    /// At most so many renewals missed.
    lapses: u32,
    referrals: Buckets,
    /// Active days in a hundred.
    usage: Buckets,
    satisfaction: Buckets,
    tickets: Buckets,
    discount: Buckets,
}

const BEST: Ranges = Ranges {
    since: &[(0, 40, 45), (41, 86, 55)],
    value: &[(3_300, 4_200, 6), (4_200, 8_000, 52), (8_000, 15_000, 30), (15_000, 32_000, 12)],
    days: &[(14, 40, 60), (41, 75, 40)],
    lapses: 0,
    referrals: &[(0, 0, 15), (1, 2, 50), (3, 6, 35)],
    usage: &[(55, 75, 30), (76, 98, 70)],
    satisfaction: &[(7, 8, 30), (9, 10, 70)],
    tickets: &[(0, 4, 70), (5, 12, 30)],
    discount: &[(0, 5, 70), (6, 12, 30)],
};

const REST: Ranges = Ranges {
    since: &[(0, 40, 35), (41, 101, 65)],
    value: &[(300, 900, 45), (900, 2_000, 36), (2_000, 3_500, 17), (3_500, 4_800, 2)],
    days: &[(25, 60, 30), (61, 120, 50), (121, 210, 20)],
    lapses: 2,
    referrals: &[(0, 0, 78), (1, 1, 17), (2, 3, 5)],
    usage: &[(12, 40, 35), (41, 70, 50), (71, 88, 15)],
    satisfaction: &[(4, 6, 40), (7, 8, 48), (9, 9, 12)],
    tickets: &[(0, 6, 45), (7, 18, 40), (19, 35, 15)],
    discount: &[(0, 8, 40), (9, 20, 60)],
};

const CHURNED: Ranges = Ranges {
    since: &[],
    value: &[(250, 900, 55), (900, 1_900, 45)],
    days: &[(12, 45, 60), (46, 110, 40)],
    lapses: 1,
    referrals: &[(0, 0, 94), (1, 1, 6)],
    usage: &[(1, 20, 75), (21, 45, 25)],
    satisfaction: &[(1, 4, 60), (5, 7, 40)],
    tickets: &[(8, 20, 60), (21, 44, 40)],
    discount: &[(10, 20, 40), (21, 35, 60)],
};
