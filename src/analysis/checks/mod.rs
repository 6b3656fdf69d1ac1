//! Checks: the pitfalls of a profile, each with the number behind it, its reason and the way to the remedy.
//!
//! `rule` is about the criteria by themselves, `bands` about ranges of numbers, `reach` about tiers, `matches` about
//! whom the criteria pick out, `overlap` about two of them that say the same, `upkeep` about what a profile needs
//! besides. A check that is [`Answered`] is let be until what it found is much worse. Knows no screen; the guide and
//! the window both show what is found here.

mod bands;
mod matches;
mod overlap;
mod reach;
mod rule;
mod upkeep;

pub use matches::{Fault, fault};
pub use overlap::Overlap;

use super::{guide::Target, matching::Matching};
use crate::model::{Answered, Criterion, Day, Id, Message, Profile, Project};

/// What can be wrong with a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckKind {
    TooGeneric,
    TooNarrow,
    AllCustomers,
    NoneMeets,
    UnreachableTier,
    Guesses,
    SameTwice,
    BandsOverlap,
    EveryMeets,
    MostlyEmpty,
    ForeignJump,
    OfferChanged,
    ReviewOverdue,
    NoPain,
    NoGoal,
    TooMany,
    TooFew,
    BandsGap,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Serious,
    Warning,
    Note,
}

/// The number behind a check.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    Count(usize),
    /// 0.41 is shown as 41 %.
    Share(f64),
}

/// One thing found.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub kind: CheckKind,
    /// What [`Answered::check`] holds when it is let be.
    pub key: String,
    pub severity: Severity,
    pub figure: Figure,
    /// What is wrong, in a few words.
    pub title: Message,
    /// The reason, in a sentence.
    pub reason: Message,
    /// What to do about it: the words of the button, and where it leads.
    pub remedy: Message,
    pub target: Target,
    /// The criteria it is about, the worst first; none where it is about the profile as a whole.
    pub criteria: Vec<Id<Criterion>>,
    /// The worse, the larger; comparable only within one key.
    pub badness: f64,
    /// How much worse is much worse, at the least.
    pub step: f64,
    pub answered: Option<Answered>,
}

impl Check {
    /// Whether somebody let it be and it is not much worse since.
    pub fn is_answered(&self) -> bool {
        self.answered.as_ref().is_some_and(|it| !self.is_worse_than(it.badness))
    }

    /// Worse by a quarter, and by a step at the least.
    fn is_worse_than(&self, then: f64) -> bool {
        self.step.max(then.abs() / 4.0) < self.badness - then
    }
}

/// What the checks look at.
struct Cx<'a> {
    project: &'a Project,
    id: Id<Profile>,
    profile: &'a Profile,
    /// The criteria that ask something, in order.
    asked: Vec<(Id<Criterion>, &'a Criterion)>,
    /// The profile over some accounts, where there are any.
    matching: Option<&'a Matching>,
    today: Day,
}

impl Cx<'_> {
    fn name(&self, id: Id<Criterion>) -> &str {
        let criterion = self.project.criteria.get(id);
        let attribute = criterion.and_then(|it| self.project.attributes.get(it.attribute));
        attribute.map_or("", |it| it.name.as_str())
    }
}

/// All that is found wrong with the profile: the most serious first, what is answered last.
pub fn checks(
    project: &Project,
    id: Id<Profile>,
    matching: Option<&Matching>,
    today: Day,
) -> Vec<Check> {
    let Some(profile) = project.profiles.get(id) else { return Vec::new() };
    let ids = profile.criteria.iter();
    let criteria = ids.filter_map(|id| Some((*id, project.criteria.get(*id)?)));
    let asked: Vec<_> = criteria.filter(|(_, it)| it.condition.asks()).collect();
    // A result for another profile, or over no accounts, tells nothing.
    let tells = |it: &&Matching| it.rule.profile == id && 0 < it.figures.n_accounts;
    let matching = matching.filter(tells).filter(|_| !asked.is_empty());
    let cx = Cx { project, id, profile, asked, matching, today };
    let mut res = Vec::new();
    matches::find(&cx, &mut res);
    rule::find(&cx, &mut res);
    bands::find(&cx, &mut res);
    reach::find(&cx, &mut res);
    overlap::find(&cx, &mut res);
    upkeep::find(&cx, &mut res);
    for it in &mut res {
        it.answered = profile.answered.iter().find(|of| of.check == it.key).cloned();
    }
    res.sort_by_key(|it| (it.is_answered(), it.severity, it.kind));
    res
}

