//! The markup around every page, read from `index.html`.

use anyhow::{Context as _, Result, ensure};

use crate::assets::{Asset, Assets};

const HEAD: &str = "<!-- press:head -->";
const CONTENT: &str = "<!-- press:content -->";
const RUST: &str = "<link data-trunk";

/// The shell, cut at the places that differ from page to page.
#[derive(Clone, Debug)]
pub struct Shell {
    before_head: String,
    before_content: String,
    after_content: String,
}

impl Shell {
    /// Cuts a template.
    ///
    /// # Errors
    /// If it lacks a place that press fills.
    pub fn parse(template: &str) -> Result<Self> {
        let template = without_comment(&without_trunk(template));
        let (before_head, rest) = cut(&template, HEAD)?;
        let (before_content, after_content) = cut(rest, CONTENT)?;
        ensure!(
            !template.contains("data-trunk"),
            "index.html must have each data-trunk link on a line of its own"
        );
        ensure!(
            !template.contains("<script") && !template.contains("<style"),
            "index.html must have no script or style of its own: the policy forbids inline ones, \
             and press refers to the others"
        );
        Ok(Self {
            before_head: before_head.to_owned(),
            before_content: before_content.to_owned(),
            after_content: after_content.to_owned(),
        })
    }

    /// A page that looks for the root at each of `roots`, nearest first. `canonical` is the way
    /// from it to the page that it stands for, mostly itself.
    pub fn page(
        &self,
        assets: &Assets,
        roots: &[String],
        canonical: &str,
        title: &str,
        description: &str,
    ) -> String {
        let canonical = escape(canonical);
        let title = escape(title);
        let description = escape(description);
        let each = |asset: &Asset, start: &str, end: &str| -> Vec<String> {
            let (path, integrity) = (asset.path(), &asset.integrity);
            let tag = |root| format!("<{start}=\"{root}{path}\" integrity=\"{integrity}\"{end}");
            roots.iter().map(tag).collect()
        };
        let mut head = vec![
            format!("<title>{title}</title>"),
            format!("<meta name=\"description\" content=\"{description}\">"),
        ];
        head.push(format!("<link rel=\"canonical\" href=\"{canonical}\">"));
        // The early script stands before the style, which it would wait for.
        head.extend(each(&assets.early, "script src", "></script>"));
        head.extend(each(&assets.style, "link rel=\"stylesheet\" href", ">"));
        head.extend(each(
            &assets.app,
            "script type=\"module\" src",
            "></script>",
        ));
        match &assets.icon {
            Some(icon) => {
                let path = icon.path();
                let link = |root| format!("<link rel=\"icon\" href=\"{root}{path}\">");
                head.extend(roots.iter().map(link));
            }
            // Without one a browser asks the host's root for favicon.ico.
            None => head.push("<link rel=\"icon\" href=\"data:,\">".to_owned()),
        }
        let content = format!(
            "\n      <h1>{title}</h1>\n      <p>{description}</p>\n      <p>Loading…</p>\n      \
             <noscript><p>Reading needs JavaScript, which is switched off here.</p></noscript>\n    "
        );
        [
            &self.before_head,
            &head.join("\n    "),
            &self.before_content,
            &content,
            &self.after_content,
        ]
        .map(String::as_str)
        .concat()
    }
}

/// The line that told trunk what to build has done its work.
fn without_trunk(template: &str) -> String {
    let kept = template
        .lines()
        .filter(|line| !line.trim_start().starts_with(RUST));
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// The comment at the top is for those who edit the shell.
fn without_comment(template: &str) -> String {
    match (template.find("<!--\n"), template.find("-->\n")) {
        (Some(start), Some(end)) if start < end => {
            [&template[..start], &template[end + "-->\n".len()..]].concat()
        }
        _ => template.to_owned(),
    }
}

fn cut<'a>(template: &'a str, place: &str) -> Result<(&'a str, &'a str)> {
    template
        .split_once(place)
        .with_context(|| format!("index.html has no {place} for press to fill"))
}

/// Text as it stands in markup, between quotes or not.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::Shell;
    use crate::assets::{Asset, Assets};

    const TEMPLATE: &str = "<!doctype html>
<!--
  For editors.
-->
<head>
    <!-- press:head -->
    <link data-trunk rel=\"rust\">
</head>
<body><!-- press:content --></body>
";

    fn assets() -> Assets {
        let asset = |name: &str| Asset {
            name: name.to_owned(),
            integrity: format!("sha256-{name}"),
        };
        Assets {
            app: asset("app.js"),
            early: asset("early.js"),
            style: asset("style.css"),
            icon: None,
        }
    }

    #[test]
    fn fills_the_head() {
        let page = Shell::parse(TEMPLATE).unwrap().page(
            &assets(),
            &["../".to_owned()],
            "./",
            "Bread & \"Roses\"",
            "<b>",
        );
        let head = "<!doctype html>
<head>
    <title>Bread &amp; &quot;Roses&quot;</title>
    <meta name=\"description\" content=\"&lt;b&gt;\">
    <link rel=\"canonical\" href=\"./\">
    <script src=\"../assets/early.js\" integrity=\"sha256-early.js\"></script>
    <link rel=\"stylesheet\" href=\"../assets/style.css\" integrity=\"sha256-style.css\">
    <script type=\"module\" src=\"../assets/app.js\" integrity=\"sha256-app.js\"></script>
    <link rel=\"icon\" href=\"data:,\">
</head>
";
        assert!(page.starts_with(head), "{page}");
    }

    #[test]
    fn tries_every_root_nearest_first() {
        let roots = ["./".to_owned(), "../".to_owned()];
        let page = Shell::parse(TEMPLATE)
            .unwrap()
            .page(&assets(), &roots, "./", "", "");
        let near = page.find("\"./assets/app.js\"").unwrap();
        let far = page.find("\"../assets/app.js\"").unwrap();
        assert!(near < far);
    }

    #[test]
    fn says_what_a_template_lacks() {
        let fault = Shell::parse("<head></head>").unwrap_err().to_string();
        assert_eq!(
            fault,
            "index.html has no <!-- press:head --> for press to fill"
        );
        let inline = TEMPLATE
            .replace("For editors", "")
            .replace("<body>", "<body><style></style>");
        assert!(Shell::parse(&inline).is_err());
    }
}
