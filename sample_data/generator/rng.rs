//! Pseudo-random whole numbers (`SplitMix64`; Steele, Lea and Flood 2014).

pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 0 ≤ x < `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let high = self.next() >> 32;
        ((high * n as u64) >> 32) as usize
    }

    /// `lo` ≤ x ≤ `hi`.
    pub(crate) fn between(&mut self, lo: u32, hi: u32) -> u32 {
        lo + self.below((hi - lo + 1) as usize) as u32
    }

    /// A draw from buckets of (lo, hi, weight), even within each.
    pub(crate) fn bucket(&mut self, buckets: &[(u32, u32, u32)]) -> u32 {
        let weighed: Vec<_> = buckets.iter().map(|&(lo, hi, weight)| ((lo, hi), weight)).collect();
        let &(lo, hi) = self.weighted(&weighed);
        self.between(lo, hi)
    }

    pub(crate) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille as usize
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    pub(crate) fn weighted<'a, T>(&mut self, items: &'a [(T, u32)]) -> &'a T {
        let total: u32 = items.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total as usize) as u32;
        for (item, weight) in items {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return item,
            }
        }
        &items[0].0
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for idx in (1..items.len()).rev() {
            items.swap(idx, self.below(idx + 1));
        }
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}
