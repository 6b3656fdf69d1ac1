//! Test pictures are painted as the program paints the pictures it saves: on the CPU.

use egui::{Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use icp_workbench::ui::picture::Raster;
use image::RgbaImage;

#[derive(Default)]
pub(crate) struct CpuRenderer(Raster);

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.take(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = (ctx.content_rect().size() * scale).round();
        let back = ctx.global_style().visuals.panel_fill;
        let shapes = ctx.tessellate(output.shapes.clone(), scale);
        let image = self.0.paint([size.x as usize, size.y as usize], scale, back, &shapes);
        let bytes = image.pixels.iter().flat_map(|it| it.to_array()).collect();
        RgbaImage::from_raw(size.x as u32, size.y as u32, bytes)
            .ok_or_else(|| "no such size".to_owned())
    }
}
