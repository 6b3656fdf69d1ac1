//! The five steps of the method.

/// The steps, in order; they can be visited in any order and as often as wished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Collect,
    Analyze,
    Draft,
    Validate,
    Refine,
}

impl Step {
    pub const ALL: [Self; 5] =
        [Self::Collect, Self::Analyze, Self::Draft, Self::Validate, Self::Refine];

    /// 1 to 5.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}
