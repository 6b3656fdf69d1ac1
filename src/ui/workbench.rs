//! An open project: its document, what follows from it, and what each panel remembers.

use std::path::PathBuf;

use super::{
    AnalyzeTab, CollectTab, Cx, DraftTab, Env, FormsOrder, MapOrder, Place, SurveyJob, forms,
    import_job::{Ended, ImportJob},
    maps::Reading,
    panels,
    picture::Picture,
};
use crate::{
    document::Document,
    edit::{BallotEdit, Edit},
    exchange::{Imported, Taken},
    i18n::Tr,
    jobs::{Cancelled, Job},
    live::{Findings, Live, Stopwatch, Wish},
    model::{AccountKind, Day, Id, Material, Message, Profile, Timestamp, Way},
    store::{Opened, Reader, SaveStatus},
};

pub struct Workbench {
    pub doc: Document,
    pub live: Live,
    pub findings: Findings,
    pub place: Place,
    pub profile: Option<Id<Profile>>,
    pub path: PathBuf,
    pub(super) reader: Reader,
    /// The kind of accounts shown; follows what there is until a person chooses.
    kind: Option<AccountKind>,
    asked: Option<Wish>,
    /// The day it is where the person is.
    today: Day,
    pub(super) import: Option<ImportJob>,
    pub(super) survey: Option<SurveyJob>,
    imported: Option<Imported>,
    /// Filled forms that are being read.
    pub(super) forms: Option<Job<Result<Taken, Cancelled>>>,
    /// The forms that a file is being chosen for.
    pub(super) forms_order: Option<FormsOrder>,
    /// The picture that a place is being chosen for.
    pub(super) picture: Option<Picture>,
    /// The map that a place is being chosen for.
    pub(super) map: Option<MapOrder>,
    /// The piece of material whose file is asked for.
    pub(super) material: Option<Id<Material>>,
    /// Maps that are being read.
    pub(super) maps: Option<Reading>,
    pub(super) panels: Panels,
    news: Vec<Message>,
}

/// What the panels remember between frames, and undo does not.
#[derive(Default)]
pub(super) struct Panels {
    pub collect: panels::collect::CollectPanel,
    pub analyze: panels::analyze::AnalyzePanel,
    pub draft: panels::draft::DraftPanel,
    pub accounts: panels::accounts::AccountsPanel,
    pub journeys: panels::journeys::JourneysPanel,
    pub toolkit: panels::toolkit::ToolkitPanel,
}

impl Workbench {
    pub(super) fn new(
        opened: Opened,
        path: PathBuf,
        stopwatch: Stopwatch,
        wake: impl Fn() + Clone + Send + Sync + 'static,
    ) -> Self {
        let Opened { moment, repairs, saver, reader } = opened;
        let profile = moment.project.profiles.iter().next().map(|(id, _)| id);
        let today = moment.project.reference_day();
        // Where nothing is stated yet, stating it comes first.
        let first = profile.and_then(|id| moment.project.profiles.get(id));
        let is_blank = first.is_some_and(|it| it.way == Way::TopDown && it.criteria.is_empty());
        let place = if is_blank { Place::Draft } else { Place::Overview };
        let res = Self {
            doc: Document::new(moment, saver),
            live: Live::new(reader.clone(), stopwatch, wake.clone()),
            findings: Findings::new(wake),
            place,
            profile,
            path,
            reader,
            kind: None,
            asked: None,
            today,
            import: None,
            survey: None,
            imported: None,
            forms: None,
            forms_order: None,
            picture: None,
            map: None,
            material: None,
            maps: None,
            panels: Panels::default(),
            news: repairs,
        };
        res.live.ask(res.wish());
        res
    }

    /// The accounts that are judged and listed: our own, or the market list where there are none.
    pub fn kind(&self) -> AccountKind {
        let has = |kind| {
            let project = self.doc.project();
            project.batches.iter().any(|(_, it)| it.kind == kind)
                || project.overlays.iter().any(|(id, it)| {
                    it.kind == kind && crate::model::AccountId::BY_HAND <= id.get() && !it.removed
                })
        };
        self.kind.filter(|it| has(*it)).unwrap_or_else(|| {
            let only_market = !has(AccountKind::Accounts) && has(AccountKind::Market);
            if only_market { AccountKind::Market } else { AccountKind::Accounts }
        })
    }

    /// What the next table is taken for: the market list of a founder without customers, else our accounts.
    pub(super) fn import_kind(&self) -> AccountKind {
        let project = self.doc.project();
        let profile = self.profile.and_then(|id| project.profiles.get(id));
        let is_top_down = profile.is_some_and(|it| it.way == Way::TopDown);
        let has_accounts = project.batches.iter().any(|(_, it)| it.kind == AccountKind::Accounts);
        if is_top_down && !has_accounts { AccountKind::Market } else { AccountKind::Accounts }
    }

    pub(super) fn set_kind(&mut self, kind: AccountKind) {
        self.kind = Some(kind);
    }

    fn wish(&self) -> Wish {
        let mut described = self.panels.draft.described(self.doc.project());
        described.extend(self.panels.accounts.described());
        described.extend(self.panels.collect.described(self.doc.project()));
        Wish {
            project: self.doc.project().clone(),
            step: self.doc.moment().past.last().map_or(0, |it| it.seq),
            profile: self.profile,
            kind: self.kind(),
            query: self.panels.accounts.query(self.doc.project()),
            described,
            today: self.today,
        }
    }

