//! The program without a window: the same core, one subcommand at a time.
//!
//! What is asked for goes to `out`, errors to `err`; exit code 2 is for what another command line would mend, 1 for
//! what failed. Reads no clock and no environment: both come in.

mod analysis;
mod args;
mod ballots;
mod check;
mod error;
mod import;
mod journey;
mod looked;
mod matching;
mod new;
mod profile;
mod session;
mod survey;
mod text;

use std::{any::Any, ffi::OsString, io::Write, path::PathBuf};

use clap::{Parser as _, error::ErrorKind};
use serde::Serialize;

use crate::{
    i18n::{Language, Tr},
    model::{Message, Timestamp},
};
use args::{Cli, Command};
use error::{Error, FAILURE, MISTAKE};

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done; the program ends with this code.
    Exit(u8),
    /// The window, with this file, and in this language whatever its preferences say.
    Window { open: Option<PathBuf>, language: Option<Language> },
}

/// What a command works with.
struct Cx<'a> {
    tr: &'a Tr,
    out: &'a mut dyn Write,
    now: Timestamp,
    json: bool,
}

impl Cx<'_> {
    fn say(&mut self, message: &Message) -> Result<(), Error> {
        Ok(writeln!(self.out, "{}", self.tr.say(message))?)
    }

    fn json(&mut self, value: &impl Serialize) -> Result<(), Error> {
        serde_json::to_writer_pretty(&mut self.out, value)?;
        Ok(writeln!(self.out)?)
    }
}

/// Does what `args` ask for; the first is the name of the program. `locale` decides the language where they do not.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    locale: &str,
    now: Timestamp,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(fault) => return Outcome::Exit(usage(&fault, out, err)),
    };
    let tr = Tr::new(cli.lang.unwrap_or_else(|| Language::of_locale(locale)));
    let Some(command) = cli.command else {
        return match cli.open {
            Some(path) if !path.exists() => {
                let name = path.display().to_string();
                let message = Message::new("cli-no-file-or-command").text("name", name);
                complain(&tr, &[message], Some(&Message::new("cli-commands-hint")), err);
                Outcome::Exit(MISTAKE)
            }
            open => Outcome::Window { open, language: cli.lang },
        };
    };
    let mut cx = Cx { tr: &tr, out, now, json: cli.json };
    let res = match command {
        Command::New(args) => new::run(&args, &mut cx),
        Command::Import(args) => import::run(&args, &mut cx),
        Command::Survey(args) => survey::run(&args, &mut cx),
        Command::Profile(args) => profile::run(&args, &mut cx),
        Command::Match(args) => matching::run(&args, &mut cx),
        Command::Analyze(args) => analysis::analyze(&args, &mut cx),
        Command::Suggest(args) => analysis::suggest(&args, &mut cx),
        Command::Score(args) => analysis::score(&args, &mut cx),
        Command::Ballots(args) => ballots::run(&args, &mut cx),
        Command::Journey(args) => journey::run(&args, &mut cx),
        Command::Check(args) => check::run(&args, &mut cx),
    };
    // What was said comes before what went wrong.
    let flushed = cx.out.flush();
    let res = res.and_then(|()| Ok(flushed?));
    Outcome::Exit(match res {
        Ok(()) | Err(Error::Enough) => 0,
        Err(Error::Said { messages, hint, code }) => {
            complain(&tr, &messages, hint.as_ref(), err);
            code
        }
    })
}

/// Why the window does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    NoDisplay,
    /// The library for keyboards under X11.
    NoKeyboardLibrary,
    Other(String),
}

impl NoWindow {
    /// What a panic while the window opened means: winit panics where a library is missing.
    pub fn of_panic(payload: &(dyn Any + Send)) -> Option<Self> {
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| payload.downcast_ref::<&str>().copied())?;
        text.contains("xkbcommon").then_some(Self::NoKeyboardLibrary)
    }
}

/// Says why the window does not open, and what works without one.
pub fn no_window(why: &NoWindow, locale: &str, err: &mut dyn Write) -> u8 {
    let tr = Tr::new(Language::of_locale(locale));
    let message = Message::new("cli-no-window");
    let message = match why {
        NoWindow::NoDisplay => message.key("reason", "cli-no-display"),
        NoWindow::NoKeyboardLibrary => message.key("reason", "cli-no-xkbcommon"),
        NoWindow::Other(reason) => message.text("reason", reason),
    };
    complain(&tr, &[message], Some(&Message::new("cli-commands-hint")), err);
    FAILURE
}

/// Help and version, or what is wrong with the command line.
fn usage(fault: &clap::Error, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let text = fault.render();
    match fault.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            write!(out, "{text}").and_then(|()| out.flush()).map_or(FAILURE, |()| 0)
        }
        _ => {
            // With nobody to read it, the code still tells.
            write!(err, "{text}").ok();
            MISTAKE
        }
    }
}

fn complain(tr: &Tr, messages: &[Message], hint: Option<&Message>, err: &mut dyn Write) {
    for message in messages {
        writeln!(err, "error: {}", tr.say(message)).ok();
    }
    if let Some(hint) = hint {
        writeln!(err, "hint: {}", tr.say(hint)).ok();
    }
}
