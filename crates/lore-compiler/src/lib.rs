//! Checks a lore folder and compiles it to the tables that the encyclopedia embeds.
//!
//! ```text
//! Folder (files) -> Drafts (as written, with places) -> Names -> Model (resolved) -> tables
//! ```
//!
//! Every step adds its faults to one list and goes on; only a lore without faults is written. The format of the
//! folder is described in `docs/authoring.md`.

mod calendar;
mod chance;
mod check;
mod claim;
mod colour;
mod context;
mod date;
mod dispute;
mod drafts;
mod edition;
mod emblem;
mod entry;
pub mod export;
mod fault;
mod fields;
mod fnv;
mod fold;
mod folder;
mod front;
mod html;
mod ids;
mod key;
pub mod layout;
mod lifespan;
mod markdown;
mod model;
mod moved;
mod names;
mod picture;
mod prose;
mod relative;
mod report;
mod sequence;
mod sides;
mod source;
mod strings;
mod suggest;
mod tables;
mod template;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod theme;
mod walk;
mod warn;
mod words;
mod world;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use lore::{Lore, TableError};

pub use crate::fault::{Fault, Severity};
pub use crate::folder::Folder;
pub use crate::prose::Hedging;
pub use crate::report::Report;
pub use crate::template::{TemplateError, template};
pub use crate::theme::{Colours, SideColours};
pub use crate::warn::Coverage;

use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::Faults;
use crate::model::Model;
use crate::names::Names;
use crate::strings::Strings;

/// A compiled lore.
#[derive(Debug)]
pub struct Output {
    /// The lore itself, for [`Lore::open`].
    pub lore: Vec<u8>,
    /// The tables of the pages over the whole lore, for [`lore::PageTables::open`].
    pub page_tables: Vec<u8>,
    /// The tables of the search box, for [`lore::SearchTables::open`].
    pub search_tables: Vec<u8>,
    /// Faults that don't prevent the lore from being used.
    pub warnings: Report,
    /// How much of the sources is cited.
    pub coverage: Coverage,
    /// How many sentences hedge; none are counted in a lore that isn't in English.
    pub hedging: Hedging,
    /// Every file and folder that was read.
    pub files_read: Vec<PathBuf>,
    /// The plain words of each entry's text, by [`EntryId`](lore::EntryId).
    pub texts: Vec<String>,
    /// Pictures that texts may show, as paths from the root of the lore and of the encyclopedia.
    pub images: Vec<String>,
    /// The world's own colours.
    pub colours: Colours,
}

impl Output {
    /// The compiled lore, opened.
    ///
    /// # Errors
    /// Never, for bytes that are still as they were compiled.
    pub fn lore(&self) -> Result<Lore<'_>, TableError> {
        Lore::open(&self.lore)
    }
}

/// Compiles the lore in a folder.
///
/// # Errors
/// Everything that is wrong with it.
pub fn compile(dir: &Path) -> Result<Output, Report> {
    compile_folder(Folder::read(dir))
}

/// Compiles a lore whose files have been read.
///
/// # Errors
/// Everything that is wrong with it.
pub fn compile_folder(folder: Folder) -> Result<Output, Report> {
    let folder = Arc::new(folder);
    let faults = Faults::default();
    let strings = Strings::default();
    let compiled = Drafts::read(&folder, &faults)
        .and_then(|drafts| compile_drafts(&drafts, &folder, &faults, &strings));
    let report = faults.report(Arc::clone(&folder));
    match compiled {
        Some(mut output) => {
            output.warnings = report;
            Ok(output)
        }
        None => Err(report),
    }
}

fn compile_drafts(
    drafts: &Drafts,
    folder: &Arc<Folder>,
    faults: &Faults,
    strings: &Strings,
) -> Option<Output> {
    let names = Names::gather(drafts, faults);
    let context = Context {
        folder,
        faults,
        names: &names,
        strings,
        calendar: drafts.world.calendar.names(),
    };
    let model = Model::resolve(drafts, context);
    check::faults(&model, drafts, context);
    lifespan::check(&model, drafts, context);
    sequence::check(&model, drafts, context);
    sides::check(drafts, context);
    walk::check(&model, drafts, context);
    let colours = Colours::of(&drafts.world, faults);
    if faults.any() {
        return None;
    }
    let (coverage, hedging) = warn::warnings(&model, drafts, context);
    let edition = edition::edition(folder);
    let written = match tables::write(drafts, &model, context, &edition) {
        Ok(written) => written,
        Err(error) => {
            faults.add(
                Fault::new(format!("the lore can't be written: {error}"))
                    .remedy("it is too large for one file; split it in two"),
            );
            return None;
        }
    };
    Some(Output {
        lore: written.lore,
        page_tables: written.page_tables,
        search_tables: written.search_tables,
        warnings: Faults::default().report(Arc::clone(folder)),
        coverage,
        hedging,
        files_read: folder.paths(),
        texts: model.bodies.into_iter().map(|body| body.plain).collect(),
        images: drafts.images.clone(),
        colours,
    })
}
