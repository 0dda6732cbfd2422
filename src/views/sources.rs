//! The sources, passage by passage, and the claims that rest on each.

use leptos::prelude::*;
use lore::{Id, Passage, PassageId, Source, SourceSection};

use crate::components::claim::{Told, mark, sentence};
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};

/// The page of the sources.
pub fn sources(page: Page) -> Drawn {
    let sources = page.tome.sources()?.into_iter().enumerate();
    let sources = sources.map(|(number, text)| source(page, number + 1, &text));
    let sources = sources.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <header class="page-head">
            <h1>"Sources"</h1>
            <p>
                "What the encyclopedia rests on, retold passage by passage, and under each passage \
                 the claims that rest on it."
            </p>
            {coverage(page)?}
        </header>
        {sources}
    }
    .into_any())
}

/// How many passages something rests on.
fn coverage(page: Page) -> Drawn {
    let all = page.tome.passage_count()?;
    let mut cited = 0;
    for number in 0..all {
        let passage = page.tome.passage(PassageId::from_index(number))?;
        cited += usize::from(!passage.claims.is_empty() || !passage.cited_by.is_empty());
    }
    let percent = (cited * 100).checked_div(all).unwrap_or(100);
    Ok(view! {
        <p class="coverage">
            <span id="coverage">{cited} " of " {all} " passages are cited"</span> " "
            <progress max=all value=cited aria-labelledby="coverage"></progress> " "
            <span class="soft">{percent} " %"</span>
        </p>
    }
    .into_any())
}

fn source(page: Page, number: usize, source: &Source<'static>) -> Drawn {
    let author = source.author.map(|author| format!(" By {author}."));
    let sections = source
        .sections
        .iter()
        .map(|section| self::section(page, section));
    let sections = sections.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <article class="source">
            <p class="label">"Source " {number}</p>
            <h2 id=source.id>{source.title}</h2>
            <p class="soft">{source.description} {author}</p>
            {sections}
        </article>
    }
    .into_any())
}

fn section(page: Page, section: &SourceSection<'static>) -> Drawn {
    let first = section.first.index();
    let rows = (first..first + section.len as usize).map(|number| {
        let passage = page.tome.passage(PassageId::from_index(number))?;
        row(page, &passage)
    });
    let rows = rows.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <h3 class="label">{section.title}</h3>
        <ol class="passages">{rows}</ol>
    }
    .into_any())
}

fn row(page: Page, passage: &Passage<'static>) -> Drawn {
    // The source's name goes before the colon; within the source the number is enough.
    let number = passage
        .id
        .split_once(':')
        .map_or(passage.id, |(_, number)| number);
    Ok(view! {
        <li class="passage-row" id=passage.id>
            <a class="number" href=format!("#{}", passage.id)>
                <span class="vh">"Passage "</span> {number}
            </a>
            <div class="text">
                <p>{passage.text}</p>
                <p class="locator">{passage.locator}</p>
                {claims(page, passage)?}
                {texts(page, passage)?}
            </div>
        </li>
    }
    .into_any())
}

fn claims(page: Page, passage: &Passage<'static>) -> Drawn<Option<AnyView>> {
    let summary = match passage.claims.len() {
        0 => return Ok(None),
        1 => "1 claim rests on it".to_owned(),
        many => format!("{many} claims rest on it"),
    };
    let lines = passage.claims.iter().map(|&id| {
        let claim = page.tome.claim(id)?;
        let words = sentence(page, &claim, Told::Abroad)?;
        Ok(view! { <li><span>{words}</span> {mark(page, &claim)?}</li> })
    });
    let lines = lines.collect::<Drawn<Vec<_>>>()?;
    Ok(Some(
        view! {
            <details>
                <summary>{summary}</summary>
                <ul class="plain">{lines}</ul>
            </details>
        }
        .into_any(),
    ))
}

/// The entries whose texts cite a passage.
fn texts(page: Page, passage: &Passage<'static>) -> Drawn {
    if passage.cited_by.is_empty() {
        let nothing = passage.claims.is_empty();
        return Ok(nothing
            .then(|| view! { <p class="uncited">"Nothing rests on this passage yet."</p> })
            .into_any());
    }
    let links = passage.cited_by.iter().enumerate().map(|(index, &entry)| {
        let comma = if index > 0 { ", " } else { "" };
        Ok(view! { {comma} {entry_link(page, entry)?} })
    });
    let links = links.collect::<Drawn<Vec<_>>>()?;
    Ok(view! { <p class="locator">"Cited in " {links}</p> }.into_any())
}
