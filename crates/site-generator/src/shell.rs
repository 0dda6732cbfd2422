//! The markup around every page, read from `index.html`.

use anyhow::{Context as _, Result, ensure};
use lore::Writing;

use crate::html::tag;

const LANGUAGE: &str = "<html lang=\"en\">";
const HEAD: &str = "<!-- generator:head -->";
const CONTENT: &str = "<!-- generator:content -->";
const RUST: &str = "<link data-trunk";

/// The shell, cut at the places that differ from page to page.
#[derive(Clone, Debug)]
pub struct Shell {
    before_head: String,
    before_content: String,
    after_content: String,
}

impl Shell {
    /// Cuts a template for pages in a language.
    ///
    /// # Errors
    /// If it lacks a place that the generator fills.
    pub fn parse(template: &str, language: &str) -> Result<Self> {
        let template = without_comment(&without_trunk(template));
        let (start, rest) = cut(&template, LANGUAGE)?;
        let (before_head, rest) = cut(rest, HEAD)?;
        let (before_content, after_content) = cut(rest, CONTENT)?;
        ensure!(
            !template.contains("data-trunk"),
            "index.html must have each data-trunk link on a line of its own"
        );
        ensure!(
            !template.contains("<script") && !template.contains("<style"),
            "index.html must have no script or style of its own: the policy forbids inline ones, \
             and the generator refers to the others"
        );
        let writing = Writing::of(language);
        let mut attributes = vec![("lang", language)];
        if writing.right_to_left {
            attributes.push(("dir", writing.direction()));
        }
        let html = tag("html", &attributes);
        Ok(Self {
            before_head: [start, &html, &bare(before_head)].concat(),
            before_content: bare(before_content),
            after_content: bare(after_content),
        })
    }

    /// The page of a head and a content.
    pub fn page(&self, head: &str, content: &str) -> String {
        let parts: [&str; 5] = [
            &self.before_head,
            head,
            &self.before_content,
            content,
            &self.after_content,
        ];
        parts.concat()
    }
}

/// Removes the line that tells trunk what to build.
fn without_trunk(template: &str) -> String {
    let kept = template
        .lines()
        .filter(|line| !line.trim_start().starts_with(RUST));
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// Removes the comment at the top, which is for those who edit the shell.
fn without_comment(template: &str) -> String {
    match (template.find("<!--\n"), template.find("-->\n")) {
        (Some(start), Some(end)) if start < end => {
            [&template[..start], &template[end + "-->\n".len()..]].concat()
        }
        _ => template.to_owned(),
    }
}

/// Removes the indentation, which is also for those who edit the shell.
fn bare(markup: &str) -> String {
    markup.lines().map(str::trim).collect()
}

fn cut<'a>(template: &'a str, place: &str) -> Result<(&'a str, &'a str)> {
    template
        .split_once(place)
        .with_context(|| format!("index.html has no {place} for the generator to fill"))
}

#[cfg(test)]
mod tests {
    use super::Shell;

    const TEMPLATE: &str = "<!doctype html>
<!--
  For editors.
-->
<html lang=\"en\">
<head>
    <!-- generator:head -->
    <link data-trunk rel=\"rust\">
</head>
<body><!-- generator:content --></body>
";

    #[test]
    fn is_filled() {
        let shell = Shell::parse(TEMPLATE, "cy").unwrap();
        let page = shell.page("<title>A</title>", "<main>B</main>");
        let expected = "<!doctype html>\n<html lang=\"cy\"><head><title>A</title></head>\
                        <body><main>B</main></body>";
        assert_eq!(page, expected);
    }

    #[test]
    fn says_what_a_template_lacks() {
        let fault = Shell::parse("<html lang=\"en\"><head></head>", "en").unwrap_err();
        assert_eq!(
            fault.to_string(),
            "index.html has no <!-- generator:head --> for the generator to fill"
        );
        let inline = TEMPLATE.replace("<body>", "<body><style></style>");
        assert!(Shell::parse(&inline, "en").is_err());
    }
}
