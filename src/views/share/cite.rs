//! A page in the words of a paper, of BibTeX, and of a wiki.

use lore::route::Route;
use maud::{Markup, html};

use super::{Target, text};
use crate::page::Page;

/// The citations to copy.
pub(super) fn citations(page: Page, target: &Target<'_>, link: &str) -> Markup {
    let world = page.tome.world();
    let name = &target.name;
    let plain = [
        "“",
        name,
        "”. ",
        world.name,
        ", edition ",
        world.edition,
        ". ",
        link,
    ]
    .concat();
    let key = match &target.address.route {
        Route::Entry(slug) => slug.as_str(),
        _ => "encyclopedia",
    };
    let bibtex = [
        "@misc{",
        key,
        ",\n  title = {{",
        &tex(name),
        "}},\n  howpublished = {",
        &tex(world.name),
        "},\n  note = {Edition ",
        world.edition,
        "},\n  url = {",
        link,
        "}\n}",
    ]
    .concat();
    let wiki = [
        "{{cite web |title=",
        &bare(name),
        " |website=",
        &bare(world.name),
        " |version=",
        world.edition,
        " |url=",
        link,
        "}}",
    ]
    .concat();
    html! {
        (text("cite-plain", "In words", &plain))
        (text("cite-bibtex", "BibTeX", &bibtex))
        (text("cite-wiki", "Wiki", &wiki))
    }
}

/// A text as TeX reads it.
fn tex(words: &str) -> String {
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
fn bare(words: &str) -> String {
    words.replace('|', "{{!}}")
}

#[cfg(test)]
mod tests {
    use super::tex;

    #[test]
    fn tex_gets_no_commands() {
        assert_eq!(tex("A & B_c {d}"), "A \\& B\\_c \\{d\\}");
    }
}
