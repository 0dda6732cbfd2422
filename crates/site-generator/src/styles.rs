//! Styles in small files.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    dependencies::{Dependency, DependencyOptions},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};
use lore::Writing;

use crate::assets::Asset;
use crate::project::Project;
use crate::staging::Staging;

/// Bundles a sheet with all that it imports, and publishes it as `name`; `theme`, a style sheet made
/// by the compiler, follows.
pub(crate) fn publish(staging: &Staging, name: &str, sheet: &Path, theme: &str) -> Result<Asset> {
    let mut text = bundle(staging, sheet)?;
    text.push_str(theme);
    Asset::publish(staging, name, "css", text.as_bytes())
}

/// Additional styles for pages in a language: none for most.
pub(crate) fn of_language(project: &Project, staging: &Staging, language: &str) -> Result<String> {
    let writing = Writing::of(language);
    let sheets = [
        (writing.right_to_left, "right-to-left.css"),
        (writing.joined, "joined-letters.css"),
    ];
    let needed = sheets.into_iter().filter(|(needed, _)| *needed);
    let bundled = needed.map(|(_, sheet)| bundle(staging, &project.sheet(sheet)));
    bundled.collect()
}

/// A style sheet with all that it imports, as text; the fonts and pictures that it names are
/// published.
pub(crate) fn bundle(staging: &Staging, main: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    // The errors borrow from the files, so they are converted to text.
    let mut sheet = bundler.bundle(main).map_err(|fault| anyhow!("{fault}"))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|fault| anyhow!("{fault}"))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            analyze_dependencies: Some(DependencyOptions::default()),
            ..PrinterOptions::default()
        })
        .map_err(|fault| anyhow!("{fault}"))?;

    let mut text = printed.code;
    for dependency in printed.dependencies.unwrap_or_default() {
        // Imports are inlined by now, except those from other hosts, which the page's policy
        // blocks.
        let Dependency::Url(link) = dependency else {
            continue;
        };
        let target = if link.url.starts_with("data:") || link.url.starts_with('#') {
            link.url
        } else {
            let from = Path::new(&link.loc.file_path);
            let file = from.with_file_name(&link.url);
            Asset::copy(staging, &file)
                .with_context(|| format!("{}:{}", from.display(), link.loc.start.line))?
                .name
        };
        text = text.replace(&link.placeholder, &target);
    }
    Ok(text)
}
