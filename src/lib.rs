//! ICP Workbench: work out which companies to sell to, and see at once which real accounts that picks out.
//!
//! The document is a small immutable value, [`model::Project`]. Panels read it and ask for [`edit::Edit`]s;
//! [`document::Document`] applies one to get the next value and keeps the one before for undo; a thread of [`store`]
//! writes the difference to the project file. Accounts, which are many, stay in that file, batch by batch, and in
//! typed columns in memory; what follows from both is [`live`].
//!
//! The rooms, in reading order: [`model`] (nouns), [`edit`] (verbs), [`analysis`] (thought), [`exchange`] (paper),
//! [`store`] (the file), [`jobs`] (threads), [`i18n`] (words), [`document`] (present and past), [`live`] (what follows),
//! [`import`] (one import from end to end), [`samples`], then the two programs over them: [`cli`] and [`ui`]. Who may
//! import whom is a table in `tests/it/tidy`.
//!
//! What always holds:
//!
//! - `model`, `edit` and `analysis` do no I/O and read no clock, no random source, no environment.
//! - A project changes only in `Document`. A panel has no effect but on its own memory and on what it asks for.
//! - The ui thread never waits for a file, a query or a computation. Only the saver writes a project file.
//! - Nothing derived is stored: `live` can be thrown away at any time.
//! - An import is invisible until its one edit lands; the rows of a batch never change afterwards.
//! - Every text a person sees comes from [`i18n::Tr`], every color from `ui::theme`; every widget has an accessible name.

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
