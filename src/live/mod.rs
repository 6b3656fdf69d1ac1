//! What follows from the present: tables, matches, figures, lists. Computed off the ui thread, never stored; it can be
//! thrown away at any time.
//!
//! One worker answers the newest [`Wish`]; it keeps what it computed and redoes only what changed. Old answers stay
//! shown meanwhile. Knows no window: `wake` is called when there is news.

mod close_up;
mod findings;
mod latest;

pub use findings::Findings;
pub use latest::{Latest, Without};

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use crate::{
    analysis::{
        agreement::{RoundView, SEED},
        checks::{Check, checks},
        distribution::Distribution,
        guide::{Facts, StepGuide, fills, guide},
        matching::{Changes, Matcher, Matching, Rule, changes},
        table_view::{Query, rows},
    },
    jobs::{Progress, Worker},
    model::{
        AccountKind, Attribute, Ballot, Batch, Column, Day, Id, Message, Overlay, Participant,
        Profile, Project, Round, Rows, Step, Table,
    },
    store::Reader,
};

/// Everything that the derived values depend on.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    pub project: Project,
    /// The number of the last step of the history: «since the last edit» counts from the one before.
    pub step: u64,
    /// The profile people work on.
    pub profile: Option<Id<Profile>>,
    /// Which accounts are judged and listed.
    pub kind: AccountKind,
    /// What the accounts table shows.
    pub query: Query,
    /// Attributes whose values are to be described.
    pub described: Vec<Id<Attribute>>,
    /// The day it is where the person is.
    pub today: Day,
}

/// The answer to a wish.
#[derive(Clone, Debug, Default)]
pub struct Derived {
    pub kind: AccountKind,
    /// Our own accounts, and the market list.
    pub tables: [Arc<Table>; 2],
    /// Each profile over the accounts of `kind`.
    pub matches: BTreeMap<Id<Profile>, Arc<Matched>>,
    pub distributions: BTreeMap<Id<Attribute>, Arc<Distribution>>,
    /// The rows of the accounts table, as the query asks.
    pub rows: Arc<Vec<u32>>,
    /// What the rounds say whose ballots may be shown.
    pub rounds: Rounds,
    /// How many values of each attribute are known over our own accounts.
    pub fills: Fills,
    /// The five steps, in order.
    pub guide: Arc<Vec<StepGuide>>,
    /// What is wrong with the profile people work on.
    pub checks: Arc<Vec<Check>>,
    /// What could not be read.
    pub error: Option<Message>,
    /// Before the first answer everything is empty, and nothing can be said of it.
    pub is_ready: bool,
}

/// A profile over the accounts.
#[derive(Debug)]
pub struct Matched {
    pub matching: Matching,
    /// Against how it was before the last edit.
    pub changes: Changes,
    /// How long judging and ranking took.
    pub took: Duration,
}

impl Derived {
    /// The accounts that are judged and listed.
    pub fn table(&self) -> &Arc<Table> {
        self.table_of(self.kind)
    }

    pub fn table_of(&self, kind: AccountKind) -> &Arc<Table> {
        let [accounts, market] = &self.tables;
        match kind {
            AccountKind::Accounts => accounts,
            AccountKind::Market => market,
        }
    }

    pub fn step(&self, step: Step) -> Option<&StepGuide> {
        self.guide.iter().find(|it| it.step == step)
    }

    pub fn matched(&self, profile: Option<Id<Profile>>) -> Option<&Matched> {
        self.matches.get(&profile?).map(Arc::as_ref)
    }
}

/// The time since some fixed moment: what is measured with it can be made to stand still.
pub type Stopwatch = fn() -> Duration;

/// The worker that keeps what follows from the present.
pub struct Live {
    worker: Worker<Wish, Derived>,
    latest: Derived,
}

impl Live {
    pub fn new(reader: Reader, stopwatch: Stopwatch, wake: impl Fn() + Send + 'static) -> Self {
        let mut memo = Memo::new(reader, stopwatch);
        let worker =
            Worker::spawn("live", wake, move |wish, progress| memo.derive(&wish, progress));
        Self { worker, latest: Derived::default() }
    }

    pub fn ask(&self, wish: Wish) {
        self.worker.ask(wish);
    }

    /// Takes the newest answer, if there is one. Never waits.
    pub fn poll(&mut self) -> bool {
        match self.worker.poll() {
            Some(answer) => {
                self.latest = answer;
                true
            }
            None => false,
        }
    }

    pub fn latest(&self) -> &Derived {
        &self.latest
    }

    /// Whether the latest answer is not the last any more.
    pub fn is_stale(&self) -> bool {
        self.worker.is_busy()
    }
}

