//! Opens the window, or works without one when a subcommand is named.

use std::{path::PathBuf, process::ExitCode};

use icp_workbench::ui::app::{App, Machine};

fn main() -> ExitCode {
    let open = std::env::args_os().nth(1).map(PathBuf::from);
    match window(open) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("{err}");
            ExitCode::FAILURE
        }
    }
}

fn window(open: Option<PathBuf>) -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("ICP Workbench")
            .with_app_id("icp-workbench")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([1024.0, 640.0]),
        ..Default::default()
    };
    eframe::run_native(
        "icp-workbench",
        options,
        Box::new(|cc| Ok(Box::new(App::new(cc, Machine::real(open))))),
    )
}
