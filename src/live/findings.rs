//! What the second step finds out: groups, traits, a suggestion. Each is computed on a thread of its own when the page
//! that shows it is looked at, anew when what it depends on has changed, and never otherwise.
//!
//! To add one: a key of all it depends on, a [`Latest`] in [`Findings`], a call in [`Findings::follow`].

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Derived, Latest, Matched,
    close_up::{DiveKey, PainsKey},
};
use crate::{
    analysis::{
        compare::Comparison,
        deep_dive::DeepDive,
        groups::Groups,
        pains::Pains,
        portrait::Portrait,
        segments::{Customers, Pair, Segments, ends},
        suggest::{self, Suggestion},
        traits::Studied,
        two_factors::TwoFactors,
    },
    model::{
        AccountId, AccountKind, Attribute, Best, Day, Id, Profile, Project, Rows, Study, Table,
    },
};

/// What was found out last.
pub struct Findings {
    /// Called, on whatever thread, when there is news.
    wake: Arc<dyn Fn() + Send + Sync>,
    studied: Latest<StudyKey, Studied>,
    suggestion: Latest<SuggestionKey, Suggestion>,
    segments: Latest<SegmentsKey, Segments>,
    two_factors: Latest<TwoFactorsKey, TwoFactors>,
    comparison: Latest<ComparisonKey, Comparison>,
    pub(super) pains: Latest<PainsKey, Pains>,
    pub(super) dive: Latest<DiveKey, Option<DeepDive>>,
    portrait: Latest<PortraitKey, Portrait>,
}

/// What groups and traits depend on.
#[derive(Clone, Debug)]
pub struct StudyKey {
    table: Arc<Table>,
    attributes: Rows<Attribute>,
    starred: BTreeSet<AccountId>,
    /// Without what only suggestions depend on.
    study: Study,
    reference_day: Option<Day>,
}

/// What the profiles were found to share depends on.
#[derive(Clone, Debug)]
pub struct ComparisonKey {
    /// By identity, in the order of the profiles.
    matches: Vec<(Id<Profile>, Arc<Matched>)>,
    /// `None` where the accounts are a market list: it has no customers.
    groups: Option<StudyKey>,
}

/// What the accounts of a profile say of it depends on.
#[derive(Clone, Debug)]
pub struct PortraitKey {
    profile: Id<Profile>,
    /// By identity.
    matched: Arc<Matched>,
    attributes: Rows<Attribute>,
}

#[derive(Clone, Debug)]
pub struct SuggestionKey {
    /// By identity: it holds many rows.
    studied: Arc<Studied>,
    study: Study,
}

#[derive(Clone, Debug)]
pub struct SegmentsKey {
    /// By identity.
    studied: Arc<Studied>,
    attributes: Rows<Attribute>,
    pair: Pair,
}

#[derive(Clone, Debug)]
pub struct TwoFactorsKey {
    /// By identity.
    studied: Arc<Studied>,
    seed: u64,
}

