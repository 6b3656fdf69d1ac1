//! Chance that can be repeated: the same seed gives the same numbers on every machine.

/// `SplitMix64` (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014).
#[derive(Clone, Debug)]
pub(super) struct Seed(u64);

impl Seed {
    /// A stream of its own for each use of one seed.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut res = Self(seed ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03));
        res.next();
        res
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let it = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        it ^ (it >> 31)
    }

    /// A number below `n`, each as likely as the others (Lemire, *Fast random integer generation in an interval*, 2019;
    /// his correction is below one in 2³² here and left out).
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }

    /// Fisher and Yates, as Durstenfeld wrote it (1964).
    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}