/// A check about the profile as a whole.
fn check(kind: CheckKind, severity: Severity, figure: Figure) -> Check {
    let (key, title, reason, remedy, target) = words(kind);
    let badness = match figure {
        Figure::Count(n) => n as f64,
        Figure::Share(share) => share,
    };
    let step = match figure {
        Figure::Count(_) => 0.5,
        Figure::Share(_) => 0.1,
    };
    Check {
        kind,
        key: key.to_owned(),
        severity,
        figure,
        title: Message::new(title),
        reason: Message::new(reason),
        remedy: Message::new(remedy),
        target,
        criteria: Vec::new(),
        badness,
        step,
        answered: None,
    }
}

impl Check {
    /// The same about some criteria: it has a key of its own for them, and leads to the first.
    fn about(mut self, criteria: &[Id<Criterion>]) -> Self {
        let mut ids: Vec<u64> = criteria.iter().map(|it| it.get()).collect();
        ids.sort_unstable();
        for id in ids {
            self.key = format!("{}-{id}", self.key);
        }
        if let Some(first) = criteria.first() {
            self.target = Target::ShowCriterion(*first);
        }
        self.criteria = criteria.to_vec();
        self
    }

    fn because(mut self, fill: impl FnOnce(Message) -> Message) -> Self {
        self.reason = fill(self.reason);
        self
    }
}

type Words = (&'static str, &'static str, &'static str, &'static str, Target);

fn words(kind: CheckKind) -> Words {
    let criteria = Target::ShowCriteria;
    match kind {
        CheckKind::TooGeneric => {
            ("generic", "checks-too-generic", "checks-too-generic-why", "checks-ask-more", criteria)
        }
        CheckKind::TooNarrow => {
            ("narrow", "checks-too-narrow", "checks-too-narrow-why", "checks-ask-less", criteria)
        }
        CheckKind::AllCustomers => (
            "customers",
            "checks-all-customers",
            "checks-all-customers-why",
            "checks-ask-less",
            criteria,
        ),
        CheckKind::NoneMeets => (
            "none",
            "checks-none-meets",
            "checks-none-meets-why",
            "checks-change-criterion",
            criteria,
        ),
        CheckKind::EveryMeets => (
            "every",
            "checks-every-meets",
            "checks-every-meets-why",
            "checks-change-criterion",
            criteria,
        ),
        CheckKind::UnreachableTier => (
            "unreachable",
            "checks-unreachable",
            "checks-unreachable-why",
            "checks-change-criteria",
            criteria,
        ),
        CheckKind::Guesses => {
            ("guesses", "checks-guesses", "checks-guesses-why", "checks-link-evidence", criteria)
        }
        CheckKind::SameTwice => (
            "same",
            "checks-same-twice",
            "checks-same-twice-why",
            "checks-change-criterion",
            criteria,
        ),
        CheckKind::BandsOverlap => (
            "overlap",
            "checks-bands-overlap",
            "checks-bands-overlap-why",
            "checks-change-criterion",
            criteria,
        ),
        CheckKind::BandsGap => {
            ("gap", "checks-bands-gap", "checks-bands-gap-why", "checks-change-criterion", criteria)
        }
        kind => words_of_upkeep(kind),
    }
}

fn words_of_upkeep(kind: CheckKind) -> Words {
    let criteria = Target::ShowCriteria;
    match kind {
        CheckKind::MostlyEmpty => {
            ("empty", "checks-mostly-empty", "checks-mostly-empty-why", "checks-fill", criteria)
        }
        CheckKind::ForeignJump => (
            "jump",
            "checks-foreign-jump",
            "checks-foreign-jump-why",
            "checks-show-account",
            Target::ShowAccounts,
        ),
        CheckKind::OfferChanged => (
            "offer",
            "checks-offer-changed",
            "checks-offer-changed-why",
            "checks-reviewed-today",
            Target::Review,
        ),
        CheckKind::ReviewOverdue => (
            "review",
            "checks-review-overdue",
            "checks-review-overdue-why",
            "checks-reviewed-today",
            Target::Review,
        ),
        CheckKind::NoPain => (
            "pain",
            "checks-no-pain",
            "checks-no-pain-why",
            "checks-to-interviews",
            Target::ShowInterviews,
        ),
        CheckKind::NoGoal => (
            "goal",
            "checks-no-goal",
            "checks-no-goal-why",
            "checks-write-goal",
            Target::WritePurpose,
        ),
        CheckKind::TooMany => {
            ("many", "checks-too-many", "checks-too-many-why", "checks-change-criteria", criteria)
        }
        _ => (
            "few",
            "checks-too-few",
            "checks-too-few-why",
            "checks-add-criterion",
            Target::AddCriterion,
        ),
    }
}

#[cfg(test)]
mod tests;
