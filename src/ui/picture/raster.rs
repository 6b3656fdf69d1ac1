//! Paints what egui drew, on the CPU: no GPU or display, and the same pixels on every machine.
//!
//! Triangles in fixed point with the top-left rule, textures bilinear, colors premultiplied and blended in gamma space,
//! as egui's own shaders do it. Knows no paint callbacks.

use std::collections::HashMap;

use egui::{
    ClippedPrimitive, Color32, ColorImage, ImageData, TextureFilter, TextureId, TexturesDelta,
    epaint::{ImageDelta, Mesh, Primitive, Vertex},
};

/// The textures of one context; what is drawn in it can be painted.
#[derive(Default)]
pub struct Raster {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
    nearest: bool,
}

/// The part of the picture that may be painted, in pixels.
#[derive(Clone, Copy)]
struct Clip {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

impl Raster {
    /// Takes in what textures have become.
    #[expect(clippy::iter_over_hash_type, reason = "textures do not depend on each other")]
    pub fn take(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in std::mem::take(&mut delta.set) {
            for change in changes {
                self.update(id, &change);
            }
        }
        for id in std::mem::take(&mut delta.free) {
            self.textures.remove(&id);
        }
    }

    /// A picture of `size` pixels at `scale` pixels a point, over `back`.
    pub fn paint(
        &self,
        size: [usize; 2],
        scale: f32,
        back: Color32,
        shapes: &[ClippedPrimitive],
    ) -> ColorImage {
        let [width, height] = size;
        let back = back.to_opaque();
        let mut canvas = Canvas { width, height, pixels: vec![back; width * height] };
        for shape in shapes {
            let edge = |at: f32, max: usize| (at * scale).round().clamp(0.0, max as f32) as i64;
            let clip = Clip {
                left: edge(shape.clip_rect.min.x, width),
                top: edge(shape.clip_rect.min.y, height),
                right: edge(shape.clip_rect.max.x, width),
                bottom: edge(shape.clip_rect.max.y, height),
            };
            if let Primitive::Mesh(mesh) = &shape.primitive {
                self.mesh(&mut canvas, clip, scale, mesh);
            }
        }
        ColorImage::new(size, canvas.pixels)
    }

    fn update(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        match change.pos {
            None => {
                let nearest = change.options.magnification == TextureFilter::Nearest;
                let pixels = image.pixels.clone();
                self.textures.insert(id, Texture { width, height, pixels, nearest });
            }
            Some([left, top]) => {
                let Some(texture) = self.textures.get_mut(&id) else { return };
                for (row, pixels) in image.pixels.chunks_exact(width).enumerate() {
                    let from = (top + row) * texture.width + left;
                    if let Some(to) = texture.pixels.get_mut(from..from + width) {
                        to.copy_from_slice(pixels);
                    }
                }
            }
        }
    }

    fn mesh(&self, canvas: &mut Canvas, clip: Clip, scale: f32, mesh: &Mesh) {
        let Some(texture) = self.textures.get(&mesh.texture_id) else { return };
        for corners in mesh.indices.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|it| mesh.vertices[corners[it] as usize]);
            triangle(canvas, clip, texture, [a, b, c].map(|it| Corner::new(it, scale)));
        }
    }
}

/// A vertex at a place in 1/256 of a pixel, so that an edge shared by two triangles is hit exactly once.
#[derive(Clone, Copy)]
struct Corner {
    x: i64,
    y: i64,
    vertex: Vertex,
}

const SUB: i64 = 256;

impl Corner {
    fn new(vertex: Vertex, scale: f32) -> Self {
        let fixed = |it: f32| (it * scale * SUB as f32).round() as i64;
        Self { x: fixed(vertex.pos.x), y: fixed(vertex.pos.y), vertex }
    }
}

/// Twice the signed area between an edge and the walking point, kept up as the point walks.
#[derive(Clone, Copy)]
struct Edge {
    at_row: i64,
    per_x: i64,
    per_y: i64,
    bias: i64,
}

impl Edge {
    fn new(from: Corner, to: Corner, left: i64, top: i64) -> Self {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        // A pixel whose center is on an edge belongs to the triangle at its right or below.
        let bias = if dy < 0 || (dy == 0 && 0 < dx) { 0 } else { -1 };
        let (x, y) = (left * SUB + SUB / 2, top * SUB + SUB / 2);
        Self {
            at_row: dx * (y - from.y) - dy * (x - from.x) + bias,
            per_x: -dy * SUB,
            per_y: dx * SUB,
            bias,
        }
    }
}

