//! Drawings as SVG files, drawn with the components of the page.

use leptos::prelude::AnyView;

use super::ExportError;
use crate::platform::{log, markup};

/// The drawing as a stand-alone document.
///
/// # Errors
/// If the browser can't write it.
pub fn document(draw: impl FnOnce() -> AnyView) -> Result<String, ExportError> {
    let svg = markup::write(draw).map_err(|error| {
        log::warn("a drawing could not be written", &error);
        ExportError::Picture
    })?;
    Ok(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}"))
}
