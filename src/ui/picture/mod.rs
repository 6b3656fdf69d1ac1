//! Plots as pictures: a card whose plot can be copied or saved.
//!
//! The plot is drawn once more, away from the window and twice as fine, so that the picture is whole wherever the page
//! is scrolled to, without pointer or tooltip.

mod raster;

use std::{io, path::PathBuf, sync::Arc};

use egui::{ColorImage, Context, Frame, Margin, Pos2, RawInput, Rect, Ui, ViewportId, vec2};

pub use raster::Raster;

use super::{Cx, Request, tasks::Pending, theme, theme::icon, widgets};
use crate::{exchange::write_beside, model::Message, store};

/// Pixels a point: sharp on a slide.
const SCALE: f32 = 2.0;
/// Higher than any plot.
const ROOM: f32 = 6000.0;

/// A picture with the name it is saved by.
#[derive(Clone, Debug)]
pub struct Picture {
    pub name: String,
    pub image: Arc<ColorImage>,
}

/// What is to become of a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Wanted {
    Copy,
    Save,
}

/// A card with a plot: its title, a few words beside it, and at the right the buttons that copy or save it.
pub(in crate::ui) fn plot_card<R>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (title, beside): (&str, &str),
    mut plot: impl FnMut(&mut Ui, &mut Cx<'_>) -> R,
) -> R {
    widgets::card(ui, |ui| {
        let mut wanted = None;
        widgets::card_head(
            ui,
            title,
            |ui| {
                let room = vec2(ui.available_width() - 80.0, ui.available_height());
                ui.allocate_ui_with_layout(room, *ui.layout(), |ui| {
                    ui.add(egui::Label::new(theme::secondary(ui, beside)).truncate());
                });
            },
            |ui| wanted = picture_buttons(ui, cx, title),
        );
        let res = plot(ui, cx);
        if let Some(wanted) = wanted {
            send_picture(ui, cx, wanted, title, &mut plot);
        }
        res
    })
    .inner
}

/// The two buttons, in a row that runs to the left. For heads that hold more than [`plot_card`]'s.
pub(in crate::ui) fn picture_buttons(ui: &mut Ui, cx: &Cx<'_>, title: &str) -> Option<Wanted> {
    let name = |key| cx.tr.format(key, &[("title", title.into())]);
    let save = widgets::icon_button(ui, icon::DOWNLOAD_SIMPLE, &name("shell-picture-save"));
    let copy = widgets::icon_button(ui, icon::COPY, &name("shell-picture-copy"));
    if save.clicked() {
        return Some(Wanted::Save);
    }
    copy.clicked().then_some(Wanted::Copy)
}

/// Asks for a picture of the plot, as wide as there is room in `ui`. What the plot itself asks for meanwhile is dropped.
pub(in crate::ui) fn send_picture<R>(
    ui: &Ui,
    cx: &mut Cx<'_>,
    wanted: Wanted,
    title: &str,
    mut plot: impl FnMut(&mut Ui, &mut Cx<'_>) -> R,
) {
    let n_requests = cx.requests.len();
    let language = cx.tr.language().code();
    let width = ui.available_width();
    let image = picture(ui, language, width, |ui| {
        ui.label(theme::card_title(title));
        plot(ui, cx);
    });
    cx.requests.truncate(n_requests);
    let name = file_name(&format!("{} {title}", cx.project.name()));
    let picture = Picture { name, image: Arc::new(image) };
    cx.requests.push(match wanted {
        Wanted::Copy => Request::CopyPicture(picture),
        Wanted::Save => Request::SavePicture(picture),
    });
}

/// A picture of what `add` draws, in the theme of `ctx`.
fn picture(ctx: &Context, language: &str, width: f32, mut add: impl FnMut(&mut Ui)) -> ColorImage {
    let away = Context::default();
    theme::install_fonts(&away, language);
    theme::install(&away);
    away.set_theme(ctx.theme());
    let margin = theme::CARD_PADDING;
    let size = vec2((width + 2.0 * margin).clamp(64.0, 4000.0), ROOM);
    let mut raster = Raster::default();
    let mut used = Rect::NOTHING;
    let mut shapes = Vec::new();
    // Twice: what measures itself in the first pass stands right in the second.
    for _ in 0..2 {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            max_texture_side: Some(4096),
            ..RawInput::default()
        };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(SCALE);
        let mut output = away.run_ui(input, |ui| {
            let frame = Frame::new().inner_margin(Margin::same(margin as i8));
            used = frame.show(ui, |ui| ui.vertical(&mut add)).response.rect;
        });
        raster.take(&mut output.textures_delta);
        shapes = away.tessellate(output.shapes, output.pixels_per_point);
    }
    let height = used.height().clamp(1.0, ROOM);
    let pixels = [size.x, height].map(|it| (it * SCALE).ceil() as usize);
    raster.paint(pixels, SCALE, theme::palette(&away).surface, &shapes)
}

/// The title as a file can be called.
pub(super) fn file_name(title: &str) -> String {
    let allowed = |it: char| if it.is_alphanumeric() || " -_".contains(it) { it } else { '-' };
    title.chars().map(allowed).take(80).collect()
}

impl Picture {
    /// Writes it on a thread; the end is told by a toast.
    pub(super) fn save(self, ctx: &Context, path: PathBuf) -> Pending {
        Pending::spawn(ctx, move || {
            match write_beside(&path, |out| out.write_all(&png(&self.image)?)) {
                Ok(()) => {
                    Message::new("shell-picture-saved").text("path", path.display().to_string())
                }
                Err(err) => store::Error::io(&path, &err).message(),
            }
        })
    }
}

fn png(image: &ColorImage) -> io::Result<Vec<u8>> {
    let [width, height] = image.size.map(|it| u32::try_from(it).unwrap_or(u32::MAX));
    let mut res = Vec::new();
    let mut encoder = png::Encoder::new(&mut res, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels: Vec<u8> = image.pixels.iter().flat_map(|it| it.to_array()).collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(res)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_whole_and_reads_back() {
        let ctx = Context::default();
        let mut n_passes = 0;
        let image = picture(&ctx, "en", 300.0, |ui| {
            n_passes += 1;
            let (rect, _) = ui.allocate_exact_size(vec2(300.0, 1200.0), egui::Sense::hover());
            let p = theme::palette(ui);
            ui.painter().rect_filled(rect, 0.0, p.accent.fill);
        });
        assert_eq!(n_passes, 2);
        assert_eq!(image.size, [664, 2464], "two pixels a point, with a margin");
        let p = theme::of(ctx.theme());
        let at = |x: usize, y: usize| image.pixels[y * image.size[0] + x];
        assert_eq!((at(8, 8), at(40, 2400)), (p.surface, p.accent.fill));

        let bytes = png(&image).unwrap();
        let mut reader = png::Decoder::new(io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (664, 2464));
        assert_eq!(&pixels[..4], &p.surface.to_array());
    }

    #[test]
    fn a_title_becomes_a_name_of_a_file() {
        assert_eq!(file_name("Win / keep: 赢得"), "Win - keep- 赢得");
    }
}
