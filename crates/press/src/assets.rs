//! The files that pages refer to, named by their content.

use std::{ffi::OsStr, fs, path::Path};

use anyhow::{Context as _, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use crate::manifest::Icons;
use crate::script::{self, Modules, Program};
use crate::{embed, lean, read, style, write};

/// The folder of all assets, below the root. boot.js counts on its being one level.
pub(crate) const FOLDER: &str = "assets";

/// The name that trunk gives to the first program, its `data-bin`.
const FIRST: &str = "encyclopedia";

/// And to those that come later.
const OTHERS: [&str; 2] = ["finder", "atlas"];

/// One published file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// `app-0123456789abcdef.js`; assets refer to each other by it.
    pub name: String,
    /// The hash that a browser checks it against.
    pub integrity: String,
}

impl Asset {
    /// Writes `content` into the stage under a name of its own.
    pub(crate) fn publish(
        stage: &Path,
        stem: &str,
        extension: &str,
        content: &[u8],
    ) -> Result<Self> {
        let hash = Sha256::digest(content);
        let (short, _) = hash.split_first_chunk().context("a hash is empty")?;
        let short = u64::from_be_bytes(*short);
        let name = format!("{stem}-{short:016x}.{extension}");
        write(&stage.join(FOLDER).join(&name), content)?;
        Ok(Self {
            name,
            integrity: format!("sha256-{}", BASE64_STANDARD.encode(hash)),
        })
    }

    /// Publishes a copy of a file of the project.
    pub(crate) fn copy(stage: &Path, file: &Path) -> Result<Self> {
        let content = fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
        let (stem, extension) = (part(file, file.file_stem())?, part(file, file.extension())?);
        Self::publish(stage, stem, extension, &content)
    }

    /// Its path from the root.
    pub fn path(&self) -> String {
        format!("{FOLDER}/{}", self.name)
    }
}

/// All that every page needs.
#[derive(Clone, Debug)]
pub struct Assets {
    /// Bindings and boot.js in one module; it fetches the wasm.
    pub app: Asset,
    /// Runs before the first paint.
    pub early: Asset,
    /// The styles of every page, the front page and the entries.
    pub style: Asset,
    /// The styles of all other pages.
    pub views: Asset,
    /// The programs.
    pub wasm: Vec<Asset>,
    /// The page's icon, if the project has one.
    pub icon: Option<Asset>,
    /// The icon as pictures of pixels.
    pub(crate) icons: Option<Icons>,
}

impl Assets {
    /// Publishes the project's assets, and takes away what trunk named otherwise.
    pub(crate) fn publish(
        source: &Path,
        stage: &Path,
        theme: &str,
        language: &str,
    ) -> Result<Self> {
        let statics = source.join("static");
        let first = take(stage, FIRST, "app")?;
        let others = OTHERS.map(|name| take(stage, name, name));
        let others = others.into_iter().collect::<Result<Vec<_>>>()?;
        let (offline, markup) = (
            read(&statics.join("offline.js"))?,
            read(&statics.join("markup.js"))?,
        );
        let modules = Modules {
            offline: &offline,
            markup: &markup,
        };
        let sheets = source.join("style");
        let style = style::publish(stage, "style", &sheets.join("main.css"), theme)?;
        let views = style::publish(stage, "views", &sheets.join("views.css"), "")?;
        let boot = read(&statics.join("boot.js"))?;
        let app = script::join(&boot, modules, &first, &others, &views)?;
        let pages = read(&stage.join(style.path()))? + &read(&stage.join(views.path()))?;
        let all = others.iter().find(|program| program.name == "atlas");
        let all = all.context("no program draws all pages")?;
        embed::write_view(source, stage, all, &pages, language)?;
        let icon = statics.join("icon.svg");
        let drawn = icon.is_file();
        Ok(Self {
            app: Asset::publish(stage, "app", "js", app.as_bytes())?,
            wasm: others
                .into_iter()
                .chain([first])
                .map(|taken| taken.wasm)
                .collect(),
            early: embed::early(&statics, stage)?,
            style,
            views,
            icons: drawn.then(|| Icons::publish(stage, &icon)).transpose()?,
            icon: drawn.then(|| Asset::copy(stage, &icon)).transpose()?,
        })
    }
}

fn part<'a>(file: &Path, part: Option<&'a OsStr>) -> Result<&'a str> {
    part.and_then(OsStr::to_str)
        .with_context(|| format!("{} has no plain name", file.display()))
}

/// Publishes a program's wasm under a name of its own instead of trunk's, and takes its bindings
/// away.
fn take(stage: &Path, program: &str, name: &'static str) -> Result<Program> {
    let bindings = stage.join(format!("{program}.js"));
    let wasm = stage.join(format!("{program}_bg.wasm"));
    let content = fs::read(&wasm).with_context(|| format!("can't read {}", wasm.display()))?;
    let (content, lean) = lean::lean(&content, &read(&bindings)?, stage)?;
    let taken = Program {
        name,
        bindings: lean,
        wasm: Asset::publish(stage, name, "wasm", &content)?,
    };
    remove(&bindings)?;
    remove(&wasm)?;
    Ok(taken)
}

fn remove(file: &Path) -> Result<()> {
    fs::remove_file(file).with_context(|| format!("can't remove {}", file.display()))
}
