//! Nouns: the plain values a project is made of, and what always holds of them.
//!
//! Knows nothing of files, clocks, windows or languages. Reading order: [`rows`] (how values are kept),
//! [`project`] (all of them together), then one file a noun.

mod account;
mod attribute;
mod ballot;
mod batch;
mod chunk;
mod day;
mod dive;
mod evidence;
mod history;
mod interview;
mod journey;
mod key_person;
mod listed;
mod market;
mod merge;
mod message;
mod number;
mod order;
mod overlays;
mod pain;
mod problem;
mod profile;
mod progress;
mod project;
mod purpose;
mod rows;
mod source;
mod statement;
mod step;
mod study;
mod swot;
mod table;
mod toolkit;

pub use account::{AccountId, AccountKind, Overlay, Override, Patch, Relationship, Value};
pub use attribute::{Attribute, Kind, Outcome, Purpose, Unit};
pub use ballot::{Answer, Ballot, Importance, Participant, Round, TakenBallot, Turnout, Who};
pub use batch::{Batch, ColumnTarget, EventField, SavedMapping, TableKind};
pub use chunk::{Chunk, ChunkCell};
pub use day::{Day, Timestamp};
pub use dive::{Dive, DiveNote};
pub use evidence::{Claim, Evidence, FieldOf, Grade, Origin, Ruling, Stance, Standing};
pub use history::{HistoryStep, Moment};
pub use interview::{Interview, Question, Survey};
pub use journey::{Card, Journey, JourneyState, Lane, LaneKind, Map, Phase, Stage, Tint};
pub use key_person::{KeyPerson, Say};
pub use listed::Listed;
pub use market::{Competitor, Trend, TrendKind};
pub use merge::Merge;
pub use message::{Arg, Message};
pub use number::Span;
pub use pain::{Pain, Relief};
pub use problem::{OpenProblem, Problem, ProblemField, ProblemKind};
pub use profile::{
    Answered, Condition, Criterion, Profile, Quantifier, Review, Role, Thresholds, Tier, Way,
    Weight,
};
pub use progress::JobToDo;
pub use project::{About, Change, NotARow, Project, Row};
pub use purpose::{Decision, Team, Why};
pub use rows::{Id, Rows};
pub use source::{Channel, Source, SourceKind};
pub use statement::{Said, Statement};
pub use step::Step;
pub use study::{Best, Study, Yardstick};
pub use swot::{SwotEntry, SwotFrom, SwotKind};
pub use table::{Categories, Column, Numbers, Table, TagSets, Texts, fold};
pub use toolkit::{Campaign, MarketingChannel, Material, MaterialKind, MaterialState};
