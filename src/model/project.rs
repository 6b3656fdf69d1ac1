//! The project: all tables together, as one value.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    Attribute, Ballot, Batch, Campaign, Card, Competitor, Criterion, Day, Dive, Evidence, Id,
    Interview, JobToDo, Journey, KeyPerson, Lane, Map, MarketingChannel, Material, OpenProblem,
    Overlay, Pain, Participant, Profile, Round, Rows, SavedMapping, Source, Stage, Study, Survey,
    SwotEntry, Team, Timestamp, Trend, Why,
};

/// A noun that has a table in the project.
pub trait Row: Clone + PartialEq + Serialize + DeserializeOwned {
    /// The name of its table in the project file.
    const TABLE: &'static str;
}

/// One changed row, as the project file and the history keep it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub table: String,
    pub id: u64,
    /// The row as JSON; `None` where there was none.
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
}

/// A row of a project file that is not what this program writes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{table} row {id}: {reason}")]
pub struct NotARow {
    pub table: String,
    pub id: u64,
    pub reason: String,
}

macro_rules! tables {
    ($($(#[$doc:meta])* $field:ident: $row:ty = $table:literal,)*) => {
        /// Everything people decided and wrote. An immutable value: a copy costs a handful of pointers.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Project {
            $($(#[$doc])* pub $field: Rows<$row>,)*
        }

        $(impl Row for $row {
            const TABLE: &'static str = $table;
        })*

        impl Project {
            /// The tables of a project file, one a noun.
            pub const TABLES: &'static [&'static str] = &[$($table),*];

            /// Every row that differs from `old`.
            pub fn changes_since(&self, old: &Self) -> Vec<Change> {
                let mut res = Vec::new();
                $(changes_of(&self.$field, &old.$field, &mut res);)*
                res
            }

            /// Puts the row, or removes it when there is none.
            pub fn set_row(
                &mut self,
                table: &str,
                id: u64,
                row: Option<serde_json::Value>,
            ) -> Result<(), NotARow> {
                match table {
                    $($table => set_row(&mut self.$field, id, row),)*
                    _ => Err(NotARow { table: table.to_owned(), id, reason: "no such table".to_owned() }),
                }
            }

            /// The largest row number, accounts aside.
            fn max_id(&self) -> u64 {
                [$(self.$field.iter().map(|(id, _)| id.get()).filter(|it| *it < super::AccountId::BY_HAND)
                    .max().unwrap_or(0)),*].into_iter().max().unwrap_or(0)
            }
        }
    };
}

tables! {
    /// One row: the project itself.
    about: About = "about",
    profiles: Profile = "profile",
    criteria: Criterion = "criterion",
    attributes: Attribute = "attribute",
    batches: Batch = "batch",
    /// What people said of single accounts, by [`super::AccountId::overlay`].
    overlays: Overlay = "overlay",
    mappings: SavedMapping = "mapping",
    evidence: Evidence = "evidence",
    teams: Team = "team",
    sources: Source = "source",
    interviews: Interview = "interview",
    surveys: Survey = "survey",
    competitors: Competitor = "competitor",
    trends: Trend = "trend",
    pains: Pain = "pain",
    swot: SwotEntry = "swot",
    /// What is known of single customers, by [`super::AccountId::dive`].
    dives: Dive = "dive",
    people: KeyPerson = "key_person",
    jobs: JobToDo = "job",
    journeys: Journey = "journey",
    /// The cards of all maps.
    cards: Card = "card",
    materials: Material = "material",
    channels: MarketingChannel = "marketing_channel",
    campaigns: Campaign = "campaign",
    participants: Participant = "participant",
    rounds: Round = "round",
    ballots: Ballot = "ballot",
    /// What imports could not take as it stood, until a person has seen to it.
    problems: OpenProblem = "problem",
}

/// What concerns the project as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    pub name: String,
    pub created_at: Timestamp,
    /// The sample this project was opened from. Its companies are invented.
    pub sample: Option<String>,
    /// The number the next row takes, so that no number is used twice.
    pub next_id: u64,
    /// The number the next account added by hand takes, counted from [`super::AccountId::BY_HAND`].
    pub next_account: u64,
    /// «Today» for conditions on dates; the day of the newest import where not set.
    pub reference_day: Option<Day>,
    /// Items of the checklists ticked by hand.
    pub ticks: BTreeSet<String>,
    /// What there is to spend on campaigns next, in the team's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<f64>,
    pub why: Why,
    pub study: Study,
}

const ABOUT: Id<About> = Id::new(1);

impl Project {
    pub fn new(name: &str, now: Timestamp) -> Self {
        let mut res = Self::default();
        let about =
            About { name: name.to_owned(), created_at: now, next_id: 2, ..About::default() };
        res.about.put(ABOUT, about);
        res
    }

    pub fn about(&self) -> About {
        self.about.get(ABOUT).cloned().unwrap_or_default()
    }

    pub fn name(&self) -> &str {
        self.about.get(ABOUT).map_or("", |it| &it.name)
    }

    pub fn about_mut(&mut self) -> &mut About {
        if !self.about.contains(ABOUT) {
            self.about.put(ABOUT, About::default());
        }
        #[expect(clippy::expect_used, reason = "put two lines above")]
        self.about.get_mut(ABOUT).expect("the row about the project")
    }

    /// A number that no row has had.
    pub fn fresh_id<T>(&mut self) -> Id<T> {
        let least = self.about().next_id.max(self.max_id() + 1);
        self.about_mut().next_id = least + 1;
        Id::new(least)
    }

    /// As many such numbers, one after another.
    pub fn fresh_ids<T>(&mut self, n: usize) -> impl Iterator<Item = Id<T>> + use<T> {
        let first = self.fresh_id::<T>().get();
        let end = first + n as u64;
        self.about_mut().next_id = end.max(first + 1);
        (first..end).map(Id::new)
    }

    /// Whether a criterion, evidence, a team, a ballot or the market speaks of this attribute.
    pub fn rests_on(&self, attribute: Id<Attribute>) -> bool {
        let is_it = |it: &Id<Attribute>| *it == attribute;
        self.criteria.iter().any(|(_, it)| is_it(&it.attribute))
            || self.evidence.iter().any(|(_, it)| it.attribute.as_ref().is_some_and(is_it))
            || self.teams.iter().any(|(_, it)| it.needs.iter().any(is_it))
            || self.rounds.iter().any(|(_, it)| it.attributes.iter().any(is_it))
            || self.competitors.iter().any(|(_, it)| it.attributes.iter().any(is_it))
            || self.trends.iter().any(|(_, it)| it.attributes.iter().any(is_it))
            || self.swot.iter().any(|(_, it)| it.attribute.as_ref().is_some_and(is_it))
    }

    /// The cards of a cell in their order.
    pub fn cards_in(&self, lane: Id<Lane>, stage: Id<Stage>) -> Vec<(Id<Card>, &Card)> {
        let is_there = |it: &Card| it.lane == lane && it.stage == stage;
        let mut res: Vec<_> = self.cards.iter().filter(|(_, it)| is_there(it)).collect();
        res.sort_by(|(_, a), (_, b)| a.place.total_cmp(&b.place));
        res
    }

    /// A map with its cards.
    pub fn map(&self, id: Id<Journey>) -> Option<Map> {
        let journey = self.journeys.get(id)?.clone();
        let cards = self.cards.iter().filter(|(_, it)| it.journey == id);
        Some(Map { journey, cards: cards.map(|(_, it)| it.clone()).collect() })
    }

    /// The day that «the last n months» count from.
    pub fn reference_day(&self) -> Day {
        let about = self.about();
        about.reference_day.unwrap_or_else(|| {
            let newest = self.batches.iter().map(|(_, it)| it.imported_at).max();
            newest.unwrap_or(about.created_at).day()
        })
    }

    /// Applies changes that [`Self::changes_since`] told: forward.
    pub fn redo_changes(&mut self, changes: &[Change]) -> Result<(), NotARow> {
        changes.iter().try_for_each(|it| self.set_row(&it.table, it.id, it.after.clone()))
    }

    /// Takes them back.
    pub fn undo_changes(&mut self, changes: &[Change]) -> Result<(), NotARow> {
        changes.iter().rev().try_for_each(|it| self.set_row(&it.table, it.id, it.before.clone()))
    }
}

fn changes_of<T: Row>(new: &Rows<T>, old: &Rows<T>, res: &mut Vec<Change>) {
    let json = |row: Option<&T>| row.and_then(|it| serde_json::to_value(it).ok());
    res.extend(new.changes_since(old).into_iter().map(|(id, before, after)| Change {
        table: T::TABLE.to_owned(),
        id: id.get(),
        before: json(before),
        after: json(after),
    }));
}

fn set_row<T: Row>(
    rows: &mut Rows<T>,
    id: u64,
    row: Option<serde_json::Value>,
) -> Result<(), NotARow> {
    match row {
        Some(row) => {
            let row = serde_json::from_value(row).map_err(|err| NotARow {
                table: T::TABLE.to_owned(),
                id,
                reason: err.to_string(),
            })?;
            rows.put(Id::new(id), row);
        }
        None => drop(rows.remove(Id::new(id))),
    }
    Ok(())
}
