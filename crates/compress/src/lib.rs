//! Compresses texts and programs as hosts send them, as well as possible.
//!
//! A separate crate, so that it is compiled once and optimised even in a debug build: unoptimised, a megabyte takes
//! a minute.

use std::io::{self, Write as _};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// Compresses with brotli, at its best.
///
/// # Errors
/// In theory only: it writes to memory.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = BrotliEncoderParams {
        size_hint: content.len(),
        ..BrotliEncoderParams::default() // quality 11
    };
    brotli::BrotliCompress(&mut &*content, &mut compressed, &params)?;
    Ok(compressed)
}

/// Compresses with gzip, at its best.
///
/// # Errors
/// In theory only: it writes to memory.
pub fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    gzip.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{brotli, gzip};

    #[test]
    fn what_is_compressed_is_smaller_and_comes_out_again() {
        let text = "Old Mine. ".repeat(500).into_bytes();
        let (small, smaller) = (gzip(&text).unwrap(), brotli(&text).unwrap());
        assert!(smaller.len() < small.len() && small.len() < text.len() / 10);
        let mut from_gzip = Vec::new();
        flate2::read::GzDecoder::new(&*small)
            .read_to_end(&mut from_gzip)
            .unwrap();
        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut &*smaller, &mut from_brotli).unwrap();
        assert_eq!(from_gzip, text);
        assert_eq!(from_brotli, text);
    }
}
