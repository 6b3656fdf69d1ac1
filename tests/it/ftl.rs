//! The message files as the tests see them: keys, variables, plural forms. Knows what is written, not what is meant.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use icp_workbench::i18n::Language;

/// What one language has to say.
#[derive(Default)]
pub(crate) struct Texts {
    pub(crate) messages: BTreeMap<String, Message>,
    /// What is wrong with the files themselves, one line each.
    pub(crate) faults: Vec<String>,
}

#[derive(Default)]
pub(crate) struct Message {
    pub(crate) file: PathBuf,
    /// The words, without what fills the blanks.
    pub(crate) words: Vec<String>,
    pub(crate) variables: BTreeSet<String>,
    /// Other messages it is made of.
    pub(crate) messages: BTreeSet<String>,
    pub(crate) selectors: Vec<Selector>,
}

/// A choice by a variable, such as a plural.
pub(crate) struct Selector {
    pub(crate) variable: String,
    pub(crate) forms: Vec<String>,
}

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Selector {
    pub(crate) fn is_plural(&self) -> bool {
        let is_plural = |it: &String| PLURALS.contains(&it.as_str()) || it.parse::<f64>().is_ok();
        self.forms.iter().all(is_plural) && self.forms.iter().any(|it| it == "one")
            || self.forms.iter().any(|it| it == "few" || it == "many")
    }
}

impl Message {
    /// The variables that choose a plural form.
    pub(crate) fn counts(&self) -> BTreeSet<&str> {
        let plurals = self.selectors.iter().filter(|it| it.is_plural());
        plurals.map(|it| it.variable.as_str()).collect()
    }
}

impl Texts {
    pub(crate) fn read(language: Language) -> Self {
        let mut res = Self::default();
        let folder =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(language.code());
        let mut files: Vec<PathBuf> =
            fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
        files.sort();
        for file in files {
            res.read_file(&file);
        }
        res
    }

    fn read_file(&mut self, file: &Path) {
        let source = fs::read_to_string(file).unwrap();
        let short = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
        let resource = match parser::parse(source.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = 1 + source[..error.pos.start].matches('\n').count();
                    self.faults.push(format!("{}:{line}: {error}", short.display()));
                }
                resource
            }
        };
        for entry in &resource.body {
            let Entry::Message(it) = entry else { continue };
            let mut message = Message { file: short.to_owned(), ..Message::default() };
            if let Some(pattern) = &it.value {
                message.read_pattern(pattern);
            }
            let key = it.id.name.to_owned();
            if !it.attributes.is_empty() {
                self.faults.push(format!("{}: {key} has attributes; use keys", short.display()));
            }
            if let Some(first) = self.messages.insert(key.clone(), message) {
                let (first, second) = (first.file.display(), short.display());
                self.faults.push(format!("{second}: {key} is already in {first}"));
            }
        }
    }
}

impl Message {
    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push((*value).to_owned()),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let forms = variants.iter().map(|it| match &it.key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                });
                if let InlineExpression::VariableReference { id } = selector {
                    let variable = id.name.to_owned();
                    self.selectors.push(Selector { variable, forms: forms.collect() });
                }
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { value } => self.words.push((*value).to_owned()),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|it| self.read_inline(it));
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => (),
        }
    }
}
