//! The SVG of a map as pixels and as PDF, in the bundled fonts: those of this machine only where no bundled one knows a
//! character.

use std::sync::{Arc, LazyLock};

use krilla::{Document, geom::Size, metadata::Metadata, page::PageSettings};
use krilla_svg::{SurfaceExt as _, SvgSettings};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        FontResolver, Options, Tree,
        fontdb::{Database, ID, Source},
    },
};
use skrifa::{FontRef, MetadataProvider as _};

use crate::model::Message;

const INTER: &[u8] = include_bytes!("../../../assets/fonts/InterTab-400-700.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/InterTab-600.ttf");
const SIMPLIFIED: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-GB2312-Big5L1.otf");
const TRADITIONAL: &[u8] = include_bytes!("../../../assets/fonts/NotoSansTC-Big5L1.otf");

/// A quarter of a gigabyte of memory.
const MAX_PIXELS: u64 = 64_000_000;
/// Longer sides are more than most programs open.
const MAX_SIDE: u64 = 32_767;
/// A page is no longer than this in any viewer, in points.
const MAX_PAGE: f32 = 14_400.0;
/// Points of PDF to a pixel of SVG.
const POINTS: f32 = 0.75;

/// A picture, row by row, four bytes a pixel: red, green, blue, opacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub size: [usize; 2],
    pub rgba: Vec<u8>,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    #[error("{width} × {height} pixels are too many")]
    TooLarge { width: u64, height: u64 },
    #[error("not drawn: {0}")]
    NotDrawn(String),
}

impl PaperError {
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge { width, height } => Message::new("journeys-too-large")
                .text("width", width.to_string())
                .text("height", height.to_string()),
            Self::NotDrawn(reason) => Message::new("journeys-not-drawn").text("reason", reason),
        }
    }
}

static FONTS: LazyLock<(Arc<Database>, Vec<ID>)> = LazyLock::new(|| {
    let mut fonts = Database::new();
    let bundled = [INTER, SEMIBOLD, SIMPLIFIED, TRADITIONAL];
    let ids = bundled.map(|it| fonts.load_font_source(Source::Binary(Arc::new(it))).to_vec());
    fonts.set_sans_serif_family("Inter");
    fonts.set_serif_family("Inter");
    (Arc::new(fonts), ids.concat())
});

fn tree(svg: &str) -> Result<Tree, PaperError> {
    let (fonts, bundled) = &*FONTS;
    // The list in the SVG has the forms of the language first.
    let is_traditional = svg.find("'Noto Sans TC'") < svg.find("'Noto Sans SC'");
    let mut order = bundled.clone();
    if is_traditional && let [.., simplified, traditional] = order.as_mut_slice() {
        std::mem::swap(simplified, traditional);
    }
    let font_resolver = FontResolver {
        select_font: FontResolver::default_font_selector(),
        select_fallback: Box::new(move |it, used, fonts| fallback(it, used, fonts, &order)),
    };
    let options = Options {
        font_family: "Inter".to_owned(),
        fontdb: Arc::clone(fonts),
        font_resolver,
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|err| PaperError::NotDrawn(err.to_string()))
}

fn fallback(it: char, used: &[ID], fonts: &mut Arc<Database>, order: &[ID]) -> Option<ID> {
    let known = |fonts: &Database, id: ID| !used.contains(&id) && has_char(fonts, id, it);
    if let Some(id) = order.iter().find(|id| known(fonts, **id)) {
        return Some(*id);
    }
    if fonts.len() <= order.len() {
        Arc::make_mut(fonts).load_system_fonts();
    }
    let faces: Vec<ID> = fonts.faces().map(|it| it.id).collect();
    faces.into_iter().find(|id| known(fonts, *id))
}

fn has_char(fonts: &Database, id: ID, it: char) -> bool {
    let look = |data: &[u8], at: u32| FontRef::from_index(data, at).ok()?.charmap().map(it);
    fonts.with_face_data(id, look).flatten().is_some()
}

/// The picture at so many pixels a point.
pub fn svg_pixels(svg: &str, scale: f32) -> Result<Pixels, PaperError> {
    let pixmap = draw(svg, scale)?;
    let size = [pixmap.width() as usize, pixmap.height() as usize];
    let pixels = pixmap.pixels().iter().map(|it| it.demultiply());
    let rgba = pixels.flat_map(|it| [it.red(), it.green(), it.blue(), it.alpha()]).collect();
    Ok(Pixels { size, rgba })
}

/// The picture as PNG.
pub fn svg_png(svg: &str, scale: f32) -> Result<Vec<u8>, PaperError> {
    draw(svg, scale)?.encode_png().map_err(|err| PaperError::NotDrawn(err.to_string()))
}

fn draw(svg: &str, scale: f32) -> Result<Pixmap, PaperError> {
    let tree = tree(svg)?;
    let [width, height] = [tree.size().width(), tree.size().height()];
    let [width, height] = [width, height].map(|it| (it * scale).ceil().max(1.0) as u64);
    let too_large = || PaperError::TooLarge { width, height };
    if MAX_SIDE < width.max(height) || MAX_PIXELS < width * height {
        return Err(too_large());
    }
    let mut pixmap = Pixmap::new(width as u32, height as u32).ok_or_else(too_large)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The picture as a PDF of one page, its fonts inside and its words still words.
pub fn svg_pdf(svg: &str, title: &str) -> Result<Vec<u8>, PaperError> {
    let not_drawn = || PaperError::NotDrawn(String::new());
    let tree = tree(svg)?;
    let [width, height] = [tree.size().width(), tree.size().height()].map(|it| it * POINTS);
    let share = (MAX_PAGE / width.max(height)).min(1.0);
    let [width, height] = [width * share, height * share];
    let mut document = Document::new();
    let page = PageSettings::from_wh(width, height).ok_or_else(not_drawn)?;
    let mut page = document.start_page_with(page);
    let mut surface = page.surface();
    let size = Size::from_wh(width, height).ok_or_else(not_drawn)?;
    surface.draw_svg(&tree, size, SvgSettings::default()).ok_or_else(not_drawn)?;
    surface.finish();
    page.finish();
    document.set_metadata(Metadata::new().title(title.to_owned()));
    document.finish().map_err(|err| PaperError::NotDrawn(format!("{err:?}")))
}
