//! What an attribute holds over all accounts: counts of values, histograms of numbers and days, and how full it is.
//!
//! Computed per column; whoever asks keeps the result for as long as the column is the same. Knows no profile.

use rustc_hash::FxHashMap;

use crate::model::{Categories, Column, Day, Numbers, TagSets};

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    pub n_rows: usize,
    pub n_known: usize,
    pub shape: Shape,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Each value of a category, or each tag, with the accounts that hold it; most frequent first, equals by name.
    /// Values that no account holds any more are left out.
    Values(Vec<ValueCount>),
    Numbers(Histogram),
    Days(DayHistogram),
    Flags {
        n_yes: usize,
        n_no: usize,
    },
    /// Texts are not counted.
    Texts,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    pub value: String,
    pub n: usize,
}

/// Numbers in bins that a person can read.
///
/// Edges are round numbers, and there are at most 40 bins, which cover the middle 96 % of the values; the first and the
/// last also take whatever lies beyond, so that a single giant does not squeeze everything else into one bar. Where the
/// values are skewed, as sizes of companies and sums of money are, the edges grow: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8
/// and their tenfolds, or coarser; zeros get a bin of their own. Skewed are values without negatives whose middle 96 %
/// span a factor of 20 or more, with the median in the lowest 30 % of the span. Otherwise edges are equally far apart.
/// A range counts in the bin of its middle, or of its finite end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histogram {
    /// One more than there are bins, rising; empty when nothing is known. A bin includes its lower edge.
    pub edges: Vec<f64>,
    pub counts: Vec<usize>,
    pub min: f64,
    pub max: f64,
    /// At 5, 25, 50, 75 and 95 %.
    pub quantiles: [f64; 5],
    /// How many are ranges.
    pub n_ranges: usize,
}

/// Days by year, or by quarter where they span less than eight years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayHistogram {
    /// The first day of each bin, rising without gaps; empty when nothing is known.
    pub starts: Vec<Day>,
    pub counts: Vec<usize>,
    pub min: Option<Day>,
    pub max: Option<Day>,
    pub by_quarter: bool,
}

impl Distribution {
    pub fn of(column: &Column) -> Self {
        let n_rows = column.len();
        let (n_known, shape) = match column {
            Column::Category(it) => categories(it),
            Column::Tags(it) => tags(it),
            Column::Number(it) => numbers(it),
            Column::Date(it) => days(it),
            Column::Flag(it) => {
                let n = |flag| it.iter().map(|it| usize::from(*it == flag)).sum::<usize>();
                let (n_no, n_yes) = (n(1), n(2));
                (n_no + n_yes, Shape::Flags { n_yes, n_no })
            }
            Column::Text(it) => {
                ((0..n_rows).filter(|row| !it.get(*row).is_empty()).count(), Shape::Texts)
            }
        };
        Self { n_rows, n_known, shape }
    }
}

fn counts_of_codes(codes: &[u32], n_codes: usize) -> Vec<usize> {
    let mut res = vec![0; n_codes + 1];
    for code in codes {
        if let Some(n) = res.get_mut(*code as usize) {
            *n += 1;
        }
    }
    res
}

fn categories(column: &Categories) -> (usize, Shape) {
    let counts = counts_of_codes(&column.codes, column.names.len());
    let n_known = counts.iter().skip(1).sum();
    (n_known, values(column, &counts))
}

fn tags(column: &TagSets) -> (usize, Shape) {
    let n_by_set = counts_of_codes(&column.codes, column.sets.len());
    let mut counts = vec![0; column.tags.names.len() + 1];
    for (set, n) in column.sets.iter().zip(n_by_set.iter().skip(1)) {
        for tag in set {
            counts[*tag as usize] += n;
        }
    }
    (n_by_set.iter().skip(1).sum(), values(&column.tags, &counts))
}

fn values(names: &Categories, counts: &[usize]) -> Shape {
    let counts = counts.iter().skip(1);
    let held = names.names.iter().zip(counts).filter(|(_, n)| 0 < **n);
    let mut res: Vec<ValueCount> =
        held.map(|(value, n)| ValueCount { value: value.to_string(), n: *n }).collect();
    res.sort_by(|a, b| b.n.cmp(&a.n).then_with(|| a.value.cmp(&b.value)));
    Shape::Values(res)
}

/// The one number that stands for a range.
fn middle(lo: f64, hi: f64) -> f64 {
    match (lo.is_finite(), hi.is_finite()) {
        (true, true) => lo + (hi - lo) / 2.0,
        (true, false) => lo,
        (false, true) => hi,
        (false, false) => f64::NAN,
    }
}

