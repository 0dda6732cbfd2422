//! `cargo xtask lighthouse`: Lighthouse results for a phone on a slow connection, for the front
//! page and an entry, and how much later an entry is painted than a plain page with the same text.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;
use static_host::Site;

use crate::{
    budget, project,
    steps::{command, run, step},
    tools,
};

/// The entry is the largest one.
const PAGES: [&str; 3] = ["home", "entry", "plain"];

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// Times and layout shifts, with the names of their audits.
const TIMES: [(&str, &str); 4] = [
    ("FCP", "first-contentful-paint"),
    ("LCP", "largest-contentful-paint"),
    ("TBT", "total-blocking-time"),
    ("CLS", "cumulative-layout-shift"),
];

/// How much later than a plain page an entry may be painted, as a factor.
const RATIO: f64 = 1.3;

/// How long startup may block, in milliseconds.
const BLOCKED: f64 = 50.0;

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
    step("Lighthouse, a phone on a slow line", || {
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

/// A copy of `dist/` with a plain page of an entry's text, and the path of that entry.
fn folder() -> Result<(PathBuf, String)> {
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

/// Prints the tables and compares them with the targets.
fn told(paths: &[String], reports: &[Vec<Value>; 3]) -> Result<()> {
    let columns = CATEGORIES.into_iter().chain(TIMES.map(|(name, _)| name));
    println!(
        "\n    {:<8}{}",
        "",
        columns
            .map(|name| format!("{name:>15}"))
            .collect::<String>()
    );
    let mut broken = Vec::new();
    let mut painted = Vec::new();
    for ((name, path), reports) in PAGES.into_iter().zip(paths).zip(reports) {
        let scores = CATEGORIES.map(|category| {
            median(reports, &format!("/categories/{category}/score")).map(|score| score * 100.0)
        });
        let times =
            TIMES.map(|(_, audit)| median(reports, &format!("/audits/{audit}/numericValue")));
        let mut line = format!("    {name:<8}");
        for score in &scores {
            line.push_str(&cell(*score, 0));
        }
        for (time, digits) in times.iter().zip([0, 0, 0, 3]) {
            line.push_str(&cell(*time, digits));
        }
        println!("{line}  /{path}");
        painted.push(times[1].context("there is no largest paint")?);
        if name == "plain" {
            continue;
        }
        for (category, score) in CATEGORIES.into_iter().zip(scores) {
            if score.is_none_or(|score| score < 99.9) {
                broken.push(format!(
                    "{name}: {category} is below 100: {}",
                    lost(reports, category)
                ));
            }
        }
        if times[2].is_none_or(|time| time > BLOCKED) {
            broken.push(format!("{name}: it blocks for more than {BLOCKED} ms"));
        }
    }
    for (name, time) in PAGES.into_iter().zip(&painted).take(2) {
        let ratio = time / painted[2];
        println!("    {name} is painted at {ratio:.2} times the plain page (at most {RATIO})");
        if ratio > RATIO {
            broken.push(format!(
                "{name}: it is painted {ratio:.2} times as late as a plain page"
            ));
        }
    }
    ensure!(broken.is_empty(), "targets missed:\n{}", broken.join("\n"));
    Ok(())
}

fn cell(number: Option<f64>, digits: usize) -> String {
    let text = number.map_or_else(|| "none".to_owned(), |number| format!("{number:.digits$}"));
    format!("{text:>15}")
}

/// The median of the reports.
fn median(reports: &[Value], pointer: &str) -> Option<f64> {
    let numbers = reports
        .iter()
        .map(|report| report.pointer(pointer)?.as_f64());
    let mut numbers = numbers.collect::<Option<Vec<f64>>>()?;
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

/// The audits that lost points in a category.
fn lost(reports: &[Value], category: &str) -> String {
    let Some(report) = reports.last() else {
        return String::new();
    };
    let audits = report.pointer(&format!("/categories/{category}/auditRefs"));
    let audits = audits
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let lost = audits.iter().filter_map(|audit| {
        let weight = audit["weight"].as_f64().filter(|weight| *weight > 0.0)?;
        let id = audit["id"].as_str()?;
        let result = &report["audits"][id];
        let score = result["score"].as_f64().filter(|score| *score < 1.0)?;
        let shown = result["displayValue"].as_str().unwrap_or_default();
        Some(format!("{id} {score:.2} of weight {weight} {shown}"))
    });
    lost.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{median, plain, runs};

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

    #[test]
    fn the_middle_of_three_runs_counts() {
        let reports = [json!({"a": 3}), json!({"a": 1}), json!({"a": 2})];
        assert_eq!(median(&reports, "/a"), Some(2.0));
        assert_eq!(median(&reports, "/b"), None);
    }

    #[test]
    fn reads_its_options() {
        assert_eq!(runs(&[]).ok(), Some(3));
        assert_eq!(runs(&["--runs", "5"]).ok(), Some(5));
        assert!(runs(&["--runs", "0"]).is_err());
        assert!(runs(&["fast"]).is_err());
    }
}
