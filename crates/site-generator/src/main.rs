//! trunk's `post_build` hook: see `Trunk.toml` and the library's documentation.

use std::{env, process::ExitCode};

use anyhow::{Result, anyhow};
use encyclopedia::embedded;
use site_generator::head::{Kind, Metadata, Root};
use site_generator::project::{Project, folder};
use site_generator::site::{self, Site};
use site_generator::staging::Staging;
use site_generator::{Generator, embed, exports, manifest, offline, one_file, pages, precompress};

/// The variable that requests a draft: all pages, without what only other sites and hosts need,
/// which takes most of the time if there are many entries. Any non-empty value counts.
const DRAFT: &str = "LORE_DRAFT";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("site-generator: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let project = Project::from_env()?;
    let staging = Staging::new(folder("TRUNK_STAGING_DIR")?);
    let world = lore_compiler::compile(project.lore()).map_err(|report| anyhow!("{report}"))?;
    let site = Site::parse(&env::var(site::VARIABLE).unwrap_or_default())?;
    // The pages are drawn from the same lore that the program embeds.
    let generator = Generator::open(project, staging, embedded::lore()?, &world.colours, site)?;
    pages::write(&generator)?;
    pages::write_not_found(&generator)?;
    embed::write(&generator)?;
    exports::write(&generator, &world)?;
    write_app(&generator, &world.images)?;
    one_file::write(&generator)?;
    if env::var_os(DRAFT).is_some_and(|asked| !asked.is_empty()) {
        return Ok(());
    }
    embed::write_pictures(&generator)?;
    if generator.project.is_release() {
        precompress::write(&generator.staging.path(""))?;
    }
    Ok(())
}

/// Makes the folder an app that works offline. This comes last, since everything written before is
/// kept offline.
fn write_app(generator: &Generator, images: &[String]) -> Result<()> {
    manifest::write(generator)?;
    let world = generator.lore.world();
    let about = Metadata {
        kind: Kind::Unlisted,
        title: world.name,
        description: world.description,
        canonical: "",
        way: offline::ROOT,
        leads_on: None,
    };
    let content = pages::any_address(offline::ROOT)?;
    let shell = generator.page(&about, Root::At(offline::ROOT), &content);
    let mut others: Vec<&str> = images.iter().map(String::as_str).collect();
    others.push(manifest::FILE);
    offline::write(generator, &shell, &others)
}
