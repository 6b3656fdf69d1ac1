//! The sample projects, made anew from tables and rules that travel with the program. Their companies are invented.
//!
//! They come in the way any table does, so they show what an import really brings.

mod close_up;
mod evidence;
mod journeys;
mod knowledge;
mod portrait;
mod views;

use std::{path::Path, sync::Arc};

use crate::{
    analysis::catalogue::Entry,
    edit::{AttributeEdit, Edit, ProfileEdit, Refused},
    exchange::{Overrides, RuleError, Source, preview, read_rule},
    i18n::{Language, Tr, outcome_key},
    import::{self, Order},
    jobs::Progress,
    model::{Attribute, Id, Message, Moment, Project, Purpose, Table, TableKind, Timestamp},
    store::{self, Opened},
};

/// A sample project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// From customers: the CRM of a firm that sells to distributors of medical devices.
    DeviceDistributors,
    /// Top-down: a young firm without customers, and a market list.
    GymSoftware,
}

impl Sample {
    pub const ALL: [Self; 2] = [Self::DeviceDistributors, Self::GymSoftware];

    /// The key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::DeviceDistributors => "samples-device-distributors",
            Self::GymSoftware => "samples-gym-software",
        }
    }

    /// How the command line calls it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::DeviceDistributors => "device-distributors",
            Self::GymSoftware => "gym-software",
        }
    }

    fn table(self) -> (&'static [u8], TableKind) {
        match self {
            Self::DeviceDistributors => {
                (include_bytes!("../../sample_data/device-distributors.csv"), TableKind::Accounts)
            }
            Self::GymSoftware => {
                (include_bytes!("../../sample_data/gym-software.csv"), TableKind::Market)
            }
        }
    }

    fn rules(self) -> &'static [&'static str] {
        match self {
            Self::DeviceDistributors => &[
                include_str!("../../sample_data/device-distributors.rule.json"),
                include_str!("../../sample_data/device-distributors.2.rule.json"),
                include_str!("../../sample_data/device-distributors.3.rule.json"),
            ],
            Self::GymSoftware => &[include_str!("../../sample_data/gym-software.rule.json")],
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    File(#[from] store::Error),
    #[error(transparent)]
    Import(#[from] import::Error),
    #[error("{0:?}")]
    Rule(Vec<RuleError>),
    #[error(transparent)]
    Edit(#[from] Refused),
}

impl Error {
    pub fn message(&self) -> Message {
        match self {
            Self::File(err) => err.message(),
            Self::Import(err) => err.message(),
            Self::Rule(errors) => {
                errors.first().map_or_else(|| Message::new("samples-rule"), RuleError::message)
            }
            Self::Edit(err) => err.message(),
        }
    }
}

/// Makes the sample in a new file and opens it. What was done to make it is not part of its history. What people have
/// written in it is in the language of `tr`.
pub fn create(
    sample: Sample,
    path: &Path,
    name: &str,
    tr: &Tr,
    now: Timestamp,
    progress: &Progress,
) -> Result<Opened, Error> {
    let mut project = Project::new(name, now);
    project.about_mut().sample = Some(sample.slug().to_owned());
    let mut opened = store::create(path, &project)?;
    if let Some(saver) = &opened.saver {
        let (bytes, kind) = sample.table();
        let name = format!("{}.csv", sample.slug());
        let source = Source::Bytes { name: name.clone(), bytes: bytes.into() };
        let overrides = Overrides { kind: Some(kind), ..Overrides::default() };
        let preview =
            preview(&source, &overrides, &project, progress).map_err(import::Error::Table)?;
        let order = Order {
            source,
            name,
            mapping: preview.mapping(),
            project: project.clone(),
            existing: Arc::new(Table::default()),
            now,
        };
        let written = import::write(&order, &opened.reader, saver, progress)?;
        written.edit.apply(&mut project)?;
        for rule in sample.rules() {
            let rule = read_rule(rule, &project).map_err(Error::Rule)?;
            let ids: Vec<_> =
                (0..rule.new_attributes.len()).map(ProfileEdit::new_attribute).collect();
            let criteria = rule.criteria(&ids);
            let (profile, new_attributes) = (rule.profile, rule.new_attributes);
            let edit = ProfileEdit::SetRule { profile, new_attributes, criteria };
            Edit::Profile(edit).apply(&mut project)?;
        }
        let accounts = opened.reader.base(&project, kind.list(), progress)?;
        knowledge::add(sample, &mut project, &accounts, now.day(), tr)?;
        evidence::add(sample, &mut project, now.day(), tr)?;
        portrait::add(sample, &mut project, now.day(), tr)?;
        close_up::add(sample, &mut project, &accounts, now.day(), tr)?;
        journeys::add(sample, &mut project, now.day(), tr)?;
        views::add(sample, &mut project, tr)?;
        name_all(&mut project, tr)?;
        opened.moment = Moment { project, at: now, ..Moment::default() };
        saver.save(opened.moment.clone());
        saver.flush();
    }
    Ok(opened)
}

/// What the profiles of the samples are called in their rules, and the key of their names.
const PROFILES: [(&str, &str); 4] = [
    ("Device distributors", "samples-profile-distributors"),
    ("Private clinics, tier 1", "samples-profile-clinics"),
    ("Diagnostics labs", "samples-profile-labs"),
    ("Growing studios", "samples-profile-gyms"),
];

/// The attributes that no catalogue has, and the keys of their names.
const ATTRIBUTES: [(&str, &str); 10] = [
    ("City tier", "samples-attribute-city-tier"),
    ("Sales team", "samples-attribute-sales-team"),
    ("Sells online", "samples-attribute-sells-online"),
    ("Certifications", "samples-attribute-certifications"),
    ("Type", "samples-attribute-type"),
    ("Members", "samples-attribute-members"),
    ("Trainers", "samples-attribute-trainers"),
    ("Software in use", "samples-attribute-software"),
    ("Classes", "samples-attribute-classes"),
    ("Price level", "samples-attribute-price-level"),
];

/// Names profiles and attributes in the language of the interface; values stay as the table has them. The last thing
/// that is done, as until then all are known by the names in rules and tables.
fn name_all(project: &mut Project, tr: &Tr) -> Result<(), Refused> {
    for (name, key) in PROFILES {
        let found = project.profiles.iter().find(|(_, it)| it.name == name).map(|it| it.0);
        if let Some(id) = found {
            Edit::Profile(ProfileEdit::Rename(id, tr.text(key).into_owned())).apply(project)?;
        }
    }
    if tr.language() == Language::English {
        return Ok(());
    }
    let named: Vec<(Id<Attribute>, String)> = project
        .attributes
        .iter()
        .filter_map(|(id, it)| {
            let own = ATTRIBUTES.iter().find(|own| own.0 == it.name).map(|own| own.1);
            let key = match it.purpose {
                Purpose::Outcome(outcome) => Some(outcome_key(outcome)),
                Purpose::Trait => own.or_else(|| Entry::of(it).map(|it| it.name)),
            };
            Some((id, tr.text(key?).into_owned()))
        })
        .collect();
    for (id, name) in named {
        Edit::Attribute(AttributeEdit::Rename(id, name)).apply(project)?;
    }
    Ok(())
}
