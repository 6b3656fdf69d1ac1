//! What a map and its cover board are made of: for as long as it stays the same, they need not be made anew.

use crate::{
    i18n::{Language, Tr},
    model::{Day, Project},
};

pub(super) struct MadeOf {
    project: Project,
    language: Language,
    today: Day,
}

impl MadeOf {
    pub(super) fn new(project: &Project, today: Day, tr: &Tr) -> Self {
        Self { project: project.clone(), language: tr.language(), today }
    }

    pub(super) fn is_still(&self, project: &Project, today: Day, tr: &Tr) -> bool {
        let old = &self.project;
        old.journeys.same_as(&project.journeys)
            && old.cards.same_as(&project.cards)
            && old.people.same_as(&project.people)
            && old.materials.same_as(&project.materials)
            && old.pains.same_as(&project.pains)
            && old.jobs.same_as(&project.jobs)
            && old.evidence.same_as(&project.evidence)
            && (self.language, self.today) == (tr.language(), today)
    }
}
