//! The byte budget: what readers download until they can read, search, and use the large views.

mod dist;
mod size;

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};

use self::dist::Dist;
pub(crate) use self::dist::largest_entry;
pub(crate) use self::size::Size;
use crate::{project, steps::step, weigh};

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
            live.extend(dist.chunks("lore")?);
            live.extend(dist.chunks(chunk)?);
            rows.push((row, live));
        }
        rows.push(("everything", dist.everything(&entry)));
        rows.push(("faces", dist.faces()));
        let mut faults = Vec::new();
        for (name, files) in &rows {
            let total = size::table(name, &dist.folder, files)?;
            let limit = limit(name)?;
            println!("    {name}: {} of {limit} bytes are used\n", total.brotli);
            if total.brotli > limit {
                faults.push(format!(
                    "{name} is {} bytes over its limit",
                    total.brotli - limit
                ));
            }
        }
        for file in dist.modules() {
            weigh::print(&read(&dist.folder.join("assets").join(file))?, file)?;
        }
        ensure!(faults.is_empty(), "{} (budget.toml)", faults.join("; "));
        Ok(())
    })
}

/// A limit of budget.toml in bytes.
pub(crate) fn limit(name: &str) -> Result<usize> {
    let file = project::root().join("budget.toml");
    let text = fs::read_to_string(&file).context("can't read budget.toml")?;
    let table: toml::Table = text.parse().context("budget.toml is not valid TOML")?;
    table
        .get(name)
        .and_then(|part| part.get("limit_kb")?.as_integer())
        .and_then(|kb| usize::try_from(kb).ok())
        .map(|kb| kb * 1000)
        .with_context(|| format!("budget.toml needs a whole number {name}.limit_kb"))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("can't read {}", file.display()))
}
