//! The story: one event after the other, with its text and what it changed.

use lore::chronology::format_year as year_words;
use lore::route::{Address, RelationsParams as Relations, Route, TimelineParams as Timeline};
use lore::{EntryId, Relation, Slug, Years};
use maud::{Markup, html};

use super::dated::{Dated, is_lifespan};
use super::order::Course;
use super::summary::{begins, ends};
use crate::components::claim::{Told, annal, relation_annal};
use crate::components::emblem::emblem;
use crate::components::links::prose;
use crate::page::{Drawn, Page, entry_route};

/// The link that opens the story at its beginning.
pub(super) fn opener(page: Page, asked: &Timeline, course: &Course) -> Drawn {
    let Some(first) = course.events.first() else {
        return Ok(Markup::default());
    };
    let href = at(page, asked, Some(page.tome.card(first.entry)?.slug));
    Ok(html! {
        @if asked.story.is_none() {
            a.chip id="story" href=(href) { "Read it as a story, event by event" }
        }
    })
}

fn at(page: Page, asked: &Timeline, event: Option<&str>) -> String {
    let mut next = asked.clone();
    next.story = event.and_then(Slug::parse);
    page.to(Route::Timeline(next))
}

/// The event at which the story stands.
pub(super) fn story(page: Page, asked: &Timeline, course: &Course, all: &[Dated]) -> Drawn {
    let Some(slug) = &asked.story else {
        return Ok(Markup::default());
    };
    let mut place = None;
    for (number, event) in course.events.iter().enumerate() {
        if page.tome.card(event.entry)?.slug == slug.as_str() {
            place = Some(number);
        }
    }
    let Some(number) = place else {
        return Ok(html! {
            p role="alert" {
                "No event “" (slug.as_str()) "” is in this story. "
                a href=(at(page, asked, None)) { "Leave the story" }
            }
        });
    };
    let entry = course.events[number].entry;
    let card = page.tome.card(entry)?;
    let article = page.tome.article(entry)?;
    let dates: Vec<_> = all
        .iter()
        .filter(|one| one.claim.subject == entry && is_lifespan(page, &one.claim))
        .collect();
    let step = |by: Option<usize>, label: &str, rel: &str| -> Drawn {
        let event = by.and_then(|by| course.events.get(by));
        Ok(match event {
            None => html! { span.chip.none { (label) } },
            Some(event) => {
                let card = page.tome.card(event.entry)?;
                html! {
                    a.chip rel=(rel) id={ "story-" (rel) } href=(at(page, asked, Some(card.slug))) {
                        (label) ": " (card.title)
                    }
                }
            }
        })
    };
    let steps = html! {
        nav.chips aria-label="Story" {
            (step(number.checked_sub(1), "Before", "prev")?)
            (step(Some(number + 1), "Next", "next")?)
            a.chip id="story-end" href=(at(page, asked, None)) { "Leave the story" }
        }
    };
    Ok(html! {
        section.story aria-labelledby="story-title" {
            p.label { "Event " (number + 1) " of " (course.events.len()) }
            (steps)
            div.story-head {
                span.seal { (emblem(page, card.emblem)) }
                div {
                    h2 id="story-title" tabindex="-1" { (card.title) }
                    p.years { (dates_in_words(&dates)) }
                }
            }
            p.lead { (card.summary) }
            (course.after(page, entry)?)
            @if let Some(note) = article.content_note {
                p.content-note role="note" { b { "Content note." } " " (note) }
            }
            div.prose { (prose(page, article.html, &article.headings, "story-")?) }
            (notes(page, &article.footnotes)?)
            (changes(page, entry, &dates, all)?)
            p { a href=(page.to_address(Address::new(entry_route(card.slug)))) { "The whole entry" } }
        }
    })
}

/// The passages that the text cites.
fn notes(page: Page, footnotes: &[lore::PassageId]) -> Drawn {
    Ok(html! {
        @if !footnotes.is_empty() {
            details.story-notes {
                summary { "Passages" }
                (crate::components::notes::footnotes_of(page, footnotes, "story-")?)
            }
        }
    })
}

fn dates_in_words(dates: &[&Dated]) -> String {
    let mut words = String::new();
    for one in dates {
        if let Some(when) = &one.claim.when {
            if !words.is_empty() {
                words.push_str(" or ");
            }
            words.push_str(when.words);
        }
    }
    if dates.len() > 1 {
        words.push_str(", disputed");
    }
    words
}

/// The year of an event, if it has one date and that is sure of its year.
fn year_of(dates: &[&Dated]) -> Option<i32> {
    let [one] = dates else { return None };
    let when = one.claim.when.as_ref()?;
    let (first, last) = (when.start_earliest?.year, when.end_latest?.year);
    (first == last).then_some(first)
}

/// The relations of the event, and those of others that began or ended in its year.
fn changes(page: Page, entry: EntryId, dates: &[&Dated], all: &[Dated]) -> Drawn {
    let relations = Relation::of_entry(page.tome, entry)?;
    Ok(html! {
        @if !relations.is_empty() {
            h3 { "What it touched and changed" }
            ul.annals {
                @for relation in &relations { li.annal { (relation_annal(page, relation)?) } }
            }
        }
        @if let Some(year) = year_of(dates) { (turns(page, entry, year, all)?) }
    })
}

/// The relations of others that began or ended in a year, and the way to all that held then.
fn turns(page: Page, entry: EntryId, year: i32, all: &[Dated]) -> Drawn {
    let years = Years::new(year, year);
    let of_others =
        |one: &&Dated| one.claim.subject != entry && one.target.is_some_and(|end| end != entry);
    let part = |label: &str, turns: fn(&Dated, Years) -> bool| -> Drawn {
        let turning = || {
            let turning = all.iter().filter(of_others);
            turning.filter(|one| turns(one, years))
        };
        Ok(html! {
            @if turning().next().is_some() {
                h3 { (label) (year_words(year)) }
                ul.annals {
                    @for one in turning() { li.annal { (annal(page, &one.claim, Told::Abroad)?) } }
                }
            }
        })
    };
    let relations = Address {
        years: Some(years),
        ..Address::new(Route::Relations(Relations::default()))
    };
    Ok(html! {
        (part("Relations of others that began in ", begins)?)
        (part("Relations of others that ended in ", ends)?)
        p { a href=(page.href(&relations)) { "All relations as of " (year_words(year)) } }
    })
}
