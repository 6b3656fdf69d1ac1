//! Thought: pure functions from values to figures. No I/O, no clock, no chance but by a seed.
//!
//! Reading order: [`catalogue`] (the standard attributes), [`matching`] (how accounts are judged), [`distribution`]
//! (what an attribute holds), [`table_view`] (the rows of the Accounts table), [`standing`] (what a claim rests on),
//! [`statement`] (what a profile says in words),
//! [`agreement`] (what a round of ballots says), [`freshness`] (how old knowledge is), [`interview_guide`] (what to
//! ask customers), [`tally`] (what a survey answers), [`sample`] (the
//! observations that traits are looked for in), [`groups`] (best, rest and churned), [`statistics`] (the arithmetic of
//! chance), [`traits`] (what sets the groups apart), [`segments`] (two attributes crossed), [`two_factors`] (the pair
//! that divides most sharply), [`pains`] (what hurts them), [`swot`] (what is known and belongs into one), [`deep_dive`]
//! (one customer looked at closely), [`compare`] (several profiles over the same accounts), [`checks`] (what is wrong
//! with a profile), [`toolkit`] (what material and campaigns leave open), [`guide`] (what to do next).

pub mod agreement;
pub mod catalogue;
pub mod checks;
pub mod compare;
pub mod deep_dive;
pub mod distribution;
pub mod freshness;
pub mod groups;
pub mod guide;
pub mod interview_guide;
pub mod journey;
pub mod matching;
pub mod pains;
pub mod portrait;
pub mod progress;
pub mod sample;
mod search;
pub mod segments;
pub mod standing;
pub mod statement;
pub mod statistics;
pub mod suggest;
pub mod swot;
pub mod table_view;
pub mod tally;
pub mod toolkit;
pub mod traits;
pub mod two_factors;