type Fills = Arc<Vec<(Id<Attribute>, usize)>>;
type Rounds = Arc<BTreeMap<Id<Round>, RoundView>>;

/// What was computed before, with what it was computed from.
pub struct Memo {
    reader: Reader,
    stopwatch: Stopwatch,
    laid: BTreeMap<AccountKind, Laid>,
    kept: BTreeMap<Id<Profile>, Kept>,
    distributions: BTreeMap<Id<Attribute>, (Arc<Column>, Arc<Distribution>)>,
    /// How full the columns of this table are.
    fills: Option<(Arc<Table>, Fills)>,
    rounds: Option<Polled>,
    checked: Option<Checked>,
}

/// What is wrong with a profile, and what that was found from.
struct Checked {
    project: Project,
    profile: Id<Profile>,
    matched: Option<Arc<Matched>>,
    today: Day,
    checks: Arc<Vec<Check>>,
}

/// What the rounds say, and the rows it was computed from.
struct Polled {
    rounds: Rows<Round>,
    participants: Rows<Participant>,
    ballots: Rows<Ballot>,
    attributes: Rows<Attribute>,
    views: Rounds,
}

/// The accounts of one kind: as the batches say, and with the overlays over it.
struct Laid {
    batches: Vec<Batch>,
    attributes: Rows<Attribute>,
    base: Arc<Table>,
    overlays: Rows<Overlay>,
    table: Arc<Table>,
}

/// A profile's last matching, and the one before the last edit.
struct Kept {
    matcher: Matcher,
    step: u64,
    before: Arc<Matched>,
    matched: Arc<Matched>,
}

impl Memo {
    pub fn new(reader: Reader, stopwatch: Stopwatch) -> Self {
        Self {
            reader,
            stopwatch,
            laid: BTreeMap::new(),
            kept: BTreeMap::new(),
            distributions: BTreeMap::new(),
            fills: None,
            rounds: None,
            checked: None,
        }
    }

    /// Answers the wish with as little work as what is kept allows.
    pub fn derive(&mut self, wish: &Wish, progress: &Progress) -> Derived {
        let project = &wish.project;
        let mut error = None;
        let tables = [AccountKind::Accounts, AccountKind::Market].map(|kind| {
            self.table(project, kind, progress).unwrap_or_else(|message| {
                error = Some(message);
                Arc::default()
            })
        });
        let mut res =
            Derived { kind: wish.kind, tables, error, is_ready: true, ..Derived::default() };
        let table = Arc::clone(res.table());
        self.kept.retain(|id, _| project.profiles.contains(*id));
        for (id, _) in project.profiles.iter() {
            let rule = Rule::of(project, id);
            res.matches.insert(id, self.matched(id, &table, &rule, wish.step));
        }
        res.distributions = self.describe(wish, &table);
        let matched = wish.profile.and_then(|id| res.matches.get(&id)).map(Arc::clone);
        let matching = matched.as_ref().map(|it| &it.matching);
        let day = project.reference_day();
        res.rows = Arc::new(rows(&table, matching, &wish.query, day));
        let [accounts, market] = &res.tables;
        let fills = self.fills(accounts);
        res.checks = self.checks(wish, matched.as_ref());
        let facts = Facts {
            accounts: Some(accounts),
            market: Some(market),
            fills: &fills,
            profile: wish.profile,
            matching,
            today: Some(wish.today),
            checks: Some(&res.checks),
        };
        res.guide = Arc::new(guide(project, facts));
        res.fills = fills;
        res.rounds = self.rounds(project);
        res
    }

    /// What is wrong with the profile, found anew when the project, the accounts or the day is another.
    fn checks(&mut self, wish: &Wish, matched: Option<&Arc<Matched>>) -> Arc<Vec<Check>> {
        let Some(id) = wish.profile else { return Arc::default() };
        let is_same = |it: &&Checked| {
            let same_accounts = match (&it.matched, matched) {
                (Some(a), Some(b)) => Arc::ptr_eq(a, b),
                (None, None) => true,
                _ => false,
            };
            same_accounts
                && (it.profile, it.today) == (id, wish.today)
                && it.project == wish.project
        };
        if let Some(it) = self.checked.as_ref().filter(is_same) {
            return Arc::clone(&it.checks);
        }
        let matching = matched.map(|it| &it.matching);
        let found = Arc::new(checks(&wish.project, id, matching, wish.today));
        self.checked = Some(Checked {
            project: wish.project.clone(),
            profile: id,
            matched: matched.map(Arc::clone),
            today: wish.today,
            checks: Arc::clone(&found),
        });
        found
    }

