//! What to do next: for each of the five steps what it is for, its checklist, and the one best action over all.
//!
//! A pure function from the project and its figures. `accounts` is about tables, `knowledge` about what people know,
//! `analyze` about what is found in both, `customers` about what these say, `draft` about the rule of the chosen
//! profile, `claims` about what the rule rests on. Knows no screen; [`Target`] names what an item is about, and the
//! window finds the way there.

mod accounts;
mod analyze;
mod claims;
mod customers;
mod draft;
mod knowledge;
mod portrait;

use std::borrow::Cow;

use crate::model::{
    AccountId, AccountKind, Attribute, Criterion, Day, Id, Message, Profile, Project, Relationship,
    Step, Table, Way,
};

use super::{
    checks::{Check, CheckKind, checks},
    matching::Matching,
};

/// What the guide looks at besides the project. Without a figure the items that need it wait.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    pub accounts: Option<&'a Table>,
    pub market: Option<&'a Table>,
    /// Known values by attribute over the accounts, as [`fills`] counts them.
    pub fills: &'a [(Id<Attribute>, usize)],
    /// The profile that is chosen, and its result over the accounts, or over the market where there are none.
    pub profile: Option<Id<Profile>>,
    pub matching: Option<&'a Matching>,
    /// The day it is; the day of the newest import where nobody says.
    pub today: Option<Day>,
    /// What is wrong with the profile; found anew where it is not given.
    pub checks: Option<&'a [Check]>,
}

/// One step as the guide sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct StepGuide {
    pub step: Step,
    /// What the step is for.
    pub purpose: Message,
    /// Empty for a step that has nothing to be worked on yet: it is not shown.
    pub items: Vec<Item>,
}

/// One line of a checklist.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What [`crate::model::About::ticks`] holds when it is ticked by hand. Belongs to one profile where the item does.
    pub key: String,
    pub done: Done,
    /// The line itself, with its figure.
    pub message: Message,
    /// What there is to do and why; `None` where there is nothing.
    pub action: Option<Message>,
    pub target: Target,
    /// Not counted, and never the next best action.
    pub is_optional: bool,
    /// Comes before whatever else is open, in earlier steps too.
    pub is_pressing: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The project shows it.
    Computed,
    /// Someone says so.
    Ticked,
    Open,
    /// There is nothing to tell from yet.
    Waiting,
}

/// What an item is about: where the work on it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    ImportAccounts,
    ImportMarket,
    /// Accounts of which this is blank.
    FillBlank(Id<Attribute>),
    MarkCustomers,
    ShowAccounts,
    AddProfile,
    AddCriterion,
    ShowCriteria,
    ShowCriterion(Id<Criterion>),
    /// What a criterion rests on, and how it is put to the test.
    ShowEvidence(Id<Criterion>),
    /// What describes the companies of the chosen profile, its key people, their jobs to be done.
    ShowPortrait,
    ShowPeople,
    ShowJobs,
    WritePurpose,
    NameTeams,
    ShowSources,
    ShowInterviews,
    ShowTeamViews,
    ShowMarketNotes,
    ShowAccount(AccountId),
    /// When the profile was gone over, and when it is next.
    Review,
    /// What sets the best customers apart, and who they are.
    ShowTraits,
    ShowSuggestion,
    ShowPains,
    ShowSwot,
}

impl StepGuide {
    /// Done and all, optional items aside.
    pub fn progress(&self) -> (usize, usize) {
        let counted = || self.items.iter().filter(|it| !it.is_optional);
        (counted().filter(|it| it.is_done()).count(), counted().count())
    }

    /// The first thing left to do.
    pub fn next(&self) -> Option<&Item> {
        self.items.iter().find(|it| it.done == Done::Open && !it.is_optional)
    }
}

impl Item {
    pub fn is_done(&self) -> bool {
        matches!(self.done, Done::Computed | Done::Ticked)
    }
}

/// All five steps in order.
pub fn guide(project: &Project, facts: Facts<'_>) -> Vec<StepGuide> {
    let cx = Cx::new(project, facts);
    let ticks = &cx.ticks;
    Step::ALL
        .into_iter()
        .map(|step| {
            let mut items = match step {
                Step::Collect => collect(&cx),
                Step::Draft => draft::items(&cx),
                Step::Analyze => [analyze::items(&cx), customers::items(&cx)].concat(),
                Step::Validate | Step::Refine => Vec::new(),
            };
            for it in &mut items {
                if !it.is_done() && ticks.contains(&it.key) {
                    it.done = Done::Ticked;
                }
            }
            StepGuide { step, purpose: Message::new(purpose(step)), items }
        })
        .collect()
}

/// The next best action over all steps: the first that presses, else the first that is open, in the order of the steps.
pub fn next_best(steps: &[StepGuide]) -> Option<&Item> {
    let all = steps.iter().flat_map(|it| &it.items);
    let mut open = all.filter(|it| it.done == Done::Open && !it.is_optional);
    open.find(|it| it.is_pressing).or_else(|| steps.iter().find_map(StepGuide::next))
}

