//! The keys of the table.

use egui::{Event as Input, EventFilter, Key as K, Ui};

use super::selection::Selection;

/// What a key asks for beyond moving the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    Enter,
    Edit,
    Star,
    Remove,
    Copy,
    Escape,
    /// To the column at the left or right.
    Column(isize),
}

/// Moves the selection; returns what else was asked for, and whether the cursor moved.
pub(super) fn keys(
    ui: &Ui,
    table: egui::Id,
    selection: &mut Selection,
    (n_rows, page): (usize, usize),
) -> (Option<Pressed>, bool) {
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|it| it.set_focus_lock_filter(table, filter));
    let events = ui.input(|it| it.events.clone());
    let mut asked = None;
    let mut moved = false;
    for event in events {
        match event {
            Input::Copy => asked = Some(Pressed::Copy),
            Input::Key { key, pressed: true, modifiers, .. } => match key {
                K::Enter => asked = Some(Pressed::Enter),
                K::F2 => asked = Some(Pressed::Edit),
                K::Space => asked = Some(Pressed::Star),
                K::Delete => asked = Some(Pressed::Remove),
                K::Escape => asked = Some(Pressed::Escape),
                K::ArrowLeft => asked = Some(Pressed::Column(-1)),
                K::ArrowRight => asked = Some(Pressed::Column(1)),
                K::A if modifiers.command => selection.all(),
                _ => {
                    if let Some(to) = target(key, selection.cursor(), n_rows, page) {
                        if modifiers.shift {
                            selection.extend(to);
                        } else {
                            selection.put(to);
                        }
                        moved = true;
                    }
                }
            },
            _ => (),
        }
    }
    (asked, moved)
}

/// Where a key that moves leads.
fn target(key: K, from: Option<usize>, n_rows: usize, page: usize) -> Option<usize> {
    let last = n_rows.checked_sub(1)?;
    let by = |steps: isize| from.map_or(0, |it| it.saturating_add_signed(steps)).min(last);
    let page = isize::try_from(page.max(2) - 1).unwrap_or(1);
    Some(match key {
        K::ArrowDown => by(1),
        K::ArrowUp => by(-1),
        K::PageDown => by(page),
        K::PageUp => by(-page),
        K::Home => 0,
        K::End => last,
        _ => return None,
    })
}