fn numbers(column: &Numbers) -> (usize, Shape) {
    /// Quantiles and edges are taken from at most so many values, evenly spread over the rows.
    const SAMPLE: usize = 1 << 16;
    let his = if column.hi.is_empty() { &column.lo } else { &column.hi };
    let both = || column.lo.iter().zip(his);
    let n_known = column.lo.iter().filter(|it| !it.is_nan()).count();
    let n_ranges = both().filter(|(lo, hi)| lo < hi).count();
    let known = both().map(|(lo, hi)| middle(*lo, *hi)).filter(|it| !it.is_nan());
    let values: Vec<f64> = known.collect();
    let step = values.len().div_ceil(SAMPLE).max(1);
    let mut sample: Vec<f64> = values.iter().copied().step_by(step).collect();
    sample.sort_unstable_by(f64::total_cmp);
    if sample.is_empty() {
        return (n_known, Shape::Numbers(Histogram { n_ranges, ..Histogram::default() }));
    }
    let (min, max) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), it| (lo.min(*it), hi.max(*it)));
    let edges = edges(&sample);
    let mut counts = vec![0; edges.len() - 1];
    let inner = &edges[1..edges.len() - 1];
    for value in &values {
        counts[inner.partition_point(|edge| edge <= value)] += 1;
    }
    let quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map(|it| quantile(&sample, it));
    (n_known, Shape::Numbers(Histogram { edges, counts, min, max, quantiles, n_ranges }))
}

/// Round edges around these sorted values, rising; at least two.
fn edges(sample: &[f64]) -> Vec<f64> {
    /// As many bins as can still be told apart in the width of a criterion's row.
    const MAX_BINS: usize = 40;
    const STEPS: [&[f64]; 4] = [
        &[1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0],
        &[1.0, 1.5, 2.0, 3.0, 5.0, 7.0],
        &[1.0, 2.0, 5.0],
        &[1.0],
    ];
    // Sums and differences of such numbers stay finite.
    let at = |share| quantile(sample, share).clamp(-1e300, 1e300);
    let (lo, median, hi) = (at(0.02), at(0.5), at(0.98));
    let positive = &sample[sample.partition_point(|it| *it <= 0.0)..];
    if 0.0 <= lo && !positive.is_empty() && median - lo <= 0.3 * (hi - lo) {
        let from = if lo == 0.0 { quantile(positive, 0.02) } else { lo };
        let grows = STEPS.into_iter().filter(|_| 20.0 * from <= hi).map(|steps| {
            let zero = (lo == 0.0).then_some(0.0);
            zero.into_iter().chain(growing(from, hi, steps)).collect::<Vec<f64>>()
        });
        let fits = |it: &Vec<f64>| (2..=MAX_BINS + 1).contains(&it.len()) && rises(it);
        if let Some(res) = grows.into_iter().find(fits) {
            return res;
        }
    }
    let width = round_up((hi - lo) / (MAX_BINS - 1) as f64);
    let first = (lo / width).floor();
    let n = (hi / width).floor() - first + 1.0;
    let res: Vec<f64> =
        (0..=(n as usize).min(MAX_BINS)).map(|idx| (first + idx as f64) * width).collect();
    if 2 <= res.len() && rises(&res) {
        return res;
    }
    // All values are the same, or too close for a width of their own.
    vec![lo, lo + lo.abs().max(1.0)]
}

fn rises(edges: &[f64]) -> bool {
    edges.is_sorted_by(|a, b| a < b) && edges.iter().all(|it| it.is_finite())
}

/// Of sorted values, at least one.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or(f64::NAN)
}

/// Edges that grow by these steps in each power of ten, from the last at or below `lo` to the first above `hi`.
fn growing(lo: f64, hi: f64, steps: &[f64]) -> Vec<f64> {
    let (from, to) = (lo.log10().floor() as i32 - 1, hi.log10().floor() as i32 + 1);
    let all = (from..=to).flat_map(|power| steps.iter().map(move |it| scaled(*it, power)));
    let all: Vec<f64> = all.collect();
    let start = all.partition_point(|it| *it <= lo).saturating_sub(1);
    let end = all.partition_point(|it| *it <= hi);
    all.get(start..=end.min(all.len() - 1)).map_or_else(Vec::new, <[f64]>::to_vec)
}

/// `digits · 10^power`, exactly the number that would be written so.
fn scaled(digits: f64, power: i32) -> f64 {
    let tens = 10_f64.powi(power.abs());
    if power < 0 { digits / tens } else { digits * tens }
}

/// The next of 1, 2, 2.5, 5 times a power of ten; never 2.5 itself, which is odd for what is counted.
fn round_up(width: f64) -> f64 {
    let power = width.log10().floor();
    if !power.is_finite() {
        return f64::NAN;
    }
    let candidates = [1.0, 2.0, 2.5, 5.0, 10.0].map(|it| scaled(it, power as i32));
    candidates.into_iter().find(|it| width <= *it && *it != 2.5).unwrap_or(width)
}

