//! The window says nothing that the message files do not: no words in the code of `src/ui`.

use std::collections::BTreeSet;

use icp_workbench::i18n::Language;

use super::{
    check,
    source::{Literal, Source, sources},
};
use crate::ftl::Texts;

/// Functions and methods that show, or tell a screen reader, a text they are given.
const SHOWING: &[&str] = &[
    "button",
    "checkbox",
    "clickable",
    "code",
    "collapsing",
    "heading",
    "hint_text",
    "hyperlink_to",
    "image_button",
    "label",
    "labeled",
    "link",
    "menu_button",
    "menu_image_text_button",
    "monospace",
    "on_disabled_hover_text",
    "on_hover_text",
    "on_hover_text_at_pointer",
    "prefix",
    "radio",
    "radio_value",
    "secondary",
    "selectable_label",
    "selectable_value",
    "selected",
    "selected_text",
    "set_label",
    "small",
    "small_button",
    "strong",
    "suffix",
    "text",
    "toast",
    "toggle",
    "toggle_value",
    "weak",
    "with_title",
];

/// Types whose `new` or other constructor is given a text to show.
const SHOWN: &[&str] = &[
    "Button",
    "Checkbox",
    "CollapsingHeader",
    "ComboBox",
    "Hyperlink",
    "Label",
    "Link",
    "RadioButton",
    "RichText",
    "WidgetInfo",
    "WidgetText",
    "Window",
];

/// Calls that pass a text on.
const PASSING: &[&str] =
    &["format!", "String::from", "Some", "Cow::Borrowed", "Cow::from", "Arc::from", "concat!", ""];

/// Words that are the same in every language.
const NAMES: &[&str] = &["ICP Workbench"];

#[test]
fn the_window_speaks_only_through_messages() {
    let english = Texts::read(Language::English);
    let keys: BTreeSet<&str> = english.messages.keys().map(String::as_str).collect();
    let mut faults = Vec::new();
    for source in sources(&["src/ui"]) {
        for literal in source.product_literals() {
            let has_words = letters(&literal.text) && !NAMES.contains(&literal.text.as_str());
            if has_words && !keys.contains(literal.text.as_str()) && is_shown(&source, literal) {
                faults.push(format!("{}: \"{}\"", source.place(literal.at), literal.text));
            }
        }
    }
    check(&faults, "Put the words into assets/i18n/<language>/<area>.ftl and show `tr.text(key)`:");
}

/// Whether it has letters besides what fills its blanks.
fn letters(text: &str) -> bool {
    let mut depth = 0;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            // An escape such as `\n` or `\u{2009}`.
            '\\' => drop(chars.next()),
            _ if depth == 0 && c.is_alphabetic() && !is_icon(c) => return true,
            _ => (),
        }
    }
    false
}

/// The private use area, where icon fonts live.
fn is_icon(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

fn is_shown(source: &Source, literal: &Literal) -> bool {
    let mut at = literal.at;
    while let Some((caller, opens_at)) = source.caller(at) {
        let path = caller.trim_start_matches('.');
        let parts: Vec<&str> = path.split([':', '.']).filter(|it| !it.is_empty()).collect();
        let name = parts.last().copied().unwrap_or("");
        // `Message::text(name, value)`: the name of a blank is not shown.
        let after = source.code[literal.at..].find([',', ')', '(', ';']);
        let is_first = source.code[opens_at + 1..literal.at].trim().is_empty();
        if name == "text"
            && is_first
            && after.is_some_and(|it| source.code[literal.at + it..].starts_with(','))
        {
            return false;
        }
        if SHOWING.contains(&name) || parts.iter().any(|it| SHOWN.contains(it) && *it != name) {
            // An id is not shown.
            return !matches!(name, "from_id_salt" | "id" | "id_salt");
        }
        if !PASSING.contains(&path) {
            return false;
        }
        at = opens_at;
    }
    false
}

#[test]
fn shown_words_are_told_from_others() {
    for (code, found) in [
        ("ui.label(\"Fit\")", true),
        ("ui.label(\"·\")", false),
        ("ui.label(format!(\"{n} · {x}\"))", false),
        ("ui.label(format!(\"{n} of {x}\"))", true),
        ("ui.add(egui::Button::new(\"Fit\").small())", true),
        ("ui.label(RichText::new(\"Fit\".to_owned()))", true),
        ("response.widget_info(|| WidgetInfo::labeled(kind, true, \"Fit\"))", true),
        ("ui.push_id(\"fit\", |ui| ui.label(x))", false),
        ("ui.label(tr.format(\"draft-n\", &[(\"name\", x)]))", false),
        ("ComboBox::from_id_salt(\"fit\")", false),
        ("Some(\"fit\")", false),
        ("Slider::new(x).text(\"Fit\")", true),
        ("Message::new(key).text(\"fit\", name)", false),
    ] {
        let source = Source::new("src/ui/a.rs", code.to_owned());
        let literal = &source.literals[0];
        let is_found = letters(&literal.text) && is_shown(&source, literal);
        assert_eq!(is_found, found, "{code}");
    }
}
