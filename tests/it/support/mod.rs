//! What the tests share.

pub(crate) mod app;
pub(crate) mod cpu_renderer;
pub(crate) mod gallery;

use egui::Theme;
use egui_kittest::{Harness, HarnessBuilder, SnapshotOptions};

/// A harness that paints on the CPU into `tests/snapshots`, in the program's own look.
pub(crate) fn harness<State>(size: [f32; 2], theme: Theme) -> HarnessBuilder<State> {
    Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_os(egui::os::OperatingSystem::Nix)
        .with_options(SnapshotOptions::new().output_path("tests/snapshots"))
        .renderer(cpu_renderer::CpuRenderer::default())
        .with_context_setup(|ctx| {
            icp_workbench::ui::theme::install_fonts(ctx, "en");
            icp_workbench::ui::theme::install(ctx);
        })
}
