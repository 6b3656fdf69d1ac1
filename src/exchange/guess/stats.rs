//! What the cells of a column look like, counted.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::exchange::{
    TagSeparator,
    cell::{
        DateHint, Decimal, NumberHint, is_blank, read_compact, read_date, read_flag, read_number,
        read_plain,
    },
    keys::{Domain, read_domain},
    relationship::read_relationship,
};

/// The cells of one column of the sample, blanks included.
#[derive(Default)]
pub(in crate::exchange) struct SampleColumn {
    text: String,
    ends: Vec<usize>,
}

impl SampleColumn {
    pub(in crate::exchange) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    pub(in crate::exchange) fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.text.get(start..*end).unwrap_or(""))
    }
}

/// Counts over the known cells of a column.
#[derive(Default)]
pub(in crate::exchange) struct Stats {
    pub(in crate::exchange) n_known: usize,
    pub(super) n_distinct: usize,
    /// Known cells looked at closely: all but the rarer of very many.
    n_probed: usize,
    n_number: usize,
    n_percent: usize,
    /// Numbers above one, and numbers with a fraction.
    n_large_share: usize,
    n_fraction: usize,
    n_date: usize,
    /// `20260314`
    n_compact: usize,
    n_serial: usize,
    n_flag: usize,
    n_bit: usize,
    n_url: usize,
    n_domain: usize,
    n_relationship: usize,
    n_chars: usize,
    n_mark: usize,
    pub(super) decimal: DecimalVotes,
    pub(super) order: OrderVotes,
    currencies: Vec<(&'static str, usize)>,
    tags: Vec<(TagSeparator, TagCounts)>,
}

#[derive(Clone, Default)]
pub(super) struct DecimalVotes {
    pub(super) point: usize,
    pub(super) comma: usize,
    pub(super) ambiguous_point: usize,
    pub(super) ambiguous_comma: usize,
    /// Whole numbers without separators, below a thousand and from there on.
    pub(super) n_small: usize,
    pub(super) n_large: usize,
    /// The first that is ambiguous.
    pub(super) example: String,
}

#[derive(Clone, Default)]
pub(super) struct OrderVotes {
    pub(super) day_first: usize,
    pub(super) month_first: usize,
    pub(super) ambiguous: usize,
    /// Of the ambiguous ones, those with slashes.
    pub(super) slashes: usize,
    /// The first that is ambiguous.
    pub(super) example: String,
}

#[derive(Clone, Copy, Default)]
struct TagCounts {
    /// Cells that hold several parts, and of these the ones that hold two.
    cells: usize,
    pairs: usize,
    /// Their parts, the different ones, and those that are numbers.
    parts: usize,
    distinct: usize,
    numbers: usize,
    chars: usize,
}

impl Stats {
    /// More different cells than this are not looked at one by one.
    const MAX_PROBED: usize = 2_000;

    pub(in crate::exchange) fn of(column: &SampleColumn) -> Self {
        let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
        let mut distinct: Vec<&str> = Vec::new();
        let mut res = Self::default();
        for cell in column.iter().filter(|it| !is_blank(it)) {
            res.n_known += 1;
            res.n_chars += cell.chars().count();
            res.n_mark += usize::from(is_mark(cell));
            let n = counts.entry(cell).or_insert(0);
            if *n == 0 {
                distinct.push(cell);
            }
            *n += 1;
        }
        res.n_distinct = distinct.len();
        let step = distinct.len().div_ceil(Self::MAX_PROBED).max(1);
        let probed: Vec<(&str, usize)> = distinct
            .iter()
            .step_by(step)
            .map(|it| (*it, counts.get(it).copied().unwrap_or(1)))
            .collect();
        for (cell, n) in &probed {
            res.probe(cell, *n);
        }
        for separator in TagSeparator::ALL {
            res.tags.push((separator, tag_counts(separator, &probed)));
        }
        res
    }

    fn probe(&mut self, cell: &str, n: usize) {
        self.n_probed += n;
        if let Some(it) = read_number(cell, Decimal::Point) {
            self.n_number += n;
            self.n_percent += if it.is_percent { n } else { 0 };
            self.n_compact += if read_compact(cell).is_some() { n } else { 0 };
            let is_whole = it.lo == it.hi && it.lo.fract() == 0.0;
            self.n_serial += if is_whole && (20_000.0..80_500.0).contains(&it.lo) { n } else { 0 };
            let votes = &mut self.decimal;
            match it.hint {
                NumberHint::None if is_whole && it.lo.abs() < 1000.0 => votes.n_small += n,
                NumberHint::None if is_whole && read_plain(cell).is_some() => votes.n_large += n,
                NumberHint::None => (),
                NumberHint::AmbiguousComma => votes.ambiguous_comma += n,
                NumberHint::AmbiguousPoint => votes.ambiguous_point += n,
                NumberHint::Point => votes.point += n,
                NumberHint::Comma => votes.comma += n,
            }
            let is_open =
                matches!(it.hint, NumberHint::AmbiguousComma | NumberHint::AmbiguousPoint);
            if is_open && votes.example.is_empty() {
                cell.clone_into(&mut votes.example);
            }
            self.n_large_share += if 1.0 < it.hi.abs() { n } else { 0 };
            self.n_fraction += if it.lo.fract() == 0.0 { 0 } else { n };
            if let Some(currency) = it.currency {
                let code = currency.code();
                match self.currencies.iter_mut().find(|(it, _)| *it == code) {
                    Some((_, count)) => *count += n,
                    None => self.currencies.push((code, n)),
                }
            }
        } else if let Some((_, hint)) = read_date(cell, crate::exchange::DateOrder::DayFirst) {
            self.n_date += n;
            match hint {
                DateHint::None => (),
                DateHint::DayFirst => self.order.day_first += n,
                DateHint::MonthFirst => self.order.month_first += n,
                DateHint::Ambiguous(sign) => {
                    if self.order.ambiguous == 0 {
                        cell.clone_into(&mut self.order.example);
                    }
                    self.order.ambiguous += n;
                    self.order.slashes += if sign == b'/' { n } else { 0 };
                }
            }
        }
        self.n_flag += if read_flag(cell).is_some() { n } else { 0 };
        self.n_bit += if matches!(cell, "0" | "1") { n } else { 0 };
        if cell.starts_with("http://") || cell.starts_with("https://") {
            self.n_url += n;
        }
        let mut domain = String::new();
        if !cell.contains([' ', ',']) && read_domain(cell, &mut domain) == Domain::Own {
            self.n_domain += n;
        }
        self.n_relationship += if read_relationship(cell).is_some() { n } else { 0 };
    }

