//! Draft › statement: the profile in one or two sentences, each phrase bound to its criterion; as people rewrote it,
//! with what no longer holds (`stale`).

mod stale;

use std::rc::Rc;

use egui::{Key, Ui};

use self::stale::stale_ui;
use crate::{
    analysis::statement::{Phrase, phrases, said, stale},
    edit::{Edit, ProfileEdit},
    i18n::{Language, Piece, Tr},
    model::{Criterion, Id, Message, Profile, Role, Statement},
    ui::{
        Cx, DraftTab, Request,
        theme::{self, icon},
        widgets::{self, ButtonKind, PhrasePart, TagKind},
    },
};

/// Less room than this, and the criteria go below the sentence.
const NARROW: f32 = 640.0;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct StatementTab {
    /// The criterion that is pointed at, in the sentence or in the list.
    pointed: Option<Id<Criterion>>,
    /// Whose statement is being rewritten.
    editing: Option<Id<Profile>>,
    /// The language in which the statement is made, where it is not that of the interface.
    chosen: Option<Language>,
    /// The words of another language than that of the interface.
    other: Option<Rc<Tr>>,
}

/// A part of the statement as it is shown.
struct Shown {
    text: String,
    criterion: Option<Id<Criterion>>,
    is_stale: bool,
}

