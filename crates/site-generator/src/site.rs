//! The address where the encyclopedia will be published, if its publisher gives it.

use anyhow::{Context as _, Result, ensure};

use crate::staging::Staging;

/// The variable that names the address.
pub const VARIABLE: &str = "LORE_SITE";

/// The full address of the front page, with a slash at its end. Only what must be absolute uses it:
/// everything else works anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(String);

impl Site {
    /// Reads the address of a site: `https://example.org/lore/`. An empty text means none.
    ///
    /// # Errors
    /// If it isn't the address of a site.
    pub fn parse(text: &str) -> Result<Option<Self>> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .with_context(|| no_site(text))?;
        let plain = |c: char| c.is_ascii_graphic() && !"\"'<>?#\\^`{|}".contains(c);
        ensure!(
            !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(plain),
            no_site(text)
        );
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(Some(Self(format!("{text}{slash}"))))
    }

    /// The full address of a path from the root.
    pub fn full(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Writes `sitemap.xml` for some paths, and `robots.txt`, which refers to it.
    pub(crate) fn write(&self, staging: &Staging, paths: &[String]) -> Result<()> {
        let url = |path: &String| format!("<url><loc>{}</loc></url>\n", self.full(path));
        let urls: String = paths.iter().map(url).collect();
        let sitemap = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
        );
        // The addresses contain no quotes or angle brackets, but maybe ampersands.
        staging.write("sitemap.xml", sitemap.replace('&', "&amp;"))?;
        let robots = format!(
            "User-agent: *\nAllow: /\nSitemap: {}\n",
            self.full("sitemap.xml")
        );
        staging.write("robots.txt", robots)
    }
}

fn no_site(text: &str) -> String {
    format!(
        "{VARIABLE} is \"{text}\", which is not a site address; write it like https://example.org/lore/"
    )
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn a_site_ends_in_a_slash() {
        for text in ["https://example.org/lore", " https://example.org/lore/ "] {
            let site = Site::parse(text).unwrap().unwrap();
            assert_eq!(site.full("about/"), "https://example.org/lore/about/");
        }
        assert_eq!(Site::parse(" ").unwrap(), None);
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for text in [
            "example.org",
            "https://",
            "https:///x",
            "https://a/?b",
            "ftp://a",
            "https://a b",
        ] {
            assert!(Site::parse(text).is_err(), "{text}");
        }
    }
}
