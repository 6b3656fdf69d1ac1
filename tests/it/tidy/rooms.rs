//! Who may import whom. A single crate gives no boundary that the compiler checks, so this test is the boundary.

use super::{
    check,
    source::{Source, sources},
};

/// A room and the rooms it may import. It runs one way.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("jobs", &[]),
    ("i18n", &["model"]),
    ("edit", &["model"]),
    ("analysis", &["model", "jobs"]),
    ("exchange", &["model", "analysis", "i18n", "jobs"]),
    ("store", &["model", "jobs"]),
    ("document", &["model", "edit", "store", "jobs"]),
    ("live", &["model", "analysis", "store", "jobs"]),
    ("import", &["model", "edit", "analysis", "exchange", "store", "document", "jobs"]),
    (
        "samples",
        &["model", "analysis", "i18n", "edit", "exchange", "import", "document", "store", "jobs"],
    ),
    (
        "cli",
        &[
            "model", "jobs", "i18n", "edit", "analysis", "exchange", "store", "document", "live",
            "import", "samples",
        ],
    ),
    (
        "ui",
        &[
            "model", "jobs", "i18n", "edit", "analysis", "exchange", "store", "document", "live",
            "import", "samples",
        ],
    ),
];

/// Crates that live in one room only, so that the others never learn of files, windows or formats.
const CRATES: &[(&str, &str)] = &[
    ("calamine", "exchange"),
    ("chardetng", "exchange"),
    ("clap", "cli"),
    ("csv", "exchange"),
    ("eframe", "ui"),
    ("egui", "ui"),
    ("egui_dnd", "ui"),
    ("egui_extras", "ui"),
    ("egui_table", "ui"),
    ("encoding_rs", "exchange"),
    ("fluent", "i18n"),
    ("krilla", "exchange"),
    ("krilla_svg", "exchange"),
    ("png", "ui"),
    ("resvg", "exchange"),
    ("rfd", "ui"),
    ("rusqlite", "store"),
    ("rust_xlsxwriter", "exchange"),
    ("unic_langid", "i18n"),
];

#[test]
fn rooms_import_only_what_they_may() {
    let mut faults = Vec::new();
    for source in sources(&["src"]) {
        let Some(room) = room(&source.path) else { continue };
        let Some((_, allowed)) = ROOMS.iter().find(|(it, _)| *it == room) else {
            faults.push(format!("{}: `{room}` is no room yet", source.path));
            continue;
        };
        for (at, imported) in imports(&source) {
            let is_room = ROOMS.iter().any(|(it, _)| *it == imported);
            if imported != room && !(is_room && allowed.contains(&imported.as_str())) {
                faults.push(format!("{}: `{room}` imports `{imported}`", source.place(at)));
            }
        }
    }
    check(&faults, "Move the code to where it may know this (the table is ROOMS in this test):");
}

#[test]
fn outside_crates_stay_in_their_room() {
    let mut faults = Vec::new();
    for source in sources(&["src"]) {
        let Some(room) = room(&source.path) else { continue };
        for (name, home) in CRATES.iter().filter(|(_, home)| *home != room) {
            if let Some(at) = uses_crate(source.product(), name) {
                let place = source.place(at);
                faults.push(format!("{place}: `{room}` uses `{name}`, which lives in `{home}`"));
            }
        }
    }
    check(&faults, "Ask the room that the crate lives in (the table is CRATES in this test):");
}

/// The room a file belongs to; none for `main.rs` and `lib.rs`, which tie the rooms together.
fn room(path: &str) -> Option<&str> {
    let inner = path.strip_prefix("src/")?;
    let name = inner.split('/').next()?.trim_end_matches(".rs");
    (!matches!(name, "main" | "lib")).then_some(name)
}

/// The rooms that the product code names, with where.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let code = source.product();
    let mut res = Vec::new();
    for prefix in ["crate::", "icp_workbench::"] {
        for (at, _) in code.match_indices(prefix) {
            if !code[..at].ends_with(is_name) {
                let names = heads(&code[at + prefix.len()..]);
                res.extend(names.into_iter().map(|it| (at, it)));
            }
        }
    }
    // How many `super` it takes to leave the room.
    let depth = source.path.matches('/').count() - usize::from(source.path.ends_with("/mod.rs"));
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("super::") || code[..at].ends_with(is_name) {
            continue;
        }
        let rest = code[at..].trim_start_matches("super::");
        let n_supers = (code.len() - at - rest.len()) / "super::".len();
        if depth <= n_supers {
            res.extend(heads(rest).into_iter().map(|it| (at, it)));
        }
    }
    res
}

/// `model::{…}` gives model; `{edit::Edit, model::{A, B}, self}` gives edit and model.
fn heads(rest: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|it| is_name(*it)).collect::<String>();
    let Some(inner) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let mut res = Vec::new();
    let mut depth = 0;
    let mut starts = true;
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts = true,
            _ if starts && is_name(c) => {
                res.push(name(&inner[at..]));
                starts = false;
            }
            _ => (),
        }
    }
    res.retain(|it| it != "self");
    res
}

fn uses_crate(code: &str, name: &str) -> Option<usize> {
    code.match_indices(name).map(|(at, _)| at).find(|at| {
        let (before, after) = (&code[..*at], &code[at + name.len()..]);
        let is_path = after.starts_with("::") || after.starts_with(';') && before.ends_with("use ");
        is_path && !before.ends_with(is_name) && !before.ends_with("::")
    })
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn imports_are_read() {
    let read = |path: &str, text: &str| {
        let names = imports(&Source::new(path, text.to_owned()));
        names.into_iter().map(|(_, it)| it).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        read("src/ui/a.rs", "use crate::{edit::Edit, model::{A, B::{self, C}}, live};"),
        "edit model live"
    );
    assert_eq!(read("src/ui/a.rs", "crate::store::open(); // crate::cli"), "store");
    assert_eq!(read("src/model/mod.rs", "use super::edit::Edit;"), "edit");
    assert_eq!(read("src/jobs.rs", "use super::edit::Edit;"), "edit");
    assert_eq!(
        read("src/model/rows.rs", "use super::Id; use super::super::{ui, edit::E};"),
        "ui edit"
    );
    assert_eq!(read("src/ui/panels/draft/a.rs", "use super::super::super::widgets::A;"), "");
    assert_eq!(uses_crate("let x: egui::Ui;", "egui"), Some(7));
    assert_eq!(uses_crate("use egui;", "egui"), Some(4));
    assert_eq!(uses_crate("fn csv() { my_csv::x(); exchange::csv::y() }", "csv"), None);
}