fn triangle(canvas: &mut Canvas, clip: Clip, texture: &Texture, [a, mut b, mut c]: [Corner; 3]) {
    let mut area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if area == 0 {
        return;
    }
    if area < 0 {
        std::mem::swap(&mut b, &mut c);
        area = -area;
    }
    let left = a.x.min(b.x).min(c.x).div_euclid(SUB).max(clip.left);
    let top = a.y.min(b.y).min(c.y).div_euclid(SUB).max(clip.top);
    let right = (a.x.max(b.x).max(c.x).div_euclid(SUB) + 1).min(clip.right);
    let bottom = (a.y.max(b.y).max(c.y).div_euclid(SUB) + 1).min(clip.bottom);

    let edges =
        [Edge::new(b, c, left, top), Edge::new(c, a, left, top), Edge::new(a, b, left, top)];
    let corners = [a.vertex, b.vertex, c.vertex];
    let flat = corners.iter().all(|it| it.uv == a.vertex.uv && it.color == a.vertex.color);
    let flat = flat.then(|| multiply(a.vertex.color, texture.at(a.vertex.uv.x, a.vertex.uv.y)));
    // Written out, without iterators: tests are not optimized, and this runs for every pixel.
    let [mut row_0, mut row_1, mut row_2] = edges.map(|it| it.at_row);
    let mut row = top;
    while row < bottom {
        let (mut at_0, mut at_1, mut at_2) = (row_0, row_1, row_2);
        let mut column = left;
        while column < right {
            if 0 <= (at_0 | at_1 | at_2) {
                let color = flat.unwrap_or_else(|| {
                    let part = |at: i64, edge: usize| (at - edges[edge].bias) as f32 / area as f32;
                    shade(texture, &corners, [part(at_0, 0), part(at_1, 1), part(at_2, 2)])
                });
                canvas.blend(column, row, color);
            }
            at_0 += edges[0].per_x;
            at_1 += edges[1].per_x;
            at_2 += edges[2].per_x;
            column += 1;
        }
        row_0 += edges[0].per_y;
        row_1 += edges[1].per_y;
        row_2 += edges[2].per_y;
        row += 1;
    }
}

fn shade(texture: &Texture, [a, b, c]: &[Vertex; 3], [in_a, in_b, in_c]: [f32; 3]) -> Color32 {
    let mix = |a: f32, b: f32, c: f32| a * in_a + b * in_b + c * in_c;
    let sample = texture.at(mix(a.uv.x, b.uv.x, c.uv.x), mix(a.uv.y, b.uv.y, c.uv.y));
    if a.color == b.color && a.color == c.color {
        return multiply(a.color, sample); // text
    }
    let channel = |it: usize| mix(a.color[it].into(), b.color[it].into(), c.color[it].into());
    multiply(channels(|it| channel(it) + 0.5), sample)
}

impl Canvas {
    fn blend(&mut self, x: i64, y: i64, front: Color32) {
        if front == Color32::TRANSPARENT {
            return;
        }
        debug_assert!((y as usize) < self.height);
        let back = &mut self.pixels[y as usize * self.width + x as usize];
        if front.a() == u8::MAX {
            *back = front;
            return;
        }
        let left = u32::from(255 - front.a());
        *back =
            channels(|it| (u32::from(front[it]) + (u32::from(back[it]) * left + 127) / 255) as f32);
    }
}

impl Texture {
    /// The color at `u`, `v`, which run from 0 to 1.
    fn at(&self, u: f32, v: f32) -> Color32 {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        if self.nearest {
            return self.texel(x.round() as i64, y.round() as i64);
        }
        let (left, top) = (x.floor(), y.floor());
        let (x, y) = (x - left, y - top);
        let (left, top) = (left as i64, top as i64);
        if x < 1.0 / 64.0 && y < 1.0 / 64.0 {
            return self.texel(left, top); // most text sits on the texels
        }
        let corner = |dx, dy| self.texel(left + dx, top + dy);
        let (nw, ne, sw, se) = (corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1));
        channels(|it| {
            let mix = |a: Color32, b: Color32, part: f32| {
                f32::from(a[it]) * (1.0 - part) + f32::from(b[it]) * part
            };
            mix(nw, ne, x) * (1.0 - y) + mix(sw, se, x) * y + 0.5
        })
    }

    fn texel(&self, x: i64, y: i64) -> Color32 {
        let (x, y) = (x.max(0) as usize, y.max(0) as usize);
        self.pixels[y.min(self.height - 1) * self.width + x.min(self.width - 1)]
    }
}

fn multiply(a: Color32, b: Color32) -> Color32 {
    if b == Color32::WHITE || a == Color32::TRANSPARENT {
        return a;
    }
    channels(|it| ((u32::from(a[it]) * u32::from(b[it]) + 127) / 255) as f32)
}

fn channels(of: impl Fn(usize) -> f32) -> Color32 {
    // A cast from float stops at the ends of u8.
    Color32::from_rgba_premultiplied(of(0) as u8, of(1) as u8, of(2) as u8, of(3) as u8)
}
