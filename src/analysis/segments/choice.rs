//! Which attributes can be crossed, and which two of them to begin with.

use super::{Axis, Customers, Ends, Pair, TOO_FEW, count_in};
use crate::{
    analysis::sample::{Bits, Feature, Values},
    jobs::{Cancelled, Progress},
    model::Purpose,
};

/// An attribute known of fewer customers than this share is offered, but not begun with.
const FULL: f64 = 0.6;
/// Pairs are looked for among so many attributes that tell most by themselves.
const N_TRIED: usize = 8;

/// Every trait that has bands. Names and numbers that nearly every customer has for itself have none to speak of.
pub(super) fn axes(
    it: &Customers<'_>,
    ends: &Ends,
    progress: &Progress,
) -> Result<Vec<Axis>, Cancelled> {
    let mut res = Vec::new();
    for feature in &it.studied.sample.features {
        progress.check()?;
        let attribute = it.attributes.get(feature.attribute);
        let is_trait = attribute.is_some_and(|it| it.purpose == Purpose::Trait);
        if is_trait && !is_like_a_name(feature) {
            res.extend(Axis::of(feature, ends));
        }
    }
    Ok(res)
}

fn is_like_a_name(feature: &Feature) -> bool {
    let n_values = match &feature.values {
        Values::Category { names, .. } | Values::Tags { names, .. } => names.len(),
        _ => return false,
    };
    let n_known = feature.known.count();
    12 < n_values && n_known < 2 * n_values
}

/// The two that are asked for. What is not asked for is chosen so that the cells tell most of who is best and who has
/// left: by mutual information less its bias, in cells of five and more.
pub(super) fn choose(
    it: &Customers<'_>,
    axes: &[Axis],
    pair: Pair,
    progress: &Progress,
) -> Result<Option<(Axis, Axis)>, Cancelled> {
    let find = |wanted| axes.iter().position(|it| Some(it.attribute) == wanted);
    let (row, column) = (find(pair.rows), find(pair.columns));
    let n = it.studied.sample.len() as f64;
    let all = Bits::all(it.studied.sample.len());
    let whole = [&all];
    let mut single: Vec<(f64, usize)> = Vec::new();
    for (idx, axis) in axes.iter().enumerate() {
        progress.check()?;
        let is_full = (axis.n_outside as f64) < (1.0 - FULL) * n;
        let is_told =
            axis.bands.iter().all(|it| it.n_values == 1 || it.pass.count() * 2 < all.count());
        let bands: Vec<&Bits> = axis.bands.iter().map(|it| &it.pass).collect();
        // What knows the outcome would always come first.
        let is_leak = it.studied.traits.leaks.iter().any(|it| it.attribute == axis.attribute);
        if is_full && is_told && !axis.overlaps && !is_leak {
            single.push((information(it, &bands, &whole), idx));
        }
    }
    single.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    single.truncate(N_TRIED);
    let candidates = |fixed: Option<usize>| match fixed {
        Some(it) => vec![it],
        None if single.is_empty() => (0..axes.len()).collect(),
        None => single.iter().map(|it| it.1).collect(),
    };
    let (rows, columns) = (candidates(row), candidates(column));
    let mut best: Option<(f64, usize, usize)> = None;
    for (a, b) in rows.iter().flat_map(|a| columns.iter().map(move |b| (*a, *b))) {
        progress.check()?;
        // Neither side given: each pair once.
        let is_mirror = row.is_none()
            && column.is_none()
            && rows.iter().position(|it| *it == b) < rows.iter().position(|it| *it == a);
        if a == b || is_mirror {
            continue;
        }
        let bits = |axis: &'_ Axis| axis.bands.iter().map(|it| it.pass.clone()).collect::<Vec<_>>();
        let (left, right) = (bits(&axes[a]), bits(&axes[b]));
        let found =
            information(it, &left.iter().collect::<Vec<_>>(), &right.iter().collect::<Vec<_>>());
        if best.is_none_or(|(most, ..)| most < found) {
            best = Some((found, a, b));
        }
    }
    let chosen = best.or_else(|| {
        // One attribute in both places, or too few of them: any other one beside it.
        let first = row.or(column).or_else(|| (!axes.is_empty()).then_some(0))?;
        let other = (0..axes.len()).find(|it| *it != first)?;
        Some(if row.is_some() || column.is_none() {
            (0.0, first, other)
        } else {
            (0.0, other, first)
        })
    });
    Ok(chosen.map(|(_, a, b)| {
        // More bands go down the side, where there is room for names.
        let turns = row.is_none() && column.is_none() && axes[a].bands.len() < axes[b].bands.len();
        let (a, b) = if turns { (b, a) } else { (a, b) };
        (axes[a].clone(), axes[b].clone())
    }))
}

/// What the cells tell of best, rest and churned, in nats: mutual information less (cells − 1)(groups − 1) / 2n, which
/// it comes to by chance (Miller, Note on the bias of information estimates, 1955). Cells of fewer than five count as
/// one.
fn information(it: &Customers<'_>, rows: &[&Bits], columns: &[&Bits]) -> f64 {
    let mut cells: Vec<[usize; 3]> = Vec::new();
    let mut small = [0; 3];
    for (row, column) in rows.iter().flat_map(|a| columns.iter().map(move |b| (a, b))) {
        let among = row.and(column);
        let groups = count_in(&it.studied.groups, &among);
        if groups.iter().sum::<usize>() < TOO_FEW {
            small.iter_mut().zip(groups).for_each(|(sum, n)| *sum += n);
        } else {
            cells.push(groups);
        }
    }
    cells.push(small);
    let n_of = |groups: &[usize; 3]| groups.iter().sum::<usize>() as f64;
    let n: f64 = cells.iter().map(n_of).sum();
    let by_group = |at: usize| cells.iter().map(|it| it[at]).sum::<usize>() as f64;
    let totals = [by_group(0), by_group(1), by_group(2)];
    let mut found = 0.0;
    for groups in &cells {
        for (count, total) in groups.iter().zip(totals).filter(|(count, _)| 0 < **count) {
            let count = *count as f64;
            found += count / n * (count * n / (n_of(groups) * total)).ln();
        }
    }
    let n_cells = cells.iter().filter(|it| 0.0 < n_of(it)).count() as f64;
    let n_groups = totals.iter().filter(|it| 0.0 < **it).count() as f64;
    if n == 0.0 { 0.0 } else { found - (n_cells - 1.0) * (n_groups - 1.0) / (2.0 * n) }
}
