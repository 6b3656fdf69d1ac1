//! What is looked at closely: the pains that customers name, and one customer. Follows the accounts and what people
//! wrote, as [`super::findings`] does.

use std::sync::Arc;

use super::{Findings, findings::StudyKey};
use crate::{
    analysis::{deep_dive::DeepDive, pains::Pains},
    model::{AccountId, Attribute, Dive, Id, Interview, Pain, Project, Rows, Table},
};

/// What pains depend on.
#[derive(Clone, Debug, PartialEq)]
pub struct PainsKey {
    study: StudyKey,
    pains: Rows<Pain>,
    interviews: Rows<Interview>,
    attribute: Option<Id<Attribute>>,
}

/// What the look at one customer depends on.
#[derive(Clone, Debug)]
pub struct DiveKey {
    study: StudyKey,
    market: Arc<Table>,
    asked: Option<AccountId>,
    /// Where nobody asked for one: who has notes.
    noted: Option<Vec<Id<Dive>>>,
}

impl PartialEq for DiveKey {
    fn eq(&self, other: &Self) -> bool {
        let same_market =
            Arc::ptr_eq(&self.market, &other.market) || self.market.same_as(&other.market);
        same_market
            && self.study == other.study
            && self.asked == other.asked
            && self.noted == other.noted
    }
}

impl Findings {
    /// Finds out who names which pain.
    pub fn hear(&mut self, table: &Arc<Table>, project: &Project) {
        let key = PainsKey {
            study: StudyKey::of(table, project),
            pains: project.pains.clone(),
            interviews: project.interviews.clone(),
            attribute: project.about().study.pains,
        };
        let (accounts, of, wake) = (Arc::clone(table), project.clone(), self.wake());
        self.pains.follow(key, "pains", wake, move |progress| {
            let groups = crate::analysis::groups::Groups::of_project(&accounts, &of);
            Pains::of(&accounts, &of, &groups, progress)
        });
    }

    /// Looks at this account of ours or of the market, or at the one most worth it.
    pub fn dive(&mut self, tables: &[Arc<Table>; 2], project: &Project, asked: Option<AccountId>) {
        let [accounts, market] = tables;
        let noted = || project.dives.iter().map(|it| it.0).collect();
        let key = DiveKey {
            study: StudyKey::of(accounts, project),
            market: Arc::clone(market),
            asked,
            noted: asked.is_none().then(noted),
        };
        let (tables, of, wake) = (tables.clone(), project.clone(), self.wake());
        self.dive.follow(key, "deep dive", wake, move |progress| {
            DeepDive::of(&tables, &of, asked, progress)
        });
    }
}
