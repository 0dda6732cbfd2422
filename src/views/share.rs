//! How to link to a page, cite it, and show it in another site.
//!
//! Full addresses are known to the reader's browser only: where one begins, [`HOST`] stands in the
//! texts, and the program puts the origin there (`atlas::share`).

use lore::route::{Address, Route, Share};
use maud::{Markup, html};

use crate::page::{Drawn, Page};
use crate::views::title;

/// What stands for the origin until the program has put it there.
pub const HOST: &str = "{host}";

const THEMES: [(&str, &str); 4] = [
    ("", "That of the site"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
];

/// The fixed part of the page: what is asked of the snippet.
pub fn head(page: Page, share: &Share) -> Drawn {
    let target = Address::parse(&share.page);
    let name = title(page.tome, &target.route)?;
    let entry = matches!(target.route, Route::Entry(_));
    let views = [
        ("", "The page itself", true),
        ("card", "A card with its summary", entry),
        ("relations", "Its relations", entry),
        ("timeline", "Its timeline", entry),
        ("search", "A search box", true),
    ];
    let views: Vec<_> = views.into_iter().filter(|(_, _, fits)| *fits).collect();
    let action = page.to(Route::Share(Share::default()));
    Ok(html! {
        header.page-head {
            h1 { "Share" }
            p {
                "Ways to lead others to " a href=(page.href(&target)) { (name) }
                ": a link, a citation, a place in your own site."
            }
        }
        form.filters action=(action) data-live {
            input type="hidden" name="page" value=(share.page);
            label {
                span.label { "In another site" }
                select name="view" {
                    @for (value, words, _) in &views {
                        option value=(value) selected[*value == share.view] { (words) }
                    }
                }
            }
            label {
                span.label { "Theme" }
                select name="theme" {
                    @for (value, words) in THEMES {
                        option value=(value) selected[value == share.theme] { (words) }
                    }
                }
            }
            label {
                span.label { "Accent" }
                input name="accent" value=(share.accent) placeholder="#b8860b" size="9"
                    autocomplete="off" spellcheck="false";
            }
            button.no-script type="submit" { "Show" }
        }
    })
}

/// The following part: what to copy, and how it looks.
pub fn ways(page: Page, share: &Share) -> Drawn {
    let target = Address::parse(&share.page);
    let name = title(page.tome, &target.route)?;
    let link = [HOST, &page.href(&target)].concat();
    let accent = colour(&share.accent);
    Ok(html! {
        section.entry-part aria-labelledby="snippet" {
            h2 id="snippet" { "Embed" }
            @if !share.accent.is_empty() && accent.is_none() {
                p role="alert" { "“" (share.accent) "” is no colour: write it as #b8860b." }
            }
            @if let Some(element) = element(page, share, &target, &name) {
                (text("snippet-element", "One line for your page", &element.0))
            }
            (text("snippet-frame", "Where no script may be added", &frame(page, share, &name).0))
            p {
                "With the first, any link of yours shows a card when it is pointed at: "
                code { "data-lore=\"…\"" } " holds the name of an entry in its address."
            }
            h3 { "As it will look" }
            div.sample data-frame=(source(page, share)) data-title=(name) {
                p.soft { "The preview needs scripts, and this page is shown without." }
            }
        }
        section.entry-part aria-labelledby="link" {
            h2 id="link" { "Link" }
            (text("share-link", "The address", &link))
        }
        section.entry-part aria-labelledby="cite" {
            h2 id="cite" { "Cite" }
            (citations(page, &target, &name, &link))
        }
    })
}

/// A text to copy.
fn text(id: &str, label: &str, words: &str) -> Markup {
    html! {
        div.to-copy {
            h3 id={ (id) "-label" } { (label) }
            pre tabindex="0" role="group" aria-labelledby={ (id) "-label" } { code id=(id) data-full { (words) } }
            button.live-only type="button" data-copies=(id) { "Copy" }
            span.soft role="status" {}
        }
    }
}

/// The view that a snippet asks for, and what it is of; none if the element has no such view.
fn asked(share: &Share, target: &Address) -> Option<(&'static str, String, String)> {
    let entry = match &target.route {
        Route::Entry(slug) => slug.as_str().to_owned(),
        Route::Relations(_) | Route::Timeline(_) => target
            .route
            .filter()
            .and_then(|filter| filter.entry.as_ref())
            .map_or_else(String::new, |slug| slug.as_str().to_owned()),
        _ => String::new(),
    };
    let own = match &target.route {
        Route::Relations(_) => "relations",
        Route::Timeline(_) => "timeline",
        Route::Search(_) => "search",
        _ => "",
    };
    let words = match &target.route {
        Route::Search(search) => search.words.clone(),
        _ => String::new(),
    };
    match share.view.as_str() {
        "card" if !entry.is_empty() => Some(("card", entry, String::new())),
        "relations" => Some(("relations", entry, String::new())),
        "timeline" => Some(("timeline", entry, String::new())),
        "search" => Some(("search", String::new(), words)),
        _ if !own.is_empty() => Some((own, entry, words)),
        _ if !entry.is_empty() || target.route == Route::Home => Some(("", entry, words)),
        _ => None,
    }
}

/// The element of embed.js, with the link that stays if it fails.
fn element(page: Page, share: &Share, target: &Address, name: &str) -> Option<Markup> {
    let (view, entry, words) = asked(share, target)?;
    let some = |text: &'_ str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let year = target.years.map(lore::Years::print);
    let script = [HOST, page.root, "embed.js"].concat();
    let link = [HOST, &page.href(target)].concat();
    Some(html! {
        script src=(script) async {} "\n"
        lore-embed entry=[some(&entry)] view=[some(view)] query=[some(&words)] year=[year]
            theme=[theme(share)] accent=[colour(&share.accent)] {
            a href=(link) { (name) }
        }
    })
}

/// The plain frame.
fn frame(page: Page, share: &Share, name: &str) -> Markup {
    let source = [HOST, &source(page, share)].concat();
    html! {
        iframe src=(source) title=(name) loading="lazy" width="100%" height="600" {}
    }
}

/// The page in a frame, from the host's root.
fn source(page: Page, share: &Share) -> String {
    let target = Address::parse(&share.page);
    let mut source = match asked(share, &target) {
        Some(("card", entry, _)) => [page.root, "card/?entry=", &entry].concat(),
        Some(("", ..)) | None => page.href(&target),
        Some((view, entry, words)) => {
            let key = if view == "search" { "q" } else { "entry" };
            let value = if view == "search" { &words } else { &entry };
            let asked = [view, "/?", key, "=", value].concat();
            let mut asked = Address::parse(&asked);
            asked.years = target.years;
            page.href(&asked)
        }
    };
    // The place on the page goes behind what is asked.
    let fragment = source.find('#').map(|at| source.split_off(at));
    source.push(if source.contains('?') { '&' } else { '?' });
    source.push_str("embed");
    if let Some(theme) = theme(share) {
        source.extend(["&theme=", theme]);
    }
    if let Some(accent) = colour(&share.accent) {
        source.extend(["&accent=", accent.trim_start_matches('#')]);
    }
    source.extend(fragment);
    source
}

fn theme(share: &Share) -> Option<&str> {
    let known = THEMES.iter().any(|(theme, _)| *theme == share.theme);
    Some(share.theme.as_str()).filter(|theme| known && !theme.is_empty())
}

/// A colour as it is written in hexadecimal.
fn colour(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('#')?;
    let written = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some(text).filter(|_| written && matches!(digits.len(), 3 | 6))
}

/// The page in the words of a paper, of BibTeX, and of a wiki.
fn citations(page: Page, target: &Address, name: &str, link: &str) -> Markup {
    let world = page.tome.world();
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
    let key = match &target.route {
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
    use lore::route::{Address, Share};

    use super::{asked, colour, tex};

    fn share(page: &str, view: &str) -> (Share, Address) {
        let share = Share {
            page: page.into(),
            view: view.into(),
            ..Share::default()
        };
        let target = Address::parse(page);
        (share, target)
    }

    #[test]
    fn a_snippet_shows_what_is_shared() {
        for (page, view, expected) in [
            ("entry/old-mine/", "", Some(("", "old-mine", ""))),
            ("entry/old-mine/", "card", Some(("card", "old-mine", ""))),
            (
                "timeline/?entry=old-mine",
                "",
                Some(("timeline", "old-mine", "")),
            ),
            ("search/?q=who", "", Some(("search", "", "who"))),
            ("", "", Some(("", "", ""))),
            ("disputes/", "", None),
            ("entry/old-mine/", "nonsense", Some(("", "old-mine", ""))),
        ] {
            let (share, target) = share(page, view);
            let found = asked(&share, &target);
            let found = found
                .as_ref()
                .map(|(view, entry, words)| (*view, entry.as_str(), words.as_str()));
            assert_eq!(found, expected, "{page} {view}");
        }
    }

    #[test]
    fn a_colour_is_three_or_six_digits() {
        assert_eq!(colour("#b8860b"), Some("#b8860b"));
        for text in ["", "red", "#12345", "#12x", "#abc;x"] {
            assert_eq!(colour(text), None, "{text}");
        }
    }

    #[test]
    fn tex_gets_no_commands() {
        assert_eq!(tex("A & B_c {d}"), "A \\& B\\_c \\{d\\}");
    }
}