    /// Asks for what follows from the present, when it is not the present that was asked about last.
    pub(super) fn follow(&mut self, today: Day) {
        self.today = today;
        let profiles = &self.doc.project().profiles;
        if self.profile.is_none_or(|id| !profiles.contains(id)) {
            self.profile = profiles.iter().next().map(|(id, _)| id);
        }
        let wish = self.wish();
        if self.asked.as_ref() != Some(&wish) {
            self.asked = Some(wish.clone());
            self.live.ask(wish);
        }
        let live = self.live.latest();
        if self.place == Place::Analyze && live.is_ready {
            let accounts = live.table_of(AccountKind::Accounts);
            self.findings.follow(accounts, self.doc.project());
            let panel = &self.panels.analyze;
            match panel.tab {
                AnalyzeTab::Segments => {
                    self.findings.cross(self.doc.project(), panel.segments.pair());
                }
                AnalyzeTab::TwoFactors => self.findings.search_pairs(self.doc.project()),
                AnalyzeTab::Pains | AnalyzeTab::Swot => {
                    self.findings.hear(accounts, self.doc.project());
                }
                AnalyzeTab::DeepDive => {
                    self.findings.dive(&live.tables, self.doc.project(), panel.diving());
                }
                _ => (),
            }
        }
        let compares = self.place == Place::Draft && self.panels.draft.tab == DraftTab::Compare;
        if compares && live.is_ready {
            self.findings.follow_comparison(live, self.doc.project());
        }
        let describes = self.place == Place::Draft && self.panels.draft.tab == DraftTab::Profile;
        if let Some(profile) = self.profile.filter(|_| describes && live.is_ready) {
            self.findings.follow_portrait(live, self.doc.project(), profile);
        }
    }

    /// Takes in what threads have finished.
    pub(super) fn poll(&mut self, now: Timestamp) {
        self.live.poll();
        self.findings.poll();
        if let Some(survey) = &mut self.survey {
            survey.poll();
        }
        if let Some(import) = &mut self.import
            && let Some(ended) = import.poll(&mut self.doc, now)
        {
            self.import_ended(ended);
        }
        if let Some(read) = self.maps.as_ref().and_then(Reading::poll) {
            self.maps = None;
            let done = read.and_then(|it| {
                self.doc.apply(&it.edit, now).map(|()| it.unknown).map_err(|it| it.message())
            });
            self.news.extend(done.unwrap_or_else(Some));
        }
        if let Some(job) = &self.forms
            && let Some(taken) = forms::poll(job)
        {
            self.forms = None;
            self.forms_read(taken, now);
        }
    }

    /// Ballots from forms become part of the project in one step; what was left out is listed.
    fn forms_read(&mut self, taken: Result<Taken, Message>, now: Timestamp) {
        let Taken { ballots, files } = match taken {
            Ok(taken) => taken,
            Err(message) => return self.news.push(message),
        };
        if !ballots.is_empty() {
            let edit = Edit::Ballot(BallotEdit::Take(ballots));
            if let Err(refused) = self.doc.apply(&edit, now) {
                self.news.push(refused.message());
                return;
            }
        }
        let n_taken = files.iter().filter(|it| it.is_taken).count();
        let message = Message::new("team-forms-read").count("n", n_taken).count("of", files.len());
        self.news.push(message);
        self.panels.collect.forms_read(files);
    }

    /// Whether the page belongs to one participant alone.
    pub(super) fn is_private(&self) -> bool {
        self.place == Place::Collect && self.panels.collect.is_private()
    }

    /// Whether files that are dropped are taken for forms.
    pub(super) fn takes_forms(&self) -> bool {
        let is_asking = !self.doc.project().rounds.is_empty();
        self.place == Place::Collect
            && self.panels.collect.tab == CollectTab::TeamViews
            && is_asking
    }

    /// Says what came in and goes on to the next thing to do.
    fn import_ended(&mut self, Ended { imported, source }: Ended) {
        let Imported { n_new, n_updated, ref problems, .. } = imported;
        let key =
            if problems.n_total == 0 { "collect-imported" } else { "collect-imported-problems" };
        let message = Message::new(key)
            .text("source", source)
            .count("new", n_new)
            .count("updated", n_updated)
            .count("problems", problems.n_total as usize);
        self.news.push(message);
        self.imported = Some(imported);
        self.import = None;
        self.place = Place::Draft;
        let profile = self.profile.and_then(|id| self.doc.project().profiles.get(id));
        if profile.is_some_and(|it| it.criteria.is_empty()) {
            self.panels.draft.open_picker();
        }
    }

    pub(super) fn take_news(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.news)
    }

    /// Whether something moves by itself: a bar to be drawn anew.
    pub(super) fn is_working(&self) -> bool {
        self.import.as_ref().is_some_and(|it| it.done().is_some())
            || matches!(self.survey, Some(SurveyJob::Reading(_)))
            || self.findings.is_working()
            || self.doc.status() == Some(SaveStatus::Saving)
    }

    /// Waits until everything is saved; false when it could not be.
    pub(super) fn flush(&self) -> bool {
        self.doc.saver().is_none_or(|it| matches!(it.flush(), SaveStatus::Saved { .. }))
    }

    /// What a panel is given, and the panels themselves.
    pub(super) fn split<'a>(&'a mut self, tr: &'a Tr, env: &'a Env) -> (Cx<'a>, &'a mut Panels) {
        let cx = Cx {
            project: self.doc.project(),
            live: self.live.latest(),
            findings: &self.findings,
            tr,
            profile: self.profile,
            import: self.import.as_ref(),
            survey: self.survey.as_ref(),
            imported: self.imported.as_ref(),
            env,
            requests: Vec::new(),
        };
        (cx, &mut self.panels)
    }
}
