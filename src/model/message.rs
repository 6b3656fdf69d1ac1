//! What the core says to a person: a key and its arguments. The words are made elsewhere, in the person's language.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Day, Unit};

/// One argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// Words that are not translated: a name, a path, a cell.
    Text(String),
    /// A whole number; chooses the plural form.
    Count(i64),
    /// Another message key, said in the same language.
    Key(Cow<'static, str>),
    /// «A, B or C»
    Any(Vec<String>),
    /// «A, B and C»
    All(Vec<String>),
    /// Any of these words, each in quotation marks.
    Words(Vec<String>),
    /// Numbers from one bound to the other, either side open.
    Range {
        lo: Option<f64>,
        hi: Option<f64>,
        unit: Unit,
    },
    Day(Day),
    /// A share: 0.12 is said as 12 %.
    Share(f64),
    /// What a thing is called, within a sentence. The key is that of its name in every language, where it has one.
    Name {
        text: String,
        key: Option<Cow<'static, str>>,
    },
}

/// A sentence to be said: the key of a message in `assets/i18n` and what fills its blanks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    pub key: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

impl Message {
    pub fn new(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), args: Vec::new() }
    }

    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((Cow::Borrowed(name), Arg::Text(value.into())));
        self
    }

    #[must_use]
    pub fn count(mut self, name: &'static str, n: usize) -> Self {
        self.args.push((Cow::Borrowed(name), Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))));
        self
    }

    #[must_use]
    pub fn key(mut self, name: &'static str, key: &'static str) -> Self {
        self.args.push((Cow::Borrowed(name), Arg::Key(Cow::Borrowed(key))));
        self
    }

    #[must_use]
    pub fn arg(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.push((Cow::Borrowed(name), arg));
        self
    }
}
