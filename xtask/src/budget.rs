//! The byte budget: what readers download until they can read, search, and use the large views.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

use crate::{project, steps::step, weigh};

/// Sizes of one file, in bytes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Size {
    pub(crate) raw: usize,
    gzip: usize,
    pub(crate) brotli: usize,
}

impl Size {
    pub(crate) fn of(content: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: content.len(),
            gzip: compress::gzip(content)?.len(),
            brotli: compress::brotli(content)?.len(),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Weighs `dist/`, prints where the bytes go, and fails above a limit of `budget.toml`.
pub(crate) fn check() -> Result<()> {
    step("Byte budget", || {
        let dist = Dist::open()?;
        let entry = largest_entry(&dist.folder)?;
        let mut rows = vec![
            ("page_readable", dist.readable(&entry)?),
            ("first_load", dist.first_load(&entry)?),
        ];
        let mut searching = dist.first_load(&entry)?;
        searching.extend(dist.chunks("search")?);
        rows.push(("searching", searching));
        for (row, page, chunk) in [
            ("relations_live", "relations", "relations"),
            ("timeline_live", "timeline", "timeline"),
            ("story_live", "story", "years"),
        ] {
            let mut live = dist.first_load(&Path::new(page).join("index.html"))?;
            live.extend(dist.chunks("pages")?);
            live.extend(dist.chunks(chunk)?);
            rows.push((row, live));
        }
        rows.push(("everything", dist.everything(&entry)));
        rows.push(("faces", dist.faces()));
        let mut faults = Vec::new();
        for (name, files) in &rows {
            let total = table(name, &dist.folder, files)?;
            let limit = limit(name)?;
            println!("    {name}: {} of {limit} bytes are used\n", total.brotli);
            if total.brotli > limit {
                faults.push(format!(
                    "{name} is {} bytes over its limit",
                    total.brotli - limit
                ));
            }
        }
        for file in dist.assets.iter().filter(|file| has_end(file, &["wasm"])) {
            weigh::print(&read(&dist.folder.join("assets").join(file))?, file)?;
        }
        ensure!(faults.is_empty(), "{} (budget.toml)", faults.join("; "));
        Ok(())
    })
}

/// A published folder.
struct Dist {
    folder: PathBuf,
    /// The names of its assets.
    assets: BTreeSet<String>,
}

impl Dist {
    fn open() -> Result<Self> {
        let folder = project::dist();
        let mut assets = BTreeSet::new();
        for file in fs::read_dir(folder.join("assets"))
            .context("dist/ has no assets: build it by cargo xtask dist")?
        {
            let name = file?.file_name().to_string_lossy().into_owned();
            // The packed twins are for hosts.
            if !has_end(&name, &["br", "gz"]) {
                assets.insert(name);
            }
        }
        Ok(Self { folder, assets })
    }

    /// A page with its styles and its early script: what there is before any program.
    fn readable(&self, page: &Path) -> Result<Vec<PathBuf>> {
        let early = |name: &str| {
            // No screen waits for the style of paper.
            let style = has_end(name, &["css"]) && !name.starts_with("print-");
            style || name.starts_with("early-")
        };
        Ok(self
            .named_in(&[page.to_owned()])?
            .into_iter()
            .filter(|file| {
                file == page
                    || file
                        .file_name()
                        .is_some_and(|name| early(&name.to_string_lossy()))
            })
            .collect())
    }

    /// All that comes with a page by itself: what the page and its modules name, and the first chunk.
    fn first_load(&self, page: &Path) -> Result<Vec<PathBuf>> {
        let mut files = self.named_in(&[page.to_owned()])?;
        // `files.js` names every file that comes later; of these only the first chunk comes at once.
        let first = self.assets.iter().find(|name| name.contains("_bg-"));
        // So does the style of what the program lays over a page.
        let live = self.assets.iter().find(|name| name.starts_with("live-"));
        let names = first.into_iter().chain(live);
        files.extend(names.map(|name| Path::new("assets").join(name)));
        Ok(files)
    }

    /// What the pages name directly, with the pages themselves.
    fn named_in(&self, pages: &[PathBuf]) -> Result<Vec<PathBuf>> {
        let mut files = pages.to_vec();
        for page in pages {
            let text = String::from_utf8_lossy(&read(&self.folder.join(page))?).into_owned();
            let named = self
                .assets
                .iter()
                .filter(|name| text.contains(name.as_str()));
            files.extend(named.map(|name| Path::new("assets").join(name)));
        }
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// The files of a chunk, as the splitter has noted them.
    fn chunks(&self, name: &str) -> Result<Vec<PathBuf>> {
        let folder = project::target().join("wasm-bindgen/release");
        let mut files = Vec::new();
        for note in fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))? {
            let note = note?.path();
            let file = note
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if file.starts_with(name) && file.ends_with(".chunks.json") {
                let parts: Vec<String> = serde_json::from_slice(&read(&note)?)?;
                for part in parts {
                    let asset = self
                        .assets
                        .iter()
                        .find(|asset| asset.starts_with(&format!("{part}-")));
                    let asset = asset.with_context(|| format!("dist/ has no chunk {part}"))?;
                    files.push(Path::new("assets").join(asset));
                }
            }
        }
        ensure!(
            !files.is_empty(),
            "{} tells of no chunk {name}",
            folder.display()
        );
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// The faces of titles and labels.
    fn faces(&self) -> Vec<PathBuf> {
        let faces = self.assets.iter().filter(|name| has_end(name, &["woff2"]));
        faces.map(|name| Path::new("assets").join(name)).collect()
    }

    /// An entry, and every asset but pictures and faces.
    fn everything(&self, entry: &Path) -> Vec<PathBuf> {
        let kept = |name: &&String| {
            [".js", ".css", ".wasm"]
                .iter()
                .any(|end| name.ends_with(end))
        };
        let assets = self.assets.iter().filter(kept);
        let assets = assets.map(|name| Path::new("assets").join(name));
        std::iter::once(entry.to_owned()).chain(assets).collect()
    }
}

/// Prints files with their sizes and their sum.
fn table(title: &str, dist: &Path, files: &[PathBuf]) -> Result<Size> {
    row(title, ["raw", "gzip", "brotli"]);
    let mut total = Size::default();
    let mut seen = BTreeSet::new();
    for file in files.iter().filter(|file| seen.insert(*file)) {
        let size = Size::of(&read(&dist.join(file))?)?;
        row(&file.to_string_lossy(), numbers(size));
        total = total.plus(size);
    }
    row("total", numbers(total));
    Ok(total)
}

/// A limit of budget.toml in bytes.
pub(crate) fn limit(name: &str) -> Result<usize> {
    let file = project::root().join("budget.toml");
    let text = fs::read_to_string(&file).context("can't read budget.toml")?;
    let table: toml::Table = text.parse().context("budget.toml is no TOML")?;
    table
        .get(name)
        .and_then(|part| part.get("limit_kb")?.as_integer())
        .and_then(|kb| usize::try_from(kb).ok())
        .map(|kb| kb * 1000)
        .with_context(|| format!("budget.toml needs a whole number {name}.limit_kb"))
}

/// The page to weigh: the largest entry, or the home page where there is none.
pub(crate) fn largest_entry(dist: &Path) -> Result<PathBuf> {
    let mut largest = (0, PathBuf::from("index.html"));
    if let Ok(entries) = fs::read_dir(dist.join("entry")) {
        for entry in entries {
            let page = Path::new("entry")
                .join(entry?.file_name())
                .join("index.html");
            // A folder without a page is none of the budget's business.
            let size = fs::metadata(dist.join(&page)).map_or(0, |page| page.len());
            largest = largest.max((size, page));
        }
    }
    ensure!(
        dist.join(&largest.1).is_file(),
        "dist/ has no pages: build it by cargo xtask dist"
    );
    Ok(largest.1)
}

/// Whether a file's name has one of these extensions.
fn has_end(name: &str, ends: &[&str]) -> bool {
    let end = Path::new(name).extension().and_then(|end| end.to_str());
    end.is_some_and(|end| ends.contains(&end))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("can't read {}", file.display()))
}

fn row(name: &str, [raw, gzip, brotli]: [impl AsRef<str>; 3]) {
    let (raw, gzip, brotli) = (raw.as_ref(), gzip.as_ref(), brotli.as_ref());
    println!("    {name:<40} {raw:>9} {gzip:>9} {brotli:>9}");
}

fn numbers(size: Size) -> [String; 3] {
    [size.raw, size.gzip, size.brotli].map(|bytes| bytes.to_string())
}
