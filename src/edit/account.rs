//! What can be said of single accounts: values, stars, notes, tiers set by hand.

use super::{Gesture, Refused, named, overlay};
use crate::model::{
    AccountId, AccountKind, Attribute, Id, Message, Overlay, Override, Patch, Profile, Project,
    Relationship, Value,
};

#[derive(Clone, Debug, PartialEq)]
pub enum AccountEdit {
    /// Adds an account by hand.
    Add {
        kind: AccountKind,
        name: String,
    },
    /// Takes accounts out of every list.
    Remove(Vec<AccountId>),
    SetName(AccountId, String),
    SetDomain(AccountId, String),
    SetRelationship(AccountId, Option<Relationship>),
    SetValue(AccountId, Id<Attribute>, Option<Value>),
    Star(Vec<AccountId>, bool),
    SetNote(AccountId, String),
    SetOverride(AccountId, Id<Profile>, Option<Override>),
}

impl AccountEdit {
    pub(super) fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        match self {
            Self::Add { kind, name } => {
                let name = Some(named(name)?);
                let number = project.about().next_account;
                project.about_mut().next_account = number + 1;
                let id = AccountId(AccountId::BY_HAND + number);
                project
                    .overlays
                    .put(id.overlay(), Overlay { kind: *kind, name, ..Overlay::default() });
            }
            Self::Remove(accounts) => {
                for account in accounts {
                    overlay(project, account.overlay())?.removed = true;
                }
            }
            Self::SetName(account, name) => {
                overlay(project, account.overlay())?.name = Some(named(name)?);
            }
            Self::SetDomain(account, domain) => {
                overlay(project, account.overlay())?.domain = Some(domain.trim().to_owned());
            }
            Self::SetRelationship(account, relationship) => {
                overlay(project, account.overlay())?.relationship =
                    relationship.map_or(Patch::Blank, Patch::Set);
            }
            Self::SetValue(account, attribute, value) => {
                let kind = project.attributes.get(*attribute).ok_or(Refused::Gone)?.kind;
                if value.as_ref().is_some_and(|it| it.kind() != kind) {
                    return Err(Refused::Unsuited);
                }
                overlay(project, account.overlay())?.values.insert(*attribute, value.clone());
            }
            Self::Star(accounts, on) => {
                for account in accounts {
                    overlay(project, account.overlay())?.starred = *on;
                }
            }
            Self::SetNote(account, note) => {
                note.clone_into(&mut overlay(project, account.overlay())?.note);
            }
            Self::SetOverride(account, profile, to) => {
                if !project.profiles.contains(*profile) {
                    return Err(Refused::Gone);
                }
                let overrides = &mut overlay(project, account.overlay())?.overrides;
                match to {
                    Some(to) => drop(overrides.insert(*profile, to.clone())),
                    None => drop(overrides.remove(profile)),
                }
            }
        }
        Ok(())
    }

    pub(super) fn label(&self) -> Message {
        match self {
            Self::Add { .. } => Message::new("edit-add-account"),
            Self::Remove(accounts) => {
                Message::new("edit-remove-accounts").count("n", accounts.len())
            }
            Self::SetName(..) => Message::new("edit-rename-account"),
            Self::SetDomain(..) | Self::SetRelationship(..) | Self::SetValue(..) => {
                Message::new("edit-set-value")
            }
            Self::Star(accounts, true) => Message::new("edit-star").count("n", accounts.len()),
            Self::Star(accounts, false) => Message::new("edit-unstar").count("n", accounts.len()),
            Self::SetNote(..) => Message::new("edit-set-note"),
            Self::SetOverride(_, _, Some(_)) => Message::new("edit-override"),
            Self::SetOverride(_, _, None) => Message::new("edit-clear-override"),
        }
    }

    pub(super) fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::SetNote(account, _) => Some(Gesture::new("note", account.0)),
            _ => None,
        }
    }
}
