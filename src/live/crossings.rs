//! Two attributes crossed, and the pair of factors that divides most sharply: computed on threads of their own, and only
//! while somebody looks at them.

use std::sync::Arc;

use super::Latest;
use crate::{
    analysis::{
        segments::{Customers, Pair, Segments, ends},
        traits::Studied,
        two_factors::TwoFactors,
    },
    model::{Attribute, Project, Rows},
};

/// What was studied, known again by where it lies: the same place, the same figures.
#[derive(Clone, Debug)]
pub struct Same<T>(pub Arc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The cross table and the two factors that were asked about last.
#[derive(Debug, Default)]
pub struct Crossings {
    pub segments: Latest<(Same<Studied>, Rows<Attribute>, Pair), Segments>,
    pub two_factors: Latest<(Same<Studied>, u64), TwoFactors>,
}

impl Crossings {
    /// Crosses the attributes of the pair over what was studied.
    pub fn cross(
        &mut self,
        studied: &Arc<Studied>,
        project: &Project,
        pair: Pair,
        wake: impl FnOnce() + Send + 'static,
    ) {
        let (studied, attributes) = (Arc::clone(studied), project.attributes.clone());
        let key = (Same(Arc::clone(&studied)), attributes.clone(), pair);
        self.segments.follow(key, "segments", wake, move |progress| {
            let customers = Customers { studied: &studied, attributes: &attributes };
            Segments::of(&customers, pair, &ends(&studied), progress)
        });
    }

    /// Searches the pairs of factors over what was studied.
    pub fn search(
        &mut self,
        studied: &Arc<Studied>,
        seed: u64,
        wake: impl FnOnce() + Send + 'static,
    ) {
        let studied = Arc::clone(studied);
        let key = (Same(Arc::clone(&studied)), seed);
        self.two_factors.follow(key, "two factors", wake, move |progress| {
            TwoFactors::of(&studied, seed, progress)
        });
    }

    /// Takes in what has come to an end; true when there is news. Never waits.
    pub fn poll(&mut self) -> bool {
        let news = [self.segments.poll(), self.two_factors.poll()];
        news.contains(&true)
    }
}
