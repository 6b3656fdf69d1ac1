//! ICP Workbench: work out which companies to sell to, and see at once which real accounts that picks out.

pub mod analysis;
pub mod cli;
pub mod document;
pub mod edit;
pub mod exchange;
pub mod i18n;
pub mod import;
pub mod jobs;
pub mod live;
pub mod model;
pub mod samples;
pub mod store;
pub mod ui;
