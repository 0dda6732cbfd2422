//! The results in tables, beside the targets.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::{CATEGORIES, PAGES};

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

/// Prints the tables and compares them with the targets.
pub(super) fn told(paths: &[String], reports: &[Vec<Value>; 3]) -> Result<()> {
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

    use super::median;

    #[test]
    fn the_middle_of_three_runs_counts() {
        let reports = [json!({"a": 3}), json!({"a": 1}), json!({"a": 2})];
        assert_eq!(median(&reports, "/a"), Some(2.0));
        assert_eq!(median(&reports, "/b"), None);
    }
}
