//! The byte budget: what a first visit to an entry page downloads, what follows when the reader
//! searches, and what follows when they go on to other pages.

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

/// Weighs `dist/`, prints where the bytes go, and fails above the limit.
pub(crate) fn check() -> Result<()> {
    step("Byte budget", || {
        let dist = project::dist();
        let page = largest_entry(&dist)?;
        let files = downloads(&dist, &page)?;
        let of = |program| files.iter().filter(move |file| program_of(file) == program);
        let mut total = Size::default();
        let mut totals = Vec::new();
        for (title, program) in [
            ("first load", None),
            ("and to search", Some("finder")),
            ("and for all pages", Some("atlas")),
        ] {
            total = table(title, &dist, &of(program).collect::<Vec<_>>(), total)?;
            totals.push(total);
        }
        for file in &files {
            if file.extension().is_some_and(|end| end == "wasm") {
                let program = program_of(file).unwrap_or("encyclopedia");
                weigh::print(&read(&dist.join(file))?, program)?;
            }
        }
        for (name, total) in ["first_load", "searching", "all_pages"]
            .into_iter()
            .zip(totals)
        {
            within(name, total)?;
        }
        Ok(())
    })
}

/// Prints files, and what they weigh on top of `before`.
fn table(title: &str, dist: &Path, files: &[&PathBuf], before: Size) -> Result<Size> {
    row(title, ["raw", "gzip", "brotli"]);
    let mut total = before;
    for file in files {
        let size = Size::of(&read(&dist.join(file))?)?;
        row(&file.to_string_lossy(), numbers(size));
        total = total.plus(size);
    }
    row("total", numbers(total));
    Ok(total)
}

/// What comes later, by the names of its files, each with the program that it belongs to; `frame`
/// comes only in a frame of another site.
const LATER: [(&str, &str); 4] = [
    ("finder", "finder"),
    ("atlas", "atlas"),
    ("views", "atlas"),
    ("frame", "frame"),
];

/// Which of the later programs a file belongs to.
fn program_of(file: &Path) -> Option<&'static str> {
    let name = file.file_name()?.to_string_lossy();
    let (_, program) = LATER.into_iter().find(|(file, _)| {
        let rest = name.strip_prefix(file);
        rest.is_some_and(|rest| rest.starts_with('-'))
    })?;
    Some(program)
}

/// Compares with a limit of budget.toml.
fn within(name: &str, Size { brotli, .. }: Size) -> Result<()> {
    let limit = limit(name)?;
    ensure!(
        brotli <= limit,
        "{name} is {brotli} bytes, {} over the limit of budget.toml: the tables above show where they go",
        brotli - limit
    );
    println!("    {name}: {brotli} bytes of {limit} are used");
    Ok(())
}

/// A limit of budget.toml in bytes.
pub(crate) fn limit(name: &str) -> Result<usize> {
    let file = project::root().join("budget.toml");
    let text = fs::read_to_string(&file).context("can't read budget.toml")?;
    let table: toml::Table = text.parse().context("budget.toml is no TOML")?;
    table
        .get(name)
        .and_then(|part| part.get("limit_kib")?.as_integer())
        .and_then(|kib| usize::try_from(kib).ok())
        .map(|kib| kib * 1024)
        .with_context(|| format!("budget.toml needs a whole number {name}.limit_kib"))
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

/// The page and every asset that it, or an asset of it, names. Names hold a hash of
/// the content, so a name in a text is a reference.
fn downloads(dist: &Path, page: &Path) -> Result<Vec<PathBuf>> {
    let mut left = BTreeSet::new();
    for file in fs::read_dir(dist.join("assets")).context("dist/ has no assets")? {
        left.insert(file?.file_name());
    }
    let mut found = vec![page.to_owned()];
    let mut next = 0;
    while let Some(file) = found.get(next) {
        let content = read(&dist.join(file))?;
        let text = String::from_utf8_lossy(&content);
        let named: Vec<_> = left
            .iter()
            .filter(|name| text.contains(&*name.to_string_lossy()))
            .cloned()
            .collect();
        for name in named {
            left.remove(&name);
            found.push(Path::new("assets").join(name));
        }
        next += 1;
    }
    Ok(found)
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
