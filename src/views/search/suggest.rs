//! The answers that a search box shows while one types.

use lore::lore_search::LoreSearch as Seeker;
use lore::route::SearchParams as Search;
use maud::{Markup, html};

use super::{hit, shortened};
use crate::components::emblem::emblem;
use crate::components::marked::marked;
use crate::page::{Drawn, Page};

/// How many entries are offered.
const OFFERED: usize = 7;
/// Characters of the passage, which stands on one line.
const WIDTH: usize = 90;

/// What a search box offers.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// The options of the list; empty for none.
    pub options: Markup,
    /// How many entries were found, in words, to be announced.
    pub count: String,
}

/// The answers to what stands in the box `id`. An option's `data-href` is where it leads.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn suggestions(page: Page, seeker: &Seeker<'_>, id: &str, words: &str) -> Drawn<Suggestions> {
    let search = Search::new(words);
    if search.is_empty() {
        return Ok(Suggestions {
            options: Markup::default(),
            count: String::new(),
        });
    }
    let found = seeker.search(&search, page.years)?;
    let mut lines = Vec::new();
    for hit in found.hits.iter().take(OFFERED) {
        let card = page.tome.card(hit::entry(hit))?;
        let kind = page.tome.world().kinds.get(usize::from(card.kind));
        let excerpt = found.highlighter.excerpt(card.summary, WIDTH);
        let inside = html! {
            (emblem(page, card.emblem))
            span.option-title { (hit::title(&card, &found.highlighter)) }
            @if let Some(alias) = hit::alias(&card, &found.highlighter) {
                " " span.alias { "also “" (alias) "”" }
            }
            @if let Some(kind) = kind { " " span.label { (kind.label) } }
            " " span.option-text { (marked(&excerpt.text, &excerpt.highlights)) }
        };
        lines.push((page.to_entry(&card), inside));
    }
    let all = found.hits.len();
    let knows = seeker.can_answer(&found.query);
    if all > lines.len() || !knows {
        let inside = html! {
            span.option-title {
                @if knows { "All " (all) " entries" } @else { "All answers" }
                " for “" (shortened(words)) "”"
            }
        };
        lines.push((page.to_results(words), inside));
    }
    Ok(Suggestions {
        options: html! {
            @for (number, (href, inside)) in (0_usize..).zip(&lines) {
                li role="option" id={ (id) "-option-" (number) } data-href=(href) aria-selected="false" {
                    (inside)
                }
            }
        },
        count: if knows { counted(all) } else { String::new() },
    })
}

fn counted(all: usize) -> String {
    match all {
        0 => "Nothing found".to_owned(),
        1 => "1 entry found".to_owned(),
        more => [&more.to_string(), " entries found"].concat(),
    }
}
