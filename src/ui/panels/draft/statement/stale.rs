//! What of a rewritten statement no longer agrees with the criteria: what it says, what is so now, and the way out.

use egui::Ui;

use crate::{
    analysis::statement::{Phrase, Stale, said},
    edit::{Edit, ProfileEdit},
    i18n::Tr,
    model::{Id, Profile, Project, Said, Statement},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// Lists what is stale. `words` are those of the language the statement was written in.
pub(super) fn stale_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    words: &Tr,
    (id, statement): (Id<Profile>, &Statement),
    found: &[Stale],
) {
    if found.is_empty() {
        return;
    }
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        let title = tr.format("statement-stale", &[("n", found.len().into())]);
        widgets::card_head(ui, &title, |_| (), |_| ());
        ui.spacing_mut().item_spacing.y = theme::GRID;
        for (idx, it) in found.iter().enumerate() {
            ui.push_id(idx, |ui| one_ui(ui, cx, words, (id, statement), it));
        }
    });
}

fn one_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    words: &Tr,
    (id, statement): (Id<Profile>, &Statement),
    it: &Stale,
) {
    let tr = cx.tr;
    let now = it.now.as_ref().map(|it| words.bare_phrase(&it.message)).unwrap_or_default();
    let then = it.said.as_ref().map(|it| it.phrase.as_str()).unwrap_or_default();
    let key = match (&it.said, &it.now) {
        (Some(_), Some(_)) if then == now => "statement-stale-role",
        (Some(_), Some(_)) => "statement-stale-changed",
        (Some(_), None) => "statement-stale-gone",
        (None, _) => "statement-stale-new",
    };
    let text = match key {
        "statement-stale-changed" => {
            tr.format(key, &[("then", then.into()), ("now", now.as_str().into())])
        }
        "statement-stale-new" => tr.format(key, &[("phrase", now.as_str().into())]),
        _ => tr.format(key, &[("phrase", then.into())]),
    };
    let reworded = reworded(cx.project, words, statement, it);
    let action = match (&it.said, &it.now) {
        (Some(_), Some(_)) => "statement-use-new",
        (Some(_), None) => "statement-take-out",
        (None, _) => "statement-put-in",
    };
    let size = egui::vec2(ui.available_width(), theme::CONTROL_HEIGHT);
    let mut chosen = None;
    ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.set_min_size(size);
        if cx.env.can_edit {
            let keep = widgets::button(ui, ButtonKind::Tertiary, &tr.text("statement-keep"));
            if keep.on_hover_text(tr.text("statement-keep-why")).clicked() {
                chosen = Some(Some(kept(cx.project, words, statement, it)));
            }
            // Where no words can be exchanged, all is written anew.
            let action = if reworded.is_some() { action } else { "statement-anew" };
            if widgets::button(ui, ButtonKind::Secondary, &tr.text(action)).clicked() {
                chosen = Some(reworded);
            }
        }
        let room = egui::vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_size(room);
            let sign = theme::icon_text(icon::WARNING).color(theme::palette(ui).warn.text);
            ui.label(sign);
            ui.add(egui::Label::new(theme::body(text)).wrap());
        });
    });
    if let Some(statement) = chosen {
        cx.edit(Edit::Profile(ProfileEdit::SetStatement(id, statement)));
    }
}

/// The statement with what is so now; `None` where no words of it can be exchanged.
fn reworded(project: &Project, words: &Tr, statement: &Statement, it: &Stale) -> Option<Statement> {
    let mut res = statement.clone();
    let at = it.said.as_ref().and_then(|said| statement.said.iter().position(|it| it == said));
    let place = at.and_then(|at| statement.places()[at].clone());
    let now = it.now.as_ref().map(|now| (now, words.bare_phrase(&now.message)));
    match (&it.said, now) {
        (Some(said), Some((phrase, text))) if said.role == phrase.role => {
            res.text.replace_range(place?, &text);
        }
        // What only counts became what decides, or the other way round: it stands elsewhere.
        (Some(_), Some((phrase, _))) => {
            res.text = words.without(&statement.text, place?)?;
            res.said.remove(at?);
            res.text = with(words, &res, phrase);
            res.said.extend(new(project, words, phrase));
            return Some(res);
        }
        (Some(_), None) => {
            // Where the words are gone already, nothing is left to take out.
            if let Some(place) = place {
                let others: Vec<_> = statement.places().into_iter().flatten().collect();
                let others: Vec<_> = others.into_iter().filter(|it| *it != place).collect();
                let joined = words.without(&statement.text, place.clone());
                let alone = || words.without_clause(&statement.text, place, &others);
                res.text = joined.or_else(alone)?;
            }
        }
        (None, Some((phrase, _))) => res.text = with(words, statement, phrase),
        (None, None) => return None,
    }
    Some(settled(project, words, res, it))
}

fn with(words: &Tr, statement: &Statement, phrase: &Phrase) -> String {
    let places = statement.said.iter().zip(statement.places());
    let of_role = places.filter(|(it, _)| it.role == phrase.role).filter_map(|(_, place)| place);
    let last = of_role.max_by_key(|it| it.end);
    words.with_phrase(&statement.text, last, phrase.role, &phrase.message)
}

/// The same words, which the writer says still hold.
fn kept(project: &Project, words: &Tr, statement: &Statement, it: &Stale) -> Statement {
    let mut res = settled(project, words, statement.clone(), it);
    if let (Some(said), Some(now)) = (&it.said, &it.now)
        && let Some(of) = res.said.iter_mut().find(|of| of.criterion == now.criterion)
    {
        of.phrase.clone_from(&said.phrase);
    }
    res
}

/// The statement as one that was written from what the criterion asks now.
fn settled(project: &Project, words: &Tr, mut statement: Statement, it: &Stale) -> Statement {
    let at = it.said.as_ref().and_then(|said| statement.said.iter().position(|it| it == said));
    let now = it.now.as_ref().and_then(|it| new(project, words, it));
    match (at, now) {
        (Some(at), Some(now)) => statement.said[at] = now,
        (Some(at), None) => drop(statement.said.remove(at)),
        (None, Some(now)) => statement.said.push(now),
        (None, None) => (),
    }
    statement
}

fn new(project: &Project, words: &Tr, phrase: &Phrase) -> Option<Said> {
    said(project, phrase, words.bare_phrase(&phrase.message))
}
