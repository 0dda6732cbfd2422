//! What a site owner copies: the element, the plain frame, the module.

use lore::Years;
use lore::route::{
    Address, RelationsParams as Relations, Route, SearchParams as Search,
    TimelineParams as Timeline,
};
use maud::{Markup, html};

use super::{HOST, THEMES, Target, text};
use crate::page::Page;

/// The ways into another site, each as a text to copy.
pub(super) fn snippets(page: Page, target: &Target<'_>) -> Markup {
    let asked = Asked::of(target);
    html! {
        @if let Some(asked) = &asked {
            (text("snippet-element", "One line for your page", &element(page, target, asked).0))
        }
        (text("snippet-frame", "Where no script may be added", &frame(page, target).0))
        @if let Some(asked) = asked.filter(|asked| asked.view != "card") {
            (text("snippet-module", "In your page itself, without a frame", &module(page, target, &asked)))
        }
        p {
            "With the first, any link of yours shows a card when it is pointed at: "
            code { "data-lore=\"…\"" } " holds the name of an entry in its address."
        }
    }
}

/// The view that a snippet asks for, and what it is of.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    view: &'static str,
    entry: String,
    words: String,
}

impl Asked {
    /// None if the element has no such view.
    fn of(target: &Target<'_>) -> Option<Self> {
        let route = &target.address.route;
        let entry = match route {
            Route::Entry(slug) => Some(slug),
            _ => route.filter().and_then(|filter| filter.entry.as_ref()),
        };
        let entry = entry.map_or_else(String::new, |slug| slug.as_str().to_owned());
        let (own, words) = match route {
            Route::Relations(_) => ("relations", String::new()),
            Route::Timeline(_) => ("timeline", String::new()),
            Route::Search(search) => ("search", search.words.clone()),
            _ => ("", String::new()),
        };
        let view = match target.share.view.as_str() {
            "card" if matches!(route, Route::Entry(_)) => "card",
            "relations" => "relations",
            "timeline" => "timeline",
            "search" => "search",
            _ if !own.is_empty() => own,
            _ if !entry.is_empty() || *route == Route::Home => "",
            _ => return None,
        };
        Some(if view == "search" {
            let entry = String::new();
            Self { view, entry, words }
        } else {
            let words = String::new();
            Self { view, entry, words }
        })
    }

    /// The page of the view.
    fn route(self) -> Route {
        match self.view {
            "search" => Route::Search(Search::new(&self.words)),
            "relations" => Route::Relations(Relations::for_entry(&self.entry)),
            _ => Route::Timeline(Timeline::for_entry(&self.entry)),
        }
    }

    /// What a site asks for, by the names that embed.js and the module give it.
    fn fields<'a>(
        &'a self,
        target: &'a Target<'_>,
        years: &'a str,
    ) -> [(&'static str, &'a str); 6] {
        [
            ("entry", &self.entry),
            ("view", self.view),
            ("query", &self.words),
            ("year", years),
            ("theme", theme(target).unwrap_or_default()),
            ("accent", colour(&target.share.accent).unwrap_or_default()),
        ]
    }
}

/// The years of a target as a site asks for them; empty for all.
fn years(target: &Target<'_>) -> String {
    target.address.years.map_or_else(String::new, Years::print)
}

/// The element of embed.js, with the link that stays if it fails.
fn element(page: Page, target: &Target<'_>, asked: &Asked) -> Markup {
    let years = years(target);
    let [entry, view, words, year, theme, accent] = asked
        .fields(target, &years)
        .map(|(_, value)| Some(value).filter(|value| !value.is_empty()));
    html! {
        script src={ (HOST) (page.root) "embed.js" } async {} "\n"
        lore-embed entry=[entry] view=[view] query=[words] year=[year] theme=[theme] accent=[accent] {
            a href={ (HOST) (page.href(&target.address)) } { (target.name) }
        }
    }
}

/// The plain frame.
fn frame(page: Page, target: &Target<'_>) -> Markup {
    html! {
        iframe src={ (HOST) (source(page, target)) } title=(target.name) loading="lazy"
            width="100%" height="600" {}
    }
}

/// The module that draws in the site's own page.
fn module(page: Page, target: &Target<'_>, asked: &Asked) -> String {
    let years = years(target);
    let mut options = String::new();
    for (key, value) in asked.fields(target, &years) {
        if !value.is_empty() {
            let separator = if options.is_empty() { " " } else { ", " };
            options.extend([separator, key, ": ", &quoted(value)]);
        }
    }
    if !options.is_empty() {
        options.push(' ');
    }
    [
        "<div id=\"lore\"></div>\n<script type=\"module\">\n  import { mount } from \"",
        HOST,
        page.root,
        "encyclopedia.js\";\n  await mount(document.getElementById(\"lore\"), {",
        &options,
        "});\n</script>",
    ]
    .concat()
}

/// A text as JavaScript has it, in a page.
fn quoted(words: &str) -> String {
    let mut text = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            '<' => text.push_str("\\u003c"),
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

/// The page in a frame, from the host's root.
pub(super) fn source(page: Page, target: &Target<'_>) -> String {
    let mut source = match Asked::of(target) {
        Some(Asked {
            view: "card",
            entry,
            ..
        }) => [page.root, "card/?entry=", &entry].concat(),
        None | Some(Asked { view: "", .. }) => page.href(&target.address),
        Some(asked) => {
            let years = target.address.years;
            let address = Address::new(asked.route());
            page.href(&Address { years, ..address })
        }
    };
    // The place on the page goes behind what is asked.
    let fragment = source.find('#').map(|at| source.split_off(at));
    source.push(if source.contains('?') { '&' } else { '?' });
    source.push_str("embed");
    if let Some(theme) = theme(target) {
        source.extend(["&theme=", theme]);
    }
    if let Some(accent) = colour(&target.share.accent) {
        source.extend(["&accent=", accent.trim_start_matches('#')]);
    }
    source.extend(fragment);
    source
}

fn theme<'a>(target: &Target<'a>) -> Option<&'a str> {
    let theme = target.share.theme.as_str();
    let known = THEMES.iter().any(|(known, _)| *known == theme);
    Some(theme).filter(|theme| known && !theme.is_empty())
}

/// A colour as it is written in hexadecimal.
pub(super) fn colour(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('#')?;
    let written = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some(text).filter(|_| written && matches!(digits.len(), 3 | 6))
}

#[cfg(test)]
mod tests {
    use lore::route::{Address, ShareParams as Share};

    use super::super::Target;
    use super::{Asked, colour, quoted};

    #[test]
    fn a_snippet_shows_what_is_shared() {
        for (page, view, expected) in [
            ("entry/old-mine/", "", Some(("", "old-mine", ""))),
            ("entry/old-mine/", "card", Some(("card", "old-mine", ""))),
            ("timeline/", "card", Some(("timeline", "", ""))),
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
            let share = Share {
                page: page.into(),
                view: view.into(),
                ..Share::default()
            };
            let target = Target {
                address: Address::parse(page),
                name: String::new(),
                share: &share,
                faults: Vec::new(),
            };
            let found = Asked::of(&target);
            let found = found
                .as_ref()
                .map(|asked| (asked.view, asked.entry.as_str(), asked.words.as_str()));
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
    fn words_can_not_leave_their_quotes() {
        assert_eq!(quoted("a\"b\\c</script>\n"), r#""a\"b\\c\u003c/script> ""#);
    }
}
