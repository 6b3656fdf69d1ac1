//! ICP Workbench: work out which companies to sell to, and see at once which real accounts that picks out.

pub mod analysis;
pub mod edit;
pub mod exchange;
pub mod i18n;
pub mod jobs;
pub mod model;
pub mod store;
pub mod ui;
