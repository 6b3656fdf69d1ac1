//! The window as a person works it: by role and label, with a project of its own.

mod accounts;
mod checks;
mod close_up;
mod collect_lists;
mod compare;
mod draft;
mod evidence;
mod journeys;
mod portrait;
mod problems;
mod screens;
mod segments;
mod shell;
mod statement;
mod team_views;
mod toolkit;
mod traits;