    fn share(&self, n: usize) -> f64 {
        if self.n_probed == 0 { 0.0 } else { n as f64 / self.n_probed as f64 }
    }

    pub(in crate::exchange) fn numbers(&self) -> f64 {
        self.share(self.n_number)
    }

    pub(in crate::exchange) fn percents(&self) -> f64 {
        self.share(self.n_percent)
    }

    /// Whether all numbers are at most one, and some between: shares of one.
    pub(super) fn are_fractions(&self) -> bool {
        0 < self.n_fraction && self.n_large_share == 0
    }

    pub(in crate::exchange) fn dates(&self) -> f64 {
        self.share(self.n_date)
    }

    /// Days as numbers of eight digits.
    pub(super) fn compacts(&self) -> f64 {
        self.share(self.n_compact)
    }

    /// Marks of one kind and nothing else: an empty cell says no.
    pub(super) fn are_marks(&self) -> bool {
        0 < self.n_known && self.n_mark == self.n_known
    }

    /// Numbers that may be days as a spreadsheet counts them.
    pub(in crate::exchange) fn serials(&self) -> f64 {
        self.share(self.n_serial)
    }

    pub(in crate::exchange) fn flags(&self) -> f64 {
        self.share(self.n_flag)
    }

    pub(super) fn bits(&self) -> f64 {
        self.share(self.n_bit)
    }

    pub(super) fn urls(&self) -> f64 {
        self.share(self.n_url)
    }

    pub(in crate::exchange) fn domains(&self) -> f64 {
        self.share(self.n_domain)
    }

    pub(super) fn relationships(&self) -> f64 {
        self.share(self.n_relationship)
    }

    /// How many of the known cells differ from all others: 1 for a key.
    pub(in crate::exchange) fn distinct(&self) -> f64 {
        if self.n_known == 0 { 0.0 } else { self.n_distinct as f64 / self.n_known as f64 }
    }

    pub(in crate::exchange) fn mean_chars(&self) -> f64 {
        if self.n_known == 0 { 0.0 } else { self.n_chars as f64 / self.n_known as f64 }
    }

    /// The commonest currency named in the cells.
    pub(in crate::exchange) fn currency(&self) -> Option<&'static str> {
        self.currencies.iter().max_by_key(|(_, n)| *n).map(|(code, _)| *code)
    }

    /// The separator between several values in a cell, if cells often hold several that return elsewhere.
    pub(super) fn tag_separator(&self) -> Option<TagSeparator> {
        self.tags
            .iter()
            .find(|(separator, it)| {
                let often = match separator {
                    // Addresses and names of firms have commas too.
                    TagSeparator::Comma => 0.3,
                    _ => 0.1,
                };
                let returning = if *separator == TagSeparator::Comma { 0.4 } else { 0.7 };
                let is_place = *separator == TagSeparator::Comma
                    && (it.cells * 9 <= it.pairs * 10 || self.distinct() < 0.3);
                2 <= it.cells
                    && !is_place
                    && often * self.n_probed as f64 <= it.cells as f64
                    && it.distinct as f64 <= returning * it.parts as f64
                    && it.numbers * 2 < it.parts
                    && it.chars <= 40 * it.parts
            })
            .map(|(separator, _)| *separator)
    }

    /// The separator met most, for a column that is known to hold tags.
    pub(super) fn usual_separator(&self) -> TagSeparator {
        let usual = self.tags.iter().rev().max_by_key(|(_, it)| it.cells);
        usual.filter(|(_, it)| 0 < it.cells).map_or_else(TagSeparator::default, |(it, _)| *it)
    }
}

/// What people put into a box to tick.
fn is_mark(cell: &str) -> bool {
    matches!(cell, "x" | "X" | "х" | "Х" | "✓" | "✔" | "√" | "●" | "•" | "+")
}

/// Cells that hold several parts, and their parts.
fn tag_counts(separator: TagSeparator, cells: &[(&str, usize)]) -> TagCounts {
    let mut res = TagCounts::default();
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    for (cell, n) in cells.iter().filter(|(it, _)| it.contains(separator.signs())) {
        res.cells += n;
        let mut n_parts = 0;
        for part in separator.split(cell) {
            n_parts += 1;
            res.parts += n;
            res.chars += part.chars().count() * n;
            res.numbers += if read_number(part, Decimal::Point).is_some() { *n } else { 0 };
            if seen.insert(part) {
                res.distinct += 1;
            }
        }
        res.pairs += if n_parts == 2 { *n } else { 0 };
    }
    res
}
