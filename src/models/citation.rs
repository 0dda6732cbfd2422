//! How a page or a claim is cited: in words, as BibTeX, as CSL JSON, and in a wiki.

use serde::Serialize;

/// A text that the reader copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextToCopy {
    /// Its place on the page.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The text.
    pub text: String,
}

/// What is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its name in a list of references.
    pub key: String,
    /// The title of the page, or what the claim says.
    pub title: String,
    /// The page that the claim is on.
    pub page: Option<&'static str>,
    /// The name of the encyclopedia.
    pub encyclopedia: &'static str,
    /// Its edition, which changes with the lore.
    pub edition: &'static str,
}

impl Citation {
    /// The citations, with the full address of what is cited and the day of access (`2026-01-31`),
    /// if known.
    pub fn texts(&self, link: &str, accessed: Option<&str>) -> Vec<TextToCopy> {
        let texts = [
            ("cite-plain", "In words", self.in_words(link, accessed)),
            ("cite-bibtex", "BibTeX", self.bibtex(link, accessed)),
            ("cite-csl", "CSL JSON", self.csl_json(link, accessed)),
            ("cite-wiki", "Wiki", self.wiki(link, accessed)),
        ];
        let texts = texts.map(|(id, label, text)| TextToCopy { id, label, text });
        texts.into()
    }

    fn in_words(&self, link: &str, accessed: Option<&str>) -> String {
        let page = self.page.map(|page| format!("“{page}”, "));
        let accessed = accessed.map(|day| format!(", accessed {day}"));
        format!(
            "“{}”. {}{}, edition {}{}. {link}",
            self.title,
            page.unwrap_or_default(),
            self.encyclopedia,
            self.edition,
            accessed.unwrap_or_default(),
        )
    }

    fn bibtex(&self, link: &str, accessed: Option<&str>) -> String {
        let page = self.page.map(|page| format!("{}. ", escape_tex(page)));
        let accessed = accessed.map(|day| format!(",\n  urldate = {{{day}}}"));
        format!(
            "@misc{{{},\n  title = {{{{{}}}}},\n  howpublished = {{{}}},\n  note = {{{}Edition {}}},\n  url = {{{link}}}{}\n}}",
            self.key,
            escape_tex(&self.title),
            escape_tex(self.encyclopedia),
            page.unwrap_or_default(),
            self.edition,
            accessed.unwrap_or_default(),
        )
    }

    fn csl_json(&self, link: &str, accessed: Option<&str>) -> String {
        let item = CslItem {
            id: &self.key,
            kind: "entry-encyclopedia",
            title: &self.title,
            section: self.page,
            container_title: self.encyclopedia,
            version: self.edition,
            url: link,
            accessed: accessed.map(CslDate::of_day),
        };
        // Strings and numbers only, so serializing can't fail.
        serde_json::to_string_pretty(&[item]).unwrap_or_default()
    }

    fn wiki(&self, link: &str, accessed: Option<&str>) -> String {
        let page = self.page.map(|page| format!(" |at={}", escape_wiki(page)));
        let accessed = accessed.map(|day| format!(" |access-date={day}"));
        format!(
            "{{{{cite web |title={} |website={}{} |version={} |url={link}{}}}}}",
            escape_wiki(&self.title),
            escape_wiki(self.encyclopedia),
            page.unwrap_or_default(),
            self.edition,
            accessed.unwrap_or_default(),
        )
    }
}

/// An item of CSL JSON, by the schema of the Citation Style Language 1.0.2.
#[derive(Serialize)]
struct CslItem<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    #[serde(rename = "container-title")]
    container_title: &'a str,
    version: &'a str,
    #[serde(rename = "URL")]
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<CslDate>,
}

#[derive(Serialize)]
struct CslDate {
    #[serde(rename = "date-parts")]
    date_parts: [Vec<u32>; 1],
}

impl CslDate {
    fn of_day(day: &str) -> Self {
        let parts = day.split('-').filter_map(|part| part.parse().ok());
        Self {
            date_parts: [parts.collect()],
        }
    }
}

/// A text escaped for TeX.
fn escape_tex(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '&' | '%' | '$' | '#' | '_' | '{' | '}') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// A text without characters that end a template field.
fn escape_wiki(words: &str) -> String {
    words.replace('|', "{{!}}")
}

#[cfg(test)]
mod tests {
    use super::Citation;

    const LINK: &str = "https://host.example/entry/old-mine/#claim-dug@0a1b2c3d";

    fn text(id: &str, accessed: Option<&str>) -> String {
        let citation = Citation {
            key: "old-mine-dug".to_owned(),
            title: "Old Mine, dug by: \"Smith & Son\" | 50%".to_owned(),
            page: Some("Old Mine"),
            encyclopedia: "The Book",
            edition: "12",
        };
        let mut texts = citation.texts(LINK, accessed).into_iter();
        texts.find(|text| text.id == id).unwrap().text
    }

    #[test]
    fn words_name_the_claim_its_page_the_edition_the_day_and_the_link() {
        assert_eq!(
            text("cite-plain", Some("2026-01-31")),
            format!(
                "“Old Mine, dug by: \"Smith & Son\" | 50%”. “Old Mine”, The Book, edition 12, accessed 2026-01-31. {LINK}"
            ),
        );
        assert!(!text("cite-plain", None).contains("accessed"));
    }

    #[test]
    fn what_means_something_to_tex_or_a_template_is_escaped() {
        let bibtex = text("cite-bibtex", Some("2026-01-31"));
        assert!(bibtex.contains("Smith \\& Son\" | 50\\%}}"), "{bibtex}");
        assert!(bibtex.contains("urldate = {2026-01-31}"), "{bibtex}");
        let wiki = text("cite-wiki", Some("2026-01-31"));
        assert!(wiki.contains("Son\" {{!}} 50%"), "{wiki}");
        assert!(wiki.contains("|access-date=2026-01-31}}"), "{wiki}");
    }

    #[test]
    fn csl_json_is_one_item_of_an_encyclopedia() {
        let csl: serde_json::Value =
            serde_json::from_str(&text("cite-csl", Some("2026-01-31"))).unwrap();
        assert_eq!(
            csl,
            serde_json::json!([{
                "id": "old-mine-dug",
                "type": "entry-encyclopedia",
                "title": "Old Mine, dug by: \"Smith & Son\" | 50%",
                "section": "Old Mine",
                "container-title": "The Book",
                "version": "12",
                "URL": LINK,
                "accessed": { "date-parts": [[2026, 1, 31]] },
            }])
        );
    }
}
