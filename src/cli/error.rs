//! Why a command ended early: what to say, what can be done, and the exit code.

use std::{io, path::Path};

use crate::{
    edit::Refused,
    exchange::{self, RuleError},
    import,
    model::Message,
    samples, store,
};

/// The person asked for something that cannot be.
pub(super) const MISTAKE: u8 = 2;
/// What was asked for failed.
pub(super) const FAILURE: u8 = 1;

#[derive(Debug)]
pub(super) enum Error {
    Said {
        /// One or more.
        messages: Vec<Message>,
        hint: Option<Message>,
        code: u8,
    },
    /// Whoever read our output has enough.
    Enough,
}

impl Error {
    pub(super) fn mistake(message: Message) -> Self {
        Self::Said { messages: vec![message], hint: None, code: MISTAKE }
    }

    pub(super) fn failure(message: Message) -> Self {
        Self::Said { messages: vec![message], hint: None, code: FAILURE }
    }

    pub(super) fn hinted(self, hint: Message) -> Self {
        match self {
            Self::Said { messages, code, .. } => Self::Said { messages, hint: Some(hint), code },
            Self::Enough => Self::Enough,
        }
    }

    /// A file besides the project cannot be read or written.
    pub(super) fn file(path: &Path, err: &io::Error) -> Self {
        let file = path.display().to_string();
        match err.kind() {
            io::ErrorKind::NotFound => {
                Self::mistake(Message::new("cli-no-such-file").text("file", file))
            }
            _ => {
                let message = Message::new("cli-file").text("file", file);
                Self::failure(message.text("reason", err.to_string()))
            }
        }
    }
}

impl From<io::Error> for Error {
    fn from(err: io::Error) -> Self {
        match err.kind() {
            io::ErrorKind::BrokenPipe => Self::Enough,
            _ => Self::failure(Message::new("cli-output").text("reason", err.to_string())),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(err: serde_json::Error) -> Self {
        io::Error::from(err).into()
    }
}

impl From<store::Error> for Error {
    fn from(err: store::Error) -> Self {
        use store::Error as E;
        let code = match err {
            E::Missing(_)
            | E::Exists(_)
            | E::NotAProject(_)
            | E::AnotherProgram(_)
            | E::Newer(_)
            | E::Older(_)
            | E::Locked(_)
            | E::NoPermission(_)
            | E::SameFile(_) => MISTAKE,
            _ => FAILURE,
        };
        Self::Said { messages: vec![err.message()], hint: err.hint(), code }
    }
}

impl From<exchange::Error> for Error {
    fn from(err: exchange::Error) -> Self {
        let code = match err {
            exchange::Error::Cancelled(_) | exchange::Error::Io { .. } => FAILURE,
            _ => MISTAKE,
        };
        Self::Said { messages: vec![err.message()], hint: err.hint(), code }
    }
}

impl From<import::Error> for Error {
    fn from(err: import::Error) -> Self {
        match err {
            import::Error::Table(err) => err.into(),
            import::Error::File(err) => err.into(),
            import::Error::Cancelled(_) => Self::failure(err.message()),
        }
    }
}

impl From<Refused> for Error {
    fn from(err: Refused) -> Self {
        Self::mistake(err.message())
    }
}

impl From<Vec<RuleError>> for Error {
    fn from(errors: Vec<RuleError>) -> Self {
        let messages = errors.iter().map(RuleError::message).collect();
        Self::Said { messages, hint: None, code: MISTAKE }
    }
}

impl From<samples::Error> for Error {
    fn from(err: samples::Error) -> Self {
        match err {
            samples::Error::File(err) => err.into(),
            samples::Error::Import(err) => err.into(),
            samples::Error::Rule(errors) => errors.into(),
            samples::Error::Edit(err) => err.into(),
        }
    }
}
