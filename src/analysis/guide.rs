//! What to do next: for each of the five steps what it is for, its checklist, and the one best action over all.
//!
//! A pure function from the project and its figures. Items are data: a later capability adds its own to [`items`].
//! Knows no screen; [`Target`] names what an item is about, and the window finds the way there.

use crate::model::{
    AccountKind, Attribute, Criterion, Id, Message, Outcome, Profile, Project, Purpose,
    Relationship, Role, Step, Table, Way,
};

use super::matching::{CriterionFigures, Figures, Matching};

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
                Step::Draft => draft(&cx),
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

/// The next best action over all steps: the first that is open, in the order of the steps.
pub fn next_best(steps: &[StepGuide]) -> Option<&Item> {
    steps.iter().find_map(StepGuide::next)
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

/// An attribute with less than this share known, in percent, is mostly empty.
const LEAST_FILL: usize = 50;

fn done(is_done: bool) -> Done {
    if is_done { Done::Computed } else { Done::Open }
}

/// An item whose key and messages share a name.
fn item(name: &Name, done: Done, target: Target) -> Item {
    let Name { key, line, action } = *name;
    let (message, action) = (Message::new(line), Some(Message::new(action)));
    Item { key: key.to_owned(), done, message, action, target, is_optional: false }
}

struct Name {
    key: &'static str,
    line: &'static str,
    action: &'static str,
}

fn collect(cx: &Cx<'_>) -> Vec<Item> {
    let (n_known, n_customers) = cx.relationships();
    let none = cx.n_accounts == 0;
    let once_there = |is_done: bool| if none { Done::Waiting } else { done(is_done) };
    let mut res = Vec::new();

    let name = Name { key: "accounts", line: "guide-accounts", action: "guide-accounts-action" };
    let mut accounts = item(&name, done(!none), Target::ImportAccounts);
    accounts.message = accounts.message.count("n", cx.n_accounts);
    accounts.is_optional = cx.is_top_down;
    if cx.is_top_down && none {
        // A founder without customers may look at the market first, but need not.
        let mut market = market(cx);
        market.is_optional = cx.n_market == 0;
        return vec![market, accounts];
    }
    res.push(accounts);

    let name = Name {
        key: "relationships",
        line: "guide-relationships",
        action: "guide-relationships-action",
    };
    // Nine in ten are enough to split every figure by relationship.
    let is_done = cx.n_accounts * 9 <= n_known * 10;
    let mut it = item(&name, once_there(is_done), Target::MarkCustomers);
    it.message = it.message.count("n", n_known).count("of", cx.n_accounts);
    it.is_optional = cx.is_top_down;
    res.push(it);

    let name = Name { key: "customers", line: "guide-customers", action: "guide-customers-action" };
    let mut it = item(&name, once_there(0 < n_customers), Target::MarkCustomers);
    it.message = it.message.count("n", n_customers);
    it.is_optional = cx.is_top_down;
    res.push(it);

    res.push(columns_filled(cx));

    if !cx.is_top_down {
        let has = |(_, it): (_, &Attribute)| matches!(it.purpose, Purpose::Outcome(_));
        let n = cx.project.attributes.iter().filter(|it| has(*it)).count();
        let name =
            Name { key: "outcomes", line: "guide-outcomes", action: "guide-outcomes-action" };
        let mut it = item(&name, once_there(0 < n), Target::ImportAccounts);
        it.message = it.message.count("n", n).count("of", Outcome::ALL.len());
        res.push(it);
    }

    let mut it = market(cx);
    it.is_optional = true;
    res.push(it);
    res
}

/// The companies outside the CRM.
fn market(cx: &Cx<'_>) -> Item {
    let name = Name { key: "market", line: "guide-market", action: "guide-market-action" };
    let mut res = item(&name, done(0 < cx.n_market), Target::ImportMarket);
    res.message = res.message.count("n", cx.n_market);
    res
}

/// Traits are filled for half of the accounts at least; what is asked in criteria comes first.
fn columns_filled(cx: &Cx<'_>) -> Item {
    let asked: Vec<Id<Attribute>> = criteria(cx).map(|(_, it)| it.attribute).collect();
    let traits = cx.project.attributes.iter().filter(|(_, it)| it.purpose == Purpose::Trait);
    let mut poor: Vec<_> = traits
        .filter_map(|(id, _)| Some((id, cx.fill(id)?)))
        .filter(|(_, fill)| *fill < LEAST_FILL)
        .collect();
    poor.sort_by_key(|(id, fill)| (!asked.contains(id), *fill, *id));
    let name = Name { key: "filled", line: "guide-filled", action: "guide-filled-action" };
    let is_known = 0 < cx.n_accounts && !cx.facts.fills.is_empty();
    let state = if is_known { done(poor.is_empty()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowAccounts);
    res.message = res.message.count("n", poor.len());
    res.is_optional = cx.is_top_down;
    res.action = poor.first().map(|(id, fill)| {
        res.target = Target::FillBlank(*id);
        let action = Message::new("guide-filled-action");
        action.text("attribute", cx.name(*id)).count("percent", *fill)
    });
    res
}

/// The criteria of the chosen profile that ask something.
fn criteria<'a>(cx: &Cx<'a>) -> impl Iterator<Item = (Id<Criterion>, &'a Criterion)> {
    let project = cx.project;
    let ids = cx.profile.map_or(&[][..], |it| &it.criteria);
    ids.iter()
        .filter_map(|id| Some((*id, project.criteria.get(*id)?)))
        .filter(|(_, it)| it.condition.asks())
}

fn draft(cx: &Cx<'_>) -> Vec<Item> {
    let name = Name { key: "profile", line: "guide-profile", action: "guide-profile-action" };
    let n_profiles = cx.project.profiles.len();
    let mut profile = item(&name, done(0 < n_profiles), Target::AddProfile);
    profile.message = profile.message.count("n", n_profiles);
    let mut res = vec![profile];
    let Some(id) = cx.facts.profile.filter(|_| cx.profile.is_some()) else { return res };

    let asked: Vec<_> = criteria(cx).collect();
    let n = asked.len();
    let wanted = Profile::WANTED;
    let (action, target) = if *wanted.end() < n {
        ("guide-criteria-too-many", Target::ShowCriteria)
    } else {
        ("guide-criteria-action", Target::AddCriterion)
    };
    let name = Name { key: "criteria", line: "guide-criteria", action };
    let mut it = item(&name, done(wanted.contains(&n)), target);
    it.message = it.message.count("n", n);
    res.push(it);

    let name = Name { key: "must", line: "guide-must", action: "guide-must-action" };
    let decides = asked.iter().filter(|(_, it)| it.role != Role::Prefer).count();
    let state = if n == 0 { Done::Waiting } else { done(0 < decides) };
    let mut it = item(&name, state, Target::ShowCriteria);
    it.message = it.message.count("n", decides);
    it.is_optional = true;
    res.push(it);

    // A result for another profile, or over no accounts, tells nothing.
    let matching = cx.facts.matching.filter(|it| it.rule.profile == id);
    let figures = matching.filter(|it| 0 < it.figures.n_accounts && 0 < n).map(|it| &it.figures);
    res.push(breadth(figures));
    res.push(recorded(cx, figures));
    res.push(telling(cx, figures));
    for it in &mut res[1..] {
        it.key = format!("{}-{}", it.key, id.get());
    }
    res
}

/// Neither too broad nor too narrow.
fn breadth(figures: Option<&Figures>) -> Item {
    let breadth = figures.map(|it| &it.breadth);
    let action = match breadth {
        Some(it) if it.too_broad => "guide-breadth-too-broad",
        Some(it) if it.mostly_customers => "guide-breadth-mostly-customers",
        _ => "guide-breadth-too-narrow",
    };
    let state = breadth.map_or(Done::Waiting, |it| done(it.is_healthy()));
    let name = Name { key: "breadth", line: "guide-breadth", action };
    let mut res = item(&name, state, Target::ShowCriteria);
    let (n, of) = figures.map_or((0, 0), |it| (it.n_matches(), it.n_accounts));
    let new = breadth.map_or(0, |it| it.n_new);
    res.message = res.message.count("n", n).count("of", of).count("new", new);
    res.action = res.action.map(|it| it.count("n", n).count("of", of).count("new", new));
    res
}

/// No criterion on an attribute that is mostly empty.
fn recorded(cx: &Cx<'_>, figures: Option<&Figures>) -> Item {
    let is_poor = |it: &&CriterionFigures, n: usize| n < 2 * it.n_unknown;
    let poor = figures.and_then(|all| {
        let poor = all.criteria.iter().filter(|it| is_poor(it, all.n_accounts));
        poor.max_by_key(|it| it.n_unknown)
    });
    let name = Name { key: "recorded", line: "guide-recorded", action: "guide-recorded-action" };
    let state = if figures.is_some() { done(poor.is_none()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowCriteria);
    res.action = poor.and_then(|it| {
        let attribute = cx.project.criteria.get(it.id)?.attribute;
        res.target = Target::FillBlank(attribute);
        let action = Message::new("guide-recorded-action");
        Some(action.text("attribute", cx.name(attribute)).count("n", it.n_unknown))
    });
    res
}

/// No criterion that no account meets, or every one: it tells nothing apart.
fn telling(cx: &Cx<'_>, figures: Option<&Figures>) -> Item {
    let is_same = |it: &&CriterionFigures| {
        let n_known = it.n_pass + it.n_near + it.n_fail;
        0 < n_known && (it.n_pass == n_known || it.n_pass + it.n_near == 0)
    };
    let found = figures.and_then(|it| it.criteria.iter().find(is_same));
    let action = match found {
        Some(it) if 0 < it.n_pass => "guide-telling-every",
        _ => "guide-telling-none",
    };
    let name = Name { key: "telling", line: "guide-telling", action };
    let state = if figures.is_some() { done(found.is_none()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowCriteria);
    let criterion = found.and_then(|it| Some((it.id, cx.project.criteria.get(it.id)?.attribute)));
    res.action = criterion.and_then(|(id, attribute)| {
        res.target = Target::ShowCriterion(id);
        Some(res.action.take()?.text("attribute", cx.name(attribute)))
    });
    res
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
