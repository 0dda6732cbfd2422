//! What is judged: a copy of `dist/`, with the text of its largest entry as a plain page to compare it with.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

use crate::{budget, project};

/// A copy of `dist/` with a plain page of an entry's text, and the path of that entry.
pub(super) fn folder() -> Result<(PathBuf, String)> {
    let dist = project::dist();
    let page = budget::largest_entry(&dist)?;
    let folder = project::target().join("lighthouse");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&dist, &folder)?;
    ensure!(
        folder.join(&page).with_extension("html.br").is_file(),
        "dist/ is not an optimised build; run `cargo xtask dist`"
    );
    let plain = plain(&fs::read_to_string(dist.join(&page))?)?;
    let file = folder.join("plain/index.html");
    fs::create_dir_all(folder.join("plain"))?;
    fs::write(&file, &plain)?;
    let brotli = compress::brotli(plain.as_bytes())?;
    fs::write(file.with_extension("html.br"), brotli)?;
    let entry = page.parent().map(Path::to_string_lossy);
    let entry = entry.context("an entry is a folder")?;
    Ok((folder, format!("{entry}/")))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from).context("dist/ is not built; run `cargo xtask dist`")? {
        let file = file?;
        let (from, to) = (file.path(), to.join(file.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

/// The text of a page as a plain page: no styles, scripts, pictures or forms.
fn plain(page: &str) -> Result<String> {
    let main = page
        .split_once("<main")
        .and_then(|(_, rest)| Some(rest.split_once('>')?.1.split_once("</main>")?.0))
        .context("the entry has no <main>")?;
    let title = page
        .split_once("<title>")
        .and_then(|(_, rest)| Some(rest.split_once("</title>")?.0))
        .context("the entry has no title")?;
    let mut text = main.to_owned();
    for tag in ["svg", "script", "noscript", "form", "button"] {
        let (start, end) = (format!("<{tag}"), format!("</{tag}>"));
        while let Some(at) = text.find(&start) {
            let length = text[at..].find(&end).with_context(|| format!("no {end}"))?;
            text.replace_range(at..at + length + end.len(), "");
        }
    }
    Ok(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"><title>{title}</title><main>{text}</main>"
    ))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_plain_page_has_the_text_and_nothing_else() {
        let page = "<title>Mine</title><body><header>no</header><main id=\"main\"><h1>Mine</h1>\
                    <svg><path/></svg><form><button>Find</button></form><p>Old.</p></main>";
        let plain = plain(page).unwrap();
        assert!(
            plain.ends_with("<title>Mine</title><main><h1>Mine</h1><p>Old.</p></main>"),
            "{plain}"
        );
    }
}
