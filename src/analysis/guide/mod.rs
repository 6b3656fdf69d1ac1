//! What to do next: for each of the five steps what it is for, its checklist, and the one best action over all.
//!
//! A pure function from the project and its figures. `accounts` is about tables, `knowledge` about what people know,
//! `draft` about the rule of the chosen profile, `claims` about what the rule rests on. Knows no screen; [`Target`]
//! names what an item is about, and the window finds the way there.

mod accounts;
mod claims;
mod draft;
mod knowledge;

use crate::model::{
    AccountKind, Attribute, Criterion, Day, Id, Message, Profile, Project, Relationship, Step,
    Table, Way,
};

use super::matching::Matching;

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
    WritePurpose,
    NameTeams,
    ShowSources,
    ShowInterviews,
    ShowTeamViews,
    ShowMarketNotes,
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
                Step::Analyze | Step::Validate | Step::Refine => Vec::new(),
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
        Self {
            project,
            facts,
            ticks: project.about().ticks,
            n_accounts: rows(facts.accounts, AccountKind::Accounts),
            n_market: rows(facts.market, AccountKind::Market),
            profile,
            is_top_down: profile.is_some_and(|it| it.way == Way::TopDown),
            today: facts.today.unwrap_or_else(|| project.reference_day()),
        }
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
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        analysis::matching::{Matcher, Rule},
        model::{AccountId, Column, Condition, Kind, Timestamp, Unit, Value, Weight},
    };

    const PROFILE: Id<Profile> = Id::new(50);
    const SIZE: Id<Attribute> = Id::new(60);

    fn project(way: Way) -> Project {
        let mut res = Project::new("Test", Timestamp::default());
        res.profiles.put(PROFILE, Profile::new("First".to_owned(), way));
        let attribute = Attribute {
            name: "Sells online".to_owned(),
            kind: Kind::Flag,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard: None,
        };
        res.attributes.put(SIZE, attribute);
        res
    }

    fn add_criterion(project: &mut Project, n: u64, yes: bool) {
        let condition = Condition::Is { yes };
        let (role, weight) = (Role::Prefer, Weight::default());
        project.criteria.put(Id::new(n), Criterion::new(SIZE, condition, role, weight));
        if let Some(it) = project.profiles.get_mut(PROFILE) {
            it.criteria.push(Id::new(n));
        }
    }

    /// As many accounts as flags; every second a customer.
    fn table(flags: &[Option<bool>]) -> Arc<Table> {
        let mut column = Column::unknown(Kind::Flag, flags.len());
        for (row, it) in flags.iter().enumerate() {
            column.set(row, it.map(Value::Flag).as_ref());
        }
        let mut res = Table {
            ids: (1..=flags.len() as u64).map(AccountId).collect(),
            relationships: Arc::new((0..flags.len()).map(|row| 1 + 2 * (row as u8 % 2)).collect()),
            ..Table::default()
        };
        res.columns.insert(SIZE, Arc::new(column));
        Arc::new(res)
    }

    /// Steps with their items, one a line: `x` done, `o` open, `-` waiting; optional ones in brackets.
    fn draw(steps: &[StepGuide]) -> String {
        let mut res = String::new();
        for step in steps.iter().filter(|it| !it.items.is_empty()) {
            for it in &step.items {
                let mark = match it.done {
                    Done::Computed => "x",
                    Done::Ticked => "t",
                    Done::Open => "o",
                    Done::Waiting => "-",
                };
                let line = if it.is_optional { format!("({mark})") } else { mark.to_owned() };
                res.extend([line.as_str(), " ", &it.key, "\n"]);
            }
        }
        res
    }

    fn facts(table: &Table) -> Facts<'_> {
        Facts { accounts: Some(table), profile: Some(PROFILE), ..Facts::default() }
    }

    #[test]
    fn a_new_project_begins_with_accounts() {
        let project = Project::new("Test", Timestamp::default());
        let steps = guide(&project, Facts::default());
        let expected = "o accounts\n- relationships\n- customers\n- filled\n- outcomes\n(o) market\no profile\n";
        assert_eq!(draw(&steps), expected);
        assert_eq!(next_best(&steps).map(|it| it.target), Some(Target::ImportAccounts));
        assert_eq!(steps[0].progress(), (0, 5));
    }

    #[test]
    fn from_traits_begins_with_criteria() {
        let project = project(Way::TopDown);
        let steps = guide(&project, Facts { profile: Some(PROFILE), ..Facts::default() });
        assert_eq!(next_best(&steps).map(|it| it.target), Some(Target::AddCriterion));
        assert_eq!(steps[0].progress(), (0, 0));
    }

    #[test]
    fn figures_decide_and_ticks_overrule() {
        let mut project = project(Way::FromCustomers);
        (70..75).for_each(|n| add_criterion(&mut project, n, true));
        let table = table(&[Some(true), None, None, Some(true), None]);
        let matching = Matcher::default().run(&table, &Rule::of(&project, PROFILE));
        let fills = fills(&table);
        let facts = Facts { fills: &fills, matching: Some(&matching), ..facts(&table) };
        let steps = guide(&project, facts);
        assert_eq!(
            draw(&steps),
            "x accounts\nx relationships\nx customers\no filled\no outcomes\n(o) market\nx profile\n\
             x criteria-50\n(o) must-50\no breadth-50\no recorded-50\no telling-50\n"
        );
        let next = next_best(&steps).unwrap();
        assert_eq!(next.target, Target::FillBlank(SIZE));
        let expected = Message::new("guide-filled-action")
            .text("attribute", "Sells online")
            .count("percent", 40);
        assert_eq!(next.action, Some(expected));
        assert_eq!(steps[2].next().map(|it| it.target), Some(Target::ShowCriteria));

        project.about_mut().ticks = ["filled".to_owned(), "breadth-50".to_owned()].into();
        let steps = guide(&project, facts);
        assert_eq!(next_best(&steps).map(|it| it.key.as_str()), Some("outcomes"));
        assert_eq!(steps[2].progress(), (3, 5));
    }

    #[test]
    fn a_result_for_another_profile_tells_nothing() {
        let mut project = project(Way::FromCustomers);
        add_criterion(&mut project, 70, true);
        let table = table(&[Some(true), Some(false)]);
        let matching = Matcher::default().run(&table, &Rule::of(&project, Id::new(51)));
        let steps = guide(&project, Facts { matching: Some(&matching), ..facts(&table) });
        let open: Vec<_> = steps[2].items.iter().map(|it| it.done).collect();
        let (done, wait) = (Done::Computed, Done::Waiting);
        assert_eq!(open, [done, Done::Open, Done::Open, wait, wait, wait]);
    }
}
