//! Files that pages offer to save: tables, drawings and graphs for other programs.
//!
//! A page defines a small struct for each file, implements [`Export`] for its bytes, and draws a
//! [`SaveButton`]. No server is involved.

pub mod csv;
pub mod graphml;
pub mod png;
mod save_button;
pub mod svg;

use lore::TableError;

pub use self::save_button::SaveButton;
use crate::platform::download;

/// A file made from what a page shows.
pub trait Export {
    /// The name that it is saved by: `relations-1850.csv`.
    fn name(&self) -> String;

    /// Its media type: `text/csv`.
    fn media_type(&self) -> &'static str;

    /// Its bytes. Asynchronous, because browsers draw pictures asynchronously.
    fn bytes(self) -> impl Future<Output = Result<Vec<u8>, ExportError>>;
}

/// Why a file was not saved; the messages are for readers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The lore's bytes are damaged.
    #[error("The file could not be made.")]
    Lore(#[from] TableError),
    /// The browser could not draw it.
    #[error("The picture could not be drawn.")]
    Picture,
    /// The browser did not take the file.
    #[error("The browser did not allow saving.")]
    Download,
}

/// Makes a file and hands it to the reader.
///
/// # Errors
/// If it can't be made, or the browser does not take it.
pub async fn save(export: impl Export) -> Result<(), ExportError> {
    let (name, media_type) = (export.name(), export.media_type());
    let bytes = export.bytes().await?;
    download::save(&name, media_type, &bytes).map_err(|error| {
        crate::platform::log::warn("a file could not be saved", &error);
        ExportError::Download
    })
}