/// Tables first; of a founder without customers, what people know first.
fn collect(cx: &Cx<'_>) -> Vec<Item> {
    let (accounts, knowledge) = (accounts::items(cx), knowledge::items(cx));
    if cx.is_top_down { [knowledge, accounts].concat() } else { [accounts, knowledge].concat() }
}

/// How many values of each attribute are known.
pub fn fills(table: &Table) -> Vec<(Id<Attribute>, usize)> {
    table.columns.iter().map(|(id, it)| (*id, it.n_known())).collect()
}

fn purpose(step: Step) -> &'static str {
    match step {
        Step::Collect => "guide-collect-purpose",
        Step::Analyze => "guide-analyze-purpose",
        Step::Draft => "guide-draft-purpose",
        Step::Validate => "guide-validate-purpose",
        Step::Refine => "guide-refine-purpose",
    }
}

/// What the items look at.
struct Cx<'a> {
    project: &'a Project,
    facts: Facts<'a>,
    ticks: std::collections::BTreeSet<String>,
    n_accounts: usize,
    n_market: usize,
    profile: Option<&'a Profile>,
    is_top_down: bool,
    today: Day,
    checks: Cow<'a, [Check]>,
}

impl<'a> Cx<'a> {
    fn new(project: &'a Project, facts: Facts<'a>) -> Self {
        let profile = facts.profile.and_then(|it| project.profiles.get(it));
        let rows = |table: Option<&Table>, kind: AccountKind| {
            let imported = || {
                let of_kind = project.batches.iter().filter(|(_, it)| it.kind == kind);
                of_kind.map(|(_, it)| it.n_new).sum()
            };
            table.map_or_else(imported, Table::len)
        };
        let today = facts.today.unwrap_or_else(|| project.reference_day());
        let found = || facts.profile.map(|id| checks(project, id, facts.matching, today));
        Self {
            project,
            facts,
            checks: match facts.checks {
                Some(it) => Cow::Borrowed(it),
                None => Cow::Owned(found().unwrap_or_default()),
            },
            ticks: project.about().ticks,
            n_accounts: rows(facts.accounts, AccountKind::Accounts),
            n_market: rows(facts.market, AccountKind::Market),
            profile,
            is_top_down: profile.is_some_and(|it| it.way == Way::TopDown),
            today,
        }
    }

    /// The checks of these kinds that found something, the worst first.
    fn found(&self, kinds: &[CheckKind]) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(move |it| kinds.contains(&it.kind))
    }

    fn name(&self, attribute: Id<Attribute>) -> String {
        self.project.attributes.get(attribute).map_or_else(String::new, |it| it.name.clone())
    }

    /// Accounts with a relationship that is known, and customers, now or before.
    fn relationships(&self) -> (usize, usize) {
        let codes = self.facts.accounts.map_or(&[][..], |it| &it.relationships);
        let is_customer = |code: &u8| {
            let it = Relationship::from_code(*code);
            matches!(it, Some(Relationship::Customer | Relationship::Churned))
        };
        let known = codes.iter().filter(|it| 0 < **it).count();
        (known, codes.iter().filter(|it| is_customer(it)).count())
    }

    /// The share of accounts that hold the attribute, in whole percent.
    fn fill(&self, attribute: Id<Attribute>) -> Option<usize> {
        let (_, n) = self.facts.fills.iter().find(|(id, _)| *id == attribute)?;
        Some(100 * n / self.n_accounts.max(1))
    }
}

/// What is found is open, unless somebody has answered all of it.
fn mended<'a>(mut found: impl Iterator<Item = &'a Check>) -> Done {
    match found.next() {
        None => Done::Computed,
        Some(first) if first.is_answered() && found.all(Check::is_answered) => Done::Ticked,
        Some(_) => Done::Open,
    }
}

fn done(is_done: bool) -> Done {
    if is_done { Done::Computed } else { Done::Open }
}

/// An item whose key and messages share a name.
fn item(name: &Name, done: Done, target: Target) -> Item {
    let Name { key, line, action } = *name;
    let (message, action) = (Message::new(line), Some(Message::new(action)));
    let key = key.to_owned();
    Item { key, done, message, action, target, is_optional: false, is_pressing: false }
}

struct Name {
    key: &'static str,
    line: &'static str,
    action: &'static str,
}

/// The criteria of the chosen profile that ask something.
fn criteria<'a>(cx: &Cx<'a>) -> impl Iterator<Item = (Id<Criterion>, &'a Criterion)> {
    let project = cx.project;
    let ids = cx.profile.map_or(&[][..], |it| &it.criteria);
    ids.iter()
        .filter_map(|id| Some((*id, project.criteria.get(*id)?)))
        .filter(|(_, it)| it.condition.asks())
}

#[cfg(test)]
mod tests;
