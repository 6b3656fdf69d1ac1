//! What can be asked for in the list of pains, as edits of one step each.

use super::Dragged;
use crate::{
    edit::{Edit, List as _, ListEdit},
    model::{Id, Message, Pain},
    ui::Cx,
};

/// What a person asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// What is typed: one run of it is one step.
    Set(Id<Pain>, Pain),
    /// What is chosen: a step of its own each time.
    Choose(Id<Pain>, Pain),
    Remove(Id<Pain>),
    /// Moves it to this place of the list.
    Move(Id<Pain>, usize),
    /// Makes one pain of the two: the second is what the first means too.
    Join(Id<Pain>, Id<Pain>),
    /// These words mean the pain.
    Mean(Id<Pain>, Vec<String>),
    /// Makes a pain of these words, the first its name.
    Make(Vec<String>),
}

impl Asked {
    /// What came of dropping something on a pain; nothing of dropping it on itself.
    pub(super) fn dropped(on: Id<Pain>, what: &Dragged) -> Option<Self> {
        match what {
            Dragged::Pain(id) => (*id != on).then_some(Self::Join(on, *id)),
            Dragged::Loose(wording) => Some(Self::Mean(on, vec![wording.clone()])),
        }
    }

    /// `None` where it is about something that is gone.
    pub(super) fn edit(self, cx: &Cx<'_>) -> Option<Edit> {
        let pains = &cx.project.pains;
        Some(match self {
            Self::Set(id, it) => Pain::edit(ListEdit::Set(id, it)),
            Self::Choose(id, it) => chosen(id, it),
            Self::Remove(id) => Pain::edit(ListEdit::Remove(id)),
            Self::Move(id, to) => Pain::edit(ListEdit::Move(id, to)),
            Self::Join(id, other) => {
                let joined = pains.get(id)?.joined(pains.get(other)?);
                let edits = vec![
                    Pain::edit(ListEdit::Set(id, joined)),
                    Pain::edit(ListEdit::Remove(other)),
                ];
                Edit::Many(Message::new("edit-join-pains"), edits)
            }
            Self::Mean(id, words) => {
                let mut it = pains.get(id)?.clone();
                for word in words {
                    if !it.means(&word) {
                        it.wordings.push(word);
                    }
                }
                chosen(id, it)
            }
            Self::Make(words) => {
                let mut words = words.into_iter();
                let it = Pain { name: words.next()?, wordings: words.collect(), ..Pain::default() };
                Pain::edit(ListEdit::Add(it, pains.len()))
            }
        })
    }
}

fn chosen(id: Id<Pain>, it: Pain) -> Edit {
    let label = Message::new("edit-list-set").key("list", Pain::NAME);
    Edit::Many(label, vec![Pain::edit(ListEdit::Set(id, it))])
}
