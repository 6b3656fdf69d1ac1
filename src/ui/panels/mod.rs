//! The panels, one file or folder each: what a person sees of a project.

pub(super) mod accounts;
pub(super) mod analyze;
pub(super) mod checklist;
pub(super) mod collect;
pub(super) mod draft;
pub(super) mod evidence;
mod find_account;
pub(super) mod journeys;
pub(super) mod matches;
pub(super) mod overview;
mod read;
pub(super) mod settings;
pub(super) mod toolkit;