impl Findings {
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            wake: Arc::new(wake),
            studied: Latest::default(),
            suggestion: Latest::default(),
            segments: Latest::default(),
            two_factors: Latest::default(),
            comparison: Latest::default(),
            pains: Latest::default(),
            dive: Latest::default(),
            portrait: Latest::default(),
        }
    }

    /// Starts what is missing or no longer true of these accounts. Never waits.
    pub fn follow(&mut self, table: &Arc<Table>, project: &Project) {
        let key = StudyKey::of(table, project);
        let (accounts, of) = (Arc::clone(table), project.clone());
        self.studied.follow(key, "traits", self.wake(), move |progress| {
            Studied::of(&accounts, &of, progress)
        });
        // A suggestion from traits that are about to change would be thrown away.
        if self.studied.is_stale() {
            return;
        }
        let Some(studied) = self.studied.value().map(Arc::clone) else { return };
        let study = project.about().study;
        let key = SuggestionKey { studied: Arc::clone(&studied), study: study.clone() };
        self.suggestion.follow(key, "suggestion", self.wake(), move |progress| {
            suggest::of_customers(&studied, &study, progress)
        });
    }

    /// Crosses two attributes of the customers that were studied last. Never waits.
    pub fn cross(&mut self, project: &Project, pair: Pair) {
        let Some(studied) = self.current() else { return };
        let attributes = project.attributes.clone();
        let (of, by) = (Arc::clone(&studied), attributes.clone());
        let key = SegmentsKey { studied, attributes, pair };
        self.segments.follow(key, "segments", self.wake(), move |progress| {
            let customers = Customers { studied: &of, attributes: &by };
            Segments::of(&customers, pair, &ends(&of), progress)
        });
    }

    /// Searches the pairs of factors that divide the customers that were studied last. Never waits.
    pub fn search_pairs(&mut self, project: &Project) {
        let Some(studied) = self.current() else { return };
        let seed = project.about().study.seed;
        let of = Arc::clone(&studied);
        let key = TwoFactorsKey { studied, seed };
        self.two_factors.follow(key, "two factors", self.wake(), move |progress| {
            TwoFactors::of(&of, seed, progress)
        });
    }

    /// Groups and traits, unless they are about to change.
    fn current(&self) -> Option<Arc<Studied>> {
        self.studied.value().filter(|_| !self.studied.is_stale()).map(Arc::clone)
    }

    /// The same of what the profiles share.
    pub fn follow_comparison(&mut self, live: &Derived, project: &Project) {
        let table = live.table();
        let is_market = live.kind == AccountKind::Market;
        let matches = live.matches.iter().map(|(id, it)| (*id, Arc::clone(it))).collect();
        let groups = (!is_market).then(|| StudyKey::of(table, project));
        let key = ComparisonKey { matches, groups };
        let (asked, of, accounts) = (key.clone(), project.clone(), Arc::clone(table));
        self.comparison.follow(key, "comparison", self.wake(), move |progress| {
            let groups = asked.groups.map(|_| Groups::of_project(&accounts, &of));
            let profiles: Vec<_> =
                asked.matches.iter().map(|(id, it)| (*id, &it.matching)).collect();
            Comparison::of(&profiles, &groups.unwrap_or_default(), progress)
        });
    }

    /// The same of what the accounts of this profile say of its description.
    pub fn follow_portrait(&mut self, live: &Derived, project: &Project, profile: Id<Profile>) {
        let Some(matched) = live.matches.get(&profile).map(Arc::clone) else { return };
        let attributes = project.attributes.clone();
        let key = PortraitKey { profile, matched: Arc::clone(&matched), attributes };
        let of = project.clone();
        self.portrait.follow(key, "portrait", self.wake(), move |progress| {
            Portrait::of(profile, &matched.matching, &of, progress)
        });
    }

    /// Takes in what threads have found out; true when there is news. Never waits.
    pub fn poll(&mut self) -> bool {
        let news = [
            self.studied.poll(),
            self.suggestion.poll(),
            self.comparison.poll(),
            self.segments.poll(),
            self.two_factors.poll(),
            self.pains.poll(),
            self.dive.poll(),
            self.portrait.poll(),
        ];
        news.contains(&true)
    }

    pub fn studied(&self) -> &Latest<StudyKey, Studied> {
        &self.studied
    }

    pub fn suggestion(&self) -> &Latest<SuggestionKey, Suggestion> {
        &self.suggestion
    }

    pub fn segments(&self) -> &Latest<SegmentsKey, Segments> {
        &self.segments
    }

    pub fn two_factors(&self) -> &Latest<TwoFactorsKey, TwoFactors> {
        &self.two_factors
    }

    pub fn portrait(&self) -> &Latest<PortraitKey, Portrait> {
        &self.portrait
    }

    pub fn comparison(&self) -> &Latest<ComparisonKey, Comparison> {
        &self.comparison
    }

    /// Who names which pain.
    pub fn pains(&self) -> &Latest<PainsKey, Pains> {
        &self.pains
    }

    /// The customer that is looked at closely.
    pub fn deep_dive(&self) -> &Latest<DiveKey, Option<DeepDive>> {
        &self.dive
    }

    /// Cancels what is under way; it starts again when what it depends on changes, or when it is asked for.
    pub fn stop(&mut self) {
        self.studied.stop();
        self.suggestion.stop();
        self.segments.stop();
        self.two_factors.stop();
        self.comparison.stop();
        self.pains.stop();
        self.dive.stop();
        self.portrait.stop();
    }

    /// Lets what was stopped or lost start again.
    pub fn again(&mut self) {
        self.studied.again();
        self.suggestion.again();
        self.segments.again();
        self.two_factors.again();
        self.comparison.again();
        self.pains.again();
        self.dive.again();
        self.portrait.again();
    }

    pub fn is_working(&self) -> bool {
        self.studied.figures().is_some()
            || self.suggestion.figures().is_some()
            || self.segments.figures().is_some()
            || self.two_factors.figures().is_some()
            || self.comparison.figures().is_some()
            || self.pains.figures().is_some()
            || self.dive.figures().is_some()
            || self.portrait.figures().is_some()
    }

    pub(super) fn wake(&self) -> impl FnOnce() + Send + 'static {
        let wake = Arc::clone(&self.wake);
        move || wake()
    }
}

impl StudyKey {
    pub(super) fn of(table: &Arc<Table>, project: &Project) -> Self {
        let about = project.about();
        // A star counts only where stars say who is best.
        let counts = about.study.best == Best::Starred;
        let starred = project.overlays.iter().filter(|(_, it)| counts && it.starred);
        let usual = Study::default();
        Self {
            table: Arc::clone(table),
            attributes: project.attributes.clone(),
            starred: starred.map(|(id, _)| AccountId(id.get())).collect(),
            study: Study {
                pinned: usual.pinned,
                banned: usual.banned,
                max_criteria: usual.max_criteria,
                pains: usual.pains,
                ..about.study
            },
            reference_day: about.reference_day,
        }
    }
}

impl PartialEq for StudyKey {
    fn eq(&self, other: &Self) -> bool {
        let same_table = Arc::ptr_eq(&self.table, &other.table) || self.table.same_as(&other.table);
        same_table
            && self.attributes == other.attributes
            && self.starred == other.starred
            && self.study == other.study
            && self.reference_day == other.reference_day
    }
}

impl PartialEq for SegmentsKey {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.studied, &other.studied)
            && self.attributes == other.attributes
            && self.pair == other.pair
    }
}

impl PartialEq for TwoFactorsKey {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.studied, &other.studied) && self.seed == other.seed
    }
}

impl PartialEq for SuggestionKey {
    fn eq(&self, other: &Self) -> bool {
        let about = |it: &Self| Study { pains: None, ..it.study.clone() };
        Arc::ptr_eq(&self.studied, &other.studied) && about(self) == about(other)
    }
}

impl PartialEq for PortraitKey {
    fn eq(&self, other: &Self) -> bool {
        self.profile == other.profile
            && Arc::ptr_eq(&self.matched, &other.matched)
            && self.attributes == other.attributes
    }
}

impl PartialEq for ComparisonKey {
    fn eq(&self, other: &Self) -> bool {
        let pairs = || self.matches.iter().zip(&other.matches);
        self.matches.len() == other.matches.len()
            && pairs().all(|((a, this), (b, that))| a == b && Arc::ptr_eq(this, that))
            && self.groups == other.groups
    }
}