fn days(column: &[i32]) -> (usize, Shape) {
    let known = || column.iter().copied().filter(|it| *it != Column::NO_DAY);
    let n_known = known().count();
    let ends = known().fold(None, |res: Option<(i32, i32)>, it| {
        Some(res.map_or((it, it), |(lo, hi)| (lo.min(it), hi.max(it))))
    });
    let ends = ends.and_then(|(lo, hi)| Some((Day::from_number(lo)?, Day::from_number(hi)?)));
    let Some((min, max)) = ends else {
        return (n_known, Shape::Days(DayHistogram::default()));
    };
    let ((first, ..), (last, ..)) = (min.ymd(), max.ymd());
    let by_quarter = last - first < 8;
    let months: &[i8] = if by_quarter { &[1, 4, 7, 10] } else { &[1] };
    let starts =
        (first..=last).flat_map(|year| months.iter().map(move |it| Day::new(year, *it, 1)));
    let mut starts: Vec<Day> = starts.flatten().filter(|it| *it <= max).collect();
    let before = starts.partition_point(|it| *it <= min).saturating_sub(1);
    starts.drain(..before);
    let mut counts = vec![0; starts.len()];
    // Days repeat: each is looked up once.
    let mut bin_by_day: FxHashMap<i32, usize> = FxHashMap::default();
    for day in known() {
        let bin = *bin_by_day
            .entry(day)
            .or_insert_with(|| starts.partition_point(|it| it.number() <= day).saturating_sub(1));
        if let Some(n) = counts.get_mut(bin) {
            *n += 1;
        }
    }
    (
        n_known,
        Shape::Days(DayHistogram { starts, counts, min: Some(min), max: Some(max), by_quarter }),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Kind, Span, Value};

    fn column(kind: Kind, values: &[Option<Value>]) -> Column {
        let mut res = Column::unknown(kind, values.len());
        values.iter().enumerate().for_each(|(row, it)| res.set(row, it.as_ref()));
        res
    }

    fn histogram(values: &[f64]) -> Histogram {
        let values: Vec<_> = values.iter().map(|it| Span::exact(*it).map(Value::Number)).collect();
        match Distribution::of(&column(Kind::Number, &values)).shape {
            Shape::Numbers(it) => it,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn values_come_most_frequent_first() {
        let tags = |it: &[&str]| Some(Value::Tags(it.iter().map(|it| (*it).to_owned()).collect()));
        let column = column(Kind::Tags, &[tags(&["b", "c"]), None, tags(&["C"]), tags(&["a"])]);
        let res = Distribution::of(&column);
        assert_eq!((res.n_rows, res.n_known), (4, 3));
        let value = |value: &str, n| ValueCount { value: value.to_owned(), n };
        assert_eq!(res.shape, Shape::Values(vec![value("c", 2), value("a", 1), value("b", 1)]));
    }

    #[test]
    fn skewed_numbers_get_edges_that_grow() {
        let values: Vec<f64> = (1..=400).map(|it| f64::from(it) * f64::from(it)).collect();
        let res = histogram(&values);
        assert_eq!(&res.edges[..4], [80.0, 100.0, 120.0, 150.0]);
        assert_eq!(res.counts.iter().sum::<usize>(), 400);
        assert!((24..=40).contains(&res.counts.len()));
        assert_eq!((res.min, res.max, res.quantiles[2]), (1.0, 160_000.0, 40401.0));
    }

    #[test]
    fn even_numbers_get_even_edges() {
        let values: Vec<f64> = (0..=100).map(f64::from).collect();
        let res = histogram(&values);
        assert_eq!(&res.edges[..3], [0.0, 5.0, 10.0]);
        assert_eq!(histogram(&[5.0, 5.0]).counts, [2]);
        assert_eq!(
            histogram(&[0.0, 0.0, 0.0, 0.0, 1e6, 1e6, 3e7, 2e8]).edges[..3],
            [0.0, 1e6, 1.2e6]
        );
        assert_eq!(histogram(&[]).edges, [0.0; 0]);
    }

    #[test]
    fn days_count_by_year_or_quarter() {
        let day = |text: &str| Some(Value::Date(text.parse().unwrap()));
        let days = [day("2024-05-01"), None, day("2025-01-01"), day("2024-06-30")];
        let Shape::Days(res) = Distribution::of(&column(Kind::Date, &days)).shape else { panic!() };
        let starts: Vec<String> = res.starts.iter().map(Day::to_string).collect();
        assert_eq!(starts, ["2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01"]);
        assert_eq!(res.counts, [2, 0, 0, 1]);
        let days = [day("1990-05-01"), day("2025-01-01")];
        let Shape::Days(res) = Distribution::of(&column(Kind::Date, &days)).shape else { panic!() };
        assert_eq!((res.starts.len(), res.by_quarter), (36, false));
    }

    proptest! {
        #[test]
        fn any_numbers_find_a_bin(values in prop::collection::vec(prop_oneof![
            any::<f64>(), 0.0..1000.0, (-300.0..300.0).prop_map(|it: f64| 10_f64.powf(it))], 0..60)) {
            let values: Vec<f64> = values.into_iter().filter(|it| it.is_finite()).collect();
            let res = histogram(&values);
            prop_assert_eq!(res.counts.iter().sum::<usize>(), values.len());
            prop_assert!(res.counts.len() <= 41);
            prop_assert!(values.is_empty() || res.edges.len() == res.counts.len() + 1);
            prop_assert!(res.edges.is_sorted_by(|a, b| a < b), "{:?}", res.edges);
        }
    }
}
