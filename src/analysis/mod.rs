//! Thought: pure functions from values to figures. No I/O, no clock, no chance but by a seed.
//!
//! Reading order: [`matching`] (how accounts are judged), [`distribution`] (what an attribute holds),
//! [`agreement`] (what a round of ballots says), [`freshness`] (how old knowledge is),
//! [`table_view`] (the rows of the Accounts table), [`guide`] (what to do next).

pub mod agreement;
pub mod distribution;
pub mod freshness;
pub mod guide;
pub mod matching;
mod search;
pub mod table_view;