impl StatementTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
        let phrases = phrases(cx.project, profile);
        if phrases.is_empty() && profile.statement.is_none() {
            empty_ui(ui, cx);
            return;
        }
        let before = self.pointed.take();
        // What people wrote stays in the language they wrote it in.
        let language = profile.statement.as_ref().and_then(language_of).or(self.chosen);
        let other = self.words_of(cx.tr, language);
        let words = other.as_deref().unwrap_or(cx.tr);
        if ui.available_width() < NARROW {
            widgets::card(ui, |ui| {
                self.sentence_ui(ui, cx, words, (id, profile), &phrases, before);
            });
            widgets::card(ui, |ui| self.list_ui(ui, cx, words, &phrases, before));
        } else {
            let gap = theme::GAP;
            let (left, right) = (0.58, 0.42);
            let width = ui.available_width() - gap;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                ui.vertical(|ui| {
                    ui.set_width((width * left).floor());
                    widgets::card(ui, |ui| {
                        self.sentence_ui(ui, cx, words, (id, profile), &phrases, before);
                    });
                });
                ui.vertical(|ui| {
                    ui.set_width((width * right).floor());
                    widgets::card(ui, |ui| self.list_ui(ui, cx, words, &phrases, before));
                });
            });
        }
        if let Some(statement) = &profile.statement {
            let found = stale(cx.project, profile, statement);
            stale_ui(ui, cx, words, (id, statement), &found);
        }
        if self.pointed != before {
            ui.request_repaint();
        }
    }

    /// The words of the language; `None` where it is that of the interface.
    fn words_of(&mut self, tr: &Tr, language: Option<Language>) -> Option<Rc<Tr>> {
        let language = language.filter(|it| *it != tr.language())?;
        let kept = self.other.take().filter(|it| it.language() == language);
        self.other = Some(kept.unwrap_or_else(|| Rc::new(Tr::new(language))));
        self.other.clone()
    }

    fn sentence_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        words: &Tr,
        (id, profile): (Id<Profile>, &Profile),
        phrases: &[Phrase],
        lit: Option<Id<Criterion>>,
    ) {
        let tr = cx.tr;
        let made = made(words, phrases);
        let edited = profile.statement.as_ref();
        let is_editing = self.editing == Some(id);
        let text = edited.map_or_else(|| text_of(&made), |it| it.text.clone());
        let mut language = words.language();
        let mut head = Head::default();
        widgets::card_head(
            ui,
            &tr.text("draft-tab-statement"),
            |ui| {
                if edited.is_none() {
                    let options = Language::ALL.map(|it| (it, it.own_name()));
                    let name = tr.text("statement-language");
                    widgets::select(ui, 120.0, &name, &mut language, &options);
                } else {
                    widgets::tag(ui, TagKind::Quiet, language.own_name());
                }
                if edited.is_some() {
                    let word = tr.text("statement-rewritten");
                    widgets::tag(ui, TagKind::Info, &word)
                        .on_hover_text(tr.text("statement-rewritten-why"));
                }
            },
            |ui| head = head_ui(ui, cx, is_editing, edited),
        );
        if language != words.language() {
            self.chosen = Some(language);
            ui.request_repaint();
        }
        if head.copies {
            cx.requests.push(Request::CopyText(text.clone()));
            cx.requests.push(Request::Toast(Message::new("statement-copied")));
        }
        if head.drops {
            self.editing = None;
            cx.edit(Edit::Profile(ProfileEdit::SetStatement(id, None)));
        }
        if head.toggles {
            self.editing = if is_editing { None } else { Some(id) };
            // Nothing is no statement.
            if is_editing && edited.is_some_and(|it| it.text.trim().is_empty()) {
                cx.edit(Edit::Profile(ProfileEdit::SetStatement(id, None)));
            }
        }
        ui.add_space(theme::GRID);
        if is_editing && cx.env.can_edit {
            self.edit_ui(ui, cx, words, (id, edited), phrases, text);
            return;
        }
        let shown = match edited {
            None => shown_made(made, phrases),
            Some(statement) => shown_edited(cx, profile, statement),
        };
        self.phrases_ui(ui, cx, &shown, phrases, lit);
    }

    fn edit_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        words: &Tr,
        (id, edited): (Id<Profile>, Option<&Statement>),
        phrases: &[Phrase],
        mut text: String,
    ) {
        let tr = cx.tr;
        let label = tr.text("statement-text");
        let response = widgets::text_area(ui, &label, &mut text, "", 5);
        if response.changed() {
            let statement = match edited {
                Some(it) => Statement { text, ..it.clone() },
                None => {
                    let said = phrases
                        .iter()
                        .filter_map(|it| said(cx.project, it, words.bare_phrase(&it.message)));
                    let language = words.language().code().to_owned();
                    Statement { text, language, said: said.collect() }
                }
            };
            cx.edit(Edit::Profile(ProfileEdit::SetStatement(id, Some(statement))));
        }
        if response.lost_focus() && ui.input(|it| it.key_pressed(Key::Escape)) {
            self.editing = None;
        }
        ui.label(theme::secondary(ui, tr.text("statement-edit-why")));
    }

    fn phrases_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        shown: &[Shown],
        phrases: &[Phrase],
        lit: Option<Id<Criterion>>,
    ) {
        let place = |id: Id<Criterion>| phrases.iter().position(|it| it.criterion == id);
        let parts: Vec<PhrasePart<'_>> = shown
            .iter()
            .map(|it| {
                let of = it.criterion.and_then(place);
                PhrasePart { text: &it.text, of, is_stale: it.is_stale }
            })
            .collect();
        let tr = cx.tr;
        let name = |idx: usize| show_words(tr, &phrases[idx]);
        let event = widgets::phrases(ui, &parts, lit.and_then(place), &name);
        if let Some(idx) = event.pointed {
            self.pointed = Some(phrases[idx].criterion);
        }
        if let Some(idx) = event.pressed {
            cx.requests.push(Request::ShowCriterion(phrases[idx].criterion));
        }
    }

    /// The short form: a line a criterion.
    fn list_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        words: &Tr,
        phrases: &[Phrase],
        lit: Option<Id<Criterion>>,
    ) {
        let tr = cx.tr;
        let mut copies = false;
        widgets::card_head(
            ui,
            &tr.text("statement-short-title"),
            |_| (),
            |ui| {
                let name = tr.text("statement-copy-short");
                copies = widgets::icon_button(ui, icon::COPY, &name).clicked();
            },
        );
        if copies {
            cx.requests.push(Request::CopyText(short_form(words, phrases)));
            cx.requests.push(Request::Toast(Message::new("statement-copied")));
        }
        ui.spacing_mut().item_spacing.y = 2.0;
        for (role, key) in ROLES {
            let of_role = phrases.iter().filter(|it| it.role == role);
            for (n, phrase) in of_role.enumerate() {
                if n == 0 {
                    ui.add_space(theme::GRID);
                    ui.label(theme::secondary(ui, words.text(key)));
                }
                let line = widgets::PhraseLine {
                    text: &words.short_phrase(&phrase.short),
                    name: &show_words(tr, phrase),
                    is_lit: lit == Some(phrase.criterion),
                };
                let response = widgets::phrase_line(ui, line);
                if response.hovered() || response.has_focus() {
                    self.pointed = Some(phrase.criterion);
                }
                if response.clicked() {
                    cx.requests.push(Request::ShowCriterion(phrase.criterion));
                }
            }
        }
    }
}

