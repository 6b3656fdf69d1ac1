//! Rust sources as the tidy tests read them: code without comments, and the string literals apart. Knows no rule.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// One source file.
pub(super) struct Source {
    /// From the root of the repository, with `/` between its parts.
    pub(super) path: String,
    pub(super) text: String,
    /// As long as `text`, with comments and what is inside of literals blanked, line feeds kept.
    pub(super) code: String,
    pub(super) literals: Vec<Literal>,
    /// Where the test module at the end of the file begins.
    pub(super) tests_at: usize,
    /// The whole file is a test module: `#[cfg(test)] mod tests;` in its parent.
    pub(super) is_test: bool,
}

/// A string literal.
pub(super) struct Literal {
    /// Where its opening quote is.
    pub(super) at: usize,
    pub(super) text: String,
}

const TEST_MODULE: &str = "#[cfg(test)]\nmod ";

impl Source {
    pub(super) fn new(path: &str, text: String) -> Self {
        let (code, literals) = lex(&text);
        let tests_at = test_module(&code).unwrap_or(text.len());
        Self { path: path.to_owned(), text, code, literals, tests_at, is_test: false }
    }

    /// The code that is not test.
    pub(super) fn product(&self) -> &str {
        if self.is_test { "" } else { &self.code[..self.tests_at] }
    }

    /// The literals that are not in tests.
    pub(super) fn product_literals(&self) -> impl Iterator<Item = &Literal> {
        self.literals.iter().filter(|it| !self.is_test && it.at < self.tests_at)
    }

    /// `src/model/rows.rs:12`
    pub(super) fn place(&self, at: usize) -> String {
        format!("{}:{}", self.path, 1 + self.text[..at].matches('\n').count())
    }

    /// The name of the function, macro or method whose parentheses are the innermost around `at`, with what stands
    /// directly before it: `Message::new`, `tr.text`.
    pub(super) fn caller(&self, at: usize) -> Option<(String, usize)> {
        let bytes = self.code.as_bytes();
        let mut depth = 0;
        for idx in (0..at).rev() {
            match bytes[idx] {
                b')' | b']' | b'}' => depth += 1,
                b'[' if depth == 0 => (),
                b'{' | b';' if depth == 0 => return None,
                b'(' | b'[' | b'{' if 0 < depth => depth -= 1,
                b'(' => {
                    let head = self.code[..idx].trim_end_matches(|c: char| {
                        c.is_alphanumeric() || matches!(c, '_' | ':' | '.' | '!')
                    });
                    return Some((self.code[head.len()..idx].to_owned(), idx));
                }
                _ => (),
            }
        }
        None
    }
}

/// The sources under these folders, in the order of their paths.
pub(super) fn sources(folders: &[&str]) -> Vec<Source> {
    let mut files = BTreeSet::new();
    for folder in folders {
        walk(&root().join(folder), &mut files);
    }
    let mut res: Vec<Source> = files
        .into_iter()
        .filter(|it| it.extension().is_some_and(|it| it == "rs"))
        .map(|it| Source::new(&short(&it), fs::read_to_string(&it).unwrap()))
        .collect();
    let tests: BTreeSet<String> = res.iter().flat_map(test_files).collect();
    for it in &mut res {
        it.is_test = it.path.starts_with("tests/") || tests.contains(&it.path);
    }
    res
}

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn short(file: &Path) -> String {
    let parts = file.strip_prefix(root()).unwrap().iter();
    parts.map(|it| it.to_str().unwrap()).collect::<Vec<_>>().join("/")
}

fn walk(folder: &Path, res: &mut BTreeSet<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, res);
        } else {
            res.insert(path);
        }
    }
}

/// The files that a `#[cfg(test)] mod name;` of this file names.
fn test_files(source: &Source) -> Vec<String> {
    let parts = source.code.split(TEST_MODULE).skip(1);
    let names = parts.filter_map(|it| it.split_once(';')).map(|(name, _)| name);
    names
        .filter(|it| it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_'))
        .flat_map(|it| {
            let folder = module_folder(&source.path);
            [format!("{folder}/{it}.rs"), format!("{folder}/{it}/mod.rs")]
        })
        .collect()
}

/// Where the files of a module's own modules are.
pub(super) fn module_folder(path: &str) -> &str {
    let (folder, file) = path.rsplit_once('/').unwrap();
    match file {
        "mod.rs" | "lib.rs" | "main.rs" => folder,
        _ => path.trim_end_matches(".rs"),
    }
}

fn test_module(code: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = code[from..].find(TEST_MODULE).map(|it| it + from) {
        from = at + TEST_MODULE.len();
        let name = code[from..].split(['{', ';']).next().unwrap_or("").len();
        if code[from + name..].starts_with('{') {
            return Some(at);
        }
    }
    None
}

/// The code with comments and literals blanked, and the string literals.
fn lex(text: &str) -> (String, Vec<Literal>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut literals = Vec::new();
    let blank =
        |code: &mut [u8]| code.iter_mut().filter(|it| **it != b'\n').for_each(|it| *it = b' ');
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        let before_is_name =
            0 < at && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
        let end = if rest.starts_with("//") {
            at + rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            at + block_comment(rest)
        } else if let Some(n_hashes) = raw_string(rest).filter(|_| !before_is_name) {
            let open = rest.find('"').unwrap() + 1;
            let close = format!("\"{}", "#".repeat(n_hashes));
            let len = rest[open..].find(&close).unwrap_or(rest.len() - open);
            let text = rest[open..open + len].to_owned();
            literals.push(Literal { at, text });
            at + (open + len + close.len()).min(rest.len())
        } else if let Some(inner) = rest.strip_prefix('"') {
            let len = quoted(inner, b'"');
            literals.push(Literal { at, text: inner[..len].to_owned() });
            at + len + 2
        } else if rest.starts_with('\'') && is_char(rest) {
            at + quoted(&rest[1..], b'\'') + 2
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let end = end.min(bytes.len());
        blank(&mut code[at..end]);
        at = end;
    }
    (String::from_utf8(code).unwrap(), literals)
}

fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (0, 0);
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The number of `#` when a raw string begins here.
fn raw_string(rest: &str) -> Option<usize> {
    let rest = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let n_hashes = rest.len() - rest.trim_start_matches('#').len();
    rest[n_hashes..].starts_with('"').then_some(n_hashes)
}

/// How far it is to the closing quote.
fn quoted(rest: &str, quote: u8) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

/// Whether the quote opens a character, not a lifetime.
fn is_char(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    chars.next() == Some('\\') || chars.next() == Some('\'')
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let text = "let a = 'x'; // crate::ui \"no\"\nf::<'a>(\"say \\\"hi\\\"\", r#\"raw \"one\"\"#); /* a /* b */ c */ d('\\'', '\"');\n\
                #[cfg(test)]\nmod tests {}\n";
    let source = Source::new("src/a.rs", text.to_owned());
    let literals: Vec<&str> = source.literals.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(literals, ["say \\\"hi\\\"", "raw \"one\""]);
    let words: Vec<&str> = source.product().split_whitespace().collect();
    assert_eq!(words.join(" "), "let a = ; f::<'a>( , ); d( , );");
    assert_eq!(source.caller(source.literals[0].at).unwrap().0, "");
    let source = Source::new("src/a.rs", "ui.add(Button::new(format!(\"{x}\")))".to_owned());
    let (caller, at) = source.caller(source.literals[0].at).unwrap();
    assert_eq!(caller, "format!");
    let (caller, at) = source.caller(at).unwrap();
    assert_eq!(caller, "Button::new");
    assert_eq!(source.caller(at).unwrap().0, "ui.add");
}
