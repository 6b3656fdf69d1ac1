//! What can be done to the lists that people write and order by hand: sources, interviews, evidence …

use super::{Gesture, Refused};
use crate::model::{
    Campaign, Competitor, Evidence, Id, Interview, JobToDo, KeyPerson, Listed, MarketingChannel,
    Material, Message, Pain, Participant, Project, Round, Rows, Source, Survey, SwotEntry, Team,
    Trend,
};

/// A change of one list.
#[derive(Clone, Debug, PartialEq)]
pub enum ListEdit<T> {
    /// Adds a row at this place of the list, at its end when there are fewer.
    Add(T, usize),
    /// Makes the row this; its place stays.
    Set(Id<T>, T),
    Remove(Id<T>),
    /// Moves the row to this place among the others.
    Move(Id<T>, usize),
}

/// A noun that people keep a list of.
pub trait List: Listed {
    /// The key of what the list is called.
    const NAME: &'static str;

    fn of(project: &Project) -> &Rows<Self>;
    fn rows(project: &mut Project) -> &mut Rows<Self>;
    fn edit(edit: ListEdit<Self>) -> super::Edit;
}

macro_rules! lists {
    ($($row:ident $field:ident $name:literal,)*) => {
        $(impl List for $row {
            const NAME: &'static str = $name;

            fn of(project: &Project) -> &Rows<Self> {
                &project.$field
            }

            fn rows(project: &mut Project) -> &mut Rows<Self> {
                &mut project.$field
            }

            fn edit(edit: ListEdit<Self>) -> super::Edit {
                super::Edit::List(Box::new(AnyList::$row(edit)))
            }
        })*

        /// A change of any of the lists.
        #[derive(Clone, Debug, PartialEq)]
        pub enum AnyList {
            $($row(ListEdit<$row>),)*
        }

        impl AnyList {
            pub(super) fn apply(&self, project: &mut Project) -> Result<(), Refused> {
                match self {
                    $(Self::$row(it) => it.apply(project),)*
                }
            }

            pub(super) fn label(&self) -> Message {
                match self {
                    $(Self::$row(it) => it.label(),)*
                }
            }

            pub(super) fn gesture(&self) -> Option<Gesture> {
                match self {
                    $(Self::$row(it) => it.gesture(),)*
                }
            }
        }
    };
}

lists! {
    Campaign campaigns "edit-list-campaigns",
    Competitor competitors "edit-list-competitors",
    Evidence evidence "edit-list-evidence",
    Interview interviews "edit-list-interviews",
    Pain pains "edit-list-pains",
    JobToDo jobs "edit-list-jobs",
    KeyPerson people "edit-list-people",
    MarketingChannel channels "edit-list-channels",
    Material materials "edit-list-materials",
    Participant participants "edit-list-participants",
    Round rounds "edit-list-rounds",
    Source sources "edit-list-sources",
    Survey surveys "edit-list-surveys",
    SwotEntry swot "edit-list-swot",
    Team teams "edit-list-teams",
    Trend trends "edit-list-trends",
}

impl<T: List> ListEdit<T> {
    fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        match self {
            Self::Add(row, to) => {
                let id = project.fresh_id();
                let rows = T::rows(project);
                rows.put(id, row.clone());
                rows.move_to(id, *to);
            }
            Self::Set(id, row) => {
                let rows = T::rows(project);
                let place = rows.get(*id).ok_or(Refused::Gone)?.place();
                let mut row = row.clone();
                row.set_place(place);
                rows.put(*id, row);
            }
            Self::Remove(id) => {
                T::rows(project).remove(*id).ok_or(Refused::Gone)?;
            }
            Self::Move(id, to) => {
                let rows = T::rows(project);
                if !rows.contains(*id) {
                    return Err(Refused::Gone);
                }
                rows.move_to(*id, *to);
            }
        }
        Ok(())
    }

    /// «Sources: add»: a form that needs no case of the noun in any language.
    fn label(&self) -> Message {
        let res = match self {
            Self::Add(..) => Message::new("edit-list-add"),
            Self::Set(..) => Message::new("edit-list-set"),
            Self::Remove(_) => Message::new("edit-list-remove"),
            Self::Move(..) => Message::new("edit-list-move"),
        };
        res.key("list", T::NAME)
    }

    fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Set(id, _) => Some(Gesture::new(T::TABLE, id.get())),
            Self::Add(..) | Self::Remove(_) | Self::Move(..) => None,
        }
    }
}
