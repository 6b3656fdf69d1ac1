//! An entry moved within its quadrant or to another, as one step.

use crate::{
    edit::{Edit, List as _, ListEdit},
    model::{Id, Message, Project, SwotEntry, SwotKind},
};

/// Puts the entry into the quadrant, before the one that stands at this place among what is shown there. `None` where
/// nothing changes.
pub(super) fn put(project: &Project, id: Id<SwotEntry>, kind: SwotKind, at: usize) -> Option<Edit> {
    let entry = project.swot.get(id)?;
    let all = project.swot.in_order();
    let shown: Vec<Id<SwotEntry>> =
        all.iter().filter(|(_, it)| it.kind == kind).map(|it| it.0).collect();
    let own = shown.iter().position(|it| *it == id);
    if own.is_some_and(|own| at == own || at == own + 1) {
        return None;
    }
    let others: Vec<Id<SwotEntry>> = all.iter().map(|it| it.0).filter(|it| *it != id).collect();
    let next = shown.iter().skip(at).find(|it| **it != id);
    let to = match next {
        Some(next) => others.iter().position(|it| it == next)?,
        None => others.len(),
    };
    let moved = SwotEntry::edit(ListEdit::Move(id, to));
    if entry.kind == kind {
        return Some(moved);
    }
    let set = SwotEntry::edit(ListEdit::Set(id, SwotEntry { kind, ..entry.clone() }));
    let label = Message::new("edit-list-move").key("list", SwotEntry::NAME);
    Some(Edit::Many(label, vec![set, moved]))
}

/// Moves the entry so many places within its quadrant.
pub(super) fn shift(project: &Project, id: Id<SwotEntry>, by: i32) -> Option<Edit> {
    let kind = project.swot.get(id)?.kind;
    let all = project.swot.in_order();
    let shown: Vec<Id<SwotEntry>> =
        all.iter().filter(|(_, it)| it.kind == kind).map(|it| it.0).collect();
    let at = shown.iter().position(|it| *it == id)?;
    let to = at.saturating_add_signed(by as isize).min(shown.len() - 1);
    // Downwards it goes behind the one it takes the place of.
    put(project, id, kind, if at < to { to + 1 } else { to })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Timestamp;

    #[test]
    fn entries_move_within_and_between_quadrants() {
        let mut project = Project::new("Test", Timestamp(0));
        let mut ids = Vec::new();
        for (n, kind) in
            [SwotKind::Strength, SwotKind::Threat, SwotKind::Strength, SwotKind::Threat]
                .into_iter()
                .enumerate()
        {
            let id = project.fresh_id();
            let (place, text) = (n as f64, n.to_string());
            project.swot.put(id, SwotEntry { place, kind, text, ..SwotEntry::default() });
            ids.push(id);
        }
        let order = |project: &Project, kind: SwotKind| {
            let all = project.swot.in_order().into_iter().filter(|(_, it)| it.kind == kind);
            all.map(|(_, it)| it.text.clone()).collect::<String>()
        };
        let both = |project: &Project| {
            [order(project, SwotKind::Strength), order(project, SwotKind::Threat)]
        };
        let apply =
            |project: &mut Project, edit: Option<Edit>| edit.unwrap().apply(project).unwrap();
        assert_eq!(both(&project), ["02", "13"]);
        let edit = put(&project, ids[0], SwotKind::Threat, 1);
        apply(&mut project, edit);
        assert_eq!(both(&project), ["2", "103"]);
        let edit = shift(&project, ids[0], 1);
        apply(&mut project, edit);
        assert_eq!(both(&project), ["2", "130"]);
        let edit = shift(&project, ids[0], -9);
        apply(&mut project, edit);
        assert_eq!(both(&project), ["2", "013"]);
        assert!(put(&project, ids[0], SwotKind::Threat, 1).is_none(), "it stands there");
        assert!(shift(&project, ids[2], 1).is_none());
        let edit = put(&project, ids[3], SwotKind::Strength, 9);
        apply(&mut project, edit);
        assert_eq!(both(&project), ["23", "01"]);
    }
}
