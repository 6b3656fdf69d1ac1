//! Which attributes of a round should become criteria, in what role, and with what weight.

use super::{AttributeView, RoundView};
use crate::model::{Attribute, Id, Profile, Role, Stance, Weight};

/// At least this important on average, of 5 …
const IMPORTANT: f64 = 3.5;
/// … and agreed at least this far.
const AGREED: f64 = 0.4;
/// From here on an attribute that is agreed very far decides by itself.
const DECIDES: f64 = 4.75;
const AGREED_VERY_FAR: f64 = 0.8;
/// Whoever gives this much or more speaks for the attribute.
const FOR: usize = 3;

#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    pub attribute: Id<Attribute>,
    /// Whether it is among those that should become criteria: important and agreed, and no more than a profile wants.
    pub is_chosen: bool,
    pub role: Role,
    pub weight: Weight,
    /// For it when the mean lies in the upper half of the scale.
    pub stance: Stance,
    pub mean: f64,
    /// How many give it 3 or more, of how many.
    pub n_for: usize,
    pub n: usize,
}

/// A mean importance from 0 to 5 as a weight from 1 to 5: to the nearest, and at least 1.
pub fn weight_of(mean: f64) -> Weight {
    let nearest = mean.round().clamp(1.0, f64::from(Weight::MAX)) as u8;
    Weight::new(nearest).unwrap_or_default()
}

/// Every attribute that was rated, the most important first.
pub fn suggestions(view: &RoundView) -> Vec<Suggestion> {
    let mut res: Vec<Suggestion> = view.attributes.iter().filter_map(suggestion).collect();
    res.sort_by(|a, b| b.mean.total_cmp(&a.mean));
    let chosen = res.iter_mut().filter(|it| it.is_chosen);
    for it in chosen.skip(*Profile::WANTED.end()) {
        it.is_chosen = false;
    }
    res
}

fn suggestion(it: &AttributeView) -> Option<Suggestion> {
    let mean = it.mean?;
    let agreement = it.agreement.unwrap_or(1.0);
    let role =
        if DECIDES <= mean && AGREED_VERY_FAR <= agreement { Role::Must } else { Role::Prefer };
    Some(Suggestion {
        attribute: it.attribute,
        is_chosen: IMPORTANT <= mean && AGREED <= agreement,
        role,
        weight: weight_of(mean),
        stance: if 2.5 <= mean { Stance::Supports } else { Stance::Contradicts },
        mean,
        n_for: it.counts[FOR..].iter().map(|it| *it as usize).sum(),
        n: it.n_ratings(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(counts: &[[u32; 6]]) -> RoundView {
        let attributes = counts.iter().enumerate().map(|(idx, counts)| {
            let n: u32 = counts.iter().sum();
            let sum: u32 = counts.iter().zip(0..).map(|(n, step)| n * step).sum();
            AttributeView {
                attribute: Id::new(idx as u64),
                counts: *counts,
                mean: (0 < n).then(|| f64::from(sum) / f64::from(n)),
                agreement: super::super::agreement(counts),
                by_function: Vec::new(),
                wishes: Vec::new(),
            }
        });
        RoundView { attributes: attributes.collect(), ..RoundView::default() }
    }

    #[test]
    fn what_is_important_and_agreed_is_chosen() {
        let view = view(&[
            [0, 0, 0, 0, 1, 6],
            [2, 0, 0, 0, 0, 5],
            [0, 0, 0, 2, 3, 2],
            [4, 2, 0, 0, 0, 0],
            [0; 6],
        ]);
        let found: Vec<_> = suggestions(&view)
            .iter()
            .map(|it| (it.attribute.get(), it.is_chosen, it.role, it.weight.get(), it.n_for, it.n))
            .collect();
        assert_eq!(
            found,
            [
                (0, true, Role::Must, 5, 7, 7),
                (2, true, Role::Prefer, 4, 7, 7),
                (1, false, Role::Prefer, 4, 5, 7),
                (3, false, Role::Prefer, 1, 0, 6),
            ]
        );
        assert_eq!(suggestions(&view)[3].stance, Stance::Contradicts);
    }

    #[test]
    fn no_more_than_a_profile_wants() {
        let view = view(&[[0, 0, 0, 0, 7, 0]; 9]);
        assert_eq!(suggestions(&view).iter().filter(|it| it.is_chosen).count(), 7);
    }
}
