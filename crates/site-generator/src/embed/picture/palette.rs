//! PNGs with few colours: a picture of text needs one byte per pixel, not four.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use resvg::tiny_skia::Pixmap;

/// A PNG of an opaque picture with at most 256 colours; similar colours are merged.
pub(in crate::embed) fn png(picture: &Pixmap) -> Result<Vec<u8>> {
    let (palette, pixels) = (3..8)
        .find_map(|coarse| reduced(picture, coarse))
        .context("a picture has too many colours")?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(file)
}

/// A palette and the indices of its colours, unless more than 256 colours differ when the last
/// `coarse` bits are ignored.
fn reduced(picture: &Pixmap, coarse: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut numbers: HashMap<[u8; 3], u8> = HashMap::new();
    let mut palette = Vec::new();
    let mut pixels = Vec::with_capacity(picture.pixels().len());
    for pixel in picture.pixels() {
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        let known = colour.map(|part| part >> coarse);
        let number = if let Some(&number) = numbers.get(&known) {
            number
        } else {
            let number = u8::try_from(numbers.len()).ok()?;
            numbers.insert(known, number);
            palette.extend(colour);
            number
        };
        pixels.push(number);
    }
    Some((palette, pixels))
}