const ROLES: [(Role, &str); 3] = [
    (Role::Must, "statement-short-must"),
    (Role::Prefer, "statement-short-prefer"),
    (Role::Exclude, "statement-short-exclude"),
];

/// What was pressed in the head of the card.
#[derive(Clone, Copy, Default)]
struct Head {
    copies: bool,
    toggles: bool,
    drops: bool,
}

fn head_ui(ui: &mut Ui, cx: &Cx<'_>, is_editing: bool, edited: Option<&Statement>) -> Head {
    let tr = cx.tr;
    let mut res = Head::default();
    ui.spacing_mut().item_spacing.x = theme::GRID;
    if cx.env.can_edit {
        let (kind, key) = if is_editing {
            (ButtonKind::Secondary, "statement-done")
        } else {
            (ButtonKind::Tertiary, "statement-edit")
        };
        res.toggles = widgets::button(ui, kind, &tr.text(key)).clicked();
        if edited.is_some() {
            let name = tr.text("statement-anew");
            res.drops = widgets::icon_button(ui, icon::ARROW_COUNTER_CLOCKWISE, &name).clicked();
        }
    }
    let name = tr.text("statement-copy");
    res.copies = widgets::icon_button(ui, icon::COPY, &name).clicked();
    res
}

fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        let (text, action) = (tr.text("statement-empty"), tr.text("statement-to-criteria"));
        if widgets::empty_state(ui, icon::QUOTES, &text, &action) {
            cx.requests.push(Request::Draft(DraftTab::Criteria));
        }
    });
}

fn made(tr: &Tr, phrases: &[Phrase]) -> Vec<Piece> {
    let said: Vec<(Role, &Message)> = phrases.iter().map(|it| (it.role, &it.message)).collect();
    tr.statement(&said)
}

fn text_of(pieces: &[Piece]) -> String {
    pieces.iter().map(|it| it.text.as_str()).collect()
}

fn short_form(tr: &Tr, phrases: &[Phrase]) -> String {
    let mut res = String::new();
    for (role, key) in ROLES {
        let of_role = phrases.iter().filter(|it| it.role == role);
        for (n, phrase) in of_role.enumerate() {
            if n == 0 {
                res.extend([tr.text(key).as_ref(), "\n"]);
            }
            res.extend(["- ", &tr.short_phrase(&phrase.short), "\n"]);
        }
    }
    res
}

fn language_of(statement: &Statement) -> Option<Language> {
    Language::ALL.into_iter().find(|it| it.code() == statement.language)
}

/// «Change “Employees: 50 to 400 people”»
fn show_words(tr: &Tr, phrase: &Phrase) -> String {
    tr.format("statement-change", &[("criterion", tr.short_phrase(&phrase.short).into())])
}

fn shown_made(made: Vec<Piece>, phrases: &[Phrase]) -> Vec<Shown> {
    let criterion = |idx: usize| phrases.get(idx).map(|it| it.criterion);
    made.into_iter()
        .map(|it| Shown {
            text: it.text,
            criterion: it.phrase.and_then(criterion),
            is_stale: false,
        })
        .collect()
}

/// The text that people wrote, taken apart where it still says what the phrases said.
fn shown_edited(cx: &Cx<'_>, profile: &Profile, statement: &Statement) -> Vec<Shown> {
    let found = stale(cx.project, profile, statement);
    let places = statement.places();
    let mut marked: Vec<_> = statement
        .said
        .iter()
        .zip(places)
        .filter_map(|(said, place)| {
            let stale = found
                .iter()
                .find(|it| it.said.as_ref().is_some_and(|it| it.criterion == said.criterion));
            let now = stale.map(|it| it.now.as_ref().map(|it| it.criterion));
            Some((place?, now.unwrap_or(Some(said.criterion)), stale.is_some()))
        })
        .collect();
    marked.sort_by_key(|(place, ..)| place.start);
    let plain = |text: &str| Shown { text: text.to_owned(), criterion: None, is_stale: false };
    let (mut res, mut at) = (Vec::new(), 0);
    for (place, criterion, is_stale) in marked {
        if at < place.start {
            res.push(plain(&statement.text[at..place.start]));
        }
        let text = statement.text[place.clone()].to_owned();
        res.push(Shown { text, criterion, is_stale });
        at = place.end;
    }
    if at < statement.text.len() {
        res.push(plain(&statement.text[at..]));
    }
    res
}
