//! A page in the words of a paper, of BibTeX, and of a wiki.

use lore::route::Route;

use super::{Target, TextToCopy};
use crate::models::PageContext;

/// The citations of a page, with its full address.
pub(super) fn citations(page: PageContext, target: &Target<'_>, link: &str) -> Vec<TextToCopy> {
    let world = page.lore.world();
    let (name, encyclopedia, edition) = (target.name.as_str(), world.name, world.edition);
    let words = format!("“{name}”. {encyclopedia}, edition {edition}. {link}");
    let key = match &target.address.route {
        Route::Entry(slug) => slug.as_str(),
        _ => "encyclopedia",
    };
    let bibtex = format!(
        "@misc{{{key},\n  title = {{{{{}}}}},\n  howpublished = {{{}}},\n  note = {{Edition {edition}}},\n  url = {{{link}}}\n}}",
        escape_tex(name),
        escape_tex(encyclopedia),
    );
    let wiki = format!(
        "{{{{cite web |title={} |website={} |version={edition} |url={link}}}}}",
        escape_wiki(name),
        escape_wiki(encyclopedia),
    );
    vec![
        TextToCopy {
            id: "cite-plain",
            label: "In words",
            text: words,
        },
        TextToCopy {
            id: "cite-bibtex",
            label: "BibTeX",
            text: bibtex,
        },
        TextToCopy {
            id: "cite-wiki",
            label: "Wiki",
            text: wiki,
        },
    ]
}

/// A text as TeX reads it.
pub(super) fn escape_tex(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '&' | '%' | '$' | '#' | '_' | '{' | '}') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// A text without what ends a field of a template.
fn escape_wiki(words: &str) -> String {
    words.replace('|', "{{!}}")
}
