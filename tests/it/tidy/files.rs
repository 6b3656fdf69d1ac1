//! Files: short, introduced, finished, and part of the program.

use super::{
    check,
    source::{module_folder, root, sources},
};

const MAX_LINES: usize = 600;

/// What is left behind when somebody means to come back. Put together here, so that this file does not hold them.
const LEFTOVERS: [[&str; 2]; 9] = [
    ["todo", "!("],
    ["unimplemented", "!("],
    ["dbg", "!("],
    ["TO", "DO"],
    ["FIX", "ME"],
    ["XX", "X"],
    ["coming", " soon"],
    ["lorem", " ipsum"],
    ["not yet", " implemented"],
];

#[test]
fn files_are_short() {
    let mut faults = Vec::new();
    for source in sources(&["src", "sample_data"]).iter().filter(|it| !it.is_test) {
        let n_lines = source.text[..source.tests_at].lines().count();
        if MAX_LINES < n_lines {
            faults.push(format!("{}: {n_lines} lines", source.path));
        }
    }
    let what = format!("Split by subject: {MAX_LINES} lines at most, tests not counted:");
    check(&faults, &what);
}

#[test]
fn every_file_says_what_it_is() {
    let faults: Vec<String> = sources(&["src", "tests", "sample_data"])
        .into_iter()
        .filter(|it| !it.text.starts_with("//! "))
        .map(|it| it.path)
        .collect();
    check(&faults, "Begin with `//!`: what the file is, and what it does not know:");
}

/// What stands at the top level beside files that begin with a dot; `target` is what cargo builds.
const TOP_LEVEL: [&str; 10] = [
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "src",
    "assets",
    "sample_data",
    "tests",
    "target",
];

#[test]
fn the_top_level_holds_what_was_agreed() {
    let names = std::fs::read_dir(root()).unwrap().map(|it| it.unwrap().file_name());
    let names = names.map(|it| it.to_string_lossy().into_owned());
    let faults: Vec<String> =
        names.filter(|it| !it.starts_with('.') && !TOP_LEVEL.contains(&it.as_str())).collect();
    check(&faults, "Put it where it belongs:");
}

#[test]
fn nothing_is_left_behind() {
    let mut faults = Vec::new();
    for source in sources(&["src", "tests", "sample_data"]) {
        for parts in LEFTOVERS {
            let leftover = parts.concat();
            for (at, _) in source.text.match_indices(&leftover) {
                let in_word =
                    source.text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
                if !in_word {
                    faults.push(format!("{}: {leftover}", source.place(at)));
                }
            }
        }
    }
    check(&faults, "Do it, or open an issue and leave no mark:");
}

#[test]
fn every_file_is_part_of_the_program() {
    let all = sources(&["src", "tests/it"]);
    let mut faults = Vec::new();
    for source in &all {
        if matches!(source.path.as_str(), "src/lib.rs" | "src/main.rs" | "tests/it/main.rs") {
            continue;
        }
        let own = source.path.trim_end_matches("/mod.rs").trim_end_matches(".rs");
        let (folder, name) = own.rsplit_once('/').unwrap();
        let is_named = all.iter().filter(|it| module_folder(&it.path) == folder).any(|it| {
            let is_root = matches!(it.path.as_str(), "src/main.rs");
            !is_root && it.code.lines().any(|line| line.trim().ends_with(&format!("mod {name};")))
        });
        if !is_named {
            faults.push(format!("{}: no `mod {name};` in {folder}", source.path));
        }
    }
    check(&faults, "Name the file in its parent, or delete it; so far it is never compiled:");
}

#[test]
fn every_target_is_named() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let faults: Vec<String> = sources(&["tests/bench", "tests/fuzz", "examples", "benches"])
        .into_iter()
        .map(|it| it.path)
        .filter(|it| !it.ends_with("/mod.rs") && !it.contains("/support/"))
        .filter(|it| !it.starts_with("tests/fuzz/") && !manifest.contains(it.as_str()))
        .collect();
    check(&faults, "Name the target with its path in Cargo.toml; so far it is never built:");
}