    fn rounds(&mut self, project: &Project) -> Rounds {
        let old = self.rounds.as_ref().filter(|it| {
            it.rounds.same_as(&project.rounds)
                && it.participants.same_as(&project.participants)
                && it.ballots.same_as(&project.ballots)
                && it.attributes.same_as(&project.attributes)
        });
        if let Some(old) = old {
            return Arc::clone(&old.views);
        }
        let shown = project.rounds.iter().filter(|(id, _)| project.turnout(*id).is_shown);
        let views = shown.map(|(id, _)| (id, RoundView::of(project, id, SEED))).collect();
        let views = Arc::new(views);
        self.rounds = Some(Polled {
            rounds: project.rounds.clone(),
            participants: project.participants.clone(),
            ballots: project.ballots.clone(),
            attributes: project.attributes.clone(),
            views: Arc::clone(&views),
        });
        views
    }

    fn table(
        &mut self,
        project: &Project,
        kind: AccountKind,
        progress: &Progress,
    ) -> Result<Arc<Table>, Message> {
        let of_kind = project.batches.iter().map(|(_, it)| it).filter(|it| it.kind == kind);
        let batches: Vec<Batch> = of_kind.cloned().collect();
        let attributes = project.attributes.clone();
        let overlays = project.overlays.clone();
        let old = self.laid.get(&kind);
        let same_base =
            old.filter(|it| it.batches == batches && it.attributes.same_as(&attributes));
        let base = match same_base {
            Some(old) if old.overlays.same_as(&overlays) => return Ok(Arc::clone(&old.table)),
            Some(old) => Arc::clone(&old.base),
            None => {
                let base = self.reader.base(project, kind, progress);
                Arc::new(base.map_err(|it| it.message())?)
            }
        };
        let table = Arc::new(base.with_overlays(project, kind));
        let res = Arc::clone(&table);
        self.laid.insert(kind, Laid { batches, attributes, base, overlays, table });
        Ok(res)
    }

    fn matched(
        &mut self,
        id: Id<Profile>,
        table: &Arc<Table>,
        rule: &Rule,
        step: u64,
    ) -> Arc<Matched> {
        if let Some(kept) = self.kept.get_mut(&id) {
            let last = &kept.matched.matching;
            if kept.step == step && last.rule == *rule && Arc::ptr_eq(&last.table, table) {
                return Arc::clone(&kept.matched);
            }
            if kept.step != step {
                kept.before = Arc::clone(&kept.matched);
                kept.step = step;
            }
            let matched =
                run(&mut kept.matcher, table, rule, Some(&kept.before.matching), self.stopwatch);
            kept.matched = Arc::new(matched);
            return Arc::clone(&kept.matched);
        }
        let mut matcher = Matcher::default();
        let matched = Arc::new(run(&mut matcher, table, rule, None, self.stopwatch));
        let before = Arc::clone(&matched);
        self.kept.insert(id, Kept { matcher, step, before, matched: Arc::clone(&matched) });
        matched
    }

    fn fills(&mut self, table: &Arc<Table>) -> Fills {
        match &self.fills {
            Some((old, fills)) if Arc::ptr_eq(old, table) => Arc::clone(fills),
            _ => {
                let res = Arc::new(fills(table));
                self.fills = Some((Arc::clone(table), Arc::clone(&res)));
                res
            }
        }
    }

    fn describe(
        &mut self,
        wish: &Wish,
        table: &Table,
    ) -> BTreeMap<Id<Attribute>, Arc<Distribution>> {
        let profile = wish.profile.and_then(|id| wish.project.profiles.get(id));
        let criteria = profile.into_iter().flat_map(|it| &it.criteria);
        let asked = criteria.filter_map(|id| Some(wish.project.criteria.get(*id)?.attribute));
        let mut res = BTreeMap::new();
        for attribute in asked.chain(wish.described.iter().copied()) {
            let Some(column) = table.columns.get(&attribute) else { continue };
            let kept = self.distributions.get(&attribute);
            let described = match kept {
                Some((old, described)) if Arc::ptr_eq(old, column) => Arc::clone(described),
                _ => {
                    let described = Arc::new(Distribution::of(column));
                    let kept = (Arc::clone(column), Arc::clone(&described));
                    self.distributions.insert(attribute, kept);
                    described
                }
            };
            res.insert(attribute, described);
        }
        res
    }
}

fn run(
    matcher: &mut Matcher,
    table: &Arc<Table>,
    rule: &Rule,
    before: Option<&Matching>,
    stopwatch: Stopwatch,
) -> Matched {
    let started = stopwatch();
    let matching = matcher.run(table, rule);
    let took = stopwatch().saturating_sub(started);
    let changes = before.map(|it| changes(it, &matching)).unwrap_or_default();
    Matched { matching, changes, took }
}
