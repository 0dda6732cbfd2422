//! `cargo xtask lighthouse`: Lighthouse results for a phone on a slow connection, for the front
//! page and an entry, and how much later an entry is painted than a plain page with the same text.

mod plain;
mod results;

use std::fs;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use static_host::Site;

use self::plain::folder;
use self::results::told;
use crate::{
    project,
    steps::{command, run, step},
    tools,
};

/// The entry is the largest one.
const PAGES: [&str; 3] = ["home", "entry", "plain"];

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// No window; as root it needs to run without a sandbox.
const SWITCHES: &str = "--headless --no-sandbox --disable-dev-shm-usage --disable-gpu";

/// How often each page is judged; the median counts.
fn runs(words: &[&str]) -> Result<usize> {
    match words {
        [] => Ok(3),
        ["--runs", number] => {
            let runs = number.parse().ok().filter(|runs| *runs > 0);
            runs.with_context(|| format!("\"{number}\" is not a number of runs"))
        }
        _ => bail!("lighthouse takes --runs N, not \"{}\"", words.join(" ")),
    }
}

/// Audits `dist/` as it is, prints the results, and fails if they miss the targets.
pub(crate) fn judge(words: &[&str]) -> Result<()> {
    let runs = runs(words)?;
    tools::browser()?;
    let lighthouse = tools::lighthouse()?;
    let (folder, entry) = folder()?;
    let host = Site::new(&folder).sample_headers().serve()?;
    let paths = [String::new(), entry, "plain/".to_owned()];
    let mut reports: [Vec<Value>; 3] = Default::default();
    step("Lighthouse: a phone on a slow connection", || {
        // In turns, so that other load on the machine affects all pages alike.
        for number in 0..runs {
            for ((path, name), reports) in paths.iter().zip(PAGES).zip(&mut reports) {
                let url = format!("{}{path}", host.url());
                let file = project::target().join(format!("lighthouse-{name}-{number}.json"));
                let mut judge = command("node");
                judge
                    .arg(&lighthouse)
                    .arg(&url)
                    .args(["--quiet", "--output=json"])
                    .arg(format!("--output-path={}", file.display()))
                    .arg(format!("--only-categories={}", CATEGORIES.join(",")))
                    .arg(format!("--chrome-flags={SWITCHES}"))
                    .env("CHROME_PATH", tools::browser_path()?);
                // Occasionally it can't find the start of its own trace, and asks to be run again.
                run(&mut judge).or_else(|_| run(&mut judge))?;
                let text = fs::read_to_string(&file)?;
                reports.push(serde_json::from_str(&text).context("Lighthouse wrote no JSON")?);
            }
        }
        Ok(())
    })?;
    told(&paths, &reports)
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn reads_its_options() {
        assert_eq!(runs(&[]).ok(), Some(3));
        assert_eq!(runs(&["--runs", "5"]).ok(), Some(5));
        assert!(runs(&["--runs", "0"]).is_err());
        assert!(runs(&["fast"]).is_err());
    }
}
