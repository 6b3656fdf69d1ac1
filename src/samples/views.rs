//! What the team of a sample thinks matters: people, and in one sample a round of ballots in which they disagree. All
//! invented.

use std::collections::BTreeMap;

use super::Sample;
use crate::{
    edit::{BallotEdit, Edit, List as _, ListEdit, Refused},
    i18n::Tr,
    model::{Answer, Attribute, Ballot, Id, Importance, Participant, Project, Round, fold},
};

/// The key of a name and of a function, then an importance and a wish for each of [`ASKED`].
struct Person {
    name: &'static str,
    function: &'static str,
    ratings: [u8; N_ASKED],
    wishes: [&'static str; N_ASKED],
}

const N_ASKED: usize = 8;
const ASKED: [&str; N_ASKED] = [
    "Industry",
    "Employees",
    "Annual revenue",
    "City tier",
    "Funding stage",
    "Technology",
    "Sales team",
    "Sells online",
];

/// Sales and success want large sales teams, product wants technology; about industry and revenue they nearly agree.
const TEAM: [Person; 7] = [
    Person {
        name: "samples-lin",
        function: "samples-team-sales",
        ratings: [5, 4, 5, 2, 1, 2, 4, 0],
        wishes: ["Medical devices", "50-400", "100-200M", "Tier 2", "", "", "10+", ""],
    },
    Person {
        name: "samples-chen",
        function: "samples-team-sales",
        ratings: [5, 4, 5, 1, 2, 1, 5, 1],
        wishes: ["Medical devices", "50-300", "100-300M", "", "Series B", "", "8+", "no"],
    },
    Person {
        name: "samples-marta",
        function: "samples-function-management",
        ratings: [5, 3, 5, 4, 3, 2, 3, 1],
        wishes: [
            "Medical devices, Diagnostics supply",
            "100-500",
            "100-200M",
            "Tier 2, Tier 3",
            "Bootstrapped",
            "",
            "5+",
            "",
        ],
    },
    Person {
        name: "samples-oleg",
        function: "samples-team-success",
        ratings: [4, 3, 2, 3, 0, 5, 5, 2],
        wishes: ["Diagnostics supply", "50-400", "", "Tier 2", "", "Kingdee ERP, WeCom", "10+", ""],
    },
    Person {
        name: "samples-priya",
        function: "samples-team-marketing",
        ratings: [5, 2, 3, 5, 2, 3, 1, 4],
        wishes: ["Medical devices", "", "50-200M", "Tier 3, Tier 2", "", "WeCom", "", "yes"],
    },
    Person {
        name: "samples-albrecht",
        function: "samples-function-product",
        ratings: [4, 3, 2, 2, 0, 5, 0, 3],
        wishes: ["", "100-400", "", "", "", "Kingdee ERP", "", "yes"],
    },
    Person {
        name: "samples-wang",
        function: "samples-function-product",
        ratings: [5, 4, 3, 1, 1, 5, 1, 2],
        wishes: ["Diagnostics supply, Medical devices", "50-250", "", "", "", "WeCom", "", ""],
    },
];

const FOUNDERS: [(&str, &str); 3] = [
    ("samples-marta", "samples-function-management"),
    ("samples-lin", "samples-team-sales"),
    ("samples-oleg", "samples-function-product"),
];

/// Adds people, and where there is something to look back on a round with their ballots.
pub(super) fn add(sample: Sample, project: &mut Project, tr: &Tr) -> Result<(), Refused> {
    match sample {
        Sample::DeviceDistributors => distributors(project, tr),
        Sample::GymSoftware => FOUNDERS.iter().try_for_each(|(name, function)| {
            person(project, tr, name, function)?;
            Ok(())
        }),
    }
}

fn person(
    project: &mut Project,
    tr: &Tr,
    name: &str,
    function: &str,
) -> Result<Id<Participant>, Refused> {
    let (name, function) = (tr.text(name).into_owned(), tr.text(function).into_owned());
    let row = Participant { name, function, ..Participant::default() };
    Participant::edit(ListEdit::Add(row, project.participants.len())).apply(project)?;
    project.participants.iter().last().map(|it| it.0).ok_or(Refused::Gone)
}

fn distributors(project: &mut Project, tr: &Tr) -> Result<(), Refused> {
    let find = |name: &str| -> Option<Id<Attribute>> {
        project.attributes.iter().find(|(_, it)| fold(&it.name) == fold(name)).map(|it| it.0)
    };
    let asked: Vec<Id<Attribute>> = ASKED.iter().filter_map(|it| find(it)).collect();
    let name = tr.format("team-round-n", &[("n", 1.into())]);
    let (key, attributes) = (Round::key_of(1), asked.clone());
    let round = Round { name, key, attributes, ..Round::default() };
    Edit::Ballot(BallotEdit::Start { round, new_attributes: Vec::new() }).apply(project)?;
    let (round, _) = project.rounds.iter().last().ok_or(Refused::Gone)?;
    for it in &TEAM {
        let participant = person(project, tr, it.name, it.function)?;
        let given = it.ratings.iter().zip(it.wishes);
        let answers: BTreeMap<Id<Attribute>, Answer> = asked
            .iter()
            .zip(given)
            .map(|(id, (rating, wished))| {
                let importance = Importance::new(*rating);
                (*id, Answer { importance, wished: wished.to_owned() })
            })
            .collect();
        let ballot = Ballot { round, participant, answers };
        Edit::Ballot(BallotEdit::Cast(ballot)).apply(project)?;
    }
    Ok(())
}
