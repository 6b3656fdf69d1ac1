//! Sets of rows, one bit a row: counting a condition within a group is a few words of arithmetic.

/// A set of rows of a sample.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bits {
    words: Vec<u64>,
    n_rows: usize,
}

impl Bits {
    pub fn none(n_rows: usize) -> Self {
        Self { words: vec![0; n_rows.div_ceil(64)], n_rows }
    }

    pub fn all(n_rows: usize) -> Self {
        Self::of(n_rows, |_| true)
    }

    /// The rows of which this holds.
    pub fn of(n_rows: usize, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut res = Self::none(n_rows);
        (0..n_rows).filter(|row| holds(*row)).for_each(|row| res.insert(row));
        res
    }

    /// How many rows there are, in the set or not.
    pub fn n_rows(&self) -> usize {
        self.n_rows
    }

    pub fn words(&self) -> &[u64] {
        &self.words
    }

    pub fn insert(&mut self, row: usize) {
        self.words[row / 64] |= 1 << (row % 64);
    }

    pub fn contains(&self, row: usize) -> bool {
        self.words[row / 64] >> (row % 64) & 1 == 1
    }

    pub fn count(&self) -> usize {
        self.words.iter().map(|it| it.count_ones() as usize).sum()
    }

    /// How many rows are in both.
    pub fn count_and(&self, other: &Self) -> usize {
        let both = self.words.iter().zip(&other.words);
        both.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    pub fn and(&self, other: &Self) -> Self {
        self.with(other, |a, b| a & b)
    }

    pub fn or(&self, other: &Self) -> Self {
        self.with(other, |a, b| a | b)
    }

    /// The rows that are here and not there.
    pub fn minus(&self, other: &Self) -> Self {
        self.with(other, |a, b| a & !b)
    }

    fn with(&self, other: &Self, f: impl Fn(u64, u64) -> u64) -> Self {
        let words = self.words.iter().zip(&other.words).map(|(a, b)| f(*a, *b)).collect();
        Self { words, n_rows: self.n_rows }
    }

    /// The rows named as rows of their own, in the order given.
    pub fn gather(&self, rows: &[usize]) -> Self {
        Self::of(rows.len(), |row| self.contains(rows[row]))
    }

    /// The rows in the set, rising.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(idx, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let at = left.trailing_zeros() as usize;
                left &= left.wrapping_sub(1);
                (at < 64).then_some(idx * 64 + at)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_behave_as_sets() {
        let a = Bits::of(130, |it| it % 3 == 0);
        let b = Bits::of(130, |it| it % 2 == 0);
        let rows = |it: &Bits| it.iter().collect::<Vec<_>>();
        let wanted = |f: fn(bool, bool) -> bool| -> Vec<usize> {
            (0..130).filter(|it| f(it % 3 == 0, it % 2 == 0)).collect()
        };
        assert_eq!(rows(&a.and(&b)), wanted(|a, b| a && b));
        assert_eq!(rows(&a.or(&b)), wanted(|a, b| a || b));
        assert_eq!(rows(&a.minus(&b)), wanted(|a, b| a && !b));
        assert_eq!(a.count_and(&b), 22);
        assert_eq!(Bits::all(130).count(), 130);
        assert!(a.contains(129) && !a.contains(128));
    }
}
