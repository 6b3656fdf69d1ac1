//! What the program is made of may be shipped with it: every dependency has a licence from the list.

use std::process::Command;

use serde_json::Value;

use super::{check, source::root};

/// Licences that ask for no more than being named.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    // A file keeps its licence; the program around it is not touched. Used unchanged.
    "MPL-2.0",
];

#[test]
fn every_dependency_may_be_shipped() {
    // What was built for this machine is there without a network; other systems are for `cargo deny` (.deny.toml).
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform"])
        .arg(host())
        .current_dir(root())
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`cargo metadata` failed; `cargo fetch` may help:\n{errors}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let array = |it: &Value| it.as_array().cloned().unwrap_or_default();
    let built: Vec<Value> =
        array(&metadata["resolve"]["nodes"]).iter().map(|it| it["id"].clone()).collect();
    let mut faults = Vec::new();
    for package in array(&metadata["packages"]) {
        let licence = package["license"].as_str().unwrap_or("");
        if built.contains(&package["id"]) && !is_allowed(licence) {
            faults.push(format!("{} {}: `{licence}`", package["name"], package["version"]));
        }
    }
    check(&faults, "Read the licence; use another crate, or add it to ALLOWED with the reason:");
}

/// The machine that the tests were built for: `x86_64-unknown-linux-gnu`.
fn host() -> String {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc).arg("-vV").current_dir(root()).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|it| it.strip_prefix("host: ")).unwrap().to_owned()
}

/// `A OR B` asks for one of them, `A AND B` for both; `/` is the old way to write `OR`.
fn is_allowed(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ");
    let sides = |text: &str, word: &str| -> Vec<String> {
        let mut res = vec![String::new()];
        let mut depth = 0;
        for it in text.replace('(', " ( ").replace(')', " ) ").split_whitespace() {
            depth += i32::from(it == "(") - i32::from(it == ")");
            match res.last_mut() {
                Some(last) if it != word || 0 < depth => *last = format!("{last} {it}"),
                _ => res.push(String::new()),
            }
        }
        res
    };
    let either = sides(&licence, "OR");
    if 1 < either.len() {
        return either.iter().any(|it| is_allowed(it));
    }
    let both = sides(&licence, "AND");
    if 1 < both.len() {
        return both.iter().all(|it| is_allowed(it));
    }
    let plain = licence.trim();
    match plain.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        Some(inner) => is_allowed(inner),
        None => ALLOWED.contains(&plain),
    }
}

#[test]
fn licences_are_read() {
    for (licence, allowed) in [
        ("MIT OR GPL-3.0", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(Apache-2.0 OR MIT) AND GPL-2.0", false),
        ("Unlicense/MIT", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("", false),
    ] {
        assert_eq!(is_allowed(licence), allowed, "{licence}");
    }
}
