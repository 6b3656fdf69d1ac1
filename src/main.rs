//! Opens the window, or works without one when a subcommand is named. Reads the arguments, the locale and the clock.

use std::{
    io::{self, BufWriter},
    panic,
    path::PathBuf,
    process::ExitCode,
};

use icp_workbench::{
    cli::{self, NoWindow, Outcome},
    i18n::Language,
    model::Timestamp,
    ui::app::{App, Machine},
};

fn main() -> ExitCode {
    let variable = |it: &&str| std::env::var(it).ok().filter(|it| !it.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(variable).unwrap_or_default();
    let mut out = BufWriter::new(io::stdout());
    let mut err = io::stderr();
    let code = match cli::run(std::env::args_os(), &locale, now(), &mut out, &mut err) {
        Outcome::Exit(code) => code,
        Outcome::Window { open, language } => match window(open, language) {
            Ok(()) => 0,
            Err(why) => {
                let locale = language.map_or(&*locale, |it| it.code());
                cli::no_window(&why, locale, &mut err)
            }
        },
    };
    ExitCode::from(code)
}

#[expect(clippy::disallowed_methods, reason = "the clock of the command line")]
fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Timestamp(since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX)))
}

fn window(open: Option<PathBuf>, language: Option<Language>) -> Result<(), NoWindow> {
    let is_set = |it: &&str| std::env::var_os(it).is_some_and(|it| !it.is_empty());
    let displays = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
    if cfg!(all(unix, not(target_os = "macos"))) && !displays.iter().any(is_set) {
        return Err(NoWindow::NoDisplay);
    }
    let viewport = egui::ViewportBuilder::default()
        .with_title("ICP Workbench")
        .with_app_id("icp-workbench")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([1024.0, 640.0]);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let run = || {
        let machine = Machine { language, ..Machine::real(open) };
        let app: eframe::AppCreator<'_> = Box::new(|cc| Ok(Box::new(App::new(cc, machine))));
        eframe::run_native("icp-workbench", options, app)
    };
    match panic::catch_unwind(panic::AssertUnwindSafe(run)) {
        Ok(res) => res.map_err(|err| NoWindow::Other(err.to_string())),
        Err(payload) => {
            Err(NoWindow::of_panic(&*payload).unwrap_or_else(|| panic::resume_unwind(payload)))
        }
    }
}
