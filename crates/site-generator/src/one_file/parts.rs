//! The parts of the file: scripts and styles as they are, everything else compressed.

use std::io::Write as _;

use anyhow::{Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::{Compression, write::DeflateEncoder};

use crate::html::element;

/// Checks that a script or a style can be inlined as it is.
pub(super) fn inline(what: &str, text: String) -> Result<String> {
    let ends = ["</script", "<!--", "</style", "url("];
    let has = ends.iter().find(|end| text.contains(**end));
    ensure!(
        has.is_none(),
        "{what} can't stand in a page: it has {}",
        has.unwrap_or(&"")
    );
    Ok(text)
}

/// A file as an element that browsers neither run nor show.
pub(super) fn packed(name: &str, content: &[u8]) -> Result<String> {
    let kind = ("type", "application/octet-stream");
    Ok(element("script", &[kind, ("id", name)], &pack(content)?))
}

/// Deflated and Base64-encoded.
fn pack(content: &[u8]) -> Result<String> {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    deflated.write_all(content)?;
    Ok(BASE64_STANDARD.encode(deflated.finish()?))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::prelude::{BASE64_STANDARD, Engine as _};

    use super::{inline, pack};

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let packed = BASE64_STANDARD
            .decode(pack(b"harbour harbour harbour").unwrap())
            .unwrap();
        let mut text = String::new();
        flate2::read::DeflateDecoder::new(&*packed)
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "harbour harbour harbour");
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        let fault = inline("a script", "say('</script>')".to_owned()).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "a script can't stand in a page: it has </script"
        );
        assert!(inline("a script", "say(1 < 2)".to_owned()).is_ok());
    }
}
